package live

import (
	"errors"
	"strconv"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// A page opens texts over its socket: it gets the document, sends commits, and is told every commit
// of everybody. Who keeps the texts does all of that; here the messages are read, and it is seen to
// that a socket which closes is told nothing more.

// Texts keeps the documents. None of its methods waits, and none calls the reader before it returns.
type Texts interface {
	Open(doc events.ID, who TextReader, o TextOpening)
	Commit(doc events.ID, who TextReader, c domain.Commit)
	Shut(doc events.ID, who TextReader)
}

// TextReader is a socket to those who keep the texts.
type TextReader interface {
	Asker() domain.Asker
	// Send queues a message; it never waits.
	Send(frame []byte)
	// Full tells that so much is queued that what can wait should.
	Full() bool
}

// TextOpening is how a page opens a text: as which client, by which schema, whether it reads the short
// form of commits, and, where it comes back, up to which version it had everything, and which of its
// commits was the newest.
type TextOpening struct {
	Client     events.ID
	Schema     int
	Short      bool
	Resume     bool
	Version, N int
}

// MaxTexts is how many texts one socket may have open.
const MaxTexts = 20

// socket is a client as those who keep the texts see it.
type socket struct{ *client }

func (p socket) Asker() domain.Asker { return p.asker() }

func (p socket) Send(frame []byte) { p.send(held{frame: frame}) }

func (p socket) Full() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.queue)+len(p.held) > p.hub.lim.queue/2 || p.queued > p.hub.lim.queueBytes/2
}

// integer reads a whole number as JavaScript holds them; an absent one is 0.
func (m message) integer(name string) (n int, given bool, err error) {
	value, is := m[name]
	if !is {
		return 0, false, nil
	}
	whole, err := strconv.ParseInt(string(value), 10, 64)
	if err != nil || strconv.FormatInt(whole, 10) != string(value) || whole > 1<<53-1 || whole < -(1<<53-1) || int64(int(whole)) != whole {
		return 0, false, errNotUnderstood
	}
	return int(whole), true, nil
}

// id reads an id; an absent one is empty.
func (m message) id(name string) (events.ID, error) {
	text, err := m.text(name, MaxID)
	if err != nil || text == "" {
		return "", err
	}
	return events.ParseID(text)
}

func (c *client) openText(m message) (code int, reason string) {
	doc, err1 := m.id("doc")
	client, err2 := m.id("client")
	schema, _, err3 := m.integer("schema")
	version, resume, err4 := m.integer("version")
	n, _, err5 := m.integer("n")
	short := string(m["short"]) == "true"
	if errors.Join(err1, err2, err3, err4, err5) != nil || doc == "" || client == "" || c.hub.Texts == nil || m["short"] != nil && !short {
		return NotUnderstood, "text.open is not understood"
	}
	c.textsMu.Lock()
	defer c.textsMu.Unlock()
	if c.textsShut {
		return 0, ""
	}
	if !c.texts[doc] && len(c.texts) >= MaxTexts {
		return TooMuch, "too many texts"
	}
	if c.texts == nil {
		c.texts = map[events.ID]bool{}
	}
	c.texts[doc] = true
	c.hub.Texts.Open(doc, socket{c}, TextOpening{client, schema, short, resume, version, n})
	return 0, ""
}

func (c *client) closeText(m message) (code int, reason string) {
	doc, err := m.id("doc")
	if err != nil || doc == "" || c.hub.Texts == nil {
		return NotUnderstood, "text.close is not understood"
	}
	c.textsMu.Lock()
	defer c.textsMu.Unlock()
	if c.texts[doc] {
		delete(c.texts, doc)
		c.hub.Texts.Shut(doc, socket{c})
	}
	return 0, ""
}

func (c *client) commitText(m message) (code int, reason string) {
	doc, err1 := m.id("doc")
	n, _, err2 := m.integer("n")
	version, _, err3 := m.integer("version")
	intent, err4 := m.text("intent", 20)
	partner, err5 := m.id("partnar")
	if errors.Join(err1, err2, err3, err4, err5) != nil || doc == "" || len(m["steps"]) == 0 || c.hub.Texts == nil {
		return NotUnderstood, "text.commit is not understood"
	}
	if !c.hub.StillValid(c.session) {
		return SignInAgain, "sign in again"
	}
	c.hub.Texts.Commit(doc, socket{c}, domain.Commit{
		N: n, Base: version, Partnar: partner, Steps: m["steps"], Intent: events.TekstIntent(intent),
	})
	return 0, ""
}

// shutTexts tells those who keep the texts that the socket is gone.
func (c *client) shutTexts() {
	c.textsMu.Lock()
	defer c.textsMu.Unlock()
	c.textsShut = true
	for doc := range c.texts {
		c.hub.Texts.Shut(doc, socket{c})
	}
	c.texts = nil
}
