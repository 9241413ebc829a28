package events

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// add writes goldens for facts that have none that fills every field. It never changes one that
// is there: a golden is a promise that every later program can read what was written then.
var add = flag.Bool("add", false, "add the goldens that are missing; those that are there are never changed")

const sumsFile = "testdata/SUMS"

// golden is one frozen record.
type golden struct {
	name string // "tiltak.Proposed.v1.txt"
	kind string // "tiltak.Proposed"
	raw  []byte
}

var goldenName = regexp.MustCompile(`^([a-z]+\.[A-Za-z]+)\.v([1-9][0-9]*)\.txt$`)

func goldens(t testing.TB) (all []golden) {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(path)
		match := goldenName.FindStringSubmatch(name)
		if match == nil {
			t.Fatalf("%s is no name of a golden", name)
		}
		all = append(all, golden{name, match[1], raw})
	}
	return all
}

// Every frozen record reads, is written again as the same bytes, and has the hash that it had.
func TestGoldensAreForEver(t *testing.T) {
	if *add {
		addGoldens(t)
	}
	all := goldens(t)
	var sums bytes.Buffer
	for _, g := range all {
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(g.raw), g.name)
		record, err := ParseCanonical(g.raw)
		if err != nil {
			t.Errorf("%s: %v", g.name, err)
			continue
		}
		if again, err := record.Canonical(); err != nil || !bytes.Equal(again, g.raw) {
			t.Errorf("%s is written again as\n%s\n%v", g.name, again, err)
		}
	}
	listed, err := os.ReadFile(sumsFile)
	if err != nil || !bytes.Equal(listed, sums.Bytes()) {
		t.Errorf("testdata is not what SUMS lists, %v; it is\n%s", err, sums.Bytes())
	}
}

// Every fact has a golden in which nothing is left empty.
func TestEveryFactHasAGolden(t *testing.T) {
	whole := wholeGoldens(t)
	for _, kind := range Kinds() {
		if !whole[kind.Type] {
			t.Errorf("%s has no golden that fills every field: run go test -run Goldens -add .", kind.Type)
		}
	}
}

// wholeGoldens tells which facts have a golden that fills every field there is today.
func wholeGoldens(t testing.TB) map[string]bool {
	whole := map[string]bool{}
	for _, g := range goldens(t) {
		record, err := ParseCanonical(g.raw)
		if err != nil {
			t.Errorf("%s: %v", g.name, err)
			continue
		}
		for _, fact := range record.Facts {
			if fact.EventType() == g.kind && filled(reflect.ValueOf(fact)) {
				whole[g.kind] = true
			}
		}
	}
	return whole
}

func filled(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if !filled(v.Field(i)) {
				return false
			}
		}
		return true
	case reflect.Slice:
		return v.Len() > 0 && filled(v.Index(0))
	}
	return !v.IsZero()
}

func addGoldens(t *testing.T) {
	whole := wholeGoldens(t)
	sums, err := os.OpenFile(sumsFile, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	defer sums.Close()
	for i, kind := range Kinds() {
		if !whole[kind.Type] {
			addGolden(t, uint64(i+1), kind)
		}
	}
	var lines []string
	for _, g := range goldens(t) {
		lines = append(lines, fmt.Sprintf("%x  %s\n", sha256.Sum256(g.raw), g.name))
	}
	old, _ := os.ReadFile(sumsFile)
	for _, line := range strings.SplitAfter(string(old), "\n") {
		if line != "" && !slices.Contains(lines, line) {
			t.Fatalf("SUMS lists %s which is there no more as it was: nothing is written", line)
		}
	}
	if _, err := sums.WriteString(strings.Join(lines, "")); err != nil {
		t.Fatal(err)
	}
}

func addGolden(t *testing.T, n uint64, kind Kind) {
	fact := reflect.New(kind.Go).Elem()
	fill(t, fact, "", rand.New(rand.NewPCG(n, 0)))
	record := aRecord()
	record.Seq, record.Facts = n, []Event{fact.Interface().(Event)}
	record.Room, _, _ = strings.Cut(kind.Type, ".")
	record.Time = record.Time.Add(time.Duration(n) * time.Minute)
	raw := mustCanonical(t, record)
	for version := 1; ; version++ {
		path := fmt.Sprintf("testdata/%s.v%d.txt", kind.Type, version)
		file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644) // never over one that is there
		if os.IsExist(err) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		if _, err := file.Write(raw); err != nil {
			t.Fatal(err)
		}
		file.Close()
		return
	}
}

// fill puts something sensible in every field, by its name.
func fill(t testing.TB, v reflect.Value, name string, r *rand.Rand) {
	if words := Enum(v.Type()); words != nil {
		v.SetString(words[r.IntN(len(words))])
		return
	}
	switch {
	case v.Type() == reflect.TypeFor[ID]():
		v.SetString(fmt.Sprintf("%08x-%04x-7%03x-8%03x-%012x", r.Uint32(), r.IntN(1<<16), r.IntN(1<<12), r.IntN(1<<12), r.Int64N(1<<48)))
	case v.Type() == reflect.TypeFor[Moment]():
		forms := []string{"2022", "2024-02", "2022-08-01", "2026-11-21T13:03:00.000Z"}
		v.SetString(forms[r.IntN(len(forms))])
	case v.Type() == reflect.TypeFor[Desimal]():
		forms := []string{"0", "12500", "-3", "0.75", "478146.000001"}
		v.SetString(forms[r.IntN(len(forms))])
	case v.Type() == reflect.TypeFor[Tidsrom]():
		forms := []string{"2026", "2026H1", "2026T2", "2026K3", "2026M09"}
		v.SetString(forms[r.IntN(len(forms))])
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			key, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			fill(t, v.Field(i), key, r)
		}
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(t, v.Index(0), name, r)
		fill(t, v.Index(1), name, r)
	case v.Kind() == reflect.Int:
		v.SetInt(int64(1 + r.IntN(4)))
	case v.Kind() == reflect.Bool:
		v.SetBool(true)
	default:
		v.SetString(exampleOf(t, name))
	}
}

