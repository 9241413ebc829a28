package tiltak

import (
	"fmt"
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// evolveCare follows what may go wrong, who stands behind it, and what belongs to it.
func evolveCare(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.TiltakRiskAssessed:
		risk := Risiko{
			Risiko: e.Risiko, Ordlyd: e.Ordlyd, Sannsyn: e.Sannsyn, Konsekvens: e.Konsekvens, Mottiltak: e.Mottiltak, Malform: e.Malform,
			Kjelder: e.Kjelder, Spor: m.Trace(),
		}
		s.Risikoar = put(s.Risikoar, risk, isRisk(e.Risiko))
	case events.TiltakRiskClosed:
		return s.riskClosed(e, m)
	case events.TiltakAnchored:
		anchor := Forankring{Kven: e.Kven, Grad: e.Grad, Dato: e.Dato, Merknad: e.Merknad, Kjelder: e.Kjelder, Spor: m.Trace()}
		s.Forankring = put(s.Forankring, anchor, isAnchor(e.Kven))
	case events.TiltakAnchorDropped:
		s.Forankring = without(s.Forankring, isAnchor(e.Kven))
	case events.TiltakDocumentAttached:
		document := Dokument{
			Dokument: e.Dokument, Tittel: e.Tittel, Lenkje: e.Lenkje, Fil: e.Fil, Filtype: e.Filtype, Storleik: e.Storleik, Kjelder: e.Kjelder, Spor: m.Trace(),
		}
		s.Dokument = put(s.Dokument, document, isDocument(e.Dokument))
	case events.TiltakDocumentDetached:
		s.Dokument = without(s.Dokument, isDocument(e.Dokument))
	case events.TiltakIndicatorAimed:
		aimed := Sikta{Indikator: e.Indikator, Merknad: e.Merknad, Kjelder: e.Kjelder, Sidan: m.Trace()}
		s.Indikatorar = put(s.Indikatorar, aimed, isAimed(e.Indikator))
	case events.TiltakIndicatorDropped:
		s.Indikatorar = without(s.Indikatorar, isAimed(e.Indikator))
	default:
		return evolvePlan(evolveParts(s, e, m), e, m)
	}
	return s
}

func isRisk(id events.ID) func(Risiko) bool { return func(r Risiko) bool { return r.Risiko == id } }

func isAnchor(who events.Aktor) func(Forankring) bool {
	return func(f Forankring) bool { return f.Kven == who }
}

func isDocument(id events.ID) func(Dokument) bool {
	return func(d Dokument) bool { return d.Dokument == id }
}

func isAimed(id events.ID) func(Sikta) bool { return func(i Sikta) bool { return i.Indikator == id } }

func (s state) riskClosed(e events.TiltakRiskClosed, m domain.Mark) state {
	if i := slices.IndexFunc(s.Risikoar, isRisk(e.Risiko)); i >= 0 {
		risk := s.Risikoar[i]
		risk.Lukka, risk.Merknad, risk.Spor = true, e.Merknad, m.Trace()
		s.Risikoar = put(s.Risikoar, risk, isRisk(e.Risiko))
	}
	return s
}

