package live

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// errNotUnderstood is any message that is not written as the protocol says.
var errNotUnderstood = errors.New("not understood")

// fields are the members that each type of message may have, besides "type".
var fields = map[string][]string{
	"hello":    {"lang", "since", "incarnation"},
	"watch":    {"keys", "since"},
	"unwatch":  {"keys"},
	"ask":      {"id", "room", "command", "data"},
	"presence": {"room", "place"},
	"ping":     {},

	"text.open":   {"doc", "client", "schema", "short", "version", "n"},
	"text.close":  {"doc"},
	"text.commit": {"doc", "n", "version", "steps", "intent", "partnar"},
}

// message is one message from the page, taken apart but not yet read.
type message map[string]raw

// parse takes a message apart: an object, each member once and known, nothing behind it. What is
// in "data" is read by those who carry the command out, by the same rules as a POST's body.
func parse(text []byte) (message, error) {
	if !utf8.Valid(text) {
		return nil, errNotUnderstood
	}
	if m := plain(text); m != nil {
		return m, m.known()
	}
	return parseAny(text)
}

func parseAny(text []byte) (message, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	if start, err := d.Token(); err != nil || start != json.Delim('{') {
		return nil, errNotUnderstood
	}
	m := message{}
	for d.More() {
		name, err := d.Token()
		key, isString := name.(string)
		if _, twice := m[key]; err != nil || !isString || twice {
			return nil, errNotUnderstood
		}
		var value raw
		if d.Decode(&value) != nil {
			return nil, errNotUnderstood
		}
		m[key] = value
	}
	if _, err := d.Token(); err != nil {
		return nil, errNotUnderstood
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errNotUnderstood
	}
	return m, m.known()
}

// known tells whether the message has only members that its type may have.
func (m message) known() error {
	kind, err := m.text("type", 20)
	allowed, is := fields[kind]
	if err != nil || !is {
		return errNotUnderstood
	}
	for name := range m {
		if name != "type" && !contains(allowed, name) {
			return errNotUnderstood
		}
	}
	return nil
}

func contains(names []string, name string) bool {
	for _, n := range names {
		if n == name {
			return true
		}
	}
	return false
}

// text reads a string of at most limit bytes; an absent one is "".
func (m message) text(name string, limit int) (s string, err error) {
	value, is := m[name]
	if !is {
		return "", nil
	}
	if s, is = asIs(value); !is && (len(value) == 0 || value[0] != '"' || json.Unmarshal(value, &s) != nil) || len(s) > limit {
		return "", errNotUnderstood
	}
	return s, nil
}

// asIs gives a string that is spelled as it is: printable ASCII, no escapes.
func asIs(value raw) (string, bool) {
	last := len(value) - 1
	if last < 1 || value[0] != '"' || value[last] != '"' {
		return "", false
	}
	for _, c := range value[1:last] {
		if c < ' ' || c > '~' || c == '"' || c == '\\' {
			return "", false
		}
	}
	return string(value[1:last]), true
}

// texts reads a list of strings.
func (m message) texts(name string, limit int) ([]string, error) {
	var list []string
	value := m[name]
	if len(value) == 0 || value[0] != '[' || json.Unmarshal(value, &list) != nil {
		return nil, errNotUnderstood
	}
	for _, s := range list {
		if len(s) > limit {
			return nil, errNotUnderstood
		}
	}
	return list, nil
}

// sequence reads a sequence of the log; an absent one is 0. Only digits are a number here: no
// sign, no fraction, no exponent, nothing above what a page can count to.
func (m message) sequence(name string) (uint64, bool, error) {
	value, is := m[name]
	if !is {
		return 0, false, nil
	}
	n, err := strconv.ParseUint(string(value), 10, 53)
	if err != nil || len(value) > 1 && value[0] == '0' {
		return 0, false, errNotUnderstood
	}
	return n, true, nil
}

// hear carries out one message. A code other than 0 closes the socket.
func (c *client) hear(text []byte) (code int, reason string) {
	now := c.hub.now()
	if !c.messages.spend(now, messageRate, float64(c.hub.lim.burst)) {
		return TooMuch, "too many messages"
	}
	m, err := parse(text)
	if err != nil {
		return NotUnderstood, err.Error()
	}
	kind, _ := m.text("type", 20)
	if !c.greeted.Load() && kind != "hello" {
		return SignInAgain, "hello comes first"
	}
	switch kind {
	case "hello":
		return c.hello(m)
	case "watch":
		return c.watch(m)
	case "unwatch":
		return c.unwatch(m)
	case "ask":
		return c.ask(m)
	case "presence":
		return c.present(m)
	case "text.open":
		return c.openText(m)
	case "text.close":
		return c.closeText(m)
	case "text.commit":
		return c.commitText(m)
	}
	return c.ping(now)
}

func (c *client) hello(m message) (code int, reason string) {
	lang, err1 := m.text("lang", 2)
	incarnation, err2 := m.text("incarnation", 64)
	since, _, err3 := m.sequence("since")
	if err := errors.Join(err1, err2, err3); err != nil || c.greeted.Load() || !contains([]string{"", "nn", "nb", "en"}, lang) {
		return NotUnderstood, "hello is not understood"
	}
	if incarnation != "" && incarnation != c.hub.Incarnation {
		since = 0 // another log: its sequences say nothing about this one
	}
	if !c.hub.reaches(since) {
		return NotUnderstood, "since is not of this log"
	}
	c.mu.Lock()
	c.lang = lang
	c.mu.Unlock()
	c.since = since
	// The socket is in the lists by now, so a session that ends after this closes it.
	if !c.hub.StillValid(c.session) || !c.hub.Asked(c.asker()).Is(domain.RolePerson) {
		return SignInAgain, "sign in again"
	}
	c.greeted.Store(true)
	c.send(held{frame: encode(struct {
		Type        string    `json:"type"`
		Conn        string    `json:"conn"`
		Seq         uint64    `json:"seq"`
		Person      events.ID `json:"person"`
		Incarnation string    `json:"incarnation"`
	}{"welcome", c.name, c.hub.Seq(), c.person, c.hub.Incarnation})})
	return 0, ""
}

