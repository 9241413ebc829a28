package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// sessionJSON is who is signed in, and what she may.
type sessionJSON struct {
	Person events.ID               `json:"person"`
	Namn   string                  `json:"namn" doc:"empty when the name is erased"`
	Omtale string                  `json:"omtale,omitempty" doc:"who she is, in a few words"`
	Roles  []roleJSON              `json:"roles"`
	May    map[string]domain.Scope `json:"may" doc:"the widest scope of her roles for each action of the access table: all, or own; what is absent she may not. The server decides anew at each command"`
	Demo   bool                    `json:"demo" doc:"this is a demonstration with invented people"`
}

// roleJSON is one role that somebody holds.
type roleJSON struct {
	Role    domain.Role `json:"role"`
	Partnar events.ID   `json:"partnar,omitempty" doc:"for which partner"`
	Utval   events.ID   `json:"utval,omitempty" doc:"in which utval"`
}

// session tells who is signed in.
func (s *Server) session(c echo.Context) error {
	asker, err := s.signedIn(c)
	if err != nil {
		return err
	}
	return s.sayWho(c, asker)
}

func (s *Server) sayWho(c echo.Context, asker domain.Asker) error {
	ctx, cancel := context.WithTimeout(c.Request().Context(), lookWait)
	defer cancel()
	person, _, err := s.People.Person(ctx, asker.Person) // not found: her name is erased
	if err != nil {
		return err
	}
	asked := s.Dispatch.Asked(asker)
	return answer(c, http.StatusOK, sessionJSON{
		Person: asker.Person, Namn: person.Namn, Omtale: person.Omtale, Demo: s.House.Demo,
		Roles: rolesOf(asked), May: mayOf(asked),
	})
}

// rolesOf lists what somebody holds, in the order of the access table.
func rolesOf(a domain.Asked) []roleJSON {
	held := []roleJSON{}
	of := func(role domain.Role, claim string, where func(*roleJSON, events.ID)) {
		for _, object := range a.Facts.Objects(claim, string(a.Person)) {
			r := roleJSON{Role: role}
			where(&r, events.ID(object))
			held = append(held, r)
		}
	}
	partnar := func(r *roleJSON, id events.ID) { r.Partnar = id }
	utval := func(r *roleJSON, id events.ID) { r.Utval = id }
	of(domain.RolePlanleggar, domain.ClaimPlanleggar, partnar)
	of(domain.RolePartnarkontakt, domain.ClaimPartnarkontakt, partnar)
	of(domain.RoleUtvalsmedlem, domain.ClaimPlass, utval)
	of(domain.RoleUtvalsleiar, domain.ClaimLeiar, utval)
	nowhere := func(*roleJSON, events.ID) {}
	of(domain.RoleSekretariat, domain.ClaimSekretariat, nowhere)
	of(domain.RoleRevisor, domain.ClaimRevisor, nowhere)
	of(domain.RoleAdministrator, domain.ClaimAdministrator, nowhere)
	return held
}

// mayOf gives the widest scope of somebody's roles for each action. It is for showing only: the
// room asks the same table again, with the thing at hand.
func mayOf(a domain.Asked) map[string]domain.Scope {
	may := map[string]domain.Scope{}
	for _, action := range domain.AccessActions() {
		for role, scope := range domain.AccessOf(action) {
			if scope != domain.None && may[action] != domain.All && a.Is(role) {
				may[action] = scope
			}
		}
	}
	return may
}

func (s *Server) signIn(c echo.Context) error {
	fields, err := readFields(c, "epost", "passord")
	if err != nil {
		return err
	}
	person, cookie, err := s.Sessions.SignIn(c.Request(), s.from(c), fields["epost"], fields["passord"])
	if err != nil {
		return err
	}
	return s.welcome(c, person, cookie)
}

func (s *Server) signInDemo(c echo.Context) error {
	if !s.House.Demo {
		return noDemo()
	}
	fields, err := readFields(c, "person")
	if err != nil {
		return err
	}
	person, err := events.ParseID(fields["person"])
	if err != nil {
		return domain.Fail("person", "uuid", wordsID)
	}
	cookie, err := s.Sessions.SignInDemo(c.Request(), s.from(c), person)
	if err != nil {
		return err
	}
	return s.welcome(c, person, cookie)
}