// assessRisk: the scale is 1 to 5 for both. The same again, of a risk that is open, is no news.
func assessRisk(s state, _ domain.Asked, c AssessRisk) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	fact := events.TiltakRiskAssessed{
		Risiko: c.Risiko, Ordlyd: c.Ordlyd.Text(), Sannsyn: c.Sannsyn, Konsekvens: c.Konsekvens, Mottiltak: c.Mottiltak.Text(),
		Malform: c.Malform, Kjelder: sources,
	}
	err := domain.First(notOver(s), domain.RequiredID("risiko", c.Risiko), domain.Required("ordlyd", fact.Ordlyd),
		onScale("sannsyn", c.Sannsyn), onScale("konsekvens", c.Konsekvens), errSources)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(s.Risikoar, isRisk(c.Risiko))
	if i < 0 {
		if err := tooMany(s.Risikoar, maxWork, wordsTooManyRisks); err != nil {
			return nil, err
		}
		return []events.Event{fact}, nil
	}
	now := s.Risikoar[i]
	same := now.Ordlyd == fact.Ordlyd && now.Sannsyn == fact.Sannsyn && now.Konsekvens == fact.Konsekvens && now.Mottiltak == fact.Mottiltak &&
		now.Malform == fact.Malform && !now.Lukka && slices.Equal(now.Kjelder, sources)
	if same {
		return nil, nil
	}
	if c.Sett != nil && (c.Sett.Ordlyd.Text() != now.Ordlyd || c.Sett.Mottiltak.Text() != now.Mottiltak || c.Sett.Sannsyn != now.Sannsyn || c.Sett.Konsekvens != now.Konsekvens) {
		return nil, domain.ChangedMeanwhile("risiko", domain.Same(fmt.Sprintf("%s (%d × %d)", now.Ordlyd, now.Sannsyn, now.Konsekvens)))
	}
	return []events.Event{fact}, nil
}

func onScale(field string, n int) error {
	if n < 1 || n > 5 {
		return domain.Fail(field, "scale", wordsScale)
	}
	return nil
}

func closeRisk(s state, _ domain.Asked, c CloseRisk) ([]events.Event, error) {
	i := slices.IndexFunc(s.Risikoar, isRisk(c.Risiko))
	switch {
	case i < 0:
		return nil, domain.First(notOver(s), domain.Fail("risiko", "unknown-risiko", wordsNoRisk))
	case s.Risikoar[i].Lukka:
		return nil, nil
	}
	if err := notOver(s); err != nil {
		return nil, err
	}
	return []events.Event{events.TiltakRiskClosed{Risiko: c.Risiko, Merknad: c.Merknad.Text()}}, nil
}

func anchor(s state, a domain.Asked, c Anchor) ([]events.Event, error) {
	who, errWho := actorOf("kven", c.Kven, a)
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(notOver(s), errWho, domain.NotAhead("dato", c.Dato, a), errSources); err != nil {
		return nil, err
	}
	fact := events.TiltakAnchored{Kven: who, Grad: c.Grad, Dato: c.Dato, Merknad: c.Merknad.Text(), Kjelder: sources}
	i := slices.IndexFunc(s.Forankring, isAnchor(who))
	if i < 0 {
		if err := tooMany(s.Forankring, maxParts, wordsTooManyAnchors); err != nil {
			return nil, err
		}
		return []events.Event{fact}, nil
	}
	now := s.Forankring[i]
	if now.Grad == fact.Grad && now.Dato == fact.Dato && now.Merknad == fact.Merknad && slices.Equal(now.Kjelder, sources) {
		return nil, nil
	}
	if c.Sett != "" && c.Sett != now.Grad {
		return nil, domain.ChangedMeanwhile("grad", wordsAnchored[now.Grad])
	}
	return []events.Event{fact}, nil
}

func dropAnchor(s state, _ domain.Asked, c DropAnchor) ([]events.Event, error) {
	who, errWho := c.Kven.Fact("kven")
	if err := domain.First(notOver(s), errWho); err != nil || !slices.ContainsFunc(s.Forankring, isAnchor(who)) {
		return nil, err
	}
	return []events.Event{events.TiltakAnchorDropped{Kven: who, Merknad: c.Merknad.Text()}}, nil
}

