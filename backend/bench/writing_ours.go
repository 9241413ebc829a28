package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"net"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

// ours is the program as an editor.
type ours struct {
	h        *house
	visitors []*visitor
	sockets  []net.Conn
	person   string   // who makes the chapters
	people   []string // who write and read in them; each has a budget of her own
	texts    []string
	manus    []*manuscript
}

func newOurs(ctx context.Context, program, dir string) (editor, error) {
	h, err := start(ctx, program, dir)
	if err != nil {
		return nil, err
	}
	o := &ours{h: h}
	if o.person, err = h.person("sekretariat"); err == nil {
		o.people, err = h.people("planleggar")
	}
	if err == nil && len(o.people) == 0 {
		err = errors.New("nobody in the demonstration is planleggar")
	}
	if err != nil {
		h.stop()
	}
	return o, err
}

func (o *ours) name() string     { return "Fellesplan" }
func (o *ours) process() process { return o.h.process() }

func (o *ours) close() {
	for _, conn := range o.sockets {
		_ = conn.Close()
	}
	o.h.stop()
}

// chaptersOfAPlan is as many as a plan takes.
const chaptersOfAPlan = 100

// prepare begins plans with as many chapters as the scene has, and writes a paragraph for each writer.
func (o *ours) prepare(ctx context.Context, s scene) error {
	v, err := o.h.signIn(ctx, o.person)
	if err != nil {
		return err
	}
	var plan, last string
	for c := range s.chapters {
		if c%chaptersOfAPlan == 0 {
			plan, last = newID(), ""
			body := fields{"id": plan, "slag": "fagplan", "tittel": fmt.Sprintf("Plan for måling %d", c/chaptersOfAPlan), "malform": "nn", "periode": fields{}}
			if err := v.ask(ctx, "plan", "Start", body); err != nil {
				return err
			}
		}
		chapter, text := newID(), newID()
		body := fields{"id": plan, "kapittel": chapter, "tekst": text, "tittel": fmt.Sprintf("Kapittel %d", c), "malform": "nn"}
		if last != "" {
			body["etter"] = last
		}
		if err := v.ask(ctx, "plan", "AddChapter", body); err != nil {
			return err
		}
		last = chapter
		o.texts = append(o.texts, text)
		if err := o.fill(ctx, c, s.writers); err != nil {
			return fmt.Errorf("filling chapter %d: %w", c, err)
		}
	}
	return nil
}

func (v *visitor) ask(ctx context.Context, room, command string, body fields) error {
	_, _, err := v.post(ctx, "/api/"+room+"/"+command, newID(), body)
	if err != nil {
		return fmt.Errorf("%s.%s: %w", room, command, err)
	}
	return nil
}

// fill writes the paragraphs, in one commit.
func (o *ours) fill(ctx context.Context, chapter, writers int) error {
	manus := &manuscript{carets: make([]int, writers), names: map[int]int{}}
	o.manus = append(o.manus, manus)
	p, err := o.enter(ctx, chapter, fillerClient, func(int, []edit) {})
	if err != nil {
		return err
	}
	paragraphs, at := []any{}, 0
	for w := range writers {
		words := fmt.Sprintf("Avsnitt %d. Kommunane og føretaket vil samarbeide om dette: ", w)
		paragraphs = append(paragraphs, fields{"type": "paragraph", "content": []any{fields{"type": "text", "text": words}}})
		size := len([]rune(words)) + 2
		at += size
		manus.carets[w] = at - 1
	}
	step := fields{"stepType": "replace", "from": 0, "to": 2, "slice": fields{"content": paragraphs}}
	err = p.commit(1, 0, step)
	for late := time.Now().Add(10 * time.Second); err == nil && manus.stands() < 1; time.Sleep(time.Millisecond) {
		if time.Now().After(late) {
			err = errors.New("no acknowledgement")
		}
	}
	return errors.Join(err, p.conn.Close())
}

// fillerClient is the number of the client that fills the chapters.
const fillerClient = 1_000_000

// manuscript follows the carets of one chapter through its versions. Each message with commits is
// read once, by the first who gets it.
type manuscript struct {
	mu      sync.Mutex
	version int
	carets  []int
	names   map[int]int // the number that the server gives a page load, and our number of the client
}

