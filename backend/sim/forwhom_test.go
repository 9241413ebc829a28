package sim

import (
	"net/http"
	"strings"
	"testing"

	"fellesplan/backend/domain"
)

// TestForWhom: what a planner does is remembered as done for her partner; what the secretariat
// does is nobody's but the house's own.
func TestForWhom(t *testing.T) {
	h := start(t, nil, "--data", t.TempDir())
	x := &hostile{t: t, h: h}
	planner := cast(t, h)[domain.RolePlanleggar]
	partner := planner.partnar[domain.RolePlanleggar]
	clerk := h.signIn("sekretariat")
	for v, want := range map[*visitor]bool{h.signInAs(planner.id): true, clerk: false} {
		id := newID(t)
		body := map[string]any{"id": id, "tittel": firstTitle, "foremal": "Ein prøve", "malform": "nn", "eigar": map[string]any{"partnar": partner}}
		if _, err := v.command(t.Context(), "/api/tiltak/Propose", newID(t), body); err != nil {
			t.Fatal(err)
		}
		_, words := x.sendAs(v, http.MethodGet, "/api/tiltak/"+id+"/historikk", nil, nil)
		if got := strings.Contains(words, `"partner":"`+partner+`"`); got != want {
			t.Errorf("recorded as done for the partner: %v, want %v: %s", got, want, words)
		}
	}
}
