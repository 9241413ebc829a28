package sim

import (
	"encoding/json"
	"net/http"
	"slices"

	"fellesplan/backend/domain"
)

func (s *stage) ownTiltak(v map[string]any, a *actor, role domain.Role, own bool) {
	v["eigar"] = map[string]any{"namn": "Prøvehuset"}
	if partner := a.partnar[role]; own && partner != "" {
		v["eigar"] = map[string]any{"partnar": partner}
	}
	v["aktor"] = v["eigar"]
	s.do("/api/tiltak/Propose", map[string]any{"id": v["id"], "tittel": "Prøve", "foremal": "Prøve", "malform": "nn", "eigar": v["eigar"], "tidsramme": map[string]any{}})
	if led := a.utval[role]; own && led != "" {
		s.do("/api/tiltak/AttachUtval", map[string]any{"id": v["id"], "utval": led})
		v["utval"] = led
	}
}

// ownInnforing makes a tiltak that is nobody's, of which the actor's partner is told, or another.
func (s *stage) ownInnforing(v map[string]any, a *actor, role domain.Role, own bool) {
	s.ownTiltak(v, a, role, false)
	if partner := a.partnar[role]; own && partner != "" {
		v["partnar"] = partner
	}
}

// ownIndikator makes an indicator of the kommunar. The figure is of the actor's kommune, or of another.
func (s *stage) ownIndikator(v map[string]any, a *actor, role domain.Role, own bool) {
	s.do("/api/indikator/Define", map[string]any{
		"id": v["id"], "namn": map[string]any{"nn": "Prøve"}, "definisjon": "Prøve", "malform": "nn", "eining": "prøver", "niva": "kommune",
		"retning": "opp", "smaTal": "skjul", "utgjevar": "Prøvehuset",
	})
	v["stad"] = "0000"
	if partner := a.partnar[role]; own && partner != "" {
		var row struct {
			Row struct{ Kommunenummer string }
		}
		if err := json.Unmarshal([]byte(s.clerk.rows("partnar")["partnar/"+partner]), &row); err != nil {
			s.t.Fatal(err)
		}
		if v["stad"] = row.Row.Kommunenummer; v["stad"] == "" {
			s.t.Fatalf("%s is no kommune: %+v", partner, row)
		}
	}
}

// ownVisning saves a view that all may see: by the actor herself, or by somebody else.
func (s *stage) ownVisning(v map[string]any, a *actor, own bool) {
	by := s.clerk
	switch {
	case own:
		by = s.h.signInAs(a.id)
	case a.roles[domain.RoleSekretariat]:
		by = s.h.signIn("planleggar") // the actor may be the clerk
	}
	by.must("/api/visning/Save", map[string]any{"id": v["id"], "namn": "Prøve", "lenkje": "/tiltak", "deling": "alle"})
}

// ownInnsyn opens a session of an auditor: of the actor, or of somebody else.
func (s *stage) ownInnsyn(v map[string]any, a *actor, own bool) {
	by := s.otherAuditor(a)
	if own {
		by = s.h.signInAs(a.id)
	}
	v["grunngjeving"], v["rom"], v["ting"] = "Ei prøve av tilgang", "utval", s.utvals[0]
	by.must("/api/innsyn/Open", map[string]any{"id": v["id"], "grunngjeving": v["grunngjeving"]})
}

// otherAuditor is somebody else who has the role; she gets it from the administrator. She is the last of
// the planners, of whom the cast has the first.
func (s *stage) otherAuditor(a *actor) *visitor {
	s.t.Helper()
	answer, err := http.Get(s.h.base + "/api/session/demo")
	if err != nil {
		s.t.Fatal(err)
	}
	defer answer.Body.Close()
	var demo struct {
		People []struct {
			ID    string
			Roles []struct{ Role string }
		}
	}
	if err := json.NewDecoder(answer.Body).Decode(&demo); err != nil {
		s.t.Fatal(err)
	}
	for _, p := range slices.Backward(demo.People) {
		if p.ID != a.id && len(p.Roles) > 0 && p.Roles[0].Role == "planleggar" {
			s.admin.must("/api/person/GrantRole", map[string]any{"id": p.ID, "rolle": "revisor"})
			return s.h.signInAs(p.ID)
		}
	}
	s.t.Fatal("there is no other planner")
	return nil
}
