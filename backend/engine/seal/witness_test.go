package seal

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"fellesplan/events"
)

func witness(t testing.TB, m Memory) (*Witness, note.Verifier) {
	t.Helper()
	w, text, err := NewWitness("alver.kommune.no/vitne", []byte("another seed of thirty-two byte."), []note.Verifier{key(t)}, m, at(1_700_000_000))
	if err != nil {
		t.Fatal(err)
	}
	v, err := ParseKey(text)
	if err != nil {
		t.Fatal(err)
	}
	return w, v
}

// serve puts a witness on the network as its protocol says.
func serve(t testing.TB, w *Witness) string {
	t.Helper()
	server := httptest.NewServer(w)
	t.Cleanup(server.Close)
	return server.URL
}

// TestAWitnessCosigns: each checkpoint of a growing log carries the signature of the witness, also of one
// that has come to it late, and a proof says who has seen it.
func TestAWitnessCosigns(t *testing.T) {
	w, v := witness(t, memory{})
	url := serve(t, w)
	dir, log := t.TempDir(), logOf(700)
	if err := told(t, open(t, dir, nil), log[:300]); err != nil { // before there was a witness
		t.Fatal(err)
	}
	with := func(c *Config) { c.Witnesses = []WitnessAt{{URL: url, Key: v}} }
	for _, n := range []int{301, 302, 520, 700} {
		if err := told(t, open(t, dir, with), log[:n]); err != nil {
			t.Fatal(err)
		}
		c, by, err := OpenCheckpoint(checkpointOf(t, dir), key(t), v)
		if err != nil || c.Size != int64(n) || len(by) != 1 || by[0] != v.Name() {
			t.Errorf("%d records: %d cosigned by %v, %v", n, c.Size, by, err)
		}
	}
	s := open(t, dir, with)
	defer s.Close()
	p, err := s.Prove(5)
	if err != nil {
		t.Fatal(err)
	}
	if _, by, err := p.Check(entryOf(t, log[4]), key(t), v); err != nil || len(by) != 1 {
		t.Errorf("cosigned by %v, %v", by, err)
	}
}

// TestAWitnessThatIsAwayHoldsNobodyUp: the log is signed without it.
func TestAWitnessThatIsAwayHoldsNobodyUp(t *testing.T) {
	_, v := witness(t, memory{})
	dir := t.TempDir()
	with := func(c *Config) { c.Witnesses = []WitnessAt{{URL: "http://127.0.0.1:1", Key: v}} }
	if err := told(t, open(t, dir, with), logOf(3)); err != nil {
		t.Fatal(err)
	}
	if c, by, err := OpenCheckpoint(checkpointOf(t, dir), key(t), v); err != nil || c.Size != 3 || len(by) != 0 {
		t.Errorf("%d, %v, %v", c.Size, by, err)
	}
}

// TestAWitnessRefusesAFork: it never cosigns two pasts, and answers as its protocol says.
func TestAWitnessRefusesAFork(t *testing.T) {
	m := memory{}
	w, v := witness(t, m)
	url := serve(t, w)
	with := func(c *Config) { c.Witnesses = []WitnessAt{{URL: url, Key: v}} }
	log := logOf(300)
	if err := told(t, open(t, t.TempDir(), with), log); err != nil {
		t.Fatal(err)
	}
	for name, forged := range map[string][]events.Record{
		"of the same size": renumbered(append([]events.Record{record(1, "Noko anna")}, logOf(300)[1:]...)),
		"longer":           renumbered(append([]events.Record{record(1, "Noko anna")}, logOf(400)[1:]...)),
		"shorter":          log[:200],
	} {
		dir := t.TempDir()
		if err := told(t, open(t, dir, with), forged); err != nil {
			t.Fatal(err)
		}
		if _, by, err := OpenCheckpoint(checkpointOf(t, dir), key(t), v); err != nil || len(by) > 0 {
			t.Errorf("a fork %s is cosigned by %v, %v", name, by, err)
		}
	}
	if m[origin].Size != 300 {
		t.Errorf("the witness remembers %d", m[origin].Size)
	}
}

