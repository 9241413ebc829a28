package sim

import (
	"fellesplan/backend/domain"
)

// ownPlan makes a plan with two chapters, for both of which the actor's partner is responsible or
// another; or, for who leads an utval, a plan in the charge of that utval or of none.
func (s *stage) ownPlan(v map[string]any, a *actor, role domain.Role, own bool) {
	led := a.utval[role]
	for _, other := range s.utvals {
		if other != led {
			v["utval"] = other
		}
	}
	begun := map[string]any{"id": v["id"], "slag": "fagplan", "tittel": "Prøve", "malform": "nn"}
	if own && led != "" {
		v["utval"], begun["utval"] = led, led
	}
	s.do("/api/plan/Start", begun)
	v["kapittel"], v["under"], v["tekst"], v["versjon"] = newID(s.t), newID(s.t), newID(s.t), newID(s.t)
	partner := v["partnar"]
	if mine := a.partnar[role]; own && mine != "" {
		partner = mine
	}
	texts := map[any]any{v["kapittel"]: v["tekst"], v["under"]: newID(s.t)}
	for chapter, text := range texts {
		s.do("/api/plan/AddChapter", map[string]any{"id": v["id"], "kapittel": chapter, "tekst": text, "tittel": "Prøve", "malform": "nn"})
		s.do("/api/plan/NameResponsible", map[string]any{"id": v["id"], "kapittel": chapter, "partnar": partner})
	}
}

// ownTekst makes a plan and writes in one of its texts, which is the thing.
func (s *stage) ownTekst(v map[string]any, a *actor, role domain.Role, own bool) {
	s.ownPlan(v, a, role, own)
	v["id"] = v["tekst"]
	w := s.clerk.opens(v["tekst"].(string))
	defer w.conn.CloseNow()
	w.types(1, "Prøve")
	w.hears(1)
}

func (s *stage) ownPlanelement(v map[string]any, a *actor, role domain.Role, own bool) {
	v["ansvarleg"] = v["partnar"]
	if mine := a.partnar[role]; own && mine != "" {
		v["ansvarleg"] = mine
	}
	s.do("/api/planelement/Formulate", map[string]any{"id": v["id"], "slag": "strategi", "ordlyd": "Prøve", "malform": "nn", "ansvarleg": v["ansvarleg"]})
}

// ownTrad makes a thread on a text that others answer for. It is the actor's own when she began it;
// one who holds no office gets one for so long, as somebody who has left hers since. A session ends
// when rights change.
func (s *stage) ownTrad(v map[string]any, a *actor, role domain.Role, own bool) {
	s.ownPlan(v, a, role, false)
	v["id"], v["innlegg"] = newID(s.t), newID(s.t)
	begun := map[string]any{"id": v["id"], "tekst": v["tekst"], "slag": "kommentar", "sitat": "Prøve", "innlegg": v["innlegg"], "ord": "Prøve", "malform": "nn"}
	if !own {
		other := s.clerk
		if a.roles[domain.RoleSekretariat] {
			other = s.h.signIn("planleggar") // the actor may be the clerk
		}
		other.must("/api/trad/Start", begun)
		return
	}
	office := map[string]any{"id": a.id, "rolle": "planleggar", "partnar": s.partners[2]}
	s.admin.must("/api/person/GrantRole", office)
	s.h.signInAs(a.id).must("/api/trad/Start", begun)
	s.admin.must("/api/person/WithdrawRole", office)
	a.socket.CloseNow()
	a.visitor = s.h.signInAs(a.id)
	a.socket = (&hostile{t: s.t, h: s.h}).greeted(a.visitor)
}
