package vault

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"
)

func someFile(size int) []byte {
	content := make([]byte, size)
	_, _ = rand.Read(content)
	return content
}

func putFile(t testing.TB, v *Vault, content []byte) string {
	t.Helper()
	name, err := v.PutFile(deadline(t), content)
	if err != nil {
		t.Fatal(err)
	}
	return name
}

func wantFile(t testing.TB, v *Vault, name string, want []byte) {
	t.Helper()
	got, err := v.File(deadline(t), name)
	if err != nil || !bytes.Equal(got, want) {
		t.Fatalf("File gives %d bytes of %d, %v", len(got), len(want), err)
	}
	if size, err := v.StatFile(deadline(t), name); err != nil || size != len(want) {
		t.Fatalf("StatFile gives %d, want %d: %v", size, len(want), err)
	}
}

// messages counts what the store of files holds.
func (p *place) messages() uint64 {
	p.t.Helper()
	stream, err := p.js().Stream(deadline(p.t), "OBJ_FILES_"+house)
	if err != nil {
		p.t.Fatal(err)
	}
	return stream.CachedInfo().State.Msgs
}

// What one replica has put, another gives at once, and a new start gives it still.
func TestFilesAreKept(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	v, other := place.vault(), place.vault()
	files := map[string][]byte{}
	for _, size := range []int{1, fileChunk - 1, fileChunk, fileChunk + 1, 3 * fileChunk, MaxFile} {
		content := someFile(size)
		files[putFile(t, v, content)] = content
	}
	for name, content := range files {
		wantFile(t, other, name, content)
	}
	place.stop()
	place.start()
	again := place.vault()
	for name, content := range files {
		wantFile(t, again, name, content)
	}
}

func TestTheSameFileIsWrittenOnce(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	v, other := place.vault(), place.vault()
	content := someFile(2*fileChunk + 1)
	name := putFile(t, v, content)
	before := place.messages()
	if before != 3+1 {
		t.Errorf("%d messages for 3 chunks and what is said of them", before)
	}
	if putFile(t, v, content) != name || putFile(t, other, content) != name || FileName(content) != name {
		t.Error("the same bytes have two names")
	}
	if after := place.messages(); after != before {
		t.Errorf("written again: %d messages, were %d", after, before)
	}
}

// Many put the same few files through two replicas at once, and read them meanwhile.
func TestManyPutAtOnce(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	replicas := []*Vault{place.vault(), place.vault()}
	files := [][]byte{someFile(10), someFile(fileChunk + 1), someFile(3 * fileChunk)}
	var all sync.WaitGroup
	for i := range 24 {
		all.Go(func() {
			content := files[i%len(files)]
			name, err := replicas[i%2].PutFile(context.Background(), content)
			if err != nil {
				t.Errorf("putting: %v", err)
				return
			}
			if got, err := replicas[(i+1)%2].File(context.Background(), name); err != nil || !bytes.Equal(got, content) {
				t.Errorf("reading: %d bytes, %v", len(got), err)
			}
		})
	}
	all.Wait()
}

func TestWhatIsNotAFile(t *testing.T) {
	t.Parallel()
	v := newPlace(t).vault()
	for _, content := range [][]byte{nil, {}, make([]byte, MaxFile+1)} {
		if _, err := v.PutFile(deadline(t), content); err == nil {
			t.Errorf("%d bytes were kept", len(content))
		}
	}
	there := putFile(t, v, []byte("bilete"))
	for _, name := range []string{"", "x", "*", ">", "../x", strings.Repeat("0", 64), strings.ToUpper(there), there[:63], there + "0", "$JS.API.>", there[:62] + "\x00\x00"} {
		if _, err := v.File(deadline(t), name); !errors.Is(err, ErrNotFound) {
			t.Errorf("File(%q): %v", name, err)
		}
		if _, err := v.StatFile(deadline(t), name); !errors.Is(err, ErrNotFound) {
			t.Errorf("StatFile(%q): %v", name, err)
		}
	}
	_ = v.Close()
	if _, err := v.PutFile(deadline(t), []byte("x")); !errors.Is(err, ErrClosed) {
		t.Errorf("after Close: %v", err)
	}
}

// What somebody has put under the name of another file is not given out as that file.
func TestADamagedFileIsTold(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	v := place.vault()
	name := putFile(t, v, []byte("bilete"))
	store, err := place.js().ObjectStore(deadline(t), "FILES_"+house)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.PutBytes(deadline(t), name, []byte("noko anna")); err != nil {
		t.Fatal(err)
	}
	if _, err := v.File(deadline(t), name); !errors.Is(err, ErrDamaged) {
		t.Errorf("%v", err)
	}
}

func TestAFullStoreIsTold(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	v := place.vault()
	there := someFile(10)
	name := putFile(t, v, there)
	stream, err := place.js().Stream(deadline(t), "OBJ_FILES_"+house)
	if err != nil {
		t.Fatal(err)
	}
	config := stream.CachedInfo().Config
	config.MaxBytes = 2 * fileChunk
	if _, err := place.js().UpdateStream(deadline(t), config); err != nil {
		t.Fatal(err)
	}
	if _, err := v.PutFile(deadline(t), someFile(4*fileChunk)); !errors.Is(err, ErrNoRoom) {
		t.Errorf("%v", err)
	}
	wantFile(t, v, name, there)
	eventually(t, "what was begun is taken away again", func() bool { return place.messages() == 2 })
}

// A house from before there were files gets its store; one that has lost it does not.
func TestTheStoreOfFilesIsFoundedOnce(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	v := place.vault()
	put(t, v, somebody("Kari"))
	_ = v.Close()
	place.grow()
	place.lose("OBJ_FILES_" + house)
	place.refused("OBJ_FILES_prove is missing", "restore a backup")
	secrets, err := place.js().KeyValue(deadline(t), "SECRETS_"+house)
	if err != nil {
		t.Fatal(err)
	}
	if err := secrets.Purge(deadline(t), filesSecret); err != nil {
		t.Fatal(err)
	}
	putFile(t, place.vault(), []byte("bilete"))
}

func TestAStoreOfFilesThatForgets(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	_ = place.vault().Close()
	stream, err := place.js().Stream(deadline(t), "OBJ_FILES_"+house)
	if err != nil {
		t.Fatal(err)
	}
	config := stream.CachedInfo().Config
	config.MaxAge, config.Duplicates = time.Hour, time.Minute
	if _, err := place.js().UpdateStream(deadline(t), config); err != nil {
		t.Fatal(err)
	}
	place.refused("age")
}

func BenchmarkPutFile(b *testing.B) {
	v := newPlace(b).vault()
	for b.Loop() {
		putFile(b, v, someFile(1<<20))
	}
}

func BenchmarkFile(b *testing.B) {
	v := newPlace(b).vault()
	content := someFile(1 << 20)
	name := putFile(b, v, content)
	for b.Loop() {
		wantFile(b, v, name, content)
	}
}
