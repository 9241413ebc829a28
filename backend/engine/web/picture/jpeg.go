package picture

import (
	"bytes"
	"encoding/binary"
)

// The markers of JPEG (ITU-T T.81, table B.1) that are looked at by name.
const (
	soi, eoi, sos = 0xd8, 0xd9, 0xda
	rst0, rst7    = 0xd0, 0xd7
	app0, app1    = 0xe0, 0xe1
	app2, app14   = 0xe2, 0xee
	app15, com    = 0xef, 0xfe
)

// keptTables are the segments without which there is no picture: frames but the lossless and
// arithmetic ones that nobody reads, tables, restart interval, number of lines.
var keptTables = map[byte]bool{0xc0: true, 0xc1: true, 0xc2: true, 0xc4: true, 0xdb: true, 0xdc: true, 0xdd: true}

// jpegWalk goes through a JPEG segment by segment and writes it anew.
type jpegWalk struct {
	rest  []byte
	out   []byte
	scans int
	bare  bare
}

func stripJPEG(raw []byte) (bare, error) {
	w := &jpegWalk{rest: raw[2:], out: []byte{0xff, soi}, bare: bare{orientation: 1}}
	for {
		marker, err := w.marker()
		if err != nil {
			return bare{}, err
		}
		if marker == eoi {
			break
		}
		if err := w.segment(marker); err != nil {
			return bare{}, err
		}
	}
	if err := afterJPEG(w.rest); err != nil {
		return bare{}, err
	}
	w.bare.bytes = append(w.out, 0xff, eoi)
	return w.bare, nil
}

// marker takes the next marker, which any number of 0xff may stand before.
func (w *jpegWalk) marker() (byte, error) {
	if len(w.rest) < 2 || w.rest[0] != 0xff {
		return 0, refuse(Damaged, "no marker where one must stand")
	}
	for len(w.rest) > 0 && w.rest[0] == 0xff {
		w.rest = w.rest[1:]
	}
	if len(w.rest) == 0 {
		return 0, refuse(Damaged, "it ends in a marker")
	}
	marker := w.rest[0]
	w.rest = w.rest[1:]
	return marker, nil
}

// segment takes a segment and keeps it, or does not.
func (w *jpegWalk) segment(marker byte) error {
	if len(w.rest) < 2 {
		return refuse(Damaged, "it ends in a segment")
	}
	length := int(binary.BigEndian.Uint16(w.rest))
	if length < 2 || length > len(w.rest) {
		return refuse(Damaged, "a segment of %d bytes is cut short", length)
	}
	body := w.rest[2:length]
	w.rest = w.rest[length:]
	switch {
	case marker == app0 && bytes.HasPrefix(body, []byte("JFIF\x00")) && len(body) >= 14:
		w.keep(marker, append(bytes.Clone(body[:12]), 0, 0)) // without its thumbnail
	case marker == app1 && bytes.HasPrefix(body, []byte("Exif\x00\x00")):
		w.bare.orientation = orientationOf(body[6:])
	case marker == app2 && bytes.HasPrefix(body, []byte("ICC_PROFILE\x00")):
		at := len(w.out)
		w.keep(marker, body)
		w.bare.icc = append(w.bare.icc, w.out[at:]...)
	case marker == app14 && bytes.HasPrefix(body, []byte("Adobe")) && len(body) >= 12:
		w.keep(marker, body[:12]) // how the colours are coded
	case marker >= app0 && marker <= app15, marker == com:
	case marker == sos:
		return w.scan(body)
	case keptTables[marker]:
		w.keep(marker, body)
	default:
		return refuse(Damaged, "an unknown marker %#x", marker)
	}
	return nil
}

func (w *jpegWalk) keep(marker byte, body []byte) {
	w.out = append(w.out, 0xff, marker)
	w.out = binary.BigEndian.AppendUint16(w.out, uint16(len(body)+2))
	w.out = append(w.out, body...)
}

// scan takes the head of a scan and its coded data, up to the next marker.
func (w *jpegWalk) scan(head []byte) error {
	if w.scans++; w.scans > maxScans {
		return refuse(Damaged, "more than %d scans", maxScans)
	}
	w.keep(sos, head)
	for at := 0; ; {
		next := bytes.IndexByte(w.rest[at:], 0xff)
		if next < 0 || at+next+1 >= len(w.rest) {
			return refuse(Damaged, "it ends in the middle of its pixels")
		}
		at += next
		switch b := w.rest[at+1]; {
		case b == 0, b >= rst0 && b <= rst7:
			at += 2
		case b == 0xff:
			at++
		default:
			w.out = append(w.out, w.rest[:at]...)
			w.rest = w.rest[at:]
			return nil
		}
	}
}

// afterJPEG looks at what stands after the end. Cameras put more pictures there (MPF, depth maps)
// or a trailer of theirs that begins with zeros; it is left out. Anything else is a second file.
func afterJPEG(rest []byte) error {
	if len(rest) == 0 || rest[0] == 0 || bytes.HasPrefix(rest, []byte("\xff\xd8\xff")) || len(bytes.Trim(rest, "\r\n")) == 0 {
		return nil
	}
	return refuse(TwoThings, "%d bytes stand after its end", len(rest))
}

// orientationOf reads from the TIFF structure of Exif how the pixels lie; 1, upright, where it
// cannot be read.
func orientationOf(tiff []byte) int {
	const tag, short, entry = 0x0112, 3, 12
	if len(tiff) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.LittleEndian
	if tiff[0] == 'M' {
		order = binary.BigEndian
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return 1
	}
	entries := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(entries) < entry {
			return 1
		}
		if order.Uint16(entries) == tag && order.Uint16(entries[2:]) == short {
			if o := int(order.Uint16(entries[8:])); o >= 1 && o <= 8 {
				return o
			}
		}
		entries = entries[entry:]
	}
	return 1
}
