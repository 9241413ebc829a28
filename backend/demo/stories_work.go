package demo

import (
	"slices"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/innforing"
	"fellesplan/backend/domain/kodeverk"
	"fellesplan/backend/domain/okonomi"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/domain/utval"
	"fellesplan/events"
)

// What is told of the work behind the tiltak: the areas that it belongs to, goals, risks, who stands
// behind it, how far each partner has come with it, and money. All of it is made up and marked so.

var areaList = idOf("kodeverk", "innsatsomrade")

func area(kode domain.Line, nn, nb, en domain.Line) kodeverk.GivenKode {
	return kodeverk.GivenKode{Kode: kode, Namn: domain.GivenNamn{NN: nn, NB: nb, EN: en}}
}

// workAreas are the six that the felles utviklingsplan shall look into.
var workAreas = []kodeverk.GivenKode{
	area("strategisk-grunnlag", "Overordna strategisk grunnlag", "Overordnet strategisk grunnlag", "Common strategic foundation"),
	area("struktur", "Struktur og organisering", "Struktur og organisering", "Structure and organisation"),
	area("kompetanse", "Kompetanse", "Kompetanse", "Competence"),
	area("heilskaplege-tenester", "Heilskaplege tenester", "Helhetlige tjenester", "Integrated services"),
	area("leiing-og-kultur", "Samhandlingsleiing og -kultur", "Samhandlingsledelse og -kultur", "Leadership and culture of cooperation"),
	area("brukarmedverknad", "Brukarmedverknad", "Brukermedvirkning", "User involvement"),
}

// areasOf are the areas of each tiltak.
var areasOf = map[string][]domain.Line{
	"overordna-samarbeidsavtale": {"strategisk-grunnlag", "struktur"}, "overordna-strategi": {"strategisk-grunnlag"},
	"styringsinformasjon": {"strategisk-grunnlag", "leiing-og-kultur"}, "digital-samkonsultasjon": {"heilskaplege-tenester", "kompetanse"},
	"digital-heimeoppfolging-nordhordland": {"heilskaplege-tenester"}, "trygg-utskriving": {"heilskaplege-tenester", "leiing-og-kultur"},
	"fallforebygging": {"heilskaplege-tenester"}, "legemiddelsamstemming": {"kompetanse"}, "ungdomsteam-voss": {"heilskaplege-tenester", "brukarmedverknad"},
	"responssenter": {"struktur"}, "tidleg-heimreise": {"heilskaplege-tenester"}, "palliasjon-hardanger": {"heilskaplege-tenester", "kompetanse"},
	"felles-sjukeheimslege": {"struktur", "kompetanse"}, "tilvisingsstotte": {"leiing-og-kultur"}, "evaluering-pandemiavtale": {"leiing-og-kultur"},
	"avtale-forebygging": {"heilskaplege-tenester"}, "saeravtalar": {"struktur"}, "felles-planlegging": {"strategisk-grunnlag", "leiing-og-kultur"},
	"prosess-revisjon": {"struktur", "brukarmedverknad"},
}

// grade is how far a kommune said that it had come, and when.
type grade struct {
	day, partner string
	grad         events.InnforingGrad
	since        events.Moment
	count        events.Desimal
	words        domain.Prose
}

// work is what is told of one tiltak.
type work struct {
	key    string
	goals  []goal
	risks  []risk
	anchor []anchorage
	needs  []string
	aims   []string // age groups of the population
	unit   domain.Line
	grades []grade
	money  func(*script, string)
}

type goal struct {
	kind  events.MalSlag
	words domain.Prose
}

type risk struct {
	words, measure     domain.Prose
	likely, consequent int
}

type anchorage struct {
	who   domain.GivenAktor
	grade events.ForankringGrad
	words domain.Prose
}

