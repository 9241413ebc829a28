package live

import (
	"hash/maphash"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"fellesplan/backend/domain"
)

// watch is one key that one client watches.
type watch struct {
	client *client
	topic  *topic
	place  int // in the topic's list
	// from is the sequence of the watch's picture; only pushes after it go out. Guarded by client.mu.
	from uint64
	// shown holds a hash of each row that this client has now under the key, so that it is told
	// when one of them is no longer for it, and is told nothing of the others.
	shown map[uint64]struct{}
}

// topic is a key that somebody watches. Its watches are guarded by Hub.mu.
type topic struct {
	key     string
	watches []*watch
	last    sync.Mutex // guards the last picture
	picture picture
}

// picture is an answer to a watch. The last one of a key is kept: when a thousand pages come back
// at once, most are to get the same, and it is written once.
type picture struct {
	rows  []domain.Row
	full  bool
	seq   uint64
	frame []byte
}

// frame gives the message with a picture, the last one where that says the same.
func (t *topic) frame(rows []domain.Row, full bool, seq uint64) []byte {
	t.last.Lock()
	defer t.last.Unlock()
	p := &t.picture
	if p.frame == nil || p.full != full || p.seq != seq || !slices.EqualFunc(p.rows, rows, sameRow) {
		*p = picture{rows, full, seq, pictureFrame(t.key, rows, full, seq)}
	}
	return p.frame
}

// sameRow tells whether two rows are written the same way: a row is made once for each record.
func sameRow(a, b domain.Row) bool {
	return a.Key == b.Key && a.Seq == b.Seq && isGone(a) == isGone(b)
}

var seed = maphash.MakeSeed()

func hashOf(key string) uint64 { return maphash.String(seed, key) }

// wants tells whether the watch is to be told of a change at seq.
func (w *watch) wants(seq uint64) bool { return w != nil && w.from < seq }

func (w *watch) note(row uint64) {
	if w != nil {
		w.shown[row] = struct{}{}
	}
}

// take tells whether the row was shown, and forgets it.
func (w *watch) take(row uint64) bool {
	if w == nil {
		return false
	}
	_, was := w.shown[row]
	delete(w.shown, row)
	return was
}

// held is what came while a picture was under way: a change, or a message that keeps its place
// behind the changes before it.
type held struct {
	seq    uint64
	change *change
	frame  []byte
	pong   bool
}

// watch begins to watch keys. since counts for the first of these messages, see the package.
func (c *client) watch(m message) (code int, reason string) {
	keys, err1 := m.texts("keys", MaxKeyLength)
	since, given, err2 := m.sequence("since")
	if err1 != nil || err2 != nil {
		return NotUnderstood, "watch is not understood"
	}
	if !given {
		since = c.since
	} else if !c.hub.reaches(since) {
		return NotUnderstood, "since is not of this log"
	}
	c.since = 0
	if c.keysWith(keys) > MaxKeys {
		return TooMuch, "too many keys"
	}
	for _, key := range keys {
		if !wellFormed(key) {
			return NotUnderstood, "not a key"
		}
	}
	for _, key := range keys {
		if !c.waitForRoom() {
			break
		}
		c.pictures.Lock()
		c.picture(key, since)
		c.pictures.Unlock()
	}
	return 0, ""
}

// keysWith counts the keys that the client would watch.
func (c *client) keysWith(keys []string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	fresh := map[string]struct{}{}
	for _, key := range keys {
		if c.watches[key] == nil {
			fresh[key] = struct{}{}
		}
	}
	return len(c.watches) + len(fresh)
}

// wellFormed tells whether a key is one to four tokens of a–z, 0–9 and hyphen, parted by slashes. The
// first, the name of a room, may end with ".kort".
func wellFormed(key string) bool {
	if strings.Count(key, "/") > 3 {
		return false
	}
	room, rest, deeper := strings.Cut(key, "/")
	if short, ok := strings.CutSuffix(room, ".kort"); ok {
		key = short
		if deeper {
			key += "/" + rest
		}
	}
	for part := range strings.SplitSeq(key, "/") {
		if part == "" || strings.ContainsFunc(part, func(r rune) bool {
			return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-')
		}) {
			return false
		}
	}
	return true
}

