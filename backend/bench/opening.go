package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"time"

	"github.com/coder/websocket"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/tekst"
	"fellesplan/backend/engine/eventlog"
	"fellesplan/events"
)

const (
	paragraphsOfAText = 200
	openings          = 20 // of a text that is warm
	demoHouse         = "bergen"
)

// opening measures what it takes to open a chapter that many steps stand behind: from the start of the
// program, with an empty memory, and again while it runs. Each commit is a record of one letter, put in
// or taken out somewhere in 200 paragraphs.
func opening(ctx context.Context, program, dir string, of size, t *table) error {
	for _, commits := range of.openings {
		if err := openingOf(ctx, program, filepath.Join(dir, fmt.Sprint("opening", commits)), commits, t); err != nil {
			return fmt.Errorf("a chapter with %d commits: %w", commits, err)
		}
	}
	return nil
}

func openingOf(ctx context.Context, program, data string, commits int, t *table) error {
	text := events.ID(newID())
	if err := once(ctx, program, data, func(h *house) error { return h.begin(ctx, text) }); err != nil {
		return err
	}
	empty, err := restart(ctx, program, data)
	if err != nil {
		return err
	}
	if err := writeBehind(ctx, data, text, commits); err != nil {
		return err
	}
	return once(ctx, program, data, func(h *house) error {
		what := fmt.Sprintf("a chapter with %d commits behind it", commits)
		t.add(what+": start until ready, beyond the demonstration", "ms", ms(h.took-empty))
		t.add(what+": processor time until ready, all", "ms", ms(h.spent()))
		t.add(what+": memory", "MB", h.memory()/1e6)
		first, bytes, took, err := h.opens(ctx, text)
		if err != nil {
			return err
		}
		t.add(what+": opened for the first time", "ms", ms(first))
		t.add(what+": opened again", "ms", ms(percentile(took, 50)))
		t.add(what+": bytes of the answer", "kB", float64(bytes)/1000)
		return nil
	})
}

// begin makes a plan with one chapter.
func (h *house) begin(ctx context.Context, text events.ID) error {
	person, err := h.person("sekretariat")
	if err != nil {
		return err
	}
	v, err := h.signIn(ctx, person)
	if err != nil {
		return err
	}
	plan := newID()
	return errors.Join(
		v.ask(ctx, "plan", "Start", fields{"id": plan, "slag": "fagplan", "tittel": "Plan for måling", "malform": "nn", "periode": fields{}}),
		v.ask(ctx, "plan", "AddChapter", fields{"id": plan, "kapittel": newID(), "tekst": text, "tittel": "Kapittel", "malform": "nn"}),
	)
}

// oneText are the facts that the room asks for when it takes commits to the one text that there is.
type oneText struct{}

func (oneText) Exists(string, events.ID) bool           { return true }
func (oneText) Holds(string, string, string) bool       { return false }
func (oneText) Answer(string, events.ID, string) string { return "" }
func (oneText) Objects(name, _ string) []string {
	return map[string][]string{
		domain.ClaimTekst: {newID() + "/" + newID()}, domain.ClaimTekstMalform: {"nn"}, domain.ClaimTekstFase: {string(events.PlanUtkast)},
	}[name]
}

// writeBehind puts the commits into the log of a house that is not running, as the program would have
// written them, but without waiting for the disk.
func writeBehind(ctx context.Context, data string, text events.ID, commits int) error {
	log, err := eventlog.Open(ctx, eventlog.Config{Dir: data, House: demoHouse, NoSync: true, Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		return err
	}
	defer log.Close()
	var state any
	var last uint64
	client, person := events.ID(newID()), events.ID(newID())
	asked := func(a domain.Asker) domain.Asked {
		return domain.Asked{System: true, Now: time.Now(), Facts: oneText{}}
	}
	for n := range commits {
		commit := domain.Commit{Client: client, N: n + 1, Base: n, Schema: 1, Person: person, System: true, Steps: []byte(typedBehind(n))}
		facts, outcomes := tekst.Take(state, text, asked, []domain.Commit{commit})
		if outcomes[0].Fate != domain.Taken {
			return fmt.Errorf("commit %d: %w", n, outcomes[0].Refusal)
		}
		rec := events.Record{
			House: demoHouse, Room: "tekst", Thing: text, Command: events.ID(newID()), Actor: person,
			Time: time.Now().UTC().Truncate(time.Millisecond), Schema: events.Schema, Facts: facts,
		}
		if last, err = log.Append(ctx, rec, last); err != nil {
			return err
		}
		state = tekst.Room.EvolveRecord(state, rec)
	}
	return nil
}

const paragraph = "Kommunane og føretaket samarbeider om gode pasientforløp, og dette avsnittet har ord nok til å vere av vanleg lengd."

// typedBehind is the n-th commit: first the paragraphs, then letters put in and taken out in turn.
func typedBehind(n int) string {
	if n < paragraphsOfAText {
		return `[{"stepType":"replace","from":0,"to":0,"slice":{"content":[{"type":"paragraph","content":[{"type":"text","text":"` + paragraph + `"}]}]}}]`
	}
	at := (n/2*7)%paragraphsOfAText*(len([]rune(paragraph))+2) + 20
	if n%2 == 0 {
		return fmt.Sprintf(`[{"stepType":"replace","from":%d,"to":%d,"slice":{"content":[{"type":"text","text":"x"}]}}]`, at, at)
	}
	return fmt.Sprintf(`[{"stepType":"replace","from":%d,"to":%d}]`, at, at+1)
}

// opens opens the text many times over one socket, and tells how long the first and the others took.
func (h *house) opens(ctx context.Context, text events.ID) (first time.Duration, bytes int, took []time.Duration, err error) {
	person, err := h.person("sekretariat")
	if err != nil {
		return 0, 0, nil, err
	}
	v, err := h.signIn(ctx, person)
	if err != nil {
		return 0, 0, nil, err
	}
	ws, err := v.dial(ctx)
	if err != nil {
		return 0, 0, nil, err
	}
	defer ws.CloseNow()
	say := func(text string) error { return ws.Write(ctx, websocket.MessageText, []byte(text)) }
	if err := say(`{"type":"hello","lang":"nn"}`); err != nil {
		return 0, 0, nil, err
	}
	for n := range openings + 1 {
		begun := time.Now()
		message, _ := json.Marshal(fields{"type": "text.open", "doc": text, "client": newID(), "schema": 1, "short": true})
		if err := say(string(message)); err != nil {
			return 0, 0, nil, err
		}
		if bytes, err = hearDocument(ctx, ws); err != nil {
			return 0, 0, nil, err
		}
		if n == 0 {
			first = time.Since(begun)
		} else {
			took = append(took, time.Since(begun))
		}
		if err := say(`{"type":"text.close","doc":"` + string(text) + `"}`); err != nil {
			return 0, 0, nil, err
		}
	}
	return first, bytes, took, nil
}

// hearDocument waits for the document and gives its size.
func hearDocument(ctx context.Context, conn *websocket.Conn) (int, error) {
	for {
		_, raw, err := conn.Read(ctx)
		if err != nil {
			return 0, err
		}
		if len(raw) > 18 && string(raw[:18]) == `{"type":"text.doc"` {
			return len(raw), nil
		}
	}
}
