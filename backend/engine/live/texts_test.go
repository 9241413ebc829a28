package live

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// keeper notes what the sockets ask of those who keep the texts.
type keeper struct {
	mu      sync.Mutex
	heard   []string
	readers map[events.ID]TextReader
	commits []domain.Commit
}

func newKeeper() *keeper { return &keeper{readers: map[events.ID]TextReader{}} }

func (k *keeper) note(format string, args ...any) {
	k.heard = append(k.heard, fmt.Sprintf(format, args...))
}

func (k *keeper) Open(doc events.ID, who TextReader, o TextOpening) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.note("open %s %+v", doc[30:], o)
	k.readers[doc] = who
	go who.Send([]byte(`{"type":"text.doc"}`)) // never before Open has returned
}

func (k *keeper) Commit(doc events.ID, who TextReader, c domain.Commit) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.note("commit %s %d on %d %s%s", doc[30:], c.N, c.Base, c.Steps, c.Intent)
	k.commits = append(k.commits, c)
	go who.Send([]byte(`{"type":"text.commits"}`))
}

func (k *keeper) Shut(doc events.ID, who TextReader) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.readers[doc] == who {
		delete(k.readers, doc)
	}
	k.note("shut %s", doc[30:])
}

func (k *keeper) said() string {
	k.mu.Lock()
	defer k.mu.Unlock()
	return strings.Join(k.heard, "\n")
}

func (k *keeper) reader(doc string) TextReader {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.readers[events.ID(doc)]
}

func textID(n int) string { return fmt.Sprintf("01900000-0000-7000-8000-%012d", n) }

func textHouse(t *testing.T) (*house, *keeper) {
	k := newKeeper()
	h := &house{world: newWorld(), texts: k}
	h.open(t, brisk())
	return h, k
}

