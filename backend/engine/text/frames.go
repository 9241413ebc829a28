package text

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"strconv"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The messages that pages get. They are put together by hand, since one is written for all who read,
// and what is in it was written before: ids need no escapes, and steps are JSON already.

func begin(kind string, doc events.ID) []byte {
	return append(append(append(append([]byte(`{"type":"`), kind...), `","doc":"`...), doc...), '"')
}

func number(out []byte, name string, n int) []byte {
	return strconv.AppendInt(append(append(append(out, `,"`...), name...), `":`...), int64(n), 10)
}

func word(out []byte, name, text string) []byte {
	return append(append(append(append(append(out, `,"`...), name...), `":"`...), text...), '"')
}

func object(out []byte, name string, raw []byte) []byte {
	return append(append(append(append(out, `,"`...), name...), `":`...), raw...)
}

// list writes what is JSON already.
func list[T ~string | ~[]byte](out []byte, name string, items []T) []byte {
	out = append(append(append(out, `,"`...), name...), `":[`...)
	for i, item := range items {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(out, item...)
	}
	return append(out, ']')
}

// mine is the newest of a page load's commits that is in the log, and whose it is. One line may have a
// text open for several page loads, one after the other: what is meant for one of them says for which.
type mine struct {
	client events.ID
	n      int
}

// everybodys stands for it where a message is for all.
var everybodys mine

func (m mine) write(out []byte) []byte {
	if m == everybodys {
		return out
	}
	return word(number(out, "n", m.n), "client", string(m.client))
}

// commitsFrame tells commits; version is after the last of them.
func commitsFrame(doc events.ID, version int, of mine, commits [][]byte) []byte {
	size := 100
	for _, c := range commits {
		size += len(c) + 1
	}
	out := append(make([]byte, 0, size), begin("text.commits", doc)...)
	out = of.write(number(out, "version", version))
	return append(list(out, "commits", commits), '}')
}

const (
	stretchCommits = 500
	stretchBytes   = 200_000
)

// stretch tells many commits in messages of bearable size; at least one, which may be empty. What is
// the page load's own stands in the last of them: the page then knows that it has caught up.
func stretch(doc events.ID, version int, of mine, commits [][]byte) (frames [][]byte) {
	at := version - len(commits)
	for {
		size, most := 0, 0
		for most < len(commits) && most < stretchCommits && size < stretchBytes {
			size += len(commits[most])
			most++
		}
		at += most
		last := of
		if most < len(commits) {
			last = everybodys
		}
		frames = append(frames, commitsFrame(doc, at, last, commits[:most]))
		if commits = commits[most:]; len(commits) == 0 {
			return frames
		}
	}
}

// writtenAt writes the commits of a record as pages get them.
func writtenAt(commits []events.TekstCommit, at time.Time) [][]byte {
	all := make([][]byte, len(commits))
	for i, c := range commits {
		out := append(append([]byte(`{"client":"`), c.Client...), '"')
		out = number(out, "n", c.N)
		out = word(out, "person", string(c.Person))
		if c.Partnar != "" {
			out = word(out, "partnar", string(c.Partnar))
		}
		out = word(out, "at", at.UTC().Format(events.TimeLayout))
		out = list(out, "steps", c.Steps)
		if len(c.Dropped) > 0 {
			origin, _ := json.Marshal(append([]int{}, c.Origin...))
			out = list(object(out, "origin", origin), "dropped", c.Dropped)
		}
		if c.Intent != "" {
			out = word(out, "intent", string(c.Intent))
		}
		all[i] = append(out, '}')
	}
	return all
}

// missedAfter writes what was read from the log, from a version on, and tells where it ends.
func missedAfter(version int, changes []Change) (commits [][]byte, end int) {
	for _, change := range changes {
		before := change.V - len(change.Commits)
		if before > version || change.V <= version {
			continue
		}
		commits = append(commits, writtenAt(change.Commits[version-before:], change.At)...)
		version = change.V
	}
	return commits, version
}

