// Command dev runs the demonstration while one works on it: Vite serves the page and reloads it
// by itself, and the Go program is built anew and started again when a Go file changes.
package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// look is how often the files are looked at.
const look = 700 * time.Millisecond

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx); err != nil && ctx.Err() == nil {
		fmt.Fprintln(os.Stderr, "dev:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	root, err := filepath.Abs("..")
	if err != nil {
		return err
	}
	page := shell(ctx, filepath.Join(root, "frontend"), "npm", "run", "dev")
	if err := page.Start(); err != nil {
		return fmt.Errorf("starting Vite: %w", err)
	}
	fmt.Println("\n  The page, reloaded as you write: http://localhost:5173\n  ")
	var seen time.Time
	var server *exec.Cmd
	for ctx.Err() == nil {
		newest := newestSource(root)
		if newest.After(seen) {
			seen = newest
			server = restart(ctx, root, server)
		}
		select {
		case <-ctx.Done():
		case <-time.After(look):
		}
	}
	halt(server)
	return page.Wait()
}

// restart builds the program and puts it in the place of the running one; where it does not
// build, the running one goes on and the compiler's words are shown.
func restart(ctx context.Context, root string, running *exec.Cmd) *exec.Cmd {
	binary := filepath.Join(root, "bin", "fellesplan-dev")
	build := shell(ctx, filepath.Join(root, "backend"), "go", "build", "-o", binary, "./cmd/fellesplan")
	if err := build.Run(); err != nil {
		fmt.Println("dev: does not build; the old program goes on")
		return running
	}
	halt(running)
	server := shell(ctx, root, binary, "serve", "--demo", "--data", filepath.Join(root, "data", "dev"))
	if err := server.Start(); err != nil {
		fmt.Fprintln(os.Stderr, "dev:", err)
		return nil
	}
	return server
}

func shell(ctx context.Context, dir, name string, args ...string) *exec.Cmd {
	c := exec.CommandContext(ctx, name, args...)
	c.Dir, c.Stdout, c.Stderr = dir, os.Stdout, os.Stderr
	c.Cancel = func() error { return c.Process.Signal(syscall.SIGTERM) }
	return c
}

func halt(server *exec.Cmd) {
	if server == nil || server.Process == nil {
		return
	}
	_ = server.Process.Signal(syscall.SIGTERM)
	_ = server.Wait()
}

// newestSource is when a Go file of the house was last written.
func newestSource(root string) (newest time.Time) {
	for _, module := range []string{"backend", "events"} {
		_ = filepath.WalkDir(filepath.Join(root, module), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") {
				return nil
			}
			if info, err := d.Info(); err == nil && info.ModTime().After(newest) {
				newest = info.ModTime()
			}
			return nil
		})
	}
	return newest
}
