package demo

import (
	"encoding/json"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/utval"
	"fellesplan/events"
)

// said is a rule in the three languages.
type said struct{ nn, nb, en domain.Line }

// rule makes a rule of composition. Without numbers it is only shown, as it was said.
func rule(name string, rolle events.PlassRolle, side events.Side, minst, hogst int, w said) utval.GivenRegel {
	return utval.GivenRegel{
		Regel: domain.Line(name), Rolle: rolle, Side: side, Minst: minst, Hogst: hogst, SagtNN: w.nn, SagtNB: w.nb, SagtEN: w.en,
	}
}

// rulesOf gives the rules of an organ. Numbers are those of the register; where it has none, the
// rule has none.
func rulesOf(o organ) []utval.GivenRegel {
	switch {
	case o.Historisk:
		return historicRules
	case o.Kode == events.KodePartnarskapsmote:
		return rulesOfPM(o)
	case o.Kode == events.KodeSSU:
		return rulesOfSSU(o)
	case o.Kode == events.KodeOU:
		return rulesOfOU(o)
	}
	return secretariatRules
}

func compositionOf[T any](o organ) (c T) {
	if err := json.Unmarshal(o.Samansetjing, &c); err != nil {
		panic("demo: the composition of " + o.ID + " cannot be read: " + err.Error())
	}
	return c
}

// invitedToPM says how a line of the register's list of those who are invited becomes rules.
var invitedToPM = map[string]func(n int) []utval.GivenRegel{
	"leiar og nestleiar SSU": func(n int) []utval.GivenRegel {
		return []utval.GivenRegel{rule("ssu-leiing", events.PlassUtvalsleiing, "", n, n, said{
			"Leiar og nestleiar i SSU", "Leder og nestleder i SSU", "Chair and deputy chair of SSU",
		})}
	},
	"leiar frå kvart OU": func(n int) []utval.GivenRegel {
		return []utval.GivenRegel{rule("ou-leiarar", events.PlassUtvalsleiing, "", n, n, said{
			"Leiaren i kvart områdeutval", "Lederen i hvert områdeutvalg", "The chair of each area committee",
		})}
	},
	"fastlege":           func(n int) []utval.GivenRegel { return []utval.GivenRegel{fastlege(n)} },
	"kommuneoverlege":    func(n int) []utval.GivenRegel { return []utval.GivenRegel{kommuneoverlege(n)} },
	"brukarrepresentant": func(n int) []utval.GivenRegel { return usersOfBothSides(n) },
	"KS": func(n int) []utval.GivenRegel {
		return []utval.GivenRegel{rule("ks", events.PlassKS, events.SideAnna, n, n, said{"Éin representant frå KS", "Én representant fra KS", "One representative of KS"})}
	},
	"hovudsamanslutningane": func(n int) []utval.GivenRegel { return []utval.GivenRegel{unions(n)} },
}

func rulesOfPM(o organ) []utval.GivenRegel {
	composition := compositionOf[struct {
		Inviterte []struct {
			Rolle string `json:"rolle"`
			Tal   int    `json:"tal"`
		} `json:"inviterte"`
	}](o)
	rules := []utval.GivenRegel{rule("malgruppe", events.PlassRepresentant, "", 0, 0, said{
		"Politisk og administrativ leiing i kommunane og i spesialisthelsetenesta",
		"Politisk og administrativ ledelse i kommunene og i spesialisthelsetjenesten",
		"Political and administrative leaders of the municipalities and of the specialist health service",
	})}
	for _, line := range composition.Inviterte {
		make, known := invitedToPM[line.Rolle]
		if !known {
			panic("demo: no rule for " + line.Rolle)
		}
		rules = append(rules, make(line.Tal)...)
	}
	return rules
}

func fastlege(n int) utval.GivenRegel {
	return rule("fastlege", events.PlassFastlege, "", n, n, said{"Éin fastlege", "Én fastlege", "One general practitioner"})
}

