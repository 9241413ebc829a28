package dispatch

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

func TestSixteenOnOneThing(t *testing.T) {
	r, _, id := house(t)
	const people, each = 16, 20
	size := r.log.size()
	var all sync.WaitGroup
	for i := range people {
		who := r.secretary(t)
		size += 2
		all.Go(func() {
			for n := range each {
				title := fmt.Sprintf("%d-%d", i, n)
				answer, err := r.try(who, "tiltak", "Retitle", titled(id, title))
				if err != nil {
					t.Errorf("%s: %v", title, err)
				} else if r.log.record(answer.Seq).Facts[0] != (events.TiltakRetitled{Tittel: title}) || r.Seq() < answer.Seq {
					t.Errorf("%s is not at %d", title, answer.Seq)
				}
			}
		})
	}
	all.Wait()
	state, _ := r.State("tiltak", id)
	if r.log.size() != size+people*each || state.(tiltak).Talde != 1+people*each {
		t.Errorf("the log went to %d, want %d; the thing counts %d facts", r.log.size(), size+people*each, state.(tiltak).Talde)
	}
	if len(r.lines.of) != 0 || r.lines.inside != 0 {
		t.Errorf("%d lines and %d members are left", len(r.lines.of), r.lines.inside)
	}
	if r.log.tries != int(r.log.size()) {
		t.Errorf("%d tries for %d records: the line let two in at once", r.log.tries, r.log.size())
	}
}

func TestTheLineIsFairAndHasAnEnd(t *testing.T) {
	worse(t, func(t *testing.T, r *replica, who domain.Asker, id events.ID) {
		r.holdBack()
		size := r.log.size()
		answers := make([]domain.Answer, maxLine)
		var all sync.WaitGroup
		for i := range maxLine {
			all.Go(func() {
				answer, err := r.try(who, "tiltak", "Retitle", titled(id, fmt.Sprint(i)))
				if err != nil {
					t.Errorf("%d: %v", i, err)
				}
				answers[i] = answer
			})
			synctest.Wait() // the next comes when this one stands in line
		}
		_, err := r.try(who, "tiltak", "Retitle", titled(id, "Ein for mykje"))
		wantTrouble(t, err, TooMuch)
		go r.letGo() // other things go their way meanwhile, so only now
		all.Wait()
		for i, answer := range answers {
			if answer.Seq != size+uint64(i)+1 {
				t.Fatalf("number %d in line came in as %d, want %d", i, answer.Seq, size+uint64(i)+1)
			}
		}
	})
}

type puts struct {
	ID   events.ID `json:"id"`
	Over events.ID `json:"over"`
}

func (c puts) Thing() events.ID { return c.ID }

type under struct{ ID, Over events.ID }

// elements is a room whose things stand under one another, and none under one that stands under it.
func elements(parts ...domain.Part[under]) *domain.Room {
	evolve := func(s under, e events.Event, m domain.Mark) under {
		s.ID = m.Thing
		if placed, is := e.(events.PlanelementPlaced); is {
			s.Over = placed.Over
		}
		return s
	}
	place := domain.Opens("Place", everybody[under, puts], func(_ under, a domain.Asked, c puts) ([]events.Event, error) {
		if a.Facts.Holds(domain.ClaimElementOver, string(c.Over), string(c.ID)) {
			return nil, domain.Refuse(domain.Broken, "circle", wordsOther)
		}
		return []events.Event{events.PlanelementPlaced{Over: c.Over}}, nil
	})
	return domain.NewRoom("planelement", evolve, append([]domain.Part[under]{
		place, domain.Shows(func(s under) under { return s }),
		domain.Claims(func(s under) []domain.Claim {
			return []domain.Claim{{Name: domain.ClaimElementOver, Subject: string(s.ID), Object: string(s.Over)}}
		}),
	}, parts...)...)
}

