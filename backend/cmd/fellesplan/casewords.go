package main

import (
	"fellesplan/backend/domain"
	"fellesplan/backend/domain/mote"
	"fellesplan/events"
)

// The terms of saker, meetings and decisions; the page has the same (frontend/src/domain/{mote,partnarvedtak}/terms.ts,
// seats.ts, rulings.ts).
var (
	itemKinds = map[events.SakSlag]domain.Words{
		events.SakVedtak: words("vedtak", "vedtak", "decision"), events.SakDrofting: words("drøfting", "drøfting", "discussion"),
		events.SakOrientering: words("orientering", "orientering", "information"), events.SakHoyring: words("høyring", "høring", "consultation"),
	}
	attendances = map[events.Frammote]domain.Words{
		events.FrammoteMott: words("møtt", "møtt", "present"), events.FrammoteForfall: words("forfall", "forfall", "sent apologies"),
		events.FrammoteBorte: words("ikkje til stades", "ikke til stede", "not there"),
	}
	stands = map[events.Standpunkt]domain.Words{
		events.StandSamtykkjer: words("samtykkjer", "samtykker", "agrees"), events.StandMerknad: words("samtykkjer med merknad", "samtykker med merknad", "agrees with a remark"),
		events.StandAtterhald: words("atterhald", "forbehold", "reservation"), events.StandUsamd: words("usamd", "uenig", "disagrees"),
	}
	votes = map[events.Stemme]domain.Words{
		events.StemmeFor: words("røysta for", "stemte for", "voted for"), events.StemmeMot: words("røysta mot", "stemte mot", "voted against"),
		events.StemmeBlank: words("røysta blankt", "stemte blankt", "voted blank"),
	}
	outcomes = map[events.PunktUtfall]domain.Words{
		events.PunktVedteke: words("vedteke", "vedtatt", "decided"), events.PunktTilradd: words("tilrådd", "tilrådd", "recommended"),
		events.PunktOrientering: words("teke til orientering", "tatt til orientering", "taken note of"), events.PunktDrofta: words("drøfta", "drøftet", "discussed"),
		events.PunktUtsett: words("utsett", "utsatt", "postponed"), events.PunktTrekt: words("trekt", "trukket", "withdrawn"),
		events.PunktUsemje: words("usemje", "uenighet", "disagreement"), events.PunktFalle: words("falle", "falt", "voted down"),
	}
	forms = map[events.Avgjerdsform]domain.Words{
		events.FormKonsensus: words("konsensus", "konsensus", "consensus"), events.FormRoysting: words("røysting", "avstemning", "vote"),
		events.FormTilrading: words("tilråding", "tilråding", "recommendation"), events.FormOrientering: words("orientering", "orientering", "information"),
	}
	partnerOutcomes = map[events.PartnarUtfall]domain.Words{
		events.PartnarVedteke: words("vedteke", "vedtatt", "adopted"), events.PartnarVedtekeEndring: words("vedteke med endring", "vedtatt med endring", "adopted with a change"),
		events.PartnarVedtekeMerknad: words("vedteke med merknad", "vedtatt med merknad", "adopted with a remark"),
		events.PartnarOrientering:    words("teke til orientering", "tatt til orientering", "taken note of"), events.PartnarUtsett: words("utsett", "utsatt", "postponed"),
		events.PartnarAvvist: words("avvist", "avvist", "rejected"),
	}
	seatRoles = map[events.PlassRolle]domain.Words{
		events.PlassRepresentant: words("representant", "representant", "representative"), events.PlassFastlege: words("fastlege", "fastlege", "GP"),
		events.PlassKommuneoverlege:    words("kommuneoverlege", "kommuneoverlege", "municipal chief medical officer"),
		events.PlassBrukarrepresentant: words("brukarrepresentant", "brukerrepresentant", "patient representative"),
		events.PlassTillitsvald:        words("representant for hovudsamanslutningane", "representant for hovedsammenslutningene", "representative of the union federations"),
		events.PlassKS:                 words("representant for KS", "representant for KS", "representative of KS"),
		events.PlassUtvalsleiing:       words("leiar eller nestleiar i eit anna utval", "leder eller nestleder i et annet utvalg", "chair or deputy of another committee"),
		events.PlassSekretaer:          words("sekretær", "sekretær", "secretary"), events.PlassObservator: words("observatør", "observatør", "observer"),
	}
	sides = map[events.Side]domain.Words{
		events.SideKommune: words("kommunane", "kommunene", "the municipalities"), events.SideSpesialist: words("spesialisthelsetenesta", "spesialisthelsetjenesten", "specialist health"),
		events.SideAnna: words("ingen av sidene", "ingen av sidene", "neither side"),
	}
	levels = map[events.UsemjeNiva]domain.Words{
		events.UsemjeOU: words("Områdeutvalet", "Områdeutvalget", "The area committee"), events.UsemjeSSU: words("Strategisk samarbeidsutval", "Strategisk samarbeidsutvalg", "The strategic committee"),
		events.UsemjeLeiing: words("Leiinga hos partnarane", "Ledelsen hos partnerne", "The leadership of the partners"),
		events.UsemjeNemnd:  words("Tvisteløysingsnemnda", "Tvisteløsningsnemnda", "The national dispute board"),
	}
	meetingStands = map[string]domain.Words{
		"planlagt": words("Utkast: innkallinga er ikkje send", "Utkast: innkallingen er ikke sendt", "Draft: the summons has not been sent"),
		"innkalla": words("Innkalla", "Innkalt", "Summoned"), "i-gang": words("Møtet er i gang", "Møtet er i gang", "The meeting is going on"),
		"heva": words("Møtet er heva", "Møtet er hevet", "The meeting is closed"), "protokoll-ute": words("Protokollen er til gjennomlesing", "Protokollen er til gjennomlesing", "The protocol is out to be read"),
		"godkjent": words("Protokollen er godkjend", "Protokollen er godkjent", "The protocol is approved"), "avlyst": words("Avlyst", "Avlyst", "Cancelled"),
	}
)

// seat is what a seat is called: «representant frå Alver», «fastlege».
func (p casePage) seat(f mote.Frammote) string {
	role := seatRoles[f.Rolle].In(p.lang)
	from := p.say(" frå ", " fra ", " from ")
	switch {
	case f.Partnar != "":
		return role + from + p.partner(f.Partnar)
	case f.Side == events.SideAnna:
		return role
	}
	return role + from + sides[f.Side].In(p.lang)
}
