package demo

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strconv"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/indikator"
	"fellesplan/backend/domain/kodeverk"
	"fellesplan/events"
)

// Indicators that are made up, figures and all, and say so: their publisher is «Oppdikta for
// demonstrasjonen». They are of each level, each patient group and each area of work; some have targets,
// a break, a corrected figure, or projections, which stand apart from the figures.

// indicatorsSince is the day from which a tiltak may aim at any of them.
const indicatorsSince = "2026-04-30"

const inventedPublisher = "Oppdikta for demonstrasjonen"

// inventedIndicator is one of them. Its figures are drawn from a level and a trend, the same each time.
type inventedIndicator struct {
	key        string
	name       domain.GivenNamn
	definition domain.Prose
	unit       domain.Line
	level      events.IndikatorNiva
	better     events.IndikatorRetning
	small      events.SmaTal
	decimals   int
	groups     []domain.Line
	areas      []domain.Line
	places     []string
	times      []events.Tidsrom
	figure     drawn
	// perInhabitant lets a count follow how many live in the kommune.
	perInhabitant bool
	projections   []projection
}

// drawn is where figures begin, by how much they change from one time to the next, and how far they stray.
type drawn struct{ first, change, stray float64 }

// projection is figures of times to come, by a growth for each year.
type projection struct {
	name   domain.Line
	growth float64
	until  int
}

// indikatorID gives the id of an indicator: of an age group of the population ("alle", "80+"), or of one
// that is made up.
func indikatorID(key string) events.ID {
	switch {
	case slices.ContainsFunc(ageGroups, func(g ageGroup) bool { return g.value == key }):
		return idOf("indikator", "folketal/"+key)
	case slices.ContainsFunc(inventedIndicators, func(i inventedIndicator) bool { return i.key == key }):
		return idOf("indikator", key)
	}
	panic("demo: no indicator is called " + key)
}

// The places of figures that are not of a kommune. Bydelar are the three that a source names.
var placeList = idOf("kodeverk", "stad")

func placeCode(kode, namn domain.Line) kodeverk.GivenKode {
	return kodeverk.GivenKode{Kode: kode, Namn: domain.GivenNamn{NN: namn}}
}

var places = []kodeverk.GivenKode{
	placeCode("helse-bergen", "Helse Bergen"), placeCode("haraldsplass", "Haraldsplass"), placeCode("betanien", "Betanien"), placeCode("solli-dps", "Solli DPS"),
	placeCode("voss-dps", "Voss DPS NKS Bjørkeli"), placeCode("olaviken", "NKS Olaviken"),
	placeCode("bydel-arna", "Arna"), placeCode("bydel-bergenhus", "Bergenhus"), placeCode("bydel-asane", "Åsane"),
}

// inventedFigures defines them and takes their figures in.
func (s *script) inventedFigures() {
	n := note{day: "2025-02-05", by: "sekretariat-spesialist", reason: reasonMadeUp}
	s.do(n, kodeverk.Found{ID: placeList, Kodeverk: "stad", Namn: domain.GivenNamn{NN: "Stader for tal", NB: "Steder for tall", EN: "Places of figures"}})
	s.do(n, kodeverk.PublishVersion{ID: placeList, Versjon: 1, Fra: "2025", Kodar: places, Kjelder: foundAndMadeUp("Kodane er valde for demonstrasjonen", samanAvtale, haraldsplassOm)})
	for _, i := range inventedIndicators {
		s.defineInvented(i)
		s.takeInvented(i)
	}
	s.figuresSince()
}

func (i inventedIndicator) id() events.ID { return idOf("indikator", i.key) }

func (s *script) defineInvented(i inventedIndicator) {
	n := note{day: "2025-02-12", by: "sekretariat-spesialist", reason: reasonMadeUp}
	s.do(n, indikator.Define{
		ID: i.id(), Namn: i.name, Definisjon: i.definition, Malform: events.Nynorsk, Eining: i.unit, Niva: i.level, Retning: i.better, SmaTal: i.small,
		Desimalar: i.decimals, Utgjevar: inventedPublisher, Kjelder: madeUp,
	})
	if i.groups != nil {
		s.do(n, indikator.SetGroups{ID: i.id(), Pasientgrupper: i.groups, Versjon: 2})
	}
	if i.areas != nil {
		s.do(n, indikator.SetAreas{ID: i.id(), Omrade: i.areas, Versjon: 1})
	}
}

// takeInvented takes the figures in as they came: each year's early in the next.
func (s *script) takeInvented(i inventedIndicator) {
	for year, times := range byYear(i.times) {
		day := fmt.Sprintf("%d-03-04", year+1)
		switch {
		case day < "2025-02-19":
			day = "2025-02-19"
		case day > "2026-11-18":
			day = "2026-11-18"
		}
		var given []indikator.GivenTal
		for _, place := range i.places {
			for _, t := range times {
				given = append(given, i.given(place, t))
			}
		}
		s.takeAll(i, day, "", given)
	}
	for _, p := range i.projections {
		s.takeAll(i, "2026-04-08", p.name, i.projected(p))
	}
}

