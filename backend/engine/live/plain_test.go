package live

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"testing"
)

// TestPlainIsParse: what is taken apart the short way is what the long way makes of it.
func TestPlainIsParse(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	messages := []string{
		`{"type":"text.commit","doc":"01890000-0000-7000-8000-000000000001","n":12,"version":345,"steps":[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"x"}]}}]}`,
		`{"type":"text.commit","n":1,"version":0,"steps":[{"a":"\\\"]},{"},[1.5e3,null,true]],"intent":"paste","partnar":"æ"}`,
		`{"type":"watch","keys":["tiltak","a/b"],"since":17}`, `{"type":"ask","data":{"a":{"b":[]},"c":""}}`, `{"type":"ping"}`,
		`{ "type" : "ping" }`, `{"type":"ping","n": 1}`, `{"type":"ping","n":1 }`, `{}`, `[]`, `{"type":"hello","type":"ping"}`, `{"ty\u0070e":"ping"}`,
	}
	const bends = `0123456789-{}[]":, \\aé` + "\n\x00"
	short, long := 0, 0
	for range 200_000 {
		text := []byte(messages[r.IntN(len(messages))])
		for range r.IntN(3) {
			at := r.IntN(len(text))
			if r.IntN(2) == 0 {
				text = append(text[:at], text[at+1:]...)
			} else {
				text = append(text[:at], append([]byte{bends[r.IntN(len(bends))]}, bytes.Clone(text[at:])...)...)
			}
			if len(text) == 0 {
				text = []byte("{")
			}
		}
		m := plain(text)
		if m == nil {
			long++
			continue
		}
		short++
		want, err := parseAny(text)
		same := maps.EqualFunc(m, want, func(a, b raw) bool { return bytes.Equal(a, b) })
		if (err != nil || !same) && (err == nil || m.known() == nil) {
			t.Fatalf("%s: the short way gives %s, the long way %s, %v", text, m, want, err)
		}
	}
	if short < 30_000 || long < 30_000 {
		t.Errorf("%d the short way and %d not: too few to tell", short, long)
	}
}

// TestKeystrokesArePlain: the message that comes most is taken apart the short way.
func TestKeystrokesArePlain(t *testing.T) {
	text := `{"type":"text.commit","doc":"01890000-0000-7000-8000-000000000001","n":12,"version":345,"steps":[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"\"å"}]}}],"intent":"suggest"}`
	if m := plain([]byte(text)); len(m) != 6 || string(m["version"]) != "345" {
		t.Errorf("it is taken apart as %s", m)
	}
}
