package demo

import "fellesplan/events"

// newer are more tiltak that are made up as a whole, so that every utval has several to follow, in
// different phases, and every patient group some that are for it.
var newer = []story{dognopphald, demensteam, rusteam, legevakta, ungeBergen, slagVoss, jordmorHardanger, alderspsykiatri, brukaropplaering}

var dognopphald = story{
	key: "akutt-dogntilbod-fjorden", title: "Felles kommunalt akutt døgntilbod ved Bjørnafjorden",
	purpose:   "La dei som blir akutt sjuke, men ikkje treng sjukehus, bli lagde inn nær heimen, også i helgane.",
	challenge: "Kvar kommune har to senger som står tomme halve året, og ingen lege på kveld og natt.",
	owner:     partner("bjornafjorden"), timeframe: period("Frå hausten 2025", "2025-08", ""), sources: madeUp,
	taken: proposedBy("2025-02-19", "planleggar-bjornafjorden"),
	then: []beat{
		on("2025-02-19", "planleggar-bjornafjorden", joins(partner("samnanger"), madeUp)),
		on("2025-02-19", "planleggar-bjornafjorden", joins(partner("austevoll"), madeUp)),
		on("2025-02-19", "planleggar-bjornafjorden", joins(partner("helse-bergen"), madeUp)),
		on("2025-02-19", "planleggar-bjornafjorden", follows("OU-BERGENSREGIONEN", madeUp)),
		on("2025-02-19", "planleggar-bjornafjorden", forGroups(2, madeUp, eldre, kronisk)),
		on("2025-04-09", "kontakt-askoy", phase(events.FaseVedteke, "Områdeutvalet for Bergensregionen støttar forslaget.", madeUp)),
		on("2025-05-14", "planleggar-bjornafjorden", step("avtale", "Samarbeidsavtale mellom dei tre kommunane", period("1. halvår 2025", "2025-01", "2025-06"), madeUp)),
		on("2025-05-14", "planleggar-bjornafjorden", step("bemanning", "Lege og sjukepleiarar på plass", period("2. halvår 2025", "2025-07", "2025-12"), madeUp)),
		on("2025-05-14", "planleggar-bjornafjorden", step("opne", "Opne med fire senger", period("Våren 2026", "2026-01", "2026-06"), madeUp)),
		on("2025-05-14", "planleggar-bjornafjorden", step("atte", "Utvide til åtte senger", period("Våren 2027", "2027-01", "2027-06"), madeUp)),
		on("2025-05-14", "planleggar-bjornafjorden", milestone("belegg", "Sju av ti senger er i bruk til kvar tid", period("1. oktober 2026", "2026-10-01", "2026-10-01"), madeUp)),
		on("2025-08-20", "planleggar-bjornafjorden", phase(events.FaseIGang, "", madeUp)),
		on("2025-08-20", "planleggar-bjornafjorden", stepDone("avtale", "2025-08-12", madeUp)), // late: it should have been there in June
		on("2025-12-03", "kontakt-samnanger", yellow("Vi har fått sjukepleiarar, men ikkje lege om natta.", period("2. halvår 2025", "2025-07", "2025-12"))),
		on("2026-01-14", "planleggar-bjornafjorden", stepDone("bemanning", "2026-01-12", madeUp)),
		on("2026-05-06", "planleggar-bjornafjorden", stepDone("opne", "2026-05-04", madeUp)),
	},
}

