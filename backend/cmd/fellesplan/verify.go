package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fellesplan/backend/engine/eventlog"
	"fellesplan/backend/engine/seal"
)

const verifyUsage = `Usage: fellesplan verify [flags] [file …]

Without a file: the house in --data. Every record, every tile and the signed checkpoint are read again
and compared, and what is shown is compared with a rebuild from the log. --checkpoint names files with
checkpoints that you have kept: the log must go on from each.

With files: receipts and archive packages (.zip), checked with nothing but --key. No house and no network are needed.
`

// errWrong tells that what was looked at is not as it should be; the words are already written.
var errWrong = errors.New("it is not as it should be")

// verify checks a house, or receipts.
func verify(ctx context.Context, w streams, args []string) error {
	flags, files := splitArgs(args)
	s := new(settings)
	if err := s.read("verify", w, flags); err != nil {
		fmt.Fprint(w.err, "\n"+verifyUsage)
		return err
	}
	if len(files) > 0 {
		return s.verifyReceipts(w.out, files)
	}
	kept, err := readAll(s.checkpoint)
	if err != nil {
		return err
	}
	dir, err := s.directory()
	if err != nil {
		return err
	}
	query := url.Values{"checkpoint": kept, "key": {s.key}}
	return s.onHouse(ctx, w.out, "/verify?"+query.Encode(), func(h *house, out io.Writer) error { return h.verify(ctx, out, dir, s.key, kept) })
}

// mustBeThere refuses to make a house where there is none.
func (s *settings) mustBeThere(dir string) error {
	if _, err := os.Stat(sealDir(dir)); err != nil {
		return fmt.Errorf("there is no sealed house in %s", dir)
	}
	return nil
}

// splitArgs takes the files, which stand after the flags, away from them.
func splitArgs(args []string) (flags, files []string) {
	for i := 0; i < len(args); i++ {
		switch arg := args[i]; {
		case !strings.HasPrefix(arg, "-"):
			files = append(files, arg)
		case strings.Contains(arg, "=") || i+1 == len(args) || arg == "-h" || arg == "--help":
			flags = append(flags, arg)
		default:
			flags = append(flags, arg, args[i+1])
			i++
		}
	}
	return flags, files
}

func readAll(list string) (contents []string, err error) {
	for _, name := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' }) {
		raw, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("--checkpoint: %w", err)
		}
		contents = append(contents, string(raw))
	}
	return contents, nil
}

// verify looks at the whole house and tells what it finds, a line each.
func (h *house) verify(ctx context.Context, out io.Writer, dir, key string, kept []string) error {
	if h.seal == nil {
		return errors.New("this replica seals nothing")
	}
	if key == "" {
		key = h.seal.Key()
	}
	verifier, err := seal.ParseKey(key)
	if err != nil {
		return err
	}
	audit := seal.Audit{Dir: sealDir(dir), Key: verifier, Log: canonical(ctx, h.log)}
	for _, k := range kept {
		audit.Earlier = append(audit.Earlier, []byte(k))
	}
	c, found, err := seal.Verify(audit)
	if err != nil {
		return err
	}
	wrong := len(found)
	for _, f := range found {
		fmt.Fprintln(out, "WRONG", f)
	}
	for _, f := range h.seal.Forks() {
		wrong++
		fmt.Fprintf(out, "WRONG the witness %s told on %s: %s. Find out why before you take %s away\n", f.Witness, f.Time.Format(time.RFC3339), f.Words, filepath.Join(sealDir(dir), seal.ForkFile))
	}
	rows, different, err := h.rebuilt(ctx, out)
	if err != nil {
		return err
	}
	if wrong += different; wrong > 0 {
		return fmt.Errorf("%d findings: %w", wrong, errWrong)
	}
	fmt.Fprintf(out, "%d records are as they were signed, root %x\n%d rows are what the log gives\nkey %s\n", c.Size, c.Root[:], rows, key)
	return nil
}

// canonical gives the records of the log in the form that is sealed.
func canonical(ctx context.Context, log *eventlog.Log) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		for rec, err := range log.Read(ctx, 1, 0) {
			var entry []byte
			if err == nil {
				entry, err = rec.Canonical()
			}
			if !yield(entry, err) || err != nil {
				return
			}
		}
	}
}
