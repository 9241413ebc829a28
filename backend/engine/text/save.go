package text

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"
	"time"

	"fellesplan/events"
)

// Store keeps snapshots of texts. Nothing rests on them: a look back is quicker with them.
type Store interface {
	Put(ctx context.Context, id events.ID, version int, content []byte) error
	Get(ctx context.Context, id events.ID, version int) ([]byte, error)
	// List gives the versions of which there are snapshots.
	List(ctx context.Context) (map[events.ID][]int, error)
}

const (
	// saveEvery is how many versions lie between two snapshots of a text that is written on.
	saveEvery = 1000
	// A text that nobody has written on for idleFor is saved when it has more than idleWorth commits
	// since its last snapshot.
	idleFor   = time.Minute
	idleWorth = 50
	// maxSaves is how many snapshots may wait to be made. A text for which there is no room then gets its
	// snapshot a little later.
	maxSaves = 64
	saveWait = 30 * time.Second
	maxSaved = 64 << 20 // bytes of a snapshot, unpacked
)

// saves knows which snapshots there are, and makes new ones, one at a time.
type saves struct {
	mu       sync.Mutex
	versions map[events.ID][]int // sorted
	asked    map[events.ID]int   // the newest version for which one was asked
	restless map[events.ID]time.Time
	line     chan save
}

type save struct {
	id      events.ID
	version int
	state   any // nil = to be made anew from the log
}

func newSaves() *saves {
	return &saves{versions: map[events.ID][]int{}, asked: map[events.ID]int{}, restless: map[events.ID]time.Time{}, line: make(chan save, maxSaves)}
}

func (s *saves) of(id events.ID) []int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.versions[id]
}

// newest is the last version that is saved, or asked for.
func (s *saves) newest(id events.ID) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	last := s.asked[id]
	if list := s.versions[id]; len(list) > 0 {
		last = max(last, list[len(list)-1])
	}
	return last
}

// know notes that there is a snapshot. Lists that were given out do not change.
func (s *saves) know(id events.ID, version int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if i, there := slices.BinarySearch(s.versions[id], version); !there {
		s.versions[id] = slices.Insert(slices.Clone(s.versions[id]), i, version)
	}
}

// due tells whether a text that has come to a version wants a snapshot: so many versions, in whole
// steps, have passed since the last one before it.
func (s *saves) due(id events.ID, version, step int) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	list, last := s.versions[id], 0
	i, there := slices.BinarySearch(list, version)
	if i > 0 {
		last = list[i-1]
	}
	if asked := s.asked[id]; asked <= version {
		last = max(last, asked)
	}
	return !there && version/step > last/step
}

// ask puts a snapshot in line, where there is room.
func (s *saves) ask(one save) {
	select {
	case s.line <- one:
	default:
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked[one.id] = max(s.asked[one.id], one.version)
}

// wrote notes that a text was written on now.
func (s *saves) wrote(id events.ID, now time.Time) {
	s.mu.Lock()
	s.restless[id] = now
	s.mu.Unlock()
}

// rested gives the texts that nobody has written on for a while, once.
func (s *saves) rested(now time.Time) (ids []events.ID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for id, last := range s.restless {
		if now.Sub(last) >= idleFor {
			ids = append(ids, id)
			delete(s.restless, id)
		}
	}
	return ids
}

// noteForSave looks whether a record leads to where a snapshot is due.
func (h *Hub) noteForSave(rec events.Record, state any) {
	if h.Store == nil {
		return
	}
	h.saves.wrote(rec.Thing, h.Now())
	if v := h.Room.Version(state); h.saves.due(rec.Thing, v, saveEvery) {
		h.saves.ask(save{rec.Thing, v, state})
	}
}

// Keep asks for a snapshot of a version of a text, such as one that a plan has given a name. It is
// made when there is time.
func (h *Hub) Keep(id events.ID, version int) {
	if _, there := slices.BinarySearch(h.saves.of(id), version); h.Store != nil && version > 0 && !there {
		h.saves.ask(save{id: id, version: version})
	}
}

// saveRested asks for snapshots of what has come to rest.
func (h *Hub) saveRested(now time.Time) {
	for _, id := range h.saves.rested(now) {
		state, _ := h.State(id)
		if v := h.Room.Version(state); h.saves.due(id, v, 1) && v-h.saves.newest(id) > idleWorth {
			h.saves.ask(save{id, v, state})
		}
	}
}

// Snapshots learns which snapshots there are, and begins to make new ones. It is called before follow
// begins; what could not be learnt is made once more.
func (h *Hub) Snapshots(ctx context.Context) {
	if h.Store == nil {
		return
	}
	known, err := h.Store.List(ctx)
	if err != nil {
		h.Logger.Warn("the snapshots of texts are not known", "error", err)
	}
	for id, versions := range known {
		for _, v := range versions {
			h.saves.know(id, v)
		}
	}
	if h.enter() {
		go h.saveAll()
	}
}

// saveAll makes the snapshots that are asked for.
func (h *Hub) saveAll() {
	defer h.work.Done()
	for {
		select {
		case <-h.life.Done():
			return
		case one := <-h.saves.line:
			if err := h.save(one); err != nil && h.life.Err() == nil {
				h.Logger.Warn("a snapshot could not be kept", "text", one.id, "version", one.version, "error", err)
			}
		}
	}
}

func (h *Hub) save(one save) error {
	ctx, cancel := context.WithTimeout(h.life, saveWait)
	defer cancel()
	if one.state == nil {
		was, there, err := h.Past(ctx, one.id, At{Version: &one.version})
		if err != nil || !there {
			return err
		}
		one.state = was.State
	}
	authors, err := h.authorsAt(ctx, one.id, one.version)
	if err != nil {
		return err
	}
	raw, err := json.Marshal(snapshot{h.Room.Save(one.state), authors})
	if err != nil {
		return fmt.Errorf("writing a snapshot: %w", err)
	}
	var packed bytes.Buffer
	zip := gzip.NewWriter(&packed)
	_, _ = zip.Write(raw) // into memory: it does not fail
	_ = zip.Close()
	if err := h.Store.Put(ctx, one.id, one.version, packed.Bytes()); err != nil {
		return err
	}
	h.saves.know(one.id, one.version)
	return nil
}

// load reads a state back.
func (h *Hub) load(ctx context.Context, id events.ID, version int) (any, error) {
	file, err := h.loadFile(ctx, id, version)
	if err != nil {
		return nil, err
	}
	state, err := h.Room.Load(file.State)
	if err == nil && h.Room.Version(state) != version {
		err = fmt.Errorf("it is of version %d", h.Room.Version(state))
	}
	return state, err
}

func (h *Hub) loadFile(ctx context.Context, id events.ID, version int) (file snapshot, err error) {
	if h.Store == nil {
		return file, errors.New("no snapshots are kept")
	}
	packed, err := h.Store.Get(ctx, id, version)
	if err != nil {
		return file, err
	}
	zip, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return file, fmt.Errorf("unpacking a snapshot: %w", err)
	}
	raw, err := io.ReadAll(io.LimitReader(zip, maxSaved))
	if err == nil {
		err = json.Unmarshal(raw, &file)
	}
	if err != nil {
		return file, fmt.Errorf("unpacking a snapshot: %w", err)
	}
	return file, nil
}
