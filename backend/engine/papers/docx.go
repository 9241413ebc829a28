package papers

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"strconv"
)

// A DOCX is a zip of XML parts (ECMA-376, "transitional", which is what Word and LibreOffice write).
// docx.go puts the package together, docx_styles.go says how things look, docx_body.go writes the
// text, docx_runs.go its words, docx_table.go its tables.

// docx is a package that is being written.
type docx struct {
	*book
	body      markup
	footnotes markup
	into      *markup    // which of the two is written to
	links     *relations // of the part that is written to
	document  relations
	noteLinks relations
	numbers   []numbering
	media     []medium
	bookmarks int
	changes   int
	drawings  int
	cards     int
	afterBox  bool            // a table stands right before
	places    map[string]spot // of headings, in the PDF
	page      int             // the last one that was told
	marked    bool            // the chapters are marked for the list of contents
}

// medium is an image in the package.
type medium struct {
	file, name string
	data       []byte
	id         string // of its relation
}

// numbering is one list that counts for itself.
type numbering struct{ level, start int }

// DOCX writes a paper for Word. In a draft the suggestions are tracked changes.
func DOCX(ctx context.Context, p Paper) ([]byte, error) {
	b, err := read(ctx, p, p.Draft)
	if err != nil {
		return nil, err
	}
	// Word counts the pages when it opens the document. Whoever does not gets those of the PDF.
	paper, err := layOut(ctx, p)
	if err != nil {
		return nil, err
	}
	d := &docx{book: b, places: paper.places}
	d.into, d.links = &d.body, &d.document
	d.document.add(relStyles, "styles.xml", false)
	d.document.add(relNumbering, "numbering.xml", false)
	d.document.add(relSettings, "settings.xml", false)
	d.document.add(relFootnotes, "footnotes.xml", false)
	header, footer := d.document.add(relHeader, "header1.xml", false), d.document.add(relFooter, "footer1.xml", false)
	if err := d.write(ctx, header, footer); err != nil {
		return nil, err
	}
	return d.zip()
}

// zip puts the parts into the package, always in this order and without a time.
func (d *docx) zip() ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	parts := []struct {
		name string
		text string
	}{
		{"[Content_Types].xml", d.contentTypes()},
		{"_rels/.rels", packageRelations},
		{"docProps/core.xml", d.coreProperties()},
		{"docProps/app.xml", appProperties},
		{"word/document.xml", xmlHead + d.body.out.String()},
		{"word/styles.xml", d.styles()},
		{"word/numbering.xml", d.numberingPart()},
		{"word/settings.xml", d.settings()},
		{"word/footnotes.xml", xmlHead + d.footnotes.out.String()},
		{"word/header1.xml", d.header()},
		{"word/footer1.xml", d.footer()},
		{"word/_rels/document.xml.rels", d.document.xml()},
		{"word/_rels/footnotes.xml.rels", d.noteLinks.xml()},
	}
	for _, part := range parts {
		if err := store(z, part.name, []byte(part.text), zip.Deflate); err != nil {
			return nil, err
		}
	}
	for _, m := range d.media {
		if err := store(z, "word/media/"+m.name, m.data, zip.Store); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("closing the package: %w", err)
	}
	return out.Bytes(), nil
}

