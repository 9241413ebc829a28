package partnar

import (
	"reflect"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	alver   = events.ID("01900000-0000-7000-8000-00000000a001")
	contact = events.ID("01900000-0000-7000-8000-00000000b001")
	other   = events.ID("01900000-0000-7000-8000-00000000b002")
)

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("person", contact, other)
		w.Say(
			domain.Claim{Name: domain.ClaimPartnarkontakt, Subject: string(contact), Object: string(alver)},
			domain.Claim{Name: domain.ClaimPartnarkontakt, Subject: string(other), Object: "01900000-0000-7000-8000-00000000a002"},
		)
	},
}

var (
	name   = events.Namn{NN: "Alver kommune", NB: "Alver kommune"}
	joined = events.PartnarJoined{Namn: name, Kortnamn: "Alver", Slag: events.SlagKommune, Kommunenummer: "4631", Fra: "2022-08-01"}
	left   = events.PartnarLeft{Til: "2026-06-30", Merknad: "Gjekk ut av avtalen."}
	source = domain.GivenKjelde{Tekst: "Samarbeidsavtalen", Lenkje: "https://www.saman.no/"}
)

func joining(change func(*Join)) Join {
	c := Join{
		ID: alver, Namn: domain.GivenNamn{NN: "Alver kommune", NB: "Alver kommune"}, Kortnamn: "Alver",
		Slag: events.SlagKommune, Kommunenummer: "4631", Fra: "2022-08-01",
	}
	change(&c)
	return c
}

func TestJoining(t *testing.T) {
	withSource := joined
	withSource.Kjelder = []events.Kjelde{{Tekst: "Samarbeidsavtalen", Lenkje: "https://www.saman.no/"}}
	stage.Play(t, []domaintest.Story{
		{Name: "a kommune joins", When: joining(func(*Join) {}), Then: []events.Event{joined}},
		{Name: "blanks around are taken away", When: joining(func(c *Join) { c.Namn.NN = " Alver kommune\u00a0" }), Then: []events.Event{joined}},
		{Name: "with a source", When: joining(func(c *Join) { c.Kjelder = []domain.GivenKjelde{source} }), Then: []events.Event{withSource}},
		{
			Name: "a hospital trust joins", When: Join{ID: alver, Namn: domain.GivenNamn{NN: "Helse Bergen HF"}, Slag: events.SlagSpesialist, Orgform: "HF"},
			Then: []events.Event{events.PartnarJoined{Namn: events.Namn{NN: "Helse Bergen HF"}, Slag: events.SlagSpesialist, Orgform: "HF"}},
		},
		{Name: "nobody joins twice", Given: []events.Event{joined}, When: joining(func(*Join) {}), Refused: "exists"},
		{Name: "without a name", When: joining(func(c *Join) { c.Namn.NN = "  " }), Refused: "required", Field: "namn.nn"},
		{Name: "a kommune without a number", When: joining(func(c *Join) { c.Kommunenummer = "" }), Refused: "kommunenummer", Field: "kommunenummer"},
		{Name: "a number of three digits", When: joining(func(c *Join) { c.Kommunenummer = "463" }), Refused: "kommunenummer"},
		{Name: "a number with letters", When: joining(func(c *Join) { c.Kommunenummer = "46x1" }), Refused: "kommunenummer"},
		{Name: "a hospital with a kommunenummer", When: joining(func(c *Join) { c.Slag = events.SlagSpesialist }), Refused: "not-a-kommune"},
		{Name: "from a day that is none", When: joining(func(c *Join) { c.Fra = "2022-02-30" }), Refused: "moment", Field: "fra"},
		{Name: "with a source that runs a script", When: joining(func(c *Join) {
			c.Kjelder = []domain.GivenKjelde{source, {Lenkje: "javascript:alert(1)"}}
		}), Refused: "web-address", Field: "kjelder[1].lenkje"},
		{Name: "with an empty source", When: joining(func(c *Join) { c.Kjelder = []domain.GivenKjelde{{Tekst: " "}} }), Refused: "required", Field: "kjelder[0]"},
		{Name: "not by a partnarkontakt", By: contact, When: joining(func(*Join) {}), Refused: "access"},
	})
}

