package domain

import (
	"slices"
	"strings"

	"fellesplan/events"
)

// ClaimInnsyn is made by each open session of an auditor: person, and what InnsynOf says of it.
const ClaimInnsyn = "innsyn.open"

// InnsynOf says which session it is and into what it lets its auditor look.
func InnsynOf(session events.ID, room string, thing events.ID) string {
	return string(session) + "/" + room + "/" + string(thing)
}

// LooksBack tells whether the asker may look at how things were: all things (room and thing empty), a
// room, or one thing. What she may not see as it is, she may not see as it was either; that is asked
// elsewhere. An auditor, who sees all there is, must have said why: session is the one she looks in.
// It is also empty where nobody needs one.
func (a Asked) LooksBack(room string, thing events.ID) (session events.ID, may bool) {
	if a.System || !a.Is(RoleRevisor) {
		return "", true
	}
	for _, open := range a.Facts.Objects(ClaimInnsyn, string(a.Person)) {
		part := strings.Split(open, "/")
		if len(part) == 3 && (slices.Contains(named, room) || a.within(part[1], events.ID(part[2]), room, thing)) {
			return events.ID(part[0]), true
		}
	}
	return "", false
}

// named are the rooms whose names every page needs; any session opens them.
var named = []string{"partnar", "utval", "kodeverk"}

// within tells whether a thing is what a session is about, or stands beside it (what a tiltak costs), or
// is the text of a chapter of it.
func (a Asked) within(itsRoom string, its events.ID, room string, thing events.ID) bool {
	switch {
	case itsRoom == "":
		return true
	case its == "":
		return itsRoom == room
	case its == thing:
		return true
	}
	return thing != "" && slices.ContainsFunc(a.Facts.Objects(ClaimTekst, string(thing)), func(chapter string) bool {
		return strings.HasPrefix(chapter, string(its)+"/")
	})
}

// SeenRooms lists the rooms that somebody may see, sorted.
func SeenRooms() (rooms []string) {
	for _, action := range AccessActions() {
		if room, is := strings.CutSuffix(action, ".see"); is {
			rooms = append(rooms, room)
		}
	}
	return rooms
}

// NoReason is the refusal of an auditor's look back without an open session.
func NoReason() *Refusal { return Refuse(Forbidden, "grunngje", wordsReason) }

var wordsReason = Words{
	NN: "Før du ser på korleis noko var, må du opne eit innsyn og seie kvifor. Grunngjevinga blir ståande i loggen.",
	NB: "Før du ser på hvordan noe var, må du åpne et innsyn og si hvorfor. Begrunnelsen blir stående i loggen.",
	EN: "Before you look at how something was, open an audit session and say why. The reason will stand in the log.",
}
