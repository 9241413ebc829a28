package pdf

import (
	"bytes"
	"image"
	"image/color"
	"strings"
	"testing"
	"time"

	hinting "golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

func faces() map[string]func() *Face {
	return map[string]func() *Face{"Regular": Regular, "Bold": Bold, "Italic": Italic, "BoldItalic": BoldItalic}
}

// What people here write can be drawn: Norwegian, the Sami languages, and the signs of print.
func TestTheFacesHaveOurLetters(t *testing.T) {
	for name, face := range faces() {
		for _, r := range "abcæøåÆØÅéèêóòôüöäÄÖáÁčČđĐŋŋŠšŦŧŽžǥǦǩǨʒƷǯǮïÏ§–—−«»“”„’…•▪½²³°€%‰×≤≥→\u00a0□0123456789" {
			if !face().Has(r) {
				t.Errorf("%s has no %c", name, r)
			}
		}
		if face().Has('你') {
			t.Errorf("%s says that it has what it has not", name)
		}
	}
}

// The widths are those that another reader of fonts finds.
func TestWidths(t *testing.T) {
	for name, face := range faces() {
		f := face()
		raw, err := fonts.ReadFile("fonts/" + f.name + ".ttf")
		if err != nil {
			t.Fatal(err)
		}
		other, err := sfnt.Parse(raw)
		if err != nil {
			t.Fatal(err)
		}
		var buffer sfnt.Buffer
		for r := rune(1); r < 0x2800; r++ {
			g, err := other.GlyphIndex(&buffer, r)
			if err != nil || uint16(g) != f.own(r) {
				t.Fatalf("%s: the glyph of %U is %d, want %d (%v)", name, r, f.own(r), g, err)
			}
			if g == 0 {
				continue
			}
			advance, err := other.GlyphAdvance(&buffer, g, fixed.Int26_6(f.em), hinting.HintingNone)
			if err != nil || float64(advance) != f.Advance(r)*f.em {
				t.Fatalf("%s: %U is %.0f wide, want %d (%v)", name, r, f.Advance(r)*f.em, advance, err)
			}
		}
	}
}

// The values stand in Inter's own tables: V tucks under A and T, never under n.
func TestKerning(t *testing.T) {
	f := Regular()
	for _, pair := range []string{"AV", "To", "Ty", "P,", "ÅV", "LT", "Wa"} {
		runes := []rune(pair)
		if k := f.Kern(runes[0], runes[1]); k >= 0 || k < -0.25 {
			t.Errorf("%s: %.3f", pair, k)
		}
	}
	for _, pair := range []string{"nn", "ab", "A ", " V", "你V", "\x00a"} {
		runes := []rune(pair)
		if k := f.Kern(runes[0], runes[1]); k != 0 {
			t.Errorf("%s: %.3f", pair, k)
		}
	}
	if f.Width("AV") >= f.Width("A")+f.Width("V") {
		t.Error("the width of a text knows no kerning")
	}
}

// A subset is a font: another reader finds each glyph with its shape and its width, also those that
// are composed of others.
func TestSubsets(t *testing.T) {
	for name, face := range faces() {
		f := face()
		glyphs := []uint16{0}
		for _, r := range "Hå ÆØÅ éŋđ½ 你 AA" {
			glyphs = append(glyphs, f.glyph(r))
		}
		small, err := sfnt.Parse(f.subset(glyphs))
		if err != nil && !strings.Contains(err.Error(), "cmap") && !strings.Contains(err.Error(), "OS/2") && !strings.Contains(err.Error(), "post") {
			t.Fatalf("%s: %v", name, err)
		}
		if err != nil { // a font in a PDF lacks tables that this reader asks for; they are lent to it
			small = lent(t, f, glyphs)
		}
		raw, _ := fonts.ReadFile("fonts/" + f.name + ".ttf")
		whole, _ := sfnt.Parse(raw)
		var a, b sfnt.Buffer
		for i, g := range glyphs {
			want, err := whole.LoadGlyph(&a, sfnt.GlyphIndex(g), fixed.Int26_6(f.em), nil)
			if err != nil {
				t.Fatal(err)
			}
			got, err := small.LoadGlyph(&b, sfnt.GlyphIndex(i), fixed.Int26_6(f.em), nil)
			if err != nil || len(got) != len(want) {
				t.Fatalf("%s: glyph %d has %d strokes, want %d (%v)", name, i, len(got), len(want), err)
			}
			for n := range got {
				if got[n] != want[n] {
					t.Fatalf("%s: glyph %d is drawn otherwise", name, i)
				}
			}
		}
	}
}

func lent(t *testing.T, f *Face, glyphs []uint16) *sfnt.Font {
	t.Helper()
	raw := f.subset(glyphs)
	tables := map[string][]byte{}
	for i := range int(be16(raw[4:])) {
		entry := raw[12+16*i:]
		tables[string(entry[:4])] = raw[be32(entry[8:]) : be32(entry[8:])+be32(entry[12:])]
	}
	for _, name := range []string{"cmap", "OS/2", "post", "name"} {
		tables[name] = f.tables[name]
	}
	made, err := sfnt.Parse(withoutNames(tables))
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func withoutNames(tables map[string][]byte) []byte {
	post := bytes.Clone(tables["post"][:32]) // without the names of glyphs, of which there are fewer now
	post[0], post[1], post[2], post[3] = 0, 3, 0, 0
	tables["post"] = post
	tables["cmap"] = []byte("\x00\x00\x00\x01\x00\x00\x00\x03\x00\x00\x00\x0c\x00\x04\x00\x18\x00\x00\x00\x02\x00\x02\x00\x00\x00\x00\xff\xff\x00\x00\xff\xff\x00\x01\x00\x00")
	return assembleFont(tables)
}

func TestStringsAndNumbers(t *testing.T) {
	for in, want := range map[string]string{"a(b)\\": `(a\(b\)\\)`, "å": "<FEFF00E5>", "😀": "<FEFFD83DDE00>", "": "()", "a\nb": "<FEFF0061000A0062>"} {
		if got := textString(in); got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
	for in, want := range map[float64]string{0: "0", -0.0001: "0", 1.5: "1.5", 100: "100", -2.12345: "-2.123", 0.0004: "0"} {
		if got := num(in); got != want {
			t.Errorf("%v: %s, want %s", in, got, want)
		}
	}
	for in, want := range map[string]string{"https://a.no/å b?c=(d)": "https://a.no/%C3%A5%20b?c=(d)", "mailto:å@b.no": "mailto:%C3%A5@b.no"} {
		if got := asciiAddress(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

// Transparent pixels get a mask, and opaque ones do not.
func TestPixels(t *testing.T) {
	for _, opaque := range []bool{true, false} {
		w := New(Config{Title: "x", Lang: "nn", Created: time.Unix(0, 0)})
		img := image.NewNRGBA(image.Rect(3, 3, 6, 5))
		for i := range img.Pix {
			img.Pix[i] = 0xff
		}
		if !opaque {
			img.Set(4, 4, color.NRGBA{1, 2, 3, 9})
		}
		made := w.Pixels(img)
		dict := w.objects[made.ref-1].text
		if strings.Contains(dict, "/SMask") == opaque || !strings.Contains(dict, "/Width 3 /Height 2") {
			t.Error(dict)
		}
	}
}

func TestAnOutlineThatBeginsDeep(t *testing.T) {
	w := New(Config{Title: "x", Lang: "nn", Created: time.Unix(0, 0)})
	page := w.Page()
	for _, level := range []int{3, 2, 4, 1, 2, 2, 1} {
		w.Mark(level, "x", page, 0)
	}
	if out := w.Bytes(); !bytes.HasPrefix(out, []byte("%PDF-1.7")) || !bytes.HasSuffix(out, []byte("%%EOF\n")) {
		t.Error("no PDF")
	}
}
