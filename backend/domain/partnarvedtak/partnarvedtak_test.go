package partnarvedtak

import (
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

func id(n string) events.ID { return events.ID("01900000-0000-7000-8000-00000000" + n) }

var (
	it, thePlan, v1, v2 = id("f001"), id("c001"), id("c002"), id("c003")
	voss, bergen, ulvik = id("a001"), id("a002"), id("a003")
	hers, clerk         = id("b001"), id("b002") // the contact of Voss; the secretariat
	hash1, hash2        = domain.WordsHash("1"), domain.WordsHash("2")
	decision            = id("d001")
)

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2022, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("partnar", voss, bergen, ulvik)
		w.Has("plan", thePlan)
		w.Has("person", hers, clerk)
		w.Replies("plan", thePlan, domain.AnswerVersjonar, string(v1)+"="+hash1+" "+string(v2)+"="+hash2)
		w.Say(
			domain.Claim{Name: domain.ClaimPartnarkontakt, Subject: string(hers), Object: string(voss)},
			domain.Claim{Name: domain.ClaimSekretariat, Subject: string(clerk)},
			domain.Claim{Name: domain.ClaimMoteVedtak, Subject: string(decision), Object: "a meeting"},
		)
	},
}

var asked = events.PartnarvedtakAsked{
	Vedtak: decision, Plan: thePlan, Versjon: v1, Hash: hash1, Tittel: "Samarbeidsavtalen", Ordlyd: "Avtalen vert vedteken.", Malform: events.Nynorsk,
	Partnarar: []events.SpurdPartnar{{Partnar: voss, Organ: "kommunestyret"}, {Partnar: bergen}},
}

func said(partner events.ID, outcome events.PartnarUtfall, hash string) events.PartnarvedtakDecided {
	d := events.PartnarvedtakDecided{Partnar: partner, Organ: "kommunestyret", Dato: "2022-09-29", Utfall: outcome, Hash: hash}
	if outcome == events.PartnarVedtekeEndring {
		d.Endring, d.Malform = "Eitt punkt er stroke.", events.Nynorsk
	}
	return d
}

func tells(change func(*Decide)) Decide {
	c := Decide{ID: it, Partnar: voss, Organ: "kommunestyret", Dato: "2022-09-29", Utfall: events.PartnarVedteke, Hash: domain.Line(hash1)}
	change(&c)
	return c
}

func TestAsking(t *testing.T) {
	ask := Ask{
		ID: it, Vedtak: decision, Plan: thePlan, Versjon: v1, Tittel: "Samarbeidsavtalen", Ordlyd: "Avtalen vert vedteken.", Malform: events.Nynorsk,
		Partnarar: []GivenSpurd{{Partnar: voss, Organ: "kommunestyret"}, {Partnar: bergen}},
	}
	with := func(change func(*Ask)) Ask { c := ask; change(&c); return c }
	words := asked
	words.Plan, words.Versjon, words.Hash = "", "", domain.WordsHash("Avtalen vert vedteken.")
	stage.Play(t, []domaintest.Story{
		{Name: "on a version", By: clerk, When: ask, Then: []events.Event{asked}},
		{Name: "by a partner", By: hers, When: ask, Refused: "access"},
		{Name: "on the words alone", When: with(func(c *Ask) { c.Plan, c.Versjon = "", "" }), Then: []events.Event{words}},
		{Name: "a version that does not exist", When: with(func(c *Ask) { c.Versjon = it }), Refused: "unknown-versjon", Field: "versjon"},
		{Name: "a version and a text", When: with(func(c *Ask) { c.Tekst = it }), Refused: "one-of", Field: "tekst"},
		{Name: "a decision that nobody made", When: with(func(c *Ask) { c.Vedtak = it }), Refused: "unknown-vedtak", Field: "vedtak"},
		{Name: "a partner twice", When: with(func(c *Ask) { c.Partnarar = append(c.Partnarar[:2:2], c.Partnarar[0]) }), Refused: "twice", Field: "partnarar[2].partnar"},
		{Name: "nobody", When: with(func(c *Ask) { c.Partnarar = nil }), Refused: "required", Field: "partnarar"},
	})
}

