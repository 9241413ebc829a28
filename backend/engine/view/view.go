// Package view makes the pictures that people see: of every thing its newest row, encoded once,
// and its history, an entry for each record. Follow tells it of each record in turn; everybody else
// reads. What an asker may not see is to her as if it were not there.
//
// Keys. A row stands under "<room>/<id>", an entry of history under "<room>/<id>/historikk/<seq>". Of
// a room that has short rows, the short one stands under "<room>.kort/<id>".
// Who watches a key K is told of the row K itself and of every row K/<one segment>: "tiltak" is all
// tiltak, "tiltak.kort" the short rows of all, "tiltak/<id>" is one, "tiltak/<id>/historikk" is all that has happened to it.
//
// Nothing here is a truth of its own: the records are, and the view keeps them in memory by thing,
// so that a thing can be shown as it was at any time (asof.go). Of a room that gathers (a text has a record for
// each few letters) it keeps one entry for what was written in a while.
//
// The files: view.go what follow does, gather.go entries that grow, read.go one thing and its history, asof.go as it was, picture.go what
// is watched, then.go what was, axis.go the axis of time, why.go which record set a value, kort.go short rows, list.go lists, sort.go their order, query.go what may be asked of them.
package view

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"sync"
	"sync/atomic"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// historySegment stands between a thing's key and the sequence of an entry.
const historySegment = "historikk"

// View holds the rows of a house. One may write (Apply), all may read at the same time.
type View struct {
	rooms    map[string]*room // never changes
	order    []*room          // as they were given
	standing Standing         // nil = no room gathers
	looked   looks
	ids      map[events.ID]events.ID // of those who act; only follow uses it

	mu     sync.RWMutex
	seq    uint64
	rights map[events.ID]uint64 // when what a person may see last changed by a record
	times  []int64              // when each record was made, in milliseconds; they never go back
	marks  []mark
}

// room holds the things of one room. Guarded by the view's lock, but for what never changes.
type room struct {
	*domain.Room
	fields map[string]sortField // by which lists can be sorted
	brief  map[string]sortField // by which lists of short rows can be

	things map[events.ID]*thing
	order  []*thing // as they came into the log
}

// thing is all that is kept of one thing. newest and open are replaced and past is added to, never
// changed, so all may be read after the lock is let go.
type thing struct {
	id     events.ID
	newest *picture
	past   []*moment
	kept   []any      // the states after each keepEvery records; of a room that gathers, none
	rows   []*picture // of a room that gathers: each row that there was, without its state
	open   *moment    // of a room that gathers: the entry that may still grow; nil = none
}

// picture is a thing as it was after one record.
type picture struct {
	*face
	short  *face // its short row, where the room has such
	room   *room
	rec    *moment // the record after which it looked so
	state  any
	claims []domain.Claim
}

// face is how a thing looks. It is encoded when somebody first wants to see it: of all the pictures
// of a start-up only the last of each thing ever is. Pictures that look the same share it.
type face struct {
	once  sync.Once
	shown any // what the room shows of it
	row   domain.Row
	gone  bool // the room shows nothing: the row is null
}

// moment is one record of a thing, or several that history gathers, and how it tells them, encoded
// when it is first asked for.
type moment struct {
	events.Record
	last    uint64                     // the sequence of the last of them
	writing *domain.Writing            // what was written in them; nil = it is one record, as it is
	entry   atomic.Pointer[domain.Row] // nil until it is asked for: of most it never is
}

// New makes a view that knows no record yet.
func New(rooms []*domain.Room) *View {
	v := &View{rooms: map[string]*room{}, rights: map[events.ID]uint64{}, ids: map[events.ID]events.ID{}}
	for _, r := range rooms {
		v.order = append(v.order, &room{Room: r, fields: sortFields(r.RowType()), brief: sortFields(r.KortType()), things: map[events.ID]*thing{}})
		v.rooms[r.Name] = v.order[len(v.order)-1]
	}
	return v
}

// Texts tells who knows which version a text had. It is said before anybody reads.
func (v *View) Texts(standing Standing) { v.standing = standing }

// Seq is the last record that the view has taken in. A reader who wants to say where an answer
// stands asks for it first: the answer is then at least that fresh.
func (v *View) Seq() uint64 {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return v.seq
}

// Apply takes in the next record, with the state that it made of its thing, and tells what
// changed. Follow alone calls it.
func (v *View) Apply(rec events.Record, state any) domain.Change {
	now, entry, rights := v.take(rec, state, true)
	sees := func(a domain.Asked) bool { return now.room.Sees(state, a) }
	change := domain.Change{Seq: rec.Seq, Rights: rights}
	if now.short != nil && now.brief().row.Seq == rec.Seq { // else it says what it said
		change.Rows = append(change.Rows, domain.ChangedRow{Key: now.short.row.Key, Row: func() domain.Row { return now.short.row }, Sees: sees})
	}
	if now.rec.last == rec.Seq { // else it looks as before
		change.Rows = append(change.Rows, domain.ChangedRow{Key: now.key(), Row: func() domain.Row { return now.look().row }, Sees: sees})
	}
	change.Rows = append(change.Rows, domain.ChangedRow{Key: entry.key(), Row: entry.tell, Sees: sees})
	return change
}

// Absorb is Apply where nobody needs to be told, as at start-up. It encodes nothing.
func (v *View) Absorb(rec events.Record, state any) { v.take(rec, state, false) }

