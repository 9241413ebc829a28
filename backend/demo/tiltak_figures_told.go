package demo

import (
	"fellesplan/backend/domain"
	"fellesplan/backend/domain/indikator"
	"fellesplan/events"
)

func named(nn, nb, en domain.Line) domain.GivenNamn { return domain.GivenNamn{NN: nn, NB: nb, EN: en} }

// inventedIndicators are two or more of each level.
var inventedIndicators = []inventedIndicator{
	{
		key: "utskrivingsklare", name: named("Døgn på sjukehus etter at pasienten er utskrivingsklar", "Døgn på sykehus etter at pasienten er utskrivningsklar", "Days in hospital after the patient is ready to leave"),
		definition: "Døgn i tertialet der ein pasient som er ferdig behandla, ventar på tilbod i kommunen.",
		unit:       "døgn per 1 000 innbyggjarar", level: events.NivaKommune, better: events.RetningNed, small: events.SmaTalOpne, decimals: 1,
		groups: list(eldre, kronisk), areas: list(tenester), places: kommunar, times: timesOf("T", 2023, "2026T2"), figure: drawn{9.5, -0.03, 0.15},
	},
	{
		key: "hoftebrot", name: named("Hoftebrot hos personar over 80 år", "Hoftebrudd hos personer over 80 år", "Hip fractures, 80 years or older"),
		definition: "Talet på personar over 80 år som vart opererte for hoftebrot i løpet av året.",
		unit:       "personar", level: events.NivaKommune, better: events.RetningNed, small: events.SmaTalSkjul,
		groups: list(eldre), areas: list(tenester), places: kommunar, times: timesOf("", 2020, "2025"), figure: drawn{11, -0.02, 0.2}, perInhabitant: true,
	},
	{
		key: "dho-pasientar", name: named("Pasientar i digital heimeoppfølging", "Pasienter i digital hjemmeoppfølging", "Patients followed up at home"),
		definition: "Talet på pasientar som var i ordninga den siste dagen i kvartalet.",
		unit:       "personar", level: events.NivaKommune, better: events.RetningOpp, small: events.SmaTalSkjul,
		groups: list(kronisk), areas: list(tenester), places: []string{"4629", "4630", "4631", "4632", "4633", "4634", "4635"}, times: timesOf("K", 2024, "2026K3"), figure: drawn{7, 0.18, 0.12},
	},
	{
		key: "ledige-stillingar", name: named("Ledige stillingar for sjukepleiarar", "Ledige stillinger for sykepleiere", "Vacant posts for nurses"),
		definition: "Kor stor del av stillingane for sjukepleiarar i helse- og omsorgstenesta som stod tomme 1. oktober.",
		unit:       "prosent", level: events.NivaKommune, better: events.RetningNed, small: events.SmaTalOpne, decimals: 1,
		areas: list(kunnskap), places: kommunar, times: timesOf("", 2021, "2025"), figure: drawn{8, 0.06, 0.2},
		projections: []projection{{"som i dag (oppdikta)", 0.03, 2032}, {"felles rekruttering (oppdikta)", -0.02, 2032}},
	},
	{
		key: "heildogns-plassar", name: named("Plassar med heildøgns omsorg som trengst", "Plasser med heldøgns omsorg som trengs", "Places with care day and night that are needed"),
		definition: "Talet på plassar i sjukeheim og i bustad med heildøgns omsorg som kommunen treng, slik han sjølv har rekna det.",
		unit:       "plassar", level: events.NivaKommune, better: events.RetningNoytral, small: events.SmaTalOpne,
		groups: list(eldre), areas: list(struktur), places: kommunar, times: timesOf("", 2022, "2025"), figure: drawn{74, 0.015, 0.02}, perInhabitant: true,
		projections: []projection{{"same dekning (oppdikta)", 0.035, 2035}, {"fleire bur heime (oppdikta)", 0.012, 2035}},
	},
	{
		key: "heim-same-dogn", name: named("Heim innan eit døgn etter fødselen", "Hjem innen et døgn etter fødselen", "Home within a day after giving birth"),
		definition: "Kor stor del av dei som fødde i året, som reiste heim innan 24 timar og fekk besøk av jordmor dagen etter.",
		unit:       "prosent", level: events.NivaKommune, better: events.RetningOpp, small: events.SmaTalOpne, decimals: 1,
		groups: list(svangerskap), areas: list(tenester), places: []string{"4601", "4621", "4624", "4626", "4627", "4631"}, times: timesOf("", 2022, "2025"), figure: drawn{11, 0.12, 0.1},
	},
	{
		key: "ventetid-unge", name: named("Ventetid til den første samtalen, barn og unge", "Ventetid til første samtale, barn og unge", "Waiting time to the first talk, children and young people"),
		definition: "Talet på dagar frå tilvisinga kom til den første samtalen, midt i rekkja.",
		unit:       "dagar", level: events.NivaForetak, better: events.RetningNed, small: events.SmaTalOpne,
		groups: list(barnOgUnge, psykiskRus), areas: list(tenester), places: []string{"helse-bergen", "betanien"}, times: timesOf("K", 2023, "2026K3"), figure: drawn{48, -0.015, 0.08},
	},
	{
		key: "reinnleggingar", name: named("Innlagde på nytt innan 30 dagar", "Innlagt på nytt innen 30 dager", "Admitted again within 30 days"),
		definition: "Kor stor del av dei over 67 år som vart lagde inn på nytt, uansett årsak, innan 30 dagar.",
		unit:       "prosent", level: events.NivaForetak, better: events.RetningNed, small: events.SmaTalOpne, decimals: 1,
		groups: list(eldre, kronisk), areas: list(tenester, leiing), places: []string{"helse-bergen", "haraldsplass"}, times: timesOf("H", 2022, "2026H1"), figure: drawn{15.5, -0.01, 0.05},
	},
	{
		key: "ventetid-dps", name: named("Ventetid i psykisk helsevern for vaksne", "Ventetid i psykisk helsevern for voksne", "Waiting time in mental health care for adults"),
		definition: "Talet på dagar frå tilvisinga kom til behandlinga tok til, midt i rekkja.",
		unit:       "dagar", level: events.NivaInstitusjon, better: events.RetningNed, small: events.SmaTalOpne,
		groups: list(psykiskRus), areas: list(tenester), places: []string{"betanien", "solli-dps", "voss-dps", "olaviken"}, times: timesOf("T", 2023, "2026T2"), figure: drawn{52, -0.01, 0.1},
	},
	{
		key: "legevakt-80", name: named("Innlagde frå legevakta, over 80 år", "Innlagt fra legevakten, over 80 år", "Admitted from the emergency clinic, over 80 years"),
		definition: "Kor stor del av dei over 80 år som kom til legevakta, og som vart lagde inn på sjukehus.",
		unit:       "prosent", level: events.NivaBydel, better: events.RetningNed, small: events.SmaTalOpne, decimals: 1,
		groups: list(eldre), areas: list(tenester), places: []string{"bydel-arna", "bydel-asane", "bydel-bergenhus"}, times: timesOf("H", 2024, "2026H1"), figure: drawn{41, -0.01, 0.04},
	},
	{
		key: "partnarplanar", name: named("Partnarar som har dei felles tiltaka i eigne planar", "Partnere som har de felles tiltakene i egne planer", "Partners with the joint measures in plans of their own"),
		definition: "Kor stor del av dei 24 partnarane som har minst halvparten av dei felles tiltaka i eigne planar eller budsjett 1. september.",
		unit:       "prosent", level: events.NivaFellesskap, better: events.RetningOpp, small: events.SmaTalOpne,
		areas: list(grunnlag, leiing), places: []string{"alle"}, times: timesOf("", 2022, "2026"), figure: drawn{26, 0.28, 0.03},
	},
	{
		key: "brukarar-i-mote", name: named("Møte med brukarrepresentantar til stades", "Møter med brukerrepresentanter til stede", "Meetings with user representatives present"),
		definition: "Kor stor del av møta i SSU og områdeutvala der minst to brukarrepresentantar var til stades.",
		unit:       "prosent", level: events.NivaFellesskap, better: events.RetningOpp, small: events.SmaTalOpne,
		areas: list(medverkar), places: []string{"alle"}, times: timesOf("H", 2023, "2026H1"), figure: drawn{58, 0.06, 0.05},
	},
	{
		key: "tilvisingar-i-retur", name: named("Tilvisingar som blir sende i retur", "Henvisninger som blir sendt i retur", "Referrals that are sent back"),
		definition: "Kor stor del av tilvisingane til psykisk helsevern som vart sende i retur i tertialet.",
		unit:       "prosent", level: events.NivaInstitusjon, better: events.RetningNed, small: events.SmaTalOpne, decimals: 1,
		groups: list(psykiskRus), areas: list(leiing, kunnskap), places: []string{"betanien", "solli-dps", "voss-dps"}, times: timesOf("T", 2024, "2026T2"), figure: drawn{24, -0.01, 0.08},
	},
}

