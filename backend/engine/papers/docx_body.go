package papers

import (
	"context"
	"fmt"
	"strconv"
	"strings"
)

const (
	wordNS    = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	drawingNS = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
	pictureNS = "http://schemas.openxmlformats.org/drawingml/2006/picture"
	mainNS    = "http://schemas.openxmlformats.org/drawingml/2006/main"
)

// Measures of the page, in twentieths of a point.
const (
	pageWide, pageTall = 11906, 16838 // A4
	margin             = 1440
	textWide           = pageWide - 2*margin
	indentStep         = 360 // of a list, for each level
)

// write writes the body and the footnotes.
func (d *docx) write(ctx context.Context, header, footer string) error {
	d.footnotes.open("w:footnotes", "xmlns:w", wordNS, "xmlns:r", officeRel[:len(officeRel)-1])
	d.separator("-1", "separator")
	d.separator("0", "continuationSeparator")
	d.body.open("w:document", "xmlns:w", wordNS, "xmlns:r", officeRel[:len(officeRel)-1], "xmlns:wp", drawingNS, "xmlns:a", mainNS, "xmlns:pic", pictureNS)
	d.body.open("w:body")
	d.titlePage()
	d.contents()
	for i, s := range d.sections {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		d.heading(s.head, i == 0)
		d.blocks(s.blocks, place{})
	}
	d.endBox()
	d.body.in("w:sectPr", func() {
		d.body.empty("w:headerReference", "w:type", "default", "r:id", header)
		d.body.empty("w:footerReference", "w:type", "default", "r:id", footer)
		d.body.empty("w:pgSz", "w:w", strconv.Itoa(pageWide), "w:h", strconv.Itoa(pageTall))
		m := strconv.Itoa(margin)
		d.body.empty("w:pgMar", "w:top", m, "w:right", m, "w:bottom", m, "w:left", m, "w:header", "720", "w:footer", "720", "w:gutter", "0")
		d.body.empty("w:titlePg")
	})
	d.body.close()
	d.body.close()
	d.footnotes.close()
	return nil
}

func (d *docx) separator(id, kind string) {
	x := &d.footnotes
	x.open("w:footnote", "w:type", kind, "w:id", id)
	x.open("w:p")
	x.in("w:pPr", func() { x.empty("w:spacing", "w:after", "0", "w:line", "240", "w:lineRule", "auto") })
	x.in("w:r", func() { x.empty("w:" + kind) })
	x.close()
	x.close()
}

// titlePage tells what the document is.
func (d *docx) titlePage() {
	line := func(style, text string) {
		if text != "" {
			d.paragraph(layout{style: style}, func() { d.plainRun(clean(text)) })
		}
	}
	line("Partnarskap", d.House)
	line("Title", d.Title)
	line("Subtitle", d.Kind)
	for _, fact := range d.facts() {
		line("Opplysning", fact[0]+": "+fact[1])
	}
	for _, note := range d.Notes {
		line("Opplysning", note)
	}
}

// contents is the list of chapters: a field that Word can make anew, with what it says already in it.
func (d *docx) contents() {
	x := d.into
	x.open("w:sdt")
	x.in("w:sdtPr", func() {
		x.in("w:docPartObj", func() {
			x.empty("w:docPartGallery", "w:val", "Table of Contents")
			x.empty("w:docPartUnique")
		})
	})
	x.open("w:sdtContent")
	d.paragraph(layout{style: "TOCHeading", newPage: true}, func() { d.plainRun(d.words.contents) })
	first := true
	entries, chaptersAlone := d.listed()
	d.marked = chaptersAlone
	for _, t := range entries {
		d.entry(t, first)
		first = false
	}
	d.paragraph(layout{}, func() {
		if first {
			d.fieldStart()
		}
		d.fieldChar("end", "")
	})
	x.close()
	x.close()
}

// The list of contents has all chapters, and the headings within them down to the third level where
// that stays within two pages.
const (
	inContents   = 3
	mostContents = 80
)

// listed are the entries of the list of contents, and whether they are chapters alone.
func (b *book) listed() (entries []*text, chaptersAlone bool) {
	for _, s := range b.sections {
		for i, block := range append([]block{s.head}, s.blocks...) {
			if t, is := block.(*text); is && t.named() && (i == 0 || t.level <= inContents) {
				entries = append(entries, t)
			}
		}
	}
	if len(entries) <= mostContents {
		return entries, false
	}
	entries = nil
	for _, s := range b.sections {
		entries = append(entries, s.head)
	}
	return entries, true
}

// headings are all that have words.
func (b *book) headings() (all []*text) {
	for _, s := range b.sections {
		for _, block := range append([]block{s.head}, s.blocks...) {
			if t, is := block.(*text); is && t.named() {
				all = append(all, t)
			}
		}
	}
	return all
}

func (d *docx) fieldStart() {
	d.fieldChar("begin", "1")
	if d.marked {
		d.instruction(" TOC \\f " + chapterList + " \\h \\z ")
	} else {
		d.instruction(fmt.Sprintf(` TOC \o "1-%d" \h \z \u `, inContents))
	}
	d.fieldChar("separate", "")
}

