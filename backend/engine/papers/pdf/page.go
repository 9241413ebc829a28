package pdf

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"
)

// Color is red, green and blue, each from 0 to 1.
type Color [3]float64

// Page is one page. Places are in points from its top left corner.
type Page struct {
	writer  *Writer
	ref     ref
	content bytes.Buffer
	annots  []ref
	fonts   map[*font]bool
	images  map[*Image]bool
	tags    []ref    // of the pieces of content, by their number
	within  *Element // whose content is being written
	open    bool     // some content is being written
	color   Color
	lacking []rune
}

// Page adds a page.
func (w *Writer) Page() *Page {
	p := &Page{writer: w, ref: w.alloc(), fonts: map[*font]bool{}, images: map[*Image]bool{}}
	w.pages = append(w.pages, p)
	return p
}

// In says whose content follows.
func (p *Page) In(e *Element) {
	if p.open && p.within == e {
		return
	}
	p.Close()
	mcid := len(p.tags)
	e.marked(p, mcid)
	p.tags = append(p.tags, e.number())
	fmt.Fprintf(&p.content, "/%s << /MCID %d >> BDC\n", e.kind, mcid)
	p.within, p.open = e, true
}

// Artifact says that what follows belongs to nobody: a line, a page number, a header that is
// repeated. kind is "Layout", or "Pagination" with a subtype.
func (p *Page) Artifact(kind, subtype string) {
	p.Close()
	dict := "/Type /" + kind
	if subtype != "" {
		dict += " /Subtype /" + subtype
	}
	fmt.Fprintf(&p.content, "/Artifact << %s >> BDC\n", dict)
	p.open = true
}

// Close ends what In or Artifact began.
func (p *Page) Close() {
	if p.open {
		p.content.WriteString("EMC\n")
	}
	p.within, p.open = nil, false
}

func (p *Page) fill(c Color) {
	if c != p.color {
		p.content.WriteString(nums(c[:]...) + " rg\n")
		p.color = c
	}
}

// Text draws a text whose baseline begins at x, y.
func (p *Page) Text(x, y float64, face *Face, size float64, color Color, text string) {
	p.fill(color)
	p.lacks(face, text)
	p.content.WriteString("BT")
	place := nums(x, PageHeight-y) + " Td "
	for first := true; first || text != ""; first, place = false, "" {
		by, length := face.stretch(text)
		f := p.writer.fontOf(by)
		p.fonts[f] = true
		fmt.Fprintf(&p.content, " /%s %s Tf %s%s TJ", f.name, num(size), place, f.show(text[:length]))
		text = text[length:]
	}
	p.content.WriteString(" ET\n")
}

// stretch finds the beginning of a text that one face draws.
func (f *Face) stretch(text string) (by *Face, length int) {
	by = f
	for i, r := range text {
		if drawn := f.drawnBy(r); i == 0 {
			by = drawn
		} else if drawn != by {
			return by, i
		}
	}
	return by, len(text)
}

// lacks notes the letters that are drawn as a box.
func (p *Page) lacks(face *Face, text string) {
	for _, r := range text {
		if !face.Has(r) {
			p.lacking = append(p.lacking, r)
		}
	}
}

// Lacking are the letters of the page so far that no face has, each as often as it stands there.
func (p *Page) Lacking() []rune { return p.lacking }

// Fill draws a rectangle.
func (p *Page) Fill(x, y, width, height float64, color Color) {
	p.fill(color)
	p.content.WriteString(nums(x, PageHeight-y-height, width, height) + " re f\n")
}

// Draw draws an image.
func (p *Page) Draw(img *Image, x, y, width, height float64) {
	p.images[img] = true
	fmt.Fprintf(&p.content, "q %s cm /%s Do Q\n", nums(width, 0, 0, height, x, PageHeight-y-height), img.name)
}

// Box is a part of a page.
type Box struct{ X, Y, Width, Height float64 }

// Rect is the box in the page's own measure.
func (b Box) Rect() string {
	return nums(b.X, PageHeight-b.Y-b.Height, b.X+b.Width, PageHeight-b.Y)
}

// Link makes a part of the page lead to an address on the web. says tells those who cannot see
// where it leads.
func (p *Page) Link(b Box, address, says string, e *Element) {
	p.annotate(b, fmt.Sprintf("/A << /S /URI /URI %s >>", textString(asciiAddress(address))), says, e)
}

// Jump makes a part of the page lead to a place in the document.
func (p *Page) Jump(b Box, to *Page, y float64, says string, e *Element) {
	p.annotate(b, "/Dest "+to.dest(y), says, e)
}

func (p *Page) annotate(b Box, action, says string, e *Element) {
	w := p.writer
	link := w.add(fmt.Sprintf("<< /Type /Annot /Subtype /Link /Rect [%s] /Border [0 0 0] /F 4 /P %v /StructParent %d /Contents %s %s >>",
		b.Rect(), p.ref, len(w.parents), textString(says), action))
	w.parents = append(w.parents, e.number().String())
	p.annots = append(p.annots, link)
	e.holds(p, link)
}

// asciiAddress writes an address as URI strings want it.
func asciiAddress(address string) string {
	if parsed, err := url.Parse(address); err == nil {
		address = parsed.String()
	}
	var out strings.Builder
	for _, b := range []byte(address) {
		if b <= ' ' || b >= 0x7f {
			fmt.Fprintf(&out, "%%%02X", b)
		} else {
			out.WriteByte(b)
		}
	}
	return out.String()
}

func (p *Page) dest(y float64) string {
	return fmt.Sprintf("[%v /XYZ 0 %s 0]", p.ref, num(PageHeight-y))
}

// write puts the page into the file.
func (p *Page) write(pages ref) {
	p.Close()
	w := p.writer
	var resources strings.Builder
	resources.WriteString("<< /Font <<")
	for _, f := range w.fonts {
		if p.fonts[f] {
			fmt.Fprintf(&resources, " /%s %v", f.name, f.ref)
		}
	}
	resources.WriteString(" >> /XObject <<")
	for _, img := range w.images {
		if p.images[img] {
			fmt.Fprintf(&resources, " /%s %v", img.name, img.ref)
		}
	}
	key := len(w.parents)
	w.parents = append(w.parents, list(p.tags))
	w.set(p.ref, fmt.Sprintf("<< /Type /Page /Parent %v /MediaBox [0 0 %s] /Resources %s >> >> /Contents %v /StructParents %d /Tabs /S /Annots %s >>",
		pages, nums(PageWidth, PageHeight), resources.String(), w.stream("", p.content.Bytes()), key, list(p.annots)))
}
