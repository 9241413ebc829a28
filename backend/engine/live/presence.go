package live

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"fellesplan/events"
)

// presence knows who is in which room, on every replica. What happens here is gathered and
// whispered to the others at most every 150 ms, and so are the lists that members get.
// Every replica says again and again who is with it; what it no longer says is forgotten.
type presence struct {
	hub     *Hub
	stop    func()
	stirred chan struct{} // full when there is something to tell

	mu      sync.Mutex
	rooms   map[string]map[string]present // room, then conn
	members map[string]map[*client]struct{}
	dirty   map[string]struct{}  // rooms whose members are to be told
	news    map[string]whispered // what the other replicas are to be told, by room and conn
	replica string
	remote  int
	refresh time.Duration // when we last said who is with us
}

// topicPresence is the subject under which replicas whisper.
const topicPresence = "presence"

// whisperBatch is how many people go into one whisper; with the longest place it is some 100 kB.
const whisperBatch = 100

// present is one tab in a room.
type present struct {
	person  events.ID
	place   string
	replica string
	heard   time.Duration
}

// here is where a client of ours is.
type here struct {
	room, place string
	left        bool // the socket has closed
}

// whispered is one tab's place, told to the other replicas. Without a room it has left.
type whispered struct {
	Conn   string    `json:"conn"`
	Room   string    `json:"room"`
	Person events.ID `json:"person"`
	Place  string    `json:"place,omitempty"`
	Left   bool      `json:"left,omitempty"`
}

type whisper struct {
	Replica string      `json:"replica"`
	People  []whispered `json:"people"`
}

func (p *presence) init(h *Hub) {
	p.hub, p.stirred = h, make(chan struct{}, 1)
	p.rooms, p.dirty = map[string]map[string]present{}, map[string]struct{}{}
	p.members, p.news = map[string]map[*client]struct{}{}, map[string]whispered{}
	p.replica = freshName()
	p.stop = func() {}
	if h.Listen == nil {
		return
	}
	stop, err := h.Listen(topicPresence, p.hear)
	if err != nil {
		h.Logger.Error("listening for presence on other replicas", "err", err)
		return
	}
	p.stop = stop
}

// present moves a client to a room, or out of all with "". A room that is not there, or not for
// her, is silence.
func (c *client) present(m message) (code int, reason string) {
	room, err1 := m.text("room", MaxKeyLength)
	place, err2 := m.text("place", 4*MaxPlace)
	if err1 != nil || err2 != nil || !isPlace(place) || room != "" && !isThing(room) {
		return NotUnderstood, "presence is not understood"
	}
	if room != "" && !c.maySee(room) {
		room = ""
	}
	c.hub.presence.move(c, room, place)
	return 0, ""
}

// isPlace tells whether a text can be shown as where somebody is: short, one line, and nothing in
// it that turns the direction of what stands around it.
func isPlace(place string) bool {
	return utf8.RuneCountInString(place) <= MaxPlace && !strings.ContainsFunc(place, func(r rune) bool {
		return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
	})
}

// isThing tells whether a key is of the form "<room>/<id>".
func isThing(key string) bool {
	if len(key) < 38 || !wellFormed(key) {
		return false
	}
	_, err := events.ParseID(key[len(key)-36:])
	return err == nil && key[len(key)-37] == '/' && events.Token(key[:len(key)-37])
}

func (c *client) maySee(key string) bool {
	rows, _, _, err := c.hub.Picture(key, 0, c.hub.Asked(c.asker()))
	if err != nil {
		return false
	}
	for _, row := range rows {
		if row.Key == key && !isGone(row) {
			return true
		}
	}
	return false
}

// recheck takes a client out of a room that is no longer for her.
func (p *presence) recheck(c *client) {
	p.mu.Lock()
	room := c.here.room
	p.mu.Unlock()
	if room != "" && !c.maySee(room) {
		p.move(c, "", "")
	}
}

func (p *presence) move(c *client, room, place string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !c.here.left {
		p.moveLocked(c, room, place)
	}
}

// leave takes a client that has closed out for good.
func (p *presence) leave(c *client) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.moveLocked(c, "", "")
	c.here.left = true
}

func (p *presence) moveLocked(c *client, room, place string) {
	if old := c.here.room; old != "" && old != room {
		p.forget(old, c.name)
		drop(p.members, old, c)
		p.tell(whispered{Conn: c.name, Room: old, Left: true})
	}
	c.here.room, c.here.place = room, place
	if room == "" {
		return
	}
	put(p.members, room, c)
	p.set(room, c.name, present{c.person, place, p.replica, p.hub.now()})
	p.tell(whispered{Conn: c.name, Room: room, Person: c.person, Place: place})
}

