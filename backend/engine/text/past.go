package text

import (
	"context"
	"fmt"
	"sort"
	"sync"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// At is a moment of a text: a version, a sequence of the log, or a time. The first that is given
// counts; zero is now.
type At struct {
	Version *int
	Seq     uint64
	Time    time.Time
}

// Was is a text as it was. State is nil where nobody had written yet.
type Was struct {
	State   any
	Version int
	Seq     uint64    // the record that made it so; 0 = none
	Time    time.Time // when that was recorded
}

// Past gives a text as it was, from the nearest snapshot before and the log. False where it was not
// there yet, or has not come so far.
func (h *Hub) Past(ctx context.Context, id events.ID, at At) (Was, bool, error) {
	if at.Version == nil && at.Seq == 0 && at.Time.IsZero() {
		state, seq := h.State(id)
		return Was{state, h.Room.Version(state), seq, h.Room.Written(state)}, seq > 0, nil
	}
	target, there := h.moment(id, at)
	if !there {
		return Was{}, false, nil
	}
	if target.seq == 0 {
		return Was{}, true, nil
	}
	if state, seq := h.State(id); seq == target.seq && h.Room.Version(state) == target.v {
		return Was{state, target.v, target.seq, target.at}, true, nil
	}
	if was, known := h.looks.get(id, target); known {
		return was, true, nil
	}
	select {
	case h.looking <- struct{}{}:
		defer func() { <-h.looking }()
	case <-ctx.Done():
		return Was{}, false, ctx.Err()
	}
	state, err := h.fold(ctx, id, target)
	if err != nil {
		return Was{}, false, err
	}
	was := Was{state, target.v, target.seq, target.at}
	last, _ := find(h.index.look(id), func(m mark) bool { return m.seq <= target.seq })
	h.looks.put(id, target, was, last.v == target.v)
	return was, true, nil
}

// moment finds the record that made a text as it was; sequence 0 is the text before its first. A
// version may lie within a record: then v is less than where the record leads.
func (h *Hub) moment(id events.ID, at At) (mark, bool) {
	chunks := h.index.look(id)
	switch {
	case at.Version != nil:
		if v := *at.Version; v > 0 {
			m, there := h.index.holding(id, v)
			m.v = v
			return m, there
		}
		return mark{}, *at.Version == 0
	case at.Seq != 0:
		return find(chunks, func(m mark) bool { return m.seq <= at.Seq })
	}
	return find(chunks, func(m mark) bool { return !m.at.After(at.Time) })
}

// Standing tells which version a text had after a record of the log, which of its records made it so,
// and when. False where it was not there yet.
func (h *Hub) Standing(id events.ID, seq uint64) (v int, at uint64, made time.Time, there bool) {
	m, there := find(h.index.look(id), func(m mark) bool { return m.seq <= seq })
	return m.v, m.seq, m.at, there
}

// fold makes the state anew.
func (h *Hub) fold(ctx context.Context, id events.ID, target mark) (any, error) {
	state, base := h.atHand(ctx, id, target)
	if base.seq == target.seq {
		return state, nil
	}
	first, there := find(h.index.look(id), func(m mark) bool { return m.seq <= base.seq })
	from := uint64(1)
	if there {
		from = first.seq + 1
	}
	err := h.Log.Records(ctx, id, from, target.seq, func(rec events.Record) error {
		state = h.Room.Evolve(state, upto(rec, target.v))
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("reading the text %s as it was in version %d: %w", id, target.v, err)
	}
	return state, nil
}

// atHand gives the newest state from which one can go on: of a snapshot, or one that somebody has just
// looked at, so that who plays a text forward reads what was written since and no more.
func (h *Hub) atHand(ctx context.Context, id events.ID, target mark) (any, mark) {
	if was, there := h.looks.before(id, target, saveEvery); there {
		return was.State, mark{was.Seq, was.Time, was.Version}
	}
	return h.nearest(ctx, id, target.v)
}

// upto gives a record without what came after a version.
func upto(rec events.Record, v int) events.Record {
	for i, fact := range rec.Facts {
		changed, is := fact.(events.TekstChanged)
		if !is || changed.V <= v {
			continue
		}
		changed.Commits = changed.Commits[:len(changed.Commits)-(changed.V-v)]
		changed.V = v
		rec.Facts = append(append([]events.Event(nil), rec.Facts[:i]...), changed)
		break
	}
	return rec
}

const (
	// maxLooks is how many looks back are kept, and looksAtOnce how many are made at the same time.
	maxLooks    = 24
	looksAtOnce = 2
)

// looks keeps the newest looks back: who reads one version of a text reads it again.
type looks struct {
	mu   sync.Mutex
	kept []look
}

type look struct {
	id    events.ID
	seq   uint64
	v     int
	was   Was
	whole bool // the record has nothing after it
}

func (l *looks) get(id events.ID, m mark) (Was, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for i, k := range l.kept {
		if k.id == id && k.seq == m.seq && k.v == m.v {
			copy(l.kept[1:i+1], l.kept[:i])
			l.kept[0] = k
			return k.was, true
		}
	}
	return Was{}, false
}

// before gives the newest look that is not after a moment, and not so many versions before it. One that
// ends within a record is none from which one can go on.
func (l *looks) before(id events.ID, m mark, most int) (was Was, there bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, k := range l.kept {
		if k.id == id && k.whole && k.seq <= m.seq && k.v <= m.v && m.v-k.v < most && k.seq > was.Seq {
			was, there = k.was, true
		}
	}
	return was, there
}

func (l *looks) put(id events.ID, m mark, was Was, whole bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.kept = append([]look{{id, m.seq, m.v, was, whole}}, l.kept[:min(len(l.kept), maxLooks-1)]...)
}

// Changes reads what the log holds of a text after one version up to another. The first and the last
// record may reach beyond.
func (h *Hub) Changes(ctx context.Context, id events.ID, from, upto int) (changes []Change, err error) {
	first, there := h.index.holding(id, from+1)
	last, known := h.index.holding(id, upto)
	if !there || !known || upto <= from {
		return nil, nil
	}
	err = h.Log.Records(ctx, id, first.seq, last.seq, func(rec events.Record) error {
		for _, fact := range rec.Facts {
			if changed, is := fact.(events.TekstChanged); is {
				changes = append(changes, Change{changed, rec.Time})
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("reading the changes %d to %d of the text %s: %w", from, upto, id, err)
	}
	return changes, nil
}

// Commits reads the commits after one version up to another.
func (h *Hub) Commits(ctx context.Context, id events.ID, from, upto int) ([]domain.PastCommit, error) {
	changes, err := h.Changes(ctx, id, from, upto)
	if err != nil {
		return nil, err
	}
	var commits []domain.PastCommit
	for _, change := range changes {
		for i, c := range change.Commits {
			if v := change.V - len(change.Commits) + 1 + i; v > from && v <= upto {
				commits = append(commits, domain.PastCommit{TekstCommit: c, Version: v, At: change.At})
			}
		}
	}
	return commits, nil
}

// nearest gives the newest snapshot of a text that is not after a version; nil where there is none.
func (h *Hub) nearest(ctx context.Context, id events.ID, v int) (any, mark) {
	versions := h.saves.of(id)
	for i := sort.SearchInts(versions, v+1) - 1; i >= 0; i-- {
		m, there := h.index.holding(id, versions[i])
		if !there || m.v != versions[i] {
			continue
		}
		state, err := h.load(ctx, id, versions[i])
		if err == nil {
			return state, m
		}
		h.Logger.Warn("a snapshot cannot be used", "text", id, "version", versions[i], "error", err)
	}
	return nil, mark{}
}
