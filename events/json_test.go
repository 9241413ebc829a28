package events

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"
)

// Every choice that JSON leaves open is closed.
func TestJSONHasOneSpelling(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		right bool
	}{
		"a step":                      {aStep, true},
		"an empty object":             {`{}`, true},
		"null within":                 {`{"a":null,"b":[null]}`, true},
		"words and numbers":           {`{"a":true,"b":false,"c":-12,"d":0,"e":"x","f":[],"g":{}}`, true},
		"keys unsorted":               {`{"b":1,"a":2}`, true},
		"short escapes":               {`{"a":"\b\t\n\f\r\"\\"}`, true},
		"a long escape":               {`{"a":"\u0000\u001f\u000b"}`, true},
		"separators as they are":      {"{\"a\":\"\u2028\u2029\u007f\ufeff\ufffd\"}", true},
		"an emoji":                    {`{"a":"👩🏽‍⚕️"}`, true},
		"the greatest number":         {`{"a":9007199254740991,"b":-9007199254740991}`, true},
		"nine keys":                   {`{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1}`, true},
		"deepest":                     {nestedJSON(maxJSONDepth), true},
		"too deep":                    {nestedJSON(maxJSONDepth + 1), false},
		"a blank":                     {`{"a": 1}`, false},
		"a blank before":              {` {}`, false},
		"a blank after":               {`{} `, false},
		"a line break":                {"{\n}", false},
		"a key twice":                 {`{"a":1,"a":1}`, false},
		"a key twice among many":      {`{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"a":1}`, false},
		"the last of many twice":      {`{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"j":1}`, false},
		"one key in two spellings":    {`{"a":1,"\u0061":1}`, false},
		"a fraction":                  {`{"a":1.5}`, false},
		"a fraction of nothing":       {`{"a":1.0}`, false},
		"an exponent":                 {`{"a":1e3}`, false},
		"minus nothing":               {`{"a":-0}`, false},
		"a leading zero":              {`{"a":01}`, false},
		"a plus":                      {`{"a":+1}`, false},
		"a lonely minus":              {`{"a":-}`, false},
		"a number beyond JavaScript":  {`{"a":9007199254740992}`, false},
		"a number beyond all":         {`{"a":99999999999999999999}`, false},
		"an escape that is not short": {`{"a":"\u000a"}`, false},
		"an escape in upper case":     {`{"a":"\u001F"}`, false},
		"an escaped letter":           {`{"a":"\u0061"}`, false},
		"an escaped slash":            {`{"a":"\/"}`, false},
		"an escaped separator":        {`{"a":"\u2028"}`, false},
		"an escaped DEL":              {`{"a":"\u007f"}`, false},
		"a pair of surrogates":        {`{"a":"\ud83c\udfe5"}`, false},
		"half of a pair":              {`{"a":"\ud800"}`, false},
		"an escape with a plus":       {`{"a":"\u00+1"}`, false},
		"a control character":         {"{\"a\":\"\x01\"}", false},
		"a tab":                       {"{\"a\":\"\t\"}", false},
		"bytes that are not UTF-8":    {"{\"a\":\"\xff\"}", false},
		"a surrogate in UTF-8":        {"{\"a\":\"\xed\xa0\x80\"}", false},
		"a text without end":          {`{"a":"x`, false},
		"a text that ends escaping":   {`{"a":"x\`, false},
		"an object without end":       {`{"a":1`, false},
		"a list without end":          {`{"a":[1`, false},
		"a comma too many":            {`{"a":[1,]}`, false},
		"a comma too many in objects": {`{"a":1,}`, false},
		"no colon":                    {`{"a"1}`, false},
		"no value":                    {`{"a":}`, false},
		"a key that is no text":       {`{1:1}`, false},
		"a word nobody knows":         {`{"a":undefined}`, false},
		"a word cut short":            {`{"a":nul}`, false},
		"two values":                  {`{}{}`, false},
		"nothing":                     {``, false},
		"a NUL":                       {"\x00", false},
	} {
		if err := CanonicalJSON(c.text); (err == nil) != c.right {
			t.Errorf("%s: %.80s: %v", name, c.text, err)
		}
		if again, err := respelled(c.text); (err == nil && again == c.text) != c.right {
			t.Errorf("%s: the tests themselves take %.80s for something else: %.80s, %v", name, c.text, again, err)
		}
	}
}

const aStep = `{"stepType":"replace","from":5,"to":5,"slice":{"content":[{"type":"text","marks":[{"type":"strong"}],"text":"æ «ord» <b>"}]}}`

// nestedJSON gives a text whose innermost object stands in depth others.
func nestedJSON(depth int) string {
	return strings.Repeat(`{"a":`, depth) + `{}` + strings.Repeat(`}`, depth)
}

// respelled reads any JSON with encoding/json and writes it by the rules, token for token.
func respelled(text string) (string, error) {
	if !json.Valid([]byte(text)) {
		return "", errors.New("no JSON")
	}
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	out, err := respell(nil, d, 0)
	return string(out), err
}

func respell(out []byte, d *json.Decoder, depth int) ([]byte, error) {
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	if depth > maxJSONDepth {
		return nil, errors.New("too deep")
	}
	switch token := token.(type) {
	case json.Delim:
		return respellWithin(append(out, byte(token)), d, token, depth)
	case string:
		return appendString(out, token)
	case json.Number:
		n, err := strconv.ParseFloat(string(token), 64)
		if err != nil || n != float64(int64(n)) || int64(n) > maxSafeInt || int64(n) < -maxSafeInt {
			return nil, fmt.Errorf("%s is not whole", token)
		}
		return strconv.AppendInt(out, int64(n), 10), nil
	}
	return fmt.Appendf(out, "%s", map[any]string{nil: "null", true: "true", false: "false"}[token]), nil
}

func respellWithin(out []byte, d *json.Decoder, open json.Delim, depth int) (_ []byte, err error) {
	keys := map[string]bool{}
	for n := 0; d.More(); n++ {
		if n > 0 {
			out = append(out, ',')
		}
		if open == '{' {
			key, err := d.Token()
			if err != nil || keys[key.(string)] {
				return nil, fmt.Errorf("a key twice: %v", err)
			}
			keys[key.(string)] = true
			out, _ = appendString(out, key.(string))
			out = append(out, ':')
		}
		if out, err = respell(out, d, depth+1); err != nil {
			return nil, err
		}
	}
	end, err := d.Token()
	if err != nil {
		return nil, err
	}
	return append(out, byte(end.(json.Delim))), nil
}

// What is written by the rules is accepted, and read by encoding/json as what it was; what is
// written otherwise is refused. The seed is printed when that does not hold.
func TestRandomJSON(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	r := rand.New(rand.NewPCG(seed, 2))
	refused := 0
	for range 5000 {
		value := randomValue(r, 0)
		made, err := MakeJSON(value)
		if err != nil {
			t.Fatalf("seed %d: %v of %#v", seed, err, value)
		}
		var back any
		if err := json.Unmarshal([]byte(made), &back); err != nil || !reflect.DeepEqual(back, value) {
			t.Fatalf("seed %d: %#v comes back as %#v, %v", seed, value, back, err)
		}
		if again, err := respelled(string(made)); err != nil || again != string(made) {
			t.Fatalf("seed %d: %s should be spelled %s, %v", seed, made, again, err)
		}
		spoiled := spoilJSON(r, string(made))
		again, errAgain := respelled(spoiled)
		if err := CanonicalJSON(spoiled); (err == nil) != (errAgain == nil && again == spoiled) {
			t.Fatalf("seed %d: %s: %v, though it should be spelled %s, %v", seed, spoiled, err, again, errAgain)
		} else if err != nil {
			refused++
		}
	}
	if refused < 1000 {
		t.Errorf("only %d of 5000 were spoiled", refused)
	}
}

// randomValue gives what encoding/json reads: texts, whole numbers as float64, lists and maps.
func randomValue(r *rand.Rand, depth int) any {
	switch kind := r.IntN(8); {
	case kind < 2 && depth < 6:
		object := map[string]any{}
		for range r.IntN(12) {
			object[randomText(r)] = randomValue(r, depth+1)
		}
		return object
	case kind < 4 && depth < 6:
		list := make([]any, r.IntN(4))
		for i := range list {
			list[i] = randomValue(r, depth+1)
		}
		return list
	case kind == 4:
		return []any{nil, true, false}[r.IntN(3)]
	case kind == 5:
		return float64(r.Int64N(1<<(1+r.IntN(53))) * (1 - 2*r.Int64N(2)))
	}
	return randomText(r)
}

func randomText(r *rand.Rand) string {
	letters := []rune("aæ\"\\/<&\b\t\n\f\r\x00\x0b\x1f\x7f\u2028\u2029\ufeff\ufffd🏥u")
	text := make([]rune, r.IntN(6))
	for i := range text {
		text[i] = letters[r.IntN(len(letters))]
	}
	return string(text)
}

// spoilJSON changes, puts in or takes away one byte.
func spoilJSON(r *rand.Rand, text string) string {
	const bytes = " \n{}[]:,\"\\\x00\xff0-1.eut"
	at, b := r.IntN(len(text)+1), bytes[r.IntN(len(bytes))]
	rest := text[at:]
	if rest != "" && r.IntN(3) > 0 {
		rest = rest[1:]
	}
	if r.IntN(4) == 0 {
		return text[:at] + rest
	}
	return text[:at] + string([]byte{b}) + rest
}

// What has no canonical spelling is refused when it is made.
func TestMakeJSONRefuses(t *testing.T) {
	for name, value := range map[string]any{
		"a fraction":               1.5,
		"a number beyond":          float64(1 << 60),
		"an exponent":              1e30,
		"text that is not UTF-8":   map[string]any{"a": "\xff"},
		"half of a surrogate pair": "\xed\xa0\x80",
		"too deep":                 json.RawMessage(nestedJSON(maxJSONDepth + 1)),
		"what has no JSON":         func() {},
	} {
		if text, err := MakeJSON(value); err == nil {
			t.Errorf("%s is made: %.80s", name, text)
		}
	}
	for value, want := range map[string]JSON{`\u2028`: `"\\u2028"`, "\u2028\\\u2029": "\"\u2028\\\\\u2029\"", `\`: `"\\"`} {
		if made, err := MakeJSON(value); made != want || err != nil {
			t.Errorf("%q is made %s, %v; want %s", value, made, err, want)
		}
	}
}

// A step stands in a fact as it is spelled, and only so.
func TestStepsInFacts(t *testing.T) {
	changed := TekstChanged{V: 7, Schema: 1, Commits: []TekstCommit{{Client: anID, N: 1, Base: 6, Person: anID, Steps: []JSON{aStep}}}}
	body, err := EncodeBody([]Event{changed})
	if err != nil || !bytes.Contains(body, []byte(`"steps":[`+aStep+`]`)) {
		t.Fatalf("written as %s, %v", body, err)
	}
	for name, step := range map[string]JSON{
		"nothing": "", "no object": `[1]`, "a text": `"x"`, "null": `null`, "a blank": `{"a": 1}`, "two": `{},{}`, "an end": `{}]`, "cut short": `{"a":`,
	} {
		changed.Commits[0].Steps = []JSON{step}
		if body, err := EncodeBody([]Event{changed}); err == nil {
			t.Errorf("%s is written as %s", name, body)
		}
	}
	for name, c := range map[string][2]string{
		"a blank within":      {`"from":5`, `"from": 5`},
		"a blank after":       {`]}}]`, `]}} ]`},
		"a number with point": {`"from":5`, `"from":5.0`},
		"an escaped letter":   {`«ord»`, `\u00abord»`},
		"a key twice":         {`"from":5`, `"from":5,"from":5`},
		"null for a step":     {aStep, `null`},
		"a list for a step":   {aStep, `[]`},
		"a text for a step":   {aStep, `"x"`},
	} {
		spoiled := strings.Replace(string(body), c[0], c[1], 1)
		if spoiled == string(body) {
			t.Fatalf("%s: the change changes nothing", name)
		}
		if facts, err := DecodeBody([]byte(spoiled)); err == nil {
			t.Errorf("%s is read as %+v", name, facts)
		}
	}
}

// CanonicalJSON accepts exactly what is written again as the same bytes.
func FuzzCanonicalJSON(f *testing.F) {
	for _, text := range []string{aStep, `{"a":[1,-2,null,true,"\u0001\n"]}`, nestedJSON(3), `{"a":1,"a":2}`, `{"a":1.0}`, "{\"a\":\"\xff\"}"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		again, errAgain := respelled(text)
		if err := CanonicalJSON(text); (err == nil) != (errAgain == nil && again == text) {
			t.Errorf("%q: %v; it should be spelled %q, %v", text, err, again, errAgain)
		}
	})
}

// aBusyRecord is a record as one busy second of many writers makes it.
func aBusyRecord(commits int) []Event {
	changed := TekstChanged{V: commits, Schema: 1}
	for i := range commits {
		step := fmt.Sprintf(`{"stepType":"replace","from":%d,"to":%d,"slice":{"content":[{"type":"text","text":"samarbeid om tenester til eldre med skrøpelegdom %d"}]}}`, 400+i, 400+i, i)
		mark := fmt.Sprintf(`{"stepType":"addMark","mark":{"type":"comment","attrs":{"id":"%s"}},"from":%d,"to":%d}`, anID, i+1, i+9)
		changed.Commits = append(changed.Commits, TekstCommit{
			Client: anID, N: i + 1, Base: i, Person: anID, Partnar: anID, Steps: []JSON{JSON(step), JSON(mark)}, Origin: []int{0, 2}, Dropped: []JSON{JSON(step)},
		})
	}
	return []Event{changed}
}

// Reading a record takes time in proportion to its length.
func BenchmarkDecodeTekstChanged(b *testing.B) {
	for _, commits := range []int{1, 10, 50} {
		b.Run(strconv.Itoa(commits), func(b *testing.B) {
			body, err := EncodeBody(aBusyRecord(commits))
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(body)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := DecodeBody(body); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkEncodeTekstChanged(b *testing.B) {
	facts := aBusyRecord(50)
	body, _ := EncodeBody(facts)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := EncodeBody(facts); err != nil {
			b.Fatal(err)
		}
	}
}
