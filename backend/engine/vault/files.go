package vault

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/nats-io/nats.go/jetstream"
)

// Files are kept in OBJ_FILES_<house>, an object store, under the SHA-256 of their bytes. So a file
// is never changed, only there or not, and whoever has its name can tell whether it is the one.
// Nothing is ever deleted: the texts of old versions point to the files of their time.
const (
	MaxFile      = 21 << 20 // bytes of a file; whoever hands one in may set a lower limit
	MaxFileStore = 8 << 30  // bytes of all files
	fileChunk    = 128 << 10
	fileTimeout  = 20 * time.Second // of putting or getting one: some 160 synced writes
	getTries     = 4
	getTimeout   = 8 * time.Second // of one try: what is taken away while it is read does not come any more
	// filesSecret is the secret whose being there tells that the house has had a store of files.
	filesSecret = "files-founded"
)

var (
	// ErrNoRoom: MaxFileStore is reached, or the disk is full.
	ErrNoRoom = errors.New("the vault has no room for more files")
	// ErrDamaged: what is kept under a name is no longer what was put there.
	ErrDamaged = errors.New("the file in the vault is damaged")
)

// fileStream is an object store as nats.go makes it, but bounded, and read from the leader only, so
// that what has been put through one replica is there for all.
func (v *Vault) fileStream(replicas int) jetstream.StreamConfig {
	name := "FILES_" + v.house
	return jetstream.StreamConfig{
		Name: "OBJ_" + name, Description: "Fellesplan: files by their SHA-256", Subjects: []string{"$O." + name + ".C.>", "$O." + name + ".M.>"},
		Storage: jetstream.FileStorage, Discard: jetstream.DiscardNew, Replicas: max(replicas, 1),
		MaxMsgs: -1, MaxMsgsPerSubject: -1, MaxConsumers: -1, MaxBytes: MaxFileStore, MaxMsgSize: fileChunk + 4<<10, Duplicates: duplicate,
		AllowRollup: true, AllowDirect: false,
	}
}

// openFiles finds the store of files, or founds it where the house has never had one: it is younger
// than the others. A house that has had it must not begin anew without it, since its texts would
// have lost their images unnoticed.
func (v *Vault) openFiles(ctx context.Context) error {
	want := v.fileStream(v.replicas)
	_, err := v.js.Stream(ctx, want.Name)
	missing := errors.Is(err, jetstream.ErrStreamNotFound)
	if missing {
		_, err = v.secrets.Get(ctx, filesSecret)
		if err == nil {
			return fmt.Errorf("%s is missing, though the house has had it: it was lost, and is not made anew; restore a backup", want.Name)
		}
		if !errors.Is(err, jetstream.ErrKeyNotFound) {
			return fmt.Errorf("asking whether the house has had %s: %w", want.Name, err)
		}
	}
	if err := v.openStore(ctx, want, missing); err != nil {
		return err
	}
	if _, err := v.Secret(ctx, filesSecret); err != nil {
		return err
	}
	if v.files, err = v.js.ObjectStore(ctx, "FILES_"+v.house); err != nil {
		return fmt.Errorf("opening the store %s: %w", want.Name, err)
	}
	return nil
}

