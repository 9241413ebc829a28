// Package forgetfs is a file system for tests that forgets at a power cut: what a program wrote
// and did not sync is gone, what it synced is there. `kill -9` cannot show a missing fsync, since
// the kernel's cache survives the process; this can.
//
// It lives in memory and is mounted by FUSE. Names (create, rename, remove, truncate) count as
// written at once, the bytes of a file only when it is synced or opened with O_SYNC. That is
// harsher than a real disk, which writes by itself within about 30 s.
package forgetfs

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/hanwen/go-fuse/v2/fs"
	"github.com/hanwen/go-fuse/v2/fuse"
)

// ErrNoFUSE tells that this machine cannot mount: no /dev/fuse, or no right to use it.
var ErrNoFUSE = errors.New("FUSE cannot be used here")

// Disk is one mounted file system.
type Disk struct {
	mount  string
	root   *dir
	server *fuse.Server
	off    atomic.Bool // the power is gone: nothing reaches the disk any more
	Syncs  atomic.Int64
}

// Mount makes an empty disk at the directory, which must exist.
func Mount(at string) (*Disk, error) {
	if _, err := os.Stat("/dev/fuse"); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoFUSE, err)
	}
	d := &Disk{mount: at}
	d.root = &dir{disk: d}
	return d, d.open()
}

func (d *Disk) open() error {
	second := time.Second
	server, err := fs.Mount(d.mount, d.root, &fs.Options{
		AttrTimeout: &second, EntryTimeout: &second,
		MountOptions: fuse.MountOptions{FsName: "forgetfs", Name: "forgetfs", DirectMountFlags: syscall.MS_NOSUID, DirectMount: true, MaxWrite: 1 << 20},
	})
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNoFUSE, err)
	}
	d.server = server
	return nil
}

// PowerOff makes every later operation fail, as if the cable were pulled. Kill the program, then
// call PowerOn.
func (d *Disk) PowerOff() { d.off.Store(true) }

// PowerOn forgets what was never synced and mounts the rest. Everything that had files open must
// be dead.
func (d *Disk) PowerOn() error {
	if err := d.unmount(); err != nil {
		return err
	}
	d.root = d.root.survivor(d)
	d.off.Store(false)
	return d.open()
}

// Close unmounts for good.
func (d *Disk) Close() error { return d.unmount() }

func (d *Disk) unmount() (err error) {
	for range 100 { // the kernel may still be closing the files of a killed program
		if err = d.server.Unmount(); err == nil {
			d.server.Wait()
			return nil
		}
		time.Sleep(50 * time.Millisecond)
	}
	return fmt.Errorf("unmounting the disk: %w", err)
}

// dir is a directory.
type dir struct {
	fs.Inode
	disk *Disk
	last *dir // the same directory before the power cut, until it is rebuilt
}

// survivor is the directory as it is found after a cut.
func (n *dir) survivor(d *Disk) *dir { return &dir{disk: d, last: n} }

// OnAdd builds the tree anew from what survived.
func (n *dir) OnAdd(ctx context.Context) {
	if n.last == nil {
		return
	}
	for name, child := range n.last.Children() {
		switch old := child.Operations().(type) {
		case *dir:
			n.AddChild(name, n.NewPersistentInode(ctx, old.survivor(n.disk), fs.StableAttr{Mode: syscall.S_IFDIR}), true)
		case *file:
			n.AddChild(name, n.NewPersistentInode(ctx, old.survivor(n.disk), fs.StableAttr{Mode: old.kind}), true)
		}
	}
	n.last = nil
}

func (n *dir) errno() syscall.Errno {
	if n.disk.off.Load() {
		return syscall.EIO
	}
	return fs.OK
}

func (n *dir) Getattr(_ context.Context, _ fs.FileHandle, out *fuse.AttrOut) syscall.Errno {
	out.Mode = 0o755
	return fs.OK
}

func (n *dir) Mkdir(ctx context.Context, name string, _ uint32, out *fuse.EntryOut) (*fs.Inode, syscall.Errno) {
	out.Mode = 0o755
	return n.NewPersistentInode(ctx, &dir{disk: n.disk}, fs.StableAttr{Mode: syscall.S_IFDIR}), n.errno()
}

func (n *dir) Mknod(ctx context.Context, name string, mode, _ uint32, out *fuse.EntryOut) (*fs.Inode, syscall.Errno) {
	f := &file{disk: n.disk, mode: mode & 0o7777, kind: mode & syscall.S_IFMT}
	out.Mode = mode
	return n.NewPersistentInode(ctx, f, fs.StableAttr{Mode: f.kind}), n.errno()
}

