package eventlog

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"

	"fellesplan/backend/disk"
)

// The server inside writes each record into the newest file of the log before it answers, but it
// leaves the syncing of the log to us (server.go): it would sync once for each record, whatever waits,
// while one sync of ours covers all records that were written before it began. Nothing is
// acknowledged, and nothing told to anybody who follows, before that.
//
// The server never writes to an older file again, and removes or replaces none, since the log denies
// deletion and is not compressed; where the newest file is another one than that which we hold, we see
// it by its name and its number.

// syncer makes what the server has written last.
type syncer struct {
	dir string // of the log's files

	done   atomic.Uint64         // up to this sequence all is on disk
	broken atomic.Pointer[error] // a sync failed: what the disk has is not known any more

	mu     sync.Mutex
	file   *os.File // the newest file
	number int      // its number
	held   int      // the number of file
}

// openSyncer syncs all that is there of a stream: it may have been founded or set up otherwise just now,
// and the program may have been killed between a write and its sync; what is read now is told.
func openSyncer(store, stream string, last uint64) (*syncer, error) {
	s := &syncer{dir: filepath.Join(logDir(store, stream), "msgs")}
	err := filepath.WalkDir(logDir(store, stream), func(path string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil // the server puts a new index in the place of the old one now and then
		case err != nil:
			return err
		case entry.IsDir():
			return disk.Sync(path)
		}
		if name, is := strings.CutSuffix(entry.Name(), ".blk"); is {
			if number, err := strconv.Atoi(name); err == nil {
				s.number = max(s.number, number)
			}
		}
		return syncFile(path)
	})
	for dir := filepath.Dir(logDir(store, stream)); err == nil && len(dir) >= len(store); dir = filepath.Dir(dir) {
		err = disk.Sync(dir)
	}
	if err != nil {
		return nil, fmt.Errorf("syncing the log: %w", err)
	}
	s.done.Store(last)
	return s, nil
}

func syncFile(path string) error {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

func (s *syncer) path(number int) string {
	return filepath.Join(s.dir, strconv.Itoa(number)+".blk")
}

// reach returns when the record seq, which the server has written, is on disk, and all before it.
func (s *syncer) reach(seq uint64) error {
	if s == nil || s.done.Load() >= seq {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.failed(); err != nil || s.done.Load() >= seq {
		return err
	}
	if err := s.sync(); err != nil {
		// What a failed sync leaves behind cannot be known, and a second one would say yes.
		err = fmt.Errorf("the log cannot be synced: %w", err)
		s.broken.Store(&err)
		return err
	}
	s.done.Store(seq)
	return nil
}

// sync syncs the newest file, and those that came since the last time.
func (s *syncer) sync() error {
	if err := s.hold(); err != nil {
		return err
	}
	for {
		if err := s.file.Sync(); err != nil {
			return err
		}
		if _, err := os.Lstat(s.path(s.number + 1)); errors.Is(err, os.ErrNotExist) {
			return nil
		} else if err != nil {
			return err
		}
		s.number++
		if err := errors.Join(s.hold(), disk.Sync(s.dir)); err != nil {
			return err
		}
	}
}

// hold makes sure that the file that we hold is the one that has the number now: it would have no name
// any more if another had been put in its place.
func (s *syncer) hold() error {
	if s.file == nil && s.number == 0 {
		s.number = 1 // the first record of all has made it
	}
	if s.file != nil {
		if ours, err := s.file.Stat(); err == nil && s.held == s.number && ours.Sys().(*syscall.Stat_t).Nlink > 0 {
			return nil
		}
		_ = s.file.Close()
	}
	var err error
	s.held = s.number
	s.file, err = os.Open(s.path(s.number))
	return errors.Join(err, disk.Sync(s.dir))
}

// failed tells why nothing can be acknowledged any more; nil while it can.
func (s *syncer) failed() error {
	if s == nil || s.broken.Load() == nil {
		return nil
	}
	return *s.broken.Load()
}

func (s *syncer) close() {
	if s == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.file != nil {
		_ = s.file.Close()
	}
	s.file = nil
}
