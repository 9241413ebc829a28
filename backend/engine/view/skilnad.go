package view

import (
	"cmp"
	"context"
	"encoding/json"
	"reflect"
	"regexp"
	"slices"
	"sort"
	"strings"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// DifferenceQuery asks what is other at one moment than at another.
type DifferenceQuery struct {
	Room  string    // empty = all rooms
	Thing events.ID // empty = all things
	From  At        // zero = before the first record
	To    At        // zero = now
	After string    // Next of the page before; empty = from the start
	Limit int       // 1 … MaxLimit; 0 = DefaultLimit: a page ends with the thing that reaches it
}

// maxPlayed is how many records are played for one page of differences.
const maxPlayed = 4000

// Standing tells which version a text of a room that gathers had after a record of the log, and by which
// of its records; false where it was not there yet.
type Standing func(id events.ID, seq uint64) (v int, at uint64, made time.Time, there bool)

// Differences tells what is other. What the asker may not see now, or might not have seen then, is not
// there. The error is a *BadQuery, or that of ctx.
func (v *View) Differences(ctx context.Context, q DifferenceQuery, a domain.Asked) (domain.Differences, error) {
	from, to, err := v.between(&q, a)
	if err != nil {
		return domain.Differences{}, err
	}
	out := domain.Differences{Fra: domain.Point{Seq: from, Tid: v.madeAt(from)}, Til: domain.Point{Seq: to, Tid: v.madeAt(to)}, Rader: []domain.ThingDifference{}}
	w := differences{View: v, from: from, to: to, asked: a}
	found, begun := 0, q.After == ""
	for _, r := range v.order {
		if q.Room != "" && q.Room != r.Name {
			continue
		}
		all, _ := v.lookAll(r, from) // what has no record after the first moment is the same
		for _, s := range all {
			key := r.Name + "/" + string(s.id)
			if !begun {
				begun = key == q.After
				continue
			}
			if q.Thing != "" && q.Thing != s.id {
				continue
			}
			if ctx.Err() != nil {
				return out, ctx.Err()
			}
			row := w.of(r, s)
			if row == nil {
				continue
			}
			out.Rader = append(out.Rader, *row)
			if found += len(row.Skilnader); found >= q.Limit || w.played > maxPlayed {
				out.Next = key
				return out, nil
			}
		}
	}
	if !begun {
		return out, badQuery("etter", wordsNoPlace)
	}
	return out, nil
}

// between reads the two moments.
func (v *View) between(q *DifferenceQuery, a domain.Asked) (from, to uint64, err error) {
	if q.Limit == 0 {
		q.Limit = DefaultLimit
	}
	if q.Limit < 1 || q.Limit > MaxLimit {
		return 0, 0, badQuery("limit", wordsLimit)
	}
	if q.Room != "" && v.rooms[q.Room] == nil {
		return 0, 0, badQuery("rom", wordsNoRoom)
	}
	if !q.From.IsZero() {
		if from, err = v.asked(q.From, a.Now); err != nil {
			return 0, 0, about("fra", err)
		}
	}
	if to, err = v.asked(q.To, a.Now); err != nil {
		return 0, 0, about("til", err)
	}
	if to < from {
		return 0, 0, badQuery("til", wordsTurned)
	}
	return from, to, nil
}

// differences is the work on one query.
type differences struct {
	*View
	from, to uint64
	asked    domain.Asked
	played   int
}

// of compares one thing; nil where it is the same, or not the asker's.
func (w *differences) of(r *room, s snapshot) *domain.ThingDifference {
	if !r.Sees(s.newest.state, w.asked) {
		return nil
	}
	before, after := w.seen(r, s, w.from), w.seen(r, s, w.to)
	if before == nil && after == nil {
		return nil
	}
	row := &domain.ThingDifference{Rom: r.Name, Ting: s.id, Slag: kindOf(before == nil, after == nil), Skilnader: []domain.FieldDifference{}}
	if row.Namn = titleOf(after); after == nil {
		row.Namn = titleOf(before)
	}
	if r.Gathers() {
		w.ofText(row, r, s, before, after)
	} else {
		w.ofThing(row, r, s, before, after)
	}
	if row.Slag == "endra" && len(row.Skilnader) == 0 {
		return nil
	}
	if row.Slag == "borte" {
		row.Skilnader = []domain.FieldDifference{}
	}
	return row
}

// seen is what the thing showed at a moment; nil where that was nothing.
func (w *differences) seen(r *room, s snapshot, seq uint64) any {
	if seq == 0 {
		return nil
	}
	was := w.asOf(r, s, seq)
	if was == nil || !r.seesThen(was, w.asked) || was.look().gone {
		return nil
	}
	return was.look().shown
}

// ofThing finds the fields, and plays what happened between to find which record set each.
func (w *differences) ofThing(row *domain.ThingDifference, r *room, s snapshot, before, after any) {
	first := sort.Search(len(s.past), func(i int) bool { return s.past[i].Seq > w.from })
	until := sort.Search(len(s.past), func(i int) bool { return s.past[i].Seq > w.to })
	if first == until {
		return
	}
	var state any
	if was := w.asOf(r, s, w.from); was != nil && w.from > 0 {
		state = was.state
	}
	last := s.past[until-1]
	row.Cause = causeOf(last)
	changes := differ(before, after)
	set := r.setters(state, s.past[first:until], changes)
	w.played += until - first
	for i, c := range changes {
		row.Skilnader = append(row.Skilnader, c.told(cmp.Or(set[i], last)))
	}
}

// setters plays records and gives, for each place of the row, the last after which it said something
// else; nil where none did.
func (r *room) setters(state any, past []*moment, changes []change) []*moment {
	set, said, paths := make([]*moment, len(changes)), make([]string, len(changes)), make([][]string, len(changes))
	shown := reflect.ValueOf(r.rowOf(state))
	for i, c := range changes {
		paths[i] = strings.Split(c.path, ".")
		said[i] = sayingAt(shown, paths[i])
	}
	for _, m := range past {
		next := r.EvolveRecord(state, m.Record)
		if !r.SameRow(state, next) {
			shown = reflect.ValueOf(r.rowOf(next))
			for i, path := range paths {
				if says := sayingAt(shown, path); says != said[i] {
					set[i], said[i] = m, says
				}
			}
		}
		state = next
	}
	return set
}

// rowOf is what the room shows of a state; nil of none.
func (r *room) rowOf(state any) any {
	if state == nil {
		return nil
	}
	return r.Row(state)
}

// setterOf finds the last record that set a place of the row, something in it, or what it stands in.
func setterOf(set map[string]*moment, path string, otherwise *moment) *moment {
	var last *moment
	path = roughly(path)
	for at, m := range set {
		at = roughly(at)
		if at == path || strings.HasPrefix(at, path+".") || strings.HasPrefix(path, at+".") {
			if last == nil || m.Seq > last.Seq {
				last = m
			}
		}
	}
	if last == nil {
		return otherwise
	}
	return last
}

// second is what an element is told apart by where its first field is not enough. Whether it is depends
// on the list.
var second = regexp.MustCompile(`/[^.]*`)

func roughly(path string) string { return second.ReplaceAllString(path, "") }

func (c change) told(m *moment) domain.FieldDifference {
	return domain.FieldDifference{Felt: c.path, Slag: c.kind(), For: c.before, Etter: c.after, Cause: causeOf(m)}
}

func causeOf(m *moment) domain.Cause {
	return domain.Cause{Hending: m.last, Tid: m.ended(), Skjedd: m.Occurred, Av: m.Actor, Partnar: m.Partner, Grunn: m.Reason}
}

// ofText compares a thing of a room that gathers: by the rows that were told, and by its versions.
func (w *differences) ofText(row *domain.ThingDifference, r *room, s snapshot, before, after any) {
	set := map[string]*moment{}
	var shown any = before
	for _, p := range s.rows {
		if p.rec.Seq > w.from && p.rec.Seq <= w.to {
			for _, c := range differ(shown, p.look().shown) {
				set[c.path] = p.rec
			}
			shown = p.shown
		}
	}
	last := lastBy(s.rows, w.to)
	if last == nil {
		return
	}
	row.Cause = causeOf(last.rec)
	for _, c := range differ(before, after) {
		row.Skilnader = append(row.Skilnader, c.told(setterOf(set, c.path, last.rec)))
	}
	if w.standing == nil {
		return
	}
	was, _, _, there := w.standing(s.id, w.from)
	is, seq, made, _ := w.standing(s.id, w.to)
	if is == was {
		return
	}
	c := change{path: "v", after: encode(is)}
	if there && w.from > 0 {
		c.before = encode(was)
	}
	told := c.told(last.rec)
	told.Cause = domain.Cause{Hending: seq, Tid: made, Folk: s.writers(w.from, w.to)}
	if len(told.Folk) == 1 {
		told.Av, told.Folk = told.Folk[0], nil
	}
	row.Skilnader = append(row.Skilnader, told)
	if seq > row.Hending {
		row.Cause = told.Cause
	}
}

// writers are those who wrote in the entries between two moments.
func (s snapshot) writers(from, to uint64) (folk []events.ID) {
	for _, m := range s.all() {
		if m.writing == nil || m.last <= from || m.Seq > to {
			continue
		}
		for _, by := range m.writing.Folk {
			if !slices.Contains(folk, by.Person) {
				folk = append(folk, by.Person)
			}
		}
	}
	return folk
}

// titles are the fields in which rows say what a thing is called.
var titles = []string{"Tittel", "Ordlyd", "Namn"}

// titleOf is what a thing is called; nil where its row does not say.
func titleOf(shown any) json.RawMessage {
	v := solid(reflect.ValueOf(shown))
	if v.Kind() != reflect.Struct {
		return nil
	}
	for _, name := range titles {
		if field := v.FieldByName(name); field.IsValid() && !field.IsZero() {
			return encode(field.Interface())
		}
	}
	return nil
}
