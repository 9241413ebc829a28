package demo

import "fellesplan/events"

// proposedBy is how a made-up tiltak came about.
func proposedBy(day, by string) note { return note{day: day, by: by, reason: reasonMadeUp} }

// invented are tiltak that are made up as a whole, so that every phase of a life is on the board
// and every planner has something of her own.
var invented = []story{utskriving, fallforebygging, legemiddel, ungdomsteam, responssenter, heimreise, palliasjon, sjukeheimslege, tilvising}

var utskriving = story{
	key: "trygg-utskriving", title: "Trygg utskriving før helg",
	purpose:   "Ingen skal reise heim fredag ettermiddag utan at kommunen veit det, har medisinane og kan ta imot.",
	challenge: "Utskriving er det svakaste leddet i mange forløp, og det går gale oftare før helg.",
	owner:     partner("helse-bergen"), timeframe: period("2025–2026", "2025", "2026"), sources: madeUp,
	taken: proposedBy("2024-11-19", "planleggar-helse-bergen"),
	then: []beat{
		on("2024-11-19", "planleggar-helse-bergen", joins(partner("bergen"), madeUp)),
		on("2024-11-19", "planleggar-helse-bergen", joins(partner("haraldsplass"), madeUp)),
		on("2024-11-19", "planleggar-helse-bergen", follows("OU-BERGEN", madeUp)),
		on("2024-11-19", "planleggar-helse-bergen", forGroups(2, madeUp, eldre, kronisk)),
		on("2024-12-10", "kontakt-bergen", phase(events.FaseVedteke, "Områdeutvalet for Bergen støttar forslaget.", madeUp)),
		on("2025-01-15", "planleggar-helse-bergen", step("rutine", "Felles rutine for fredagar", period("Våren 2025", "2025-01", "2025-06"), madeUp)),
		on("2025-01-15", "planleggar-helse-bergen", step("utproving", "Utprøving på fire sengepostar", period("Hausten 2025", "2025-08", "2025-12"), madeUp)),
		on("2025-01-15", "planleggar-helse-bergen", step("alle", "Innføring på alle postane", period("2026", "2026", "2026"), madeUp)),
		on("2025-01-15", "planleggar-helse-bergen", milestone("halvert", "Talet på avvik før helg er halvert", period("Utgangen av 2026", "2026-12", "2026-12"), madeUp)),
		on("2025-02-04", "planleggar-helse-bergen", phase(events.FaseIGang, "", madeUp)),
		on("2025-06-18", "planleggar-helse-bergen", stepDone("rutine", "2025-06-12", madeUp)),
		on("2025-12-17", "planleggar-helse-bergen", stepDone("utproving", "2025-12-15", madeUp)),
		on("2025-12-17", "planleggar-bergen", green("Dei fire postane melder i tide ni av ti gonger. Vi får færre telefonar fredag kveld.", period("Hausten 2025", "2025-08", "2025-12"))),
		on("2026-09-30", "planleggar-helse-bergen", yellow("Innføringa heng etter på seks postar, fordi medisinlistene ikkje er klare før klokka 15.", period("2026", "2026-01", "2026-09"))),
	},
}