// TestInTurn: two who put two things under one another at the same moment make no ring, and they do
// where the room does not ask for turns.
func TestInTurn(t *testing.T) {
	for name, c := range map[string]struct {
		parts []domain.Part[under]
		size  uint64
	}{"in turn": {[]domain.Part[under]{domain.InTurn[under]("Place")}, 1}, "side by side": {nil, 2}} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				r := newReplica(t, newFakeLog(), Config{Rooms: []*domain.Room{elements(c.parts...)}})
				one, two := newID(), newID()
				r.holdBack()
				answered := make(chan error, 2)
				for over, id := range map[events.ID]events.ID{one: two, two: one} {
					go func() {
						_, err := r.try(operator, "planelement", "Place", map[string]any{"id": id, "over": over})
						answered <- err
					}()
				}
				synctest.Wait()
				r.letGo()
				first, second := <-answered, <-answered
				if refused := first != nil || second != nil; r.log.size() != c.size || refused != (c.size == 1) {
					t.Errorf("%d records, answered %v and %v", r.log.size(), first, second)
				}
			})
		})
	}
}

func TestOtherThingsDoNotWait(t *testing.T) {
	worse(t, func(t *testing.T, r *replica, who domain.Asker, id events.ID) {
		other := r.proposed(t, who)
		stuck := make(chan struct{})
		log := r.log
		log.mu.Lock()
		log.misfortune = func(_ int, rec events.Record) fate {
			if rec.Thing == id {
				return lostAsking
			}
			return good
		}
		log.mu.Unlock()
		go func() {
			defer close(stuck)
			_, err := r.try(who, "tiltak", "Retitle", titled(id, "Står fast"))
			wantTrouble(t, err, Unknown)
		}()
		synctest.Wait()
		start := time.Now()
		r.must(t, who, "tiltak", "Retitle", titled(other, "Går"))
		if waited := time.Since(start); waited != 0 {
			t.Errorf("another thing waited %s", waited)
		}
		<-stuck
	})
}

func TestPatienceInLineEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, key := newLines(), thingKey{"tiltak", newID()}
		first, err := l.join(t.Context(), key, nil)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := l.join(t.Context(), key, nil); !errors.Is(err, errCrowded) {
			t.Errorf("got %v, want to be sent away", err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if _, err := l.join(ctx, key, nil); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v, want the asker's own deadline", err)
		}
		stop := make(chan struct{})
		close(stop)
		if _, err := l.join(t.Context(), key, stop); !errors.Is(err, errStopped) {
			t.Errorf("got %v, want to hear of the stop", err)
		}
		first.leave()
		second, err := l.join(t.Context(), key, nil)
		if err != nil {
			t.Fatal(err)
		}
		second.leave()
		if len(l.of) != 0 || l.inside != 0 {
			t.Errorf("%d lines and %d members are left", len(l.of), l.inside)
		}
	})
}

func TestTheHouseHasAnEnd(t *testing.T) {
	l := newLines()
	for range maxInside {
		if _, err := l.join(t.Context(), thingKey{"tiltak", newID()}, nil); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := l.join(t.Context(), thingKey{"tiltak", newID()}, nil); !errors.Is(err, errCrowded) {
		t.Errorf("one more than %d came in: %v", maxInside, err)
	}
}

func TestTide(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		tide := newTide()
		var woken sync.Map
		var all sync.WaitGroup
		for seq := range uint64(20) {
			all.Go(func() {
				if err := tide.wait(t.Context(), seq); err != nil {
					t.Error(err)
				}
				woken.Store(seq, true)
			})
		}
		for _, reached := range []uint64{3, 2, 10, 19} {
			tide.reach(reached)
			synctest.Wait()
			for seq := range uint64(20) {
				if _, awake := woken.Load(seq); awake != (seq <= tide.seq()) {
					t.Errorf("at %d, %d is awake: %t", tide.seq(), seq, awake)
				}
			}
		}
		all.Wait()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if err := tide.wait(ctx, 100); !errors.Is(err, context.DeadlineExceeded) || len(tide.waiters) != 0 {
			t.Errorf("%v, %d are left waiting", err, len(tide.waiters))
		}
	})
}
