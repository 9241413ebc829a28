package eventlog

import (
	"fmt"
	"testing"

	"fellesplan/events"
)

// TestWhatWasWrittenHereIsNotReadAgain, unless a single byte of it is another.
func TestWhatWasWrittenHereIsNotReadAgain(t *testing.T) {
	t.Parallel()
	var w written
	facts := []events.Event{events.TiltakRetitled{Tittel: "a"}}
	w.put("1", []byte("body"), facts)
	if got, known := w.get("1", []byte("body")); !known || len(got) != 1 {
		t.Error("it is not known")
	}
	for id, raw := range map[string]string{"1": "bodz", "2": "body"} {
		if _, known := w.get(id, []byte(raw)); known {
			t.Errorf("%s %s is taken for what was written", id, raw)
		}
	}
	w.put("large", make([]byte, maxWrittenBody+1), facts)
	for i := range 2 * maxWritten {
		w.put(fmt.Sprint("x", i), []byte("body"), facts)
	}
	if _, known := w.get("1", []byte("body")); known || len(w.kept) > maxWritten {
		t.Errorf("%d bodies are kept", len(w.kept))
	}
	if _, known := w.get(fmt.Sprint("x", 2*maxWritten-1), []byte("body")); !known {
		t.Error("the newest is not kept")
	}
}