// exampleOfStep puts a table cell with a comment, a suggestion, a footnote and an attribute without
// a value in a document, as ProseMirror writes it.
const exampleOfStep = `{"stepType":"replaceAround","from":2,"to":40,"gapFrom":3,"gapTo":39,"insert":1,"slice":{"content":[` +
	`{"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","attrs":{"colspan":1,"rowspan":2,"colwidth":null},"content":[` +
	`{"type":"paragraph","content":[{"type":"text","marks":[{"type":"comment","attrs":{"id":"0190a6c4-1d2e-7abc-8def-0123456789ab"}},` +
	`{"type":"insertion","attrs":{"id":"0190a6c4-1d2e-7abc-8def-0123456789ac"}}],"text":"«Pasienten» \"først\" \\ <b>& pårørande</b>\t– alt i eitt møte: å er å. 🏥"},` +
	`{"type":"footnote","content":[{"type":"text","text":"Handlingsplanen for 2022"}]},{"type":"hard_break"}]}]}]}]}],"openStart":1},"structure":true}`

// exampleOf gives a text for a field. Prose holds what has been trouble elsewhere: quotation
// marks, a backslash, tags, a line break, a line separator, a letter in two parts, an emoji.
func exampleOf(t testing.TB, name string) string {
	text, known := map[string]string{
		"nn": "Områdeutvalet for Voss", "nb": "Områdeutvalget for Voss", "en": "Area committee for Voss",
		"kortnamn": "OU Voss", "kommunenummer": "4621", "orgform": "HF", "organ": "heradsstyre",
		"kode": "eldre", "kodeverk": "pasientgruppe", "regel": "kommunane", "pasientgrupper": "eldre", "malgrupper": "parorande",
		"tittel": "Digital samkonsultasjon", "namn": "Region Nordhordland", "sagt": "Våren 2022",
		"tekst": "Handlingsplanen for 2022", "lenkje": "https://www.saman.no/utvikling-og-strategi/handlingsplan/",
		"sagtNn": "Ein frå kvar kommune", "sagtNb": "Én fra hver kommune", "sagtEn": "One from each municipality",
		"kapittelmal": "utviklingsplan", "rettleiing": "no-situasjonen", "nummer": "3.2", "rom": "plan",
		"eining": "døgn per 1 000 innbyggjarar", "utgjevar": "Helsedirektoratet", "stad": "4621", "framskriving": "hovudalternativet",
		"ordning": "Skjønsmidlar", "omrade": "kompetanse", "filtype": "application/pdf", "referanse": "2024/1234",
		"unntak": "offentleglova § 14", "arkivref": "2022/1234-5",
		"hash": EmptyDokumentHash, "fil": EmptyDokumentHash,
		"steps": exampleOfStep, "dropped": `{"stepType":"addMark","mark":{"type":"strong"},"from":12,"to":16}`,
	}[name]
	if known {
		return text
	}
	switch name {
	case "mottiltak", "definisjon", "avgjerd", "grunnlag", "foremal", "utfordring", "merknad", "oppgaver", "forklaring", "tidlegareNn", "ordlyd", "utdjuping", "grunn", "grunngjeving", "sitat", "ord", "bakgrunn", "onske", "endring":
		return "«Pasienten» \"først\" \\ <b>& pårørande</b>\n– alt i eitt\u2028møte: a\u030a er å. 🏥\t100 %\u007f"
	}
	t.Fatalf("the field %q has no example: give it one", name)
	return ""
}

// Whatever the facts hold, they come back as they were. The seed is printed when they do not.
func TestRandomFactsComeBack(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	r := rand.New(rand.NewPCG(seed, 1))
	for range 200 {
		for _, kind := range Kinds() {
			fact := reflect.New(kind.Go).Elem()
			fill(t, fact, "", r)
			spoilTexts(fact, r)
			facts := []Event{fact.Interface().(Event)}
			body, err := EncodeBody(facts)
			if err != nil {
				t.Fatalf("seed %d, %+v: %v", seed, facts, err)
			}
			back, err := DecodeBody(body)
			if err != nil || !reflect.DeepEqual(back, facts) {
				t.Fatalf("seed %d: %+v comes back as %+v, %v", seed, facts, back, err)
			}
		}
	}
}

// spoilTexts puts any valid text in every plain string.
func spoilTexts(v reflect.Value, r *rand.Rand) {
	switch {
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			spoilTexts(v.Field(i), r)
		}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			spoilTexts(v.Index(i), r)
		}
	case v.Type() == reflect.TypeFor[string]():
		runes := make([]rune, r.IntN(6))
		for i := range runes {
			if runes[i] = r.Int32N(1 << (1 + r.IntN(20))); runes[i] >= 0xd800 && runes[i] < 0xe000 {
				runes[i] = '\uFFFD'
			}
		}
		v.SetString(string(runes))
	}
}
