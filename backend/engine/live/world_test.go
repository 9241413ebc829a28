package live

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/coder/websocket"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// world stands for dispatch, view and session: the smallest thing that behaves like them. Rows may
// be secret: then only those whom the world names may see them.
type world struct {
	mu        sync.RWMutex
	seq       uint64
	rows      map[string]domain.Row
	secret    map[string]bool
	insiders  map[events.ID]bool
	suspended map[events.ID]bool
	ended     map[string]bool
	reached   uint64
	rights    map[events.ID]uint64
	effects   map[string]int // how often each command id has had an effect
	hub       *Hub
	other     *world // a second replica that hears our whispers
	ears      []func([]byte)

	unchecked bool               // planted fault: rows are pushed without asking who may see them
	skip      func(uint64) bool  // planted fault: this change is never pushed
	pause     func()             // between the view's being changed and the push
	slowAsk   func(string) error // what a command meets before it has its effect
	origins   []string
}

func person(n int) events.ID { return events.MustID(fmt.Sprintf("00000000-0000-7000-8000-%012d", n)) }
func thing(n int) string     { return fmt.Sprintf("tiltak/11111111-0000-7000-8000-%012d", n) }

func newWorld() *world {
	return &world{
		rows: map[string]domain.Row{}, secret: map[string]bool{}, insiders: map[events.ID]bool{},
		suspended: map[events.ID]bool{}, ended: map[string]bool{}, rights: map[events.ID]uint64{}, effects: map[string]int{},
	}
}

// Exists, Holds, Objects and Answer are domain.Facts.
func (w *world) Exists(room string, _ events.ID) bool { return room == "person" }

func (w *world) Holds(name, subject, _ string) bool {
	w.mu.RLock()
	defer w.mu.RUnlock()
	return name == domain.ClaimSuspended && w.suspended[events.ID(subject)]
}
func (w *world) Objects(string, string) []string         { return nil }
func (w *world) Answer(string, events.ID, string) string { return "" }

func (w *world) asked(a domain.Asker) domain.Asked { return domain.Asked{Person: a.Person, Facts: w} }

// sees is asked of a row as it was at a change, of a person as she is now.
func (w *world) sees(secret bool) func(domain.Asked) bool {
	return func(a domain.Asked) bool {
		w.mu.RLock()
		defer w.mu.RUnlock()
		return !w.suspended[a.Person] && (!secret || w.insiders[a.Person])
	}
}

func under(watched, row string) bool {
	rest, ok := strings.CutPrefix(row, watched)
	return ok && (rest == "" || rest[0] == '/' && !strings.Contains(rest[1:], "/"))
}

func (w *world) picture(key string, since uint64, a domain.Asked) ([]domain.Row, bool, uint64, error) {
	w.mu.RLock()
	defer w.mu.RUnlock()
	if strings.HasPrefix(key, "ukjend") {
		return nil, false, 0, errors.New("no such room")
	}
	if w.rights[a.Person] > since {
		since = 0
	}
	var rows []domain.Row
	for k, row := range w.rows {
		if !under(key, k) || row.Seq <= since {
			continue
		}
		if w.suspended[a.Person] || w.secret[k] && !w.insiders[a.Person] {
			if since > 0 {
				rows = append(rows, domain.Row{Key: k, Seq: row.Seq})
			}
			continue
		}
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(a, b domain.Row) int { return strings.Compare(a.Key, b.Key) })
	return rows, since == 0, w.seq, nil
}

// change is one record: the rows under the keys get new values, and those whose rights it changes
// are named.
func (w *world) change(set func(), rights []events.ID, keys ...string) uint64 {
	w.mu.Lock()
	w.seq++
	if set != nil {
		set()
	}
	ch := domain.Change{Seq: w.seq, Rights: rights}
	for _, person := range rights {
		w.rights[person] = w.seq
	}
	for _, key := range keys {
		row := domain.Row{
			Key: key, Seq: w.seq, At: time.UnixMilli(int64(w.seq)).UTC(), By: person(1),
			Row: json.RawMessage(fmt.Sprintf(`{"v":%d}`, w.seq)),
		}
		w.rows[key] = row
		sees := w.sees(w.secret[key])
		if w.unchecked {
			sees = func(domain.Asked) bool { return true }
		}
		ch.Rows = append(ch.Rows, domain.ChangedRow{Key: row.Key, Row: func() domain.Row { return row }, Sees: sees})
	}
	seq := w.seq
	w.mu.Unlock()
	if w.pause != nil {
		w.pause()
	}
	if w.skip == nil || !w.skip(seq) {
		w.hub.Push(ch)
	}
	w.mu.Lock()
	w.reached = seq
	w.mu.Unlock()
	return seq
}

func (w *world) upTo() uint64 {
	w.mu.RLock()
	defer w.mu.RUnlock()
	return w.reached
}

// ask sets a row once for each command id, however often it is asked.
func (w *world) ask(_ context.Context, asker domain.Asker, room, command, id string, body []byte) (domain.Answer, error) {
	if w.slowAsk != nil {
		if err := w.slowAsk(id); err != nil {
			return domain.Answer{}, err
		}
	}
	if command == "Refuse" {
		return domain.Answer{}, domain.Refuse(domain.Broken, "rule", domain.Words{NN: "nei", NB: "nei", EN: "no"})
	}
	w.mu.Lock()
	again := w.effects[string(asker.Person)+id] > 0
	if !again {
		w.effects[string(asker.Person)+id]++
	}
	seq := w.seq
	w.mu.Unlock()
	if !again {
		seq = w.change(nil, nil, thing(1))
	}
	return domain.Answer{Seq: seq, ID: events.ID(strings.TrimPrefix(thing(1), "tiltak/"))}, nil
}

