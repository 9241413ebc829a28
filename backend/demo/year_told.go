package demo

import (
	"fellesplan/backend/domain"
	"fellesplan/backend/domain/mote"
	"fellesplan/backend/domain/partnarvedtak"
	"fellesplan/backend/domain/sak"
	"fellesplan/backend/domain/usemje"
	"fellesplan/backend/domain/vedtak"
	"fellesplan/events"
)

// at is a time of day in Norway, in the summer or the winter half of the year.
func at(day, hour string) events.Moment { return events.Moment(day + "T" + hour + ":00.000Z") }

// held is a made-up meeting of the year before the demonstration begins.
func held(key, organ, day, summoned string, year int, place domain.Line, matters ...matter) session {
	return session{key: key, organ: organ, start: at(day, "08:00"), end: at(day, "11:00"), place: place, summoned: summoned, held: day, year: year, reason: reasonMadeUp, matters: matters}
}

// year is a year of meetings, from the autumn of 2025 to that of 2026. All of it is made up.
func (s *script) year() {
	s.hold(held("OU-VOSS-2025-11", "OU-VOSS", "2025-11-12", "2025-10-29", 2025, "Voss", approval, fridays))
	s.receive("fredagar", "SSU", "2025-11-20")
	s.hold(held("SSU-2025-12", "SSU", "2025-12-10", "2025-11-26", 2025, "Bergen", approval, fridaysInSSU, plan2026))
	s.follow("SSU-2025-12/2", "trygg-utskriving", "2026-01-08")
	s.receive("fredagar", "OU-VOSS", "2026-01-12")
	s.do(note{day: "2026-01-12", by: "sekretariat", reason: reasonMadeUp}, sak.Close{ID: fridays.sak(), Utfall: events.SakFerdig, Ord: "Rutina er ute i alle kommunane i området."})
	s.hold(held("SSU-2026-03", "SSU", "2026-03-18", "2026-03-04", 2026, "Bergen", approval, agreement2026, figuresAsked))
	s.partnersOn2026()
	north := held("OU-NORDHORDLAND-2026-05", "OU-NORDHORDLAND", "2026-05-06", "2026-04-22", 2026, "Knarvik", approval, consultations, responseCentre)
	north.absent = []int{4}
	s.hold(north)
	s.follow("OU-NORDHORDLAND-2026-05/3", "responssenter", "2026-05-20")
	s.hold(held("PM-2026", "PM", "2026-05-21", "2026-04-30", 2026, "Bergen", strategyHalfway))
	s.hold(held("OU-BERGEN-2026-09", "OU-BERGEN", "2026-09-09", "2026-08-26", 2026, "Bergen", approval, doctors))
	s.transport()
	october := held("SSU-2026-10", "SSU", "2026-10-21", "2026-10-07", 2026, "Bergen", approval, figuresDecided)
	october.unapproved = true
	s.hold(october)
	s.planned()
}

var approval = matter{title: "Godkjenning av innkalling og saksliste", kind: events.SakVedtak, minutes: 5, proposal: "Innkallinga og sakslista er godkjende.", outcome: events.PunktVedteke}

var fridays = matter{
	key: "fredagar", title: "Utskriving på fredagar", kind: events.SakVedtak, about: events.EmneLokaltTiltak, from: "voss", sources: madeUp, minutes: 40,
	why:      "Kommunane i Hardanger tek imot flest pasientar på fredag ettermiddag, når færrast er på arbeid. Utvalet treng ei felles rutine.",
	proposal: "OU Voss melder saka til SSU og ber om ei felles rutine for utskriving før helg.",
	outcome:  events.PunktVedteke, sentTo: "SSU", sentAs: events.VegMelding, ask: "OU Voss ber SSU lage ei rutine som gjeld i heile helsefellesskapet.",
}

var fridaysInSSU = matter{
	key: "fredagar", earlier: true, title: "Utskriving på fredagar", kind: events.SakVedtak, minutes: 45,
	proposal: "SSU vedtek rutina for utskriving før helg. Kommunen får melding innan klokka 12 torsdag når utskriving er venta i helga.",
	holds: map[int]position{
		3: {events.StandMerknad, "Bergen ber om at rutina blir vurdert på nytt etter eit halvt år."},
		9: {events.StandAtterhald, "Fastlegen tek atterhald om epikrisa: ho må følgje pasienten same dag."},
	},
	outcome: events.PunktVedteke, said: "Rutina blir vurdert etter eit halvt år.", sentTo: "OU-VOSS", sentAs: events.VegRetur, ask: "Rutina er vedteken. OU Voss set henne i verk i området.",
}

