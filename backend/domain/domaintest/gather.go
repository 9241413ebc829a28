package domaintest

import "fellesplan/events"

// byVote are rules by which about half of what comes up is voted on; the rest is decided by consensus.
var byVote = []events.Avgjerdsregel{
	{Emne: events.EmneAvtale, Form: events.FormRoysting, Fleirtal: events.FleirtalVanleg},
	{Emne: events.EmneStrategi, Form: events.FormRoysting, Fleirtal: events.FleirtalAbsolutt},
	{Emne: events.EmneHandlingsplan, Form: events.FormRoysting, Fleirtal: events.FleirtalVanleg},
	{Emne: events.EmneLokaltTiltak, Form: events.FormRoysting, Fleirtal: events.FleirtalVanleg},
}

// Place is what Gather has set up.
type Place struct {
	Organ, Kommune, Trust, Tiltak events.ID
	People                        []events.ID // in the seats Command(0) and Command(1)
}

// Gather sets up what people need to meet: an organ with two seats in which somebody sits, one on each side,
// rules of consensus and of vote, the two partners, a plan, a tiltak and a clause.
func Gather(l *Life) (Place, error) {
	organ, kommune, trust, tiltak, seats := l.newID(), l.newID(), l.newID(), l.newID(), []events.ID{Command(0), Command(1)}
	people := []events.ID{l.newID(), l.newID()}
	place := Place{Organ: organ, Kommune: kommune, Trust: trust, Tiltak: tiltak, People: people}
	for _, person := range people {
		if err := l.Happens("person", person, events.PersonRegistered{}); err != nil {
			return place, err
		}
	}
	steps := []struct {
		room  string
		thing events.ID
		fact  events.Event
	}{
		{"partnar", kommune, events.PartnarJoined{Namn: events.Namn{NN: "Voss"}, Slag: "kommune"}},
		{"partnar", trust, events.PartnarJoined{Namn: events.Namn{NN: "Helse Bergen"}, Slag: "spesialist"}},
		{"utval", organ, events.UtvalEstablished{Namn: events.Namn{NN: "OU Voss"}, Kode: events.KodeOU}},
		{"utval", l.newID(), events.UtvalEstablished{Namn: events.Namn{NN: "SSU"}, Kode: events.KodeSSU}},
		{"utval", organ, events.UtvalSeatCreated{Plass: seats[0], Rolle: events.PlassRepresentant, Side: events.SideKommune, Partnar: kommune}},
		{"utval", organ, events.UtvalSeatCreated{Plass: seats[1], Rolle: events.PlassRepresentant, Side: events.SideSpesialist, Partnar: trust}},
		{"utval", organ, events.UtvalSeatFilled{Plass: seats[0], Person: people[0], Fra: "2020"}},
		{"utval", organ, events.UtvalSeatFilled{Plass: seats[1], Person: people[1], Fra: "2020"}},
		{"utval", organ, events.UtvalOfficeGiven{Plass: seats[0], Verv: events.VervLeiar}},
		{"utval", organ, events.UtvalDecisionsRuled{Reglar: byVote}},
		{"plan", l.newID(), events.PlanStarted{Slag: events.SlagAvtale, Tittel: "Samarbeidsavtalen", Malform: events.Nynorsk}},
		{"tiltak", tiltak, events.TiltakProposed{Tittel: "Felles inntak", Foremal: "x", Malform: events.Nynorsk, Eigar: events.Aktor{Partnar: kommune}}},
		{"planelement", l.newID(), events.PlanelementFormulated{Slag: "avtalepunkt", Ordlyd: "x", Malform: events.Nynorsk}},
	}
	for _, s := range steps {
		if err := l.Happens(s.room, s.thing, s.fact); err != nil {
			return place, err
		}
	}
	return place, nil
}
