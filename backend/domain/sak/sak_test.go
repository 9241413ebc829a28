package sak

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	it      = events.ID("01900000-0000-7000-8000-00000000f001") // of which the stories tell
	other   = events.ID("01900000-0000-7000-8000-00000000f002")
	ou      = events.ID("01900000-0000-7000-8000-00000000d001")
	ssu     = events.ID("01900000-0000-7000-8000-00000000d002")
	voss    = events.ID("01900000-0000-7000-8000-00000000a001")
	ulvik   = events.ID("01900000-0000-7000-8000-00000000a002")
	planner = events.ID("01900000-0000-7000-8000-00000000b001") // for Voss
	chair   = events.ID("01900000-0000-7000-8000-00000000b002") // leads OU
	user    = events.ID("01900000-0000-7000-8000-00000000b003") // brukarrepresentant in OU
	member  = events.ID("01900000-0000-7000-8000-00000000b004") // sits in SSU
	clerk   = events.ID("01900000-0000-7000-8000-00000000b005") // of the secretariat
	seat    = events.ID("01900000-0000-7000-8000-00000000e001") // the brukarrepresentant's
	text1   = events.ID("01900000-0000-7000-8000-00000000c001")
	text2   = events.ID("01900000-0000-7000-8000-00000000c002")
	taken   = events.ID("01900000-0000-7000-8000-00000000c003") // another text
	tie     = events.ID("01900000-0000-7000-8000-00000000c004")
	aPlan   = events.ID("01900000-0000-7000-8000-00000000c005")
	version = events.ID("01900000-0000-7000-8000-00000000c006")
	aTiltak = events.ID("01900000-0000-7000-8000-00000000c007")
	before  = events.ID("01900000-0000-7000-8000-00000000c008") // a formøte
	file    = domain.Line("925349f76e707d50c17e6ce368d14aa56c35b196bf975fc0dc26bd29ac969bcb")
)

func told(v any) string {
	raw, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(raw)
}

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("utval", ou, ssu)
		w.Has("partnar", voss, ulvik)
		w.Has("person", planner, chair, user, member, clerk)
		w.Has("tekst", taken)
		w.Has("plan", aPlan)
		w.Has("tiltak", aTiltak)
		w.Has("sak", other)
		w.Replies("plan", aPlan, domain.AnswerVersjonar, string(version)+"=abc")
		w.Replies("utval", ou, domain.AnswerOrdning, told(domain.Ordning{Plassar: []domain.OrdningPlass{
			{Plass: seat, Rolle: events.PlassBrukarrepresentant, Side: events.SideKommune, Sete: []domain.OrdningSete{{Person: user, Fra: "2026"}}},
		}}))
		w.Replies("formote", before, domain.AnswerFellesord, told(domain.Fellesord{Utval: ou, Side: events.SideKommune, Ord: map[events.ID]string{it: "Vi er for."}}))
		w.Say(
			domain.Claim{Name: domain.ClaimPlanleggar, Subject: string(planner), Object: string(voss)},
			domain.Claim{Name: domain.ClaimLeiar, Subject: string(chair), Object: string(ou)},
			domain.Claim{Name: domain.ClaimPlass, Subject: string(user), Object: string(ou)},
			domain.Claim{Name: domain.ClaimPlass, Subject: string(member), Object: string(ssu)},
			domain.Claim{Name: domain.ClaimSekretariat, Subject: string(clerk)},
		)
	},
}

var (
	reported = events.SakReported{
		Tittel: "Felles inntak", Slag: events.SakVedtak, Emne: events.EmneLokaltTiltak, Utval: ou, FraPartnar: voss, Bakgrunn: "Ventetida er lang.",
		Malform: events.Nynorsk, Saksframlegg: text1, Framlegg: text2,
	}
	received = events.SakReceived{Utval: ou}
	sent     = events.SakSent{FraUtval: ou, TilUtval: ssu, Slag: events.VegMelding}
	closed   = events.SakClosed{Utfall: events.SakFerdig}
	given    = []events.Event{reported}
	queued   = []events.Event{reported, received}
	onAgenda = []domain.Claim{{Name: domain.ClaimMoteSak, Subject: string(it), Object: "a meeting"}}
)

