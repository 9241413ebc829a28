package picture

import (
	"bytes"
	"encoding/binary"
)

// The flags of VP8X, the chunk that says what an extended WebP has.
const (
	webpAnimation = 1 << 1
	webpXMP       = 1 << 2
	webpExif      = 1 << 3
)

func isWebP(b []byte) bool {
	return len(b) >= 12 && string(b[:4]) == "RIFF" && string(b[8:12]) == "WEBP"
}

func stripWebP(raw []byte) (bare, error) {
	const head = 12
	if whole := uint64(binary.LittleEndian.Uint32(raw[4:])) + 8; whole > uint64(len(raw)) {
		return bare{}, refuse(Damaged, "%d bytes of %d", len(raw), whole)
	} else if whole < uint64(len(raw)) {
		return bare{}, refuse(TwoThings, "%d bytes stand after its end", uint64(len(raw))-whole)
	}
	out, rest, orientation := bytes.Clone(raw[:head]), raw[head:], 1
	for len(rest) > 0 {
		if len(rest) < 8 {
			return bare{}, refuse(Damaged, "it ends in the head of a chunk")
		}
		length := uint64(binary.LittleEndian.Uint32(rest[4:]))
		padded := 8 + length + length&1
		if padded > uint64(len(rest)) {
			return bare{}, refuse(Damaged, "the chunk %q of %d bytes is cut short", rest[:4], length)
		}
		name, data := string(rest[:4]), rest[8:8+length]
		switch name {
		case "VP8X":
			if length < 1 || data[0]&webpAnimation != 0 {
				return bare{}, refuse(Moving, "it says that it is an animation")
			}
			at := len(out) + 8
			out = append(out, rest[:padded]...)
			out[at] &^= webpXMP | webpExif
		case "ANIM", "ANMF":
			return bare{}, refuse(Moving, "the chunk %s", name)
		case "EXIF":
			orientation = orientationOf(bytes.TrimPrefix(data, []byte("Exif\x00\x00")))
		case "VP8 ", "VP8L", "ALPH", "ICCP":
			out = append(out, rest[:padded]...)
		}
		rest = rest[padded:]
	}
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-8))
	return bare{bytes: out, orientation: orientation}, nil
}
