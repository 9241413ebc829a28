package mote

import (
	"encoding/json"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

func id(n string) events.ID { return events.ID("01900000-0000-7000-8000-00000000" + n) }

var (
	it, otherMeeting       = id("f001"), id("f002")
	ou, ssu                = id("d001"), id("d002")
	kari, ola, per, chair  = id("b001"), id("b002"), id("b003"), id("b004") // in k1, in s1, alternate for k1, leads OU
	guest                  = id("b005")
	k1, s1, u1, o1         = id("e001"), id("e002"), id("e003"), id("e004") // kommune, spesialist, brukarrepresentant, observatør
	sak1, sak2, away       = id("a001"), id("a002"), id("a003")             // about an agreement, a strategy; with another organ
	paper, proposal        = id("c001"), id("c002")                         // the texts of sak1
	item1, item2, item3    = id("1001"), id("1002"), id("1003")             // sak1, sak2, none
	put1, put2             = id("2001"), id("2002")
	decision, disagreement = id("3001"), id("3002")
	note, objection        = id("4001"), id("4002")
	attachment             = id("5001")
)

func told(v any) string {
	raw, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(raw)
}

var order = domain.Ordning{
	Plassar: []domain.OrdningPlass{
		{Plass: k1, Rolle: events.PlassRepresentant, Side: events.SideKommune, Sete: []domain.OrdningSete{{Person: kari, Fra: "2022"}, {Person: per, Fra: "2022", Vara: true}}},
		{Plass: s1, Rolle: events.PlassRepresentant, Side: events.SideSpesialist, Sete: []domain.OrdningSete{{Person: ola, Fra: "2022"}}},
		{Plass: u1, Rolle: events.PlassBrukarrepresentant, Side: events.SideKommune, Sete: []domain.OrdningSete{{Person: guest, Fra: "2022"}}},
		{Plass: o1, Rolle: events.PlassObservator, Side: events.SideAnna},
	},
	Reglar: []events.Avgjerdsregel{
		{Emne: events.EmneAvtale, Form: events.FormTilrading},
		{Emne: events.EmneStrategi, Form: events.FormRoysting, Fleirtal: events.FleirtalToTredjedelar, Stemme: []events.Rett{{Rolle: events.PlassRepresentant}}},
	},
	Mote: events.UtvalMeetingsRuled{Kvorum: events.KvorumHalvparten, KvarSide: true, Innkalling: 7},
}

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("utval", ou, ssu)
		w.Has("person", kari, ola, per, chair, guest)
		w.Has("sak", sak1, sak2, away)
		w.Has("mote", otherMeeting)
		w.Replies("utval", ou, domain.AnswerOrdning, told(order))
		w.Replies("sak", sak1, domain.AnswerTekstar, string(paper)+"/"+string(proposal))
		w.Replies("tekst", proposal, domain.AnswerInnhald, "7/"+events.EmptyDokumentHash)
		w.Say(
			domain.Claim{Name: domain.ClaimLeiar, Subject: string(chair), Object: string(ou)},
			domain.Claim{Name: domain.ClaimPlass, Subject: string(kari), Object: string(ou)},
			domain.Claim{Name: domain.ClaimPlass, Subject: string(ola), Object: string(ou)},
			domain.Claim{Name: domain.ClaimSakTatt, Subject: string(sak1), Object: string(ou)},
			domain.Claim{Name: domain.ClaimSakTatt, Subject: string(sak2), Object: string(ou)},
			domain.Claim{Name: domain.ClaimSakEmne, Subject: string(sak1), Object: "avtale"},
			domain.Claim{Name: domain.ClaimSakEmne, Subject: string(sak2), Object: "strategi"},
			domain.Claim{Name: domain.ClaimSakVedlegg, Subject: string(sak1), Object: string(attachment)},
		)
	},
}

