package dispatch

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strings"
	"sync"
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

const (
	// maxRecent is how many command ids are kept, the newest in the log: months of a partnership's
	// work, some 90 MB when full. JetStream's own memory of ids ends after minutes.
	maxRecent = 500_000
	// maxIdle is how many commands that changed nothing are kept.
	maxIdle = 10_000
	// maxAge and maxAhead bound the time in a command id. A page that was offline may be late; a
	// machine's clock may be ahead.
	maxAge   = 30 * 24 * time.Hour
	maxAhead = 5 * time.Minute
)

// commandKey is a person and her command id: two who happen on the same id do not meet.
type commandKey [32]byte

func keyOf(person, command events.ID) (key commandKey) {
	packID(key[:16], person)
	packID(key[16:], command)
	return key
}

// packID writes the sixteen bytes of an id; none for an empty one.
func packID(into []byte, id events.ID) {
	digits := strings.ReplaceAll(string(id), "-", "")
	if _, err := hex.Decode(into, []byte(digits)); err != nil {
		panic("dispatch: an id that was not parsed: " + err.Error())
	}
}

// timely refuses a command id that is no UUIDv7, or whose time is too far from now: ids that old
// may have been forgotten, and then the command could be done twice.
func timely(id events.ID, now time.Time) *domain.Refusal {
	var raw [16]byte
	packID(raw[:], id)
	if raw[6]>>4 != 7 || raw[8]>>6 != 0b10 {
		return domain.Refuse(domain.Broken, "command-id", wordsCommandID)
	}
	made := time.UnixMilli(int64(binary.BigEndian.Uint64(raw[:8]) >> 16))
	if age := now.Sub(made); age > maxAge || age < -maxAhead {
		return domain.Refuse(domain.Broken, "command-age", wordsCommandAge)
	}
	return nil
}

// digest tells whether two commands with the same id say the same. Zero is a record without one.
type digest [16]byte

func (a digest) agrees(b digest) bool { return a == b || a == digest{} || b == digest{} }

func (a digest) String() string { return hex.EncodeToString(a[:]) }

// digestFrom reads the digest of a record. One that is not ours says nothing.
func digestFrom(text string) (d digest) {
	if len(text) != 2*len(d) {
		return digest{}
	}
	if _, err := hex.Decode(d[:], []byte(text)); err != nil {
		return digest{}
	}
	return d
}

// digestOf is keyed, so that nobody can test guesses of a short content against the log. The body
// counts without its blanks.
func (d *Dispatch) digestOf(person events.ID, room, command string, body []byte) (sum digest) {
	compact := append(jsontext.Value(nil), body...)
	if err := compact.Compact(); err != nil {
		panic("dispatch: a body that the door let in is no JSON: " + err.Error())
	}
	mac := hmac.New(sha256.New, d.secret)
	mac.Write([]byte(string(person) + "\x00" + room + "/" + command + "\x00"))
	mac.Write(compact)
	copy(sum[:], mac.Sum(nil))
	return sum
}

// doneCommand is what is kept of a command that is done.
type doneCommand struct {
	thing  *thingKey
	seq    uint64
	digest digest
}

// recentCommands keeps the newest commands; the oldest is forgotten when it is full.
type recentCommands struct {
	most  int
	done  map[commandKey]doneCommand
	order []commandKey // a ring when full
	next  int
}

func newRecentCommands(most int) *recentCommands {
	return &recentCommands{most: most, done: map[commandKey]doneCommand{}}
}

func (r *recentCommands) recall(key commandKey) (doneCommand, bool) {
	c, found := r.done[key]
	return c, found
}

// remember keeps the first that is told under a key: what came later under the same id was not the
// command.
func (r *recentCommands) remember(key commandKey, c doneCommand) {
	if _, there := r.done[key]; there {
		return
	}
	r.done[key] = c
	if len(r.order) < r.most {
		r.order = append(r.order, key)
		return
	}
	delete(r.done, r.order[r.next])
	r.order[r.next] = key
	r.next = (r.next + 1) % r.most
}

// idleCommands keeps the commands that changed nothing and so left no record. They are known to
// this process only.
type idleCommands struct {
	mu     sync.Mutex
	recent *recentCommands
}

func newIdleCommands() *idleCommands { return &idleCommands{recent: newRecentCommands(maxIdle)} }

func (i *idleCommands) recall(key commandKey) (doneCommand, bool) {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.recent.recall(key)
}

func (i *idleCommands) remember(key commandKey, c doneCommand) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.recent.remember(key, c)
}
