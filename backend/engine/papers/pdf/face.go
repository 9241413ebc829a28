package pdf

import (
	"embed"
	"encoding/binary"
	"errors"
	"fmt"
	"sync"
	"unicode"
)

// Face is a TrueType font: what its letters look like and how wide they are. It does not change
// after it has been read and may be used by many at once.
type Face struct {
	name    string
	tables  map[string][]byte
	em      float64 // units
	glyphs  map[rune]uint16
	latin   [0x250]uint16 // the same for the letters that are nearly all
	advance []uint16      // of each glyph, units
	other   func() *Face  // draws letters that this one does not have; may be nil
	loca    []uint32
	kerning []pairLookup

	ascent, descent, capHeight float64 // of the em
	italic                     float64 // degrees
	bold                       bool
	box                        [4]float64
}

//go:embed fonts/*.ttf
var fonts embed.FS

// The faces of Inter that are built in, and the one that has more signs.
var (
	Regular    = builtIn("Inter-Regular", signs)
	Bold       = builtIn("Inter-Bold", signs)
	Italic     = builtIn("Inter-Italic", signs)
	BoldItalic = builtIn("Inter-BoldItalic", signs)
	signs      = builtIn("DejaVuSans", nil)
)

// builtIn reads a face when somebody first asks for it: 5 ms and 1 MB that most starts need not spend.
func builtIn(name string, other func() *Face) func() *Face {
	return sync.OnceValue(func() *Face {
		raw, err := fonts.ReadFile("fonts/" + name + ".ttf")
		if err != nil {
			panic("pdf: a font is not in the program: " + err.Error())
		}
		face, err := ParseFace(name, raw)
		if err != nil {
			panic("pdf: " + err.Error())
		}
		face.other = other
		return face
	})
}

var errFont = errors.New("not a TrueType font that we can use")

// ParseFace reads a TrueType font. It is for fonts that come with the program: one that is made
// to do harm may make it panic.
func ParseFace(name string, raw []byte) (*Face, error) {
	f := &Face{name: name, tables: map[string][]byte{}}
	for i := range int(be16(raw[4:])) {
		entry := raw[12+16*i:]
		from := be32(entry[8:])
		f.tables[string(entry[:4])] = raw[from : from+be32(entry[12:])]
	}
	for _, table := range []string{"head", "hhea", "hmtx", "maxp", "loca", "glyf", "cmap", "OS/2", "post"} {
		if f.tables[table] == nil {
			return nil, fmt.Errorf("the font %s has no table %s: %w", name, table, errFont)
		}
	}
	f.measures()
	f.readGlyphs()
	if err := f.readCmap(); err != nil {
		return nil, fmt.Errorf("the font %s: %w", name, err)
	}
	f.kerning = readKerning(f.tables["GPOS"], len(f.advance))
	return f, nil
}

func be16(b []byte) uint16 { return binary.BigEndian.Uint16(b) }
func be32(b []byte) uint32 { return binary.BigEndian.Uint32(b) }
func bi16(b []byte) int16  { return int16(binary.BigEndian.Uint16(b)) }

// measures reads the tables head, hhea, OS/2 and post.
func (f *Face) measures() {
	head, hhea, os2, post := f.tables["head"], f.tables["hhea"], f.tables["OS/2"], f.tables["post"]
	f.em = float64(be16(head[18:]))
	for i := range f.box {
		f.box[i] = float64(bi16(head[36+2*i:])) / f.em
	}
	f.bold = be16(head[44:])&1 != 0
	f.ascent, f.descent = float64(bi16(hhea[4:]))/f.em, float64(bi16(hhea[6:]))/f.em
	if len(os2) >= 90 {
		f.capHeight = float64(bi16(os2[88:])) / f.em
	}
	f.italic = float64(int32(be32(post[4:]))) / (1 << 16)
}

// readGlyphs reads the tables hmtx and loca.
func (f *Face) readGlyphs() {
	count, long := int(be16(f.tables["maxp"][4:])), int(be16(f.tables["hhea"][34:]))
	f.advance = make([]uint16, count)
	for g := range f.advance {
		f.advance[g] = be16(f.tables["hmtx"][4*min(g, long-1):])
	}
	loca := f.tables["loca"]
	f.loca = make([]uint32, count+1)
	for i := range f.loca {
		if be16(f.tables["head"][50:]) == 0 {
			f.loca[i] = 2 * uint32(be16(loca[2*i:]))
		} else {
			f.loca[i] = be32(loca[4*i:])
		}
	}
}

