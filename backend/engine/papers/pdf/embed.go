package pdf

import (
	"fmt"
	"slices"
	"strings"
)

// Attach puts a file into the document as it is (ISO 32000-1, 7.11.4). says tells what it is. Names must
// differ.
func (w *Writer) Attach(name, media, says string, data []byte) {
	content := w.stream(fmt.Sprintf("/Type /EmbeddedFile /Subtype %s /Params << /Size %d >>", nameOf(media), len(data)), data)
	spec := w.add(fmt.Sprintf("<< /Type /Filespec /F %s /UF %s /Desc %s /EF << /F %v /UF %v >> >>", textString(name), textString(name), textString(says), content, content))
	w.files = append(w.files, textString(name)+" "+spec.String())
}

// writeFiles puts the list of files into the file, and gives what the catalog says of it.
func (w *Writer) writeFiles() string {
	if len(w.files) == 0 {
		return ""
	}
	slices.Sort(w.files)
	return fmt.Sprintf(" /Names << /EmbeddedFiles << /Names [%s] >> >>", strings.Join(w.files, " "))
}

// nameOf writes a name; what may not stand in one is written by its number.
func nameOf(text string) string {
	var out strings.Builder
	out.WriteByte('/')
	for _, b := range []byte(text) {
		if b <= ' ' || b >= 0x7f || strings.IndexByte("()<>[]{}/%#", b) >= 0 {
			fmt.Fprintf(&out, "#%02X", b)
		} else {
			out.WriteByte(b)
		}
	}
	return out.String()
}
