package demo

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/mote"
	"fellesplan/backend/domain/partnar"
	"fellesplan/backend/domain/partnarvedtak"
	"fellesplan/backend/domain/sak"
	"fellesplan/backend/domain/saksnummer"
	"fellesplan/backend/domain/utval"
	"fellesplan/events"
)

const reasonFounding = "Teke inn frå historia om korleis helsefellesskapet vart til"

// foundingPapers are the partnership's own papers of 2018 to 2021. They have no address that everybody can open.
var foundingPapers = kjelder{{Tekst: "Grunnlagsdokumenta til helsefellesskapet i bergensområdet, 2018–2021"}}

// earlier are the four organs that the områdeutval took over from.
var earlier = []struct {
	key, next      string
	name           domain.Line
	answer         events.MandatSvar
	remark, source domain.Prose
}{
	{"SU-BERGEN", "OU-BERGEN", "SU Bergen", events.MandatGodkjent, "", ""},
	{"SR-VOSS", "OU-VOSS", "SR Voss", events.MandatGodkjent, "", ""},
	{"SU-BERGENSREGIONEN", "OU-BERGENSREGIONEN", "SU Bergensregionen", events.MandatGodkjentMerknad, "Kommunane bør vere breiare representerte i arbeidsgruppa.", ""},
	{"SU-NORDHORDLAND", "OU-NORDHORDLAND", "SU Nordhordland", events.MandatDialog, "Utvalet fekk eit eige dialogmøte. Namnet på utvalet er sett etter området; i kjeldene står det ikkje.", ""},
}

// founding tells how the partnership came about, as far as the sources say: the working group of 2021, whose
// mandate three of the four organs approved while the fourth wanted to talk, the agreement that every
// partner decided on in 2022, and the strategy that the partnership's meeting backed in 2024.
func (s *script) founding() {
	n := note{day: firstDay, by: "sekretariat", reason: reasonFounding}
	group := idOf("utval", "ARBEIDSGRUPPE-2021")
	mandate := idOf("mandat", "ARBEIDSGRUPPE-2021")
	var asked []events.ID
	for _, e := range earlier {
		asked = append(asked, idOf("utval", e.key))
		s.do(n, utval.Establish{ID: idOf("utval", e.key), Namn: domain.GivenNamn{NN: e.name}, Kortnamn: e.name, Kode: events.KodeUnderutval, Kjelder: found(samanStruktur)})
	}
	in2021 := n
	in2021.occurred = "2021-05"
	s.do(in2021, utval.Establish{ID: group, Namn: domain.GivenNamn{NN: "Arbeidsgruppe for etablering av helsefellesskapet"}, Kode: events.KodeArbeidsgruppe, Fra: "2021-05", Kjelder: foundingPapers})
	s.do(in2021, utval.SetTerm{ID: group, Fra: "2021-05", Til: "2022-08", Kjelder: foundingPapers})
	s.do(in2021, utval.ProposeMandate{
		ID: group, Mandat: mandate, Malform: events.Nynorsk, Spurde: asked, Kjelder: foundingPapers,
		Ordlyd: "Arbeidsgruppa har ansvar for framdrifta og for eit utkast til modell og avtale for helsefellesskapet.\nKvar representant forankrar oppgåva, prosessen og løysinga hos sin partnar.\nGruppa kan hente inn rådgjevarar.",
	})
	s.do(in2021, utval.PlanMilestone{ID: group, Milepael: idOf("milepael", "ARBEIDSGRUPPE-2021/avtale"), Namn: "Ny overordna samarbeidsavtale", Frist: period("Våren 2022", "2022-03", "2022-06"), Kjelder: foundingPapers})
	for _, e := range earlier {
		s.do(in2021, utval.AnswerMandate{ID: group, Mandat: mandate, Utval: idOf("utval", e.key), Utfall: e.answer, Dato: "2021", Merknad: e.remark, Kjelder: foundingPapers})
	}
	s.talks()
	s.do(in2021, utval.AdoptMandate{ID: group, Mandat: mandate, Dato: "2021", Merknad: "Godkjent i tre av dei fire utvala.", Kjelder: foundingPapers})
	ended := n
	ended.occurred = "2022-08-01"
	s.do(ended, utval.ReachMilestone{ID: group, Milepael: idOf("milepael", "ARBEIDSGRUPPE-2021/avtale"), Dato: "2022"})
	s.do(ended, utval.Dissolve{ID: group, Kjelder: foundingPapers})
	for _, e := range earlier {
		s.do(ended, utval.NameSuccessor{ID: idOf("utval", e.key), Etterfolgjar: utvalID(e.next), Fra: "2022-08-01", Merknad: e.source, Kjelder: found(samanStruktur)})
		s.do(ended, utval.Dissolve{ID: idOf("utval", e.key), Kjelder: found(samanStruktur)})
	}
	s.agreement()
}

