package picture

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/color/palette"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"golang.org/x/image/webp"
)

// secret is what must never come out again.
const secret = "60.3913N 5.3221E Kari Nordmann"

// The images of these tests are made here, byte for byte.

func drawn(w, h int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.Set(x, y, color.NRGBA{uint8(40 * x), uint8(60 * y), 90, 255})
		}
	}
	img.Set(0, 0, color.NRGBA{255, 0, 0, 255}) // tells how the picture lies
	return img
}

func pngOf(img image.Image, extra ...[]byte) []byte {
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		panic(err)
	}
	const head = 8 + 25 // signature and IHDR
	return bytes.Join([][]byte{out.Bytes()[:head], bytes.Join(extra, nil), out.Bytes()[head:]}, nil)
}

func chunk(name, data string) []byte {
	out := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	out = append(out, name+data...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
}

// exif is a TIFF structure that tells how the picture lies, and where it was taken.
func exif(orientation int) string {
	tiff := []byte("MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01")
	tiff = binary.BigEndian.AppendUint16(tiff, uint16(orientation))
	return string(tiff) + "\x00\x00\x00\x00\x00\x00" + secret
}

func segment(marker byte, data string) []byte {
	out := []byte{0xff, marker}
	out = binary.BigEndian.AppendUint16(out, uint16(len(data)+2))
	return append(out, data...)
}

func jpegOf(img image.Image, extra ...[]byte) []byte {
	var out bytes.Buffer
	if err := jpeg.Encode(&out, img, &jpeg.Options{Quality: 95}); err != nil {
		panic(err)
	}
	return bytes.Join([][]byte{out.Bytes()[:2], bytes.Join(extra, nil), out.Bytes()[2:]}, nil)
}

func gifOf(img image.Image, extra ...[]byte) []byte {
	var out bytes.Buffer
	if err := gif.Encode(&out, img, nil); err != nil {
		panic(err)
	}
	head := 13 + colours(out.Bytes()[10])
	return bytes.Join([][]byte{out.Bytes()[:head], bytes.Join(extra, nil), out.Bytes()[head:]}, nil)
}

func animation() []byte {
	frame := image.NewPaletted(image.Rect(0, 0, 4, 3), palette.Plan9)
	var out bytes.Buffer
	if err := gif.EncodeAll(&out, &gif.GIF{Image: []*image.Paletted{frame, frame}, Delay: []int{1, 1}}); err != nil {
		panic(err)
	}
	return out.Bytes()
}

// vp8l is a lossless WebP bitstream of one colour: each of its five codes has one symbol, so that
// a pixel takes no bits.
func vp8l(w, h int) string {
	var bits uint64
	var n int
	out := []byte{0x2f}
	put := func(value uint64, width int) {
		bits |= value << n
		for n += width; n >= 8; n -= 8 {
			out, bits = append(out, byte(bits)), bits>>8
		}
	}
	put(uint64(w-1), 14)
	put(uint64(h-1), 14)
	put(0, 1+3+1+1+1) // no alpha, version 0, no transform, no cache, one group of codes
	for _, symbol := range []uint64{120, 30, 60, 255, 0} {
		put(1, 1) // a simple code
		put(0, 1) // of one symbol
		put(1, 1) // of 8 bits
		put(symbol, 8)
	}
	put(0, 8)
	return string(out)
}

func riff(chunks ...string) []byte {
	body := "WEBP"
	for i := 0; i < len(chunks); i += 2 {
		body += chunks[i] + string(binary.LittleEndian.AppendUint32(nil, uint32(len(chunks[i+1])))) + chunks[i+1]
		if len(chunks[i+1])%2 == 1 {
			body += "\x00"
		}
	}
	return []byte("RIFF" + string(binary.LittleEndian.AppendUint32(nil, uint32(len(body)))) + body)
}

func vp8x(flags byte, w, h int) string {
	return string([]byte{flags, 0, 0, 0, byte(w - 1), byte((w - 1) >> 8), 0, byte(h - 1), byte((h - 1) >> 8), 0})
}

func decode(t *testing.T, p Picture) image.Image {
	t.Helper()
	img, err := map[string]func(*bytes.Reader) (image.Image, error){
		"image/png":  func(r *bytes.Reader) (image.Image, error) { return png.Decode(r) },
		"image/jpeg": func(r *bytes.Reader) (image.Image, error) { return jpeg.Decode(r) },
		"image/gif":  func(r *bytes.Reader) (image.Image, error) { return gif.Decode(r) },
		"image/webp": func(r *bytes.Reader) (image.Image, error) { return webp.Decode(r) },
	}[p.Type](bytes.NewReader(p.Bytes))
	if err != nil {
		t.Fatalf("what came out cannot be read: %v", err)
	}
	if size := img.Bounds(); p.Type != "image/gif" && size.Size() != image.Pt(p.Width, p.Height) || !size.In(image.Rect(0, 0, p.Width, p.Height)) {
		t.Errorf("%v pixels, but told %d × %d", size, p.Width, p.Height)
	}
	return img
}

// good are images with everything that they may carry.
func good() map[string]struct {
	mime string
	raw  []byte
} {
	img := drawn(4, 3)
	xmp := "http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta>" + secret
	return map[string]struct {
		mime string
		raw  []byte
	}{
		"png": {"image/png", pngOf(img, chunk("tEXt", "Author\x00"+secret), chunk("iTXt", "XML:com.adobe.xmp\x00\x00\x00\x00\x00"+secret),
			chunk("eXIf", exif(1)), chunk("tIME", "1234567"), chunk("prVt", secret), chunk("pHYs", "\x00\x00\x0b\x13\x00\x00\x0b\x13\x01"))},
		"jpeg": {"image/jpeg", jpegOf(img, segment(app0, "JFIF\x00\x01\x02\x00\x00\x48\x00\x48\x01\x01"+secret[:3]), segment(app1, "Exif\x00\x00"+exif(1)),
			segment(app1, xmp), segment(app2, "ICC_PROFILE\x00\x01\x01the colours"), segment(app2, "MPF\x00"+secret), segment(com, secret), segment(0xed, "Photoshop 3.0\x00"+secret))},
		"jpeg with a second picture after it": {"image/jpeg", append(jpegOf(img), jpegOf(img, segment(com, secret))...)},
		"jpeg with a trailer of a camera":     {"image/jpeg", append(jpegOf(img), "\x00\x00\x01\x0aImage_UTC_Data"+secret+"SEFT"...)},
		"gif":                                 {"image/gif", gifOf(img, []byte("\x21\xfe"+string(rune(len(secret)))+secret+"\x00"), []byte("\x21\xff\x0bXMP DataXMP"+string(rune(len(secret)))+secret+"\x00"), []byte("\x21\xf9\x04\x01\x00\x00\x05\x00"))},
		"webp":                                {"image/webp", riff("VP8L", vp8l(9, 7))},
		"webp with more":                      {"image/webp", riff("VP8X", vp8x(webpExif|webpXMP, 9, 7), "VP8L", vp8l(9, 7), "EXIF", exif(1), "XMP ", secret, "what", secret)},
	}
}

func TestOnlyThePictureIsKept(t *testing.T) {
	for name, c := range good() {
		t.Run(name, func(t *testing.T) {
			p, err := Clean(c.raw, c.mime)
			if err != nil {
				t.Fatal(err)
			}
			img := decode(t, p)
			for i := range len(secret) - 9 {
				if bytes.Contains(p.Bytes, []byte(secret[i:i+9])) {
					t.Fatalf("%q has come through", secret[i:i+9])
				}
			}
			before, _ := Clean(c.raw, c.mime)
			again, err := Clean(p.Bytes, p.Type)
			if err != nil || !bytes.Equal(again.Bytes, p.Bytes) || !bytes.Equal(before.Bytes, p.Bytes) {
				t.Errorf("the same picture gives other bytes: %v", err)
			}
			sameAs(t, img, decode(t, Picture{p.Type, p.Width, p.Height, c.raw}))
		})
	}
}

// sameAs: not one pixel has changed.
func sameAs(t *testing.T, got, want image.Image) {
	t.Helper()
	for y := range want.Bounds().Dy() {
		for x := range want.Bounds().Dx() {
			if got.At(x, y) != want.At(x, y) {
				t.Fatalf("the pixel %d, %d is %v, was %v", x, y, got.At(x, y), want.At(x, y))
			}
		}
	}
}

// Tools that make GIFs small cut away the edge where nothing is.
func TestAnImageThatFillsAPartOfItsScreen(t *testing.T) {
	raw := gifOf(drawn(4, 3))
	raw[6], raw[8] = 9, 8
	p, err := Clean(raw, "image/gif")
	if err != nil || p.Width != 9 || p.Height != 8 {
		t.Errorf("%v %v", p, err)
	}
}

func TestColoursStay(t *testing.T) {
	raw := good()
	p, _ := Clean(raw["jpeg"].raw, "image/jpeg")
	if !bytes.Contains(p.Bytes, []byte("ICC_PROFILE\x00\x01\x01the colours")) || !bytes.Contains(p.Bytes, []byte("JFIF\x00\x01\x02\x00\x00\x48\x00\x48\x00\x00")) {
		t.Error("the colour profile or the density is gone")
	}
	p, _ = Clean(raw["gif"].raw, "image/gif")
	if !bytes.Contains(p.Bytes, []byte("\x21\xf9\x04\x01\x00\x00\x05\x00")) {
		t.Error("what is transparent is gone")
	}
	p, _ = Clean(raw["png"].raw, "image/png")
	if !bytes.Contains(p.Bytes, []byte("pHYs")) {
		t.Error("the density is gone")
	}
}

// A picture that lies down is turned, since what said so is taken away.
func TestPicturesStandUpright(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 24, 16))
	for y := range 16 {
		for x := range 24 {
			if x < 8 && y < 8 {
				img.Set(x, y, color.RGBA{255, 0, 0, 255}) // red at the top left, as it lies
			} else {
				img.Set(x, y, color.RGBA{0, 0, 255, 255})
			}
		}
	}
	for orientation, red := range map[int]image.Point{1: {4, 4}, 2: {20, 4}, 3: {20, 12}, 4: {4, 12}, 5: {4, 4}, 6: {12, 4}, 7: {12, 20}, 8: {4, 20}} {
		for mime, raw := range map[string][]byte{
			"image/jpeg": jpegOf(img, segment(app1, "Exif\x00\x00"+exif(orientation)), segment(app2, "ICC_PROFILE\x00\x01\x01the colours")),
			"image/png":  pngOf(img, chunk("eXIf", exif(orientation))),
		} {
			p, err := Clean(raw, mime)
			if err != nil {
				t.Fatal(err)
			}
			upright := decode(t, p)
			if wide := p.Width == 24; wide != (orientation < 5) {
				t.Errorf("%s %d: %d × %d", mime, orientation, p.Width, p.Height)
			}
			if r, _, b, _ := upright.At(red.X, red.Y).RGBA(); r < 0xc000 || b > 0x4000 {
				t.Errorf("%s %d: not red at %v: %v", mime, orientation, red, upright.At(red.X, red.Y))
			}
			if mime == "image/jpeg" && !bytes.Contains(p.Bytes, []byte("the colours")) {
				t.Errorf("%d: the colour profile is gone", orientation)
			}
			if again, err := Clean(p.Bytes, p.Type); err != nil || !bytes.Equal(again.Bytes, p.Bytes) {
				t.Errorf("%s %d: turned once more", mime, orientation)
			}
		}
	}
	if p, err := Clean(riff("VP8X", vp8x(webpExif, 9, 7), "VP8L", vp8l(9, 7), "EXIF", exif(6)), "image/webp"); err != nil || p.Type != "image/png" || p.Width != 7 {
		t.Errorf("%v %v", p, err)
	}
}

