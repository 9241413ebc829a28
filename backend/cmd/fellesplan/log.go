package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"
	"time"

	"fellesplan/backend/engine/eventlog"
	"fellesplan/events"
)

// showLog prints what the log remembers, one event a line. While a server runs in the directory
// it is asked through its socket; else the store is opened here.
func showLog(ctx context.Context, w streams, args []string) error {
	s := new(settings)
	if err := s.read("log", w, args); err != nil {
		return err
	}
	q, err := s.query()
	if err != nil {
		return err
	}
	dir, err := s.directory()
	if err != nil {
		return err
	}
	err = askServer(ctx, dir, "/log?"+q.values().Encode(), nil, w.out)
	if !errors.Is(err, errNoServer) {
		return err
	}
	log, err := s.openLog(ctx, existingOnly)
	if err != nil {
		return err
	}
	defer log.Close()
	return q.print(ctx, w.out, log)
}

// query says which events of the log are wanted, and in which form.
type query struct {
	room         string
	id, actor    events.ID
	from, to     events.Moment
	follow, json bool

	sak    events.ID // of an export: the whole of this case
	reason string    // why somebody looks
}

func (s *settings) query() (q query, err error) {
	q = query{room: s.room, follow: s.follow, json: s.json, reason: strings.TrimSpace(s.reason)}
	if len(q.reason) > maxReason {
		return q, fmt.Errorf("--reason has %d letters, of at most %d", len(q.reason), maxReason)
	}
	if q.sak, err = optionalID(s.sak); err != nil {
		return q, fmt.Errorf("--case %q: %w", s.sak, err)
	}
	if s.room != "" && !events.Token(s.room) {
		return q, fmt.Errorf("--room %q: that is no room", s.room)
	}
	if q.id, err = optionalID(s.id); err != nil {
		return q, fmt.Errorf("--id %q: %w", s.id, err)
	}
	if q.actor, err = optionalID(s.actor); err != nil {
		return q, fmt.Errorf("--actor %q: %w", s.actor, err)
	}
	if q.from, err = events.ParseMoment(s.from); err != nil {
		return q, fmt.Errorf("--from %q: %w", s.from, err)
	}
	if q.to, err = events.ParseMoment(s.to); err != nil {
		return q, fmt.Errorf("--to %q: %w", s.to, err)
	}
	return q, nil
}

// maxReason is the most bytes of a reason for a look.
const maxReason = 300

func optionalID(s string) (events.ID, error) {
	if s == "" {
		return "", nil
	}
	return events.ParseID(s)
}

// values and queryOf carry a query through the socket.
func (q query) values() url.Values {
	return url.Values{
		"room": {q.room}, "id": {string(q.id)}, "actor": {string(q.actor)}, "from": {string(q.from)}, "to": {string(q.to)},
		"case": {string(q.sak)}, "reason": {q.reason}, "follow": {strconv.FormatBool(q.follow)}, "json": {strconv.FormatBool(q.json)},
	}
}

func queryOf(v url.Values) (query, error) {
	s := settings{
		room: v.Get("room"), id: v.Get("id"), actor: v.Get("actor"), from: v.Get("from"), to: v.Get("to"),
		sak: v.Get("case"), reason: v.Get("reason"), follow: v.Get("follow") == "true", json: v.Get("json") == "true",
	}
	return s.query()
}

// print writes the wanted events as they stand in the log, then, with follow, as they come.
func (q query) print(ctx context.Context, w io.Writer, log *eventlog.Log) error {
	last, err := log.LastSeq(ctx)
	if err != nil {
		return err
	}
	for rec, err := range log.Read(ctx, 1, last) {
		if err != nil {
			return err
		}
		if err := q.write(w, rec); err != nil {
			return err
		}
	}
	if !q.follow {
		return nil
	}
	return log.Follow(ctx, last+1, func(rec events.Record) error { return q.write(w, rec) })
}

func (q query) write(w io.Writer, rec events.Record) error {
	if !q.wants(rec) {
		return nil
	}
	write := writeLines
	if q.json {
		write = writeJSON
	}
	if err := write(w, rec); err != nil {
		return fmt.Errorf("writing record %d: %w", rec.Seq, err)
	}
	if f, ok := w.(interface{ Flush() }); ok && q.follow {
		f.Flush()
	}
	return nil
}

func (q query) wants(rec events.Record) bool {
	return (q.room == "" || q.room == rec.Room) &&
		(q.id == "" || q.id == rec.Thing) &&
		(q.actor == "" || q.actor == rec.Actor) &&
		within(rec.Time, q.from, q.to)
}

// within tells whether t is not before the start of from, nor after the end of to: a day, a month or a
// year without the first instant of the next, a full time with itself.
func within(t time.Time, from, to events.Moment) bool {
	if start, err := from.Start(); err == nil && t.Before(start) {
		return false
	}
	end, err := to.End()
	return err != nil || t.Before(end) || len(to) == len(events.TimeLayout) && t.Equal(end)
}

func writeLines(w io.Writer, rec events.Record) error {
	for i, fact := range rec.Facts {
		if changed, is := fact.(events.TekstChanged); is {
			if err := writeChanged(w, rec, i+1, changed); err != nil {
				return err
			}
			continue
		}
		data, err := json.Marshal(fact)
		if err != nil {
			return err
		}
		who := string(rec.Actor)
		if who == "" {
			who = "-"
		}
		_, err = fmt.Fprintf(w, "%d.%d %s %s %s/%s %s %s\n", rec.Seq, i+1, rec.Time.Format(events.TimeLayout), who, rec.Room, rec.Thing, fact.EventType(), data)
		if err != nil {
			return err
		}
	}
	return nil
}

// line is the JSON form of one event, the same names as the headers of the record.
type line struct {
	Seq      uint64        `json:"seq"`
	Fact     int           `json:"fact"`
	Time     string        `json:"time"`
	Occurred events.Moment `json:"occurred,omitempty"`
	Actor    events.ID     `json:"actor,omitempty"`
	Partner  events.ID     `json:"partner,omitempty"`
	Reason   string        `json:"reason,omitempty"`
	Command  events.ID     `json:"command"`
	Room     string        `json:"room"`
	ID       events.ID     `json:"id"`
	Type     string        `json:"type"`
	Data     events.Event  `json:"data"`
}

func writeJSON(w io.Writer, rec events.Record) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	for i, fact := range rec.Facts {
		err := encoder.Encode(line{
			Seq: rec.Seq, Fact: i + 1, Time: rec.Time.Format(events.TimeLayout), Occurred: rec.Occurred, Actor: rec.Actor,
			Partner: rec.Partner, Reason: rec.Reason, Command: rec.Command, Room: rec.Room, ID: rec.Thing, Type: fact.EventType(), Data: fact,
		})
		if err != nil {
			return err
		}
	}
	return nil
}
