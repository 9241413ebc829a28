package prosemirror

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"
	"time"
)

// The original, run by Node from the page's own packages, writes cases; the port must make the same
// of each, byte for byte, or refuse what the original refuses.
//
//	ORACLE_SEED=7 ORACLE_CASES=100000 go test -run TestOracle ./prosemirror
//
// Where Node or the page's packages are missing the test is skipped, unless NODE_TESTS is
// "required". A case that differs is written to testdata/oracle, where TestOracleKept finds it.

const (
	oracleScript = "../../frontend/oracle/oracle.mjs"
	oracleKept   = "testdata/oracle"
)

func TestOracle(t *testing.T) {
	needOracle(t)
	seed, cases, start := oracleSeed(), oracleCases(t), time.Now()
	t.Logf("ORACLE_SEED=%s ORACLE_CASES=%d", seed, cases)
	counts, failures := askOracle(t, seed, cases, &replayer{port: realPort(), patience: 10})
	for n, f := range failures {
		t.Errorf("seed %s: %v", seed, f.keep(t, fmt.Sprintf("%s-%d", seed, n)))
	}
	t.Logf("%v in %v, %d different", counts, time.Since(start).Round(100*time.Millisecond), len(failures))
}

// oracleSeed is always the same in a test run, so that a change is what it is judged by, and another
// each time in a long run (ORACLE_SEED=random).
func oracleSeed() string {
	switch seed := os.Getenv("ORACLE_SEED"); seed {
	case "":
		return "1"
	case "random":
		return strconv.FormatUint(uint64(rand.Uint32()), 10)
	default:
		return seed
	}
}

func oracleCases(t *testing.T) int {
	if text := os.Getenv("ORACLE_CASES"); text != "" {
		cases, err := strconv.Atoi(text)
		if err != nil {
			t.Fatalf("ORACLE_CASES: %v", err)
		}
		return cases
	}
	if testing.Short() {
		return 2_000
	}
	return 10_000
}

// needOracle skips the test where the oracle cannot be asked, or fails it where it must be.
func needOracle(t *testing.T) {
	t.Helper()
	_, err := exec.LookPath("node")
	if err == nil {
		_, err = os.Stat("../../frontend/node_modules/prosemirror-transform/package.json")
	}
	switch {
	case err == nil:
	case os.Getenv("NODE_TESTS") == "required":
		t.Fatalf("the oracle is required, but cannot be asked: %v", err)
	default:
		t.Skipf("the original is not asked (install Node 20 and run `npm ci` in frontend): %v", err)
	}
}

// askOracle runs the oracle for a seed and gives every case to the port.
func askOracle(t *testing.T, seed string, cases int, r *replayer) (tally, []failure) {
	t.Helper()
	out, stop := startOracle(t, seed, cases)
	counts, failures, err := replay(out, r)
	stop()
	if err != nil {
		t.Fatalf("seed %s: %v", seed, err)
	}
	return counts, failures
}

// startOracle starts the oracle; stop ends it.
func startOracle(t *testing.T, seed string, cases int) (out io.Reader, stop func()) {
	t.Helper()
	cmd := exec.Command("node", oracleScript, seed, strconv.Itoa(cases))
	var trouble strings.Builder
	cmd.Stderr = &trouble
	pipe, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	return pipe, func() {
		_ = pipe.Close()
		if err := cmd.Wait(); err != nil {
			t.Errorf("the oracle, seed %s: %v\n%s", seed, err, trouble.String())
		}
	}
}

// tally counts the cases by kind.
type tally map[string]int

func (c tally) String() string {
	kinds, total := make([]string, 0, len(c)), 0
	for kind, n := range c {
		kinds, total = append(kinds, fmt.Sprintf("%d %s", n, kind)), total+n
	}
	sort.Slice(kinds, func(i, j int) bool {
		return kinds[i][strings.Index(kinds[i], " "):] < kinds[j][strings.Index(kinds[j], " "):]
	})
	return fmt.Sprintf("%d cases: %s", total, strings.Join(kinds, ", "))
}

