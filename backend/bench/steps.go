package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"fellesplan/backend/prosemirror"
	"fellesplan/events"
)

// stepsMeasured is how many steps a trace has.
const stepsMeasured = 20_000

// steps measures how many steps a second are read and applied, here and by the JavaScript original
// in V8: the same trace, from JSON text to the document after it. The best of three in each run.
func steps(ctx context.Context, _, dir string, _ size, t *table) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for _, paragraphs := range []int{5, 200} {
		file := filepath.Join(dir, "trace.jsonl")
		node := exec.CommandContext(ctx, "node", "../frontend/oracle/speed.mjs", fmt.Sprint(paragraphs), fmt.Sprint(stepsMeasured), file)
		node.Stderr = os.Stderr
		out, err := node.Output()
		if err != nil {
			return fmt.Errorf("measuring V8: %w", err)
		}
		v8, err := strconv.ParseFloat(strings.TrimSpace(string(out)), 64)
		if err != nil {
			return err
		}
		trace, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		ours, err := replayed(trace)
		if err != nil {
			return err
		}
		what := fmt.Sprintf("steps on a document of %d paragraphs", paragraphs)
		t.add(what+", Go", "steps/s", ours)
		t.add(what+", V8", "steps/s", v8)
		t.add(what+", Go as a part of V8", "×", ours/v8)
	}
	return nil
}

// replayed gives how many steps of a trace are read and applied in a second.
func replayed(trace []byte) (best float64, err error) {
	schema, err := prosemirror.ParseSchema(events.DokumentSchema)
	if err != nil {
		return 0, err
	}
	lines := bytes.Split(trace, []byte("\n"))
	first, err := schema.ParseNode(lines[0])
	if err != nil {
		return 0, err
	}
	moves, last := lines[1:len(lines)-1], lines[len(lines)-1]
	for range 3 {
		doc, begun := first, time.Now()
		for i, line := range moves {
			step, err := schema.ParseStep(line)
			if err == nil {
				doc, err = step.Apply(doc)
			}
			if err != nil {
				return 0, fmt.Errorf("step %d: %w", i, err)
			}
		}
		best = max(best, float64(len(moves))/time.Since(begun).Seconds())
		if !bytes.Equal(doc.AppendJSON(nil), last) {
			return 0, fmt.Errorf("the document at the end is not the one of the original")
		}
	}
	return best, nil
}
