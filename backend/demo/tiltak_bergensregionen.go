package demo

import "fellesplan/events"

// worksOfBergensregionen is the work behind the tiltak that Områdeutvalet for Bergensregionen follows.
// All of it is made up.
var worksOfBergensregionen = []work{
	{
		key: "responssenter", day: "2026-05-08", responsible: "planleggar-askoy", areas: list(struktur),
		origins: []origin{fromChapter("handlingsplan-2026", "tiltak-nye"), fromWords(events.OpphavSak, "Fem responssenter med kvar si nattevakt, meld av Askøy")},
		goals: []goal{
			mainGoal("Eitt responssenter tek imot alarmar frå alle kommunane i området, heile døgnet."),
			effectGoal("Ein alarm blir svara på innan eitt minutt, også om natta."),
			resultGoal("Avtale om drift og kostnader er underskriven innan april 2027."),
		},
		risks: []risk{
			{words: "Kommunane har ulike leverandørar, og alarmane kan ikkje lesast på same stad.", measure: "Felles kravspesifikasjon før neste anskaffing.", likely: 4, consequent: 5},
			{words: "Den eine som kan systemet, har sagt opp.", measure: "Opplæring av to til.", likely: 3, consequent: 4, day: "2026-10-01"},
		},
		anchor: []anchorage{
			agreed(partner("askoy"), ""), asked(partner("oygarden"), "Er med, men vil ha ein fordelingsnøkkel først."), asked(partner("bjornafjorden"), ""), informed(partner("austevoll"), "Vil sjå kva det kostar."),
			informed(partner("samnanger"), ""), notYet(outside("Brannvesenet, som tek imot tryggleiksalarmar i dag"), ""),
		},
		needs: []need{{"2026-05-13", "saeravtalar", "Kven som svarar for kva, må vere avklart først."}, {"2026-06-17", "akutt-dogntilbod-fjorden", "Nattevakta skal dele lokale med døgntilbodet."}},
		aims:  []aim{{"80+", "Kor mange tiltaket kan gjelde for."}, {"heildogns-plassar", "Fleire bur heime lenger."}},
		then: []beat{
			on("2026-06-17", "planleggar-askoy", step("avtale", "Avtale om drift og kostnader", period("Våren 2027", "2027-01", "2027-04"), madeUp)),
			on("2026-06-17", "planleggar-askoy", step("drift", "Senteret opnar", period("Hausten 2027", "2027-08", "2027-12"), madeUp)),
			on("2026-06-17", "planleggar-askoy", milestone("krav", "Felles kravspesifikasjon", period("1. november 2026", "2026-11-01", "2026-11-01"), madeUp)),
			on("2026-06-17", "planleggar-askoy", milestone("opna", "Den første alarmen er svara på", period("September 2027", "2027-09", "2027-09"), madeUp)),
			on("2026-09-23", "planleggar-askoy", looksOn(partner("samnanger"), madeUp)),
			asks("2026-11-11", "planleggar-askoy", "yry", period("Hausten 2026", "2026-09", "2026-11"), "Tre modellar for deling er rekna ut. Kravspesifikasjonen er to veker forseinka.",
				"Skal kostnadene delast per innbyggjar, eller etter kor mange alarmar kvar kommune har?"),
		},
	},
	{
		key: "tidleg-heimreise", responsible: "planleggar-bjornafjorden", areas: list(tenester),
		origins: []origin{fromWords(events.OpphavAnna, "Jordmødrene i Bjørnafjorden gjorde framlegg om det")},
		goals: []goal{
			mainGoal("Dei som vil heim same dag, kan det, og er trygge."),
			effectGoal("To av fem reiser heim innan eit døgn."),
			resultGoal("Jordmor er heime dagen etter i alle kommunane som er med."),
		},
		risks:  []risk{{words: "Små kommunar har éi jordmor, og ho har fri i helga.", measure: "Felles helgevakt.", likely: 5, consequent: 3}},
		anchor: []anchorage{asked(outside("Jordmødrene i Bergensregionen"), "Er for, om dei er fleire om helgevakta."), asked(partner("helse-bergen"), ""), notYet(outside("Barselkvinner"), "Gruppeintervju er avtalt til januar.")},
		aims:   []aim{{"0-5", "Kor mange barn det kjem i kommunane."}, {"heim-same-dogn", ""}},
		then: []beat{
			on("2026-10-07", "planleggar-bjornafjorden", joins(partner("askoy"), madeUp)),
			on("2026-10-07", "planleggar-bjornafjorden", challengeNow("Mange blir liggjande eit døgn lenger enn dei vil, fordi ingen kan kome heim til dei.")),
			on("2026-10-07", "planleggar-bjornafjorden", timeframeNow(period("Våren 2027", "2027-01", "2027-06"))),
			on("2026-10-07", "planleggar-bjornafjorden", step("intervju", "Spørje dei som nyleg har født", period("Januar 2027", "2027-01", "2027-01"), madeUp)),
			on("2026-10-07", "planleggar-bjornafjorden", milestone("vedtak", "Områdeutvalet har teke stilling", period("Februar 2027", "2027-02", "2027-02"), madeUp)),
		},
	},
	{
		key: "akutt-dogntilbod-fjorden", responsible: "planleggar-bjornafjorden", areas: list(struktur, tenester),
		origins: []origin{fromWords(events.OpphavSak, "Meld av Samnanger vinteren 2025"), fromElement("strategi-naer")},
		goals: []goal{
			mainGoal("Akutt sjuke eldre får hjelp nær heimen, også i helga."),
			effectGoal("Hundre færre innleggingar i året frå dei tre kommunane."),
			resultGoal("Åtte senger innan sommaren 2027."),
			ofPlans(events.Effektmal, "effektmal-heime"),
		},
		risks: []risk{
			{words: "Det er ikkje lege til stades om natta.", measure: "Lege på video frå legevakta i Bergen.", likely: 4, consequent: 5},
			{words: "Sengene står tomme.", measure: "Legevakta får éin telefon å ringje.", likely: 3, consequent: 3, day: "2026-05-07"},
			{words: "Kommunane blir ikkje samde om avtalen.", measure: "Møte mellom ordførarane.", likely: 2, consequent: 4, closed: "2025-08-20", why: "Avtalen er underskriven."},
		},
		anchor: []anchorage{agreed(partner("samnanger"), ""), agreed(partner("austevoll"), "Vil ha ei av sengene i helgane."), asked(outside("Legevakta"), ""), informed(outside("Fastlegane i dei tre kommunane"), "")},
		aims:   []aim{{"utskrivingsklare", "Fleire kan skrivast ut hit."}, {"80+", ""}},
		then: []beat{
			report("2026-05-13", "planleggar-bjornafjorden", "gyy", third(1, 2026), "Vi opna 4. mai, med fire senger. Lege på video verkar om det blir brukt."),
			asks("2026-11-13", "planleggar-bjornafjorden", "yyr", period("Hausten 2026", "2026-09", "2026-11"), "Halvparten av sengene er i bruk. Legevakta i Bergen ringjer sjukehuset først, og milepælen i oktober vart ikkje nådd.",
				"Skal vi utvide til åtte senger våren 2027, eller vente til dei fire er i bruk?"),
		},
	},
	{
		key: "demensteam", responsible: "planleggar-askoy", areas: list(tenester, kunnskap),
		origins: []origin{fromWords(events.OpphavAnna, "Demensplanen til Askøy, som Øygarden slutta seg til")},
		goals: []goal{
			mainGoal("Ingen med demens ventar meir enn to veker på den første samtalen."),
			effectGoal("Dei pårørande seier at dei klarer seg heime lenger."),
			resultGoal("Pårørandeskule to gonger i året."),
		},
		risks: []risk{
			{words: "Teamet blir så kjent at ventetida veks.", measure: "Fast inntak kvar måndag.", likely: 3, consequent: 2},
			{words: "Ergoterapeuten er berre leigd inn.", measure: "Gjere stillinga fast.", likely: 3, consequent: 3, closed: "2024-09-04", why: "Stillinga er fast."},
		},
		anchor: []anchorage{agreed(partner("oygarden"), ""), agreed(outside("Det lokale demenslaget"), "Held pårørandeskulen saman med teamet."), informed(outside("Fastlegane på Askøy og i Øygarden"), "")},
		aims:   []aim{{"67-79", ""}, {"80+", ""}, {"heildogns-plassar", "Fleire bur heime lenger."}},
		then: []beat{
			report("2024-12-04", "planleggar-askoy", "ggg", half(2, 2024), "Teamet har fast plass i budsjettet. Ventetida er ti dagar."),
			report("2025-06-11", "planleggar-askoy", "ggy", half(1, 2025), "Fleire blir viste til oss enn vi rår over."),
		},
	},
	{
		key: "oppfolgingsteam-rus", by: "omrade-bergensregionen", responsible: "kontakt-solli-dps", areas: list(tenester, medverkar),
		origins: []origin{fromWords(events.OpphavOppdrag, "Oppdrag frå SSU hausten 2024, om overgangar for personar med rusliding")},
		goals: []goal{
			mainGoal("Ingen fell ut mellom døgn og heim."),
			effectGoal("Sju av ti er i oppfølging eit halvt år etter døgnopphaldet."),
			resultGoal("Seksti personar er i oppfølging innan utgangen av 2026."),
		},
		risks: []risk{
			{words: "Kommunane og DPS-et fører kvar sin journal.", measure: "Ein felles plan som pasienten har sjølv.", likely: 5, consequent: 3},
			{words: "Vi finn ingen erfaringskonsulent.", measure: "Spørje brukarorganisasjonane.", likely: 3, consequent: 3, day: "2025-01-23", closed: "2025-10-15", why: "Tilsett 1. oktober."},
		},
		anchor: []anchorage{agreed(partner("solli-dps"), ""), agreed(partner("oygarden"), ""), asked(partner("bergen"), "Har eit liknande team frå før."), agreed(outside("Brukarorganisasjonane på rusfeltet"), "")},
		aims:   []aim{{"ventetid-dps", ""}, {"reinnleggingar", "Færre kjem akutt tilbake."}},
		then: []beat{
			report("2025-06-18", "kontakt-solli-dps", "gyy", half(1, 2025), "Inntaksmøta er i gang. 18 personar er i oppfølging."),
			report("2025-12-10", "kontakt-oygarden", "ggy", half(2, 2025), "32 personar er i oppfølging. Erfaringskonsulenten har gjort ein skilnad."),
			on("2026-01-21", "omrade-bergensregionen", leaves(partner("bergen"), "Bergen held på sitt eige team.")),
			report("2026-05-20", "kontakt-solli-dps", "ggg", third(1, 2026), "44 personar er i oppfølging, og ni har avslutta etter planen."),
			report("2026-09-16", "kontakt-solli-dps", "ggy", third(2, 2026), "51 personar er i oppfølging. Vi når seksti før jul om ingen sluttar."),
		},
	},
}
