package utval

import (
	"reflect"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

func rule(change func(*GivenRegel)) RuleComposition {
	r := GivenRegel{Regel: "fastlege", Rolle: events.PlassFastlege, Minst: 1, Hogst: 1, SagtNN: "Éin fastlege"}
	change(&r)
	return RuleComposition{ID: ouVoss, Reglar: []GivenRegel{r}}
}

func TestRules(t *testing.T) {
	fact := events.UtvalCompositionRuled{Reglar: []events.Samansetjingsregel{
		{Regel: "fastlege", Rolle: events.PlassFastlege, Minst: 1, Hogst: 1, SagtNN: "Éin fastlege"},
	}}
	one := rule(func(*GivenRegel) {})
	given := []events.Event{established}
	stage.Play(t, []domaintest.Story{
		{Name: "ruled", Given: given, When: one, Then: []events.Event{fact}},
		{Name: "the same again", Given: []events.Event{established, fact}, When: one},
		{Name: "all taken away", Given: []events.Event{established, fact}, When: RuleComposition{ID: ouVoss}, Then: []events.Event{events.UtvalCompositionRuled{Reglar: []events.Samansetjingsregel{}}}},
		{Name: "a rule without a number", Given: given, When: rule(func(r *GivenRegel) { r.Minst, r.Hogst = 0, 0 }), Then: []events.Event{events.UtvalCompositionRuled{Reglar: []events.Samansetjingsregel{{Regel: "fastlege", Rolle: events.PlassFastlege, SagtNN: "Éin fastlege"}}}}},
		{Name: "two with the same short name", Given: given, When: RuleComposition{ID: ouVoss, Reglar: append(one.Reglar, one.Reglar...)}, Refused: "twice", Field: "reglar[1].regel"},
		{Name: "an odd short name", Given: given, When: rule(func(r *GivenRegel) { r.Regel = "Fast lege" }), Refused: "short-name", Field: "reglar[0].regel"},
		{Name: "no words", Given: given, When: rule(func(r *GivenRegel) { r.SagtNN = " " }), Refused: "required", Field: "reglar[0].sagtNn"},
		{Name: "less than none", Given: given, When: rule(func(r *GivenRegel) { r.Minst = -1 }), Refused: "number"},
		{Name: "more than can sit there", Given: given, When: rule(func(r *GivenRegel) { r.Hogst = 101 }), Refused: "number"},
		{Name: "at least two, at most one", Given: given, When: rule(func(r *GivenRegel) { r.Minst = 2 }), Refused: "order", Field: "reglar[0].hogst"},
		{Name: "for each and for one", Given: given, When: rule(func(r *GivenRegel) { r.KvarPartnar, r.Side, r.BerrePartnar = true, events.SideKommune, voss }), Refused: "one-of"},
		{Name: "for each, of which side?", Given: given, When: rule(func(r *GivenRegel) { r.KvarPartnar = true }), Refused: "required", Field: "reglar[0].side"},
		{Name: "for a partner that has left", Given: given, When: rule(func(r *GivenRegel) { r.BerrePartnar = gone }), Refused: "partnar-left", Field: "reglar[0].berrePartnar"},
		{Name: "not by the leader", Given: given, By: chair, When: one, Refused: "access"},
	})
}

// demandsAfter gives the demands of a rule by its short name.
func demandsAfter(t *testing.T, short string, facts ...events.Event) []Krav {
	t.Helper()
	for _, r := range stage.RowAfter(ouVoss, facts...).(Row).Reglar {
		if r.Regel == short {
			return r.Krav
		}
	}
	t.Fatalf("no rule %s", short)
	return nil
}

func TestHowRulesAreKept(t *testing.T) {
	alsoUlvik := events.UtvalPartnerAttached{Partnar: ulvik, Side: events.SideKommune}
	never := []Dag{{Brote: true}}
	always := []Dag{{}}
	cases := []struct {
		name  string
		rule  string
		facts []events.Event
		want  []Krav
	}{
		{"no seat at all", "fastlege", atWorkNow, []Krav{{Minst: 1, Hogst: 1, Dagar: never}}},
		{"an empty seat", "fastlege", withSeats, []Krav{{Minst: 1, Hogst: 1, Plassar: 1, Dagar: never}}},
		{"a seat closed", "fastlege", after(events.UtvalSeatClosed{Plass: seat2}), []Krav{{Minst: 1, Hogst: 1, Dagar: never}}},
		{"one for each partner but Voss, which has a rule of its own", "kommune", append(atWorkNow, alsoUlvik), []Krav{{Partnar: ulvik, Minst: 1, Hogst: 1, Dagar: never}}},
		{"nobody left for whom the rule holds", "kommune", atWorkNow, []Krav{}},
		{"the rule for Voss alone", "voss", withSeats, []Krav{{Partnar: voss, Hogst: 2, Plassar: 1, Dagar: always}}},
		{"a rule without a number is not broken", "spesialist", atWorkNow, []Krav{{Dagar: always}}},
		{
			"filled for a time", "fastlege", after(events.UtvalSeatFilled{Plass: seat2, Person: kari, Fra: "2022-09", Til: "2026-08-31"}),
			[]Krav{{Minst: 1, Hogst: 1, Plassar: 1, Dagar: []Dag{{Brote: true}, {Fra: "2022-09-01", Besette: 1}, {Fra: "2026-09-01", Brote: true}}}},
		},
		{
			"one after the other without a day between", "fastlege",
			after(events.UtvalSeatFilled{Plass: seat2, Person: kari, Fra: "2022", Til: "2023"}, events.UtvalSeatFilled{Plass: seat2, Person: ola, Fra: "2024"}),
			[]Krav{{Minst: 1, Hogst: 1, Plassar: 1, Dagar: []Dag{{Brote: true}, {Fra: "2022-01-01", Besette: 1}}}},
		},
		{
			"at a time of the day", "fastlege", after(events.UtvalSeatFilled{Plass: seat2, Person: kari, Fra: "2022-09-01T10:00:00.000Z"}),
			[]Krav{{Minst: 1, Hogst: 1, Plassar: 1, Dagar: []Dag{{Brote: true}, {Fra: "2022-09-01T10:00:00.000Z", Besette: 1}}}},
		},
		{
			"too many seats", "fastlege", after(events.UtvalSeatCreated{Plass: seat3, Regel: "fastlege", Rolle: events.PlassFastlege, Side: events.SideAnna}),
			[]Krav{{Minst: 1, Hogst: 1, Plassar: 2, Over: true, Dagar: never}},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := demandsAfter(t, c.rule, c.facts...); !reflect.DeepEqual(got, c.want) {
				t.Errorf("\n got %+v\nwant %+v", got, c.want)
			}
		})
	}
}

