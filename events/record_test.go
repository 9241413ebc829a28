package events

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"
)

// aRecord is a record with every part filled in.
func aRecord() Record {
	return Record{
		Seq: 4711, House: "bergen", Room: "tiltak", Thing: "0190a6c4-1d2e-7abc-8def-000000000001",
		Command: "0190a6c4-1d2e-7abc-8def-000000000002", Actor: "0190a6c4-1d2e-4abc-8def-000000000003", Partner: "0190a6c4-1d2e-4abc-8def-000000000004",
		Time: time.Date(2026, 11, 21, 13, 3, 2, 7_000_000, time.UTC), Occurred: "2022-04",
		Reason: "Innlesing av handlingsplanen for 2022", Digest: "00112233445566778899aabbccddeeff", Schema: Schema,
		Facts: []Event{TiltakRetitled{Tittel: "Digital samkonsultasjon"}},
	}
}

func mustCanonical(t testing.TB, r Record) []byte {
	t.Helper()
	raw, err := r.Canonical()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// The form, to the letter. It never changes: what is sealed today must verify in fifty years.
func TestCanonicalForm(t *testing.T) {
	const want = `fellesplan.record.v1
seq 4711
subject ev.bergen.tiltak.0190a6c4-1d2e-7abc-8def-000000000001
id 0190a6c4-1d2e-7abc-8def-000000000002
fp-actor 0190a6c4-1d2e-4abc-8def-000000000003
fp-partner 0190a6c4-1d2e-4abc-8def-000000000004
fp-time 2026-11-21T13:03:02.007Z
fp-occurred 2022-04
fp-reason Innlesing av handlingsplanen for 2022
fp-digest 00112233445566778899aabbccddeeff
fp-sch 1

{"facts":[{"type":"tiltak.Retitled","data":{"tittel":"Digital samkonsultasjon"}}]}`
	record := aRecord()
	raw := mustCanonical(t, record)
	if string(raw) != want {
		t.Errorf("got\n%s", raw)
	}
	back, err := ParseCanonical(raw)
	if err != nil || !reflect.DeepEqual(back, record) {
		t.Errorf("read back as %+v, %v", back, err)
	}
}

// What a header of the log or a subject would bend is refused before it is written.
func TestRecordsThatCannotBe(t *testing.T) {
	for name, spoil := range map[string]func(*Record){
		"not in a log":               func(r *Record) { r.Seq = 0 },
		"no house":                   func(r *Record) { r.House = "" },
		"a house of two tokens":      func(r *Record) { r.House = "bergen.tiltak" },
		"a wildcard for a room":      func(r *Record) { r.Room = "*" },
		"a room in upper case":       func(r *Record) { r.Room = "Tiltak" },
		"a house that is too long":   func(r *Record) { r.House = strings.Repeat("a", 33) },
		"no thing":                   func(r *Record) { r.Thing = "" },
		"a thing of another form":    func(r *Record) { r.Thing = "tiltak-1" },
		"no command":                 func(r *Record) { r.Command = "" },
		"an actor who is no id":      func(r *Record) { r.Actor = "kari" },
		"a partner who is no id":     func(r *Record) { r.Partner = ID(strings.ToUpper(anID)) },
		"a year of five digits":      func(r *Record) { r.Time = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) },
		"no time":                    func(r *Record) { r.Time = time.Time{} },
		"a moment that is none":      func(r *Record) { r.Occurred = "våren 2022" },
		"a line break in the reason": func(r *Record) { r.Reason = "x\nfp-actor y" },
		"a carriage return":          func(r *Record) { r.Reason = "x\ry" },
		"a tab in the reason":        func(r *Record) { r.Reason = "x\ty" },
		"a NUL in the reason":        func(r *Record) { r.Reason = "x\x00y" },
		"NEL in the reason":          func(r *Record) { r.Reason = "x\u0085y" },
		"a line separator":           func(r *Record) { r.Reason = "x\u2028y" },
		"a reason that is not UTF-8": func(r *Record) { r.Reason = "\xff" },
		"a blank before the reason":  func(r *Record) { r.Reason = " x" },
		"a blank after the reason":   func(r *Record) { r.Reason = "x " },
		"a digest that is not hex":   func(r *Record) { r.Digest = "ABCD" },
		"no version":                 func(r *Record) { r.Schema = 0 },
		"a version below none":       func(r *Record) { r.Schema = -1 },
		"no facts":                   func(r *Record) { r.Facts = nil },
		"a fact of another room":     func(r *Record) { r.Facts = append(r.Facts, UtvalOfficeGiven{Plass: anID, Verv: VervLeiar}) },
		"too large":                  func(r *Record) { r.Facts = []Event{TiltakRetitled{Tittel: strings.Repeat("å", MaxRecord/2)}} },
	} {
		record := aRecord()
		spoil(&record)
		if raw, err := record.Canonical(); err == nil {
			t.Errorf("%s is written as\n%.300s", name, raw)
		}
	}
}