func TestDeciding(t *testing.T) {
	given := []events.Event{asked}
	one := append(given[:1:1], said(bergen, events.PartnarVedteke, hash1))
	all := func(o events.SamlaUtfall) events.Event { return events.PartnarvedtakAllDecided{Utfall: o} }
	as := func(o events.PartnarUtfall) Decide { return tells(func(c *Decide) { c.Utfall = o }) }
	changed := tells(func(c *Decide) {
		c.Utfall, c.Endring, c.Malform = events.PartnarVedtekeEndring, "Eitt punkt er stroke.", events.Nynorsk
	})
	stage.Play(t, []domaintest.Story{
		{Name: "told by its contact", Given: given, By: hers, When: tells(func(*Decide) {}), Then: []events.Event{said(voss, events.PartnarVedteke, hash1)}},
		{Name: "told again", Given: append(given[:1:1], said(voss, events.PartnarVedteke, hash1)), When: tells(func(*Decide) {})},
		{Name: "told of another partner", Given: given, By: hers, When: tells(func(c *Decide) { c.Partnar = bergen }), Refused: "access"},
		{Name: "by one that is not asked", Given: given, When: tells(func(c *Decide) { c.Partnar = ulvik }), Refused: "not-asked", Field: "partnar"},
		{Name: "a version that was never put", Given: given, When: tells(func(c *Decide) { c.Hash = domain.Line(hash2) }), Refused: "unknown-versjon", Field: "hash"},
		{Name: "ahead of its day", Given: given, When: tells(func(c *Decide) { c.Dato = "2022-10-03" }), Refused: "not-yet", Field: "dato"},
		{Name: "before it was asked", Given: given, When: tells(func(c *Decide) { c.Dato = "2022-09-28" }), Refused: "before-asked", Field: "dato"},
		{Name: "with a change, which?", Given: given, When: as(events.PartnarVedtekeEndring), Refused: "change-only", Field: "endring"},
		{Name: "with a remark, which?", Given: given, When: as(events.PartnarVedtekeMerknad), Refused: "required", Field: "merknad"},
		{Name: "a document that is none", Given: given, When: tells(func(c *Decide) { c.Fil = "x" }), Refused: "digest", Field: "fil"},
		{Name: "the last: all have adopted", Given: one, When: tells(func(*Decide) {}), Then: []events.Event{said(voss, events.PartnarVedteke, hash1), all(events.SamlaVedteke)}},
		{Name: "the last, with a change", Given: one, When: changed, Then: []events.Event{said(voss, events.PartnarVedtekeEndring, hash1), all(events.SamlaAtterhald)}},
		{Name: "the last says no", Given: one, When: as(events.PartnarAvvist), Then: []events.Event{said(voss, events.PartnarAvvist, hash1), all(events.SamlaIkkjeAlle)}},
		{Name: "the last postpones: not all", Given: one, When: as(events.PartnarUtsett), Then: []events.Event{said(voss, events.PartnarUtsett, hash1)}},
		{Name: "when it is closed", Given: append(given[:1:1], events.PartnarvedtakClosed{}), When: tells(func(*Decide) {}), Refused: "closed"},
		{Name: "withdrawn", Given: one, When: Withdraw{ID: it, Partnar: bergen, Grunn: "Feil dato."}, Then: []events.Event{events.PartnarvedtakWithdrawn{Partnar: bergen, Grunn: "Feil dato."}}},
		{Name: "withdrawn, nothing told", Given: given, When: Withdraw{ID: it, Partnar: bergen, Grunn: "x"}, Refused: "nothing-told", Field: "partnar"},
		{Name: "reminded though decided", Given: one, When: Remind{ID: it, Partnarar: []events.ID{voss, bergen}}, Refused: "decided", Field: "partnarar[1]"},
		{Name: "reminded", Given: one, When: Remind{ID: it, Partnarar: []events.ID{voss, voss}}, Then: []events.Event{events.PartnarvedtakReminded{Partnarar: []events.ID{voss}}}},
	})
}

// TestAnotherText: who must decide again is told, and who need not keeps what it decided.
func TestAnotherText(t *testing.T) {
	both := []events.Event{asked, said(voss, events.PartnarVedteke, hash1), said(bergen, events.PartnarVedteke, hash1), events.PartnarvedtakAllDecided{Utfall: events.SamlaVedteke}}
	replaced := events.PartnarvedtakVersionReplaced{Versjon: v2, Hash: hash2, Grunn: "Punkt 4 er nytt.", Naudsynt: []events.ID{voss}}
	stage.Play(t, []domaintest.Story{
		{Name: "replaced", Given: both, When: ReplaceVersion{ID: it, Versjon: v2, Grunn: "Punkt 4 er nytt.", Naudsynt: []events.ID{voss}}, Then: []events.Event{replaced}},
		{Name: "by the same", Given: both, When: ReplaceVersion{ID: it, Versjon: v1, Grunn: "x"}, Refused: "same", Field: "versjon"},
		{Name: "for one that is not asked", Given: both, When: ReplaceVersion{ID: it, Versjon: v2, Grunn: "x", Naudsynt: []events.ID{ulvik}}, Refused: "not-asked", Field: "naudsynt[0]"},
		{Name: "on the old text: it must still decide again", Given: append(both[:4:4], replaced), When: tells(func(*Decide) {}), Then: []events.Event{said(voss, events.PartnarVedteke, hash1)}},
		{Name: "on the new text: all have decided", Given: append(both[:4:4], replaced), When: tells(func(c *Decide) { c.Hash = domain.Line(hash2) }), Then: []events.Event{said(voss, events.PartnarVedteke, hash2), events.PartnarvedtakAllDecided{Utfall: events.SamlaVedteke}}},
	})
	row := stage.RowAfter(it, append(both[:4:4], replaced)...).(Row)
	if !row.Partnarar[0].PaaNytt || row.Partnarar[1].PaaNytt || row.Alle != nil || row.Tekstar[1].Ordlyd != asked.Ordlyd {
		t.Errorf("after another text: %+v", row)
	}
}