var works = []work{
	{
		key: "digital-heimeoppfolging-nordhordland", unit: "aktive pasientar", aims: []string{"67-79", "80+"},
		goals: []goal{
			{events.Hovudmal, "Pasientar med kronisk sjukdom i Nordhordland skal kunne følgjast opp heime, i kva for ein av dei sju kommunane dei enn bur."},
			{events.Effektmal, "Færre akutte innleggingar blant dei som er med."},
			{events.Resultatmal, "Alle sju kommunane har pasientar i ordninga innan utgangen av 2026."},
		},
		risks: []risk{
			{"Oppfølgingssenteret i Masfjorden har for få sjukepleiarar til å dekkje kvelden.", "Alver låner ut to sjukepleiarar kvar måndag og torsdag.", 4, 3},
			{"Fastlegane får ikkje meldingane frå senteret i journalen.", "Helse Vest IKT prøver ut ei ny kopling.", 3, 4},
		},
		anchor: []anchorage{
			{outside("Kommunalsjefane i Nordhordland"), events.ForankringSamd, "Einige om å drive senteret saman ut 2027."},
			{outside("Fastlegane i regionen"), events.ForankringSpurd, "Spurde i allmøtet i september."},
			{outside("Helse Vest IKT"), events.ForankringInformert, ""},
		},
		grades: []grade{
			{"2023-11-15", "masfjorden", events.InnforingInnfort, "2023-10", "6", ""},
			{"2023-11-15", "alver", events.InnforingInnfort, "2023-10", "5", ""},
			{"2024-02-12", "austrheim", events.InnforingFinansiert, "2024-01", "", "Midlar i budsjettet for 2024."},
			{"2024-06-19", "austrheim", events.InnforingInnfort, "2024-05", "7", ""},
			{"2024-03-06", "gulen", events.InnforingEigenPlan, "2024-02", "", "Står i omsorgsplanen."},
			{"2024-11-20", "gulen", events.InnforingInnfort, "2024-10", "5", ""},
			{"2024-04-10", "modalen", events.InnforingIkkjeAktuelt, "2024-04", "", "Kommunen har ingen pasientar som fyller vilkåra no. Blir vurdert på nytt i 2026."},
			{"2024-04-17", "fedje", events.InnforingInformert, "2024-04", "", ""},
			{"2025-05-21", "fedje", events.InnforingInnfort, "2025-05", "3", ""},
			{"2025-03-11", "masfjorden", events.InnforingMalt, "2025-03", "14", "Talet på innleggingar er halvert blant dei som har vore med i eit år."},
			{"2025-09-17", "alver", events.InnforingMalt, "2025-09", "31", ""},
			{"2025-02-05", "osteroy", events.InnforingEigenPlan, "2025-01", "", ""},
			{"2026-02-18", "osteroy", events.InnforingFinansiert, "2026-01", "", ""},
			{"2026-10-05", "osteroy", events.InnforingInnfort, "2026-10", "8", ""},
			{"2026-06-10", "austrheim", events.InnforingMalt, "2026-06", "12", ""},
		},
		money: moneyOfHeimeoppfolging,
	},
	{
		key: "digital-samkonsultasjon", unit: "samkonsultasjonar i året", needs: nil, aims: []string{"80+"},
		goals: []goal{
			{events.Hovudmal, "Pasientar skal sleppe reisa når fastlege og spesialist kan møtast på video."},
			{events.Effektmal, "Minst tusen timar spart reisetid i året for pasientane i regionen."},
		},
		risks: []risk{{"Ingen minner kontora om tilbodet, og bruken går ned.", "Områdeutvalet har peika ut ein ansvarleg.", 3, 3}},
		grades: []grade{
			{"2022-12-15", "masfjorden", events.InnforingInnfort, "2022-12", "12", ""},
			{"2022-12-15", "gulen", events.InnforingInnfort, "2022-12", "9", ""},
			{"2023-09-27", "alver", events.InnforingInnfort, "2023-06", "41", ""},
			{"2024-06-26", "osteroy", events.InnforingInnfort, "2024-05", "22", ""},
			{"2024-06-26", "austrheim", events.InnforingInnfort, "2024-05", "0", "Opplæringa er gjennomført, men ingen har brukt tilbodet enno."},
			{"2024-06-26", "fedje", events.InnforingInformert, "2024-05", "", ""},
			{"2024-06-26", "modalen", events.InnforingIkkjeAktuelt, "2024-05", "", "Fastlegen reiser sjølv inn éin dag i veka."},
			{"2025-11-12", "gulen", events.InnforingInnfort, "2025-11", "2", ""},
		},
	},
	{
		key: "trygg-utskriving", unit: "utskrivingar", aims: []string{"80+"},
		goals: []goal{
			{events.Effektmal, "Ingen pasient over 80 år kjem heim etter klokka 20 ein fredag utan at kommunen har sagt ja."},
			{events.Resultatmal, "Felles sjekkliste er i bruk på alle sengepostar og i alle kommunar innan sommaren 2027."},
		},
		risks: []risk{{"Sengepostane melder seint fordi visitten er flytta til ettermiddagen.", "Prøve med førebels melding klokka 10.", 4, 4}},
		anchor: []anchorage{
			{partner("helse-bergen"), events.ForankringSamd, ""}, {partner("haraldsplass"), events.ForankringSpurd, ""},
		},
		grades: []grade{
			{"2026-03-11", "bergen", events.InnforingInnfort, "2026-02", "118", ""},
			{"2026-03-18", "askoy", events.InnforingEigenPlan, "2026-03", "", ""},
			{"2026-04-15", "oygarden", events.InnforingInformert, "2026-04", "", ""},
			{"2026-05-20", "bjornafjorden", events.InnforingFinansiert, "2026-05", "", ""},
			{"2026-09-09", "askoy", events.InnforingInnfort, "2026-09", "17", ""},
			{"2026-09-16", "helse-bergen", events.InnforingInnfort, "2026-09", "135", ""},
			{"2026-05-27", "samnanger", events.InnforingIkkjeAktuelt, "2026-05", "", "Tek imot alle dagar frå før."},
		},
	},
	{
		key: "fallforebygging", unit: "deltakarar", aims: []string{"67-79", "80+"},
		goals: []goal{{events.Effektmal, "Ti prosent færre hoftebrot per tusen innbyggjarar over 80 år innan 2028."}},
		risks: []risk{{"Fysioterapeutane har ikkje tid til gruppetrening.", "Frivilligsentralane tek gruppene, fysioterapeuten kjem annakvar veke.", 3, 2}},
		grades: []grade{
			{"2025-10-08", "voss", events.InnforingInnfort, "2025-09", "46", ""},
			{"2025-10-15", "kvam", events.InnforingInnfort, "2025-10", "19", ""},
			{"2026-02-11", "ulvik", events.InnforingEigenPlan, "2026-01", "", ""},
			{"2026-02-11", "eidfjord", events.InnforingFinansiert, "2026-02", "", ""},
			{"2026-03-04", "vaksdal", events.InnforingInformert, "2026-03", "", ""},
			{"2026-09-23", "voss", events.InnforingMalt, "2026-09", "61", "Målt med gangtest før og etter."},
			{"2026-03-25", "bergen", events.InnforingInnfort, "2026-02", "240", ""},
			{"2026-04-22", "austevoll", events.InnforingEigenPlan, "2026-04", "", ""},
		},
	},
	{
		key: "responssenter", needs: []string{"saeravtalar"}, aims: []string{"80+"},
		goals: []goal{{events.Hovudmal, "Eitt responssenter tek imot alarmar frå alle kommunane i området, heile døgnet."}},
		risks: []risk{{"Kommunane har ulike leverandørar, og alarmane kan ikkje lesast på same stad.", "Felles kravspesifikasjon før neste anskaffing.", 4, 5}},
		money: moneyOfResponssenter,
	},
	{
		key: "palliasjon-hardanger", aims: []string{"67-79", "80+"},
		risks: []risk{{"Den eine sjukepleiaren med vidareutdanning sluttar.", "Kvam og Ulvik deler på ei ny stilling.", 3, 5}},
	},
	{key: "tidleg-heimreise", aims: []string{"0-5"}},
	{key: "ungdomsteam-voss", aims: []string{"6-15", "16-19"}, goals: []goal{{events.Effektmal, "Ungdom får den første samtalen innan ti dagar."}}},
}