var plan2026 = matter{
	key: "handlingsplan-2026", title: "Felles handlingsplan for 2026", kind: events.SakVedtak, about: events.EmneHandlingsplan, sources: madeUp, minutes: 60,
	why:      "Alle dei fire områdeutvala har gjeve innspel til planen.",
	proposal: "SSU vedtek den felles handlingsplanen for 2026.", outcome: events.PunktVedteke,
}

var agreement2026 = matter{
	key: "utskrivingsavtale", title: "Revidert tenesteavtale om utskriving", kind: events.SakVedtak, about: events.EmneAvtale, sources: madeUp, minutes: 50,
	why:      "Den nye rutina for utskriving før helg krev at tenesteavtalen blir endra i to punkt.",
	proposal: "SSU tilrår den reviderte tenesteavtalen om utskriving og sender han til vedtak hos partnarane.",
	holds:    map[int]position{8: {events.StandMerknad, "Avtalen bør òg nemne utskriving frå private institusjonar."}},
	outcome:  events.PunktTilradd, partners: true,
}

var figuresAsked = matter{
	key: "styringsinformasjon-2026", title: "Felles styringsinformasjon: kva tal treng vi?", kind: events.SakDrofting, about: events.EmneAnna, sources: madeUp, minutes: 40,
	why: "Partnarane har mange tal, men er ikkje samde om kva for tal dei skal styre etter.", outcome: events.PunktDrofta,
	said: "Utvalet vil ha få tal: reinnleggingar, liggjedøgn etter at pasienten er utskrivingsklar, og kor mange som får digital heimeoppfølging.",
}

var figuresDecided = matter{
	key: "indikatorar-2026", title: "Felles indikatorar frå 2027", kind: events.SakVedtak, about: events.EmneHandlingsplan, sources: madeUp, minutes: 45,
	why:      "SSU drøfte i mars kva tal partnarane treng. Sekretariatet har laga eit framlegg.",
	proposal: "SSU vedtek tre felles indikatorar frå 2027: reinnlegging innan 30 dagar, døgn som utskrivingsklar, og aktive pasientar med digital heimeoppfølging.",
	holds:    map[int]position{4: {events.StandMerknad, "Små tal må skjermast når dei blir viste for kvar kommune."}},
	outcome:  events.PunktVedteke,
}

var consultations = matter{
	key: "samkonsultasjon-2026", title: "Erfaringar med digital samkonsultasjon", kind: events.SakOrientering, about: events.EmneLokaltTiltak, sources: madeUp, minutes: 30,
	why: "Prosjektet i Nordhordland er ferdig, og fleire kommunar vil halde fram.", outcome: events.PunktOrientering, said: "Utvalet tok orienteringa til vitande.",
}

var responseCentre = matter{
	key: "responssenter-2026", title: "Kven skal eige responssenteret?", kind: events.SakVedtak, about: events.EmneLokaltTiltak, from: "alver", sources: madeUp, minutes: 45,
	why:      "Responssenteret er tenkt felles for sju kommunar. Ein av dei må vere vertskommune.",
	proposal: "OU Nordhordland tilrår at Alver er vertskommune dei første tre åra, og at kostnaden blir delt etter folketal.",
	holds:    map[int]position{2: {events.StandAtterhald, "Kostnaden for dei minste kommunane må reknast ut før budsjettet for 2027."}},
	outcome:  events.PunktVedteke,
}

var strategyHalfway = matter{
	key: "strategi-halvveges", title: "Strategien halvveges", kind: events.SakOrientering, about: events.EmneStrategi, sources: madeUp, minutes: 60,
	why: "Strategien vart støtta i 2024. Møtet ser på kva som er gjort, og kva som står att.", outcome: events.PunktDrofta,
	said: "Partnarane er samde om å bruke resten av tida på førebygging og på eldre med skrøpelegdom.",
}

var doctors = matter{
	key: "legevakt-bergen", title: "Samhandling om legevakt og akuttmottak", kind: events.SakDrofting, about: events.EmneLokaltTiltak, from: "bergen", sources: madeUp, minutes: 45,
	why: "Mange kjem til akuttmottaket utan å ha vore på legevakta først.", outcome: events.PunktUtsett, said: "Tala frå sommaren manglar. Saka kjem att i neste møte.",
}