var (
	pinned    = events.TekstFest{Tekst: proposal, Versjon: 7, Hash: events.EmptyDokumentHash}
	planned   = events.MotePlanned{Utval: ou, Start: "2026-09-29T09:00:00.000Z"}
	placed1   = events.MoteItemPlaced{Punkt: item1, Sak: sak1, Slag: events.SakVedtak}
	placed2   = events.MoteItemPlaced{Punkt: item2, Sak: sak2, Slag: events.SakVedtak, Etter: item1}
	summoned  = events.MoteSummoned{Papir: []events.Sakspapir{{Punkt: item1, Sak: sak1, Saksframlegg: events.TekstFest{Tekst: paper, Hash: events.EmptyDokumentHash}, Framlegg: pinned, Vedlegg: []events.ID{attachment}}}}
	kariThere = events.MoteAttendanceNoted{Plass: k1, Rolle: events.PlassRepresentant, Side: events.SideKommune, Person: kari, Status: events.FrammoteMott}
	olaThere  = events.MoteAttendanceNoted{Plass: s1, Rolle: events.PlassRepresentant, Side: events.SideSpesialist, Person: ola, Status: events.FrammoteMott}
	opened    = events.MoteOpened{Kvorum: events.KvorumHalvparten, KvarSide: true, Plassar: 3}
	item1Open = events.MoteItemOpened{Punkt: item1, Form: events.FormTilrading}
	item2Open = events.MoteItemOpened{Punkt: item2, Form: events.FormRoysting, Fleirtal: events.FleirtalToTredjedelar, Stemme: order.Reglar[1].Stemme}
	proposed  = events.MoteProposalPut{Punkt: item1, Framlegg: put1, Fest: pinned, Ordlyd: "OU tilrår avtalen.", Malform: events.Nynorsk}
	consensus = events.MoteConsensusEstablished{Punkt: item1, Framlegg: put1}
)

func then(facts ...[]events.Event) (all []events.Event) {
	for _, f := range facts {
		all = append(all, f...)
	}
	return all
}

var (
	agenda   = []events.Event{planned, placed1}
	called   = then(agenda, []events.Event{summoned})
	underway = then(called, []events.Event{kariThere, olaThere, opened, item1Open, proposed})
	agreed   = then(underway, []events.Event{position(k1, events.StandSamtykkjer), position(s1, events.StandSamtykkjer), consensus})
	decided  = then(agreed, []events.Event{concluded})
	over     = then(decided, []events.Event{events.MoteClosed{}})
	out      = then(over, []events.Event{events.MoteProtocolProposed{}})
)

var concluded = events.MoteItemConcluded{
	Punkt: item1, Utfall: events.PunktTilradd, Vedtak: decision, Framlegg: put1, Fest: pinned, Ordlyd: "OU tilrår avtalen.", Malform: events.Nynorsk, Partnarvedtak: true,
}

func position(seat events.ID, stand events.Standpunkt) events.MotePositionTaken {
	p := events.MotePositionTaken{Punkt: item1, Framlegg: put1, Plass: seat, Stand: stand}
	if stand != events.StandSamtykkjer {
		p.Ord, p.Malform = "Fordi.", events.Nynorsk
	}
	return p
}

