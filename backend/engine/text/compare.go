package text

import (
	"context"
	"encoding/json"
	"sync"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// MaxCompared is how many commits may lie between two versions that are compared.
const MaxCompared = 100_000

// Compare tells what changed between two versions of a text.
func (h *Hub) Compare(ctx context.Context, id events.ID, from, to Was) ([]domain.TextChange, error) {
	commits, err := h.Commits(ctx, id, from.Version, to.Version)
	if err != nil {
		return nil, err
	}
	return h.Room.Compare(from.State, to.State, commits), nil
}

// Authors tells who wrote each passage of a text as it was.
func (h *Hub) Authors(ctx context.Context, id events.ID, was Was) ([]domain.TextAuthor, error) {
	known, err := h.authorsAt(ctx, id, was.Version)
	if err != nil {
		return nil, err
	}
	return h.Room.Passages(was.State, known), nil
}

// authorsAt reckons who wrote what up to a version, from the nearest version before for which that is
// known, which is written beside each snapshot.
func (h *Hub) authorsAt(ctx context.Context, id events.ID, version int) (domain.TextAuthors, error) {
	from, known := h.authors.nearest(id, version)
	for _, v := range backwards(h.saves.of(id), version) {
		if v <= from {
			break
		}
		if saved, err := h.loadAuthors(ctx, id, v); err == nil {
			from, known = v, saved
			break
		}
	}
	if from == version {
		return known, nil
	}
	commits, err := h.Commits(ctx, id, from, version)
	if err != nil {
		return nil, err
	}
	known = h.Room.Authors(known, commits)
	h.authors.put(id, version, known)
	return known, nil
}

// backwards gives the versions up to one, the newest first.
func backwards(versions []int, upto int) (out []int) {
	for i := len(versions) - 1; i >= 0; i-- {
		if versions[i] <= upto {
			out = append(out, versions[i])
		}
	}
	return out
}

func (h *Hub) loadAuthors(ctx context.Context, id events.ID, version int) (domain.TextAuthors, error) {
	file, err := h.loadFile(ctx, id, version)
	if err != nil {
		return nil, err
	}
	return file.Authors, nil
}

// snapshot is what is kept of a version: the state as the room writes it, and who wrote what.
type snapshot struct {
	State   json.RawMessage    `json:"state"`
	Authors domain.TextAuthors `json:"authors"`
}

// maxAuthors is how many texts' authors are kept in memory.
const maxAuthors = 16

// authors keeps the newest that was reckoned.
type authors struct {
	mu   sync.Mutex
	kept []authorsOf
}

type authorsOf struct {
	id      events.ID
	version int
	list    domain.TextAuthors
}

func (a *authors) nearest(id events.ID, version int) (from int, known domain.TextAuthors) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, k := range a.kept {
		if k.id == id && k.version <= version && k.version > from {
			from, known = k.version, k.list
		}
	}
	return from, known
}

func (a *authors) put(id events.ID, version int, list domain.TextAuthors) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.kept = append([]authorsOf{{id, version, list}}, a.kept[:min(len(a.kept), maxAuthors-1)]...)
}
