package session

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"time"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

// How passwords are hashed: argon2id with 19 MiB, two passes, one lane, which is the first choice
// of OWASP's Password Storage Cheat Sheet. Change the numbers here and old hashes still read, since
// each carries its own.
const (
	argonMemory = 19 * 1024 // KiB
	argonTime   = 2
	argonLanes  = 1
	saltBytes   = 16
	hashBytes   = 32

	// MaxPassword is the longest password in bytes, far over what ASVS 6.2.9 asks for (64 signs).
	MaxPassword = 512
	// hashWait is how long a sign-in may stand in line for the processor.
	hashWait = 5 * time.Second
)

// The most that a hash from the store may ask of us, so that a damaged one cannot stop the house.
const (
	maxMemory = 256 * 1024
	maxTime   = 10
	maxLanes  = 8
)

var errNotHash = errors.New("not an argon2id hash in the PHC format")

type params struct {
	memory, time uint32
	lanes        uint8
	salt, hash   []byte
}

// HashPassword gives the PHC string that the vault keeps: $argon2id$v=19$m=…,t=…,p=…$salt$hash.
func HashPassword(password string) string {
	p := params{memory: argonMemory, time: argonTime, lanes: argonLanes, salt: make([]byte, saltBytes)}
	if _, err := rand.Read(p.salt); err != nil {
		panic("session: the system gives no random numbers: " + err.Error())
	}
	p.hash = make([]byte, hashBytes)
	p.hash = derive(password, p)
	b64 := base64.RawStdEncoding
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s",
		argon2.Version, p.memory, p.time, p.lanes, b64.EncodeToString(p.salt), b64.EncodeToString(p.hash))
}

func parseHash(phc string) (p params, err error) {
	part := strings.Split(phc, "$")
	if len(part) != 6 || part[0] != "" || part[1] != "argon2id" || part[2] != fmt.Sprintf("v=%d", argon2.Version) {
		return p, errNotHash
	}
	if _, err := fmt.Sscanf(part[3], "m=%d,t=%d,p=%d", &p.memory, &p.time, &p.lanes); err != nil {
		return p, errNotHash
	}
	if p.memory < 8 || p.memory > maxMemory || p.time < 1 || p.time > maxTime || p.lanes < 1 || p.lanes > maxLanes {
		return p, fmt.Errorf("%w: its parameters are outside the limits", errNotHash)
	}
	b64 := base64.RawStdEncoding.Strict()
	salt, err1 := b64.DecodeString(part[4])
	hash, err2 := b64.DecodeString(part[5])
	if err1 != nil || err2 != nil || len(salt) < 8 || len(salt) > 64 || len(hash) < 16 || len(hash) > 64 {
		return p, errNotHash
	}
	p.salt, p.hash = salt, hash
	return p, nil
}

// derive hashes a password. The same letters typed on another machine may come composed
// otherwise, so they are brought to one form (NFC) first.
func derive(password string, p params) []byte {
	return argon2.IDKey([]byte(norm.NFC.String(password)), p.salt, p.time, p.memory, p.lanes, uint32(len(p.hash)))
}

// hashing bounds how many hashes are reckoned at once: each takes 19 MiB and a core.
type hashing struct {
	line   chan struct{}
	derive func(password string, p params) []byte
	nobody params // reckoned for accounts that are not there, so that they take as long
}

func newHashing() hashing {
	nobody := params{memory: argonMemory, time: argonTime, lanes: argonLanes, salt: make([]byte, saltBytes), hash: make([]byte, hashBytes)}
	return hashing{line: make(chan struct{}, max(2, runtime.NumCPU())), derive: derive, nobody: nobody}
}

// matches tells whether the password is that of the hash. It does the same work whether there is
// an account, whether it has a password, and whether the password is right.
func (h *hashing) matches(ctx context.Context, password, phc string) (bool, error) {
	ctx, cancel := context.WithTimeout(ctx, hashWait)
	defer cancel()
	select {
	case h.line <- struct{}{}:
		defer func() { <-h.line }()
	case <-ctx.Done():
		return false, fmt.Errorf("waiting to check a password: %w", ctx.Err())
	}
	p, err := parseHash(phc)
	if err != nil {
		p = h.nobody
	}
	got := h.derive(password[:min(len(password), MaxPassword)], p)
	same := subtle.ConstantTimeCompare(got, p.hash) == 1
	return same && err == nil && len(password) <= MaxPassword, nil
}