func (c *client) unwatch(m message) (code int, reason string) {
	keys, err := m.texts("keys", MaxKeyLength)
	if err != nil {
		return NotUnderstood, "unwatch is not understood"
	}
	c.pictures.Lock()
	defer c.pictures.Unlock()
	for _, key := range keys {
		c.mu.Lock()
		w := c.watches[key]
		delete(c.watches, key)
		c.mu.Unlock()
		if w != nil {
			c.hub.unregister(w)
		}
	}
	return 0, ""
}

// picture asks for the rows of a key and puts them where they belong in the client's timeline:
//
//  1. The client holds what is pushed from now on, and is found by those who push. Whatever was
//     pushed before this is in the picture, since the view has it before it is pushed.
//  2. The picture is taken; it stands at seq.
//  3. It waits until everything up to seq has been pushed, so that no push of another key comes
//     behind the picture with a lower sequence.
//  4. Held changes up to seq go out for the other keys, then the picture, then the rest.
//
// It is called with c.pictures held.
func (c *client) picture(key string, since uint64) {
	w := c.begin(key)
	if w == nil {
		return
	}
	// Asked now that the key is registered: rights that change from here on renew it.
	asked := c.hub.Asked(c.asker())
	var before []domain.Row
	if since > 0 {
		// What the client has already: it is not sent, but must be known.
		before, _, _, _ = c.hub.Picture(key, 0, asked)
	}
	rows, full, seq, err := c.hub.Picture(key, since, asked)
	if err != nil {
		// A key that is not there and one that is not for her look the same: no rows.
		rows, full, seq = nil, true, c.hub.Seq()
	}
	c.hub.fan.await(seq, c.hub.Seq)
	c.end(w, before, rows, full, seq)
}

// begin makes the client hold, and registers the watch where it is new. Nil when it is closing.
func (c *client) begin(key string) *watch {
	c.mu.Lock()
	if c.closing {
		c.mu.Unlock()
		return nil
	}
	c.picturing = true
	w, there := c.watches[key]
	if !there {
		w = &watch{client: c, from: nothing}
		c.watches[key] = w
	}
	c.mu.Unlock()
	if !there {
		c.hub.register(w, key)
	}
	return w
}

// end puts the picture in its place.
func (c *client) end(w *watch, before, rows []domain.Row, full bool, seq uint64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	w.from = seq
	c.remember(w, before, rows)
	c.picturing = false
	c.release(seq)
	c.went = max(c.went, c.stands(seq))
	c.enqueue(w.topic.frame(rows, full, c.stands(seq)))
	c.release(nothing)
}

// stands is the sequence at which a message stands. While rights have changed and not all pictures
// are renewed, that is before the change: a page that is cut off now must come back with a since
// that tells us so, and get everything anew. It is called with mu held.
func (c *client) stands(seq uint64) uint64 {
	if c.stale > 0 {
		return min(seq, c.stale-1)
	}
	return seq
}

// release lets out what was held, in its order, up to a sequence. It is called with mu held.
func (c *client) release(upTo uint64) {
	for len(c.held) > 0 && c.held[0].seq <= upTo {
		item := c.held[0]
		c.held = c.held[1:]
		c.goOut(item)
	}
}

// remember notes which rows the client has under the key after a picture.
func (c *client) remember(w *watch, before, rows []domain.Row) {
	w.shown = make(map[uint64]struct{}, len(before)+len(rows))
	for _, list := range [][]domain.Row{before, rows} {
		for _, row := range list {
			if isGone(row) {
				w.take(hashOf(row.Key))
			} else {
				w.note(hashOf(row.Key))
			}
		}
	}
}

// renew asks all pictures of the client anew, since what she may see has changed at seq. Until
// that is done nothing that goes out stands at seq or later. It never waits.
func (c *client) renew(seq uint64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.rights = seq
	if c.stale == 0 {
		c.stale = seq
	}
	if c.renewing || c.closing {
		return
	}
	c.renewing = true
	c.hub.wg.Add(1)
	go c.renewAll()
}

func (c *client) renewAll() {
	defer c.hub.wg.Done()
	defer c.caught()
	for !c.renewed() {
		c.mu.Lock()
		rights := c.rights
		keys := slices.Sorted(maps.Keys(c.watches))
		c.mu.Unlock()
		if !c.renewKeys(keys) {
			return
		}
		c.settle(rights)
	}
}

