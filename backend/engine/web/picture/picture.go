// Package picture looks at an image that somebody sends, and gives it back without what it carries
// besides the picture: a photograph tells where and when it was taken, by which camera, and often
// holds a smaller copy of what was cut away. Such things belong to the sender, not to a plan.
//
// What an image is, its content decides, and never its name. It must be one still PNG, JPEG, GIF or
// WebP from the first byte to the last, whole, and small enough to be looked at. What comes out is
// written anew from the parts that are known (segments, chunks, blocks); a part that is not known
// is left out, so that nothing can hide in it. The pixels are not touched, but for one case: a
// picture whose pixels lie down and that says so in its Exif is turned upright, since what says so
// is taken away.
//
// The same bytes give the same bytes, and what has come out comes out again as it is.
package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"

	"golang.org/x/image/webp"
)

// What is the most that an image may have.
const (
	MaxBytes  = 5 << 20
	MaxPixels = 40_000_000 // half of it where a channel has 16 bits: 160 MB in memory either way
	MaxSide   = 20_000     // pixels, as the schema of documents has it
	maxScans  = 64         // of a JPEG: each one costs a walk over all pixels, however short it is
	maxICC    = 2 << 20    // bytes of a colour profile when it is unpacked
)

// Picture is an image that may be kept.
type Picture struct {
	Type          string // "image/png"
	Width, Height int
	Bytes         []byte
}

// Reason says why an image is refused.
type Reason string

// The reasons.
const (
	Empty         Reason = "empty"           // there is nothing
	TooLarge      Reason = "image-size"      // more than MaxBytes
	NoImage       Reason = "image-type"      // none of the four kinds
	Mislabelled   Reason = "image-label"     // another kind than the sender says
	TwoThings     Reason = "image-two"       // a file of another kind stands in it or after it
	Damaged       Reason = "image-damaged"   // cut short or broken
	TooManyPixels Reason = "image-pixels"    // more than MaxPixels or MaxSide
	Moving        Reason = "image-animation" // more than one picture
)

// Refused is the answer to an image that may not be kept.
type Refused struct {
	Reason Reason
	Type   string // what the content is, where that is known
	Why    string // for the log
}

func (r *Refused) Error() string {
	return fmt.Sprintf("the image is refused (%s): %s", r.Reason, r.Why)
}

func refuse(reason Reason, format string, args ...any) *Refused {
	return &Refused{Reason: reason, Why: fmt.Sprintf(format, args...)}
}

// kind is one of the formats that we take.
type kind struct {
	mime   string
	magic  func([]byte) bool
	strip  func([]byte) (bare, error)
	config func([]byte) (image.Config, error)
	decode func([]byte) (image.Image, error)
}

// bare is an image without its metadata.
type bare struct {
	bytes       []byte
	orientation int    // 1 … 8 as Exif counts them
	icc         []byte // the segments of the colour profile, of a JPEG
}

func kinds() []kind {
	return []kind{
		{"image/png", starts("\x89PNG\r\n\x1a\n"), stripPNG, configBy(png.DecodeConfig), decodeBy(png.Decode)},
		{"image/jpeg", starts("\xff\xd8\xff"), stripJPEG, configBy(jpeg.DecodeConfig), decodeBy(jpeg.Decode)},
		{"image/gif", func(b []byte) bool { return starts("GIF87a")(b) || starts("GIF89a")(b) }, stripGIF, configBy(gif.DecodeConfig), decodeBy(gif.Decode)},
		{"image/webp", isWebP, stripWebP, configBy(webp.DecodeConfig), decodeBy(webp.Decode)},
	}
}

func starts(magic string) func([]byte) bool {
	return func(b []byte) bool { return bytes.HasPrefix(b, []byte(magic)) }
}

func configBy(f func(io.Reader) (image.Config, error)) func([]byte) (image.Config, error) {
	return func(b []byte) (image.Config, error) { return f(bytes.NewReader(b)) }
}

func decodeBy(f func(io.Reader) (image.Image, error)) func([]byte) (image.Image, error) {
	return func(b []byte) (image.Image, error) { return f(bytes.NewReader(b)) }
}

