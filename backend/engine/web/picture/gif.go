package picture

import "bytes"

// gifWalk goes through a GIF block by block.
type gifWalk struct{ rest []byte }

// take gives the next n bytes.
func (w *gifWalk) take(n int) ([]byte, error) {
	if n > len(w.rest) {
		return nil, refuse(Damaged, "it ends too early")
	}
	taken := w.rest[:n]
	w.rest = w.rest[n:]
	return taken, nil
}

// blocks takes data blocks up to the empty one.
func (w *gifWalk) blocks() ([]byte, error) {
	all := w.rest
	for {
		size, err := w.take(1)
		if err != nil {
			return nil, err
		}
		if size[0] == 0 {
			return all[:len(all)-len(w.rest)], nil
		}
		if _, err := w.take(int(size[0])); err != nil {
			return nil, err
		}
	}
}

// colours gives the size of the table of colours that a byte of flags announces.
func colours(flags byte) int {
	if flags&0x80 == 0 {
		return 0
	}
	return 3 << (flags&7 + 1)
}

const (
	gifExtension, gifImage, gifTrailer = 0x21, 0x2c, 0x3b
	gifControl                         = 0xf9 // which colour is transparent
)

func stripGIF(raw []byte) (bare, error) {
	const head = 13 // signature and logical screen
	w := &gifWalk{rest: raw}
	start, err := w.take(head)
	if err != nil {
		return bare{}, err
	}
	table, err := w.take(colours(start[10]))
	if err != nil {
		return bare{}, err
	}
	out := append(bytes.Clone(start), table...)
	images := 0
	for {
		kind, err := w.take(1)
		if err != nil {
			return bare{}, err
		}
		var part []byte
		switch kind[0] {
		case gifExtension:
			part, err = w.extension()
		case gifImage:
			if images++; images > 1 {
				return bare{}, refuse(Moving, "a second image")
			}
			part, err = w.image()
		case gifTrailer:
			if len(w.rest) > 0 {
				return bare{}, refuse(TwoThings, "%d bytes stand after its end", len(w.rest))
			}
			return bare{bytes: append(out, gifTrailer), orientation: 1}, nil
		default:
			return bare{}, refuse(Damaged, "an unknown block %#x", kind[0])
		}
		if err != nil {
			return bare{}, err
		}
		out = append(out, part...)
	}
}

// extension takes an extension; what is kept of it is only which colour is transparent.
func (w *gifWalk) extension() ([]byte, error) {
	label, err := w.take(1)
	if err != nil {
		return nil, err
	}
	body, err := w.blocks()
	if err != nil || label[0] != gifControl {
		return nil, err
	}
	if len(body) != 6 || body[0] != 4 {
		return nil, refuse(Damaged, "a control block of %d bytes", len(body))
	}
	return append([]byte{gifExtension, gifControl}, body...), nil
}

func (w *gifWalk) image() ([]byte, error) {
	all := w.rest
	head, err := w.take(9)
	if err != nil {
		return nil, err
	}
	if _, err := w.take(colours(head[8]) + 1); err != nil { // and the width of the codes
		return nil, err
	}
	if _, err := w.blocks(); err != nil {
		return nil, err
	}
	return append([]byte{gifImage}, all[:len(all)-len(w.rest)]...), nil
}
