package main

import (
	"strings"

	"fellesplan/backend/domain"
)

// room is what things of a room are called.
func (d differencePage) room(name string) string {
	said, known := roomWords[name]
	if !known {
		return name
	}
	return said.In(d.lang)
}

var roomWords = map[string]domain.Words{
	"plan": words("Planar", "Planer", "Plans"), "planelement": words("Mål, strategiar og avtalepunkt", "Mål, strategier og avtalepunkter", "Goals, strategies and clauses"),
	"tekst": words("Tekstar", "Tekster", "Texts"), "trad": words("Kommentarar og innspel", "Kommentarer og innspill", "Comments and contributions"),
	"tiltak": words("Tiltak", "Tiltak", "Tiltak"), "innforing": words("Innføring hos partnarane", "Innføring hos partnerne", "Take-up by the partners"),
	"okonomi": words("Pengar", "Penger", "Money"), "indikator": words("Indikatorar", "Indikatorer", "Indicators"), "utval": words("Utval", "Utvalg", "Committees"),
	"partnar": words("Partnarar", "Partnere", "Partners"), "kodeverk": words("Kodeverk", "Kodeverk", "Code lists"), "visning": words("Lagra visingar", "Lagrede visninger", "Saved views"),
	"person": words("Personar", "Personer", "Persons"), "innsyn": words("Innsyn", "Innsyn", "Audit sessions"),
}

// field is where in the row something is other: its fields in words, and an element of a list by what it is called.
func (d differencePage) field(row domain.ThingDifference, s domain.FieldDifference) string {
	var said []string
	for i, part := range strings.Split(s.Felt, ".") {
		switch {
		case i == 0:
			said = append(said, d.fieldName(part))
		case len(fieldWords[part].NN) > 0:
			said = append(said, d.fieldName(part))
		default:
			said = append(said, d.element(row, part))
		}
	}
	return strings.Join(said, " · ")
}

// element is what an element of a list is called: what its id stands for, else its name in the row.
func (d differencePage) element(row domain.ThingDifference, part string) string {
	id, rest, _ := strings.Cut(part, "/")
	if name := d.elementIn(row, id); name != "" {
		return name
	}
	return strings.TrimSpace(d.named(id) + " " + d.named(rest))
}

// elementIn looks for the name of an element in the row as it is after, and as it was before.
func (d differencePage) elementIn(row domain.ThingDifference, id string) string {
	for _, at := range []uint64{d.found.Til.Seq, d.found.Fra.Seq} {
		shown, _ := seen[map[string]any](d.house, row.Rom, row.Ting, domain.At{Seq: at}, d.asked)
		if at == 0 {
			continue
		}
		for _, list := range shown {
			elements, _ := list.([]any)
			for _, one := range elements {
				element, _ := one.(map[string]any)
				if name := nameIn(element, id); name != "" {
					return name
				}
			}
		}
	}
	return ""
}

// nameIn is the name of an element that has this id; empty where it has another.
func nameIn(element map[string]any, id string) string {
	for _, value := range element {
		if value != id {
			continue
		}
		for _, field := range []string{"namn", "tittel", "ordlyd"} {
			if name, is := element[field].(string); is {
				return "«" + name + "»"
			}
		}
	}
	return ""
}

func (d differencePage) fieldName(field string) string {
	said, known := fieldWords[field]
	if !known {
		return field
	}
	return said.In(d.lang)
}