var demensteam = story{
	key: "demensteam", title: "Demensteam på tvers av Askøy og Øygarden",
	purpose: "Gje dei som får demens, og dei pårørande, éin fast person å ringje til frå første dag.",
	owner:   partner("askoy"), timeframe: period("Frå våren 2023", "2023-01", ""), sources: madeUp,
	taken: proposedBy("2022-11-09", "planleggar-askoy"),
	then: []beat{
		on("2022-11-09", "planleggar-askoy", joins(partner("oygarden"), madeUp)),
		on("2022-11-09", "planleggar-askoy", looksOn(partner("nks-olaviken"), madeUp)),
		on("2022-11-09", "planleggar-askoy", follows("OU-BERGENSREGIONEN", madeUp)),
		on("2022-11-09", "planleggar-askoy", forGroups(1, madeUp, eldre)),
		on("2022-12-14", "kontakt-askoy", phase(events.FasePlanlagt, "", madeUp)),
		on("2023-02-08", "planleggar-askoy", step("team", "To sjukepleiarar og ein ergoterapeut er tilsette", period("Våren 2023", "2023-01", "2023-06"), madeUp)),
		on("2023-02-08", "planleggar-askoy", step("parorande", "Pårørandeskule to gonger i året", period("Frå hausten 2023", "2023-08", ""), madeUp)),
		on("2023-02-08", "planleggar-askoy", phase(events.FaseIGang, "", madeUp)),
		on("2023-06-07", "planleggar-askoy", stepDone("team", "2023-05-22", madeUp)),
		on("2023-11-29", "planleggar-askoy", green("Teamet har vore heime hos 41 familiar.", period("2. halvår 2023", "2023-07", "2023-11"))),
		on("2024-06-12", "planleggar-askoy", stepDone("parorande", "2024-05", madeUp)),
		on("2024-09-04", "planleggar-askoy", phase(events.FaseIDrift, "Begge kommunane har teke teamet inn i budsjettet.", madeUp)),
		on("2025-12-10", "kontakt-oygarden", green("Ventetida er under to veker, og førti pårørande har gått på pårørandeskulen.", period("2. halvår 2025", "2025-07", "2025-12"))),
	},
}

var rusteam = story{
	key: "oppfolgingsteam-rus", title: "Oppfølgingsteam for personar med rusliding",
	purpose:   "Følgje opp dei same personane på tvers av kommune og DPS, slik at ingen fell ut mellom dei to.",
	challenge: "Mange sluttar i behandling i overgangen frå døgn til heim.",
	owner:     partner("solli-dps"), timeframe: period("2025–2027", "2025", "2027"), sources: madeUp,
	taken: proposedBy("2024-10-30", "omrade-bergensregionen"),
	then: []beat{
		on("2024-10-30", "omrade-bergensregionen", joins(partner("bjornafjorden"), madeUp)),
		on("2024-10-30", "omrade-bergensregionen", joins(partner("oygarden"), madeUp)),
		on("2024-10-30", "omrade-bergensregionen", joins(partner("bergen"), madeUp)),
		on("2024-10-30", "omrade-bergensregionen", follows("OU-BERGENSREGIONEN", madeUp)),
		on("2024-10-30", "omrade-bergensregionen", forGroups(2, madeUp, psykiskRus)),
		on("2025-01-22", "kontakt-askoy", phase(events.FasePlanlagt, "", madeUp)),
		on("2025-01-22", "omrade-bergensregionen", step("inntak", "Felles inntaksmøte kvar veke", period("1. halvår 2025", "2025-01", "2025-06"), madeUp)),
		on("2025-01-22", "omrade-bergensregionen", step("erfaring", "Tilsetje erfaringskonsulent", period("3. kvartal 2025", "2025-07", "2025-09"), madeUp)),
		on("2025-01-22", "omrade-bergensregionen", milestone("seksti", "Seksti personar er i oppfølging", period("Utgangen av 2026", "2026-12", "2026-12"), madeUp)),
		on("2025-04-02", "omrade-bergensregionen", phase(events.FaseIGang, "", madeUp)),
		on("2025-06-18", "omrade-bergensregionen", stepDone("inntak", "2025-06-04", madeUp)),
		on("2025-10-15", "omrade-bergensregionen", stepDone("erfaring", "2025-10-01", madeUp)), // a little late
	},
}

