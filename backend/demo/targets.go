package demo

import (
	"fellesplan/backend/domain"
	"fellesplan/backend/domain/kodeverk"
	"fellesplan/backend/domain/sak"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/domain/vedtak"
	"fellesplan/events"
)

// The code list of the groups that a tiltak is meant to reach besides those of patients.
var targetList = idOf("kodeverk", "malgruppe")

const (
	parorande       = "parorande"
	tilsetteKommune = "tilsette-kommune"
	tilsetteForetak = "tilsette-foretak"
	fastlegar       = "fastlegar"
	leiarar         = "leiarar"
	innbyggjarar    = "innbyggjarar"
)

var targetGroups = []kodeverk.GivenKode{
	area(parorande, "Pårørande", "Pårørende", "Next of kin"),
	area(tilsetteKommune, "Tilsette i kommunane", "Ansatte i kommunene", "Staff of the municipalities"),
	area(tilsetteForetak, "Tilsette i spesialisthelsetenesta", "Ansatte i spesialisthelsetjenesten", "Staff of the specialist health services"),
	area(fastlegar, "Fastlegar", "Fastleger", "General practitioners"),
	area(leiarar, "Leiarar", "Ledere", "Leaders"),
	area(innbyggjarar, "Innbyggjarar", "Innbyggere", "Residents"),
}

// targetsOf are the groups of some tiltak: those of patients as they were, and the others. All are made up.
var targetsOf = []struct {
	key     string
	version int
	groups  []domain.Line
	others  []domain.Line
}{
	{"trygg-utskriving", 2, []domain.Line{eldre, kronisk}, []domain.Line{parorande, tilsetteKommune, tilsetteForetak}},
	{"fallforebygging", 1, []domain.Line{eldre}, []domain.Line{innbyggjarar, tilsetteKommune}},
	{"legemiddelsamstemming", 2, []domain.Line{kronisk, eldre}, []domain.Line{tilsetteKommune, tilsetteForetak, fastlegar}},
	{"ungdomsteam-voss", 2, []domain.Line{barnOgUnge, psykiskRus}, []domain.Line{parorande}},
	{"digital-heimeoppfolging-nordhordland", 1, []domain.Line{kronisk, eldre}, []domain.Line{fastlegar, tilsetteKommune}},
	{"palliasjon-hardanger", 2, []domain.Line{kronisk, eldre}, []domain.Line{parorande, fastlegar}},
	{"styringsinformasjon", 2, []domain.Line{}, []domain.Line{leiarar}},
}

// targets says whom the tiltak are meant to reach besides patients, and ties some of them to a sak and a decision.
func (s *script) targets() {
	n := note{day: "2026-05-11", by: "sekretariat", reason: reasonMadeUp}
	s.do(n, kodeverk.Found{ID: targetList, Kodeverk: "malgruppe", Namn: domain.GivenNamn{NN: "Andre målgrupper", NB: "Andre målgrupper", EN: "Other target groups"}})
	s.do(n, kodeverk.PublishVersion{
		ID: targetList, Versjon: 1, Fra: "2026-05", Kodar: targetGroups, Kjelder: madeUp,
		Merknad: "Dei som eit tiltak skal nå utanom pasientane. Kodane er valde for demonstrasjonen.",
	})
	for _, t := range targetsOf {
		told := note{day: afterProposed(t.key, "2026-05-12"), by: n.by, reason: n.reason}
		s.do(told, tiltak.SetGroups{ID: idOf("tiltak", t.key), Pasientgrupper: t.groups, Versjon: t.version, Malgrupper: t.others, MalgruppeVersjon: 1, Kjelder: madeUp})
	}
	strategy := idOf("vedtak", "PM-2024/1")
	s.do(n, tiltak.NameOrigin{
		ID: idOf("tiltak", "legemiddelsamstemming"), Opphav: idOf("opphav", "legemiddelsamstemming/strategi"), Slag: events.OpphavVedtak, Rom: "vedtak", Ting: strategy,
		Ordlyd: "Strategien ber om felles opplæring", Kjelder: madeUp,
	})
	s.do(n, vedtak.LinkFollowUp{ID: strategy, Folgje: idOf("folgje", "strategi/legemiddelsamstemming"), Rom: "tiltak", Ting: idOf("tiltak", "legemiddelsamstemming")})
	s.do(note{day: "2026-11-17", by: "sekretariat", reason: reasonMadeUp}, sak.Link{
		ID: idOf("sak", "OU-VOSS/transport"), Lenkje: idOf("lenkje", "transport/trygg-utskriving"), Slag: events.LenkjeTiltak, Ting: idOf("tiltak", "trygg-utskriving"),
	})
}
