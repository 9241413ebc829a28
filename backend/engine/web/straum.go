package web

import (
	"context"
	"net/http"
	"regexp"

	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Feeds are read by calendars and news readers, which have no cookie: whoever has the address reads
// with the rights that its maker has at that moment. She makes it, and takes it back, herself. The key
// in it has 256 bits, is kept by its hash only, and stands in no log.

const feedsPath = "/api/straum"

// Feeds are the feeds of a house and the keys to them.
type Feeds interface {
	// FeedKeyMade tells when a person's key was made; empty = she has none.
	FeedKeyMade(ctx context.Context, person events.ID) (events.Moment, error)
	// MakeFeedKey makes a key in place of the one that she had.
	MakeFeedKey(ctx context.Context, person events.ID) (key string, err error)
	DropFeedKey(ctx context.Context, person events.ID) error
	// FeedKeyOf tells whose key it is.
	FeedKeyOf(ctx context.Context, key string) (person events.ID, known bool, err error)
	// Milestones is a calendar, Changes a feed of what has happened, of the tiltak that a filter lets stay.
	Milestones(ctx context.Context, ask FeedAsk, a domain.Asked) ([]byte, error)
	Changes(ctx context.Context, ask FeedAsk, a domain.Asked) ([]byte, error)
	// Meetings is a calendar of the meetings of an utval, of those in which the key's maker sits, or of all.
	Meetings(ctx context.Context, ask FeedAsk, a domain.Asked) ([]byte, error)
}

// FeedAsk says of what a feed shall tell.
type FeedAsk struct {
	Filter map[string]string // by the filters of what it tells of
	Mine   bool              // only what the reader sits in
	Lang   string
	Site   string // where the page is: https://example.no
}

// feedKeyJSON tells of a person's own key.
type feedKeyJSON struct {
	Laga events.Moment `json:"laga,omitempty" doc:"when the key was made; missing where there is none"`
}

// feedAddressesJSON are the addresses with a new key. They are told once and never again.
type feedAddressesJSON struct {
	Milepaelar string `json:"milepaelar" doc:"the address of the calendar of milestones (iCalendar)"`
	Endringar  string `json:"endringar" doc:"the address of the feed of changes (Atom)"`
	Mote       string `json:"mote" doc:"the address of the calendar of meetings (iCalendar)"`
}

var feedKey = regexp.MustCompile(`^[A-Za-z0-9_-]{43}$`)

func (s *Server) feedRoutes(e *echo.Echo) {
	e.GET(feedsPath, s.feedKeyMade)
	e.POST(feedsPath, s.makeFeedKey)
	e.DELETE(feedsPath, s.dropFeedKey)
	e.GET(feedsPath+"/:nokkel/milepaelar.ics", s.feed(typeCalendar, feedFilters, Feeds.Milestones))
	e.GET(feedsPath+"/:nokkel/endringar.atom", s.feed("application/atom+xml; charset=utf-8", feedFilters, Feeds.Changes))
	e.GET(feedsPath+"/:nokkel/mote.ics", s.feed(typeCalendar, meetingFilters, Feeds.Meetings))
}

func (s *Server) feedKeyMade(c echo.Context) error {
	asker, err := s.signedIn(c)
	if err != nil {
		return err
	}
	made, err := s.Feeds.FeedKeyMade(c.Request().Context(), asker.Person)
	if err != nil {
		return err
	}
	return answer(c, http.StatusOK, feedKeyJSON{made})
}

func (s *Server) makeFeedKey(c echo.Context) error {
	asker, err := s.signedIn(c)
	if err != nil {
		return err
	}
	if body, err := readBody(c); err != nil || len(body) > 0 && string(body) != "{}" {
		return bad("body", wordsRequest)
	}
	key, err := s.Feeds.MakeFeedKey(c.Request().Context(), asker.Person)
	if err != nil {
		return err
	}
	at := s.site(c.Request()) + feedsPath + "/" + key
	in := "?lang=" + langOf(c.Request()) // a calendar asks in its own language, if in any
	return answer(c, http.StatusOK, feedAddressesJSON{at + "/milepaelar.ics" + in, at + "/endringar.atom" + in, at + "/mote.ics" + in})
}

func (s *Server) dropFeedKey(c echo.Context) error {
	asker, err := s.signedIn(c)
	if err != nil {
		return err
	}
	if err := s.Feeds.DropFeedKey(c.Request().Context(), asker.Person); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

// site is where the reader found us.
func (s *Server) site(r *http.Request) string {
	if s.secure(r) {
		return "https://" + r.Host
	}
	return "http://" + r.Host
}

const typeCalendar = "text/calendar; charset=utf-8"

// feedFilters are the filters that a feed of tiltak may have; they are those of their lists.
var feedFilters = map[string]bool{"utval": true, "partnar": true, "ansvarleg": true, "pasientgruppe": true, "malgruppe": true, "omrade": true}

// meetingFilters are those of a calendar of meetings; "mine" is whether the reader sits in them.
var meetingFilters = map[string]bool{"utval": true, "mine": true}

// feed answers whoever has a key. What the key's maker may no longer see is not in it, and a key whose
// maker may not come in at all is no key.
func (s *Server) feed(media string, filters map[string]bool, write func(Feeds, context.Context, FeedAsk, domain.Asked) ([]byte, error)) echo.HandlerFunc {
	return func(c echo.Context) error {
		key := c.Param("nokkel")
		if !feedKey.MatchString(key) {
			return plain(http.StatusNotFound)
		}
		ctx, cancel := context.WithTimeout(c.Request().Context(), lookWait)
		defer cancel()
		person, known, err := s.Feeds.FeedKeyOf(ctx, key)
		if err != nil {
			return err
		}
		asked := s.Dispatch.Asked(domain.Asker{Person: person})
		if !known || !asked.Is(domain.RolePerson) {
			return plain(http.StatusNotFound)
		}
		if err := s.spend(s.sessions, "straum/"+string(person)); err != nil {
			return err
		}
		ask, err := s.feedAsk(c, filters)
		if err != nil {
			return err
		}
		made, err := write(s.Feeds, ctx, ask, asked)
		if err != nil {
			return err
		}
		h := c.Response().Header()
		h.Set("Cache-Control", "private, "+revalidate)
		h.Set("Content-Security-Policy", filePolicy)
		h.Set("Referrer-Policy", "no-referrer")
		if notModified(c, tagOf(made)) {
			return nil
		}
		return c.Blob(http.StatusOK, media, made)
	}
}

func (s *Server) feedAsk(c echo.Context, filters map[string]bool) (ask FeedAsk, err error) {
	ask = FeedAsk{Filter: map[string]string{}, Site: s.site(c.Request())}
	if ask.Lang, err = langAsked(c); err != nil {
		return ask, err
	}
	for name, values := range c.QueryParams() {
		switch {
		case name == "lang":
		case name == "mine" && filters[name] && values[0] == "ja":
			ask.Mine = true
		case name != "mine" && filters[name]:
			ask.Filter[name] = values[0]
		default:
			return ask, badParameter(name)
		}
	}
	return ask, nil
}