var legevakta = story{
	key: "skropeleg-legevakt", title: "Tidleg vurdering av skrøpelege eldre på legevakta",
	purpose:   "Finne dei skrøpelege blant dei som kjem til legevakta, og sende dei heim med hjelp i staden for inn på sjukehus.",
	challenge: "Fire av ti som er over 80 år og kjem til legevakta, blir lagde inn. Mange kunne fått hjelp heime.",
	owner:     partner("bergen"), timeframe: period("Våren 2027", "2027-01", "2027-06"), sources: madeUp,
	taken: proposedBy("2026-03-04", "planleggar-bergen"),
	then: []beat{
		on("2026-03-04", "planleggar-bergen", joins(partner("haraldsplass"), madeUp)),
		on("2026-03-04", "planleggar-bergen", joins(partner("helse-bergen"), madeUp)),
		on("2026-03-04", "planleggar-bergen", follows("OU-BERGEN", madeUp)),
		on("2026-03-04", "planleggar-bergen", forGroups(2, madeUp, eldre)),
		on("2026-04-22", "kontakt-bergen", phase(events.FaseVedteke, "Områdeutvalet for Bergen støttar forslaget.", madeUp)),
		on("2026-06-10", "planleggar-bergen", step("skjema", "Velje kartleggingsskjema", period("Hausten 2026", "2026-08", "2026-10"), madeUp)),
		on("2026-06-10", "planleggar-bergen", step("prove", "Prøve på dagtid i tre månader", period("Januar til mars 2027", "2027-01", "2027-03"), madeUp)),
		on("2026-06-10", "planleggar-bergen", milestone("avgjerd", "Avgjerd om å halde fram", period("Våren 2027", "2027-04", "2027-06"), madeUp)),
		on("2026-06-10", "planleggar-bergen", phase(events.FasePlanlagt, "", madeUp)),
	},
}

var ungeBergen = story{
	key: "oppsokjande-unge-bergen", title: "Oppsøkjande team for unge med samansette vanskar",
	purpose:   "Møte ungdommen der han er, når han ikkje kjem til timen.",
	challenge: "Dei som treng det mest, møter sjeldnast.",
	owner:     partner("betanien"), timeframe: period("2024–2026", "2024", "2026"), sources: madeUp,
	taken: proposedBy("2023-10-04", "omrade-bergen"),
	then: []beat{
		on("2023-10-04", "omrade-bergen", joins(partner("bergen"), madeUp)),
		on("2023-10-04", "omrade-bergen", joins(partner("helse-bergen"), madeUp)),
		on("2023-10-04", "omrade-bergen", follows("OU-BERGEN", madeUp)),
		on("2023-10-04", "omrade-bergen", forGroups(1, madeUp, barnOgUnge, psykiskRus)),
		on("2023-12-06", "kontakt-bergen", phase(events.FaseVedteke, "", madeUp)),
		on("2024-01-31", "omrade-bergen", step("team", "Seks stillingar er fylte", period("Våren 2024", "2024-01", "2024-06"), madeUp)),
		on("2024-01-31", "omrade-bergen", step("to-bydelar", "Prøve i to bydelar", period("Hausten 2024", "2024-08", "2024-12"), madeUp)),
		on("2024-01-31", "omrade-bergen", step("alle-bydelar", "Tilbod i heile Bergen", period("2025", "2025", "2025"), madeUp)),
		on("2024-01-31", "omrade-bergen", milestone("evaluering", "Ungdomsrådet har sagt si meining om tilbodet", period("Juni 2026", "2026-06", "2026-06"), madeUp)),
		on("2024-02-21", "omrade-bergen", phase(events.FaseIGang, "", madeUp)),
		on("2024-06-19", "omrade-bergen", stepDone("team", "2024-06-10", madeUp)),
		on("2024-12-18", "omrade-bergen", stepDone("to-bydelar", "2024-12-13", madeUp)),
		on("2024-12-18", "kontakt-betanien", green("38 unge er med i dei to bydelane. Ni av ti har møtt teamet minst fem gonger.", period("2. halvår 2024", "2024-07", "2024-12"))),
	},
}