// fieldWords are the fields of all rooms. Where a field is not here its own name, which is nynorsk, is told.
var fieldWords = map[string]domain.Words{
	"tittel": words("tittel", "tittel", "title"), "foremal": words("føremål", "formål", "purpose"), "utfordring": words("utfordring", "utfordring", "challenge"),
	"malform": words("målform", "målform", "written standard"), "eigar": words("eigar", "eier", "owner"), "deltakarar": words("deltakarar", "deltakere", "participants"),
	"utval": words("utval", "utvalg", "committee"), "pasientgrupper": words("pasientgrupper", "pasientgrupper", "patient groups"), "malgrupper": words("andre målgrupper", "andre målgrupper", "other target groups"), "omrade": words("innsatsområde", "innsatsområder", "areas"),
	"tidsramme": words("tidsramme", "tidsramme", "time frame"), "steg": words("steg", "steg", "step"), "milepaelar": words("milepæl", "milepæl", "milestone"),
	"fase": words("fase", "fase", "phase"), "faseMerknad": words("merknad til fasen", "merknad til fasen", "remark on the phase"), "status": words("status", "status", "status"),
	"framdrift": words("framdrift", "framdrift", "progress"), "okonomi": words("økonomi", "økonomi", "money"), "risiko": words("risiko", "risiko", "risk"), "tekst": words("tekst", "tekst", "text"),
	"periode": words("periode", "periode", "period"), "avgjerd": words("avgjerd", "beslutning", "decision"), "ansvarleg": words("ansvarleg", "ansvarlig", "responsible"),
	"mal": words("mål", "mål", "goal"), "ordlyd": words("ordlyd", "ordlyd", "wording"), "treng": words("treng", "trenger", "depends on"), "risikoar": words("risiko", "risiko", "risk"),
	"forankring": words("forankring", "forankring", "backing"), "dokument": words("dokument", "dokument", "document"), "indikatorar": words("indikator", "indikator", "indicator"),
	"kjelder": words("kjelder", "kilder", "sources"), "merknad": words("merknad", "merknad", "remark"), "namn": words("namn", "navn", "name"), "kortnamn": words("kortnamn", "kortnavn", "short name"),
	"plassar": words("plass", "plass", "seat"), "sete": words("medlem", "medlem", "member"), "verv": words("verv", "verv", "office"), "lukka": words("lukka", "lukket", "closed"),
	"partnar": words("partnar", "partner", "partner"), "partnarar": words("partnar", "partner", "partner"), "person": words("person", "person", "person"), "rolle": words("rolle", "rolle", "role"),
	"rollar": words("rolle", "rolle", "role"), "fra": words("frå", "fra", "from"), "til": words("til", "til", "to"), "dato": words("dato", "dato", "date"), "ferdig": words("ferdig", "ferdig", "done"),
	"borte": words("teken ut", "tatt ut", "dropped"), "nadd": words("nådd", "nådd", "reached"), "frist": words("frist", "frist", "deadline"), "grad": words("grad", "grad", "degree"),
	"kapittel": words("kapittel", "kapittel", "chapter"), "tilstand": words("tilstand", "tilstand", "state"), "trekt": words("trekt", "trukket", "withdrawn"), "nummer": words("nummer", "nummer", "number"),
	"bidragsytarar": words("bidragsytarar", "bidragsytere", "contributors"), "versjonar": words("versjon", "versjon", "version"), "versjon": words("versjon", "versjon", "version"),
	"belop": words("beløp (øre)", "beløp (øre)", "amount (øre)"), "aar": words("år", "år", "year"), "budsjett": words("budsjett", "budsjett", "budget"), "kostnader": words("kostnad", "kostnad", "cost"),
	"soknader": words("søknad", "søknad", "application"), "gevinstar": words("gevinst", "gevinst", "gain"), "fordelingar": words("fordeling", "fordeling", "sharing"), "svar": words("svar", "svar", "answer"),
	"v": words("utgåve", "utgave", "version"), "laast": words("låst", "låst", "locked"), "kort": words("kort i teksten", "kort i teksten", "cards in the text"), "tradar": words("trådar", "tråder", "threads"),
	"forslag": words("forslag", "forslag", "suggestions"), "tal": words("tal", "tall", "figure"), "verdi": words("verdi", "verdi", "value"), "stad": words("stad", "sted", "place"), "tid": words("tid", "tid", "time"),
	"definisjon": words("definisjon", "definisjon", "definition"), "eining": words("eining", "enhet", "unit"), "innlegg": words("innlegg", "innlegg", "post"), "ord": words("ord", "ord", "words"),
	"sperra": words("sperra", "sperret", "suspended"), "grunngjeving": words("grunngjeving", "begrunnelse", "reason"), "gyldig": words("gyldig til", "gyldig til", "valid until"), "side": words("side", "side", "side"),
	"oppgaver": words("oppgåver", "oppgaver", "tasks"), "overordna": words("overordna", "overordnet", "above"), "nedlagt": words("nedlagt", "nedlagt", "dissolved"), "slag": words("slag", "slag", "kind"),
}
