package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"path/filepath"
	"time"

	"github.com/coder/websocket"
)

// warmUp is how many commands of each kind are made before they count.
const warmUp = 50

// asksOfASocket is fewer than a socket may send at once (300); a page never asks so fast for long.
const asksOfASocket = 250

// socket is a page's end of a websocket, by the library.
type socket struct {
	ws      *websocket.Conn
	seen    chan uint64 // sequences of rows that were pushed
	answers chan uint64
}

// dial opens a websocket.
func (v *visitor) dial(ctx context.Context) (*websocket.Conn, error) {
	ws, _, err := websocket.Dial(ctx, "ws://"+v.h.address+"/api/live", &websocket.DialOptions{
		HTTPHeader: http.Header{"Origin": {"http://" + v.h.address}, "Cookie": {v.cookie}}, Subprotocols: []string{"fellesplan.1"},
	})
	if err != nil {
		return nil, fmt.Errorf("opening a websocket: %w", err)
	}
	ws.SetReadLimit(-1)
	return ws, nil
}

// connect opens a socket, says hello and watches the tiltak.
func (v *visitor) connect(ctx context.Context) (*socket, error) {
	ws, err := v.dial(ctx)
	if err != nil {
		return nil, err
	}
	s := &socket{ws: ws, seen: make(chan uint64, 1024), answers: make(chan uint64, 1024)}
	go s.read(ctx)
	for _, m := range []string{`{"type":"hello","lang":"nn"}`, `{"type":"watch","keys":["tiltak"]}`} {
		if err := s.say(ctx, m); err != nil {
			return nil, err
		}
	}
	_, err = wait(ctx, s.seen, 0) // the first picture
	return s, err
}

func (s *socket) say(ctx context.Context, text string) error {
	return s.ws.Write(ctx, websocket.MessageText, []byte(text))
}

func (s *socket) read(ctx context.Context) {
	for {
		_, text, err := s.ws.Read(ctx)
		if err != nil {
			return
		}
		var m struct {
			Type    string
			Seq     uint64
			Problem json.RawMessage
		}
		if json.Unmarshal(text, &m) != nil {
			return
		}
		switch m.Type {
		case "rows":
			s.seen <- m.Seq
		case "answer":
			s.answers <- m.Seq
		}
	}
}

// wait waits until a sequence, or a later one, has come.
func wait(ctx context.Context, from <-chan uint64, seq uint64) (uint64, error) {
	late := time.NewTimer(10 * time.Second)
	defer late.Stop()
	for {
		select {
		case got := <-from:
			if got >= seq {
				return got, nil
			}
		case <-ctx.Done():
			return 0, ctx.Err()
		case <-late.C:
			return 0, fmt.Errorf("sequence %d was not seen in 10 s", seq)
		}
	}
}

// latencies measures one command after the other: until it is acknowledged, and until another
// person's page has the row. Each is followed by a message to bare JetStream, so that a machine
// that slows down slows both.
func latencies(ctx context.Context, program, dir string, of size, t *table) (err error) {
	h, err := start(ctx, program, filepath.Join(dir, "house"))
	if err != nil {
		return err
	}
	defer h.stop()
	b, err := openBare(filepath.Join(dir, "bare"))
	if err != nil {
		return err
	}
	defer b.close()
	if err := b.found(ctx); err != nil {
		return err
	}
	m := meter{ctx: ctx, h: h, bare: b}
	if err := m.open(); err != nil {
		return err
	}
	for n := range warmUp + of.commands {
		m.counts = n >= warmUp
		if err := errors.Join(m.overHTTP(n), m.overSocket(n), m.overBare(n)); err != nil {
			return err
		}
	}
	m.tell(t)
	return nil
}

// meter is the two people, their sockets and the times that they took.
type meter struct {
	ctx    context.Context
	h      *house
	bare   *bare
	asker  *visitor
	asking *socket
	other  *socket
	things []string
	counts bool

	acked, seen, answered, seenAfterAsk, bareAcked, bareSeen []time.Duration
}

