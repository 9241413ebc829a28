package seal

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Finding is one thing that an audit found wrong.
type Finding struct {
	Seq   int64 // the record that it concerns; 0 = the whole
	Words string
}

// String names the record.
func (f Finding) String() string {
	if f.Seq == 0 {
		return f.Words
	}
	return fmt.Sprintf("record %d: %s", f.Seq, f.Words)
}

// Audit is what Verify looks at. What is nil is left out.
type Audit struct {
	Dir string // of the seal
	Key note.Verifier
	// Log gives the records of the log in their canonical form, from the first on.
	Log iter.Seq2[[]byte, error]
	// Earlier are checkpoints that somebody has kept: the log must go on from each.
	Earlier [][]byte
}

// Verify reads everything again: every bundle, every tile, the checkpoint, the log, and gives what is
// wrong. Nothing of the running seal is used, so that a fault there is found here.
func Verify(a Audit) (Checkpoint, []Finding, error) {
	raw, err := os.ReadFile(filepath.Join(a.Dir, "checkpoint"))
	if err != nil {
		return Checkpoint{}, nil, fmt.Errorf("reading the signed checkpoint: %w", err)
	}
	c, _, err := OpenCheckpoint(raw, a.Key)
	if err != nil {
		return c, []Finding{{Words: err.Error()}}, nil
	}
	v := &verifier{Audit: a, files: &files{dir: a.Dir}, c: c}
	v.tree, v.leaves = &tree{store: v.same}, level0{files: v.files, size: c.Size}
	v.earlier()
	v.entries()
	v.end()
	if a.Log != nil {
		if err := v.log(); err != nil {
			return c, v.found, err
		}
	}
	v.strangers()
	return c, v.found, nil
}

// verifier builds the tree anew from the second copy, and compares.
type verifier struct {
	Audit
	files   *files
	c       Checkpoint
	leaves  level0
	tree    *tree
	expect  []Checkpoint
	found   []Finding
	visited map[string]bool
	said    []tlog.Hash // of each record of the second copy, what it says apart from its number
}

func (v *verifier) find(seq int64, words string, with ...any) {
	v.found = append(v.found, Finding{seq, fmt.Sprintf(words, with...)})
}

// earlier reads the checkpoints that were kept.
func (v *verifier) earlier() {
	for i, raw := range v.Earlier {
		c, _, err := OpenCheckpoint(raw, v.Key)
		switch {
		case err != nil:
			v.find(0, "the checkpoint number %d that was kept: %v", i+1, err)
		case c.Size > v.c.Size:
			v.find(0, "a checkpoint of %d records was kept, but the log is signed with %d: records are gone", c.Size, v.c.Size)
		default:
			v.expect = append(v.expect, c)
		}
	}
}

// entries goes through the second copy.
func (v *verifier) entries() {
	v.visited = map[string]bool{}
	for n := int64(0); n*width < v.c.Size; n++ {
		t := tile{entriesLevel, n, int(min(width, v.c.Size-n*width))}
		data, err := v.files.get(t)
		if err != nil {
			v.find(n*width+1, "the second copy from here on cannot be read: %v", err)
			return
		}
		entries, err := parseBundle(data)
		if err != nil {
			v.find(n*width+1, "the second copy from here on cannot be read: %v", err)
			return
		}
		for _, e := range entries {
			v.leaf(e)
		}
	}
}

// leaf compares one record with its leaf, and the tree with what was kept.
func (v *verifier) leaf(entry []byte) {
	seq := v.tree.size + 1
	v.isLeaf(seq, entry, "it is not the record whose hash was sealed")
	v.said = append(v.said, saying(entry))
	if err := v.tree.add(bytes.Clone(entry)); err != nil {
		v.find(seq, "%v", err)
	}
	for _, c := range v.expect {
		if c.Size == v.tree.size && c.Root != v.tree.root() {
			v.find(seq, "the log up to here is not the one of the checkpoint of %d records that was kept", c.Size)
		}
	}
}

