package demo

import "fellesplan/events"

// planWord is where the tiltak of the plan of 2022 came from.
var planWord = origin{kind: events.OpphavAnna, words: "Den årlege felles handlingsplanen for 2022", sources: found(samanPlan)}

// worksOfPlan is the work behind the tiltak of the plan of 2022. Of the plan itself there is a source; the
// rest is made up.
var worksOfPlan = []work{
	{
		key: "evaluering-pandemiavtale", day: "2022-09-16", responsible: "sekretariat", areas: list(leiing, struktur), origins: []origin{planWord},
		goals: []goal{
			mainGoal("Lære av pandemien før den neste krisa kjem."),
			resultGoal("Rapporten har tilrådingar som kan gå rett inn i avtalen om beredskap."),
		},
		anchor: []anchorage{
			agreed(partner("bergen"), "Stiller med to personar frå koordineringsgruppa."),
			agreed(partner("helse-bergen"), ""),
			asked(outside("Kommuneoverlegane i området"), "Svara i spørjerunden."),
		},
		risks: []risk{{
			words: "Dei som var med, har slutta, og det dei visste, er borte.", measure: "Spørje dei først.", likely: 3, consequent: 3,
			closed: "2022-11-04", why: "Alle har svara.",
		}},
	},
	{
		key: "avtale-forebygging", day: "2022-09-22", responsible: "sekretariat-spesialist", areas: list(tenester, struktur), origins: []origin{planWord},
		goals: []goal{
			mainGoal("Kommunane og sjukehuset førebyggjer etter same oppskrift."),
			effectGoal("Færre barn og vaksne utviklar sjukdom som kunne vore hindra."),
			resultGoal("Avtalen står i planane til alle dei 18 kommunane."),
		},
		anchor: []anchorage{
			agreed(outside("Kommuneoverlegane i området"), "Var med og skreiv avtalen."),
			informed(outside("Folkehelsekoordinatorane i kommunane"), ""),
		},
		risks: []risk{{words: "Førebygging taper mot det som hastar.", measure: "Ein fast post i den årlege gjennomgangen.", likely: 4, consequent: 2}},
		aims:  []aim{{"partnarplanar", "Fleire skal ha avtalen i eigne planar."}},
		then: []beat{
			on("2022-10-05", "sekretariat", forGroups(1, madeUp, barnOgUnge, kronisk)),
			on("2022-10-05", "sekretariat", joins(partner("bergen"), madeUp)),
			on("2022-10-05", "sekretariat", joins(partner("helse-bergen"), madeUp)),
			on("2022-10-05", "sekretariat", milestone("kontaktar", "Kvar kommune har ein kontaktperson for førebygging", period("Sommaren 2023", "2023-06", "2023-08"), madeUp)),
			on("2023-06-14", "sekretariat", reached("kontaktar", "2023-06-07", madeUp)),
		},
	},
	{
		key: "saeravtalar", day: "2022-10-06", responsible: "sekretariat-spesialist", areas: list(struktur), origins: []origin{planWord, fromDecision("partnarvedtak", "avtale-2022", "Avtalen viser til særavtalane")},
		goals: []goal{
			mainGoal("Kven som svarar for kva, står skrive der tenesteavtalane teier."),
			resultGoal("Begge særavtalane er inngåtte med alle partar."),
		},
		anchor: []anchorage{
			agreed(partner("helse-bergen"), ""), agreed(partner("haraldsplass"), ""), asked(partner("solli-dps"), "Vil ha ansvaret ved manglande frammøte avklart først."),
		},
		risks: []risk{{
			words: "Partane blir ikkje samde om kven som har ansvaret når pasienten ikkje møter.", measure: "Eige møte mellom DPS-a og kommunane.", likely: 4, consequent: 4,
			day: "2023-04-13", closed: "2023-11-30", why: "Partane vart samde i SSU.",
		}},
		then: []beat{
			on("2023-11-29", "sekretariat-spesialist", anchoredNow("2023-11", partner("solli-dps"), events.ForankringSamd, "Er med på teksten slik han vart i SSU.")),
			on("2023-11-30", "sekretariat-spesialist", forGroups(1, madeUp, psykiskRus)),
			on("2024-02-21", "sekretariat-spesialist", phase(events.FaseIDrift, "Begge særavtalane er i bruk.", madeUp)),
			report("2026-05-13", "sekretariat-spesialist", "g-g", third(1, 2026), "Særavtalane er gjennomgåtte. Ingen har bede om endringar."),
			report("2026-09-09", "sekretariat-spesialist", "g-y", third(2, 2026), "To nye spørsmål om manglande frammøte er melde. Vi ser på dei i den årlege gjennomgangen."),
		},
	},
	{
		key: "felles-planlegging", day: "2022-09-29", responsible: "sekretariat", areas: list(grunnlag, leiing),
		origins: []origin{planWord, {kind: events.OpphavAnna, words: "Punkt 12 og 13 i lova, slik rettleiaren les dei", sources: found(hdirVeileder)}, fromElement("avtalepunkt-involvere")},
		goals: []goal{
			mainGoal("Ingen lagar ein plan som rører ved dei andre, utan at dei andre er med frå starten."),
			ofPlans(events.Effektmal, "effektmal-planar"),
		},
		anchor: []anchorage{
			agreed(outside("Kommunedirektørane i området"), "Drøfta i to møte."), agreed(partner("helse-bergen"), ""),
			informed(outside("Barnehage- og skuleleiarar i kommunane"), "Kom med i arbeidet våren 2023."),
		},
		risks: []risk{{words: "Skildringa blir kjend i sekretariatet og ukjend ute.", measure: "Ei side i kvar planmal viser til henne.", likely: 3, consequent: 3}},
		aims:  []aim{{"partnarplanar", "Dei felles tiltaka skal stå i eigne planar."}},
		then: []beat{
			report("2025-06-18", "sekretariat", "g--", half(1, 2025), "Tre av fire områdeutval brukar skildringa når dei startar planar."),
			on("2026-06-10", "sekretariat", joins(partner("bergen"), madeUp)),
			on("2026-06-10", "sekretariat", joins(partner("alver"), madeUp)),
			on("2026-06-10", "sekretariat", milestone("malar", "Alle kommunane viser til skildringa i planmalane sine", period("Våren 2027", "2027-01", "2027-06"), madeUp)),
		},
	},
	{
		key: "prosess-revisjon", day: "2022-10-13", responsible: "sekretariat", areas: list(struktur, medverkar), origins: []origin{planWord},
		goals: []goal{
			mainGoal("Avtalane blir reviderte på ein måte som alle kjenner på førehand."),
			resultGoal("Tilrådinga ligg føre innan utgangen av 2022."),
		},
		anchor: []anchorage{agreed(outside("Arbeidsgruppa for helsefellesskapet"), ""), asked(outside("Brukarutvalet i Helse Bergen"), "Ønskjer to plassar i gruppa.")},
		risks:  []risk{{words: "Ein full revisjon kvart fjerde år krev folk som ingen har.", measure: "Fordele kapitla på områdeutvala.", likely: 3, consequent: 2}},
		then: []beat{
			on("2022-12-20", "sekretariat", joins(partner("helse-bergen"), madeUp)),
			on("2022-12-20", "sekretariat", joins(partner("voss"), madeUp)),
			on("2024-04-17", "kontakt-voss", phase(events.FaseEvaluert, "SSU har prøvd prosessen på to avtalar, og held på han.", madeUp)),
		},
	},
}