// settle says how far the client is told, when all pictures are renewed; unless rights have
// changed once more since they were begun.
func (c *client) settle(rights uint64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.rights != rights {
		return
	}
	c.stale = 0
	_, told := c.hub.fan.state()
	c.take(held{seq: told, pong: true})
}

// renewed tells that there is nothing more to renew, and ends it in the same breath.
func (c *client) renewed() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.renewing = c.stale > 0 && !c.closing
	return !c.renewing
}

// renewKeys is false where the client is no longer anybody, or has left.
func (c *client) renewKeys(keys []string) bool {
	if c.greeted.Load() && !c.hub.Asked(c.asker()).Is(domain.RolePerson) {
		c.letGo(SignInAgain, "sign in again")
		return false
	}
	for _, key := range keys {
		if !c.waitForRoom() {
			return false
		}
		c.pictures.Lock()
		if c.watching(key) {
			c.picture(key, 0)
		}
		c.pictures.Unlock()
	}
	c.hub.presence.recheck(c)
	return true
}

func (c *client) watching(key string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.watches[key] != nil
}

// deliver pushes the rows of a change that the client watches, each as she may see it now. It is
// called with mu held.
func (c *client) deliver(ch *change) {
	if c.closing {
		return
	}
	var room [16]byte
	class, known := append(room[:0], make([]byte, len(ch.rows))...), false
	var asked domain.Asked
	for i := range ch.rows {
		r := &ch.rows[i]
		own, parent := c.watches[r.key], c.watches[r.parent]
		if !own.wants(ch.seq) && !parent.wants(ch.seq) {
			continue
		}
		if !known {
			asked, known = c.hub.Asked(c.asker()), true
		}
		class[i] = r.show(own, parent, asked)
	}
	if frame := ch.frame(class, c.stands(ch.seq)); frame != nil {
		c.went = max(c.went, c.stands(ch.seq))
		c.enqueue(frame)
		c.hub.counts.pushed.Add(1)
	}
}

// show decides how one row goes to one client: whole, as null, or not at all.
func (r *changedRow) show(own, parent *watch, asked domain.Asked) byte {
	if !r.gone && r.sees(asked) {
		own.note(r.hash)
		parent.note(r.hash)
		return whole
	}
	was := own.take(r.hash)
	if parent.take(r.hash) || was {
		return null
	}
	return absent
}

// register and unregister keep the lists by which fanOut finds the watchers of a key.
func (h *Hub) register(w *watch, key string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	t := h.topics[key]
	if t == nil {
		t = &topic{key: key}
		h.topics[key] = t
	}
	w.topic, w.place = t, len(t.watches)
	t.watches = append(t.watches, w)
}

func (h *Hub) unregister(w *watch) {
	h.mu.Lock()
	defer h.mu.Unlock()
	t := w.topic
	if t == nil || w.place < 0 {
		return
	}
	last := len(t.watches) - 1
	t.watches[last].place = w.place
	t.watches[w.place] = t.watches[last]
	t.watches[last] = nil
	t.watches = t.watches[:last]
	w.place = -1
	if last == 0 {
		delete(h.topics, t.key)
	}
}

// forget takes the watches of a closing client out of the lists. A picture that is under way
// registers before it, since both take c.pictures; none begins after it.
func (h *Hub) forget(c *client) {
	c.pictures.Lock()
	defer c.pictures.Unlock()
	c.mu.Lock()
	watches := c.watches
	c.watches = map[string]*watch{}
	c.mu.Unlock()
	for _, w := range watches {
		h.unregister(w)
	}
}

// pictureFrame is the answer to a watch.
func pictureFrame(key string, rows []domain.Row, full bool, seq uint64) []byte {
	size := 100 + len(key)
	for _, r := range rows {
		size += len(r.Key) + len(r.Row) + 150
	}
	out := make([]byte, 0, size)
	out = append(out, `{"type":"rows","key":`...)
	out = appendText(out, key)
	out = append(out, `,"seq":`...)
	out = strconv.AppendUint(out, seq, 10)
	out = append(out, `,"full":`...)
	out = strconv.AppendBool(out, full)
	out = append(out, `,"rows":[`...)
	for i, r := range rows {
		if i > 0 {
			out = append(out, ',')
		}
		out = appendRow(out, r, isGone(r))
	}
	return append(out, ']', '}')
}