// reaches tells whether the log goes as far as since. Another replica may have been a moment ahead
// of this one, so it waits a little before it says no.
func (h *Hub) reaches(since uint64) bool {
	until := h.now() + h.lim.sinceWithin
	for since > h.Seq() {
		if since > h.Seq()+sinceAhead || h.now() > until || h.ctx.Err() != nil {
			return false
		}
		time.Sleep(10 * time.Millisecond)
	}
	return true
}

// ping is answered with the sequence up to which this client has been told.
func (c *client) ping(now time.Duration) (code int, reason string) {
	if !c.pings.spend(now, pingRate, pingRate) {
		return TooMuch, "too many pings"
	}
	_, told := c.hub.fan.state()
	c.send(held{seq: told, pong: true})
	return 0, ""
}

// ask is one command that waits for its turn. The commands of one socket are carried out one after
// the other, in the order in which they came.
type ask struct {
	id, room, command string
	body              []byte
}

func (c *client) ask(m message) (code int, reason string) {
	id, err1 := m.text("id", MaxID)
	room, err2 := m.text("room", MaxID)
	command, err3 := m.text("command", MaxID)
	if errors.Join(err1, err2, err3) != nil || len(m["data"]) == 0 {
		return NotUnderstood, "ask is not understood"
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closing {
		return 0, ""
	}
	if len(c.asks) >= maxAsks || c.askBytes+len(m["data"]) > maxAskBytes {
		return TooMuch, "too many commands at once"
	}
	c.asks = append(c.asks, ask{id, room, command, m["data"]})
	c.askBytes += len(m["data"])
	if !c.asking {
		c.asking = true
		c.hub.wg.Add(1)
		go c.carryOut()
	}
	return 0, ""
}

// carryOut answers the commands in line and ends when there is none.
func (c *client) carryOut() {
	defer c.hub.wg.Done()
	defer c.caught()
	for {
		c.mu.Lock()
		if len(c.asks) == 0 || c.closing {
			c.asking = false
			c.mu.Unlock()
			return
		}
		next := c.asks[0]
		c.asks = c.asks[1:]
		c.askBytes -= len(next.body)
		c.mu.Unlock()
		c.answer(next)
	}
}

// answer carries out one command. Its answer goes out when the rows that it changed have gone out.
func (c *client) answer(a ask) {
	if !c.hub.StillValid(c.session) {
		c.letGo(SignInAgain, "sign in again")
		return
	}
	ctx, cancel := context.WithTimeout(c.hub.ctx, askWithin)
	defer cancel()
	done, err := c.hub.Ask(ctx, c.asker(), a.room, a.command, a.id, a.body)
	if err != nil {
		c.send(held{frame: encode(struct {
			Type    string `json:"type"`
			ID      string `json:"id"`
			Problem raw    `json:"problem"`
		}{"answer", a.id, c.hub.Problem(err, c.lang)})})
		return
	}
	c.hub.fan.await(done.Seq, c.hub.Seq)
	c.send(held{seq: done.Seq, frame: encode(struct {
		Type  string    `json:"type"`
		ID    string    `json:"id"`
		Seq   uint64    `json:"seq"`
		Thing events.ID `json:"thing"`
	}{"answer", a.id, done.Seq, done.ID})})
}

// encode writes a message of ours; it has nothing in it that cannot be written.
func encode(v any) []byte {
	var buf bytes.Buffer
	e := json.NewEncoder(&buf)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic("live: encoding our own message: " + err.Error())
	}
	return bytes.TrimSuffix(buf.Bytes(), []byte("\n"))
}

// appendRow writes a row as encoding/json does, but without going over its content again: the view
// has encoded that, and thousands of rows go out when many pages come back at once.
func appendRow(out []byte, r domain.Row, gone bool) []byte {
	out = append(out, `{"key":`...)
	out = appendText(out, r.Key)
	out = append(out, `,"seq":`...)
	out = strconv.AppendUint(out, r.Seq, 10)
	out = append(out, `,"at":"`...)
	out = r.At.AppendFormat(out, time.RFC3339Nano)
	out = append(out, '"')
	if gone {
		return append(out, `,"row":null}`...)
	}
	if r.By != "" {
		out = append(out, `,"by":`...)
		out = appendText(out, string(r.By))
	}
	out = append(out, `,"row":`...)
	return append(append(out, r.Row...), '}')
}

// appendText quotes a text. Keys and ids need no escapes; anything else takes the long way.
func appendText(out []byte, s string) []byte {
	if strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r > '~' || r == '"' || r == '\\' }) {
		return append(out, encode(s)...)
	}
	return append(append(append(out, '"'), s...), '"')
}

func isGone(r domain.Row) bool { return len(r.Row) == 0 || string(r.Row) == "null" }

// nothing is a watch's place in the log before its first picture: every push is ahead of it.
const nothing = math.MaxUint64