// tellWork tells it all.
func (s *script) tellWork() {
	day := note{day: "2026-04-21", by: "sekretariat", reason: reasonMadeUp}
	s.do(note{day: day.day, by: "sekretariat", reason: reasonMadeUp}, kodeverk.Found{ID: areaList, Kodeverk: "innsatsomrade", Namn: domain.GivenNamn{
		NN: "Innsatsområde", NB: "Innsatsområder", EN: "Areas of work",
	}})
	s.do(day, kodeverk.PublishVersion{
		ID: areaList, Versjon: 1, Fra: "2026-04", Kodar: workAreas, Kjelder: madeUp,
		Merknad: "Dei seks områda som den felles utviklingsplanen skal greie ut. Kodane og kortnamna er valde for demonstrasjonen.",
	})
	for _, st := range stories() {
		if codes := areasOf[st.key]; codes != nil && !st.over() {
			s.do(note{day: afterProposed(st.key, "2026-04-22"), by: "sekretariat", reason: reasonMadeUp}, tiltak.SetAreas{ID: st.id(), Omrade: codes, Versjon: 1, Kjelder: madeUp})
		}
	}
	for _, organ := range []string{"SSU", "OU-BERGEN", "OU-BERGENSREGIONEN", "OU-NORDHORDLAND", "OU-VOSS"} {
		s.do(note{day: "2026-04-23", by: "sekretariat", reason: reasonMadeUp}, utval.RuleReporting{
			ID: utvalID(organ), Kvar: 4, Frist: 21, Fra: "2026-01", Merknad: "Kvart tertial, ferdig til møtet etter.",
		})
	}
	for _, w := range works {
		s.tellOne(w)
	}
}

