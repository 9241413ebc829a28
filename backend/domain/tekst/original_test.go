package tekst

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"fellesplan/events"
)

// TestSuggestOnlyByTheSameRuleAsThePage reads the examples that the page reads too.
func TestSuggestOnlyByTheSameRuleAsThePage(t *testing.T) {
	raw, err := os.ReadFile("testdata/original.json")
	if err != nil {
		t.Fatal(err)
	}
	var examples []struct {
		Name          string
		Own           []events.ID
		Before, After json.RawMessage
		Same          bool
	}
	if err := json.Unmarshal(raw, &examples); err != nil {
		t.Fatal(err)
	}
	yes, halves := 0, 0
	for _, e := range examples {
		before, errBefore := schema.ParseNode(e.Before)
		after, errAfter := schema.ParseNode(e.After)
		if errBefore != nil || errAfter != nil {
			halves++ // half a character: the page can have it for a moment, we never
			continue
		}
		own := func(id events.ID) bool { return slices.Contains(e.Own, id) }
		if got := sameOriginal(before, after, own); got != e.Same {
			t.Errorf("%s: %v, want %v", e.Name, got, e.Same)
		}
		if e.Same {
			yes++
		}
	}
	if halves > 3 {
		t.Errorf("%d examples cannot be read", halves)
	}
	if yes == 0 || yes == len(examples) {
		t.Errorf("%d of %d examples are the same: they try only one answer", yes, len(examples))
	}
	t.Logf("%d examples, %d of them the same", len(examples), yes)
}
