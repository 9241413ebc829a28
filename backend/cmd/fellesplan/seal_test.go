package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/seal"
	"fellesplan/events"
)

// demoHouse is the demonstration, loaded into an empty directory.
func demoHouse(t *testing.T) *house {
	t.Helper()
	return demoHouseIn(t, t.TempDir())
}

func demoHouseIn(t *testing.T, dir string) *house {
	t.Helper()
	s := &settings{data: dir, house: "bergen", demo: true}
	h, err := openHouse(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = h.close() })
	if err := h.catchUp(context.Background()); err != nil {
		t.Fatal(err)
	}
	if err := loadDemo(context.Background(), h); err != nil {
		t.Fatal(err)
	}
	waitSealed(t, h)
	return h
}

// waitSealed waits until all that is in the log is signed.
func waitSealed(t *testing.T, h *house) {
	t.Helper()
	for end := time.Now().Add(time.Minute); ; time.Sleep(50 * time.Millisecond) {
		if c, _ := h.seal.Checkpoint(); uint64(c.Size) == h.dispatch.Seq() {
			return
		}
		if time.Now().After(end) {
			t.Fatal("the log is not signed after a minute")
		}
	}
}

// versionRecord finds the record in which a version of a plan was named.
func versionRecord(t *testing.T, h *house) uint64 {
	t.Helper()
	for rec, err := range h.log.Read(context.Background(), 1, 0) {
		if err != nil {
			t.Fatal(err)
		}
		if _, is := rec.Facts[0].(events.PlanVersionNamed); is {
			return rec.Seq
		}
	}
	t.Fatal("the demonstration names no version of a plan")
	return 0
}

// TestAReceiptIsCheckedWithTheKeyAlone: what a partner keeps of a version of the plan is checked by the
// command alone, and nothing in it can be changed without being found.
func TestAReceiptIsCheckedWithTheKeyAlone(t *testing.T) {
	h := demoHouse(t)
	seq := versionRecord(t, h)
	made, err := proofs{h}.Receipt(context.Background(), seq, domain.Asked{System: true}, "nn")
	if err != nil {
		t.Fatal(err)
	}
	key := h.seal.Key()
	if said, ok := checked(t, key, made.Content); !ok || !strings.Contains(said, "plan.VersionNamed") {
		t.Fatalf("the receipt as it is: %s", said)
	}
	_, other, err := seal.NewKey(strings.Split(key, "+")[0], bytes.Repeat([]byte("x"), 32))
	if err != nil {
		t.Fatal(err)
	}
	if said, ok := checked(t, other, made.Content); ok {
		t.Errorf("with another key: %s", said)
	}
	everyByte(t, key, made.Content)
	files := unzipped(t, made.Content)
	if len(files) < 8 {
		t.Fatalf("the receipt holds %d files", len(files))
	}
	for name := range files {
		altered := maps.Clone(files)
		altered[name] = append(bytes.Clone(files[name]), 'x')
		said, ok := checked(t, key, zipped(t, altered))
		// What is said in words proves nothing; that it is another is told.
		if words := name == "LES-MEG.txt"; ok != words || ok && !strings.Contains(said, "NOTE") {
			t.Errorf("%s altered: accepted %v, %s", name, ok, said)
		}
		if strings.HasPrefix(name, "tekst/") {
			delete(altered, name)
			if said, ok := checked(t, key, zipped(t, altered)); ok {
				t.Errorf("without %s: %s", name, said)
			}
		}
	}
}

// everyByte alters bytes of a receipt all over: each is found, or told where nothing stands.
func everyByte(t *testing.T, key string, receipt []byte) {
	t.Helper()
	if said, ok := checked(t, key, receipt); !ok || strings.Contains(said, "NOTE") {
		t.Errorf("the receipt as it is: %s", said)
	}
	for at := 0; at < len(receipt); at += 1 + len(receipt)/150 {
		altered := bytes.Clone(receipt)
		altered[at] ^= 0x20
		if said, ok := checked(t, key, altered); ok && !strings.Contains(said, "NOTE") {
			t.Errorf("byte %d of %d altered: %s", at, len(receipt), said)
		}
	}
	_, other, err := seal.NewKey("fellesplan/bergen/other", bytes.Repeat([]byte("z"), 32))
	if err != nil {
		t.Fatal(err)
	}
	files := unzipped(t, receipt)
	files["nokkel.txt"] = []byte(other + "\n")
	if said, ok := checked(t, key, zipped(t, files)); ok {
		t.Errorf("with another key in it: %s", said)
	}
	files = unzipped(t, receipt)
	files["tillegg.txt"] = []byte("x")
	if said, ok := checked(t, key, zipped(t, files)); ok {
		t.Errorf("with a file more: %s", said)
	}
}

// checked runs `fellesplan verify` on a receipt.
func checked(t *testing.T, key string, receipt []byte) (said string, ok bool) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "kvittering.zip")
	if err := os.WriteFile(file, receipt, 0o600); err != nil {
		t.Fatal(err)
	}
	var out, problems bytes.Buffer
	code := run([]string{"verify", "--key", key, file}, streams{nil, &out, &problems})
	return out.String() + problems.String(), code == 0
}

