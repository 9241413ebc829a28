package dispatch

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

const anID = "0190a6c4-1d2e-7abc-8def-0123456789ab"

func doorOf(command string) *door {
	room := tiltakRoom()
	return newDoor("tiltak", room.Command(command))
}

// good is a body to which one thing is done in each of the tables below.
const goodBody = `{"id":"` + anID + `","tittel":"Velferdsteknologi"}`

// with puts one more member into the good body.
func with(member string) string { return strings.TrimSuffix(goodBody, "}") + "," + member + "}" }

// titledAs is the good body with another title, written as JSON.
func titledAs(literal string) string {
	return strings.Replace(goodBody, `"Velferdsteknologi"`, literal, 1)
}

// The hostile inputs of JSON, by the numbers of the list in the quality plan.
func TestHostileJSON(t *testing.T) {
	for _, c := range []struct{ name, body, rule, field string }{
		{"14 duplicate key", with(`"tittel":"Ein annan"`), "json-duplicate", "tittel"},
		{"14 duplicate key inside", with(`"tidsramme":{"fra":"2022","fra":"2023"}`), "json-duplicate", "tidsramme.fra"},
		{"14 duplicate key by an escape", with(`"\u0074ittel":"Ein annan"`), "json-duplicate", "tittel"},
		{"15 wrong case", with(`"Foremal":"x"`), "unknown-field", "Foremal"},
		{"15 wrong case only", strings.Replace(goodBody, "tittel", "TITTEL", 1), "fields", "TITTEL tittel"},
		{"16 unknown key", with(`"role":"admin"`), "unknown-field", "role"},
		{"16 unknown key inside", with(`"tidsramme":{"role":"admin"}`), "unknown-field", "tidsramme.role"},
		{"16 unknown key that is long", with(`"` + strings.Repeat("å", 500) + `":1`), "unknown-field", strings.Repeat("å", 32) + "…"},
		{"17 invalid UTF-8", titledAs("\"sl\xe5\""), "json-utf8", ""},
		{"17 invalid UTF-8 in a key", with("\"\xff\":1"), "json-utf8", ""},
		{"17 overlong", titledAs("\"\xc0\xaf\""), "json-utf8", ""},
		{"17 a surrogate in bytes", titledAs("\"\xed\xa0\x80\""), "json-utf8", ""},
		{"18 lone surrogate", titledAs(`"x\ud800"`), "json-syntax", "tittel"},
		{"18 reversed surrogates", titledAs(`"x\udc00\ud800"`), "json-syntax", "tittel"},
		{"19 another object after it", goodBody + "{}", "json-syntax", ""},
		{"19 garbage after it", goodBody + "x", "json-syntax", ""},
		{"19 a comma after it", goodBody + ",", "json-syntax", ""},
		{"19 a NUL after it", goodBody + "\x00", "json-syntax", ""},
		{"20 null", "null", "json-null", ""},
		{"20 list", "[]", "json-type", ""},
		{"20 text", `""`, "json-type", ""},
		{"20 nothing", "", "json-syntax", ""},
		{"20 blanks", " \n", "json-syntax", ""},
		{"20 number", "1", "json-type", ""},
		{"20 null for a text", titledAs("null"), "json-null", "tittel"},
		{"20 null for an object", with(`"tidsramme":null`), "json-null", "tidsramme"},
		{"20 null for a list", with(`"kjelder":null`), "json-null", "kjelder"},
		{"20 null in a list", with(`"kjelder":[null]`), "json-null", "kjelder[0]"},
		{"20 null inside", with(`"tidsramme":{"fra":null}`), "json-null", "tidsramme.fra"},
		{"20 null for a pointer", with(`"eigar":null`), "json-null", "eigar"},
		{"20 empty object", "{}", "fields", "id tittel"},
		{"20 half an object", goodBody[:20], "json-syntax", "id"},
	} {
		t.Run(c.name, func(t *testing.T) { refusedAs(t, doorOf("Propose"), c.body, c.rule, c.field) })
	}
}

