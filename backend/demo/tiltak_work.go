package demo

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/kodeverk"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/events"
)

// What is told of the work behind the tiltak: where each came from, what it aims at, what may go wrong,
// who stands behind it, what it waits for, and how it has gone since. It stands by the utval that
// follow the tiltak: tiltak_felles.go, tiltak_bergen.go and so on; how far each partner has come with
// it in tiltak_uptake.go, money in tiltak_money.go, talk in tiltak_talk.go, documents in tiltak_papers.go.
// What has no source is made up and marked so.

// work is what is told of one tiltak.
type work struct {
	key         string
	day         string // when it was written down, where no other day is said; else the day after it was proposed
	by          string // by whom; else by a planner of the owner, or the secretariat
	responsible string // key of a person
	areas       []domain.Line
	utval       []string // that follow it besides those of its story
	origins     []origin
	goals       []goal
	risks       []risk
	anchor      []anchorage
	needs       []need
	aims        []aim
	then        []beat
}

// origin is where it came from: a chapter of a plan, an element of one, or words.
type origin struct {
	kind          events.OpphavSlag
	plan, chapter string // keys
	element       string // key
	room, thing   string // a sak, a decision or what the partners decided: the room, and the key under which its id is made
	words         domain.Prose
	sources       kjelder
}

// goal is in words of its own, or one that stands in the plans.
type goal struct {
	kind    events.MalSlag
	words   domain.Prose
	element string
}

type risk struct {
	words, measure     domain.Prose
	likely, consequent int
	day                string       // found on; else the day of the work
	closed             string       // over on
	why                domain.Prose // it is over
}

type anchorage struct {
	day   string // else the day of the work
	who   domain.GivenAktor
	grade events.ForankringGrad
	words domain.Prose
}

// need is a tiltak that must come first.
type need struct {
	day, key string
	why      domain.Prose
}

// aim is an indicator that shall tell whether it helps.
type aim struct {
	indicator string
	words     domain.Prose
}

var works = slices.Concat(
	worksOfPlan, worksOfAll, worksOfBergen, worksOfBergensregionen, worksOfNordhordland, worksOfVoss, worksElsewhere,
)

// work tells it all.
func (s *script) work() {
	for _, w := range works {
		s.tellOne(w)
	}
	s.uptake()
	s.money()
	s.talkBeside()
	s.documents()
	s.reviews()
	s.followUp()
	s.savedViews()
}

// storyOf finds a story by its key. An unknown key is a mistake in this package.
func storyOf(key string) story {
	all := stories()
	i := slices.IndexFunc(all, func(st story) bool { return st.key == key })
	if i < 0 {
		panic("demo: there is no tiltak " + key)
	}
	return all[i]
}

// afterProposed gives the day, or the day after the tiltak was proposed where that is later.
func afterProposed(key, day string) string { return max(day, string(dayAfter(storyOf(key).taken.day))) }

// keeper is who writes about a tiltak: a planner of the partner that owns it, or the secretariat.
func (st story) keeper() string {
	i := slices.IndexFunc(planners, func(c character) bool { return partnerID(c.roles[0].partnar) == st.owner.Partnar })
	switch {
	case st.owner.Partnar == partnerID("alver"):
		return "planleggar-alver"
	case st.owner.Partnar == partnerID("helse-bergen"):
		return "planleggar-helse-bergen"
	case i >= 0:
		return planners[i].key
	}
	return "sekretariat"
}

// ofStory fills in what is the same for all that is told of a tiltak.
func (w work) ofStory() (work, story) {
	st := storyOf(w.key)
	if w.by == "" {
		w.by = st.keeper()
	}
	if w.day == "" {
		w.day = string(dayAfter(st.taken.day))
	}
	return w, st
}

