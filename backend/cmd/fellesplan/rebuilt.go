package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/tekst"
	"fellesplan/backend/engine/dispatch"
	"fellesplan/backend/engine/text"
	"fellesplan/backend/engine/view"
	"fellesplan/backend/rooms"
	"fellesplan/events"
)

// operator sees everything.
var operator = domain.Asked{System: true}

// anew is a house made anew from the log, up to a record.
type anew struct {
	dispatch *dispatch.Dispatch
	view     *view.View
	last     events.Record // the last that was taken in; Seq 0 = none
}

// rebuild makes the states and rows anew from the log, as long as wanted says so.
func (h *house) rebuild(ctx context.Context, wanted func(events.Record) bool) (anew, error) {
	made := h.empty()
	for rec, err := range h.log.Read(ctx, 1, 0) {
		if err != nil {
			return made, err
		}
		if !wanted(rec) {
			return made, nil
		}
		if err := made.take(rec); err != nil {
			return made, err
		}
	}
	return made, nil
}

// empty is a house in which nothing has happened yet.
func (h *house) empty() anew {
	return anew{
		dispatch: dispatch.New(dispatch.Config{House: h.code, Rooms: rooms.All(), Now: time.Now, Secret: []byte("a rebuild asks for nothing"), Logger: slog.New(slog.DiscardHandler)}),
		view:     view.New(rooms.All()),
	}
}

// take takes in the next record.
func (a *anew) take(rec events.Record) error {
	state, _, err := a.dispatch.Apply(rec)
	if err != nil {
		return fmt.Errorf("rebuilding record %d: %w", rec.Seq, err)
	}
	a.view.Absorb(rec, state)
	a.last = rec
	return nil
}

// rebuilt makes every row anew from the log and compares it with what the house shows. It gives how many
// rows there are and how many differ. A house that goes on meanwhile is read up to where it is now.
func (h *house) rebuilt(ctx context.Context, out io.Writer) (rows, different int, err error) {
	last := h.dispatch.Seq()
	made, err := h.rebuild(ctx, func(rec events.Record) bool { return rec.Seq <= last })
	if err != nil {
		return 0, 0, err
	}
	c := comparison{house: h, made: made, last: last, out: out}
	for _, room := range rooms.All() {
		keys := []string{room.Name}
		if room.KortType() != nil {
			keys = append(keys, room.Name+".kort")
		}
		for _, key := range keys {
			if err := c.rowsUnder(key); err != nil {
				return c.rows, c.different, err
			}
		}
	}
	err = c.texts(ctx)
	return c.rows, c.different, err
}

// comparison holds what a house shows against what its log gives.
type comparison struct {
	*house
	made            anew
	last            uint64
	out             io.Writer
	rows, different int
}

func (c *comparison) wrong(key, words string) {
	c.different++
	fmt.Fprintf(c.out, "WRONG %s %s\n", key, words)
}

// rowsUnder compares all rows, or all short rows, of a room: none may be other, none missing, and none too
// many. What changed after the last record that was read is not looked at.
func (c *comparison) rowsUnder(key string) error {
	want, errWant := c.made.view.Picture(key, 0, operator)
	have, errHave := c.view.Picture(key, 0, operator)
	if err := errors.Join(errWant, errHave); err != nil {
		return err
	}
	shown := map[string]domain.Row{}
	for _, row := range have.Rows {
		shown[row.Key] = row
	}
	for _, row := range want.Rows {
		c.rows++
		is, there := shown[row.Key]
		delete(shown, row.Key)
		switch {
		case !there && !c.changedSince(row.Key):
			c.wrong(row.Key, "is not shown, though the log gives it")
		case there && is.Seq <= c.last && (is.Seq != row.Seq || !bytes.Equal(is.Row, row.Row)):
			c.wrong(row.Key, "is shown otherwise than the log gives it")
		}
	}
	for name, row := range shown {
		if row.Seq <= c.last {
			c.wrong(name, "is shown, though the log does not give it")
		}
	}
	return nil
}

// changedSince tells whether a thing has had a record after the last that was read.
func (c *comparison) changedSince(key string) bool {
	room, id, _ := strings.Cut(key, "/")
	room, _, _ = strings.Cut(room, ".")
	_, seq := c.dispatch.Thing(room, events.ID(id))
	return seq > c.last
}

// texts compares the words of each text, as the house gives them of that version, with those of the rebuild.
func (c *comparison) texts(ctx context.Context) error {
	room, of := tekst.Room.Name, tekst.Documents{}
	all, err := c.made.view.Picture(room, 0, operator)
	if err != nil {
		return err
	}
	for _, row := range all.Rows {
		id := events.ID(strings.TrimPrefix(row.Key, room+"/"))
		want, _ := c.made.dispatch.State(room, id)
		version := of.Version(want)
		was, there, err := c.house.texts.Past(ctx, id, text.At{Version: &version})
		if err != nil || !there {
			c.wrong(row.Key, fmt.Sprintf("has no version %d: %v", version, err))
			continue
		}
		if have, _ := c.dispatch.Thing(room, id); of.Version(have) == version && !bytes.Equal(of.Document(have), of.Document(want)) || !bytes.Equal(of.Document(was.State), of.Document(want)) {
			c.wrong(row.Key, fmt.Sprintf("says something else in version %d than the log gives", version))
		}
	}
	return nil
}
