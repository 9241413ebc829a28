package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/tekst"
	"fellesplan/backend/engine/vault"
	"fellesplan/backend/engine/view"
	"fellesplan/backend/rooms"
	"fellesplan/events"
)

// replay plays the log up to a moment and writes everything as it was then: a file for each thing.
func replay(ctx context.Context, w streams, args []string) error {
	s := new(settings)
	if err := s.read("replay", w, args); err != nil {
		return err
	}
	at, err := momentAt(s.at)
	if err != nil {
		return err
	}
	reason := strings.TrimSpace(s.reason)
	if reason == "" || len(reason) > maxReason {
		return errReason
	}
	made, err := os.CreateTemp("", "fellesplan-replay-*.zip")
	if err != nil {
		return err
	}
	defer func() { _ = made.Close(); _ = os.Remove(made.Name()) }()
	ask := url.Values{"at": {s.at}, "reason": {reason}}
	if err := s.onHouse(ctx, made, "/replay?"+ask.Encode(), func(h *house, out io.Writer) error { return h.replay(ctx, out, at, reason) }); err != nil {
		return err
	}
	info, err := made.Stat()
	if err != nil {
		return err
	}
	files, err := unpackInto(s.out, made, info.Size())
	if err == nil {
		fmt.Fprintf(w.out, "%d files in %s\n%s", files, s.out, noted)
	}
	return err
}

// onHouse asks the server that runs in the directory, or opens the house here.
func (s *settings) onHouse(ctx context.Context, out io.Writer, path string, do func(*house, io.Writer) error) error {
	dir, err := s.directory()
	if err != nil {
		return err
	}
	if err := askServer(ctx, dir, path, nil, out); !errors.Is(err, errNoServer) {
		return err
	}
	if dir != "" {
		if err := s.mustBeThere(dir); err != nil {
			return err
		}
	}
	h, err := openHouse(ctx, s)
	if err != nil {
		return err
	}
	defer h.close()
	if err := h.catchUp(ctx); err != nil {
		return err
	}
	return do(h, out)
}

// momentAt reads --at.
func momentAt(said string) (view.At, error) {
	at, err := domain.ParseAt(said, time.Now())
	if err == nil && at.IsZero() {
		err = errors.New("it is missing")
	}
	if err != nil {
		return at, fmt.Errorf("--at: %w", err)
	}
	return at, nil
}

// replay packs every row, and every text, as it was.
func (h *house) replay(ctx context.Context, out io.Writer, at view.At, reason string) error {
	if reason == "" {
		return errReason
	}
	if at.Time.After(h.now()) {
		return errors.New("the moment has not come")
	}
	made, err := h.rebuild(ctx, func(rec events.Record) bool {
		return at.Seq != 0 && rec.Seq <= at.Seq || at.Seq == 0 && !rec.Time.After(at.Time)
	})
	if err != nil {
		return err
	}
	if err := h.reached(made.last, at); err != nil {
		return err
	}
	if err := h.vault.NoteLook(ctx, vault.Look{Tid: h.now(), Kva: "avspeling", At: saidAt(at), Grunn: reason}); err != nil {
		return err
	}
	p := newPack(out, made.last.Time)
	for _, room := range rooms.All() {
		picture, err := made.view.Picture(room.Name, 0, operator)
		if err != nil {
			return err
		}
		for _, row := range picture.Rows {
			if err := p.put(row.Key+".json", readable(row.Row)); err != nil {
				return err
			}
			if room.Name != tekst.Room.Name {
				continue
			}
			state, _ := made.dispatch.State(room.Name, events.ID(row.Key[len(room.Name)+1:]))
			if err := p.put(row.Key+".dokument.json", tekst.Documents{}.Document(state)); err != nil {
				return err
			}
		}
	}
	about := fmt.Sprintf(replayAbout, made.last.House, made.last.Seq, made.last.Time.Format(events.TimeLayout))
	if err := p.put("LES-MEG.txt", []byte(about)); err != nil {
		return err
	}
	return p.close()
}

// saidAt writes a moment as it is asked for.
func saidAt(at view.At) string {
	if at.Seq > 0 {
		return strconv.FormatUint(at.Seq, 10)
	}
	return at.Time.UTC().Format(events.TimeLayout)
}

// reached refuses a moment before the first record, and a sequence that has not come.
func (h *house) reached(last events.Record, at view.At) error {
	if last.Seq == 0 {
		return errors.New("the moment is before the first record: there was nothing yet")
	}
	if at.Seq > last.Seq {
		return fmt.Errorf("the log ends at record %d: %d has not come", last.Seq, at.Seq)
	}
	return nil
}

func readable(raw []byte) []byte {
	var out bytes.Buffer
	if err := json.Indent(&out, raw, "", "  "); err != nil {
		return raw
	}
	out.WriteByte('\n')
	return out.Bytes()
}

const replayAbout = `Fellesplan: alt slik det var

House: %s. Everything as it stood after record %d, which was recorded %s.
A folder for each room, a file for each thing: the row that the page shows of it, as JSON.
tekst/<id>.dokument.json is the text itself, in the form whose SHA-256 a version of a plan names.
kontrollsummar.txt: sha256sum -c kontrollsummar.txt
`