func reporting(change func(*Report)) Report {
	c := Report{
		ID: it, Tittel: " Felles inntak", Slag: events.SakVedtak, Emne: events.EmneLokaltTiltak, Utval: ou, FraPartnar: voss,
		Bakgrunn: "Ventetida er lang.", Malform: events.Nynorsk, Saksframlegg: text1, Framlegg: text2,
	}
	change(&c)
	return c
}

func TestReporting(t *testing.T) {
	as := func(change func(*Report)) domain.Command { return reporting(change) }
	free := reported
	free.FraPartnar = ""
	elsewhere := []domain.Claim{{Name: domain.ClaimSakTekst, Subject: string(text2), Object: "another sak"}}
	stage.Play(t, []domaintest.Story{
		{Name: "by the planner of the partner", By: planner, When: as(func(*Report) {}), Then: given},
		{Name: "by the secretariat, for a partner", By: clerk, When: as(func(*Report) {}), Then: given},
		{Name: "by a brukarrepresentant, for nobody", By: user, When: as(func(c *Report) { c.FraPartnar = "" }), Then: []events.Event{free}},
		{Name: "for another partner", By: planner, When: as(func(c *Report) { c.FraPartnar = ulvik }), Refused: "other-partnar", Field: "fraPartnar"},
		{Name: "for an organ that one does not lead", By: chair, When: as(func(c *Report) { c.FraPartnar, c.FraUtval = "", ssu }), Refused: "other-utval", Field: "fraUtval"},
		{Name: "to nobody", When: as(func(c *Report) { c.Utval = voss }), Refused: "unknown-utval", Field: "utval"},
		{Name: "without a reason", When: as(func(c *Report) { c.Bakgrunn = "  " }), Refused: "required", Field: "bakgrunn"},
		{Name: "with a text that is another", When: as(func(c *Report) { c.Saksframlegg = taken }), Refused: "taken", Field: "saksframlegg"},
		{Name: "with a text of another sak", World: elsewhere, When: as(func(*Report) {}), Refused: "taken", Field: "framlegg"},
		{Name: "with one text for both", When: as(func(c *Report) { c.Framlegg = text1 }), Refused: "taken", Field: "framlegg"},
		{Name: "twice", Given: given, When: as(func(*Report) {}), Refused: "exists"},
	})
}

func TestTheQueue(t *testing.T) {
	voiced := events.SakPriorityVoiced{Utval: ou, Plass: seat, Prioritet: events.PrioritetNo, Rolle: events.PlassBrukarrepresentant}
	voice := VoicePriority{ID: it, Utval: ou, Plass: seat, Prioritet: events.PrioritetNo}
	stage.Play(t, []domaintest.Story{
		{Name: "received by the leader", Given: given, By: chair, When: Receive{ID: it, Utval: ou}, Then: []events.Event{received}},
		{Name: "received twice", Given: queued, When: Receive{ID: it, Utval: ou}},
		{Name: "received where it is not", Given: given, When: Receive{ID: it, Utval: ssu}, Refused: "elsewhere", Field: "utval"},
		{Name: "received by a member", Given: given, By: user, When: Receive{ID: it, Utval: ou}, Refused: "access"},
		{Name: "declined", Given: given, When: Decline{ID: it, Utval: ou, Grunn: "Høyrer til i SSU."}, Then: []events.Event{events.SakDeclined{Utval: ou, Grunn: "Høyrer til i SSU."}}},
		{Name: "declined on the agenda", Given: queued, World: onAgenda, When: Decline{ID: it, Utval: ou, Grunn: "x"}, Refused: "on-agenda"},
		{Name: "voiced by who sits in the seat", Given: queued, By: user, When: voice, Then: []events.Event{voiced}},
		{Name: "voiced again", Given: append(queued[:2:2], voiced), By: user, When: voice},
		{Name: "voiced by somebody else", Given: queued, By: member, When: voice, Refused: "access"},
		{Name: "voiced by no seat of the organ", Given: queued, When: VoicePriority{ID: it, Utval: ou, Plass: tie, Prioritet: events.PrioritetNo}, Refused: "unknown-plass", Field: "plass"},
		{Name: "prioritised", Given: queued, By: chair, When: Prioritise{ID: it, Utval: ou, Prioritet: events.PrioritetSnart}, Then: []events.Event{events.SakPrioritised{Utval: ou, Prioritet: events.PrioritetSnart}}},
		{Name: "prioritised where it was", Given: append(queued[:2:2], sent), By: clerk, When: Prioritise{ID: it, Utval: ou, Prioritet: events.PrioritetSnart}, Refused: "elsewhere"},
	})
	k := stage.RowAfter(it, append(queued[:2:2], voiced)...).(Row)
	if len(k.Veg[0].Stemmer) != 1 || k.Stand != standQueued {
		t.Errorf("the queue shows %+v", k)
	}
}

