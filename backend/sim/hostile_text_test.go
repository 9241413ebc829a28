package sim

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
)

// textTrials are the hostile steps and commits of the list, put to a text of the running program.
// Each is answered by the status of the refusal, or by the code with which the socket is closed.
func textTrials() []trial {
	is := func(codes ...int) []int { return codes }
	steps := func(steps string) func(*hostile) int {
		return func(x *hostile) int { return x.commit(x.chapter, "1", "0", "["+steps+"]") }
	}
	insert := func(at, content string) func(*hostile) int {
		return steps(`{"stepType":"replace","from":` + at + `,"to":` + at + `,"slice":{"content":[` + content + `]}}`)
	}
	text := func(s string) string { raw, _ := json.Marshal(s); return `{"type":"text","text":` + string(raw) + `}` }
	return []trial{
		{34, "NUL in a text", insert("1", text("a\x00b")), is(422)},
		{36, "one letter with 10 000 marks", insert("1", text("a"+strings.Repeat("\u0301", 10_000))), is(422)},
		{39, "1 MB in one paragraph", insert("1", text(strings.Repeat("a", 1<<20))), is(1009, 0)},
		{39, "60 kB in one paragraph", insert("1", text(strings.Repeat("a", 60_000))), is(413)},
		{41, "a link that is a script", insert("1", `{"type":"text","marks":[{"type":"link","attrs":{"href":"javascript:alert(1)"}}],"text":"x"}`), is(422)},
		{58, "position -1", insert("-1", text("x")), is(422)},
		{58, "position NaN", insert("NaN", text("x")), is(4400)},
		{58, "position 2^53", insert("9007199254740992", text("x")), is(422)},
		{58, "past the end", insert("99", text("x")), is(422)},
		{59, "a table in a heading", insert("0", `{"type":"heading","content":[{"type":"table","content":[]}]}`), is(422)},
		{60, "a node that does not exist", insert("0", `{"type":"iframe"}`), is(422)},
		{60, "a mark that does not exist", steps(`{"stepType":"addMark","mark":{"type":"onclick"},"from":1,"to":1}`), is(422)},
		{61, "an inverted gap", steps(`{"stepType":"replaceAround","from":0,"to":2,"gapFrom":2,"gapTo":0,"insert":1,"slice":{"content":[{"type":"blockquote"}]}}`), is(422)},
		{62, "a slice nested 5 000 deep", insert("0", strings.Repeat(`{"content":[`, 5000)+strings.Repeat("]}", 5000)), is(413, 422, 1009)},
		{62, "a slice nested 40 deep", insert("0", strings.Repeat(`{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"},`, 20)+
			`{"type":"paragraph"}`+strings.Repeat("]}]}", 20)), is(413)},
		{63, "1 000 steps in one commit", steps(strings.TrimSuffix(strings.Repeat(`{"stepType":"replace","from":1,"to":1},`, 1000), ",")), is(413)},
		{64, "base -1", func(x *hostile) int { return x.commit(x.chapter, "1", "-1", "["+typed+"]") }, is(410)},
		{64, "base ahead of the log", func(x *hostile) int { return x.commit(x.chapter, "1", "3", "["+typed+"]") }, is(410)},
		{64, "base a million ahead", func(x *hostile) int { return x.commit(x.chapter, "1", "1000000", "["+typed+"]") }, is(410)},
		{64, "base 2^63", func(x *hostile) int { return x.commit(x.chapter, "1", "9223372036854775808", "["+typed+"]") }, is(4400)},
		{65, "another person's client id", othersClient, is(403)},
		{66, "a text that one may only read", func(x *hostile) int {
			x.v = x.h.signIn("revisor")
			return x.commit(x.chapter, "1", "0", "["+typed+"]")
		}, is(403)},
		{67, "a text that is locked", locked, is(409)},
		{68, "an attribute of the wrong type", insert("0", `{"type":"heading","attrs":{"level":"2"}}`), is(422)},
		{68, "an object for a text", insert("0", `{"type":"kort","attrs":{"rom":{},"ting":[]}}`), is(422)},
		{68, "a cell over a million columns", insert("0", `{"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","attrs":{"colspan":1000000},"content":[{"type":"paragraph"}]}]}]}`), is(422)},
		{68, "an image that is none", insert("0", `{"type":"figure","attrs":{"file":"../../etc/passwd","type":"text/html","width":1,"height":1}}`), is(422)},
		{69, "no end of commits", flood, is(429, 4429)},
		{70, "steps that cancel out, without end", cancelling, is(429, 4429)},
		{29, "a text that is not there", func(x *hostile) int { return x.commit(newID(x.t), "1", "0", "["+typed+"]") }, is(404)},
		{14, "a key twice in a step", steps(`{"stepType":"replace","from":1,"from":1,"to":1}`), is(422)},
		{18, "half a character", insert("1", `{"type":"text","text":"\ud83d"}`), is(422)},
		{25, "__proto__ in an attribute", insert("0", `{"type":"paragraph","marks":[{"type":"modification","attrs":{"id":"01900000-0000-7000-8000-000000000001","type":"attr","previousValue":{"__proto__":{}}}}]}`), is(422)},
	}
}

