package dispatch

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The rooms of these tests: small ones, under names that the access table knows.

type tiltak struct {
	Tittel string
	Talde  int // facts so far
	Fase   events.TiltakFase
}

type propose struct {
	ID        events.ID            `json:"id"`
	Tittel    domain.Line          `json:"tittel" minLength:"2" maxLength:"60"`
	Foremal   domain.Prose         `json:"foremal,omitempty" maxLength:"200"`
	Malform   events.Malform       `json:"malform,omitempty" enum:"nn,nb"`
	Tidsramme domain.GivenPeriode  `json:"tidsramme,omitzero"`
	Grupper   []domain.Line        `json:"grupper,omitempty" maxItems:"3" maxLength:"10" pattern:"^[a-z-]+$"`
	Kjelder   []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"2"`
	Niva      int                  `json:"niva,omitempty" minimum:"1" maximum:"4"`
	Open      bool                 `json:"open,omitempty"`
	Eigar     *domain.GivenAktor   `json:"eigar,omitempty"`
}

type retitle struct {
	ID      events.ID   `json:"id"`
	Tittel  domain.Line `json:"tittel" minLength:"1" maxLength:"60"`
	Forrige domain.Line `json:"forrige,omitempty" maxLength:"60"` // what the asker saw; empty = whatever
}

type changePhase struct {
	ID   events.ID         `json:"id"`
	Fase events.TiltakFase `json:"fase" enum:"forslag,vedteke,i-gang"`
}

type setGroups struct {
	ID      events.ID      `json:"id"`
	Grupper []domain.Line  `json:"grupper" minItems:"1"`
	Versjon int            `json:"versjon"`
	Dato    events.Moment  `json:"dato"`
	Verdi   events.Desimal `json:"verdi,omitempty"`
	Tid     events.Tidsrom `json:"tid,omitempty"`
}

func (c propose) Thing() events.ID     { return c.ID }
func (c retitle) Thing() events.ID     { return c.ID }
func (c changePhase) Thing() events.ID { return c.ID }
func (c setGroups) Thing() events.ID   { return c.ID }

func everybody[S, C any](S, domain.Asked, domain.Role, C) bool { return true }

func tiltakRoom() *domain.Room {
	return domain.NewRoom("tiltak", evolveTiltak,
		domain.Starts("Propose", everybody[tiltak, propose], func(_ tiltak, _ domain.Asked, c propose) ([]events.Event, error) {
			return []events.Event{events.TiltakProposed{Tittel: string(c.Tittel), Foremal: string(c.Foremal), Malform: "nn"}}, nil
		}),
		domain.On("Retitle", everybody[tiltak, retitle], decideRetitle),
		domain.On("ChangePhase", everybody[tiltak, changePhase], func(s tiltak, _ domain.Asked, c changePhase) ([]events.Event, error) {
			return []events.Event{events.TiltakPhaseChanged{Fase: c.Fase}}, nil
		}),
		domain.On("SetGroups", everybody[tiltak, setGroups], func(tiltak, domain.Asked, setGroups) ([]events.Event, error) { return nil, nil }),
		domain.Shows(func(s tiltak) tiltak { return s }),
		domain.Answers("tittel", func(s tiltak) string { return s.Tittel }),
	)
}

func evolveTiltak(s tiltak, e events.Event, _ domain.Mark) tiltak {
	switch e := e.(type) {
	case events.TiltakProposed:
		s.Tittel = e.Tittel
	case events.TiltakRetitled:
		if e.Tittel == "the impossible fact" {
			panic("this cannot be")
		}
		s.Tittel = e.Tittel
	case events.TiltakPhaseChanged:
		s.Fase = e.Fase
	}
	s.Talde++
	return s
}

var wordsOther = domain.Words{NN: "Nokon har endra det.", NB: "Noen har endret det.", EN: "Somebody has changed it."}

func decideRetitle(s tiltak, _ domain.Asked, c retitle) ([]events.Event, error) {
	switch {
	case c.Tittel == "panic":
		panic("this cannot be")
	case c.Tittel == "unwritable":
		return []events.Event{events.TiltakPhaseChanged{Fase: "no such phase"}}, nil
	case c.Tittel == "large":
		return []events.Event{events.TiltakRetitled{Tittel: strings.Repeat("x", events.MaxRecord-300)}}, nil
	case c.Forrige != "" && string(c.Forrige) != s.Tittel:
		return nil, domain.Refuse(domain.Changed, "changed-meanwhile", wordsOther)
	case string(c.Tittel) == s.Tittel:
		return nil, nil
	}
	return []events.Event{events.TiltakRetitled{Tittel: string(c.Tittel)}}, nil
}

type register struct {
	ID events.ID `json:"id"`
}

type grantRole struct {
	ID    events.ID          `json:"id"`
	Rolle events.PersonRolle `json:"rolle" maxLength:"20"`
}

func (c register) Thing() events.ID  { return c.ID }
func (c grantRole) Thing() events.ID { return c.ID }

type person struct {
	ID      events.ID
	Sperra  bool
	Rollar  []events.PersonRolle
	Partnar []events.ID
}

func personRoom() *domain.Room {
	return domain.NewRoom("person", evolvePerson,
		domain.Starts("Register", everybody[person, register], func(person, domain.Asked, register) ([]events.Event, error) {
			return []events.Event{events.PersonRegistered{}}, nil
		}),
		domain.On("GrantRole", everybody[person, grantRole], func(_ person, _ domain.Asked, c grantRole) ([]events.Event, error) {
			return []events.Event{events.PersonRoleGranted{Rolle: c.Rolle}}, nil
		}),
		domain.Shows(func(s person) person { return s }),
		domain.Claims(func(s person) (claims []domain.Claim) {
			if s.Sperra {
				claims = append(claims, domain.Claim{Name: domain.ClaimSuspended, Subject: string(s.ID)})
			}
			for _, rolle := range s.Rollar {
				claims = append(claims, domain.Claim{Name: "person." + string(rolle), Subject: string(s.ID)})
			}
			return claims
		}),
	)
}

func evolvePerson(s person, e events.Event, m domain.Mark) person {
	s.ID = m.Thing
	switch e := e.(type) {
	case events.PersonRoleGranted:
		s.Rollar = append(slices.Clone(s.Rollar), e.Rolle)
	case events.PersonRoleWithdrawn:
		s.Rollar = slices.DeleteFunc(slices.Clone(s.Rollar), func(r events.PersonRolle) bool { return r == e.Rolle })
	case events.PersonSuspended:
		s.Sperra = true
	}
	return s
}

// utvalRoom has seats with times, for the claims.
func utvalRoom() *domain.Room {
	return domain.NewRoom("utval", func(seats []domain.Claim, e events.Event, m domain.Mark) []domain.Claim {
		if e, ok := e.(events.UtvalSeatFilled); ok {
			claim := domain.Claim{Name: domain.ClaimPlass, Subject: string(e.Person), Object: string(m.Thing), From: e.Fra, To: e.Til}
			return append(slices.Clone(seats), claim)
		}
		return nil
	},
		domain.Shows(func([]domain.Claim) struct{} { return struct{}{} }),
		domain.Claims(func(seats []domain.Claim) []domain.Claim { return seats }),
	)
}

func testRooms() []*domain.Room { return []*domain.Room{tiltakRoom(), personRoom(), utvalRoom()} }

var counter atomic.Uint32

// idAt makes a UUIDv7 of the time. No chance is in it: a counter keeps ids apart.
func idAt(at time.Time) events.ID {
	var raw [16]byte
	binary.BigEndian.PutUint64(raw[:8], uint64(at.UnixMilli())<<16)
	raw[6], raw[8] = 0x70, 0x80
	binary.BigEndian.PutUint32(raw[12:], counter.Add(1))
	return events.MustID(fmt.Sprintf("%x-%x-%x-%x-%x", raw[:4], raw[4:6], raw[6:8], raw[8:10], raw[10:]))
}

func newID() events.ID { return idAt(time.Now()) }

var operator = domain.Asker{System: true}

// secretary registers a person who may do everything on a tiltak.
func (r *replica) secretary(t testing.TB) domain.Asker {
	t.Helper()
	id := newID()
	r.must(t, operator, "person", "Register", map[string]any{"id": id})
	r.must(t, operator, "person", "GrantRole", map[string]any{"id": id, "rolle": events.RolleSekretariat})
	return domain.Asker{Person: id, Lang: "nn"}
}

// proposed makes a tiltak and gives its id.
func (r *replica) proposed(t testing.TB, who domain.Asker) events.ID {
	t.Helper()
	id := newID()
	r.must(t, who, "tiltak", "Propose", map[string]any{"id": id, "tittel": "Velferdsteknologi"})
	return id
}

func (r *replica) try(who domain.Asker, room, command string, fields map[string]any) (domain.Answer, error) {
	return r.Ask(context.Background(), who, room, command, string(newID()), jsonOf(fields))
}

func (r *replica) must(t testing.TB, who domain.Asker, room, command string, fields map[string]any) domain.Answer {
	t.Helper()
	answer, err := r.try(who, room, command, fields)
	if err != nil {
		t.Fatalf("%s/%s: %v", room, command, err)
	}
	return answer
}

func (r *replica) title(id events.ID) string {
	state, there := r.State("tiltak", id)
	if !there {
		return ""
	}
	return state.(tiltak).Tittel
}

func jsonOf(v any) []byte {
	raw, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return raw
}

func titled(id events.ID, title string) map[string]any {
	return map[string]any{"id": id, "tittel": title}
}