// The same list, from the sizes on.
func TestHostileJSONOfSizeAndKind(t *testing.T) {
	nested := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	keys := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `,"k%d":1`, i)
		}
		return strings.TrimSuffix(goodBody, "}") + b.String() + "}"
	}
	for _, c := range []struct{ name, body, rule, field string }{
		{"21 10 000 nested lists", nested(10_000), "json-depth", ""},
		{"21 33 deep", with(`"x":` + nested(32)), "json-depth", ""},
		{"21 32 deep", with(`"x":` + nested(31)), "unknown-field", "x"},
		{"21 brackets in a text are none", with(`"foremal":"` + strings.Repeat("[", 200) + `\"]"`), "max-length", "foremal"},
		{"22 200 000 keys", keys(200_000), "body-size", ""},
		{"22 5 000 keys", keys(5_000), "fields", strings.Join(names("k", maxFaults), " ")},
		{"23 a million digits", with(`"niva":` + strings.Repeat("1", 1_000_000)), "body-size", ""},
		{"23 thousands of digits", with(`"niva":` + strings.Repeat("1", 60_000)), "number", "niva"},
		{"23 1e999", with(`"niva":1e999`), "number", "niva"},
		{"23 1e0", with(`"niva":1e0`), "number", "niva"},
		{"23 1.0", with(`"niva":1.0`), "number", "niva"},
		{"23 -0", with(`"niva":-0`), "number", "niva"},
		{"23 9223372036854775808", with(`"niva":9223372036854775808`), "number", "niva"},
		{"23 2⁵³", with(`"niva":9007199254740992`), "number", "niva"},
		{"23 2⁵³−1", with(`"niva":9007199254740991`), "range", "niva"},
		{"23 too small", with(`"niva":0`), "range", "niva"},
		{"23 +1", with(`"niva":+1`), "json-syntax", "niva"},
		{"23 01", with(`"niva":01`), "json-syntax", ""},
		{"23 NaN", with(`"niva":NaN`), "json-syntax", "niva"},
		{"23 a number as text", with(`"niva":"1"`), "json-type", "niva"},
		{"24 BOM first", "\ufeff" + goodBody, "json-syntax", ""},
		{"25 __proto__", with(`"__proto__":{"admin":true}`), "unknown-field", "__proto__"},
		{"25 constructor", with(`"constructor":{"prototype":{}}`), "unknown-field", "constructor"},
		{"text for truth", with(`"open":"true"`), "json-type", "open"},
		{"a number for truth", with(`"open":1`), "json-type", "open"},
		{"a list for an object", with(`"tidsramme":[]`), "json-type", "tidsramme"},
		{"an object for a list", with(`"kjelder":{"0":{}}`), "json-type", "kjelder"},
		{"an object for a text", titledAs(`{"nn":"x"}`), "json-type", "tittel"},
		{"a comment", with(`/* x */"open":true`), "json-syntax", ""},
		{"single quotes", strings.ReplaceAll(goodBody, `"`, `'`), "json-syntax", ""},
		{"a comma too many", strings.Replace(goodBody, "}", ",}", 1), "json-syntax", ""},
	} {
		t.Run(c.name, func(t *testing.T) { refusedAs(t, doorOf("Propose"), c.body, c.rule, c.field) })
	}
}

func names(prefix string, n int) (all []string) {
	for i := range n {
		all = append(all, fmt.Sprint(prefix, i))
	}
	return all
}

// refusedAs expects a refusal of the rule, with these fields.
func refusedAs(t *testing.T, d *door, body, rule, fields string) {
	t.Helper()
	command, r := d.read([]byte(body))
	if r == nil {
		t.Fatalf("let in as %+v", command)
	}
	refusal(t, r)
	var at []string
	for _, f := range r.Faults {
		at = append(at, f.Field)
	}
	if r.Kind != domain.Broken || r.Rule != rule || strings.TrimSpace(strings.Join(at, " ")) != fields {
		t.Errorf("refused as %d %s at %q, want %s at %q", r.Kind, r.Rule, at, rule, fields)
	}
}

