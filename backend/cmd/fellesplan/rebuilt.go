package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/dispatch"
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
	made := anew{
		dispatch: dispatch.New(dispatch.Config{House: h.code, Rooms: rooms.All(), Now: time.Now, Secret: []byte("a rebuild asks for nothing"), Logger: slog.New(slog.DiscardHandler)}),
		view:     view.New(rooms.All()),
	}
	for rec, err := range h.log.Read(ctx, 1, 0) {
		if err != nil {
			return made, err
		}
		if !wanted(rec) {
			return made, nil
		}
		state, _, err := made.dispatch.Apply(rec)
		if err != nil {
			return made, fmt.Errorf("rebuilding record %d: %w", rec.Seq, err)
		}
		made.view.Absorb(rec, state)
		made.last = rec
	}
	return made, nil
}

// rebuilt makes every row anew from the log and compares it with what the house shows. It gives how many
// rows there are and how many differ. A house that goes on meanwhile is read up to where it is now.
func (h *house) rebuilt(ctx context.Context, out io.Writer) (rows, different int, err error) {
	last := h.dispatch.Seq()
	made, err := h.rebuild(ctx, func(rec events.Record) bool { return rec.Seq <= last })
	if err != nil {
		return 0, 0, err
	}
	for _, room := range rooms.All() {
		want, err := made.view.Picture(room.Name, 0, operator)
		if err != nil {
			return rows, different, err
		}
		for _, row := range want.Rows {
			rows++
			if !h.shows(room.Name, row, last) {
				different++
				fmt.Fprintf(out, "WRONG %s is shown otherwise than the log gives it\n", row.Key)
			}
		}
	}
	return rows, different, nil
}

// shows tells whether the house shows a row as it was made anew up to last, or a later one.
func (h *house) shows(room string, want domain.Row, last uint64) bool {
	have, there := h.view.One(room, events.ID(strings.TrimPrefix(want.Key, room+"/")), operator)
	return there && (have.Seq > last || have.Seq == want.Seq && bytes.Equal(have.Row, want.Row))
}
