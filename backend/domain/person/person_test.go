package person

import (
	"reflect"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	kari  = events.ID("01900000-0000-7000-8000-00000000b001") // of whom the stories tell
	admin = events.ID("01900000-0000-7000-8000-00000000b002")
	ola   = events.ID("01900000-0000-7000-8000-00000000b003")
	alver = events.ID("01900000-0000-7000-8000-00000000a001")
	gone  = events.ID("01900000-0000-7000-8000-00000000a002")
)

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("person", kari, admin, ola)
		w.Has("partnar", alver, gone)
		w.Say(
			domain.Claim{Name: domain.ClaimAdministrator, Subject: string(admin)},
			domain.Claim{Name: domain.ClaimLeft, Subject: string(gone)},
		)
	},
}

var (
	registered   = events.PersonRegistered{Oppdikta: true}
	planner      = events.PersonRoleGranted{Rolle: events.RollePlanleggar, Partnar: alver}
	secretary    = events.PersonRoleGranted{Rolle: events.RolleSekretariat}
	administers  = events.PersonRoleGranted{Rolle: events.RolleAdministrator}
	grantPlanner = GrantRole{ID: kari, Rolle: events.RollePlanleggar, Partnar: alver}
)

func TestRoles(t *testing.T) {
	given, has := []events.Event{registered}, []events.Event{registered, planner, secretary}
	stage.Play(t, []domaintest.Story{
		{Name: "somebody is registered", By: admin, When: Register{ID: "01900000-0000-7000-8000-00000000b009", Oppdikta: true}, Then: given},
		{Name: "a planner for a partner", Given: given, By: admin, When: grantPlanner, Then: []events.Event{planner}},
		{Name: "the same again", Given: has, When: grantPlanner},
		{Name: "for another partner too", Given: has, When: GrantRole{ID: kari, Rolle: events.RollePartnarkontakt, Partnar: alver}, Then: []events.Event{events.PersonRoleGranted{Rolle: events.RollePartnarkontakt, Partnar: alver}}},
		{Name: "a secretary", Given: given, When: GrantRole{ID: kari, Rolle: events.RolleSekretariat}, Then: []events.Event{secretary}},
		{Name: "a planner for nobody", Given: given, When: GrantRole{ID: kari, Rolle: events.RollePlanleggar}, Refused: "required", Field: "partnar"},
		{Name: "a secretary for one partner", Given: given, When: GrantRole{ID: kari, Rolle: events.RolleSekretariat, Partnar: alver}, Refused: "not-for-partnar", Field: "partnar"},
		{Name: "for a partner that is not there", Given: given, When: GrantRole{ID: kari, Rolle: events.RollePlanleggar, Partnar: ola}, Refused: "unknown-partnar"},
		{Name: "for a partner that has left", Given: given, When: GrantRole{ID: kari, Rolle: events.RollePlanleggar, Partnar: gone}, Refused: "partnar-left"},
		{Name: "a role that is none", Given: given, When: GrantRole{ID: kari, Rolle: "sjef"}, Refused: "unknown-rolle", Field: "rolle"},
		{Name: "withdrawn", Given: has, When: WithdrawRole{ID: kari, Rolle: events.RollePlanleggar, Partnar: alver}, Then: []events.Event{events.PersonRoleWithdrawn{Rolle: events.RollePlanleggar, Partnar: alver}}},
		{Name: "withdrawn though she never had it", Given: given, When: WithdrawRole{ID: kari, Rolle: events.RolleRevisor}},
		{Name: "one's own role as administrator", Given: []events.Event{registered, administers}, By: kari, When: WithdrawRole{ID: kari, Rolle: events.RolleAdministrator}, World: []domain.Claim{{Name: domain.ClaimAdministrator, Subject: string(kari)}}, Refused: "not-yourself"},
		{Name: "another's role as administrator", Given: []events.Event{registered, administers}, By: admin, When: WithdrawRole{ID: kari, Rolle: events.RolleAdministrator}, Then: []events.Event{events.PersonRoleWithdrawn{Rolle: events.RolleAdministrator}}},
		{Name: "not by herself, who sees herself", Given: given, By: kari, When: grantPlanner, Refused: "access"},
		{Name: "not by another, who does not even see her", Given: given, By: ola, When: grantPlanner, Refused: "unknown"},
	})
}

func TestSuspension(t *testing.T) {
	given, out := []events.Event{registered, planner}, []events.Event{registered, planner, events.PersonSuspended{}}
	stage.Play(t, []domaintest.Story{
		{Name: "suspended", Given: given, By: admin, When: Suspend{ID: kari}, Then: []events.Event{events.PersonSuspended{}}},
		{Name: "suspended again", Given: out, When: Suspend{ID: kari}},
		{Name: "nobody suspends herself", Given: given, By: kari, When: Suspend{ID: kari}, World: []domain.Claim{{Name: domain.ClaimAdministrator, Subject: string(kari)}}, Refused: "not-yourself"},
		{Name: "gets no new role", Given: out, When: GrantRole{ID: kari, Rolle: events.RolleRevisor}, Refused: "person-suspended"},
		{Name: "may lose one", Given: out, When: WithdrawRole{ID: kari, Rolle: events.RollePlanleggar, Partnar: alver}, Then: []events.Event{events.PersonRoleWithdrawn{Rolle: events.RollePlanleggar, Partnar: alver}}},
		{Name: "reinstated", Given: out, When: Reinstate{ID: kari}, Then: []events.Event{events.PersonReinstated{}}},
		{Name: "reinstated though she was never out", Given: given, When: Reinstate{ID: kari}},
	})
}

func TestRow(t *testing.T) {
	trace := func(seq uint64) domain.Trace { return domain.Trace{Seq: seq, Time: stage.Now} }
	row := stage.RowAfter(kari, registered, planner, secretary, events.PersonRoleWithdrawn{Rolle: events.RollePlanleggar, Partnar: alver}, events.PersonSuspended{})
	want := Row{
		ID: kari, Oppdikta: true, Sperra: true, Opphav: trace(1),
		Rollar: []Rolle{{Rolle: events.RolleSekretariat, Gjeven: trace(3)}},
	}
	if !reflect.DeepEqual(row, want) {
		t.Errorf("\n got %+v\nwant %+v", row, want)
	}
}

// TestRightsEndWithSuspension asks as the rooms do: a role that is suspended is none.
func TestRightsEndWithSuspension(t *testing.T) {
	for _, suspended := range []bool{false, true} {
		facts := []events.Event{registered, planner, secretary}
		if suspended {
			facts = append(facts, events.PersonSuspended{})
		}
		w := stage.World(domaintest.Story{Given: facts, When: Register{ID: kari}})
		asked := domain.Asked{Person: kari, Now: stage.Now, Facts: w}
		for _, role := range []domain.Role{domain.RolePerson, domain.RolePlanleggar, domain.RoleSekretariat} {
			if asked.Is(role) == suspended {
				t.Errorf("suspended %v: is %s %v", suspended, role, !suspended)
			}
		}
		if asked.Is(domain.RoleRevisor) {
			t.Error("she is an auditor without the role")
		}
	}
}
