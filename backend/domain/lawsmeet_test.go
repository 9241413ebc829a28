package domain_test

import (
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/backend/domain/formote"
	"fellesplan/backend/domain/mote"
	"fellesplan/backend/domain/partnarvedtak"
	"fellesplan/backend/domain/sak"
	"fellesplan/backend/domain/vedtak"
	"fellesplan/events"
)

// told is one command of a room.
type told struct {
	room    string
	command domain.Command
}

// An id of the story of one meeting.
func idOf(n string) events.ID { return events.ID("01900000-0000-7000-8000-0000000000" + n) }

// meet lets a whole meeting happen, from report to follow-up, so that what chance seldom comes to is tried
// too: a vote, a consensus, a disagreement, objections, and partners that all decide.
func meet(t *testing.T, life *domaintest.Life, place domaintest.Place) {
	t.Helper()
	meeting, case1, case2, matter, room := idOf("a1"), idOf("a2"), idOf("a3"), idOf("a4"), idOf("a5")
	var all []told
	for _, part := range [][]told{
		reports(place, case1, events.EmneMandat, idOf("b1"), idOf("b2")), reports(place, case2, events.EmneAvtale, idOf("b3"), idOf("b4")), prepares(place, room, case1),
		gathers(place, meeting, case1, case2), agrees(meeting), votes(meeting), disagrees(meeting), ends(meeting), follows(place, matter),
	} {
		all = append(all, part...)
	}
	for _, say := range all {
		if err := life.Ask(say.room, say.command); err != nil {
			t.Fatalf("%s %+v: %v", say.room, say.command, err)
		}
	}
}

func reports(place domaintest.Place, it events.ID, about events.Sakemne, paper, proposal events.ID) []told {
	return []told{
		{"sak", sak.Report{ID: it, Tittel: "Felles inntak", Slag: events.SakVedtak, Emne: about, Utval: place.Organ, Bakgrunn: "x", Malform: events.Nynorsk, Saksframlegg: paper, Framlegg: proposal}},
		{"sak", sak.Receive{ID: it, Utval: place.Organ}},
	}
}

func prepares(place domaintest.Place, room, about events.ID) []told {
	return []told{
		{"formote", formote.Open{ID: room, Utval: place.Organ, Side: events.SideKommune}},
		{"formote", formote.AgreeWord{ID: room, Sak: about, Ord: "Vi er for.", Malform: events.Nynorsk}},
		{"sak", sak.SpeakForSide{ID: about, Formote: room, Malform: events.Nynorsk}},
	}
}

// The items: one by consensus, one by vote, one in which there is none.
var itemOf = []events.ID{idOf("c1"), idOf("c2"), idOf("c3")}

func gathers(place domaintest.Place, meeting, case1, case2 events.ID) []told {
	start := []told{
		{"mote", mote.Plan{ID: meeting, Utval: place.Organ, Start: "2022-09-01"}},
		{"mote", mote.PlaceItem{ID: meeting, Punkt: itemOf[0], Sak: case1, Slag: events.SakVedtak}},
		{"mote", mote.PlaceItem{ID: meeting, Punkt: itemOf[1], Sak: case2, Slag: events.SakVedtak}},
		{"mote", mote.PlaceItem{ID: meeting, Punkt: itemOf[2], Tittel: "Eventuelt", Slag: events.SakVedtak}},
		{"mote", mote.MoveItem{ID: meeting, Punkt: itemOf[0]}},
		{"mote", mote.Summon{ID: meeting}},
	}
	for n, seat := range []events.ID{domaintest.Command(0), domaintest.Command(1)} {
		start = append(start, told{"mote", mote.NoteAttendance{ID: meeting, Plass: seat, Person: place.People[n], Status: events.FrammoteMott}})
	}
	return append(start, told{"mote", mote.Open{ID: meeting}})
}

func puts(meeting, item, proposal events.ID) []told {
	return []told{
		{"mote", mote.OpenItem{ID: meeting, Punkt: item}},
		{"mote", mote.PutProposal{ID: meeting, Punkt: item, Framlegg: proposal, Ordlyd: "Ja.", Malform: events.Nynorsk}},
	}
}

