package indikator

import (
	"cmp"
	"slices"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// What is shown, and kept in the state, of what came before. The log has all of it.
const (
	maxBefore   = 10
	maxReadings = 200
	maxPosts    = 100
)

// compare orders figures by place and time. Times of one kind come in their order.
func compare(stad string, tid events.Tidsrom, f Tal) int {
	return cmp.Or(strings.Compare(f.Stad, stad), strings.Compare(string(f.Tid), string(tid)))
}

type place struct {
	stad string
	tid  events.Tidsrom
}

func find(in []Tal, at place) (int, bool) {
	return slices.BinarySearchFunc(in, at, func(f Tal, at place) int { return compare(at.stad, at.tid, f) })
}

// figuresOf gives the figures, or those of a projection.
func (s state) figuresOf(projection string) []Tal {
	if projection == "" {
		return s.Tal
	}
	if i, there := s.projection(projection); there {
		return s.Framskrivingar[i].Tal
	}
	return nil
}

func (s state) projection(name string) (int, bool) {
	return slices.BinarySearchFunc(s.Framskrivingar, name, func(f Framskriving, name string) int { return strings.Compare(f.Namn, name) })
}

// withFigures gives the state with figures put among those that are there.
func (s state) withFigures(projection string, more []events.Indikatortal, seq uint64, corrected bool) state {
	merged := merge(s.figuresOf(projection), more, seq, corrected)
	if projection == "" {
		s.Tal = merged
		return s
	}
	i, there := s.projection(projection)
	s.Framskrivingar = slices.Clone(s.Framskrivingar)
	if there {
		s.Framskrivingar[i].Tal = merged
		return s
	}
	s.Framskrivingar = slices.Insert(s.Framskrivingar, i, Framskriving{Namn: projection, Tal: merged})
	return s
}

// merge gives a new list. A figure that stood there before goes behind the new one.
func merge(old []Tal, more []events.Indikatortal, seq uint64, corrected bool) []Tal {
	merged := slices.Clone(old)
	var added []Tal
	for _, f := range more {
		i, there := find(old, place{f.Stad, f.Tid})
		next := Tal{Stad: f.Stad, Tid: f.Tid, Verdi: f.Verdi, Merke: f.Merke, Seq: seq, Retta: corrected}
		if !there {
			added = append(added, next)
			continue
		}
		was := merged[i]
		next.For = prepend(TidlegareTal{Verdi: was.Verdi, Merke: was.Merke, Seq: was.Seq}, was.For, maxBefore)
		merged[i] = next
	}
	if len(added) == 0 {
		return merged
	}
	merged = append(merged, added...)
	slices.SortStableFunc(merged, func(a, b Tal) int { return compare(b.Stad, b.Tid, a) })
	return merged
}

// took takes figures in and remembers from where. The records of one reading are one entry.
func (s state) took(e events.IndikatorFiguresTaken, m domain.Mark) state {
	s = s.withFigures(e.Framskriving, e.Tal, m.Seq, false)
	s.Oppdikta = s.Oppdikta || domain.MadeUp(e.Kjelder)
	i := slices.IndexFunc(s.Innlesingar, func(r Innlesing) bool { return r.Innlesing == e.Innlesing && r.Framskriving == e.Framskriving })
	if i < 0 {
		reading := Innlesing{
			Innlesing: e.Innlesing, Framskriving: e.Framskriving, Henta: e.Henta, Fil: e.Fil, Kjelder: e.Kjelder,
			Antal: len(e.Tal), Postar: []uint64{m.Seq}, Spor: m.Trace(),
		}
		s.Innlesingar = prepend(reading, s.Innlesingar, maxReadings)
		return s
	}
	s.Innlesingar = slices.Clone(s.Innlesingar)
	reading := &s.Innlesingar[i]
	reading.Antal += len(e.Tal)
	if len(reading.Postar) < maxPosts {
		reading.Postar = append(slices.Clone(reading.Postar), m.Seq)
	}
	return s
}

// toldSmall tells whether a count from 1 to 4 was ever taken in openly, as far as the state remembers.
func (s state) toldSmall() bool {
	small := func(f Tal) bool {
		return isSmall(f.Verdi) || slices.ContainsFunc(f.For, func(b TidlegareTal) bool { return isSmall(b.Verdi) })
	}
	return slices.ContainsFunc(s.Tal, small) || slices.ContainsFunc(s.Framskrivingar, func(p Framskriving) bool {
		return slices.ContainsFunc(p.Tal, small)
	})
}

// fewest is the smallest count that is shown where small ones are not.
const fewest = 5

func isSmall(v events.Desimal) bool { return v != "" && v.Float() > 0 && v.Float() < fewest }

// The most figures of one indicator, projections included, and the most projections. 18 kommunar
// have 5 000 figures after 23 years of months.
const (
	maxFigures     = 10_000
	maxProjections = 20
)

// takeFigures: what is there already, as it is, is passed over, so that the same file can be read
// twice and only what is new in it becomes a fact.
func takeFigures(s state, a domain.Asked, c TakeFigures) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	projection := c.Framskriving.Text()
	err := domain.First(
		followed(s), domain.RequiredID("innlesing", c.Innlesing), domain.Required("henta", string(c.Henta)), domain.NotAhead("henta", c.Henta, a),
		isHash(c.Fil.Text()), errSources, s.roomForProjection(projection),
	)
	if err != nil {
		return nil, err
	}
	taken, err := s.judgeAll(projection, a, c.Tal)
	if err != nil || len(taken) == 0 {
		return nil, err
	}
	return []events.Event{events.IndikatorFiguresTaken{
		Innlesing: c.Innlesing, Framskriving: projection, Henta: c.Henta, Fil: c.Fil.Text(), Tal: taken, Kjelder: sources,
	}}, nil
}

