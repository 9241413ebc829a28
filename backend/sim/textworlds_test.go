package sim

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// T3: the page's real code for writing together, driven from Node, beside the real authority. Node
// (frontend/worlds) has the dice, the clock and the truth; here are the replicas and their log. A
// world is one seed.
//
//	WORLDS_SEED=7 WORLDS=1 go test -run TestTextWorlds ./sim
//
// Where Node or the page's packages are missing the test is skipped, unless NODE_TESTS is
// "required".

const (
	worldsDir     = "../../frontend"
	worldsDefault = 150 // how many worlds each test run lives through
	worldsAtOnce  = 2   // drivers at work at the same time: while one waits for its host, another goes on
)

func TestTextWorlds(t *testing.T) {
	driver := buildWorlds(t)
	first, count, start := worldsFirst(t), worldsCount(t), time.Now()
	t.Logf("WORLDS_SEED=%d WORLDS=%d", first, count)
	sum := liveThrough(t, driver, first, count, "", func(w worldResult) bool {
		for _, fault := range w.Faults {
			t.Errorf("WORLDS_SEED=%d WORLDS=1: %s", w.Seed, fault)
		}
		return true
	})
	t.Logf("%v in %v", sum, time.Since(start).Round(100*time.Millisecond))
}

// TestTextWorldsFindFaults: each planted fault must be seen within its number of worlds.
func TestTextWorldsFindFaults(t *testing.T) {
	driver := buildWorlds(t)
	for fault, planted := range map[string]struct {
		within int
		says   string
	}{
		"stale":       {5, "is not what was sent, rebased"},
		"wrong-base":  {5, "is not what was sent, rebased"},
		"drop-step":   {50, "is not what was sent, rebased"},
		"same-client": {200, ""},
	} {
		t.Run(fault, func(t *testing.T) {
			t.Parallel()
			seen := false
			sum := liveThrough(t, driver, 1, planted.within, fault, func(w worldResult) bool {
				seen = seen || slices.ContainsFunc(w.Faults, func(f string) bool { return strings.Contains(f, planted.says) })
				return !seen
			})
			if !seen {
				t.Errorf("not seen: %v", sum)
			}
			t.Logf("seen: %v", sum)
		})
	}
}

// worldsFirst is the first seed: always the same in a test run, so that a change is what it is judged
// by, and another each time in a long run (WORLDS_SEED=random).
func worldsFirst(t *testing.T) int {
	if os.Getenv("WORLDS_SEED") == "random" {
		return int(rand.Int32())
	}
	return worldsNumber(t, "WORLDS_SEED", 5000)
}

func worldsCount(t *testing.T) int {
	if testing.Short() {
		return worldsNumber(t, "WORLDS", worldsDefault/10)
	}
	return worldsNumber(t, "WORLDS", worldsDefault)
}

func worldsNumber(t *testing.T, name string, otherwise int) int {
	text := os.Getenv(name)
	if text == "" {
		return otherwise
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}

// buildWorlds bundles the driver with the page's code and gives the file that Node runs.
func buildWorlds(t *testing.T) string {
	t.Helper()
	needNode(t)
	dir := t.TempDir()
	cmd := exec.Command("node", "worlds/build.mjs", dir)
	cmd.Dir = worldsDir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("the driver of the worlds cannot be built: %v\n%s", err, out)
	}
	return filepath.Join(dir, "main.mjs")
}

func needNode(t *testing.T) {
	t.Helper()
	_, err := exec.LookPath("node")
	if err == nil {
		_, err = os.Stat(worldsDir + "/node_modules/vite/package.json")
	}
	switch {
	case err == nil:
	case os.Getenv("NODE_TESTS") == "required":
		t.Fatalf("the worlds are required, but the page's code cannot be run: %v", err)
	default:
		t.Skipf("the page's code is not run (install Node 20 and run `npm ci` in frontend): %v", err)
	}
}