func (s *script) tellOne(w work) {
	w, st := w.ofStory()
	on := func(day string) note { return note{day: firstOf(day, w.day), by: w.by, reason: reasonMadeUp} }
	if w.responsible != "" {
		s.do(on(""), tiltak.NameResponsible{ID: st.id(), Ansvarleg: personCalled(w.responsible).id()})
	}
	if w.areas != nil {
		s.do(on(""), tiltak.SetAreas{ID: st.id(), Omrade: w.areas, Versjon: 1, Kjelder: madeUp})
	}
	for _, organ := range w.utval {
		s.do(on(""), tiltak.AttachUtval{ID: st.id(), Utval: utvalID(organ), Kjelder: madeUp})
	}
	for _, o := range w.origins {
		day, reason := o.known(w.day)
		s.do(note{day: day, by: w.by, reason: reason}, o.command(st))
	}
	for _, g := range w.goals {
		s.do(on(g.day(w.day)), g.command(st))
	}
	for _, a := range w.anchor {
		day := firstOf(a.day, w.day)
		s.do(on(day), tiltak.Anchor{ID: st.id(), Kven: a.who, Grad: a.grade, Dato: events.Moment(day[:len("2006-01")]), Merknad: a.words, Kjelder: madeUp})
	}
	for _, n := range w.needs {
		s.do(on(n.day), tiltak.AddDependency{ID: st.id(), Tiltak: idOf("tiltak", storyOf(n.key).key), Merknad: n.why, Kjelder: madeUp})
	}
	for _, a := range w.aims {
		s.do(on(max(w.day, indicatorsSince)), tiltak.AimIndicator{ID: st.id(), Indikator: indikatorID(a.indicator), Merknad: a.words, Kjelder: madeUp})
	}
	s.tellRisks(w, st)
	for _, b := range w.then {
		s.do(b.note, b.command(st))
	}
}

func firstOf(day, otherwise string) string {
	if day == "" {
		return otherwise
	}
	return day
}

func (s *script) tellRisks(w work, st story) {
	for _, r := range w.risks {
		id := st.part("risiko", string(r.words))
		n := note{day: firstOf(r.day, w.day), by: w.by, reason: reasonMadeUp}
		s.do(n, tiltak.AssessRisk{
			ID: st.id(), Risiko: id, Ordlyd: r.words, Sannsyn: r.likely, Konsekvens: r.consequent, Mottiltak: r.measure, Malform: events.Nynorsk, Kjelder: madeUp,
		})
		if r.closed != "" {
			n.day = r.closed
			s.do(n, tiltak.CloseRisk{ID: st.id(), Risiko: id, Merknad: r.why})
		}
	}
}

// Plans and their elements are there from these days on; see plans_told.go and elements.go.
var (
	plansSince    = map[string]string{"handlingsplan-2026": "2025-11-05", "utviklingsplan": "2026-01-29", "avtale-planlegging": "2026-06-08"}
	elementsSince = "2026-06-01"
)

// known is the day from which the origin could be told, and the reason: one that has a source needs none.
func (o origin) known(day string) (string, string) {
	switch {
	case o.plan != "":
		day = max(day, plansSince[o.plan])
	case o.element != "":
		day = max(day, elementsSince)
	}
	if o.sources != nil && !slices.ContainsFunc(o.sources, func(k domain.GivenKjelde) bool { return k.Oppdikta }) {
		return day, ""
	}
	return day, reasonMadeUp
}

func (o origin) command(st story) domain.Command {
	c := tiltak.NameOrigin{ID: st.id(), Opphav: st.part("opphav", o.plan+o.chapter+o.element+string(o.words)), Slag: o.kind, Ordlyd: o.words, Kjelder: o.sources}
	if c.Kjelder == nil {
		c.Kjelder = madeUp
	}
	switch {
	case o.plan != "":
		p := planStory{key: o.plan}
		c.Rom, c.Ting, c.Del = "plan", p.id(), p.chapter(o.chapter)
	case o.element != "":
		c.Rom, c.Ting = "planelement", idOf("planelement", o.element)
	case o.room != "":
		c.Rom, c.Ting = domain.Line(o.room), idOf(o.room, o.thing)
	}
	return c
}

func (g goal) day(day string) string {
	if g.element != "" {
		return max(day, elementsSince)
	}
	return day
}

func (g goal) command(st story) domain.Command {
	c := tiltak.SetGoal{ID: st.id(), Mal: st.part("mal", g.element+string(g.words)), Slag: g.kind, Ordlyd: g.words, Kjelder: madeUp}
	if g.element != "" {
		c.Element = idOf("planelement", g.element)
	}
	return c
}