// judgeAll gives the figures that are new or other, by place and time.
func (s state) judgeAll(projection string, a domain.Asked, given []GivenTal) ([]events.Indikatortal, error) {
	var taken []events.Indikatortal
	fresh, judge := 0, newJudge(s, a, projection)
	for i, g := range given {
		j := judge.judge(g)
		switch j.Stand {
		case StandAvvist:
			return nil, within(i, j.Grunn)
		case StandNy:
			fresh++
			taken = append(taken, j.Tal)
		case StandEndra:
			taken = append(taken, j.Tal)
		}
	}
	if s.count()+fresh > maxFigures {
		return nil, domain.Refuse(domain.TooLarge, "too-many", wordsTooManyFigures.With(maxFigures))
	}
	slices.SortFunc(taken, func(a, b events.Indikatortal) int {
		return cmp.Or(strings.Compare(a.Stad, b.Stad), strings.Compare(string(a.Tid), string(b.Tid)))
	})
	return taken, nil
}

// count is how many figures there are, projections included.
func (s state) count() int {
	n := len(s.Tal)
	for _, p := range s.Framskrivingar {
		n += len(p.Tal)
	}
	return n
}

func (s state) roomForProjection(name string) error {
	if _, there := s.projection(name); name != "" && !there && len(s.Framskrivingar) >= maxProjections {
		return domain.Fail("framskriving", "too-many", wordsTooManyProjections.With(maxProjections))
	}
	return nil
}

// correctFigure: only a figure that is there can be wrong.
func correctFigure(s state, a domain.Asked, c CorrectFigure) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	projection, why := c.Framskriving.Text(), c.Merknad.Text()
	if err := domain.First(followed(s), domain.Required("merknad", why), errSources); err != nil {
		return nil, err
	}
	j := newJudge(s, a, projection).judge(c.Tal)
	switch {
	case j.Stand == StandAvvist:
		return nil, under("tal", j.Grunn)
	case j.Stand == StandNy:
		return nil, domain.Fail("tal", "no-figure", wordsNoFigure)
	case j.Stand == StandLik:
		return nil, nil
	case c.Sett != nil && (c.Sett.Verdi != j.For.Verdi || c.Sett.Merke != j.For.Merke):
		return nil, domain.ChangedMeanwhile("tal", inWords(*j.For))
	}
	return []events.Event{events.IndikatorFigureCorrected{Framskriving: projection, Tal: j.Tal, Merknad: why, Kjelder: sources}}, nil
}

// inWords writes a figure, or why there is none.
func inWords(f Tal) domain.Words {
	if f.Verdi != "" {
		return domain.Same(string(f.Verdi))
	}
	return wordsMarks[f.Merke]
}
