package papers

import (
	"strings"

	"fellesplan/backend/engine/papers/pdf"
)

// Words become lines here: they are measured, and broken where the line is full. Lines are ragged on
// the right: even spaces read better than even edges where nothing is hyphenated.

// setting is how a text is set.
type setting struct {
	width, size, leading float64
	color                pdf.Color
	bold, italic         bool
	hang                 float64 // how much further in the lines after the first begin
}

// fragment is a piece of a line of one look and one element.
type fragment struct {
	text  string
	face  *pdf.Face
	width float64 // without the spaces at its end
	space float64 // of the spaces at its end
	run   *run
	of    *pdf.Element // nil = the text's own
}

// atom is what is not broken: a word, or the part of one up to a hyphen. It may have several looks.
type atom struct {
	fragments []fragment
	width     float64
	space     float64
	brk       bool // a new line follows, whether this one is full or not
}

// faceOf chooses a face.
func faceOf(bold, italic bool) *pdf.Face {
	switch {
	case bold && italic:
		return pdf.BoldItalic()
	case bold:
		return pdf.Bold()
	case italic:
		return pdf.Italic()
	}
	return pdf.Regular()
}

// atomizer cuts runs into atoms.
type atomizer struct {
	setting
	atoms []atom
	now   atom
}

// sizeOf is the size of a run: raised and lowered words are smaller.
func (s setting) sizeOf(r *run) float64 {
	if r.look.sup || r.look.sub || r.note != nil {
		return s.size * 0.68
	}
	return s.size
}

func (z *atomizer) add(r *run, of *pdf.Element) {
	if r.brk {
		z.part(r)
		z.now.brk = true
		z.end()
		return
	}
	words := r.words
	if r.note != nil {
		words = noteMark(r.note)
	}
	face, size := faceOf(z.bold || r.look.strong, z.italic || r.look.em), z.sizeOf(r)
	for words != "" {
		piece, space, rest := cut(words)
		f := fragment{text: piece + space, face: face, width: size * face.Width(piece), space: size * face.Width(space), run: r, of: of}
		z.now.fragments = append(z.now.fragments, f)
		z.now.width += z.now.space + f.width
		z.now.space = f.space
		if rest != "" || space != "" || strings.HasSuffix(piece, "-") {
			z.end()
		}
		words = rest
	}
}

// part puts a space between words that only a new line parts: who hears the text hears no lines.
func (z *atomizer) part(r *run) {
	if len(z.now.fragments) > 0 || len(z.atoms) > 0 {
		z.now.fragments = append(z.now.fragments, fragment{text: " ", face: pdf.Regular(), run: r})
	}
}

func (z *atomizer) end() {
	if len(z.now.fragments) > 0 || z.now.brk {
		z.atoms = append(z.atoms, z.now)
	}
	z.now = atom{}
}

// cut takes the first piece that is not broken off a text, and the spaces after it.
func cut(words string) (piece, space, rest string) {
	last := rune(0)
	for i, r := range words {
		switch {
		case r == ' ':
			rest = strings.TrimLeft(words[i:], " ")
			return words[:i], words[i : len(words)-len(rest)], rest
		case i > 0 && breaks(last, r):
			return words[:i], "", words[i:]
		}
		last = r
	}
	return words, "", ""
}

// breaks tells whether a line may be broken between two letters of a word: after a hyphen, a dash or
// a stroke, but not in numbers such as 2026–2029, and between the signs of languages that have no spaces.
func breaks(a, b rune) bool {
	digit := b >= '0' && b <= '9'
	switch a {
	case '-', '\u2010', '–', '—', '/':
		return !digit && b != a && b != ',' && b != '.'
	}
	return a >= 0x2e80 && a <= 0xffdc && b >= 0x2e80
}

// typeset makes lines of runs.
func (l *layouter) typeset(runs []run, s setting, e *pdf.Element) []*line {
	z := &atomizer{setting: s}
	var link *pdf.Element
	for i := range runs {
		r := &runs[i]
		if i == 0 || runs[i-1].look.link != r.look.link {
			link = nil
		}
		of := l.elementOf(r, e, link)
		if r.look.link != "" && r.note == nil {
			link = of
		}
		z.add(r, of)
	}
	z.end()
	return l.lines(z.atoms, s, e)
}

// elementOf gives the element of a run, where it is another than that of its text. Words that lead to
// one address are one link.
func (l *layouter) elementOf(r *run, e, link *pdf.Element) *pdf.Element {
	switch {
	case r.note != nil:
		return e.Part("Reference").Part("Link")
	case r.look.link != "" && link != nil && link.Lang == r.look.lang:
		return link
	case r.look.link != "":
		made := e.Part("Link")
		made.Lang = r.look.lang
		return made
	case r.look.lang != "":
		made := e.Part("Span")
		made.Lang = r.look.lang
		return made
	}
	return nil
}

