package demo

import "fellesplan/events"

// worksOfNordhordland is the work behind the tiltak that Områdeutvalet for Nordhordland follows. What has
// no source is made up.
var worksOfNordhordland = []work{
	{
		key: "digital-heimeoppfolging-nordhordland", day: "2022-10-05", responsible: "planleggar-masfjorden", areas: list(tenester),
		origins: []origin{
			{kind: events.OpphavAnna, words: "Den nasjonale spreiinga av digital heimeoppfølging", sources: found(hdirDHO)},
			fromChapter("handlingsplan-2026", "tiltak-held-fram"), fromElement("resultatmal-dho"),
		},
		goals: []goal{
			mainGoal("Pasientar med kronisk sjukdom i Nordhordland skal kunne følgjast opp heime, i kva for ein av dei sju kommunane dei enn bur."),
			effectGoal("Færre akutte innleggingar blant dei som er med."),
			resultGoal("Alle sju kommunane har pasientar i ordninga innan utgangen av 2026."),
			ofPlans(events.Resultatmal, "resultatmal-dho"),
		},
		risks: []risk{
			{words: "Oppfølgingssenteret i Masfjorden har for få sjukepleiarar til å dekkje kvelden.", measure: "Alver låner ut to sjukepleiarar kvar måndag og torsdag.", likely: 4, consequent: 3},
			{words: "Fastlegane får ikkje meldingane frå senteret i journalen.", measure: "Helse Vest IKT prøver ut ei ny kopling.", likely: 3, consequent: 4, day: "2024-03-06"},
			{words: "Utstyret er forseinka frå leverandøren.", measure: "Låne frå eit anna prosjekt.", likely: 4, consequent: 3, closed: "2023-10-18", why: "Alt er levert."},
		},
		anchor: []anchorage{
			agreed(outside("Kommunalsjefane i Nordhordland"), "Einige om å drive senteret saman ut 2027."), informed(outside("Helse Vest IKT"), ""),
			informed(outside("Fastlegane i regionen"), "Fekk eit brev."),
		},
		needs: []need{{"2023-02-08", "digital-samkonsultasjon", "Same utstyr på fastlegekontora."}},
		aims:  []aim{{"67-79", "Kor mange tiltaket kan gjelde for."}, {"80+", "Kor mange tiltaket kan gjelde for."}, {"dho-pasientar", "Fleire i kvar kommune."}, {"utskrivingsklare", ""}},
		then: []beat{
			on("2023-02-08", "planleggar-masfjorden", step("opplaering", "Opplæring av heimesjukepleia i alle kommunane", period("Frå 2024", "2024", ""), madeUp)),
			on("2023-11-15", "planleggar-masfjorden", waitsNoMore("digital-samkonsultasjon", "Utstyret er på plass.")),
			report("2024-06-19", "planleggar-masfjorden", "ygy", half(1, 2024), "Tre kommunar er i gang. Gulen og Fedje ventar på opplæring."),
			on("2024-09-18", "planleggar-masfjorden", anchoredNow("2024-09", outside("Fastlegane i regionen"), events.ForankringSpurd, "Spurde i allmøtet i september.")),
			on("2025-03-12", "planleggar-masfjorden", timeframeNow(period("Frå 2022, fast ordning frå 2025", "2022", ""))),
			report("2025-09-17", "planleggar-masfjorden", "ggy", half(1, 2025), "58 pasientar er med i fem kommunar. Kvelden er framleis sårbar."),
			on("2026-02-18", "planleggar-masfjorden", riskNow("Oppfølgingssenteret i Masfjorden har for få sjukepleiarar til å dekkje kvelden.", 3, 3, "Alver låner ut to sjukepleiarar kvar måndag og torsdag, og Osterøy éin kvar onsdag.")),
			on("2026-02-18", "planleggar-masfjorden", milestone("hundre", "Hundre pasientar er med på same tid", period("Våren 2027", "2027-01", "2027-06"), madeUp)),
			report("2026-05-20", "planleggar-masfjorden", "ggy", third(1, 2026), "71 pasientar er med. Osterøy er klar til hausten."),
			asks("2026-11-11", "planleggar-masfjorden", "gyy", period("Hausten 2026", "2026-09", "2026-11"), "86 pasientar er med i seks av sju kommunar. Avtalen om drift går ut i 2027, og Modalen har enno ingen.",
				"Skal senteret drivast vidare i Masfjorden etter 2027, og skal kostnadene delast per innbyggjar då òg?"),
		},
	},
	{
		key: "digital-samkonsultasjon", day: "2022-08-24", responsible: "planleggar-masfjorden", areas: list(tenester, kunnskap),
		origins: []origin{{kind: events.OpphavAnna, words: "Framlegg i avisa våren 2021", sources: found(samkonsultasjon)}, fromElement("resultatmal-samkonsultasjon")},
		goals: []goal{
			mainGoal("Pasientar skal sleppe reisa når fastlege og spesialist kan møtast på video."),
			effectGoal("Minst tusen timar spart reisetid i året for pasientane i regionen."),
			resultGoal("Hundre samkonsultasjonar innan utgangen av 2023."),
			ofPlans(events.Resultatmal, "resultatmal-samkonsultasjon"),
		},
		risks: []risk{
			{words: "Ingen minner kontora om tilbodet, og bruken går ned.", measure: "Områdeutvalet har peika ut ein ansvarleg.", likely: 3, consequent: 3, day: "2025-11-13"},
			{words: "Lyd og bilete sviktar.", measure: "Same skjerm og mikrofon på alle kontora.", likely: 4, consequent: 3, day: "2023-09-28", closed: "2024-06-27", why: "Nytt utstyr på alle kontora."},
		},
		anchor: []anchorage{
			agreed(outside("Kommunalsjefane i Nordhordland"), ""), informed(partner("helse-bergen"), "Leiinga ved sjukehuset er orientert."), agreed(outside("Fastlegane ved dei to første kontora"), ""),
		},
		aims: []aim{{"80+", "Kor mange tiltaket kan gjelde for."}, {"45-66", ""}},
		then: []beat{
			on("2022-09-14", "planleggar-masfjorden", follows("SSU", madeUp)),
			on("2025-03-19", "kontakt-voss", followsNoMore("SSU", "Ordninga er i drift, og områdeutvalet følgjer henne.")),
			on("2022-09-14", "planleggar-masfjorden", milestone("frikjop", "Avtale om frikjøp av fastlegane", period("Hausten 2022", "2022-08", "2022-12"), madeUp)),
			on("2023-02-08", "planleggar-masfjorden", milestoneDropped("frikjop", "Legane ville heller ha takst enn frikjøp.")),
			report("2024-12-12", "planleggar-masfjorden", "ggy", half(2, 2024), "Evalueringa er god, men ho peikar på at nokon må eige tilbodet etter prosjektet."),
			on("2026-05-13", "kontakt-alver", aimsNoMore("45-66", "Dei fleste som har brukt tilbodet, er eldre.")),
			report("2026-05-20", "kontakt-gulen", "yg-", third(1, 2026), "Vi har hatt to samkonsultasjonar i år. Ny fastlege i haust kjenner ikkje tilbodet."),
			report("2026-11-18", "planleggar-masfjorden", "ggg", period("Hausten 2026", "2026-09", "2026-11"), "Elleve samkonsultasjonar på to månader. Den ansvarlege har vore innom alle kontora."),
		},
	},
	{
		key: "fallforebygging", responsible: "planleggar-alver", areas: list(tenester),
		origins: []origin{fromWords(events.OpphavAnna, "Folkehelseplanen til Alver"), fromElement("strategi-spreie")},
		goals: []goal{
			effectGoal("Ti prosent færre hoftebrot blant dei over 80 år innan 2028."),
			resultGoal("Treningsgrupper i kvar bygd i Alver og på Osterøy."),
			mainGoal("Eldre i området skal kunne gå trygt heime."),
		},
		risks: []risk{
			{words: "Fysioterapeutane har ikkje tid til gruppetrening.", measure: "Frivilligsentralane tek gruppene, fysioterapeuten kjem annakvar veke.", likely: 3, consequent: 2, day: "2024-03-13"},
			{words: "Menn melder seg ikkje på.", measure: "Grupper i smia og i naustet.", likely: 4, consequent: 2, day: "2025-03-05"},
		},
		anchor: []anchorage{agreed(partner("osteroy"), ""), agreed(outside("Frivilligsentralane"), ""), agreed(outside("Råda for eldre"), "Ber om at transport blir med."), informed(partner("helse-bergen"), "")},
		aims:   []aim{{"67-79", "Kor mange tiltaket kan gjelde for."}, {"80+", "Kor mange tiltaket kan gjelde for."}, {"hoftebrot", "Ti prosent færre innan 2028."}},
		then: []beat{
			on("2023-06-01", "planleggar-alver", milestone("tilbod", "Alle over 80 år i Alver har fått tilbod om besøk", period("Juni 2024", "2024-06", "2024-06"), madeUp)),
			on("2024-09-11", "planleggar-alver", reached("tilbod", "2024-09-02", madeUp)), // three months late
			on("2025-01-08", "planleggar-alver", retold("Fallførebygging heime og i gruppe")),
			on("2025-01-09", "planleggar-alver", retold("Fallførebygging heime")),
			on("2025-03-05", "planleggar-alver", purposeNow("Finne dei eldre som står i fare for å falle før dei fell, og tilby trening og ein gjennomgang av heimen. Det gjeld også dei som bur i omsorgsbustad.")),
			report("2025-06-11", "planleggar-alver", "ggy", half(1, 2025), "Åtte grupper er i gang. Vi får få menn med."),
			report("2025-12-10", "planleggar-alver", "ggg", half(2, 2025), "Ti grupper er i gang. Voss og Kvam har teke oppskrifta i bruk."),
			on("2026-05-27", "planleggar-alver", milestone("alle-omrade", "Kommunar i alle fire områda er med", period("2. halvår 2026", "2026-07", "2026-12"), madeUp)),
			report("2026-11-18", "planleggar-alver", "ggg", period("Hausten 2026", "2026-09", "2026-11"), "Tolv grupper er i gang. Ni kommunar i fire område bruker oppskrifta."),
		},
	},
	{
		key: "felles-sjukeheimslege", by: "omrade-nordhordland", responsible: "kontakt-modalen", areas: list(struktur, kunnskap),
		origins: []origin{fromWords(events.OpphavSak, "Meld av Modalen vinteren 2023")},
		goals:   []goal{mainGoal("Også dei minste sjukeheimane har ein fast lege."), resultGoal("Éi stilling er fylt innan utgangen av 2023.")},
		risks:   []risk{{words: "Reisetida et opp arbeidsdagen.", measure: "Annakvar visitt på video.", likely: 4, consequent: 4}},
		anchor:  []anchorage{agreed(partner("masfjorden"), ""), asked(partner("fedje"), "Er usikre på om det løner seg.")},
		then: []beat{
			on("2023-06-08", "omrade-nordhordland", step("lyse-ut", "Lyse ut stillinga", period("3. kvartal 2023", "2023-07", "2023-09"), madeUp)),
			on("2023-06-08", "omrade-nordhordland", step("tilsetje", "Tilsetje", period("Hausten 2023", "2023-08", "2023-12"), madeUp)),
			on("2023-10-04", "omrade-nordhordland", stepDone("lyse-ut", "2023-09-20", madeUp)),
			on("2023-10-04", "omrade-nordhordland", ownerNow(partner("masfjorden"))), // who had somebody to do the work
			on("2023-10-04", "omrade-nordhordland", joins(partner("modalen"), madeUp)),
			on("2024-02-07", "omrade-nordhordland", stepDropped("tilsetje", "Ingen søkjarar til ei delt stilling.")),
		},
	},
	{
		key: "ambulant-alderspsykiatri", by: "omrade-nordhordland", responsible: "kontakt-olaviken", areas: list(tenester, kunnskap),
		origins: []origin{fromWords(events.OpphavSak, "Meld av sjukeheimslegane i Nordhordland")},
		goals: []goal{
			mainGoal("Gamle med psykisk sjukdom får spesialisten heim til seg."),
			effectGoal("Halvparten så mange innleggingar frå sjukeheimane."),
			resultGoal("Alle sjukeheimane har fast dag innan sommaren 2026."),
		},
		risks:  []risk{{words: "Spesialistane brukar dagen i bil.", measure: "To sjukeheimar same dag, og video elles.", likely: 3, consequent: 3}, {words: "Sjukeheimane får ikkje fri folk til rettleiing.", measure: "Ti minutt ved vaktskiftet.", likely: 4, consequent: 2, day: "2024-09-18"}},
		anchor: []anchorage{agreed(partner("alver"), ""), agreed(partner("osteroy"), ""), informed(partner("gulen"), ""), agreed(outside("Sjukeheimslegane"), "")},
		needs:  []need{{"2024-04-10", "digital-samkonsultasjon", "Rettleiinga på video bruker same løysing."}},
		aims:   []aim{{"80+", ""}, {"ventetid-dps", ""}},
		then: []beat{
			on("2024-04-10", "omrade-nordhordland", joins(partner("masfjorden"), madeUp)),
			on("2025-02-12", "omrade-nordhordland", waitsNoMore("digital-samkonsultasjon", "Løysinga er i drift.")),
			report("2024-12-04", "kontakt-olaviken", "gyg", half(2, 2024), "Seks av ti sjukeheimar har fast dag."),
			report("2025-06-11", "kontakt-olaviken", "ggg", half(1, 2025), "Åtte av ti har fast dag. Rettleiinga på video er i gang, to månader etter planen."),
			report("2026-01-14", "kontakt-alver", "ygy", half(2, 2025), "To sjukeheimar står att, fordi ein spesialist er i permisjon."),
		},
	},
}
