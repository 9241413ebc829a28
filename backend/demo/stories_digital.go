package demo

import (
	"slices"

	"fellesplan/events"
)

// nordhordland are the kommunar of the area besides the one that owns.
func nordhordland(owner string, n note, k kjelder) (beats []beat) {
	for _, key := range []string{"alver", "austrheim", "fedje", "gulen", "masfjorden", "modalen", "osteroy"} {
		if key != owner {
			beats = append(beats, beat{n, joins(partner(key), k)})
		}
	}
	return beats
}

// digital is work with digital consultation and follow-up at home, in the area and elsewhere.
var digital = []story{samkonsultasjonen, spreiing, heimeoppfolging, nordTroms, eTeam}

// The description of the project is not public: that there are five steps between 2022 and 2024
// is known, what they are called and when they were done is filled in.
var samkonsultasjonen = story{
	key:       "digital-samkonsultasjon",
	title:     "Digital samkonsultasjon i Region Nordhordland",
	purpose:   "La pasient, fastlege og sjukehuslege møtast samstundes på video, slik at pasienten slepp reisa og fastlegen og spesialisten vurderer saman.",
	challenge: "I distrikta er vegen til sjukehuset lang. Samkonsultasjon har vore lite brukt, fordi fastlegen vanskeleg kan møte på sjukehuset saman med pasienten.",
	owner:     partner("masfjorden"),
	timeframe: period("2022–2024", "2022", "2024"),
	sources:   foundAndMadeUp("Prosjektskildringa er ikkje offentleg: eigar, steg, datoar og framdrift er fylte ut", samkonsultasjon),
	taken:     note{day: "2022-08-22", by: "planleggar-masfjorden", occurred: "2022", reason: reasonTaken},
	then: slices.Concat(
		nordhordland("masfjorden", note{day: "2022-08-22", by: "planleggar-masfjorden", occurred: "2022", reason: reasonMadeUp}, madeUp),
		[]beat{
			on("2022-08-22", "planleggar-masfjorden", joins(partner("helse-bergen"), madeUp)),
			on("2022-08-22", "planleggar-masfjorden", looksOn(outside("Helse Vest IKT"), madeUp)),
			on("2022-08-22", "planleggar-masfjorden", looksOn(outside("Norsk helsenett"), madeUp)),
			on("2022-08-22", "planleggar-masfjorden", follows("OU-NORDHORDLAND", madeUp)),
			on("2022-08-22", "planleggar-masfjorden", forGroups(1, madeUp, eldre, kronisk)),
			on("2022-08-22", "planleggar-masfjorden", step("1", "Forankring, og avklaring av den tekniske løysinga", period("Våren 2022", "2022-01", "2022-06"), madeUp)),
			on("2022-08-22", "planleggar-masfjorden", step("2", "Utprøving ved to fastlegekontor", period("Hausten 2022", "2022-08", "2022-12"), madeUp)),
			on("2022-08-22", "planleggar-masfjorden", step("3", "Utprøving i fleire kommunar", period("2023", "2023", "2023"), madeUp)),
			on("2022-08-22", "planleggar-masfjorden", step("4", "Opplæring ved alle fastlegekontora i regionen", period("Våren 2024", "2024-01", "2024-06"), madeUp)),
			on("2022-08-22", "planleggar-masfjorden", step("5", "Evaluering, og overgang til drift", period("Hausten 2024", "2024-08", "2024-12"), madeUp)),
			on("2022-08-22", "planleggar-masfjorden", milestone("hundre", "Hundre samkonsultasjonar er gjennomførte", period("Utgangen av 2023", "2023-12", "2023-12"), madeUp)),
			on("2022-08-23", "planleggar-masfjorden", stepDone("1", "2022-06", madeUp)),
			on("2022-08-23", "planleggar-masfjorden", phase(events.FaseIGang, "", madeUp)),
			on("2022-12-15", "planleggar-masfjorden", stepDone("2", "2022-12-09", madeUp)),
			on("2022-12-15", "planleggar-masfjorden", green("Begge kontora er i gang. Pasientane er nøgde, og legane seier at dei lærer av kvarandre.", period("Hausten 2022", "2022-08", "2022-12"))),
			on("2023-09-27", "planleggar-masfjorden", yellow("Tre kommunar er med. Lyd og bilete sviktar på to av kontora, og det tek tid å finne felles tidspunkt.", period("2023", "2023-01", "2023-09"))),
			on("2024-01-17", "planleggar-masfjorden", milestoneMoved("hundre", period("Sommaren 2024", "2024-06", "2024-08"), "82 ved nyttår.")),
			on("2024-01-17", "planleggar-masfjorden", stepDone("3", "2023-12", madeUp)),
			on("2024-06-12", "planleggar-masfjorden", reached("hundre", "2024-05-28", madeUp)),
			on("2024-06-26", "planleggar-masfjorden", stepDone("4", "2024-06-20", madeUp)),
			on("2024-06-26", "planleggar-masfjorden", green("Opplæringa er gjennomført ved alle kontora som ville vere med.", period("Våren 2024", "2024-01", "2024-06"))),
			on("2024-12-12", "planleggar-masfjorden", stepDone("5", "2024-12-10", madeUp)),
			on("2024-12-12", "planleggar-masfjorden", phase(events.FaseGjennomfort, "Prosjektet er avslutta, og evalueringa ligg føre.", madeUp)),
			on("2025-02-03", "planleggar-masfjorden", phase(events.FaseIDrift, "Kommunane fører ordninga vidare innanfor eigne rammer.", madeUp)),
			on("2025-11-12", "kontakt-gulen", yellow("Talet på samkonsultasjonar gjekk ned då prosjektleiaren slutta. Ingen har ansvaret for å minne om tilbodet.", period("2025", "2025", "2025"))),
			on("2026-11-04", "planleggar-masfjorden", green("Områdeutvalet har peika ut ein ansvarleg. Talet er på veg opp att.", period("Hausten 2026", "2026-08", "2026-11"))),
		},
	),
}

