package eventlog

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"fellesplan/events"
)

func contains(err error, words string) bool {
	return err != nil && strings.Contains(err.Error(), words)
}

func mustClose(t testing.TB, l *Log) {
	t.Helper()
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestRestartKeepsEverything(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	l := open(t, Config{Dir: dir})
	recs, incarnation := fill(t, l, 20), l.Incarnation()
	mustClose(t, l)
	for range 2 {
		l = open(t, Config{Dir: dir})
		if l.Incarnation() != incarnation {
			t.Errorf("incarnation %s became %s", incarnation, l.Incarnation())
		}
		for i, got := range hear(t, l, 1, len(recs)) {
			same(t, got, recs[i])
		}
		mustClose(t, l)
	}
	if _, err := os.Stat(filepath.Join(dir, copyName)); err == nil {
		t.Error("the store was copied after a clean stop")
	}
}

func TestSecondOpenerIsRefused(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	l := open(t, Config{Dir: dir})
	refused(t, Config{Dir: dir}, dir, "in use by another fellesplan")
	fill(t, l, 1) // and the first is not disturbed
	mustClose(t, l)
	open(t, Config{Dir: dir})
}

// A child process that is just being started has the lock's file open for a moment.
func TestClosedLogIsNotHeldByAChildThatStarts(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	l := open(t, Config{Dir: dir})
	child, err := unix.Dup(int(l.dir.lock.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = unix.Close(child) })
	mustClose(t, l)
	open(t, Config{Dir: dir})
}

func TestLogIsFoundedInAnEmptyDirectoryOnly(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "notat.txt"), "noko")
	refused(t, Config{Dir: dir}, "not empty", "notat.txt")
	if entries, _ := os.ReadDir(dir); len(entries) != 2 { // the note and LOCK
		t.Errorf("a refused directory holds %v", entries)
	}
	if err := os.Remove(filepath.Join(dir, "notat.txt")); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "fellesplan.sock"), "")
	open(t, Config{Dir: dir})
}

func write(t testing.TB, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// streamDir is where the server keeps the log.
func streamDir(dir string) string {
	return logDir(filepath.Join(dir, storeName), "EV_"+house)
}

func TestMissingStreamIsNotMadeAnew(t *testing.T) {
	t.Parallel()
	for name, lose := range map[string]func(dir string) error{
		"stream gone":     func(dir string) error { return os.RemoveAll(streamDir(dir)) },
		"store gone":      func(dir string) error { return os.RemoveAll(filepath.Join(dir, storeName)) },
		"meta data empty": func(dir string) error { return os.Truncate(filepath.Join(streamDir(dir), "meta.inf"), 0) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			l := open(t, Config{Dir: dir})
			fill(t, l, 4)
			mustClose(t, l)
			if err := lose(dir); err != nil {
				t.Fatal(err)
			}
			for range 2 {
				refused(t, Config{Dir: dir}, "EV_"+house, "missing", "4 records")
			}
		})
	}
}

func TestMarkThatIsGoneOrSpoiltIsRefused(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	l := open(t, Config{Dir: dir})
	fill(t, l, 4)
	mustClose(t, l)
	path := filepath.Join(dir, markName)
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	refused(t, Config{Dir: dir}, "log.json is missing")
	write(t, path, "{")
	refused(t, Config{Dir: dir}, "log.json cannot be read")
	write(t, path, strings.ReplaceAll(string(raw), `"closed"`, `"frosen"`))
	refused(t, Config{Dir: dir}, "does not know", "frosen")
	write(t, path, strings.ReplaceAll(string(raw), house, "anna-hus"))
	refused(t, Config{Dir: dir}, "anna-hus")
	write(t, path, strings.ReplaceAll(string(raw), l.Incarnation(), newUUID()))
	refused(t, Config{Dir: dir}, "another log")
	write(t, path, strings.ReplaceAll(string(raw), `"last":4`, `"last":5`))
	refused(t, Config{Dir: dir}, "ends at record 4", "has had 5")
	write(t, path, string(raw))
	open(t, Config{Dir: dir})
}

// A founding that was cut short is begun again: nobody has been answered from it.
func TestFoundingThatWasCutShort(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, filepath.Join(dir, markName), `{"house":"`+house+`","incarnation":"`+newUUID()+`","last":0,"state":"founding"}`)
	if err := os.MkdirAll(streamDir(dir), 0o700); err != nil {
		t.Fatal(err)
	}
	l := open(t, Config{Dir: dir})
	fill(t, l, 1)
}