func problem(err error, lang string) []byte {
	var no *domain.Refusal
	if errors.As(err, &no) {
		return encode(map[string]string{"type": "/problem/" + no.Rule, "title": no.Words.In(lang)})
	}
	return []byte(`{"type":"/problem/unknown"}`)
}

// who reads the test's own way of signing in: "person session" in a header.
func who(r *http.Request) (events.ID, string, bool) {
	id, session, ok := strings.Cut(r.Header.Get("Test-Session"), " ")
	return events.ID(id), session, ok
}

func (w *world) valid(session string) bool {
	w.mu.RLock()
	defer w.mu.RUnlock()
	return !w.ended[session]
}

func (w *world) whisper(topic string, payload []byte) error {
	w.mu.RLock()
	to := []*world{w, w.other}
	w.mu.RUnlock()
	for _, at := range to {
		if at == nil {
			continue
		}
		at.mu.RLock()
		ears := slices.Clone(at.ears)
		at.mu.RUnlock()
		for _, ear := range ears {
			ear(payload)
		}
	}
	return nil
}

func (w *world) listen(_ string, hear func([]byte)) (func(), error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.ears = append(w.ears, hear)
	return func() { w.mu.Lock(); w.ears = nil; w.mu.Unlock() }, nil
}

// brisk are the usual limits, but for a close that does not wait long for pages that do not read.
func brisk() limits {
	lim := usual()
	lim.closeWithin = 200 * time.Millisecond
	return lim
}

// house is a world with a hub behind a real HTTP server.
type house struct {
	*world
	server *httptest.Server
	texts  Texts
}

func newHouse(t testing.TB, lim limits) *house {
	h := &house{world: newWorld()}
	h.open(t, lim)
	return h
}

func (h *house) open(t testing.TB, lim limits) {
	h.hub = open(Config{
		Picture: h.picture, Asked: h.asked, Ask: h.ask, Problem: problem, Who: who, StillValid: h.valid,
		Whisper: h.whisper, Listen: h.listen, Texts: h.texts, Seq: h.upTo, Incarnation: "i1", Origins: h.origins,
		Logger: slog.New(slog.DiscardHandler),
	}, lim)
	h.server = httptest.NewServer(h.hub)
	t.Cleanup(h.close)
}

func (h *house) close() {
	h.hub.Close()
	h.server.Close()
}

func (h *house) wsURL() string { return "ws" + strings.TrimPrefix(h.server.URL, "http") + "/api/live" }

func (h *house) header(who events.ID, session string) http.Header {
	head := http.Header{"Origin": {h.server.URL}}
	if who != "" {
		head.Set("Test-Session", string(who)+" "+session)
	}
	return head
}

// got is any message from the server.
type got struct {
	Type        string          `json:"type"`
	Conn        string          `json:"conn"`
	Seq         uint64          `json:"seq"`
	Person      events.ID       `json:"person"`
	Incarnation string          `json:"incarnation"`
	Key         string          `json:"key"`
	Full        bool            `json:"full"`
	Rows        []domain.Row    `json:"rows"`
	ID          string          `json:"id"`
	Thing       string          `json:"thing"`
	Problem     json.RawMessage `json:"problem"`
	Room        string          `json:"room"`
	People      []struct {
		Conn, Place string
		Person      events.ID
	} `json:"people"`
}

// page is a browser's end of a socket.
type page struct {
	ws *websocket.Conn
}

func (h *house) dial(t testing.TB, who events.ID, session string) *page {
	t.Helper()
	ws, _, err := websocket.Dial(t.Context(), h.wsURL(), &websocket.DialOptions{
		HTTPHeader: h.header(who, session), Subprotocols: []string{Subprotocol},
	})
	if err != nil {
		t.Fatalf("dialling: %v", err)
	}
	ws.SetReadLimit(-1)
	t.Cleanup(func() { _ = ws.CloseNow() })
	return &page{ws}
}

// greet dials and says hello.
func (h *house) greet(t testing.TB, who events.ID, session string) *page {
	t.Helper()
	p := h.dial(t, who, session)
	p.say(t, `{"type":"hello","lang":"nn"}`)
	p.next(t, "welcome")
	return p
}

func (p *page) say(t testing.TB, text string) {
	t.Helper()
	if err := p.ws.Write(t.Context(), websocket.MessageText, []byte(text)); err != nil {
		t.Fatalf("writing: %v", err)
	}
}

func (p *page) read(ctx context.Context) (g got, err error) {
	_, text, err := p.ws.Read(ctx)
	if err != nil {
		return g, err
	}
	return g, json.Unmarshal(text, &g)
}

// next reads the next message, which must be of a type.
func (p *page) next(t testing.TB, kind string) got {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	g, err := p.read(ctx)
	if err != nil {
		t.Fatalf("waiting for %s: %v", kind, err)
	}
	if g.Type != kind {
		t.Fatalf("got %+v, want %s", g, kind)
	}
	return g
}

// closed reads until the socket is closed and tells with which code.
func (p *page) closed(t testing.TB, within time.Duration) int {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), within)
	defer cancel()
	for {
		if _, err := p.read(ctx); err != nil {
			return int(websocket.CloseStatus(err))
		}
	}
}

func (p *page) watch(t testing.TB, keys ...string) got {
	t.Helper()
	p.say(t, `{"type":"watch","keys":["`+strings.Join(keys, `","`)+`"]}`)
	return p.next(t, "rows")
}
