package session

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// maxEmail is the longest e-mail address there is (RFC 5321).
const maxEmail = 254

// SignIn opens a session for whoever knows the password. from is the address that the request
// came from, as far as it can be trusted. A session that the browser had before is ended, so that
// nobody can lend another a session. The error is a *Refused, or the store did not answer.
func (s *Sessions) SignIn(r *http.Request, from, epost, passord string) (events.ID, *http.Cookie, error) {
	epost = norm.NFC.String(strings.TrimSpace(epost))
	account := strings.ToLower(epost)
	if err := s.mayTry(from, account); err != nil {
		return "", nil, err
	}
	person, err := s.account(r.Context(), epost)
	if err != nil {
		return "", nil, err
	}
	right, err := s.hashing.matches(r.Context(), passord, person.Passord)
	switch {
	case err != nil:
		return "", nil, &Refused{Status: http.StatusServiceUnavailable, Rule: "busy", Words: wordsBusy, Wait: time.Second}
	case !right || person.ID == "" || s.Suspended(person.ID):
		return "", nil, &Refused{Status: http.StatusUnauthorized, Rule: "sign-in", Words: wordsWrong}
	}
	s.attempts.give("address", from)
	s.attempts.give("account", account)
	cookie, err := s.open(r, person.ID)
	return person.ID, cookie, err
}

// mayTry spends one attempt of the address and one of the account.
func (s *Sessions) mayTry(from, account string) error {
	now := s.Now()
	wait := s.attempts.take("address", from, AddressAttempts, AddressBack, now)
	if wait == 0 && account != "" {
		wait = s.attempts.take("account", account, AccountAttempts, AccountBack, now)
	}
	if wait > 0 {
		return &Refused{Status: http.StatusTooManyRequests, Rule: "attempts", Words: wordsAttempts, Wait: wait}
	}
	return nil
}

// account finds the account of an address; one that is not there is a person without an id.
func (s *Sessions) account(ctx context.Context, epost string) (Person, error) {
	if epost == "" || len(epost) > maxEmail {
		return Person{}, nil
	}
	person, err := s.Vault.ByEmail(ctx, epost)
	if errors.Is(err, ErrNotFound) {
		return Person{}, nil
	}
	if err != nil {
		return Person{}, fmt.Errorf("finding an account: %w", err)
	}
	return person, nil
}

// SignInDemo opens a session for an invented person, in the demonstration only.
func (s *Sessions) SignInDemo(r *http.Request, from string, person events.ID) (*http.Cookie, error) {
	if !s.Demo {
		return nil, &Refused{Status: http.StatusNotFound, Rule: "unknown", Words: wordsNoDemo}
	}
	if err := s.mayTry(from, ""); err != nil {
		return nil, err
	}
	p, err := s.Vault.Person(r.Context(), person)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return nil, fmt.Errorf("finding an invented person: %w", err)
	}
	if err != nil || !p.Oppdikta || s.Suspended(person) {
		return nil, &Refused{Status: http.StatusForbidden, Rule: "not-invented", Words: wordsNotInvented}
	}
	s.attempts.give("address", from)
	return s.open(r, person)
}

// open makes a session and ends the one that the browser had.
func (s *Sessions) open(r *http.Request, person events.ID) (*http.Cookie, error) {
	now := s.Now()
	value, key := freshToken()
	stored := Stored{Person: person, Created: s.opening(person, now), Seen: now}
	if err := s.Vault.PutSession(r.Context(), key, stored); err != nil {
		return nil, fmt.Errorf("opening a session: %w", err)
	}
	if old, had := s.keyOf(r); had {
		s.end(r.Context(), old)
	}
	return s.cookie(value), nil
}

// SignOut ends the session of a request, and gives the cookie that takes the old one away.
func (s *Sessions) SignOut(r *http.Request) (*http.Cookie, error) {
	if key, ok := s.keyOf(r); ok {
		if err := s.drop(r.Context(), key); err != nil {
			return nil, fmt.Errorf("ending a session: %w", err)
		}
		s.forget(key)
	}
	return s.cookie(""), nil
}

var (
	wordsWrong = domain.Words{
		NN: "E-postadressa eller passordet er feil.",
		NB: "E-postadressen eller passordet er feil.",
		EN: "The e-mail address or the password is wrong.",
	}
	wordsAttempts = domain.Words{
		NN: "Det er prøvd for mange gonger. Vent litt, og prøv så på nytt.",
		NB: "Det er prøvd for mange ganger. Vent litt, og prøv så på nytt.",
		EN: "There have been too many attempts. Wait a little, then try again.",
	}
	wordsBusy = domain.Words{
		NN: "Mange loggar inn akkurat no. Prøv på nytt om litt.",
		NB: "Mange logger inn akkurat nå. Prøv på nytt om litt.",
		EN: "Many people are signing in just now. Try again in a moment.",
	}
	wordsNoDemo = domain.Words{
		NN: "Denne tenesta er ikkje ein demonstrasjon, så her må du logge inn med eigen konto.",
		NB: "Denne tjenesten er ikke en demonstrasjon, så her må du logge inn med egen konto.",
		EN: "This service is not a demonstration, so sign in with your own account.",
	}
	wordsNotInvented = domain.Words{
		NN: "I demonstrasjonen kan du berre vere ein av dei oppdikta personane.",
		NB: "I demonstrasjonen kan du bare være en av de oppdiktede personene.",
		EN: "In the demonstration you can only be one of the invented people.",
	}
)
