package live

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/coder/websocket"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// reader is a page that keeps rows by the rules of the protocol and checks the promise at every
// message: sequences never go back, no row is older than the one it has, and what comes as new is
// new.
type reader struct {
	house  *house
	person events.ID
	rng    *rand.Rand
	own    bool // it gives since in each watch message, instead of once in hello

	ws         *websocket.Conn
	last       uint64 // the sequence of the last message on this socket
	since      uint64 // what it would come back with
	rows       map[string]domain.Row
	held       map[string]bool // keys whose picture it has
	unanswered map[string]int
	session    int
	ponged     bool // the last message was a pong
}

func newReader(h *house, n int, seed uint64) *reader {
	return &reader{
		house: h, person: person(n), rng: rand.New(rand.NewPCG(seed, uint64(n))), own: n%2 == 0,
		rows: map[string]domain.Row{}, held: map[string]bool{}, unanswered: map[string]int{},
	}
}

// connect dials, says hello and watches again what it held; what it only had asked for comes in a
// second message, without since.
func (r *reader) connect(ctx context.Context) error {
	r.session++
	ws, _, err := websocket.Dial(ctx, r.house.wsURL(), &websocket.DialOptions{
		HTTPHeader: r.house.header(r.person, fmt.Sprint(r.person, r.session)), Subprotocols: []string{Subprotocol},
	})
	if err != nil {
		return err
	}
	ws.SetReadLimit(-1)
	r.ws, r.last = ws, 0
	var again, anew []string
	for key := range r.held {
		again = append(again, key)
	}
	for key := range r.unanswered {
		if !r.held[key] {
			anew = append(anew, key)
		}
	}
	clear(r.unanswered)
	hello := `{"type":"hello","incarnation":"i1"}`
	if !r.own && len(again) > 0 {
		hello = fmt.Sprintf(`{"type":"hello","incarnation":"i1","since":%d}`, r.since)
	}
	if err := r.write(ctx, hello); err != nil {
		return err
	}
	if err := r.watch(ctx, again, true); err != nil {
		return err
	}
	return r.watch(ctx, anew, false)
}

func (r *reader) write(ctx context.Context, text string) error {
	return r.ws.Write(ctx, websocket.MessageText, []byte(text))
}

func (r *reader) watch(ctx context.Context, keys []string, since bool) error {
	if len(keys) == 0 {
		return nil
	}
	list, _ := json.Marshal(keys)
	message := `{"type":"watch","keys":` + string(list)
	if since && r.own {
		message += `,"since":` + strconv.FormatUint(r.since, 10)
	} else if r.own || !since {
		message += `,"since":0`
	}
	for _, key := range keys {
		r.unanswered[key]++
	}
	return r.write(ctx, message+"}")
}

func (r *reader) unwatch(ctx context.Context, key string) error {
	delete(r.held, key)
	for k := range r.rows {
		if !r.watches(k) {
			delete(r.rows, k)
		}
	}
	return r.write(ctx, `{"type":"unwatch","keys":["`+key+`"]}`)
}

func (r *reader) watches(row string) bool {
	for key := range r.held {
		if under(key, row) {
			return true
		}
	}
	return false
}

var errBroken = errors.New("the promise is broken")

func broken(format string, args ...any) error {
	return fmt.Errorf("%w: %s", errBroken, fmt.Sprintf(format, args...))
}

// take reads one message and checks it.
func (r *reader) take(ctx context.Context) error {
	_, text, err := r.ws.Read(ctx)
	if err != nil {
		return err
	}
	var g got
	if err := json.Unmarshal(text, &g); err != nil {
		return broken("%s is not JSON: %v", text, err)
	}
	if g.Type != "rows" && g.Type != "pong" {
		return nil
	}
	if g.Seq < r.last {
		return broken("%s after %d", text, r.last)
	}
	r.last, r.ponged = g.Seq, g.Type == "pong"
	if g.Type == "rows" {
		if err := r.fold(g); err != nil {
			return err
		}
	}
	if len(r.unanswered) == 0 && g.Seq > r.since {
		r.since = g.Seq
	}
	return nil
}

