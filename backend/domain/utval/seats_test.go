package utval

import (
	"reflect"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

var (
	ruled = events.UtvalCompositionRuled{Reglar: []events.Samansetjingsregel{
		{Regel: "kommune", Rolle: events.PlassRepresentant, Side: events.SideKommune, KvarPartnar: true, Minst: 1, Hogst: 1, SagtNN: "Éin frå kvar kommune"},
		{Regel: "voss", Rolle: events.PlassRepresentant, Side: events.SideKommune, Hogst: 2, SagtNN: "Inntil to frå Voss", BerrePartnar: voss},
		{Regel: "fastlege", Rolle: events.PlassFastlege, Minst: 1, Hogst: 1, SagtNN: "Éin fastlege"},
		{Regel: "spesialist", Rolle: events.PlassRepresentant, Side: events.SideSpesialist, SagtNN: "Etter sektoransvar"},
	}}
	seatOfVoss = events.UtvalSeatCreated{Plass: seat1, Regel: "voss", Rolle: events.PlassRepresentant, Side: events.SideKommune, Partnar: voss}
	seatOfGP   = events.UtvalSeatCreated{Plass: seat2, Regel: "fastlege", Rolle: events.PlassFastlege, Side: events.SideAnna}
	atWorkNow  = []events.Event{established, attached, attachedSpe, ruled}
	withSeats  = []events.Event{established, attached, attachedSpe, ruled, seatOfVoss, seatOfGP}
)

func after(more ...events.Event) []events.Event {
	return append(withSeats[:len(withSeats):len(withSeats)], more...)
}

func create(change func(*CreateSeat)) CreateSeat {
	c := CreateSeat{ID: ouVoss, Plass: seat1, Regel: "voss", Rolle: events.PlassRepresentant, Side: events.SideKommune, Partnar: voss}
	change(&c)
	return c
}

func TestSeats(t *testing.T) {
	closeSeat := CloseSeat{ID: ouVoss, Plass: seat1}
	closes := events.UtvalSeatClosed{Plass: seat1}
	leader := events.UtvalOfficeGiven{Plass: seat1, Verv: events.VervLeiar}
	sat := events.UtvalSeatFilled{Plass: seat1, Person: kari, Fra: "2022", Til: "2026-09-28"}
	sits := events.UtvalSeatFilled{Plass: seat1, Person: kari, Fra: "2022", Til: "2026-09-29"}
	loose := events.UtvalSeatCreated{Plass: seat1, Rolle: events.PlassKS, Side: events.SideAnna}
	stage.Play(t, []domaintest.Story{
		{Name: "a seat that answers a rule", Given: atWorkNow, When: create(func(*CreateSeat) {}), Then: []events.Event{seatOfVoss}},
		{Name: "a seat that answers none", Given: atWorkNow, When: CreateSeat{ID: ouVoss, Plass: seat1, Rolle: events.PlassKS, Side: events.SideAnna}, Then: []events.Event{loose}},
		{Name: "the same again", Given: withSeats, When: create(func(*CreateSeat) {})},
		{Name: "another with the same id", Given: withSeats, When: create(func(c *CreateSeat) { c.Regel = "" }), Refused: "exists", Field: "plass"},
		{Name: "a closed one made again", Given: after(closes), When: create(func(*CreateSeat) {}), Refused: "exists"},
		{Name: "without an id", Given: atWorkNow, When: create(func(c *CreateSeat) { c.Plass = "" }), Refused: "required", Field: "plass"},
		{Name: "a rule that is not there", Given: atWorkNow, When: create(func(c *CreateSeat) { c.Regel = "bergen" }), Refused: "unknown-regel", Field: "regel"},
		{Name: "another role than the rule's", Given: atWorkNow, When: create(func(c *CreateSeat) { c.Rolle = events.PlassKS }), Refused: "not-as-ruled", Field: "rolle"},
		{Name: "another side than the rule's", Given: atWorkNow, When: create(func(c *CreateSeat) { c.Side = events.SideSpesialist }), Refused: "not-as-ruled", Field: "side"},
		{Name: "another partner than the rule's", Given: atWorkNow, When: create(func(c *CreateSeat) { c.Partnar = ulvik }), Refused: "not-as-ruled", Field: "partnar"},
		{Name: "of each partner, but of none", Given: atWorkNow, When: create(func(c *CreateSeat) { c.Regel, c.Partnar = "kommune", "" }), Refused: "not-as-ruled", Field: "partnar"},
		{Name: "of a partner outside the area", Given: atWorkNow, When: create(func(c *CreateSeat) { c.Regel, c.Partnar = "", ulvik }), Refused: "not-in-area", Field: "partnar"},
		{Name: "of a partner that has left", Given: atWorkNow, When: create(func(c *CreateSeat) { c.Regel, c.Partnar = "", gone }), Refused: "partnar-left"},
		{Name: "on the other side", Given: atWorkNow, When: create(func(c *CreateSeat) { c.Regel, c.Partnar = "", bjorke }), Refused: "other-side", Field: "side"},
		{Name: "closed", Given: withSeats, When: closeSeat, Then: []events.Event{closes}},
		{Name: "closed again", Given: after(closes), When: closeSeat},
		{Name: "closed, and an office ends with it", Given: after(leader), When: closeSeat, Then: []events.Event{events.UtvalOfficeEnded{Plass: seat1, Verv: events.VervLeiar}, closes}},
		{Name: "closed after the last day", Given: after(sat), When: closeSeat, Then: []events.Event{closes}},
		{Name: "closed on the last day", Given: after(sits), When: closeSeat, Refused: "occupied"},
		{Name: "closed, one that is not there", Given: withSeats, When: CloseSeat{ID: ouVoss, Plass: seat3}, Refused: "unknown-plass"},
	})
}

func fill(person events.ID, from, to events.Moment) FillSeat {
	return FillSeat{ID: ouVoss, Plass: seat1, Person: person, Fra: from, Til: to}
}

func filled(person events.ID, from, to events.Moment) events.Event {
	return events.UtvalSeatFilled{Plass: seat1, Person: person, Fra: from, Til: to}
}

func TestFilling(t *testing.T) {
	term := after(filled(kari, "2022-09-01", "2026-08-31"))
	stage.Play(t, []domaintest.Story{
		{Name: "a seat is filled", Given: withSeats, When: fill(kari, "2022-09-01", "2026-08-31"), Then: []events.Event{filled(kari, "2022-09-01", "2026-08-31")}},
		{Name: "the same again", Given: term, When: fill(kari, "2022-09-01", "2026-08-31")},
		{Name: "the day after", Given: term, When: fill(ola, "2026-09-01", ""), Then: []events.Event{filled(ola, "2026-09-01", "")}},
		{Name: "on the last day", Given: term, When: fill(ola, "2026-08-31", ""), Refused: "taken", Field: "fra"},
		{Name: "in the month of the last day", Given: term, When: fill(ola, "2026-08", ""), Refused: "taken"},
		{Name: "around it", Given: term, When: fill(ola, "2020", "2030"), Refused: "taken"},
		{Name: "before it", Given: term, When: fill(ola, "2020", "2022-08-31"), Then: []events.Event{filled(ola, "2020", "2022-08-31")}},
		{Name: "before it, without a last day", Given: term, When: fill(ola, "2020", ""), Refused: "taken"},
		{Name: "after one without a last day", Given: after(filled(kari, "2022", "")), When: fill(ola, "2030", ""), Refused: "taken"},
		{Name: "by the same person in another seat", Given: term, When: FillSeat{ID: ouVoss, Plass: seat2, Person: kari, Fra: "2024"}, Then: []events.Event{events.UtvalSeatFilled{Plass: seat2, Person: kari, Fra: "2024"}}},
		{Name: "from no day", Given: withSeats, When: fill(kari, "", ""), Refused: "required", Field: "fra"},
		{Name: "backwards", Given: withSeats, When: fill(kari, "2026", "2025"), Refused: "order", Field: "til"},
		{Name: "with nobody", Given: withSeats, When: fill("", "2026", ""), Refused: "required", Field: "person"},
		{Name: "with a person who is not there", Given: withSeats, When: fill(seat3, "2026", ""), Refused: "unknown-person"},
		{Name: "with one who is suspended", Given: withSeats, When: fill(out, "2026", ""), Refused: "person-suspended"},
		{Name: "a seat that is closed", Given: after(events.UtvalSeatClosed{Plass: seat1}), When: fill(kari, "2026", ""), Refused: "closed"},
		{Name: "a seat of a partner that has left", Given: withSeats, When: fill(kari, "2026", ""), World: []domain.Claim{{Name: domain.ClaimLeft, Subject: string(voss)}}, Refused: "partnar-left"},
		{Name: "by the contact of the partner", Given: withSeats, By: contact, When: fill(kari, "2026", ""), Then: []events.Event{filled(kari, "2026", "")}},
		{Name: "by the contact, a seat of nobody", Given: withSeats, By: contact, When: FillSeat{ID: ouVoss, Plass: seat2, Person: kari, Fra: "2024"}, Refused: "access"},
		{Name: "by the contact, a seat that is not there", Given: withSeats, By: contact, When: FillSeat{ID: ouVoss, Plass: seat3, Person: kari, Fra: "2024"}, Refused: "access"},
		{Name: "by the leader", Given: withSeats, By: chair, When: fill(kari, "2026", ""), Refused: "access"},
	})
}

func vacate(person events.ID, last events.Moment) VacateSeat {
	return VacateSeat{ID: ouVoss, Plass: seat1, Person: person, Til: last}
}

func TestVacating(t *testing.T) {
	sits := after(filled(kari, "2022-09-01", ""))
	term := after(filled(kari, "2022-09-01", "2026-12-31"))
	vacated := events.UtvalSeatVacated{Plass: seat1, Person: kari, Til: "2026-08-31"}
	stage.Play(t, []domaintest.Story{
		{Name: "a last day", Given: sits, When: vacate(kari, "2026-08-31"), Then: []events.Event{vacated}},
		{Name: "a last day that lies ahead", Given: sits, When: vacate(kari, "2027-06"), Then: []events.Event{events.UtvalSeatVacated{Plass: seat1, Person: kari, Til: "2027-06"}}},
		{Name: "told again", Given: append(sits, vacated), When: vacate(kari, "2026-08-31")},
		{Name: "before the term is out", Given: term, When: vacate(kari, "2026-08-31"), Then: []events.Event{vacated}},
		{Name: "after the term", Given: term, When: vacate(kari, "2027"), Refused: "not-in-seat"},
		{Name: "before it began", Given: sits, When: vacate(kari, "2022-08-31"), Refused: "not-in-seat"},
		{Name: "another person", Given: sits, When: vacate(ola, "2026-08-31"), Refused: "not-in-seat", Field: "person"},
		{Name: "no day", Given: sits, When: vacate(kari, ""), Refused: "required", Field: "til"},
		{Name: "then the next comes", Given: append(sits, vacated), When: fill(ola, "2026-09-01", ""), Then: []events.Event{filled(ola, "2026-09-01", "")}},
		{Name: "by the contact of the partner", Given: sits, By: contact, When: vacate(kari, "2026-08-31"), Then: []events.Event{vacated}},
	})
}

func TestOffices(t *testing.T) {
	give := func(seat events.ID, office events.Verv) GiveOffice {
		return GiveOffice{ID: ouVoss, Plass: seat, Verv: office}
	}
	leader := events.UtvalOfficeGiven{Plass: seat1, Verv: events.VervLeiar}
	end := EndOffice{ID: ouVoss, Plass: seat1, Verv: events.VervLeiar}
	stage.Play(t, []domaintest.Story{
		{Name: "a leader", Given: withSeats, When: give(seat1, events.VervLeiar), Then: []events.Event{leader}},
		{Name: "the same again", Given: after(leader), When: give(seat1, events.VervLeiar)},
		{Name: "a second leader", Given: after(leader), When: give(seat2, events.VervLeiar), Refused: "taken", Field: "verv"},
		{Name: "a deputy beside", Given: after(leader), When: give(seat2, events.VervNestleiar), Then: []events.Event{events.UtvalOfficeGiven{Plass: seat2, Verv: events.VervNestleiar}}},
		{Name: "both in one seat", Given: after(leader), When: give(seat1, events.VervNestleiar), Refused: "has-office", Field: "plass"},
		{Name: "a seat that is not there", Given: withSeats, When: give(seat3, events.VervLeiar), Refused: "unknown-plass"},
		{Name: "a seat that is closed", Given: after(events.UtvalSeatClosed{Plass: seat2}), When: give(seat2, events.VervLeiar), Refused: "closed"},
		{Name: "ended", Given: after(leader), When: end, Then: []events.Event{events.UtvalOfficeEnded{Plass: seat1, Verv: events.VervLeiar}}},
		{Name: "ended though it never was", Given: withSeats, When: end},
		{Name: "another, after the end", Given: after(leader, events.UtvalOfficeEnded{Plass: seat1, Verv: events.VervLeiar}), When: give(seat2, events.VervLeiar), Then: []events.Event{events.UtvalOfficeGiven{Plass: seat2, Verv: events.VervLeiar}}},
	})
}

func TestSeatsInTheRow(t *testing.T) {
	row := stage.RowAfter(ouVoss, after(
		filled(ola, "2026-09-01", ""), filled(kari, "2022-09-01", ""),
		events.UtvalSeatVacated{Plass: seat1, Person: kari, Til: "2026-08-31"},
		events.UtvalOfficeGiven{Plass: seat1, Verv: events.VervNestleiar},
		events.UtvalSeatClosed{Plass: seat2},
	)...).(Row)
	trace := func(seq uint64) domain.Trace { return domain.Trace{Seq: seq, Time: stage.Now} }
	want := []Plass{
		{
			Plass: seat1, Regel: "voss", Rolle: events.PlassRepresentant, Side: events.SideKommune, Partnar: voss, Verv: events.VervNestleiar, Opphav: trace(5),
			Vara: []Vara{},
			Sete: []Sete{{Person: kari, Fra: "2022-09-01", Til: "2026-08-31", Spor: trace(9)}, {Person: ola, Fra: "2026-09-01", Spor: trace(7)}},
		},
		{Plass: seat2, Regel: "fastlege", Rolle: events.PlassFastlege, Side: events.SideAnna, Lukka: true, Sete: []Sete{}, Vara: []Vara{}, Opphav: trace(6)},
	}
	if !reflect.DeepEqual(row.Plassar, want) {
		t.Errorf("\n got %+v\nwant %+v", row.Plassar, want)
	}
}
