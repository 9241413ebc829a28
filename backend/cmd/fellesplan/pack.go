package main

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// pack is a ZIP file that is made, with the sum of each file in it at the end.
type pack struct {
	zip  *zip.Writer
	at   time.Time // the time of each file
	sums []string
	sign func(sums []byte) ([]byte, error) // nil = it is not signed
}

const (
	sumsName = "kontrollsummar.txt"
	signName = "signatur.txt" // over the sums; it has none itself
)

func newPack(out io.Writer, at time.Time) *pack { return &pack{zip: zip.NewWriter(out), at: at.UTC()} }

func (p *pack) put(name string, content []byte) error {
	return p.stream(name, func(out io.Writer) error { _, err := out.Write(content); return err })
}

// stream puts a file in that is written piece by piece.
func (p *pack) stream(name string, write func(io.Writer) error) error {
	file, err := p.create(name)
	if err != nil {
		return fmt.Errorf("packing %s: %w", name, err)
	}
	sum := sha256.New()
	if err := write(io.MultiWriter(file, sum)); err != nil {
		return fmt.Errorf("packing %s: %w", name, err)
	}
	p.sums = append(p.sums, fmt.Sprintf("%x  %s\n", sum.Sum(nil), name))
	return nil
}

// create begins a file. Nothing is compressed: whoever puts the same files in again gets the same bytes,
// whatever program does it.
func (p *pack) create(name string) (io.Writer, error) {
	return p.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store, Modified: p.at})
}

// copy puts a file in as it is, without a sum.
func (p *pack) copy(name string, in io.Reader) error {
	file, err := p.create(name)
	if err == nil {
		_, err = io.Copy(file, in)
	}
	return err
}

func sumLine(name string, content []byte) string {
	return fmt.Sprintf("%x  %s\n", sha256.Sum256(content), name)
}

func sortedNames(files map[string][]byte) []string { return slices.Sorted(maps.Keys(files)) }

func sumList(sums []string) string { return strings.Join(sums, "") }

// close puts the sums in, in the form that sha256sum reads, and ends the file.
func (p *pack) close() error {
	slices.Sort(p.sums)
	sums := []byte(sumList(p.sums))
	if err := p.copy(sumsName, bytes.NewReader(sums)); err != nil {
		return fmt.Errorf("packing %s: %w", sumsName, err)
	}
	if p.sign != nil {
		signed, err := p.sign(sums)
		if err == nil {
			err = p.copy(signName, bytes.NewReader(signed))
		}
		if err != nil {
			return fmt.Errorf("packing %s: %w", signName, err)
		}
	}
	return p.zip.Close()
}

// unpackInto writes what is in a pack to a directory that must be new or empty.
func unpackInto(dir string, raw io.ReaderAt, size int64) (files int, err error) {
	if dir == "" {
		return 0, errors.New("--out is missing: the directory to write to")
	}
	if entries, err := os.ReadDir(dir); err == nil && len(entries) > 0 {
		return 0, fmt.Errorf("%s is not empty: nothing is written over", dir)
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return 0, err
	}
	in, err := zip.NewReader(raw, size)
	if err != nil {
		return 0, fmt.Errorf("reading what was made: %w", err)
	}
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return 0, err
	}
	root, err := os.OpenRoot(dir) // no name leads out of it
	if err != nil {
		return 0, err
	}
	defer root.Close()
	for _, file := range in.File {
		if err := unpackFile(root, file); err != nil {
			return files, fmt.Errorf("writing %s: %w", file.Name, err)
		}
		files++
	}
	return files, nil
}

func unpackFile(root *os.Root, file *zip.File) error {
	if err := root.MkdirAll(filepath.Dir(file.Name), 0o750); err != nil {
		return err
	}
	in, err := file.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := root.OpenFile(file.Name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o640)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
