package seal

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A witness is another's server that has seen each checkpoint of a log go on from the one before, and
// says so by its signature with a time (C2SP tlog-cosignature, tlog-witness). A house that rewrote its
// past and signed it anew would not get it.

// witnessKey verifies the cosignatures of one witness.
type witnessKey struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

// Name is the witness's.
func (w *witnessKey) Name() string { return w.name }

// KeyHash is the short name of its key.
func (w *witnessKey) KeyHash() uint32 { return w.hash }

// Verify checks a signature: eight bytes of time, then the signature of the text with the time.
func (w *witnessKey) Verify(msg, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	at := binary.BigEndian.Uint64(sig)
	return at < 1<<63 && ed25519.Verify(w.key, cosigned(at, msg), sig[8:])
}

// cosigned is what a witness signs.
func cosigned(at uint64, text []byte) []byte {
	return append([]byte("cosignature/v1\ntime "+strconv.FormatUint(at, 10)+"\n"), text...)
}

// Seen is what a witness remembers of a log: how far it was, and with which root.
type Seen struct {
	Size int64     `json:"size"`
	Root tlog.Hash `json:"root"`
}

// Memory keeps what a witness has seen. Put answers when it lasts through a power cut.
type Memory interface {
	Get(origin string) (Seen, error) // the zero Seen where the log is new
	Put(origin string, seen Seen) error
}

// Witness cosigns the checkpoints of the logs that it knows.
type Witness struct {
	name   string
	hash   uint32
	key    ed25519.PrivateKey
	logs   map[string]note.Verifier // by origin
	memory Memory
	now    func() time.Time
	mu     sync.Mutex // one checkpoint at a time: looking and remembering are one step
}

// NewWitness makes a witness from 32 secret bytes, and the text of its public key.
func NewWitness(name string, seed []byte, logs []note.Verifier, memory Memory, now func() time.Time) (*Witness, string, error) {
	if !validName(name) {
		return nil, "", fmt.Errorf("%q cannot be the name of a witness: no blanks, no +", name)
	}
	private := ed25519.NewKeyFromSeed(seed)
	public := append([]byte{kindCosignature}, private.Public().(ed25519.PublicKey)...)
	w := &Witness{name: name, hash: keyHash(name, public), key: private, logs: map[string]note.Verifier{}, memory: memory, now: now}
	for _, log := range logs {
		w.logs[log.Name()] = log
	}
	return w, vkey(name, w.hash, public), nil
}

// Refused tells why a witness does not cosign. Status is that of C2SP tlog-witness.
type Refused struct {
	Status int
	Size   int64 // with 409: how far the witness has seen the log
	Words  string
}

// Error gives the words.
func (r *Refused) Error() string { return r.Words }

// request is what is sent to a witness.
type request struct {
	old        int64
	proof      tlog.TreeProof
	checkpoint []byte
}

// format writes the request.
func (r request) format() []byte {
	var out strings.Builder
	out.WriteString("old " + strconv.FormatInt(r.old, 10) + "\n")
	for _, h := range r.proof {
		out.WriteString(base64.StdEncoding.EncodeToString(h[:]) + "\n")
	}
	out.WriteString("\n" + string(r.checkpoint))
	return []byte(out.String())
}

var errRequest = errors.New("not a request to a witness: want old <size>, at most 63 hashes, an empty line and a checkpoint")

// parseRequest reads a request.
func parseRequest(data []byte) (r request, err error) {
	head, checkpoint, found := strings.Cut(string(data), "\n\n")
	lines := strings.Split(head, "\n")
	old, ok := strings.CutPrefix(lines[0], "old ")
	if r.old, err = strconv.ParseInt(old, 10, 64); !found || !ok || err != nil || r.old < 0 || strconv.FormatInt(r.old, 10) != old || len(lines) > 1+63 {
		return r, errRequest
	}
	for _, line := range lines[1:] {
		h, err := tlog.ParseHash(line)
		if err != nil {
			return r, errRequest
		}
		r.proof = append(r.proof, h)
	}
	r.checkpoint = []byte(checkpoint)
	return r, nil
}

// Add answers a request: the line with the cosignature, or a *Refused. What is cosigned is remembered
// first, so that after a power cut nothing older is cosigned.
func (w *Witness) Add(body []byte) ([]byte, error) {
	r, err := parseRequest(body)
	if err != nil {
		return nil, &Refused{Status: 400, Words: err.Error()}
	}
	origin, _, _ := strings.Cut(string(r.checkpoint), "\n")
	log, known := w.logs[origin]
	if !known {
		return nil, &Refused{Status: 404, Words: "this log is not known here"}
	}
	c, _, err := OpenCheckpoint(r.checkpoint, log)
	if err != nil {
		return nil, &Refused{Status: 403, Words: err.Error()}
	}
	if r.old > c.Size {
		return nil, &Refused{Status: 400, Words: "the old size is greater than that of the checkpoint"}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	seen, err := w.memory.Get(origin)
	if err != nil {
		return nil, fmt.Errorf("remembering %s: %w", origin, err)
	}
	if r.old != seen.Size {
		return nil, &Refused{Status: 409, Size: seen.Size, Words: "the witness has seen another size"}
	}
	if err := checkGrowth(r.proof, seen.Size, seen.Root, c); err != nil {
		status := 422
		if seen.Size == c.Size {
			status = 409
		}
		return nil, &Refused{Status: status, Size: seen.Size, Words: err.Error()}
	}
	if err := w.memory.Put(origin, Seen{Size: c.Size, Root: c.Root}); err != nil {
		return nil, fmt.Errorf("remembering %s: %w", origin, err)
	}
	return w.sign(c), nil
}

// sign gives the line with the cosignature.
func (w *Witness) sign(c Checkpoint) []byte {
	at := uint64(w.now().Unix())
	raw := binary.BigEndian.AppendUint32(nil, w.hash)
	raw = binary.BigEndian.AppendUint64(raw, at)
	raw = append(raw, ed25519.Sign(w.key, cosigned(at, []byte(c.text())))...)
	return []byte("— " + w.name + " " + base64.StdEncoding.EncodeToString(raw) + "\n")
}

// maxRequest is the most bytes of a request: 63 hashes and a checkpoint with many signatures.
const maxRequest = 64 << 10

// ServeHTTP answers POST …/add-checkpoint.
func (w *Witness) ServeHTTP(out http.ResponseWriter, in *http.Request) {
	if in.Method != http.MethodPost || !strings.HasSuffix(in.URL.Path, "/add-checkpoint") {
		http.Error(out, "POST /add-checkpoint", http.StatusNotFound)
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(out, in.Body, maxRequest))
	if err != nil {
		http.Error(out, "the request is too long", http.StatusRequestEntityTooLarge)
		return
	}
	line, err := w.Add(body)
	var no *Refused
	switch {
	case errors.As(err, &no) && no.Status == http.StatusConflict:
		out.Header().Set("Content-Type", "text/x.tlog.size")
		out.WriteHeader(no.Status)
		fmt.Fprintf(out, "%d\n", no.Size)
	case errors.As(err, &no):
		http.Error(out, no.Words, no.Status)
	case err != nil:
		http.Error(out, "the witness cannot remember", http.StatusInternalServerError)
	default:
		out.Header().Set("Content-Type", "text/plain; charset=utf-8")
		_, _ = out.Write(line)
	}
}