func TestTheWay(t *testing.T) {
	back := events.SakSent{FraUtval: ssu, TilUtval: ou, Slag: events.VegRetur, Ord: "Følg opp."}
	stage.Play(t, []domaintest.Story{
		{Name: "sent up", Given: queued, By: chair, When: Send{ID: it, FraUtval: ou, TilUtval: ssu, Slag: events.VegMelding}, Then: []events.Event{sent}},
		{Name: "sent up twice", Given: append(queued[:2:2], sent), When: Send{ID: it, FraUtval: ou, TilUtval: ssu, Slag: events.VegMelding}},
		{Name: "sent back down", Given: append(queued[:2:2], sent), When: Send{ID: it, FraUtval: ssu, TilUtval: ou, Slag: events.VegRetur, Ord: "Følg opp."}, Then: []events.Event{back}},
		{Name: "by who led it before", Given: append(queued[:2:2], sent), By: chair, When: Send{ID: it, FraUtval: ssu, TilUtval: ou, Slag: events.VegRetur}, Refused: "access"},
		{Name: "back to where it never was", Given: queued, When: Send{ID: it, FraUtval: ou, TilUtval: ssu, Slag: events.VegRetur}, Refused: "not-from-there", Field: "tilUtval"},
		{Name: "to where it is", Given: queued, When: Send{ID: it, FraUtval: ou, TilUtval: ou, Slag: events.VegOppdrag}, Refused: "same", Field: "tilUtval"},
		{Name: "from the agenda", Given: queued, World: onAgenda, When: Send{ID: it, FraUtval: ou, TilUtval: ssu, Slag: events.VegMelding}, Refused: "on-agenda"},
		{Name: "closed", Given: queued, By: chair, When: Close{ID: it, Utfall: events.SakFerdig}, Then: []events.Event{closed}},
		{Name: "closed on the agenda", Given: queued, World: onAgenda, When: Close{ID: it, Utfall: events.SakFerdig}, Refused: "on-agenda"},
		{Name: "taken over by none", Given: queued, When: Close{ID: it, Utfall: events.SakOverteken}, Refused: "taken-over-only", Field: "sak"},
		{Name: "taken over by itself", Given: queued, When: Close{ID: it, Utfall: events.SakOverteken, Sak: it}, Refused: "itself", Field: "sak"},
		{Name: "taken over", Given: queued, When: Close{ID: it, Utfall: events.SakOverteken, Sak: other}, Then: []events.Event{events.SakClosed{Utfall: events.SakOverteken, Sak: other}}},
		{Name: "closed otherwise", Given: append(queued[:2:2], closed), When: Close{ID: it, Utfall: events.SakTrekt}, Refused: "closed"},
		{Name: "sent when closed", Given: append(queued[:2:2], closed), When: Send{ID: it, FraUtval: ou, TilUtval: ssu, Slag: events.VegMelding}, Refused: "closed"},
		{Name: "reopened", Given: append(queued[:2:2], closed), By: chair, When: Reopen{ID: it, Ord: "Ny kunnskap."}, Then: []events.Event{events.SakReopened{Ord: "Ny kunnskap."}}},
		{Name: "reopened, open", Given: queued, When: Reopen{ID: it, Ord: "x"}},
	})
}

