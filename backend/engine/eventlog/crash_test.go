package eventlog

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

const (
	envChild  = "FELLESPLAN_TEST_CHILD"  // the data directory of a child process
	envNoSync = "FELLESPLAN_TEST_NOSYNC" // its planted fault
	envCount  = "FELLESPLAN_TEST_COUNT"  // how many records it appends; 0: until it is killed
)

// child is the other process: it appends records and says each sequence when it is acknowledged.
func child(dir string) {
	l, err := Open(context.Background(), Config{Dir: dir, House: house, Logger: quiet(), NoSync: os.Getenv(envNoSync) != ""})
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	count, _ := strconv.Atoi(os.Getenv(envCount))
	for i := 0; count == 0 || i < count; i++ {
		rec := record(newID(), fmt.Sprint(i))
		seq, err := l.Append(context.Background(), rec, 0)
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println(seq, rec.Command)
	}
	_ = l.Close()
}

func childCommand(t testing.TB, name string, arg ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if name == "" {
		name = self
	} else {
		arg = append(arg, self)
	}
	return exec.Command(name, arg...)
}

// Every acknowledged record was synced; with the planted fault it was not, and the test sees it.
func TestEveryAcknowledgedRecordIsSynced(t *testing.T) {
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("strace is missing (Debian package strace): not seen whether the disk is asked to sync")
	}
	const n = 200
	syncs := func(noSync string) int {
		trace := filepath.Join(t.TempDir(), "trace")
		cmd := childCommand(t, strace, "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", trace)
		cmd.Env = append(os.Environ(), envChild+"="+t.TempDir(), envNoSync+"="+noSync, envCount+"="+strconv.Itoa(n))
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Skipf("strace may not trace here: %v\n%s", err, out)
		}
		raw, err := os.ReadFile(trace)
		if err != nil {
			t.Fatal(err)
		}
		return bytes.Count(raw, []byte("sync("))
	}
	with, without := syncs(""), syncs("1")
	t.Logf("%d records: %d syncs, and %d with the planted fault", n, with, without)
	if with < n {
		t.Errorf("%d syncs for %d acknowledged records", with, n)
	}
	if without >= n/2 {
		t.Errorf("%d syncs for %d records with the planted fault: this test sees nothing", without, n)
	}
}

// kill -9 in the middle of appends, again and again on one directory: whatever was acknowledged is
// there, and the store was copied before it was opened.
func TestKilledInTheMiddle(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	dir := t.TempDir()
	acked := map[uint64]string{}
	for range 4 {
		killOne(t, dir, time.Duration(100+random.IntN(400))*time.Millisecond, acked)
	}
	l := open(t, Config{Dir: dir})
	last, err := l.LastSeq(deadline(t))
	if err != nil {
		t.Fatal(err)
	}
	for rec, err := range l.Read(deadline(t), 1, 0) {
		if err != nil {
			t.Fatal(err)
		}
		if command, was := acked[rec.Seq]; was && command != string(rec.Command) {
			t.Errorf("record %d is %s, acknowledged was %s", rec.Seq, rec.Command, command)
		}
		delete(acked, rec.Seq)
	}
	if len(acked) != 0 {
		t.Errorf("%d acknowledged records are lost", len(acked))
	}
	if _, err := os.Stat(filepath.Join(dir, copyName)); err != nil {
		t.Errorf("no copy after an unclean stop: %v", err)
	}
	t.Logf("%d records", last)
}

func killOne(t *testing.T, dir string, after time.Duration, acked map[uint64]string) {
	cmd := childCommand(t, "")
	cmd.Env = append(os.Environ(), envChild+"="+dir, envCount+"=0")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for n := 0; lines.Scan(); n++ {
		if n == 0 {
			time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
		}
		first, command, ok := strings.Cut(lines.Text(), " ")
		seq, err := strconv.ParseUint(first, 10, 64)
		if !ok || err != nil || len(command) != len(newID()) {
			continue // cut off in the middle of a line, or an error that the parent will see
		}
		acked[seq] = command
	}
	_ = cmd.Wait()
}
