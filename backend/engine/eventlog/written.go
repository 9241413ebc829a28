package eventlog

import (
	"bytes"
	"sync"

	"fellesplan/events"
)

// written keeps the newest bodies that this replica has encoded, with the facts that it read out of
// them before it sent them. When follow brings one of them back, byte for byte, it need not be read
// again; all else is read as it comes.
type written struct {
	mu    sync.Mutex
	kept  map[string]body // by message id
	order [maxWritten]string
	next  int
}

type body struct {
	raw   []byte
	facts []events.Event
}

const (
	maxWritten     = 256
	maxWrittenBody = 16 << 10 // bytes; larger ones are rare
)

func (w *written) put(id string, raw []byte, facts []events.Event) {
	if len(raw) > maxWrittenBody {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.kept == nil {
		w.kept = map[string]body{}
	}
	if _, there := w.kept[id]; !there {
		delete(w.kept, w.order[w.next])
		w.order[w.next] = id
		w.next = (w.next + 1) % maxWritten
	}
	w.kept[id] = body{raw, facts}
}

// get gives the facts of a body that was written here, if it is the same.
func (w *written) get(id string, raw []byte) ([]events.Event, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	was, there := w.kept[id]
	if !there || !bytes.Equal(was.raw, raw) {
		return nil, false
	}
	return was.facts, true
}
