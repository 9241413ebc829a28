package papers

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// layout is how a paragraph is laid out: its style, and what differs from it.
type layout struct {
	style    string // empty = as paragraphs are
	keepNext bool
	newPage  bool
	number   int // numbering; 0 = none
	depth    int // of the list
	indent   int
	before   int // space
	after    int
	end      *change
	was      *form
	level    int // of the heading that it is
}

// paragraph writes a paragraph around what inner writes. The order of the properties is that of the
// schema (ECMA-376, CT_PPr).
func (d *docx) paragraph(l layout, inner func()) {
	x := d.into
	x.open("w:p")
	if l.needsProperties() || d.afterBox {
		x.in("w:pPr", func() { d.properties(l) })
	}
	d.afterBox = false
	inner()
	x.close()
}

func (l layout) needsProperties() bool { return l != layout{} }

func (d *docx) properties(l layout) {
	x := d.into
	if l.style != "" {
		x.empty("w:pStyle", "w:val", l.style)
	}
	if l.keepNext {
		x.empty("w:keepNext")
	}
	if l.newPage {
		x.empty("w:pageBreakBefore")
	}
	if l.number != 0 {
		x.in("w:numPr", func() {
			x.empty("w:ilvl", "w:val", strconv.Itoa(min(l.depth, deepestList)))
			x.empty("w:numId", "w:val", strconv.Itoa(l.number))
		})
	}
	if d.afterBox && !strings.HasPrefix(l.style, "Heading") {
		l.before = max(l.before, 160)
	}
	if l.before > 0 || l.after > 0 {
		x.empty("w:spacing", "w:before", some(l.before), "w:after", some(l.after))
	}
	if l.indent > 0 {
		x.empty("w:ind", "w:left", strconv.Itoa(min(l.indent, textWide/2)))
	}
	if l.end != nil {
		x.in("w:rPr", func() { d.tracked(*l.end) })
	}
	if l.was != nil {
		d.wasOtherwise(*l.was)
	}
}

// some writes a number that is said; an empty text where it is not.
func some(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// wasOtherwise is a paragraph that is suggested to be a heading, or the other way, or of another level.
func (d *docx) wasOtherwise(was form) {
	x := d.into
	x.open("w:pPrChange", d.author(was.by)...)
	x.in("w:pPr", func() {
		if was.level > 0 {
			x.empty("w:pStyle", "w:val", fmt.Sprintf("Heading%d", was.level))
		}
	})
	x.close()
}

// author gives the attributes that tell who made a suggestion, and when.
func (d *docx) author(c change) []string {
	d.changes++
	s := d.Suggestions[c.id]
	if s.Author == "" {
		s.Author = "?"
	}
	at := ""
	if !s.At.IsZero() {
		at = s.At.UTC().Format(time.RFC3339)
	}
	return []string{"w:id", strconv.Itoa(10_000 + d.changes), "w:author", clean(s.Author), "w:date", at}
}

func (c change) element() string {
	if c.deleted {
		return "w:del"
	}
	return "w:ins"
}

// tracked marks the end of a paragraph, or a row, as suggested.
func (d *docx) tracked(c change) { d.into.empty(c.element(), d.author(c)...) }

// runs writes words. Those that lead to one address stand in one link.
func (d *docx) runs(runs []run, lang string) {
	for i := 0; i < len(runs); {
		href := runs[i].look.link
		end := i + 1
		for href != "" && end < len(runs) && runs[end].look.link == href {
			end++
		}
		if href != "" {
			d.into.open("w:hyperlink", "r:id", d.links.link(href), "w:history", "1")
		}
		for ; i < end; i++ {
			d.run(runs[i], lang)
		}
		if href != "" {
			d.into.close()
		}
	}
}

func (d *docx) run(r run, lang string) {
	if r.change != nil {
		d.into.open(r.change.element(), d.author(*r.change)...)
		defer d.into.close()
	}
	d.into.open("w:r")
	if r.look.lang != "" {
		lang = r.look.lang
	}
	d.runProperties(r, lang)
	switch {
	case r.brk:
		d.into.empty("w:br")
	case r.note != nil:
		d.into.empty("w:footnoteReference", "w:id", strconv.Itoa(r.note.number))
	case r.change != nil && r.change.deleted:
		d.into.leaf("w:delText", r.words, "xml:space", "preserve")
	default:
		d.into.leaf("w:t", r.words, "xml:space", "preserve")
	}
	d.into.close()
	if r.note != nil {
		d.note(r.note)
	}
}

// runProperties writes how words look, in the order of the schema (CT_RPr).
func (d *docx) runProperties(r run, lang string) {
	x, l := d.into, r.look
	tag := ""
	if lang != d.Lang {
		tag = wordLang(lang)
	}
	if !l.strong && !l.em && !l.sup && !l.sub && l.link == "" && tag == "" && r.note == nil {
		return
	}
	x.open("w:rPr")
	switch {
	case r.note != nil:
		x.empty("w:rStyle", "w:val", "FootnoteReference")
	case l.link != "":
		x.empty("w:rStyle", "w:val", "Hyperlink")
	}
	if l.strong {
		x.empty("w:b")
	}
	if l.em {
		x.empty("w:i")
	}
	if l.sup && r.note == nil {
		x.empty("w:vertAlign", "w:val", "superscript")
	}
	if l.sub && r.note == nil {
		x.empty("w:vertAlign", "w:val", "subscript")
	}
	if tag != "" {
		x.empty("w:lang", "w:val", tag)
	}
	x.close()
}

// plainRun and langRun write words that look as their paragraph does.
func (d *docx) plainRun(words string) { d.run(run{words: words}, d.Lang) }

func (d *docx) langRun(words, lang string) { d.run(run{words: words}, lang) }

// note writes a footnote into its own part.
func (d *docx) note(n *note) {
	body, links := d.into, d.links
	d.into, d.links = &d.footnotes, &d.noteLinks
	x := d.into
	x.open("w:footnote", "w:id", strconv.Itoa(n.number))
	afterBox := d.afterBox
	d.afterBox = false
	d.paragraph(layout{style: "FootnoteText"}, func() {
		x.in("w:r", func() {
			x.in("w:rPr", func() { x.empty("w:rStyle", "w:val", "FootnoteReference") })
			x.empty("w:footnoteRef")
		})
		d.plainRun(" ")
		d.runs(n.runs, n.lang)
	})
	d.afterBox = afterBox
	x.close()
	d.into, d.links = body, links
}

// wordLang is a language as Word names it: with the country.
func wordLang(lang string) string {
	switch strings.ToLower(lang) {
	case "nn":
		return "nn-NO"
	case "nb", "no":
		return "nb-NO"
	case "en":
		return "en-GB"
	case "se":
		return "se-NO"
	}
	return lang
}
