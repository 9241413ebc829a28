package vault

import (
	"bytes"
	"errors"
	"testing"

	"fellesplan/events"
)

func TestSnapshotsAreKeptOnce(t *testing.T) {
	v := newPlace(t).vault()
	text := events.MustID("01900000-0000-7000-8000-00000000c001")
	if all, err := v.Snapshots(t.Context(), "a"); err != nil || len(all) != 0 {
		t.Fatalf("before any: %v %v", all, err)
	}
	if _, err := v.GetSnapshot(t.Context(), Snapshot{"a", text, 1000}); !errors.Is(err, ErrNotFound) {
		t.Errorf("one that is not there: %v", err)
	}
	large := bytes.Repeat([]byte("tekst "), 100_000)
	for _, s := range []Snapshot{{"a", text, 1000}, {"a", text, 2000}, {"b", text, 1000}} {
		if err := v.PutSnapshot(t.Context(), s, large); err != nil {
			t.Fatal(err)
		}
	}
	// Another replica would write the same; what is there stays.
	if err := v.PutSnapshot(t.Context(), Snapshot{"a", text, 1000}, []byte("other")); err != nil {
		t.Fatal(err)
	}
	if got, err := v.GetSnapshot(t.Context(), Snapshot{"a", text, 1000}); err != nil || !bytes.Equal(got, large) {
		t.Errorf("got %d bytes, %v", len(got), err)
	}
	if all, err := v.Snapshots(t.Context(), "a"); err != nil || len(all) != 2 {
		t.Errorf("listed: %v %v", all, err)
	}
	if err := v.PutSnapshot(t.Context(), Snapshot{"a", text, 3000}, make([]byte, MaxSnapshot+1)); err == nil {
		t.Error("one that is too large was kept")
	}
}
