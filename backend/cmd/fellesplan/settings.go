package main

import (
	"errors"
	"flag"
	"fmt"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fellesplan/events"
)

// settings are every choice of whoever runs the program. Each is a flag, and can be given as
// FELLESPLAN_<FLAG> in the environment; a setting that does not exist is an error, so that a
// spelling mistake never passes for the default.
type settings struct {
	data    string  // directory of the house
	nats    string  // address of an outside NATS server; empty = embedded
	copies  int     // with nats: how many copies a new log gets there
	house   string  // short code of the partnership
	listen  string  // address of the page and the API
	metrics string  // address of /metrics; empty = nowhere
	title   string  // what the partnership is called
	origin  string  // the address that people use, where a proxy stands before us
	proxies string  // comma-separated networks whose X-Forwarded-For is believed
	page    string  // directory of a page built elsewhere; empty = the one in the program
	quota   int64   // most bytes that the log may take
	budget  float64 // requests a second of one session
	demo    bool

	keepLooks, idle, hours int // how long what stands beside the log is kept: retention.go

	room, id, actor, from, to string // filters of `log`
	sak                       string // of `export`: the whole of a case
	reason                    string // of `replay` and `export`: why somebody looks
	follow, json              bool

	name, email, role, person string // of `person`

	witness         string // of `serve` whom to ask, of `verify` whose signatures count
	key, checkpoint string // of `verify`
	at, out         string // of `replay`, and of `export` where to write
	logs            string // of `witness`: the keys of the logs that it looks at
}

const envPrefix = "FELLESPLAN_"

// flagSets declares the flags of each subcommand; one list, so that the environment can be
// checked against all of them.
func (s *settings) flagSet(name string) *flag.FlagSet {
	f := flag.NewFlagSet("fellesplan "+name, flag.ContinueOnError)
	f.StringVar(&s.data, "data", "", "`directory` of the house (\"data\", or none with --nats)")
	f.StringVar(&s.nats, "nats", "", "`URL` of an outside NATS server with JetStream; without it one runs inside, listening nowhere")
	f.StringVar(&s.house, "house", "bergen", "short `code` of the partnership: a-z, 0-9 and hyphen")
	switch name {
	case "serve":
		f.StringVar(&s.listen, "listen", "localhost:8080", "`address` of the page and the API")
		f.StringVar(&s.metrics, "metrics", "", "`address` of /metrics (nowhere unless given)")
		f.StringVar(&s.origin, "origin", "", "the `URL` that people use, where a proxy stands in front: https://plan.example.no")
		f.StringVar(&s.title, "title", "", "what the partnership is called, in the head of each page")
		f.StringVar(&s.proxies, "proxies", "", "`networks`, comma-separated, of proxies whose X-Forwarded-For is believed")
		f.Int64Var(&s.quota, "quota", 0, "most `bytes` that the log may take; beyond it commands are refused, nothing is forgotten; 0 = 16 GiB")
		f.IntVar(&s.copies, "copies", 1, "with --nats: how many `copies` a new log gets in a cluster there: 1 or 3")
		f.Float64Var(&s.budget, "budget", 50, "most `requests` a second of one session, in the long run")
		f.StringVar(&s.page, "page", "", "`directory` of a page to serve in place of the one in the program")
		f.StringVar(&s.witness, "witness", "", "comma-separated `URL=key` of witnesses that are asked to cosign each checkpoint of the log")
		f.IntVar(&s.keepLooks, "keep-looks", 730, "for how many `days` it is kept what auditors looked at")
		f.IntVar(&s.idle, "session-idle", 60, "after how many `minutes` a session ends that nobody uses")
		f.IntVar(&s.hours, "session-hours", 12, "after how many `hours` a session ends at the latest")
		f.BoolVar(&s.demo, "demo", false, "demonstration: loopback only, an invented person of each role, the Bergen area loaded")
	case "log":
		logFilters(f, s)
		f.BoolVar(&s.follow, "follow", false, "go on with what is recorded from now on")
		f.BoolVar(&s.json, "json", false, "one JSON object a line")
	case "verify":
		f.StringVar(&s.key, "key", "", "the public `key` of the log that you have kept; without it that of the house itself")
		f.StringVar(&s.checkpoint, "checkpoint", "", "comma-separated `files` with checkpoints that you have kept")
		f.StringVar(&s.witness, "witness", "", "comma-separated public `keys` of witnesses whose signatures are told of")
	case "replay":
		f.StringVar(&s.at, "at", "", "the `moment`: a sequence, or 2026-03, 2026-03-14 (its end in Norway), 2026-03-14T14:03:00.000Z")
		f.StringVar(&s.out, "out", "", "the new `directory` to write to")
		f.StringVar(&s.reason, "reason", "", "`why` you look; it is noted in the access log")
	case "export":
		logFilters(f, s)
		f.StringVar(&s.sak, "case", "", "the whole of the sak with this `id`: its texts, its items in meetings, decisions, what the partners decided, disagreements")
		f.StringVar(&s.out, "out", "", "the new `file` to write")
		f.StringVar(&s.reason, "reason", "", "`why` you look; it is noted in the access log")
	case "witness":
		f.StringVar(&s.listen, "listen", "localhost:8081", "`address` at which logs ask for cosignatures")
		f.StringVar(&s.name, "name", "", "the `name` of the witness for ever: alver.kommune.no/vitne")
		f.StringVar(&s.logs, "logs", "", "comma-separated public `keys` of the logs that it looks at")
	case "person":
		f.StringVar(&s.name, "name", "", "the person's `name`; kept beside the log, never in it")
		f.StringVar(&s.email, "email", "", "the `address` with which she signs in")
		f.StringVar(&s.role, "role", "", "`role`: administrator, sekretariat, revisor, planleggar:<partnar id> or partnarkontakt:<partnar id>")
		f.StringVar(&s.person, "id", "", "`id` of the person")
	}
	return f
}