// receive takes a sak that was sent on the queue of where it came.
func (s *script) receive(key, organ, day string) {
	s.do(note{day: day, by: "sekretariat", reason: reasonMadeUp}, sak.Receive{ID: idOf("sak", key), Utval: utvalID(organ)})
}

// follow ties a tiltak to the decision that it carries out.
func (s *script) follow(decision, tiltak, day string) {
	n := note{day: day, by: "sekretariat", reason: reasonMadeUp}
	id := idOf("vedtak", decision)
	s.do(n, vedtak.LinkFollowUp{ID: id, Folgje: idOf("folgje", decision), Rom: "tiltak", Ting: idOf("tiltak", tiltak), Ord: "Tiltaket set vedtaket i verk."})
	s.do(n, vedtak.TellProgress{ID: id, Grad: events.OppfolgingIGang, Ord: "Arbeidet er i gang i alle kommunane i området.", Malform: events.Nynorsk})
}

// partnersOn2026: the revised agreement goes to all the partners, one of which adopts it with a change and
// another with a remark; two have not decided yet.
func (s *script) partnersOn2026() {
	matterID := idOf("partnarvedtak", "utskrivingsavtale-2026")
	const words = "Partnaren vedtek den reviderte tenesteavtalen om utskriving, gjeldande frå 1. januar 2027."
	ask := partnarvedtak.Ask{
		ID: matterID, Sak: agreement2026.sak(), Mote: idOf("mote", "SSU-2026-03"), Punkt: idOf("punkt", "SSU-2026-03/2"), Vedtak: idOf("vedtak", "SSU-2026-03/2"),
		Tittel: "Revidert tenesteavtale om utskriving", Ordlyd: words, Malform: events.Nynorsk, Frist: "2026-12-31", Kjelder: madeUp,
	}
	for _, p := range known.Partnarar {
		ask.Partnarar = append(ask.Partnarar, partnarvedtak.GivenSpurd{Partnar: p.thing(), Organ: bodyOf(p)})
	}
	s.do(note{day: "2026-03-25", by: "sekretariat", reason: reasonMadeUp}, ask)
	waiting := map[events.ID]bool{partnerID("fedje"): true, partnerID("voss"): true}
	for i, p := range known.Partnarar {
		if waiting[p.thing()] {
			continue
		}
		day := []string{"2026-05-28", "2026-06-11", "2026-06-18", "2026-09-24", "2026-10-15"}[i%5]
		d := partnarvedtak.Decide{
			ID: matterID, Partnar: p.thing(), Organ: bodyOf(p), Dato: events.Moment(day), Utfall: events.PartnarVedteke, Hash: domain.Line(domain.WordsHash(words)), Kjelder: madeUp,
		}
		switch p.thing() {
		case partnerID("samnanger"):
			d.Utfall, d.Endring, d.Malform = events.PartnarVedtekeEndring, "Meldinga skal kome innan klokka 10 torsdag, ikkje klokka 12.", events.Nynorsk
		case partnerID("betanien"):
			d.Utfall, d.Merknad, d.Malform = events.PartnarVedtekeMerknad, "Styret ber om at private institusjonar blir nemnde i neste revisjon.", events.Nynorsk
		}
		s.do(note{day: day, by: "sekretariat", reason: reasonMadeUp}, d)
	}
	s.do(note{day: "2026-11-02", by: "sekretariat", reason: reasonMadeUp}, partnarvedtak.Remind{ID: matterID, Partnarar: []events.ID{partnerID("fedje"), partnerID("voss")}, Ord: "Fristen er 31. desember."})
}