var slagVoss = story{
	key: "rehabilitering-slag-voss", title: "Rehabilitering etter slag, nær heimen",
	purpose: "Flytte treninga heim tidlegare, med fysioterapeut frå kommunen og rettleiing frå Voss sjukehus.",
	owner:   partner("voss"), timeframe: period("2023–2025", "2023", "2025"), sources: madeUp,
	taken: proposedBy("2022-12-07", "planleggar-voss"),
	then: []beat{
		on("2022-12-07", "planleggar-voss", joins(partner("kvam"), madeUp)),
		on("2022-12-07", "planleggar-voss", joins(partner("vaksdal"), madeUp)),
		on("2022-12-07", "planleggar-voss", joins(partner("helse-bergen"), madeUp)),
		on("2022-12-07", "planleggar-voss", follows("OU-VOSS", madeUp)),
		on("2022-12-07", "planleggar-voss", forGroups(1, madeUp, kronisk)),
		on("2023-02-15", "kontakt-kvam", phase(events.FaseVedteke, "", madeUp)),
		on("2023-03-01", "planleggar-voss", step("opplaering", "Opplæring av fysioterapeutar", period("2023", "2023", "2023"), madeUp)),
		on("2023-03-01", "planleggar-voss", step("heim", "Heimetrening for alle som ønskjer det", period("2024–2025", "2024", "2025"), madeUp)),
		on("2023-03-01", "planleggar-voss", phase(events.FaseIGang, "", madeUp)),
		on("2023-12-13", "planleggar-voss", stepDone("opplaering", "2023-12-01", madeUp)),
		on("2024-06-05", "planleggar-voss", green("Liggetida etter slag er tre dagar kortare enn i fjor.", period("1. halvår 2024", "2024-01", "2024-06"))),
		on("2025-11-19", "planleggar-voss", stepDone("heim", "2025-11", madeUp)),
		on("2025-11-26", "planleggar-voss", green("Alle som ønskjer det, får trene heime. Kommunane fører det vidare.", period("2. halvår 2025", "2025-07", "2025-11"))),
		on("2025-12-03", "planleggar-voss", phase(events.FaseGjennomfort, "Prosjektet er ferdig. Evalueringa står att.", madeUp)),
	},
}

var jordmorHardanger = story{
	key: "jordmorberedskap-hardanger", title: "Jordmorberedskap i Hardanger heile døgnet",
	purpose:   "Gje gravide i Hardanger følgje av jordmor på den lange vegen til fødestaden.",
	challenge: "Vegen tek over to timar, og to av fem kommunar har inga jordmor om natta.",
	owner:     partner("kvam"), timeframe: period("Frå hausten 2027", "2027-08", ""), sources: madeUp,
	taken: proposedBy("2026-02-25", "planleggar-kvam"),
	then: []beat{
		on("2026-02-25", "planleggar-kvam", joins(partner("ulvik"), madeUp)),
		on("2026-02-25", "planleggar-kvam", joins(partner("eidfjord"), madeUp)),
		on("2026-02-25", "planleggar-kvam", joins(partner("voss"), madeUp)),
		on("2026-02-25", "planleggar-kvam", joins(partner("helse-bergen"), madeUp)),
		on("2026-02-25", "planleggar-kvam", follows("OU-VOSS", madeUp)),
		on("2026-02-25", "planleggar-kvam", forGroups(2, madeUp, svangerskap)),
		on("2026-04-15", "kontakt-kvam", phase(events.FaseVedteke, "Områdeutvalet for Voss går inn for tiltaket.", madeUp)),
		on("2026-05-20", "planleggar-kvam", step("turnus", "Felles turnus for jordmødrene", period("1. halvår 2027", "2027-01", "2027-06"), madeUp)),
		on("2026-05-20", "planleggar-kvam", step("bil", "Bil med utstyr", period("Våren 2027", "2027-03", "2027-05"), madeUp)),
		on("2026-05-20", "planleggar-kvam", milestone("vakt", "Den første vakta", period("1. september 2027", "2027-09-01", "2027-09-01"), madeUp)),
	},
}

