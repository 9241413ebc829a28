package demo

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/plan"
	"fellesplan/backend/domain/trad"
	"fellesplan/backend/prosemirror"
	"fellesplan/events"
)

// planStory is one plan: how it was begun, what has happened to it since, and the folder with its
// chapters.
type planStory struct {
	key   string
	taken note
	begun func(planStory) plan.Start
	then  []planBeat
}

type planBeat struct {
	note
	command func(planStory) domain.Command
}

func (st planStory) id() events.ID { return idOf("plan", st.key) }

// chapter is the id of a chapter by its code in the template, or by its key where it was added later.
func (st planStory) chapter(code string) events.ID {
	chapter, _ := plan.TemplateIDs(st.id(), code)
	return chapter
}

func (st planStory) text(code string) events.ID {
	_, text := plan.TemplateIDs(st.id(), code)
	return text
}

// plans tells every plan: what was decided about it, and what was written in it.
func (s *script) plans() {
	for _, e := range elements {
		s.do(e.taken, e.command())
	}
	for _, st := range planStories {
		s.do(st.taken, st.begun(st))
		for _, b := range st.then {
			s.do(b.note, b.command(st))
		}
		for _, d := range drafts(st.key) {
			s.write(st, d)
		}
	}
}

// write tells how a chapter came about: commits, and the threads beside them.
func (s *script) write(st planStory, d draft) {
	doc := mustRead(schema.ParseNode([]byte(events.EmptyDokument)))
	text := st.text(d.chapter)
	version := 0
	var times []time.Time // when each time at the chapter was over
	for i, stage := range d.stages {
		at, client := begin(d.file, stage.day), idOf("client", d.file+stage.day)
		for n, group := range packed(weave(doc, stage.doc)) {
			at = at.Add(pause(d.file, n))
			s.commit(at, stage.by, text, domain.Commit{
				Client: client, N: n + 1, Base: version, Schema: events.DokumentSchemaVersion, Steps: asJSON(group), Intent: stage.intent,
			})
			version++
		}
		if len(times) > 0 && !times[i-1].Before(clock(stage.day)) {
			d.fail("time %d begins before the one before is over", i+1)
		}
		doc, times = stage.doc, append(times, at)
	}
	for _, t := range d.threads {
		s.talk(d, text, t, times)
	}
}

// clock is when people begin to write on a day.
func clock(day string) time.Time {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic("demo: " + err.Error())
	}
	return t.Add(8*time.Hour + 20*time.Minute)
}

// begin is when somebody sits down with a chapter: some time in the morning, the same each time.
func begin(file, day string) time.Time {
	h := fnv.New32a()
	fmt.Fprintf(h, "%s %s", file, day)
	return clock(day).Add(time.Duration(h.Sum32()%170) * time.Minute)
}

// pause is how long it takes to write the next piece: some minutes, the same each time.
func pause(file string, n int) time.Duration {
	h := fnv.New32a()
	fmt.Fprintf(h, "%s %d", file, n)
	return time.Duration(40+h.Sum32()%220) * time.Second
}

// pieceOfWork is how many bytes of steps are sent at once. A page sends far less; the demonstration
// shall be loaded in a moment.
const pieceOfWork = 500

// packed puts neighbouring groups together until they are a piece of work.
func packed(groups [][]prosemirror.Step) (packs [][]prosemirror.Step) {
	size := pieceOfWork
	for _, group := range groups {
		more := len(asJSON(group))
		if size >= pieceOfWork && (more > pieceOfWork/4 || packs == nil) {
			packs, size = append(packs, nil), 0
		}
		packs[len(packs)-1] = append(packs[len(packs)-1], group...)
		size += more
	}
	return packs
}

func asJSON(steps []prosemirror.Step) []byte {
	list := make([]json.RawMessage, len(steps))
	for i, step := range steps {
		list[i] = step.AppendJSON(nil)
	}
	return mustRead(json.Marshal(list))
}

// commit adds what somebody wrote.
func (s *script) commit(at time.Time, by string, text events.ID, c domain.Commit) {
	p := personCalled(by)
	c.Person, c.Partnar = p.id(), p.writesFor()
	s.steps = append(s.steps, Step{At: at, Actor: p.id(), Partner: c.Partnar, Room: "tekst", Command: "Commit", Body: c.Steps, Reason: reasonMadeUp, Tekst: text, Commit: &c})
}

// talk tells a thread. It begins when its words are marked, by whoever marked them.
func (s *script) talk(d draft, text events.ID, t thread, times []time.Time) {
	at := d.at(t.key)
	if at < 0 || len(t.posts) == 0 || t.posts[0].by != d.stages[at].by {
		d.fail("the thread %q has no words, no post, or was not begun by who marked its words", t.key)
	}
	id := d.markID("trad", t.key)
	for i, p := range t.posts {
		n := note{day: p.day, by: p.by, reason: reasonMadeUp, at: clock(d.stages[at].day)}
		if i == 0 {
			n.day, n.at = d.stages[at].day, times[at].Add(30*time.Second)
		} else {
			n.at = clock(p.day).Add(5 * time.Hour)
		}
		s.do(n, t.said(id, text, d.stages[at].quotes[t.key], i))
	}
}

// said is the command of one post, or of how the thread ended.
func (t thread) said(id, text events.ID, quote string, i int) domain.Command {
	p := t.posts[i]
	words, mentions := mentioning(p.words)
	post := idOf("innlegg", string(id)+fmt.Sprint(i))
	switch {
	case i == 0 && t.partnar != "":
		return trad.Start{
			ID: id, Tekst: text, Slag: events.TradInnspel, Partnar: partnerID(t.partnar), Sitat: domain.Prose(quote), Innlegg: post,
			Ord: words, Malform: events.Nynorsk, Nemnde: mentions,
		}
	case i == 0:
		return trad.Start{
			ID: id, Tekst: text, Slag: events.TradKommentar, Sitat: domain.Prose(quote), Innlegg: post, Ord: words, Malform: events.Nynorsk, Nemnde: mentions,
		}
	case p.outcome == "":
		return trad.Reply{ID: id, Innlegg: post, Ord: words, Malform: events.Nynorsk, Nemnde: mentions}
	case p.outcome == "opna":
		return trad.Reopen{ID: id, Merknad: words}
	case p.outcome == "løyst":
		return trad.Resolve{ID: id, Merknad: words}
	}
	return trad.Resolve{ID: id, Utfall: events.InnspelUtfall(p.outcome), Merknad: words}
}
