package main

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// table gathers the figures of all runs, in the order in which they first came.
type table struct {
	times, figures series
}

// series is one kind of figure: for each, its unit and what the runs gave.
type series struct {
	order []string
	unit  map[string]string
	runs  map[string][]float64
}

func (s *series) add(what, unit string, figure float64) {
	if s.runs == nil {
		s.runs, s.unit = map[string][]float64{}, map[string]string{}
	}
	if _, there := s.runs[what]; !there {
		s.order, s.unit[what] = append(s.order, what), unit
	}
	s.runs[what] = append(s.runs[what], figure)
}

// add notes one figure of one run.
func (t *table) add(what, unit string, figure float64) { t.figures.add(what, unit, figure) }

// percentiles are those that are shown of many times.
var percentiles = []int{50, 95, 99}

// spread notes the percentiles of many times.
func (t *table) spread(what string, took []time.Duration) {
	for _, p := range percentiles {
		t.times.add(what, "ms", ms(percentile(took, p)))
	}
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func percentile(took []time.Duration, p int) time.Duration {
	if len(took) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(took))
	return sorted[min(len(sorted)-1, len(sorted)*p/100)]
}

// markdown writes the times, and then the other figures.
func (t *table) markdown() string {
	var out strings.Builder
	out.WriteString("| from hand to eye, ms | p50 | p95 | p99 |\n|---|---:|---:|---:|\n")
	for _, what := range t.times.order {
		fmt.Fprintf(&out, "| %s |", what)
		for i := range percentiles {
			var runs []float64
			for n := i; n < len(t.times.runs[what]); n += len(percentiles) {
				runs = append(runs, t.times.runs[what][n])
			}
			fmt.Fprintf(&out, " %s |", middle(runs))
		}
		out.WriteByte('\n')
	}
	out.WriteString("\n| what | median | unit |\n|---|---:|---|\n")
	for _, what := range t.figures.order {
		fmt.Fprintf(&out, "| %s | %s | %s |\n", what, middle(t.figures.runs[what]), t.figures.unit[what])
	}
	return out.String()
}

// middle writes the median of the runs, and the least and the most where there are several.
func middle(runs []float64) string {
	sorted := slices.Sorted(slices.Values(runs))
	median := figure(sorted[len(sorted)/2])
	if len(sorted) == 1 {
		return median
	}
	return fmt.Sprintf("%s [%s–%s]", median, figure(sorted[0]), figure(sorted[len(sorted)-1]))
}

// figure writes three digits that count.
func figure(f float64) string {
	switch {
	case f >= 100:
		return fmt.Sprintf("%.0f", f)
	case f >= 10:
		return fmt.Sprintf("%.1f", f)
	}
	return fmt.Sprintf("%.2f", f)
}