// transport: in OU Bergensregionen two partners did not agree; SSU helped, and they did.
func (s *script) transport() {
	v := held("OU-BERGENSREGIONEN-2026-09", "OU-BERGENSREGIONEN", "2026-09-16", "2026-09-02", 2026, "Straume", approval)
	m := matter{
		key: "fylgje", title: "Kven betaler for følgje ved utskriving?", kind: events.SakVedtak, about: events.EmneUsemje, from: "austevoll", sources: madeUp, minutes: 40,
		why: "Pasientar frå øyane treng følgje heim. Kommunane og sjukehuset les avtalen ulikt.",
	}
	before := note{day: v.summoned, by: "sekretariat", reason: reasonMadeUp}
	n := note{day: v.held, by: "sekretariat", reason: reasonMadeUp}
	organ, item, proposal, id := utvalID(v.organ), v.item(0), idOf("framlegg", v.key+"/1"), idOf("usemje", "fylgje")
	s.do(before, mote.Plan{ID: v.id(), Utval: organ, Start: v.start, Slutt: v.end, Stad: v.place, Arsplan: true})
	s.place(before, v, m, 0)
	s.do(before, mote.Summon{ID: v.id()})
	s.attend(n, v)
	s.do(n, mote.Open{ID: v.id()})
	s.do(n, mote.OpenItem{ID: v.id(), Punkt: item})
	s.do(n, mote.PutProposal{ID: v.id(), Punkt: item, Framlegg: proposal, Malform: events.Nynorsk, Ordlyd: "Sjukehuset betaler for følgje til kaia, kommunen for resten av vegen."})
	s.do(n, mote.TakePosition{ID: v.id(), Punkt: item, Framlegg: proposal, Plass: seatID(v.organ, 2), Stand: events.StandUsamd, Ord: "Avtalen seier at sjukehuset skal sørgje for heile reisa.", Malform: events.Nynorsk})
	s.do(n, mote.BlockConsensus{ID: v.id(), Punkt: item, Framlegg: proposal, Usemje: id, Ord: "Partane les avtalen ulikt. SSU blir beden om å hjelpe.", Malform: events.Nynorsk})
	s.do(n, mote.ConcludeItem{ID: v.id(), Punkt: item, Utfall: events.PunktUsemje})
	s.do(n, mote.Close{ID: v.id()})
	s.do(n, mote.ProposeProtocol{ID: v.id()})
	s.do(n, mote.ApproveProtocol{ID: v.id()})
	s.settle(n, id, v, m)
}

func (s *script) settle(n note, id events.ID, v session, m matter) {
	s.do(n, usemje.Raise{ID: id, Sak: m.sak(), Mote: v.id(), Punkt: v.item(0), Ord: "Kven betaler for følgje heim til øyane?", Malform: events.Nynorsk, Niva: events.UsemjeOU, Utval: utvalID(v.organ), Kjelder: madeUp})
	later := n
	later.day = "2026-09-23"
	s.do(later, usemje.StatePosition{ID: id, Partnar: partnerID("austevoll"), Ord: "Avtalen seier at sjukehuset skal sørgje for heile reisa.", Malform: events.Nynorsk})
	s.do(later, usemje.StatePosition{ID: id, Partnar: partnerID("helse-bergen"), Ord: "Pasienten er utskriven når ho er på kaia.", Malform: events.Nynorsk})
	s.do(later, usemje.Escalate{ID: id, Niva: events.UsemjeSSU, Utval: utvalID("SSU"), Grunn: "Utvalet kom ikkje til semje."})
	later.day = "2026-10-22"
	s.do(later, usemje.Answer{ID: id, Niva: events.UsemjeSSU, Ord: "SSU rår til at partane deler kostnaden likt til avtalen er revidert.", Malform: events.Nynorsk})
	s.do(later, usemje.Resolve{ID: id, Utfall: events.UsemjeSemje, Ord: "Partane deler kostnaden likt ut 2027."})
	s.do(later, sak.Close{ID: m.sak(), Utfall: events.SakFerdig, Ord: "Partane er samde."})
}

// planned are the meetings of the year to come.
func (s *script) planned() {
	n := note{day: "2026-11-10", by: "sekretariat", reason: reasonMadeUp}
	for _, p := range []struct {
		organ, day string
		place      domain.Line
	}{
		{"SSU", "2026-12-16", "Bergen"},
		{"OU-BERGEN", "2027-01-20", "Bergen"},
		{"OU-BERGENSREGIONEN", "2027-01-27", "Straume"},
		{"OU-NORDHORDLAND", "2027-02-03", "Knarvik"},
		{"SSU", "2027-03-17", "Bergen"},
		{"OU-VOSS", "2027-04-14", "Voss"},
		{"PM", "2027-05-20", "Bergen"},
	} {
		s.do(n, mote.Plan{ID: idOf("mote", p.organ+"-"+p.day), Utval: utvalID(p.organ), Start: at(p.day, "08:00"), Slutt: at(p.day, "11:00"), Stad: p.place, Arsplan: true})
	}
}