var alderspsykiatri = story{
	key: "ambulant-alderspsykiatri", title: "Ambulant alderspsykiatri til sjukeheimane",
	purpose: "La spesialisten kome til sjukeheimen, eller på skjermen, i staden for at den gamle må reise.",
	owner:   partner("nks-olaviken"), timeframe: period("Frå 2024", "2024", ""), sources: madeUp,
	taken: proposedBy("2023-09-13", "omrade-nordhordland"),
	then: []beat{
		on("2023-09-13", "omrade-nordhordland", joins(partner("alver"), madeUp)),
		on("2023-09-13", "omrade-nordhordland", joins(partner("osteroy"), madeUp)),
		on("2023-09-13", "omrade-nordhordland", joins(partner("gulen"), madeUp)),
		on("2023-09-13", "omrade-nordhordland", follows("OU-NORDHORDLAND", madeUp)),
		on("2023-09-13", "omrade-nordhordland", forGroups(1, madeUp, eldre, psykiskRus)),
		on("2023-11-08", "kontakt-alver", phase(events.FaseVedteke, "", madeUp)),
		on("2024-01-10", "omrade-nordhordland", step("rute", "Fast dag i månaden på kvar sjukeheim", period("1. halvår 2024", "2024-01", "2024-06"), madeUp)),
		on("2024-01-10", "omrade-nordhordland", step("rettleiing", "Rettleiing på video kvar veke", period("Hausten 2024", "2024-08", "2024-12"), madeUp)),
		on("2024-01-10", "omrade-nordhordland", step("tvang", "Færre vedtak om tvang", period("2025–2026", "2025", "2026"), madeUp)),
		on("2024-01-10", "omrade-nordhordland", milestone("alle", "Alle sjukeheimane i området har fast dag", period("Våren 2026", "2026-01", "2026-06"), madeUp)),
		on("2024-01-10", "omrade-nordhordland", phase(events.FaseIGang, "", madeUp)),
		on("2024-06-26", "omrade-nordhordland", stepDone("rute", "2024-06-18", madeUp)),
		on("2025-02-12", "omrade-nordhordland", stepDone("rettleiing", "2025-02-03", madeUp)), // late
	},
}

var brukaropplaering = story{
	key: "opplaering-brukarrepresentantar", title: "Opplæring av brukarrepresentantar",
	purpose:   "Gje brukarrepresentantane i alle utvala same innføring, og eit nettverk å støtte seg til.",
	challenge: "Mange er åleine i utvalet sitt og får papira seint.",
	owner:     whole, timeframe: period("Frå 2024", "2024", ""), sources: madeUp,
	taken: proposedBy("2023-11-15", "sekretariat"),
	then: []beat{
		on("2023-11-15", "sekretariat", follows("SSU", madeUp)),
		on("2023-11-15", "sekretariat", joins(partner("helse-bergen"), madeUp)),
		on("2023-11-15", "sekretariat", joins(partner("bergen"), madeUp)),
		on("2023-12-12", "kontakt-voss", phase(events.FaseVedteke, "", madeUp)),
		on("2024-01-17", "sekretariat", step("kurs", "Kurs for dei første tolv", period("Våren 2024", "2024-01", "2024-06"), madeUp)),
		on("2024-01-17", "sekretariat", step("nettverk", "Nettverk med to samlingar i året", period("Frå hausten 2024", "2024-08", ""), madeUp)),
		on("2024-01-17", "sekretariat", phase(events.FaseIGang, "", madeUp)),
		on("2024-06-05", "sekretariat", stepDone("kurs", "2024-05-29", madeUp)),
		on("2024-12-04", "sekretariat", stepDone("nettverk", "2024-11-20", madeUp)),
		on("2024-12-04", "sekretariat", green("Elleve av tolv har fullført kurset, og nettverket har møtt kvarandre to gonger.", period("2. halvår 2024", "2024-07", "2024-12"))),
		on("2025-03-12", "sekretariat", phase(events.FaseIDrift, "Kurset går kvar vår.", madeUp)),
	},
}