func TestPlanningAndAgenda(t *testing.T) {
	elsewhere := []domain.Claim{{Name: domain.ClaimMoteSak, Subject: string(sak1), Object: string(otherMeeting)}}
	place := PlaceItem{ID: it, Punkt: item1, Sak: sak1, Slag: events.SakVedtak}
	with := func(change func(*PlaceItem)) PlaceItem { c := place; change(&c); return c }
	stage.Play(t, []domaintest.Story{
		{Name: "planned by the leader", By: chair, When: Plan{ID: it, Utval: ou, Start: planned.Start}, Then: []events.Event{planned}},
		{Name: "planned by a member", By: kari, When: Plan{ID: it, Utval: ou, Start: planned.Start}, Refused: "access"},
		{Name: "ends before it begins", When: Plan{ID: it, Utval: ou, Start: "2026-09-29", Slutt: "2026-09-28"}, Refused: "order", Field: "slutt"},
		{Name: "a link that is none", When: Plan{ID: it, Utval: ou, Start: "2026-09-29", Lenkje: "javascript:alert(1)"}, Refused: "web-address", Field: "lenkje"},
		{Name: "a sak on the agenda", Given: []events.Event{planned}, When: place, Then: []events.Event{placed1}},
		{Name: "the same again", Given: agenda, When: place},
		{Name: "a sak twice", Given: agenda, When: with(func(c *PlaceItem) { c.Punkt = item2 }), Refused: "twice", Field: "sak"},
		{Name: "a sak that another meeting has", Given: []events.Event{planned}, World: elsewhere, When: place, Refused: "on-agenda", Field: "sak"},
		{Name: "a sak that is not on the queue", Given: []events.Event{planned}, When: with(func(c *PlaceItem) { c.Sak = away }), Refused: "not-queued", Field: "sak"},
		{Name: "neither sak nor title", Given: []events.Event{planned}, When: with(func(c *PlaceItem) { c.Sak = "" }), Refused: "one-of", Field: "tittel"},
		{Name: "after what is not there", Given: []events.Event{planned}, When: with(func(c *PlaceItem) { c.Etter = item3 }), Refused: "unknown-punkt", Field: "etter"},
		{Name: "moved first", Given: []events.Event{planned, placed1, placed2}, When: MoveItem{ID: it, Punkt: item2}, Then: []events.Event{events.MoteItemMoved{Punkt: item2}}},
		{Name: "removed when it was opened", Given: underway, When: RemoveItem{ID: it, Punkt: item1}, Refused: "item-opened", Field: "punkt"},
		{Name: "summoned: papers as they are", Given: agenda, By: chair, When: Summon{ID: it}, Then: []events.Event{summoned}},
		{Name: "summoned with nothing", Given: []events.Event{planned}, When: Summon{ID: it}, Refused: "empty"},
		{Name: "summoned twice", Given: called, When: Summon{ID: it}, Refused: "summoned"},
		{Name: "papers afterwards", Given: called, When: SendPapers{ID: it, Punkt: []events.ID{item1, item1}, Grunn: "Nye tal."}, Then: []events.Event{events.MotePapersSent{Papir: summoned.Papir, Grunn: "Nye tal."}}},
		{Name: "papers before", Given: agenda, When: SendPapers{ID: it, Punkt: []events.ID{item1}, Grunn: "x"}, Refused: "not-summoned"},
		{Name: "moved when it goes on", Given: underway, When: Reschedule{ID: it, Start: "2027"}, Refused: "opened"},
		{Name: "cancelled", Given: called, When: Cancel{ID: it, Grunn: "Vêret."}, Then: []events.Event{events.MoteCancelled{Grunn: "Vêret."}}},
		{Name: "opened when cancelled", Given: then(called, []events.Event{kariThere, events.MoteCancelled{Grunn: "Vêret."}}), When: Open{ID: it}, Refused: "cancelled"},
	})
}