// figuresSince is what has happened to them since: targets, breaks, corrections, one that was retired.
func (s *script) figuresSince() {
	of := func(key string) events.ID { return indikatorID(key) }
	at := func(day, by string, c domain.Command) { s.do(note{day: day, by: by, reason: reasonMadeUp}, c) }
	const office = "sekretariat-spesialist"
	for _, t := range targets {
		at("2026-04-15", office, indikator.SetTarget{ID: of(t.key), Mal: idOf("mal", t.key+"/"+t.place), Stad: domain.Line(t.place), Verdi: t.value, Innan: t.within, Merknad: t.why, Kjelder: madeUp})
	}
	at("2025-06-04", office, indikator.SetTarget{ID: of("partnarplanar"), Mal: idOf("mal", "partnarplanar/forste"), Verdi: "45", Innan: period("2026", "2026", "2026"), Kjelder: madeUp})
	at("2026-04-15", office, indikator.DropTarget{ID: of("partnarplanar"), Mal: idOf("mal", "partnarplanar/forste"), Merknad: "Nådd før tida. Eit nytt mål er sett."})
	at("2025-10-01", office, indikator.NoteBreak{ID: of("utskrivingsklare"), Brot: idOf("brot", "utskrivingsklare/2025"), Tid: "2025T1", Merknad: "Frå 2025 tel også døgn på observasjonsposten med.", Kjelder: madeUp})
	at("2025-10-01", office, indikator.NoteBreak{ID: of("ventetid-dps"), Brot: idOf("brot", "ventetid-dps/2024"), Tid: "2024T2", Merknad: "Solli fekk nytt journalsystem.", Kjelder: madeUp})
	at("2025-10-15", office, indikator.WithdrawBreak{ID: of("ventetid-dps"), Brot: idOf("brot", "ventetid-dps/2024"), Merknad: "Tala er rekna om, og kan samanliknast."})
	at("2026-03-11", office, indikator.NoteBreak{ID: of("ledige-stillingar"), Brot: idOf("brot", "ledige-stillingar/2024"), Tid: "2024", Merknad: "Frå 2024 er vikarar ikkje rekna som fylte stillingar.", Kjelder: madeUp})
	at("2026-03-11", "planleggar-voss", indikator.CorrectFigure{
		ID: of("ledige-stillingar"), Tal: indicatorCalled("ledige-stillingar").less("4621", "2025", 1.1), Merknad: "To stillingar var talde med sjølv om dei var fylte.", Kjelder: madeUp,
	})
	at("2026-05-06", "planleggar-alver", indikator.CorrectFigure{
		ID: of("utskrivingsklare"), Tal: indicatorCalled("utskrivingsklare").less("4631", "2025T3", 0.8), Merknad: "Eitt opphald var ført to gonger.", Kjelder: madeUp,
	})
	again := indicatorCalled("tilvisingar-i-retur")
	redefined := indikator.Redefine{
		ID: again.id(), Namn: again.name, Definisjon: "Kor stor del av tilvisingane til psykisk helsevern for vaksne som vart sende i retur i tertialet, utan dei som var sende feil.",
		Malform: events.Nynorsk, Eining: again.unit, Niva: again.level, Retning: again.better, SmaTal: again.small, Desimalar: again.decimals, Utgjevar: inventedPublisher, Kjelder: madeUp,
	}
	at("2025-09-03", office, redefined)
	at("2025-09-10", office, indikator.Retire{ID: again.id(), Merknad: "Ingen brukar tala."})
	at("2025-12-03", office, indikator.Reinstate{ID: again.id(), Merknad: "SSU bad om dei att."})
}