func (n *dir) Create(ctx context.Context, name string, flags, mode uint32, out *fuse.EntryOut) (*fs.Inode, fs.FileHandle, uint32, syscall.Errno) {
	f := &file{disk: n.disk, mode: mode & 0o7777, kind: syscall.S_IFREG}
	out.Mode = mode
	return n.NewPersistentInode(ctx, f, fs.StableAttr{Mode: syscall.S_IFREG}), handleOf(flags), 0, n.errno()
}

func (n *dir) Unlink(context.Context, string) syscall.Errno { return n.errno() }

func (n *dir) Rmdir(_ context.Context, name string) syscall.Errno {
	if child := n.GetChild(name); child != nil && len(child.Children()) > 0 {
		return syscall.ENOTEMPTY
	}
	return n.errno()
}

func (n *dir) Rename(context.Context, string, fs.InodeEmbedder, string, uint32) syscall.Errno {
	return n.errno()
}

func (n *dir) Fsync(context.Context, fs.FileHandle, uint32) syscall.Errno { return n.errno() }

func (n *dir) Statfs(_ context.Context, out *fuse.StatfsOut) syscall.Errno {
	out.Bsize, out.Blocks, out.Bfree, out.Bavail = 4096, 4<<20, 4<<20, 4<<20
	return fs.OK
}

// file holds its bytes twice: as the program sees them, and as they stand on the disk.
type file struct {
	fs.Inode
	disk *Disk
	mode uint32
	kind uint32

	mu         sync.Mutex
	seen, kept []byte
	from, to   int // what was written since the last sync
}

// handle remembers whether each write is to be synced.
type handle struct{ sync bool }

func handleOf(flags uint32) *handle {
	return &handle{sync: flags&(syscall.O_SYNC|syscall.O_DSYNC) != 0}
}

func (f *file) survivor(d *Disk) *file {
	return &file{disk: d, mode: f.mode, kind: f.kind, seen: append([]byte(nil), f.kept...), kept: f.kept}
}

func (f *file) Open(_ context.Context, flags uint32) (fs.FileHandle, uint32, syscall.Errno) {
	if f.disk.off.Load() {
		return nil, 0, syscall.EIO
	}
	return handleOf(flags), 0, fs.OK
}

func (f *file) Read(_ context.Context, _ fs.FileHandle, dest []byte, off int64) (fuse.ReadResult, syscall.Errno) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if off >= int64(len(f.seen)) {
		return fuse.ReadResultData(nil), fs.OK
	}
	n := copy(dest, f.seen[off:])
	return fuse.ReadResultData(dest[:n]), fs.OK
}

func (f *file) Write(_ context.Context, h fs.FileHandle, data []byte, off int64) (uint32, syscall.Errno) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.disk.off.Load() {
		return 0, syscall.EIO
	}
	end := int(off) + len(data)
	f.seen = sized(f.seen, max(end, len(f.seen)))
	copy(f.seen[off:], data)
	if f.from == f.to {
		f.from, f.to = int(off), end
	}
	f.from, f.to = min(f.from, int(off)), max(f.to, end)
	if opened, ok := h.(*handle); ok && opened.sync {
		f.keep()
	}
	return uint32(len(data)), fs.OK
}

// sized gives b with n bytes; what is new is zero.
func sized(b []byte, n int) []byte {
	if n <= len(b) {
		return b[:n]
	}
	return append(b, make([]byte, n-len(b))...)
}

// keep writes to the disk what was written since the last sync.
func (f *file) keep() {
	f.kept = sized(f.kept, len(f.seen))
	to := min(f.to, len(f.seen))
	if f.from < to {
		copy(f.kept[f.from:to], f.seen[f.from:to])
	}
	f.from, f.to = 0, 0
	f.disk.Syncs.Add(1)
}

func (f *file) Fsync(context.Context, fs.FileHandle, uint32) syscall.Errno {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.disk.off.Load() {
		return syscall.EIO
	}
	f.keep()
	return fs.OK
}

func (f *file) Getattr(_ context.Context, _ fs.FileHandle, out *fuse.AttrOut) syscall.Errno {
	f.mu.Lock()
	defer f.mu.Unlock()
	out.Mode, out.Size, out.Blocks = f.mode, uint64(len(f.seen)), uint64(len(f.seen)+511)/512
	return fs.OK
}

func (f *file) Setattr(ctx context.Context, h fs.FileHandle, in *fuse.SetAttrIn, out *fuse.AttrOut) syscall.Errno {
	if f.disk.off.Load() {
		return syscall.EIO
	}
	f.mu.Lock()
	if mode, ok := in.GetMode(); ok {
		f.mode = mode & 0o7777
	}
	if size, ok := in.GetSize(); ok {
		f.seen = append([]byte(nil), sized(f.seen, int(size))...)
		if int(size) < len(f.kept) {
			f.kept = append([]byte(nil), f.kept[:size]...)
		}
	}
	f.mu.Unlock()
	return f.Getattr(ctx, h, out)
}
