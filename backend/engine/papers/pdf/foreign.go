package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
)

// Pages of another PDF are drawn as they are: each becomes one drawing (a form XObject, ISO 32000-1, 8.10)
// with all that it needs. What its tree of tags said is lost, so whoever draws it must say in words what
// it is. A file that we do not understand wholly is refused: a page that lacks what somebody wrote in it
// would be another page.

// ErrForeign: the pages cannot be drawn as they are.
var ErrForeign = errors.New("the pages of this PDF cannot be taken into another document")

func foreign(format string, args ...any) error {
	return fmt.Errorf("%w: "+format, append([]any{ErrForeign}, args...)...)
}

const (
	maxForeignPages = 1_000
	maxUnpacked     = 256 << 20 // bytes of what is unpacked of one file
	maxTreeDepth    = 50
)

// Foreign is another PDF that has been read.
type Foreign struct {
	objects map[int]any
	pages   []dict
	copied  map[*Writer]map[int]ref
	left    int // of maxUnpacked
}

// ReadForeign reads a PDF.
func ReadForeign(raw []byte) (*Foreign, error) {
	f := &Foreign{objects: map[int]any{}, copied: map[*Writer]map[int]ref{}, left: maxUnpacked}
	root, err := f.read(raw)
	if err != nil {
		return nil, err
	}
	catalog, is := f.value(root).(dict)
	if !is {
		return nil, foreign("it has no catalog")
	}
	if catalog["OCProperties"] != nil {
		return nil, foreign("it has layers that can be hidden")
	}
	top, is := f.value(catalog["Pages"]).(dict)
	if !is {
		return nil, foreign("it has no pages")
	}
	if err := f.walk(top, dict{}, 0); err != nil {
		return nil, err
	}
	if len(f.pages) == 0 {
		return nil, foreign("it has no pages")
	}
	return f, nil
}

// Pages is how many pages it has.
func (f *Foreign) Pages() int { return len(f.pages) }

// value follows references.
func (f *Foreign) value(v any) any {
	for range maxTreeDepth {
		to, is := v.(reference)
		if !is {
			return v
		}
		v = f.objects[int(to)]
	}
	return nil
}

// inherited is what a page has from what it stands in.
var inherited = []string{"Resources", "MediaBox", "CropBox", "Rotate"}