func TestPartsOfASak(t *testing.T) {
	linked := events.SakLinked{Lenkje: tie, Slag: events.LenkjeTiltak, Rom: "tiltak", Ting: aTiltak}
	attached := events.SakAttachmentAdded{Vedlegg: tie, Tittel: "Rapport", Fil: string(file), Filtype: "application/pdf", Storleik: 10}
	attach := AddAttachment{ID: it, Vedlegg: tie, Tittel: "Rapport", Fil: file, Filtype: "application/pdf", Storleik: 10}
	unlike := attach
	unlike.Fil = "x"
	seen := domain.Line("Eldre tittel")
	stage.Play(t, []domaintest.Story{
		{Name: "tied to a tiltak", Given: given, By: planner, When: Link{ID: it, Lenkje: tie, Slag: events.LenkjeTiltak, Ting: aTiltak}, Then: []events.Event{linked}},
		{Name: "tied twice", Given: append(given[:1:1], linked), When: Link{ID: it, Lenkje: text1, Slag: events.LenkjeTiltak, Ting: aTiltak}, Refused: "twice", Field: "ting"},
		{Name: "tied to nothing", Given: given, When: Link{ID: it, Lenkje: tie, Slag: events.LenkjeElement, Ting: aTiltak}, Refused: "unknown-ting", Field: "ting"},
		{Name: "tied to itself", Given: given, When: Link{ID: it, Lenkje: tie, Slag: events.LenkjeSak, Ting: it}, Refused: "itself", Field: "ting"},
		{Name: "tied to a version", Given: given, When: Link{ID: it, Lenkje: tie, Slag: events.LenkjeVersjon, Ting: aPlan, Del: version}, Then: []events.Event{events.SakLinked{Lenkje: tie, Slag: events.LenkjeVersjon, Rom: "plan", Ting: aPlan, Del: version}}},
		{Name: "tied to a version that is none", Given: given, When: Link{ID: it, Lenkje: tie, Slag: events.LenkjeVersjon, Ting: aPlan, Del: tie}, Refused: "unknown-versjon", Field: "del"},
		{Name: "tied to a chapter, which?", Given: given, When: Link{ID: it, Lenkje: tie, Slag: events.LenkjeKapittel, Ting: aPlan}, Refused: "part-only", Field: "del"},
		{Name: "untied", Given: append(given[:1:1], linked), When: Unlink{ID: it, Lenkje: tie}, Then: []events.Event{events.SakUnlinked{Lenkje: tie}}},
		{Name: "attached", Given: given, By: planner, When: attach, Then: []events.Event{attached}},
		{Name: "attached again", Given: append(given[:1:1], attached), When: attach},
		{Name: "attached what is no file", Given: given, When: unlike, Refused: "digest", Field: "fil"},
		{Name: "removed", Given: append(given[:1:1], attached), When: RemoveAttachment{ID: it, Vedlegg: tie}, Then: []events.Event{events.SakAttachmentRemoved{Vedlegg: tie}}},
		{Name: "the word of a side", Given: queued, By: user, When: SpeakForSide{ID: it, Formote: before, Malform: events.Nynorsk}, Then: []events.Event{events.SakSideSpoke{Side: events.SideKommune, Utval: ou, Ord: "Vi er for.", Malform: events.Nynorsk, Formote: before}}},
		{Name: "the word of a side, by one who is not of it", Given: queued, By: member, When: SpeakForSide{ID: it, Formote: before, Malform: events.Nynorsk}, Refused: "access"},
		{Name: "a word that nobody agreed", Given: queued, When: SpeakForSide{ID: it, Formote: tie, Malform: events.Nynorsk}, Refused: "not-agreed", Field: "formote"},
		{Name: "retitled meanwhile", Given: given, When: Retitle{ID: it, Tittel: "Ny", Sett: &seen}, Refused: "changed-meanwhile", Field: "tittel"},
		{Name: "another kind", Given: given, By: chair, When: SetKind{ID: it, Slag: events.SakDrofting, Emne: events.EmneAnna}, Then: []events.Event{events.SakKindSet{Slag: events.SakDrofting, Emne: events.EmneAnna}}},
	})
}

// TestClaims: where it is, and its texts: the organ's leaders and the partner write in them until it is
// closed.
func TestClaims(t *testing.T) {
	say := func(name, subject, object string) domain.Claim {
		return domain.Claim{Name: name, Subject: subject, Object: object}
	}
	always := func(facts ...events.Event) []domain.Claim { return stage.ClaimsAfter(it, facts...) }
	open, over := always(queued...), always(append(queued[:2:2], closed)...)
	want := []domain.Claim{
		say(domain.ClaimSakEmne, string(it), "lokalt-tiltak"), say(domain.ClaimSakTatt, string(it), string(ou)),
		say(domain.ClaimSakTekst, string(text1), string(it)+"/saksframlegg"), say(domain.ClaimSakTekst, string(text2), string(it)+"/framlegg"),
		say(domain.ClaimSakTekstMalform, string(text1), "nn"), say(domain.ClaimSakTekstMalform, string(text2), "nn"),
		say(domain.ClaimSakTekstPartnar, string(text1), string(voss)), say(domain.ClaimSakTekstPartnar, string(text2), string(voss)),
		say(domain.ClaimSakTekstUtval, string(text1), string(ou)), say(domain.ClaimSakTekstUtval, string(text2), string(ou)),
		say(domain.ClaimSakUtval, string(it), string(ou)),
	}
	if !reflect.DeepEqual(open, want) {
		t.Errorf("open:\n got %+v\nwant %+v", open, want)
	}
	for _, c := range over {
		if c.Name == domain.ClaimSakUtval || c.Name == domain.ClaimSakTatt || c.Name == domain.ClaimSakTekstUtval {
			t.Errorf("closed, and still %+v", c)
		}
	}
}