func kommuneoverlege(n int) utval.GivenRegel {
	return rule("kommuneoverlege", events.PlassKommuneoverlege, "", n, n, said{"Éin kommuneoverlege", "Én kommuneoverlege", "One municipal chief medical officer"})
}

func unions(n int) utval.GivenRegel {
	return rule("hovudsamanslutningane", events.PlassTillitsvald, events.SideAnna, n, n, said{
		"Éin frå hovudsamanslutningane", "Én fra hovedsammenslutningene", "One from the confederations of trade unions",
	})
}

// usersOfBothSides: the register says two, one from each side.
func usersOfBothSides(n int) []utval.GivenRegel {
	return []utval.GivenRegel{
		rule("brukar-kommune", events.PlassBrukarrepresentant, events.SideKommune, n/2, n/2, said{
			"Éin brukarrepresentant frå kommunesida", "Én brukerrepresentant fra kommunesiden", "One patient representative from the municipal side",
		}),
		rule("brukar-spesialist", events.PlassBrukarrepresentant, events.SideSpesialist, n/2, n/2, said{
			"Éin brukarrepresentant frå spesialisthelsetenesta", "Én brukerrepresentant fra spesialisthelsetjenesten",
			"One patient representative from the specialist side",
		}),
	}
}

// areas is the number of områdeutval; Bergen may name one more than the one of its area.
const areas = 4

func rulesOfSSU(o organ) []utval.GivenRegel {
	composition := compositionOf[struct {
		Brukarar int `json:"brukarrepresentantar"`
	}](o)
	return []utval.GivenRegel{
		rule("kommunane", events.PlassRepresentant, events.SideKommune, areas, areas+1, said{
			"Éin frå kvart utvalsområde, ein leiar med delegert mynde; Bergen kan peike ut to",
			"Én fra hvert utvalgsområde, en leder med delegert myndighet; Bergen kan peke ut to",
			"One from each area, a leader with delegated authority; Bergen may name two",
		}),
		rule("spesialist", events.PlassRepresentant, events.SideSpesialist, 0, 0, said{
			"Representantar frå spesialisthelsetenesta; talet er ikkje funne i kjelda",
			"Representanter fra spesialisthelsetjenesten; antallet er ikke funnet i kilden",
			"Representatives of the specialist side; the number is not found in the source",
		}),
		rule("fastlege", events.PlassFastlege, "", 0, 0, said{"Fastlegane er representerte", "Fastlegene er representert", "General practitioners are represented"}),
		rule("kommuneoverlege", events.PlassKommuneoverlege, "", 0, 0, said{
			"Kommuneoverlegen i SSU møter òg i Partnarskapsmøtet", "Kommuneoverlegen i SSU møter også i Partnerskapsmøtet",
			"The chief medical officer in SSU also attends the partnership meeting",
		}),
		rule("brukar", events.PlassBrukarrepresentant, "", composition.Brukarar, composition.Brukarar, said{
			"To brukarrepresentantar", "To brukerrepresentanter", "Two patient representatives",
		}),
		rule("ks", events.PlassKS, events.SideAnna, 0, 0, said{
			"Representanten frå KS møter òg i Partnarskapsmøtet", "Representanten fra KS møter også i Partnerskapsmøtet",
			"The representative of KS also attends the partnership meeting",
		}),
		rule("hovudsamanslutningane", events.PlassTillitsvald, events.SideAnna, 0, 0, said{
			"Representanten frå hovudsamanslutningane møter òg i Partnarskapsmøtet", "Representanten fra hovedsammenslutningene møter også i Partnerskapsmøtet",
			"The representative of the unions also attends the partnership meeting",
		}),
		rule("observatorar", events.PlassObservator, "", 0, 0, said{
			"Observatørar med tale- og forslagsrett", "Observatører med tale- og forslagsrett", "Observers who may speak and propose",
		}),
	}
}

