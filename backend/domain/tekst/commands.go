package tekst

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Lock closes a text: nobody may change it until it is reopened.
type Lock struct {
	ID    events.ID    `json:"id" doc:"The text."`
	Grunn domain.Prose `json:"grunn" minLength:"1" maxLength:"1000" doc:"Why, in words that the writers read."`
}

// Reopen lets a locked text be changed again.
type Reopen struct {
	ID    events.ID    `json:"id" doc:"The text."`
	Grunn domain.Prose `json:"grunn" minLength:"1" maxLength:"1000" doc:"Why."`
}

// Thing is the text.
func (c Lock) Thing() events.ID { return c.ID }

// Thing is the text.
func (c Reopen) Thing() events.ID { return c.ID }

// lock closes a text in which nobody has written yet, too: it is begun, and stands empty.
func lock(s state, a domain.Asked, c Lock) ([]events.Event, error) {
	if s.lock != nil {
		return nil, domain.Refuse(domain.Changed, "locked", wordsLocked.With(s.lock.Grunn))
	}
	var facts []events.Event
	if s.id == "" {
		begun, there := beginning(c.ID, a.Facts)
		if !there {
			return nil, domain.NotThere()
		}
		facts = append(facts, begun)
	}
	reason := c.Grunn.Text()
	if err := domain.Required("grunn", reason); err != nil {
		return nil, err
	}
	return append(facts, events.TekstLocked{Grunn: reason}), nil
}

func reopen(s state, _ domain.Asked, c Reopen) ([]events.Event, error) {
	if s.lock == nil {
		return nil, domain.Refuse(domain.Changed, "not-locked", wordsNotLocked)
	}
	reason := c.Grunn.Text()
	if err := domain.Required("grunn", reason); err != nil {
		return nil, err
	}
	return []events.Event{events.TekstReopened{Grunn: reason}}, nil
}
