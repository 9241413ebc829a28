package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"os"
	"strings"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/live"
	"fellesplan/backend/engine/web"
	"fellesplan/backend/rooms"
	"fellesplan/events"
)

// addressShare is how much more of the budget an address gets than a session, since a whole town
// hall may stand behind one; burstSeconds is how many seconds' budget may be used at once.
const (
	addressShare = 6
	burstSeconds = 4
)

// openDoor puts the door before the house and serves until ctx ends or the log stops being sound.
func (h *house) openDoor(ctx context.Context, s *settings, w streams) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	var door *web.Server
	hub := live.New(live.Config{
		Picture: h.picture, Asked: h.dispatch.Asked, Ask: whole{h.dispatch}.Ask,
		Problem: func(err error, lang string) []byte { return door.Problem(err, lang) },
		Who:     h.sessions.Who, StillValid: h.sessions.StillValid, Whisper: h.log.Whisper, Listen: h.log.Listen,
		Texts: textSockets{h.texts}, Seq: h.dispatch.Seq, Origins: s.origins(), Incarnation: h.log.Incarnation(), Logger: h.logger,
	})
	defer hub.Close()
	proxies, err := networks(s.proxies)
	if err != nil {
		return err
	}
	door = web.New(web.Config{
		House: web.House{Code: s.house, Namn: h.named(s), Demo: s.demo, Version: version, Incarnation: h.log.Incarnation()},
		Rooms: rooms.All(), Dispatch: whole{h.dispatch}, View: viewer{h.view}, Sessions: h.sessions, People: people{h.vault}, Files: files{h.vault}, Texts: textReads{h},
		Papers: paperDesk{h, h.named(s)}, News: newsDesk{h}, Proofs: h.proofs(), Figures: figureDesk{h}, Looks: lookBook{h}, Sheets: sheetDesk{h}, Feeds: feedDesk{h, h.named(s)}, Live: hub,
		Ready: h.ready, Latest: h.latest(), Secure: strings.HasPrefix(s.origin, "https://"), Hosts: s.hosts(), Proxies: proxies,
		Page: s.builtPage(), Limits: s.limits(), Gauges: gauges(h, hub), Logger: h.logger,
	})
	tells := door.Problem
	h.problem.Store(&tells)
	h.watch(hub)
	go h.sessions.Run(ctx)
	go h.forget(ctx, forgetEvery)
	return h.serveDoor(ctx, s, door, w)
}

// serveDoor listens until told to stop, or until follow ends, which it does only when the log
// holds something that must not be passed over.
func (h *house) serveDoor(ctx context.Context, s *settings, door *web.Server, w streams) error {
	listener, err := net.Listen("tcp", s.listen)
	if err != nil {
		return fmt.Errorf("opening the door: %w", err)
	}
	closeMetrics, err := serveMetrics(s.metrics, door.Metrics())
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	defer closeMetrics()
	fmt.Fprintf(w.out, "Fellesplan %s: http://%s\n", version, listener.Addr())
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	served := make(chan error, 1)
	go func() { served <- door.Serve(ctx, listener) }()
	select {
	case err := <-h.ended:
		h.ended <- err // for close, which waits for it too
		stop()
		<-served
		return fmt.Errorf("the log cannot be followed any further: %w", err)
	case err := <-served:
		return err
	}
}

// serveMetrics answers /metrics on an address of its own until close is called. An operator who asks
// for figures must not go without them unknowing.
func serveMetrics(address string, metrics http.Handler) (closeMetrics func(), err error) {
	if address == "" {
		return func() {}, nil
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return nil, fmt.Errorf("opening --metrics %s: %w", address, err)
	}
	server := &http.Server{Handler: metrics, ReadHeaderTimeout: 10 * time.Second}
	go server.Serve(listener)
	return func() { server.Close() }, nil
}

// watch tells the sockets what changes, and lets go of those whose session or right has ended.
func (h *house) watch(hub *live.Hub) {
	h.sessions.OnEnd(hub.EndSession)
	tell := hub.Push
	h.tell.Store(&tell)
}

// shutOut tells whether a person may not come in: suspended, or not known to the log.
func (h *house) shutOut(person events.ID) bool {
	return !h.dispatch.Asked(domain.Asker{Person: person}).Is(domain.RolePerson)
}

// ready tells why the house cannot serve; nil where it can.
func (h *house) ready(ctx context.Context) error {
	if err := h.dispatch.Stopped(); err != nil {
		return err
	}
	return h.log.Healthy(ctx)
}

// named is what the house is called: by its flag, as the demonstration's partnership, or plainly.
func (h *house) named(s *settings) domain.Words {
	if s.title != "" {
		return domain.Words{NN: s.title, NB: s.title, EN: s.title}
	}
	if !s.demo {
		return domain.Words{NN: "Helsefellesskap", NB: "Helsefellesskap", EN: "Health partnership"}
	}
	return domain.Words{NN: "Helsefellesskapet i bergensområdet", NB: "Helsefellesskapet i bergensområdet", EN: "The health partnership of the Bergen area"}
}

// origins are the addresses of our own page: the one that a proxy shows, else whatever host is asked.
func (s *settings) origins() []string {
	if s.origin == "" {
		return nil
	}
	return []string{s.origin}
}

func (s *settings) hosts() []string {
	if u, err := url.Parse(s.origin); err == nil && u.Host != "" {
		return []string{u.Hostname()}
	}
	return nil
}

func (s *settings) limits() web.Limits {
	return web.Limits{
		SessionPerSecond: s.budget, SessionBurst: int(s.budget * burstSeconds),
		AddressPerSecond: s.budget * addressShare, AddressBurst: int(s.budget * burstSeconds * addressShare),
	}
}

// builtPage is the page that is served; nil is the one in the program.
func (s *settings) builtPage() fs.FS {
	if s.page == "" {
		return nil
	}
	return os.DirFS(s.page)
}

func networks(list string) (all []netip.Prefix, err error) {
	for _, text := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' }) {
		prefix, err := netip.ParsePrefix(text)
		if err != nil {
			return nil, fmt.Errorf("--proxies %q: want networks such as 10.0.0.0/8: %w", text, err)
		}
		all = append(all, prefix)
	}
	return all, nil
}

func gauges(h *house, hub *live.Hub) []web.Gauge {
	return []web.Gauge{
		{Name: "fellesplan_seq", Help: "the sequence of the log that this replica has reached", Counter: true, Read: func() float64 { return float64(h.dispatch.Seq()) }},
		{Name: "fellesplan_websocket_clients", Help: "open websockets", Read: func() float64 { return float64(hub.Stats().Sockets) }},
	}
}
