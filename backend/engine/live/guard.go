package live

import (
	"encoding/binary"
	"errors"
	"io"
	"net"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

// The library hides frames: it joins the fragments of a message without counting them and answers
// pings by itself. guard stands between it and the network, reads the frame headers as they pass,
// and counts. A client that oversteps gets no further byte read; the library then sees an error,
// and we close with the code that guard noted. The payload is masked and is not looked at.
//
// guard also writes our messages. A short one goes straight into the kernel's buffer where there is
// room, without a goroutine of its own and without waiting (try); what does not fit is queued, and a
// whole queue leaves in as few writes as it fits into. The library writes only pings, pongs and the
// close.

const (
	readBuffer  = 1 << 10   // bytes; larger frames are read past it
	writeBuffer = 512       // bytes; the library's own, for control frames
	gatherSize  = 32 << 10  // bytes gathered before a write
	tryBytes    = 16 << 10  // bytes of a message that is tried at once
	sendBuffer  = 64 << 10  // bytes that the kernel may hold for one client (it takes twice that)
	lastBuffer  = 512 << 10 // … and when we let it go, so that the close frame still gets in
	lingerFor   = time.Second
	lingerBytes = 4 << 20
)

var errOverstepped = errors.New("the client overstepped a limit")

type guard struct {
	net.Conn
	hub *Hub

	frames  frames
	code    atomic.Int32 // the close code that an overstepping earned
	heard   atomic.Int64 // when something last came (Hub.now)
	partial atomic.Int64 // when the message began that has not ended; 0 = none
	writing atomic.Int64 // when the write began that has not ended; 0 = none
	linger  atomic.Bool

	raw syscall.RawConn       // the connection, where it lets us write without waiting; else nil
	put func(fd uintptr) bool // putNow, made once

	wmu  sync.Mutex
	rest []byte // the end of a message whose beginning went straight into the kernel
	now  []byte // what putNow writes
	took int    // … and how much of it the kernel took
}

// over sets the connection that is guarded from now on.
func (g *guard) over(conn net.Conn) {
	g.Conn = conn
	if tcp, ok := conn.(*net.TCPConn); ok {
		_ = tcp.SetWriteBuffer(g.hub.lim.sendBuffer)
		g.raw, _ = tcp.SyscallConn()
		g.put = g.putNow
	}
}

var gatherPool = sync.Pool{New: func() any { b := make([]byte, 0, gatherSize); return &b }}

func (g *guard) Read(p []byte) (int, error) {
	if g.code.Load() != 0 {
		return 0, errOverstepped
	}
	n, err := g.Conn.Read(p)
	if n == 0 {
		return n, err
	}
	now := g.hub.now()
	g.heard.Store(int64(now))
	if code := g.frames.see(p[:n], now); code != 0 {
		g.linger.Store(true)
		g.code.Store(int32(code))
		return 0, errOverstepped
	}
	switch {
	case g.frames.between():
		g.partial.Store(0)
	case g.partial.Load() == 0:
		g.partial.Store(int64(now))
	}
	return n, err
}

// Write is for the library's control frames, each of which comes whole.
func (g *guard) Write(p []byte) (int, error) {
	g.wmu.Lock()
	defer g.wmu.Unlock()
	if err := g.finish(); err != nil {
		return 0, err
	}
	return g.write(p)
}

// write and finish are called with wmu held.
func (g *guard) write(p []byte) (int, error) {
	g.writing.Store(int64(g.hub.now()))
	n, err := g.Conn.Write(p)
	g.writing.Store(0)
	return n, err
}

// finish writes the end of a message that was begun.
func (g *guard) finish() error {
	if len(g.rest) == 0 {
		return nil
	}
	_, err := g.write(g.rest)
	g.rest = nil
	return err
}

// tried is what became of a message that was tried.
type tried int

const (
	untaken tried = iota // the kernel has no room now, or somebody else is writing
	begun                // it is under way: send must be called to bring it to its end
	written
)

// try writes a message if that can be done at once. It never waits.
func (g *guard) try(message []byte) tried {
	if g.raw == nil || len(message) > tryBytes || !g.wmu.TryLock() {
		return untaken
	}
	defer g.wmu.Unlock()
	if len(g.rest) > 0 {
		return untaken
	}
	room := gatherPool.Get().(*[]byte)
	defer gatherPool.Put(room)
	g.now, g.took = append(appendHead((*room)[:0], len(message)), message...), 0
	err := g.raw.Write(g.put)
	frame, took := g.now, g.took
	g.now = nil
	switch {
	case err != nil || took <= 0: // also where the kernel has no room: who writes with patience will meet the error again
		return untaken
	case took < len(frame):
		g.rest = append([]byte(nil), frame[took:]...)
		return begun
	}
	return written
}

// putNow gives the kernel what it has room for.
func (g *guard) putNow(fd uintptr) bool {
	if n, err := syscall.Write(int(fd), g.now); err == nil {
		g.took = n
	}
	return true
}

// appendHead writes the head of a text message that is one frame (RFC 6455 § 5.2); servers do not mask.
func appendHead(out []byte, size int) []byte {
	const final, text = 0x80, 0x1
	switch {
	case size < 126:
		return append(out, final|text, byte(size))
	case size < 1<<16:
		return append(out, final|text, 126, byte(size>>8), byte(size))
	}
	return binary.BigEndian.AppendUint64(append(out, final|text, 127), uint64(size))
}

// send writes messages in as few writes as they fit into, and waits until the kernel has them. It
// leaves off between two of them where stop says so.
func (g *guard) send(messages []outgoing, stop func() bool) error {
	g.wmu.Lock()
	defer g.wmu.Unlock()
	if err := g.finish(); err != nil {
		return err
	}
	room := gatherPool.Get().(*[]byte)
	defer gatherPool.Put(room)
	out := (*room)[:0]
	for _, m := range messages {
		if m.begun {
			continue // it was brought to its end above
		}
		if stop() {
			break
		}
		if len(out)+len(m.text)+headSize > cap(out) && len(out) > 0 {
			if _, err := g.write(out); err != nil {
				return err
			}
			out = out[:0]
		}
		if out = appendHead(out, len(m.text)); len(m.text)+headSize <= cap(out)-len(out) {
			out = append(out, m.text...)
			continue
		}
		if err := g.long(out, m.text); err != nil {
			return err
		}
		out = out[:0]
	}
	if len(out) == 0 {
		return nil
	}
	_, err := g.write(out)
	return err
}

// headSize is the most bytes that a head of ours takes.
const headSize = 10

// long writes a message that is larger than what is gathered.
func (g *guard) long(head, text []byte) error {
	if _, err := g.write(head); err != nil {
		return err
	}
	_, err := g.write(text)
	return err
}

// makeRoom lets a write that waits for a client who does not read end, and the close frame follow
// it: the kernel wakes the writer when its buffer grows, and keeps both until the client reads.
func (g *guard) makeRoom() {
	if tcp, ok := g.Conn.(interface{ SetWriteBuffer(int) error }); ok {
		_ = tcp.SetWriteBuffer(lastBuffer)
	}
}

// Close lingers where the client may still be sending: closing a connection with unread bytes
// makes the kernel reset it, and the close frame would be lost.
func (g *guard) Close() error {
	if half, ok := g.Conn.(interface{ CloseWrite() error }); ok && g.linger.Load() {
		_ = half.CloseWrite()
		_ = g.Conn.SetReadDeadline(time.Now().Add(lingerFor))
		_, _ = io.CopyN(io.Discard, g.Conn, lingerBytes)
	}
	return g.Conn.Close()
}

// frames follows the frame headers of RFC 6455 § 5.2 through a stream of bytes.
type frames struct {
	head     [14]byte
	have     int    // bytes of head that are there
	left     uint64 // bytes of payload still to come
	open     bool   // a message has begun and its last frame has not
	size     uint64 // declared bytes of the message so far
	count    int    // its frames
	controls budget
}

// see passes bytes on and gives the close code of an overstepping, else 0.
func (f *frames) see(p []byte, now time.Duration) (code int) {
	for len(p) > 0 && code == 0 {
		if f.left > 0 {
			n := min(f.left, uint64(len(p)))
			f.left -= n
			p = p[n:]
			continue
		}
		f.head[f.have] = p[0]
		f.have++
		p = p[1:]
		if f.have >= 2 && f.have == f.length() {
			code = f.header(now)
			f.have = 0
		}
	}
	return code
}

// between tells that no message or frame is half way.
func (f *frames) between() bool { return f.have == 0 && f.left == 0 && !f.open }

// length is how long the header is, by its second byte.
func (f *frames) length() int {
	n := 2
	switch f.head[1] & 0x7f {
	case 126:
		n += 2
	case 127:
		n += 8
	}
	if f.head[1]&0x80 != 0 {
		n += 4
	}
	return n
}

func (f *frames) header(now time.Duration) int {
	final, control := f.head[0]&0x80 != 0, f.head[0]&0x08 != 0
	f.left = uint64(f.head[1] & 0x7f)
	switch f.left {
	case 126:
		f.left = uint64(binary.BigEndian.Uint16(f.head[2:]))
	case 127:
		f.left = binary.BigEndian.Uint64(f.head[2:])
	}
	if control {
		if !f.controls.spend(now, pingRate, pingRate) {
			return TooMuch
		}
		return 0
	}
	f.size += min(f.left, MaxMessage+1)
	f.count++
	f.open = !final
	if f.size > MaxMessage || f.count > MaxFragments {
		return 1009
	}
	if final {
		f.size, f.count = 0, 0
	}
	return 0
}

// budget is what a client may still do: it fills with time up to a burst.
type budget struct {
	spent float64
	at    time.Duration
}

// spend takes one; false where there is none left.
func (b *budget) spend(now time.Duration, perSecond, burst float64) bool {
	b.spent = max(0, b.spent-(now-b.at).Seconds()*perSecond)
	b.at = now
	if b.spent+1 > burst {
		return false
	}
	b.spent++
	return true
}
