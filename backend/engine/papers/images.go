package papers

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"

	"golang.org/x/image/draw"
	"golang.org/x/image/webp"

	"fellesplan/backend/engine/papers/pdf"
)

// kindOf tells what an image is by its first bytes.
func kindOf(data []byte) string {
	for magic, kind := range map[string]string{"\x89PNG\r\n\x1a\n": "png", "\xff\xd8\xff": "jpeg", "GIF8": "gif", "RIFF": "webp"} {
		if strings.HasPrefix(string(data[:min(len(data), 8)]), magic) {
			return kind
		}
	}
	return ""
}

var errNoImage = errors.New("not an image")

// maxPixels is a bound for images that did not come through the door.
const maxPixels = 40_000_000

func decodeImage(data []byte) (image.Image, error) {
	head, err := headOf(data)
	if err != nil {
		return nil, err
	}
	if head.Width < 1 || head.Height < 1 || head.Width*head.Height > maxPixels {
		return nil, errNoImage
	}
	r := bytes.NewReader(data)
	switch kindOf(data) {
	case "png":
		return png.Decode(r)
	case "jpeg":
		return jpeg.Decode(r)
	case "webp":
		return webp.Decode(r)
	}
	img, err := gif.Decode(r)
	if err != nil {
		return nil, err
	}
	if whole := image.Rect(0, 0, head.Width, head.Height); img.Bounds() != whole { // it fills a part of its screen
		screen := image.NewNRGBA(whole)
		draw.Draw(screen, img.Bounds(), img, img.Bounds().Min, draw.Src)
		return screen, nil
	}
	return img, nil
}

func headOf(data []byte) (image.Config, error) {
	r := bytes.NewReader(data)
	switch kindOf(data) {
	case "png":
		return png.DecodeConfig(r)
	case "jpeg":
		return jpeg.DecodeConfig(r)
	case "gif":
		return gif.DecodeConfig(r)
	case "webp":
		return webp.DecodeConfig(r)
	}
	return image.Config{}, errNoImage
}

// channels is how many a JPEG has: 1, 3 or 4.
func channels(m color.Model) int {
	switch m {
	case color.GrayModel:
		return 1
	case color.CMYKModel:
		return 4
	}
	return 3
}

// scaled makes an image no larger than paper can show.
func scaled(img image.Image, most int) image.Image {
	size := img.Bounds().Size()
	if size.X <= most && size.Y <= most {
		return img
	}
	factor := float64(most) / float64(max(size.X, size.Y))
	out := image.NewNRGBA(image.Rect(0, 0, max(1, int(float64(size.X)*factor)), max(1, int(float64(size.Y)*factor))))
	draw.ApproxBiLinear.Scale(out, out.Rect, img, img.Bounds(), draw.Src, nil)
	return out
}

// paperPixels is the most that an image needs on a side: 300 an inch over the width of the text.
const paperPixels = 1900

// picture puts an image into the PDF, once; nil where it cannot be shown. A photograph goes in as it
// is, unless its colours are coded in a way that readers of PDF see otherwise.
func (l *layouter) picture(file string) *pdf.Image {
	if known, is := l.images[file]; is {
		return known
	}
	l.images[file] = nil
	data := l.Images[file]
	head, err := headOf(data)
	if err != nil {
		return nil
	}
	if n := channels(head.ColorModel); kindOf(data) == "jpeg" && n != 4 {
		l.images[file] = l.pdf.JPEG(data, head.Width, head.Height, n == 1)
		return l.images[file]
	}
	img, err := decodeImage(data)
	if err != nil {
		return nil
	}
	l.images[file] = l.pdf.Pixels(scaled(img, paperPixels))
	return l.images[file]
}
