package events

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
)

// randomChanged is a tekst.Changed of any kind; now and then one that may not be written.
func randomChanged(r *rand.Rand) TekstChanged {
	pick := func(n int) bool { return r.IntN(n) == 0 }
	id := func(may bool) ID {
		switch {
		case may && pick(2):
			return ""
		case pick(150):
			return []ID{"", "x", "0190A6C4-1d2e-7abc-8def-0123456789ab"}[r.IntN(3)]
		}
		return ID(fmt.Sprintf("0190a6c4-1d2e-7abc-8def-%012d", r.IntN(1e9)))
	}
	number := func() int {
		if pick(150) {
			return (maxSafeInt + r.IntN(2)) * (1 - 2*r.IntN(2))
		}
		return r.IntN(3000) - 2
	}
	steps := func(most int) (list []JSON) {
		for range r.IntN(most + 1) {
			list = append(list, []JSON{
				aStep, `{}`, `{"a":[{"b":"æ\"\\\n","c":-1,"d":null}],"e":"]}"}`, `{"stepType":"replace","from":1,"to":2}`,
			}[r.IntN(4)])
		}
		if pick(100) {
			list = append(list, []JSON{``, `[]`, `{"a": 1}`, `{"a":1,"a":1}`, "{\"a\":\"\xff\"}", `{}{}`, `{"a":1.5}`, `null`}[r.IntN(8)])
		}
		return list
	}
	c := TekstChanged{V: number(), Schema: number()}
	for range r.IntN(4) {
		one := TekstCommit{Client: id(false), N: number(), Base: number(), Person: id(false), Partnar: id(true), Steps: steps(3)}
		if pick(3) {
			one.Dropped = steps(2)
			for range r.IntN(3) {
				one.Origin = append(one.Origin, number())
			}
		}
		if pick(3) {
			one.Intent = []TekstIntent{IntentSuggest, IntentUndo, IntentImport, "", "ukjend"}[r.IntN(5)]
		}
		c.Commits = append(c.Commits, one)
	}
	return c
}

// bent is a body with a few bytes taken out, put in or exchanged.
func bent(r *rand.Rand, body []byte) []byte {
	body = bytes.Clone(body)
	for range 1 + r.IntN(2) {
		at := r.IntN(len(body))
		switch r.IntN(4) {
		case 0:
			body = append(body[:at], body[at+1:]...)
		case 1:
			body = append(body[:at], append([]byte{`0123456789-{}[]":,ab`[r.IntN(20)]}, body[at:]...)...)
		case 2:
			body[at] = `0123456789-{}[]":,ab`[r.IntN(20)]
		default: // a stretch twice, as a key that stands twice
			to := min(len(body), at+1+r.IntN(60))
			body = append(body[:to], append(bytes.Clone(body[at:to]), body[to:]...)...)
		}
	}
	return body
}

// What is written and read by hand is what all other facts' way writes and reads: the same bytes, the
// same facts, the same refusals.
func TestTekstChangedByHand(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	write := writers[reflect.TypeFor[TekstChanged]()]
	var refused, read, bad int
	for range 20_000 {
		fact := randomChanged(r)
		want, wantErr := write(nil, reflect.ValueOf(fact))
		got, err := appendChanged(nil, fact)
		if fmt.Sprint(err) != fmt.Sprint(wantErr) || !bytes.Equal(got, want) {
			t.Fatalf("%+v is written by hand as\n%s, %v; the usual way as\n%s, %v", fact, got, err, want, wantErr)
		}
		if err != nil {
			refused++
			continue
		}
		body := []byte(changedHead + string(got) + changedTail)
		for range 4 {
			facts, err := decodeAny(body)
			byHand, is := readChanged(body)
			if is != (err == nil) || is && !reflect.DeepEqual(facts, []Event{byHand}) {
				t.Fatalf("%s\nis read by hand as %+v, %v; the usual way as %+v, %v", body, byHand, is, facts, err)
			}
			if is {
				read++
			} else {
				bad++
			}
			body = bent(r, body)
		}
	}
	for _, none := range []string{`,"partnar":""`, `,"origin":[]`, `,"dropped":[]`, `,"intent":""`} {
		body := fmt.Appendf(nil, `%s{"v":1,"schema":1,"commits":[{"client":"%s","n":1,"base":0,"person":"%s","steps":[]%s}]}%s`, changedHead, anID, anID, none, changedTail)
		if c, is := readChanged(body); is {
			t.Errorf("%s, which should be left out, is read as %+v", none, c)
		}
	}
	if refused < 500 || read < 15_000 || bad < 15_000 {
		t.Errorf("%d refused, %d read, %d bent: too few to tell", refused, read, bad)
	}
}
