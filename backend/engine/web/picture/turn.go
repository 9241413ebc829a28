package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
)

// turnedQuality is that of a JPEG which has to be written anew: so high that nobody sees it.
const turnedQuality = 92

// turned gives a picture upright. A photograph stays a JPEG; the others become PNG, which keeps
// every pixel.
func (k kind) turned(img image.Image, from bare) (Picture, error) {
	upright := turn(img, from.orientation)
	var out bytes.Buffer
	mime, err := "image/png", error(nil)
	if k.mime == "image/jpeg" {
		mime, err = "image/jpeg", jpeg.Encode(&out, upright, &jpeg.Options{Quality: turnedQuality})
	} else {
		err = png.Encode(&out, upright)
	}
	switch {
	case err != nil:
		return Picture{}, refuse(Damaged, "turning it upright: %v", err)
	case out.Len() > MaxBytes:
		return Picture{}, refuse(TooLarge, "%d bytes when it is turned upright", out.Len())
	}
	written := out.Bytes()
	if mime == "image/jpeg" && img.ColorModel() != color.CMYKModel {
		written = append(append(bytes.Clone(written[:2]), from.icc...), written[2:]...)
	}
	size := upright.Bounds().Size()
	return Picture{mime, size.X, size.Y, written}, nil
}

// turn moves the pixels to where Exif's orientation says that they belong, a row at a time, so that
// there is only one copy.
func turn(img image.Image, orientation int) draw.Image {
	from := img.Bounds()
	w, h := from.Dx(), from.Dy()
	size := image.Rect(0, 0, w, h)
	if orientation >= 5 {
		size = image.Rect(0, 0, h, w)
	}
	out, pix := canvas(img, size)
	row, line := canvas(img, image.Rect(0, 0, w, 1))
	for y := range h {
		draw.Draw(row, row.Bounds(), img, image.Pt(from.Min.X, from.Min.Y+y), draw.Src)
		for x := range w {
			toX, toY := placeOf(x, y, w, h, orientation)
			copy(pix[4*(toY*size.Dx()+toX):], line[4*x:4*x+4])
		}
	}
	return out
}

// canvas makes room for pixels of four bytes: of the kind that is drawn and written fast where
// nothing is transparent.
func canvas(img image.Image, size image.Rectangle) (draw.Image, []byte) {
	switch img.ColorModel() {
	case color.YCbCrModel, color.GrayModel, color.CMYKModel:
		rgba := image.NewRGBA(size)
		return rgba, rgba.Pix
	}
	nrgba := image.NewNRGBA(size)
	return nrgba, nrgba.Pix
}

// placeOf tells where a pixel of a picture of w × h comes to stand.
func placeOf(x, y, w, h, orientation int) (int, int) {
	switch orientation {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return h - 1 - y, x
	case 7:
		return h - 1 - y, w - 1 - x
	case 8:
		return y, w - 1 - x
	}
	return x, y
}