// lines breaks atoms into lines.
func (l *layouter) lines(atoms []atom, s setting, e *pdf.Element) (lines []*line) {
	var now []fragment
	used, room := 0.0, s.width
	flush := func() {
		lines = append(lines, l.line(now, s, e, s.width-room))
		now, used, room = nil, 0, s.width-s.hang
	}
	for _, a := range atoms {
		if used > 0 && used+a.width > room {
			flush()
		}
		for a.width > room && len(a.fragments) > 0 {
			var head []fragment
			head, a = split(a, room, s)
			now = head
			flush()
		}
		now = append(now, a.fragments...)
		used += a.width + a.space
		if a.brk {
			flush()
		}
	}
	if len(now) > 0 {
		flush()
	}
	return lines
}

// split breaks a word that is wider than a line wherever the line is full.
func split(a atom, room float64, s setting) (head []fragment, rest atom) {
	rest = atom{space: a.space, brk: a.brk}
	for i, f := range a.fragments {
		if f.width <= room {
			head = append(head, f)
			room -= f.width + f.space
			continue
		}
		first, second := splitFragment(f, room, s, len(head) == 0)
		if first.text != "" {
			head = append(head, first)
		}
		rest.fragments = append(append(rest.fragments, second), a.fragments[i+1:]...)
		break
	}
	for i, f := range rest.fragments {
		rest.width += f.width
		if i+1 < len(rest.fragments) {
			rest.width += f.space
		}
	}
	return head, rest
}

// splitFragment takes as many letters as fit; with must at least one, and what combines with it.
func splitFragment(f fragment, room float64, s setting, must bool) (first, second fragment) {
	size, width, last, at := s.sizeOf(f.run), 0.0, rune(0), 0
	for i, r := range f.text {
		wide := size * (f.face.Advance(r) + f.face.Kern(last, r))
		if width+wide > room && (i > 0 || !must) && wide > 0 {
			break
		}
		width += wide
		last, at = r, i+len(string(r))
	}
	first, second = f, f
	first.text, first.width, first.space = f.text[:at], width, 0
	second.text = f.text[at:]
	second.width = size * f.face.Width(strings.TrimRight(second.text, " "))
	return first, second
}

// line makes a strip of fragments.
func (l *layouter) line(fragments []fragment, s setting, e *pdf.Element, indent float64) *line {
	made := &line{height: s.leading}
	for _, f := range fragments {
		if f.run.note != nil {
			made.notes = append(made.notes, f.run.note)
		}
	}
	fragments = merged(fragments)
	for i, f := range fragments {
		made.width += f.width
		if i+1 < len(fragments) {
			made.width += f.space
		}
	}
	made.draw = func(c *canvas, x, y float64) {
		x += indent
		baseline := y + s.leading/2 + 0.36*s.size
		for _, f := range fragments {
			l.fragment(c, f, s, e, x, baseline)
			x += f.width + f.space
		}
	}
	return made
}

// merged joins neighbours of one look and one element, so that they are drawn at once.
func merged(fragments []fragment) (out []fragment) {
	for _, f := range fragments {
		if n := len(out); n > 0 && out[n-1].run == f.run && out[n-1].face == f.face && out[n-1].of == f.of {
			out[n-1].text += f.text
			out[n-1].width += out[n-1].space + f.width
			out[n-1].space = f.space
			continue
		}
		out = append(out, f)
	}
	return out
}

// fragment draws a piece of a line.
func (l *layouter) fragment(c *canvas, f fragment, s setting, e *pdf.Element, x, baseline float64) {
	of := f.of
	if of == nil {
		of = e
	}
	size, color, rise := s.sizeOf(f.run), s.color, 0.0
	switch {
	case f.run.look.sub:
		rise = -0.14 * s.size
	case f.run.look.sup || f.run.note != nil:
		rise = 0.34 * s.size
	}
	leads := f.run.look.link != "" || f.run.note != nil
	if leads {
		color = accent
	}
	c.text(of, x, baseline-rise, f.face, size, color, f.text)
	if f.run.look.link != "" {
		c.page.Fill(x, baseline+0.12*size, f.width, 0.5, color)
	}
	if leads && !c.artifact {
		box := pdf.Box{X: x, Y: baseline - s.size, Width: max(f.width, 3), Height: 1.3 * s.size}
		l.leads(c, f, box, of)
	}
}

// leads makes a piece of a line lead to its address or its footnote.
func (l *layouter) leads(c *canvas, f fragment, box pdf.Box, of *pdf.Element) {
	if n := f.run.note; n != nil {
		if to, known := l.notes[n]; known {
			c.page.Jump(box, l.pages[to.page], to.y, l.book.words.noteName(n.number), of)
		}
		return
	}
	c.page.Link(box, f.run.look.link, l.book.words.leadsTo(f.run.look.link), of)
}