// target is what is aimed at: for every place, or for one.
type target struct {
	key, place string
	value      events.Desimal
	within     domain.GivenPeriode
	why        domain.Prose
}

var targets = []target{
	{"utskrivingsklare", "", "5", period("2027", "2027", "2027"), "Halvparten av nivået i 2023."},
	{"utskrivingsklare", "4601", "4", period("Våren 2027", "2027-01", "2027-06"), "Bergen har bede om eit eige mål."},
	{"dho-pasientar", "4631", "45", period("Utgangen av 2027", "2027-12", "2027-12"), ""},
	{"dho-pasientar", "4634", "20", period("Utgangen av 2027", "2027-12", "2027-12"), ""},
	{"ledige-stillingar", "", "7", period("2029", "2029", "2029"), "Som i 2021."},
	{"ventetid-unge", "", "35", period("1. halvår 2027", "2027-01", "2027-06"), ""},
	{"reinnleggingar", "", "14", period("2028", "2028", "2028"), ""},
	{"ventetid-dps", "", "42", period("Våren 2028", "2028-01", "2028-06"), ""},
	{"legevakt-80", "", "30", period("2028", "2028", "2028"), "Tre av ti i staden for fire."},
	{"partnarplanar", "", "100", period("2028", "2028", "2028"), "Alle 24."},
	{"brukarar-i-mote", "", "90", period("2027", "2027", "2027"), "Ni av ti møte."},
	{"heim-same-dogn", "", "40", period("Hausten 2028", "2028-08", "2028-12"), "To av fem."},
}
