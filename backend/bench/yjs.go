package main

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// As much of Yjs's binary form (version 1) as this measurement needs: inserts of letters at the end
// of a text. https://github.com/yjs/yjs describes it. A writer's id is her number plus one.

// Kinds of messages: of Hocuspocus, and within its sync messages.
const (
	hocuspocusSync = 0
	hocuspocusAuth = 2

	yjsStep1  = 0
	yjsStep2  = 1
	yjsUpdate = 2
)

// Of an item: what it holds, and which neighbours it names.
const (
	contentString = 4
	hasOrigin     = 0x80
	hasRight      = 0x40
)

func yjsUint(n uint64) []byte { return binary.AppendUvarint(nil, n) }

func yjsBytes(b []byte) []byte { return append(yjsUint(uint64(len(b))), b...) }

func yjsString(s string) []byte { return yjsBytes([]byte(s)) }

// yjsLetter is the update with a writer's n-th letter, the first being 1: at the end of her own text.
func yjsLetter(writer, n int) []byte {
	client, clock := uint64(writer+1), uint64(n-1)
	out := append(yjsUint(1), yjsUint(1)...) // one client, one item
	out = append(append(out, yjsUint(client)...), yjsUint(clock)...)
	if clock == 0 {
		out = append(out, contentString)
		out = append(append(out, yjsUint(1)...), yjsString(fmt.Sprintf("avsnitt-%d", writer))...) // its parent: a text of the document
	} else {
		out = append(out, contentString|hasOrigin)
		out = append(append(out, yjsUint(client)...), yjsUint(clock-1)...)
	}
	return append(append(out, yjsString("x")...), yjsUint(0)...) // nothing is deleted
}

// yjsDecoder reads the numbers and strings of lib0.
type yjsDecoder struct {
	rest []byte
	bad  bool
}

func (d *yjsDecoder) uint() uint64 {
	n, size := binary.Uvarint(d.rest)
	if size <= 0 {
		d.bad, d.rest = true, nil
		return 0
	}
	d.rest = d.rest[size:]
	return n
}

func (d *yjsDecoder) bytes() []byte {
	n := d.uint()
	if n > uint64(len(d.rest)) {
		d.bad, d.rest = true, nil
		return nil
	}
	out := d.rest[:n]
	d.rest = d.rest[n:]
	return out
}

func (d *yjsDecoder) byte() byte {
	if len(d.rest) == 0 {
		d.bad = true
		return 0
	}
	b := d.rest[0]
	d.rest = d.rest[1:]
	return b
}

var errYjs = errors.New("an update that is not made of letters")

// yjsEdits lists the letters of an update, which may be several updates merged into one.
func yjsEdits(update []byte, chapter int) (edits []edit, err error) {
	d := yjsDecoder{rest: update}
	for range d.uint() {
		items, client, clock := d.uint(), d.uint(), d.uint()
		for range items {
			length := d.item()
			if d.bad {
				return nil, errYjs
			}
			for i := range length {
				edits = append(edits, edit{chapter, int(client) - 1, int(clock) + i + 1})
			}
			clock += uint64(length)
		}
	}
	if d.bad {
		return nil, errYjs
	}
	return edits, nil
}

// item reads one item and gives how many letters it holds.
func (d *yjsDecoder) item() (letters int) {
	info := d.byte()
	if info&0x1f != contentString {
		d.bad = true
		return 0
	}
	if info&hasOrigin != 0 {
		d.uint()
		d.uint()
	}
	if info&hasRight != 0 {
		d.uint()
		d.uint()
	}
	if info&(hasOrigin|hasRight) == 0 {
		if d.uint() != 1 {
			d.bad = true
			return 0
		}
		d.bytes()
	}
	return len(d.bytes())
}
