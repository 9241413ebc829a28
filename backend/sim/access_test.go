package sim

import (
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/coder/websocket"

	"fellesplan/backend/domain"
	"fellesplan/backend/rooms"
	"fellesplan/events"
)

// actor is one invented person, the roles she holds, and for which partner and utval.
type actor struct {
	id      string
	roles   map[domain.Role]bool
	partnar map[domain.Role]string
	utval   map[domain.Role]string
	visitor *visitor
	socket  *websocket.Conn
}

// cast is one person for each role, with as few other roles as can be had.
func cast(t *testing.T, h *house) map[domain.Role]*actor {
	t.Helper()
	answer, err := http.Get(h.base + "/api/session/demo")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	var demo struct {
		People []struct {
			ID    string
			Roles []struct {
				Role           domain.Role
				Partnar, Utval string
			}
		}
	}
	if err := json.NewDecoder(answer.Body).Decode(&demo); err != nil {
		t.Fatal(err)
	}
	parts := map[domain.Role]*actor{}
	for _, p := range demo.People {
		a := &actor{id: p.ID, roles: map[domain.Role]bool{domain.RolePerson: true}, partnar: map[domain.Role]string{}, utval: map[domain.Role]string{}}
		for _, r := range p.Roles {
			a.roles[r.Role], a.partnar[r.Role], a.utval[r.Role] = true, r.Partnar, r.Utval
		}
		for role := range a.roles {
			if parts[role] == nil || len(a.roles) < len(parts[role].roles) {
				parts[role] = a
			}
		}
	}
	return parts
}

// stage is what the cells of the matrix are tried on.
type stage struct {
	t        *testing.T
	h        *house
	clerk    *visitor // the secretariat, who makes the things
	admin    *visitor // gives offices
	partners []string
	utvals   []string
	people   []string
	meetings map[string]map[string]any // what ownMeeting has made, by actor, role and whose it is
}

func (s *stage) do(path string, body map[string]any) {
	s.t.Helper()
	if _, err := s.clerk.command(s.t.Context(), path, newID(s.t), body); err != nil {
		s.t.Fatalf("%s: %v", path, err)
	}
}

// thing makes a fresh thing of the room, the actor's own in the role or nobody's, and gives the
// values that a command on it needs.
func (s *stage) thing(room string, a *actor, role domain.Role, own bool) map[string]any {
	s.t.Helper()
	otherPartner := s.partners[0]
	if otherPartner == a.partnar[role] {
		otherPartner = s.partners[1]
	}
	v := map[string]any{"id": newID(s.t), "partnar": otherPartner, "utval": s.utvals[0], "person": s.people[0], "steg": newID(s.t), "milepael": newID(s.t)}
	switch room {
	case "plan":
		s.ownPlan(v, a, role, own)
	case "planelement":
		s.ownPlanelement(v, a, role, own)
	case "tekst":
		s.ownTekst(v, a, role, own)
	case "trad":
		s.ownTrad(v, a, role, own)
	case "tiltak", "okonomi":
		s.ownTiltak(v, a, role, own)
	case "innforing":
		s.ownInnforing(v, a, role, own)
	case "indikator":
		s.ownIndikator(v, a, role, own)
	case "visning":
		s.ownVisning(v, a, own)
	case "innsyn":
		s.ownInnsyn(v, a, own)
	case "utval":
		s.ownUtval(v, a, role, own)
	case "sak", "saksnummer", "formote", "mote", "partnarvedtak", "vedtak", "usemje":
		s.ownMeeting(v, room, a, role, own)
	case "partnar":
		if own {
			v["id"] = a.partnar[role]
			break
		}
		s.do("/api/partnar/Join", map[string]any{"id": v["id"], "namn": map[string]any{"nn": "Prøvehuset"}, "slag": "spesialist"})
	case "kodeverk":
		for key := range s.clerk.rows("kodeverk") {
			v["id"] = strings.TrimPrefix(key, "kodeverk/")
		}
	case "person":
		v["id"] = s.people[1]
	}
	return v
}