// meet takes in which numbers the server gives the page loads.
func (m *manuscript) meet(text []byte) {
	var told struct {
		Clients map[int]struct{ Client string }
	}
	if json.Unmarshal(text, &told) != nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	for short, who := range told.Clients {
		m.names[short] = clientNumber(who.Client)
	}
}

func (m *manuscript) named(short int) int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.names[short]
}

func (m *manuscript) stands() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.version
}

// follow takes in commits that lead to a version: inserts of one letter.
func (m *manuscript) follow(version, commits int, froms []int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if version <= m.version {
		return
	}
	fresh := version - m.version
	if fresh > commits || len(froms) != commits {
		m.version = version // the first commit of all, or one that was read before we came
		return
	}
	for _, from := range froms[commits-fresh:] {
		for w, at := range m.carets {
			if from <= at {
				m.carets[w]++
			}
		}
	}
	m.version = version
}

func (m *manuscript) caret(writer int) (version, at int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.version, m.carets[writer]
}

func (o *ours) join(ctx context.Context, chapter, writer int, got func(int, []edit)) (pen, error) {
	number := chapter*1000 + writer
	if writer < 0 {
		number = fillerClient + 1 + len(o.sockets)
	}
	return o.enter(ctx, chapter, number, got)
}

// enter opens a socket and the text. Readers and writers come alike.
func (o *ours) enter(ctx context.Context, chapter, number int, got func(int, []edit)) (*ourPen, error) {
	if len(o.sockets)/socketsOfASession >= len(o.visitors) {
		v, err := o.h.signIn(ctx, o.people[len(o.visitors)%len(o.people)])
		if err != nil {
			return nil, err
		}
		o.visitors = append(o.visitors, v)
	}
	conn, in, err := o.visitors[len(o.sockets)/socketsOfASession].upgrade(ctx)
	if err != nil {
		return nil, err
	}
	o.sockets = append(o.sockets, conn)
	p := &ourPen{
		conn: conn, text: o.texts[chapter], client: clientID(number), chapter: chapter, writer: number % 1000, manus: o.manus[chapter],
		got: got, opened: make(chan error, 1), acked: make(chan struct{}, 2),
	}
	p.acked <- struct{}{}
	go p.read(in)
	for _, m := range []string{
		`{"type":"hello","lang":"nn"}`, fmt.Sprintf(`{"type":"text.open","doc":"%s","client":"%s","schema":1,"short":true}`, p.text, p.client),
	} {
		if err := p.send([]byte(m)); err != nil {
			return nil, err
		}
	}
	select {
	case err = <-p.opened:
	case <-time.After(20 * time.Second):
		err = errors.New("the text did not come")
	}
	return p, err
}

// clientID is a UUID that ends in a number, in decimal.
func clientID(number int) string { return fmt.Sprintf("01890000-0000-7000-8000-%012d", number) }

func clientNumber(id string) int {
	number, _ := strconv.Atoi(id[24:])
	return number
}

// ourPen is one person in one chapter.
type ourPen struct {
	conn            net.Conn
	text, client    string
	chapter, writer int
	manus           *manuscript
	got             func(int, []edit)
	opened          chan error
	acked           chan struct{} // full when no commit is on its way
	refused         atomic.Pointer[error]

	mu sync.Mutex
}

func (p *ourPen) send(text []byte) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	_, err := p.conn.Write(masked(0x81, string(text)))
	return err
}

// write waits until the last letter is acknowledged, as the page does.
func (p *ourPen) write(n int) error {
	select {
	case <-p.acked:
	case <-time.After(20 * time.Second):
		if refused := p.refused.Load(); refused != nil {
			return *refused
		}
		return fmt.Errorf("edit %d was not acknowledged in 20 s", n-1)
	}
	version, at := p.manus.caret(p.writer)
	return p.commit(n, version, json.RawMessage(fmt.Sprintf(
		`{"stepType":"replace","from":%d,"to":%d,"slice":{"content":[{"type":"text","text":"x"}]}}`, at, at)))
}

func (p *ourPen) commit(n, version int, step any) error {
	steps, err := json.Marshal([]any{step})
	if err != nil {
		return err
	}
	return p.send(fmt.Appendf(nil, `{"type":"text.commit","doc":"%s","n":%d,"version":%d,"steps":%s}`, p.text, n, version, steps))
}