// afterProposed gives the day, or the day after the tiltak was proposed where that is later.
func afterProposed(key, day string) string {
	for _, st := range stories() {
		if st.key == key {
			return max(day, string(dayAfter(st.taken.day)))
		}
	}
	panic("demo: there is no tiltak " + key)
}

// over tells whether the story ends with a tiltak that can no longer be changed.
func (st story) over() bool {
	s := &script{}
	s.tell(st)
	fase := ""
	for _, step := range s.steps {
		if step.Command == "ChangePhase" {
			fase = string(step.Body)
		}
	}
	return strings.Contains(fase, `"evaluert"`) || strings.Contains(fase, `"avslutta"`)
}

func (s *script) tellOne(w work) {
	id := idOf("tiltak", w.key)
	on := func(day string) note {
		return note{day: afterProposed(w.key, day), by: "sekretariat", reason: reasonMadeUp}
	}
	for _, g := range w.goals {
		s.do(on("2026-04-28"), tiltak.SetGoal{ID: id, Mal: idOf("mal", w.key+"/"+string(g.words)), Slag: g.kind, Ordlyd: g.words, Kjelder: madeUp})
	}
	for _, r := range w.risks {
		s.do(on("2026-04-28"), tiltak.AssessRisk{
			ID: id, Risiko: idOf("risiko", w.key+"/"+string(r.words)), Ordlyd: r.words, Sannsyn: r.likely, Konsekvens: r.consequent,
			Mottiltak: r.measure, Malform: events.Nynorsk, Kjelder: madeUp,
		})
	}
	for _, a := range w.anchor {
		s.do(on("2026-04-29"), tiltak.Anchor{ID: id, Kven: a.who, Grad: a.grade, Dato: "2026-04", Merknad: a.words, Kjelder: madeUp})
	}
	for _, key := range w.needs {
		day := max(afterProposed(w.key, "2026-04-29"), afterProposed(key, "2026-04-29"))
		s.do(on(day), tiltak.AddDependency{ID: id, Tiltak: idOf("tiltak", key), Merknad: "Kven som svarar for kva, må vere avklart først.", Kjelder: madeUp})
	}
	for _, value := range w.aims {
		s.do(on("2026-04-30"), tiltak.AimIndicator{ID: id, Indikator: indikatorID(value), Merknad: "Kor mange tiltaket kan gjelde for.", Kjelder: madeUp})
	}
	grades := slices.Clone(w.grades)
	slices.SortStableFunc(grades, func(a, b grade) int { return strings.Compare(a.day, b.day) })
	for _, g := range grades {
		g.day = afterProposed(w.key, g.day)
		s.takeUp(id, w.unit, g)
	}
	if w.money != nil {
		w.money(s, w.key)
	}
}

// takeUp is reported by the partner itself.
func (s *script) takeUp(id events.ID, unit domain.Line, g grade) {
	report := innforing.Report{ID: id, Partnar: partnerID(g.partner), Grad: g.grad, Dato: g.since, Tal: g.count, Ord: g.words, Kjelder: madeUp}
	if g.count != "" {
		report.Eining = unit
	}
	if g.words != "" {
		report.Malform = events.Nynorsk
	}
	s.do(note{day: g.day, by: "kontakt-" + g.partner, reason: reasonMadeUp}, report)
}

const krone = 100 // øre

