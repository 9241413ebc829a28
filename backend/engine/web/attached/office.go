package attached

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"strings"
)

// A document of an office program is an archive of parts. Each part is unpacked once, to see that it
// is whole and no larger than it says; those that tell what is in the document are read as XML.

const (
	maxParts    = 5_000
	maxUnpacked = 200 << 20 // bytes of all parts
	mostRatio   = 200       // of a part larger than leastRatio, unpacked to packed
	leastRatio  = 1 << 20
)

// mainTypes tell by the type of its main part what a document of Microsoft's kind is.
var mainTypes = map[string]string{
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml":   DOCX,
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml":         XLSX,
	"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml": PPTX,
}

// contentTypes is the part that tells what the others are.
const contentTypes = "[Content_Types].xml"

type parts map[string]*zip.File

// openOffice tells what an archive is, before its parts are unpacked.
func openOffice(raw []byte) (media string, all parts, err error) {
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return "", nil, refuse(Damaged, "no archive: %v", err)
	}
	if len(archive.File) > maxParts {
		return "", nil, refuse(TooMuch, "%d parts", len(archive.File))
	}
	all = parts{}
	for _, f := range archive.File {
		name := strings.ToLower(f.Name)
		if _, twice := all[name]; twice || strings.Contains(name, "..") || strings.ContainsAny(name, "\\:") || strings.HasPrefix(name, "/") {
			return "", nil, refuse(Damaged, "a part is called %.60q", f.Name)
		}
		all[name] = f
	}
	if all["mimetype"] != nil {
		media, err = openDocumentType(all)
	} else {
		media, err = microsoftType(all)
	}
	return media, all, err
}

func openDocumentType(all parts) (string, error) {
	said, err := all.read("mimetype")
	if err != nil {
		return "", err
	}
	switch media := string(said); media {
	case ODT, ODS, ODP:
		return media, nil
	}
	return "", refuse(NoDocument, "an archive of %.60q", said)
}

// microsoftType finds the main part. One that says that it holds macros is told of as what it is.
func microsoftType(all parts) (media string, err error) {
	if all[strings.ToLower(contentTypes)] == nil {
		return "", refuse(NoDocument, "an archive")
	}
	err = all.walk(strings.ToLower(contentTypes), func(e xml.StartElement) error {
		said := strings.ToLower(attribute(e, "ContentType"))
		for main, kind := range mainTypes {
			if said == strings.ToLower(main) {
				media = kind
			}
		}
		return typeRefused(said)
	})
	if err == nil && media == "" {
		err = refuse(NoDocument, "an archive without a main part")
	}
	return media, err
}

// typeRefused holds what a part says that it is against what may not be in a document.
func typeRefused(said string) error {
	for mark, reason := range map[string]Reason{
		"macroenabled": MacroOffice, "vbaproject": Program, "activex": Program, "oleobject": Attachment, "vnd.ms-package": Attachment,
		"ms-office.activex": Program, "keymapcustomizations": Program, "attachedtoolbars": Program,
	} {
		if strings.Contains(said, mark) {
			return refuse(reason, "a part is %.80q", said)
		}
	}
	return nil
}

func lookAtOffice(raw []byte) (string, error) {
	media, all, err := openOffice(raw)
	if err != nil {
		return media, err
	}
	if err := all.sizes(raw); err != nil {
		return media, err
	}
	for name, f := range all {
		if err := partRefused(name); err != nil {
			return media, err
		}
		if err := all.look(name, f); err != nil {
			return media, err
		}
	}
	return media, nil
}

// sizes refuses what says that it is far larger unpacked, and bytes that belong to no part, where
// something else could stand.
func (all parts) sizes(raw []byte) error {
	total, packed, names := uint64(0), uint64(0), uint64(0)
	for _, f := range all {
		if f.Flags&1 != 0 {
			return refuse(Locked, "the part %.60q is locked", f.Name)
		}
		total += f.UncompressedSize64
		packed += f.CompressedSize64
		names += uint64(2*len(f.Name) + 2*len(f.Extra) + len(f.Comment))
		if f.UncompressedSize64 > maxUnpacked || total > maxUnpacked || f.UncompressedSize64 > leastRatio && f.UncompressedSize64/mostRatio > f.CompressedSize64 {
			return refuse(TooMuch, "the part %.60q is %d bytes, packed %d", f.Name, f.UncompressedSize64, f.CompressedSize64)
		}
	}
	const heads, end = 30 + 46 + 24, 22 + 56 + 20 // of a part: its two heads and what may stand after it
	if most := packed + names + uint64(len(all))*(heads+64) + end; uint64(len(raw)) > most+512 {
		return refuse(TwoThings, "%d bytes belong to no part", uint64(len(raw))-most)
	}
	return nil
}

