//go:build faults

package main

import "os"

// faultNoSync is the planted fault of the power-cut test, in a program built for that test only.
var faultNoSync = os.Getenv("FAULT_NOSYNC") == "1"
