package main

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// What the tables are called; their files get these names.
var (
	sheetTiltak    = words("Tiltak", "Tiltak", "Measures")
	sheetInnforing = words("Innføring", "Innføring", "Take-up")
	sheetOkonomi   = words("Økonomi", "Økonomi", "Money")
	sheetParts     = words("Tidslinje", "Tidslinje", "Timeline")
)

// terms are the words for what rows hold as codes; the page has the same (frontend/src/domain/*/terms.ts).
// No two rooms use one code for different things.
var terms = map[string]domain.Words{
	"forslag": words("Forslag", "Forslag", "Proposal"), "vedteke": words("Vedteke", "Vedtatt", "Adopted"), "planlagt": words("Planlagt", "Planlagt", "Planned"),
	"i-gang": words("I gang", "I gang", "Under way"), "gjennomfort": words("Gjennomført", "Gjennomført", "Carried out"), "i-drift": words("I drift", "I drift", "In operation"),
	"evaluert": words("Evaluert", "Evaluert", "Evaluated"), "pa-vent": words("På vent", "På vent", "On hold"), "avslutta": words("Avslutta", "Avsluttet", "Ended"),

	"gron": words("Som planlagt", "Som planlagt", "On track"), "gul": words("Noko forseinka", "Noe forsinket", "Somewhat delayed"), "raud": words("Står fast", "Står fast", "Stuck"),

	"ikkje-aktuelt": words("Ikkje aktuelt", "Ikke aktuelt", "Not relevant"), "informert": words("Informert", "Informert", "Informed"),
	"i-eigen-plan": words("I eigen plan", "I egen plan", "In own plan"), "finansiert": words("Finansiert", "Finansiert", "Funded"),
	"innfort": words("Innført", "Innført", "In use"), "malt": words("Målt", "Målt", "Measured"),

	"ikkje-kontakta": words("Ikkje kontakta", "Ikke kontaktet", "Not contacted"), "spurd": words("Spurd", "Spurt", "Asked"), "samd": words("Samd", "Enig", "Agreed"),
	"hovudmal": words("Hovudmål", "Hovedmål", "Main goal"), "effektmal": words("Effektmål", "Effektmål", "Effect goal"), "resultatmal": words("Resultatmål", "Resultatmål", "Result goal"),

	"budsjett": words("Budsjett", "Budsjett", "Budget"), "kostnad": words("Kostnad", "Kostnad", "Cost"), "soknad": words("Søknad", "Søknad", "Application"),
	"tilskot": words("Tilskot", "Tilskudd", "Grant"), "gevinst": words("Gevinst", "Gevinst", "Gain"), "del": words("Del av kostnad", "Del av kostnad", "Share of a cost"),
	"omsokt": words("Søkt og ikkje avgjort", "Søkt og ikke avgjort", "Sought and not answered"),
	"ramme":  words("Tidsramme", "Tidsramme", "Time frame"), "steg": words("Steg", "Steg", "Step"), "milepael": words("Milepæl", "Milepæl", "Milestone"),
	"forseinka": words("Forseinka", "Forsinket", "Late"), "utfort": words("Gjennomført", "Gjennomført", "Carried out"), "nadd": words("Nådd", "Nådd", "Reached"),
	"ventar": words("Ventar på svar", "Venter på svar", "Waits for an answer"), "trekt": words("Trekt", "Trukket", "Taken back"),
	"innvilga": words("Innvilga", "Innvilget", "Granted"), "delvis": words("Delvis innvilga", "Delvis innvilget", "Partly granted"), "avslag": words("Avslag", "Avslag", "Refused"),
	"lon": words("Løn", "Lønn", "Pay"), "drift": words("Drift", "Drift", "Operation"), "investering": words("Investering", "Investering", "Investment"),
	"kjop": words("Kjøp av tenester", "Kjøp av tjenester", "Bought services"), "anna": words("Anna", "Annet", "Other"),
	"pengar": words("Pengar", "Penger", "Money"), "tid": words("Tid", "Tid", "Time"), "kvalitet": words("Kvalitet", "Kvalitet", "Quality"),
	"tryggleik": words("Tryggleik", "Trygghet", "Safety"), "kompetanse": words("Kompetanse", "Kompetanse", "Competence"),
	"per-innbyggjar": words("Per innbyggjar", "Per innbygger", "Per inhabitant"), "fast": words("Faste beløp", "Faste beløp", "Fixed amounts"),
	"etter-bruk": words("Etter bruk", "Etter bruk", "By use"), "vertskommune": words("Vertskommunen betaler", "Vertskommunen betaler", "The host municipality pays"),

	"manglar": words("manglar", "mangler", "missing"), "faerre": words("færre enn 5", "færre enn 5", "fewer than 5"), "skjult": words("skjult av kjelda", "skjult av kilden", "held back by the source"),
}

// termIn gives the word for a code; what is no code is its own word.
func termIn(lang, code string) string {
	if said, known := terms[code]; known {
		return said.In(lang)
	}
	return code
}

// lightIn gives the word for a colour of money or risk.
func lightIn(lang string, light events.Trafikklys) string {
	return map[events.Trafikklys]domain.Words{
		events.LysGron: words("grøn", "grønn", "green"), events.LysGul: words("gul", "gul", "yellow"), events.LysRaud: words("raud", "rød", "red"),
	}[light].In(lang)
}
