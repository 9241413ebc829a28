package session

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"net/http"
)

// The names of the cookie. The prefix __Host- makes the browser refuse one that is not Secure, has
// a Domain or comes from a neighbouring host. Without TLS on anything but loopback there is no
// safe cookie; CookiePlain is for browsers that do not take a Secure one on http://localhost.
const (
	CookieName  = "__Host-fellesplan"
	CookiePlain = "fellesplan-lokal"
)

const tokenBytes = 32

func (s *Sessions) cookieName() string {
	if s.Secure {
		return CookieName
	}
	return CookiePlain
}

// keyOf reads the cookie of a request and gives the key under which its session is kept. Anything
// but one cookie of exactly our form is nobody's.
func (s *Sessions) keyOf(r *http.Request) (string, bool) {
	all := r.CookiesNamed(s.cookieName())
	if len(all) != 1 || len(all[0].Value) != base64.RawURLEncoding.EncodedLen(tokenBytes) {
		return "", false
	}
	token, err := base64.RawURLEncoding.Strict().DecodeString(all[0].Value)
	if err != nil || len(token) != tokenBytes {
		return "", false
	}
	return keyOfToken(token), true
}

func keyOfToken(token []byte) string {
	sum := sha256.Sum256(token)
	return hex.EncodeToString(sum[:])
}

// freshToken gives the value of a new cookie and the key of its session.
func freshToken() (value, key string) {
	token := make([]byte, tokenBytes)
	if _, err := rand.Read(token); err != nil {
		panic("session: the system gives no random numbers: " + err.Error())
	}
	return base64.RawURLEncoding.EncodeToString(token), keyOfToken(token)
}

// cookie makes the cookie with a value; an empty one takes it away. It has no age: it goes when
// the browser closes, and the session ends by itself at the latest after Absolute.
func (s *Sessions) cookie(value string) *http.Cookie {
	c := &http.Cookie{
		Name: s.cookieName(), Value: value, Path: "/",
		Secure: s.Secure, HttpOnly: true, SameSite: http.SameSiteLaxMode,
	}
	if value == "" {
		c.MaxAge = -1
	}
	return c
}
