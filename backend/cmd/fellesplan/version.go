package main

import (
	"context"
	"fmt"
	"runtime"

	"fellesplan/events"
)

// showVersion tells which program this is and which records it can read.
func showVersion(_ context.Context, s streams, args []string) error {
	if err := new(settings).read("version", s, args); err != nil {
		return err
	}
	fmt.Fprintf(s.out, "fellesplan %s\nrecord format %d, %d kinds of facts\n%s %s/%s\n",
		version, events.Schema, len(events.Kinds()), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return nil
}
