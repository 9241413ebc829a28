package tekst

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"fellesplan/events"
)

// saved is a state as bytes. It is thrown away without loss: the log makes it anew. The same state
// gives the same bytes.
type saved struct {
	Format  int             `json:"format"`
	ID      events.ID       `json:"id"`
	Feste   events.Feste    `json:"feste"`
	Malform events.Malform  `json:"malform"`
	Lock    *Laas           `json:"lock,omitempty"`
	V       int             `json:"v"`
	Hash    string          `json:"hash"`
	Doc     json.RawMessage `json:"doc"`
	Ring    savedRing       `json:"ring"`
	Clients []savedClient   `json:"clients"`
	Made    []savedMade     `json:"made"`
	Last    Made            `json:"last"`
	Shown   savedShown      `json:"shown"`
	Renewed int             `json:"renewed"`
}

type savedRing struct {
	First  int      `json:"first"`
	Chunks [][]byte `json:"chunks"`
	Tail   []byte   `json:"tail"`
	Tailed int      `json:"tailed"`
}

type savedClient struct {
	Client events.ID `json:"client"`
	N      int       `json:"n"`
	V      int       `json:"v"`
	Person events.ID `json:"person"`
	At     time.Time `json:"at"`
}

type savedMade struct {
	ID events.ID `json:"id"`
	Made
}

type savedShown struct {
	V     int  `json:"v"`
	By    Made `json:"by"`
	Words int  `json:"words"`
	Units int  `json:"units"`
}

const savedFormat = 1

// Save writes a state.
func (Documents) Save(s any) []byte {
	t := of(s)
	out := saved{
		Format: savedFormat, ID: t.id, Feste: t.feste, Malform: t.malform, Lock: t.lock, V: t.v, Hash: hashOf(t),
		Doc: t.document().AppendJSON(nil), Last: t.last, Renewed: t.renewed,
		Ring:  savedRing{First: t.ring.first, Tail: []byte(t.ring.tail), Tailed: t.ring.tailed},
		Shown: savedShown{t.shown.v, t.shown.by, t.shown.words, t.shown.units},
	}
	for _, chunk := range t.ring.chunks {
		out.Ring.Chunks = append(out.Ring.Chunks, []byte(chunk))
	}
	for id, c := range t.clients.all() {
		out.Clients = append(out.Clients, savedClient{id, c.n, c.v, c.person, c.at})
	}
	for id, m := range t.made.all() {
		out.Made = append(out.Made, savedMade{id, m})
	}
	raw, err := json.Marshal(out)
	if err != nil {
		panic("tekst: a state cannot be written: " + err.Error())
	}
	return raw
}

// Load reads what Save wrote. It refuses what is not whole.
func (Documents) Load(raw []byte) (any, error) {
	var in saved
	if err := json.Unmarshal(raw, &in); err != nil {
		return nil, fmt.Errorf("reading a saved text: %w", err)
	}
	if in.Format != savedFormat {
		return nil, fmt.Errorf("a text saved in format %d, this program reads %d", in.Format, savedFormat)
	}
	doc, err := schema.ParseNode(in.Doc)
	if err == nil {
		err = doc.Check()
	}
	if err != nil {
		return nil, fmt.Errorf("reading a saved text: %w", err)
	}
	s := state{
		id: in.ID, feste: in.Feste, malform: in.Malform, lock: in.Lock, doc: doc, v: in.V, last: in.Last, renewed: in.Renewed,
		ring:  ring{first: in.Ring.First, tail: string(in.Ring.Tail), tailed: in.Ring.Tailed},
		shown: shown{in.Shown.V, in.Shown.By, in.Shown.Words, in.Shown.Units},
	}
	for _, chunk := range in.Ring.Chunks {
		s.ring.chunks = append(s.ring.chunks, string(chunk))
	}
	for _, c := range in.Clients {
		s.clients = s.clients.put(c.Client, client{c.N, c.V, c.Person, c.At})
	}
	for _, m := range in.Made {
		s.made = s.made.put(m.ID, m.Made)
	}
	all := foundIn(doc)
	s.tally, s.cards, s.comments, s.suggestions = all.tally, all.cards, all.comments, all.suggestions
	if hashOf(s) != in.Hash || s.ring.end() != s.v {
		return nil, errors.New("a saved text is not what its hash says")
	}
	return s, nil
}

// end is the version of the newest commit in the ring.
func (r ring) end() int { return r.first + len(r.chunks)*chunkCommits + r.tailed }
