package view

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// At is a point in the history.
type At = domain.At

// foldCheck is how many things or records are looked at between two looks at whether anybody still waits.
const foldCheck = 1024

// One gives the newest row of a thing.
func (v *View) One(name string, id events.ID, a domain.Asked) (domain.Row, bool) {
	r, s, _, there := v.look(name, id)
	if !there || !r.Sees(s.newest.state, a) || s.newest.look().gone {
		return domain.Row{}, false
	}
	return s.newest.look().row, true
}

// History gives the entries of a thing, the oldest first, to who may see the thing.
func (v *View) History(name string, id events.ID, a domain.Asked) ([]domain.Row, bool) {
	r, s, _, there := v.look(name, id)
	if !there || !r.Sees(s.newest.state, a) {
		return nil, false
	}
	return s.entries(0), true
}

// entries gives the entries of history after since.
func (s snapshot) entries(since uint64) []domain.Row {
	rows := make([]domain.Row, 0, len(s.past)+1)
	for _, m := range s.all() {
		if m.last > since {
			rows = append(rows, m.tell())
		}
	}
	return rows
}
