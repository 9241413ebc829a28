package pdf

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"unicode/utf16"
)

// font is a face as a document uses it: its letters get codes as they come, 1, 2, 3 …, and only
// they are put into the file.
type font struct {
	face   *Face
	writer *Writer
	name   string // in the pages' resources
	ref    ref
	code   map[rune]uint16
	runes  []rune // by code; 0 is no letter
}

func (w *Writer) fontOf(face *Face) *font {
	for _, f := range w.fonts {
		if f.face == face {
			return f
		}
	}
	f := &font{face: face, writer: w, name: fmt.Sprintf("F%d", len(w.fonts)+1), ref: w.alloc(), code: map[rune]uint16{}, runes: []rune{0}}
	w.fonts = append(w.fonts, f)
	return f
}

func (f *font) codeOf(r rune) uint16 {
	code, known := f.code[r]
	if !known {
		code = uint16(len(f.runes))
		f.code[r] = code
		f.runes = append(f.runes, r)
	}
	return code
}

// show writes a text as the operand of TJ: codes, and how the letters are moved together.
func (f *font) show(text string) string {
	var out strings.Builder
	out.WriteString("[<")
	last := rune(0)
	for _, r := range text {
		if k := f.face.Kern(last, r); k != 0 {
			fmt.Fprintf(&out, "> %s <", num(-1000*k))
		}
		fmt.Fprintf(&out, "%04X", f.codeOf(r))
		last = r
	}
	return out.String() + ">]"
}

// write puts the font into the file: ISO 32000-1, 9.7.
func (f *font) write() {
	w := f.writer
	glyphs := make([]uint16, len(f.runes))
	for code, r := range f.runes[1:] {
		glyphs[code+1] = f.face.glyph(r)
	}
	name := f.tag() + "+" + f.face.name
	program := f.face.subset(glyphs)
	file := w.stream(fmt.Sprintf("/Length1 %d", len(program)), program)
	descriptor := w.add(f.descriptor(name, file))
	descendant := w.add(fmt.Sprintf("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "+
		"/FontDescriptor %v /CIDToGIDMap /Identity /DW 500 /W [0 [%s]] >>", name, descriptor, f.widths()))
	w.set(f.ref, fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%v] /ToUnicode %v >>",
		name, descendant, w.stream("", f.toUnicode())))
}

// tag is the six letters that tell subsets of one font apart.
func (f *font) tag() string {
	sum := sha256.Sum256([]byte(f.face.name + string(f.runes)))
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

func (f *font) descriptor(name string, file ref) string {
	const symbolic, italic, forceBold = 1 << 2, 1 << 6, 1 << 18
	face, flags, stem := f.face, symbolic, 80
	if face.italic != 0 {
		flags |= italic
	}
	if face.bold {
		flags, stem = flags|forceBold, 140
	}
	b := face.box
	return fmt.Sprintf("<< /Type /FontDescriptor /FontName /%s /Flags %d /FontBBox [%s] /ItalicAngle %s /Ascent %s /Descent %s /CapHeight %s /StemV %d /FontFile2 %v >>",
		name, flags, nums(1000*b[0], 1000*b[1], 1000*b[2], 1000*b[3]), num(face.italic), num(1000*face.ascent), num(1000*face.descent), num(1000*face.capHeight), stem, file)
}

func (f *font) widths() string {
	all := make([]float64, len(f.runes))
	for code, r := range f.runes {
		all[code] = 1000 * f.face.Advance(r)
	}
	all[0] = 1000 * float64(f.face.advance[0]) / f.face.em
	return nums(all...)
}

// toUnicode tells which letter each code is.
func (f *font) toUnicode() []byte {
	var out strings.Builder
	out.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const atOnce = 100
	for from := 1; from < len(f.runes); from += atOnce {
		to := min(from+atOnce, len(f.runes))
		fmt.Fprintf(&out, "%d beginbfchar\n", to-from)
		for code := from; code < to; code++ {
			fmt.Fprintf(&out, "<%04X> <", code)
			for _, unit := range utf16.Encode([]rune{f.runes[code]}) {
				fmt.Fprintf(&out, "%04X", unit)
			}
			out.WriteString(">\n")
		}
		out.WriteString("endbfchar\n")
	}
	out.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return []byte(out.String())
}