// take takes in a record. Where somebody is to be told, the short row is made at once and held against
// the one before.
func (v *View) take(rec events.Record, state any, tell bool) (*picture, *moment, []events.ID) {
	r := v.rooms[rec.Room]
	if r == nil {
		panic("view: a record of the room " + rec.Room + ", which is not here")
	}
	t, isNew := r.things[rec.Thing], false // only follow, which we are, ever changes what is read here
	if isNew = t == nil; isNew {
		t = &thing{id: rec.Thing, newest: &picture{}}
	}
	rec = v.lean(rec, r, t)
	was, now := t.newest, &picture{room: r, state: state}
	same := r.SameRow(was.state, state)
	if same {
		now.face, now.short, now.rec, now.claims = was.face, was.short, was.rec, was.claims
	} else {
		now.face, now.short, now.claims = &face{}, r.shortAfter(was, state, tell), r.ClaimsOf(state)
		if r.Gathers() {
			now.shown = r.Row(state) // it outlives the state
		}
	}
	rights := domain.RightsChanged(rec, isNew, was.claims, now.claims)
	v.mu.Lock()
	defer v.mu.Unlock()
	if isNew {
		r.things[rec.Thing] = t
		r.order = append(r.order, t)
	}
	entry := t.enter(r, rec)
	if !same {
		now.rec = entry.head(r)
	}
	t.keep(r, now, same)
	for _, person := range rights {
		v.rights[person] = rec.Seq
	}
	t.newest, v.seq = now, rec.Seq
	v.stamp(r, rec)
	return now, entry, rights
}

// lean gives a record as it is kept: what many records have alike is kept once, and what no picture or
// entry tells of is not kept. Most of what a house holds in memory are records.
func (v *View) lean(rec events.Record, r *room, t *thing) events.Record {
	once := func(id events.ID) events.ID {
		known, there := v.ids[id]
		if !there {
			v.ids[id], known = id, id
		}
		return known
	}
	rec.House, rec.Room, rec.Thing, rec.Command, rec.Digest = "", r.Name, t.id, "", ""
	rec.Actor, rec.Partner = once(rec.Actor), once(rec.Partner)
	rec.Facts = r.ToldOf(rec.Facts)
	return rec
}

func (r *room) picture(rec *moment, state any) *picture {
	return &picture{face: &face{}, short: r.noShort(), room: r, rec: rec, state: state}
}

// key is where the row of the picture stands.
func (p *picture) key() string { return p.room.Name + "/" + string(p.rec.Thing) }

// look encodes the picture, the first time.
func (p *picture) look() *face {
	p.once.Do(func() {
		if p.shown == nil {
			p.shown = p.room.Row(p.state)
		}
		p.row = p.rec.row(p.key(), encode(p.shown))
		if p.gone = string(p.row.Row) == "null"; p.gone {
			p.row.Row = nil
		}
	})
	return p.face
}

// row is a row as it looks after this record.
func (m *moment) row(key string, shown json.RawMessage) domain.Row {
	return domain.Row{Key: key, Seq: m.Seq, At: m.Time, By: m.Actor, Row: shown}
}

// tell encodes the entry of history, the first time. Two who ask at once both do, and come to the same.
func (m *moment) tell() domain.Row {
	if told := m.entry.Load(); told != nil {
		return *told
	}
	row := m.entryRow()
	m.entry.Store(&row)
	return row
}

// key is where the entry stands.
func (m *moment) key() string {
	return m.Room + "/" + string(m.Thing) + "/" + historySegment + "/" + strconv.FormatUint(m.Seq, 10)
}

// told is a record as history tells it.
func (m *moment) told() domain.Entry {
	entry := domain.Entry{
		Seq: m.Seq, Time: m.Time, Occurred: m.Occurred, Actor: m.Actor, Partner: m.Partner, Reason: m.Reason,
		Facts: make([]domain.EntryFact, len(m.Facts)), Skriving: m.writing,
	}
	for i, fact := range m.Facts {
		entry.Facts[i] = domain.EntryFact{Type: fact.EventType(), Data: fact}
	}
	return entry
}

// entryRow is the row of an entry.
func (m *moment) entryRow() domain.Row {
	at := m.Time
	if m.writing != nil {
		at = m.writing.Sist
	}
	return domain.Row{Key: m.key(), Seq: m.last, At: at, By: m.Actor, Row: encode(m.told())}
}

// encode writes what a room shows. Rows are plain structs; one that has no JSON form is a mistake
// in the program.
func encode(shown any) json.RawMessage {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(shown); err != nil {
		panic(fmt.Sprintf("view: encoding a %T: %v", shown, err))
	}
	return bytes.Clone(bytes.TrimSuffix(out.Bytes(), []byte("\n")))
}

// snapshot is a thing as it was at one sequence of the view.
type snapshot struct {
	id     events.ID
	newest *picture
	past   []*moment
	kept   []any
	rows   []*picture
	open   *moment
}

func (t *thing) snapshot() snapshot { return snapshot{t.id, t.newest, t.past, t.kept, t.rows, t.open} }

// look takes one thing at the view's sequence; false where there is none.
func (v *View) look(name string, id events.ID) (r *room, s snapshot, seq uint64, there bool) {
	r = v.rooms[name]
	if r == nil {
		return nil, s, 0, false
	}
	v.mu.RLock()
	defer v.mu.RUnlock()
	t := r.things[id]
	if t == nil {
		return r, s, v.seq, false
	}
	return r, t.snapshot(), v.seq, true
}

// lookAll takes all things of a room whose newest record is after since.
func (v *View) lookAll(r *room, since uint64) (all []snapshot, seq uint64) {
	v.mu.RLock()
	defer v.mu.RUnlock()
	if since == 0 {
		all = make([]snapshot, 0, len(r.order))
	}
	for _, t := range r.order {
		if t.newest.rec.Seq > since {
			all = append(all, t.snapshot())
		}
	}
	return all, v.seq
}
