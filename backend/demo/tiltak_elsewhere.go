package demo

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// worksElsewhere is what the secretariat keeps of joint projects of others: where it is told of, which
// area it belongs to, and who here follows it. How it goes there, the sources do not say, and nothing of it
// is made up.
var worksElsewhere = []work{
	elsewhereTold("spreiing-digital-heimeoppfolging", "omrade-nordhordland", hdirDHO, tenester),
	elsewhereTold("dho-team-nord-troms", "omrade-nordhordland", innomedTroms, tenester, struktur),
	elsewhereTold("eteam-trondheim", "sekretariat-spesialist", innomedProsjekt, tenester),
	elsewhereTold("barselomsorg-fonna", "sekretariat-spesialist", innomedProsjekt, tenester),
	elsewhereTold("kols-forde", "sekretariat", fordeKOLS, tenester),
	elsewhereTold("eldre-multisjuke-more", "sekretariat", mrEldre, tenester),
	elsewhereTold("kompetanse-sunnmore", "sekretariat", sunnmore, kunnskap),
	elsewhereTold("revisjon-nordland", "sekretariat", nordlandAvtale, struktur, medverkar),
	elsewhereTold("praksiskonsulentar-stavanger", "sekretariat-spesialist", stavanger, leiing, kunnskap),
	elsewhereTold("underutval-ostfold", "sekretariat", ostfold, struktur),
	elsewhereTold("fem-fsu-fonna", "sekretariat", fousam, struktur, medverkar),
}

// elsewhereTold: no utval here follows it, by which the page knows that it is of others.
func elsewhereTold(key, responsible, source string, areas ...domain.Line) work {
	return work{
		key: key, by: "sekretariat", responsible: responsible, areas: areas,
		origins: []origin{{kind: events.OpphavAnna, words: "Døme frå eit anna helsefellesskap, eller frå den nasjonale ordninga", sources: found(source)}},
	}
}