// FileName is the name under which bytes are kept.
func FileName(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// PutFile keeps bytes and gives their name. When it returns, they are on disk. What is there
// already is not written again.
func (v *Vault) PutFile(ctx context.Context, content []byte) (name string, err error) {
	if len(content) == 0 || len(content) > MaxFile {
		return "", fmt.Errorf("a file of %d bytes cannot be kept (1 … %d)", len(content), MaxFile)
	}
	ctx, cancel, err := v.beginFile(ctx)
	if err != nil {
		return "", err
	}
	defer cancel()
	select { // one at a time, so that the same file sent twice at once is written once
	case v.fileTurn <- struct{}{}:
		defer func() { <-v.fileTurn }()
	case <-ctx.Done():
		return "", fmt.Errorf("%w: %w", ErrBusy, ctx.Err())
	}
	name = FileName(content)
	if _, err := v.files.GetInfo(ctx, name); err == nil {
		return name, nil
	} else if !errors.Is(err, jetstream.ErrObjectNotFound) {
		return "", fmt.Errorf("asking for a file: %w", err)
	}
	if err := v.hasRoom(ctx, len(content)); err != nil {
		return "", err
	}
	meta := jetstream.ObjectMeta{Name: name, Opts: &jetstream.ObjectMetaOptions{ChunkSize: fileChunk}}
	if _, err := v.files.Put(ctx, meta, bytes.NewReader(content)); err != nil {
		return "", fmt.Errorf("keeping a file of %d bytes: %w", len(content), whyNotKept(err))
	}
	return name, nil
}

// hasRoom says no before anything is written: what a write that fails half way has begun is taken away
// again by the client, but a chunk that is still under way then may come in behind that, and stay.
func (v *Vault) hasRoom(ctx context.Context, size int) error {
	stream, err := v.js.Stream(ctx, "OBJ_FILES_"+v.house)
	if err != nil {
		return fmt.Errorf("asking how much room there is for files: %w", err)
	}
	chunks := size/fileChunk + 2 // and what is said of them
	if info := stream.CachedInfo(); int64(info.State.Bytes)+int64(size+chunks*perEntry) > info.Config.MaxBytes {
		return fmt.Errorf("keeping a file of %d bytes: %w", size, ErrNoRoom)
	}
	return nil
}

// whyNotKept finds out whether the store is full.
func whyNotKept(err error) error {
	var refused *jetstream.APIError
	if !errors.As(err, &refused) {
		return err
	}
	const insufficient, resources, failed = 10023, 10047, 10077
	switch code := int(refused.ErrorCode); {
	case code == insufficient, code == resources, code == failed && strings.Contains(refused.Description, "maximum bytes"):
		return fmt.Errorf("%w: %w", ErrNoRoom, err)
	}
	return err
}

// File gives the bytes of a name. They are what was put, or the error is ErrDamaged.
func (v *Vault) File(ctx context.Context, name string) (content []byte, err error) {
	if _, err := v.StatFile(ctx, name); err != nil {
		return nil, err
	}
	ctx, cancel, err := v.beginFile(ctx)
	if err != nil {
		return nil, err
	}
	defer cancel()
	// Two replicas that put the same file at once leave one copy in the end; who reads the other
	// while it goes reads anew.
	for try := range getTries {
		content, err = v.getFile(ctx, name)
		if err == nil && FileName(content) == name {
			return content, nil
		}
		if !pause(ctx, try) {
			break
		}
	}
	if err == nil || errors.Is(err, jetstream.ErrDigestMismatch) {
		return nil, fmt.Errorf("%w: %s", ErrDamaged, name)
	}
	return nil, fmt.Errorf("reading the file %s: %w", name, err)
}

func (v *Vault) getFile(ctx context.Context, name string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, getTimeout)
	defer cancel()
	return v.files.GetBytes(ctx, name)
}

// StatFile tells how many bytes the file has.
func (v *Vault) StatFile(ctx context.Context, name string) (size int, err error) {
	if raw, err := hex.DecodeString(name); err != nil || len(raw) != sha256.Size || strings.ToLower(name) != name {
		return 0, ErrNotFound
	}
	ctx, cancel, err := v.begin(ctx)
	if err != nil {
		return 0, err
	}
	defer cancel()
	info, err := v.files.GetInfo(ctx, name)
	if errors.Is(err, jetstream.ErrObjectNotFound) {
		return 0, ErrNotFound
	}
	if err != nil {
		return 0, fmt.Errorf("asking for the file %s: %w", name, err)
	}
	return int(info.Size), nil
}

// beginFile bounds a call that moves a file.
func (v *Vault) beginFile(ctx context.Context) (context.Context, context.CancelFunc, error) {
	if v.life.Err() != nil {
		return nil, nil, ErrClosed
	}
	ctx, cancel := context.WithTimeout(ctx, fileTimeout)
	return ctx, cancel, nil
}
