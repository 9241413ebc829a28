package vault

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

// Snapshots of texts are kept in OBJ_SNAP_<house>, an object store, under the incarnation of the log,
// the text and its version. They are written once and kept, since a look back into a text begins at
// the nearest one before; but nothing rests on them: what is missing is made anew from the log.
const (
	MaxSnapshot      = 16 << 20
	maxSnapshotStore = 8 << 30
)

// snapshotStream is an object store as nats.go makes it, but bounded.
func (v *Vault) snapshotStream() jetstream.StreamConfig {
	config := v.fileStream(v.replicas)
	name := "SNAP_" + v.house
	config.Name, config.Description = "OBJ_"+name, "Fellesplan: snapshots of texts, which can be made anew"
	config.Subjects = []string{"$O." + name + ".C.>", "$O." + name + ".M.>"}
	config.MaxBytes = maxSnapshotStore
	return config
}

// openSnapshots finds the store, or makes one.
func (v *Vault) openSnapshots(ctx context.Context) error {
	want := v.snapshotStream()
	_, err := v.js.Stream(ctx, want.Name)
	if err := v.openStore(ctx, want, errors.Is(err, jetstream.ErrStreamNotFound)); err != nil {
		return err
	}
	if v.snapshots, err = v.js.ObjectStore(ctx, "SNAP_"+v.house); err != nil {
		return fmt.Errorf("opening the store %s: %w", want.Name, err)
	}
	return nil
}

// Snapshot names one snapshot of a text.
type Snapshot struct {
	Incarnation string
	Text        events.ID
	Version     int
}

func (s Snapshot) name() string {
	return s.Incarnation + "/" + string(s.Text) + "/" + strconv.Itoa(s.Version)
}

// PutSnapshot keeps a snapshot. One that is there is not written again.
func (v *Vault) PutSnapshot(ctx context.Context, s Snapshot, content []byte) error {
	if len(content) > MaxSnapshot {
		return fmt.Errorf("a snapshot of %d bytes is more than %d", len(content), MaxSnapshot)
	}
	ctx, cancel, err := v.beginFile(ctx)
	if err != nil {
		return err
	}
	defer cancel()
	if _, err := v.snapshots.GetInfo(ctx, s.name()); !errors.Is(err, jetstream.ErrObjectNotFound) {
		return err
	}
	meta := jetstream.ObjectMeta{Name: s.name(), Opts: &jetstream.ObjectMetaOptions{ChunkSize: fileChunk}}
	if _, err := v.snapshots.Put(ctx, meta, bytes.NewReader(content)); err != nil {
		return fmt.Errorf("keeping the snapshot %s: %w", s.name(), whyNotKept(err))
	}
	return nil
}

// GetSnapshot gives a snapshot back.
func (v *Vault) GetSnapshot(ctx context.Context, s Snapshot) ([]byte, error) {
	ctx, cancel, err := v.beginFile(ctx)
	if err != nil {
		return nil, err
	}
	defer cancel()
	content, err := v.snapshots.GetBytes(ctx, s.name())
	if errors.Is(err, jetstream.ErrObjectNotFound) {
		return nil, ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("reading the snapshot %s: %w", s.name(), err)
	}
	return content, nil
}

// Snapshots lists those of an incarnation of the log.
func (v *Vault) Snapshots(ctx context.Context, incarnation string) ([]Snapshot, error) {
	ctx, cancel, err := v.beginFile(ctx)
	if err != nil {
		return nil, err
	}
	defer cancel()
	infos, err := v.snapshots.List(ctx)
	if errors.Is(err, jetstream.ErrNoObjectsFound) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("listing the snapshots: %w", err)
	}
	var all []Snapshot
	for _, info := range infos {
		part := strings.Split(info.Name, "/")
		if len(part) != 3 || part[0] != incarnation {
			continue
		}
		id, errID := events.ParseID(part[1])
		version, errVersion := strconv.Atoi(part[2])
		if errID == nil && errVersion == nil {
			all = append(all, Snapshot{incarnation, id, version})
		}
	}
	return all, nil
}