// Clean looks at an image and gives what may be kept of it. declared is what the sender says that
// it is. The error is a *Refused.
func Clean(raw []byte, declared string) (Picture, error) {
	switch {
	case len(raw) == 0:
		return Picture{}, refuse(Empty, "0 bytes")
	case len(raw) > MaxBytes:
		return Picture{}, refuse(TooLarge, "%d bytes", len(raw))
	}
	for _, k := range kinds() {
		if !k.magic(raw) {
			continue
		}
		p, err := k.clean(raw, declared)
		if refused, is := err.(*Refused); is {
			refused.Type = k.mime
		}
		return p, err
	}
	return Picture{}, refuse(NoImage, "no known image begins like this")
}

// TypeOf tells what an image is that Clean has given; empty where it is none.
func TypeOf(content []byte) string {
	for _, k := range kinds() {
		if k.magic(content) {
			return k.mime
		}
	}
	return ""
}

func (k kind) clean(raw []byte, declared string) (Picture, error) {
	if declared != k.mime {
		return Picture{}, refuse(Mislabelled, "said to be %.40q, is %s", declared, k.mime)
	}
	if other := alsoA(raw); other != "" {
		return Picture{}, refuse(TwoThings, "%s stands in it", other)
	}
	stripped, err := k.strip(raw)
	if err != nil {
		return Picture{}, err
	}
	img, err := k.look(stripped.bytes)
	if err != nil {
		return Picture{}, err
	}
	if stripped.orientation > 1 {
		return k.turned(img, stripped)
	}
	head, _ := k.config(stripped.bytes) // look has read it already
	return Picture{k.mime, head.Width, head.Height, stripped.bytes}, nil
}

// look decodes an image wholly, when its head says that it is not too large for that.
func (k kind) look(b []byte) (image.Image, error) {
	head, err := k.config(b)
	if err != nil {
		return nil, refuse(Damaged, "its head: %v", err)
	}
	most := MaxPixels
	if deep(head.ColorModel) {
		most /= 2
	}
	if head.Width < 1 || head.Height < 1 {
		return nil, refuse(Damaged, "%d × %d pixels", head.Width, head.Height)
	}
	if head.Width > MaxSide || head.Height > MaxSide || head.Width*head.Height > most {
		return nil, refuse(TooManyPixels, "%d × %d pixels", head.Width, head.Height)
	}
	img, err := k.decode(b)
	if err != nil {
		return nil, refuse(Damaged, "its pixels: %v", err)
	}
	size := img.Bounds().Size()
	if k.mime == "image/gif" && img.Bounds().In(image.Rect(0, 0, head.Width, head.Height)) {
		size = image.Pt(head.Width, head.Height) // the image may fill a part of its screen
	}
	if size.X != head.Width || size.Y != head.Height {
		return nil, refuse(Damaged, "its head says %d × %d pixels, but it has %v", head.Width, head.Height, size)
	}
	return img, nil
}

// deep tells whether a channel takes 16 bits in memory.
func deep(m color.Model) bool {
	return m == color.RGBA64Model || m == color.NRGBA64Model || m == color.Gray16Model
}

// alsoA names what else a file is, where it is made to be two things at once: readers of PDF look
// for their mark in the first 1024 bytes, readers of zip at the end, and old browsers for HTML at
// the beginning.
func alsoA(raw []byte) string {
	head := bytes.ToLower(raw[:min(len(raw), 1024)])
	for mark, name := range map[string]string{
		"%pdf-": "a PDF", "<html": "HTML", "<!doctype": "HTML", "<script": "HTML", "<svg ": "SVG", "<?php": "a program",
	} {
		if bytes.Contains(head, []byte(mark)) {
			return name
		}
	}
	const end, longest = 22, 22 + 1<<16 - 1
	tail := raw[max(0, len(raw)-longest):]
	for at := bytes.Index(tail, []byte("PK\x05\x06")); at >= 0; {
		if rest := tail[at:]; len(rest) >= end && end+int(rest[20])+int(rest[21])<<8 == len(rest) {
			return "a zip archive"
		}
		next := bytes.Index(tail[at+1:], []byte("PK\x05\x06"))
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return ""
}