// worldResult is what became of a world.
type worldResult struct {
	Seed     int      `json:"seed"`
	Faults   []string `json:"faults"`
	Acts     int      `json:"acts"`
	Tabs     int      `json:"tabs"`
	Replicas int      `json:"replicas"`
	Commits  int      `json:"commits"`
	Rounds   int      `json:"rounds"`
}

// worldsSum adds up results.
type worldsSum struct {
	worlds, bad, acts, commits, tabs, rounds, most int
}

func (s *worldsSum) add(w worldResult) {
	s.worlds++
	if len(w.Faults) > 0 {
		s.bad++
	}
	s.acts, s.commits, s.tabs, s.rounds = s.acts+w.Acts, s.commits+w.Commits, s.tabs+w.Tabs, s.rounds+w.Rounds
	s.most = max(s.most, w.Rounds)
}

func (s *worldsSum) String() string {
	return fmt.Sprintf("%d worlds, %d wrong; %d tabs, %d acts, %d commits; at rest after %d rounds on the average, %d at most",
		s.worlds, s.bad, s.tabs, s.acts, s.commits, s.rounds/max(1, s.worlds), s.most)
}

// liveThrough lives through worlds, some at a time, until all are done or each wants no more.
func liveThrough(t *testing.T, driver string, first, count int, fault string, each func(worldResult) bool) *worldsSum {
	t.Helper()
	var mu sync.Mutex
	var all sync.WaitGroup
	sum := &worldsSum{}
	note := func(w worldResult) bool {
		mu.Lock()
		defer mu.Unlock()
		sum.add(w)
		return each(w)
	}
	for i := range worldsAtOnce {
		from, to := first+count*i/worldsAtOnce, first+count*(i+1)/worldsAtOnce
		all.Go(func() {
			if err := runDriver(driver, from, to-from, fault, note); err != nil {
				t.Errorf("worlds from %d on: %v", from, err)
			}
		})
	}
	all.Wait()
	return sum
}

// runDriver runs the driver for some worlds, and is the host to it.
func runDriver(driver string, first, count int, fault string, note func(worldResult) bool) error {
	if count == 0 {
		return nil
	}
	cmd := exec.Command("node", driver, strconv.Itoa(first), strconv.Itoa(count), fault)
	var trouble strings.Builder
	cmd.Stderr = &trouble
	in, errIn := cmd.StdinPipe()
	out, errOut := cmd.StdoutPipe()
	if err := errors.Join(errIn, errOut); err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	err := serveDriver(out, in, note)
	_ = in.Close()
	if errors.Is(err, errEnough) {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		return nil
	}
	if ended := cmd.Wait(); err == nil && ended != nil {
		err = ended
	}
	if err != nil {
		return fmt.Errorf("%w\n%s", err, trouble.String())
	}
	return nil
}

// errEnough ends a driver of which no more is wanted.
var errEnough = errors.New("enough")

// driverLine is what the driver says; one of its members is there.
type driverLine struct {
	Begin *struct {
		Replicas int    `json:"replicas"`
		Fault    string `json:"fault"`
	} `json:"begin"`
	Ops    []worldOp    `json:"ops"`
	End    bool         `json:"end"`
	Result *worldResult `json:"result"`
}

// serveDriver answers the driver until it ends.
func serveDriver(out io.Reader, in io.Writer, note func(worldResult) bool) error {
	lines, answers := bufio.NewReaderSize(out, 1<<16), json.NewEncoder(in)
	answers.SetEscapeHTML(false)
	var host *textHost
	for {
		raw, err := lines.ReadBytes('\n')
		if err == io.EOF {
			return nil
		}
		var line driverLine
		if err == nil {
			err = json.Unmarshal(raw, &line)
		}
		if err != nil {
			return err
		}
		var answer any = struct{}{}
		switch {
		case line.Result != nil:
			if !note(*line.Result) {
				return errEnough
			}
			continue
		case line.Begin != nil:
			host = newTextHost(line.Begin.Replicas, line.Begin.Fault)
		case line.End:
			answer = host.end()
		default:
			if answer, err = host.do(line.Ops); err != nil {
				return err
			}
		}
		if err := answers.Encode(answer); err != nil {
			return err
		}
	}
}
