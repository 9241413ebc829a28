// Package person holds who may act here and in which roles. An identity is a random number; name
// and address are in the vault, where they can be erased, and never here.
package person

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the persons.
var Room = domain.NewRoom("person", evolve,
	domain.Starts("Register", domain.NoOwn, register),
	domain.On("GrantRole", domain.NoOwn, grantRole),
	domain.On("WithdrawRole", domain.NoOwn, withdrawRole),
	domain.On("Suspend", domain.NoOwn, suspend),
	domain.On("Reinstate", domain.NoOwn, reinstate),
	domain.Shows(row),
	domain.SeenBy(herself),
	domain.Claims(claims),
	domain.FilteredBy("rolle", roles),
	domain.FilteredBy("partnar", partners),
)

type state struct{ Row }

func evolve(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.PersonRegistered:
		s.Row = Row{ID: m.Thing, Oppdikta: e.Oppdikta, Opphav: m.Trace()}
	case events.PersonRoleGranted:
		s.Rollar = append(slices.Clone(s.Rollar), Rolle{Rolle: e.Rolle, Partnar: e.Partnar, Gjeven: m.Trace()})
	case events.PersonRoleWithdrawn:
		s.Rollar = slices.DeleteFunc(slices.Clone(s.Rollar), is(e.Rolle, e.Partnar))
	case events.PersonSuspended:
		s.Sperra = true
	case events.PersonReinstated:
		s.Sperra = false
	}
	return s
}

// is recognises a role for a partner.
func is(rolle events.PersonRolle, partnar events.ID) func(Rolle) bool {
	return func(r Rolle) bool { return r.Rolle == rolle && r.Partnar == partnar }
}

// claims: a suspended person keeps her roles, but the claim that she is suspended comes first
// wherever rights are asked for.
func claims(s state) []domain.Claim {
	var said []domain.Claim
	if s.Sperra {
		said = append(said, domain.Claim{Name: domain.ClaimSuspended, Subject: string(s.ID)})
	}
	for _, r := range s.Rollar {
		said = append(said, domain.Claim{Name: claimOf[r.Rolle], Subject: string(s.ID), Object: string(r.Partnar)})
	}
	return said
}

var claimOf = map[events.PersonRolle]string{
	events.RollePlanleggar:     domain.ClaimPlanleggar,
	events.RollePartnarkontakt: domain.ClaimPartnarkontakt,
	events.RolleSekretariat:    domain.ClaimSekretariat,
	events.RolleRevisor:        domain.ClaimRevisor,
	events.RolleAdministrator:  domain.ClaimAdministrator,
}

func roles(s state) (values []string) {
	for _, r := range s.Rollar {
		values = append(values, string(r.Rolle))
	}
	return values
}

func partners(s state) (values []string) {
	for _, r := range s.Rollar {
		if r.Partnar != "" {
			values = append(values, string(r.Partnar))
		}
	}
	return values
}

func register(_ state, _ domain.Asked, c Register) ([]events.Event, error) {
	return []events.Event{events.PersonRegistered{Oppdikta: c.Oppdikta}}, nil
}

// grantRole: a planleggar and a partnarkontakt are it for a partner that is still a party; the
// other roles are for the whole house. Who is suspended gets nothing new.
func grantRole(s state, a domain.Asked, c GrantRole) ([]events.Event, error) {
	if s.Sperra {
		return nil, domain.Refuse(domain.Broken, "person-suspended", wordsSuspended)
	}
	if err := checkPartnar(c.Rolle, c.Partnar); err != nil {
		return nil, err
	}
	if slices.ContainsFunc(s.Rollar, is(c.Rolle, c.Partnar)) {
		return nil, nil
	}
	if c.Partnar != "" {
		if err := domain.IsPartnar("partnar", c.Partnar, a); err != nil {
			return nil, err
		}
	}
	return []events.Event{events.PersonRoleGranted{Rolle: c.Rolle, Partnar: c.Partnar}}, nil
}

// withdrawRole also takes the role for a partner that has left. Nobody takes the administrator's
// role from herself, so that there is always one.
func withdrawRole(s state, a domain.Asked, c WithdrawRole) ([]events.Event, error) {
	if err := checkPartnar(c.Rolle, c.Partnar); err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(s.Rollar, is(c.Rolle, c.Partnar)) {
		return nil, nil
	}
	if c.Rolle == events.RolleAdministrator && a.Person == s.ID {
		return nil, domain.Fail("rolle", "not-yourself", wordsNotYourself)
	}
	return []events.Event{events.PersonRoleWithdrawn{Rolle: c.Rolle, Partnar: c.Partnar}}, nil
}

func checkPartnar(rolle events.PersonRolle, partnar events.ID) error {
	ofPartnar := rolle == events.RollePlanleggar || rolle == events.RollePartnarkontakt
	switch {
	case claimOf[rolle] == "":
		return domain.Fail("rolle", "unknown-rolle", wordsNoRole)
	case ofPartnar && partnar == "":
		return domain.Fail("partnar", "required", wordsForPartnar)
	case !ofPartnar && partnar != "":
		return domain.Fail("partnar", "not-for-partnar", wordsForHouse)
	}
	return nil
}

// suspend: nobody shuts herself out.
func suspend(s state, a domain.Asked, _ Suspend) ([]events.Event, error) {
	if s.Sperra {
		return nil, nil
	}
	if a.Person == s.ID {
		return nil, domain.Refuse(domain.Broken, "not-yourself", wordsNotYourself)
	}
	return []events.Event{events.PersonSuspended{}}, nil
}

func reinstate(s state, _ domain.Asked, _ Reinstate) ([]events.Event, error) {
	if !s.Sperra {
		return nil, nil
	}
	return []events.Event{events.PersonReinstated{}}, nil
}

var (
	wordsSuspended = domain.Words{
		NN: "Personen er stengd ute. Slepp personen inn att før du gir ei ny rolle.",
		NB: "Personen er stengt ute. Slipp personen inn igjen før du gir en ny rolle.",
		EN: "The person is suspended. Reinstate the person before you give a new role.",
	}
	wordsNoRole = domain.Words{
		NN: "Denne rolla finst ikkje.",
		NB: "Denne rollen finnes ikke.",
		EN: "There is no such role.",
	}
	wordsForPartnar = domain.Words{
		NN: "Denne rolla gjeld for éin partnar. Vel kva for ein.",
		NB: "Denne rollen gjelder for én partner. Velg hvilken.",
		EN: "This role is for one partner. Choose which.",
	}
	wordsForHouse = domain.Words{
		NN: "Denne rolla gjeld for heile helsefellesskapet og ikkje for éin partnar.",
		NB: "Denne rollen gjelder for hele helsefellesskapet og ikke for én partner.",
		EN: "This role is for the whole health partnership and not for one partner.",
	}
	wordsNotYourself = domain.Words{
		NN: "Dette kan du ikkje gjere med deg sjølv. Be ein annan administrator om det.",
		NB: "Dette kan du ikke gjøre med deg selv. Be en annen administrator om det.",
		EN: "You cannot do this to yourself. Ask another administrator to do it.",
	}
)