var spreiing = story{
	key:       "spreiing-digital-heimeoppfolging",
	title:     "Spreiing av digital heimeoppfølging i alle helsefellesskap",
	purpose:   "Gjere digital heimeoppfølging til ein vanleg måte å gje helsehjelp på. Éin kommune søkjer for heile det lokale samarbeidet, eig prosjektet og har ansvaret for å gjennomføre det.",
	owner:     outside("Éin søkjarkommune i kvart samarbeidsprosjekt"),
	timeframe: period("2022–2024", "2022", "2024"),
	sources:   found(hdirDHO),
	taken:     note{day: "2022-09-06", by: "omrade-nordhordland", occurred: "2022-04", reason: "Teke inn frå den nasjonale ordninga"},
	then: []beat{
		happened("2022-09-06", "omrade-nordhordland", "2022-04", "", joins(outside("Helsedirektoratet"), found(hdirDHO))),
		happened("2022-09-06", "omrade-nordhordland", "2022-04", "", step("utlysing", "Utlysing av tilskot", period("April 2022", "2022-04", "2022-04"), found(hdirDHO))),
		happened("2022-09-06", "omrade-nordhordland", "2022-04", "", step("deltaking", "Avklaring av kven som blir med", period("Juni 2022", "2022-06", "2022-06"), found(hdirDHO))),
		happened("2022-09-06", "omrade-nordhordland", "2022-04", "", milestone("oppstart", "Felles oppstartsamling", period("September 2022", "2022-09", "2022-09"), found(hdirDHO))),
		happened("2022-09-06", "omrade-nordhordland", "2022-04", "", stepDone("utlysing", "2022-04", found(hdirDHO))),
		happened("2022-09-06", "omrade-nordhordland", "2022-06", "", stepDone("deltaking", "2022-06", found(hdirDHO))),
		happened("2022-09-29", "omrade-nordhordland", "2022-09", "", reached("oppstart", "2022-09", found(hdirDHO))),
		happened("2022-09-29", "omrade-nordhordland", "2022-09", "", phase(events.FaseIGang, "Felles oppstart i september 2022.", found(hdirDHO))),
		happened("2023-10-31", "omrade-nordhordland", "2023-10", "", step("alle", "Dei to siste helsefellesskapa kjem med, i mars og i oktober", period("2023", "2023-03", "2023-10"), found(hdirDHO))),
		happened("2023-10-31", "omrade-nordhordland", "2023-10", "", stepDone("alle", "2023-10", found(hdirDHO))),
		happened("2025-01-14", "omrade-nordhordland", "2024-12-31", "", status(events.LysGul, "Alle 19 helsefellesskapa er med, og 182 kommunar. 73 av dei har pasientar i ordninga, til saman 1 204. Prosjekta er framleis i oppstarten.", period("31. desember 2024", "2024-12-31", "2024-12-31"), foundAndMadeUp("Fargen er sett for demonstrasjonen", hdirDHO))),
		happened("2025-01-14", "omrade-nordhordland", "2024-12-31", "", phase(events.FaseGjennomfort, "Den nasjonale spreiinga varte ut 2024.", found(hdirDHO, innomedDHO))),
	},
}

