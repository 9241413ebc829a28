package prosemirror

import "unicode/utf8"

// Texts are Go strings, positions in them count UTF-16 units, as JavaScript does. Most texts, and
// nearly all short ones, are ASCII: then a unit is a byte and nothing has to be looked for.

// units counts the UTF-16 units of a text.
func units(text string) (count int) {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c < 0x80 || c >= 0xC0 {
			count++
		}
		if c >= 0xF0 { // the first byte of what takes two units
			count++
		}
	}
	return count
}

// byteOffset finds the byte at which a unit of a text begins; size is the length of the text in
// units. It is not ok inside a surrogate pair.
func byteOffset(text string, size, unit int) (offset int, ok bool) {
	if len(text) == size {
		return unit, true
	}
	if unit == size {
		return len(text), true
	}
	at := 0
	for i, r := range text {
		if at >= unit {
			return i, at == unit
		}
		at++
		if r > 0xFFFF {
			at++
		}
	}
	return len(text), at == unit
}

// appendUnits adds the UTF-16 units of a text.
func appendUnits(out []uint16, text string) []uint16 {
	for _, r := range text {
		if r > 0xFFFF {
			r -= 0x10000
			out = append(out, uint16(0xD800+r>>10), uint16(0xDC00+r&0x3FF))
			continue
		}
		out = append(out, uint16(r))
	}
	return out
}

// sameStart is how many units two texts have in common from their start, whole characters only.
func sameStart(a, b string) (count int) {
	for i, r := range a {
		other, size := utf8.DecodeRuneInString(b[min(i, len(b)):])
		if size == 0 || other != r {
			return count
		}
		count += utf16Len(r)
	}
	return count
}

// sameEnd is how many units two texts have in common from their end, whole characters only.
func sameEnd(a, b string) (count int) {
	for a != "" && b != "" {
		r, size := utf8.DecodeLastRuneInString(a)
		other, _ := utf8.DecodeLastRuneInString(b)
		if r != other {
			return count
		}
		count += utf16Len(r)
		a, b = a[:len(a)-size], b[:len(b)-size]
	}
	return count
}

func utf16Len(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}

func isHighSurrogate(unit rune) bool { return unit >= 0xD800 && unit < 0xDC00 }
func isLowSurrogate(unit rune) bool  { return unit >= 0xDC00 && unit < 0xE000 }
