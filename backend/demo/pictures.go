package demo

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"image/png"
	"path"

	"fellesplan/backend/prosemirror"
)

// The pictures were drawn by tools/drawings. They are kept as files, since the hash of their bytes is
// their name.
//
//go:embed pictures/*.png
var pictureFiles embed.FS

// Picture is an image of the demonstration.
type Picture struct {
	Name  string // of its file here
	File  string // the SHA-256 of its bytes, by which a text names it
	Bytes []byte
}

// Pictures lists every image that the texts show.
func Pictures() (list []Picture) {
	for _, entry := range mustRead(pictureFiles.ReadDir("pictures")) {
		list = append(list, pictureCalled(entry.Name()))
	}
	return list
}

func pictureCalled(name string) Picture {
	raw := mustRead(pictureFiles.ReadFile(path.Join("pictures", name)))
	sum := sha256.Sum256(raw)
	return Picture{name, hex.EncodeToString(sum[:]), raw}
}

// picture reads ![what it shows](file) and the words below it.
func (m *markdown) picture(lines []string) (*prosemirror.Node, []string) {
	own, rest := run(lines, func(string) bool { return true })
	line := joined(own)
	match := pictureLine.FindStringSubmatch(line)
	p := pictureCalled(match[2])
	size := mustRead(png.DecodeConfig(bytes.NewReader(p.Bytes)))
	attrs := prosemirror.Attrs{"file": p.File, "type": "image/png", "width": size.Width, "height": size.Height, "alt": match[1]}
	return m.node("figure", attrs, m.inline(line[len(match[0]):])...), rest
}