// attachDocument: also to a tiltak that is over, since what tells how it went is often written
// afterwards. A document does not change: another one has another id.
func attachDocument(s state, _ domain.Asked, c AttachDocument) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	fact := events.TiltakDocumentAttached{
		Dokument: c.Dokument, Tittel: c.Tittel.Text(), Lenkje: c.Lenkje.Text(), Fil: c.Fil.Text(), Filtype: c.Filtype.Text(), Storleik: c.Storleik, Kjelder: sources,
	}
	err := domain.First(domain.RequiredID("dokument", c.Dokument), domain.Required("tittel", fact.Tittel), checkDocument(fact), errSources)
	if err != nil {
		return nil, err
	}
	if i := slices.IndexFunc(s.Dokument, isDocument(c.Dokument)); i >= 0 {
		now := s.Dokument[i]
		if now.Tittel == fact.Tittel && now.Lenkje == fact.Lenkje && now.Fil == fact.Fil && now.Filtype == fact.Filtype && now.Storleik == fact.Storleik {
			return nil, nil
		}
		return nil, domain.Fail("dokument", "exists", wordsDocumentExists)
	}
	if err := tooMany(s.Dokument, maxWork, wordsTooManyDocuments); err != nil {
		return nil, err
	}
	return []events.Event{fact}, nil
}

func checkDocument(fact events.TiltakDocumentAttached) error {
	switch {
	case (fact.Lenkje == "") == (fact.Fil == ""):
		return domain.Fail("lenkje", "one-of", wordsLinkOrFile)
	case fact.Lenkje != "" && (fact.Filtype != "" || fact.Storleik != 0):
		return domain.Fail("filtype", "file-only", wordsFileOnly)
	case fact.Lenkje != "":
		return domain.IsWebAddress("lenkje", fact.Lenkje)
	case fact.Filtype == "":
		return domain.Required("filtype", "")
	case fact.Storleik <= 0:
		return domain.Fail("storleik", "required", wordsFileSize)
	}
	return nil
}

func detachDocument(s state, _ domain.Asked, c DetachDocument) ([]events.Event, error) {
	if !slices.ContainsFunc(s.Dokument, isDocument(c.Dokument)) {
		return nil, nil
	}
	return []events.Event{events.TiltakDocumentDetached{Dokument: c.Dokument, Merknad: c.Merknad.Text()}}, nil
}

// aimIndicator: also for a tiltak that is over, whose fruits are measured afterwards.
func aimIndicator(s state, a domain.Asked, c AimIndicator) ([]events.Event, error) {
	sources, err := domain.Sources("kjelder", c.Kjelder)
	if err != nil {
		return nil, err
	}
	fact := events.TiltakIndicatorAimed{Indikator: c.Indikator, Merknad: c.Merknad.Text(), Kjelder: sources}
	if i := slices.IndexFunc(s.Indikatorar, isAimed(c.Indikator)); i >= 0 {
		if s.Indikatorar[i].Merknad == fact.Merknad && slices.Equal(s.Indikatorar[i].Kjelder, sources) {
			return nil, nil
		}
		return []events.Event{fact}, nil
	}
	if err := domain.First(domain.IsIndikator("indikator", c.Indikator, a), tooMany(s.Indikatorar, maxWork, wordsTooManyIndicators)); err != nil {
		return nil, err
	}
	return []events.Event{fact}, nil
}

func dropIndicator(s state, _ domain.Asked, c DropIndicator) ([]events.Event, error) {
	if !slices.ContainsFunc(s.Indikatorar, isAimed(c.Indikator)) {
		return nil, nil
	}
	return []events.Event{events.TiltakIndicatorDropped{Indikator: c.Indikator, Merknad: c.Merknad.Text()}}, nil
}

// wordsAnchored name how far somebody is with a tiltak.
var wordsAnchored = map[events.ForankringGrad]domain.Words{
	events.ForankringIkkje:     {NN: "ikkje kontakta", NB: "ikke kontaktet", EN: "not contacted"},
	events.ForankringInformert: {NN: "informert", NB: "informert", EN: "informed"},
	events.ForankringSpurd:     {NN: "spurd", NB: "spurt", EN: "asked"},
	events.ForankringSamd:      {NN: "samd", NB: "enig", EN: "agreed"},
}
