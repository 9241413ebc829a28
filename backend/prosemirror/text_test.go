package prosemirror

import (
	"testing"
	"unicode/utf16"
)

var texts = []string{"", "abc", "blåbær", "a😀b", "😀😀", "e\u0301", "漢字", "å😀ø"}

func TestUnitsAreThoseOfUTF16(t *testing.T) {
	for _, text := range texts {
		want := utf16.Encode([]rune(text))
		if units(text) != len(want) {
			t.Errorf("%q has %d units", text, units(text))
		}
		got := appendUnits(nil, text)
		if string(utf16.Decode(got)) != text || len(got) != len(want) {
			t.Errorf("%q has the units %x", text, got)
		}
	}
}

func TestByteOffsetFindsEveryUnit(t *testing.T) {
	for _, text := range texts {
		all := utf16.Encode([]rune(text))
		for unit := range len(all) + 1 {
			inside := unit > 0 && unit < len(all) && isHighSurrogate(rune(all[unit-1])) && isLowSurrogate(rune(all[unit]))
			offset, ok := byteOffset(text, len(all), unit)
			if ok == inside {
				t.Errorf("unit %d of %q: %v", unit, text, ok)
			}
			if ok && text[:offset] != string(utf16.Decode(all[:unit])) {
				t.Errorf("unit %d of %q is at %d", unit, text, offset)
			}
		}
	}
}

func TestWhatTextsHaveInCommon(t *testing.T) {
	for _, c := range []struct {
		a, b       string
		start, end int
	}{
		{"abc", "abd", 2, 0},
		{"abc", "ab", 2, 0},
		{"", "a", 0, 0},
		{"xbc", "ybc", 0, 2},
		{"😀a", "😁a", 0, 1},
		{"a😀", "a😁", 1, 0},
		{"å😀x", "å😀y", 3, 0},
		{"abab", "ab", 2, 2},
	} {
		if got := sameStart(c.a, c.b); got != c.start {
			t.Errorf("%q and %q begin with the same %d", c.a, c.b, got)
		}
		if got := sameEnd(c.a, c.b); got != c.end {
			t.Errorf("%q and %q end with the same %d", c.a, c.b, got)
		}
	}
}
