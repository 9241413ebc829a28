package sim

import (
	"maps"
	"strings"

	"fellesplan/backend/domain"
)

// ownMeeting makes an organ, a sak, a meeting that has decided something, a matter for the partners and a
// disagreement: the actor's own in the role, or nobody's. They are made once for each role, since access is
// asked before anything is decided.
func (s *stage) ownMeeting(v map[string]any, room string, a *actor, role domain.Role, own bool) {
	s.t.Helper()
	key := a.id + "/" + string(role)
	if own {
		key += "/own"
	}
	made, there := s.meetings[key]
	if !there {
		made = s.meetingOf(a, role, own)
		s.meetings[key] = made
	}
	maps.Copy(v, made)
	v["id"] = made["the "+room]
	v["fil"], v["hash"] = strings.Repeat("a", 64), strings.Repeat("a", 64)
}

func (s *stage) meetingOf(a *actor, role domain.Role, own bool) map[string]any {
	m := map[string]any{"partnar": s.partners[0]}
	if m["partnar"] == a.partnar[role] {
		m["partnar"] = s.partners[1]
	}
	if partner := a.partnar[role]; own && partner != "" {
		m["partnar"] = partner
	}
	person := s.people[0]
	if inOrgan := role == domain.RoleUtvalsmedlem || role == domain.RoleUtvalsleiar; own && inOrgan {
		person = a.id
	}
	s.organFor(m, person, role == domain.RoleUtvalsleiar || person != a.id)
	s.sakFor(m, own)
	s.meetingFor(m, person)
	m["the saksnummer"] = newID(s.t)
	s.formoteFor(m, a, role, own)
	return m
}

// organFor makes an organ with one seat, held by the partner, in which the person sits.
func (s *stage) organFor(m map[string]any, person string, leads bool) {
	organ, seat, side := newID(s.t), newID(s.t), "kommune"
	if strings.Contains(s.clerk.rows("partnar")["partnar/"+m["partnar"].(string)], `"slag":"spesialist"`) {
		side = "spesialist"
	}
	s.do("/api/utval/Establish", map[string]any{"id": organ, "namn": map[string]any{"nn": "Prøveutvalet"}, "kode": "UNDERUTVAL"})
	s.do("/api/utval/AttachPartner", map[string]any{"id": organ, "partnar": m["partnar"]})
	s.do("/api/utval/CreateSeat", map[string]any{"id": organ, "plass": seat, "rolle": "representant", "side": side, "partnar": m["partnar"]})
	s.do("/api/utval/FillSeat", map[string]any{"id": organ, "plass": seat, "person": person, "fra": "2022"})
	if leads {
		s.do("/api/utval/GiveOffice", map[string]any{"id": organ, "plass": seat, "verv": "leiar"})
	}
	m["utval"], m["plass"], m["side"] = organ, seat, side
}

func (s *stage) sakFor(m map[string]any, own bool) {
	it := newID(s.t)
	body := map[string]any{
		"id": it, "tittel": "Prøve", "slag": "vedtak", "emne": "anna", "utval": m["utval"], "bakgrunn": "Prøve", "malform": "nn",
		"saksframlegg": newID(s.t), "framlegg": newID(s.t),
	}
	if own {
		body["fraPartnar"] = m["partnar"]
	}
	s.do("/api/sak/Report", body)
	s.do("/api/sak/Receive", map[string]any{"id": it, "utval": m["utval"]})
	m["the sak"] = it
}

// meetingFor holds a meeting, in which something is decided that the partners decide too.
func (s *stage) meetingFor(m map[string]any, person string) {
	meeting, item, proposal, decision, matter, tie := newID(s.t), newID(s.t), newID(s.t), newID(s.t), newID(s.t), newID(s.t)
	do := func(command string, body map[string]any) {
		body["id"] = meeting
		s.do("/api/mote/"+command, body)
	}
	s.do("/api/mote/Plan", map[string]any{"id": meeting, "utval": m["utval"], "start": "2026-01-01"})
	do("PlaceItem", map[string]any{"punkt": item, "tittel": "Prøve", "slag": "vedtak"})
	do("NoteAttendance", map[string]any{"plass": m["plass"], "person": person, "status": "mott"})
	do("Open", map[string]any{"grunn": "Prøve"})
	do("OpenItem", map[string]any{"punkt": item})
	do("PutProposal", map[string]any{"punkt": item, "framlegg": proposal, "ordlyd": "Prøve", "malform": "nn"})
	do("EstablishConsensus", map[string]any{"punkt": item, "framlegg": proposal, "stille": true})
	do("ConcludeItem", map[string]any{"punkt": item, "utfall": "vedteke", "vedtak": decision})
	another := newID(s.t) // for the cells: what they reopen is not the decision
	do("PlaceItem", map[string]any{"punkt": another, "tittel": "Prøve 2", "slag": "vedtak"})
	do("OpenItem", map[string]any{"punkt": another})
	s.do("/api/partnarvedtak/Ask", map[string]any{
		"id": matter, "tittel": "Prøve", "ordlyd": "Prøve", "malform": "nn", "partnarar": []any{map[string]any{"partnar": m["partnar"]}},
	})
	s.do("/api/vedtak/LinkFollowUp", map[string]any{"id": decision, "folgje": tie, "rom": "sak", "ting": m["the sak"]})
	disagreement := newID(s.t)
	s.do("/api/usemje/Raise", map[string]any{"id": disagreement, "ord": "Prøve", "malform": "nn", "niva": "OU", "utval": m["utval"]})
	m["the mote"], m["the partnarvedtak"], m["the vedtak"], m["the usemje"] = meeting, matter, decision, disagreement
	m["punkt"], m["folgje"], m["person"] = another, tie, person
}

// formoteFor lets the actor herself open the room of her side and say something in it; nobody else can. What
// is not her own, she does not find.
func (s *stage) formoteFor(m map[string]any, a *actor, role domain.Role, own bool) {
	room, post := newID(s.t), newID(s.t)
	m["the formote"], m["formote"], m["innlegg"] = room, room, post
	if !own || domain.AccessOf("formote.Open")[role] != domain.Own {
		return
	}
	for _, step := range []struct {
		command string
		body    map[string]any
	}{
		{"Open", map[string]any{"id": room, "utval": m["utval"], "side": m["side"]}},
		{"Post", map[string]any{"id": room, "innlegg": post, "ord": "Prøve", "malform": "nn"}},
	} {
		if _, err := a.visitor.command(s.t.Context(), "/api/formote/"+step.command, newID(s.t), step.body); err != nil {
			s.t.Fatalf("formote.%s: %v", step.command, err)
		}
	}
}