// Short forms for the tables.

func mainGoal(words domain.Prose) goal   { return goal{kind: events.Hovudmal, words: words} }
func effectGoal(words domain.Prose) goal { return goal{kind: events.Effektmal, words: words} }
func resultGoal(words domain.Prose) goal { return goal{kind: events.Resultatmal, words: words} }

// ofPlans is a goal that stands in the plans.
func ofPlans(kind events.MalSlag, key string) goal { return goal{kind: kind, element: key} }

func fromChapter(plan, chapter string) origin {
	return origin{kind: events.OpphavKapittel, plan: plan, chapter: chapter}
}

func fromElement(key string) origin { return origin{kind: events.OpphavAvtalepunkt, element: key} }

// fromDecision is of a decision that is kept here: of a body (vedtak) or of the partners, each for itself (partnarvedtak).
func fromDecision(room, thing string, words domain.Prose) origin {
	return origin{kind: events.OpphavVedtak, room: room, thing: thing, words: words}
}

func fromWords(kind events.OpphavSlag, words domain.Prose) origin {
	return origin{kind: kind, words: words}
}

func agreed(who domain.GivenAktor, words domain.Prose) anchorage {
	return anchorage{who: who, grade: events.ForankringSamd, words: words}
}

func asked(who domain.GivenAktor, words domain.Prose) anchorage {
	return anchorage{who: who, grade: events.ForankringSpurd, words: words}
}

func informed(who domain.GivenAktor, words domain.Prose) anchorage {
	return anchorage{who: who, grade: events.ForankringInformert, words: words}
}

func notYet(who domain.GivenAktor, words domain.Prose) anchorage {
	return anchorage{who: who, grade: events.ForankringIkkje, words: words}
}

// later gives the day on which somebody was asked again.
func (a anchorage) later(day string) anchorage {
	a.day = day
	return a
}

// The code list of the areas of work.
var areaList = idOf("kodeverk", "innsatsomrade")

const (
	grunnlag  domain.Line = "strategisk-grunnlag"
	struktur  domain.Line = "struktur"
	kunnskap  domain.Line = "kompetanse"
	tenester  domain.Line = "heilskaplege-tenester"
	leiing    domain.Line = "leiing-og-kultur"
	medverkar domain.Line = "brukarmedverknad"
)

func area(kode, nn, nb, en domain.Line) kodeverk.GivenKode {
	return kodeverk.GivenKode{Kode: kode, Namn: domain.GivenNamn{NN: nn, NB: nb, EN: en}}
}

// workAreas are the six that the felles utviklingsplan shall look into.
var workAreas = []kodeverk.GivenKode{
	area(grunnlag, "Overordna strategisk grunnlag", "Overordnet strategisk grunnlag", "Common strategic foundation"),
	area(struktur, "Struktur og organisering", "Struktur og organisering", "Structure and organisation"),
	area(kunnskap, "Kompetanse", "Kompetanse", "Competence"),
	area(tenester, "Heilskaplege tenester", "Helhetlige tjenester", "Integrated services"),
	area(leiing, "Samhandlingsleiing og -kultur", "Samhandlingsledelse og -kultur", "Leadership and culture of cooperation"),
	area(medverkar, "Brukarmedverknad", "Brukermedvirkning", "User involvement"),
}

// areas founds the list.
func (s *script) areas() {
	n := note{day: firstDay, by: "sekretariat", reason: reasonMadeUp}
	s.do(n, kodeverk.Found{ID: areaList, Kodeverk: "innsatsomrade", Namn: domain.GivenNamn{NN: "Innsatsområde", NB: "Innsatsområder", EN: "Areas of work"}})
	s.do(n, kodeverk.PublishVersion{
		ID: areaList, Versjon: 1, Fra: "2022-08", Kodar: workAreas, Kjelder: madeUp,
		Merknad: "Dei seks områda som den felles utviklingsplanen skal greie ut. Kodane og kortnamna er valde for demonstrasjonen.",
	})
}

func list(codes ...domain.Line) []domain.Line { return codes }
