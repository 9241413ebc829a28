package disk

import (
	"os"
	"path/filepath"
	"testing"
)

func TestReplace(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "fil")
	if err := os.WriteFile(path+".new", []byte("what a power cut left, and longer"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, content := range []string{"først", "så", ""} {
		if err := Replace(path, []byte(content)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != content {
			t.Errorf("%q, %v, want %q", got, err, content)
		}
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info, err)
	}
	if err := Replace(filepath.Join(dir, "ingen", "fil"), nil); err == nil {
		t.Error("a file in no directory")
	}
	if err := Sync(filepath.Join(dir, "ingen")); err == nil {
		t.Error("what is not there is synced")
	}
}
