package view

import (
	"context"
	"sort"

	"fellesplan/backend/domain"
)

// ThenQuery asks how the rows under some keys, as one watches them, were at a moment.
type ThenQuery struct {
	Keys  []string
	At    At
	Since At // only what was other than at this moment; zero = all
}

// Then gives the rows under the keys as they were. It opens no door: what the asker may not see now, or
// might not have seen then, is not there. The error is a *BadQuery, or that of ctx.
func (v *View) Then(ctx context.Context, q ThenQuery, a domain.Asked) (domain.Then, error) {
	at, err := v.asked(q.At, a.Now)
	if err != nil {
		return domain.Then{}, err
	}
	then := domain.Then{Seq: at, Tid: v.madeAt(at), Full: q.Since.IsZero(), Rows: []domain.Row{}}
	look := lookBack{View: v, at: at, asked: a}
	if !then.Full {
		if look.since, err = v.asked(q.Since, a.Now); err != nil {
			return domain.Then{}, about("sidan", err)
		}
		look.compares = true
	}
	for _, key := range q.Keys {
		k, err := v.parseKey(key)
		if err != nil || k.entry != 0 {
			return domain.Then{}, badQuery("nokkel", wordsNoRoom)
		}
		rows, err := look.under(ctx, k)
		if err != nil {
			return domain.Then{}, err
		}
		then.Rows = append(then.Rows, rows...)
	}
	return then, nil
}

// lookBack is a question about one moment, or about what is other there than at another one.
type lookBack struct {
	*View
	at, since uint64
	compares  bool
	asked     domain.Asked
}

func (l *lookBack) under(ctx context.Context, k watched) ([]domain.Row, error) {
	if k.thing == "" {
		all, _ := l.lookAll(k.room, 0)
		return l.rows(ctx, k, all)
	}
	_, s, _, there := l.look(k.room.Name, k.thing)
	switch {
	case !there:
		return nil, nil
	case k.history:
		return l.entries(k, s), nil
	}
	return l.rows(ctx, k, []snapshot{s})
}

func (l *lookBack) rows(ctx context.Context, k watched, all []snapshot) (rows []domain.Row, err error) {
	sees := k.room.whoSees(l.asked)
	for _, s := range all {
		if !sees(s.newest.state) || l.compares && !s.moved(l.since, l.at) {
			continue
		}
		was := l.asOf(k.room, s, l.at)
		switch {
		case was != nil && sees(was.state) && !was.isGone(k.short):
			rows = append(rows, was.lookAs(k.short).row)
		case l.compares:
			rows = append(rows, l.gone(k.keyOf(s)))
		}
	}
	return rows, nil
}

// entries are those whose records had all come.
func (l *lookBack) entries(k watched, s snapshot) (rows []domain.Row) {
	if !k.room.Sees(s.newest.state, l.asked) {
		return nil
	}
	for _, m := range s.all() {
		switch {
		case m.last <= l.at && !(l.compares && m.last <= l.since):
			rows = append(rows, m.tell())
		case m.last > l.at && l.compares && m.last <= l.since:
			rows = append(rows, l.gone(m.key()))
		}
	}
	return rows
}

func (l *lookBack) gone(key string) domain.Row {
	return domain.Row{Key: key, Seq: l.at, At: l.madeAt(l.at)}
}

// keyOf is where the row of a thing stands under a key.
func (k watched) keyOf(s snapshot) string {
	name := k.room.Name
	if k.short {
		name += kortSuffix
	}
	return name + "/" + string(s.id)
}

// moved tells whether anything happened to a thing between two moments.
func (s snapshot) moved(a, b uint64) bool {
	from, to := min(a, b), max(a, b)
	next := sort.Search(len(s.past), func(i int) bool { return s.past[i].last > from })
	return next < len(s.past) && s.past[next].Seq <= to ||
		s.open != nil && s.open.last > from && s.open.Seq <= to
}
