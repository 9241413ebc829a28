package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
)

// keptChunks are the parts of a PNG that make the picture: the pixels and how their colours are to
// be shown. All else is metadata, or not known.
var keptChunks = map[string]bool{
	"IHDR": true, "PLTE": true, "IDAT": true, "IEND": true, "tRNS": true, "gAMA": true, "cHRM": true, "sRGB": true,
	"iCCP": true, "sBIT": true, "bKGD": true, "pHYs": true, "cICP": true,
}

func stripPNG(raw []byte) (bare, error) {
	const head = 8 // bytes of the signature, and of a chunk's length and name
	out, rest, orientation := bytes.Clone(raw[:head]), raw[head:], 1
	for {
		if len(rest) < head+4 {
			return bare{}, refuse(Damaged, "it ends without its last chunk")
		}
		length, name := uint64(binary.BigEndian.Uint32(rest)), string(rest[4:head])
		if length+head+4 > uint64(len(rest)) {
			return bare{}, refuse(Damaged, "the chunk %q of %d bytes is cut short", name, length)
		}
		whole := rest[:head+length+4]
		rest = rest[len(whole):]
		data := whole[head : head+length]
		switch {
		case name == "acTL" || name == "fcTL" || name == "fdAT":
			return bare{}, refuse(Moving, "the chunk %s", name)
		case name == "eXIf":
			orientation = orientationOf(data)
		case name == "iCCP" && !smallProfile(data):
		case keptChunks[name]:
			out = append(out, whole...)
		case name[0]&0x20 == 0:
			return bare{}, refuse(Damaged, "an unknown chunk %q that must not be passed over", name)
		}
		if name == "IEND" {
			break
		}
	}
	if len(rest) > 0 {
		return bare{}, refuse(TwoThings, "%d bytes stand after its end", len(rest))
	}
	return bare{bytes: out, orientation: orientation}, nil
}

// smallProfile tells whether a colour profile unpacks to no more than a profile can need.
func smallProfile(data []byte) bool {
	_, packed, found := bytes.Cut(data, []byte{0})
	if !found || len(packed) < 1 {
		return false
	}
	unpack, err := zlib.NewReader(bytes.NewReader(packed[1:]))
	if err != nil {
		return false
	}
	n, err := io.Copy(io.Discard, io.LimitReader(unpack, maxICC+1))
	return err == nil && n <= maxICC
}