// partRefused knows by its name what a part is.
func partRefused(name string) error {
	for mark, reason := range map[string]Reason{
		"vbaproject": Program, "vbadata": Program, "macrosheets/": Program, "/activex/": Program, "customui/": Program,
		"/embeddings/": Attachment, "externallinks/": Remote, "encryptedpackage": Locked,
	} {
		if strings.Contains(name, mark) {
			return refuse(reason, "it has the part %.80q", name)
		}
	}
	for _, folder := range []string{"basic/", "scripts/", "dialogs/"} { // of OpenDocument
		if strings.HasPrefix(name, folder) && !strings.HasSuffix(name, "/") {
			return refuse(Program, "it has the part %.80q", name)
		}
	}
	switch strings.TrimPrefix(path.Ext(name), ".") {
	case "exe", "dll", "com", "bat", "cmd", "ps1", "vbs", "js", "jse", "wsf", "hta", "scr", "lnk", "jar", "msi", "html", "htm", "svgz", "class", "py":
		return refuse(Attachment, "it has the part %.80q", name)
	}
	return nil
}

// look unpacks a part, and reads those that say what there is.
func (all parts) look(name string, f *zip.File) error {
	switch {
	case strings.HasSuffix(name, ".rels"):
		return all.walk(name, relationRefused)
	case name == "meta-inf/manifest.xml":
		return all.walk(name, func(e xml.StartElement) error {
			if e.Name.Local == "encryption-data" {
				return refuse(Locked, "it is locked with a password")
			}
			return nil
		})
	case all["mimetype"] != nil && (path.Base(name) == "content.xml" || path.Base(name) == "styles.xml"):
		return all.walk(name, openElementRefused)
	}
	part, err := f.Open()
	if err != nil {
		return refuse(Damaged, "the part %.60q: %v", name, err)
	}
	defer func() { _ = part.Close() }() // it is only read
	return whole64(part, f)
}

// whole64 reads a part to its end, which holds its sum against what was said.
func whole64(part io.Reader, f *zip.File) error {
	n, err := io.Copy(io.Discard, io.LimitReader(part, int64(f.UncompressedSize64)+1))
	if err != nil || uint64(n) != f.UncompressedSize64 {
		return refuse(Damaged, "the part %.60q has %d bytes, not %d: %v", f.Name, n, f.UncompressedSize64, err)
	}
	return nil
}

// relationRefused looks at what a part points to. Links that a reader must click are nobody's harm;
// what is fetched by itself when the document is opened tells somebody that it was.
func relationRefused(e xml.StartElement) error {
	if e.Name.Local != "Relationship" {
		return nil
	}
	kind := strings.ToLower(path.Base(attribute(e, "Type")))
	switch kind {
	case "vbaproject", "wordvbadata", "activexcontrolbinary", "keymapcustomizations", "attachedtoolbars":
		return refuse(Program, "a relation to %.40q", kind)
	case "oleobject", "package":
		return refuse(Attachment, "a relation to %.40q", kind)
	case "externallink", "externallinkpath", "attachedtemplate", "subdocument", "afchunk", "frame":
		if kind == "afchunk" || strings.EqualFold(attribute(e, "TargetMode"), "External") || strings.HasPrefix(kind, "externallink") {
			return refuse(Remote, "a relation to %.40q", kind)
		}
	case "hyperlink":
		return nil
	}
	if strings.EqualFold(attribute(e, "TargetMode"), "External") {
		return refuse(Remote, "the %.40q is elsewhere", kind)
	}
	return nil
}

// openElementRefused looks at the elements of an OpenDocument.
func openElementRefused(e xml.StartElement) error {
	switch e.Name.Local {
	case "event-listener", "script":
		return refuse(Program, "it has the element %s", e.Name.Local)
	case "object-ole", "applet", "plugin":
		return refuse(Attachment, "it has the element %s", e.Name.Local)
	case "dde-source", "dde-connection-decl", "database-source-sql", "cell-range-source":
		return refuse(Remote, "it has the element %s", e.Name.Local)
	case "image", "floating-frame", "section-source":
		if at := attribute(e, "href"); strings.Contains(at, "://") || strings.HasPrefix(at, "//") || strings.HasPrefix(at, "../") {
			return refuse(Remote, "the %s is elsewhere", e.Name.Local)
		}
	}
	return nil
}

// read gives the bytes of a part that is short.
func (all parts) read(name string) ([]byte, error) {
	const short = 200
	part, err := all[name].Open()
	if err != nil {
		return nil, refuse(Damaged, "the part %.60q: %v", name, err)
	}
	defer func() { _ = part.Close() }() // it is only read
	said, err := io.ReadAll(io.LimitReader(part, short))
	if err != nil {
		return nil, refuse(Damaged, "the part %.60q: %v", name, err)
	}
	return said, nil
}

// walk reads a part as XML. A document type could name other files or grow without end, and no
// office program writes one.
func (all parts) walk(name string, each func(xml.StartElement) error) error {
	f := all[name]
	part, err := f.Open()
	if err != nil {
		return refuse(Damaged, "the part %.60q: %v", name, err)
	}
	defer func() { _ = part.Close() }() // it is only read
	d := xml.NewDecoder(io.LimitReader(part, int64(f.UncompressedSize64)+1))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return refuse(Damaged, "the part %.60q: %v", name, err)
		}
		switch t := token.(type) {
		case xml.Directive:
			return refuse(Hidden, "the part %.60q has a document type", name)
		case xml.StartElement:
			if err := each(t); err != nil {
				return err
			}
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
