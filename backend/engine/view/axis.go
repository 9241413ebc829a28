package view

import (
	"sort"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// mark is a fact by which one finds one's way in time.
type mark struct {
	room  *room
	thing events.ID
	actor events.ID
	seq   uint64
	fact  events.Event
}

// oslo is the time by which days begin and end here.
var oslo = events.Oslo

// stamp notes when a record was made, and its marks. It is called with the view's lock held.
func (v *View) stamp(r *room, rec events.Record) {
	made := rec.Time.UnixMilli()
	if n := len(v.times); n > 0 {
		made = max(made, v.times[n-1])
	}
	for uint64(len(v.times)) < rec.Seq {
		v.times = append(v.times, made)
	}
	for _, fact := range rec.Facts {
		if r.IsMark(fact) {
			v.marks = append(v.marks, mark{r, rec.Thing, rec.Actor, rec.Seq, fact})
		}
	}
}

// Axis gives the days of the log, and the marks of the things that the asker may see.
func (v *View) Axis(a domain.Asked) domain.Axis {
	v.mu.RLock()
	defer v.mu.RUnlock()
	axis := domain.Axis{Seq: v.seq, Dagar: days(v.times), Merke: []domain.AxisMark{}}
	for _, m := range v.marks {
		if m.room.Sees(m.room.things[m.thing].newest.state, a) {
			axis.Merke = append(axis.Merke, domain.AxisMark{
				Seq: m.seq, Tid: time.UnixMilli(v.times[m.seq-1]).UTC(), Rom: m.room.Name, Ting: m.thing, Aktor: m.actor,
				Fakta: domain.EntryFact{Type: m.fact.EventType(), Data: m.fact},
			})
		}
	}
	return axis
}

// days finds where each day begins and ends, by halving: ten years are looked through in a moment,
// however many records they hold.
func days(times []int64) []domain.AxisDay {
	all := []domain.AxisDay{}
	for from := 0; from < len(times); {
		y, m, d := time.UnixMilli(times[from]).In(oslo).Date()
		over := time.Date(y, m, d+1, 0, 0, 0, 0, oslo).UnixMilli()
		to := from + sort.Search(len(times)-from, func(i int) bool { return times[from+i] >= over })
		all = append(all, domain.AxisDay{Dag: time.Date(y, m, d, 0, 0, 0, 0, oslo).Format(time.DateOnly), Fra: uint64(from) + 1, Til: uint64(to)})
		from = to
	}
	return all
}

// placed gives a moment as the last record of it; 0 = before the first.
func (v *View) placed(at At) (uint64, error) {
	v.mu.RLock()
	defer v.mu.RUnlock()
	switch {
	case at.Seq > v.seq:
		return 0, badQuery("at", wordsAhead)
	case at.Seq != 0:
		return at.Seq, nil
	}
	ms := at.Time.UnixMilli()
	return uint64(sort.Search(len(v.times), func(i int) bool { return v.times[i] > ms })), nil
}

// madeAt is when a record was made; zero for what is before the first.
func (v *View) madeAt(seq uint64) time.Time {
	v.mu.RLock()
	defer v.mu.RUnlock()
	if seq == 0 || seq > uint64(len(v.times)) {
		return time.Time{}
	}
	return time.UnixMilli(v.times[seq-1]).UTC()
}
