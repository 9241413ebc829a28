// Package disk writes what must last through a power cut.
package disk

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Replace replaces a file: after a power cut the old one or the new one is there, never half.
func Replace(path string, data []byte) error {
	half := path + ".new"
	file, err := os.OpenFile(half, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return err
	}
	if err := os.Rename(half, path); err != nil {
		return err
	}
	return Sync(filepath.Dir(path))
}

// Sync makes a file last, or the names in a directory: without it a new file may be gone after a power cut.
func Sync(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("syncing: %w", err)
	}
	return errors.Join(file.Sync(), file.Close())
}
