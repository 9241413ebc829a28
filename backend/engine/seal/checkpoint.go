package seal

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Checkpoint says that a log had so many records, with this root over them (C2SP tlog-checkpoint).
type Checkpoint struct {
	Origin string // which log
	Size   int64
	Root   tlog.Hash
	Note   []byte // the whole, with signatures
	body   string // what is signed, with the lines that we do not know
}

// Verifier checks signatures by one key; ParseKey makes it.
type Verifier = note.Verifier

// emptyRoot is the root of a tree without leaves (RFC 6962, section 2.1).
var emptyRoot = tlog.Hash(sha256.Sum256(nil))

// The kinds of key (C2SP signed-note): the log's own, and a witness's, whose signature has a time.
const (
	kindEd25519     = 0x01
	kindCosignature = 0x04
)

// text is what is signed.
func (c Checkpoint) text() string {
	if c.body != "" {
		return c.body
	}
	return c.Origin + "\n" + strconv.FormatInt(c.Size, 10) + "\n" + base64.StdEncoding.EncodeToString(c.Root[:]) + "\n"
}

var errCheckpoint = errors.New("not a checkpoint: want origin, size and root, a line each")

// parseText reads the three lines. Lines that follow are an extension, which we do not know.
func parseText(text string) (c Checkpoint, err error) {
	lines := strings.Split(text, "\n")
	if len(lines) < 4 || lines[0] == "" {
		return c, errCheckpoint
	}
	c.Origin = lines[0]
	if c.Size, err = strconv.ParseInt(lines[1], 10, 64); err != nil || c.Size < 0 || strconv.FormatInt(c.Size, 10) != lines[1] {
		return c, errCheckpoint
	}
	if c.Root, err = tlog.ParseHash(lines[2]); err != nil {
		return c, errCheckpoint
	}
	return c, nil
}

// SizeOf is how many records a checkpoint says that it is of, whoever signed it. What is no checkpoint
// is smaller than all.
func SizeOf(checkpoint []byte) int64 {
	c, err := parseText(string(checkpoint))
	if err != nil {
		return -1
	}
	return c.Size
}

// OpenCheckpoint reads a checkpoint whose log signature is valid for the key, and tells which of the
// witnesses have cosigned it. A signature of the right key that is wrong is an error.
func OpenCheckpoint(signed []byte, log note.Verifier, witnesses ...note.Verifier) (Checkpoint, []string, error) {
	known := note.VerifierList(append([]note.Verifier{log}, witnesses...)...)
	opened, err := note.Open(signed, known)
	if err != nil {
		if c, errText := parseText(string(signed)); errText == nil && c.Origin != log.Name() {
			return Checkpoint{}, nil, fmt.Errorf("it is a checkpoint of another log: %s", c.Origin)
		}
		return Checkpoint{}, nil, fmt.Errorf("the checkpoint: %w", err)
	}
	c, err := parseText(opened.Text)
	if err != nil {
		return c, nil, err
	}
	c.Note, c.body = signed, opened.Text
	var by []string
	ours := false
	for _, sig := range opened.Sigs {
		if sig.Name == log.Name() && sig.Hash == log.KeyHash() {
			ours = true
		} else {
			by = append(by, sig.Name)
		}
	}
	if !ours {
		return c, nil, errors.New("the checkpoint is not signed by the log")
	}
	if c.Origin != log.Name() {
		return c, nil, fmt.Errorf("it is a checkpoint of another log: %s", c.Origin)
	}
	return c, by, nil
}

// NewKey makes the signer of a log and the text of its public key (C2SP signed-note, a vkey) from
// 32 secret bytes.
func NewKey(name string, seed []byte) (note.Signer, string, error) {
	private := ed25519.NewKeyFromSeed(seed)
	public := append([]byte{kindEd25519}, private.Public().(ed25519.PublicKey)...)
	hash := keyHash(name, public)
	secret := append([]byte{kindEd25519}, seed...)
	signer, err := note.NewSigner(fmt.Sprintf("PRIVATE+KEY+%s+%08x+%s", name, hash, base64.StdEncoding.EncodeToString(secret)))
	if err != nil {
		return nil, "", fmt.Errorf("making the key of %s: %w", name, err)
	}
	return signer, vkey(name, hash, public), nil
}

// keyHash is the short name of a key.
func keyHash(name string, key []byte) uint32 {
	sum := sha256.Sum256(append([]byte(name+"\n"), key...))
	return binary.BigEndian.Uint32(sum[:])
}

func vkey(name string, hash uint32, key []byte) string {
	return fmt.Sprintf("%s+%08x+%s", name, hash, base64.StdEncoding.EncodeToString(key))
}

// ParseKey reads the public key of a log or of a witness.
func ParseKey(text string) (note.Verifier, error) {
	name, rest, _ := strings.Cut(text, "+")
	short, key64, ok := strings.Cut(rest, "+")
	key, err := base64.StdEncoding.DecodeString(key64)
	if !ok || err != nil || len(key) == 0 {
		return nil, fmt.Errorf("%q is not a public key: want name+hash+key", text)
	}
	if key[0] != kindCosignature {
		v, err := note.NewVerifier(text)
		if err != nil {
			return nil, fmt.Errorf("%q is not a public key: %w", text, err)
		}
		return v, nil
	}
	hash := keyHash(name, key)
	if len(key) != 1+ed25519.PublicKeySize || short != fmt.Sprintf("%08x", hash) || !validName(name) {
		return nil, fmt.Errorf("%q is not the public key of a witness", text)
	}
	return &witnessKey{name: name, hash: hash, key: key[1:]}, nil
}

func validName(name string) bool {
	return name != "" && !strings.ContainsAny(name, "+ \t\r\n\u00a0\u2028")
}
