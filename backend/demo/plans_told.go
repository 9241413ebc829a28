package demo

import (
	"slices"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/plan"
	"fellesplan/events"
)

// planStories lists the plans of the demonstration.
var planStories = []planStory{utviklingsplan, handlingsplan2026, avtaleOmPlanlegging}

// writtenFor marks a plan as made up.
var writtenFor = kjelde("Planen er skriven for demonstrasjonen. Det som har ei open kjelde, står med fotnote.")

func kjelde(words domain.Line) kjelder { return kjelder{{Tekst: words, Oppdikta: true}} }

// decided is a beat of a plan.
func decided(day, by string, command func(planStory) domain.Command) planBeat {
	return planBeat{note{day: day, by: by, reason: reasonMadeUp}, command}
}

// late is a beat that comes when the day's writing is over.
func late(day, by string, command func(planStory) domain.Command) planBeat {
	return planBeat{note{day: day, by: by, reason: reasonMadeUp, at: clock(day).Add(8 * time.Hour)}, command}
}

// writers tells who is responsible for a chapter and who contributes.
func writers(code, responsible string, contributors ...string) (beats []planBeat) {
	beats = append(beats, decided("2026-01-27", "sekretariat", func(st planStory) domain.Command {
		return plan.NameResponsible{ID: st.id(), Kapittel: st.chapter(code), Partnar: partnerID(responsible)}
	}))
	for _, partner := range contributors {
		beats = append(beats, decided("2026-01-28", "sekretariat", func(st planStory) domain.Command {
			return plan.AddContributor{ID: st.id(), Kapittel: st.chapter(code), Partnar: partnerID(partner)}
		}))
	}
	return beats
}

func comesTo(day, by string, tilstand events.KapittelTilstand, codes ...string) (beats []planBeat) {
	for _, code := range codes {
		beats = append(beats, late(day, by, func(st planStory) domain.Command {
			return plan.SetChapterState{ID: st.id(), Kapittel: st.chapter(code), Tilstand: tilstand}
		}))
	}
	return beats
}

func called(key string, name domain.Line, remark domain.Prose) func(planStory) domain.Command {
	return func(st planStory) domain.Command {
		return plan.NameVersion{ID: st.id(), Versjon: idOf("versjon", st.key+"/"+key), Namn: name, Merknad: remark}
	}
}

// goesTo moves the plan to a phase that is about a version, or about none.
func goesTo(fase events.PlanFase, version string, remark domain.Prose) func(planStory) domain.Command {
	return func(st planStory) domain.Command {
		c := plan.ChangePhase{ID: st.id(), Fase: fase, Merknad: remark, Kjelder: madeUp}
		if version != "" {
			c.Versjon = idOf("versjon", st.key+"/"+version)
		}
		return c
	}
}

func retitled(code string, title domain.Line) func(planStory) domain.Command {
	return func(st planStory) domain.Command {
		return plan.RetitleChapter{ID: st.id(), Kapittel: st.chapter(code), Tittel: title}
	}
}

func added(code, under, after string, title domain.Line) func(planStory) domain.Command {
	return func(st planStory) domain.Command {
		c := plan.AddChapter{ID: st.id(), Kapittel: st.chapter(code), Tekst: st.text(code), Tittel: title, Malform: events.Nynorsk}
		if under != "" {
			c.Under = st.chapter(under)
		}
		if after != "" {
			c.Etter = st.chapter(after)
		}
		return c
	}
}

func moved(code, under, after string) func(planStory) domain.Command {
	return func(st planStory) domain.Command {
		c := plan.MoveChapter{ID: st.id(), Kapittel: st.chapter(code), Etter: st.chapter(after)}
		if under != "" {
			c.Under = st.chapter(under)
		}
		return c
	}
}

func withdrawn(code string, remark domain.Prose) func(planStory) domain.Command {
	return func(st planStory) domain.Command {
		return plan.WithdrawChapter{ID: st.id(), Kapittel: st.chapter(code), Merknad: remark}
	}
}

func inBokmal(code string) func(planStory) domain.Command {
	return func(st planStory) domain.Command {
		return plan.ChooseChapterMalform{ID: st.id(), Kapittel: st.chapter(code), Malform: events.Bokmal}
	}
}

