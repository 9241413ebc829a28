// Package demo holds the demonstration: the health partnership of the Bergen area, as far as
// public sources tell of it, and what was made up to bring it to life.
//
// It is a list of commands and of pieces of writing, each with the time at which it is recorded and the person who gives
// it. What happened before Fellesplan is recorded later than it happened, as older records are
// taken over in real life; then Occurred tells when, as exactly as the source knows. What has a
// source links to it; what has none is marked as made up (oppdikta), and so is every person.
//
// The list is the same each time: ids are made from names.
package demo

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"path"
	"reflect"
	"slices"
	"time"

	"github.com/google/uuid"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Step is one command of the demonstration, or one piece of writing.
type Step struct {
	ID       events.ID     // of the command; the same each time, so that a broken load can be taken up again
	At       time.Time     // when it is recorded; later for each step
	Occurred events.Moment // when it happened, where that is another time
	Actor    events.ID     // who gives it; empty for the operator, who sets up the first person
	Partner  events.ID     // for which partner she acts; may be empty
	Room     string
	Command  string
	Body     []byte // JSON
	Reason   string
	// Commit is what was written in the text Tekst, in place of a command; Room and Command then only say
	// what it is. Its writer is the Actor.
	Tekst  events.ID
	Commit *domain.Commit
}

// Reasons that steps give.
const (
	reasonMadeUp  = "Oppdikta for demonstrasjonen"
	reasonTaken   = "Teke inn frå det som gjaldt då Fellesplan vart teke i bruk"
	reasonPlan    = "Teke inn frå den felles handlingsplanen for 2022"
	reasonFigures = "Teke inn frå Statistisk sentralbyrå"
	reasonElse    = "Teke inn som døme frå eit anna helsefellesskap"
)

// Steps lists every command, in the order of their times.
func Steps() []Step {
	s := &script{}
	s.people()
	s.kodeverk()
	s.partners()
	s.organs()
	s.roles()
	s.seats()
	s.project()
	s.founding()
	s.decisions()
	s.begins()
	s.commissions()
	s.strategy()
	s.strategyToPartners()
	s.year()
	s.ahead()
	s.areas()
	for _, story := range stories() {
		s.tell(story)
	}
	s.plans()
	s.figures()
	s.inventedFigures()
	s.work()
	s.targets()
	return s.inOrder()
}

// script collects steps; those of the same day keep the order in which they came.
type script struct{ steps []Step }

// note is the circumstances of a command.
type note struct {
	day      string        // recorded on: "2023-03-14"
	occurred events.Moment // happened at, where that is another time
	by       string        // key of the person; empty for the operator
	reason   string
	at       time.Time // the hour, where it matters; else in the morning of the day
}

// do adds a command. Its room is the package in which it is declared, and its name is its type's.
func (s *script) do(n note, command domain.Command) {
	body, err := json.Marshal(command)
	if err != nil {
		panic(fmt.Sprintf("demo: %T cannot be written: %v", command, err))
	}
	day, err := time.Parse(time.DateOnly, n.day)
	if err != nil {
		panic(fmt.Sprintf("demo: %T is recorded on %q: %v", command, n.day, err))
	}
	if day = day.Add(8 * time.Hour); !n.at.IsZero() {
		day = n.at
	}
	t := reflect.TypeOf(command)
	step := Step{
		At: day, Occurred: n.occurred, Room: path.Base(t.PkgPath()), Command: t.Name(),
		Body: body, Reason: n.reason,
	}
	if n.by != "" {
		p := personCalled(n.by)
		step.Actor, step.Partner = p.id(), p.actsFor(step.Command)
	}
	s.steps = append(s.steps, step)
}

// gap is the least time between two steps.
const gap = 20 * time.Second

// inOrder sorts the steps by day and gives each a time and an id of its own.
func (s *script) inOrder() []Step {
	slices.SortStableFunc(s.steps, func(a, b Step) int { return a.At.Compare(b.At) })
	last := time.Time{}
	for i := range s.steps {
		step := &s.steps[i]
		if earliest := last.Add(gap); step.At.Before(earliest) {
			step.At = earliest
		}
		last = step.At
		step.ID = commandID(step.At, step.Room+"/"+step.Command+"/"+string(step.Body))
	}
	return s.steps
}

// namespace is the root of the ids of things: a name-based UUID (RFC 9562, version 5) is the same
// on every machine, so that links into the demonstration stay.
var namespace = uuid.NewSHA1(uuid.NameSpaceURL, []byte("https://www.saman.no/#fellesplan-demonstrasjon"))

// idOf gives the id of a thing by its kind and key: idOf("partnar", "kommune-4601").
func idOf(kind, key string) events.ID {
	return events.MustID(uuid.NewSHA1(namespace, []byte(kind+"/"+key)).String())
}

// commandID gives a UUIDv7 whose time is that of the command and whose chance is a hash of it.
func commandID(at time.Time, content string) events.ID {
	hash := sha256.Sum256([]byte(content))
	id := uuid.UUID(hash[:16])
	ms := uint64(at.UnixMilli())
	for i := range 6 {
		id[i] = byte(ms >> (8 * (5 - i)))
	}
	id[6] = id[6]&0x0f | 0x70
	id[8] = id[8]&0x3f | 0x80
	return events.MustID(id.String())
}
