package seal

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/note"

	"fellesplan/events"
)

func mustSign(t testing.TB, c Checkpoint, signer note.Signer) []byte {
	t.Helper()
	signed, err := note.Sign(&note.Note{Text: c.text()}, signer)
	if err != nil {
		t.Fatal(err)
	}
	return signed
}

// TestEveryAlterationOfTheFilesIsFound: 1 000 random alterations of what is stored: a bit, a byte, a cut,
// a page of zeros, a file away, two files in each other's place. Verify finds every one.
func TestEveryAlterationOfTheFilesIsFound(t *testing.T) {
	rounds := 1000
	if testing.Short() {
		rounds = 100
	}
	dir, log := sealed(t, 400)
	paths := filesIn(t, dir)
	seedNow := uint64(time.Now().UnixNano())
	r := rand.New(rand.NewPCG(seedNow, 7))
	kinds := map[string]int{}
	for i := range rounds {
		work := copyOf(t, dir)
		kind := alter(t, r, work, paths)
		kinds[kind]++
		_, found, err := Verify(Audit{Dir: work, Key: key(t), Log: entries(log)})
		if err == nil && len(found) == 0 {
			t.Errorf("seed %d, round %d: %s was not found", seedNow, i, kind)
		}
		_ = os.RemoveAll(work)
	}
	t.Logf("%v", kinds)
}

func filesIn(t testing.TB, dir string) (paths []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			rel, _ := filepath.Rel(dir, path)
			paths = append(paths, rel)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

// alter does one thing to the files and tells which.
func alter(t testing.TB, r *rand.Rand, dir string, paths []string) string {
	t.Helper()
	path := filepath.Join(dir, paths[r.IntN(len(paths))])
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before := slices.Clone(data)
	kind := []string{"bit", "byte", "cut", "zeros", "away", "swap", "longer"}[r.IntN(7)]
	switch kind {
	case "bit":
		data[r.IntN(len(data))] ^= 1 << r.IntN(8)
	case "byte":
		data[r.IntN(len(data))] += byte(1 + r.IntN(255))
	case "cut":
		data = data[:r.IntN(len(data))]
	case "zeros":
		from := r.IntN(len(data))
		clear(data[from:min(from+64, len(data))])
	case "longer":
		data = append(data, byte(r.IntN(256)))
	case "away":
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		return kind + " " + filepath.Base(path)
	case "swap":
		other := filepath.Join(dir, paths[r.IntN(len(paths))])
		with, err := os.ReadFile(other)
		if err != nil {
			t.Fatal(err)
		}
		if slices.Equal(with, data) {
			return alter(t, r, dir, paths)
		}
		if err := os.WriteFile(other, data, 0o600); err != nil {
			t.Fatal(err)
		}
		data = with
	}
	if slices.Equal(before, data) {
		return alter(t, r, dir, paths)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return kind
}

// TestARewrittenPastIsFound: whoever has the key and the machine changes, deletes, inserts, moves or cuts
// records and makes everything anew. Who kept yesterday's checkpoint finds it, every time.
func TestARewrittenPastIsFound(t *testing.T) {
	rounds := 500
	if testing.Short() {
		rounds = 50
	}
	const size = 280
	yesterday, log := sealed(t, size)
	kept := checkpointOf(t, yesterday)
	seedNow := uint64(time.Now().UnixNano())
	r := rand.New(rand.NewPCG(seedNow, 8))
	for i := range rounds {
		forged := renumbered(rewrite(r, slices.Clone(log)))
		dir := t.TempDir()
		if err := told(t, open(t, dir, nil), forged); err != nil {
			t.Fatal(err)
		}
		_, found, err := Verify(Audit{Dir: dir, Key: key(t), Log: entries(forged)})
		if err != nil || len(found) > 0 {
			t.Fatalf("the forgery is not even consistent: %v, %v", found, err)
		}
		if _, found, err = Verify(Audit{Dir: dir, Key: key(t), Log: entries(forged), Earlier: [][]byte{kept}}); err != nil || len(found) == 0 {
			t.Errorf("seed %d, round %d: a rewritten past passes, %v", seedNow, i, err)
		}
		_ = os.RemoveAll(dir)
	}
}

func rewrite(r *rand.Rand, log []events.Record) []events.Record {
	n := r.IntN(len(log) - 1)
	switch r.IntN(5) {
	case 0:
		log[n].Facts = []events.Event{events.TiltakRetitled{Tittel: "Noko anna"}}
	case 1:
		return slices.Delete(log, n, n+1)
	case 2:
		return slices.Insert(log, n, record(1, "Skoten inn"))
	case 3:
		log[n], log[n+1] = log[n+1], log[n]
	case 4:
		return log[:n+1]
	}
	return log
}

// renumbered gives the records the sequences of their new places, as a store would.
func renumbered(log []events.Record) []events.Record {
	for i := range log {
		log[i].Seq = uint64(i + 1)
	}
	return log
}