// TestTextsOverTheSocket: a page opens a text, writes, comes back, closes; what it does not close is
// closed when it goes.
func TestTextsOverTheSocket(t *testing.T) {
	h, k := textHouse(t)
	p := h.greet(t, person(1), "s1")
	p.say(t, `{"type":"text.open","doc":"`+textID(1)+`","client":"`+textID(9)+`","schema":1}`)
	p.next(t, "text.doc")
	p.say(t, `{"type":"text.commit","doc":"`+textID(1)+`","n":1,"version":0,"steps":[{"a":1}],"intent":"paste"}`)
	p.next(t, "text.commits")
	p.say(t, `{"type":"text.open","doc":"`+textID(2)+`","client":"`+textID(9)+`","schema":1,"short":true,"version":17,"n":4}`)
	p.next(t, "text.doc")
	p.say(t, `{"type":"text.close","doc":"`+textID(1)+`"}`)
	p.say(t, `{"type":"text.close","doc":"`+textID(1)+`"}`) // once more has no effect
	p.say(t, `{"type":"ping"}`)
	p.next(t, "pong")
	if who := k.reader(textID(2)).Asker(); who.Person != person(1) || who.Lang != "nn" {
		t.Errorf("who reads: %+v", who)
	}
	p.ws.CloseNow()
	want := strings.Join([]string{
		"open 000001 {Client:" + textID(9) + " Schema:1 Short:false Resume:false Version:0 N:0}",
		`commit 000001 1 on 0 [{"a":1}]paste`,
		"open 000002 {Client:" + textID(9) + " Schema:1 Short:true Resume:true Version:17 N:4}",
		"shut 000001", "shut 000002",
	}, "\n")
	for range 200 {
		if k.said() == want {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("heard\n%s\nwant\n%s", k.said(), want)
}

// TestTextMessagesThatAreNotUnderstood close the socket, and nothing of them is done.
func TestTextMessagesThatAreNotUnderstood(t *testing.T) {
	h, k := textHouse(t)
	doc, client := `"doc":"`+textID(1)+`"`, `"client":"`+textID(9)+`"`
	for name, message := range map[string]string{
		"no document":               `{"type":"text.open",` + client + `,"schema":1}`,
		"no client":                 `{"type":"text.open",` + doc + `,"schema":1}`,
		"a document that is none":   `{"type":"text.open","doc":"plan/1",` + client + `}`,
		"an id in capitals":         `{"type":"text.open","doc":"` + strings.ToUpper("01900000-0000-7000-8000-00000000000a") + `",` + client + `}`,
		"a subject of the log":      `{"type":"text.open","doc":"*",` + client + `}`,
		"schema as text":            `{"type":"text.open",` + doc + `,` + client + `,"schema":"1"}`,
		"a version and a half":      `{"type":"text.open",` + doc + `,` + client + `,"version":1.5}`,
		"a version of 1e3":          `{"type":"text.open",` + doc + `,` + client + `,"version":1e3}`,
		"a version beyond counting": `{"type":"text.open",` + doc + `,` + client + `,"version":9007199254740992}`,
		"minus zero":                `{"type":"text.open",` + doc + `,` + client + `,"version":-0}`,
		"short as a number":         `{"type":"text.open",` + doc + `,` + client + `,"short":1}`,
		"short that is not":         `{"type":"text.open",` + doc + `,` + client + `,"short":false}`,
		"a member too many":         `{"type":"text.open",` + doc + `,` + client + `,"role":"edit"}`,
		"a member twice":            `{"type":"text.open",` + doc + `,` + doc + `,` + client + `}`,
		"whose client":              `{"type":"text.commit",` + doc + `,"n":1,"version":0,"steps":[],` + client + `}`,
		"no steps":                  `{"type":"text.commit",` + doc + `,"n":1,"version":0}`,
		"no number":                 `{"type":"text.commit",` + doc + `,"n":null,"version":0,"steps":[]}`,
		"an intent of 21 letters":   `{"type":"text.commit",` + doc + `,"n":1,"version":0,"steps":[],"intent":"` + strings.Repeat("a", 21) + `"}`,
		"a partner that is none":    `{"type":"text.commit",` + doc + `,"n":1,"version":0,"steps":[],"partnar":"x"}`,
		"nothing to close":          `{"type":"text.close"}`,
	} {
		t.Run(name, func(t *testing.T) {
			p := h.greet(t, person(2), "hostile "+name)
			p.say(t, message)
			p.wantClosed(t, NotUnderstood)
		})
	}
	if k.said() != "" {
		t.Errorf("done all the same: %s", k.said())
	}
	t.Run("before hello", func(t *testing.T) {
		p := h.dial(t, person(2), "s")
		p.say(t, `{"type":"text.open",`+doc+`,`+client+`}`)
		p.wantClosed(t, SignInAgain)
	})
	t.Run("numbers below zero are for those who keep the texts", func(t *testing.T) {
		p := h.greet(t, person(2), "below")
		p.say(t, `{"type":"text.commit",`+doc+`,"n":-1,"version":-1,"steps":[]}`)
		p.next(t, "text.commits")
		if c := k.commits[0]; c.N != -1 || c.Base != -1 {
			t.Errorf("%+v", c)
		}
	})
}

// TestTextsHaveAnEnd: one text too many, and the socket goes with all it had open.
func TestTextsHaveAnEnd(t *testing.T) {
	h, k := textHouse(t)
	p := h.greet(t, person(1), "s1")
	for i := range MaxTexts {
		p.say(t, `{"type":"text.open","doc":"`+textID(i)+`","client":"`+textID(99)+`","schema":1}`)
		p.next(t, "text.doc")
	}
	p.say(t, `{"type":"text.open","doc":"`+textID(3)+`","client":"`+textID(98)+`","schema":1}`) // again, not one more
	p.next(t, "text.doc")
	p.say(t, `{"type":"text.open","doc":"`+textID(77)+`","client":"`+textID(99)+`","schema":1}`)
	p.wantClosed(t, TooMuch)
	for range 200 {
		if strings.Count(k.said(), "shut") == MaxTexts {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d texts were shut", strings.Count(k.said(), "shut"))
}

// TestACommitAfterTheSessionHasEnded is not carried out.
func TestACommitAfterTheSessionHasEnded(t *testing.T) {
	h, k := textHouse(t)
	p := h.greet(t, person(1), "s1")
	h.mu.Lock()
	h.ended["s1"] = true
	h.mu.Unlock()
	p.say(t, `{"type":"text.commit","doc":"`+textID(1)+`","n":1,"version":0,"steps":[]}`)
	p.wantClosed(t, SignInAgain)
	if k.said() != "" {
		t.Errorf("heard %s", k.said())
	}
}

// TestTextsWithoutAKeeper: a house without texts understands none of it.
func TestTextsWithoutAKeeper(t *testing.T) {
	h := newHouse(t, brisk())
	p := h.greet(t, person(1), "s1")
	p.say(t, `{"type":"text.open","doc":"`+textID(1)+`","client":"`+textID(9)+`"}`)
	p.wantClosed(t, NotUnderstood)
}

func (p *page) wantClosed(t *testing.T, code int) {
	t.Helper()
	if got := p.closed(t, 10*time.Second); got != code {
		t.Errorf("closed with %d, want %d", got, code)
	}
}