func TestWhoIsThere(t *testing.T) {
	vara := kariThere
	vara.Person, vara.Vara = per, true
	note := NoteAttendance{ID: it, Plass: k1, Person: kari, Status: events.FrammoteMott}
	with := func(change func(*NoteAttendance)) NoteAttendance { c := note; change(&c); return c }
	raised := events.MoteImpartialityRaised{Punkt: item1, Plass: k1, Grunn: "Sit i styret."}
	stage.Play(t, []domaintest.Story{
		{Name: "noted by herself", Given: called, By: kari, When: note, Then: []events.Event{kariThere}},
		{Name: "noted by another member", Given: called, By: ola, When: note, Refused: "access"},
		{Name: "an alternate", Given: called, When: with(func(c *NoteAttendance) { c.Person = per }), Then: []events.Event{vara}},
		{Name: "somebody else in the seat", Given: called, When: with(func(c *NoteAttendance) { c.Person = ola }), Refused: "not-in-seat", Field: "person"},
		{Name: "no such seat", Given: called, When: with(func(c *NoteAttendance) { c.Plass = put1 }), Refused: "unknown-plass", Field: "plass"},
		{Name: "opened with nobody there", Given: called, When: Open{ID: it}, Refused: "nobody-there"},
		{Name: "opened without a summons", Given: then(agenda, []events.Event{kariThere}), When: Open{ID: it}, Refused: "not-summoned", Field: "grunn"},
		{Name: "opened", Given: then(called, []events.Event{kariThere}), By: chair, When: Open{ID: it}, Then: []events.Event{opened}},
		{Name: "impartiality raised by a member", Given: underway, By: ola, When: RaiseImpartiality{ID: it, Punkt: item1, Plass: k1, Grunn: "Sit i styret."}, Then: []events.Event{raised}},
		{Name: "ruled before it was raised", Given: underway, When: RuleImpartiality{ID: it, Punkt: item1, Plass: k1, Grunn: "x"}, Refused: "not-raised", Field: "plass"},
		{Name: "ruled", Given: then(underway, []events.Event{raised}), When: RuleImpartiality{ID: it, Punkt: item1, Plass: k1, Grunn: "Ja."}, Then: []events.Event{events.MoteImpartialityRuled{Punkt: item1, Plass: k1, Grunn: "Ja."}}},
		{Name: "ruled after consensus", Given: then(agreed, []events.Event{raised}), When: RuleImpartiality{ID: it, Punkt: item1, Plass: k1, Grunn: "Ja."}, Refused: "settled", Field: "punkt"},
		{Name: "an observer of one item", Given: called, When: AdmitObserver{ID: it, Punkt: item1, Person: guest, Grunn: "Leier nettverket."}, Then: []events.Event{events.MoteObserverAdmitted{Punkt: item1, Person: guest, Grunn: "Leier nettverket."}}},
	})
}