func (s *stage) ownUtval(v map[string]any, a *actor, role domain.Role, own bool) {
	v["overordna"] = s.utvals[0]
	if led := a.utval[role]; led != "" {
		for _, other := range s.utvals {
			if other != led {
				v["overordna"], v["utval"] = other, other
			}
		}
		if own {
			v["id"], v["overordna"], v["utval"] = led, led, led
			return
		}
	}
	s.do("/api/utval/Establish", map[string]any{"id": v["id"], "namn": map[string]any{"nn": "Prøveutvalet"}, "kode": "UNDERUTVAL"})
	v["plass"] = newID(s.t)
	seat := map[string]any{"id": v["id"], "plass": v["plass"], "rolle": "representant", "side": "kommune", "partnar": v["partnar"]}
	if partner := a.partnar[role]; own && partner != "" {
		seat["partnar"] = partner
	}
	if strings.Contains(s.clerk.rows("partnar")["partnar/"+seat["partnar"].(string)], `"slag":"spesialist"`) {
		seat["side"] = "spesialist"
	}
	s.do("/api/utval/AttachPartner", map[string]any{"id": v["id"], "partnar": seat["partnar"]})
	s.do("/api/utval/CreateSeat", seat)
}

// bodyOf fills a command with values that pass the door; what they mean is not the point, since
// access is asked before anything is decided.
func bodyOf(command reflect.Type, values map[string]any) map[string]any {
	body := map[string]any{}
	for i := range command.NumField() {
		field := command.Field(i)
		name, rest, _ := strings.Cut(field.Tag.Get("json"), ",")
		given, known := values[name]
		switch {
		case known && (field.Type.Kind() == reflect.String || field.Type.Kind() == reflect.Struct):
			body[name] = given
		case rest != "omitempty":
			body[name] = valueFor(field, values)
		}
	}
	return body
}

func valueFor(field reflect.StructField, values map[string]any) any {
	if enum := field.Tag.Get("enum"); enum != "" {
		return strings.Split(enum, ",")[0]
	}
	switch field.Type {
	case reflect.TypeFor[events.ID]():
		return "01900000-0000-7000-8000-00000000fee1"
	case reflect.TypeFor[events.Moment]():
		return "2026-01-01"
	case reflect.TypeFor[events.Tidsrom]():
		return "2026"
	case reflect.TypeFor[events.Desimal]():
		return "12"
	}
	switch field.Type.Kind() {
	case reflect.Int:
		if least, err := strconv.Atoi(field.Tag.Get("minimum")); err == nil {
			return least
		}
		return 1
	case reflect.Bool:
		return false
	case reflect.Slice:
		if field.Tag.Get("minItems") == "" {
			return []any{}
		}
		if field.Type.Elem().Kind() == reflect.String {
			return []any{"01900000-0000-7000-8000-00000000fee1"}
		}
		return []any{bodyOf(field.Type.Elem(), values)}
	case reflect.Struct:
		return bodyOf(field.Type, values)
	}
	return "prove"
}

// granted is what the access table says of a person in one of her roles, on a thing that is or
// is not her own in it.
func granted(action string, a *actor, role domain.Role, own bool) bool {
	line := domain.AccessOf(action)
	for held := range a.roles {
		if line[held] == domain.All {
			return true
		}
	}
	return own && line[role] == domain.Own
}

// viaHTTP and viaSocket ask for a command and give the status of the answer.
func (a *actor) viaHTTP(t *testing.T, room, command string, body map[string]any) int {
	request := a.visitor.request(http.MethodPost, "/api/"+room+"/"+command, body)
	request.Header.Set("Idempotency-Key", newID(t))
	answer, err := a.visitor.client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	_, _ = io.Copy(io.Discard, answer.Body)
	return answer.StatusCode
}

func (a *actor) viaSocket(t *testing.T, room, command string, body map[string]any) int {
	id := newID(t)
	say(t, a.socket, map[string]any{"type": "ask", "id": id, "room": room, "command": command, "data": body})
	for {
		answer := hear(t, a.socket, "answer")
		if answer["id"] != id {
			continue
		}
		if problem, refused := answer["problem"].(map[string]any); refused {
			return int(problem["status"].(float64))
		}
		return http.StatusOK
	}
}

// TestAccessMatrix (T8) walks the whole access table on the running program: every role × every
// command × own or another's thing, over HTTP and over the websocket.
func TestAccessMatrix(t *testing.T) {
	h := start(t, nil, "--data", t.TempDir())
	s := newStage(t, h)
	parts, cells := cast(t, h), 0
	x := &hostile{t: t, h: h}
	for _, role := range domain.Roles() {
		a := parts[role]
		if a == nil {
			t.Fatalf("nobody is %s", role)
		}
		a.visitor = h.signInAs(a.id)
		a.socket = x.greeted(a.visitor)
		for _, room := range rooms.All() {
			for _, command := range room.Commands() {
				for _, own := range []bool{true, false} {
					cells += s.cell(a, role, room.Name, command, own)
				}
			}
		}
		a.socket.CloseNow()
	}
	t.Logf("%d cells", cells)
}

