package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/papers"
	"fellesplan/backend/engine/seal"
	"fellesplan/events"
)

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
	p, err := openPacked(name)
	if err != nil {
		return err
	}
	defer p.close()
	if p.has(linesName) {
		if err := verifyPackage(out, name, p, seal.NewChecker(key, witnesses...)); err != nil {
			return err
		}
		return p.notePacking(out)
	}
	files, err := p.unpack()
	if err != nil {
		return err
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
	if err := sameKey(r.Key, key); err != nil {
		return err
	}
	said, err := checkGrounds(rec, r.Files, seal.NewChecker(key, witnesses...))
	if err != nil {
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
	for _, line := range said {
		fmt.Fprintln(out, line)
	}
	if err := p.notePacking(out); err != nil {
		return err
	}
	return writeLines(out, rec)
}

func sameKey(said string, key seal.Verifier) error {
	if own, err := seal.ParseKey(said); err != nil || own.Name() != key.Name() || own.KeyHash() != key.KeyHash() {
		return errors.New("nokkel.txt is not the key by which it is checked")
	}
	return nil
}

// checkGrounds looks at what a receipt holds beside its record: the records on which that leans, by their
// proofs, the texts and files that it pins, and that there is nothing else. It tells what is there.
func checkGrounds(rec events.Record, files map[string][]byte, by *seal.Checker) (said []string, err error) {
	c := groundCheck{files: files, known: map[string]bool{}}
	beside, err := c.proved(by)
	if err != nil {
		return nil, err
	}
	b, err := basisOf(rec, among(beside))
	if err != nil {
		return nil, err
	}
	for _, r := range b.beside {
		c.known[groundFile(r.Seq)], c.known[groundProof(r.Seq)] = true, true
		c.said = append(c.said, fmt.Sprintf("OK it leans on record %d, which is proved too: %s", r.Seq, r.Facts[0].EventType()))
	}
	for _, p := range b.pins {
		if err := c.pin(p); err != nil {
			return nil, err
		}
	}
	for name := range files {
		if !c.known[name] {
			return nil, fmt.Errorf("%s does not belong to the receipt", name)
		}
	}
	return c.said, nil
}

// groundCheck is the work on one receipt.
type groundCheck struct {
	files map[string][]byte
	known map[string]bool
	said  []string
}

// proved reads the records that stand beside, each by its own proof.
func (c *groundCheck) proved(by *seal.Checker) (all []events.Record, err error) {
	for name, entry := range c.files {
		var seq uint64
		if n, err := fmt.Sscanf(name, "grunnlag/%d.txt", &seq); n != 1 || err != nil || name != groundFile(seq) {
			continue
		}
		rec, err := provedRecord(entry, c.files[groundProof(seq)], seq, by)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, rec)
	}
	return all, nil
}

// provedRecord reads a record that is proved to stand at its place in the log.
func provedRecord(entry, proof []byte, seq uint64, by *seal.Checker) (rec events.Record, err error) {
	p, err := seal.ParseProof(proof)
	if err != nil {
		return rec, err
	}
	if _, _, err := by.Check(p, entry); err != nil {
		return rec, err
	}
	if rec, err = events.ParseCanonical(entry); err != nil {
		return rec, err
	}
	if rec.Seq != seq || p.Index+1 != int64(seq) {
		return rec, fmt.Errorf("it stands at %d in the log", p.Index+1)
	}
	return rec, nil
}

// among finds records among those that are at hand.
func among(records []events.Record) finder {
	return func(room string, thing events.ID, before uint64, want func(events.Event) bool) (found events.Record, err error) {
		err = errNoRecord
		for _, rec := range records {
			if rec.Room == room && rec.Thing == thing && rec.Seq < before && rec.Seq > found.Seq && slices.ContainsFunc(rec.Facts, want) {
				found, err = rec, nil
			}
		}
		return found, err
	}
}

// pin looks at one file that is pinned. What somebody attached may be gone; that is told.
func (c *groundCheck) pin(p pin) error {
	content, there := c.files[p.file]
	c.known[p.file] = true
	switch {
	case !there && p.attached:
		c.said = append(c.said, fmt.Sprintf("NOTE %s is not in it: %s", p.what, p.hash))
		return nil
	case !there:
		return fmt.Errorf("%s is not in the receipt", p.what)
	case digest(content) != p.hash:
		return fmt.Errorf("%s is not the one that was recorded: %s has the SHA-256 %s, the record says %s", p.what, p.file, digest(content), p.hash)
	}
	c.said = append(c.said, fmt.Sprintf("OK %s: %s", p.file, p.what))
	if p.text.Tekst != "" {
		return c.images(content)
	}
	return nil
}

func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// images looks at the images to which a text points.
func (c *groundCheck) images(content []byte) error {
	names, _ := papers.Points(content)
	for _, name := range names {
		if !domain.IsDigest(name) {
			continue
		}
		found := false
		for file, raw := range c.files {
			if !strings.HasPrefix(file, "fil/"+name+".") {
				continue
			}
			if digest(raw) != name {
				return fmt.Errorf("the image %s is not the one of the text", file)
			}
			if file == imageFile(name, raw) {
				c.known[file], found = true, true
			}
		}
		if !found {
			c.said = append(c.said, fmt.Sprintf("NOTE an image of a text is not in it: %s", name))
		}
	}
	return nil
}
