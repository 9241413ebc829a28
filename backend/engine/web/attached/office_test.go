package attached

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

const (
	rels  = "_rels/.rels"
	types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
)

func relation(kind, target, mode string) string {
	return `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` + kind + `" Target="` + target + `" TargetMode="` + mode + `"/></Relationships>`
}

// docx is a document of Word's kind, with some parts put otherwise.
func docx(other ...string) string {
	return archive(withParts(map[string]string{contentTypes: types, rels: relation("officeDocument", "word/document.xml", "Internal"), "word/document.xml": "<w:document/>"}, other)...)
}

func odt(other ...string) string {
	return archive(withParts(map[string]string{"mimetype": ODT, "content.xml": "<office:document-content/>", "META-INF/manifest.xml": "<manifest:manifest/>"}, other)...)
}

func withParts(all map[string]string, other []string) (flat []string) {
	for i := 0; i < len(other); i += 2 {
		all[other[i]] = other[i+1]
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		flat = append(flat, name, all[name])
	}
	return flat
}

func TestOfficeDocumentsThatAreKept(t *testing.T) {
	sheet := strings.ReplaceAll(strings.ReplaceAll(types, "word/document", "xl/workbook"), "wordprocessingml.document", "spreadsheetml.sheet")
	for name, c := range map[string]struct{ raw, media string }{
		"DOCX":                          {docx(), DOCX},
		"a link to click on":            {docx("word/_rels/document.xml.rels", relation("hyperlink", "https://example.no", "External")), DOCX},
		"images":                        {docx("word/media/image1.png", "\x89PNG", "word/_rels/document.xml.rels", relation("image", "media/image1.png", "Internal")), DOCX},
		"XLSX":                          {archive(contentTypes, sheet, "xl/workbook.xml", "<workbook/>"), XLSX},
		"ODT":                           {odt(), ODT},
		"ODS":                           {odt("mimetype", ODS), ODS},
		"ODT with an image and a link":  {odt("content.xml", `<d><draw:image xlink:href="Pictures/1.png"/><text:a xlink:href="https://example.no"/></d>`, "Pictures/1.png", "x"), ODT},
		"ODT with a folder for scripts": {odt("Basic/", ""), ODT},
	} {
		t.Run(name, func(t *testing.T) {
			media, err := Look([]byte(c.raw), c.media)
			if err != nil || media != c.media || TypeOf([]byte(c.raw)) != c.media {
				t.Errorf("%s, %v", media, err)
			}
		})
	}
	_, err := Look([]byte(docx()), PDF)
	var refused *Refused
	if !errors.As(err, &refused) || refused.Reason != Mislabelled || refused.Type != DOCX {
		t.Error(err)
	}
}

func TestHostileOfficeDocuments(t *testing.T) {
	macros := strings.ReplaceAll(types, "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "vnd.ms-word.document.macroEnabled.main+xml")
	code := strings.Replace(types, "</Types>", `<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>`, 1)
	template := relation("attachedTemplate", "https://example.no/a.dotm", "External")
	for name, c := range map[string]struct {
		raw    string
		reason Reason
	}{
		"any archive":             {archive("a", "b"), NoDocument},
		"a program":               {archive("META-INF/MANIFEST.MF", "Main-Class: X", "X.class", "x"), NoDocument},
		"EPUB":                    {odt("mimetype", "application/epub+zip"), NoDocument},
		"without a main part":     {docx(contentTypes, "<Types/>"), NoDocument},
		"made for macros":         {docx(contentTypes, macros), MacroOffice},
		"macros":                  {docx("word/vbaProject.bin", "x"), Program},
		"macros of another name":  {docx(contentTypes, code, "word/harmless.bin", "x"), Program},
		"macros by relation":      {docx("word/_rels/document.xml.rels", relation("vbaProject", "harmless.bin", "Internal")), Program},
		"controls":                {docx("word/activeX/activeX1.xml", "<x/>"), Program},
		"old macros of sheets":    {docx("xl/macrosheets/sheet1.xml", "<x/>"), Program},
		"a file in it":            {docx("word/embeddings/oleObject1.bin", "x"), Attachment},
		"a file by relation":      {docx("word/_rels/document.xml.rels", relation("oleObject", "harmless.bin", "Internal")), Attachment},
		"a program in it":         {docx("word/media/a.exe", "MZ"), Attachment},
		"a template elsewhere":    {docx("word/_rels/settings.xml.rels", template), Remote},
		"an image elsewhere":      {docx("word/_rels/document.xml.rels", relation("image", "https://example.no/1.png", "External")), Remote},
		"another workbook":        {docx("xl/externalLinks/externalLink1.xml", "<x/>"), Remote},
		"HTML to be read in":      {docx("word/_rels/document.xml.rels", relation("aFChunk", "a.mht", "Internal")), Remote},
		"a document type":         {docx(rels, `<!DOCTYPE x [<!ENTITY a "b">]><x/>`), Hidden},
		"broken XML":              {docx(rels, "<a"), Damaged},
		"a way out":               {docx("../../etc/passwd", "x"), Damaged},
		"two of a name":           {docx("WORD/DOCUMENT.XML", "x"), Damaged},
		"cut short":               {docx()[:200], Damaged},
		"something after it":      {docx() + strings.Repeat("<html>", 1000), TwoThings},
		"something before it":     {archive("a", "b")[:30] + strings.Repeat("x", 5000) + docx(), TwoThings},
		"a bomb":                  {docx("word/big.xml", strings.Repeat("a", 3<<20)), TooMuch},
		"ODT: scripts":            {odt("Basic/Standard/Module1.xml", "x"), Program},
		"ODT: listens":            {odt("content.xml", "<script:event-listener/>"), Program},
		"ODT: a file in it":       {odt("content.xml", "<draw:object-ole/>"), Attachment},
		"ODT: an image elsewhere": {odt("content.xml", `<draw:image xlink:href="https://example.no/1.png"/>`), Remote},
		"ODT: in a part of it":    {odt("Object 1/content.xml", "<script:event-listener/>"), Program},
		"ODT: locked":             {odt("META-INF/manifest.xml", "<manifest:encryption-data/>"), Locked},
		"an old document":         {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more", OldOffice},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Look([]byte(c.raw), "")
			var refused *Refused
			if !errors.As(err, &refused) || refused.Reason != c.reason {
				t.Errorf("%v, want %s", err, c.reason)
			}
		})
	}
}

// What the archive says of a part is held against the part itself.
func TestAnArchiveThatLies(t *testing.T) {
	raw := []byte(docx("word/document.xml", strings.Repeat("<p>tekst</p>", 50)))
	r, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.File {
		if f.Name != "word/document.xml" {
			continue
		}
		var size [4]byte
		binary.LittleEndian.PutUint32(size[:], uint32(f.UncompressedSize64))
		lie := bytes.Replace(raw, append([]byte(nil), size[:]...), []byte{9, 0, 0, 0}, -1)
		if bytes.Equal(lie, raw) {
			t.Fatal("nothing was changed")
		}
		if _, err := Look(lie, ""); err == nil {
			t.Error("a part that is larger than it says was let in")
		}
	}
}

func TestManyParts(t *testing.T) {
	var parts []string
	for i := range maxParts {
		parts = append(parts, fmt.Sprintf("word/%d.xml", i), "")
	}
	_, err := Look([]byte(docx(parts...)), "")
	var refused *Refused
	if !errors.As(err, &refused) || refused.Reason != TooMuch {
		t.Error(err)
	}
}