// tell notes what the other replicas are to hear. Of one client in one room only the last counts.
func (p *presence) tell(w whispered) {
	p.news[w.Room+" "+w.Conn] = w
	p.stir()
}

func (p *presence) stir() {
	select {
	case p.stirred <- struct{}{}:
	default:
	}
}

// set and forget change the table. They are called with mu held.
func (p *presence) set(room, conn string, is present) {
	if p.rooms[room] == nil {
		p.rooms[room] = map[string]present{}
	}
	was, there := p.rooms[room][conn]
	p.rooms[room][conn] = is
	if !there && is.replica != p.replica {
		p.remote++
	}
	if !there || was.place != is.place {
		p.dirty[room] = struct{}{}
		p.stir()
	}
}

func (p *presence) forget(room, conn string) {
	was, there := p.rooms[room][conn]
	if !there {
		return
	}
	if was.replica != p.replica {
		p.remote--
	}
	delete(p.rooms[room], conn)
	if len(p.rooms[room]) == 0 {
		delete(p.rooms, room)
	}
	p.dirty[room] = struct{}{}
	p.stir()
}

// hear takes in what another replica whispered; our own words come back too and are passed over.
func (p *presence) hear(payload []byte) {
	var w whisper
	if err := json.Unmarshal(payload, &w); err != nil {
		p.hub.Logger.Error("a whisper about presence is not understood", "err", err)
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if w.Replica == p.replica {
		return
	}
	for _, is := range w.People {
		if is.Left {
			p.forget(is.Room, is.Conn)
		} else if p.remote < maxRemotePresent {
			p.set(is.Room, is.Conn, present{is.Person, is.Place, w.Replica, p.hub.now()})
		}
	}
}

// telling is one list on its way to the members of a room.
type telling struct {
	to    []*client
	frame []byte
}

// round tells the members of the rooms that have changed, and the other replicas what changed
// here. It is called presenceEvery after the first of them.
func (p *presence) round() {
	lists, news := p.take()
	for _, t := range lists {
		for _, c := range t.to {
			c.send(held{frame: t.frame})
		}
	}
	p.whisper(news)
}

func (p *presence) take() (lists []telling, news []whispered) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if now := p.hub.now(); now-p.refresh >= p.hub.lim.presenceRefresh {
		p.refresh = now
		p.sayAll(false)
		p.expire(now)
	}
	for room := range p.dirty {
		if len(p.members[room]) > 0 {
			lists = append(lists, telling{slices.Collect(maps.Keys(p.members[room])), p.frame(room)})
		}
	}
	clear(p.dirty)
	news = slices.Collect(maps.Values(p.news))
	clear(p.news)
	return lists, news
}

// frame writes who is in a room, in the order of their connections. Called with mu held.
func (p *presence) frame(room string) []byte {
	type person struct {
		Conn   string    `json:"conn"`
		Person events.ID `json:"person"`
		Place  string    `json:"place"`
	}
	people := []person{}
	for _, conn := range slices.Sorted(maps.Keys(p.rooms[room])) {
		if len(people) == MaxPresent {
			break
		}
		is := p.rooms[room][conn]
		people = append(people, person{conn, is.person, is.place})
	}
	return encode(struct {
		Type   string   `json:"type"`
		Room   string   `json:"room"`
		People []person `json:"people"`
	}{"presence", room, people})
}

// sayAll says again who is here, or that all have left. Called with mu held.
func (p *presence) sayAll(left bool) {
	for room, members := range p.members {
		for c := range members {
			p.tell(whispered{Conn: c.name, Room: room, Person: c.person, Place: c.here.place, Left: left})
		}
	}
}

// expire forgets those of replicas that have gone silent. It is called with mu held.
func (p *presence) expire(now time.Duration) {
	for room, people := range p.rooms {
		for conn, is := range people {
			if is.replica != p.replica && now-is.heard > p.hub.lim.presenceExpires {
				p.forget(room, conn)
			}
		}
	}
}

func (p *presence) whisper(news []whispered) {
	for len(news) > 0 && p.hub.Whisper != nil {
		n := min(len(news), whisperBatch)
		if err := p.hub.Whisper(topicPresence, encode(whisper{p.replica, news[:n]})); err != nil {
			p.hub.Logger.Warn("whispering presence to other replicas", "err", err)
			return // they forget us in a while, and hear of us again at the next refresh
		}
		news = news[n:]
	}
}

// farewell tells the other replicas that everybody here has left.
func (p *presence) farewell() {
	p.stop()
	p.mu.Lock()
	p.sayAll(true)
	news := slices.Collect(maps.Values(p.news))
	clear(p.news)
	p.mu.Unlock()
	p.whisper(news)
}