func noDemo() error {
	t := plain(http.StatusNotFound)
	t.Words = wordsNoDemo
	return t
}

// from names the address that attempts to sign in are counted for.
func (s *Server) from(c echo.Context) string { return budgetOf(s.clientOf(c.Request())) }

func (s *Server) welcome(c echo.Context, person events.ID, cookie *http.Cookie) error {
	c.SetCookie(cookie)
	return s.sayWho(c, domain.Asker{Person: person, Lang: langOf(c.Request())})
}

func (s *Server) signOut(c echo.Context) error {
	cookie, err := s.Sessions.SignOut(c.Request())
	if err != nil {
		return err
	}
	c.SetCookie(cookie)
	return c.NoContent(http.StatusNoContent)
}

// personJSON is one line of the book of names.
type personJSON struct {
	ID     events.ID `json:"id"`
	Namn   string    `json:"namn"`
	Omtale string    `json:"omtale,omitempty"`
	Sletta bool      `json:"sletta,omitempty" doc:"The name is erased; what she did is there, under her id."`
}

// demoPersonJSON is an invented person whom one can be in the demonstration.
type demoPersonJSON struct {
	ID     events.ID  `json:"id"`
	Namn   string     `json:"namn"`
	Omtale string     `json:"omtale,omitempty"`
	Roles  []roleJSON `json:"roles"`
}

func (s *Server) demoPeople(c echo.Context) error {
	if !s.House.Demo {
		return noDemo()
	}
	people, err := s.everybody(c)
	if err != nil {
		return err
	}
	list := []demoPersonJSON{}
	for _, p := range people {
		if p.Oppdikta {
			roles := rolesOf(s.Dispatch.Asked(domain.Asker{Person: p.ID}))
			list = append(list, demoPersonJSON{p.ID, p.Namn, p.Omtale, roles})
		}
	}
	return answer(c, http.StatusOK, map[string][]demoPersonJSON{"people": list})
}

// people is the book of names, for those who are signed in: rows and history hold ids only.
func (s *Server) people(c echo.Context) error {
	if _, err := s.signedIn(c); err != nil {
		return err
	}
	people, err := s.everybody(c)
	if err != nil {
		return err
	}
	list := make([]personJSON, len(people))
	for i, p := range people {
		list[i] = personJSON{ID: p.ID, Namn: p.Namn, Omtale: p.Omtale}
	}
	for _, id := range s.People.Erased() {
		list = append(list, personJSON{ID: id, Sletta: true})
	}
	return answer(c, http.StatusOK, map[string][]personJSON{"people": list})
}

func (s *Server) everybody(c echo.Context) ([]Person, error) {
	ctx, cancel := context.WithTimeout(c.Request().Context(), lookWait)
	defer cancel()
	return s.People.People(ctx)
}

// readFields reads a body that is one flat object of texts with exactly these keys: the strictness
// of the commands' door for the two bodies that are not commands.
func readFields(c echo.Context, keys ...string) (map[string]string, error) {
	body, err := readBody(c)
	if err != nil {
		return nil, err
	}
	fields, err := flatObject(body)
	if err == nil && len(fields) == len(keys) {
		if slices.Equal(slices.Sorted(maps.Keys(fields)), slices.Sorted(slices.Values(keys))) {
			return fields, nil
		}
	}
	return nil, domain.Refuse(domain.Broken, "fields", wordsFields.With(strings.Join(keys, ", ")))
}

var errNotFlat = errors.New("not one flat object of texts")

func flatObject(body []byte) (map[string]string, error) {
	if !utf8.Valid(body) {
		return nil, errNotFlat
	}
	dec := json.NewDecoder(bytes.NewReader(body))
	if open, err := dec.Token(); err != nil || open != json.Delim('{') {
		return nil, errNotFlat
	}
	fields := map[string]string{}
	for dec.More() {
		key, err1 := dec.Token()
		value, err2 := dec.Token()
		name, isName := key.(string)
		text, isText := value.(string)
		_, twice := fields[name]
		// The decoder puts U+FFFD for half a surrogate pair; nobody types that sign.
		if err1 != nil || err2 != nil || !isName || !isText || twice || strings.ContainsRune(text, utf8.RuneError) {
			return nil, errNotFlat
		}
		fields[name] = text
	}
	if _, err := dec.Token(); err != nil {
		return nil, errNotFlat
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errNotFlat
	}
	return fields, nil
}