// agreement: the specialist partners' boards and all 18 kommunestyre decided on it in 2022; on which day
// each, the sources do not say.
func (s *script) agreement() {
	matter := idOf("partnarvedtak", "avtale-2022")
	const words = "Partnaren sluttar seg til den overordna samarbeidsavtalen. Avtalen gjeld frå 1. august 2022."
	ask := partnarvedtak.Ask{
		ID: matter, Tittel: "Overordna samarbeidsavtale 2022", Ordlyd: words, Malform: events.Nynorsk, Kjelder: found(samanAvtale),
	}
	for _, p := range known.Partnarar {
		ask.Partnarar = append(ask.Partnarar, partnarvedtak.GivenSpurd{Partnar: p.thing(), Organ: bodyOf(p)})
	}
	s.do(note{day: firstDay, by: "sekretariat", occurred: "2022", reason: reasonFounding}, ask)
	for _, p := range known.Partnarar {
		s.do(note{day: "2022-11-30", by: "sekretariat", occurred: "2022", reason: reasonFounding}, partnarvedtak.Decide{
			ID: matter, Partnar: p.thing(), Organ: bodyOf(p), Dato: "2022", Utfall: events.PartnarVedteke, Hash: domain.Line(domain.WordsHash(words)), Kjelder: found(samanAvtale, samanPM2023),
		})
	}
}

// bodyOf is what the deciding body of a partner is called, or what such bodies are where that is not found.
func bodyOf(p partnerOfAgree) domain.Line {
	i := slices.IndexFunc(bodies(), func(b partnar.NameBody) bool { return b.ID == p.thing() })
	if i >= 0 {
		return bodies()[i].Organ
	}
	return "kommunestyre"
}

// decisions rule how the organs decide and meet, as the pages of saman.no tell of it.
func (s *script) decisions() {
	n := note{day: seatsMade, by: "sekretariat", reason: reasonTaken}
	invented := note{day: seatsMade, by: "sekretariat", reason: reasonMadeUp}
	consensus := utval.GivenAvgjerdsregel{Emne: events.EmneAnna, Form: events.FormKonsensus, SagtNN: "Utvalet avgjer saker ved konsensus"}
	recommends := utval.GivenAvgjerdsregel{Emne: events.EmneAvtale, Form: events.FormTilrading, SagtNN: "Utvalet tilrår; kvar partnar vedtek"}
	strategy := recommends
	strategy.Emne = events.EmneStrategi
	for _, o := range known.Organ {
		if o.ErType || o.Historisk || o.Kode != events.KodeOU && o.Kode != events.KodeSSU && o.Kode != events.KodePartnarskapsmote {
			continue
		}
		s.do(n, utval.RuleDecisions{ID: o.thing(), Reglar: []utval.GivenAvgjerdsregel{consensus, recommends, strategy}, Kjelder: sources(o.Kjelder)})
	}
	for _, ou := range []string{"OU-BERGEN", "OU-BERGENSREGIONEN", "OU-NORDHORDLAND", "OU-VOSS"} {
		s.do(n, utval.RuleLeadership{ID: utvalID(ou), LeiarSide: events.SideKommune, NestleiarSide: events.SideSpesialist, SagtNN: "Leiaren kjem frå kommunane, nestleiaren frå spesialisthelsetenesta", Kjelder: found(samanOU)})
		s.do(invented, utval.RuleMeetings{ID: utvalID(ou), Kvorum: events.KvorumHalvparten, KvarSide: true, Innkalling: 7, Protokoll: 14, Kjelder: madeUp})
	}
	s.do(n, utval.RuleMeetings{ID: utvalID("SSU"), Kvorum: events.KvorumHalvparten, KvarSide: true, Innkalling: 7, Protokoll: 14, TalIAaret: 4, Kjelder: foundAndMadeUp("Fristane og kravet til frammøte er fylte ut", samanSSU)})
	s.do(n, utval.RuleMeetings{ID: utvalID("PM"), Kvorum: events.KvorumIngen, TalIAaret: 1, Kjelder: found(samanPM)})
}