// read hears what comes until the socket is closed.
func (p *ourPen) read(in *bufio.Reader) {
	var text []byte
	for {
		kind, size, err := frameHead(in)
		if err != nil || kind == 0x8 {
			return
		}
		if cap(text) < size {
			text = make([]byte, size)
		}
		text = text[:size]
		if _, err := io.ReadFull(in, text); err != nil {
			return
		}
		switch {
		case kind == 0x9:
			p.mu.Lock()
			_, _ = p.conn.Write(masked(0x8a, string(text)))
			p.mu.Unlock()
		case bytes.HasPrefix(text, []byte(`{"type":"text.commits"`)):
			p.hear(text)
		case bytes.HasPrefix(text, []byte(`["c",`)):
			p.hearShort(text)
		case bytes.HasPrefix(text, []byte(`{"type":"text.clients"`)):
			p.manus.meet(text)
		case bytes.HasPrefix(text, []byte(`{"type":"text.doc"`)):
			p.manus.meet(text)
			p.manus.follow(number(text, `"version":`), 0, nil)
			p.opened <- nil
		case bytes.HasPrefix(text, []byte(`{"type":"text.refused"`)):
			err := fmt.Errorf("refused: %s", text)
			p.refused.Store(&err)
			p.opened <- err
			return
		}
	}
}

// hear takes the edits out of a message with commits: client and n of each.
func (p *ourPen) hear(text []byte) {
	var edits []edit
	version := number(text, `"version":`)
	froms := make([]int, 0, 4)
	mine := false
	for rest := text; ; {
		at := bytes.Index(rest, []byte(`"client":"`))
		if at < 0 {
			break
		}
		rest = rest[at+len(`"client":"`):]
		client := clientNumber(string(rest[:36]))
		mine = mine || string(rest[:36]) == p.client
		if client < fillerClient {
			edits = append(edits, edit{client / 1000, client % 1000, number(rest, `"n":`)})
		}
		from := number(rest, `"from":`)
		if client >= fillerClient {
			from = math.MaxInt // the carets are known after the filling
		}
		froms = append(froms, from)
	}
	p.manus.follow(version, len(froms), froms)
	p.got(len(text)+frameHeadSize(len(text)), edits)
	if mine {
		p.acked <- struct{}{}
	}
}

// hearShort is hear for the short form: ["c",document,version,[[client,n,from,to,"x"],…]].
func (p *ourPen) hearShort(text []byte) {
	d := digits{rest: text}
	d.next() // the document
	version := d.next()
	var edits []edit
	var froms []int
	mine := false
	for {
		short := d.next()
		if short < 0 {
			break
		}
		client, n := p.manus.named(short), d.next()
		mine = mine || client == clientNumber(p.client)
		edits = append(edits, edit{client / 1000, client % 1000, n})
		froms = append(froms, d.next())
		d.next()
	}
	p.manus.follow(version, len(froms), froms)
	p.got(len(text)+frameHeadSize(len(text)), edits)
	if mine {
		p.acked <- struct{}{}
	}
}

// digits reads the whole numbers of a text one after the other; the letters are never digits here.
type digits struct{ rest []byte }

// next gives -1 where there is none.
func (d *digits) next() int {
	at := bytes.IndexAny(d.rest, "0123456789")
	if at < 0 {
		return -1
	}
	n, i := 0, at
	for ; i < len(d.rest) && d.rest[i] >= '0' && d.rest[i] <= '9'; i++ {
		n = n*10 + int(d.rest[i]-'0')
	}
	d.rest = d.rest[i:]
	return n
}

// frameHeadSize is how many bytes stand before a message of a server.
func frameHeadSize(size int) int {
	switch {
	case size < 126:
		return 2
	case size < 1<<16:
		return 4
	}
	return 10
}

// number reads the whole number after a name; -1 where there is none.
func number(text []byte, name string) int {
	at := bytes.Index(text, []byte(name))
	if at < 0 {
		return -1
	}
	n := 0
	for _, c := range text[at+len(name):] {
		if c < '0' || c > '9' {
			break
		}
		n = n*10 + int(c-'0')
	}
	return n
}