// block is the file in which the records stand.
func block(dir string) string { return filepath.Join(streamDir(dir), "msgs", "1.blk") }

func flip(t testing.TB, path string, at func(size int64) int64) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	raw[at(int64(len(raw)))] ^= 0x10
	write(t, path, string(raw))
}

// One flipped bit in the middle of the file: the server skips the record without a word.
func TestFlippedBitIsDamage(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	l := open(t, Config{Dir: dir, NoSync: true})
	fill(t, l, 500)
	mustClose(t, l)
	flip(t, block(dir), func(size int64) int64 { return size/2 + 40 })
	l = open(t, Config{Dir: dir})
	told := uint64(0)
	err := l.Follow(deadline(t), 1, func(rec events.Record) error { told = rec.Seq; return nil })
	damage, ok := err.(*Damage)
	if !ok || damage.Seq != told+1 || damage.Seq < 200 || damage.Seq > 300 {
		t.Errorf("told to %d, then %v; want damage at the next, near 250", told, err)
	}
}

// One flipped bit and no index, as after a crash: the server cuts its file short and would give the
// sequences again. The mark beside the store knows better, and the copy has all but one record.
func TestCutStoreIsRefusedAndCopyKept(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	l := open(t, Config{Dir: dir, NoSync: true})
	fill(t, l, 500)
	mustClose(t, l)
	left(t, dir, served)
	flip(t, block(dir), func(size int64) int64 { return size - 20_000 })
	if err := os.Remove(filepath.Join(streamDir(dir), "msgs", "index.db")); err != nil {
		t.Fatal(err)
	}
	before, err := os.Stat(block(dir))
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // a second start must not copy what the first one left
		refused(t, Config{Dir: dir}, "records are lost", copyName)
		aside, err := os.Stat(filepath.Join(dir, copyName, strings.TrimPrefix(block(dir), filepath.Join(dir, storeName))))
		if err != nil || aside.Size() != before.Size() {
			t.Fatalf("the copy has %v bytes (%v), the store had %d", aside, err, before.Size())
		}
	}
	if after, err := os.Stat(block(dir)); err != nil || after.Size() == before.Size() {
		t.Skip("this server did not cut the file")
	}
}

// left sets the state in which a directory counts as left.
func left(t testing.TB, dir string, s state) {
	t.Helper()
	path := filepath.Join(dir, markName)
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	write(t, path, strings.Replace(string(raw), `"closed"`, `"`+string(s)+`"`, 1))
}

func TestCopyLeavesOutTheKeysOfPeople(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	from, to := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	for _, sub := range []string{"streams/KEYS_prove/msgs", "streams/EV_prove/msgs"} {
		if err := os.MkdirAll(filepath.Join(from, sub), 0o700); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(from, sub, "1.blk"), "innhald")
	}
	for range 2 { // the second replaces the first
		if err := copyStore(from, to, quiet()); err != nil {
			t.Fatal(err)
		}
	}
	if raw, err := os.ReadFile(filepath.Join(to, "streams/EV_prove/msgs/1.blk")); err != nil || string(raw) != "innhald" {
		t.Errorf("the copy has %q, %v", raw, err)
	}
	if _, err := os.Stat(filepath.Join(to, "streams/KEYS_prove")); err == nil {
		t.Error("the keys of people were copied")
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 2 {
		t.Errorf("beside the store stands %v", entries)
	}
}

func TestStreamSetUpOtherwiseIsRefused(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	l := open(t, Config{Dir: dir})
	loose := l.streamConfig(l.incarnation, DefaultMaxBytes, 1)
	loose.MaxMsgs = 1000
	if _, err := l.js.UpdateStream(deadline(t), loose); err != nil {
		t.Fatal(err)
	}
	mustClose(t, l)
	refused(t, Config{Dir: dir}, "not set up as a log must be", "limits")
}

func TestConfigThatSaysNothing(t *testing.T) {
	t.Parallel()
	for _, c := range []Config{{House: "bergen"}, {Dir: t.TempDir()}, {Dir: t.TempDir(), House: "Bergen*"}} {
		if l, err := Open(deadline(t), c); err == nil {
			_ = l.Close()
			t.Errorf("%+v opened", c)
		}
	}
}