// routes are the ways in which a command can come.
var routes = map[string]func(*actor, *testing.T, string, string, map[string]any) int{
	"HTTP": (*actor).viaHTTP, "websocket": (*actor).viaSocket,
}

func (s *stage) cell(a *actor, role domain.Role, room string, command *domain.Handler, own bool) int {
	action := room + "." + command.Name
	if own && domain.AccessOf(action)[role] != domain.Own {
		return 0 // the table makes no difference here, and neither does the test
	}
	want := granted(action, a, role, own)
	for name, ask := range routes {
		values := s.thing(room, a, role, own)
		if command.Starts {
			values["id"] = newID(s.t)
		}
		status := ask(a, s.t, room, command.Name, bodyOf(command.Type, values))
		if status >= 500 || status == http.StatusUnauthorized || status == http.StatusBadRequest {
			s.t.Errorf("%s as %s over %s: %d", action, role, name, status)
		}
		if may := status != http.StatusForbidden && status != http.StatusNotFound; may != want {
			s.t.Errorf("%s as %s over %s, own %v: answered %d, the table grants %v", action, role, name, own, status, want)
		}
	}
	return len(routes)
}

func newStage(t *testing.T, h *house) *stage {
	s := &stage{t: t, h: h, clerk: h.signIn("sekretariat"), meetings: map[string]map[string]any{}}
	keys := func(rows map[string]string) (ids []string) {
		for _, key := range slices.Sorted(maps.Keys(rows)) {
			_, id, _ := strings.Cut(key, "/")
			ids = append(ids, id)
		}
		return ids
	}
	s.partners, s.utvals = keys(s.clerk.rows("partnar")), keys(s.clerk.rows("utval"))
	s.admin = h.signIn("administrator")
	for range 2 { // people of this test's own, so that nobody of the cast is shut out by a cell
		id := newID(t)
		if _, err := s.admin.command(t.Context(), "/api/person/Register", newID(t), map[string]any{"id": id}); err != nil {
			t.Fatal(err)
		}
		s.people = append(s.people, id)
	}
	return s
}

// TestNobodyAndSuspended: without a session, and from the moment somebody is suspended, there is
// nothing to read and nothing to do, and an open socket is closed within a second.
func TestNobodyAndSuspended(t *testing.T) {
	h := start(t, nil, "--data", t.TempDir())
	nobody := &visitor{h: h, client: http.DefaultClient}
	for _, path := range []string{"/api/tiltak", "/api/utval", "/api/people", "/api/person"} {
		if status := answered(t, nobody, path); status != http.StatusUnauthorized {
			t.Errorf("nobody reads %s: %d", path, status)
		}
	}
	victim := cast(t, h)[domain.RolePlanleggar]
	victim.visitor = h.signInAs(victim.id)
	x := &hostile{t: t, h: h}
	socket := x.greeted(victim.visitor)
	say(t, socket, map[string]any{"type": "watch", "keys": []string{"tiltak"}})
	hear(t, socket, "rows")
	if _, err := h.signIn("administrator").command(t.Context(), "/api/person/Suspend", newID(t), map[string]any{"id": victim.id}); err != nil {
		t.Fatal(err)
	}
	if code := closeCode(socket, oneSecond); code != 4401 {
		t.Errorf("the socket of a suspended person: %d, want 4401 within a second", code)
	}
	if status := answered(t, victim.visitor, "/api/tiltak"); status != http.StatusUnauthorized {
		t.Errorf("a suspended person reads: %d", status)
	}
}

// TestMatrixFindsHoles plants faults in the table and holds the same judgement against them.
func TestMatrixFindsHoles(t *testing.T) {
	a := &actor{roles: map[domain.Role]bool{domain.RolePerson: true, domain.RolePlanleggar: true}}
	for _, c := range []struct {
		action string
		own    bool
		want   bool
	}{
		{"tiltak.Retitle", true, true},
		{"tiltak.Retitle", false, false},
		{"person.Suspend", true, false},
		{"tiltak.Unheard", true, false},
	} {
		if got := granted(c.action, a, domain.RolePlanleggar, c.own); got != c.want {
			t.Errorf("%s, own %v: granted %v", c.action, c.own, got)
		}
	}
}
