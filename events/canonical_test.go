package events

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
)

const anID = "0190a6c4-1d2e-7abc-8def-0123456789ab"

// The canonical form of strings, character by character.
func TestStringsHaveOneForm(t *testing.T) {
	for in, want := range map[string]string{
		"":                         `""`,
		"æøå – «ord»":              `"æøå – «ord»"`,
		`"\/`:                      `"\"\\/"`,
		"\b\t\n\f\r":               `"\b\t\n\f\r"`,
		"\x00\x01\x0b\x1f\x7f":     `"\u0000\u0001\u000b\u001f` + "\x7f" + `"`,
		"<b>&</b>":                 `"<b>&</b>"`,
		"\u2028\u2029\ufeff\ufffd": "\"\u2028\u2029\ufeff\ufffd\"",
		"🏥 e\u0301":                "\"🏥 e\u0301\"",
	} {
		got, err := appendString(nil, in)
		if err != nil || string(got) != want {
			t.Errorf("%q is written as %s, %v; want %s", in, got, err, want)
		}
		var back string
		if err := json.Unmarshal(got, &back); err != nil || back != in {
			t.Errorf("%s reads as %q, %v; want %q", got, back, err, in)
		}
	}
}

// What could not be read back is refused when it is written: a record like that would make the
// log unreadable.
func TestRefusedWhenWritten(t *testing.T) {
	for name, fact := range map[string]Event{
		"text that is not UTF-8":     TiltakRetitled{Tittel: "sl\xe5 saman"},
		"half of a surrogate pair":   TiltakRetitled{Tittel: "\xed\xa0\x80"},
		"not UTF-8 deep inside":      PartnarBodyNamed{Organ: "heradsstyre", Kjelder: []Kjelde{{Tekst: "\xff"}}},
		"an id in upper case":        UtvalPartnerAttached{Partnar: ID(strings.ToUpper(anID))},
		"an id that is a wildcard":   UtvalPartnerAttached{Partnar: "*"},
		"no id where one must be":    UtvalPartnerAttached{},
		"a moment in another form":   TiltakStepCompleted{Steg: anID, Dato: "1. mai 2022"},
		"a day no calendar has":      TiltakStepCompleted{Steg: anID, Dato: "2022-02-30"},
		"a word that is no phase":    TiltakPhaseChanged{Fase: "ferdig"},
		"no word where one must be":  TiltakPhaseChanged{},
		"a number beyond JavaScript": KodeverkVersionPublished{Versjon: maxSafeInt + 1},
		"a pointer to a fact":        &TiltakRetitled{Tittel: "Ny"},
		"a fact nobody registered":   stranger{},
	} {
		if body, err := EncodeBody([]Event{fact}); err == nil {
			t.Errorf("%s is written as %s", name, body)
		}
	}
	if _, err := EncodeBody(nil); err == nil {
		t.Error("a record without facts is written")
	}
}

type stranger struct{}

func (stranger) EventType() string { return "framand.Came" }

// A list that must be there is [] when it is empty, however it came to be so.
func TestEmptyLists(t *testing.T) {
	const want = `{"facts":[{"type":"tiltak.GroupsSet","data":{"pasientgrupper":[],"versjon":1}}]}`
	for _, groups := range [][]string{nil, {}} {
		got, err := EncodeBody([]Event{TiltakGroupsSet{Pasientgrupper: groups, Versjon: 1, Kjelder: []Kjelde{}}})
		if err != nil || string(got) != want {
			t.Errorf("%#v is written as %s, %v", groups, got, err)
		}
	}
	if _, err := DecodeBody([]byte(strings.Replace(want, "[]", "null", 1))); err == nil {
		t.Error("null is read as an empty list")
	}
}

const aBody = `{"facts":[{"type":"tiltak.StepPlanned","data":{"steg":"` + anID + `","namn":"Innspel","periode":{"sagt":"Våren 2022","fra":"2022-01"}}}]}`

