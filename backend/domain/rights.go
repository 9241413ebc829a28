package domain

import (
	"slices"
	"strings"

	"fellesplan/events"
)

// RightsChanged lists, sorted, the persons whose roles or seats changed between what a thing said
// before and what it says now: what they may see must be asked anew.
func RightsChanged(before, after []Claim) []events.ID {
	var persons []events.ID
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
