package demo

import "fellesplan/events"

// worksOfBergen is the work behind the tiltak that Områdeutvalet for Bergen follows. All of it is made up.
var worksOfBergen = []work{
	{
		key: "trygg-utskriving", responsible: "planleggar-helse-bergen", areas: list(tenester, leiing),
		origins: []origin{
			fromWords(events.OpphavSak, "Avvik før helg, meld til Områdeutvalet for Bergen hausten 2024"),
			fromChapter("handlingsplan-2026", "tiltak-held-fram"), fromElement("resultatmal-utskriving"),
		},
		goals: []goal{
			mainGoal("Den som blir skriven ut før helg, er like trygg som den som blir skriven ut ein tysdag."),
			effectGoal("Ingen pasient over 80 år kjem heim etter klokka 20 ein fredag utan at kommunen har sagt ja."),
			resultGoal("Felles sjekkliste er i bruk på alle sengepostar og i alle kommunar innan sommaren 2027."),
			ofPlans(events.Resultatmal, "resultatmal-utskriving"),
		},
		risks: []risk{
			{words: "Sengepostane melder seint fordi visitten er flytta til ettermiddagen.", measure: "Prøve med førebels melding klokka 10.", likely: 4, consequent: 4},
			{words: "Kommunane har ikkje folk til å ta imot på fredag kveld.", measure: "Bergen har to ekstra på vakt.", likely: 3, consequent: 4, day: "2025-02-05", closed: "2026-01-14", why: "Alle dei fire kommunane som er med, tek no imot alle dagar."},
		},
		anchor: []anchorage{
			agreed(partner("helse-bergen"), "Klinikkane har sagt ja."), agreed(partner("bergen"), ""), asked(partner("haraldsplass"), "Vil sjå tala frå utprøvinga først."),
			informed(outside("Dei tillitsvalde ved sjukehusa"), "Vil ha med arbeidstida i vurderinga."),
		},
		needs: []need{{"2026-09-30", "legemiddelsamstemming", "Medisinlistene er ikkje klare før klokka 15. Opplæringa skal rette på det."}},
		aims:  []aim{{"80+", "Kor mange tiltaket kan gjelde for."}, {"utskrivingsklare", "Færre døgn etter at pasienten er ferdig behandla."}, {"reinnleggingar", "Ikkje fleire som kjem tilbake innan ein månad."}},
		then: []beat{
			on("2025-02-05", "planleggar-helse-bergen", milestone("fire", "Fire sengepostar er med", period("September 2025", "2025-09", "2025-09"), madeUp)),
			on("2025-09-10", "planleggar-helse-bergen", reached("fire", "2025-09-08", madeUp)),
			on("2025-09-10", "planleggar-helse-bergen", milestone("alle-postar", "Alle 22 sengepostane er med", period("31. oktober 2026", "2026-10-31", "2026-10-31"), madeUp)),
			report("2025-06-18", "planleggar-helse-bergen", "ggy", half(1, 2025), "Rutinen er skriven i lag med sjukepleiarane. Postane spør korleis dei skal få tid."),
			on("2026-01-14", "planleggar-helse-bergen", joins(partner("askoy"), madeUp)),
			on("2026-09-30", "planleggar-helse-bergen", riskNow("Sengepostane melder seint fordi visitten er flytta til ettermiddagen.", 4, 5, "Førebels melding klokka 10 verkar på 16 postar. Dei seks siste får hjelp frå dei andre.")),
			on("2026-02-11", "planleggar-helse-bergen", anchoredNow("2026-02", partner("haraldsplass"), events.ForankringSamd, "Blir med frå hausten 2026.")),
			report("2026-05-12", "planleggar-helse-bergen", "gyy", third(1, 2026), "Ni av 22 postar er med. Fleire kommunar har spurt om å få bli med."),
			asks("2026-11-12", "planleggar-helse-bergen", "ygr", period("Hausten 2026", "2026-09", "2026-11"), "16 av 22 postar er med. Dei seks siste får ikkje medisinlistene klare i tide, og milepælen er ikkje nådd.",
				"Skal sjekklista vere eit krav frå 1. januar 2027, også på dei seks postane som ikkje er klare?"),
		},
	},
	{
		key: "legemiddelsamstemming", responsible: "planleggar-haraldsplass", areas: list(kunnskap),
		origins: []origin{fromChapter("utviklingsplan", "omrade-kompetanse"), fromWords(events.OpphavSak, "Gjennomgangen av legemiddelavvik i 2025")},
		goals: []goal{
			mainGoal("Alle samstemmer legemiddellister på same måten."),
			effectGoal("Færre feil i legemiddellistene når pasientar flyttar mellom sjukehus og heim."),
			resultGoal("Åtti har gått kurset innan sommaren 2027."),
			ofPlans(events.Effektmal, "effektmal-kompetanse"),
		},
		risks: []risk{
			{words: "Kommunane får ikkje vikarar til dei som skal på kurs.", measure: "To halve dagar i staden for éin heil.", likely: 4, consequent: 3},
			{words: "Journalsystema viser listene ulikt.", measure: "Kurset bruker døme frå begge.", likely: 3, consequent: 2, day: "2026-09-09"},
		},
		anchor: []anchorage{agreed(partner("bergen"), ""), agreed(outside("Sjukehusapoteka"), "Held ein del av kurset."), asked(partner("samnanger"), "")},
		aims:   []aim{{"reinnleggingar", "Færre kjem tilbake på grunn av medisinfeil."}, {"ledige-stillingar", "Kor mange som kan få fri til kurs."}},
		then: []beat{
			on("2026-09-08", "planleggar-haraldsplass", milestone("forti", "Førti har fullført kurset", period("Våren 2027", "2027-03", "2027-04"), madeUp)),
			on("2026-09-09", "planleggar-haraldsplass", looksOn(outside("Høgskulen på Vestlandet"), madeUp)),
			report("2026-11-16", "planleggar-haraldsplass", "ggy", period("Hausten 2026", "2026-09", "2026-11"), "Førti er melde på, og åtte står på venteliste. Lokala er bestilte."),
		},
	},
	{
		key: "skropeleg-legevakt", responsible: "planleggar-bergen", areas: list(tenester, kunnskap),
		origins: []origin{fromElement("strategi-naer"), fromWords(events.OpphavSak, "Innspel frå kommuneoverlegen i Områdeutvalet for Bergen")},
		goals: []goal{
			effectGoal("Tre av ti i staden for fire av ti over 80 år blir lagde inn frå legevakta."),
			resultGoal("Legevakta bruker skjemaet for alle over 80 år på dagtid."),
		},
		risks:  []risk{{words: "Legevakta har ikkje tid til eit skjema til.", measure: "Skjemaet skal ta fire minutt.", likely: 4, consequent: 4, day: "2026-06-11"}},
		anchor: []anchorage{agreed(outside("Bergen legevakt"), ""), asked(partner("haraldsplass"), "Kan ta imot pasientar rett på post."), notYet(outside("Fastlegane i Bergen"), "Blir spurde når skjemaet er valt.")},
		needs:  []need{{"2026-06-11", "trygg-utskriving", "Heimetenesta må kunne ta imot same kveld, etter same rutine som ved utskriving."}},
		aims:   []aim{{"legevakt-80", "Færre innlagde frå legevakta."}, {"80+", ""}},
		then: []beat{
			on("2026-06-11", "planleggar-bergen", milestone("plass", "Avtale om fast plass på post ved Haraldsplass", period("1. november 2026", "2026-11-01", "2026-11-01"), madeUp)),
			report("2026-09-16", "planleggar-bergen", "g-y", third(2, 2026), "Tre skjema er prøvde på kvarandre. Valet skal takast i oktober."),
			asks("2026-11-10", "planleggar-bergen", "yyy", period("Hausten 2026", "2026-09", "2026-11"), "Gruppa er ikkje samd om skjema: det eine er kort, det andre er i bruk på sjukehuset.",
				"Kva skjema skal vi bruke: det korte, eller det som sjukehuset har?"),
		},
	},
	{
		key: "oppsokjande-unge-bergen", day: "2024-02-01", by: "omrade-bergen", responsible: "kontakt-betanien", areas: list(tenester, medverkar),
		origins: []origin{fromWords(events.OpphavVedtak, "Vedtak i Områdeutvalet for Bergen, desember 2023")},
		goals: []goal{
			mainGoal("Unge som ikkje møter, får hjelp likevel."),
			effectGoal("Ni av ti som teamet kjem i kontakt med, er framleis med etter eit halvt år."),
			resultGoal("Teamet gir tilbod i heile Bergen innan utgangen av 2025."),
		},
		risks: []risk{
			{words: "Teamet blir eit tilbod ved sida av, som ingen andre samarbeider med.", measure: "Fast møte med skulehelsetenesta.", likely: 3, consequent: 4},
			{words: "Tilskotet tek slutt i 2026.", measure: "Søkje om nytt, og leggje det inn i budsjettet til kommunen.", likely: 4, consequent: 5, day: "2025-09-03"},
		},
		anchor: []anchorage{agreed(partner("bergen"), ""), agreed(outside("Ungdomsrådet i Bergen"), "Vil evaluere tilbodet sjølve."), asked(partner("helse-bergen"), "")},
		aims:   []aim{{"ventetid-unge", "Kortare veg til den første samtalen."}, {"16-19", "Kor mange tiltaket kan gjelde for."}},
		then: []beat{
			report("2025-06-11", "kontakt-betanien", "gyy", half(1, 2025), "Teamet er i fire bydelar. Vi har 61 unge i oppfølging."),
			on("2025-12-17", "omrade-bergen", stepMoved("alle-bydelar", period("Våren 2026", "2026-01", "2026-06"), "To stillingar stod tomme i haust.")),
			report("2025-12-17", "kontakt-betanien", "yyr", half(2, 2025), "To har slutta, og vi har ikkje fått nye. Fire bydelar står utan tilbod."),
			asks("2026-04-29", "kontakt-betanien", "yrr", period("1. tertial 2026", "2026-01", "2026-04"), "Stillingane er fylte, men tilskotet går ut i desember. Vi veit ikkje om vi kan love oppfølging ut over nyttår.",
				"Skal Bergen og Betanien føre teamet vidare når tilskotet tek slutt?"),
		},
	},
}
