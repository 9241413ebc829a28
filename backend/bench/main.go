// Command bench measures the real program in a process of its own, over the loopback: how long a
// command takes to its acknowledgement and to another screen, what an open page costs in memory,
// how many rows it pushes and how fast it reads its log again. Beside each figure stands what bare
// JetStream does on the same machine, the same disk and in the same run, since a figure alone says
// more of the machine than of us.
//
//	make bench                       three runs, medians, some twenty minutes
//	cd backend && go run ./bench -quick    one short run, under a minute
//
// It speaks to addresses of this machine only, and everything it does is bounded in count and time.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// size is how much is measured.
type size struct {
	runs     int
	commands int           // one after the other, over HTTP and again over the websocket
	clients  []int         // open pages
	changes  int           // pushed to all of them
	records  int           // in the log that is read again
	scenes   []scene       // of writing together
	beats    int           // seconds of writing that count
	openings []int         // commits behind a chapter that is opened
	tiltak   int           // in the house of many
	past     int           // records to look back into
	limit    time.Duration // for everything; then it stops and says so
}

var (
	whole = size{runs: 3, commands: 600, clients: []int{1000, 5000}, changes: 40, records: 20_000, scenes: scenes, beats: 10, openings: []int{10_000, 100_000}, tiltak: 10_000, past: 1_000_000, limit: 45 * time.Minute}
	quick = size{runs: 1, commands: 200, clients: []int{1000}, changes: 20, records: 3_000, scenes: scenes[:2], beats: 3, openings: []int{2_000}, tiltak: 500, past: 50_000, limit: 3 * time.Minute}
)

var scenes = []scene{
	{chapters: 1, writers: 10},
	{chapters: 1, writers: 50},
	{chapters: 1, writers: 200},
	{chapters: 200, writers: 5},
	{chapters: 1, writers: 1, readers: 1000},
	{chapters: 1, writers: 1, readers: 5000},
}

// parts are what can be measured by itself.
var parts = []struct {
	name string
	run  func(ctx context.Context, program, dir string, of size, t *table) error
}{{"latency", latencies}, {"pages", pages}, {"rebuild", rebuild}, {"steps", steps}, {"opening", opening}, {"many", many}, {"asof", asof}, {"writing", writing}}

func main() {
	program := flag.String("program", "../bin/fellesplan", "the `program` to measure, as make build leaves it")
	short := flag.Bool("quick", false, "one short run, under a minute")
	scratch := flag.String("scratch", "", "`directory` for the logs; it decides which disk is measured (a temporary one)")
	only := flag.String("only", "", "measure one `part` only: latency, pages, rebuild, steps, opening, many, asof or writing")
	flag.Parse()
	if err := bench(*program, *scratch, *only, *short); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func bench(program, scratch, only string, short bool) error {
	if _, err := os.Stat(program); err != nil {
		return fmt.Errorf("there is no program to measure; make build makes it: %w", err)
	}
	of := whole
	if short {
		of = quick
	}
	ctx, stop := context.WithTimeout(context.Background(), of.limit)
	defer stop()
	dir, err := os.MkdirTemp(scratch, "fellesplan-bench-")
	if err != nil {
		return fmt.Errorf("making a directory for the logs: %w", err)
	}
	defer os.RemoveAll(dir)
	of.clients = affordable(of.clients)
	var all table
	begun := time.Now()
	for n := range of.runs {
		fmt.Fprintf(os.Stderr, "run %d of %d\n", n+1, of.runs)
		if err := run(ctx, program, filepath.Join(dir, fmt.Sprint(n)), only, of, &all); err != nil {
			if ctx.Err() != nil {
				err = errors.Join(fmt.Errorf("not done after %s", of.limit), err)
			}
			return err
		}
	}
	fmt.Printf("%s\n\n%s\nMedian of %d runs [least–most], %s in all.\n", machine(program), all.markdown(), of.runs, time.Since(begun).Round(time.Second))
	return nil
}

// run measures everything once.
func run(ctx context.Context, program, dir, only string, of size, t *table) error {
	for _, part := range parts {
		if only != "" && only != part.name {
			continue
		}
		if err := part.run(ctx, program, dir, of, t); err != nil {
			return err
		}
		if err := os.RemoveAll(dir); err != nil {
			return fmt.Errorf("tidying up: %w", err)
		}
	}
	return nil
}

// affordable raises the limit of open files to what we may, and leaves out what it does not allow;
// the program inherits it.
func affordable(clients []int) (possible []int) {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		return clients
	}
	limit.Cur = limit.Max
	_ = syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit)
	for _, n := range clients {
		if uint64(n)+500 < limit.Cur {
			possible = append(possible, n)
		} else {
			fmt.Fprintf(os.Stderr, "%d clients need more open files than the %d that are allowed: left out\n", n, limit.Cur)
		}
	}
	return possible
}

// machine is the line that a figure needs beside it.
func machine(program string) string {
	model := "unknown processor"
	if info, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		for line := range strings.Lines(string(info)) {
			if name, value, found := strings.Cut(line, ":"); found && strings.TrimSpace(name) == "model name" {
				model = strings.TrimSpace(value)
			}
		}
	}
	version, _ := exec.Command(program, "version").Output()
	first, _, _ := strings.Cut(string(version), "\n")
	load, _ := os.ReadFile("/proc/loadavg")
	return fmt.Sprintf("%s · %d × %s · %s · %s · load at the end %s", time.Now().Format("2006-01-02"), runtime.NumCPU(), model,
		runtime.Version(), first, strings.Join(strings.Fields(string(load))[:min(3, len(strings.Fields(string(load))))], " "))
}
