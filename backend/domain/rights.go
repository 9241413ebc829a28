package domain

import (
	"slices"
	"strings"

	"fellesplan/events"
)

// RightsChanged lists, sorted, the persons whose roles or seats changed with a record: what they
// may see must be asked anew. before and after are the claims of the record's thing; before is nil
// also where the thing is new, which gives a person who is registered her first right.
func RightsChanged(rec events.Record, isNew bool, before, after []Claim) []events.ID {
	var persons []events.ID
	if isNew && rec.Room == "person" {
		persons = append(persons, rec.Thing)
	}
	gather := func(claims, others []Claim) {
		for _, c := range claims {
			if ofPerson(c.Name) && !slices.Contains(others, c) {
				persons = append(persons, events.ID(c.Subject))
			}
		}
	}
	gather(before, after)
	gather(after, before)
	slices.Sort(persons)
	return slices.Compact(persons)
}

// ofPerson tells whether the subject of a claim is a person to whom it gives or takes a right.
func ofPerson(name string) bool {
	return strings.HasPrefix(name, "person.") || strings.HasPrefix(name, "utval.") && name != ClaimDissolved
}