// strategy: on 15 February 2024 the partnership's meeting backed the strategy, after a few changes of words.
func (s *script) strategy() {
	day := "2024-02-15"
	it, meeting, item, proposal := idOf("sak", "strategi"), idOf("mote", "PM-2024"), idOf("punkt", "PM-2024/1"), idOf("framlegg", "PM-2024/1")
	before := note{day: "2024-02-01", by: "sekretariat", reason: "Partnarskapsmøtet 15. februar 2024"}
	n := note{day: day, by: "sekretariat", reason: "Partnarskapsmøtet 15. februar 2024"}
	invented := note{day: day, by: "sekretariat", reason: reasonMadeUp}
	pm := utvalID("PM")
	s.do(before, sak.Report{
		ID: it, Tittel: "Overordna strategi for helsefellesskapet", Slag: events.SakVedtak, Emne: events.EmneStrategi, Utval: pm, FraUtval: utvalID("SSU"), Malform: events.Nynorsk,
		Bakgrunn: "Partnarskapsmøtet i 2023 gav SSU i oppdrag å skrive ein overordna strategi. Strategien har fem hovudpunkt.", Onske: "At partnarskapsmøtet stiller seg bak strategien, før kvar partnar vedtek han.",
		Saksframlegg: idOf("tekst", "strategi/saksframlegg"), Framlegg: idOf("tekst", "strategi/framlegg"), Kjelder: found(samanPM2024),
	})
	s.do(before, sak.Receive{ID: it, Utval: pm})
	numbers := events.SaksnummerID(pm, 2024)
	s.do(before, saksnummer.Give{ID: numbers, Utval: pm, Aar: 2024, Sak: it})
	s.do(before, mote.Plan{ID: meeting, Utval: pm, Start: "2024-02-15", Tittel: "Partnarskapsmøtet 2024"})
	s.do(before, mote.PlaceItem{ID: meeting, Punkt: item, Sak: it, Slag: events.SakVedtak})
	s.do(before, mote.Summon{ID: meeting})
	for i, seat := range seatsOf["PM"] {
		s.do(invented, mote.NoteAttendance{ID: meeting, Plass: seatID("PM", i), Person: personCalled(seat.sits).id(), Status: events.FrammoteMott})
	}
	s.do(n, mote.Open{ID: meeting})
	s.do(n, mote.OpenItem{ID: meeting, Punkt: item})
	s.do(n, mote.PutProposal{ID: meeting, Punkt: item, Framlegg: proposal, Malform: events.Nynorsk, Ordlyd: "Partnarskapsmøtet stiller seg bak strategien med dei språklege endringane som kom fram i møtet. Strategien går til vedtak i dei 18 kommunane og i styra."})
	s.do(n, mote.EstablishConsensus{ID: meeting, Punkt: item, Framlegg: proposal, Stille: true})
	s.do(n, mote.ConcludeItem{ID: meeting, Punkt: item, Utfall: events.PunktTilradd, Vedtak: idOf("vedtak", "PM-2024/1"), Partnarvedtak: true})
	s.do(n, mote.Close{ID: meeting})
}

// ahead is what lies before the organs when the demonstration begins; all of it is made up.
func (s *script) ahead() {
	n := note{day: "2026-11-16", by: "sekretariat", reason: reasonMadeUp}
	ou := utvalID("OU-VOSS")
	saker := []struct {
		key    string
		title  domain.Line
		words  domain.Prose
		about  events.Sakemne
		queued bool
	}{
		{"transport", "Transport etter utskriving på kveldstid", "Kommunane i Hardanger manglar transport etter klokka 20. Pasientar blir liggjande til neste dag.", events.EmneLokaltTiltak, true},
		{"avvik", "Samhandlingsavvik frå hausten", "Kva lærte vi av avvika i 2026, og kva skal vi endre?", events.EmneAnna, true},
		{"tannhelse", "Tannhelse for eldre som bur heime", "Brukarrepresentanten har bede om ei orientering.", events.EmneAnna, false},
	}
	meeting := idOf("mote", "OU-VOSS-2026-12")
	s.do(n, mote.Plan{ID: meeting, Utval: ou, Start: "2026-12-09T09:00:00.000Z", Slutt: "2026-12-09T12:00:00.000Z", Stad: "Voss", Arsplan: true})
	var last events.ID
	for _, c := range saker {
		it := idOf("sak", "OU-VOSS/"+c.key)
		s.do(n, sak.Report{
			ID: it, Tittel: c.title, Slag: events.SakDrofting, Emne: c.about, Utval: ou, FraPartnar: partnerID("voss"), Bakgrunn: c.words, Malform: events.Nynorsk,
			Saksframlegg: idOf("tekst", c.key+"/saksframlegg"), Framlegg: idOf("tekst", c.key+"/framlegg"), Kjelder: madeUp,
		})
		if !c.queued {
			continue
		}
		s.do(n, sak.Receive{ID: it, Utval: ou})
		s.do(n, saksnummer.Give{ID: events.SaksnummerID(ou, 2026), Utval: ou, Aar: 2026, Sak: it})
		item := idOf("punkt", "OU-VOSS-2026-12/"+c.key)
		s.do(n, mote.PlaceItem{ID: meeting, Punkt: item, Sak: it, Slag: events.SakDrofting, Minutt: 40, Etter: last})
		last = item
	}
}