// refused says what is not taken: a page load's commit, or its opening of the text, also one that was
// good until now. Who sends without having the text open has no client.
type refused struct {
	mine
	opening bool
}

func refusedFrame(doc events.ID, what refused, problem []byte, err error) []byte {
	out := number(begin("text.refused", doc), "n", what.n)
	if what.client != "" {
		out = word(out, "client", string(what.client))
	}
	if what.opening {
		out = append(out, `,"opening":true`...)
	}
	out = object(out, "problem", problem)
	var tells interface {
		Tell() (int, string, domain.Words, time.Duration)
	}
	if errors.As(err, &tells) {
		if _, _, _, wait := tells.Tell(); wait > 0 {
			out = number(out, "retry", int((wait+time.Second-1)/time.Second))
		}
	}
	return append(out, '}')
}

func hashFrame(doc events.ID, version int, content []byte) []byte {
	sum := sha256.Sum256(content)
	return append(word(number(begin("text.hash", doc), "version", version), "hash", hex.EncodeToString(sum[:])), '}')
}

func stateFrame(doc events.ID, role domain.TextRole, lock *domain.TextLock) []byte {
	return append(locked(word(begin("text.state", doc), "role", string(role)), lock), '}')
}

func locked(out []byte, lock *domain.TextLock) []byte {
	if lock == nil {
		return out
	}
	raw, err := json.Marshal(lock)
	if err != nil {
		panic("text: a lock cannot be written: " + err.Error())
	}
	return object(out, "locked", raw)
}

// hot keeps the newest commits as they are told, for pages that come back.
type hot struct {
	from    int // the version before the first
	commits [][]byte
	bytes   int
}

const (
	hotCommits = 2000
	hotBytes   = 1 << 20
)

func (h *hot) add(before int, commits [][]byte) {
	if before != h.from+len(h.commits) {
		*h = hot{from: before}
	}
	for _, c := range commits {
		h.commits = append(h.commits, c)
		h.bytes += len(c)
	}
	for len(h.commits) > hotCommits || h.bytes > hotBytes {
		h.bytes -= len(h.commits[0])
		h.commits = h.commits[1:]
		h.from++
	}
}

func (h *hot) since(version int) [][]byte { return h.commits[version-h.from:] }

// docs keeps the document as it was last written, and the message for the last kind of reader: when a
// hundred pages open a text at once, most get the same.
type docs struct {
	seq     uint64
	content []byte
	role    domain.TextRole
	short   bool
	last    []byte
}

func (d *docs) json(c *Core) []byte {
	if d.content == nil || d.seq != c.seq {
		*d = docs{seq: c.seq, content: c.Room.Document(c.state)}
	}
	return d.content
}

// frame is the message with the whole document, for one page load.
func (d *docs) frame(c *Core, of mine, role domain.TextRole, short bool, more func([]byte) []byte) []byte {
	all := d.forAll(c, role, short, more)
	return append(of.write(append(make([]byte, 0, len(all)+100), all...)), '}')
}

// forAll is the message but for what is one page load's own, and its end.
func (d *docs) forAll(c *Core, role domain.TextRole, short bool, more func([]byte) []byte) []byte {
	content := d.json(c)
	if d.last != nil && d.role == role && d.short == short {
		return d.last
	}
	made := c.Room.Suggestions(c.state)
	out := append(make([]byte, 0, len(content)+120*len(made)+300), begin("text.doc", c.id)...)
	out = number(out, "version", c.version())
	out = object(out, "content", content)
	out = locked(word(out, "role", string(role)), c.Room.Lock(c.state))
	out = append(out, `,"suggestions":{`...)
	for i, m := range made {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(append(append(out, '"'), m.ID...), `":{"person":"`...)
		out = append(append(append(append(out, m.Person...), `","at":"`...), m.At.UTC().Format(events.TimeLayout)...), `"}`...)
	}
	if out = append(out, '}'); short {
		out = more(out)
	}
	d.role, d.short, d.last = role, short, out
	return d.last
}
