// Package arkivmelding writes papers as a message to an archive: Noark 5 in the form of KS' Fiks Arkiv V1
// (no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett). The schemas stand in schema/. It is pure: the same
// input gives the same bytes.
//
// A message is one folder for a case and one entry that came in, with a main document and what goes with it.
// Whoever receives it decides where it is filed, by what code lists, and under which number.
package arkivmelding

import (
	"cmp"
	"crypto/sha256"
	"encoding/xml"
	"fmt"
	"path"
	"strings"
	"time"
	_ "time/tzdata" // the zones of the program and not of the machine
	"unicode/utf8"
)

// Message is what is handed to an archive.
type Message struct {
	Title       string
	Key         string // by which we know it: sak/<id>
	Description string
	From, To    string // who sends it, and to whom; To may be empty
	Date        time.Time
	Documents   []Document // the first is the main one
}

// Document is one document.
type Document struct {
	Title   string
	File    string // what it is called in the message: plain letters
	Name    string // what it is called by people
	Media   string
	Content []byte
	Exempt  string // the legal basis on which it is kept from the public; empty = it is not
}

const (
	system      = "Fellesplan"
	nsMessage   = "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/v1"
	nsCatalogue = "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/metadatakatalog/v1"
	nsInstance  = "http://www.w3.org/2001/XMLSchema-instance"
)

type (
	code struct {
		Code string `xml:"m:kode"`
		Says string `xml:"m:beskrivelse,omitempty"`
	}
	key struct {
		System string `xml:"m:fagsystem"`
		Key    string `xml:"m:noekkel"`
	}
	message struct {
		XMLName   xml.Name `xml:"arkivmelding"`
		NS        string   `xml:"xmlns,attr"`
		Catalogue string   `xml:"xmlns:m,attr"`
		Instance  string   `xml:"xmlns:xsi,attr"`
		System    string   `xml:"system"`
		Files     int      `xml:"antallFiler"`
		Folder    folder   `xml:"mappe"`
		Entry     entry    `xml:"registrering"`
	}
	folder struct {
		Type        string `xml:"xsi:type,attr"`
		Title       string `xml:"tittel"`
		Description string `xml:"beskrivelse,omitempty"`
		Key         key    `xml:"referanseEksternNoekkel"`
		Date        string `xml:"saksdato"`
		Status      code   `xml:"saksstatus"`
	}
	entry struct {
		Type        string          `xml:"xsi:type,attr"`
		Documents   []document      `xml:"dokumentbeskrivelse"`
		Title       string          `xml:"tittel"`
		Description string          `xml:"beskrivelse,omitempty"`
		Parts       []correspondent `xml:"korrespondansepart"`
		Key         key             `xml:"referanseEksternNoekkel"`
		Kind        code            `xml:"journalposttype"`
		Date        string          `xml:"dokumentetsDato"`
	}
	correspondent struct {
		Kind code   `xml:"korrespondanseparttype"`
		Name string `xml:"korrespondansepartNavn"`
	}
	document struct {
		Status code    `xml:"dokumentstatus"`
		Title  string  `xml:"tittel"`
		As     code    `xml:"tilknyttetRegistreringSom"`
		Number int     `xml:"dokumentnummer"`
		Exempt *exempt `xml:"skjerming"`
		Object object  `xml:"dokumentobjekt"`
	}
	exempt struct {
		Restriction code   `xml:"tilgangsrestriksjon"`
		Basis       string `xml:"skjermingshjemmel"`
	}
	object struct {
		Version   int    `xml:"versjonsnummer"`
		Variant   code   `xml:"variantformat"`
		Format    code   `xml:"format"`
		Media     string `xml:"mimeType"`
		Name      string `xml:"filnavn"`
		File      string `xml:"referanseDokumentfil"`
		Sum       string `xml:"sjekksum"`
		Algorithm string `xml:"sjekksumAlgoritme"`
		Size      int    `xml:"filstoerrelse"`
	}
)

// XML writes the message.
func (m Message) XML() ([]byte, error) {
	date := m.Date.In(oslo).Format(time.DateOnly)
	of := key{system, cmp.Or(clean(m.Key), "-")}
	written := message{
		NS: nsMessage, Catalogue: nsCatalogue, Instance: nsInstance, System: system, Files: len(m.Documents),
		Folder: folder{Type: "saksmappe", Title: titled(m.Title), Description: clean(m.Description), Key: of, Date: date, Status: code{"B", "Under behandling"}},
		Entry: entry{
			Type: "journalpost", Title: titled(m.Title), Description: clean(m.Description), Parts: m.correspondents(), Key: of,
			Kind: code{"I", "Inngående dokument"}, Date: date,
		},
	}
	for i, d := range m.Documents {
		written.Entry.Documents = append(written.Entry.Documents, d.described(i))
	}
	raw, err := xml.MarshalIndent(written, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("writing a message to an archive: %w", err)
	}
	return append([]byte(xml.Header), append(raw, '\n')...), nil
}

func (m Message) correspondents() []correspondent {
	all := []correspondent{{code{"EA", "Avsender"}, titled(m.From)}}
	if m.To != "" {
		all = append(all, correspondent{code{"IM", "Intern mottaker"}, clean(m.To)})
	}
	return all
}

// described says what a document is, and what its bytes must sum up to. They are no archive format (PDF/A), so
// the variant is the one that they were made in.
func (d Document) described(at int) document {
	as := code{"V", "Vedlegg"}
	if at == 0 {
		as = code{"H", "Hoveddokument"}
	}
	made := document{
		Status: code{"F", "Dokumentet er ferdigstilt"}, Title: titled(d.Title), As: as, Number: at + 1,
		Object: object{
			Version: 1, Variant: code{"P", "Produksjonsformat"}, Format: code{Code: strings.ToUpper(strings.TrimPrefix(path.Ext(d.File), "."))}, Media: d.Media,
			Name: titled(d.Name), File: d.File, Sum: fmt.Sprintf("%x", sha256.Sum256(d.Content)), Algorithm: "SHA-256", Size: len(d.Content),
		},
	}
	if d.Exempt != "" {
		made.Exempt = &exempt{code{"U", "Unntatt offentlighet"}, clean(d.Exempt)}
	}
	return made
}

// titled is a title; it must not be empty.
func titled(text string) string { return cmp.Or(strings.TrimSpace(clean(text)), "Utan tittel") }

// clean leaves out what XML cannot hold.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || r < ' ' && r != '\n' && r != '\t' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
}

var oslo = func() *time.Location {
	zone, err := time.LoadLocation("Europe/Oslo")
	if err != nil {
		panic("arkivmelding: the zones of time are not in the program: " + err.Error())
	}
	return zone
}()
