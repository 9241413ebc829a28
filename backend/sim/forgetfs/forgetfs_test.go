package forgetfs

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func mounted(t *testing.T) (*Disk, string) {
	t.Helper()
	at := t.TempDir()
	disk, err := Mount(at)
	if errors.Is(err, ErrNoFUSE) {
		t.Skipf("no power can be cut here: %v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { disk.Close() })
	return disk, at
}

// TestForgets: what was synced is there after the cut, what was not is gone, names stay.
func TestForgets(t *testing.T) {
	disk, at := mounted(t)
	if err := os.Mkdir(filepath.Join(at, "d"), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(at, "d", "log"))
	if err != nil {
		t.Fatal(err)
	}
	write := func(s string) {
		if _, err := f.WriteString(s); err != nil {
			t.Fatal(err)
		}
	}
	write("kept ")
	if err := f.Sync(); err != nil {
		t.Fatal(err)
	}
	write("forgotten")
	if all, _ := os.ReadFile(filepath.Join(at, "d", "log")); string(all) != "kept forgotten" {
		t.Fatalf("before the cut the program reads %q", all)
	}
	disk.PowerOff()
	if _, err := f.WriteString("x"); err == nil {
		t.Fatal("a write after the cut went through")
	}
	f.Close()
	if err := disk.PowerOn(); err != nil {
		t.Fatal(err)
	}
	if all, err := os.ReadFile(filepath.Join(at, "d", "log")); string(all) != "kept " {
		t.Fatalf("after the cut the disk holds %q, %v", all, err)
	}
}

// TestSyncFlagKeeps: a file opened with O_SYNC needs no fsync.
func TestSyncFlagKeeps(t *testing.T) {
	disk, at := mounted(t)
	name := filepath.Join(at, "meta")
	f, err := os.OpenFile(name, os.O_CREATE|os.O_WRONLY|os.O_SYNC, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteString("all of it"); err != nil {
		t.Fatal(err)
	}
	f.Close()
	if err := os.Rename(name, name+".inf"); err != nil {
		t.Fatal(err)
	}
	disk.PowerOff()
	if err := disk.PowerOn(); err != nil {
		t.Fatal(err)
	}
	if all, err := os.ReadFile(name + ".inf"); string(all) != "all of it" {
		t.Fatalf("after the cut the disk holds %q, %v", all, err)
	}
}