func (r *reader) fold(g got) error {
	if g.Key != "" && !r.held[g.Key] && r.unanswered[g.Key] == 0 {
		return nil // on its way when the page stopped watching
	}
	if g.Key != "" {
		if r.unanswered[g.Key]--; r.unanswered[g.Key] <= 0 {
			delete(r.unanswered, g.Key)
		}
		r.held[g.Key] = true
		if g.Full {
			for key := range r.rows {
				if under(g.Key, key) {
					delete(r.rows, key)
				}
			}
		}
	}
	for _, row := range g.Rows {
		have, there := r.rows[row.Key]
		if there && row.Seq < have.Seq {
			return broken("%s: %d came after %d", row.Key, row.Seq, have.Seq)
		}
		if g.Key == "" && there && row.Seq == have.Seq {
			return broken("%s: %d came twice", row.Key, row.Seq)
		}
		if isGone(row) {
			delete(r.rows, row.Key)
		} else {
			r.rows[row.Key] = row
		}
	}
	return nil
}

// settle reads until everything up to seq has come and all its watches are answered, then
// compares with what the view says now.
func (r *reader) settle(ctx context.Context, seq uint64, within time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	for r.ws == nil || r.last < seq || len(r.unanswered) > 0 {
		if r.ws == nil {
			if err := r.connect(ctx); err != nil {
				return err
			}
		}
		if err := r.catchUp(ctx); errors.Is(err, errBroken) {
			return err
		} else if err != nil {
			r.cut()
		}
		if ctx.Err() != nil {
			return broken("never came to %d: at %d, waiting for %v", seq, r.last, r.unanswered)
		}
	}
	return r.compare()
}

// catchUp pings, and reads up to the pong.
func (r *reader) catchUp(ctx context.Context) error {
	if err := r.write(ctx, `{"type":"ping"}`); err != nil {
		return err
	}
	for r.ponged = false; !r.ponged; {
		if err := r.take(ctx); err != nil {
			return err
		}
	}
	time.Sleep(20 * time.Millisecond) // ten pings a second, and as many more at once
	return nil
}

func (r *reader) compare() error {
	want := map[string]domain.Row{}
	for key := range r.held {
		rows, _, _, _ := r.house.picture(key, 0, r.house.asked(domain.Asker{Person: r.person}))
		for _, row := range rows {
			want[row.Key] = row
		}
	}
	for key, row := range r.rows {
		if !r.watches(key) {
			delete(r.rows, key)
		} else if string(want[key].Row) != string(row.Row) {
			return broken("%s: the page has %s, the view %s", key, row.Row, want[key].Row)
		}
	}
	for key := range want {
		if _, there := r.rows[key]; !there {
			return broken("%s: the page has nothing, the view %s", key, want[key].Row)
		}
	}
	return nil
}

// roam does random things until told to stop.
func (r *reader) roam(ctx context.Context, keys []string, stop <-chan struct{}) error {
	for {
		select {
		case <-stop:
			return nil
		default:
		}
		if err := r.step(ctx, keys); errors.Is(err, errBroken) {
			return err
		} else if err != nil {
			r.cut()
		}
	}
}

func (r *reader) cut() {
	if r.ws != nil {
		_ = r.ws.CloseNow()
		r.ws = nil
	}
}

func (r *reader) step(ctx context.Context, keys []string) error {
	if r.ws == nil {
		return r.connect(ctx)
	}
	key := keys[r.rng.IntN(len(keys))]
	switch n := r.rng.IntN(100); {
	case n < 6:
		return r.watch(ctx, []string{key, keys[r.rng.IntN(len(keys))]}, false)
	case n < 9 && r.unanswered[key] == 0 && r.held[key]:
		return r.unwatch(ctx, key)
	case n < 11:
		r.cut()
		return nil
	}
	short, cancel := context.WithTimeout(ctx, 200*time.Millisecond)
	defer cancel()
	return r.take(short)
}

// trouble is what a run of the timeline test is made of.
type trouble struct {
	seed            uint64
	rounds, readers int
	patience        time.Duration // for everybody to catch up after a round; it takes some 0.1 s
	spoil           func(*house)
}

// timeline lets pages come, watch, stop watching and be cut off while a follower changes rows and
// rights, and gives the first breach of the promise. After each round everybody catches up, and
// what the pages have is compared with the view.
func timeline(t *testing.T, tr trouble) error {
	lim := brisk()
	lim.burst, lim.closeWithin = 100_000, 100*time.Millisecond
	h := newHouse(t, lim)
	rng := rand.New(rand.NewPCG(tr.seed, 0))
	h.pause = func() {
		if rng.IntN(4) == 0 {
			time.Sleep(time.Duration(rng.IntN(400)) * time.Microsecond)
		}
	}
	if tr.spoil != nil {
		tr.spoil(h)
	}
	keys := []string{"tiltak", "utval"}
	for n := range 6 {
		keys = append(keys, thing(n), thing(n)+"/historikk")
	}
	defer h.close()
	var readers []*reader
	for n := range tr.readers {
		r := newReader(h, n, tr.seed)
		defer func() { r.cut() }()
		readers = append(readers, r)
	}
	for range tr.rounds {
		if err := h.round(t.Context(), tr, rng, readers, keys); err != nil {
			return err
		}
	}
	return nil
}

