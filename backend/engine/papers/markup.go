package papers

import (
	"bytes"
	"strings"
)

// markup writes XML, one element after the other. What it has opened it closes by name, so that what comes
// out is well-formed however it is called.
type markup struct {
	out    bytes.Buffer
	within []string
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// attributes come as name, value, name, value …; one whose value is empty is left out.
func (x *markup) tag(name, end string, attrs []string) {
	x.out.WriteString("<" + name)
	for i := 0; i < len(attrs); i += 2 {
		if attrs[i+1] != "" {
			x.out.WriteString(" " + attrs[i] + `="` + quoted.Replace(attrs[i+1]) + `"`)
		}
	}
	x.out.WriteString(end)
}

func (x *markup) open(name string, attrs ...string) {
	x.tag(name, ">", attrs)
	x.within = append(x.within, name)
}

func (x *markup) close() {
	last := len(x.within) - 1
	x.out.WriteString("</" + x.within[last] + ">")
	x.within = x.within[:last]
}

func (x *markup) empty(name string, attrs ...string) { x.tag(name, "/>", attrs) }

// leaf writes an element that holds only text.
func (x *markup) leaf(name, text string, attrs ...string) {
	x.tag(name, ">", attrs)
	x.out.WriteString(quoted.Replace(text))
	x.out.WriteString("</" + name + ">")
}

// in writes an element around what inner writes.
func (x *markup) in(name string, inner func(), attrs ...string) {
	x.open(name, attrs...)
	inner()
	x.close()
}

var quoted = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\n", "&#10;")