var heimeoppfolging = story{
	key:       "digital-heimeoppfolging-nordhordland",
	title:     "Digital heimeoppfølging i Nordhordland",
	purpose:   "Ta i bruk digital heimeoppfølging saman med sjukehuset og fastlegane i Nordhordland, som eitt av dei 17 samarbeidsprosjekta i den nasjonale spreiinga.",
	owner:     partner("masfjorden"),
	timeframe: period("Til og med 2024", "2022", "2024"),
	sources:   found(innomedDHO, hdirDHO),
	taken:     note{day: "2022-09-30", by: "planleggar-masfjorden", occurred: "2022-09", reason: "Teke inn frå den nasjonale ordninga"},
	then: slices.Concat(
		[]beat{
			happened("2022-09-30", "planleggar-masfjorden", "2022-09", "", phase(events.FaseIGang, "Felles oppstart i september 2022.", found(hdirDHO))),
			happened("2022-09-30", "planleggar-masfjorden", "2022-09", "", looksOn(outside("InnoMed"), found(innomedDHO))),
		},
		nordhordland("masfjorden", note{day: "2022-10-03", by: "planleggar-masfjorden", reason: reasonMadeUp}, madeUp),
		[]beat{
			on("2022-10-03", "planleggar-masfjorden", joins(partner("helse-bergen"), madeUp)),
			on("2022-10-03", "planleggar-masfjorden", follows("OU-NORDHORDLAND", madeUp)),
			on("2022-10-03", "planleggar-masfjorden", forGroups(1, madeUp, kronisk, eldre)),
			on("2022-10-03", "planleggar-masfjorden", step("rutinar", "Felles rutinar for inntak, oppfølging og utskriving", period("Våren 2023", "2023-01", "2023-06"), madeUp)),
			on("2022-10-03", "planleggar-masfjorden", step("forste", "Dei første pasientane er med", period("Hausten 2023", "2023-08", "2023-12"), madeUp)),
			on("2022-10-03", "planleggar-masfjorden", milestone("alle-kommunar", "Alle sju kommunane har pasientar i ordninga", period("Utgangen av 2024", "2024-12", "2024-12"), madeUp)),
			on("2023-06-21", "planleggar-masfjorden", stepDone("rutinar", "2023-06-15", madeUp)),
			on("2023-11-15", "planleggar-masfjorden", stepDone("forste", "2023-10-30", madeUp)),
			on("2023-11-15", "planleggar-masfjorden", green("Elleve pasientar er med. Ingen av dei har vore innlagde sidan dei kom med.", period("Hausten 2023", "2023-08", "2023-11"))),
			on("2024-12-04", "planleggar-masfjorden", milestoneMoved("alle-kommunar", period("Utgangen av 2026", "2026-12", "2026-12"), "Fire av sju kommunar er i gang.")),
			on("2024-12-04", "kontakt-alver", phase(events.FaseGjennomfort, "Prosjektperioden er over. Ordninga held fram.", madeUp)),
			on("2025-03-11", "planleggar-masfjorden", phase(events.FaseIDrift, "Masfjorden driv oppfølgingssenteret for dei andre.", madeUp)),
			on("2026-10-14", "kontakt-osteroy", green("Osterøy er i gang som den sjette kommunen.", period("Hausten 2026", "2026-08", "2026-10"))),
		},
	),
}

var nordTroms = story{
	key:       "dho-team-nord-troms",
	title:     "Interkommunalt team for digital heimeoppfølging i Nord-Troms",
	purpose:   "Etablere eit felles team som hjelper kommunane med å utvikle tenesta, lærer opp leiarar og helsepersonell, og følgjer opp pasientane gjennom eit felles responssenter.",
	challenge: "Evalueringa av utprøvinga 2022–2024 viste at kommunane må arbeide meir i lag og dele ressursar og kompetanse.",
	owner:     outside("Kvænangen, Nordreisa, Skjervøy, Kåfjord, Storfjord og Lyngen kommune"),
	timeframe: period("Etter utprøvinga 2022–2024", "2024", ""),
	sources:   found(innomedTroms),
	taken:     note{day: "2025-02-11", by: "sekretariat", reason: reasonElse},
	then: []beat{
		happened("2025-02-11", "sekretariat", "", reasonElse, joins(outside("Universitetssykehuset Nord-Norge"), found(innomedTroms))),
		happened("2025-02-11", "sekretariat", "", reasonElse, step("tilsetjing", "Tilsetje dei som skal vere i teamet", period("", "", ""), found(innomedTroms))),
		happened("2025-02-11", "sekretariat", "", reasonElse, step("plan", "Lage ein plan for oppstarten", period("", "", ""), found(innomedTroms))),
		happened("2025-02-11", "sekretariat", "", reasonElse, step("forlop", "Lage det første tenesteforløpet mellom teamet og ein kommune", period("", "", ""), found(innomedTroms))),
		happened("2025-02-11", "sekretariat", "", reasonElse, milestone("drift", "Frå prosjekt til drift, med faste rutinar", period("", "", ""), found(innomedTroms))),
		happened("2025-02-11", "sekretariat", "", reasonElse, phase(events.FaseIGang, "", found(innomedTroms))),
	},
}

var eTeam = story{
	key:       "eteam-trondheim",
	title:     "eTeam: felles inntak for nettbasert psykologisk behandling",
	purpose:   "La kommune og sjukehus vurdere saman, i eit felles inntak, kva nivå av behandling som er rett for den einskilde når behandlinga går over nettet.",
	challenge: "Både kommunen og spesialisthelsetenesta er under press.",
	owner:     outside("St. Olavs hospital og Trondheim kommune"),
	sources:   found(innomedProsjekt),
	taken:     note{day: "2024-06-11", by: "sekretariat-spesialist", reason: reasonElse},
	then: []beat{
		happened("2024-06-11", "sekretariat-spesialist", "", reasonElse, forGroups(1, found(innomedProsjekt), psykiskRus)),
		happened("2024-06-11", "sekretariat-spesialist", "", reasonElse, phase(events.FaseVedteke, "Prosjektet får innovasjonsrådgjeving frå InnoMed.", found(innomedProsjekt))),
	},
}
