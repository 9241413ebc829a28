// Command drawings draws the pictures of the demonstration's plan: backend/demo/pictures/*.png.
// Run it in backend/. What it draws is the same each time; the files are kept, since their bytes
// are their name, and another version of a compressor would rename them.
package main

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
)

// drawings lists every picture by the name of its file.
var drawings = map[string]func(pens) (*image.NRGBA, error){
	"organ.png":       organs,
	"folketal-80.png": population,
}

func main() {
	if err := drawAll(filepath.Join("demo", "pictures")); err != nil {
		fmt.Fprintln(os.Stderr, "drawings:", err)
		os.Exit(1)
	}
}

func drawAll(folder string) error {
	p, err := newPens(filepath.Join("engine", "papers", "pdf", "fonts"))
	if err != nil {
		return err
	}
	for name, draw := range drawings {
		img, err := draw(p)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		var out bytes.Buffer
		encoder := png.Encoder{CompressionLevel: png.BestCompression}
		if err := encoder.Encode(&out, img); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := os.WriteFile(filepath.Join(folder, name), out.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}
