package demo

import (
	"fmt"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/trad"
	"fellesplan/events"
)

// uttered is one thing that happened in a talk beside a tiltak.
type uttered struct {
	day, by string
	what    string // "" for a post; else "løyst", "opna", "endra", "trekt", or the outcome of an innspel
	words   string
}

// talked is a talk beside a tiltak as a whole. All of them are made up.
type talked struct {
	tiltak, key, partner string // partner: of an innspel
	said                 []uttered
}

// talkBeside tells them.
func (s *script) talkBeside() {
	for _, t := range talks {
		posts := 0
		for _, u := range t.said {
			s.do(note{day: u.day, by: u.by, reason: reasonMadeUp}, t.command(u, posts))
			if u.what == "" {
				posts++
			}
		}
	}
}

func (t talked) id() events.ID { return idOf("trad", "tiltak/"+t.tiltak+"/"+t.key) }

func (t talked) post(n int) events.ID { return idOf("innlegg", string(t.id())+fmt.Sprint(n)) }

// command: what is put otherwise or taken back is the last post.
func (t talked) command(u uttered, posts int) domain.Command {
	words, mentions := mentioning(u.words)
	switch {
	case posts == 0:
		open := trad.Open{ID: t.id(), Rom: "tiltak", Ting: storyOf(t.tiltak).id(), Slag: events.TradKommentar, Innlegg: t.post(0), Ord: words, Malform: events.Nynorsk, Nemnde: mentions}
		if t.partner != "" {
			open.Slag, open.Partnar = events.TradInnspel, partnerID(t.partner)
		}
		return open
	case u.what == "":
		return trad.Reply{ID: t.id(), Innlegg: t.post(posts), Ord: words, Malform: events.Nynorsk, Nemnde: mentions}
	case u.what == "endra":
		return trad.RewordPost{ID: t.id(), Innlegg: t.post(posts - 1), Ord: words, Nemnde: mentions}
	case u.what == "trekt":
		return trad.WithdrawPost{ID: t.id(), Innlegg: t.post(posts - 1)}
	case u.what == "opna":
		return trad.Reopen{ID: t.id(), Merknad: words}
	case u.what == "løyst":
		return trad.Resolve{ID: t.id(), Merknad: words}
	}
	return trad.Resolve{ID: t.id(), Utfall: events.InnspelUtfall(u.what), Merknad: words}
}

