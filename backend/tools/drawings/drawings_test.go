package main

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fellesplan/backend/engine/web/picture"
)

// The pictures that are kept are those that this command draws, and come through the door of images
// unchanged, so that the name by which the texts call them is the name under which they are kept.
func TestThePicturesAreTheseDrawings(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	fresh := t.TempDir()
	if err := drawAll(fresh); err != nil {
		t.Fatal(err)
	}
	for name := range drawings {
		kept := readFile(t, filepath.Join("demo", "pictures", name))
		clean, err := picture.Clean(kept, "image/png")
		if err != nil || !bytes.Equal(clean.Bytes, kept) {
			t.Errorf("%s does not come through the door as it is: %v", name, err)
		}
		if n := different(pixels(t, kept), pixels(t, readFile(t, filepath.Join(fresh, name)))); n > 0 {
			t.Errorf("%s differs in %d pixels from what is drawn now", name, n)
		}
	}
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func pixels(t *testing.T, raw []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// different counts the pixels that are not nearly the same: the edges of letters may come out a shade
// otherwise on another kind of processor.
func different(a, b image.Image) (n int) {
	if a.Bounds() != b.Bounds() {
		return a.Bounds().Dx() * a.Bounds().Dy()
	}
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			p, q := color.GrayModel.Convert(a.At(x, y)).(color.Gray), color.GrayModel.Convert(b.At(x, y)).(color.Gray)
			if max(p.Y, q.Y)-min(p.Y, q.Y) > 8 {
				n++
			}
		}
	}
	return n
}
