package dispatch

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// befalls sets what the log does with the appends that come from now on: the first, the second …;
// the last for all that follow.
func (l *fakeLog) befalls(fates ...fate) {
	l.mu.Lock()
	defer l.mu.Unlock()
	before := l.tries
	l.misfortune = func(try int, _ events.Record) fate {
		return fates[min(try-before-1, len(fates)-1)]
	}
}

// worse is a story in a house where time is ours: what waits, waits no real time.
func worse(t *testing.T, story func(t *testing.T, r *replica, who domain.Asker, id events.ID)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		r, who, id := house(t)
		story(t, r, who, id)
	})
}

// once asks for a title, and then checks that it came in exactly once, also when asked again.
func once(t *testing.T, r *replica, who domain.Asker, id events.ID, trouble TroubleKind) {
	t.Helper()
	command, body, size := string(newID()), jsonOf(titled(id, "Nytt")), r.log.size()
	answer, err := r.Ask(t.Context(), who, "tiltak", "Retitle", command, body)
	if trouble != 0 {
		wantTrouble(t, err, trouble)
		r.log.befalls(good)
		answer, err = r.Ask(t.Context(), who, "tiltak", "Retitle", command, body)
	}
	if err != nil || r.title(id) != "Nytt" || r.log.size() != size+1 || answer.Seq != size+1 {
		t.Fatalf("%+v %v; the log went from %d to %d; the title is %q", answer, err, size, r.log.size(), r.title(id))
	}
	again, err := r.Ask(t.Context(), who, "tiltak", "Retitle", command, body)
	if err != nil || again != answer || r.log.size() != size+1 {
		t.Errorf("asked again: %+v %v, first %+v", again, err, answer)
	}
}

func TestALogThatDoesNotAnswer(t *testing.T) {
	for name, c := range map[string]struct {
		fates     []fate
		forgetful bool // one node answers a retry by the condition, three by "duplicate"
		trouble   TroubleKind
	}{
		"the asking is lost once":                        {[]fate{lostAsking, good}, false, 0},
		"the answer is lost, the retry is a duplicate":   {[]fate{lostAnswer, good}, false, 0},
		"the answer is lost, the retry is a conflict":    {[]fate{lostAnswer, good}, true, 0},
		"the answer is lost, then silence; follow tells": {[]fate{lostAnswer, lostAsking}, false, 0},
		"silence all the way":                            {[]fate{lostAsking}, false, Unknown},
		"lost, lost, lost, then good":                    {[]fate{lostAsking, lostAsking, lostAsking, good}, false, 0},
		"full":                                           {[]fate{full}, false, Full},
		"full after silence may be there all the same":   {[]fate{lostAsking, full}, false, Unknown},
	} {
		t.Run(name, func(t *testing.T) {
			worse(t, func(t *testing.T, r *replica, who domain.Asker, id events.ID) {
				r.log.forgetful = c.forgetful
				r.log.befalls(c.fates...)
				once(t, r, who, id, c.trouble)
			})
		})
	}
}

func TestTheAnswerIsLostAndFollowIsSlow(t *testing.T) {
	worse(t, func(t *testing.T, r *replica, who domain.Asker, id events.ID) {
		r.log.befalls(lostAnswer, lostAsking)
		r.holdBack()
		command, body := string(newID()), jsonOf(titled(id, "Nytt"))
		_, err := r.Ask(t.Context(), who, "tiltak", "Retitle", command, body)
		wantTrouble(t, err, Unknown)
		r.letGo()
		synctest.Wait()
		size := r.log.size()
		if answer, err := r.Ask(t.Context(), who, "tiltak", "Retitle", command, body); err != nil || answer.Seq != size || r.log.size() != size {
			t.Errorf("%+v %v, the log went from %d to %d", answer, err, size, r.log.size())
		}
	})
}

