package dispatch

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/anishathalye/porcupine"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Commands on one thing are linearizable (promise P3), judged by porcupine over two replicas on one
// log that loses askings and answers. Each thing is a register: one reads its title, or changes it
// from the title that one saw.

type registerAsk struct {
	thing      int
	read       bool
	saw, title string
}

type registerAnswer struct {
	title   string
	refused bool
	unknown bool // it may have happened, at any time from the asking on
}

var titles = porcupine.Model{
	Partition: func(history []porcupine.Operation) [][]porcupine.Operation {
		byThing := map[int][]porcupine.Operation{}
		for _, op := range history {
			thing := op.Input.(registerAsk).thing
			byThing[thing] = append(byThing[thing], op)
		}
		var parts [][]porcupine.Operation
		for _, part := range byThing {
			parts = append(parts, part)
		}
		return parts
	},
	Init: func() any { return "Velferdsteknologi" },
	Step: func(state, input, output any) (bool, any) {
		title, ask, answer := state.(string), input.(registerAsk), output.(registerAnswer)
		switch {
		case ask.read:
			return answer.title == title, title
		case answer.unknown && ask.saw != title:
			return true, title
		case answer.refused:
			return ask.saw != title, title
		}
		return ask.saw == title, ask.title
	},
}

// histories of the law, and how large each is.
const (
	linearHistories = 20
	linearClients   = 8
	linearAsks      = 25
	linearThings    = 2
)

// crew plays one history on two replicas. A stale crew reads without asking for the log's end; a
// lawless log does not hold the condition.
type crew struct {
	replicas []*replica
	who      domain.Asker
	things   []events.ID
	stale    bool
	clock    atomic.Int64 // a tick for each asking and each answer
}

func (c *crew) play(seed uint64) []porcupine.Operation {
	var mu sync.Mutex
	var history []porcupine.Operation
	var all sync.WaitGroup
	for client := range linearClients {
		all.Go(func() {
			r := rand.New(rand.NewPCG(seed, uint64(client)))
			saw := make([]string, linearThings)
			for n := range linearAsks {
				op := c.one(r, client, n, saw)
				mu.Lock()
				history = append(history, op)
				mu.Unlock()
			}
		})
	}
	all.Wait()
	return history
}

func (c *crew) one(r *rand.Rand, client, n int, saw []string) porcupine.Operation {
	replica, thing := c.replicas[r.IntN(len(c.replicas))], r.IntN(linearThings)
	ask := registerAsk{thing: thing, read: saw[thing] == "" || r.IntN(3) == 0, saw: saw[thing], title: fmt.Sprintf("%d-%d", client, n)}
	op := porcupine.Operation{ClientId: client, Input: ask, Call: c.clock.Add(1)}
	var answer registerAnswer
	if ask.read {
		if !c.stale {
			if err := replica.Wait(context.Background(), replica.log.size()); err != nil {
				panic(err)
			}
		}
		answer.title = replica.title(c.things[thing])
		saw[thing] = answer.title
	} else {
		answer = c.change(replica, ask)
		saw[thing] = ""
	}
	op.Output, op.Return = answer, c.clock.Add(1)
	if answer.unknown {
		op.Return = 1 << 62
	}
	return op
}

// change asks, and where the outcome is unknown asks again once with the same id.
func (c *crew) change(r *replica, ask registerAsk) registerAnswer {
	body := jsonOf(map[string]any{"id": c.things[ask.thing], "tittel": ask.title, "forrige": ask.saw})
	command := string(newID())
	var err error
	for range 2 {
		_, err = r.Ask(context.Background(), c.who, "tiltak", "Retitle", command, body)
		if !errors.As(err, new(*Trouble)) {
			break
		}
	}
	return registerAnswer{refused: errors.As(err, new(*domain.Refusal)), unknown: errors.As(err, new(*Trouble))}
}

// newCrew makes two replicas on one log that is none too good. Delays make follow come late.
func newCrew(t *testing.T, seed uint64) *crew {
	log := newFakeLog()
	c := &crew{}
	for range 2 {
		c.replicas = append(c.replicas, newReplica(t, log, Config{}))
	}
	c.who = c.replicas[0].secretary(t)
	for range linearThings {
		c.things = append(c.things, c.replicas[0].proposed(t, c.who))
	}
	for _, r := range c.replicas {
		if err := r.Wait(context.Background(), log.size()); err != nil {
			t.Fatal(err)
		}
	}
	r := rand.New(rand.NewPCG(seed, 1000))
	log.mu.Lock()
	defer log.mu.Unlock()
	log.forgetful = seed%2 == 0
	log.lag = func() time.Duration { return time.Duration(r.IntN(20)) * time.Millisecond }
	outage := 0
	log.misfortune = func(int, events.Record) fate {
		if outage--; outage < 0 && r.IntN(30) == 0 {
			outage = 4 * appendTries * linearClients // long enough for some outcomes to stay unknown
		}
		if outage > 0 {
			return []fate{lostAsking, lostAsking, lostAsking, lostAnswer}[r.IntN(4)]
		}
		return []fate{good, good, good, good, good, good, good, good, lostAsking, lostAnswer}[r.IntN(10)]
	}
	return c
}

// judged plays one history and gives the judgement, and how many asks were unknown to the end.
func judged(t *testing.T, seed uint64, plant func(c *crew)) (sound bool, unknown int) {
	synctest.Test(t, func(t *testing.T) {
		c := newCrew(t, seed)
		if plant != nil {
			plant(c)
		}
		history := c.play(seed)
		for _, op := range history {
			if op.Output.(registerAnswer).unknown {
				unknown++
			}
		}
		sound = porcupine.CheckOperationsTimeout(titles, history, time.Minute) == porcupine.Ok
	})
	return sound, unknown
}

func TestCommandsAreLinearizable(t *testing.T) {
	unknown := 0
	for seed := range uint64(linearHistories) {
		sound, some := judged(t, seed, nil)
		if !sound {
			t.Errorf("seed %d: no order of the commands explains the answers", seed)
		}
		unknown += some
	}
	if unknown == 0 {
		t.Error("no outcome stayed unknown: the world is too kind to judge anything")
	}
	t.Logf("%d histories of %d asks, %d unknown to the end", linearHistories, linearClients*linearAsks, unknown)
}

// The judge is shown three faults, and must find each.
func TestTheJudgeFindsPlantedFaults(t *testing.T) {
	for name, plant := range map[string]func(c *crew){
		"a log that does not hold the condition": func(c *crew) { c.replicas[0].log.lawless = true },
		"reads from a replica that is behind":    func(c *crew) { c.stale = true },
		"refusals by a replica that is behind": func(c *crew) {
			for _, r := range c.replicas {
				r.last = nil
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			for seed := range uint64(linearHistories) {
				if sound, _ := judged(t, seed, plant); !sound {
					return
				}
			}
			t.Errorf("not found in %d histories", linearHistories)
		})
	}
}
