package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"time"

	"fellesplan/backend/disk"
	"fellesplan/backend/engine/seal"
)

const (
	witnessKeyFile  = "witness.key"
	witnessSeenFile = "witness.json"
	witnessSeed     = 32
)

// runWitness answers logs that ask for cosignatures until ctx ends. It keeps in --data its key and how
// far it has seen each log; a witness that forgot that would vouch for two pasts.
func runWitness(ctx context.Context, w streams, args []string) error {
	s := new(settings)
	if err := s.read("witness", w, args); err != nil {
		return err
	}
	keys, err := keysOf(s.logs)
	if err != nil {
		return fmt.Errorf("--logs: %w", err)
	}
	if s.name == "" || len(keys) == 0 {
		return errors.New("--name and --logs must be given")
	}
	dir, err := s.directory()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("making the directory of the witness: %w", err)
	}
	seed, err := witnessSecret(filepath.Join(dir, witnessKeyFile))
	if err != nil {
		return err
	}
	witness, key, err := seal.NewWitness(s.name, seed, keys, &seenFile{path: filepath.Join(dir, witnessSeenFile)}, time.Now)
	if err != nil {
		return err
	}
	return serveWitness(ctx, w, s.listen, witness, key)
}

func serveWitness(ctx context.Context, w streams, address string, witness http.Handler, key string) error {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return fmt.Errorf("opening the door of the witness: %w", err)
	}
	fmt.Fprintf(w.out, "witness at http://%s\nkey %s\n", listener.Addr(), key)
	server := &http.Server{Handler: witness, ReadTimeout: 10 * time.Second, WriteTimeout: 10 * time.Second, MaxHeaderBytes: 16 << 10}
	stop := context.AfterFunc(ctx, func() { server.Close() })
	defer stop()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// witnessSecret reads the secret of the witness, or makes it the first time.
func witnessSecret(path string) ([]byte, error) {
	seed, err := os.ReadFile(path)
	if err == nil && len(seed) != witnessSeed {
		return nil, fmt.Errorf("%s has %d bytes, not %d: it was changed", path, len(seed), witnessSeed)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return seed, err
	}
	seed = make([]byte, witnessSeed)
	_, _ = rand.Read(seed) // never fails (crypto/rand)
	if err := disk.Replace(path, seed); err != nil {
		return nil, fmt.Errorf("keeping the key of the witness: %w", err)
	}
	return seed, nil
}

// seenFile remembers in a file how far each log was seen.
type seenFile struct {
	path string
	mu   sync.Mutex
}

func (f *seenFile) read() (map[string]seal.Seen, error) {
	all := map[string]seal.Seen{}
	raw, err := os.ReadFile(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		return all, nil
	}
	if err == nil {
		err = json.Unmarshal(raw, &all)
	}
	return all, err
}

// Get gives what was seen of a log.
func (f *seenFile) Get(origin string) (seal.Seen, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	all, err := f.read()
	return all[origin], err
}

// Put remembers what was seen of a log, and answers when that lasts.
func (f *seenFile) Put(origin string, seen seal.Seen) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	all, err := f.read()
	if err != nil {
		return err
	}
	all[origin] = seen
	raw, err := json.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	return disk.Replace(f.path, append(raw, '\n'))
}
