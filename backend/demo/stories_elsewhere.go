package demo

import "fellesplan/events"

// elsewhere is joint projects of other partnerships, taken in as examples. Their owners stand
// outside, by the names that the sources give.
var elsewhere = []story{
	{
		key:     "barselomsorg-fonna",
		title:   "Berekraftig modell for svangerskap, fødsel og barseltid i Helse Fonna",
		purpose: "Utvikle ein heilskapleg modell for oppfølginga i svangerskap, fødsel og barseltid, med god kvalitet for brukarane og ein arbeidskvardag som jordmødrene kan stå i.",
		owner:   outside("Tysvær kommune og føde- og barselavdelinga i Haugesund, Helse Fonna"),
		sources: found(innomedProsjekt),
		taken:   note{day: "2024-06-11", by: "sekretariat-spesialist", reason: reasonElse},
		then: []beat{
			happened("2024-06-11", "sekretariat-spesialist", "", reasonElse, forGroups(2, found(innomedProsjekt, meldSt9), svangerskap)),
			happened("2024-06-11", "sekretariat-spesialist", "", reasonElse, phase(events.FaseVedteke, "Prosjektet får innovasjonsrådgjeving frå InnoMed.", found(innomedProsjekt))),
		},
	},
	{
		key:     "kols-forde",
		title:   "Heilskaplege og koordinerte tenester for personar med kols",
		purpose: "Styrkje samhandlinga og behandlinga for personar med kols, med eit felles flytskjema som syner heile pasientforløpet på tvers av nivåa.",
		owner:   outside("Helse Førde og KS i Sogn og Fjordane"),
		sources: found(fordeKOLS),
		taken:   note{day: "2022-11-15", by: "sekretariat", reason: reasonElse},
		then: []beat{
			happened("2022-11-15", "sekretariat", "", reasonElse, joins(outside("Årdal kommune"), found(fordeKOLS))),
			happened("2022-11-15", "sekretariat", "", reasonElse, joins(outside("Vågsøy kommune"), found(fordeKOLS))),
			happened("2022-11-15", "sekretariat", "", reasonElse, joins(outside("Jølster kommune"), found(fordeKOLS))),
			happened("2022-11-15", "sekretariat", "", reasonElse, forGroups(1, found(fordeKOLS), kronisk)),
			happened("2022-11-15", "sekretariat", "", reasonElse, step("forprosjekt", "Forprosjekt med milepælplan", period("", "", ""), found(fordeKOLS))),
			happened("2022-11-15", "sekretariat", "", reasonElse, step("prosjekt", "Prosjekt med milepælplan: flytskjema, fagdag og delprosjekt", period("", "", ""), found(fordeKOLS))),
			happened("2022-11-15", "sekretariat", "", reasonElse, phase(events.FaseGjennomfort, "Rapporten ligg føre.", found(fordeKOLS))),
		},
	},
	{
		key:       "eldre-multisjuke-more",
		title:     "Framtidsretta pasientforløp for eldre multisjuke i Møre og Romsdal",
		purpose:   "Gje eldre med fleire sjukdomar eit samanhengande forløp, med mottoet «Frå symptom til heilskap» og ein handlingsplan som blir oppdatert kvart år.",
		owner:     outside("Helse Møre og Romsdal og kommunane i fylket"),
		timeframe: period("2018", "2018", "2018"),
		sources:   found(mrEldre),
		taken:     note{day: "2022-11-15", by: "sekretariat", occurred: "2018", reason: reasonElse},
		then: []beat{
			happened("2022-11-15", "sekretariat", "2018", reasonElse, forGroups(1, found(mrEldre), eldre, kronisk)),
			happened("2022-11-15", "sekretariat", "2018", reasonElse, step("plan-2018", "Oppdatert handlingsplan", period("2018", "2018", "2018"), found(mrEldre))),
			happened("2022-11-15", "sekretariat", "2018", reasonElse, stepDone("plan-2018", "2018", found(mrEldre))),
			happened("2022-11-15", "sekretariat", "2018", reasonElse, phase(events.FaseIGang, "Handlingsplanen for 2018 er det siste som er funne.", found(mrEldre))),
		},
	},
	{
		key:       "kompetanse-sunnmore",
		title:     "Felles plan for kompetanse og rekruttering på Sunnmøre",
		purpose:   "Få helseføretaket og kommunane til å planleggje saman. Prosjektet gav ein felles plan for kompetanse og rekruttering, og ein plan for elektronisk samhandling.",
		challenge: "Samhandlingsreforma kravde felles strukturar for planlegging og samarbeid.",
		owner:     outside("Sunnmøre regionråd"),
		timeframe: period("Frå slutten av 2010", "2010", ""),
		sources:   found(sunnmore),
		taken:     note{day: "2022-11-15", by: "sekretariat", occurred: "2010", reason: reasonElse},
		then: []beat{
			happened("2022-11-15", "sekretariat", "2010", reasonElse, joins(outside("Helse Møre og Romsdal"), found(sunnmore))),
			happened("2022-11-15", "sekretariat", "2011", reasonElse, milestone("gruppe", "Samhandlingsgruppa med folk frå kvar kommune er i gang", period("Tidleg i 2011", "2011", "2011"), found(sunnmore))),
			happened("2022-11-15", "sekretariat", "2011", reasonElse, reached("gruppe", "2011", found(sunnmore))),
			happened("2022-11-15", "sekretariat", "", reasonElse, phase(events.FaseGjennomfort, "Begge planane er laga.", found(sunnmore))),
		},
	},
	{
		key:     "revisjon-nordland",
		title:   "Revisjon av samarbeids- og tenesteavtalane i Lofoten, Vesterålen og Salten",
		purpose: "Revidere avtalane etter ein brei runde med innspel, med ei arbeidsgruppe på ni frå begge sider. Jurist og brukarrepresentant er med, og SSU har gjeve mandatet.",
		owner:   outside("Helsefellesskapet Lofoten, Vesterålen og Salten"),
		sources: found(nordlandAvtale),
		taken:   note{day: "2024-10-08", by: "sekretariat", reason: reasonElse},
		then: []beat{
			happened("2024-10-08", "sekretariat", "", reasonElse, step("innspel", "Brei runde med innspel", period("", "", ""), found(nordlandAvtale))),
			happened("2024-10-08", "sekretariat", "", reasonElse, step("gruppe", "Arbeidsgruppe med ni frå begge sider", period("", "", ""), found(nordlandAvtale))),
			happened("2024-10-08", "sekretariat", "", reasonElse, phase(events.FaseIGang, "SSU har gjeve mandat.", found(nordlandAvtale))),
		},
	},
}