// A reader stops at a version that it does not know, and can tell why.
func TestNewerVersion(t *testing.T) {
	raw := bytes.Replace(mustCanonical(t, aRecord()), []byte("fp-sch 1"), []byte("fp-sch 2"), 1)
	if _, err := ParseCanonical(raw); !errors.Is(err, ErrNewer) {
		t.Errorf("got %v", err)
	}
}

// Each other way to write the same record is refused, so that one record has one hash.
func TestParseCanonicalStrictness(t *testing.T) {
	raw := string(mustCanonical(t, aRecord()))
	for name, c := range map[string][2]string{
		"another first line":       {"record.v1", "record.v2"},
		"a sequence with zeros":    {"seq 4711", "seq 04711"},
		"a sequence with a sign":   {"seq 4711", "seq +4711"},
		"sequence zero":            {"seq 4711", "seq 0"},
		"a sequence beyond uint64": {"seq 4711", "seq 18446744073709551616"},
		"two blanks":               {"seq 4711", "seq  4711"},
		"lines in another order":   {"fp-partner", "fp-actor"},
		"a line more":              {"fp-sch 1", "fp-sch 1\nfp-more x"},
		"a line less":              {"fp-reason Innlesing av handlingsplanen for 2022\n", ""},
		"line ends of Windows":     {"\n", "\r\n"},
		"a time in another zone":   {"13:03:02.007Z", "14:03:02.007+01:00"},
		"a time in microseconds":   {"02.007Z", "02.007000Z"},
		"a comma in the time":      {"02.007Z", "02,007Z"},
		"a subject of five tokens": {"ev.bergen.", "ev.bergen.voss."},
		"a subject of another log": {"ev.bergen.", "push.bergen."},
		"an id in upper case":      {"-7abc-8def-000000000002", "-7ABC-8def-000000000002"},
		"no id":                    {"id 0190a6c4-1d2e-7abc-8def-000000000002", "id "},
		"a version with a sign":    {"fp-sch 1", "fp-sch +1"},
		"no empty line":            {"fp-sch 1\n\n", "fp-sch 1\n"},
		"one empty line more":      {"fp-sch 1\n\n", "fp-sch 1\n\n\n"},
		"a line break at the end":  {"}]}", "}]}\n"},
		"a fact of another room":   {"ev.bergen.tiltak", "ev.bergen.utval"},
	} {
		changed := strings.Replace(raw, c[0], c[1], 1)
		if changed == raw {
			t.Fatalf("%s: the change changes nothing", name)
		}
		if r, err := ParseCanonical([]byte(changed)); err == nil {
			t.Errorf("%s is read as %+v", name, r)
		}
	}
}

// Every bit counts: no change of one bit reads as the same record.
func TestEveryBitCounts(t *testing.T) {
	record := aRecord()
	raw := mustCanonical(t, record)
	for i := range len(raw) * 8 {
		changed := bytes.Clone(raw)
		changed[i/8] ^= 1 << (i % 8)
		if back, err := ParseCanonical(changed); err == nil && reflect.DeepEqual(back, record) {
			t.Fatalf("bit %d can be turned unseen", i)
		}
	}
}

func TestMessageIDs(t *testing.T) {
	r := aRecord()
	if got, want := r.MessageID(), string(r.Actor)+"/"+string(r.Command); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	r.Actor = ""
	if got := r.MessageID(); got != string(r.Command) {
		t.Errorf("of the program itself: got %s", got)
	}
}

func FuzzParseSubject(f *testing.F) {
	f.Add(aRecord().Subject())
	f.Add("ev.*.tiltak." + anID)
	f.Add("ev.bergen.>." + anID)
	f.Fuzz(func(t *testing.T, s string) {
		house, room, thing, err := ParseSubject(s)
		if err != nil {
			return
		}
		for _, token := range []string{house, room, string(thing)} {
			if token == "" || strings.ContainsFunc(token, notInToken) {
				t.Errorf("%q gives the token %q", s, token)
			}
		}
		if got := (Record{House: house, Room: room, Thing: thing}).Subject(); got != s {
			t.Errorf("%q is put together as %q", s, got)
		}
	})
}

// What decodes encodes to the same bytes.
func FuzzDecodeBody(f *testing.F) {
	f.Add([]byte(aBody))
	for _, g := range goldens(f) {
		_, body, _ := bytes.Cut(g.raw, []byte("\n\n"))
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		facts, err := DecodeBody(raw)
		if err != nil {
			return
		}
		if again, err := EncodeBody(facts); err != nil || !bytes.Equal(again, raw) {
			t.Errorf("%q is written again as %q, %v", raw, again, err)
		}
	})
}

func FuzzParseCanonical(f *testing.F) {
	f.Add(mustCanonical(f, aRecord()))
	for _, g := range goldens(f) {
		f.Add(g.raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		record, err := ParseCanonical(raw)
		if err != nil {
			return
		}
		if again, err := record.Canonical(); err != nil || !bytes.Equal(again, raw) {
			t.Errorf("%q is written again as %q, %v", raw, again, err)
		}
	})
}