// logFilters narrow the log down.
func logFilters(f *flag.FlagSet, s *settings) {
	f.StringVar(&s.room, "room", "", "only this `room`: tiltak, utval, partnar …")
	f.StringVar(&s.id, "id", "", "only the thing with this `id`")
	f.StringVar(&s.actor, "actor", "", "only what the person with this `id` did")
	f.StringVar(&s.from, "from", "", "only what was recorded at or after this `time`: 2026-11-21 (the day in Norway) or 2026-11-21T14:03:00.000Z")
	f.StringVar(&s.to, "to", "", "only what was recorded before the end of this `time`")
}

// read takes the environment and the flags. It writes what is wrong to the flag set's output.
func (s *settings) read(name string, w streams, args []string) error {
	f := s.flagSet(name)
	f.SetOutput(w.err)
	if err := fromEnvironment(f, os.Environ()); err != nil {
		return err
	}
	err := f.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		return errUsage
	}
	if err != nil {
		return errUsage
	}
	if f.NArg() > 0 {
		fmt.Fprintf(w.err, "fellesplan %s: what is %q? Flags begin with --\n", name, f.Arg(0))
		return errUsage
	}
	if name == "serve" {
		if err := s.checkRetention(); err != nil {
			return err
		}
	}
	return s.check()
}

func fromEnvironment(f *flag.FlagSet, environ []string) error {
	known := knownSettings()
	for _, line := range environ {
		key, value, _ := strings.Cut(line, "=")
		name, ours := strings.CutPrefix(key, envPrefix)
		if !ours {
			continue
		}
		name = strings.ToLower(strings.ReplaceAll(name, "_", "-"))
		if !slices.Contains(known, name) {
			return fmt.Errorf("%s is set, but there is no such setting; there are: %s", key, strings.Join(known, ", "))
		}
		if f.Lookup(name) == nil {
			continue // a setting of another subcommand
		}
		if err := f.Set(name, value); err != nil {
			return fmt.Errorf("%s=%q: %w", key, value, err)
		}
	}
	return nil
}

func knownSettings() (names []string) {
	for _, c := range commands() {
		(&settings{}).flagSet(c.name).VisitAll(func(f *flag.Flag) {
			if !slices.Contains(names, f.Name) {
				names = append(names, f.Name)
			}
		})
	}
	slices.Sort(names)
	return names
}

func (s *settings) check() error {
	if !events.Token(s.house) {
		return fmt.Errorf("--house %q: want 1 to 32 of a–z, 0–9 and hyphen", s.house)
	}
	if s.nats == "" && s.data == "" {
		s.data = "data"
	}
	if s.nats != "" {
		if u, err := url.Parse(s.nats); err != nil || u.Host == "" {
			return fmt.Errorf("--nats %q: want an address such as nats://localhost:4222", s.nats)
		}
	}
	if err := s.checkOrigin(); err != nil {
		return err
	}
	if s.demo {
		return loopbackOnly(s.listen)
	}
	return nil
}

// checkOrigin brings the address to the form in which browsers say it: lower case, and neither a
// path nor the port that goes without saying. What is not said so would never be equal to it.
func (s *settings) checkOrigin() error {
	if s.origin == "" {
		return nil
	}
	u, err := url.Parse(s.origin)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" ||
		u.Path != "" && u.Path != "/" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return fmt.Errorf("--origin %q: want an address such as https://plan.example.no", s.origin)
	}
	host := strings.ToLower(u.Host)
	if u.Port() == map[string]string{"http": "80", "https": "443"}[u.Scheme] {
		host = strings.TrimSuffix(host, ":"+u.Port())
	}
	s.origin = u.Scheme + "://" + host
	return nil
}

// loopbackOnly refuses an address that others can reach: in the demonstration anybody who comes
// to the page may become anybody.
func loopbackOnly(listen string) error {
	host, _, err := net.SplitHostPort(listen)
	if err != nil {
		return fmt.Errorf("--listen %q: %w", listen, err)
	}
	if ip := net.ParseIP(host); host == "localhost" || ip != nil && ip.IsLoopback() {
		return nil
	}
	return fmt.Errorf("--demo lets anybody be anybody, so it serves on this machine only: --listen localhost:8080, not %q", listen)
}

// directory of the house, as an absolute path; empty where the house is at an outside server and
// keeps nothing here.
func (s *settings) directory() (string, error) {
	if s.data == "" {
		return "", nil
	}
	dir, err := filepath.Abs(s.data)
	if err != nil {
		return "", fmt.Errorf("finding the data directory %q: %w", s.data, err)
	}
	return dir, nil
}