func TestFollowIsSlow(t *testing.T) {
	worse(t, func(t *testing.T, r *replica, who domain.Asker, id events.ID) {
		r.holdBack()
		start := time.Now()
		command, body := string(newID()), jsonOf(titled(id, "Nytt"))
		_, err := r.Ask(t.Context(), who, "tiltak", "Retitle", command, body)
		wantTrouble(t, err, Unknown)
		if waited := time.Since(start); waited != visibleWait {
			t.Errorf("waited %s, want %s", waited, visibleWait)
		}
		// The next in line decides on a state that is behind, meets the condition, and knows it.
		_, err = r.try(who, "tiltak", "Retitle", titled(id, "Eit anna"))
		wantTrouble(t, err, Unknown)
		r.letGo()
		synctest.Wait()
		if answer, err := r.Ask(t.Context(), who, "tiltak", "Retitle", command, body); err != nil || answer.Seq != r.log.size() {
			t.Errorf("%+v %v", answer, err)
		}
	})
}

func TestFollowIsHeldForAWhile(t *testing.T) {
	worse(t, func(t *testing.T, r *replica, who domain.Asker, id events.ID) {
		r.holdBack()
		time.AfterFunc(visibleWait/2, r.letGo)
		r.must(t, who, "tiltak", "Retitle", titled(id, "Nytt"))
		if r.title(id) != "Nytt" {
			t.Errorf("answered before it could be seen: %q", r.title(id))
		}
	})
}

func TestAnotherReplicaIsFirst(t *testing.T) {
	worse(t, func(t *testing.T, r *replica, who domain.Asker, id events.ID) {
		other := newReplica(t, r.log, Config{})
		other.holdBack()
		r.must(t, who, "tiltak", "Retitle", titled(id, "Først"))
		time.AfterFunc(time.Second, other.letGo)

		// The other replica still sees the old title, appends in vain, waits, and decides again.
		answer := other.must(t, who, "tiltak", "Retitle", titled(id, "Så"))
		if other.title(id) != "Så" || answer.Seq != r.log.size() {
			t.Errorf("%+v, the title is %q", answer, other.title(id))
		}
		synctest.Wait()
		if r.title(id) != "Så" {
			t.Errorf("the first replica shows %q", r.title(id))
		}
	})
}

func TestDecidedAgainOnTheNewState(t *testing.T) {
	worse(t, func(t *testing.T, r *replica, who domain.Asker, id events.ID) {
		other := newReplica(t, r.log, Config{})
		other.holdBack()
		r.must(t, who, "tiltak", "Retitle", titled(id, "Først"))
		time.AfterFunc(time.Second, other.letGo)
		size := r.log.size()
		_, err := other.try(who, "tiltak", "Retitle", map[string]any{"id": id, "tittel": "Så", "forrige": "Velferdsteknologi"})
		wantRule(t, err, domain.Changed, "changed-meanwhile")
		if r.log.size() != size {
			t.Error("a refused command left a record")
		}
	})
}

// What one has made at one replica one can change at once at another.
func TestNoReplicaRefusesWhatItHasNotSeenYet(t *testing.T) {
	for name, last := range map[string]func(l *fakeLog) func(context.Context) (uint64, error){
		"asked":     nil,
		"not asked": func(*fakeLog) func(context.Context) (uint64, error) { return nil },
		"in vain": func(*fakeLog) func(context.Context) (uint64, error) {
			return func(context.Context) (uint64, error) { return 0, errors.New("no answer") }
		},
	} {
		t.Run("where the log ends is "+name, func(t *testing.T) {
			worse(t, func(t *testing.T, r *replica, who domain.Asker, _ events.ID) {
				other := newReplica(t, r.log, Config{})
				if last != nil {
					other.last = last(r.log)
				}
				other.holdBack()
				id := r.proposed(t, who)
				time.AfterFunc(time.Second, other.letGo)
				_, err := other.try(who, "tiltak", "Retitle", titled(id, "Nytt"))
				switch {
				case name == "asked" && (err != nil || other.title(id) != "Nytt"):
					t.Errorf("%v, the title is %q", err, other.title(id))
				case name == "not asked": // the planted fault
					wantRule(t, err, domain.NotFound, "unknown")
				case name == "in vain":
					wantTrouble(t, err, Unknown)
				}
			})
		})
	}
}