// Ids and moments have one spelling each (inputs 26 to 28).
func TestHostileIDs(t *testing.T) {
	for name, id := range map[string]string{
		"26 star": "*", "26 greater": ">", "26 dot": "a.b", "26 blank": "a b", "26 $SYS": "$SYS.x", "26 $JS": "$JS.API.>",
		"27 into another history": anID + ".VedtakMade", "27 short": "s1.VedtakMade",
		"28 upper case": strings.ToUpper(anID), "28 braces": "{" + anID + "}", "28 urn": "urn:uuid:" + anID,
		"28 no hyphens": strings.ReplaceAll(anID, "-", ""), "28 a blank behind": anID + " ", "28 full width": "０" + anID[1:],
		"33 line break": anID[:35] + "\\n",
	} {
		t.Run(name, func(t *testing.T) {
			refusedAs(t, doorOf("Retitle"), `{"tittel":"x","id":"`+id+`"}`, "id", "id")
			refusedAs(t, doorOf("Propose"), with(`"eigar":{"partnar":"`+id+`"}`), "id", "eigar.partnar")
		})
	}
	refusedAs(t, doorOf("Retitle"), `{"tittel":"x","id":""}`, "required", "id")
	for _, m := range []string{"1. mai 2022", "2022-13", "2022-02-30", "22", "2022-4-1", "2022-04-01T10:00:00Z", "2022-04-01\\n", " 2022"} {
		refusedAs(t, doorOf("Propose"), with(`"tidsramme":{"fra":"`+m+`"}`), "moment", "tidsramme.fra")
	}
	refusedAs(t, doorOf("SetGroups"), `{"id":"`+anID+`","grupper":["x"],"versjon":1,"dato":""}`, "required", "dato")
}

// Numbers that are told exactly, and times of figures, have one spelling each too.
func TestHostileFigures(t *testing.T) {
	body := func(member string) string {
		return `{"id":"` + anID + `","grupper":["x"],"versjon":1,"dato":"2022",` + member + `}`
	}
	for _, n := range []string{"1,5", "1.50", "01", "+1", "1e3", "-0", ".5", "5.", " 1", "1 000", "NaN", "٣", "１", strings.Repeat("9", 16), "0.1234567", "=1"} {
		refusedAs(t, doorOf("SetGroups"), body(`"verdi":"`+n+`"`), "desimal", "verdi")
	}
	for _, tid := range []string{"26", "2026M9", "2026M13", "2026K5", "2026H3", "2026T0", "2026-01", "2026m01", "2026M01 ", "0026"} {
		refusedAs(t, doorOf("SetGroups"), body(`"tid":"`+tid+`"`), "tidsrom", "tid")
	}
	refusedAs(t, doorOf("SetGroups"), body(`"verdi":1.5`), "json-type", "verdi")
	for _, member := range []string{`"verdi":"-12.5"`, `"verdi":"0"`, `"verdi":""`, `"tid":"2026K3"`, `"tid":"2026"`, `"tid":""`} {
		if _, refusal := doorOf("SetGroups").read([]byte(body(member))); refusal != nil {
			t.Errorf("%s is refused: %v", member, refusal)
		}
	}
}

func TestHostileTexts(t *testing.T) {
	zalgo := func(n int) string { return "a" + strings.Repeat("\u0336", n) + "b" }
	for _, c := range []struct{ name, text, line, prose string }{
		{"34 NUL", "a\x00b", "control", "control"},
		{"34 bell", "a\ab", "control", "control"},
		{"34 escape", "a\x1b[31m", "control", "control"},
		{"34 DEL", "a\x7f", "control", "control"},
		{"34 C1", "a\u0085", "control", "control"},
		{"34 tab", "a\tb", "control", "control"},
		{"33 CR LF", "a\r\nX-Evil: 1", "control", ""},
		{"33 LF", "a\nb", "control", ""},
		{"33 CR", "a\rb", "control", "control"},
		{"line separator", "a\u2028b", "control", ""},
		{"paragraph separator", "a\u2029b", "control", ""},
		{"no character", "a\uFFFEb", "control", "control"},
		{"no character either", "a\U0010FFFFb", "control", "control"},
		{"nor this", "a\uFDD0b", "control", "control"},
		{"35 right-to-left override", "a\u202Eb", "unseen", ""},
		{"35 isolate", "a\u2067b\u2069", "unseen", ""},
		{"35 Arabic letter mark", "a\u061Cb", "unseen", ""},
		{"35 zero-width joiner", "a\u200Db", "unseen", ""},
		{"35 zero-width non-joiner", "a\u200Cb", "unseen", ""},
		{"35 zero-width space", "a\u200Bb", "unseen", ""},
		{"35 word joiner", "a\u2060b", "unseen", ""},
		{"35 byte order mark inside", "a\uFEFFb", "unseen", ""},
		{"35 soft hyphen", "a\u00ADb", "unseen", ""},
		{"35 Hangul filler", "a\u3164b", "unseen", ""},
		{"35 tag", "a\U000E0041b", "unseen", ""},
		{"35 grapheme joiner", "a\u034Fb", "unseen", ""},
		{"36 9 marks", zalgo(9), "combining", "combining"},
		{"36 9 marks that come together with their letter", "e" + strings.Repeat("\u0301", 10), "combining", "combining"},
		{"36 100 marks first", strings.Repeat("\u0301", 9), "combining", "combining"},
		{"36 8 marks", zalgo(8), "", ""},
		{"38 a Cyrillic look-alike is let in", "Аnna", "", ""},
		{"Norwegian", "Ærøy, Østerøy, Ålesund – «sjå» 1 000 kr", "", ""},
		{"Sámi", "Guovdageaidnu čđŋšŧž", "", ""},
		{"Arabic and Hebrew", "العربية עברית", "", ""},
		{"emoji in text form", "❤\uFE0F", "", ""},
		{"40 a formula is a text like others here", `=HYPERLINK("x")`, "", ""},
		{"41 markup is a text like others here", "<img onerror=alert(1)>", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := string(jsonOf(c.text))
			checkText(t, with(`"foremal":`+text), c.prose, "foremal")
			checkText(t, titledAs(text), c.line, "tittel")
			checkText(t, with(`"kjelder":[{"oppdikta":true},{"tekst":`+text+`}]`), c.line, "kjelder[1].tekst")
		})
	}
}

