package main

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"os"
	"path/filepath"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// The colours of the house.
var (
	white = color.NRGBA{0xff, 0xff, 0xff, 0xff}
	ink   = color.NRGBA{0x0e, 0x30, 0x31, 0xff}
	base  = color.NRGBA{0x1b, 0x5a, 0x5b, 0xff}
	line  = color.NRGBA{0x51, 0x81, 0x82, 0xff}
	tint  = color.NRGBA{0xe2, 0xea, 0xea, 0xff}
)

// pens are the faces that letters are drawn with.
type pens struct{ plain, small, bold font.Face }

func newPens(folder string) (p pens, err error) {
	for _, face := range []struct {
		to   *font.Face
		file string
		size float64
	}{{&p.plain, "Inter-Regular.ttf", 26}, {&p.small, "Inter-Regular.ttf", 22}, {&p.bold, "Inter-Bold.ttf", 28}} {
		raw, err := os.ReadFile(filepath.Join(folder, face.file))
		if err != nil {
			return pens{}, err
		}
		parsed, err := opentype.Parse(raw)
		if err != nil {
			return pens{}, fmt.Errorf("%s: %w", face.file, err)
		}
		if *face.to, err = opentype.NewFace(parsed, &opentype.FaceOptions{Size: face.size, DPI: 72, Hinting: font.HintingNone}); err != nil {
			return pens{}, fmt.Errorf("%s: %w", face.file, err)
		}
	}
	return p, nil
}

func paper(width, height int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	fill(img, img.Rect, white)
	return img
}

func fill(img *image.NRGBA, r image.Rectangle, c color.Color) {
	draw.Draw(img, r, image.NewUniform(c), image.Point{}, draw.Src)
}

// box is a rectangle with an edge of three pixels.
func box(img *image.NRGBA, r image.Rectangle, edge, inside color.Color) {
	fill(img, r, edge)
	fill(img, r.Inset(3), inside)
}

// words writes a line with its middle at x; y is the line that the letters stand on.
func words(img *image.NRGBA, face font.Face, c color.Color, x, y int, text string) {
	width := font.MeasureString(face, text)
	wordsFrom(img, face, c, x-width.Round()/2, y, text)
}

// wordsFrom writes a line that begins at x.
func wordsFrom(img *image.NRGBA, face font.Face, c color.Color, x, y int, text string) {
	d := font.Drawer{Dst: img, Src: image.NewUniform(c), Face: face, Dot: fixed.P(x, y)}
	d.DrawString(text)
}

// bothWays is an upright line with a point at each end.
func bothWays(img *image.NRGBA, x, from, to int) {
	const point = 12
	fill(img, image.Rect(x-1, from+point/2, x+2, to-point/2), line)
	for i := range point {
		fill(img, image.Rect(x-i/2-1, from+i, x+i/2+2, from+i+1), line)
		fill(img, image.Rect(x-i/2-1, to-i-1, x+i/2+2, to-i), line)
	}
}