func TestARefusalWaitsNotForEver(t *testing.T) {
	worse(t, func(t *testing.T, r *replica, who domain.Asker, _ events.ID) {
		other := newReplica(t, r.log, Config{})
		other.holdBack()
		id := r.proposed(t, who)
		start := time.Now()
		_, err := other.try(who, "tiltak", "Retitle", titled(id, "Nytt"))
		wantTrouble(t, err, Unknown)
		if waited := time.Since(start); waited != passWait {
			t.Errorf("waited %s, want %s", waited, passWait)
		}
		time.AfterFunc(time.Second, func() { other.Stop(errors.New("damage")) })
		_, err = other.try(who, "tiltak", "Retitle", titled(id, "Nytt"))
		wantTrouble(t, err, Stopped)
		other.letGo()
	})
}

func TestTheSameCommandAtTwoReplicas(t *testing.T) {
	for _, forgetful := range []bool{false, true} {
		t.Run(fmt.Sprintf("forgetful %t", forgetful), func(t *testing.T) {
			worse(t, func(t *testing.T, r *replica, who domain.Asker, id events.ID) {
				r.log.forgetful = forgetful
				other := newReplica(t, r.log, Config{})
				other.holdBack()
				command, body := string(newID()), jsonOf(titled(id, "Nytt"))
				first, err := r.Ask(t.Context(), who, "tiltak", "Retitle", command, body)
				if err != nil {
					t.Fatal(err)
				}
				time.AfterFunc(time.Second, other.letGo)
				second, err := other.Ask(t.Context(), who, "tiltak", "Retitle", command, body)
				if err != nil || second != first || r.log.size() != first.Seq {
					t.Errorf("%+v, then %+v %v; the log is at %d", first, second, err, r.log.size())
				}
				// With another content the log itself may say "duplicate", which is not a yes.
				other.holdBack()
				command = string(newID())
				if _, err = r.Ask(t.Context(), who, "tiltak", "Retitle", command, jsonOf(titled(id, "Eitt"))); err != nil {
					t.Fatal(err)
				}
				time.AfterFunc(time.Second, other.letGo)
				_, err = other.Ask(t.Context(), who, "tiltak", "Retitle", command, jsonOf(titled(id, "To")))
				wantRule(t, err, domain.Changed, "command-reused")
			})
		})
	}
}

func TestTheSameCommandOnAnotherThingAtTwoReplicas(t *testing.T) {
	worse(t, func(t *testing.T, r *replica, who domain.Asker, id events.ID) {
		second := r.proposed(t, who)
		other := newReplica(t, r.log, Config{})
		other.holdBack()
		command := string(newID())
		if _, err := r.Ask(t.Context(), who, "tiltak", "Retitle", command, jsonOf(titled(id, "Eitt"))); err != nil {
			t.Fatal(err)
		}
		_, err := other.Ask(t.Context(), who, "tiltak", "Retitle", command, jsonOf(titled(second, "Eitt")))
		wantRule(t, err, domain.Changed, "command-reused")
		other.letGo()
	})
}

func TestOthersAreAlwaysFirst(t *testing.T) {
	worse(t, func(t *testing.T, r *replica, who domain.Asker, id events.ID) {
		rounds := 0
		r.log.mu.Lock()
		r.log.misfortune = func(int, events.Record) fate {
			rounds++
			rec := events.Record{
				House: "prova", Room: "tiltak", Thing: id, Command: newID(), Time: time.Now(), Schema: 1,
				Facts: []events.Event{events.TiltakRetitled{Tittel: fmt.Sprint(rounds)}},
			}
			if _, err := r.log.store(rec, r.log.last[rec.Subject()]); err != nil {
				panic(err)
			}
			return good
		}
		r.log.mu.Unlock()
		_, err := r.try(who, "tiltak", "Retitle", titled(id, "Aldri"))
		wantTrouble(t, err, TooMuch)
		if rounds != maxRounds || r.title(id) == "Aldri" {
			t.Errorf("%d rounds, the title is %q", rounds, r.title(id))
		}
	})
}