func TestConsensus(t *testing.T) {
	take := TakePosition{ID: it, Punkt: item1, Framlegg: put1, Plass: k1, Stand: events.StandSamtykkjer}
	with := func(change func(*TakePosition)) TakePosition { c := take; change(&c); return c }
	establish := EstablishConsensus{ID: it, Punkt: item1, Framlegg: put1}
	silent := EstablishConsensus{ID: it, Punkt: item1, Framlegg: put1, Stille: true}
	block := BlockConsensus{ID: it, Punkt: item1, Framlegg: put1, Usemje: disagreement, Ord: "Kven betaler?", Malform: events.Nynorsk}
	partial := []events.Event{events.MoteImpartialityRaised{Punkt: item1, Plass: k1, Grunn: "x"}, events.MoteImpartialityRuled{Punkt: item1, Plass: k1, Grunn: "x"}}
	lonely := then(called, []events.Event{kariThere, opened, item1Open, proposed, position(k1, events.StandSamtykkjer)})
	stage.Play(t, []domaintest.Story{
		{Name: "an item before the meeting", Given: called, When: OpenItem{ID: it, Punkt: item1}, Refused: "not-opened"},
		{Name: "an item: as the organ has ruled", Given: then(called, []events.Event{kariThere, opened}), When: OpenItem{ID: it, Punkt: item1}, Then: []events.Event{item1Open}},
		{Name: "a proposal: the text is pinned", Given: underway[:len(underway)-1], When: PutProposal{ID: it, Punkt: item1, Framlegg: put1, Ordlyd: "OU tilrår avtalen.", Malform: events.Nynorsk}, Then: []events.Event{proposed}},
		{Name: "a position by who is there", Given: underway, By: kari, When: take, Then: []events.Event{position(k1, events.StandSamtykkjer)}},
		{Name: "a position for another's seat", Given: underway, By: ola, When: take, Refused: "access"},
		{Name: "a position by a seat that is not there", Given: underway, When: with(func(c *TakePosition) { c.Plass = u1 }), Refused: "not-there", Field: "plass"},
		{Name: "a position without a seat", Given: underway, When: with(func(c *TakePosition) { c.Plass = put2 }), Refused: "not-there", Field: "plass"},
		{Name: "a position by one who is partial", Given: then(underway, partial), When: take, Refused: "partial", Field: "plass"},
		{Name: "a position to another proposal", Given: underway, When: with(func(c *TakePosition) { c.Framlegg = put2 }), Refused: "other-proposal", Field: "framlegg"},
		{Name: "a reservation without words", Given: underway, When: with(func(c *TakePosition) { c.Stand = events.StandAtterhald }), Refused: "required", Field: "ord"},
		{Name: "a vote where there is consensus", Given: underway, When: CastVote{ID: it, Punkt: item1, Framlegg: put1, Plass: k1, Stemme: events.StemmeFor}, Refused: "no-vote-here", Field: "punkt"},
		{Name: "all agree", Given: agreed[:len(agreed)-1], When: establish, Then: []events.Event{consensus}},
		{Name: "with a reservation", Given: then(underway, []events.Event{position(k1, events.StandSamtykkjer), position(s1, events.StandAtterhald)}), When: establish, Then: []events.Event{consensus}},
		{Name: "one disagrees", Given: then(underway, []events.Event{position(k1, events.StandSamtykkjer), position(s1, events.StandUsamd)}), When: silent, Refused: "against"},
		{Name: "one disagrees, and has left", Given: then(underway, []events.Event{position(k1, events.StandSamtykkjer), position(s1, events.StandUsamd), events.MoteAttendanceNoted{Plass: s1, Rolle: events.PlassRepresentant, Side: events.SideSpesialist, Status: events.FrammoteBorte}}), When: silent, Refused: "no-quorum"},
		{Name: "not all have spoken", Given: underway, When: establish, Refused: "not-all", Field: "stille"},
		{Name: "nobody spoke against", Given: underway, When: silent, Then: []events.Event{events.MoteConsensusEstablished{Punkt: item1, Framlegg: put1, Stille: true}}},
		{Name: "one side alone", Given: lonely, When: establish, Refused: "no-quorum"},
		{Name: "blocked", Given: then(underway, []events.Event{position(s1, events.StandUsamd)}), When: block, Then: []events.Event{events.MoteConsensusBlocked{Punkt: item1, Framlegg: put1, Usemje: disagreement, Ord: "Kven betaler?", Malform: events.Nynorsk}}},
		{Name: "blocked by nobody", Given: underway, When: block, Refused: "nobody-against"},
		{Name: "a position after consensus", Given: agreed, When: with(func(c *TakePosition) { c.Stand, c.Ord, c.Malform = events.StandUsamd, "x", events.Nynorsk }), Refused: "settled", Field: "punkt"},
		{Name: "another proposal after consensus", Given: agreed, When: PutProposal{ID: it, Punkt: item1, Framlegg: put2, Ordlyd: "Anna.", Malform: events.Nynorsk}, Then: []events.Event{events.MoteProposalPut{Punkt: item1, Framlegg: put2, Fest: pinned, Ordlyd: "Anna.", Malform: events.Nynorsk}}},
	})
}

