package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"os"
	"slices"
	"strings"

	"fellesplan/backend/domain/plan"
	"fellesplan/backend/engine/eventlog"
	"fellesplan/backend/engine/seal"
	"fellesplan/events"
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

// verifyReceipts checks receipts, each for itself.
func (s *settings) verifyReceipts(out io.Writer, files []string) error {
	if s.key == "" {
		return errors.New("--key is missing: the public key that you have kept, from nokkel.txt or from the page")
	}
	key, err := seal.ParseKey(s.key)
	if err != nil {
		return err
	}
	witnesses, err := keysOf(s.witness)
	if err != nil {
		return err
	}
	wrong := 0
	for _, name := range files {
		if err := verifyReceipt(out, name, key, witnesses); err != nil {
			fmt.Fprintf(out, "WRONG %s: %v\n", name, err)
			wrong++
		}
	}
	if wrong > 0 {
		return fmt.Errorf("%d of %d: %w", wrong, len(files), errWrong)
	}
	return nil
}

func keysOf(list string) (keys []seal.Verifier, err error) {
	for _, text := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' }) {
		if _, key, found := strings.Cut(text, "="); found && strings.HasPrefix(text, "http") {
			text = key
		}
		key, err := seal.ParseKey(text)
		if err != nil {
			return nil, fmt.Errorf("--witness: %w", err)
		}
		keys = append(keys, key)
	}
	return keys, nil
}

// verifyReceipt checks one receipt and tells what it proves.
func verifyReceipt(out io.Writer, name string, key seal.Verifier, witnesses []seal.Verifier) error {
	raw, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	files, err := seal.Unpack(raw)
	if err != nil {
		return err
	}
	if files[linesName] != nil {
		if err := verifyPackage(out, name, files, key, witnesses); err != nil {
			return err
		}
		notePacking(out, name, raw)
		return nil
	}
	r, err := seal.ReadReceipt(files)
	if err != nil {
		return err
	}
	c, by, err := r.Check(key, witnesses...)
	if err != nil {
		return err
	}
	rec, err := events.ParseCanonical(r.Entry)
	if err != nil {
		return fmt.Errorf("the record is proved, but this program cannot read it: %w", err)
	}
	if rec.Seq != uint64(r.Proof.Index)+1 {
		return fmt.Errorf("the record says that it is number %d, but it stands at %d", rec.Seq, r.Proof.Index+1)
	}
	if err := errors.Join(checkVersions(rec, r.Files), checkWords(rec, r, key)); err != nil {
		return err
	}
	fmt.Fprintf(out, "OK %s: record %d of %s, %s, under a checkpoint of %d records", name, rec.Seq, c.Origin, rec.Time.Format(events.TimeLayout), c.Size)
	if len(by) > 0 {
		fmt.Fprintf(out, ", cosigned by %s", strings.Join(by, ", "))
	}
	fmt.Fprintln(out)
	if !slices.Contains([]string{receiptAbout.NN, receiptAbout.NB, receiptAbout.EN}, r.About) {
		fmt.Fprintf(out, "NOTE %s: LES-MEG.txt is not in the words of this program\n", name)
	}
	notePacking(out, name, raw)
	return writeLines(out, rec)
}

// notePacking tells where a file is whole in what it holds, but not byte for byte as it was made.
func notePacking(out io.Writer, name string, raw []byte) {
	if !asMade(raw) {
		fmt.Fprintf(out, "NOTE %s: what is in the file is whole, but the file itself was packed anew, or altered where nothing stands\n", name)
	}
}

// checkWords looks at what a receipt holds beside the record and its texts: the key that it repeats, the
// listing of a version, and that there is nothing else.
func checkWords(rec events.Record, r seal.Receipt, key seal.Verifier) error {
	if own, err := seal.ParseKey(r.Key); err != nil || own.Name() != key.Name() || own.KeyHash() != key.KeyHash() {
		return errors.New("nokkel.txt is not the key by which it is checked")
	}
	known := map[string]bool{}
	for _, fact := range rec.Facts {
		named, is := fact.(events.PlanVersionNamed)
		if !is {
			continue
		}
		known["versjon.txt"] = true
		if string(r.Files["versjon.txt"]) != plan.ListingOf(rec.Thing, named) {
			return errors.New("versjon.txt is not the listing of the version that was recorded")
		}
		for _, k := range named.Kapittel {
			known[textFile(k.Tekst)] = true
		}
	}
	for name := range r.Files {
		if !known[name] {
			return fmt.Errorf("%s does not belong to the receipt", name)
		}
	}
	return nil
}

// checkVersions compares the texts in a receipt with the hashes that its record holds.
func checkVersions(rec events.Record, files map[string][]byte) error {
	for _, fact := range rec.Facts {
		named, is := fact.(events.PlanVersionNamed)
		if !is {
			continue
		}
		if got := plan.HashOf(rec.Thing, named); got != named.Hash {
			return fmt.Errorf("the version %q has the hash %s, but %s was recorded", named.Namn, got, named.Hash)
		}
		for _, k := range named.Kapittel {
			content, there := files[textFile(k.Tekst)]
			if !there {
				return fmt.Errorf("the text of the chapter %q is not in the receipt", k.Tittel)
			}
			if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != k.Hash {
				return fmt.Errorf("the text of the chapter %q is not the one of the version", k.Tittel)
			}
		}
	}
	return nil
}
