package web

import (
	"cmp"
	"context"
	"net/http"
	"reflect"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Looks keeps what auditors look at, for a while.
type Looks interface {
	// NoteLook answers when the look is on disk.
	NoteLook(ctx context.Context, l Look) error
	// Looks gives a page, the newest first; next is 0 where there are no more.
	Looks(ctx context.Context, q LookQuery) (found []Look, next uint64, err error)
	// Days is for how long they are kept.
	Days() int
}

// Look is one look of an auditor into the past. Looks at the same thing within a minute are one.
type Look struct {
	Nr     uint64    `json:"nr" doc:"Its number among the looks."`
	Tid    time.Time `json:"tid" doc:"When."`
	Person events.ID `json:"person,omitempty" doc:"Who; missing where it was the operator at the command line."`
	Innsyn events.ID `json:"innsyn,omitempty" doc:"The session in which it was; there stands why."`
	Kva    string    `json:"kva" enum:"attende,skilnad,kvifor,dokument,kvittering,eksport,avspeling" doc:"What was asked for: how it was, what is other, why, the words of a text or of a version of a plan, a receipt, an archive package, all as it was at a moment."`
	Rom    string    `json:"rom,omitempty" doc:"The room; missing = all."`
	Ting   events.ID `json:"ting,omitempty" doc:"The thing; missing = all of the room."`
	At     string    `json:"at,omitempty" doc:"The moment, as it was asked for."`
	Sidan  string    `json:"sidan,omitempty" doc:"The moment before, where two were compared."`
	Grunn  string    `json:"grunn,omitempty" doc:"Why, where that stands in no session: the operator's at the command line."`
}

// LookQuery asks for looks.
type LookQuery struct {
	Person, Innsyn events.ID // empty = any
	Before         uint64    // Next of the page before; 0 = from the newest
	Limit          int
}

// noted remembers the looks that were just noted.
type noted struct {
	mu sync.Mutex
	at map[Look]time.Time // by a look without number, time and moments
}

const (
	oneLook  = time.Minute // looks at the same thing within it are one
	maxNoted = 1000
)

// first tells whether a look is not one that was just noted. Who looks further on after a minute is noted
// anew.
func (n *noted) first(l Look) bool {
	key := Look{Person: l.Person, Innsyn: l.Innsyn, Kva: l.Kva, Rom: l.Rom, Ting: l.Ting}
	n.mu.Lock()
	defer n.mu.Unlock()
	if last, there := n.at[key]; there && l.Tid.Sub(last) < oneLook && !l.Tid.Before(last) {
		return false
	}
	if n.at == nil || len(n.at) >= maxNoted {
		n.at = map[Look]time.Time{}
	}
	n.at[key] = l.Tid
	return true
}

// forget takes a look back that could not be noted.
func (n *noted) forget(l Look) {
	n.mu.Lock()
	defer n.mu.Unlock()
	delete(n.at, Look{Person: l.Person, Innsyn: l.Innsyn, Kva: l.Kva, Rom: l.Rom, Ting: l.Ting})
}

// lookingBack is asked before anything of the past is shown: an auditor must have said why, and what she
// looks at is noted before she sees it.
func (s *Server) lookingBack(c echo.Context, a domain.Asked, kind, room string, thing events.ID) error {
	session, may := a.LooksBack(room, thing)
	switch {
	case !may:
		return domain.NoReason()
	case session == "" || s.Looks == nil:
		return nil
	}
	q := c.QueryParam
	l := Look{
		Tid: s.Now(), Person: a.Person, Innsyn: session, Kva: kind, Rom: room, Ting: thing,
		At: cmp.Or(q("at"), q("til"), q("v"), c.Param("seq"), c.Param("versjon")), Sidan: cmp.Or(q("sidan"), q("fra")),
	}
	if !s.noted.first(l) {
		return nil
	}
	if err := s.Looks.NoteLook(c.Request().Context(), l); err != nil {
		s.noted.forget(l)
		return err
	}
	return nil
}

// looksPage is a part of the looks.
type looksPage struct {
	Rows  []Look `json:"rows"`
	Next  string `json:"next,omitempty" doc:"give it as ?etter= for what follows; absent at the end"`
	Dagar int    `json:"dagar" doc:"for how many days looks are kept"`
}

// looks answers with what auditors have looked at.
func (s *Server) looks(c echo.Context) error {
	a, _, err := s.reader(c, []string{"person", "innsyn", "etter", "limit"})
	if err != nil {
		return err
	}
	if !slices.ContainsFunc([]domain.Role{domain.RoleRevisor, domain.RoleSekretariat, domain.RoleAdministrator}, a.Is) {
		return plain(http.StatusForbidden)
	}
	q := LookQuery{Limit: DefaultLimit}
	for name, into := range map[string]*events.ID{"person": &q.Person, "innsyn": &q.Innsyn} {
		if said := c.QueryParam(name); said != "" {
			if *into, err = events.ParseID(said); err != nil {
				return badParameter(name)
			}
		}
	}
	if said := c.QueryParam("etter"); said != "" {
		if q.Before, err = strconv.ParseUint(said, 10, 53); err != nil || q.Before == 0 {
			return badParameter("etter")
		}
	}
	if said := c.QueryParam("limit"); said != "" {
		if q.Limit, err = strconv.Atoi(said); err != nil || q.Limit < 1 || q.Limit > MaxLimit {
			return badParameter("limit")
		}
	}
	found, next, err := s.Looks.Looks(c.Request().Context(), q)
	if err != nil {
		return err
	}
	page := looksPage{Rows: domain.List(found), Dagar: s.Looks.Days()}
	if next > 0 {
		page.Next = strconv.FormatUint(next, 10)
	}
	return answer(c, http.StatusOK, page)
}

// looks puts them into the document of the API.
func (d *document) looks() {
	id := func(name, says string) *huma.Param {
		return &huma.Param{Name: name, In: "query", Description: says, Schema: ownKind(reflect.TypeFor[events.ID]())}
	}
	d.add("historikk", "listLooks", http.MethodGet, "/api/innsynslogg", "What auditors have looked at, the newest first",
		"For the roles revisor, sekretariat and administrator. It stands beside the log, by ids only, and is forgotten after a while.",
		d.schemas.Schema(reflect.TypeFor[looksPage](), true, ""), append(shared("limit"), id("person", "only of this person"), id("innsyn", "only in this session"),
			&huma.Param{Name: "etter", In: "query", Description: "next of the page before", Schema: &huma.Schema{Type: huma.TypeString}})...)
}