var talks = []talked{
	{"digital-heimeoppfolging-nordhordland", "kveld", "", []uttered{
		{"2024-03-13", "planleggar-alver", "", "Kveldane måndag og torsdag er dekte. Kva med helga, @planleggar-masfjorden?"},
		{"2024-03-14", "planleggar-masfjorden", "", "I helga ringjer pasientane legevakta, som før. Vi ser på det til hausten."},
		{"2024-10-02", "planleggar-masfjorden", "løyst", "Helga er med i vaktlista frå oktober."},
	}},
	{"digital-heimeoppfolging-nordhordland", "modalen", "modalen", []uttered{
		{"2026-10-20", "kontakt-modalen", "", "Vi vil ikkje stå utanfor når drifta skal delast, sjølv om vi ikkje har pasientar no."},
		{"2026-10-21", "planleggar-masfjorden", "", "Då føreslår eg at de betaler etter innbyggjartal, som dei andre."},
		{"2026-11-11", "planleggar-masfjorden", "teke-inn", "Modalen er med i framlegget til fordeling."},
	}},
	{"digital-samkonsultasjon", "ansvarleg", "", []uttered{
		{"2025-11-13", "kontakt-gulen", "", "Ingen minner oss om tilbodet lenger. Kven har ansvaret no?"},
		{"2025-11-20", "omrade-nordhordland", "", "Ingen, er eg redd. Eg tek det opp i områdeutvalet."},
		{"2026-09-24", "omrade-nordhordland", "løyst", "Utvalet har peika ut ein ansvarleg."},
		{"2026-10-15", "kontakt-gulen", "opna", "Vi har ikkje høyrt noko enno."},
		{"2026-10-16", "planleggar-masfjorden", "", "Orsak. Eg kjem innom kontoret 3. november."},
	}},
	{"responssenter", "nokkel", "oygarden", []uttered{
		{"2026-10-14", "kontakt-oygarden", "", "Øygarden har flest alarmar. Om vi skal betale etter bruk, må vi få vite kva ein alarm er."},
		{"2026-10-15", "planleggar-askoy", "", "Ein alarm er noko som nokon må svare på. Prøvealarmar tel ikkje. @kontakt-oygarden, er det greitt?"},
		{"2026-10-19", "kontakt-oygarden", "", "Ja, om det står i avtalen."},
	}},
	{"responssenter", "brann", "", []uttered{
		{"2026-09-17", "overlege-bergensregionen", "", "Brannvesenet tek imot alarmar i dag. Har nokon snakka med dei?"},
		{"2026-09-18", "planleggar-askoy", "", "Nei, ikkje enno."},
		{"2026-09-18", "planleggar-askoy", "endra", "Nei, ikkje enno. Vi har møte 30. november."},
	}},
	{"trygg-utskriving", "klokka-15", "haraldsplass", []uttered{
		{"2026-09-08", "planleggar-haraldsplass", "", "Vi får ikkje medisinlistene klare før klokka 15. Kan fristen vere 16 fram til sommaren?"},
		{"2026-09-09", "planleggar-helse-bergen", "", "Kommunane må vite det før 14 for å få nokon heim same kveld."},
		{"2026-10-07", "planleggar-helse-bergen", "delvis", "16 på dei seks postane ut året, 14 på resten."},
	}},
	{"trygg-utskriving", "bil", "", []uttered{
		{"2026-10-21", "kontakt-askoy", "", "Siste ferja går 23.30. Kan sjåføren få vite det før han køyrer?"},
		{"2026-10-22", "planleggar-helse-bergen", "", "Det skal stå øvst på sjekklista."},
	}},
	{"ungdomsteam-voss", "psykolog", "", []uttered{
		{"2026-10-13", "planleggar-voss", "", "Bjørkeli kan låne ut psykolog to dagar i veka. @kontakt-ulvik, klarer de å betale ein firedel av reisa?"},
		{"2026-10-14", "kontakt-ulvik", "", "Ja, det er innanfor det vi har."},
		{"2026-10-15", "kontakt-vaksdal", "", "Vaksdal er òg med."},
	}},
	{"palliasjon-hardanger", "netter", "eidfjord", []uttered{
		{"2026-11-10", "kontakt-eidfjord", "", "Vi kan dekkje ei natt i veka, ikkje to."},
		{"2026-11-11", "planleggar-kvam", "", "Då står to netter tomme. Eg tek det med i saka til utvalet."},
	}},
	{"akutt-dogntilbod-fjorden", "telefon", "", []uttered{
		{"2026-10-08", "kontakt-samnanger", "", "Legevakta ringjer sjukehuset først. Kan vi be dei ringje oss?"},
		{"2026-10-09", "kontakt-samnanger", "", "Gløym det, eg fann nummeret."},
		{"2026-10-09", "kontakt-samnanger", "trekt", ""},
		{"2026-10-12", "planleggar-bjornafjorden", "", "Eg har møte med legevakta neste veke, og tek det opp."},
	}},
	{"oppsokjande-unge-bergen", "nyttar", "", []uttered{
		{"2026-06-10", "kontakt-bergen", "", "Kva skjer med dei 61 om tilskotet tek slutt? @kontakt-betanien"},
		{"2026-06-12", "kontakt-betanien", "", "Dei går tilbake til poliklinikken. Vi trur halvparten fell ut."},
	}},
	{"styringsinformasjon", "smatal", "modalen", []uttered{
		{"2025-03-05", "kontakt-modalen", "", "Hos oss er alle tal små. Blir vi synlege i det heile?"},
		{"2025-03-06", "sekretariat-spesialist", "", "Tal under fem blir ikkje viste. De kan velje å bli lagde saman med nabokommunane."},
		{"2025-03-19", "sekretariat-spesialist", "svart", "Modalen vel sjølv for kvart tal."},
	}},
	{"overordna-strategi", "femte", "", []uttered{
		{"2026-10-06", "planleggar-bjornafjorden", "", "Vi kan tenkje oss å eige arbeidet med rekruttering, om fleire er med og betaler."},
		{"2026-10-08", "sekretariat", "", "Fint. Saka kjem opp i Partnarskapsmøtet. @kontakt-voss, vil du ta det med i SSU først?"},
	}},
	{"praksiskonsulentar-stavanger", "her", "", []uttered{
		{"2026-11-10", "sekretariat-spesialist", "", "Kunne dette vore noko for oss? Fastlegane i SSU har spurt."},
		{"2026-11-12", "planleggar-helse-bergen", "", "Vi har hatt noko liknande. Eg finn fram kva det kosta."},
	}},
}
