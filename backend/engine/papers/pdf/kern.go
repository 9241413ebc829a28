package pdf

// Pair kerning by the table GPOS (OpenType 1.9, chapter GPOS, lookup type 2): how two letters that
// stand beside one another are moved together. Only the advance of the first one is read; fonts of
// Latin letters use nothing else here.

// pairLookup is one lookup: of its subtables the first that knows the pair says how much.
type pairLookup []pairTable

type pairTable struct {
	covered []int32            // by glyph: its number among those that are covered, −1 where it is not
	pairs   []map[uint16]int16 // format 1: by that number, then the second glyph
	first   []uint16           // format 2: by glyph, its class as the first of a pair
	second  []uint16           // and as the second
	classes [][]int16
}

func (l pairLookup) adjust(left, right uint16) int {
	for i := range l {
		t := &l[i]
		at := t.covered[left]
		if at < 0 {
			continue
		}
		if t.classes != nil {
			return int(t.classes[t.first[left]][t.second[right]])
		}
		if value, has := t.pairs[at][right]; has {
			return int(value)
		}
	}
	return 0
}

// readKerning reads the lookups of the first feature kern.
func readKerning(gpos []byte, glyphs int) (lookups []pairLookup) {
	if gpos == nil {
		return nil
	}
	features, list := gpos[be16(gpos[6:]):], gpos[be16(gpos[8:]):]
	for i := range int(be16(features)) {
		entry := features[2+6*i:]
		if string(entry[:4]) != "kern" {
			continue
		}
		feature := features[be16(entry[4:]):]
		for n := range int(be16(feature[2:])) {
			at := be16(list[2+2*int(be16(feature[4+2*n:])):])
			lookups = append(lookups, readPairs(list[at:], glyphs))
		}
		break
	}
	return lookups
}

func readPairs(lookup []byte, glyphs int) (tables pairLookup) {
	const pair, extension = 2, 9
	for i := range int(be16(lookup[4:])) {
		kind, table := be16(lookup), lookup[be16(lookup[6+2*i:]):]
		if kind == extension {
			kind, table = be16(table[2:]), table[be32(table[4:]):]
		}
		if kind != pair {
			continue
		}
		t := pairTable{covered: readCoverage(table[be16(table[2:]):], glyphs)}
		if be16(table) == 1 {
			t.readSets(table)
		} else {
			t.readClasses(table, glyphs)
		}
		tables = append(tables, t)
	}
	return tables
}

// valueSize is the bytes of a value record, and advanceAt where in it the advance stands; −1 where
// it does not.
func valueSize(format uint16) (size, advanceAt int) {
	const advance = 4
	advanceAt = -1
	for bit := uint16(1); bit != 0 && bit <= 0x80; bit <<= 1 {
		if format&bit == 0 {
			continue
		}
		if bit == advance {
			advanceAt = size
		}
		size += 2
	}
	return size, advanceAt
}

func (t *pairTable) readSets(table []byte) {
	one, at := valueSize(be16(table[4:]))
	two, _ := valueSize(be16(table[6:]))
	for i := range int(be16(table[8:])) {
		set, values := table[be16(table[10+2*i:]):], map[uint16]int16{}
		for n := range int(be16(set)) {
			record := set[2+n*(2+one+two):]
			if at >= 0 {
				values[be16(record)] = bi16(record[2+at:])
			}
		}
		t.pairs = append(t.pairs, values)
	}
}

func (t *pairTable) readClasses(table []byte, glyphs int) {
	one, at := valueSize(be16(table[4:]))
	two, _ := valueSize(be16(table[6:]))
	t.first, t.second = classesOf(table[be16(table[8:]):], glyphs), classesOf(table[be16(table[10:]):], glyphs)
	firsts, seconds := int(be16(table[12:])), int(be16(table[14:]))
	t.classes = make([][]int16, firsts)
	for a := range t.classes {
		t.classes[a] = make([]int16, seconds)
		for b := range t.classes[a] {
			if at >= 0 {
				t.classes[a][b] = bi16(table[16+(a*seconds+b)*(one+two)+at:])
			}
		}
	}
}

func readCoverage(table []byte, glyphs int) []int32 {
	covered := make([]int32, glyphs)
	for g := range covered {
		covered[g] = -1
	}
	count := int(be16(table[2:]))
	if be16(table) == 1 {
		for i := range count {
			covered[be16(table[4+2*i:])] = int32(i)
		}
		return covered
	}
	for i := range count {
		record := table[4+6*i:]
		first, index := int(be16(record)), int(be16(record[4:]))
		for g := first; g <= int(be16(record[2:])); g++ {
			covered[g] = int32(index + g - first)
		}
	}
	return covered
}

func classesOf(table []byte, glyphs int) []uint16 {
	classes := make([]uint16, glyphs)
	if be16(table) == 1 {
		for i := range int(be16(table[4:])) {
			classes[int(be16(table[2:]))+i] = be16(table[6+2*i:])
		}
		return classes
	}
	for i := range int(be16(table[2:])) {
		record := table[4+6*i:]
		for g := int(be16(record)); g <= int(be16(record[2:])); g++ {
			classes[g] = be16(record[4:])
		}
	}
	return classes
}