// TestAnswersOfAWitness goes through what C2SP tlog-witness demands.
func TestAnswersOfAWitness(t *testing.T) {
	dir, _ := sealed(t, 10)
	good := string(checkpointOf(t, dir))
	other, _, err := NewKey(origin, []byte(strings.Repeat("y", 32)))
	if err != nil {
		t.Fatal(err)
	}
	c, _ := parseText(good)
	stranger := string(mustSign(t, Checkpoint{Origin: origin, Size: 10, Root: c.Root}, other))
	forked := string(mustSign(t, Checkpoint{Origin: origin, Size: 10}, mustKey(t)))
	smaller := string(mustSign(t, Checkpoint{Origin: origin, Size: 4}, mustKey(t)))
	hash := strings.Split(good, "\n")[2]
	for name, ask := range map[string]struct {
		body   string
		seen   int64
		status int
		says   string
	}{
		"the first":           {"old 0\n\n" + good, 0, 200, "— alver.kommune.no/vitne "},
		"again":               {"old 10\n\n" + good, 10, 200, "— alver.kommune.no/vitne "},
		"nothing":             {"", 0, 400, ""},
		"no empty line":       {"old 0\n" + good, 0, 400, ""},
		"a leading zero":      {"old 00\n\n" + good, 0, 400, ""},
		"negative":            {"old -1\n\n" + good, 0, 400, ""},
		"not base64":          {"old 0\nxyz\n\n" + good, 0, 400, ""},
		"too many hashes":     {"old 0\n" + strings.Repeat(hash+"\n", 64) + "\n" + good, 0, 400, ""},
		"older than it says":  {"old 11\n\n" + good, 0, 400, ""},
		"another log":         {"old 0\n\n" + strings.Replace(good, "bergen", "fonna", 1), 0, 404, ""},
		"another key":         {"old 0\n\n" + stranger, 0, 403, ""},
		"a proof of nothing":  {"old 0\n" + hash + "\n\n" + good, 0, 422, ""},
		"another size":        {"old 3\n\n" + good, 0, 409, "0\n"},
		"the same size, fork": {"old 10\n\n" + forked, 10, 409, "10\n"},
		"going back":          {"old 4\n\n" + smaller, 10, 409, "10\n"},
		"no proof of growth":  {"old 4\n\n" + good, 4, 422, ""},
	} {
		m := memory{}
		if ask.seen > 0 {
			m[origin] = Seen{Size: ask.seen, Root: c.Root}
		}
		w, _ := witness(t, m)
		res, err := http.Post(serve(t, w)+"/add-checkpoint", "text/plain", strings.NewReader(ask.body))
		if err != nil {
			t.Fatal(err)
		}
		said, _ := io.ReadAll(res.Body)
		res.Body.Close()
		if res.StatusCode != ask.status || !strings.HasPrefix(string(said), ask.says) {
			t.Errorf("%s: %d %q, want %d %q", name, res.StatusCode, said, ask.status, ask.says)
		}
		if ask.status == 409 && res.Header.Get("Content-Type") != "text/x.tlog.size" {
			t.Errorf("%s: Content-Type %q", name, res.Header.Get("Content-Type"))
		}
		if grown := m[origin].Size > ask.seen; grown != (ask.status == 200 && ask.seen == 0) {
			t.Errorf("%s: the witness remembers %d", name, m[origin].Size)
		}
	}
}

func mustKey(t testing.TB) note.Signer {
	t.Helper()
	signer, _, err := NewKey(origin, seed)
	if err != nil {
		t.Fatal(err)
	}
	return signer
}

// failing is a memory that cannot write.
type failing struct{ memory }

func (failing) Put(string, Seen) error { return errors.New("the disk is full") }

// TestNothingIsCosignedThatIsNotRemembered: after a power cut the witness would cosign a fork.
func TestNothingIsCosignedThatIsNotRemembered(t *testing.T) {
	dir, _ := sealed(t, 10)
	w, _ := witness(t, failing{memory{}})
	if line, err := w.Add([]byte("old 0\n\n" + string(checkpointOf(t, dir)))); err == nil {
		t.Errorf("cosigned: %q", line)
	}
}

func TestKeysOfWitnesses(t *testing.T) {
	_, v := witness(t, memory{})
	k := v.(*witnessKey)
	text := vkey(k.name, k.hash, append([]byte{kindCosignature}, k.key...))
	for _, bad := range []string{"", "a", "a+b", "a+b+c", text[:len(text)-4], strings.Replace(text, "+", "+0", 1), "b" + text, "+" + strconv.Itoa(1) + "+" + "AA=="} {
		if got, err := ParseKey(bad); err == nil {
			t.Errorf("%q is read as the key of %s", bad, got.Name())
		}
	}
	msg := []byte("x\n")
	if v.Verify(msg, bytes.Repeat([]byte{1}, 72)) || v.Verify(msg, nil) {
		t.Error("a signature of nothing is valid")
	}
}

func FuzzParseProof(f *testing.F) {
	f.Add([]byte(proofFirstLine + "\nindex 3\n\nx\n1\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := ParseProof(data)
		if err != nil {
			return
		}
		again, err := ParseProof(p.Format())
		if err != nil || again.Index != p.Index || len(again.Hashes) != len(p.Hashes) || !bytes.Equal(again.Checkpoint, p.Checkpoint) {
			t.Errorf("%q is written again as %q", data, p.Format())
		}
	})
}

func FuzzParseTile(f *testing.F) {
	f.Add("tile/0/x001/067.p/8")
	f.Fuzz(func(t *testing.T, path string) {
		if parsed, err := parseTile(path); err == nil && parsed.path() != path {
			t.Errorf("%q is written again as %q", path, parsed.path())
		}
	})
}

func FuzzWitnessRequest(f *testing.F) {
	f.Add([]byte("old 0\n\nx\n1\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if r, err := parseRequest(data); err == nil && !bytes.Equal(r.format(), data) {
			t.Errorf("%q is written again as %q", data, r.format())
		}
	})
}
