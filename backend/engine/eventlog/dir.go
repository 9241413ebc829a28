package eventlog

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"

	"golang.org/x/sys/unix"

	"fellesplan/backend/disk"
)

// What stands in a data directory. NATS itself locks nothing, and opens what is left of a damaged
// store without a word; these small files are how we notice.
const (
	lockName  = "LOCK"
	markName  = "log.json"
	storeName = "nats"
	copyName  = "nats.copy"
)

// mark is what the directory knows of its log: log.json, replaced whole and synced each time.
type mark struct {
	House       string `json:"house"`
	Incarnation string `json:"incarnation"`
	Last        uint64 `json:"last"` // the log had at least this many records
	State       state  `json:"state"`
}

// state tells how the directory was left.
type state string

const (
	founding state = "founding" // the store is being made; nobody has been answered from it
	served   state = "served"   // open, or not stopped cleanly
	copied   state = "copied"   // not stopped cleanly, and nats.copy is the store as it was found
	closed   state = "closed"   // stopped cleanly
	outside  state = "outside"  // the log is at a server elsewhere
)

// directory is a data directory that this process holds.
type directory struct {
	path   string
	logger *slog.Logger
	lock   *os.File
	mu     sync.Mutex // guards mark
	mark   mark
}

// openDirectory takes the lock, reads the mark, and copies the store if it was not stopped
// cleanly. A directory without a mark must be empty: then a log may be founded in it.
func openDirectory(path, house string, remote bool, logger *slog.Logger) (*directory, error) {
	if err := os.MkdirAll(path, 0o700); err != nil {
		return nil, fmt.Errorf("making the data directory: %w", err)
	}
	d := &directory{path: path, logger: logger}
	if err := d.take(); err != nil {
		return nil, err
	}
	if err := d.enter(house, remote); err != nil {
		d.release()
		return nil, err
	}
	return d, nil
}

func (d *directory) store() string { return filepath.Join(d.path, storeName) }

// take holds LOCK for as long as the process lives or until release. The kernel drops it when the
// process dies, so there is no stale lock.
func (d *directory) take() error {
	file, err := os.OpenFile(filepath.Join(d.path, lockName), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return fmt.Errorf("opening the lock of the data directory: %w", err)
	}
	if err := unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		_ = file.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return fmt.Errorf("the data directory %s is in use by another fellesplan", d.path)
		}
		return fmt.Errorf("locking the data directory: %w", err)
	}
	d.lock = file
	return nil
}

// release unlocks before it closes: a lock belongs to the open file, and a child process that this
// one is just starting has that file open too until it becomes another program. Closing alone
// would leave the directory in use for that long.
func (d *directory) release() {
	if d.lock != nil {
		_ = unix.Flock(int(d.lock.Fd()), unix.LOCK_UN)
		_ = d.lock.Close()
		d.lock = nil
	}
}

// enter makes sure that the directory is ours to use and its store safe to open.
func (d *directory) enter(house string, remote bool) error {
	found, err := d.readMark()
	if err != nil {
		return err
	}
	if !found {
		return d.enterNew(house, remote)
	}
	if d.mark.House != house {
		return fmt.Errorf("the data directory %s belongs to the house %q, not to %q", d.path, d.mark.House, house)
	}
	if remote != (d.mark.State == outside) {
		return fmt.Errorf("the data directory %s belongs to a log %s: give another directory", d.path,
			map[bool]string{true: "that it holds itself", false: "at an outside server"}[remote])
	}
	switch d.mark.State {
	case founding:
		return d.found()
	case served:
		return d.setAside()
	case copied, closed, outside:
		return nil
	}
	return fmt.Errorf("%s is in a state that this program does not know: %q", filepath.Join(d.path, markName), d.mark.State)
}

func (d *directory) enterNew(house string, remote bool) error {
	entries, err := os.ReadDir(d.path)
	if err != nil {
		return fmt.Errorf("reading the data directory: %w", err)
	}
	for _, e := range entries {
		if e.Name() == storeName {
			return fmt.Errorf("%s is missing beside the store: what the log should hold is not known, so it is not served", filepath.Join(d.path, markName))
		}
		if !harmless(e.Name()) && !remote {
			return fmt.Errorf("%s holds no log and is not empty (%s is in it): a new log is founded in an empty directory only", d.path, e.Name())
		}
	}
	d.mark = mark{House: house}
	if remote {
		return nil // the mark is written when the log there has been seen
	}
	d.mark.Incarnation, d.mark.State = newUUID(), founding
	return d.found()
}

