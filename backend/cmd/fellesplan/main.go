// Command fellesplan is the whole product in one program: `serve` runs a house, `log` reads what
// it remembers, `verify` checks it, `witness` vouches for another's, `person` gives people access, `version` tells what this is.
//
// This folder is the front door: the only place where the parts meet. Each file is one
// subcommand; house.go introduces the parts to one another.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// version is set by the build.
var version = "unversioned"

// command is one subcommand: what it does in a line, and how it runs.
type command struct {
	name  string
	about string
	run   func(ctx context.Context, streams streams, args []string) error
}

// streams are what a subcommand reads from and writes to.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

func commands() []command {
	return []command{
		{"serve", "run a house: the API, the page and the log", serve},
		{"log", "show the log, one event a line", showLog},
		{"person", "give a person access, change it, or take it back", person},
		{"verify", "check that nobody has changed the past: a house, or receipts", verify},
		{"replay", "write everything as it was at a moment, a file for each thing", replay},
		{"export", "pack a case or a period for an archive, with proofs", export},
		{"witness", "cosign the checkpoints of another house's log", runWitness},
		{"version", "tell which program this is", showVersion},
	}
}

// errUsage is an error of the person at the keyboard; the words are already written.
var errUsage = errors.New("wrong use")

func main() {
	if len(os.Args) > 1 && os.Args[1] == "serve" {
		slacken()
	}
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}

// run gives the exit code: 0 done, 1 failed, 2 wrongly used.
func run(args []string, s streams) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if len(args) == 0 {
		usage(s.err)
		return 2
	}
	if args[0] == "help" || args[0] == "-h" || args[0] == "--help" {
		usage(s.out)
		return 0
	}
	for _, c := range commands() {
		if c.name == args[0] {
			return exitCode(c.run(ctx, s, args[1:]), s.err)
		}
	}
	fmt.Fprintf(s.err, "fellesplan: there is no command %q\n\n", args[0])
	usage(s.err)
	return 2
}

func exitCode(err error, w io.Writer) int {
	switch {
	case err == nil, errors.Is(err, context.Canceled):
		return 0
	case errors.Is(err, errUsage):
		return 2
	}
	fmt.Fprintln(w, "fellesplan:", err)
	return 1
}

func usage(w io.Writer) {
	fmt.Fprint(w, "Fellesplan: one shared plan, its tiltak and its utval, and a log that remembers.\n\nUsage: fellesplan <command> [flags]\n\n")
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-9s %s\n", c.name, c.about)
	}
	fmt.Fprint(w, "\n`fellesplan <command> -h` lists its flags. Each flag can be set as FELLESPLAN_<FLAG> too.\n")
}
