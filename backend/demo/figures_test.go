package demo

import (
	"strconv"
	"testing"
)

// TestThePopulationAddsUp: each kommune has each year, and its age groups make up the whole.
func TestThePopulationAddsUp(t *testing.T) {
	read := readFolketal()
	sums := map[string]int{}
	count := func(value string) map[string]int {
		of := map[string]int{}
		for _, f := range read[value] {
			n, err := strconv.Atoi(string(f.Verdi))
			if err != nil || n <= 0 {
				t.Fatalf("%s: %+v", value, f)
			}
			of[string(f.Stad)+" "+string(f.Tid)] = n
		}
		if len(of) != 18*22 || len(of) != len(read[value]) {
			t.Errorf("%s has %d figures, want 18 kommunar in 22 years", value, len(of))
		}
		return of
	}
	for _, group := range ageGroups[1:] {
		for at, n := range count(group.value) {
			sums[at] += n
		}
	}
	for at, n := range count("alle") {
		if sums[at] != n {
			t.Errorf("%s: the groups make up %d of %d", at, sums[at], n)
		}
	}
}