var fallforebygging = story{
	key: "fallforebygging", title: "Fallførebygging heime",
	purpose: "Finne dei eldre som står i fare for å falle før dei fell, og tilby trening og ein gjennomgang av heimen.",
	owner:   partner("alver"), timeframe: period("Frå hausten 2023", "2023-08", ""), sources: madeUp,
	taken: proposedBy("2023-03-08", "planleggar-alver"),
	then: []beat{
		on("2023-03-08", "planleggar-alver", joins(partner("helse-bergen"), madeUp)),
		on("2023-03-08", "planleggar-alver", joins(partner("osteroy"), madeUp)),
		on("2023-03-08", "planleggar-alver", follows("OU-NORDHORDLAND", madeUp)),
		on("2023-03-08", "planleggar-alver", forGroups(1, madeUp, eldre)),
		on("2023-05-10", "kontakt-alver", phase(events.FaseVedteke, "", madeUp)),
		on("2023-06-01", "planleggar-alver", step("kartlegging", "Heimebesøk hos alle over 80 år som ønskjer det", period("Hausten 2023", "2023-08", "2023-12"), madeUp)),
		on("2023-06-01", "planleggar-alver", step("grupper", "Treningsgrupper i kvar bygd", period("2024", "2024", "2024"), madeUp)),
		on("2023-08-21", "planleggar-alver", phase(events.FaseIGang, "", madeUp)),
		on("2024-01-24", "planleggar-alver", stepDone("kartlegging", "2024-01", madeUp)),
		on("2024-12-11", "planleggar-alver", stepDone("grupper", "2024-12", madeUp)),
		on("2025-01-08", "planleggar-alver", phase(events.FaseIDrift, "Ein fast del av heimetenesta.", madeUp)),
		on("2026-05-27", "planleggar-alver", green("Elleve grupper er i gang. Færre frå Alver og Osterøy er innlagde med hoftebrot enn i fjor.", period("Våren 2026", "2026-01", "2026-05"))),
	},
}

var legemiddel = story{
	key: "legemiddelsamstemming", title: "Felles opplæring i legemiddelsamstemming",
	purpose: "Lære opp sjukepleiarar og legar på begge sider i same måten å samstemme legemiddellister på.",
	owner:   partner("haraldsplass"), timeframe: period("Våren 2027", "2027-01", "2027-06"), sources: madeUp,
	taken: proposedBy("2026-02-17", "planleggar-haraldsplass"),
	then: []beat{
		on("2026-02-17", "planleggar-haraldsplass", joins(partner("bergen"), madeUp)),
		on("2026-02-17", "planleggar-haraldsplass", joins(partner("samnanger"), madeUp)),
		on("2026-02-17", "planleggar-haraldsplass", follows("OU-BERGEN", madeUp)),
		on("2026-02-17", "planleggar-haraldsplass", forGroups(2, madeUp, kronisk, eldre)),
		on("2026-04-14", "kontakt-haraldsplass", phase(events.FaseVedteke, "", madeUp)),
		on("2026-09-08", "planleggar-haraldsplass", step("kurs", "Kurs for dei første førti", period("Våren 2027", "2027-01", "2027-03"), madeUp)),
		on("2026-09-08", "planleggar-haraldsplass", step("alle", "Kurs for resten", period("Våren 2027", "2027-04", "2027-06"), madeUp)),
		on("2026-09-08", "planleggar-haraldsplass", phase(events.FasePlanlagt, "Kurshaldarar og lokale er på plass.", madeUp)),
	},
}

var ungdomsteam = story{
	key: "ungdomsteam-voss", title: "Ungdomsteam for psykisk helse i Voss-området",
	purpose: "Gje ungdom mellom 13 og 23 år hjelp innan ei veke, same kva dør dei bankar på.",
	owner:   partner("voss"), timeframe: period("Frå 2025", "2025", ""), sources: madeUp,
	taken: proposedBy("2024-09-04", "planleggar-voss"),
	then: []beat{
		on("2024-09-04", "planleggar-voss", joins(partner("ulvik"), madeUp)),
		on("2024-09-04", "planleggar-voss", joins(partner("vaksdal"), madeUp)),
		on("2024-09-04", "planleggar-voss", joins(partner("helse-bergen"), madeUp)),
		on("2024-09-04", "planleggar-voss", follows("OU-VOSS", madeUp)),
		on("2024-09-04", "planleggar-voss", forGroups(2, madeUp, barnOgUnge, psykiskRus)),
		on("2024-10-16", "kontakt-kvam", phase(events.FaseVedteke, "Områdeutvalet for Voss støttar forslaget.", madeUp)),
		on("2025-01-22", "planleggar-voss", step("tilsetje", "Tilsetje psykolog og ungdomskontakt", period("Våren 2025", "2025-01", "2025-06"), madeUp)),
		on("2025-01-22", "planleggar-voss", step("opne", "Opne for ungdom", period("Hausten 2025", "2025-08", "2025-12"), madeUp)),
		on("2025-01-22", "planleggar-voss", phase(events.FaseIGang, "", madeUp)),
		on("2025-05-28", "planleggar-voss", yellow("Stillinga som psykolog er lyst ut to gonger utan søkjarar.", period("Våren 2025", "2025-01", "2025-05"))),
		on("2025-10-08", "planleggar-voss", red("Framleis ingen psykolog. Vi kan ikkje opne i haust.", period("Hausten 2025", "2025-08", "2025-10"))),
		on("2025-10-08", "planleggar-voss", stepMoved("opne", period("2026", "2026", "2026"), "Manglar psykolog.")),
		on("2026-03-11", "planleggar-voss", phase(events.FasePaVent, "Ventar til det er råd å få tilsett psykolog.", madeUp)),
	},
}