func (m *meter) open() error {
	secretary, err1 := m.h.person("sekretariat")
	planner, err2 := m.h.person("planleggar")
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	var err error
	if m.asker, err = m.h.signIn(m.ctx, secretary); err != nil {
		return err
	}
	other, err := m.h.signIn(m.ctx, planner)
	if err != nil {
		return err
	}
	for range 10 {
		id, err := m.asker.propose(m.ctx)
		if err != nil {
			return err
		}
		m.things = append(m.things, id)
	}
	if m.asking, err = m.asker.connect(m.ctx); err != nil {
		return err
	}
	m.other, err = other.connect(m.ctx)
	return err
}

func (m *meter) note(list *[]time.Duration, since time.Time) {
	if m.counts {
		*list = append(*list, time.Since(since))
	}
}

func (m *meter) overHTTP(n int) error {
	thing, begun := m.things[n%len(m.things)], time.Now()
	saw := make(chan time.Time, 1)
	want := make(chan uint64, 1)
	failed := make(chan error, 1)
	go func() { // the other page's clock must not wait for the acknowledgement
		var last uint64
		var at time.Time
		seq := uint64(0)
		for seq == 0 || last < seq {
			select {
			case last = <-m.other.seen:
				at = time.Now()
			case seq = <-want:
			case <-time.After(10 * time.Second):
				failed <- errors.New("the other page saw nothing in 10 s")
				return
			}
		}
		saw <- at
	}()
	seq, err := m.asker.command(m.ctx, "ReportStatus", report(thing, n))
	if err != nil {
		return err
	}
	m.note(&m.acked, begun)
	want <- seq
	select {
	case at := <-saw:
		if m.counts {
			m.seen = append(m.seen, at.Sub(begun))
		}
		return nil
	case err := <-failed:
		return err
	}
}

func (m *meter) overSocket(n int) error {
	body, err := json.Marshal(fields{"type": "ask", "id": newID(), "room": "tiltak", "command": "ReportStatus", "data": report(m.things[n%len(m.things)], n+1)})
	if err != nil {
		return err
	}
	if n%asksOfASocket == asksOfASocket-1 {
		_ = m.asking.ws.Close(websocket.StatusNormalClosure, "")
		if m.asking, err = m.asker.connect(m.ctx); err != nil {
			return err
		}
	}
	drain(m.asking.answers)
	begun := time.Now()
	if err := m.asking.say(m.ctx, string(body)); err != nil {
		return err
	}
	seq, err := wait(m.ctx, m.asking.answers, 0)
	if err != nil || seq == 0 {
		return errors.Join(errors.New("asking over the websocket gave no sequence"), err)
	}
	m.note(&m.answered, begun)
	drain(m.asking.seen)
	_, err = wait(m.ctx, m.other.seen, seq)
	m.note(&m.seenAfterAsk, begun)
	return err
}

func drain(c <-chan uint64) {
	for len(c) > 0 {
		<-c
	}
}

func (m *meter) overBare(n int) error {
	begun := time.Now()
	seq, err := m.bare.publish(m.ctx, m.things[n%len(m.things)], n)
	if err != nil {
		return err
	}
	m.note(&m.bareAcked, begun)
	_, err = wait(m.ctx, m.bare.seen, seq)
	m.note(&m.bareSeen, begun)
	return err
}

func (m *meter) tell(t *table) {
	t.spread("bare JetStream, synced: publish → acknowledgement", m.bareAcked)
	t.spread("bare JetStream, synced: publish → consumer", m.bareSeen)
	t.spread("POST → acknowledgement", m.acked)
	t.spread("POST → seen by another client", m.seen)
	t.spread("ask over the websocket → answer", m.answered)
	t.spread("ask over the websocket → seen by another client", m.seenAfterAsk)
	half := func(took []time.Duration) float64 { return ms(percentile(took, 50)) }
	t.add("ratio to bare at p50: POST → acknowledgement", "×", half(m.acked)/half(m.bareAcked))
	t.add("ratio to bare at p50: POST → seen by another client", "×", half(m.seen)/half(m.bareSeen))
	t.add("ratio to bare at p50: ask → answer", "×", half(m.answered)/half(m.bareAcked))
}
