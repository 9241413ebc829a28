package seal

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"fellesplan/backend/disk"
)

// Fork is what a witness has said: that it has seen another past of this log than the one that we show. It is
// said until somebody has found out why and takes the file away.
type Fork struct {
	Witness string    `json:"vitne"`
	Size    int64     `json:"storleik"` // of the checkpoint that it did not cosign
	Time    time.Time `json:"tid"`
	Words   string    `json:"ord"`
}

// ForkFile is where forks are kept in the directory of the seal.
const ForkFile = "fork.json"

// forked is the answer of a witness that has seen another past.
type forked struct{ words string }

func (f *forked) Error() string { return f.words }

// Forks are those that were told, the first first.
func (s *Seal) Forks() []Fork {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.forks)
}

// loadForks reads what was told before this start.
func (s *Seal) loadForks() error {
	raw, err := os.ReadFile(filepath.Join(s.config.Dir, ForkFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		err = json.Unmarshal(raw, &s.forks)
	}
	if err != nil {
		return fmt.Errorf("what witnesses have told of forks: %w", err)
	}
	return nil
}

// noteFork keeps what a witness has told, once for each.
func (s *Seal) noteFork(witness string, size int64, words string) {
	s.config.Logger.Error("a witness has seen another past of this log", "witness", witness, "size", size, "words", words)
	s.mu.Lock()
	defer s.mu.Unlock()
	if slices.ContainsFunc(s.forks, func(f Fork) bool { return f.Witness == witness }) {
		return
	}
	s.forks = append(s.forks, Fork{witness, size, time.Now().UTC().Truncate(time.Second), words})
	raw, err := json.MarshalIndent(s.forks, "", "  ")
	if err == nil {
		err = disk.Replace(filepath.Join(s.config.Dir, ForkFile), append(raw, '\n'))
	}
	if err != nil {
		s.config.Logger.Error("that could not be kept", "error", err)
	}
}

// ahead tells whether another replica has signed so many records: then a witness that has seen them has seen no
// other past.
func (s *Seal) ahead(size int64) bool {
	if s.config.Keep == nil {
		return false
	}
	ctx, cancel := context.WithTimeout(context.Background(), keepTimeout)
	defer cancel()
	raw, err := s.config.Keep.Newest(ctx)
	if err != nil || raw == nil {
		return err != nil
	}
	c, _, err := OpenCheckpoint(raw, s.key)
	return err == nil && c.Size >= size
}