// isLeaf compares a record with the hash at its place.
func (v *verifier) isLeaf(seq int64, entry []byte, words string) {
	leaf, err := v.leaves.at(seq - 1)
	if err != nil {
		v.find(seq, "its leaf cannot be read: %v", err)
	} else if leaf != tlog.RecordHash(entry) {
		v.find(seq, "%s", words)
	}
}

// same compares a tile that was reckoned with the one that is kept.
func (v *verifier) same(t tile, data []byte) error {
	v.visited[t.path()] = true
	kept, err := os.ReadFile(filepath.Join(v.Dir, t.path())) // the whole file: a byte too many is a change
	if errors.Is(err, fs.ErrNotExist) {
		kept, err = v.files.get(t) // it is the beginning of a wider one
	}
	if err != nil {
		v.find(0, "%s: %v", t.path(), err)
	} else if !bytes.Equal(kept, data) {
		v.find(0, "%s is not what its records give", t.path())
	}
	return nil
}

// end compares the right edge and the root.
func (v *verifier) end() {
	_ = v.tree.unfinished(v.same)
	if v.tree.size != v.c.Size {
		return // told already
	}
	if v.tree.root() != v.c.Root {
		v.find(0, "the %d records have another root than the one that was signed", v.c.Size)
	}
}

// saying is the hash of what a record says apart from its number, which stands in its second line: a
// record that was moved says the same in another place.
func saying(entry []byte) tlog.Hash {
	head, rest, _ := bytes.Cut(entry, []byte("\n"))
	_, rest, _ = bytes.Cut(rest, []byte("\n"))
	return tlog.RecordHash(append(bytes.Clone(head), rest...))
}

// log compares the log itself with the second copy.
func (v *verifier) log() error {
	seq, l := int64(0), look{verifier: v}
	for entry, err := range v.Log {
		if err != nil {
			v.find(seq+1, "the log cannot be read from here on: %v", err)
			break
		}
		if seq++; seq > v.c.Size {
			continue // not signed yet
		}
		l.at(seq, entry)
	}
	if l.missed > 0 {
		v.find(l.missed, "the log does not have it any more: what was number %d stands in its place", l.missed+1)
	} else if seq+l.shift < v.c.Size {
		v.find(seq+l.shift+1, "the log ends before it; %d records were signed", v.c.Size)
	}
	return nil
}

// look goes through the log. When a record is not the one that was sealed, it tells whether one was taken
// away, put in, or moved, so that all that follow are not told too.
type look struct {
	*verifier
	shift  int64 // how many records were taken away before, less those that were put in
	missed int64 // the record in whose place the next one stands; 0 = none
}

func (l *look) at(seq int64, entry []byte) {
	says := saying(entry)
	if missed := l.missed; missed > 0 {
		l.missed = 0
		if l.says(missed) == says {
			l.find(missed, "it and number %d have changed places in the log", missed+1)
			return
		}
		l.find(missed, "the log does not have it any more: what was number %d stands in its place", missed+1)
		l.shift++
	}
	was := seq + l.shift
	switch says {
	case l.says(was):
		if l.shift == 0 {
			l.isLeaf(seq, entry, "the log has another record here than the one that was sealed")
		}
	case l.says(was + 1):
		l.missed = was
	case l.says(was - 1):
		l.find(seq-1, "the log has a record here that was put in later")
		l.shift--
	default:
		l.find(seq, "the log has another record here than the one that was sealed")
	}
}

// says is what the record of the second copy says; nothing where there is none.
func (l *look) says(seq int64) tlog.Hash {
	if seq < 1 || seq > int64(len(l.said)) {
		return tlog.Hash{}
	}
	return l.said[seq-1]
}

// strangers finds files among the tiles that nothing accounts for. A tile that is ahead of the last
// checkpoint is no stranger: it was written before a power cut.
func (v *verifier) strangers() {
	root := filepath.Join(v.Dir, "tile")
	_ = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(v.Dir, path)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		t, err := parseTile(name)
		if err != nil {
			v.find(0, "%s is no tile", name)
			return nil
		}
		ahead := t.n*width+int64(t.w) > v.c.Size>>(height*max(t.level, 0))
		if !ahead && !v.visited[name] {
			v.find(0, "%s is a tile that should not be there", name)
		}
		return nil
	})
}