// changesARound are made while the readers roam.
const changesARound = 100

func (h *house) round(ctx context.Context, tr trouble, rng *rand.Rand, readers []*reader, keys []string) error {
	stop, errs := make(chan struct{}), make([]error, len(readers))
	var roaming sync.WaitGroup
	for n, r := range readers {
		roaming.Go(func() { errs[n] = r.roam(ctx, keys, stop) })
	}
	for range changesARound {
		h.randomChange(rng, len(readers))
	}
	close(stop)
	roaming.Wait()
	for n, r := range readers {
		if errs[n] == nil {
			errs[n] = r.settle(ctx, h.upTo(), tr.patience)
		}
		if errs[n] != nil {
			return fmt.Errorf("reader %s: %w", r.person, errs[n])
		}
	}
	return nil
}

func (h *house) randomChange(rng *rand.Rand, persons int) {
	n := rng.IntN(6)
	key := thing(n)
	if rng.IntN(5) == 0 {
		key = strings.Replace(key, "tiltak", "utval", 1)
	}
	keys := []string{key, fmt.Sprintf("%s/historikk/%d", key, h.upTo()+1)}
	switch rng.IntN(12) {
	case 0: // a thing becomes secret, or open again
		h.change(func() { h.secret[key] = !h.secret[key] }, nil, keys...)
	case 1: // a person gets a right, or loses it
		who := person(rng.IntN(persons))
		h.change(func() { h.insiders[who] = !h.insiders[who] }, []events.ID{who})
	default:
		h.change(nil, nil, keys...)
	}
	if rng.IntN(8) == 0 {
		time.Sleep(time.Duration(rng.IntN(2000)) * time.Microsecond)
	}
}

func TestOneTrueTimeline(t *testing.T) {
	seeds := 3
	if n, err := strconv.Atoi(os.Getenv("LIVE_SEEDS")); err == nil {
		seeds = n
	}
	base := uint64(time.Now().UnixNano())
	for n := range seeds {
		seed := base + uint64(n)
		if n < 2 {
			seed = uint64(n) // two that are always the same
		}
		if err := timeline(t, trouble{seed: seed, rounds: 8, readers: 6, patience: 30 * time.Second}); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
	}
}

// Each planted fault must be found within a few worlds, or the test above proves nothing.
func TestTheTimelineTestFindsPlantedFaults(t *testing.T) {
	faults := map[string]func(*house){
		"a change that is never pushed": func(h *house) { h.skip = func(seq uint64) bool { return seq%10 == 7 } },
		"a picture that says it is newer than it is": func(h *house) {
			right := h.hub.Picture
			h.hub.Picture = func(key string, since uint64, a domain.Asked) ([]domain.Row, bool, uint64, error) {
				rows, full, seq, err := right(key, since, a)
				return rows, full, seq + 1, err
			}
		},
		"a picture that says it is older than it is": func(h *house) {
			right := h.hub.Picture
			h.hub.Picture = func(key string, since uint64, a domain.Asked) ([]domain.Row, bool, uint64, error) {
				rows, full, seq, err := right(key, since, a)
				return rows, full, max(seq, 1) - 1, err
			}
		},
		"rows that changed since, less one": func(h *house) {
			right := h.hub.Picture
			h.hub.Picture = func(key string, since uint64, a domain.Asked) ([]domain.Row, bool, uint64, error) {
				rows, full, seq, err := right(key, since, a)
				if !full && len(rows) > 0 {
					rows = rows[1:]
				}
				return rows, full, seq, err
			}
		},
		"a push before the check": func(h *house) { h.unchecked = true },
	}
	for name, spoil := range faults {
		t.Run(name, func(t *testing.T) {
			for seed := range uint64(10) {
				if err := timeline(t, trouble{seed: seed, rounds: 10, readers: 4, patience: 2 * time.Second, spoil: spoil}); err != nil {
					t.Logf("found with seed %d: %v", seed, err)
					return
				}
			}
			t.Error("never found")
		})
	}
}
