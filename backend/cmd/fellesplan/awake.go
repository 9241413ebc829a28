package main

import (
	"os"
	"runtime/debug"
	"time"
)

// heapPercent is how much more than what is in use the heap may grow to while the house is open. The
// start may take the usual 100, since it is soon over.
const heapPercent = 50

// settleAfter is how long after the door was opened the start counts as over.
const settleAfter = time.Second

// settleDown gives back what the start needed, and keeps the heap small from now on, unless somebody
// has said how large it may be.
func settleDown() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(heapPercent)
	}
	debug.FreeOSMemory()
}
