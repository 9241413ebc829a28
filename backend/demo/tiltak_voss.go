package demo

import "fellesplan/events"

// worksOfVoss is the work behind the tiltak that Områdeutvalet for Voss follows. All of it is made up.
var worksOfVoss = []work{
	{
		key: "ungdomsteam-voss", responsible: "planleggar-voss", areas: list(tenester, medverkar),
		origins: []origin{fromWords(events.OpphavVedtak, "Vedtak i Områdeutvalet for Voss, oktober 2024"), fromElement("effektmal-heime")},
		goals: []goal{
			mainGoal("Ungdom får hjelp der dei er, av folk som kjenner kvarandre."),
			effectGoal("Ungdom får den første samtalen innan ti dagar."),
			resultGoal("Teamet er ope to ettermiddagar i veka."),
		},
		risks: []risk{
			{words: "Det er ikkje råd å få tilsett psykolog.", measure: "Dele stilling med Bjørkeli.", likely: 5, consequent: 5, day: "2025-05-29"},
			{words: "Ungdommen kjem ikkje dit teamet er.", measure: "Lokale ved den vidaregåande skulen.", likely: 2, consequent: 3},
		},
		anchor: []anchorage{agreed(partner("ulvik"), ""), agreed(partner("vaksdal"), ""), asked(partner("nks-bjorkeli"), "Kan låne ut ein psykolog ein dag i veka."), agreed(outside("Ungdomsråda på Voss og i Vaksdal"), "")},
		aims:   []aim{{"6-15", "Kor mange tiltaket kan gjelde for."}, {"16-19", "Kor mange tiltaket kan gjelde for."}, {"ventetid-unge", ""}},
		then: []beat{
			on("2025-01-22", "planleggar-voss", milestone("lokale", "Lokale ved den vidaregåande skulen", period("August 2025", "2025-08", "2025-08"), madeUp)),
			on("2025-08-20", "planleggar-voss", reached("lokale", "2025-08-18", madeUp)),
			on("2026-03-11", "planleggar-voss", milestone("ny-start", "Ny utlysing av stillinga", period("September 2026", "2026-09", "2026-09"), madeUp)),
			asks("2026-11-11", "planleggar-voss", "rgr", period("Hausten 2026", "2026-09", "2026-11"), "Bjørkeli kan avstå ein psykolog to dagar i veka frå nyttår, om kommunane betaler reisa.",
				"Skal teamet takast opp att frå januar med psykolog to dagar i veka?"),
		},
	},
	{
		key: "palliasjon-hardanger", responsible: "planleggar-kvam", areas: list(tenester, kunnskap),
		origins: []origin{fromChapter("handlingsplan-2026", "tiltak-held-fram"), fromWords(events.OpphavSak, "Meld av brukarrepresentanten i Områdeutvalet for Voss")},
		goals: []goal{
			mainGoal("Dei som er alvorleg sjuke, får vere heime så lenge dei vil."),
			effectGoal("Halvparten får døy heime eller på sjukeheimen, slik dei har ønskt."),
			resultGoal("Felles vakt på kveld og natt frå januar 2027."),
			resultGoal("Hospitering ved sjukehuset for alle ressurssjukepleiarane."),
		},
		risks: []risk{
			{words: "Den eine sjukepleiaren med vidareutdanning sluttar.", measure: "Kvam og Ulvik deler på ei ny stilling.", likely: 3, consequent: 5},
			{words: "Vaktordninga manglar folk.", measure: "Spørje sjukepleiarane på sjukehuset.", likely: 5, consequent: 4, day: "2026-06-25"},
			{words: "Mobilnettet er dårleg inst i fjordane.", measure: "Satellittelefon i bilen.", likely: 3, consequent: 4, day: "2025-04-10", closed: "2026-02-04", why: "Ny mast er på plass."},
		},
		anchor: []anchorage{agreed(partner("ulvik"), ""), asked(partner("eidfjord"), "Vil vite kva vakta kostar."), agreed(partner("helse-bergen"), "Voss sjukehus stiller på video."), informed(outside("Fastlegane i Hardanger"), ""), agreed(outside("Pårørande"), "To er med i gruppa."), asked(outside("Frivilligsentralen i Kvam"), "")},
		aims:   []aim{{"67-79", ""}, {"80+", ""}, {"ledige-stillingar", "Utan folk blir det inga vakt."}},
		then: []beat{
			on("2025-04-09", "planleggar-kvam", milestone("vakt", "Den første felles vakta", period("1. oktober 2026", "2026-10-01", "2026-10-01"), madeUp)),
			report("2025-06-11", "planleggar-kvam", "ggy", half(1, 2025), "Gruppa er samla, og to av tre kommunar har peika ut ressurssjukepleiar."),
			on("2025-06-11", "planleggar-kvam", anchorDropped(outside("Frivilligsentralen i Kvam"), "Tok på seg skyss i staden, utanom tiltaket.")),
			on("2025-12-03", "planleggar-kvam", goalDropped("Hospitering ved sjukehuset for alle ressurssjukepleiarane.", "Videomøta gjer same nytta.")),
			report("2026-05-13", "planleggar-kvam", "ygy", third(1, 2026), "Vaktlista har hol. Vi spør sjukehuset om hjelp."),
			asks("2026-11-18", "planleggar-kvam", "rrr", third(2, 2026), "Vaktordninga manglar folk. Frå nyttår står to av fem netter tomme, og ingen av kommunane har sett av pengar.",
				"Skal kommunane setje av 900 000 kroner til vakta i 2027, eller skal vi utsetje til hausten?"),
		},
	},
	{
		key: "rehabilitering-slag-voss", responsible: "planleggar-voss", areas: list(tenester, kunnskap),
		origins: []origin{fromWords(events.OpphavOppdrag, "Oppdrag frå SSU hausten 2022: tre område skulle prøve trening heime")},
		goals: []goal{
			mainGoal("Den som har hatt slag, trenar heime så snart det er forsvarleg."),
			effectGoal("Liggetida går ned med tre dagar."),
			resultGoal("Alle fysioterapeutane har fått opplæring."),
		},
		risks:  []risk{{words: "Fysioterapeutane må prioritere barn.", measure: "Ei halv stilling for dei tre kommunane.", likely: 3, consequent: 3, closed: "2025-11-26", why: "Prosjektet er ferdig."}},
		anchor: []anchorage{agreed(partner("kvam"), ""), agreed(partner("vaksdal"), ""), agreed(partner("helse-bergen"), "Voss sjukehus rettleier.")},
		aims:   []aim{{"utskrivingsklare", "Kortare tid på sjukehus."}, {"45-66", ""}},
		then: []beat{
			on("2023-03-01", "planleggar-voss", milestone("evaluering", "Evalueringa ligg føre", period("Våren 2026", "2026-01", "2026-06"), madeUp)),
			report("2024-12-11", "planleggar-voss", "ggy", half(2, 2024), "To av tre kommunar er i gang. Vaksdal ventar på fysioterapeut."),
			report("2025-06-11", "planleggar-voss", "ygy", half(1, 2025), "Vaksdal er i gang. Evalueringa har ikkje fått pengar."),
		},
	},
	{
		key: "jordmorberedskap-hardanger", responsible: "planleggar-kvam", areas: list(tenester, struktur),
		origins: []origin{fromWords(events.OpphavSak, "Meld av Ulvik og Eidfjord i lag vinteren 2026"), fromWords(events.OpphavAnna, "Eit brev frå helseføretaket")},
		goals: []goal{
			mainGoal("Ingen gravid i Hardanger køyrer åleine til fødestaden."),
			effectGoal("Færre fødslar under veg."),
			resultGoal("Beredskap heile døgnet frå september 2027."),
		},
		risks:  []risk{{words: "Det er ikkje jordmødrer nok til ein turnus.", measure: "Kombinert stilling med fødeavdelinga.", likely: 4, consequent: 5}, {words: "To kommunar fell frå når kostnaden blir kjend.", measure: "Fordelingsnøkkel før turnus.", likely: 3, consequent: 4}},
		anchor: []anchorage{agreed(partner("ulvik"), ""), agreed(partner("eidfjord"), ""), asked(partner("voss"), ""), asked(outside("Jordmødrene i Hardanger"), "Er for, om kviletida blir halden."), informed(partner("helse-bergen"), "")},
		needs:  []need{{"2026-10-14", "tidleg-heimreise", "Same rutine for besøk heime etter fødselen."}},
		aims:   []aim{{"0-5", ""}, {"heim-same-dogn", ""}},
		then: []beat{
			on("2026-05-20", "planleggar-kvam", looksOn(partner("vaksdal"), madeUp)),
			on("2026-05-20", "planleggar-kvam", originDropped("Eit brev frå helseføretaket", "Brevet galdt noko anna.")),
			report("2026-10-28", "planleggar-kvam", "gyy", period("Hausten 2026", "2026-08", "2026-10"), "Fem jordmødrer vil vere med i turnusen. Vi treng to til."),
		},
	},
}