// Every body that is not the one way to say what it says is refused.
func TestBodyStrictness(t *testing.T) {
	if _, err := DecodeBody([]byte(aBody)); err != nil {
		t.Fatalf("the body that the others are changed from: %v", err)
	}
	for name, c := range map[string][2]string{
		"a field nobody knows":           {`"namn":`, `"farge":"raud","namn":`},
		"a field in another order":       {`"steg":"` + anID + `","namn":"Innspel"`, `"namn":"Innspel","steg":"` + anID + `"`},
		"a field in another case":        {`"namn"`, `"Namn"`},
		"a field twice":                  {`"namn":"Innspel"`, `"namn":"Innspel","namn":"Innspel"`},
		"the facts twice":                {`{"facts":`, `{"facts":[],"facts":`},
		"a field beside the facts":       {`{"facts":`, `{"x":1,"facts":`},
		"a field beside type and data":   {`{"type":`, `{"x":1,"type":`},
		"data before type":               {`{"type":"tiltak.StepPlanned","data":`, `{"data":{},"type":"tiltak.StepPlanned","data":`},
		"a blank":                        {`"namn":`, `"namn": `},
		"a line break":                   {`{"facts"`, "{\n\"facts\""},
		"a blank after the end":          {`}}}]}`, `}}}]} `},
		"something after the end":        {`}}}]}`, `}}}]}{}`},
		"an empty optional field":        {`"fra":"2022-01"`, `"fra":"2022-01","til":""`},
		"an empty optional list":         {`"fra":"2022-01"}`, `"fra":"2022-01"},"kjelder":[]`},
		"a missing field":                {`"namn":"Innspel",`, ``},
		"null for a text":                {`"Innspel"`, `null`},
		"null for an id":                 {`"` + anID + `"`, `null`},
		"null for data":                  {`{"steg":"` + anID + `","namn":"Innspel","periode":{"sagt":"Våren 2022","fra":"2022-01"}}`, `null`},
		"a number for a text":            {`"Innspel"`, `7`},
		"an escape that is not needed":   {`Våren`, `V\u00e5ren`},
		"a slash escaped":                {`Innspel`, `Inn\/spel`},
		"half of a surrogate pair":       {`Innspel`, `Inn\ud800`},
		"bytes that are not UTF-8":       {`Innspel`, "Inn\xff"},
		"an id in upper case":            {anID, strings.ToUpper(anID)},
		"an id in braces":                {anID, "{" + anID + "}"},
		"no id where one must be":        {anID, ""},
		"a moment in another form":       {`2022-01`, `januar 2022`},
		"an unknown type":                {`tiltak.StepPlanned`, `tiltak.StepInvented`},
		"the same type in another case":  {`tiltak.StepPlanned`, `Tiltak.StepPlanned`},
		"no type":                        {`"type":"tiltak.StepPlanned",`, ``},
		"no data":                        {`,"data":{"steg":"` + anID + `","namn":"Innspel","periode":{"sagt":"Våren 2022","fra":"2022-01"}}`, ``},
		"a mark of byte order":           {`{"facts"`, "\ufeff" + `{"facts"`},
		"the list cut short":             {`}]}`, `}]`},
		"a list where an object must be": {`{"facts":`, `[{"facts":`},
	} {
		changed := strings.Replace(aBody, c[0], c[1], 1)
		if changed == aBody {
			t.Fatalf("%s: the change changes nothing", name)
		}
		if facts, err := DecodeBody([]byte(changed)); err == nil {
			t.Errorf("%s is read as %+v", name, facts)
		}
	}
	for _, raw := range []string{``, `null`, `{}`, `[]`, `""`, `{"facts":[]}`, `{"facts":null}`, `{"facts":[null]}`, strings.Repeat("[", 100_000)} {
		if facts, err := DecodeBody([]byte(raw)); err == nil {
			t.Errorf("%.20s is read as %+v", raw, facts)
		}
	}
}

// An unknown type is told apart from a damaged record, since the cure is another: a newer program.
func TestUnknownTypeIsNamed(t *testing.T) {
	_, err := DecodeBody([]byte(`{"facts":[{"type":"plan.Dreamt","data":{}}]}`))
	if !errors.Is(err, ErrUnknownType) || !strings.Contains(err.Error(), "plan.Dreamt") {
		t.Errorf("got %v", err)
	}
	_, err = DecodeBody([]byte(`{"facts":[{"type":"tiltak.PhaseChanged","data":{"fase":"drøymd"}}]}`))
	if err == nil || !strings.Contains(err.Error(), "TiltakFase") {
		t.Errorf("a word from a newer program: got %v", err)
	}
}

// A type that has no canonical form cannot become a fact: the program does not start.
func TestShapesThatHaveNoForm(t *testing.T) {
	type nested struct {
		A string `json:"a"`
	}
	for name, shape := range map[string]any{
		"a float": struct {
			A float64 `json:"a"`
		}{},
		"a map": struct {
			A map[string]string `json:"a"`
		}{},
		"a pointer": struct {
			A *int `json:"a"`
		}{},
		"an interface": struct {
			A any `json:"a"`
		}{},
		"a field with no tag": struct{ A string }{},
		"another option": struct {
			A int `json:"a,string"`
		}{},
		"an optional struct": struct {
			A nested `json:"a,omitempty"`
		}{},
		"a name to escape": struct {
			A string `json:"a-b"`
		}{},
		"a string with a name and no words": struct {
			A shapeless `json:"a"`
		}{},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s gets a writer", name)
				}
			}()
			structWriter(reflect.TypeOf(shape))
		}()
	}
}

type shapeless string

func BenchmarkDecodeBody(b *testing.B) {
	for b.Loop() {
		if _, err := DecodeBody([]byte(aBody)); err != nil {
			b.Fatal(err)
		}
	}
}
