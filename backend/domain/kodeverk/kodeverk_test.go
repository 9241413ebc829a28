package kodeverk

import (
	"reflect"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const list = events.ID("01900000-0000-7000-8000-00000000c001")

var stage = domaintest.Stage{Room: Room, Now: time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC)}

var (
	founded = events.KodeverkFounded{Kodeverk: "pasientgruppe", Namn: events.Namn{NN: "Prioriterte pasientgrupper"}}
	eldre   = GivenKode{Kode: "eldre", Namn: domain.GivenNamn{NN: "Eldre med skrøpelegdom"}, TidlegareNN: "Skrøpelege eldre"}
	unge    = GivenKode{Kode: "unge", Namn: domain.GivenNamn{NN: "Barn og unge"}}
	first   = events.KodeverkVersionPublished{Versjon: 1, Fra: "2022", Kodar: []events.Kode{
		{Kode: "eldre", Namn: events.Namn{NN: "Eldre med skrøpelegdom"}, TidlegareNN: "Skrøpelege eldre"},
		{Kode: "unge", Namn: events.Namn{NN: "Barn og unge"}},
	}}
	second = events.KodeverkVersionPublished{Versjon: 2, Kodar: []events.Kode{{Kode: "unge", Namn: events.Namn{NN: "Barn og unge"}}}}
)

func publish(version int, codes ...GivenKode) PublishVersion {
	return PublishVersion{ID: list, Versjon: version, Fra: "2022", Kodar: codes}
}

func TestFounding(t *testing.T) {
	found := Found{ID: list, Kodeverk: "pasientgruppe", Namn: domain.GivenNamn{NN: "Prioriterte pasientgrupper"}}
	noName, odd := found, found
	noName.Namn.NN, odd.Kodeverk = " ", "Pasientgruppe"
	stage.Play(t, []domaintest.Story{
		{Name: "a list is founded", When: found, Then: []events.Event{founded}},
		{Name: "without a name", When: noName, Refused: "required", Field: "namn.nn"},
		{Name: "with a short name that is none", When: odd, Refused: "short-name", Field: "kodeverk"},
		{
			Name: "with a short name that is taken", When: found, Refused: "taken", Field: "kodeverk",
			World: []domain.Claim{{Name: domain.ClaimKodeverk, Subject: "kodeverk", Object: "pasientgruppe"}},
		},
	})
}

func TestPublishing(t *testing.T) {
	given, once := []events.Event{founded}, []events.Event{founded, first}
	stage.Play(t, []domaintest.Story{
		{Name: "the first version", Given: given, When: publish(1, eldre, unge), Then: []events.Event{first}},
		{Name: "the same again", Given: once, When: publish(1, eldre, unge)},
		{Name: "the next version", Given: once, When: PublishVersion{ID: list, Versjon: 2, Kodar: []GivenKode{unge}}, Then: []events.Event{second}},
		{Name: "one that somebody else has published", Given: once, When: publish(1, unge), Refused: "changed-meanwhile", Field: "versjon"},
		{Name: "with a gap", Given: once, When: publish(3, unge), Refused: "not-next", Field: "versjon"},
		{Name: "with the number 0", Given: given, When: publish(0, unge), Refused: "not-next"},
		{Name: "without codes", Given: given, When: publish(1), Refused: "required", Field: "kodar"},
		{Name: "with a code twice", Given: given, When: publish(1, eldre, unge, eldre), Refused: "twice", Field: "kodar[2].kode"},
		{Name: "with a code that is none", Given: given, When: publish(1, GivenKode{Kode: "Å", Namn: unge.Namn}), Refused: "short-name", Field: "kodar[0].kode"},
		{Name: "with a code without a name", Given: given, When: publish(1, GivenKode{Kode: "a"}), Refused: "required", Field: "kodar[0].namn.nn"},
	})
}

func TestRowAndClaims(t *testing.T) {
	trace := func(seq uint64) domain.Trace { return domain.Trace{Seq: seq, Time: stage.Now} }
	row := stage.RowAfter(list, founded, first, second)
	want := Row{
		ID: list, Kodeverk: "pasientgruppe", Namn: founded.Namn, Gjeldande: 2, Opphav: trace(1),
		Versjonar: []Versjon{
			{Versjon: 1, Fra: "2022", Kodar: first.Kodar, Kjelder: []events.Kjelde{}, Publisert: trace(2)},
			{Versjon: 2, Kodar: second.Kodar, Kjelder: []events.Kjelde{}, Publisert: trace(3)},
		},
	}
	if !reflect.DeepEqual(row, want) {
		t.Errorf("\n got %+v\nwant %+v", row, want)
	}
	claims := stage.ClaimsAfter(list, founded, first, second)
	wantClaims := []domain.Claim{
		{Name: domain.ClaimKodeverk, Subject: "kodeverk", Object: "pasientgruppe"},
		{Name: domain.ClaimKode, Subject: "pasientgruppe@1", Object: "eldre"},
		{Name: domain.ClaimKode, Subject: "pasientgruppe@1", Object: "unge"},
		{Name: domain.ClaimKode, Subject: "pasientgruppe@2", Object: "unge"},
	}
	if !reflect.DeepEqual(claims, wantClaims) {
		t.Errorf("\n got %+v\nwant %+v", claims, wantClaims)
	}
}