// countedAs is under what a case is counted.
func countedAs(c oracleCase) string {
	kind := c.T
	if c.Kind != "" {
		kind += " (" + c.Kind + ")"
	}
	if strings.HasPrefix(string(c.Out), `{"ok":false`) {
		kind += " refused by both"
	}
	return kind
}

// failure is a case that went wrong, with what is needed to see it again.
type failure struct {
	lines [][]byte
	err   error
}

// replay gives all cases of a stream to the port, until the stream says that it ends or too many
// differ.
func replay(stream io.Reader, r *replayer) (counts tally, failures []failure, err error) {
	lines := bufio.NewReaderSize(stream, 1<<20)
	counts = tally{}
	for lost := false; len(failures) < r.patience; {
		line, c, err := nextCase(lines)
		switch {
		case err != nil || c.T == "end":
			return counts, failures, err
		case lost && c.T != "schema":
			continue // the two sides no longer speak of the same document
		}
		before := r.context()
		if err := r.take(c); err != nil {
			failures = append(failures, failure{append(before, line), err})
		}
		lost = c.Use && len(failures) > 0 && bytes.Equal(failures[len(failures)-1].last(), line)
		counts[countedAs(c)]++
	}
	return counts, failures, nil
}

func (f *failure) last() []byte { return f.lines[len(f.lines)-1] }

// nextCase reads a line of the oracle, and passes over what versions it speaks for.
func nextCase(lines *bufio.Reader) (line []byte, c oracleCase, err error) {
	for c.T == "" || c.T == "versions" {
		if line, err = lines.ReadBytes('\n'); err != nil {
			return nil, c, fmt.Errorf("the oracle ends too early: %w", err)
		}
		if err = json.Unmarshal(line, &c); err != nil {
			return nil, c, err
		}
	}
	return line, c, nil
}

// context is the schema and the document of the cases that follow, as lines of the oracle.
func (r *replayer) context() [][]byte {
	if r.doc == nil {
		if r.form == nil {
			return nil
		}
		return [][]byte{fmt.Appendf(nil, `{"t":"schema","in":%s,"out":{"ok":true}}`+"\n", r.form)}
	}
	return [][]byte{
		fmt.Appendf(nil, `{"t":"schema","in":%s,"out":{"ok":true}}`+"\n", r.form),
		fmt.Appendf(nil, `{"t":"doc","use":true,"in":%s,"out":{"ok":true,"hash":"%s","size":%d,"check":%t}}`+"\n", r.doc.AppendJSON(nil), hashOf(r.doc), r.doc.NodeSize(), r.doc.Check() == nil),
	}
}

// keep writes a case that differs where TestOracleKept finds it.
func (f *failure) keep(t *testing.T, name string) error {
	file := filepath.Join(oracleKept, strings.ReplaceAll(name, "/", "-")+".jsonl")
	if err := errors.Join(os.MkdirAll(oracleKept, 0o755), os.WriteFile(file, joinLines(f.lines), 0o644)); err != nil {
		t.Error(err)
	}
	return fmt.Errorf("%s, kept as %s:\n%w", f.last(), file, f.err)
}

func joinLines(lines [][]byte) (all []byte) {
	for _, line := range lines {
		all = append(all, line...)
	}
	return append(all, `{"t":"end"}`+"\n"...)
}

// TestOracleKept gives the port every case again that once differed.
func TestOracleKept(t *testing.T) {
	files, err := filepath.Glob(oracleKept + "/*.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			file, err := os.Open(name)
			if err != nil {
				t.Fatal(err)
			}
			defer file.Close()
			_, failures, err := replay(file, &replayer{port: realPort(), patience: 10})
			if err != nil {
				t.Error(err)
			}
			for _, f := range failures {
				t.Errorf("%s: %v", f.last(), f.err)
			}
		})
	}
}
