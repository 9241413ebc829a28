package sim

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"fellesplan/events"
)

const racers = 24 // who ask at once, half of them at each replica

// TestReplicasRaceForNumbers: two replicas number the saker of one organ at once. Never a double, never a
// gap, and a sak that is numbered twice keeps its number.
func TestReplicasRaceForNumbers(t *testing.T) {
	nats := outsideNATS(t)
	a, b := start(t, nil, "--nats", nats), start(t, nil, "--nats", nats)
	atA := a.signIn("sekretariat")
	atB := &visitor{h: b, cookie: atA.cookie, client: atA.client}
	organ, _ := raceOrgan(t, atA)
	numbers := string(events.SaksnummerID(events.ID(organ), 2026))
	cases := make([]string, racers)
	for n := range cases {
		cases[n] = newID(t)
		ask(t, atA, "/api/sak/Report", map[string]any{
			"id": cases[n], "tittel": fmt.Sprintf("Sak %d", n), "slag": "drofting", "emne": "anna", "utval": organ, "bakgrunn": "Prøve", "malform": "nn",
			"saksframlegg": newID(t), "framlegg": newID(t),
		})
	}
	together(t, atA, atB, func(n int, v *visitor) error {
		for range 2 { // once more than needed: it keeps its number
			if _, err := v.command(t.Context(), "/api/saksnummer/Give", newID(t), map[string]any{"id": numbers, "utval": organ, "aar": 2026, "sak": cases[n]}); err != nil {
				return err
			}
		}
		return nil
	})
	for _, v := range []*visitor{atA, atB} {
		checkNumbers(t, v, numbers, cases)
	}
}

func checkNumbers(t *testing.T, v *visitor, numbers string, cases []string) {
	t.Helper()
	_, words := (&hostile{t: t, h: v.h}).sendAs(v, http.MethodGet, "/api/saksnummer/"+numbers+"?min=latest", nil, nil)
	var answer struct {
		Row struct {
			Gitt []struct {
				Nummer int
				Sak    string
			}
		}
	}
	if err := json.Unmarshal([]byte(words), &answer); err != nil {
		t.Fatalf("%v: %s", err, words)
	}
	var numbered []string
	for n, given := range answer.Row.Gitt {
		if given.Nummer != n+1 {
			t.Errorf("number %d stands where %d should", given.Nummer, n+1)
		}
		numbered = append(numbered, given.Sak)
	}
	slices.Sort(numbered)
	slices.Sort(cases)
	if !slices.Equal(numbered, cases) {
		t.Errorf("%d numbers for %d saker: %v", len(numbered), len(cases), numbered)
	}
}

// TestReplicasRaceForTheLastSeat: at two replicas many want one seat in one period. One gets it.
func TestReplicasRaceForTheLastSeat(t *testing.T) {
	nats := outsideNATS(t)
	a, b := start(t, nil, "--nats", nats), start(t, nil, "--nats", nats)
	atA := a.signIn("sekretariat")
	atB := &visitor{h: b, cookie: atA.cookie, client: atA.client}
	organ, seat := raceOrgan(t, atA)
	admin := a.signIn("administrator")
	people := make([]string, racers)
	for n := range people {
		people[n] = newID(t)
		ask(t, admin, "/api/person/Register", map[string]any{"id": people[n]})
	}
	got := make([]bool, racers)
	together(t, atA, atB, func(n int, v *visitor) error {
		_, err := v.command(t.Context(), "/api/utval/FillSeat", newID(t), map[string]any{"id": organ, "plass": seat, "person": people[n], "fra": "2026", "til": "2029"})
		if got[n] = err == nil; err != nil && !strings.Contains(err.Error(), "422") && !strings.Contains(err.Error(), "409") {
			return err
		}
		return nil
	})
	_, words := (&hostile{t: t, h: b}).sendAs(atB, http.MethodGet, "/api/utval/"+organ+"?min=latest", nil, nil)
	sits := 0
	for n, person := range people {
		in := strings.Contains(words, person)
		if in {
			sits++
		}
		if in != got[n] {
			t.Errorf("person %d was told %v, and sits there: %v", n, got[n], in)
		}
	}
	if sits != 1 {
		t.Errorf("%d sit in one seat: %s", sits, words)
	}
}

// together lets all ask at once, every second at the other replica.
func together(t *testing.T, atA, atB *visitor, does func(n int, v *visitor) error) {
	t.Helper()
	done := make(chan error, racers)
	for n := range racers {
		go func() {
			v := atA
			if n%2 == 1 {
				v = atB
			}
			done <- does(n, v)
		}()
	}
	for range racers {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}

func ask(t *testing.T, v *visitor, path string, body map[string]any) {
	t.Helper()
	if _, err := v.command(t.Context(), path, newID(t), body); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

func raceOrgan(t *testing.T, v *visitor) (organ, seat string) {
	t.Helper()
	organ, seat = newID(t), newID(t)
	ask(t, v, "/api/utval/Establish", map[string]any{"id": organ, "namn": map[string]any{"nn": "Prøveutvalet"}, "kode": "OU"})
	ask(t, v, "/api/utval/CreateSeat", map[string]any{"id": organ, "plass": seat, "rolle": "fastlege", "side": "anna"})
	return organ, seat
}
