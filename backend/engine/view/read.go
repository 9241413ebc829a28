package view

import (
	"context"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// At is a point in the history: after a record, or at a time. Zero is now. A time counts by when
// records were made, not by when what they tell of happened.
type At struct {
	Seq  uint64
	Time time.Time
}

// IsZero tells that it is now that is asked for.
func (a At) IsZero() bool { return a.Seq == 0 && a.Time.IsZero() }

// covers tells whether a record was there at that point.
func (a At) covers(rec *moment) bool {
	switch {
	case a.Seq != 0:
		return rec.Seq <= a.Seq
	case !a.Time.IsZero():
		return !rec.Time.After(a.Time)
	}
	return true
}

// foldCheck is how many records are folded between two looks at whether anybody still waits.
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

// At gives the row of a thing as it was. It is shown to who may see the thing as it is and might
// have seen it as it was: looking back opens no door. A sequence that has not come is not there.
func (v *View) At(ctx context.Context, name string, id events.ID, at At, a domain.Asked) (domain.Row, bool, error) {
	r, s, seq, there := v.look(name, id)
	if !there || at.Seq > seq || !r.Sees(s.newest.state, a) {
		return domain.Row{}, false, nil
	}
	was, err := v.asOf(ctx, r, s, at)
	if err != nil || was == nil || !r.Sees(was.state, a) || was.look().gone {
		return domain.Row{}, false, err
	}
	return was.look().row, true, nil
}

// asOf gives a thing as it was; nil where it was not there yet.
func (v *View) asOf(ctx context.Context, r *room, s snapshot, at At) (*picture, error) {
	if at.IsZero() {
		return s.newest, nil
	}
	if !r.Gathers() {
		return r.asOf(ctx, s, at)
	}
	if !r.fromLog(s, at) {
		if at.covers(s.newest.rec) {
			return s.newest, nil
		}
		return nil, nil
	}
	state, rec, there, err := v.past(ctx, r.Name, s.id, at)
	if err != nil || !there {
		return nil, err
	}
	return r.picture(headOf(rec), state), nil
}

// fromLog tells whether a thing as it was must be read from the log: it is of a room that gathers, was
// there, and shows something else now.
func (r *room) fromLog(s snapshot, at At) bool {
	return r.Gathers() && !at.IsZero() && !at.covers(s.newest.rec) && at.covers(s.all()[0])
}

// asOf folds the records of a thing up to a point; nil where the thing was not there yet.
func (r *room) asOf(ctx context.Context, s snapshot, at At) (*picture, error) {
	until := len(s.past)
	for until > 0 && !at.covers(s.past[until-1]) {
		until--
	}
	switch until {
	case 0:
		return nil, nil
	case len(s.past):
		return s.newest, nil
	}
	state, err := r.fold(ctx, s.past[:until])
	if err != nil {
		return nil, err
	}
	return r.picture(s.past[until-1], state), nil
}

func (r *room) fold(ctx context.Context, past []*moment) (state any, err error) {
	for i, m := range past {
		if i%foldCheck == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		state = r.EvolveRecord(state, m.Record)
	}
	return state, nil
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
