package papers

import (
	"strings"
	"testing"
)

// scripts are words in many letters, and those of them that no font of ours has.
var scripts = map[string]struct{ words, lacking string }{
	"norwegian":  {"Blåbærsyltetøy, «sitat» – … § 3 €", ""},
	"sami":       {"Ráđđi Čáhci Eŋgâlas Sámedikkiid Giellafággá Ǥuǩes Ʒ ʒ ǯ", ""},
	"greek":      {"Άλφα βήτα γάμμα ΩΣΨ", ""},
	"cyrillic":   {"Это план. Їжак, Ђорђе", ""},
	"vietnamese": {"Tiếng Việt được nói ở đây", ""},
	"georgian":   {"ქართული ენა", ""},
	"math":       {"±×÷−≤≥≠≈∞∑√∫∂∆ ∀x∈A: x∉B ∧ A⊂B ∨ A∩B=∅ ⇒ ≡ ∝", ""},
	"arrows":     {"←↑→↓↔⇐⇒⇔ ↦ ➔ ▲▼", ""},
	"boxes":      {"☐ ☑ ☒ ✔ ✘ ✓ ✗ ★ ☆ ● ■", ""},
	"faces":      {"😀 ❤️ ⚠️", ""},
	"emoji":      {"👍🏽 ✅ 👩\u200d⚕️ 🇳🇴", "U+2705 U+1F44D U+1F3FD U+1F469 U+1F1F3 U+1F1F4"},
	"arabic":     {"خطة", "U+062E U+0637 U+0629"},
	"hebrew":     {"שלום", "U+05E9 U+05DC U+05D5 U+05DD"},
	"chinese":    {"你好世界", "U+4F60 U+597D U+4E16 U+754C"},
	"hindi":      {"नमस्ते", "U+0928 U+092E"},
}

// What stands in a text in any letters can be copied out of the PDF and heard, and stands in DOCX; where
// one only sees a box the title page says so, with the letters and the page.
func TestLettersThatTheFontLacksAreToldOf(t *testing.T) {
	for name, s := range scripts {
		t.Run(name, func(t *testing.T) {
			p := plan()
			p.Chapters = []Chapter{{Number: "1", Title: "Teikn", Depth: 1, Lang: "nn", Content: doc(para(s.words), el("table", nil, tr(th("Ord"), td(s.words))))}}
			raw := mustPDF(t, p)
			f := readPDF(t, raw)
			root, claims := f.tree(), strings.Contains(string(raw), "<pdfuaid:part>1</pdfuaid:part>")
			if words := root.words; strings.Count(words, s.words) != 2 {
				t.Errorf("%q stands %d times in %q", s.words, strings.Count(words, s.words), words)
			}
			told := ""
			for _, e := range root.all("P") {
				if strings.HasPrefix(e.words, "Teikn som skrifta") {
					told = e.words
				}
			}
			if (told != "") != (s.lacking != "") || told != "" && !strings.Contains(told, "på side 3: U+") {
				t.Errorf("the title page says %q", told)
			}
			for _, letter := range strings.Fields(s.lacking) {
				if !strings.Contains(told, letter) {
					t.Errorf("%s is not told of: %q", letter, told)
				}
			}
			if claims == (told != "") {
				t.Errorf("said to be accessible: %t, with %q", claims, told)
			}
			docx, err := DOCX(t.Context(), p)
			if err != nil {
				t.Fatal(err)
			}
			if text, _ := docxWords(readDOCX(t, docx)); !strings.Contains(strings.Join(text, " "), s.words) {
				t.Errorf("%q is not in the DOCX", s.words)
			}
		})
	}
}

func mustPDF(t *testing.T, p Paper) []byte {
	t.Helper()
	raw, err := PDF(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// A title of hundreds of words leaves room for what is to be told of its letters.
func TestATitleInOtherLettersIsToldOf(t *testing.T) {
	p := plan()
	p.Title = strings.Repeat("計画 om helse ", 60)
	f := readPDF(t, mustPDF(t, p))
	told := ""
	for _, e := range f.tree().all("P") {
		if strings.HasPrefix(e.words, "Teikn") || strings.HasPrefix(e.words, "Tegn") {
			told = e.words
		}
	}
	if !strings.Contains(told, "på side 1–") || !strings.Contains(told, "U+8A08, U+753B") {
		t.Errorf("the title page says %q", told)
	}
}

func TestManyAreNotAllNamed(t *testing.T) {
	if got := strings.Join(stretches([]int{1, 2, 3, 5, 7, 8}), ", "); got != "1–3, 5, 7–8" {
		t.Error(got)
	}
	if got := nynorsk.some(strings.Fields(strings.Repeat("a ", 23))); !strings.HasSuffix(got, "a og 3 til") {
		t.Error(got)
	}
}
