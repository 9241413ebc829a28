//go:build !faults

package main

// faultNoSync is the planted fault of the power-cut test: a log that acknowledges before it has
// reached the disk. The product is built without it.
const faultNoSync = false
