package demo

import (
	"fellesplan/backend/domain"
	"fellesplan/backend/domain/partnarvedtak"
	"fellesplan/backend/domain/sak"
	"fellesplan/backend/domain/utval"
	"fellesplan/events"
)

const reasonGuideline = "Teke inn frå retningslina for deltaking og representasjon"

// project: from 2018 to 2020 the partners worked out a plan in common; its report of May 2020 became
// what the partnership was built on.
func (s *script) project() {
	group := s.group("PROSJEKT-2018", "Prosjektet felles utviklingsplan", "2018", "2020", "2018", foundingPapers)
	milestone := idOf("milepael", "PROSJEKT-2018/rapport")
	begun := note{day: firstDay, by: "sekretariat", occurred: "2018", reason: reasonFounding}
	s.do(begun, utval.PlanMilestone{ID: group, Milepael: milestone, Namn: "Rapport om ein felles utviklingsplan", Frist: period("2020", "2020", "2020"), Kjelder: foundingPapers})
	ended := begun
	ended.occurred = "2020-05"
	s.do(ended, utval.ReachMilestone{ID: group, Milepael: milestone, Dato: "2020-05"})
	s.do(ended, utval.Dissolve{ID: group, Merknad: "Rapporten vart grunnlaget for helsefellesskapet.", Kjelder: foundingPapers})
}

// talks: the fourth of the organs got a meeting of its own about the mandate. Who met is not known, so there
// is no protocol of it here.
func (s *script) talks() {
	n := note{day: firstDay, by: "sekretariat", occurred: "2021", reason: reasonFounding}
	it, organ := idOf("sak", "mandat-dialog"), idOf("utval", "SU-NORDHORDLAND")
	s.do(n, sak.Report{
		ID: it, Tittel: "Mandatet for arbeidsgruppa som skulle etablere helsefellesskapet", Slag: events.SakDrofting, Emne: events.EmneMandat, Utval: organ, Malform: events.Nynorsk, Kjelder: foundingPapers,
		Bakgrunn: "Tre av dei fire utvala godkjende mandatet. Det fjerde ville snakke om det først og fekk eit eige dialogmøte.", Saksframlegg: idOf("tekst", "mandat-dialog/saksframlegg"), Framlegg: idOf("tekst", "mandat-dialog/framlegg"),
	})
	s.do(n, sak.Receive{ID: it, Utval: organ})
	s.do(n, sak.Close{ID: it, Utfall: events.SakFerdig, Ord: "Dialogmøtet vart halde i 2021. Kva som kom fram der, er ikkje funne."})
}

// begins: the partnership met for the first time in September 2022, and SSU adopted the guideline on 30 November.
func (s *script) begins() {
	s.hold(session{
		key: "OPPSTART-2022", organ: "PM", title: "Oppstartsmøte for helsefellesskapet", start: "2022-09",
		summoned: "2022-09-13", held: "2022-10-03", occurred: "2022-09", reason: reasonFounding,
		matters: []matter{{title: "Den nye overordna samarbeidsavtalen", kind: events.SakOrientering, outcome: events.PunktOrientering, said: "Avtalen gjeld frå 1. august 2022 og avløyser avtalen frå 2012."}},
	})
	s.hold(session{
		key: "SSU-2022-11", organ: "SSU", title: "SSU 30. november 2022", start: "2022-11-30", summoned: "2022-11-21", held: "2022-11-30", year: 2022, reason: reasonGuideline,
		matters: []matter{{
			key: "retningsline-2022", title: "Retningsline for deltaking og representasjon", kind: events.SakVedtak, about: events.EmneRetningsline,
			why:      "Samarbeidssekretariatet har skrive eit utkast til retningsline for korleis partnarane skal vere representerte i utvala.",
			sources:  found(samanRetningsline),
			proposal: "SSU vedtek retningslina: Alle kommunane skal vere representerte i strukturen. Spesialisthelsetenesta er representert etter sektoransvar. Brukarane er med i alle utval på alle nivå, og fastlegane så langt det lèt seg gjere.",
			outcome:  events.PunktVedteke,
		}},
	})
}

// commissions: in the spring of 2023 the partnership's meeting asked SSU for a strategy. SSU wrote it, and
// the sak was over when the meeting of 2024 had backed it (see strategy).
func (s *script) commissions() {
	v := session{
		key: "PM-2023", organ: "PM", title: "Partnarskapsmøtet 2023", start: "2023", summoned: "2023-04-11", held: "2023-05-02", occurred: "2023", year: 2023,
		reason: "Partnarskapsmøtet våren 2023",
		matters: []matter{{
			key: "oppdrag-strategi", title: "Oppdrag til SSU: ein overordna strategi", kind: events.SakVedtak, about: events.EmneAnna,
			why: "Helsefellesskapet treng ei felles retning.", sources: found(samanPM2023, samanPM2024),
			proposal: "Partnarskapsmøtet gjev SSU i oppdrag å skrive ein overordna strategi for helsefellesskapet.",
			outcome:  events.PunktVedteke, sentTo: "SSU", sentAs: events.VegOppdrag, ask: "Skriv ein overordna strategi, og legg han fram for partnarskapsmøtet i 2024.",
		}},
	}
	s.hold(v)
	it := v.matters[0].sak()
	s.do(note{day: "2023-06-01", by: "sekretariat", occurred: "2023", reason: v.reason}, sak.Receive{ID: it, Utval: utvalID("SSU")})
	over := note{day: "2024-02-16", by: "sekretariat", reason: "Partnarskapsmøtet 15. februar 2024"}
	s.do(over, sak.Link{ID: it, Lenkje: idOf("lenkje", "oppdrag-strategi/sak"), Slag: events.LenkjeSak, Ting: idOf("sak", "strategi"), Merknad: "Svaret på oppdraget"})
	s.do(over, sak.Close{ID: it, Utfall: events.SakFerdig, Ord: "SSU la fram strategien, og partnarskapsmøtet stilte seg bak han."})
}

// strategyToPartners: after the meeting the strategy went to the 18 kommunar and to the boards. What each
// of them decided, the sources do not say; so nobody is written down as having decided.
func (s *script) strategyToPartners() {
	n := note{day: "2024-02-20", by: "sekretariat", reason: "Partnarskapsmøtet 15. februar 2024"}
	ask := partnarvedtak.Ask{
		ID: idOf("partnarvedtak", "strategi-2024"), Sak: idOf("sak", "strategi"), Mote: idOf("mote", "PM-2024"), Punkt: idOf("punkt", "PM-2024/1"), Vedtak: idOf("vedtak", "PM-2024/1"),
		Tittel: "Overordna strategi for helsefellesskapet", Malform: events.Nynorsk, Kjelder: found(samanPM2024),
		Ordlyd: "Partnaren sluttar seg til den overordna strategien, slik partnarskapsmøtet stilte seg bak han 15. februar 2024.",
	}
	for _, p := range known.Partnarar {
		ask.Partnarar = append(ask.Partnarar, partnarvedtak.GivenSpurd{Partnar: p.thing(), Organ: bodyOf(p)})
	}
	s.do(n, ask)
	s.do(note{day: "2024-12-20", by: "sekretariat", reason: reasonMadeUp}, partnarvedtak.Close{ID: ask.ID, Ord: domain.Prose("Kva kvar partnar vedtok, står ikkje i kjeldene. Fellesplan ventar difor ikkje lenger på svar.")})
}