// bomb is a PNG that says it is large and unpacks to nearly nothing.
func bomb(w, h uint32) []byte {
	raw := pngOf(drawn(1, 1))
	binary.BigEndian.PutUint32(raw[16:], w)
	binary.BigEndian.PutUint32(raw[20:], h)
	binary.BigEndian.PutUint32(raw[29:], crc32.ChecksumIEEE(raw[12:29]))
	return raw
}

// trial is an image and why it is refused; empty where it is taken.
type trial struct {
	mime string
	raw  []byte
	want Reason
}

func trials() map[string]trial {
	img := drawn(4, 3)
	plain, photo, drawing, modern := pngOf(img), jpegOf(img), gifOf(img), riff("VP8L", vp8l(9, 7))
	with := func(raw []byte, tail string) []byte { return append(bytes.Clone(raw), tail...) }
	zip := "PK\x03\x04 a file PK\x05\x06" + strings.Repeat("\x00", 18)
	progressive := bytes.Clone(photo)
	scan := bytes.Index(progressive, []byte{0xff, sos})
	oneScan := progressive[scan : len(progressive)-2]
	return map[string]trial{
		"nothing":                     {"image/png", nil, Empty},
		"a program by another name":   {"image/png", []byte("MZ\x90\x00this program"), NoImage},
		"HTML":                        {"image/png", []byte("<!doctype html><script>alert(1)</script>"), NoImage},
		"SVG":                         {"image/svg+xml", []byte(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`), NoImage},
		"SVG said to be a PNG":        {"image/png", []byte(`<?xml version="1.0"?><svg/>`), NoImage},
		"a TIFF":                      {"image/png", []byte("II*\x00"), NoImage},
		"a RIFF that is a sound":      {"image/webp", []byte("RIFF\x04\x00\x00\x00WAVE"), NoImage},
		"a JPEG said to be a PNG":     {"image/png", photo, Mislabelled},
		"a PNG said to be a GIF":      {"image/gif", plain, Mislabelled},
		"said to be nothing":          {"", plain, Mislabelled},
		"HTML after a PNG":            {"image/png", with(plain, "<html><script>"), TwoThings},
		"HTML after a JPEG":           {"image/jpeg", with(photo, "<html><script>"), TwoThings},
		"HTML after a GIF":            {"image/gif", with(drawing, "<html><script>"), TwoThings},
		"HTML after a WebP":           {"image/webp", with(modern, "<html><script>"), TwoThings},
		"zip after a JPEG":            {"image/jpeg", with(photo, "\x00"+zip), TwoThings},
		"zip within a PNG":            {"image/png", pngOf(drawn(1, 1), chunk("prVt", zip[:len(zip)-1])), ""}, // no zip reader finds it, and it is left out
		"zip that ends a PNG":         {"image/png", pngOf(img, chunk("prVt", "PK\x05\x06")), ""},
		"PDF within a JPEG":           {"image/jpeg", jpegOf(img, segment(com, "%PDF-1.7")), TwoThings},
		"PDF within a PNG":            {"image/png", pngOf(img, chunk("tEXt", "x\x00%PDF-1.7")), TwoThings},
		"JavaScript as a GIF comment": {"image/gif", gifOf(img, []byte("\x21\xfe\x08<script>\x00")), TwoThings},
		"SVG in a JPEG":               {"image/jpeg", jpegOf(img, segment(com, "<svg onload=x>")), TwoThings},
		"a PNG without its end":       {"image/png", plain[:len(plain)-12], Damaged},
		"a PNG cut in the pixels":     {"image/png", plain[:len(plain)-20], Damaged},
		"a PNG of its head alone":     {"image/png", plain[:8], Damaged},
		"a PNG with a wrong sum":      {"image/png", bytes.Replace(plain, []byte("IDAT"), []byte("IDAU"), 1), Damaged},
		"a PNG of an unknown kind":    {"image/png", pngOf(img, chunk("NEWX", "")), Damaged},
		"a JPEG cut in the pixels":    {"image/jpeg", photo[:len(photo)-8], Damaged},
		"a JPEG without its end":      {"image/jpeg", photo[:len(photo)-2], Damaged},
		"a JPEG of its head alone":    {"image/jpeg", photo[:3], Damaged},
		"a JPEG of marks alone":       {"image/jpeg", append([]byte("\xff\xd8"), bytes.Repeat([]byte{0xff}, 3000)...), Damaged},
		"a JPEG without pixels":       {"image/jpeg", []byte("\xff\xd8\xff\xd9"), Damaged},
		"a JPEG of a thousand scans":  {"image/jpeg", append(append(bytes.Clone(photo[:len(photo)-2]), bytes.Repeat(oneScan, 1000)...), 0xff, eoi), Damaged},
		"a GIF cut in the pixels":     {"image/gif", drawing[:len(drawing)-6], Damaged},
		"a GIF without its end":       {"image/gif", drawing[:len(drawing)-1], Damaged},
		"a GIF of its head alone":     {"image/gif", drawing[:6], Damaged},
		"a GIF without an image":      {"image/gif", []byte("GIF89a\x01\x00\x01\x00\x00\x00\x00;"), Damaged},
		"a WebP cut short":            {"image/webp", modern[:len(modern)-4], Damaged},
		"a WebP of its head alone":    {"image/webp", modern[:12], Damaged},
		"a WebP that lies of a chunk": {"image/webp", riff("VP8L\xff\xff\xff\x7f", "")[:20], Damaged},
		"a GIF that moves":            {"image/gif", animation(), Moving},
		"a PNG that moves":            {"image/png", pngOf(img, chunk("acTL", "\x00\x00\x00\x02\x00\x00\x00\x00")), Moving},
		"a WebP that moves":           {"image/webp", riff("VP8X", vp8x(webpAnimation, 9, 7), "ANIM", "123456"), Moving},
		"a PNG of 41 megapixels":      {"image/png", bomb(6404, 6404), TooManyPixels},
		"a PNG of four billion":       {"image/png", bomb(65535, 65535), TooManyPixels},
		"a PNG longer than it may":    {"image/png", bomb(20_001, 1), TooManyPixels},
		"a PNG with no width":         {"image/png", bomb(0, 1), Damaged},
		"a PNG that promises more":    {"image/png", bomb(5000, 5000), Damaged},
		"a GIF of four billion":       {"image/gif", []byte("GIF89a\xff\xff\xff\xff\x00\x00\x00;"), TooManyPixels},
		"a WebP of 268 megapixels":    {"image/webp", riff("VP8L", vp8l(16384, 16384)), TooManyPixels},
		"more than 5 MB":              {"image/png", pngOf(img, chunk("prVt", strings.Repeat("x", MaxBytes))), TooLarge},
	}
}

func TestWhatIsRefused(t *testing.T) {
	for name, c := range trials() {
		t.Run(name, func(t *testing.T) {
			_, err := Clean(c.raw, c.mime)
			var refused *Refused
			if c.want == "" {
				if err != nil {
					t.Fatal(err)
				}
			} else if !errors.As(err, &refused) || refused.Reason != c.want || refused.Why == "" {
				t.Fatalf("%v, want %s", err, c.want)
			}
		})
	}
}

func TestDeepColoursCountTwice(t *testing.T) {
	deepBomb := func(w, h uint32) []byte {
		raw := bomb(w, h)
		raw[24] = 16 // bits a channel
		binary.BigEndian.PutUint32(raw[29:], crc32.ChecksumIEEE(raw[12:29]))
		return raw
	}
	for side, want := range map[uint32]Reason{4000: Damaged, 4600: TooManyPixels} {
		var refused *Refused
		if _, err := Clean(deepBomb(side, side), "image/png"); !errors.As(err, &refused) || refused.Reason != want {
			t.Errorf("%d: %v, want %s", side, err, want)
		}
	}
}

// A colour profile that unpacks to gigabytes is left out.
func TestAProfileThatIsABomb(t *testing.T) {
	for size, kept := range map[int]bool{1 << 10: true, maxICC + 1: false} {
		raw := pngOf(drawn(4, 3), chunk("iCCP", "name\x00\x00"+packed(size)))
		p, err := Clean(raw, "image/png")
		if err != nil || bytes.Contains(p.Bytes, []byte("iCCP")) != kept {
			t.Errorf("%d bytes: kept %v, %v", size, !kept, err)
		}
	}
}