// checkText also writes the text in \u escapes: the door sees characters, not their spelling.
func checkText(t *testing.T, body, rule, field string) {
	t.Helper()
	for _, spelling := range []string{body, escaped(body)} {
		if rule != "" {
			refusedAs(t, doorOf("Propose"), spelling, rule, field)
		} else if _, r := doorOf("Propose").read([]byte(spelling)); r != nil {
			t.Errorf("%s: %v %+v", field, r, r.Faults)
		}
	}
}

func escaped(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r < 0x80:
			b.WriteRune(r)
		case r > 0xFFFF:
			r -= 0x10000
			fmt.Fprintf(&b, `\u%04x\u%04x`, 0xD800+r>>10, 0xDC00+r&0x3FF)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

// A national identity number is refused wherever it stands. The test makes one, so that none stands
// in this file.
func TestFodselsnummer(t *testing.T) {
	number := madeUpNumber(t)
	for _, text := range []string{number, "Ring " + number + ".", number[:6] + " " + number[6:]} {
		refusedAs(t, doorOf("Propose"), titledAs(`"`+text+`"`), "fodselsnummer", "tittel")
		refusedAs(t, doorOf("Propose"), with(`"foremal":"Éin\n`+text+`"`), "fodselsnummer", "foremal")
		refusedAs(t, doorOf("Propose"), with(`"kjelder":[{"lenkje":"https://x.no/`+text+`"}]`), "fodselsnummer", "kjelder[0].lenkje")
	}
	phone := with(`"foremal":"Telefon 55 12 34 56, sak 2026/123456789012"`)
	if _, r := doorOf("Propose").read([]byte(phone)); r != nil {
		t.Errorf("other numbers: %v", r.Faults)
	}
}

func madeUpNumber(t *testing.T) string {
	for n := range 100_000 {
		if number := fmt.Sprintf("010100%05d", n); domain.Fodselsnummer(number) {
			return number
		}
	}
	t.Fatal("no number is one")
	return ""
}

// 37: what looks alike is kept alike, and counted as it is kept.
func TestTextIsKeptInOneForm(t *testing.T) {
	for in, want := range map[string]string{
		"A\u030alesund":               "Ålesund",
		"re\u0301sume\u0301":          "résumé",
		"\u212bl":                     "Ål",
		"ok":                          "ok",
		strings.Repeat("e\u0301", 60): strings.Repeat("é", 60),
	} {
		command, r := doorOf("Propose").read([]byte(titledAs(string(jsonOf(in)))))
		if r != nil || string(command.(propose).Tittel) != want {
			t.Errorf("%q became %+v %v", in, command, r)
		}
	}
	command, r := doorOf("Propose").read([]byte(with(`"foremal":"a\r\nb\u2028c\u2029d\ne"`)))
	if r != nil || command.(propose).Foremal != "a\nb\nc\nd\ne" {
		t.Errorf("line breaks became %+v %v", command, r)
	}
}

func TestLimitsOfFields(t *testing.T) {
	list := func(n int, item string) string {
		return "[" + strings.TrimSuffix(strings.Repeat(item+",", n), ",") + "]"
	}
	for _, c := range []struct{ name, body, rule, field string }{
		{"empty title", titledAs(`""`), "required", "tittel"},
		{"blank title", titledAs(`"   "`), "required", "tittel"},
		{"blank title, wide", titledAs("\"\u00a0\u3000\""), "required", "tittel"},
		{"short title", titledAs(`"å"`), "min-length", "tittel"},
		{"60 letters of two bytes", titledAs(`"` + strings.Repeat("å", 60) + `"`), "", ""},
		{"61 letters", titledAs(`"` + strings.Repeat("å", 61) + `"`), "max-length", "tittel"},
		{"an empty optional text is not given", with(`"foremal":"","malform":"","eigar":{"partnar":"","namn":""}`), "", ""},
		{"not one of the words", with(`"malform":"en"`), "enum", "malform"},
		{"items of another form", with(`"grupper":["rus","Psykisk"]`), "pattern", "grupper[1]"},
		{"items too long", with(`"grupper":["` + strings.Repeat("a", 11) + `"]`), "max-length", "grupper[0]"},
		{"an empty item", with(`"grupper":[""]`), "pattern", "grupper[0]"},
		{"three items", with(`"grupper":` + list(3, `"rus"`)), "", ""},
		{"four items", with(`"grupper":` + list(4, `"rus"`)), "max-items", "grupper"},
		{"a thousand items", with(`"grupper":` + list(1000, `"rus"`)), "max-items", "grupper"},
		{"the default limit of items", `{"id":"` + anID + `","versjon":1,"dato":"2022","grupper":` + list(defaultItems+1, `"a"`) + `}`, "max-items", "grupper"},
		{"too few items", `{"id":"` + anID + `","versjon":1,"dato":"2022","grupper":[]}`, "min-items", "grupper"},
		{"the default limit of a line", `{"id":"` + anID + `","versjon":1,"dato":"2022","grupper":["` + strings.Repeat("a", defaultLine+1) + `"]}`, "max-length", "grupper[0]"},
		{"a number is missing", `{"id":"` + anID + `","dato":"2022","grupper":["a"]}`, "required", "versjon"},
		{"several at once", `{"id":"x","tittel":"","niva":9,"open":1}`, "fields", "id tittel niva open"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := doorOf("Propose")
			if strings.Contains(c.body, "grupper") && !strings.Contains(c.body, "tittel") {
				d = doorOf("SetGroups")
			}
			if c.rule != "" {
				refusedAs(t, d, c.body, c.rule, c.field)
			} else if _, r := d.read([]byte(c.body)); r != nil {
				t.Errorf("%v %+v", r, r.Faults)
			}
		})
	}
}

