// Package rooms lists the rooms of the house, in the order in which documents show them. Whoever
// needs all of them (the front door, the generators, the trials) asks here, so that a new room is
// added in one place. The engine never does: it gets the rooms handed to it.
package rooms

import (
	"fellesplan/backend/domain"
	"fellesplan/backend/domain/formote"
	"fellesplan/backend/domain/indikator"
	"fellesplan/backend/domain/innforing"
	"fellesplan/backend/domain/innsyn"
	"fellesplan/backend/domain/kodeverk"
	"fellesplan/backend/domain/mote"
	"fellesplan/backend/domain/okonomi"
	"fellesplan/backend/domain/partnar"
	"fellesplan/backend/domain/partnarvedtak"
	"fellesplan/backend/domain/person"
	"fellesplan/backend/domain/plan"
	"fellesplan/backend/domain/planelement"
	"fellesplan/backend/domain/sak"
	"fellesplan/backend/domain/saksnummer"
	"fellesplan/backend/domain/tekst"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/domain/trad"
	"fellesplan/backend/domain/usemje"
	"fellesplan/backend/domain/utval"
	"fellesplan/backend/domain/vedtak"
	"fellesplan/backend/domain/visning"
)

// All gives every room.
func All() []*domain.Room {
	return []*domain.Room{
		plan.Room, planelement.Room, tekst.Room, trad.Room, tiltak.Room, innforing.Room, okonomi.Room, indikator.Room, utval.Room,
		sak.Room, saksnummer.Room, formote.Room, mote.Room, partnarvedtak.Room, vedtak.Room, usemje.Room,
		partnar.Room, kodeverk.Room, visning.Room, person.Room, innsyn.Room,
	}
}
