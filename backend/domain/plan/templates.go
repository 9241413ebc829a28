package plan

import (
	"crypto/sha256"
	"fmt"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// templateChapter is one chapter of a template. Its code is also the code of the guidance that its
// writers get on the page.
type templateChapter struct {
	code   string
	under  string // code of the chapter that it stands under
	nn, nb string
}

// templates give the first chapters of a plan, by the word of its kind. They follow what plans of
// each kind hold in practice: what the law's remarks list as parts of planning together, the areas
// that the project of the felles utviklingsplan was asked to look into, and how fagplanar and
// agreements are built. A template is changed by giving the new one a code of its own, since the log
// holds the code.
var templates = map[string][]templateChapter{
	string(events.SlagUtviklingsplan): {
		{"samandrag", "", "Samandrag", "Sammendrag"},
		{"bakgrunn", "", "Bakgrunn", "Bakgrunn"},
		{"formal", "bakgrunn", "Formål og mandat", "Formål og mandat"},
		{"medverknad", "bakgrunn", "Organisering og medverknad", "Organisering og medvirkning"},
		{"no-situasjonen", "", "No-situasjonen", "Nåsituasjonen"},
		{"no-kommunane", "no-situasjonen", "I kommunane", "I kommunene"},
		{"no-spesialist", "no-situasjonen", "I spesialisthelsetenesta", "I spesialisthelsetjenesten"},
		{"no-samhandling", "no-situasjonen", "Mellom tenestenivåa", "Mellom tjenestenivåene"},
		{"foringar", "", "Overordna strategiar og føringar", "Overordnede strategier og føringer"},
		{"utviklingstrekk", "", "Utviklingstrekk og framskriving", "Utviklingstrekk og framskriving"},
		{"omrade", "", "Innsatsområde", "Innsatsområder"},
		{"omrade-grunnlag", "omrade", "Overordna strategisk grunnlag", "Overordnet strategisk grunnlag"},
		{"omrade-struktur", "omrade", "Struktur og organisering", "Struktur og organisering"},
		{"omrade-kompetanse", "omrade", "Kompetanse", "Kompetanse"},
		{"omrade-tenester", "omrade", "Heilskaplege tenester", "Helhetlige tjenester"},
		{"omrade-leiing", "omrade", "Samhandlingsleiing og samhandlingskultur", "Samhandlingsledelse og samhandlingskultur"},
		{"omrade-brukar", "omrade", "Brukarmedverknad", "Brukermedvirkning"},
		{"analyse", "", "Analyse og vegval", "Analyse og veivalg"},
		{"mal-og-tiltak", "", "Mål og tiltak", "Mål og tiltak"},
		{"prioritering", "", "Konklusjon og prioritering", "Konklusjon og prioritering"},
		{"oppfolging", "", "Gjennomføring og oppfølging", "Gjennomføring og oppfølging"},
		{"vedlegg", "", "Vedlegg", "Vedlegg"},
	},
	string(events.SlagHandlingsplan): {
		{"innleiing", "", "Innleiing", "Innledning"},
		{"grunnlag", "", "Kva planen byggjer på", "Hva planen bygger på"},
		{"prioriteringar", "", "Prioriteringar for året", "Prioriteringer for året"},
		{"tiltak", "", "Tiltak", "Tiltak"},
		{"tiltak-nye", "tiltak", "Nye tiltak", "Nye tiltak"},
		{"tiltak-held-fram", "tiltak", "Tiltak som held fram", "Tiltak som fortsetter"},
		{"avtaleoppfolging", "", "Oppfølging av samarbeidsavtalane", "Oppfølging av samarbeidsavtalene"},
		{"rapportering", "", "Rapportering og oppfølging", "Rapportering og oppfølging"},
	},
	string(events.SlagFagplan): {
		{"samandrag", "", "Samandrag", "Sammendrag"},
		{"bakgrunn", "", "Bakgrunn", "Bakgrunn"},
		{"historikk", "bakgrunn", "Historikk", "Historikk"},
		{"formal", "bakgrunn", "Formål", "Formål"},
		{"gjennomforing", "bakgrunn", "Gjennomføring av planarbeidet", "Gjennomføring av planarbeidet"},
		{"mandat", "bakgrunn", "Mandat og organisering", "Mandat og organisering"},
		{"medverknad", "bakgrunn", "Medverknad", "Medvirkning"},
		{"no-situasjonen", "", "No-situasjonen", "Nåsituasjonen"},
		{"no-kommunane", "no-situasjonen", "I kommunane", "I kommunene"},
		{"no-spesialist", "no-situasjonen", "I spesialisthelsetenesta", "I spesialisthelsetjenesten"},
		{"no-samhandling", "no-situasjonen", "Mellom tenestenivåa", "Mellom tjenestenivåene"},
		{"no-anna", "no-situasjonen", "Andre forhold", "Andre forhold"},
		{"foringar", "", "Overordna strategiar og føringar", "Overordnede strategier og føringer"},
		{"utviklingstrekk", "", "Utviklingstrekk og framskriving", "Utviklingstrekk og framskriving"},
		{"analyse", "", "Analyse og vegval", "Analyse og veivalg"},
		{"mal-og-tiltak", "", "Mål og tiltak", "Mål og tiltak"},
		{"prioritering", "", "Konklusjon og prioritering", "Konklusjon og prioritering"},
		{"vedlegg", "", "Vedlegg", "Vedlegg"},
	},
	string(events.SlagGrunnlagsdokument): {
		{"formal", "", "Formål", "Formål"},
		{"prinsipp", "", "Prinsipp for samarbeidet", "Prinsipper for samarbeidet"},
		{"roller", "", "Roller og ansvar", "Roller og ansvar"},
		{"planlegging", "", "Korleis vi planlegg saman", "Hvordan vi planlegger sammen"},
		{"behov", "planlegging", "Behov i befolkninga", "Behov i befolkningen"},
		{"royndomsbilete", "planlegging", "Felles røyndomsbilete", "Felles virkelighetsbilde"},
		{"avgjerder", "planlegging", "Avgjerdsprosessar", "Beslutningsprosesser"},
		{"involvering", "planlegging", "Gjensidig involvering i eigne planar", "Gjensidig involvering i egne planer"},
		{"strategiske-grep", "", "Strategiske grep", "Strategiske grep"},
		{"oppfolging", "", "Gjennomføring og oppfølging", "Gjennomføring og oppfølging"},
		{"revisjon", "", "Revisjon", "Revisjon"},
	},
	string(events.SlagAvtale): {
		{"partar", "", "Partane i avtalen", "Partene i avtalen"},
		{"avtale-formal", "", "Formål og verkeområde", "Formål og virkeområde"},
		{"heimel", "", "Rettsleg grunnlag", "Rettslig grunnlag"},
		{"ansvar", "", "Ansvar og oppgåver", "Ansvar og oppgaver"},
		{"avtale-planlegging", "", "Planlegging og utvikling av tenestene", "Planlegging og utvikling av tjenestene"},
		{"samansette-behov", "", "Barn og unge med samansette behov", "Barn og unge med sammensatte behov"},
		{"samarbeidsformer", "", "Samarbeidsformer", "Samarbeidsformer"},
		{"avvik", "", "Avvik og læring", "Avvik og læring"},
		{"usemje", "", "Usemje og tvisteløysing", "Uenighet og tvisteløsning"},
		{"iverksetjing", "", "Iverksetjing, revisjon og oppseiing", "Iverksetting, revisjon og oppsigelse"},
		{"innsending", "", "Innsending til Helsedirektoratet", "Innsending til Helsedirektoratet"},
	},
}

// checkTemplate: a template belongs to one kind of plan; none is fine.
func checkTemplate(code string, slag events.PlanSlag) error {
	if code == "" || code == string(slag) {
		return nil
	}
	if _, there := templates[code]; there {
		return domain.Fail("kapittelmal", "other-mal", wordsOtherTemplate)
	}
	return domain.Fail("kapittelmal", "unknown-mal", wordsNoTemplate)
}

// chaptersOf gives the facts of a template's chapters for one plan, in order.
func chaptersOf(template string, plan events.ID, malform events.Malform) (facts []events.Event) {
	last := map[string]events.ID{} // the last chapter under each
	for _, c := range templates[template] {
		chapter, text := TemplateIDs(plan, c.code)
		title := c.nn
		if malform == events.Bokmal {
			title = c.nb
		}
		added := events.PlanChapterAdded{
			Kapittel: chapter, Tekst: text, Etter: last[c.under], Tittel: title, Malform: malform, Rettleiing: c.code,
		}
		if c.under != "" {
			added.Under, _ = TemplateIDs(plan, c.under)
		}
		last[c.under] = chapter
		facts = append(facts, added)
	}
	return facts
}

// TemplateIDs are the ids of a template's chapter in one plan, and of its text. They are made from
// the plan's, so that a command that is asked again asks for the same.
func TemplateIDs(plan events.ID, code string) (chapter, text events.ID) {
	return madeID("kapittel", plan, code), madeID("tekst", plan, code)
}

// madeID is a UUID of version 8 (RFC 9562) whose bits are a hash.
func madeID(kind string, plan events.ID, code string) events.ID {
	b := sha256.Sum256([]byte("fellesplan.plan.kapittelmal\n" + kind + "\n" + string(plan) + "\n" + code))
	b[6] = b[6]&0x0f | 0x80
	b[8] = b[8]&0x3f | 0x80
	return events.MustID(fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:16]))
}
