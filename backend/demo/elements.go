package demo

import (
	"fellesplan/backend/domain"
	"fellesplan/backend/domain/planelement"
	"fellesplan/events"
)

// element is a goal, a strategy or a clause.
type element struct {
	key       string
	slag      events.PlanelementSlag
	malslag   events.MalSlag
	number    domain.Line
	words     domain.Prose
	more      domain.Prose
	over      string // key of the element above
	avtale    string // key of the agreement
	ansvarleg string // key of a partner
	taken     note
}

func (e element) id() events.ID { return idOf("planelement", e.key) }

func (e element) command() domain.Command {
	c := planelement.Formulate{
		ID: e.id(), Slag: e.slag, Malslag: e.malslag, Nummer: e.number, Ordlyd: e.words, Utdjuping: e.more, Malform: events.Nynorsk, Kjelder: madeUp,
	}
	if e.over != "" {
		c.Over = idOf("planelement", e.over)
	}
	if e.avtale != "" {
		c.Avtale = idOf("plan", e.avtale)
	}
	if e.ansvarleg != "" {
		c.Ansvarleg = partnerID(e.ansvarleg)
	}
	return c
}

func formulatedOn(day, by string) note { return note{day: day, by: by, reason: reasonMadeUp} }

// elements are the goals and strategies of the felles utviklingsplan, and the clauses of the
// agreement.
var elements = []element{
	{
		key: "hovudmal-samanheng", slag: events.ElementMal, malslag: events.Hovudmal, number: "1", taken: formulatedOn("2026-02-20", "sekretariat"),
		words: "Den som treng hjelp frå både kommune og sjukehus, møter éi teneste som heng saman.",
		more:  "Målet gjeld alle, men særleg dei prioriterte pasientgruppene.",
	},
	{
		key: "hovudmal-planlegging", slag: events.ElementMal, malslag: events.Hovudmal, number: "2", taken: formulatedOn("2026-02-20", "sekretariat"),
		words: "Partnarane planlegg og prioriterer tenestene i lag, ut frå eit felles bilete av behovet.",
	},
	{
		key: "effektmal-overgangar", slag: events.ElementMal, malslag: events.Effektmal, number: "1.1", over: "hovudmal-samanheng", ansvarleg: "helse-bergen",
		taken: formulatedOn("2026-02-23", "sekretariat"),
		words: "Overgangane er trygge: det som er avtalt når nokon blir utskriven, det skjer.",
	},
	{
		key: "effektmal-heime", slag: events.ElementMal, malslag: events.Effektmal, number: "1.2", over: "hovudmal-samanheng", ansvarleg: "alver",
		taken: formulatedOn("2026-02-23", "sekretariat"),
		words: "Fleire får hjelpa der dei bur, og færre må reise for ein kort time.",
	},
	{
		key: "effektmal-planar", slag: events.ElementMal, malslag: events.Effektmal, number: "2.1", over: "hovudmal-planlegging",
		taken: formulatedOn("2026-02-23", "sekretariat"),
		words: "Kvar partnar kjenner att seg sjølv i dei felles planane, og følgjer dei opp heime.",
	},
	{
		key: "effektmal-kompetanse", slag: events.ElementMal, malslag: events.Effektmal, number: "2.2", over: "hovudmal-planlegging", ansvarleg: "bjornafjorden",
		taken: formulatedOn("2026-02-23", "sekretariat"),
		words: "Tenestene i heile området har folk med rett kompetanse, og tek ikkje folk frå kvarandre.",
	},
	{
		key: "resultatmal-utskriving", slag: events.ElementMal, malslag: events.Resultatmal, number: "1.1.1", over: "effektmal-overgangar", ansvarleg: "helse-bergen",
		taken: formulatedOn("2026-03-02", "sekretariat-spesialist"),
		words: "Innan 2028 har alle 18 kommunane ein fast kontakt for utskriving kvar dag, også i helgane.",
	},
	{
		key: "resultatmal-dho", slag: events.ElementMal, malslag: events.Resultatmal, number: "1.2.1", over: "effektmal-heime", ansvarleg: "masfjorden",
		taken: formulatedOn("2026-03-02", "sekretariat"),
		words: "Innan 2029 gir alle kommunane tilbod om digital heimeoppfølging, åleine eller saman med andre.",
	},
	{
		key: "resultatmal-samkonsultasjon", slag: events.ElementMal, malslag: events.Resultatmal, number: "1.2.2", over: "effektmal-heime",
		taken: formulatedOn("2026-03-02", "sekretariat"),
		words: "Innan 2028 er digital samkonsultasjon vanleg praksis i minst to av dei fire områda.",
	},
	{
		key: "resultatmal-status", slag: events.ElementMal, malslag: events.Resultatmal, number: "2.1.1", over: "effektmal-planar",
		taken: formulatedOn("2026-03-02", "sekretariat"),
		words: "Frå 2027 viser årsrapporten status for kvart tiltak hos kvar partnar.",
	},
	{
		key: "resultatmal-rekruttering", slag: events.ElementMal, malslag: events.Resultatmal, number: "2.2.1", over: "effektmal-kompetanse", ansvarleg: "bjornafjorden",
		taken: formulatedOn("2026-03-02", "sekretariat"),
		words: "Innan 2029 har partnarane ein felles plan for utdanning og rekruttering.",
	},
	{
		key: "strategi-saman", slag: events.ElementStrategi, number: "A", taken: formulatedOn("2026-03-04", "sekretariat"),
		words: "Planlegg saman frå starten, ikkje ved høyringa.",
	},
	{
		key: "strategi-spreie", slag: events.ElementStrategi, number: "B", taken: formulatedOn("2026-03-04", "sekretariat"),
		words: "Gjer det som verkar éin stad, til vanleg praksis alle stader det passar.",
	},
	{
		key: "strategi-naer", slag: events.ElementStrategi, number: "C", taken: formulatedOn("2026-03-04", "sekretariat"),
		words: "Legg ansvaret så nær innbyggjaren som råd er, og hald det samla over grensene.",
	},
	{
		key: "strategi-maale", slag: events.ElementStrategi, number: "D", taken: formulatedOn("2026-03-04", "sekretariat"),
		words: "Mål det vi er samde om, og bruk tala.",
	},
	{
		key: "avtalepunkt-involvere", slag: events.ElementAvtalepunkt, number: "4.1", avtale: "avtale-planlegging", taken: formulatedOn("2026-05-26", "sekretariat"),
		words: "Ein partnar som lagar eller endrar ein plan som får følgjer for ein annan, skal involvere den andre før planen blir vedteken.",
	},
	{
		key: "avtalepunkt-frist", slag: events.ElementAvtalepunkt, number: "4.2", avtale: "avtale-planlegging", over: "avtalepunkt-involvere",
		taken: formulatedOn("2026-05-26", "sekretariat"),
		words: "Den andre skal ha minst åtte veker på å svare.",
	},
	{
		key: "avtalepunkt-svar", slag: events.ElementAvtalepunkt, number: "4.3", avtale: "avtale-planlegging", over: "avtalepunkt-involvere",
		taken: formulatedOn("2026-05-26", "sekretariat"),
		words: "Den som har sendt planen ut, skal seie kva som vart gjort med svaret.",
	},
	{
		key: "avtalepunkt-bilete", slag: events.ElementAvtalepunkt, number: "5.1", avtale: "avtale-planlegging", taken: formulatedOn("2026-05-26", "sekretariat"),
		words: "Partane legg dei same tala til grunn når dei planlegg tenester i lag.",
	},
	{
		key: "avtalepunkt-usemje", slag: events.ElementAvtalepunkt, number: "6.1", avtale: "avtale-planlegging", taken: formulatedOn("2026-05-26", "sekretariat"),
		words: "Er partane usamde om korleis avtalen skal tolkast, skal dei snakke saman før saka går til eit utval.",
	},
}
