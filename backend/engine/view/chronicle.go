package view

import (
	"context"
	"reflect"
	"slices"
	"sort"
	"strings"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// ChronicleQuery asks for a part of everything that has happened, the newest first. What is empty does
// not narrow it down.
type ChronicleQuery struct {
	Room    string
	Thing   events.ID
	Person  events.ID // who did it, or wrote in it
	Partner events.ID // for whom it was done, or of whom it tells
	About   events.ID // any thing that it tells of: an utval, a tiltak, a person
	Type    string    // of one of its facts
	From    time.Time // when it was recorded: from then on
	To      time.Time // before then
	Text    string    // words that must all stand somewhere in it; large and small letters are the same
	Holds   uint64    // the entry of the record of this sequence, and what was being written around it; 0 = any
	Before  uint64    // the end of the page before; 0 = from the newest
	Limit   int       // 1 … MaxLimit; 0 = DefaultLimit
}

// ChroniclePage is a part of everything that has happened.
type ChroniclePage struct {
	Seq     uint64       // where it stands
	Entries []domain.Row // as in the history of a thing
	Next    uint64       // give it as Before for what came earlier; 0 = there is no more
}

// Chronicle gives what has happened to all things that the asker may see. The error is a *BadQuery, or
// that of ctx.
func (v *View) Chronicle(ctx context.Context, q ChronicleQuery, a domain.Asked) (ChroniclePage, error) {
	if q.Limit == 0 {
		q.Limit = DefaultLimit
	}
	if q.Limit < 1 || q.Limit > MaxLimit {
		return ChroniclePage{}, badQuery("limit", wordsLimit)
	}
	if q.Room != "" && v.rooms[q.Room] == nil {
		return ChroniclePage{}, badQuery("rom", wordsNoRoom)
	}
	seek := q.seeker()
	page := ChroniclePage{Seq: v.Seq()}
	var found []*moment
	for name, r := range v.rooms {
		if q.Room != "" && q.Room != name {
			continue
		}
		all, _ := v.lookAll(r, 0)
		for i, s := range all {
			if i%foldCheck == 0 && ctx.Err() != nil {
				return page, ctx.Err()
			}
			if (q.Thing == "" || q.Thing == s.id) && r.Sees(s.newest.state, a) {
				found = seek.in(found, s)
			}
		}
	}
	slices.SortFunc(found, newestFirst)
	if len(found) > q.Limit {
		found = found[:q.Limit]
		page.Next = found[q.Limit-1].last
	}
	page.Entries = make([]domain.Row, len(found))
	for i, m := range found {
		page.Entries[i] = m.tell()
	}
	return page, nil
}

func newestFirst(a, b *moment) int {
	switch {
	case a.last > b.last:
		return -1
	case a.last < b.last:
		return 1
	}
	return 0
}

// seeker is a query, made ready.
type seeker struct {
	ChronicleQuery
	words []string
}

func (q ChronicleQuery) seeker() seeker {
	return seeker{q, strings.Fields(strings.ToLower(q.Text))}
}

// in adds what is sought of one thing. More than a page is kept only until the pages are put together.
func (k seeker) in(found []*moment, s snapshot) []*moment {
	all := s.all()
	if k.Holds != 0 {
		all = holding(all, k.Holds)
	}
	for _, m := range all {
		if k.wants(m) {
			found = append(found, m)
		}
	}
	return found
}

// holding is the one entry of a thing that can hold a record: they stand in order, and none reaches into the next.
func holding(all []*moment, seq uint64) []*moment {
	at := sort.Search(len(all), func(i int) bool { return all[i].last >= seq })
	return all[at:min(at+1, len(all))]
}

// wants asks the cheap questions first.
func (k seeker) wants(m *moment) bool {
	switch {
	case k.Before != 0 && m.last >= k.Before,
		k.Holds != 0 && (k.Holds < m.Seq || k.Holds > m.last),
		!k.From.IsZero() && m.ended().Before(k.From),
		!k.To.IsZero() && !m.Time.Before(k.To),
		k.Person != "" && !m.by(k.Person),
		k.Type != "" && !m.holds(k.Type),
		k.Partner != "" && m.Partner != k.Partner && m.Thing != k.Partner && !m.tellsOf(k.Partner),
		k.About != "" && m.Thing != k.About && !m.tellsOf(k.About):
		return false
	}
	return m.says(k.words)
}

// ended is when the last of it was recorded.
func (m *moment) ended() time.Time {
	if m.writing != nil {
		return m.writing.Sist
	}
	return m.Time
}

func (m *moment) by(person events.ID) bool {
	return m.Actor == person ||
		m.writing != nil && slices.ContainsFunc(m.writing.Folk, func(w domain.Writer) bool { return w.Person == person })
}

func (m *moment) holds(kind string) bool {
	return slices.ContainsFunc(m.Facts, func(e events.Event) bool { return e.EventType() == kind })
}

// tellsOf tells whether some fact names the id.
func (m *moment) tellsOf(id events.ID) bool {
	return slices.ContainsFunc(m.Facts, func(e events.Event) bool {
		return anyText(reflect.ValueOf(e), func(v reflect.Value) bool { return v.Type() == idType && v.String() == string(id) })
	})
}

// says tells whether each word stands in some text of its facts, in its reason or in the type of a fact.
func (m *moment) says(words []string) bool {
	return !slices.ContainsFunc(words, func(word string) bool {
		return !strings.Contains(strings.ToLower(m.Reason), word) && !slices.ContainsFunc(m.Facts, func(e events.Event) bool {
			return anyText(reflect.ValueOf(e), func(v reflect.Value) bool {
				return v.Type() != idType && strings.Contains(strings.ToLower(v.String()), word)
			})
		})
	})
}

var idType = reflect.TypeFor[events.ID]()

// anyText tells whether some text within a fact is so.
func anyText(v reflect.Value, is func(reflect.Value) bool) bool {
	switch v.Kind() {
	case reflect.String:
		return is(v)
	case reflect.Struct:
		for i := range v.NumField() {
			if anyText(v.Field(i), is) {
				return true
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			if anyText(v.Index(i), is) {
				return true
			}
		}
	}
	return false
}
