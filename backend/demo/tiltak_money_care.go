package demo

import (
	"fellesplan/backend/domain/okonomi"
	"fellesplan/events"
)

var pursesOfCare = []purse{
	{
		key: "akutt-dogntilbod-fjorden", day: "2025-09-10",
		budget: []budgeted{{2025, 3_200_000, "Hausten"}, {2026, 9_600_000, ""}, {2027, 14_800_000, "Åtte senger"}},
		costs: []cost{
			{"bjornafjorden", 2025, events.KostnadInvestering, 1_900_000, true, "Ombygging"},
			{"bjornafjorden", 2026, events.KostnadLon, 6_400_000, false, "Sjukepleiarar"},
			{"samnanger", 2026, events.KostnadKjop, 900_000, false, "Plassar"},
			{"austevoll", 2026, events.KostnadKjop, 600_000, false, "Ei seng i helgane"},
			{"helse-bergen", 2026, events.KostnadLon, 350_000, false, "Rettleiing frå akuttmottaket"},
		},
		sought: []sought{{"2025-09-24", "bjornafjorden", "Skjønsmidlar", 1_500_000, "2025-12-17", events.TilskotInnvilga, 1_500_000, "2025/301", ""}},
		gains: []gain{
			{events.GevinstPengar, partner("helse-bergen"), 3_100_000, 2027, false, "Hundre færre innleggingar."},
			{events.GevinstTryggleik, outside("Dei eldre i dei tre kommunane"), 0, 2026, true, "Dei blir verande nær sine eigne."},
			{events.GevinstKompetanse, partner("samnanger"), 0, 2026, false, "Sjukepleiarane roterer."},
		},
		shares: []shared{
			{"Drift av fire senger", 2026, events.NokkelFast, 7_900_000, "", []okonomi.GivenDel{pays(partner("bjornafjorden"), 5_600_000), pays(partner("samnanger"), 1_300_000), pays(partner("austevoll"), 1_000_000)}, "Avtalt for to år."},
			{"Ombygging", 2025, events.NokkelVertskommune, 1_900_000, "", []okonomi.GivenDel{carriesTheRest("bjornafjorden")}, "Bygget er Bjørnafjorden sitt."},
		},
		changes: []change{{"2026-11-04", costNow(2, 820_000)}},
	},
	{
		key: "demensteam", day: "2023-02-10",
		budget:  []budgeted{{2023, 1_900_000, ""}, {2024, 2_600_000, ""}, {2025, 2_700_000, ""}, {2026, 2_800_000, ""}},
		costs:   []cost{{"askoy", 2023, events.KostnadLon, 1_250_000, true, "To sjukepleiarar"}, {"oygarden", 2023, events.KostnadLon, 560_000, true, "Ergoterapeut"}, {"askoy", 2024, events.KostnadLon, 1_600_000, false, ""}, {"oygarden", 2024, events.KostnadLon, 820_000, false, ""}},
		gains:   []gain{{events.GevinstPengar, partner("askoy"), 900_000, 2025, false, "Kortare tid på institusjon."}, {events.GevinstKvalitet, outside("Dei pårørande"), 0, 2024, true, "Ein fast person å ringje til."}},
		shares:  []shared{{"Teamet", 2024, events.NokkelVertskommune, 2_600_000, "", []okonomi.GivenDel{carriesTheRest("askoy")}, "Askøy tilset, og sender rekning til Øygarden kvart halvår."}},
		changes: []change{{"2025-02-12", costNow(2, 1_640_000)}, {"2025-02-12", costNow(3, 805_000)}},
	},
	{
		key: "oppfolgingsteam-rus", day: "2025-02-12",
		budget: []budgeted{{2025, 4_200_000, ""}, {2026, 5_100_000, ""}},
		costs:  []cost{{"solli-dps", 2025, events.KostnadLon, 2_100_000, true, "Behandlarar"}, {"oygarden", 2025, events.KostnadLon, 760_000, true, ""}, {"bjornafjorden", 2026, events.KostnadLon, 790_000, false, ""}, {"solli-dps", 2026, events.KostnadLon, 2_700_000, false, "Behandlarar og erfaringskonsulent"}},
		sought: []sought{{"2025-02-26", "solli-dps", "Tilskot til kommunalt rusarbeid", 2_000_000, "2025-05-14", events.TilskotInnvilga, 2_000_000, "2025/188", "Søkt i lag med kommunane."}},
		gains:  []gain{{events.GevinstTryggleik, outside("Pasientane"), 0, 2025, true, "Dei veit kven dei skal ringje."}, {events.GevinstPengar, partner("helse-bergen"), 700_000, 2026, false, "Færre akutte innleggingar."}},
		shares: []shared{{"Erfaringskonsulent", 2026, events.NokkelTilskot, 720_000, "", []okonomi.GivenDel{pays(outside("Tilskot til kommunalt rusarbeid"), 500_000), carriesTheRest("solli-dps")}, ""}},
	},
	{
		key: "trygg-utskriving", day: "2025-02-19",
		budget: []budgeted{{2025, 800_000, ""}, {2026, 1_400_000, ""}},
		costs:  []cost{{"helse-bergen", 2025, events.KostnadLon, 540_000, true, "Prosjektleiar"}, {"bergen", 2025, events.KostnadLon, 260_000, true, "Ekstra vakt fredag"}, {"helse-bergen", 2026, events.KostnadLon, 780_000, false, "Prosjektleiar"}, {"bergen", 2026, events.KostnadLon, 520_000, false, "Ekstra vakt fredag"}},
		gains:  []gain{{events.GevinstPengar, partner("bergen"), 1_250_000, 2026, false, "Færre døgn å betale for."}, {events.GevinstTid, partner("helse-bergen"), 0, 2026, true, "Sengene blir ledige før helga."}, {events.GevinstTryggleik, outside("Pasientane"), 0, 2026, true, "Medisinane er med heim."}},
	},
	{
		key: "palliasjon-hardanger", day: "2025-04-23",
		budget: []budgeted{{2025, 700_000, ""}, {2026, 1_500_000, ""}, {2027, 2_400_000, "Med vakt heile året"}},
		costs:  []cost{{"kvam", 2025, events.KostnadLon, 430_000, true, "Ressurssjukepleiar"}, {"ulvik", 2025, events.KostnadLon, 180_000, true, ""}, {"kvam", 2026, events.KostnadLon, 760_000, false, "Vakt"}, {"eidfjord", 2026, events.KostnadLon, 210_000, false, ""}, {"helse-bergen", 2026, events.KostnadLon, 150_000, false, "Video frå Voss sjukehus"}},
		sought: []sought{{"2025-10-15", "kvam", "Tilskot til lindrande behandling", 1_000_000, "2026-02-18", events.TilskotAvslag, 0, "2025/266", ""}, {"2026-09-30", "kvam", "Tilskot til lindrande behandling", 900_000, "", "", 0, "", "Søkt på nytt, med vaktlista ved."}},
		gains:  []gain{{events.GevinstKvalitet, outside("Pasientane og dei pårørande"), 0, 2025, true, "Fleire er heime så lenge dei vil."}, {events.GevinstPengar, partner("helse-bergen"), 480_000, 2027, false, "Færre liggjedøgn."}},
		shares: []shared{{"Vakt på kveld og natt", 2027, events.NokkelInnbyggjar, 900_000, population2026, byPopulation("kvam", "ulvik", "eidfjord"), "Utkast, ikkje vedteke."}},
	},
	{
		key: "oppsokjande-unge-bergen", day: "2024-02-28",
		budget:  []budgeted{{2024, 5_200_000, ""}, {2025, 6_400_000, ""}, {2026, 6_600_000, ""}},
		costs:   []cost{{"betanien", 2024, events.KostnadLon, 3_900_000, true, "Seks stillingar"}, {"bergen", 2024, events.KostnadLon, 1_200_000, true, ""}, {"betanien", 2025, events.KostnadLon, 4_700_000, false, ""}, {"bergen", 2025, events.KostnadLon, 1_500_000, false, ""}, {"betanien", 2026, events.KostnadLon, 4_900_000, false, ""}},
		sought:  []sought{{"2023-10-18", "betanien", "Tilskot til oppsøkjande team", 9_000_000, "2024-01-24", events.TilskotDelvis, 7_500_000, "2023/512", "For tre år."}, {"2026-05-06", "betanien", "Tilskot til oppsøkjande team", 3_200_000, "", "", 0, "", "Nytt tilskot frå 2027."}},
		gains:   []gain{{events.GevinstKvalitet, outside("Dei unge"), 0, 2024, true, "Dei får hjelp der dei er."}, {events.GevinstPengar, partner("helse-bergen"), 1_800_000, 2026, false, "Færre innleggingar."}},
		changes: []change{{"2026-02-11", costNow(2, 4_420_000)}, {"2026-02-11", costNow(3, 1_480_000)}},
	},
	{
		key: "fallforebygging", day: "2024-01-10",
		budget: []budgeted{{2024, 650_000, ""}, {2025, 700_000, ""}, {2026, 720_000, ""}},
		costs:  []cost{{"alver", 2024, events.KostnadLon, 480_000, true, "Fysioterapeut"}, {"osteroy", 2024, events.KostnadLon, 130_000, true, ""}, {"alver", 2025, events.KostnadLon, 500_000, true, "Fysioterapeut"}, {"alver", 2026, events.KostnadLon, 520_000, false, "Fysioterapeut"}},
		gains:  []gain{{events.GevinstPengar, partner("alver"), 1_100_000, 2025, false, "Færre på korttidsopphald."}, {events.GevinstPengar, partner("helse-bergen"), 900_000, 2025, false, "Færre operasjonar for hoftebrot."}, {events.GevinstTryggleik, outside("Dei eldre"), 0, 2025, true, "Dei tør gå ut når det er glatt."}},
	},
	{
		key: "ambulant-alderspsykiatri", day: "2024-01-24",
		budget:  []budgeted{{2024, 1_800_000, ""}, {2025, 2_000_000, ""}, {2026, 2_100_000, ""}},
		costs:   []cost{{"nks-olaviken", 2024, events.KostnadLon, 1_700_000, true, ""}, {"nks-olaviken", 2025, events.KostnadLon, 1_900_000, false, ""}, {"alver", 2025, events.KostnadDrift, 60_000, false, "Rom og skjerm"}},
		gains:   []gain{{events.GevinstKvalitet, outside("Dei som bur på sjukeheim"), 0, 2024, true, "Dei slepp reisa."}, {events.GevinstPengar, partner("alver"), 340_000, 2025, false, "Mindre følgje ved reiser."}, {events.GevinstKompetanse, partner("osteroy"), 0, 2025, true, "Rettleiing kvar veke."}},
		shares:  []shared{{"Reise for spesialistane", 2025, events.NokkelBruk, 180_000, "Besøk i 2024", []okonomi.GivenDel{weighs("alver", 46), weighs("osteroy", 21), weighs("gulen", 11)}, ""}},
		changes: []change{{"2026-02-11", costNow(1, 1_930_000)}},
	},
	{
		key: "styringsinformasjon", day: "2026-05-27",
		budget: []budgeted{{2026, 300_000, ""}, {2027, 700_000, "Med dei to siste tala"}},
		costs:  []cost{{"helse-bergen", 2026, events.KostnadLon, 240_000, false, "Analytikar, ein dag i veka"}, {"bergen", 2027, events.KostnadKjop, 400_000, false, "Å lage dei to tala som manglar"}},
		gains:  []gain{{events.GevinstTid, outside("Alle partnarane"), 0, 2027, false, "Ingen treng hente tal sjølv."}},
	},
	{
		key: "rehabilitering-slag-voss", day: "2023-03-15",
		budget: []budgeted{{2023, 600_000, ""}, {2024, 900_000, ""}, {2025, 900_000, ""}},
		costs:  []cost{{"voss", 2023, events.KostnadLon, 390_000, true, "Halv stilling"}, {"voss", 2024, events.KostnadLon, 520_000, false, ""}, {"kvam", 2024, events.KostnadLon, 240_000, false, ""}},
		sought: []sought{{"2023-05-10", "voss", "Innovasjonsmidlar", 500_000, "2023-08-23", events.TilskotInnvilga, 500_000, "2023/205", ""}},
		gains:  []gain{{events.GevinstPengar, partner("helse-bergen"), 1_300_000, 2024, true, "Tre liggjedøgn mindre for kvar."}, {events.GevinstKvalitet, outside("Pasientane"), 0, 2024, true, "Trening i eige kjøkken."}},
	},
}
