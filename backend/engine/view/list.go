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
	at, err := v.asked(q.At, a.Now)
	if err != nil {
		return Page{}, err
	}
	all, seq := v.lookAll(r, 0)
	rows, err := v.candidates(ctx, r, all, q, at, a)
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

// candidates picks what the asker may see. What the filters take out is kept here too, since a page may
// go on from it: it may have been let through when the page before was made.
func (v *View) candidates(ctx context.Context, r *room, all []snapshot, q Query, at uint64, a domain.Asked) ([]candidate, error) {
	rows := make([]candidate, 0, len(all))
	sees := r.whoSees(a)
	for i, s := range all {
		if i%foldCheck == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if !sees(s.newest.state) {
			continue
		}
		p, filtered := s.newest, s.newest.state
		if !q.At.IsZero() {
			if p = v.asOf(r, s, at); p == nil || !sees(p.state) {
				continue
			}
			if !r.Gathers() { // what a room that gathers is filtered by never changes
				filtered = p.state
			}
		}
		if !p.isGone(q.Kort) {
			rows = append(rows, candidate{p, q.Kort, r.stays(filtered, q.Filter)})
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