// readCmap reads which glyph a letter has, from a subtable of format 4 or 12.
func (f *Face) readCmap() error {
	cmap := f.tables["cmap"]
	f.glyphs = map[rune]uint16{}
	found := false
	for i := range int(be16(cmap[2:])) {
		table := cmap[be32(cmap[4+8*i+4:]):]
		switch be16(table) {
		case 4:
			f.readSegments(table)
			found = true
		case 12:
			f.readGroups(table)
			found = true
		}
	}
	if !found {
		return errFont
	}
	for r := range f.latin {
		f.latin[r] = f.glyphs[rune(r)]
	}
	return nil
}

// readSegments reads a subtable of format 4: letters up to U+FFFF, in ranges.
func (f *Face) readSegments(table []byte) {
	size := int(be16(table[6:])) // twice the number of segments
	ends, starts := table[14:], table[16+size:]
	deltas, offsets := table[16+2*size:], table[16+3*size:]
	for s := 0; s < size; s += 2 {
		start, end, offset := be16(starts[s:]), be16(ends[s:]), int(be16(offsets[s:]))
		for c := int(start); c <= int(end) && c < 0xffff; c++ {
			glyph := uint16(c)
			if offset != 0 {
				if glyph = be16(offsets[s+offset+2*(c-int(start)):]); glyph == 0 {
					continue
				}
			}
			if glyph += be16(deltas[s:]); glyph != 0 {
				f.glyphs[rune(c)] = glyph
			}
		}
	}
}

// readGroups reads a subtable of format 12.
func (f *Face) readGroups(table []byte) {
	for i := range int(be32(table[12:])) {
		group := table[16+12*i:]
		first := be32(group)
		for c := first; c <= be32(group[4:]); c++ {
			f.glyphs[rune(c)] = uint16(be32(group[8:]) + c - first)
		}
	}
}

// missing is the letter that is drawn in place of one that the font does not have: an empty box.
const missing = '\u25a1'

// Has tells whether the font can draw a letter, itself or by the other one.
func (f *Face) Has(r rune) bool { return f.drawnBy(r).own(r) != 0 }

// drawnBy is the face that draws a letter. What is written from the right, and joined, is not tried: its
// letters one by one in the wrong order would be no words.
func (f *Face) drawnBy(r rune) *Face {
	if f.own(r) != 0 || f.other == nil || unicode.In(r, fromTheRight...) {
		return f
	}
	if other := f.other(); other.own(r) != 0 {
		return other
	}
	return f
}

var fromTheRight = []*unicode.RangeTable{unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko}

// own is the glyph of a letter; 0 where it has none.
func (f *Face) own(r rune) uint16 {
	if r >= 0 && int(r) < len(f.latin) {
		return f.latin[r]
	}
	return f.glyphs[r]
}

func (f *Face) glyph(r rune) uint16 {
	if g := f.own(r); g != 0 {
		return g
	}
	return f.glyphs[missing]
}

// Advance is the width of a letter, of the em.
func (f *Face) Advance(r rune) float64 {
	by := f.drawnBy(r)
	return float64(by.advance[by.glyph(r)]) / by.em
}

// Kern is how much nearer (negative) two letters stand than their widths say, of the em. A space stays
// as it is, since lines are filled word by word.
func (f *Face) Kern(a, b rune) float64 {
	if a == ' ' || b == ' ' {
		return 0
	}
	left, right, sum := f.own(a), f.own(b), 0
	if left == 0 || right == 0 {
		return 0
	}
	for _, lookup := range f.kerning {
		sum += lookup.adjust(left, right)
	}
	return float64(sum) / f.em
}

// Width is the width of a text at size 1.
func (f *Face) Width(text string) (width float64) {
	last := rune(0)
	for _, r := range text {
		width += f.Advance(r) + f.Kern(last, r)
		last = r
	}
	return width
}

// Ascent is how far letters reach above the line, of the em.
func (f *Face) Ascent() float64 { return f.ascent }
