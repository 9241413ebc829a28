package prosemirror

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestJSONIsReadAsTheBrowserReadsIt(t *testing.T) {
	for raw, want := range map[string]string{
		`"a\"\\\/\b\f\n\r\t"`:    "a\"\\/\b\f\n\r\t",
		`"\u00e5\u00E5"`:         "åå",
		`"\ud83d\ude00"`:         "😀",
		`"😀 å"`:                  "😀 å",
		"\"\u2028\u007f\"":       "\u2028\u007f",
		" \t\r\n\"a\"\n":         "a",
		`"\u0000 \u001f"`:        "\x00 \x1f",
		`"before \n and \u0041"`: "before \n and A",
	} {
		v, err := readJSON([]byte(raw))
		if err != nil || v.kind != kindText || v.text != want {
			t.Errorf("%s is read as %q: %v", raw, v.text, err)
		}
	}
	for raw, want := range map[string]float64{
		"0": 0, "-0": 0, "7": 7, "-12": -12, "1.0": 1, "1e3": 1000, "25E-1": 2.5, "1E+2": 100, "9007199254740993": 9007199254740992,
	} {
		v, err := readJSON([]byte(raw))
		if err != nil || v.kind != kindNumber || v.number != want {
			t.Errorf("%s is read as %v: %v", raw, v.number, err)
		}
	}
}

func TestJSONThatIsNoneIsRefused(t *testing.T) {
	for _, raw := range []string{
		"", " ", "{", "[", "[1", "[1,", "[1,]", "[,]", `{"a"`, `{"a":`, `{"a":1`, `{"a":1,`, `{"a":1,}`, `{a:1}`, `{1:1}`, "nul", "nulls", "tru", "True",
		"01", "-", "+1", ".5", "1.", "1e", "1e+", "0x1", "1 2", "NaN", "Infinity", "1e999", "'a'", `"a`, `"\x"`, `"\u12"`, `"\u+123"`, `"\u12g4"`, "\"\n\"", "\"a\\n\x01\"",
		`"\ud83d"`, `"\ud83dx"`, `"\ude00"`, `"\ud83d\ud83d"`, `"\ud83d\n"`, "\xff", "\"\xff\"", "\ufeff1", `{"a":1,"a":1}`,
		strings.Repeat("[", maxNesting+1) + strings.Repeat("]", maxNesting+1),
	} {
		if v, err := readJSON([]byte(raw)); err == nil {
			t.Errorf("%q is read as %v", raw, v)
		}
	}
}

func TestJSONMayBeNestedAndWide(t *testing.T) {
	if _, err := readJSON([]byte(strings.Repeat("[", maxNesting) + strings.Repeat("]", maxNesting))); err != nil {
		t.Error(err)
	}
	wide := map[string]int{}
	for i := range 100 {
		wide[strings.Repeat("n", i)] = i
	}
	raw, err := json.Marshal(wide)
	if err != nil {
		t.Fatal(err)
	}
	v, err := readJSON(raw)
	if err != nil || v.get("nnn").number != 3 || v.get("other").kind != kindAbsent {
		t.Errorf("%v", err)
	}
	twice := strings.TrimSuffix(string(raw), "}") + `,"nnn":1}`
	if _, err = readJSON([]byte(twice)); err == nil {
		t.Error("a name may be there twice among many")
	}
}

// TestJSONReaderAgreesWithGo: what both take, they take for the same.
func TestJSONReaderAgreesWithGo(t *testing.T) {
	for _, raw := range []string{`{"a":[1,2,{"b":null}],"c":true,"d":"x\ty"}`, `[]`, `{}`, `[[],{}]`, `[false,-3,"",[0]]`} {
		v, err := readJSON([]byte(raw))
		if err != nil {
			t.Fatal(err)
		}
		plain, err := v.plain()
		if got := string(appendValue(nil, plain)); err != nil || got != raw {
			t.Errorf("%s comes back as %s: %v", raw, got, err)
		}
	}
}

func TestTextIsWrittenAsTheBrowserWritesIt(t *testing.T) {
	for text, want := range map[string]string{
		"a\"\\/":         `"a\"\\/"`,
		"\b\f\n\r\t":     `"\b\f\n\r\t"`,
		"\x00\x1f":       `"\u0000\u001f"`,
		"<&>\u2028\x7f😀": "\"<&>\u2028\x7f😀\"",
		"":               `""`,
	} {
		if got := string(appendText(nil, text)); got != want {
			t.Errorf("%q is written %s", text, got)
		}
	}
}

func TestValuesOfAttributes(t *testing.T) {
	for raw, good := range map[string]bool{
		`1.5`: false, `9007199254740992`: false, `-9007199254740991`: true, `1.0`: true, `{"0":1}`: false, `{"17":1}`: false, `{"__proto__":1}`: false,
		`{"01":1}`: true, `{"-1":1}`: true, `{"":1}`: true, `{"1a":[{"2":0}]}`: false, `[1.5]`: false, `{"a":{"b":[null,true,"x"]}}`: true,
	} {
		v, err := readJSON([]byte(raw))
		if err != nil {
			t.Fatal(err)
		}
		if _, err = v.plain(); (err == nil) != good {
			t.Errorf("%s: %v", raw, err)
		}
	}
}

func TestValuesAreTheSameWhateverTheirOrder(t *testing.T) {
	one, other := Object{{"a", 1.0}, {"b", []any{nil, "x"}}}, Object{{"b", []any{nil, "x"}}, {"a", 1.0}}
	if !sameValue(one, other) || writtenAlike([]any{one}, []any{other}) || !writtenAlike([]any{one}, []any{one}) {
		t.Error("the order of members counts where it must not, or does not where it must")
	}
	values := []any{nil, true, false, 0.0, 1.0, "", "0", []any{}, []any{nil}, Object{}, Object{{"a", nil}}, Object{{"b", nil}}}
	for i, a := range values {
		for j, b := range values {
			if sameValue(a, b) != (i == j) {
				t.Errorf("%v and %v", a, b)
			}
		}
	}
}