func store(z *zip.Writer, name string, data []byte, method uint16) error {
	w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
	if err == nil {
		_, err = w.Write(data)
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return nil
}

const (
	officeRel    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	relStyles    = officeRel + "styles"
	relNumbering = officeRel + "numbering"
	relSettings  = officeRel + "settings"
	relFootnotes = officeRel + "footnotes"
	relHeader    = officeRel + "header"
	relFooter    = officeRel + "footer"
	relLink      = officeRel + "hyperlink"
	relImage     = officeRel + "image"
)

// relations are what a part points to.
type relations struct {
	all   []relation
	links map[string]string
}

type relation struct {
	kind, target string
	external     bool
}

func (r *relations) add(kind, target string, external bool) string {
	r.all = append(r.all, relation{kind, target, external})
	return "rId" + strconv.Itoa(len(r.all))
}

// link gives the relation of an address, the same for the same.
func (r *relations) link(href string) string {
	if r.links == nil {
		r.links = map[string]string{}
	}
	if r.links[href] == "" {
		r.links[href] = r.add(relLink, href, true)
	}
	return r.links[href]
}

func (r *relations) xml() string {
	var x markup
	x.open("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")
	for i, rel := range r.all {
		mode := ""
		if rel.external {
			mode = "External"
		}
		x.empty("Relationship", "Id", "rId"+strconv.Itoa(i+1), "Type", rel.kind, "Target", rel.target, "TargetMode", mode)
	}
	x.close()
	return xmlHead + x.out.String()
}

const packageRelations = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
	`<Relationship Id="rId1" Type="` + officeRel + `officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
	`<Relationship Id="rId3" Type="` + officeRel + `extended-properties" Target="docProps/app.xml"/></Relationships>`

const appProperties = xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Fellesplan</Application></Properties>`

func (d *docx) contentTypes() string {
	var x markup
	const word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	x.open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
	for _, kind := range [][2]string{
		{"rels", "application/vnd.openxmlformats-package.relationships+xml"}, {"xml", "application/xml"}, {"png", "image/png"}, {"jpeg", "image/jpeg"},
	} {
		x.empty("Default", "Extension", kind[0], "ContentType", kind[1])
	}
	for _, part := range [][2]string{
		{"/word/document.xml", word + "document.main+xml"},
		{"/word/styles.xml", word + "styles+xml"},
		{"/word/numbering.xml", word + "numbering+xml"},
		{"/word/settings.xml", word + "settings+xml"},
		{"/word/footnotes.xml", word + "footnotes+xml"},
		{"/word/header1.xml", word + "header+xml"},
		{"/word/footer1.xml", word + "footer+xml"},
		{"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"},
		{"/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"},
	} {
		x.empty("Override", "PartName", part[0], "ContentType", part[1])
	}
	x.close()
	return xmlHead + x.out.String()
}

func (d *docx) coreProperties() string {
	var x markup
	x.open("cp:coreProperties", "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "xmlns:dc", "http://purl.org/dc/elements/1.1/",
		"xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
	x.leaf("dc:title", clean(d.Title))
	x.leaf("dc:subject", clean(d.Kind))
	x.leaf("dc:creator", clean(d.House))
	if d.Hash != "" {
		x.leaf("dc:identifier", "sha256:"+clean(d.Hash))
	}
	x.leaf("dc:language", wordLang(d.Lang))
	x.leaf("cp:contentStatus", clean(d.Status))
	x.leaf("cp:version", clean(d.Version))
	for _, moment := range []string{"dcterms:created", "dcterms:modified"} {
		x.leaf(moment, d.Date.UTC().Format("2006-01-02T15:04:05Z"), "xsi:type", "dcterms:W3CDTF")
	}
	x.close()
	return xmlHead + x.out.String()
}

// medium puts an image into the package, once. What Word cannot show becomes PNG.
func (d *docx) medium(file string) *medium {
	for i := range d.media {
		if d.media[i].file == file {
			return &d.media[i]
		}
	}
	data, kind := d.Images[file], kindOf(d.Images[file])
	if kind != "png" && kind != "jpeg" {
		img, err := decodeImage(data)
		if err != nil {
			return nil
		}
		data, kind = encodePNG(img), "png"
	}
	name := fmt.Sprintf("image%d.%s", len(d.media)+1, kind)
	d.media = append(d.media, medium{file, name, data, d.document.add(relImage, "media/"+name, false)})
	return &d.media[len(d.media)-1]
}

func encodePNG(img image.Image) []byte {
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		panic("papers: an image in memory cannot be written: " + err.Error())
	}
	return out.Bytes()
}