// entry is one line of the list of contents.
func (d *docx) entry(t *text, first bool) {
	d.paragraph(layout{style: fmt.Sprintf("TOC%d", t.level)}, func() {
		if first {
			d.fieldStart()
		}
		d.into.open("w:hyperlink", "w:anchor", "_"+t.anchor, "w:history", "1")
		d.plainRun(t.title())
		d.into.in("w:r", func() { d.into.empty("w:tab") })
		d.fieldChar("begin", "")
		d.instruction(" PAGEREF _" + t.anchor + ` \h `)
		d.fieldChar("separate", "")
		d.plainRun(strconv.Itoa(d.pageOf(t)))
		d.fieldChar("end", "")
		d.into.close()
	})
}

// title is a heading with its number.
func (t *text) title() string {
	if t.number == "" {
		return t.plain()
	}
	return t.number + " " + t.plain()
}

func (d *docx) fieldChar(kind, dirty string) {
	d.into.in("w:r", func() { d.into.empty("w:fldChar", "w:fldCharType", kind, "w:dirty", dirty) })
}

func (d *docx) instruction(text string) {
	d.into.in("w:r", func() { d.into.leaf("w:instrText", text, "xml:space", "preserve") })
}

func (d *docx) heading(t *text, newPage bool) {
	d.bookmarks++
	id := strconv.Itoa(d.bookmarks)
	d.paragraph(layout{style: fmt.Sprintf("Heading%d", t.level), newPage: newPage, end: t.end, was: t.was, level: t.level}, func() {
		d.into.empty("w:bookmarkStart", "w:id", id, "w:name", "_"+t.anchor)
		if t.number != "" {
			d.langRun(clean(t.number)+" ", t.lang)
		}
		d.runs(t.runs, t.lang)
		if d.marked && strings.IndexByte(t.anchor, 'o') < 0 {
			d.listEntry(t)
		}
		d.into.empty("w:bookmarkEnd", "w:id", id)
	})
}

// chapterList is the list to which the chapters are marked as belonging, where the list of contents has
// them alone: by levels Word would take the headings within them too.
const chapterList = "c"

// listEntry marks a chapter for the list of contents; Word does not show it.
func (d *docx) listEntry(t *text) {
	d.fieldChar("begin", "")
	d.instruction(fmt.Sprintf(` TC "%s" \f %s \l %d `, strings.ReplaceAll(t.title(), `"`, "”"), chapterList, t.level))
	d.fieldChar("end", "")
}

// place is where blocks stand.
type place struct {
	list   int  // levels of lists around
	number int  // numbering of the list, for the first paragraph of an item; 0 = none
	quote  bool // within a quotation
	cell   bool // within a table
	head   bool // within a cell that is a head
}

func (d *docx) blocks(blocks []block, at place) {
	for i, b := range blocks {
		if i > 0 {
			at.number = 0
		}
		switch b := b.(type) {
		case *text:
			d.text(b, at)
		case *list:
			d.list(b, at)
		case *quote:
			inner := at
			inner.quote = true
			d.blocks(b.blocks, inner)
		case *table:
			d.table(b)
		case *figure:
			d.figure(b)
		case *analysis:
			d.analysis(b)
		case *card:
			d.card(b)
		}
	}
}

func (d *docx) text(t *text, at place) {
	if t.level > 0 && !at.cell {
		d.heading(t, false)
		return
	}
	l := layout{style: "", end: t.end, was: t.was, number: at.number, depth: at.list - 1}
	switch {
	case at.head:
		l.style = "Tabellhovud"
	case at.cell:
		l.style = "Tabelltekst"
	case at.list > 0:
		l.style = "ListParagraph"
	case at.quote:
		l.style = "Quote"
	}
	if at.list > 0 && at.number == 0 {
		l.indent = at.list * indentStep
	}
	d.paragraph(l, func() { d.runs(t.runs, t.lang) })
}

const deepestList = 8 // Word counts levels from 0 to 8

func (d *docx) list(l *list, at place) {
	at.list++
	id := bulletNumber
	if l.ordered {
		d.numbers = append(d.numbers, numbering{min(at.list-1, deepestList), l.start})
		id = bulletNumber + len(d.numbers)
	}
	for _, item := range l.items {
		inner := at
		inner.number = id
		d.blocks(item, inner)
	}
}

// card is a thing of another room, in a frame.
func (d *docx) card(c *card) {
	name := c.Title
	if c.Number != "" {
		name = c.Number + " " + name
	}
	lang := c.Lang
	if lang == "" {
		lang = d.Lang
	}
	// Word draws one frame around all paragraphs whose frames and indents are the same, so two cards
	// that stand together differ by a hair.
	d.cards++
	l := layout{style: "Kort", keepNext: true, end: c.change, indent: 170 + d.cards%2, before: 120}
	lines := append([]string{""}, c.Lines...)
	for i, line := range lines {
		if i == len(lines)-1 {
			l.keepNext, l.after = false, 160
		}
		d.paragraph(l, func() {
			switch {
			case i > 0:
				d.runs([]run{{words: line, change: c.change}}, d.Lang)
			case c.Kind != "":
				d.runs([]run{{words: c.Kind + ": ", look: look{strong: true}, change: c.change}}, d.Lang)
			}
			if i == 0 {
				d.runs([]run{{words: name, change: c.change}}, lang)
			}
		})
		l.before = 0
	}
}

// pageOf is the page on which a heading stands, as far as we know.
func (d *docx) pageOf(t *text) int {
	if at, known := d.places[t.anchor]; known {
		d.page = at.page + 1
	}
	return max(d.page, 1)
}