// standing is arrangements elsewhere that began as tiltak and have become a fixed part of how the
// partners work.
var standing = []story{
	{
		key:     "praksiskonsulentar-stavanger",
		title:   "Praksiskonsulentar i Sør-Rogaland",
		purpose: "La fastlegar arbeide deltid i helseføretaket, slik at fastlegane og sjukehuset kjenner kvarandre sin kvardag.",
		owner:   outside("Helse Stavanger"),
		sources: found(stavanger),
		taken:   note{day: "2022-11-15", by: "sekretariat", reason: reasonElse},
		then: []beat{
			happened("2022-11-15", "sekretariat", "", reasonElse, phase(events.FaseIDrift, "Fast ordning.", found(stavanger))),
		},
	},
	{
		key:       "underutval-ostfold",
		title:     "Tre faste underutval i Østfold",
		purpose:   "Ha faste, partssamansette underutval med eige mandat for akuttmedisin og beredskap, for kommunale døgneiningar og for fastlegane.",
		owner:     outside("Helsefellesskapet i Østfold"),
		timeframe: period("Frå 15. oktober 2020", "2020-10-15", ""),
		sources:   found(ostfold),
		taken:     note{day: "2022-11-15", by: "sekretariat", occurred: "2020-10-15", reason: reasonElse},
		then: []beat{
			happened("2022-11-15", "sekretariat", "2020-10-15", reasonElse, joins(outside("Sykehuset Østfold"), found(ostfold))),
			happened("2022-11-15", "sekretariat", "2020-10-15", reasonElse, phase(events.FaseIDrift, "Underutvala er faste.", found(ostfold))),
		},
	},
	{
		key:       "fem-fsu-fonna",
		title:     "Fem faglege samarbeidsutval i Helse Fonna",
		purpose:   "Opprette fem faglege samarbeidsutval: barn og unge, skrøpelege eldre, fleire kroniske lidingar, psykisk helse og rus, og helseberedskap. Mellombels grupper skriv forslag til mandata.",
		owner:     outside("Helsefellesskapet i Helse Fonna"),
		timeframe: period("Frå april 2021", "2021-04-14", ""),
		sources:   found(fousam),
		taken:     note{day: "2022-11-15", by: "sekretariat", occurred: "2021-04-14", reason: reasonElse},
		then: []beat{
			happened("2022-11-15", "sekretariat", "2021-04-14", reasonElse, forGroups(1, found(fousam), barnOgUnge, psykiskRus, eldre, kronisk)),
			happened("2022-11-15", "sekretariat", "2021-04-14", reasonElse, step("mandat", "Mellombels grupper lagar forslag til mandat", period("", "", ""), found(fousam))),
			happened("2022-11-15", "sekretariat", "2021-04-14", reasonElse, phase(events.FaseIGang, "Helsefellesskapet vart formelt etablert 14. april 2021.", found(fousam))),
		},
	},
}