func TestWhatIsReadIsWhatWasSaid(t *testing.T) {
	body := `{"id":"` + anID + `","tittel":"Tidleg innsats","foremal":"Éin\nto","malform":"nn","tidsramme":{"sagt":"Våren 2022","fra":"2022-01","til":"2022-06-30"},
		"grupper":["rus"],"kjelder":[{"tekst":"Referat","lenkje":"https://x.no/æ"},{"oppdikta":true}],"niva":2,"open":true,"eigar":{"namn":"KS"}}`
	want := propose{
		ID: anID, Tittel: "Tidleg innsats", Foremal: "Éin\nto", Malform: "nn",
		Tidsramme: domain.GivenPeriode{Sagt: "Våren 2022", Fra: "2022-01", Til: "2022-06-30"}, Grupper: []domain.Line{"rus"},
		Kjelder: []domain.GivenKjelde{{Tekst: "Referat", Lenkje: "https://x.no/æ"}, {Oppdikta: true}}, Niva: 2, Open: true,
		Eigar: &domain.GivenAktor{Namn: "KS"},
	}
	got, r := doorOf("Propose").read([]byte(body))
	if r != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v %v, want %+v", got, r, want)
	}
}

// A command that the door cannot hold to its limits must not get into the house.
func TestCommandsTheDoorCannotRead(t *testing.T) {
	type inside struct {
		Inside *inside `json:"inside,omitempty"`
	}
	for name, command := range map[string]any{
		"a fraction": struct {
			X float64 `json:"x"`
		}{},
		"a map": struct {
			X map[string]string `json:"x"`
		}{},
		"anything": struct {
			X any `json:"x"`
		}{},
		"bytes of no limit": struct {
			X []byte `json:"x"`
		}{},
		"no JSON name":       struct{ X string }{},
		"an embedded struct": struct{ events.Kjelde }{},
		"itself":             inside{},
		"no struct":          "x",
		"a limit unheeded": struct {
			X int `json:"x" multipleOf:"2"`
		}{},
		"a limit of no sense": struct {
			X string `json:"x" maxLength:"many"`
		}{},
		"limits that cross": struct {
			X string `json:"x" minLength:"9" maxLength:"3"`
		}{},
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("it got in")
				}
			}()
			planOf("x.X", reflect.TypeOf(command))
		})
	}
}