func rulesOfOU(o organ) []utval.GivenRegel {
	c := compositionOf[struct {
		PerKommune         int `json:"per_kommune"`
		BergenInntil       int `json:"bergen_inntil"`
		Fastlege           int `json:"fastlege"`
		Kommuneoverlege    int `json:"kommuneoverlege"`
		Brukarrepresentant int `json:"brukarrepresentant"`
		Hovudsamanslutning int `json:"hovudsamanslutning"`
	}](o)
	rules := []utval.GivenRegel{municipalities(c.PerKommune, c.BergenInntil)}
	rules = append(rules, rule("spesialist", events.PlassRepresentant, events.SideSpesialist, 0, 0, said{
		"Frå spesialisthelsetenesta, forholdsmessig etter sektoransvar", "Fra spesialisthelsetjenesten, forholdsmessig etter sektoransvar",
		"From the specialist side, in proportion to catchment duty",
	}), fastlege(c.Fastlege), kommuneoverlege(c.Kommuneoverlege))
	rules = append(rules, usersOfBothSides(c.Brukarrepresentant)...)
	return append(rules, unions(c.Hovudsamanslutning),
		rule("sekretariat", events.PlassSekretaer, "", o.SekretariatFraSSE, o.SekretariatFraSSE, said{
			"To frå Samarbeidssekretariatet: den kommunale områderepresentanten og éin frå spesialisthelsetenesta",
			"To fra Samarbeidssekretariatet: den kommunale områderepresentanten og én fra spesialisthelsetjenesten",
			"Two from the secretariat: the municipal representative of the area and one from the specialist side",
		}),
		rule("observatorar", events.PlassObservator, "", 0, 0, said{
			"Aktuelle frå Samarbeidssekretariatet, og i einskilde saker leiarane av lokale underutval og nettverk; dei har tale- og forslagsrett",
			"Aktuelle fra Samarbeidssekretariatet, og i enkelte saker lederne av lokale underutvalg og nettverk; de har tale- og forslagsrett",
			"Relevant staff of the secretariat, and for single cases the leaders of local subcommittees and networks; they may speak and propose",
		}))
}

// municipalities: one from each kommune; in the Bergen area Bergen alone, and up to six.
func municipalities(each, bergenUpTo int) utval.GivenRegel {
	if bergenUpTo > 0 {
		r := rule("bergen", events.PlassRepresentant, events.SideKommune, each, bergenUpTo, said{
			"Bergen kan ha inntil seks, på nivå med seksjonsleiar eller etatsdirektør", "Bergen kan ha inntil seks, på nivå med seksjonsleder eller etatsdirektør",
			"Bergen may have up to six, at the level of head of section or agency director",
		})
		r.BerrePartnar = partnerID("bergen")
		return r
	}
	r := rule("kommunane", events.PlassRepresentant, events.SideKommune, each, each, said{
		"Éin frå kvar kommune, på nivå med kommunalsjef", "Én fra hver kommune, på nivå med kommunalsjef",
		"One from each municipality, at the level of head of department",
	})
	r.KvarPartnar = true
	return r
}

var secretariatRules = []utval.GivenRegel{rule("begge-sider", events.PlassSekretaer, "", 0, 0, said{
	"Frå begge sider: kommunale områderepresentantar og tilsette i spesialisthelsetenesta",
	"Fra begge sider: kommunale områderepresentanter og ansatte i spesialisthelsetjenesten",
	"From both sides: municipal representatives of the areas and staff of the specialist side",
})}

var historicRules = []utval.GivenRegel{rule("legar", events.PlassRepresentant, "", 0, 0, said{
	"Like mange legar frå kommunane og spesialisthelsetenesta; Helse Bergen og Bergen kommune alltid med, og alle samarbeidsutvala representerte",
	"Like mange leger fra kommunene og spesialisthelsetjenesten; Helse Bergen og Bergen kommune alltid med, og alle samarbeidsutvalgene representert",
	"As many doctors from the municipalities as from the specialist side; Helse Bergen and Bergen kommune always included, all cooperation committees represented",
})}