func (s *script) takeAll(i inventedIndicator, day string, name domain.Line, given []indikator.GivenTal) {
	for chunk := range slices.Chunk(given, maxTaken) {
		s.do(note{day: day, by: "sekretariat-spesialist", reason: reasonMadeUp}, indikator.TakeFigures{
			ID: i.id(), Innlesing: idOf("innlesing", i.key+"/"+day+string(name)), Framskriving: name, Henta: events.Moment(day), Tal: chunk, Kjelder: madeUp,
		})
	}
}

// byYear gives the times of each year, in their order.
func byYear(times []events.Tidsrom) func(func(int, []events.Tidsrom) bool) {
	return func(yield func(int, []events.Tidsrom) bool) {
		for start := 0; start < len(times); {
			end := start
			for end < len(times) && times[end].Start().Year() == times[start].Start().Year() {
				end++
			}
			if !yield(times[start].Start().Year(), times[start:end]) {
				return
			}
			start = end
		}
	}
}

func (i inventedIndicator) given(place string, t events.Tidsrom) indikator.GivenTal {
	n := slices.Index(i.times, t)
	return indikator.GivenTal{Stad: domain.Line(place), Tid: t, Verdi: i.decimal(i.value(place, float64(n), string(t)))}
}

// value is the figure of a place: its level, the trend, and some straying.
func (i inventedIndicator) value(place string, n float64, t string) float64 {
	level := i.figure.first
	if len(i.places) > 1 {
		level *= 1 + 0.35*chance(i.key, place)
	}
	if i.perInhabitant {
		level *= float64(inhabitants(place)) / 10_000
	}
	v := max(0, level*(1+i.figure.change*n)*(1+i.figure.stray*chance(i.key, place, t)))
	if i.unit == "prosent" {
		return min(v, 100)
	}
	return v
}

// less is the figure of a place, by so much less than was taken in.
func (i inventedIndicator) less(place string, t events.Tidsrom, by float64) indikator.GivenTal {
	n := slices.Index(i.times, t)
	return indikator.GivenTal{Stad: domain.Line(place), Tid: t, Verdi: i.decimal(i.value(place, float64(n), string(t)) - by)}
}

func indicatorCalled(key string) inventedIndicator {
	return inventedIndicators[slices.IndexFunc(inventedIndicators, func(i inventedIndicator) bool { return i.key == key })]
}

// projected goes on from the last figure.
func (i inventedIndicator) projected(p projection) (given []indikator.GivenTal) {
	last := i.times[len(i.times)-1]
	for _, place := range i.places {
		v := i.value(place, float64(len(i.times)-1), string(last))
		for year := last.Start().Year() + 1; year <= p.until; year++ {
			v *= 1 + p.growth
			given = append(given, indikator.GivenTal{Stad: domain.Line(place), Tid: events.Tidsrom(strconv.Itoa(year)), Verdi: i.decimal(v)})
		}
	}
	return given
}

// decimal writes a number in its one spelling.
func (i inventedIndicator) decimal(v float64) events.Desimal {
	text := strconv.FormatFloat(v, 'f', i.decimals, 64)
	n, _ := strconv.ParseFloat(text, 64)
	return mustRead(events.ParseDesimal(strconv.FormatFloat(n, 'f', -1, 64)))
}

// chance is a number from -1 to 1, the same each time for the same words.
func chance(words ...string) float64 {
	h := fnv.New32a()
	for _, w := range words {
		fmt.Fprintf(h, "%s|", w)
	}
	mixed := h.Sum32()
	mixed ^= mixed >> 15
	mixed *= 0x2c1b3c6d
	mixed ^= mixed >> 12
	return float64(mixed%2001)/1000 - 1
}

// inhabitants is how many live in a kommune in 2026.
func inhabitants(kommune string) int {
	for _, t := range population() {
		if t.Stad.Text() == kommune && t.Tid == "2026" {
			return int(t.Verdi.Float())
		}
	}
	panic("demo: nobody lives in " + kommune)
}

// kommunar are the numbers of the 18, in their order.
var kommunar = func() (numbers []string) {
	for _, number := range kommunenummer {
		numbers = append(numbers, number)
	}
	slices.Sort(numbers)
	return numbers
}()

// timesOf lists times from a year to a time: "" for years, "H", "T" and "K" for parts of them.
func timesOf(kind string, first int, last events.Tidsrom) (times []events.Tidsrom) {
	parts := map[string]int{"H": 2, "T": 3, "K": 4}[kind]
	for year := first; ; year++ {
		for n := range max(parts, 1) {
			t := events.Tidsrom(strconv.Itoa(year))
			if parts > 0 {
				t = events.Tidsrom(fmt.Sprintf("%d%s%d", year, kind, n+1))
			}
			if times = append(times, t); t == last {
				return times
			}
		}
	}
}
