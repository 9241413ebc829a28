package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"fellesplan/events"
)

// How `log` shows what was written in a text: a line for each commit, with what each step did. --json
// shows the steps as they are.

// writeChanged writes the commits of a record.
func writeChanged(w io.Writer, rec events.Record, fact int, changed events.TekstChanged) error {
	for i, c := range changed.Commits {
		v := changed.V - len(changed.Commits) + 1 + i
		did := make([]string, 0, len(c.Steps)+1)
		for _, step := range c.Steps {
			did = append(did, stepInWords(step))
		}
		if n := len(c.Dropped); n > 0 {
			did = append(did, fmt.Sprintf("%d steps had no place any more", n))
		}
		intent := ""
		if c.Intent != "" {
			intent = " (" + string(c.Intent) + ")"
		}
		_, err := fmt.Fprintf(w, "%d.%d %s %s %s/%s %s version %d%s: %s\n", rec.Seq, fact, rec.Time.Format(events.TimeLayout), c.Person, rec.Room, rec.Thing,
			changed.EventType(), v, intent, strings.Join(did, "; "))
		if err != nil {
			return err
		}
	}
	return nil
}

// pieces are what of a step is shown.
type pieces struct {
	StepType string
	From, To int
	Pos      int
	Attr     string
	Value    json.RawMessage
	Mark     struct{ Type string }
	Slice    struct{ Content []piece }
}

type piece struct {
	Type    string
	Text    string
	Content []piece
}

// stepInWords tells what a step does.
func stepInWords(step events.JSON) string {
	var s pieces
	if err := json.Unmarshal([]byte(step), &s); err != nil {
		return string(step)
	}
	switch s.StepType {
	case "replace":
		put := inPieces(s.Slice.Content)
		switch {
		case put == "":
			return fmt.Sprintf("take away %d–%d", s.From, s.To)
		case s.From == s.To:
			return fmt.Sprintf("put in %s at %d", put, s.From)
		}
		return fmt.Sprintf("put %s in place of %d–%d", put, s.From, s.To)
	case "replaceAround":
		return fmt.Sprintf("wrap or lift %d–%d %s", s.From, s.To, inPieces(s.Slice.Content))
	case "addMark":
		return fmt.Sprintf("mark %d–%d %s", s.From, s.To, s.Mark.Type)
	case "removeMark":
		return fmt.Sprintf("unmark %d–%d %s", s.From, s.To, s.Mark.Type)
	case "attr":
		return fmt.Sprintf("set %s at %d to %s", s.Attr, s.Pos, s.Value)
	}
	return string(step)
}

// inPieces shows content: texts quoted, nodes by their names.
func inPieces(content []piece) string {
	var out []string
	for _, p := range content {
		switch inner := inPieces(p.Content); {
		case p.Type == "text":
			out = append(out, fmt.Sprintf("%q", p.Text))
		case inner == "":
			out = append(out, p.Type)
		default:
			out = append(out, p.Type+"("+inner+")")
		}
	}
	return strings.Join(out, " ")
}
