package tekst

import (
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Documents is what the engine asks of this room beside what it asks of every room: the authority
// over the texts (engine/text) gets it handed to it, and knows nothing else of them. A nil state is a
// text in which nobody has written yet.
type Documents struct{}

func of(s any) state {
	if s == nil {
		return state{}
	}
	return s.(state)
}

// Take decides on commits.
func (Documents) Take(s any, id events.ID, asked func(domain.Asker) domain.Asked, batch []domain.Commit) ([]events.Event, []domain.Outcome) {
	return Take(s, id, asked, batch)
}

// Role tells what somebody may do with a text.
func (Documents) Role(s any, id events.ID, a domain.Asked) domain.TextRole {
	return roleOf(of(s), id, a)
}

// Version is the number of the text's commits.
func (Documents) Version(s any) int { return of(s).v }

// Written is when the newest of them was recorded.
func (Documents) Written(s any) time.Time { return of(s).last.At }

// Lock tells who locked the text; nil where nobody has.
func (Documents) Lock(s any) *domain.TextLock {
	lock := of(s).lock
	if lock == nil {
		return nil
	}
	return &domain.TextLock{Person: lock.Person, At: lock.At, Reason: lock.Grunn}
}

// Sent tells what is the newest commit of a page load, and whose it is.
func (Documents) Sent(s any, client events.ID) (n int, person events.ID) {
	known, _ := of(s).clients.get(client)
	return known.n, known.person
}

// Document is what the text says, as JSON.
func (Documents) Document(s any) []byte { return of(s).document().AppendJSON(nil) }

// Hash is the SHA-256 of that, in hex.
func (Documents) Hash(s any) string { return hashOf(of(s)) }

// Suggestions are those that stand in the text, with who made them.
func (Documents) Suggestions(s any) []domain.TextMade {
	var all []domain.TextMade
	for _, id := range of(s).suggestions {
		made, _ := of(s).made.get(id)
		all = append(all, domain.TextMade{ID: id, Person: made.Person, At: made.At})
	}
	return all
}

// Evolve gives the state after one more record.
func (Documents) Evolve(s any, rec events.Record) any { return Room.EvolveRecord(s, rec) }