// harmless tells what may stand in a directory that counts as empty: our lock, a half-written
// mark, a socket of the program, and what a file system puts at its root.
func harmless(name string) bool {
	return name == lockName || name == markName+".new" || name == "lost+found" || strings.HasSuffix(name, ".sock")
}

// found makes an empty store. What a founding that was cut short left behind goes: nobody has ever
// been answered from it.
func (d *directory) found() error {
	if err := d.writeMark(); err != nil {
		return err
	}
	if err := os.RemoveAll(d.store()); err != nil {
		return fmt.Errorf("clearing a store that was never finished: %w", err)
	}
	if err := os.Mkdir(d.store(), 0o700); err != nil {
		return fmt.Errorf("making the store: %w", err)
	}
	if err := disk.Sync(d.path); err != nil {
		return err
	}
	return disk.Sync(filepath.Dir(d.path))
}

// setAside copies a store that was not stopped cleanly, before the server opens it: opening can
// cut a damaged file short. It is done once: a start that is refused does not replace the copy.
func (d *directory) setAside() error {
	if err := copyStore(d.store(), filepath.Join(d.path, copyName), d.logger); err != nil {
		return fmt.Errorf("copying the store after an unclean stop: %w", err)
	}
	d.mark.State = copied
	return d.writeMark()
}

// served checks that the log is the one that this directory knows, and not shorter, and writes
// down that it is in use.
func (d *directory) served(incarnation string, last uint64) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if known := d.mark.Incarnation; known != "" && known != incarnation {
		return fmt.Errorf("the log there is incarnation %s, but %s knows %s: it is another log, or restored", incarnation, d.path, known)
	}
	if last < d.mark.Last {
		return fmt.Errorf("the log ends at record %d, but it has had %d: records are lost, so it is not served; %s, or restore a backup",
			last, d.mark.Last, d.rescue())
	}
	remote := d.mark.Incarnation == "" || d.mark.State == outside
	d.mark.Incarnation, d.mark.Last, d.mark.State = incarnation, last, served
	if remote {
		d.mark.State = outside
	}
	return d.writeMark()
}

func (d *directory) rescue() string {
	aside := filepath.Join(d.path, copyName)
	if _, err := os.Stat(aside); err != nil {
		return "there is no copy beside it"
	}
	return "look at " + aside + ", the store as it was before the last start after an unclean stop"
}

// note writes down how far the log has come, if it has come further.
func (d *directory) note(last uint64) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if last <= d.mark.Last {
		return nil
	}
	d.mark.Last = last
	return d.writeMark()
}

// close writes down that the store was left cleanly and lets the directory go.
func (d *directory) close(last uint64) error {
	defer d.release()
	d.mu.Lock()
	defer d.mu.Unlock()
	d.mark.Last = max(d.mark.Last, last)
	if d.mark.State == served {
		d.mark.State = closed
	}
	return d.writeMark()
}

func (d *directory) readMark() (found bool, err error) {
	raw, err := os.ReadFile(filepath.Join(d.path, markName))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("reading what is known of the log: %w", err)
	}
	if err := json.Unmarshal(raw, &d.mark); err != nil {
		return false, fmt.Errorf("%s cannot be read, so what the log should hold is not known: %w", filepath.Join(d.path, markName), err)
	}
	return true, nil
}

// writeMark replaces log.json: the old one or the new one is there after a power cut, never half.
func (d *directory) writeMark() error {
	raw, err := json.Marshal(d.mark)
	if err != nil {
		panic("eventlog: a mark that cannot be written: " + err.Error())
	}
	path := filepath.Join(d.path, markName)
	if err := disk.Replace(path, append(raw, '\n')); err != nil {
		return fmt.Errorf("writing what is known of the log: %w", err)
	}
	return nil
}

const (
	// The store counts as full before the disk is: the server inside answers a full disk with
	// silence, and does not recover without a restart.
	roomShare = 10        // a tenth of the file system,
	roomBytes = 500 << 20 // or this much, whichever is less
)

// nearlyFull tells whether so little room is left that commands are refused.
func (d *directory) nearlyFull() bool {
	var fsys unix.Statfs_t
	if err := unix.Statfs(d.path, &fsys); err != nil || fsys.Blocks == 0 {
		return false // some file systems do not tell
	}
	block := uint64(fsys.Bsize)
	return fsys.Bavail*block < min(fsys.Blocks*block/roomShare, roomBytes)
}

// newUUID makes a random UUID (RFC 9562, version 4).
func newUUID() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails (crypto/rand)
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
