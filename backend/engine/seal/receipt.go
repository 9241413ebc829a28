package seal

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"time"

	"golang.org/x/mod/sumdb/note"
)

// Receipt is a record with its proof and the documents that it names, for somebody's own archive. It is
// a ZIP file that can be checked without us, and read without Fellesplan.
type Receipt struct {
	Entry []byte            // the record in its canonical form
	Proof Proof             //
	Key   string            // the public key by which it was signed; whoever checks compares it with her own
	Files map[string][]byte // what the record is about, by name: "tekst/<id>.json"
	About string            // in words, for who opens the file
}

// The files of a receipt.
const (
	entryName = "hending.txt"
	proofName = "bevis.tlog-proof"
	keyName   = "nokkel.txt"
	aboutName = "LES-MEG.txt"

	maxFiles    = 40_000
	maxUnpacked = 512 << 20
)

// Write writes the ZIP file. The same receipt gives the same bytes, whatever program does it: nothing is
// compressed.
func (r Receipt) Write(out io.Writer) error {
	w := zip.NewWriter(out)
	files := maps.Clone(r.Files)
	if files == nil {
		files = map[string][]byte{}
	}
	files[entryName], files[proofName] = r.Entry, r.Proof.Format()
	files[keyName], files[aboutName] = []byte(r.Key+"\n"), []byte(r.About)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		header := &zip.FileHeader{Name: name, Method: zip.Store, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
		file, err := w.CreateHeader(header)
		if err == nil {
			_, err = file.Write(files[name])
		}
		if err != nil {
			return fmt.Errorf("writing a receipt: %w", err)
		}
	}
	return w.Close()
}

var errReceipt = errors.New("not a receipt of Fellesplan")

// Unpack reads a ZIP file from anywhere into memory, and refuses one that is too large, or in which a
// name stands twice or leads elsewhere.
func Unpack(data []byte) (map[string][]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errReceipt, err)
	}
	if len(in.File) > maxFiles {
		return nil, fmt.Errorf("%w: %d files in it", errReceipt, len(in.File))
	}
	files := map[string][]byte{}
	left := int64(maxUnpacked)
	for _, file := range in.File {
		content, err := unpack(file, left)
		if err != nil {
			return nil, fmt.Errorf("%w: %s: %w", errReceipt, file.Name, err)
		}
		left -= int64(len(content))
		if _, twice := files[file.Name]; twice || path.Clean(file.Name) != file.Name {
			return nil, fmt.Errorf("%w: %s stands in it twice, or in another place", errReceipt, file.Name)
		}
		files[file.Name] = content
	}
	return files, nil
}

// ReadReceipt puts what was unpacked in its places. It checks nothing but the form.
func ReadReceipt(files map[string][]byte) (r Receipt, err error) {
	r.Files = maps.Clone(files)
	return r, r.sort()
}

// sort puts the files in their places.
func (r *Receipt) sort() (err error) {
	r.Entry, r.Key, r.About = r.Files[entryName], string(bytes.TrimSpace(r.Files[keyName])), string(r.Files[aboutName])
	if r.Entry == nil || r.Files[proofName] == nil {
		return fmt.Errorf("%w: %s and %s must be in it", errReceipt, entryName, proofName)
	}
	if r.Proof, err = ParseProof(r.Files[proofName]); err != nil {
		return err
	}
	for _, name := range []string{entryName, proofName, keyName, aboutName} {
		delete(r.Files, name)
	}
	return nil
}

// unpack reads one file, and no more of it than there is room for.
func unpack(file *zip.File, left int64) ([]byte, error) {
	in, err := file.Open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	content, err := io.ReadAll(io.LimitReader(in, left+1))
	if err == nil && int64(len(content)) > left {
		err = errors.New("it is too large")
	}
	return content, err
}

// Check tells whether the record stands in the log, by the key that the checker trusts.
func (r Receipt) Check(log note.Verifier, witnesses ...note.Verifier) (Checkpoint, []string, error) {
	return r.Proof.Check(r.Entry, log, witnesses...)
}