var utviklingsplan = planStory{
	key:   "utviklingsplan",
	taken: note{day: "2026-01-20", by: "sekretariat", reason: reasonMadeUp},
	begun: func(st planStory) plan.Start {
		return plan.Start{
			ID: st.id(), Slag: events.SlagUtviklingsplan, Tittel: "Felles utviklingsplan for helsefellesskapet i bergensområdet", Malform: events.Nynorsk,
			Periode: period("2027–2031", "2027", "2031"), Utval: utvalID("SSU"), Kapittelmal: "utviklingsplan", Kjelder: writtenFor,
		}
	},
	then: slices.Concat(
		writers("no-kommunane", "alver", "bergen", "voss", "kvam", "masfjorden"),
		writers("no-spesialist", "helse-bergen", "haraldsplass"),
		writers("no-samhandling", "bergen", "helse-bergen"),
		writers("utviklingstrekk", "bergen", "askoy"),
		writers("omrade-kompetanse", "bjornafjorden", "helse-bergen", "voss"),
		writers("omrade-tenester", "helse-bergen", "bergen", "alver"),
		writers("omrade-leiing", "voss", "haraldsplass"),
		writers("omrade-brukar", "haraldsplass", "bergen"),
		writers("analyse", "askoy", "helse-bergen", "masfjorden"),
		[]planBeat{
			decided("2026-02-02", "sekretariat", moved("foringar", "", "bakgrunn")),
			decided("2026-02-02", "sekretariat", retitled("omrade", "Seks innsatsområde")),
			decided("2026-03-13", "planleggar-haraldsplass", inBokmal("omrade-brukar")),
			decided("2026-03-13", "planleggar-haraldsplass", retitled("omrade-brukar", "Brukermedvirkning")),
			decided("2026-03-20", "sekretariat", added("risiko", "", "analyse", "Risiko")),
			decided("2026-04-16", "kontakt-voss", added("kostnader", "", "mal-og-tiltak", "Kostnader og gevinstar")),
			decided("2026-05-12", "kontakt-voss", withdrawn("risiko", "Er med i kapittelet om analyse og vegval.")),
		},
		comesTo("2026-03-26", "planleggar-alver", events.KapittelUnderArbeid, "no-kommunane"),
		comesTo("2026-05-08", "planleggar-bjornafjorden", events.KapittelGjennomsyn, "omrade-kompetanse"),
		comesTo("2026-05-19", "sekretariat", events.KapittelGjennomsyn, "foringar", "bakgrunn", "formal", "medverknad", "omrade-grunnlag", "omrade-struktur"),
		comesTo("2026-05-19", "sekretariat", events.KapittelUnderArbeid, "no-spesialist", "no-samhandling", "no-situasjonen", "utviklingstrekk", "omrade", "omrade-tenester", "omrade-leiing", "omrade-brukar", "analyse", "mal-og-tiltak", "kostnader", "prioritering", "oppfolging"),
		[]planBeat{late("2026-05-20", "sekretariat", called("forste", "Første heile utkast", "Det første utkastet der alle kapitla er med."))},
		comesTo("2026-09-14", "sekretariat", events.KapittelGjennomsyn, "samandrag", "omrade", "no-situasjonen", "no-kommunane", "no-samhandling", "analyse", "mal-og-tiltak"),
		comesTo("2026-09-14", "planleggar-haraldsplass", events.KapittelGjennomsyn, "omrade-brukar"),
		[]planBeat{
			late("2026-09-15", "sekretariat", called("innspel", "Til innspel hausten 2026", "Denne versjonen er send til partnarane og områdeutvala.")),
			late("2026-09-15", "kontakt-voss", goesTo(events.PlanInnspel, "innspel", "SSU sende utkastet ut til innspel. Frist 20. november.")),
		},
		comesTo("2026-11-13", "sekretariat", events.KapittelFerdig, "foringar", "vedlegg"),
	),
}

var handlingsplan2026 = planStory{
	key:   "handlingsplan-2026",
	taken: note{day: "2025-11-04", by: "sekretariat", reason: reasonMadeUp},
	begun: func(st planStory) plan.Start {
		return plan.Start{
			ID: st.id(), Slag: events.SlagHandlingsplan, Tittel: "Felles handlingsplan 2026", Malform: events.Nynorsk,
			Periode: period("2026", "2026", "2026"), Utval: utvalID("SSU"), Kapittelmal: "handlingsplan", Kjelder: writtenFor,
		}
	},
	then: slices.Concat(
		[]planBeat{late("2025-12-05", "sekretariat", goesTo(events.PlanInnspel, "", "Områdeutvala drøftar planen i desember."))},
		comesTo("2026-01-16", "sekretariat", events.KapittelFerdig, "innleiing", "grunnlag", "prioriteringar", "tiltak", "tiltak-nye", "tiltak-held-fram", "avtaleoppfolging", "rapportering"),
		[]planBeat{
			late("2026-01-19", "sekretariat", called("ssu", "Til SSU 18. mars 2026", "")),
			late("2026-01-20", "sekretariat", goesTo(events.PlanTilrading, "ssu", "")),
			late("2026-03-18", "kontakt-voss", goesTo(events.PlanGjeldande, "ssu", "SSU vedtok handlingsplanen utan endringar.")),
		},
	),
}

var avtaleOmPlanlegging = planStory{
	key:   "avtale-planlegging",
	taken: note{day: "2026-05-18", by: "sekretariat", reason: reasonMadeUp},
	begun: func(st planStory) plan.Start {
		return plan.Start{
			ID: st.id(), Slag: events.SlagAvtale, Tittel: "Avtale om felles planlegging (utkast)", Malform: events.Nynorsk,
			Utval: utvalID("SSU"), Kapittelmal: "avtale", Kjelder: writtenFor,
		}
	},
	then: slices.Concat(
		[]planBeat{
			decided("2026-06-04", "sekretariat", withdrawn("samansette-behov", "Står i ein eigen avtale.")),
			decided("2026-06-04", "sekretariat", withdrawn("samarbeidsformer", "Står i den overordna avtalen.")),
			decided("2026-06-04", "sekretariat", withdrawn("avvik", "Står i retningslina ved avvik.")),
			late("2026-06-05", "sekretariat", goesTo(events.PlanInnspel, "", "")),
		},
		comesTo("2026-09-29", "sekretariat", events.KapittelGjennomsyn, "partar", "avtale-formal", "heimel", "ansvar", "avtale-planlegging", "usemje", "iverksetjing"),
		[]planBeat{
			late("2026-09-30", "sekretariat", called("hoyring", "Til høyring", "Slik avtalen vart send på høyring.")),
			late("2026-10-05", "kontakt-voss", goesTo(events.PlanHoyring, "hoyring", "SSU sende avtalen på høyring. Frist 11. desember.")),
		},
	),
}