const typed = `{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"x"}]}}`

// commit opens a text as a new page load, sends one commit and gives the status of the refusal, 200
// where it came in, or the code with which the socket was closed.
func (x *hostile) commit(text, n, version, steps string) int {
	conn := x.greeted(x.v)
	say(x.t, conn, map[string]any{"type": "text.open", "doc": text, "client": newID(x.t), "schema": 1})
	return answerOf(x.t, conn, `{"type":"text.commit","doc":"`+text+`","n":`+n+`,"version":`+version+`,"steps":`+steps+`}`)
}

// answerOf sends a commit and waits for what becomes of it.
func answerOf(t *testing.T, conn *websocket.Conn, message string) int {
	t.Helper()
	if message != "" {
		_ = conn.Write(t.Context(), websocket.MessageText, []byte(message))
	}
	ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
	defer stop()
	for {
		_, raw, err := conn.Read(ctx)
		if err != nil {
			var closed websocket.CloseError
			if errors.As(err, &closed) {
				return int(closed.Code)
			}
			return 0
		}
		var answer struct {
			Type    string
			Problem struct {
				Status        int
				Title, Detail string
			}
		}
		if err := json.Unmarshal(raw, &answer); err != nil {
			t.Fatal(err)
		}
		switch answer.Type {
		case "text.refused":
			if answer.Problem.Title == "" || answer.Problem.Detail == "" {
				t.Errorf("a refusal without words: %s", raw)
			}
			return answer.Problem.Status
		case "text.commits":
			return 200
		}
	}
}

func othersClient(x *hostile) int {
	mine := x.v.opens(x.chapter)
	defer mine.conn.CloseNow()
	mine.types(1, "x")
	mine.hears(mine.at + 1)
	conn := x.greeted(x.h.signIn("planleggar"))
	say(x.t, conn, map[string]any{"type": "text.open", "doc": x.chapter, "client": mine.client, "schema": 1})
	return answerOf(x.t, conn, "")
}

func locked(x *hostile) int {
	_, text := x.v.chapter()
	w := x.v.opens(text)
	defer w.conn.CloseNow()
	w.types(1, "x")
	w.hears(1)
	x.v.must("/api/tekst/Lock", map[string]any{"id": text, "grunn": "Til vedtak"})
	if state := hear(x.t, w.conn, "text.state"); state["role"] != "read" || state["locked"] == nil {
		x.t.Errorf("the page was told %v", state)
	}
	w.sends(2, 1, replaced(1, 1, "y"))
	return answerOf(x.t, w.conn, "")
}

// flood sends commits as fast as the socket takes them.
func flood(x *hostile) int {
	_, text := x.v.chapter()
	return x.pour(text, func(int) string { return typed })
}

func cancelling(x *hostile) int {
	_, text := x.v.chapter()
	return x.pour(text, func(n int) string {
		if n%2 == 1 {
			return typed
		}
		return `{"stepType":"replace","from":1,"to":2}`
	})
}

func (x *hostile) pour(text string, step func(n int) string) int {
	w := x.v.opens(text)
	defer w.conn.CloseNow()
	for n := 1; n < 2000; n++ {
		message := fmt.Sprintf(`{"type":"text.commit","doc":%q,"n":%d,"version":%d,"steps":[%s]}`, text, n, n-1, step(n))
		if code := answerOf(x.t, w.conn, message); code != 200 {
			return code
		}
	}
	return 200
}

// TestHostileTexts: nothing of what is refused is in the text, and who writes beside is not disturbed.
func TestHostileTexts(t *testing.T) {
	h := start(t, nil, "--data", t.TempDir())
	x := newHostile(t, h)
	x.v = h.signIn("sekretariat")
	_, x.chapter = x.v.chapter()
	x.reader = x.v
	watch := newNeighbour(t, h)
	for _, trial := range textTrials() {
		t.Run(fmt.Sprintf("%02d %s", trial.number, trial.name), func(t *testing.T) {
			x := *x
			x.t = t
			before := x.written()
			if got := trial.try(&x); !contains(trial.want, got) {
				t.Errorf("answered %d, want %v", got, trial.want)
			}
			if trial.number != 65 && x.written() != before {
				t.Errorf("the text was %s and is %s", before, x.written())
			}
		})
	}
	watch.wasUndisturbed()
	if strings.Contains(h.said.String(), "panic") {
		t.Errorf("something panicked:\n%s", h.said)
	}
}

// written is what the text says now.
func (x *hostile) written() string {
	_, doc := x.reader.get("/api/tekst/" + x.chapter + "/dokument")
	return asJSON(doc["content"])
}
