package seal

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"fellesplan/events"
)

// TestWhatIsWrongIsNamed: what was done to the log is told in words, with the number of the record, and
// once: not again for every record that follows.
func TestWhatIsWrongIsNamed(t *testing.T) {
	const size = 300
	dir, log := sealed(t, size)
	for name, c := range map[string]struct {
		spoil func(log []events.Record) []events.Record
		want  []string
	}{
		"as it is": {func(log []events.Record) []events.Record { return log }, nil},
		"one in other words": {func(log []events.Record) []events.Record {
			log[41].Facts = []events.Event{events.TiltakRetitled{Tittel: "Noko anna"}}
			return log
		}, []string{"record 42: the log has another record here than the one that was sealed"}},
		"one taken away": {
			func(log []events.Record) []events.Record { return renumbered(slices.Delete(log, 41, 42)) },
			[]string{"record 42: the log does not have it any more: what was number 43 stands in its place"},
		},
		"the last but one taken away": {
			func(log []events.Record) []events.Record { return renumbered(slices.Delete(log, size-2, size-1)) },
			[]string{"record 299: the log does not have it any more: what was number 300 stands in its place"},
		},
		"the last taken away": {
			func(log []events.Record) []events.Record { return log[:size-1] },
			[]string{"record 300: the log ends before it; 300 records were signed"},
		},
		"two in each other's place": {func(log []events.Record) []events.Record {
			log[41], log[42] = log[42], log[41]
			return renumbered(log)
		}, []string{"record 42: it and number 43 have changed places in the log"}},
		"one put in": {func(log []events.Record) []events.Record {
			return renumbered(slices.Insert(log, 41, record(1, "Skoten inn")))
		}, []string{"record 42: the log has another record here", "record 42: the log has a record here that was put in later"}},
	} {
		_, found, err := Verify(Audit{Dir: dir, Key: key(t), Log: entries(c.spoil(slices.Clone(log)))})
		if err != nil || len(found) != len(c.want) {
			t.Errorf("%s: %v, %v, want %v", name, found, err, c.want)
			continue
		}
		for i, f := range found {
			if !strings.HasPrefix(f.String(), c.want[i]) {
				t.Errorf("%s: %q, want %q", name, f, c.want[i])
			}
		}
	}
}

// TestAByteIsNamed: of the second copy, of a tile, and a checkpoint of another log.
func TestAByteIsNamed(t *testing.T) {
	dir, log := sealed(t, 300)
	foreign := mustSign(t, Checkpoint{Origin: "fellesplan/bergen/another", Size: 10}, otherSigner(t))
	for name, c := range map[string]struct {
		file  string
		at    int
		kept  []byte
		words string
	}{
		"a letter of a record":        {file: "tile/entries/000", at: 5000, words: "it is not the record whose hash was sealed"},
		"a hash":                      {file: "tile/0/000", at: 32*41 + 3, words: "record 42: it is not the record whose hash was sealed"},
		"the root":                    {file: "checkpoint", at: 60, words: "the checkpoint"},
		"a checkpoint of another log": {kept: foreign, words: "the checkpoint number 1 that was kept: it is a checkpoint of another log: fellesplan/bergen/another"},
	} {
		work := copyOf(t, dir)
		a := Audit{Dir: work, Key: key(t), Log: entries(log)}
		if c.kept != nil {
			a.Earlier = [][]byte{c.kept}
		} else {
			path := filepath.Join(work, c.file)
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			raw[c.at] ^= 1
			if err := os.WriteFile(path, raw, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		_, found, err := Verify(a)
		if err != nil || len(found) == 0 || !slices.ContainsFunc(found, func(f Finding) bool { return strings.Contains(f.String(), c.words) }) {
			t.Errorf("%s: %v, %v, want %q", name, found, err, c.words)
		}
	}
}

func otherSigner(t *testing.T) note.Signer {
	t.Helper()
	signer, _, err := NewKey("fellesplan/bergen/another", bytes.Repeat([]byte("y"), 32))
	if err != nil {
		t.Fatal(err)
	}
	return signer
}
