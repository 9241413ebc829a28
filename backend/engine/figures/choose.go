package figures

import (
	"maps"
	"slices"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Choice says which columns hold what. What is left out is found by the names that such columns have.
type Choice struct {
	Place string // the column of places
	Time  string // the column of times
	Value string // the column of values
	// Split is a column by whose values the rows are told apart, such as age groups; only rows with one
	// of Wanted are read. Empty = all rows.
	Split  string
	Wanted []string
}

// Figure is one row of the file as a figure.
type Figure struct {
	Line  int    // where it stands in the file
	Split string // the value of the column by which rows are told apart
	Place string
	Time  events.Tidsrom
	Value events.Desimal
	Mark  events.TalMerke
	// Fault is the reason why the row is no figure; Said is what stands there.
	Fault *domain.Refusal
	Said  string
}

// The names by which columns are known, in lower case.
var (
	placeNames = []string{"stad", "sted", "kommunenummer", "kommunenr", "kommune", "region", "bydel", "knr"}
	timeNames  = []string{"tid", "tidsrom", "aar", "år", "ar", "year", "periode", "time"}
	valueNames = []string{"verdi", "value", "tal", "tall", "folketal", "folkemengde", "antal", "antall"}
)

// Settled gives the choice with what was left out filled in. It refuses columns that are not there,
// and names those that are.
func (t *Table) Settled(c Choice) (Choice, error) {
	for _, column := range []struct {
		field string
		name  *string
		own   string
		known []string
	}{{"stad", &c.Place, t.place, placeNames}, {"tid", &c.Time, t.time, timeNames}, {"verdi", &c.Value, t.value, valueNames}} {
		if *column.name == "" {
			*column.name = column.own
		}
		if *column.name == "" {
			*column.name = t.called(column.known)
		}
		if *column.name == "" {
			return c, t.noColumn(column.field, wordsWhichColumn)
		}
		if !slices.Contains(t.Columns, *column.name) {
			return c, t.noColumn(column.field, wordsNoColumn.Each(domain.Same(shown(*column.name))))
		}
	}
	if c.Split != "" && !slices.Contains(t.Columns, c.Split) {
		return c, t.noColumn("deling", wordsNoColumn.Each(domain.Same(shown(c.Split))))
	}
	return c, nil
}

// noColumn refuses, and names the columns that there are.
func (t *Table) noColumn(field string, words domain.Words) error {
	names := "«" + strings.Join(t.Columns[:min(len(t.Columns), 20)], "», «") + "»"
	said := wordsColumns.Each(domain.Same(names))
	return domain.Fail(field, "column", domain.Words{NN: words.NN + " " + said.NN, NB: words.NB + " " + said.NB, EN: words.EN + " " + said.EN})
}

func (t *Table) called(names []string) string {
	for _, name := range names {
		for _, column := range t.Columns {
			if strings.EqualFold(column, name) {
				return column
			}
		}
	}
	return ""
}

// Figures reads the rows as figures, by a choice that is settled.
func (t *Table) Figures(c Choice) ([]Figure, error) {
	at := func(column string) int { return slices.Index(t.Columns, column) }
	place, time, value, split := at(c.Place), at(c.Time), at(c.Value), at(c.Split)
	var found []Figure
	days := t.stepOf(time)
	for row := range t.cells {
		f := Figure{Line: t.lines[row]}
		if split >= 0 {
			if f.Split = shown(t.at(row, split).text); !slices.Contains(c.Wanted, f.Split) {
				continue
			}
		}
		if len(found) == MaxFigures {
			r := refuse("too-many-figures", wordsTooManyFigures.With(MaxFigures))
			r.Kind = domain.TooLarge
			return nil, r
		}
		t.figure(&f, days, t.at(row, place), t.at(row, time), t.at(row, value))
		found = append(found, f)
	}
	if len(found) == 0 {
		return nil, domain.Fail("deling", "no-rows", wordsNoRows)
	}
	return found, nil
}

// figure reads one row. What is wrong with it is said, and the row stays out; the others do not suffer.
func (t *Table) figure(f *Figure, days step, place, time, value cell) {
	fail := func(field string, c cell, words domain.Words) {
		f.Said, f.Fault = firstOf(shown(c.text)), domain.Fail(field, "cell", words)
	}
	for field, c := range map[string]cell{"stad": place, "tid": time, "verdi": value} {
		if c.sort == formula || c.sort == fault {
			fail(field, c, wordsFormula)
			if c.sort == fault {
				fail(field, c, wordsFault)
			}
			return
		}
	}
	var ok bool
	f.Place = placeOf(place)
	day, isDay := dayOf(time)
	if isDay {
		f.Time, ok = days.tidsrom(day), days != stepNone
	} else {
		f.Time, ok = timeOf(time)
	}
	switch {
	case isDay && !ok:
		fail("tid", time, wordsOnlyADay.Each(domain.Same(firstOf(shown(time.text)))))
		return
	case !ok:
		fail("tid", time, wordsNoTime.Each(domain.Same(firstOf(shown(time.text)))))
		return
	}
	if value.sort == date {
		fail("verdi", value, wordsDateNotNumber.Each(domain.Same(firstOf(shown(value.text)))))
		return
	}
	if f.Mark, ok = marks[strings.ToLower(shown(value.text))]; ok {
		return
	}
	if value.sort == number {
		f.Value, ok = machineNumber(value.text)
	} else {
		f.Value, ok = plainNumber(value.text, t.comma)
	}
	if !ok {
		fail("verdi", value, wordsNoNumber.Each(domain.Same(firstOf(shown(value.text)))))
	}
}

// firstOf shortens what stands in a cell for a sentence about it.
func firstOf(s string) string {
	const most = 40
	if letters := []rune(s); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return s
}

// placeOf reads a place. SSB writes number and name in one: 4601 Bergen.
func placeOf(c cell) string {
	s := shown(c.text)
	if c.sort == number {
		if n, ok := machineNumber(s); ok {
			return string(n)
		}
	}
	if code, name, is := strings.Cut(s, " "); is && len(code) == 4 && strings.Trim(code, "0123456789") == "" && name != "" {
		return code
	}
	return firstOf(s)
}

// marks are the signs that stand in place of a value, by SSB's and others' use.
var marks = map[string]events.TalMerke{
	"..": events.MerkeManglar, "…": events.MerkeManglar, "...": events.MerkeManglar, ".": events.MerkeManglar, "manglar": events.MerkeManglar,
	"mangler": events.MerkeManglar, "na": events.MerkeManglar, "": events.MerkeManglar,
	":": events.MerkeSkjult, "*": events.MerkeSkjult, "skjult": events.MerkeSkjult, "x": events.MerkeSkjult,
	"<5": events.MerkeFaerre, "< 5": events.MerkeFaerre, "1-4": events.MerkeFaerre, "1–4": events.MerkeFaerre, "0-4": events.MerkeFaerre,
	"faerre": events.MerkeFaerre, "færre": events.MerkeFaerre, "færre enn 5": events.MerkeFaerre, "færre enn fem": events.MerkeFaerre,
}

// MarkSigns lists the signs that stand in place of a value, sorted.
func MarkSigns() []string { return slices.Sorted(maps.Keys(marks)) }