func agrees(meeting events.ID) []told {
	item, proposal := itemOf[0], idOf("d1")
	return append(
		puts(meeting, item, proposal),
		told{"mote", mote.TakePosition{ID: meeting, Punkt: item, Framlegg: proposal, Plass: domaintest.Command(0), Stand: events.StandSamtykkjer}},
		told{"mote", mote.EstablishConsensus{ID: meeting, Punkt: item, Framlegg: proposal, Stille: true}},
		told{"mote", mote.ConcludeItem{ID: meeting, Punkt: item, Utfall: events.PunktVedteke, Vedtak: idOf("e1"), Partnarvedtak: true}},
	)
}

func votes(meeting events.ID) []told {
	item, proposal := itemOf[1], idOf("d2")
	return append(
		puts(meeting, item, proposal),
		told{"mote", mote.CastVote{ID: meeting, Punkt: item, Framlegg: proposal, Plass: domaintest.Command(0), Stemme: events.StemmeMot}},
		told{"mote", mote.ConcludeVote{ID: meeting, Punkt: item, Framlegg: proposal}},
		told{"mote", mote.ConcludeItem{ID: meeting, Punkt: item, Utfall: events.PunktFalle}},
		told{"mote", mote.ReopenItem{ID: meeting, Punkt: item, Grunn: "Ein merknad."}},
		told{"mote", mote.ConcludeItem{ID: meeting, Punkt: item, Utfall: events.PunktFalle}},
	)
}

func disagrees(meeting events.ID) []told {
	item, proposal := itemOf[2], idOf("d3")
	return append(
		puts(meeting, item, proposal),
		told{"mote", mote.TakePosition{ID: meeting, Punkt: item, Framlegg: proposal, Plass: domaintest.Command(1), Stand: events.StandUsamd, Ord: "Nei.", Malform: events.Nynorsk}},
		told{"mote", mote.BlockConsensus{ID: meeting, Punkt: item, Framlegg: proposal, Usemje: idOf("e2"), Ord: "Kven betaler?", Malform: events.Nynorsk}},
		told{"mote", mote.ConcludeItem{ID: meeting, Punkt: item, Utfall: events.PunktUsemje}},
	)
}

func ends(meeting events.ID) []told {
	return []told{
		{"mote", mote.Close{ID: meeting}},
		{"mote", mote.ProposeProtocol{ID: meeting}},
		{"mote", mote.ObjectToProtocol{ID: meeting, Innvending: idOf("e3"), Plass: domaintest.Command(0), Ord: "Merknaden manglar.", Malform: events.Nynorsk}},
		{"mote", mote.AnswerObjection{ID: meeting, Innvending: idOf("e3"), TekenTilFolgje: true}},
		{"mote", mote.ApproveProtocol{ID: meeting}},
	}
}

func follows(place domaintest.Place, matter events.ID) []told {
	decision, words := idOf("e1"), domain.Prose("Ja.")
	hash := domain.Line(domain.WordsHash(string(words)))
	decides := func(partner events.ID) told {
		return told{"partnarvedtak", partnarvedtak.Decide{ID: matter, Partnar: partner, Organ: "styret", Dato: "2022-09-01", Utfall: events.PartnarVedteke, Hash: hash}}
	}
	return []told{
		{"partnarvedtak", partnarvedtak.Ask{ID: matter, Vedtak: decision, Tittel: "Felles inntak", Ordlyd: words, Malform: events.Nynorsk, Partnarar: []partnarvedtak.GivenSpurd{{Partnar: place.Kommune}, {Partnar: place.Trust}}}},
		{"partnarvedtak", partnarvedtak.Remind{ID: matter, Partnarar: []events.ID{place.Kommune}}},
		decides(place.Kommune),
		decides(place.Trust),
		{"partnarvedtak", partnarvedtak.Withdraw{ID: matter, Partnar: place.Trust, Grunn: "Feil dato."}},
		{"vedtak", vedtak.LinkFollowUp{ID: decision, Folgje: idOf("f1"), Rom: "tiltak", Ting: place.Tiltak}},
		{"vedtak", vedtak.TellProgress{ID: decision, Grad: events.OppfolgingIGang}},
		{"vedtak", vedtak.DropFollowUp{ID: decision, Folgje: idOf("f1")}},
	}
}
