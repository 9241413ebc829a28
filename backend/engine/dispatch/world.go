package dispatch

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// thingKey names one thing of one room.
type thingKey struct {
	room string
	id   events.ID
}

// entry is what is known of one thing. The state is never changed, only replaced, so it may be
// used after the lock is let go.
type entry struct {
	key    *thingKey // one for all that is kept of the thing
	state  any
	seq    uint64 // the thing's last record
	claims []domain.Claim
}

// world is the state of every thing, as the records up to applied have made it. Only follow
// writes; everybody reads.
type world struct {
	house string
	rooms map[string]*domain.Room

	mu      sync.RWMutex
	things  map[thingKey]entry
	claims  claimIndex
	recent  *recentCommands
	applied uint64    // the last record taken in
	last    time.Time // the latest time of a record, or of one that was made to be sent
}

func newWorld(house string, rooms []*domain.Room) *world {
	w := &world{
		house: house, rooms: map[string]*domain.Room{}, things: map[thingKey]entry{},
		claims: claimIndex{}, recent: newRecentCommands(maxRecent),
	}
	for _, room := range rooms {
		if w.rooms[room.Name] != nil {
			panic("dispatch: two rooms are called " + room.Name)
		}
		w.rooms[room.Name] = room
	}
	return w
}

func (w *world) entry(key thingKey) (entry, bool) {
	w.mu.RLock()
	defer w.mu.RUnlock()
	e, there := w.things[key]
	return e, there
}

func (w *world) seq() uint64 {
	w.mu.RLock()
	defer w.mu.RUnlock()
	return w.applied
}

func (w *world) recall(name commandKey) (doneCommand, bool) {
	w.mu.RLock()
	defer w.mu.RUnlock()
	return w.recent.recall(name)
}

// stamp gives the time of the next record: now, but never before a record that is here or one that
// we have made, whatever the machine's clock does. To the millisecond, as records hold it.
//
// Two commands on different things may pass one another on their way to the log and so stand there
// a moment out of order; on one thing times never go back. The order is the sequence.
func (w *world) stamp(now time.Time) time.Time {
	now = now.UTC().Truncate(time.Millisecond)
	w.mu.Lock()
	defer w.mu.Unlock()
	if now.After(w.last) {
		w.last = now
	}
	return w.last
}

// apply takes in the next record. The room works outside the lock, since nobody else writes.
func (w *world) apply(key thingKey, rec events.Record) (state any, rights []events.ID, err error) {
	if err := w.follows(rec); err != nil {
		return nil, nil, err
	}
	before, _ := w.entry(key)
	after, err := w.evolve(before, rec)
	if err != nil {
		return nil, nil, err
	}
	changed := !slices.Equal(before.claims, after.claims)
	var timed []held
	if changed {
		if timed, err = w.timed(key, after.claims); err != nil {
			return nil, nil, err
		}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.things[*after.key] = after
	if changed {
		w.claims.replace(key, before.claims, after.claims, timed)
	}
	rights = domain.RightsChanged(rec, before.seq == 0, before.claims, after.claims)
	if rec.Digest != "" { // else no command made it, and nobody asks for it again by its id
		w.recent.remember(keyOf(rec.Actor, rec.Command), doneCommand{after.key, rec.Seq, digestFrom(rec.Digest)})
	}
	w.applied = rec.Seq
	if rec.Time.After(w.last) {
		w.last = rec.Time
	}
	return after.state, rights, nil
}

// follows refuses a record that is not the next of this house.
func (w *world) follows(rec events.Record) error {
	switch applied := w.seq(); {
	case rec.Seq != applied+1:
		return fmt.Errorf("it cannot come after record %d", applied)
	case rec.House != w.house:
		return fmt.Errorf("it belongs to the house %q, not %q", rec.House, w.house)
	case w.rooms[rec.Room] == nil:
		return fmt.Errorf("there is no room %q", rec.Room)
	}
	return nil
}

// evolve asks the room what the record makes of the thing. A room never refuses a fact; one that
// panics cannot be trusted with the rest.
func (w *world) evolve(before entry, rec events.Record) (after entry, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("the room panicked: %v", fault)
		}
	}()
	room := w.rooms[rec.Room]
	state := room.EvolveRecord(before.state, rec)
	after = entry{before.key, state, rec.Seq, before.claims}
	if !room.SameRow(before.state, state) {
		after.claims = room.ClaimsOf(state)
	}
	if before.seq == 0 {
		after.key = &thingKey{room.Name, events.ID(strings.Clone(string(rec.Thing)))}
	}
	return after, nil
}