func TestLimitsAsAList(t *testing.T) {
	got := map[string]string{}
	for _, l := range LimitsOf(testRooms()) {
		got[strings.Join([]string{l.Room, l.Command, l.Field, l.Rule}, " ")] = l.Value
	}
	for name, want := range map[string]string{
		"   body-size":                              "65536",
		"tiltak Propose tittel required":            "",
		"tiltak Propose tittel min-length":          "2",
		"tiltak Propose tittel max-length":          "60",
		"tiltak Propose malform enum":               "nn, nb",
		"tiltak Propose grupper max-items":          "3",
		"tiltak Propose grupper[] max-length":       "10",
		"tiltak Propose grupper[] pattern":          "^[a-z-]+$",
		"tiltak Propose kjelder[].tekst max-length": "300",
		"tiltak Propose niva range":                 "1 … 4",
		"tiltak Propose eigar.namn max-length":      "160",
		"tiltak SetGroups grupper min-items":        "1",
		"person GrantRole rolle max-length":         "20",
	} {
		if value, there := got[name]; !there || value != want {
			t.Errorf("%s is %q (%t), want %q", name, value, there, want)
		}
	}
	if _, there := got["tiltak Propose foremal required"]; there {
		t.Error("what may be left out is told as required")
	}
	if d := bare(); !slices.Equal(d.Limits(), LimitsOf(testRooms())) {
		t.Error("a house tells other limits than its rooms")
	}
}

func TestWordsAreThere(t *testing.T) {
	for _, words := range doorWords {
		checkWords(t, domain.Words{NN: words.NN, NB: words.NB, EN: words.EN})
	}
	for kind := range truth + 1 {
		checkWords(t, kindWords[kind])
	}
	for kind := Unknown; kind <= Stopped; kind++ {
		checkWords(t, troubleWords[kind])
	}
}

// FuzzDoor: nothing makes the door panic; what it lets in can be written and let in again as the
// same; and it lets nothing in that the JSON library, told to be strict, would not.
func FuzzDoor(f *testing.F) {
	for _, body := range []string{
		goodBody, with(`"tidsramme":{"fra":"2022"}`), with(`"kjelder":[{"tekst":"x"}]`), with(`"niva":2,"open":true`),
		with(`"eigar":{"namn":"KS"}`), with(`"grupper":["rus"]`), titledAs(`"A\u030alesund"`), with(`"foremal":"a\r\nb"`),
		titledAs(`"x\ud800"`), "null", "[[[[", goodBody + "{}", with(`"tittel":1`), with(`"niva":-0`), titledAs("\"sl\xe5\""),
	} {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		for _, name := range []string{"Propose", "Retitle", "SetGroups", "ChangePhase"} {
			d := doorOf(name)
			command, r := d.read(body)
			if r != nil {
				refusal(t, r)
				continue
			}
			agreesWithLibrary(t, d, command, body)
			again, err := json.Marshal(command)
			if err != nil {
				t.Fatal(err)
			}
			same, r := d.read(again)
			if r != nil || !reflect.DeepEqual(same, command) {
				t.Errorf("%s was let in; written as %s it is %v %+v", body, again, r, same)
			}
		}
	})
}
