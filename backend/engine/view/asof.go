package view

import (
	"errors"
	"sort"
	"sync"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// How it was is never reckoned from the start of a thing. Of every thing the state after each keepEvery
// records is kept; states share what did not change. What was looked at stays at hand for a while, so
// that whoever goes on in time plays only what happened since. Of a room that gathers every row that
// was ever told is kept, without its state, so that nothing is played at all.

const (
	// keepEvery is how many records of a thing lie between two states that are kept.
	keepEvery = 32
	// maxLooked is how many pictures of the past are at hand: the boards of a house of ten thousand
	// tiltak at two or three moments.
	maxLooked = 30_000
)

// Placed gives a moment that somebody asks for as the last record of it. The error is a *BadQuery.
func (v *View) Placed(at At, a domain.Asked) (uint64, error) { return v.asked(at, a.Now) }

// asked gives a moment that somebody asks for as the last record of it. Refused in words are a
// sequence that has not come, a time that has not, and what is before the first record. Now is the
// newest record.
func (v *View) asked(at At, now time.Time) (uint64, error) {
	if at.IsZero() {
		return v.Seq(), nil
	}
	if at.Seq == 0 && !now.IsZero() && at.Time.After(now) {
		return 0, badQuery("at", wordsAhead)
	}
	seq, err := v.placed(at)
	if err == nil && seq == 0 {
		first := v.madeAt(1)
		err = badQuery("at", wordsBefore.With(first.In(oslo).Format("02.01.2006"), first.In(oslo).Format("15:04")))
	}
	return seq, err
}

// about says which parameter it was, where two moments are asked for.
func about(parameter string, err error) error {
	var bad *BadQuery
	if !errors.As(err, &bad) {
		return err
	}
	return &BadQuery{parameter, bad.Words}
}

// asOf gives a thing as it was after a record of the log; nil where it was not there yet.
func (v *View) asOf(r *room, s snapshot, seq uint64) *picture {
	if r.Gathers() {
		return lastBy(s.rows, seq)
	}
	until := sort.Search(len(s.past), func(i int) bool { return s.past[i].Seq > seq })
	switch until {
	case 0:
		return nil
	case len(s.past):
		return s.newest
	}
	state, from, known := v.nearest(s, until)
	if known != nil {
		return known
	}
	for _, m := range s.past[from:until] {
		state = r.EvolveRecord(state, m.Record)
	}
	was := r.picture(s.past[until-1], state)
	v.looked.put(was)
	return was
}

// nearest gives the newest state from which one can go on to what was after so many records, and how
// many it has; known is the picture itself, where it is at hand.
func (v *View) nearest(s snapshot, until int) (state any, from int, known *picture) {
	kept := until / keepEvery
	from = kept * keepEvery
	for i := until; i > from; i-- {
		if p := v.looked.get(s.past[i-1]); p != nil {
			if i == until {
				known = p
			}
			return p.state, i, known
		}
	}
	if kept > 0 {
		state = s.kept[kept-1]
	}
	return state, from, nil
}

// lastBy gives the last of the pictures that was there by a record; nil where none was.
func lastBy(rows []*picture, seq uint64) *picture {
	i := sort.Search(len(rows), func(i int) bool { return rows[i].rec.Seq > seq })
	if i == 0 {
		return nil
	}
	return rows[i-1]
}

// keep notes what later looks back begin at. It is called with the view's lock held, for the picture
// after a record that stands in the history already.
func (t *thing) keep(r *room, now *picture, same bool) {
	switch {
	case !r.Gathers():
		if len(t.past)%keepEvery == 0 {
			t.kept = append(t.kept, now.state)
		}
	case !same:
		t.rows = append(t.rows, &picture{face: now.face, room: r, rec: now.rec})
	}
}

// looks are pictures of the past that somebody has looked at, by the record after which it looked so.
// When there are too many, those that nobody has looked at since the last time are let go.
type looks struct {
	mu         sync.Mutex
	young, old map[*moment]*picture
}

func (l *looks) get(m *moment) *picture {
	l.mu.Lock()
	defer l.mu.Unlock()
	p := l.young[m]
	if p == nil {
		if p = l.old[m]; p != nil {
			l.add(m, p)
		}
	}
	return p
}

func (l *looks) put(p *picture) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.add(p.rec, p)
}

func (l *looks) add(m *moment, p *picture) {
	if len(l.young) >= maxLooked/2 {
		l.young, l.old = nil, l.young
	}
	if l.young == nil {
		l.young = map[*moment]*picture{}
	}
	l.young[m] = p
}

// seesThen tells whether the asker might have seen a thing as it was. Of a room that gathers all may see
// all, or nobody.
func (r *room) seesThen(was *picture, a domain.Asked) bool { return r.Sees(was.state, a) }

// At gives the row of a thing as it was. It is shown to who may see the thing as it is and might
// have seen it as it was: looking back opens no door. The error is a *BadQuery.
func (v *View) At(name string, id events.ID, at At, a domain.Asked) (domain.Row, bool, error) {
	seq, err := v.asked(at, a.Now)
	if err != nil {
		return domain.Row{}, false, err
	}
	r, s, _, there := v.look(name, id)
	if !there || !r.Sees(s.newest.state, a) {
		return domain.Row{}, false, nil
	}
	was := v.asOf(r, s, seq)
	if was == nil || !r.seesThen(was, a) || was.look().gone {
		return domain.Row{}, false, nil
	}
	return was.look().row, true, nil
}
