package view

import "bytes"

// kortSuffix makes the name of a room into that of its short rows.
const kortSuffix = ".kort"

// noShort is the short row of a picture before it is made; nil where the room has none.
func (r *room) noShort() *face {
	if r.KortType() == nil {
		return nil
	}
	return &face{}
}

// shortAfter gives the short row of a thing in a new state. When it says what it said before it is the
// same as before, and stands as it was: of the record that last changed it. Nobody is told of it then.
func (r *room) shortAfter(was *picture, state any, tell bool) *face {
	short := r.noShort()
	if short == nil || !tell {
		return short
	}
	short.shown = r.Brief(state)
	short.row.Row = encode(short.shown)
	if was.short != nil && bytes.Equal(was.brief().row.Row, short.row.Row) {
		return was.short
	}
	return short
}

// brief encodes the short row, the first time.
func (p *picture) brief() *face {
	p.short.once.Do(func() {
		if p.short.row.Row == nil {
			p.short.shown = p.room.Brief(p.state)
			p.short.row.Row = encode(p.short.shown)
		}
		p.short.row = p.rec.row(p.room.Name+kortSuffix+"/"+string(p.rec.Thing), p.short.row.Row)
	})
	return p.short
}

// lookAs gives the picture as a list shows it: whole, or short.
func (p *picture) lookAs(short bool) *face {
	if short {
		return p.brief()
	}
	return p.look()
}

// isGone tells whether the room shows nothing of the thing, without writing what it does show where the
// room always shows something.
func (p *picture) isGone(short bool) bool {
	return !short && p.room.Hides() && p.look().gone
}
