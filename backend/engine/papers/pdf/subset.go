package pdf

import (
	"encoding/binary"
	"maps"
	"slices"
)

// subset writes a font that has only these glyphs, renumbered: glyph i of it is glyphs[i]. What a
// composed glyph is composed of comes after them. The tables are those that ISO 32000-1, 9.9 wants
// of a font in a CIDFontType2.
func (f *Face) subset(glyphs []uint16) []byte {
	glyf, loca, all := f.outlines(slices.Clone(glyphs))
	head := slices.Clone(f.tables["head"])
	binary.BigEndian.PutUint32(head[8:], 0)  // the sum is made in the end
	binary.BigEndian.PutUint16(head[50:], 1) // loca has 32 bits
	hhea := slices.Clone(f.tables["hhea"])
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(all)))
	maxp := slices.Clone(f.tables["maxp"])
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(all)))
	tables := map[string][]byte{"head": head, "hhea": hhea, "maxp": maxp, "hmtx": f.metrics(all), "loca": loca, "glyf": glyf}
	for _, hints := range []string{"cvt ", "fpgm", "prep"} {
		if f.tables[hints] != nil {
			tables[hints] = f.tables[hints]
		}
	}
	return assembleFont(tables)
}

// outlines gathers the shapes of glyphs and of their parts.
func (f *Face) outlines(all []uint16) (glyf, loca []byte, used []uint16) {
	number := map[uint16]uint16{}
	for i, g := range slices.Backward(all) {
		number[g] = uint16(i)
	}
	for i := 0; i < len(all); i++ {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		shape := slices.Clone(f.tables["glyf"][f.loca[all[i]]:f.loca[all[i]+1]])
		for _, at := range components(shape) {
			part := be16(shape[at:])
			if _, known := number[part]; !known {
				number[part] = uint16(len(all))
				all = append(all, part)
			}
			binary.BigEndian.PutUint16(shape[at:], number[part])
		}
		glyf = append(glyf, shape...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
	}
	return glyf, binary.BigEndian.AppendUint32(loca, uint32(len(glyf))), all
}

// components tells where in a composed glyph the numbers of its parts stand.
func components(shape []byte) (places []int) {
	const words, scale, more, scales, matrix = 1 << 0, 1 << 3, 1 << 5, 1 << 6, 1 << 7
	if len(shape) == 0 || bi16(shape) >= 0 {
		return nil
	}
	for at := 10; ; {
		flags := be16(shape[at:])
		places = append(places, at+2)
		at += 6
		if flags&words != 0 {
			at += 2
		}
		switch {
		case flags&scale != 0:
			at += 2
		case flags&scales != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
		if flags&more == 0 {
			return places
		}
	}
}

func (f *Face) metrics(glyphs []uint16) (hmtx []byte) {
	long := int(be16(f.tables["hhea"][34:]))
	for _, g := range glyphs {
		hmtx = binary.BigEndian.AppendUint16(hmtx, f.advance[g])
		bearing := f.tables["hmtx"][4*min(int(g), long-1)+2:]
		if int(g) >= long {
			bearing = f.tables["hmtx"][4*long+2*(int(g)-long):]
		}
		hmtx = append(hmtx, bearing[:2]...)
	}
	return hmtx
}

// assembleFont puts tables together to a font file.
func assembleFont(tables map[string][]byte) []byte {
	names := slices.Sorted(maps.Keys(tables))
	power := 1
	log := 0
	for ; power*2 <= len(names); power *= 2 {
		log++
	}
	out := []byte{0, 1, 0, 0}
	for _, n := range []int{len(names), 16 * power, log, 16*len(names) - 16*power} {
		out = binary.BigEndian.AppendUint16(out, uint16(n))
	}
	var body []byte
	headAt := 0
	start := len(out) + 16*len(names)
	for _, name := range names {
		table := tables[name]
		if name == "head" {
			headAt = start + len(body)
		}
		out = append(out, name...)
		for _, n := range []uint32{checksum(table), uint32(start + len(body)), uint32(len(table))} {
			out = binary.BigEndian.AppendUint32(out, n)
		}
		body = append(body, table...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	out = append(out, body...)
	binary.BigEndian.PutUint32(out[headAt+8:], 0xb1b0afba-checksum(out))
	return out
}

func checksum(table []byte) (sum uint32) {
	for len(table) >= 4 {
		sum += be32(table)
		table = table[4:]
	}
	var last [4]byte
	copy(last[:], table)
	return sum + be32(last[:])
}
