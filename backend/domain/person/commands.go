package person

import "fellesplan/events"

// Register gives somebody an identity here. Name and address go to the vault, never here.
type Register struct {
	ID       events.ID `json:"id" doc:"The id of the new person: random, and nothing else."`
	Oppdikta bool      `json:"oppdikta,omitempty" doc:"An invented person of the demonstration."`
}

// GrantRole gives the person a role.
type GrantRole struct {
	ID      events.ID          `json:"id" doc:"The person."`
	Rolle   events.PersonRolle `json:"rolle" enum:"planleggar,partnarkontakt,sekretariat,revisor,administrator" doc:"The role."`
	Partnar events.ID          `json:"partnar,omitempty" doc:"For which partner; given for planleggar and partnarkontakt and only there."`
}

// WithdrawRole takes a role from the person.
type WithdrawRole struct {
	ID      events.ID          `json:"id" doc:"The person."`
	Rolle   events.PersonRolle `json:"rolle" enum:"planleggar,partnarkontakt,sekretariat,revisor,administrator" doc:"The role."`
	Partnar events.ID          `json:"partnar,omitempty" doc:"For which partner; given for planleggar and partnarkontakt and only there."`
}

// Suspend shuts the person out until she is reinstated.
type Suspend struct {
	ID events.ID `json:"id" doc:"The person."`
}

// Reinstate lets the person in again, with the roles and seats that she has.
type Reinstate struct {
	ID events.ID `json:"id" doc:"The person."`
}

// Thing is the person.
func (c Register) Thing() events.ID { return c.ID }

// Thing is the person.
func (c GrantRole) Thing() events.ID { return c.ID }

// Thing is the person.
func (c WithdrawRole) Thing() events.ID { return c.ID }

// Thing is the person.
func (c Suspend) Thing() events.ID { return c.ID }

// Thing is the person.
func (c Reinstate) Thing() events.ID { return c.ID }
