package pdf

import (
	"fmt"
	"image"
	"image/color"
)

// Image is an image of the document. However often it is drawn, it is there once.
type Image struct {
	name string
	ref  ref
}

func (w *Writer) named(r ref) *Image {
	img := &Image{name: fmt.Sprintf("I%d", len(w.images)+1), ref: r}
	w.images = append(w.images, img)
	return img
}

// JPEG puts a JPEG in as it is. gray tells that it has one channel.
func (w *Writer) JPEG(data []byte, width, height int, gray bool) *Image {
	space := "DeviceRGB"
	if gray {
		space = "DeviceGray"
	}
	return w.named(w.rawStream(fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /%s /BitsPerComponent 8 /Filter /DCTDecode", width, height, space), data))
}

// Pixels puts an image in by its pixels, with a mask where it is not opaque.
func (w *Writer) Pixels(img image.Image) *Image {
	size := img.Bounds().Size()
	rgb := make([]byte, 0, 3*size.X*size.Y)
	alpha := make([]byte, 0, size.X*size.Y)
	opaque := true
	for y := range size.Y {
		for x := range size.X {
			c := color.NRGBAModel.Convert(img.At(img.Bounds().Min.X+x, img.Bounds().Min.Y+y)).(color.NRGBA)
			rgb = append(rgb, c.R, c.G, c.B)
			alpha = append(alpha, c.A)
			opaque = opaque && c.A == 0xff
		}
	}
	head := fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8", size.X, size.Y)
	mask := ""
	if !opaque {
		mask = fmt.Sprintf(" /SMask %v", w.stream(head+" /ColorSpace /DeviceGray", alpha))
	}
	return w.named(w.stream(head+" /ColorSpace /DeviceRGB"+mask, rgb))
}