func unzipped(t *testing.T, raw []byte) map[string][]byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if files[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

func zipped(t *testing.T, files map[string][]byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for name, content := range files {
		f, err := w.Create(name)
		if err == nil {
			_, err = f.Write(content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestReceiptsAreForWhoMaySeeTheThing: the record of a person's roles is not for everybody.
func TestReceiptsAreForWhoMaySeeTheThing(t *testing.T) {
	h := demoHouse(t)
	stranger := h.dispatch.Asked(domain.Asker{Person: "0190a6c4-1d2e-7abc-8def-0123456789ab"})
	for seq := uint64(1); seq <= 5; seq++ {
		if made, err := (proofs{h}).Receipt(context.Background(), seq, stranger, "nn"); err == nil {
			t.Errorf("record %d is handed to a stranger: %d bytes", seq, len(made.Content))
		}
	}
	if _, err := (proofs{h}).Receipt(context.Background(), 1<<40, domain.Asked{System: true}, "nn"); err == nil {
		t.Error("a receipt of a record that is not there")
	}
}

// TestAnotherPartnersMachineVouches: the log of a house is cosigned by a witness that runs as the program's
// own subcommand does, and the witness remembers over a restart.
func TestAnotherPartnersMachineVouches(t *testing.T) {
	dir := t.TempDir()
	first := &settings{data: dir, house: "bergen", demo: true}
	h := houseOf(t, first)
	logKey := h.seal.Key()
	if err := h.close(); err != nil {
		t.Fatal(err)
	}
	home, name := t.TempDir(), "alver.example/vitne"
	for range 2 { // the second time it has seen the log before
		url, key := witnessAt(t, home, name, logKey)
		h = houseOf(t, &settings{data: dir, house: "bergen", demo: true, witness: url + "=" + key})
		order := personOrder{What: "add", Name: "Prøve Person", Email: "prove" + key[len(key)-3:] + time.Now().Format("150405.000") + "@example.no", Password: "eit langt passord"}
		if err := order.carryOut(context.Background(), h, io.Discard); err != nil {
			t.Fatal(err)
		}
		if err := h.close(); err != nil { // signs once more
			t.Fatal(err)
		}
		signed, err := os.ReadFile(filepath.Join(sealDir(dir), "checkpoint"))
		if err != nil || !bytes.Contains(signed, []byte("\n— "+name+" ")) {
			t.Errorf("the checkpoint is not cosigned: %s %v", signed, err)
		}
	}
}

func houseOf(t *testing.T, s *settings) *house {
	t.Helper()
	h, err := openHouse(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	if err := h.catchUp(context.Background()); err != nil {
		t.Fatal(err)
	}
	return h
}

// witnessAt runs a witness until the trial ends, and gives its address and its key.
func witnessAt(t *testing.T, home, name, logKey string) (url, key string) {
	t.Helper()
	out, in := io.Pipe()
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() {
		ended <- runWitness(ctx, streams{nil, in, io.Discard}, []string{"--data", home, "--listen", "127.0.0.1:0", "--name", name, "--logs", logKey})
	}()
	t.Cleanup(func() { stop(); <-ended })
	lines := bufio.NewScanner(out)
	for key == "" && lines.Scan() {
		if at, is := strings.CutPrefix(lines.Text(), "witness at "); is {
			url = at
		}
		key, _ = strings.CutPrefix(lines.Text(), "key ")
		if key == lines.Text() {
			key = ""
		}
	}
	return url, key
}

// TestNothingInAPackageCanBeChanged: any file of an archive package altered, also with its sum made anew,
// is found.
func TestNothingInAPackageCanBeChanged(t *testing.T) {
	h := demoHouse(t)
	var out bytes.Buffer
	if err := h.export(context.Background(), &out, query{room: "plan", reason: "ei prøve"}); err != nil {
		t.Fatal(err)
	}
	key := h.seal.Key()
	if said, ok := checked(t, key, out.Bytes()); !ok {
		t.Fatalf("the package as it is: %s", said)
	}
	files := unzipped(t, out.Bytes())
	tried := map[string]int{}
	for name := range files {
		folder, _, _ := strings.Cut(name, "/")
		if tried[folder]++; tried[folder] > 4 {
			continue
		}
		altered := maps.Clone(files)
		altered[name] = append(bytes.Clone(files[name]), ' ')
		if said, ok := checked(t, key, zipped(t, altered)); ok {
			t.Errorf("%s altered: %s", name, said)
		}
		if name == sumsName {
			continue
		}
		resum(altered)
		if said, ok := checked(t, key, zipped(t, altered)); ok {
			t.Errorf("%s altered with its sum: %s", name, said)
		}
	}
	for folder := range map[string]bool{"hending": true, "bevis": true, "dokument": true} {
		if tried[folder] == 0 {
			t.Errorf("there is nothing under %s", folder)
		}
	}
}

func resum(files map[string][]byte) {
	var sums []string
	for name, content := range files {
		if name != sumsName && name != signName {
			sums = append(sums, sumLine(name, content))
		}
	}
	slices.Sort(sums)
	files[sumsName] = []byte(sumList(sums))
}