// The short row names what the sak is tied to, so that the other end can show it.
func TestShortRowTellsWhatItIsTiedTo(t *testing.T) {
	facts := append(queued[:len(queued):len(queued)],
		events.SakLinked{Lenkje: tie, Slag: events.LenkjeTiltak, Rom: "tiltak", Ting: aTiltak},
		events.SakLinked{Lenkje: taken, Slag: events.LenkjeVersjon, Rom: "plan", Ting: aPlan, Del: version},
		events.SakUnlinked{Lenkje: tie},
		events.SakLinked{Lenkje: before, Slag: events.LenkjePlan, Rom: "plan", Ting: aPlan},
	)
	if want := []KortLenkje{{"plan", aPlan, version}, {"plan", aPlan, ""}}; !slices.Equal(kortAfter(facts...).Lenkjer, want) {
		t.Errorf("it is tied to %v", kortAfter(facts...).Lenkjer)
	}
}

func kortAfter(facts ...events.Event) Kort {
	w := stage.World(domaintest.Story{Given: facts, When: Unlink{ID: it}})
	return Room.Brief(w.State("sak", it)).(Kort)
}

// A sak is a commission for each organ to which it was sent as one, however often; else it is none.
func TestCommissionsAreClaimed(t *testing.T) {
	to := func(from, to events.ID, as events.SakVeg) events.Event {
		return events.SakSent{FraUtval: from, TilUtval: to, Slag: as}
	}
	commissions := func(facts ...events.Event) (of []string) {
		for _, c := range stage.ClaimsAfter(it, append(queued[:len(queued):len(queued)], facts...)...) {
			if c.Name == domain.ClaimSakOppdrag {
				of = append(of, c.Object)
			}
		}
		return of
	}
	reported := append(queued[:len(queued):len(queued)], to(ou, ssu, events.VegMelding))
	if got := commissions(to(ou, ssu, events.VegMelding)); got != nil || kortAfter(reported...).Oppdrag {
		t.Errorf("reported only, it is a commission to %v", got)
	}
	if !kortAfter(append(reported, to(ssu, ou, events.VegOppdrag))...).Oppdrag {
		t.Error("the short row does not tell that it is a commission")
	}
	got := commissions(to(ou, ssu, events.VegMelding), to(ssu, ou, events.VegOppdrag), to(ou, ssu, events.VegOppdrag), to(ssu, ou, events.VegOppdrag))
	if !slices.Equal(got, []string{string(ou), string(ssu)}) {
		t.Errorf("it is a commission to %v", got)
	}
}

// TestWhoWritesInItsTexts: by the claims of the room itself.
func TestWhoWritesInItsTexts(t *testing.T) {
	for name, c := range map[string]struct {
		facts []events.Event
		who   events.ID
		want  domain.TextRole
	}{
		"the leader of the organ where it is": {queued, chair, domain.TextEdit},
		"the planner of the partner":          {queued, planner, domain.TextEdit},
		"the secretariat":                     {queued, clerk, domain.TextEdit},
		"a member":                            {queued, user, domain.TextSuggest},
		"the leader of where it was":          {append(queued[:2:2], sent), chair, domain.TextSuggest},
		"the secretariat, when it is closed":  {append(queued[:2:2], closed), clerk, domain.TextRead},
	} {
		w := stage.World(domaintest.Story{Given: c.facts, When: Receive{ID: it}})
		if got := domain.TekstRole(domain.Asked{Person: c.who, Now: stage.Now, Facts: w}, text1, false); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
