package main

import "fellesplan/backend/engine/figures"

var handouts = map[string]handout{
	"prosjektplan-responssenter.docx": {"Prosjektplan", "Felles responssenter for velferdsteknologi", "2026-06-17", []chapter{
		{"Bakgrunn", []string{madeUp, "Fem kommunar har kvar sitt senter, med kvar si nattevakt. Dei fleste nettene skjer det lite på kvart av dei."}},
		{"Kva vi skal gjere", []string{"- Velje modell for drift og for deling av kostnader.", "- Skrive felles kravspesifikasjon.", "- Opne senteret hausten 2027."}},
		{"Kven som er med", []string{"Askøy eig tiltaket. Øygarden og Bjørnafjorden er med. Austevoll og Samnanger ser på."}},
		{"Risiko", []string{"Kommunane har ulike leverandørar. Alarmane må kunne lesast på same stad."}},
	}},
	"evaluering-samkonsultasjon.pdf": {"Evaluering", "Digital samkonsultasjon i Region Nordhordland", "2024-12-10", []chapter{
		{"Samandrag", []string{madeUp, "Pasientane sparer om lag to timar kvar gong. Legane seier at dei lærer av kvarandre. Utan nokon som minner om tilbodet, blir det lite brukt."}},
		{"Kva vi spurde om", []string{"- Kom pasienten vidare?", "- Vart reisa spart?", "- Vil legen bruke det igjen?"}},
		{"Tilråding", []string{"Nokon må eige tilbodet etter at prosjektet er over."}},
	}},
	"sjekkliste-utskriving.docx": {"Sjekkliste", "Utskriving før helg", "2025-06-12", []chapter{
		{"Før klokka 14", []string{madeUp, "- Kommunen har fått melding, og har sagt ja.", "- Medisinlista er samstemd.", "- Pårørande veit når.", "- Sjåføren veit kva veg, og når siste ferja går."}},
		{"Når pasienten reiser", []string{"- Medisinar for tre dagar er med.", "- Nokon ringjer i morgon."}},
	}},
	"rapport-koordineringsgruppa.pdf": {"Rapport", "Evaluering av pandemiavtalen og koordineringsgruppa", "2023-01-18", []chapter{
		{"Samandrag", []string{madeUp, "Gruppa gjorde det lettare å bli samde raskt. Rolla til dei minste kommunane var uklar."}},
		{"Tilrådingar", []string{"- Skriv rollene inn i avtalen om beredskap.", "- Øv ein gong i året.", "- Lat dei minste kommunane møte i lag."}},
	}},
	"notat-vaktordning.pdf": {"Notat", "Vaktordning for lindrande behandling i Hardanger", "2026-11-16", []chapter{
		{"Slik står det", []string{madeUp, "Fem sjukepleiarar deler på vakta. Frå nyttår står to av fem netter tomme."}},
		{"Tre vegar vidare", []string{"- Setje av 900 000 kroner og lyse ut ei stilling.", "- Dele vakta med sjukeheimane.", "- Utsetje til hausten 2027."}},
	}},
	"avtale-dogntilbod.docx": {"Avtale", "Felles akutt døgntilbod", "2025-08-12", []chapter{
		{"Partar", []string{madeUp, "Bjørnafjorden, Samnanger og Austevoll."}},
		{"Senger og kostnader", []string{"Fire senger frå våren 2026, åtte frå våren 2027. Bjørnafjorden er vertskommune."}},
	}},
}

var tables = map[string]figures.Sheet{
	"kostnader-responssenter.xlsx": {
		Title: "Modellar",
		Head:  []string{"Kommune (oppdikta tal)", "Per innbyggjar, kroner", "Etter alarmar, kroner"},
		Rows: [][]figures.Value{
			row("Askøy", "2270000", "2756000"), row("Øygarden", "2970000", "2597000"), row("Bjørnafjorden", "1930000", "1643000"), row("Austevoll", "400000", "339000"), row("Samnanger", "190000", "165000"),
		},
	},
	"deltakarar-fallgrupper.xlsx": {
		Title: "Grupper",
		Head:  []string{"Bygd (oppdikta)", "Deltakarar våren 2026", "Deltakarar hausten 2026"},
		Rows:  [][]figures.Value{row("Nordbygda", "14", "16"), row("Sørbygda", "9", "12"), row("Vestbygda", "11", "11"), row("Heradstunet", "18", "21")},
	},
}
