package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os/exec"
	"slices"
)

const openingsOfAView = 3

// screens opens each view in a real Chromium and filters it. What is measured is what a person waits for: from the
// address until what the view is for is drawn, and from a choice until it is.
func (m *manyMeter) screens(ctx context.Context) error {
	people, err := m.h.people("sekretariat")
	if err != nil {
		return err
	}
	browser := exec.CommandContext(ctx, "node", "bench/views.mjs", "http://"+m.h.address, people[0], m.utval, fmt.Sprint(openingsOfAView))
	var wrong bytes.Buffer
	browser.Stderr = &wrong
	said, err := browser.Output()
	if err != nil {
		return fmt.Errorf("opening the views in a browser: %w\n%s", err, wrong.String())
	}
	return m.seen(said)
}

func (m *manyMeter) seen(said []byte) error {
	took, order := map[string][]float64{}, []string{}
	for lines := bufio.NewScanner(bytes.NewReader(said)); lines.Scan(); {
		var one struct {
			Name string
			Ms   float64
		}
		if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
			return fmt.Errorf("reading what the browser saw: %w", err)
		}
		if took[one.Name] == nil {
			order = append(order, one.Name)
		}
		took[one.Name] = append(took[one.Name], one.Ms)
	}
	for _, name := range order {
		slices.Sort(took[name])
		m.note("on the screen: "+name, "ms", took[name][len(took[name])/2])
	}
	return nil
}