var responssenter = story{
	key: "responssenter", title: "Felles responssenter for velferdsteknologi",
	purpose: "La éitt senter ta imot alle alarmar frå heimane i Bergensregionen, døgnet rundt, i staden for fem små.",
	owner:   partner("askoy"), timeframe: period("2027", "2027", "2027"), sources: madeUp,
	taken: proposedBy("2026-05-06", "planleggar-askoy"),
	then: []beat{
		on("2026-05-06", "planleggar-askoy", joins(partner("oygarden"), madeUp)),
		on("2026-05-06", "planleggar-askoy", joins(partner("bjornafjorden"), madeUp)),
		on("2026-05-06", "planleggar-askoy", looksOn(partner("austevoll"), madeUp)),
		on("2026-05-06", "planleggar-askoy", follows("OU-BERGENSREGIONEN", madeUp)),
		on("2026-05-06", "planleggar-askoy", forGroups(2, madeUp, eldre, kronisk)),
		on("2026-06-17", "planleggar-askoy", step("modell", "Velje modell for drift og for deling av kostnader", period("Hausten 2026", "2026-08", "2026-12"), madeUp)),
		on("2026-09-16", "kontakt-askoy", phase(events.FaseVedteke, "Områdeutvalet for Bergensregionen går inn for tiltaket. Kostnadene er ikkje fordelte.", madeUp)),
		on("2026-10-28", "kontakt-oygarden", yellow("Vi er med, men ventar på ein fordelingsnøkkel før vi set av pengar.", period("Hausten 2026", "2026-08", "2026-10"))),
	},
}

var heimreise = story{
	key: "tidleg-heimreise", title: "Tidleg heimreise etter fødsel, med jordmor heim",
	purpose: "La dei som vil, reise heim same dag som dei føder, og få jordmor på besøk dagen etter.",
	owner:   partner("bjornafjorden"), sources: madeUp,
	taken: proposedBy("2026-09-23", "planleggar-bjornafjorden"),
	then: []beat{
		on("2026-09-23", "planleggar-bjornafjorden", joins(partner("helse-bergen"), madeUp)),
		on("2026-09-23", "planleggar-bjornafjorden", follows("OU-BERGENSREGIONEN", madeUp)),
		on("2026-09-23", "planleggar-bjornafjorden", forGroups(2, madeUp, svangerskap)),
	},
}

