package main

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"fellesplan/events"
)

// TestEveryAlterationOfAnExportIsFound: 1 000 random alterations of an archive package: of its bytes as they
// are sent, and of its files by somebody who makes the sums anew but has not the key. Verify finds every
// one: it refuses, or it says that the file was packed anew where nothing that stands in it is another.
func TestEveryAlterationOfAnExportIsFound(t *testing.T) {
	rounds := 1000
	if testing.Short() {
		rounds = 100
	}
	h := demoHouse(t)
	var out bytes.Buffer
	if err := h.export(context.Background(), &out, query{room: "plan", id: onePlan(t, h), reason: "ei prøve"}); err != nil {
		t.Fatal(err)
	}
	whole, key := out.Bytes(), h.seal.Key()
	if said, ok := checked(t, key, whole); !ok || strings.Contains(said, "NOTE") {
		t.Fatalf("the package as it is: %s", said)
	}
	files := unzipped(t, whole)
	seed := uint64(time.Now().UnixNano())
	r := rand.New(rand.NewPCG(seed, 9))
	kinds := map[string]int{}
	for i := range rounds {
		kind, raw := "bytes", alteredBytes(r, whole)
		if i%2 == 0 {
			kind, raw = alteredFile(t, r, files)
		}
		kinds[kind]++
		if bytes.Equal(raw, whole) {
			continue
		}
		said, ok := checked(t, key, raw)
		if ok && (kind != "bytes" || !strings.Contains(said, "NOTE")) {
			t.Errorf("seed %d, round %d: %s was not found: %s", seed, i, kind, said)
		}
		if !ok && !strings.Contains(said, "WRONG") {
			t.Errorf("seed %d, round %d: %s is not named: %s", seed, i, kind, said)
		}
	}
	t.Logf("%v", kinds)
}

// alteredBytes changes the package as it is sent.
func alteredBytes(r *rand.Rand, whole []byte) []byte {
	raw := bytes.Clone(whole)
	at := r.IntN(len(raw))
	switch r.IntN(5) {
	case 0:
		raw[at] ^= 1 << r.IntN(8)
	case 1:
		return raw[:at]
	case 2:
		clear(raw[at:min(at+64, len(raw))])
	case 3:
		return slices.Insert(raw, at, byte(r.IntN(256)))
	case 4:
		return slices.Delete(raw, at, min(at+1+r.IntN(40), len(raw)))
	}
	return raw
}

// alteredFile changes what is packed, and makes the sums anew.
func alteredFile(t *testing.T, r *rand.Rand, files map[string][]byte) (kind string, raw []byte) {
	t.Helper()
	altered := maps.Clone(files)
	names := slices.DeleteFunc(sortedNames(files), func(name string) bool { return name == sumsName || len(files[name]) == 0 })
	one, other := names[r.IntN(len(names))], names[r.IntN(len(names))]
	kind = []string{"a byte of", "without", "longer", "twice", "in place of another:"}[r.IntN(5)] + " " + one
	switch strings.Fields(kind)[0] {
	case "a":
		content := bytes.Clone(files[one])
		content[r.IntN(len(content))] ^= 1 << r.IntN(8)
		altered[one] = content
	case "without":
		delete(altered, one)
	case "longer":
		altered[one] = append(bytes.Clone(files[one]), '\n')
	case "twice":
		altered[fmt.Sprintf("kopi-%d/%s", r.IntN(9), one)] = files[one]
	default:
		if bytes.Equal(files[one], files[other]) {
			altered[one] = nil
			break
		}
		altered[one], altered[other] = files[other], files[one]
	}
	resum(altered)
	return kind, zipped(t, altered)
}

// onePlan is a plan of which a version was named.
func onePlan(t *testing.T, h *house) events.ID {
	t.Helper()
	rec, err := h.seal.Entry(versionRecord(t, h))
	if err != nil {
		t.Fatal(err)
	}
	read, err := events.ParseCanonical(rec)
	if err != nil {
		t.Fatal(err)
	}
	return read.Thing
}