func TestVote(t *testing.T) {
	put := events.MoteProposalPut{Punkt: item2, Framlegg: put2, Ordlyd: "Strategien.", Malform: events.Nynorsk}
	voting := then([]events.Event{planned, placed2, kariThere, olaThere, events.MoteAttendanceNoted{Plass: u1, Rolle: events.PlassBrukarrepresentant, Side: events.SideKommune, Status: events.FrammoteMott}, opened, item2Open, put})
	vote := func(seat events.ID, v events.Stemme) events.Event {
		return events.MoteVoteCast{Punkt: item2, Framlegg: put2, Plass: seat, Stemme: v}
	}
	count := ConcludeVote{ID: it, Punkt: item2, Framlegg: put2}
	counted := func(yes, no int, carried bool) []events.Event {
		return []events.Event{events.MoteVoteConcluded{Punkt: item2, Framlegg: put2, For: yes, Mot: no, Vedteke: carried}}
	}
	stage.Play(t, []domaintest.Story{
		{Name: "cast", Given: voting, By: kari, When: CastVote{ID: it, Punkt: item2, Framlegg: put2, Plass: k1, Stemme: events.StemmeFor}, Then: []events.Event{vote(k1, events.StemmeFor)}},
		{Name: "cast by a role without a vote", Given: voting, When: CastVote{ID: it, Punkt: item2, Framlegg: put2, Plass: u1, Stemme: events.StemmeFor}, Refused: "no-vote", Field: "plass"},
		{Name: "a position where there is a vote", Given: voting, When: TakePosition{ID: it, Punkt: item2, Framlegg: put2, Plass: k1, Stand: events.StandSamtykkjer}, Refused: "vote-here", Field: "punkt"},
		{Name: "nobody voted", Given: voting, When: count, Refused: "no-votes"},
		{Name: "carried", Given: then(voting, []events.Event{vote(k1, events.StemmeFor), vote(s1, events.StemmeFor)}), When: count, Then: counted(2, 0, true)},
		{Name: "not by two thirds", Given: then(voting, []events.Event{vote(k1, events.StemmeFor), vote(s1, events.StemmeMot)}), When: count, Then: counted(1, 1, false)},
		{Name: "the last vote of a seat counts", Given: then(voting, []events.Event{vote(k1, events.StemmeMot), vote(k1, events.StemmeFor)}), When: count, Then: counted(1, 0, true)},
		{Name: "voted down", Given: then(voting, []events.Event{vote(k1, events.StemmeMot)}, counted(0, 1, false)), When: ConcludeItem{ID: it, Punkt: item2, Utfall: events.PunktFalle}, Then: []events.Event{events.MoteItemConcluded{Punkt: item2, Utfall: events.PunktFalle, Framlegg: put2, Ordlyd: "Strategien.", Malform: events.Nynorsk}}},
		{Name: "decided though voted down", Given: then(voting, []events.Event{vote(k1, events.StemmeMot)}, counted(0, 1, false)), When: ConcludeItem{ID: it, Punkt: item2, Utfall: events.PunktVedteke, Vedtak: decision}, Refused: "not-carried", Field: "utfall"},
	})
	for name, c := range map[string]struct {
		majority events.Fleirtal
		v        events.MoteVoteConcluded
		have     int
		want     bool
	}{
		"a tie":                  {events.FleirtalVanleg, events.MoteVoteConcluded{For: 2, Mot: 2}, 4, false},
		"one more":               {events.FleirtalVanleg, events.MoteVoteConcluded{For: 2, Mot: 1}, 9, true},
		"half of those there":    {events.FleirtalAbsolutt, events.MoteVoteConcluded{For: 2}, 4, false},
		"more than half of them": {events.FleirtalAbsolutt, events.MoteVoteConcluded{For: 3}, 5, true},
		"two thirds, exactly":    {events.FleirtalToTredjedelar, events.MoteVoteConcluded{For: 4, Mot: 2}, 9, true},
	} {
		if got := carries(c.majority, c.v, c.have); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestOutcomes(t *testing.T) {
	conclude := ConcludeItem{ID: it, Punkt: item1, Utfall: events.PunktTilradd, Vedtak: decision, Partnarvedtak: true}
	with := func(change func(*ConcludeItem)) ConcludeItem { c := conclude; change(&c); return c }
	elsewhere := []domain.Claim{{Name: domain.ClaimMoteVedtak, Subject: string(decision), Object: "another"}}
	stage.Play(t, []domaintest.Story{
		{Name: "recommended, in the words that were put", Given: agreed, By: chair, When: conclude, Then: []events.Event{concluded}},
		{Name: "again", Given: decided, When: conclude},
		{Name: "decided without consensus", Given: underway, When: conclude, Refused: "not-carried", Field: "utfall"},
		{Name: "decided before the meeting", Given: called, When: conclude, Refused: "not-opened"},
		{Name: "decides what it can only recommend", Given: agreed, When: with(func(c *ConcludeItem) { c.Utfall = events.PunktVedteke }), Refused: "recommends", Field: "utfall"},
		{Name: "without an id", Given: agreed, When: with(func(c *ConcludeItem) { c.Vedtak = "" }), Refused: "decision-only", Field: "vedtak"},
		{Name: "with the id of another decision", Given: agreed, World: elsewhere, When: conclude, Refused: "exists", Field: "vedtak"},
		{Name: "a version that does not exist", Given: agreed, When: with(func(c *ConcludeItem) { c.Plan, c.Versjon = item1, item2 }), Refused: "unknown-plan", Field: "plan"},
		{Name: "taken note of though agreed", Given: agreed, When: ConcludeItem{ID: it, Punkt: item1, Utfall: events.PunktOrientering}, Refused: "carried", Field: "utfall"},
		{Name: "disagreement that nobody stated", Given: underway, When: ConcludeItem{ID: it, Punkt: item1, Utfall: events.PunktUsemje}, Refused: "usemje-only", Field: "utfall"},
		{Name: "postponed without being opened", Given: then(called, []events.Event{kariThere, opened}), When: ConcludeItem{ID: it, Punkt: item1, Utfall: events.PunktUtsett, TilMote: otherMeeting}, Then: []events.Event{events.MoteItemConcluded{Punkt: item1, Utfall: events.PunktUtsett, TilMote: otherMeeting}}},
		{Name: "discussed without being opened", Given: then(called, []events.Event{kariThere, opened}), When: ConcludeItem{ID: it, Punkt: item1, Utfall: events.PunktDrofta}, Refused: "item-not-opened", Field: "utfall"},
		{Name: "reopened", Given: decided, When: ReopenItem{ID: it, Punkt: item1, Grunn: "Ein merknad."}, Then: []events.Event{events.MoteItemReopened{Punkt: item1, Grunn: "Ein merknad."}}},
		{Name: "closed with items open", Given: underway, When: Close{ID: it}, Refused: "items-open"},
		{Name: "closed", Given: decided, By: chair, When: Close{ID: it}, Then: []events.Event{events.MoteClosed{}}},
		{Name: "reopened when closed", Given: over, When: ReopenItem{ID: it, Punkt: item1, Grunn: "x"}, Refused: "closed"},
	})
}

func TestProtocol(t *testing.T) {
	objected := events.MoteProtocolObjected{Innvending: objection, Plass: k1, Ord: "Merknaden manglar.", Malform: events.Nynorsk}
	answered := events.MoteObjectionAnswered{Innvending: objection, TekenTilFolgje: true}
	noted := events.MoteMinuteNoted{Innlegg: note, Punkt: item1, Ord: "Alle var samde.", Malform: events.Nynorsk}
	approvedAfter := func(facts []events.Event) events.MoteProtocolApproved {
		return events.MoteProtocolApproved{Hash: HashOf(stage.RowAfter(it, facts...).(Row))}
	}
	locked := then(out, []events.Event{approvedAfter(out)})
	stories := []domaintest.Story{
		{Name: "noted", Given: underway, When: NoteMinute{ID: it, Innlegg: note, Punkt: item1, Ord: "Alle var samde.", Malform: events.Nynorsk}, Then: []events.Event{noted}},
		{Name: "noted before the meeting", Given: called, When: NoteMinute{ID: it, Innlegg: note, Ord: "x", Malform: events.Nynorsk}, Refused: "not-opened"},
		{Name: "corrected after it", Given: then(underway, []events.Event{noted}), When: CorrectMinute{ID: it, Innlegg: note, Ord: "Alle."}, Then: []events.Event{events.MoteMinuteCorrected{Innlegg: note, Ord: "Alle."}}},
		{Name: "sent out before it is closed", Given: decided, When: ProposeProtocol{ID: it}, Refused: "not-closed"},
		{Name: "sent out", Given: over, When: ProposeProtocol{ID: it}, Then: []events.Event{events.MoteProtocolProposed{}}},
		{Name: "approved before it is sent out", Given: over, When: ApproveProtocol{ID: it}, Refused: "not-proposed"},
		{Name: "objected by who was there", Given: out, By: kari, When: ObjectToProtocol{ID: it, Innvending: objection, Plass: k1, Ord: "Merknaden manglar.", Malform: events.Nynorsk}, Then: []events.Event{objected}},
		{Name: "objected by a seat that was not", Given: out, When: ObjectToProtocol{ID: it, Innvending: objection, Plass: u1, Ord: "x", Malform: events.Nynorsk}, Refused: "not-there", Field: "plass"},
		{Name: "approved with an objection open", Given: then(out, []events.Event{objected}), When: ApproveProtocol{ID: it}, Refused: "objections-open"},
		{Name: "answered", Given: then(out, []events.Event{objected}), When: AnswerObjection{ID: it, Innvending: objection, TekenTilFolgje: true}, Then: []events.Event{answered}},
		{Name: "approved", Given: out, By: chair, When: ApproveProtocol{ID: it}, Then: []events.Event{approvedAfter(out)}},
		{Name: "approved again", Given: locked, When: ApproveProtocol{ID: it}},
	}
	for _, c := range []domain.Command{
		NoteMinute{ID: it, Innlegg: note, Ord: "x", Malform: events.Nynorsk},
		ReopenItem{ID: it, Punkt: item1, Grunn: "x"},
		ProposeProtocol{ID: it, Ord: "x"},
		PlaceItem{ID: it, Punkt: item3, Tittel: "x", Slag: events.SakDrofting},
		NoteAttendance{ID: it, Plass: k1, Status: events.FrammoteForfall},
		Cancel{ID: it, Grunn: "x"},
		ObjectToProtocol{ID: it, Innvending: objection, Plass: k1, Ord: "x", Malform: events.Nynorsk},
		ApproveProtocol{ID: it, Mote: otherMeeting},
	} {
		stories = append(stories, domaintest.Story{Name: "locked: no " + told(c), Given: locked, When: c, Refused: "locked"})
	}
	stage.Play(t, stories)
}

func TestClaimsAndShortRow(t *testing.T) {
	say := func(name string, subject events.ID, object string) domain.Claim {
		return domain.Claim{Name: name, Subject: string(subject), Object: object}
	}
	has := func(facts []events.Event, c domain.Claim) bool {
		for _, said := range stage.ClaimsAfter(it, facts...) {
			if said == c {
				return true
			}
		}
		return false
	}
	onAgenda, made := say(domain.ClaimMoteSak, sak1, string(it)), say(domain.ClaimMoteVedtak, decision, string(it)+"/"+string(item1))
	if !has(agenda, onAgenda) || has(decided, onAgenda) || has(then(agenda, []events.Event{events.MoteCancelled{Grunn: "x"}}), onAgenda) {
		t.Error("a sak is on the agenda until it is done with or the meeting is cancelled")
	}
	if has(agreed, made) || !has(decided, made) || !has(called, say(domain.ClaimMotePapir, sak1, string(it))) {
		t.Error("a decision is told of when it is made, and papers when they are sent")
	}
	w := domaintest.NewWorld(stage.Now, Room)
	for n, fact := range decided {
		w.Tell(events.Record{House: "prove", Room: "mote", Thing: it, Command: domaintest.Command(n), Time: stage.Now, Schema: events.Schema, Facts: []events.Event{fact}})
	}
	k := Room.Brief(w.State("mote", it)).(Kort)
	if len(k.Vedtak) != 1 || k.Vedtak[0].Vedtak != decision || k.Vedtak[0].Ordlyd != "OU tilrår avtalen." || k.Stand != standOpen {
		t.Errorf("the register reads %+v", k)
	}
}
