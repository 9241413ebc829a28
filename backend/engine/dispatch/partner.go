package dispatch

import (
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// actsFor is the partner for which a person acts: the one that she plans or answers for, where it
// is one and she holds no office besides. Somebody who also leads an utval, works in the
// secretariat or serves several partners may have acted as that; then the record leaves it open
// rather than saying more than is known.
func (d *Dispatch) actsFor(j *job, now time.Time) events.ID {
	if j.at.Partner != "" || j.asker.System {
		return j.at.Partner
	}
	return d.actingFor(j.asker, now)
}

// ActsFor is the partner for which somebody acts now, where that goes without saying.
func (d *Dispatch) ActsFor(asker domain.Asker) events.ID { return d.actingFor(asker, d.clock()) }

func (d *Dispatch) actingFor(asker domain.Asker, now time.Time) events.ID {
	facts, person := d.askedAt(asker, now).Facts, string(asker.Person)
	for _, office := range []string{domain.ClaimLeiar, domain.ClaimSekretariat, domain.ClaimRevisor, domain.ClaimAdministrator} {
		if len(facts.Objects(office, person)) > 0 {
			return ""
		}
	}
	partner := ""
	for _, claim := range []string{domain.ClaimPlanleggar, domain.ClaimPartnarkontakt} {
		for _, served := range facts.Objects(claim, person) {
			if partner != "" && partner != served {
				return ""
			}
			partner = served
		}
	}
	return events.ID(partner)
}
