package view

import (
	"errors"
	"strconv"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// ErrKey is given for a key under which no row can ever stand.
var ErrKey = errors.New("not a key: want <room>, <room>/<id>, <room>/<id>/historikk, <room>.kort or <room>.kort/<id>")

// Picture is the rows under a key, as they stood at Seq. With Full they are all of them; else those
// that changed after the since that was asked for, with a null row for what is gone.
type Picture struct {
	Seq  uint64
	Rows []domain.Row
	Full bool
}

// Picture gives the rows under a key to a watcher who has seen all up to since; 0 = nothing yet.
//
// It gives a full picture, also to one who asks for less, where the rest could not be told without
// doubt: since is ahead of us (it is of another log), the asker's roles or seats have changed after
// it, or the thing is not hers to see.
func (v *View) Picture(key string, since uint64, a domain.Asked) (Picture, error) {
	k, err := v.parseKey(key)
	if err != nil {
		return Picture{}, err
	}
	since = v.resumable(since, a.Person)
	if k.thing == "" {
		return v.ofRoom(k, since, a), nil
	}
	_, s, seq, there := v.look(k.room.Name, k.thing)
	if !there || !k.room.Sees(s.newest.state, a) {
		// What is not there and what is not hers look the same.
		return Picture{Seq: seq, Rows: []domain.Row{}, Full: true}, nil
	}
	p := Picture{Seq: seq, Rows: []domain.Row{}, Full: since == 0}
	switch {
	case k.history && k.entry != 0:
		p.Rows = one(s.entries(since), k.entry)
	case k.history:
		p.Rows = s.entries(since)
	case s.newest.rec.Seq > since && !(p.Full && s.newest.lookAs(k.short).gone):
		p.Rows = append(p.Rows, s.newest.lookAs(k.short).row)
	}
	return p, nil
}

// one keeps the entry that begins with one record.
func one(rows []domain.Row, seq uint64) []domain.Row {
	end := "/" + strconv.FormatUint(seq, 10)
	for i, row := range rows {
		if strings.HasSuffix(row.Key, end) {
			return rows[i : i+1]
		}
	}
	return []domain.Row{}
}

// resumable gives since, or 0 where a watcher cannot go on from there.
func (v *View) resumable(since uint64, person events.ID) uint64 {
	v.mu.RLock()
	defer v.mu.RUnlock()
	if since > v.seq || v.rights[person] > since {
		return 0
	}
	return since
}

// ofRoom gives the rows of a room. A row that changed and is not the asker's to see any more is told
// as gone, if she could see it at since; one that never was hers is not told of at all.
func (v *View) ofRoom(k watched, since uint64, a domain.Asked) Picture {
	r := k.room
	all, seq := v.lookAll(r, since)
	p := Picture{Seq: seq, Rows: make([]domain.Row, 0, len(all)), Full: since == 0}
	sees := r.whoSees(a)
	for _, s := range all {
		switch newest := s.newest; {
		case sees(newest.state) && !newest.isGone(k.short):
			p.Rows = append(p.Rows, newest.lookAs(k.short).row)
		case !p.Full && v.saw(r, s, since, a):
			row := newest.lookAs(k.short).row
			p.Rows = append(p.Rows, domain.Row{Key: row.Key, Seq: row.Seq, At: row.At})
		}
	}
	return p
}

// saw tells whether the asker, with the rights that she has now, could see a thing as it was then. Of
// a room that gathers it is taken for granted: the past is in the log, and an id is no secret there.
func (v *View) saw(r *room, s snapshot, since uint64, a domain.Asked) bool {
	if r.Gathers() {
		return true
	}
	was := v.asOf(r, s, since)
	return was != nil && r.seesThen(was, a) && !was.look().gone
}

// watched is a key taken apart.
type watched struct {
	room    *room
	short   bool // its short rows
	thing   events.ID
	history bool
	entry   uint64 // one entry of history; 0 = all
}

func (v *View) parseKey(key string) (watched, error) {
	part := strings.Split(key, "/")
	name, short := strings.CutSuffix(part[0], kortSuffix)
	k := watched{room: v.rooms[name], short: short}
	if k.room == nil || len(part) > 4 || short && (k.room.KortType() == nil || len(part) > 2) {
		return k, ErrKey
	}
	var err error
	if len(part) > 1 {
		if k.thing, err = events.ParseID(part[1]); err != nil {
			return k, ErrKey
		}
	}
	if len(part) > 2 {
		if k.history = part[2] == historySegment; !k.history {
			return k, ErrKey
		}
	}
	if len(part) > 3 {
		k.entry, err = strconv.ParseUint(part[3], 10, 64)
		if err != nil || k.entry == 0 || strconv.FormatUint(k.entry, 10) != part[3] {
			return k, ErrKey
		}
	}
	return k, nil
}
