package web

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// list answers with a page of a room's rows.
func (s *Server) list(room *domain.Room) echo.HandlerFunc {
	may := []string{"sort", "limit", "after", "at", "min", "kort"}
	for filter := range room.Filters() {
		if slices.Contains(may, filter) {
			panic("web: room " + room.Name + " cannot be filtered by " + filter)
		}
		may = append(may, filter)
	}
	if room.KortType() == nil {
		may = slices.DeleteFunc(may, func(name string) bool { return name == "kort" })
	}
	return func(c echo.Context) error {
		asked, at, err := s.reader(c, may)
		if err != nil {
			return err
		}
		query, err := queryOf(c, room, at)
		if err != nil {
			return err
		}
		if !at.IsZero() {
			if err := s.lookingBack(c, asked, "attende", room.Name, ""); err != nil {
				return err
			}
		}
		ctx, cancel := context.WithTimeout(c.Request().Context(), lookWait)
		defer cancel()
		page, err := s.View.List(ctx, room.Name, query, asked)
		if err != nil {
			return err
		}
		return s.rows(c, page)
	}
}

// one answers with one row, as it is or as it was.
func (s *Server) one(room *domain.Room) echo.HandlerFunc {
	return func(c echo.Context) error {
		if room.Command(c.Param("id")) != nil {
			t := plain(http.StatusMethodNotAllowed)
			t.allow = http.MethodPost
			return t
		}
		asked, at, err := s.reader(c, []string{"at", "min"})
		if err != nil {
			return err
		}
		id, err := idOf(c)
		if err != nil {
			return err
		}
		if !at.IsZero() {
			if err := s.lookingBack(c, asked, "attende", room.Name, id); err != nil {
				return err
			}
		}
		seq := s.Dispatch.Seq()
		row, found, err := s.look(room.Name, id, at, asked)
		switch {
		case err != nil:
			return err
		case !found:
			return plain(http.StatusNotFound)
		}
		setSeq(c, seq)
		body := encode(row)
		if notModified(c, tagOf(body)) {
			return nil
		}
		return answerBytes(c, http.StatusOK, body)
	}
}

func (s *Server) look(room string, id events.ID, at At, asked domain.Asked) (domain.Row, bool, error) {
	if at.IsZero() {
		row, found := s.View.One(room, id, asked)
		return row, found, nil
	}
	return s.View.At(room, id, at, asked)
}

// history answers with what has happened to a thing.
func (s *Server) history(room *domain.Room) echo.HandlerFunc {
	return func(c echo.Context) error {
		asked, _, err := s.reader(c, []string{"min"})
		if err != nil {
			return err
		}
		id, err := idOf(c)
		if err != nil {
			return err
		}
		seq := s.Dispatch.Seq()
		rows, found := s.View.History(room.Name, id, asked)
		if !found {
			return plain(http.StatusNotFound)
		}
		return s.rows(c, Page{Seq: seq, Rows: rows})
	}
}

// reader tells who reads and for which time, when this replica is as fresh as ?min= asks for.
func (s *Server) reader(c echo.Context, may []string) (domain.Asked, At, error) {
	asker, err := s.signedIn(c)
	if err != nil {
		return domain.Asked{}, At{}, err
	}
	for name := range c.QueryParams() {
		if !slices.Contains(may, name) {
			return domain.Asked{}, At{}, badParameter(name)
		}
	}
	at, err := s.atOf(c, "at")
	if err != nil {
		return domain.Asked{}, At{}, err
	}
	if err := s.freshAs(c); err != nil {
		return domain.Asked{}, At{}, err
	}
	return s.Dispatch.Asked(asker), at, nil
}

// freshAs waits, for a little while, until this replica has reached ?min=.
func (s *Server) freshAs(c echo.Context) error {
	said := c.QueryParam("min")
	if said == "" {
		return nil
	}
	ctx, cancel := context.WithTimeout(c.Request().Context(), minWait)
	defer cancel()
	seq, err := s.atLeast(ctx, said)
	if err != nil {
		return err
	}
	if seq <= s.Dispatch.Seq() {
		return nil
	}
	if s.Dispatch.Wait(ctx, seq) != nil {
		return notYet()
	}
	return nil
}

func notYet() *Trouble {
	return &Trouble{Status: http.StatusServiceUnavailable, Rule: "not-yet", Words: wordsNotYet, Wait: time.Second}
}

// atLeast reads ?min=: a sequence, or "latest" for where the log ends now, which makes the read
// linearizable also where another replica wrote last.
func (s *Server) atLeast(ctx context.Context, said string) (uint64, error) {
	if said == "latest" {
		if s.Latest == nil {
			return s.Dispatch.Seq(), nil
		}
		latest, err := s.Latest(ctx)
		if err != nil {
			err = fmt.Errorf("asking where the log ends (%w): %w", err, notYet())
		}
		return latest, err
	}
	seq, err := strconv.ParseUint(said, 10, 53)
	if err != nil {
		return 0, badParameter("min")
	}
	return seq, nil
}

// atOf reads a point in the history from a parameter.
func (s *Server) atOf(c echo.Context, name string) (At, error) {
	at, err := domain.ParseAt(c.QueryParam(name), s.Now())
	if err != nil {
		return At{}, badParameter(name)
	}
	return at, nil
}

func idOf(c echo.Context) (events.ID, error) {
	id, err := events.ParseID(c.Param("id"))
	if err != nil {
		return "", domain.Fail("id", "uuid", wordsID)
	}
	return id, nil
}

func queryOf(c echo.Context, room *domain.Room, at At) (Query, error) {
	q := Query{
		Filter: map[string]string{}, Sort: c.QueryParam("sort"), Limit: DefaultLimit,
		After: c.QueryParam("after"), At: at,
	}
	for filter := range room.Filters() {
		if c.QueryParams().Has(filter) {
			q.Filter[filter] = c.QueryParam(filter)
		}
	}
	switch c.QueryParam("kort") {
	case "":
	case "true":
		q.Kort = true
	default:
		return Query{}, badParameter("kort")
	}
	if said := c.QueryParam("limit"); said != "" {
		limit, err := strconv.Atoi(said)
		if err != nil || limit < 1 || limit > MaxLimit {
			return Query{}, badParameter("limit")
		}
		q.Limit = limit
	}
	return q, nil
}

// pageJSON is the form of every list.
type pageJSON struct {
	Seq  uint64            `json:"seq" doc:"the sequence at which the list stands"`
	Rows []json.RawMessage `json:"rows"`
	Next string            `json:"next,omitempty" doc:"give it as ?after= for what follows; absent at the end"`
}

// rows answers with a page. Its tag is of the rows alone, and weak, since seq goes on while they
// stay the same; Fp-Seq says where they stand also when they are not sent again.
func (s *Server) rows(c echo.Context, page Page) error {
	out := pageJSON{Seq: page.Seq, Rows: make([]json.RawMessage, len(page.Rows)), Next: page.Next}
	sum := sha256.New()
	for i, row := range page.Rows {
		out.Rows[i] = encode(row)
		sum.Write(out.Rows[i])
	}
	sum.Write([]byte(page.Next))
	setSeq(c, page.Seq)
	if notModified(c, `W/"`+hex.EncodeToString(sum.Sum(nil)[:16])+`"`) {
		return nil
	}
	return answer(c, http.StatusOK, out)
}

func tagOf(body []byte) string {
	sum := sha256.Sum256(body)
	return `"` + hex.EncodeToString(sum[:16]) + `"`
}
