package demo

import (
	"encoding/json"
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/utval"
	"fellesplan/events"
)

// organ is one organ in partners.json. Its composition is told in a form of its own for each kind.
type organ struct {
	ID                string           `json:"id"`
	Kode              events.UtvalKode `json:"kode"`
	NamnNN            domain.Line      `json:"namn_nn"`
	NamnNB            domain.Line      `json:"namn_nb"`
	Niva              int              `json:"formelt_nivaa"`
	Overordna         string           `json:"overordna"`
	Samansetjing      json.RawMessage  `json:"samansetjing"`
	SekretariatFraSSE int              `json:"sekretariat_frå_SSE"`
	Medlemskommunar   []string         `json:"medlemskommunar"`
	ErType            bool             `json:"er_type"` // a kind of organ, none that meets
	Historisk         bool             `json:"historisk"`
	Kjelder           []string         `json:"kjelder"`
}

func (o organ) thing() events.ID { return utvalID(o.ID) }

// utvalID gives the id of an organ by its key in partners.json: "PM", "OU-VOSS".
func utvalID(key string) events.ID {
	if !slices.ContainsFunc(known.Organ, func(o organ) bool { return o.ID == key && !o.ErType }) {
		panic("demo: no organ is called " + key)
	}
	return idOf("utval", key)
}

// wordsOfOrgan is what the register does not hold: the short name, the English name, and a remark.
var wordsOfOrgan = map[string]struct {
	short, english domain.Line
	remark         domain.Prose
}{
	"PM": {"Partnarskapsmøtet", "Partnership meeting", "Vertskap og møteleiing vekslar annakvart år mellom kommunane og spesialisthelsetenesta. " +
		"Det første møtet etter den nye modellen var våren 2023. SSU er programkomité."},
	"SSU":                {"SSU", "Strategic committee", ""},
	"OU-BERGEN":          {"OU Bergen", "Area committee for Bergen", ""},
	"OU-BERGENSREGIONEN": {"OU Bergensregionen", "Area committee for the Bergen region", ""},
	"OU-NORDHORDLAND":    {"OU Nordhordland", "Area committee for Nordhordland", ""},
	"OU-VOSS":            {"OU Voss", "Area committee for Voss", ""},
	"MEDFAG": {"Medisinskfagleg utval", "", "Historisk: utvalet hadde heimel i avtalen frå 2012. " +
		"Det gav råd i systemspørsmål, aldri om einskilde pasientar. Om det heldt fram etter 2022, er ikkje funne."},
	"SSE": {"SSE", "Secretariat", ""},
}

// organs sets up every organ that meets, with its tasks, its rules and the partners of its area.
func (s *script) organs() {
	for _, o := range known.Organ {
		if o.ErType {
			continue
		}
		n := note{day: firstDay, by: "sekretariat", reason: reasonTaken}
		words := wordsOfOrgan[o.ID]
		establish := utval.Establish{
			ID: o.thing(), Namn: domain.GivenNamn{NN: o.NamnNN, NB: o.NamnNB, EN: words.english}, Kortnamn: words.short,
			Kode: o.Kode, Niva: o.Niva, Merknad: words.remark, Kjelder: sources(o.Kjelder),
		}
		if o.Overordna != "" {
			establish.Overordna = utvalID(o.Overordna)
		}
		s.do(n, establish)
		s.tasksAndRules(n, o)
		if o.Historisk {
			s.do(n, utval.Dissolve{ID: o.thing(), Kjelder: append(found(samanAvtale), sources(o.Kjelder)...), Merknad: words.remark})
		}
	}
}

func (s *script) tasksAndRules(n note, o organ) {
	if tasks := tasksOf[o.Kode]; tasks != "" {
		s.do(n, utval.WordTasks{ID: o.thing(), Oppgaver: domain.Prose(tasks), Malform: events.Nynorsk, Kjelder: sources(o.Kjelder)})
	}
	for _, p := range known.Partnarar {
		if o.covers(p) {
			s.do(n, utval.AttachPartner{ID: o.thing(), Partnar: p.thing(), Kjelder: p.joined()})
		}
	}
	s.do(n, utval.RuleComposition{ID: o.thing(), Reglar: rulesOf(o), Kjelder: sources(o.Kjelder)})
}

// covers tells whether the partner belongs to the organ's area: everybody to those of the whole
// partnership, and to an områdeutval whom the register lists there.
func (o organ) covers(p partnerOfAgree) bool {
	switch o.Kode {
	case events.KodePartnarskapsmote, events.KodeSSU:
		return true
	case events.KodeOU:
		return slices.Contains(p.OU, o.ID)
	}
	return false
}

// tasksOf says in a few words what each kind of organ is for; the pages of saman.no say it at
// greater length. The sources are those of the organ.
var tasksOf = map[events.UtvalKode]string{
	events.KodePartnarskapsmote: `Forankre samarbeidet på politisk nivå og i styra
Drøfte mål og rammer for helsefellesskapet
Peike ut kva samhandlingsområde og tiltak som skal gå føre
Fremje gode haldningar til samhandling`,
	events.KodeSSU: `Vedta den årlege felles handlingsplanen
Gå gjennom samarbeidsavtalane kvart år
Utvikle felles styringsinformasjon
Bli samde om korleis tenestene skal planleggjast i fellesskap
Ta vare på omsynet til dei prioriterte pasientgruppene
Opprette og leggje ned faglege samarbeidsorgan og nettverk, og setje ned arbeidsgrupper
Førebu Partnarskapsmøtet
Hjelpe til med å løyse usemje om tolking av avtalane`,
	events.KodeOU: `Vere møtestad for lokale samhandlingssaker
Gje innspel til og forankre felles strategiar og tiltak
Planleggje, setje i gang og følgje opp lokalt forbetringsarbeid
Melde saker til SSU og følgje opp oppdrag frå SSU
Opprette og leggje ned lokale underutval og nettverk
Ha oversyn over samhandlingsavvik og bruke det til forbetring`,
	events.KodeSekretariat: `Vere sekretariat for Partnarskapsmøtet, SSU og områdeutvala
Skrive utkast til retningslina for deltaking og representasjon
Følgje opp at tiltaka i handlingsplanen blir gjorde, og at dei rette er med`,
}