// walk gathers the pages below a node of the tree of pages.
func (f *Foreign) walk(node, above dict, depth int) error {
	if depth > maxTreeDepth {
		return foreign("its tree of pages is too deep")
	}
	own := dict{}
	for k, v := range node {
		own[k] = v
	}
	for _, k := range inherited {
		if own[k] == nil && above[k] != nil {
			own[k] = above[k]
		}
	}
	kids, isTree := f.value(node["Kids"]).(array)
	if !isTree {
		if len(f.pages) >= maxForeignPages {
			return foreign("it has more than %d pages", maxForeignPages)
		}
		if err := f.drawable(own); err != nil {
			return err
		}
		f.pages = append(f.pages, own)
		return nil
	}
	for _, kid := range kids {
		child, is := f.value(kid).(dict)
		if !is {
			return foreign("a page is missing")
		}
		if err := f.walk(child, own, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// drawable refuses a page on which something stands that its content does not have: a form that is filled
// in, a stamp, a note.
func (f *Foreign) drawable(page dict) error {
	annots, _ := f.value(page["Annots"]).(array)
	for _, a := range annots {
		annot, is := f.value(a).(dict)
		kind, _ := f.value(annot["Subtype"]).(name)
		if is && kind != "Link" && kind != "Popup" {
			return foreign("/%s stands on a page", string(kind))
		}
	}
	_, err := f.boxOf(page)
	return err
}

// rectangle is a box in the measure of its own page.
type rectangle struct{ x0, y0, x1, y1 float64 }

func (f *Foreign) boxOf(page dict) (rectangle, error) {
	for _, key := range []string{"CropBox", "MediaBox"} {
		sides, is := f.value(page[key]).(array)
		if !is || len(sides) != 4 {
			continue
		}
		var n [4]float64
		for i, side := range sides {
			n[i] = f.number(side)
		}
		box := rectangle{math.Min(n[0], n[2]), math.Min(n[1], n[3]), math.Max(n[0], n[2]), math.Max(n[1], n[3])}
		if w, h := box.x1-box.x0, box.y1-box.y0; w < 1 || h < 1 || w > 20_000 || h > 20_000 || math.IsNaN(w+h) {
			return box, foreign("a page of %g × %g points", w, h)
		}
		return box, nil
	}
	return rectangle{}, foreign("a page without a size")
}

func (f *Foreign) number(v any) float64 {
	n, is := f.value(v).(plain)
	if !is {
		return 0
	}
	parsed, err := strconv.ParseFloat(string(n), 64)
	if err != nil {
		return 0
	}
	return parsed
}

// upright gives the matrix by which a page stands as it is to be read, with its corner at 0, 0, and how
// large it is then.
func (b rectangle) upright(turned int) (matrix [6]float64, width, height float64) {
	w, h := b.x1-b.x0, b.y1-b.y0
	switch ((turned % 360) + 360) % 360 {
	case 90:
		return [6]float64{0, -1, 1, 0, -b.y0, b.x1}, h, w
	case 180:
		return [6]float64{-1, 0, 0, -1, b.x1, b.y1}, w, h
	case 270:
		return [6]float64{0, 1, -1, 0, b.y1, -b.x0}, h, w
	}
	return [6]float64{1, 0, 0, 1, -b.x0, -b.y0}, w, h
}

// Drawing is a page of another document, ready to be drawn.
type Drawing struct {
	*Image
	Width, Height float64
}

// Import takes a page, counted from 0, into the document.
func (w *Writer) Import(f *Foreign, at int) (Drawing, error) {
	page := f.pages[at]
	box, err := f.boxOf(page)
	if err != nil {
		return Drawing{}, err
	}
	content, coding, err := f.contents(page["Contents"])
	if err != nil {
		return Drawing{}, err
	}
	c := &copier{f: f, w: w}
	resources, err := c.text(f.value(page["Resources"]), 0)
	if err != nil {
		return Drawing{}, err
	}
	group := ""
	if page["Group"] != nil {
		if group, err = c.text(f.value(page["Group"]), 0); err != nil {
			return Drawing{}, err
		}
		group = " /Group " + group
	}
	matrix, width, height := box.upright(int(f.number(page["Rotate"])))
	made := w.named(w.rawStream(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [%s] /Matrix [%s] /Resources %s%s%s",
		nums(box.x0, box.y0, box.x1, box.y1), nums(matrix[:]...), resources, group, coding), content))
	return Drawing{made, width, height}, c.finish()
}

// DrawPage draws a page of another document with its top left corner at x, y.
func (p *Page) DrawPage(d Drawing, x, y, scale float64) {
	p.images[d.Image] = true
	fmt.Fprintf(&p.content, "q %s cm /%s Do Q\n", nums(scale, 0, 0, scale, x, PageHeight-y-scale*d.Height), d.name)
}

// contents gives the content of a page, and how it is packed. One that stands in several streams is put
// together.
func (f *Foreign) contents(v any) (content []byte, coding string, err error) {
	switch v := f.value(v).(type) {
	case nil:
		return nil, "", nil
	case stream:
		unpacked, err := f.unpacked(v)
		return unpacked, "", err
	case array:
		var whole bytes.Buffer
		for _, part := range v {
			s, is := f.value(part).(stream)
			if !is {
				return nil, "", foreign("a part of a page is missing")
			}
			piece, err := f.unpacked(s)
			if err != nil {
				return nil, "", err
			}
			whole.Write(piece)
			whole.WriteByte('\n')
		}
		return whole.Bytes(), "", nil
	}
	return nil, "", foreign("a page whose content is no stream")
}

// unpacked gives the bytes of a stream that is packed by Flate, or not at all.
func (f *Foreign) unpacked(s stream) ([]byte, error) {
	filter := f.value(s.dict["Filter"])
	if one, is := filter.(array); is && len(one) == 1 {
		filter = f.value(one[0])
	} else if is && len(one) == 0 {
		filter = nil
	}
	parms := f.value(s.dict["DecodeParms"])
	if all, is := parms.(array); is && len(all) == 1 {
		parms = f.value(all[0])
	}
	if d, is := parms.(dict); is && f.number(d["Predictor"]) > 1 {
		return f.predicted(s, d)
	}
	switch filter {
	case nil:
		return s.data, nil
	case name("FlateDecode"), name("Fl"):
		return f.inflate(s.data)
	}
	return nil, foreign("its content is packed by %v", filter)
}

func (f *Foreign) inflate(data []byte) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, foreign("a stream cannot be unpacked: %v", err)
	}
	out, err := io.ReadAll(io.LimitReader(z, int64(f.left)+1))
	if f.left -= len(out); f.left < 0 {
		return nil, foreign("it is too large when it is unpacked")
	}
	if err != nil && len(out) == 0 {
		return nil, foreign("a stream cannot be unpacked: %v", err)
	}
	return out, nil // a missing sum at the end is what many writers leave out
}

// predicted undoes the differences of rows by which some pack their lists of objects (PNG, "up" and the others).
func (f *Foreign) predicted(s stream, parms dict) ([]byte, error) {
	const least = 10 // of the kinds of PNG
	if f.number(parms["Predictor"]) < least || f.number(parms["BitsPerComponent"]) > 0 && f.number(parms["BitsPerComponent"]) != 8 || f.number(parms["Colors"]) > 1 {
		return nil, foreign("a stream is packed by differences that we do not know")
	}
	data, err := f.inflate(s.data)
	if err != nil {
		return nil, err
	}
	width := max(1, int(f.number(parms["Columns"])))
	var out []byte
	before := make([]byte, width)
	for len(data) > width {
		row := bytes.Clone(data[1 : width+1])
		if err := undo(data[0], row, before); err != nil {
			return nil, err
		}
		out, before, data = append(out, row...), row, data[width+1:]
	}
	return out, nil
}

// undo makes a row of what differs from its left and the row above it.
func undo(how byte, row, above []byte) error {
	for i := range row {
		var left, corner byte
		if i > 0 {
			left, corner = row[i-1], above[i-1]
		}
		switch how {
		case 0:
		case 1:
			row[i] += left
		case 2:
			row[i] += above[i]
		case 3:
			row[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			row[i] += paeth(left, above[i], corner)
		default:
			return foreign("a row of kind %d", how)
		}
	}
	return nil
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	da, db, dc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	switch {
	case da <= db && da <= dc:
		return a
	case db <= dc:
		return b
	}
	return c
}

func abs(n int) int { return max(n, -n) }
