package tiltak

import (
	"reflect"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

func TestRisks(t *testing.T) {
	assess := AssessRisk{ID: it, Risiko: part1, Ordlyd: "Ingen søkjer.", Sannsyn: 3, Konsekvens: 4, Malform: events.Nynorsk}
	assessed := events.TiltakRiskAssessed{Risiko: part1, Ordlyd: "Ingen søkjer.", Sannsyn: 3, Konsekvens: 4, Malform: events.Nynorsk}
	closed := events.TiltakRiskClosed{Risiko: part1, Merknad: "Alle er tilsette."}
	worse, foolish := assess, assess
	worse.Sannsyn, foolish.Konsekvens = 5, 6
	seeing := func(c AssessRisk, likely int) AssessRisk {
		c.Sett = &GivenRisk{Ordlyd: "Ingen søkjer.", Sannsyn: likely, Konsekvens: 4}
		return c
	}
	workStage.Play(t, []domaintest.Story{
		{Name: "found", Given: owned, When: assess, Then: []events.Event{assessed}},
		{Name: "the same again", Given: with(owned, assessed), When: assess},
		{Name: "looked at anew", Given: with(owned, assessed), When: worse, Then: []events.Event{events.TiltakRiskAssessed{Risiko: part1, Ordlyd: "Ingen søkjer.", Sannsyn: 5, Konsekvens: 4, Malform: events.Nynorsk}}},
		{Name: "as it was seen", Given: with(owned, assessed), When: seeing(worse, 3), Then: []events.Event{events.TiltakRiskAssessed{Risiko: part1, Ordlyd: "Ingen søkjer.", Sannsyn: 5, Konsekvens: 4, Malform: events.Nynorsk}}},
		{Name: "judged otherwise by another since", Given: with(owned, assessed), When: seeing(worse, 2), Refused: "changed-meanwhile", Field: "risiko"},
		{Name: "the same as another since", Given: with(owned, assessed), When: seeing(assess, 2)},
		{Name: "beyond the scale", Given: owned, When: foolish, Refused: "scale", Field: "konsekvens"},
		{Name: "closed", Given: with(owned, assessed), When: CloseRisk{ID: it, Risiko: part1, Merknad: "Alle er tilsette."}, Then: []events.Event{closed}},
		{Name: "closed twice", Given: with(owned, assessed, closed), When: CloseRisk{ID: it, Risiko: part1}},
		{Name: "open again", Given: with(owned, assessed, closed), When: assess, Then: []events.Event{assessed}},
		{Name: "closing what is not there", Given: owned, When: CloseRisk{ID: it, Risiko: part1}, Refused: "unknown-risiko", Field: "risiko"},
		{Name: "when it is over", Given: over, When: assess, Refused: "over"},
	})
}

func TestAnchors(t *testing.T) {
	ask := Anchor{ID: it, Kven: domain.GivenAktor{Namn: "Helse Vest IKT"}, Grad: events.ForankringSpurd, Dato: "2026-09"}
	asked := events.TiltakAnchored{Kven: events.Aktor{Namn: "Helse Vest IKT"}, Grad: events.ForankringSpurd, Dato: "2026-09"}
	agreed := ask
	agreed.Grad = events.ForankringSamd
	from := func(c Anchor, seen events.ForankringGrad) Anchor {
		c.Sett = seen
		return c
	}
	workStage.Play(t, []domaintest.Story{
		{Name: "asked", Given: owned, When: ask, Then: []events.Event{asked}},
		{Name: "asked again", Given: with(owned, asked), When: ask},
		{Name: "agreed", Given: with(owned, asked), When: agreed, Then: []events.Event{events.TiltakAnchored{Kven: asked.Kven, Grad: events.ForankringSamd, Dato: "2026-09"}}},
		{Name: "as it was seen", Given: with(owned, asked), When: from(agreed, events.ForankringSpurd), Then: []events.Event{events.TiltakAnchored{Kven: asked.Kven, Grad: events.ForankringSamd, Dato: "2026-09"}}},
		{Name: "further since it was seen", Given: with(owned, asked), When: from(agreed, events.ForankringInformert), Refused: "changed-meanwhile", Field: "grad"},
		{Name: "a partner that has left", Given: owned, When: Anchor{ID: it, Kven: domain.GivenAktor{Partnar: gone}, Grad: events.ForankringSamd}, Refused: "partnar-left", Field: "kven.partnar"},
		{Name: "ahead of today", Given: owned, When: Anchor{ID: it, Kven: ask.Kven, Grad: events.ForankringSamd, Dato: "2027"}, Refused: "not-yet", Field: "dato"},
		{Name: "need not", Given: with(owned, asked), When: DropAnchor{ID: it, Kven: ask.Kven}, Then: []events.Event{events.TiltakAnchorDropped{Kven: asked.Kven}}},
		{Name: "need not, twice", Given: owned, When: DropAnchor{ID: it, Kven: ask.Kven}},
	})
}

func TestDocumentsAndIndicators(t *testing.T) {
	sum := domain.Line(strings.Repeat("0f", 32))
	link := AttachDocument{ID: it, Dokument: part1, Tittel: "Referat", Lenkje: "https://example.no/a"}
	linked := events.TiltakDocumentAttached{Dokument: part1, Tittel: "Referat", Lenkje: "https://example.no/a"}
	file := AttachDocument{ID: it, Dokument: part2, Tittel: "Rapport", Fil: sum, Filtype: "application/pdf", Storleik: 12}
	filed := events.TiltakDocumentAttached{Dokument: part2, Tittel: "Rapport", Fil: string(sum), Filtype: "application/pdf", Storleik: 12}
	changed := func(c AttachDocument, change func(*AttachDocument)) AttachDocument {
		change(&c)
		return c
	}
	aim := AimIndicator{ID: it, Indikator: measure, Merknad: "Ned med ti prosent."}
	aimed := events.TiltakIndicatorAimed{Indikator: measure, Merknad: "Ned med ti prosent."}
	workStage.Play(t, []domaintest.Story{
		{Name: "a link", Given: owned, When: link, Then: []events.Event{linked}},
		{Name: "the link again", Given: with(owned, linked), When: link},
		{Name: "another under its id", Given: with(owned, linked), When: changed(link, func(c *AttachDocument) { c.Tittel = "x" }), Refused: "exists", Field: "dokument"},
		{Name: "a file, also when it is over", Given: over, When: file, Then: []events.Event{filed}},
		{Name: "both", Given: owned, When: changed(file, func(c *AttachDocument) { c.Lenkje = "https://example.no" }), Refused: "one-of"},
		{Name: "neither", Given: owned, When: changed(link, func(c *AttachDocument) { c.Lenkje = "" }), Refused: "one-of"},
		{Name: "a link that runs", Given: owned, When: changed(link, func(c *AttachDocument) { c.Lenkje = "javascript:alert(1)" }), Refused: "web-address", Field: "lenkje"},
		{Name: "a file of no kind", Given: owned, When: changed(file, func(c *AttachDocument) { c.Filtype = "" }), Refused: "required", Field: "filtype"},
		{Name: "a file of no size", Given: owned, When: changed(file, func(c *AttachDocument) { c.Storleik = 0 }), Refused: "required", Field: "storleik"},
		{Name: "detached", Given: with(owned, linked), When: DetachDocument{ID: it, Dokument: part1}, Then: []events.Event{events.TiltakDocumentDetached{Dokument: part1}}},
		{Name: "detached twice", Given: owned, When: DetachDocument{ID: it, Dokument: part1}},
		{Name: "an indicator", Given: owned, When: aim, Then: []events.Event{aimed}},
		{Name: "the indicator again", Given: with(owned, aimed), When: aim},
		{Name: "no such indicator", Given: owned, When: AimIndicator{ID: it, Indikator: alver}, Refused: "unknown-indikator", Field: "indikator"},
		{Name: "no longer", Given: with(owned, aimed), When: DropIndicator{ID: it, Indikator: measure}, Then: []events.Event{events.TiltakIndicatorDropped{Indikator: measure}}},
		{Name: "no longer, twice", Given: owned, When: DropIndicator{ID: it, Indikator: measure}},
	})
}

func TestShortRow(t *testing.T) {
	trace := func(seq uint64) domain.Trace { return domain.Trace{Seq: seq, Time: stage.Now} }
	period := func(last events.Moment) events.Periode { return events.Periode{Fra: last} }
	long := strings.Repeat("ord ", 100)
	facts := with(shared,
		events.TiltakMilestonePlanned{Milepael: milestone1, Namn: "Utan dato"},
		events.TiltakMilestonePlanned{Milepael: milestone2, Namn: "Signert", Frist: period("2027-05")},
		events.TiltakStepPlanned{Steg: step1, Namn: "Kartlegging", Periode: events.Periode{Sagt: "Våren 2026", Fra: "2026-01", Til: "2026-06"}},
		events.TiltakStepPlanned{Steg: step2, Namn: "Gjort", Periode: period("2025")},
		events.TiltakStepCompleted{Steg: step2, Dato: "2025"},
		events.TiltakDependencyAdded{Tiltak: other}, events.TiltakIndicatorAimed{Indikator: measure},
		events.TiltakRiskAssessed{Risiko: part1, Ordlyd: "a", Sannsyn: 2, Konsekvens: 3, Malform: events.Nynorsk},
		events.TiltakRiskAssessed{Risiko: part2, Ordlyd: "b", Sannsyn: 5, Konsekvens: 5, Malform: events.Nynorsk},
		events.TiltakRiskClosed{Risiko: part2},
		events.TiltakStatusReported{Framdrift: events.LysGul, Tekst: long, Malform: events.Nynorsk},
	)
	w := workStage.World(domaintest.Story{Given: facts, When: DropStep{ID: it}})
	got := Room.Brief(w.State("tiltak", it)).(Kort)
	if got.Status == nil || len([]rune(got.Status.Tekst)) > maxKortText || !strings.HasSuffix(got.Status.Tekst, "ord …") {
		t.Errorf("the words of the report are %+v", got.Status)
	}
	got.Status, got.Flytt = nil, nil
	want := Kort{
		ID: it, Tittel: proposed1.Tittel, Malform: events.Nynorsk, Eigar: proposed1.Eigar, Deltakarar: []KortDeltakar{{masfjordJoins.Aktor, events.DelDeltakar}},
		Utval: []events.ID{ou}, Pasientgrupper: []string{}, Malgrupper: []string{}, Omrade: []string{}, Tidsramme: proposed1.Tidsramme, Fase: events.FaseForslag, FaseSidan: stage.Now,
		Neste:   &KortMilepael{Milepael: milestone2, Namn: "Signert", Frist: period("2027-05")},
		Fristar: []Frist{{"Kartlegging", events.Periode{Sagt: "Våren 2026", Fra: "2026-01", Til: "2026-06"}, FristSteg}, {"Signert", period("2027-05"), FristMilepael}},
		Treng:   []events.ID{other}, Indikatorar: []events.ID{measure}, OpphavFra: []KortOpphav{}, MalElement: []events.ID{}, HogRisiko: 6, Opphav: trace(1),
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("\n got %+v\nwant %+v", got, want)
	}
}

// What a tiltak came from and which goals of the plans it aims at stand in its short row, each once,
// so that the plans can show the way back.
func TestTheShortRowTellsWhereItCameFrom(t *testing.T) {
	facts := with(shared,
		events.TiltakOriginNamed{Opphav: part1, Slag: events.OpphavKapittel, Rom: "plan", Ting: other, Del: measure},
		events.TiltakOriginNamed{Opphav: part2, Slag: events.OpphavKapittel, Rom: "plan", Ting: other, Del: measure, Ordlyd: "igjen"},
		events.TiltakOriginNamed{Opphav: other, Slag: events.OpphavVedtak, Ordlyd: "Vedtak 12/24"},
		events.TiltakGoalSet{Mal: part1, Slag: events.Hovudmal, Element: gone},
		events.TiltakGoalSet{Mal: part2, Slag: events.Resultatmal, Ordlyd: "Med eigne ord"},
	)
	w := workStage.World(domaintest.Story{Given: facts, When: DropStep{ID: it}})
	state := w.State("tiltak", it)
	got := Room.Brief(state).(Kort)
	if !reflect.DeepEqual(got.OpphavFra, []KortOpphav{{"plan", other, measure}}) || !reflect.DeepEqual(got.MalElement, []events.ID{gone}) {
		t.Errorf("%+v, %v", got.OpphavFra, got.MalElement)
	}
	filters := Room.Filters()
	if from, aims := filters["opphav"](state), filters["mal"](state); !reflect.DeepEqual(from, []string{string(other), string(measure)}) || !reflect.DeepEqual(aims, []string{string(gone)}) {
		t.Errorf("%v, %v", from, aims)
	}
}
