package demo

import "fellesplan/events"

// worksOfAll is the work behind what the partnership does as a whole.
var worksOfAll = []work{
	{
		key: "overordna-samarbeidsavtale", day: "2022-08-18", responsible: "sekretariat", areas: list(grunnlag, struktur),
		origins: []origin{fromWords(events.OpphavOppdrag, "Mandatet til arbeidsgruppa av 2021, godkjent i tre av fire utval")},
		goals: []goal{
			mainGoal("Kommunane og spesialisthelsetenesta er likeverdige partnarar."),
			resultGoal("Avtalen gjeld for alle 24 partnarane."),
		},
		anchor: []anchorage{
			agreed(outside("Dei 18 kommunestyra"), ""), agreed(outside("Styra i spesialisthelsetenesta"), ""), asked(outside("Hovudsamanslutningane"), "Peikte på at tillitsvalde må inn tidlegare."),
		},
		risks: []risk{{words: "Avtalen er så lang at få slår opp i han.", measure: "Ei kortutgåve på to sider.", likely: 4, consequent: 3, day: "2026-10-22"}},
		then: []beat{
			on("2024-10-21", "sekretariat", joins(partner("bergen"), madeUp)),
			on("2024-10-21", "sekretariat", joins(partner("helse-bergen"), madeUp)),
			on("2026-10-22", "sekretariat", step("revisjon", "Full revisjon", period("2027", "2027", "2027"), madeUp)),
			on("2026-10-22", "sekretariat", milestone("mandat", "SSU har vedteke mandat for revisjonen", period("Mars 2027", "2027-03", "2027-03"), madeUp)),
			asks("2026-11-09", "kontakt-voss", "yyy", third(2, 2026), "Avtalen held, men ein gjennomgang kvart år er ikkje nok lenger. Kommunane spør kven som skal betale for revisjonen.",
				"Skal revisjonen gjerast av sekretariatet, eller av ei arbeidsgruppe med frikjøp?"),
		},
	},
	{
		key: "overordna-strategi", day: "2023-06-21", responsible: "sekretariat", areas: list(grunnlag),
		origins: []origin{{kind: events.OpphavOppdrag, words: "Oppdrag frå Partnarskapsmøtet 2023 til SSU", sources: found(samanPM2024)}, fromChapter("utviklingsplan", "foringar")},
		goals: []goal{
			mainGoal("Partnarane trekkjer i same retning."),
			effectGoal("Dei felles tiltaka kjem att i budsjetta til partnarane."),
			ofPlans(events.Hovudmal, "hovudmal-planlegging"),
		},
		anchor: []anchorage{
			agreed(outside("Partnarskapsmøtet"), "Stilte seg samla bak i februar 2024.").later("2024-02-16"), agreed(outside("KS"), "").later("2024-02-16"),
			informed(outside("Hovudsamanslutningane"), "").later("2024-02-16"),
		},
		risks: []risk{
			{words: "Strategien blir liggjande i skuffa hos partnarane.", measure: "Kvart tiltak viser til eit av hovudpunkta.", likely: 3, consequent: 4, day: "2024-02-20"},
			{
				words: "Nokre kommunestyre vedtek strategien med endringar.", measure: "Sekretariatet følgjer sakene.", likely: 2, consequent: 4, day: "2024-03-05",
				closed: "2025-01-29", why: "Alle har vedteke same tekst.",
			},
		},
		aims: []aim{{"partnarplanar", "Hovudpunkta skal stå att i planane til partnarane."}},
		then: []beat{
			on("2025-01-29", "sekretariat", joins(partner("voss"), madeUp)),
			report("2025-09-17", "sekretariat", "g-y", half(1, 2025), "Tre av fem hovudpunkt har tiltak. Eitt har fått eigar i sommar."),
			on("2026-03-18", "sekretariat", milestone("femte", "Alle fem hovudpunkta har eit tiltak med eigar", period("2. halvår 2026", "2026-07", "2026-12"), madeUp)),
			asks("2026-11-12", "sekretariat", "yyg", period("Hausten 2026", "2026-09", "2026-11"), "Fire av dei fem hovudpunkta har tiltak. Det femte, om utdanning og rekruttering, manglar framleis eigar og pengar.",
				"Kven skal eige arbeidet med utdanning og rekruttering?"),
		},
	},
	{
		key: "styringsinformasjon", day: "2024-03-06", responsible: "sekretariat-spesialist", areas: list(grunnlag, leiing), utval: []string{"SSE"},
		origins: []origin{fromDecision("vedtak", "PM-2024/1", "Eit av hovudpunkta i strategien"), fromElement("avtalepunkt-bilete")},
		goals: []goal{
			mainGoal("Alle partnarane styrer etter same biletet."),
			effectGoal("Diskusjonen i utvala handlar om kva vi gjer, ikkje om kva tal som er rette."),
			resultGoal("Ti tal, delte til alle samstundes kvart tertial."),
		},
		anchor: []anchorage{
			agreed(partner("helse-bergen"), "Stiller med ein analytikar."), asked(outside("Helsedirektoratet"), "Kan levere seks av dei ti tala per kommune."),
			informed(outside("KS"), ""), notYet(outside("Statsforvaltaren i Vestland"), "Blir kontakta når tala er klare."),
		},
		risks: []risk{
			{words: "To av tala finst ikkje per kommune.", measure: "Prøve å lage dei sjølve for eitt år.", likely: 5, consequent: 3, day: "2026-05-21"},
			{words: "Små kommunar får tal som kan peike på personar.", measure: "Tal under fem blir ikkje viste.", likely: 3, consequent: 5, day: "2024-09-11", closed: "2026-05-21", why: "Fellesplan tek ikkje inn tal under fem."},
		},
		aims: []aim{{"utskrivingsklare", "Det første av dei ti."}, {"reinnleggingar", ""}},
		then: []beat{
			on("2024-09-10", "sekretariat-spesialist", joins(partner("helse-bergen"), madeUp)),
			on("2024-09-10", "sekretariat-spesialist", joins(partner("bergen"), madeUp)),
			on("2024-09-10", "sekretariat-spesialist", joins(partner("alver"), madeUp)),
			on("2024-09-10", "sekretariat-spesialist", looksOn(outside("KS"), madeUp)),
			on("2026-05-20", "sekretariat-spesialist", milestone("kven", "Avklart kven som lagar dei to siste tala", period("1. oktober 2026", "2026-10-01", "2026-10-01"), madeUp)),
			on("2025-11-05", "sekretariat-spesialist", timeframeNow(period("2024 til utgangen av 2026", "2024", "2026"))),
			report("2026-05-20", "sekretariat-spesialist", "yyr", third(1, 2026), "Settet er vedteke. Kven som skal lage dei to tala som manglar, er ikkje avklart."),
			asks("2026-11-13", "sekretariat-spesialist", "yry", third(2, 2026), "Åtte av ti tal er klare. Dei to siste kostar 400 000 kroner i året å lage, og ingen har sett av pengar.",
				"Skal vi betale for dei to siste tala, eller klare oss med åtte?"),
		},
	},
	{
		key: "tilvisingsstotte", responsible: "planleggar-helse-bergen-2", by: "planleggar-helse-bergen-2", areas: list(leiing, kunnskap),
		origins: []origin{fromWords(events.OpphavSak, "Meld frå fastlegane i SSU hausten 2026")},
		goals: []goal{
			mainGoal("Pasienten får rett svar første gongen."),
			effectGoal("Halvparten så mange tilvisingar blir sende i retur."),
		},
		anchor: []anchorage{asked(outside("Fastlegane i området"), "Ønskjer råd i journalen, ikkje på ei nettside."), informed(partner("betanien"), ""), notYet(outside("Norsk helsenett"), "")},
		risks:  []risk{{words: "Rådgjevarane ved DPS-a får ikkje tid i arbeidsplanen.", measure: "To timar i veka blir sette av.", likely: 3, consequent: 4}},
		needs:  []need{{"2026-11-02", "styringsinformasjon", "Vi treng å vite kor mange som blir sende i retur, per kommune."}},
		aims:   []aim{{"ventetid-dps", "Kortare ventetid når færre må vise til på nytt."}},
		then: []beat{
			on("2026-11-02", "planleggar-helse-bergen-2", step("malar", "Tre malar for tilvising", period("Våren 2027", "2027-01", "2027-06"), madeUp)),
			on("2026-11-02", "planleggar-helse-bergen-2", step("prove", "Prøve ved ti fastlegekontor", period("Hausten 2027", "2027-08", "2027-12"), madeUp)),
			on("2026-11-02", "planleggar-helse-bergen-2", milestone("ti", "Ti kontor er med", period("Oktober 2027", "2027-10", "2027-10"), madeUp)),
			on("2026-11-04", "planleggar-helse-bergen-2", timeframeNow(period("2027", "2027", "2027"))),
		},
	},
	{
		key: "opplaering-brukarrepresentantar", day: "2023-11-17", responsible: "sekretariat", areas: list(medverkar, kunnskap), utval: []string{"SSE"},
		origins: []origin{fromChapter("utviklingsplan", "omrade-brukar"), fromWords(events.OpphavSak, "Brukarrepresentantane bad om opplæring i SSU hausten 2023")},
		goals: []goal{
			mainGoal("Brukarrepresentantane er med på å velje kva saker utvala tek opp."),
			resultGoal("Alle som er med i eit utval, har fått kurset innan eit halvt år."),
			effectGoal("Brukarrepresentantane er til stades i ni av ti møte."),
		},
		anchor: []anchorage{
			agreed(outside("Brukarutvalet i Helse Bergen"), "Låner ut kurshaldaren sin."), agreed(outside("Råda for eldre og for personar med funksjonsnedsetjing"), ""),
		},
		risks: []risk{{words: "To plassar står tomme, og kurset når ikkje dei som kjem midt i året.", measure: "Kort kurs på nett.", likely: 4, consequent: 2, day: "2026-09-02"}},
		aims:  []aim{{"brukarar-i-mote", "Fleire møte med brukarrepresentantar til stades."}},
		then: []beat{
			on("2023-11-17", "sekretariat", forGroups(1, madeUp, barnOgUnge, psykiskRus, eldre, kronisk)),
			on("2024-03-20", "sekretariat", forGroups(2, madeUp, barnOgUnge, psykiskRus, eldre, kronisk, svangerskap)),
			report("2025-06-04", "sekretariat", "ggg", half(1, 2025), "Kurset er halde for andre gong, med ni deltakarar."),
			report("2026-06-10", "sekretariat", "gyg", third(1, 2026), "Kurset er halde for tredje gong. Reiseutgiftene har stige."),
			report("2026-11-17", "sekretariat", "gyy", period("Hausten 2026", "2026-09", "2026-11"), "Nettverket har hatt den femte samlinga si. To plassar i utvala står tomme, og vi kjenner ingen som vil ha dei."),
		},
	},
}
