package live

import "time"

// keepHouse does what is done by the clock: presence 150 ms after it was stirred, and once a second a
// look at every socket. A house in which nothing happens is not woken more often: what wakes a machine
// costs more than what is then done.
func (h *Hub) keepHouse() {
	defer h.wg.Done()
	tick := time.NewTicker(min(time.Second, h.lim.pingEvery/4, h.lim.presenceRefresh))
	defer tick.Stop()
	var looked time.Duration
	var soon <-chan time.Time
	for {
		select {
		case <-h.ctx.Done():
			return
		case <-h.presence.stirred:
			if soon == nil {
				soon = time.After(presenceEvery)
			}
			continue
		case <-soon:
			soon = nil
			h.presence.round()
			continue
		case <-tick.C:
		}
		h.presence.round()
		h.fan.moved.Broadcast()
		now := h.now()
		h.lookAtAll(now, looked)
		looked = now
	}
}

// lookAtAll finds the clients that have gone silent, stopped reading or begun something that they
// do not finish.
func (h *Hub) lookAtAll(now, last time.Duration) {
	for _, c := range h.of(func() map[*client]struct{} { return h.clients }) {
		c.look(now, last)
	}
}

func (c *client) look(now, last time.Duration) {
	lim, g := &c.hub.lim, c.guard
	silent := now - time.Duration(g.heard.Load())
	switch {
	case since(g.writing.Load(), now) > lim.writeWithin:
		c.letGo(TooSlow, "too slow, come back with since")
	case since(g.partial.Load(), now) > lim.messageWithin:
		c.letGo(NotUnderstood, "a message was begun and not ended")
	case !c.greeted.Load() && now-c.opened > lim.helloWithin:
		c.letGo(SignInAgain, "hello comes first")
	case silent > 2*lim.pingEvery && !c.busy.Load():
		c.letGo(GoingAway, "no answer to our pings")
	case g.writing.Load() == 0 && due(c.opened, last, now, lim.pingEvery):
		c.hub.wg.Add(1)
		go c.check()
	}
}

// since is how long something has lasted that began at start; 0 where it has not begun.
func since(start int64, now time.Duration) time.Duration {
	if start == 0 {
		return 0
	}
	return now - time.Duration(start)
}

// due tells whether a beat of every falls between last and now, counted from start, so that the
// sockets are not all pinged in the same second.
func due(start, last, now, every time.Duration) bool {
	return now > start && (now-start)/every > max(0, last-start)/every
}

// pingFrame asks for a pong (RFC 6455 § 5.5.2).
var pingFrame = []byte{0x89, 0}

// check asks whether a client's session still holds, and pings it. Nobody waits for the answer: look sees
// the silence where none comes.
func (c *client) check() {
	defer c.hub.wg.Done()
	defer c.caught()
	switch {
	case !c.hub.StillValid(c.session):
		c.letGo(SignInAgain, "sign in again")
	case !c.isClosing():
		_, _ = c.guard.Write(pingFrame)
	}
}
