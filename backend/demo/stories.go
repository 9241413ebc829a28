package demo

import (
	"slices"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/events"
)

// story is one tiltak and what has happened to it.
type story struct {
	key                string
	title              domain.Line
	purpose, challenge domain.Prose
	owner              domain.GivenAktor
	timeframe          domain.GivenPeriode
	sources            kjelder
	taken              note // how the tiltak was proposed, or taken over
	then               []beat
}

// beat is one thing that happened to a tiltak.
// commandOf makes the command for the tiltak of a story.
type commandOf func(story) domain.Command

type beat struct {
	note
	command commandOf
}

func (st story) id() events.ID { return idOf("tiltak", st.key) }

// stories lists every tiltak of the demonstration.
func stories() []story {
	return slices.Concat(planOf2022, commonWork, digital, elsewhere, standing, invented, newer)
}

// tell turns a story into commands.
func (s *script) tell(st story) {
	s.do(st.taken, tiltak.Propose{
		ID: st.id(), Tittel: st.title, Foremal: st.purpose, Utfordring: st.challenge, Malform: events.Nynorsk,
		Eigar: st.owner, Tidsramme: st.timeframe, Kjelder: st.sources,
	})
	for _, b := range st.then {
		s.do(b.note, b.command(st))
	}
}

// on is a beat that is made up: when it is recorded, and by whom.
func on(day, by string, command commandOf) beat {
	return beat{note{day: day, by: by, reason: reasonMadeUp}, command}
}

// happened is a beat that has a source, or was taken over from an older record: when it happened,
// and why it is here.
func happened(day, by string, occurred events.Moment, reason string, command commandOf) beat {
	return beat{note{day: day, by: by, occurred: occurred, reason: reason}, command}
}

// partner and outside say who owns a tiltak or takes part in it.
func partner(key string) domain.GivenAktor { return domain.GivenAktor{Partnar: partnerID(key)} }

func outside(name domain.Line) domain.GivenAktor { return domain.GivenAktor{Namn: name} }

// whole is the partnership as owner of what is everybody's.
var whole = outside("Helsefellesskapet i bergensområdet")

func period(sagt domain.Line, from, to events.Moment) domain.GivenPeriode {
	return domain.GivenPeriode{Sagt: sagt, Fra: from, Til: to}
}

func phase(f events.TiltakFase, remark domain.Prose, k kjelder) commandOf {
	return func(st story) domain.Command {
		return tiltak.ChangePhase{ID: st.id(), Fase: f, Merknad: remark, Kjelder: k}
	}
}

func status(light events.Trafikklys, text domain.Prose, p domain.GivenPeriode, k kjelder) commandOf {
	return func(st story) domain.Command {
		return tiltak.ReportStatus{ID: st.id(), Framdrift: light, Tekst: text, Malform: events.Nynorsk, Periode: p, Kjelder: k}
	}
}

// Colours of made-up reports.
func green(text domain.Prose, p domain.GivenPeriode) commandOf {
	return status(events.LysGron, text, p, madeUp)
}

func yellow(text domain.Prose, p domain.GivenPeriode) commandOf {
	return status(events.LysGul, text, p, madeUp)
}

func red(text domain.Prose, p domain.GivenPeriode) commandOf {
	return status(events.LysRaud, text, p, madeUp)
}

func joins(who domain.GivenAktor, k kjelder) commandOf {
	return func(st story) domain.Command {
		return tiltak.AddParticipant{ID: st.id(), Aktor: who, Del: events.DelDeltakar, Kjelder: k}
	}
}

func looksOn(who domain.GivenAktor, k kjelder) commandOf {
	return func(st story) domain.Command {
		return tiltak.AddParticipant{ID: st.id(), Aktor: who, Del: events.DelObservator, Kjelder: k}
	}
}

func follows(organ string, k kjelder) commandOf {
	return func(st story) domain.Command {
		return tiltak.AttachUtval{ID: st.id(), Utval: utvalID(organ), Kjelder: k}
	}
}

func forGroups(version int, k kjelder, codes ...domain.Line) commandOf {
	return func(st story) domain.Command {
		return tiltak.SetGroups{ID: st.id(), Pasientgrupper: codes, Versjon: version, Kjelder: k}
	}
}

func (st story) part(kind, key string) events.ID { return idOf(kind, st.key+"/"+key) }

func step(key string, name domain.Line, p domain.GivenPeriode, k kjelder) commandOf {
	return func(st story) domain.Command {
		return tiltak.PlanStep{ID: st.id(), Steg: st.part("steg", key), Namn: name, Periode: p, Kjelder: k}
	}
}

func stepDone(key string, date events.Moment, k kjelder) commandOf {
	return func(st story) domain.Command {
		return tiltak.CompleteStep{ID: st.id(), Steg: st.part("steg", key), Dato: date, Kjelder: k}
	}
}

func stepMoved(key string, p domain.GivenPeriode, remark domain.Prose) commandOf {
	return func(st story) domain.Command {
		return tiltak.RescheduleStep{ID: st.id(), Steg: st.part("steg", key), Periode: p, Merknad: remark}
	}
}

func stepDropped(key string, remark domain.Prose) commandOf {
	return func(st story) domain.Command {
		return tiltak.DropStep{ID: st.id(), Steg: st.part("steg", key), Merknad: remark}
	}
}

func milestone(key string, name domain.Line, p domain.GivenPeriode, k kjelder) commandOf {
	return func(st story) domain.Command {
		return tiltak.PlanMilestone{ID: st.id(), Milepael: st.part("milepael", key), Namn: name, Frist: p, Kjelder: k}
	}
}

func reached(key string, date events.Moment, k kjelder) commandOf {
	return func(st story) domain.Command {
		return tiltak.ReachMilestone{ID: st.id(), Milepael: st.part("milepael", key), Dato: date, Kjelder: k}
	}
}

func milestoneMoved(key string, p domain.GivenPeriode, remark domain.Prose) commandOf {
	return func(st story) domain.Command {
		return tiltak.RescheduleMilestone{ID: st.id(), Milepael: st.part("milepael", key), Frist: p, Merknad: remark}
	}
}

func dayAfter(day string) events.Moment {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic("demo: " + err.Error())
	}
	return events.Moment(t.AddDate(0, 0, 1).Format(time.DateOnly))
}