func TestChanging(t *testing.T) {
	rename := Rename{ID: alver, Namn: domain.GivenNamn{NN: "Alver"}}
	renamed := events.PartnarRenamed{Namn: events.Namn{NN: "Alver"}}
	herad := events.PartnarBodyNamed{Organ: "heradsstyre"}
	given := []events.Event{joined}
	stage.Play(t, []domaintest.Story{
		{Name: "another name", Given: given, When: rename, Then: []events.Event{renamed}},
		{Name: "the same name", Given: []events.Event{joined, renamed}, When: rename},
		{Name: "no name", Given: given, When: Rename{ID: alver}, Refused: "required", Field: "namn.nn"},
		{Name: "one that is not there", When: rename, Refused: "unknown"},
		{Name: "a body", Given: given, When: NameBody{ID: alver, Organ: "heradsstyre"}, Then: []events.Event{herad}},
		{Name: "the same body", Given: []events.Event{joined, herad}, When: NameBody{ID: alver, Organ: " heradsstyre "}},
		{Name: "no body", Given: given, When: NameBody{ID: alver, Organ: " "}, Refused: "required", Field: "organ"},
		{Name: "a målform", Given: given, When: ChooseMalform{ID: alver, Malform: events.Nynorsk}, Then: []events.Event{events.PartnarMalformChosen{Malform: events.Nynorsk}}},
		{Name: "the same målform", Given: []events.Event{joined, events.PartnarMalformChosen{Malform: events.Nynorsk}}, When: ChooseMalform{ID: alver, Malform: events.Nynorsk}},
		{Name: "by the contact of the partner", Given: given, By: contact, When: rename, Then: []events.Event{renamed}},
		{Name: "by the contact of another partner", Given: given, By: other, When: rename, Refused: "access"},
		{
			Name: "by a contact who is suspended", Given: given, By: contact, When: rename, Refused: "unknown",
			World: []domain.Claim{{Name: domain.ClaimSuspended, Subject: string(contact)}},
		},
	})
}

func TestLeaving(t *testing.T) {
	leave := Leave{ID: alver, Til: "2026-06-30", Merknad: "Gjekk ut av avtalen."}
	given, gone := []events.Event{joined}, []events.Event{joined, left}
	stage.Play(t, []domaintest.Story{
		{Name: "a partner leaves", Given: given, When: leave, Then: []events.Event{left}},
		{Name: "told again", Given: gone, When: leave},
		{Name: "told otherwise", Given: gone, When: Leave{ID: alver}, Refused: "partnar-left"},
		{Name: "ahead of the day", Given: given, When: Leave{ID: alver, Til: "2026-10-01"}, Refused: "not-yet", Field: "til"},
		{Name: "in the year that is running", Given: given, When: Leave{ID: alver, Til: "2026"}, Then: []events.Event{events.PartnarLeft{Til: "2026"}}},
		{Name: "before it joined", Given: given, When: Leave{ID: alver, Til: "2022-07-31"}, Refused: "order", Field: "til"},
		{Name: "not by its own contact", Given: given, By: contact, When: leave, Refused: "access"},
		{Name: "no new name afterwards", Given: gone, When: Rename{ID: alver, Namn: domain.GivenNamn{NN: "Nye Alver"}}, Refused: "partnar-left"},
		{Name: "no new body afterwards", Given: gone, When: NameBody{ID: alver, Organ: "bystyre"}, Refused: "partnar-left"},
		{Name: "no new målform afterwards", Given: gone, When: ChooseMalform{ID: alver, Malform: events.Bokmal}, Refused: "partnar-left"},
	})
}

func TestRow(t *testing.T) {
	row := stage.RowAfter(alver, joined, events.PartnarRenamed{Namn: events.Namn{NN: "Alver"}}, left).(Row)
	want := Row{
		ID: alver, Namn: events.Namn{NN: "Alver"}, Slag: events.SlagKommune, Kommunenummer: "4631", Fra: "2022-08-01",
		Ute: true, Til: "2026-06-30", SluttMerknad: "Gjekk ut av avtalen.", Kjelder: []events.Kjelde{},
		Opphav: domain.Trace{Seq: 1, Time: stage.Now},
	}
	if !reflect.DeepEqual(row, want) {
		t.Errorf("\n got %+v\nwant %+v", row, want)
	}
}

func TestClaims(t *testing.T) {
	side := domain.Claim{Name: domain.ClaimSlag, Subject: string(alver), Object: "kommune"}
	number := domain.Claim{Name: domain.ClaimKommunenummer, Subject: "4631", Object: string(alver)}
	gone := domain.Claim{Name: domain.ClaimLeft, Subject: string(alver)}
	if got := stage.ClaimsAfter(alver, joined); !reflect.DeepEqual(got, []domain.Claim{side, number}) {
		t.Errorf("a party claims %+v", got)
	}
	if got := stage.ClaimsAfter(alver, joined, left); !reflect.DeepEqual(got, []domain.Claim{side, number, gone}) {
		t.Errorf("one that has left claims %+v", got)
	}
}