func TestRowIsWhole(t *testing.T) {
	row := stage.RowAfter(ouVoss, established, attached, events.UtvalTasksWorded{Oppgaver: "Melde saker", Malform: events.Nynorsk}, dissolved)
	trace := func(seq uint64) domain.Trace { return domain.Trace{Seq: seq, Time: stage.Now} }
	none := []events.Kjelde{}
	want := Row{
		ID: ouVoss, Namn: established.Namn, Kortnamn: "OU Voss", Kode: events.KodeOU, Niva: 3, Overordna: ssu, Nedlagt: true, Til: "2026-08-31",
		SluttMerknad: "Slått saman med eit anna utval.", Kjelder: none, Oppgaver: "Melde saker", OppgaverMalform: events.Nynorsk,
		OppgaverKjelder: none, Partnarar: []Tilknyting{{Partnar: voss, Side: events.SideKommune, Kjelder: none, Sidan: trace(2)}},
		Reglar: []Regel{}, ReglarKjelder: none, Plassar: []Plass{}, Opphav: trace(1),
		Mandat: []Mandat{}, Milepaelar: []Milepael{}, Avgjerder: []Avgjerdsregel{}, AvgjerdsKjelder: none,
	}
	if !reflect.DeepEqual(row, want) {
		t.Errorf("\n got %+v\nwant %+v", row, want)
	}
}
