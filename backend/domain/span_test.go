package domain

import (
	"encoding/json"
	"flag"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fellesplan/events"
)

var update = flag.Bool("update", false, "write testdata/spans.json anew")

// spanCase is a time frame and what is reckoned of it. The cases stand in order; each tells with which of
// all of them it shares a day, and whether it would be refused as one that ends before it begins.
type spanCase struct {
	Periode  events.Periode `json:"periode"`
	Fra      events.Moment  `json:"fra,omitempty"`  // the first day
	Til      events.Moment  `json:"til,omitempty"`  // the last
	Open     SpanEnd        `json:"open,omitempty"` // the end that nobody told of
	Overlaps string         `json:"overlaps"`       // a 1 for each case with which it shares a day
	Reversed bool           `json:"reversed,omitempty"`
}

// seeds are time frames of every form: days, months, years, points in time, open ends, words in three languages.
var seeds = []events.Periode{
	{},
	{Sagt: "snart"},
	{Sagt: "når rapporten er klar"},
	{Sagt: "våren 2027"},
	{Sagt: "Våren 2027"},
	{Sagt: "vår 2027"},
	{Sagt: "hausten 2026"},
	{Sagt: "høsten 2026"},
	{Sagt: "autumn 2026"},
	{Sagt: "sommaren 2026"},
	{Sagt: "summer 2026"},
	{Sagt: "2. halvår 2026"},
	{Sagt: "1.halvår 2026"},
	{Sagt: "første halvår 2026"},
	{Sagt: "second half of 2026"},
	{Sagt: "3. kvartal 2026"},
	{Sagt: "Q4 2026"},
	{Sagt: "2. tertial 2026"},
	{Sagt: "haust 2026 – vår 2027"},
	{Sagt: "haust 2026 - vår 2027"},
	{Sagt: "2026–2030"},
	{Sagt: "2026-2030"},
	{Sagt: "2026-04"},
	{Sagt: "frå 2025 til 2027"},
	{Sagt: "from 2025 to 2027"},
	{Sagt: "2030-2026"},
	{Sagt: "vårtiltak 2026"},
	{Sagt: "utgangen av 2025"},
	{Fra: "2026"},
	{Fra: "2026-04"},
	{Fra: "2026-04-01"},
	{Til: "2026"},
	{Til: "2026-04"},
	{Til: "2026-04-01"},
	{Fra: "2026", Til: "2026"},
	{Fra: "2026", Til: "2027"},
	{Fra: "2026-04", Til: "2026-06"},
	{Fra: "2026-04-01", Til: "2026-04-01"},
	{Fra: "2026-04-01", Til: "2026-04-02"},
	{Fra: "2026-04-02", Til: "2026-04-02"},
	{Fra: "2024-02", Til: "2024-02"},
	{Fra: "2024-02-29", Til: "2024-02-29"},
	{Fra: "2026-04-01T08:00:00.000Z", Til: "2026-04-01T12:00:00.000Z"},
	{Fra: "2026-12-31", Til: "2027-01-01"},
	{Fra: "2027", Til: "2026"},
	{Fra: "2026-04", Til: "2026"},
	{Fra: "2026-04", Til: "2026-03"},
	{Fra: "2026-04-15", Til: "2026-04"},
	{Fra: "2026-04-15", Til: "2026-04-14"},
	{Sagt: "våren 2026", Fra: "2026-01", Til: "2026-06"},
	{Sagt: "snart", Til: "2026"},
	{Sagt: "våren 2027", Fra: "2026"},
}

func spanCases() []spanCase {
	all := slices.Clone(seeds)
	slices.SortFunc(all, ComparePeriods)
	var cases []spanCase
	for _, p := range all {
		c := spanCase{Periode: p, Reversed: NotBefore("", p.Til, p.Fra) != nil}
		span, known := SpanOf(p)
		if known {
			c.Fra, c.Til, c.Open = momentOf(span.From), momentOf(span.To-1), span.Open
		}
		for _, other := range all {
			if o, knownO := SpanOf(other); known && knownO && span.Overlaps(o) {
				c.Overlaps += "1"
				continue
			}
			c.Overlaps += "0"
		}
		cases = append(cases, c)
	}
	return cases
}

// TestSpansAreAsThePageHasThem: the table of cases is what is reckoned here; the page's test reckons the same.
func TestSpansAreAsThePageHasThem(t *testing.T) {
	const path = "testdata/spans.json"
	if *update {
		raw, err := json.MarshalIndent(spanCases(), "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, append(raw, '\n'), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var told []spanCase
	if err := json.Unmarshal(raw, &told); err != nil {
		t.Fatal(err)
	}
	if got := spanCases(); !reflect.DeepEqual(got, told) {
		t.Errorf("%s is not what is reckoned: run go test -run TestSpansAre -update ./domain\n got %+v", path, got)
	}
}

// TestTheOrderOfPeriods: whatever they are, one comes before the other or they are the same; the order has no
// circles; it goes by what overlaps: of two that share no day the one that is over first is the lesser.
func TestTheOrderOfPeriods(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	chance := rand.New(rand.NewPCG(seed, 7))
	for range 30_000 {
		a, b, c := aPeriod(chance), aPeriod(chance), aPeriod(chance)
		if ComparePeriods(a, b) != -ComparePeriods(b, a) || (ComparePeriods(a, b) == 0) != (a == b) {
			t.Fatalf("%+v and %+v: %d and %d", a, b, ComparePeriods(a, b), ComparePeriods(b, a))
		}
		if ComparePeriods(a, b) <= 0 && ComparePeriods(b, c) <= 0 && ComparePeriods(a, c) > 0 {
			t.Fatalf("a circle: %+v, %+v, %+v", a, b, c)
		}
		spanA, isA := SpanOf(a)
		spanB, isB := SpanOf(b)
		if !isA || !isB {
			continue
		}
		apart := spanA.last() <= spanB.first() || spanB.last() <= spanA.first()
		if spanA.Overlaps(spanB) == apart || spanA.Overlaps(spanB) != spanB.Overlaps(spanA) || !spanA.Overlaps(spanA) {
			t.Fatalf("%+v and %+v: overlap %v", a, b, spanA.Overlaps(spanB))
		}
		if apart && (ComparePeriods(a, b) < 0) != (spanA.last() <= spanB.first()) {
			t.Fatalf("%+v and %+v share no day and stand as %d", a, b, ComparePeriods(a, b))
		}
	}
}

// aPeriod is one of the seeds, or one made of moments that lie near one another.
func aPeriod(chance *rand.Rand) events.Periode {
	moment := func() events.Moment {
		full := momentOf(dayNumber(2026, 1, 1+chance.IntN(700)))
		return full[:[]int{0, 4, 7, 10, 10}[chance.IntN(5)]]
	}
	if chance.IntN(3) == 0 {
		return seeds[chance.IntN(len(seeds))]
	}
	return events.Periode{Sagt: strings.Repeat("x", chance.IntN(2)), Fra: moment(), Til: moment()}
}