// A log that says yes and forgets is found out by the next record: its number is taken, and the
// command is not in it.
func TestALogThatLies(t *testing.T) {
	worse(t, func(t *testing.T, r *replica, who domain.Asker, id events.ID) {
		other := r.proposed(t, who)
		r.log.befalls(liar, good)
		said := make(chan error, 1)
		go func() {
			_, err := r.try(who, "tiltak", "Retitle", titled(id, "Løgn"))
			said <- err
		}()
		synctest.Wait()
		r.must(t, who, "tiltak", "Retitle", titled(other, "Sant"))
		wantTrouble(t, <-said, Unknown)
	})
}

func TestTooLargeForTheLog(t *testing.T) {
	worse(t, func(t *testing.T, r *replica, who domain.Asker, id events.ID) {
		r.log.befalls(tooLarge)
		_, err := r.try(who, "tiltak", "Retitle", titled(id, "Stor"))
		wantRule(t, err, domain.Broken, "record-size")
	})
}

func TestStop(t *testing.T) {
	worse(t, func(t *testing.T, r *replica, who domain.Asker, id events.ID) {
		r.holdBack()
		said := make(chan error)
		waiting := string(newID())
		go func() {
			_, err := r.Ask(t.Context(), who, "tiltak", "Retitle", waiting, jsonOf(titled(id, "Under veg")))
			said <- err
		}()
		synctest.Wait()
		go func() {
			_, err := r.try(who, "tiltak", "Retitle", titled(id, "I kø"))
			said <- err
		}()
		go func() { said <- r.Wait(context.Background(), 1_000_000) }()
		synctest.Wait()
		damage := errors.New("record 7 is damaged")
		start := time.Now()
		r.Stop(damage)
		r.Stop(errors.New("later"))
		kinds := map[TroubleKind]int{}
		for range 3 {
			trouble, ok := errors.AsType[*Trouble](<-said)
			if !ok {
				t.Fatal("not trouble")
			}
			kinds[trouble.Kind]++
		}
		if kinds[Unknown] != 1 || kinds[Stopped] != 2 || time.Since(start) != 0 || !errors.Is(r.Stopped(), damage) {
			t.Errorf("%v after %s, %v", kinds, time.Since(start), r.Stopped())
		}
		_, err := r.try(who, "tiltak", "Retitle", titled(id, "For seint"))
		wantTrouble(t, err, Stopped)
		wantTrouble(t, r.Wait(context.Background(), 1_000_000), Stopped)
		if err := r.Wait(context.Background(), r.Seq()); err != nil {
			t.Errorf("what is reached stays so: %v", err)
		}
		r.letGo()
	})
}

// stoppingLog keeps a record, does not answer, and stops the house when follow has brought it.
type stoppingLog struct{ *replica }

func (l stoppingLog) Append(ctx context.Context, rec events.Record, lastOfThing uint64) (uint64, error) {
	seq, err := l.log.Append(ctx, rec, lastOfThing)
	if err == nil {
		err = l.Wait(ctx, seq)
	}
	l.Stop(errors.New("the program ends"))
	return 0, errors.Join(ErrUnknown, err)
}

// What is done is never told as "nothing was changed", also where the house stops meanwhile.
func TestStopWhileTheAnswerIsLost(t *testing.T) {
	worse(t, func(t *testing.T, r *replica, who domain.Asker, id events.ID) {
		r.Dispatch.log = stoppingLog{r}
		command, body := string(newID()), jsonOf(titled(id, "Nytt"))
		for _, time := range []string{"first", "again"} {
			answer, err := r.Ask(t.Context(), who, "tiltak", "Retitle", command, body)
			if err != nil || r.title(id) != "Nytt" || answer.Seq != r.log.size() {
				t.Errorf("%s: %+v %v, the title is %q", time, answer, err, r.title(id))
			}
		}
	})
}
