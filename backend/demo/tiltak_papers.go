package demo

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"path"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/events"
)

// The documents were written by tools/handouts, and say of themselves that they are made up. They are kept
// as files, since the hash of their bytes is their name.
//
//go:embed papers
var paperFiles embed.FS

// Paper is a document of the demonstration.
type Paper struct {
	Name  string // of its file here
	File  string // the SHA-256 of its bytes, by which a tiltak names it
	Type  string // its media type
	Bytes []byte
}

// paperTypes are the media types by the ending of the name.
var paperTypes = map[string]string{
	".pdf":  "application/pdf",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

// Papers lists every document.
func Papers() (list []Paper) {
	for _, entry := range mustRead(paperFiles.ReadDir("papers")) {
		list = append(list, paperCalled(entry.Name()))
	}
	return list
}

func paperCalled(name string) Paper {
	raw := mustRead(paperFiles.ReadFile(path.Join("papers", name)))
	sum := sha256.Sum256(raw)
	return Paper{name, hex.EncodeToString(sum[:]), paperTypes[path.Ext(name)], raw}
}

// attached is a document of a tiltak: a file of ours, or an address at which something stands.
type attached struct {
	day, by, tiltak string
	title           domain.Line
	file, address   string
	gone            string // the day on which it was taken away
	why             domain.Prose
}

func (a attached) id() events.ID {
	return idOf("dokument", a.tiltak+"/"+a.file+a.address)
}

func (a attached) command() tiltak.AttachDocument {
	c := tiltak.AttachDocument{ID: storyOf(a.tiltak).id(), Dokument: a.id(), Tittel: a.title, Kjelder: madeUp}
	if a.address != "" {
		c.Tittel, c.Lenkje, c.Kjelder = domain.Line(titles[a.address]), domain.Line(a.address), found(a.address)
		return c
	}
	p := paperCalled(a.file)
	c.Fil, c.Filtype, c.Storleik = domain.Line(p.File), domain.Line(p.Type), len(p.Bytes)
	return c
}

// documents tells of them all.
func (s *script) documents() {
	for _, a := range attachments {
		n := note{day: a.day, by: a.by, reason: reasonMadeUp}
		if a.address != "" {
			n.reason = "" // what stands at an address is not made up
		}
		s.do(n, a.command())
		if a.gone != "" {
			s.do(note{day: a.gone, by: a.by, reason: reasonMadeUp}, tiltak.DetachDocument{ID: storyOf(a.tiltak).id(), Dokument: a.id(), Merknad: a.why})
		}
	}
}

func file(day, by, tiltak, name string, title domain.Line) attached {
	return attached{day: day, by: by, tiltak: tiltak, title: title, file: name}
}

func address(day, by, tiltak, where string) attached {
	return attached{day: day, by: by, tiltak: tiltak, address: where}
}

var attachments = []attached{
	file("2026-06-17", "planleggar-askoy", "responssenter", "prosjektplan-responssenter.docx", "Prosjektplan"),
	file("2026-10-28", "planleggar-askoy", "responssenter", "kostnader-responssenter.xlsx", "Tre modellar for deling"),
	file("2024-12-12", "planleggar-masfjorden", "digital-samkonsultasjon", "evaluering-samkonsultasjon.pdf", "Evaluering"),
	file("2025-06-18", "planleggar-helse-bergen", "trygg-utskriving", "sjekkliste-utskriving.docx", "Sjekkliste før helg"),
	file("2023-01-20", "sekretariat", "evaluering-pandemiavtale", "rapport-koordineringsgruppa.pdf", "Rapporten"),
	file("2026-11-17", "planleggar-kvam", "palliasjon-hardanger", "notat-vaktordning.pdf", "Notat til utvalet i desember"),
	file("2025-08-20", "planleggar-bjornafjorden", "akutt-dogntilbod-fjorden", "avtale-dogntilbod.docx", "Avtale mellom dei tre kommunane"),
	file("2026-10-21", "planleggar-alver", "fallforebygging", "deltakarar-fallgrupper.xlsx", "Deltakarar i gruppene"),
	{
		day: "2026-09-23", by: "planleggar-kvam", tiltak: "jordmorberedskap-hardanger", title: "Sjekkliste", file: "sjekkliste-utskriving.docx",
		gone: "2026-09-30", why: "Høyrer til eit anna tiltak.",
	},
	address("2022-08-18", "sekretariat", "overordna-samarbeidsavtale", samanAvtale),
	address("2022-09-16", "sekretariat", "avtale-forebygging", samanPlan),
	address("2022-09-29", "sekretariat", "felles-planlegging", hdirVeileder),
	address("2024-02-16", "sekretariat", "overordna-strategi", samanPM2024),
	address("2024-03-06", "sekretariat-spesialist", "styringsinformasjon", samanPM2023),
	address("2022-08-24", "planleggar-masfjorden", "digital-samkonsultasjon", samkonsultasjon),
	address("2022-10-05", "planleggar-masfjorden", "digital-heimeoppfolging-nordhordland", innomedDHO),
	address("2022-09-30", "omrade-nordhordland", "spreiing-digital-heimeoppfolging", hdirDHO),
	address("2025-02-12", "sekretariat", "dho-team-nord-troms", innomedTroms),
	address("2024-06-12", "sekretariat-spesialist", "eteam-trondheim", innomedProsjekt),
	address("2024-06-12", "sekretariat-spesialist", "barselomsorg-fonna", innomedProsjekt),
	address("2022-11-16", "sekretariat", "kols-forde", fordeKOLS),
	address("2022-11-16", "sekretariat", "eldre-multisjuke-more", mrEldre),
	address("2022-11-16", "sekretariat", "kompetanse-sunnmore", sunnmore),
	address("2024-10-09", "sekretariat", "revisjon-nordland", nordlandAvtale),
	address("2022-11-16", "sekretariat", "praksiskonsulentar-stavanger", stavanger),
	address("2022-11-16", "sekretariat", "underutval-ostfold", ostfold),
	address("2022-11-16", "sekretariat", "fem-fsu-fonna", fousam),
}