var palliasjon = story{
	key: "palliasjon-hardanger", title: "Lindrande behandling nær heimen i Hardanger",
	purpose: "La dei som er alvorleg sjuke, få lindrande behandling heime så lenge dei ønskjer det, med sjukehuset på video.",
	owner:   partner("kvam"), timeframe: period("2025–2027", "2025", "2027"), sources: madeUp,
	taken: proposedBy("2025-02-12", "planleggar-kvam"),
	then: []beat{
		on("2025-02-12", "planleggar-kvam", joins(partner("ulvik"), madeUp)),
		on("2025-02-12", "planleggar-kvam", joins(partner("eidfjord"), madeUp)),
		on("2025-02-12", "planleggar-kvam", joins(partner("helse-bergen"), madeUp)),
		on("2025-02-12", "planleggar-kvam", follows("OU-VOSS", madeUp)),
		on("2025-02-12", "planleggar-kvam", forGroups(2, madeUp, kronisk, eldre)),
		on("2025-03-26", "kontakt-kvam", phase(events.FaseVedteke, "", madeUp)),
		on("2025-04-09", "planleggar-kvam", step("nettverk", "Ein ressurssjukepleiar i kvar kommune", period("2025", "2025", "2025"), madeUp)),
		on("2025-04-09", "planleggar-kvam", step("vakt", "Felles vaktordning på kveld og natt", period("2026", "2026", "2026"), madeUp)),
		on("2025-04-09", "planleggar-kvam", step("hospitering", "Hospitering ved Voss sjukehus", period("2026", "2026", "2026"), madeUp)),
		on("2025-05-14", "planleggar-kvam", phase(events.FaseIGang, "", madeUp)),
		on("2025-12-03", "planleggar-kvam", stepDone("nettverk", "2025-11", madeUp)),
		on("2025-12-03", "planleggar-kvam", green("Alle tre kommunane har ein ressurssjukepleiar.", period("Hausten 2025", "2025-08", "2025-12"))),
		on("2026-06-24", "planleggar-kvam", stepDropped("hospitering", "Erstatta av faste videomøte kvar veke.")),
	},
}

var sjukeheimslege = story{
	key: "felles-sjukeheimslege", title: "Felles sjukeheimslege på tvers av kommunegrenser",
	purpose: "Dele éi stilling som sjukeheimslege mellom små kommunar som kvar for seg ikkje får tilsett nokon.",
	owner:   partner("modalen"), timeframe: period("2023–2024", "2023", "2024"), sources: madeUp,
	taken: proposedBy("2023-02-14", "omrade-nordhordland"),
	then: []beat{
		on("2023-02-14", "omrade-nordhordland", joins(partner("masfjorden"), madeUp)),
		on("2023-02-14", "omrade-nordhordland", joins(partner("fedje"), madeUp)),
		on("2023-02-14", "omrade-nordhordland", follows("OU-NORDHORDLAND", madeUp)),
		on("2023-02-14", "omrade-nordhordland", forGroups(1, madeUp, eldre)),
		on("2023-06-07", "kontakt-alver", phase(events.FasePlanlagt, "", madeUp)),
		on("2023-11-22", "kontakt-modalen", yellow("Reisetida mellom sjukeheimane gjer at legen får for lite tid på kvar stad.", period("Hausten 2023", "2023-08", "2023-11"))),
		on("2024-04-10", "kontakt-alver", phase(events.FaseAvslutta, "Fedje og Masfjorden fann kvar si løysing, og det er ikkje grunnlag for ei delt stilling no.", madeUp)),
	},
}

var tilvising = story{
	key: "tilvisingsstotte", title: "Betre tilvisingar til psykisk helsevern for vaksne",
	purpose:   "Gje fastlegane råd medan dei skriv tilvisinga, slik at færre blir sende i retur.",
	challenge: "Mange tilvisingar blir avviste fordi det manglar opplysningar. Då går det veker før pasienten får svar.",
	owner:     partner("helse-bergen"), sources: madeUp,
	taken: proposedBy("2026-10-27", "planleggar-helse-bergen-2"),
	then: []beat{
		on("2026-10-27", "planleggar-helse-bergen-2", joins(partner("betanien"), madeUp)),
		on("2026-10-27", "planleggar-helse-bergen-2", joins(partner("solli-dps"), madeUp)),
		on("2026-10-27", "planleggar-helse-bergen-2", joins(partner("nks-bjorkeli"), madeUp)),
		on("2026-10-27", "planleggar-helse-bergen-2", follows("SSU", madeUp)),
		on("2026-10-27", "planleggar-helse-bergen-2", forGroups(2, madeUp, psykiskRus)),
	},
}
