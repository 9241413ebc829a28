package demo

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/okonomi"
	"fellesplan/events"
)

var purses = slices.Concat(pursesNorthAndSouth, pursesOfCare)

const population2026 domain.Line = "Folketal 1. januar 2026, SSB tabell 07459"

var pursesNorthAndSouth = []purse{
	{
		key: "digital-heimeoppfolging-nordhordland", day: "2026-05-04",
		budget: []budgeted{{2024, 2_900_000, ""}, {2025, 3_400_000, ""}, {2026, 3_900_000, ""}, {2027, 4_100_000, "Framlegg"}},
		costs: []cost{
			{"masfjorden", 2024, events.KostnadLon, 1_780_000, true, "Oppfølgingssenteret"},
			{"masfjorden", 2024, events.KostnadInvestering, 520_000, true, "Målarar og nettbrett"},
			{"masfjorden", 2025, events.KostnadLon, 2_150_000, true, "Oppfølgingssenteret"},
			{"masfjorden", 2025, events.KostnadInvestering, 640_000, true, "Målarar og nettbrett"},
			{"alver", 2025, events.KostnadLon, 410_000, true, "Utlånte sjukepleiarar"},
			{"masfjorden", 2026, events.KostnadLon, 2_400_000, false, "Oppfølgingssenteret"},
			{"alver", 2026, events.KostnadLon, 430_000, false, "Utlånte sjukepleiarar"},
			{"helse-bergen", 2026, events.KostnadLon, 300_000, false, "Spesialistvakt på dagtid"},
			{"osteroy", 2026, events.KostnadKjop, 95_000, false, "Opplæring"},
			{"gulen", 2025, events.KostnadAnna, 60_000, true, "Ført to gonger"},
		},
		sought: []sought{
			{"2023-10-11", "masfjorden", "Skjønsmidlar", 900_000, "2024-01-17", events.TilskotInnvilga, 900_000, "2023/417", "Søkt for alle sju."},
			{"2024-10-09", "masfjorden", "Skjønsmidlar", 1_200_000, "2025-01-22", events.TilskotDelvis, 800_000, "2024/398", "Søkt for alle sju."},
			{"2025-09-17", "alver", "Innovasjonsmidlar", 600_000, "2025-12-10", events.TilskotAvslag, 0, "2025/112", "Til kopling mot journalen hos fastlegane."},
			{"2026-04-15", "masfjorden", "Tilskot til velferdsteknologi", 950_000, "", "", 0, "", ""},
		},
		gains: []gain{
			{events.GevinstPengar, partner("helse-bergen"), 2_600_000, 2026, false, "Færre liggjedøgn på medisinsk avdeling."},
			{events.GevinstTid, partner("alver"), 0, 2025, true, "Heimesjukepleia sparar om lag 30 heimebesøk i veka."},
			{events.GevinstTryggleik, outside("Pasientane"), 0, 2024, true, "Ni av ti seier at dei kjenner seg tryggare heime."},
			{events.GevinstPengar, partner("masfjorden"), 150_000, 2026, false, "Mindre køyring."},
		},
		shares: []shared{
			{"Drift av oppfølgingssenteret", 2026, events.NokkelInnbyggjar, 2_400_000, population2026, byPopulation("alver", "austrheim", "fedje", "gulen", "masfjorden", "modalen", "osteroy"), ""},
			{"Målarar og nettbrett", 2026, events.NokkelBruk, 480_000, "Aktive pasientar 30. juni 2026", []okonomi.GivenDel{weighs("alver", 34), weighs("masfjorden", 15), weighs("austrheim", 12), weighs("gulen", 7), weighs("fedje", 5)}, ""},
		},
		changes: []change{
			{"2026-06-03", costTakenBack(9, "Stod òg hos Masfjorden.")},
			{"2026-09-16", gainTakenBack(3, "Køyringa vart ikkje mindre.")},
			{"2026-10-14", costNow(7, 325_000)},
		},
	},
	{
		key: "digital-samkonsultasjon", day: "2024-12-13",
		budget: []budgeted{{2022, 600_000, ""}, {2023, 1_100_000, ""}, {2024, 900_000, ""}},
		costs: []cost{
			{"masfjorden", 2022, events.KostnadLon, 310_000, true, "Prosjektleiar, halvt år"},
			{"masfjorden", 2023, events.KostnadLon, 690_000, true, "Prosjektleiar"},
			{"alver", 2023, events.KostnadInvestering, 180_000, true, "Skjermar og mikrofonar"},
			{"masfjorden", 2024, events.KostnadLon, 640_000, true, "Prosjektleiar"},
			{"helse-bergen", 2024, events.KostnadLon, 240_000, true, "Spesialistar på dagtid"},
		},
		sought: []sought{{"2022-10-12", "masfjorden", "Skjønsmidlar", 1_500_000, "2022-12-20", events.TilskotDelvis, 1_000_000, "2022/288", "Til frikjøp og utstyr."}},
		gains: []gain{
			{events.GevinstTid, outside("Pasientane"), 0, 2023, true, "To timar spart reisetid for kvar samkonsultasjon."},
			{events.GevinstKompetanse, outside("Fastlegane"), 0, 2023, true, "Legane seier at dei lærer av kvarandre."},
			{events.GevinstPengar, partner("helse-bergen"), 310_000, 2024, false, "Mindre pasienttransport."},
		},
		shares: []shared{{"Utstyr på fastlegekontora", 2024, events.NokkelFast, 360_000, "", []okonomi.GivenDel{
			pays(partner("alver"), 160_000), pays(partner("osteroy"), 90_000), pays(partner("masfjorden"), 60_000), pays(partner("gulen"), 50_000),
		}, "Etter kor mange kontor kvar kommune har."}},
	},
	{
		key: "responssenter", day: "2026-06-18",
		budget: []budgeted{{2027, 12_500_000, "Første heile driftsår"}, {2028, 11_800_000, ""}},
		costs: []cost{
			{"askoy", 2026, events.KostnadLon, 420_000, false, "Prosjektleiar"},
			{"askoy", 2027, events.KostnadInvestering, 4_200_000, false, "Lokale og sentral"},
			{"oygarden", 2027, events.KostnadLon, 2_300_000, false, "To nattevakter"},
			{"bjornafjorden", 2027, events.KostnadLon, 2_300_000, false, "To nattevakter"},
			{"austevoll", 2027, events.KostnadDrift, 260_000, false, "Leidning og kopling"},
		},
		sought: []sought{
			{"2026-06-24", "askoy", "Tilskot til velferdsteknologi", 1_800_000, "2026-09-23", events.TilskotInnvilga, 1_800_000, "2026/077", ""},
			{"2026-09-30", "askoy", "Lån frå kommunane sitt fond", 3_000_000, "", "", 0, "", "Fell bort om fordelinga ikkje er klar."},
		},
		gains: []gain{
			{events.GevinstPengar, partner("askoy"), 1_900_000, 2028, false, "Éi nattevakt i staden for to."},
			{events.GevinstPengar, partner("oygarden"), 1_400_000, 2028, false, "Éi nattevakt mindre."},
			{events.GevinstPengar, partner("bjornafjorden"), 1_400_000, 2028, false, "Éi nattevakt mindre."},
			{events.GevinstKvalitet, outside("Dei som har alarm"), 0, 2027, false, "Den som svarar, kjenner systemet."},
		},
		shares: []shared{
			{"Oppstart av responssenteret", 2027, events.NokkelTilskot, 5_000_000, "", []okonomi.GivenDel{pays(outside("Tilskot til velferdsteknologi"), 1_800_000), carriesTheRest("askoy")}, "Askøy legg ut som vertskommune."},
			{"Drift, modell A", 2027, events.NokkelInnbyggjar, 7_500_000, population2026, byPopulation("askoy", "oygarden", "bjornafjorden", "austevoll", "samnanger"), "Utkast."},
			{"Drift, modell B", 2027, events.NokkelBruk, 7_500_000, "Alarmar i 2025, oppgjeve av kommunane", []okonomi.GivenDel{weighs("askoy", 5200), weighs("oygarden", 4900), weighs("bjornafjorden", 3100), weighs("austevoll", 640), weighs("samnanger", 310)}, "Utkast."},
			{"Drift, modell C", 2027, events.NokkelFast, 7_500_000, "", []okonomi.GivenDel{pays(partner("askoy"), 3_000_000), pays(partner("oygarden"), 2_500_000), pays(partner("bjornafjorden"), 2_000_000)}, "Utkast."},
		},
		changes: []change{
			{"2026-09-23", sharesTakenBack("Drift, modell C", "Austevoll og Samnanger fall utanfor.")},
			{"2026-10-28", applicationTakenBack(1, "Kommunane vil ikkje låne til drift.")},
		},
	},
}