// moneyOfHeimeoppfolging: a common centre, shared by the population of the seven.
func moneyOfHeimeoppfolging(s *script, key string) {
	id := idOf("tiltak", key)
	on := func(day string) note {
		return note{day: afterProposed(key, day), by: "sekretariat", reason: reasonMadeUp}
	}
	part := func(kind, name string) events.ID { return idOf(kind, key+"/"+name) }
	s.do(on("2026-05-04"), okonomi.SetBudget{ID: id, Aar: 2025, Belop: 3_400_000 * krone, Kjelder: madeUp})
	s.do(on("2026-05-04"), okonomi.SetBudget{ID: id, Aar: 2026, Belop: 3_900_000 * krone, Kjelder: madeUp})
	costs := []okonomi.EnterCost{
		{Post: part("post", "senter-2025"), Partnar: partnerID("masfjorden"), Aar: 2025, Slag: events.KostnadLon, Belop: 2_150_000 * krone, Rekna: true, Merknad: "Oppfølgingssenteret"},
		{Post: part("post", "utstyr-2025"), Partnar: partnerID("masfjorden"), Aar: 2025, Slag: events.KostnadInvestering, Belop: 640_000 * krone, Rekna: true, Merknad: "Målarar og nettbrett"},
		{Post: part("post", "alver-2025"), Partnar: partnerID("alver"), Aar: 2025, Slag: events.KostnadLon, Belop: 410_000 * krone, Rekna: true, Merknad: "Utlånte sjukepleiarar"},
		{Post: part("post", "sjukehus-2026"), Partnar: partnerID("helse-bergen"), Aar: 2026, Slag: events.KostnadLon, Belop: 300_000 * krone, Merknad: "Spesialistvakt på dagtid"},
	}
	for _, c := range costs {
		c.ID, c.Kjelder = id, madeUp
		s.do(on("2026-05-05"), c)
	}
	s.do(on("2026-05-05"), okonomi.SeekFunding{
		ID: id, Soknad: part("soknad", "2025"), Sokjar: partner("masfjorden"), Ordning: "Skjønsmidlar", Belop: 1_200_000 * krone, Dato: "2024-10", Merknad: "Søkt for alle sju.", Kjelder: madeUp,
	})
	s.do(on("2026-05-06"), okonomi.AnswerFunding{ID: id, Soknad: part("soknad", "2025"), Utfall: events.TilskotDelvis, Belop: 800_000 * krone, Dato: "2025-01", Kjelder: madeUp})
	s.do(on("2026-05-06"), okonomi.SeekFunding{ID: id, Soknad: part("soknad", "2027"), Sokjar: partner("masfjorden"), Ordning: "Tilskot til velferdsteknologi", Belop: 950_000 * krone, Dato: "2026-04", Kjelder: madeUp})
	gains := []okonomi.EnterGain{
		{Gevinst: part("gevinst", "senger"), Slag: events.GevinstPengar, Kven: partner("helse-bergen"), Belop: 2_600_000 * krone, Aar: 2026, Ordlyd: "Færre liggjedøgn på medisinsk avdeling."},
		{Gevinst: part("gevinst", "heimesjukepleie"), Slag: events.GevinstTid, Kven: partner("alver"), Ordlyd: "Heimesjukepleia sparar om lag 30 heimebesøk i veka."},
		{Gevinst: part("gevinst", "tryggleik"), Slag: events.GevinstTryggleik, Kven: outside("Pasientane"), Rekna: true, Ordlyd: "Ni av ti seier at dei kjenner seg tryggare heime."},
	}
	for _, g := range gains {
		g.ID, g.Malform, g.Kjelder = id, events.Nynorsk, madeUp
		s.do(on("2026-05-07"), g)
	}
	s.do(on("2026-05-08"), okonomi.AgreeShares{
		ID: id, Fordeling: part("fordeling", "2026"), Namn: "Drift av oppfølgingssenteret", Aar: 2026, Slag: events.NokkelInnbyggjar, Belop: 2_400_000 * krone,
		Grunnlag: "Folketal 1. januar 2026, SSB tabell 07459", Delar: byPopulation("alver", "austrheim", "fedje", "gulen", "masfjorden", "modalen", "osteroy"), Kjelder: madeUp,
	})
}

// moneyOfResponssenter: a host pays, and a grant covers a part.
func moneyOfResponssenter(s *script, key string) {
	id := idOf("tiltak", key)
	on := func(day string) note {
		return note{day: afterProposed(key, day), by: "sekretariat", reason: reasonMadeUp}
	}
	s.do(on("2026-05-11"), okonomi.SetBudget{ID: id, Aar: 2027, Belop: 12_500_000 * krone, Merknad: "Første heile driftsår", Kjelder: madeUp})
	s.do(on("2026-05-11"), okonomi.AgreeShares{
		ID: id, Fordeling: idOf("fordeling", key+"/2027"), Namn: "Oppstart av responssenteret", Aar: 2027, Slag: events.NokkelTilskot, Belop: 5_000_000 * krone,
		Delar:   []okonomi.GivenDel{{Kven: outside("Statsforvaltaren, skjønsmidlar"), Belop: 1_800_000 * krone}, {Kven: partner("bergen")}},
		Merknad: "Bergen legg ut som vertskommune.", Kjelder: madeUp,
	})
}

// byPopulation gives the weights of kommunar: how many lived in each on the first of January 2026.
func byPopulation(keys ...string) (parts []okonomi.GivenDel) {
	read := readFolketal()["alle"]
	for _, key := range keys {
		number := kommunenummer[key]
		for _, t := range read {
			if t.Stad.Text() == number && t.Tid == "2026" {
				parts = append(parts, okonomi.GivenDel{Kven: partner(key), Vekt: int(t.Verdi.Float())})
			}
		}
	}
	return parts
}
