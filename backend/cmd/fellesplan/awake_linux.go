package main

import (
	"os"
	"runtime"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// timerSlack is how late the kernel may be with our timers, so that it wakes us less often. The runtime's
// watcher sleeps 20 µs at a time while anything goes on, and on a house that is quiet between two letters
// a fifth of all processor time went to waking it. Nothing of ours goes by less than milliseconds.
const timerSlack = 200 * time.Microsecond

// slackened tells the program that begins anew that it has done so.
const slackened = "TIMER_SLACK_IS_SET"

// slacken sets the slack of all threads. A thread has it from the one that began it, and the runtime has
// begun some before anything of ours runs; so the program begins anew, in place, with the slack that a
// process keeps over that. Where it cannot be, we go on without.
func slacken() {
	if os.Getenv(slackened) != "" {
		_ = os.Unsetenv(slackened)
		return
	}
	self, err := os.Executable()
	if err != nil {
		return
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if unix.Prctl(unix.PR_SET_TIMERSLACK, uintptr(timerSlack.Nanoseconds()), 0, 0, 0) == nil {
		_ = syscall.Exec(self, os.Args, append(os.Environ(), slackened+"=1"))
	}
}
