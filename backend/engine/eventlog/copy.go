package eventlog

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/sys/unix"

	"fellesplan/backend/disk"
)

const (
	// maxCopy is the largest store that is copied byte by byte (some 20 s on a plain disk). Where
	// the file system can share blocks (btrfs, XFS) a copy costs nothing and has no limit.
	maxCopy = 4 << 30
	// roomForCopy: a copy may take at most one part in so many of the free room.
	roomForCopy = 2
	// The keys of people are not copied: a copy would outlive their erasure.
	notCopied = "KEYS_"
)

// copyStore puts a copy of the store beside it and replaces the one that was there. A store that
// is too large to copy is left with a warning: not serving would be worse.
func copyStore(from, to string, logger *slog.Logger) error {
	begun := time.Now()
	size, err := sizeOf(from)
	if err != nil {
		return err
	}
	if !canClone(filepath.Dir(from)) && (size > maxCopy || size > freeAt(from)/roomForCopy) {
		logger.Warn("the store was not stopped cleanly and is too large to copy before it is opened", "bytes", size)
		return nil
	}
	fresh := to + ".new"
	if err := os.RemoveAll(fresh); err != nil {
		return err
	}
	if err := errors.Join(copyTree(from, fresh), syncTree(fresh)); err != nil {
		return err
	}
	if err := os.RemoveAll(to); err != nil {
		return err
	}
	if err := os.Rename(fresh, to); err != nil {
		return err
	}
	logger.Warn("the log was not stopped cleanly; the store was copied before it is opened", "copy", to, "bytes", size, "took", time.Since(begun))
	return disk.Sync(filepath.Dir(to))
}

// walkStore visits all of a store that is copied.
func walkStore(root string, visit func(path string, entry fs.DirEntry) error) error {
	return filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && strings.HasPrefix(entry.Name(), notCopied) {
			return fs.SkipDir
		}
		return visit(path, entry)
	})
}

func sizeOf(root string) (size int64, err error) {
	err = walkStore(root, func(_ string, entry fs.DirEntry) error {
		info, err := entry.Info()
		if err == nil && info.Mode().IsRegular() {
			size += info.Size()
		}
		return err
	})
	return size, err
}

func copyTree(from, to string) error {
	return walkStore(from, func(path string, entry fs.DirEntry) error {
		rel, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		target := filepath.Join(to, rel)
		if entry.IsDir() {
			return os.Mkdir(target, 0o700)
		}
		if !entry.Type().IsRegular() {
			return nil
		}
		return copyFile(path, target)
	})
}

// syncTree makes the names in a copied tree last.
func syncTree(root string) error {
	return filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		return disk.Sync(path)
	})
}

// copyFile shares the blocks where the file system can, else copies the bytes; synced either way.
func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if err = unix.IoctlFileClone(int(out.Fd()), int(in.Fd())); err != nil {
		_, err = io.Copy(out, in)
	}
	return errors.Join(err, out.Sync(), out.Close())
}

// canClone tells whether the file system shares blocks between files.
func canClone(dir string) bool {
	a, err := os.CreateTemp(dir, ".clone-*")
	if err != nil {
		return false
	}
	defer func() { _ = os.Remove(a.Name()); _ = a.Close() }()
	b, err := os.CreateTemp(dir, ".clone-*")
	if err != nil {
		return false
	}
	defer func() { _ = os.Remove(b.Name()); _ = b.Close() }()
	if _, err := fmt.Fprint(a, "x"); err != nil {
		return false
	}
	return unix.IoctlFileClone(int(b.Fd()), int(a.Fd())) == nil
}

func freeAt(path string) int64 {
	var fsys unix.Statfs_t
	if err := unix.Statfs(path, &fsys); err != nil || fsys.Blocks == 0 {
		return maxCopy * roomForCopy // some file systems do not tell
	}
	return int64(fsys.Bavail) * fsys.Bsize
}
