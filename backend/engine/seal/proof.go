package seal

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Proof tells that one record stands at its place in a log of which a checkpoint was signed. It can be
// checked with nothing but the record and the log's public key.
type Proof struct {
	Index      int64 // sequence − 1
	Hashes     []tlog.Hash
	Checkpoint []byte
}

const proofFirstLine = "c2sp.org/tlog-proof@v1"

// Format writes the proof as C2SP tlog-proof.
func (p Proof) Format() []byte {
	var out bytes.Buffer
	out.WriteString(proofFirstLine + "\nindex " + strconv.FormatInt(p.Index, 10) + "\n")
	for _, h := range p.Hashes {
		out.WriteString(base64.StdEncoding.EncodeToString(h[:]) + "\n")
	}
	out.WriteByte('\n')
	out.Write(p.Checkpoint)
	return out.Bytes()
}

// errProof is given for what is not a proof in its one spelling.
var errProof = errors.New("not a proof: want " + proofFirstLine + ", an index, hashes, an empty line and a checkpoint")

// ParseProof reads a proof. It checks nothing but the form.
func ParseProof(data []byte) (p Proof, err error) {
	head, checkpoint, found := strings.Cut(string(data), "\n\n")
	lines := strings.Split(head, "\n")
	if !found || lines[0] != proofFirstLine {
		return p, errProof
	}
	if lines = lines[1:]; len(lines) > 0 && strings.HasPrefix(lines[0], "extra ") {
		lines = lines[1:] // of others; it proves nothing
	}
	if len(lines) == 0 || len(lines) > 1+63 {
		return p, errProof
	}
	index, ok := strings.CutPrefix(lines[0], "index ")
	if p.Index, err = strconv.ParseInt(index, 10, 64); !ok || err != nil || p.Index < 0 || strconv.FormatInt(p.Index, 10) != index {
		return p, errProof
	}
	for _, line := range lines[1:] {
		h, err := tlog.ParseHash(line)
		if err != nil {
			return p, errProof
		}
		p.Hashes = append(p.Hashes, h)
	}
	p.Checkpoint = []byte(checkpoint)
	return p, nil
}

// Check tells whether the proof holds for an entry, and gives the checkpoint that it rests on and
// the witnesses that have cosigned it.
func (p Proof) Check(entry []byte, log note.Verifier, witnesses ...note.Verifier) (Checkpoint, []string, error) {
	return NewChecker(log, witnesses...).Check(p, entry)
}

// prove makes the proof of a place in a tree of some size, and makes sure that it holds.
func prove(f *files, c Checkpoint, index int64) (Proof, error) {
	hashes, err := tlog.ProveRecord(c.Size, index, f.hashes(c.Size))
	if err != nil {
		return Proof{}, fmt.Errorf("proving record %d: %w", index+1, err)
	}
	return Proof{Index: index, Hashes: hashes, Checkpoint: c.Note}, nil
}

// proveGrowth makes the proof that a tree is the continuation of a smaller one.
func proveGrowth(f *files, from, to int64) (tlog.TreeProof, error) {
	if from == 0 || from == to {
		return nil, nil // RFC 6962 has no proof for these: there is nothing to show
	}
	p, err := tlog.ProveTree(to, from, f.hashes(to))
	if err != nil {
		return nil, fmt.Errorf("proving that %d records go on from %d: %w", to, from, err)
	}
	return p, nil
}

// checkGrowth tells whether a checkpoint goes on from an older tree.
func checkGrowth(p tlog.TreeProof, from int64, fromRoot tlog.Hash, to Checkpoint) error {
	switch {
	case from > to.Size:
		return fmt.Errorf("the log has had %d records and now has %d", from, to.Size)
	case from == to.Size && fromRoot != to.Root:
		return fmt.Errorf("two different logs of %d records are signed", from)
	case from == 0 || from == to.Size:
		if len(p) > 0 {
			return errors.New("a proof of growth where there is nothing to prove")
		}
		return nil
	}
	if err := tlog.CheckTree(p, to.Size, to.Root, from, fromRoot); err != nil {
		return fmt.Errorf("the log of %d records does not go on from the one of %d: %w", to.Size, from, err)
	}
	return nil
}
