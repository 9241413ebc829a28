package main

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// table gathers the figures of all runs, in the order in which they first came.
type table struct {
	order []string
	unit  map[string]string
	rows  map[string][]float64
}

// add notes one figure of one run.
func (t *table) add(what, unit string, figure float64) {
	if t.rows == nil {
		t.rows, t.unit = map[string][]float64{}, map[string]string{}
	}
	if _, there := t.rows[what]; !there {
		t.order, t.unit[what] = append(t.order, what), unit
	}
	t.rows[what] = append(t.rows[what], figure)
}

// spread notes p50, p95 and p99 of many times.
func (t *table) spread(what string, took []time.Duration) {
	for _, p := range []int{50, 95, 99} {
		t.add(fmt.Sprintf("%s, p%d", what, p), "ms", ms(percentile(took, p)))
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

// markdown writes the median, the least and the most of each figure.
func (t *table) markdown() string {
	var out strings.Builder
	out.WriteString("| what | median | range | unit |\n|---|---:|---:|---|\n")
	for _, what := range t.order {
		all := slices.Sorted(slices.Values(t.rows[what]))
		fmt.Fprintf(&out, "| %s | %s | %s–%s | %s |\n", what, figure(all[len(all)/2]), figure(all[0]), figure(all[len(all)-1]), t.unit[what])
	}
	return out.String()
}

// figure writes three digits that count.
func figure(f float64) string {
	switch {
	case f >= 1000:
		return fmt.Sprintf("%.0f", f)
	case f >= 100:
		return fmt.Sprintf("%.0f", f)
	case f >= 10:
		return fmt.Sprintf("%.1f", f)
	}
	return fmt.Sprintf("%.2f", f)
}
