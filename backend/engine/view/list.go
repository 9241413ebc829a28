package view

import (
	"context"
	"slices"

	"fellesplan/backend/domain"
)

// List gives a page of the rows of a room that the asker may see. The error is a *BadQuery, or that
// of ctx where a look back takes too long.
func (v *View) List(ctx context.Context, name string, q Query, a domain.Asked) (Page, error) {
	r := v.rooms[name]
	if r == nil {
		return Page{}, badQuery("room", wordsNoRoom)
	}
	sorting, err := r.check(&q)
	if err != nil {
		return Page{}, err
	}
	all, seq := v.lookAll(r, 0)
	if q.At.Seq > seq {
		return Page{}, badQuery("at", wordsAhead)
	}
	rows, err := v.asked(ctx, r, all, q, a)
	if err != nil {
		return Page{}, err
	}
	items := sorting.sorted(rows)
	first, err := sorting.after(items, q.After)
	if err != nil {
		return Page{}, err
	}
	return pageOf(seq, items[first:], q), nil
}

// check holds a query against what the room can do.
func (r *room) check(q *Query) (*sorting, error) {
	for parameter := range q.Filter {
		if r.Filters()[parameter] == nil {
			return nil, badQuery(parameter, wordsNoFilter)
		}
	}
	if q.Limit == 0 {
		q.Limit = DefaultLimit
	}
	if q.Limit < 1 || q.Limit > MaxLimit {
		return nil, badQuery("limit", wordsLimit)
	}
	if q.Kort && r.KortType() == nil {
		return nil, badQuery("kort", wordsNoFilter)
	}
	return r.sorting(q.Sort, q.Kort)
}

// candidate is a thing that the asker may see, and whether the filters let it stay. Its row is written
// when the page that it stands on is: of ten thousand, a hundred are.
type candidate struct {
	*picture
	short bool // the list shows short rows
	stays bool
}

func (c candidate) look() *face { return c.lookAs(c.short) }

func (c candidate) key() string {
	name := c.room.Name
	if c.short {
		name += kortSuffix
	}
	return name + "/" + string(c.rec.Thing)
}

// asked picks what the asker may see. What the filters take out is kept here too, since a page may
// go on from it: it may have been let through when the page before was made.
func (v *View) asked(ctx context.Context, r *room, all []snapshot, q Query, a domain.Asked) ([]candidate, error) {
	rows := make([]candidate, 0, len(all))
	reads, sees := 0, r.whoSees(a)
	for _, s := range all {
		if !sees(s.newest.state) {
			continue
		}
		if r.fromLog(s, q.At) {
			// What such a room is filtered by never changes: what does not stay need not be read.
			if !r.stays(s.newest.state, q.Filter) {
				continue
			}
			if reads++; reads > maxReads {
				return nil, badQuery("at", wordsTooManyReads)
			}
		}
		p := s.newest
		if !q.At.IsZero() {
			var err error
			if p, err = v.asOf(ctx, r, s, q.At); err != nil {
				return nil, err
			}
			if p == nil || !sees(p.state) {
				continue
			}
		}
		if !p.isGone(q.Kort) {
			rows = append(rows, candidate{p, q.Kort, r.stays(p.state, q.Filter)})
		}
	}
	return rows, nil
}

// whoSees tells whether the asker sees a thing. Where she sees all, it is asked once and not of each.
func (r *room) whoSees(a domain.Asked) func(state any) bool {
	if r.SeesAll(a) {
		return func(any) bool { return true }
	}
	return func(state any) bool { return r.Sees(state, a) }
}

// maxReads is how many things one list may have read from the log, to show them as they were.
const maxReads = 200

// stays tells whether a row has, for each filter, the value that is asked for among its own.
func (r *room) stays(state any, filter map[string]string) bool {
	for parameter, value := range filter {
		if !slices.Contains(r.Filters()[parameter](state), value) {
			return false
		}
	}
	return true
}

// pageOf cuts the page out of what follows its start.
func pageOf(seq uint64, items []item, q Query) Page {
	page := Page{Seq: seq, Rows: make([]domain.Row, 0, min(q.Limit, len(items)))}
	for _, it := range items {
		if !it.stays {
			continue
		}
		if len(page.Rows) == q.Limit {
			page.Next = page.Rows[q.Limit-1].Key
			break
		}
		page.Rows = append(page.Rows, it.look().row)
	}
	return page
}
