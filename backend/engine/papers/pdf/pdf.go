// Package pdf writes tagged PDF: pages of text, lines and images, and beside them the tree that
// tells a screen reader what each piece is. It knows nothing of plans.
//
// What is written is PDF 1.7 (ISO 32000-1) with what PDF/UA-1 (ISO 14289-1) asks for: every piece of
// content belongs to a structure element or is an artifact; fonts are in the file, and each letter
// can be read out as the text that it stands for; links are tagged and described; the language and
// the title are told. The same calls give the same bytes: there is no clock and no chance here.
//
// A letter is coded by itself and not by its glyph. So a letter that the font cannot draw still
// comes out whole when the text is copied or read aloud, though one sees an empty box.
package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
)

// A4 in points of 1/72 inch.
const (
	PageWidth  = 595.28
	PageHeight = 841.89
)

// Config tells about the document as a whole.
type Config struct {
	Title, Author, Subject string
	Lang                   string // BCP 47
	Identifier             string // what it is a picture of
	Created                time.Time
	// UA says that the document keeps what PDF/UA-1 asks for. The writer sees to the form; that
	// each image has a text and each letter a glyph, the caller knows (see Complete).
	UA bool
}

// Writer is a document that is being written.
type Writer struct {
	Config
	objects []object
	pages   []*Page
	fonts   []*font
	images  []*Image
	root    *Element
	parents []string // of the parent tree, by its keys
	notes   []*Element
	outline []*mark
	files   []string // that are in the document, by their names
}

// ref is the number of an object.
type ref int

func (r ref) String() string { return strconv.Itoa(int(r)) + " 0 R" }

// object is one object of the file; a stream where data is not nil.
type object struct {
	text string
	data []byte
}

// New begins a document.
func New(c Config) *Writer {
	w := &Writer{Config: c}
	w.root = &Element{writer: w, kind: "Document", attached: true}
	return w
}

// Root is the element that holds all others.
func (w *Writer) Root() *Element { return w.root }

// Complete tells whether every letter so far could be drawn.
func (w *Writer) Complete() bool {
	return !slices.ContainsFunc(w.pages, func(p *Page) bool { return len(p.lacking) > 0 })
}

// alloc gives a number to an object that is written later.
func (w *Writer) alloc() ref {
	w.objects = append(w.objects, object{})
	return ref(len(w.objects))
}

func (w *Writer) set(r ref, text string) { w.objects[r-1].text = text }

func (w *Writer) add(text string) ref {
	r := w.alloc()
	w.set(r, text)
	return r
}

// stream adds a stream; its data is packed unless plain.
func (w *Writer) stream(dict string, data []byte) ref {
	return w.rawStream(dict+" /Filter /FlateDecode", pack(data))
}

func (w *Writer) rawStream(dict string, data []byte) ref {
	r := w.alloc()
	w.objects[r-1] = object{fmt.Sprintf("<< %s /Length %d >>", dict, len(data)), append([]byte{}, data...)}
	return r
}

func pack(data []byte) []byte {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	_, _ = z.Write(data)
	_ = z.Close()
	return out.Bytes()
}

// Bytes finishes the document. Nothing may be added afterwards.
func (w *Writer) Bytes() []byte {
	pages := w.alloc()
	refs := make([]ref, len(w.pages))
	for i, p := range w.pages {
		refs[i] = p.ref
		p.write(pages)
	}
	w.set(pages, fmt.Sprintf("<< /Type /Pages /Kids %s /Count %d >>", list(refs), len(refs)))
	for _, f := range w.fonts {
		f.write()
	}
	catalog := fmt.Sprintf("<< /Type /Catalog /Version /1.7 /Pages %v /Lang %s /MarkInfo << /Marked true >> /StructTreeRoot %v /Metadata %v "+
		"/ViewerPreferences << /DisplayDocTitle true >> /PageLayout /OneColumn%s%s >>", pages, textString(w.Lang), w.writeTree(), w.metadata(), w.writeOutline(), w.writeFiles())
	return w.assemble(w.add(catalog), w.add(w.info()))
}

func list(refs []ref) string {
	var out strings.Builder
	out.WriteByte('[')
	for i, r := range refs {
		if i > 0 {
			out.WriteByte(' ')
		}
		out.WriteString(r.String())
	}
	return out.String() + "]"
}

func (w *Writer) info() string {
	date := "(D:" + w.Created.UTC().Format("20060102150405") + "Z)"
	return fmt.Sprintf("<< /Title %s /Author %s /Subject %s /Creator (Fellesplan) /Producer (Fellesplan) /CreationDate %s /ModDate %s >>",
		textString(w.Title), textString(w.Author), textString(w.Subject), date, date)
}

// metadata is the XMP packet. It is not packed, so that those who look for it find it.
func (w *Writer) metadata() ref {
	var x strings.Builder
	x.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">" +
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">")
	if w.UA && w.Complete() {
		x.WriteString("<pdfuaid:part>1</pdfuaid:part>")
	}
	date := w.Created.UTC().Format("2006-01-02T15:04:05Z")
	fmt.Fprintf(&x, "<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>"+
		"<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:description>"+
		"<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language><dc:identifier>%s</dc:identifier>"+
		"<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate><xmp:CreatorTool>Fellesplan</xmp:CreatorTool><pdf:Producer>Fellesplan</pdf:Producer>",
		escaped(w.Title), escaped(w.Author), escaped(w.Subject), escaped(w.Lang), escaped(w.Identifier), date, date)
	x.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return w.rawStream("/Type /Metadata /Subtype /XML", []byte(x.String()))
}

// escaped writes text for XML.
func escaped(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(text)
}

// textString writes text as a string of PDF: as it is where it is ASCII, else as UTF-16.
func textString(text string) string {
	ascii := true
	for _, r := range text {
		ascii = ascii && r >= ' ' && r < 0x7f
	}
	if ascii {
		return "(" + strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(text) + ")"
	}
	var out strings.Builder
	out.WriteString("<FEFF")
	for _, unit := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&out, "%04X", unit)
	}
	return out.String() + ">"
}

// num writes a number with as many decimals as matter on paper.
func num(v float64) string {
	s := strconv.FormatFloat(v, 'f', 3, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" || s == "" {
		return "0"
	}
	return s
}

func nums(values ...float64) string {
	parts := make([]string, len(values))
	for i, v := range values {
		parts[i] = num(v)
	}
	return strings.Join(parts, " ")
}

// idOf makes the file's identifier of its content.
func idOf(body []byte) string {
	sum := sha256.Sum256(body)
	return fmt.Sprintf("<%X>", sum[:16])
}
