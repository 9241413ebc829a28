package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// The program begins anew once and no more, with the slack on every thread.
func TestEveryThreadIsSlack(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program := &exec.Cmd{Path: self, Args: []string{"fellesplan", "serve", "--data", t.TempDir(), "--listen", "127.0.0.1:0"}} // see TestMain
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = program.Process.Kill()
		_ = program.Wait()
	})
	want := strconv.Itoa(int(timerSlack.Nanoseconds()))
	var slacks map[string]int
	for late := time.Now().Add(30 * time.Second); time.Now().Before(late); time.Sleep(20 * time.Millisecond) {
		if slacks = slacksOf(program.Process.Pid); slacks[want] >= 4 && len(slacks) == 1 {
			return
		}
	}
	t.Errorf("the threads' slacks are %v, want %s for all", slacks, want)
}

// slacksOf counts the threads of a process by their slack.
func slacksOf(pid int) map[string]int {
	slacks := map[string]int{}
	threads, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*", pid))
	for _, thread := range threads {
		slack, err := os.ReadFile("/proc/" + filepath.Base(thread) + "/timerslack_ns")
		if err == nil {
			slacks[strings.TrimSpace(string(slack))]++
		}
	}
	return slacks
}
