package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"

	"fellesplan/backend/engine/seal"
	"fellesplan/events"
)

// packageCheck is the work on one archive package, which is read where it lies.
type packageCheck struct {
	*packed
	by       *seal.Checker
	sums     map[string]bool     // the SHA-256 of all its files
	leaned   []events.Record     // records on which others lean
	grounded map[uint64][]uint64 // which records stand beside one, because it leans on them and they are not in the package themselves
	missing  int                 // attached files that are not there
}

// verifyPackage checks a package: every record by its proof, every document by the hash in its record,
// every file by its sum, and that the lines are the records.
func verifyPackage(out io.Writer, name string, p *packed, by *seal.Checker) error {
	c := packageCheck{packed: p, by: by, sums: map[string]bool{}, grounded: map[uint64][]uint64{}}
	for name := range p.at {
		var seq, n uint64
		if got, _ := fmt.Sscanf(name, "dokument/%d/grunnlag/%d.txt", &seq, &n); got == 2 && name == packedAt(seq, groundFile(n)) {
			c.grounded[seq] = append(c.grounded[seq], n)
		}
	}
	if err := c.checkSums(); err != nil {
		return err
	}
	count, err := c.checkRecords()
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "OK %s: %d records are proved, %d files have the sums that were signed\n", name, count, len(p.at)-2)
	if c.missing > 0 {
		fmt.Fprintf(out, "NOTE %s: %d attached files that the records name are not in it\n", name, c.missing)
	}
	return nil
}

// checkSums compares each file with its sum; none may be missing and none may be too many. The list of the
// sums is signed.
func (c *packageCheck) checkSums() error {
	var lines []string
	for name := range c.at {
		if name == sumsName || name == signName {
			continue
		}
		sum, err := c.sum(name)
		if err != nil {
			return err
		}
		c.sums[sum] = true
		lines = append(lines, sum+"  "+name+"\n")
	}
	slices.Sort(lines)
	sums, err := c.get(sumsName)
	if err != nil {
		return err
	}
	if string(sums) != sumList(lines) {
		return fmt.Errorf("%s is not the list of the sums of the files: something was changed, added or taken away", sumsName)
	}
	signed, err := c.get(signName)
	if err != nil {
		return err
	}
	return seal.CheckPackage(signed, sums, c.by.Key())
}

// checkRecords goes through the records in order, and compares them with the lines.
func (c *packageCheck) checkRecords() (count int, err error) {
	in, err := c.at[linesName].Open()
	if err != nil {
		return 0, err
	}
	defer in.Close()
	lines := &sameAs{want: bufio.NewReader(in)}
	for _, path := range c.names() {
		var seq uint64
		if n, err := fmt.Sscanf(path, "hending/%d.txt", &seq); n != 1 || err != nil {
			continue
		}
		rec, err := c.record(seq)
		if err != nil {
			return count, fmt.Errorf("record %d: %w", seq, err)
		}
		if err := writeJSON(lines, rec); err != nil {
			return count, fmt.Errorf("%s is not what the records give, at record %d", linesName, seq)
		}
		count++
	}
	if _, err := lines.want.ReadByte(); err != io.EOF {
		return count, fmt.Errorf("%s has more than the records give", linesName)
	}
	return count, nil
}

func (c *packageCheck) record(seq uint64) (rec events.Record, err error) {
	entry, errEntry := c.get(fmt.Sprintf("hending/%09d.txt", seq))
	proof, errProof := c.get(fmt.Sprintf("bevis/%09d.tlog-proof", seq))
	if err := errors.Join(errEntry, errProof); err != nil {
		return rec, err
	}
	if rec, err = provedRecord(entry, proof, seq, c.by); err != nil {
		return rec, err
	}
	if err := c.grounds(rec); err != nil {
		return rec, err
	}
	if slices.ContainsFunc(rec.Facts, leanedOn) {
		c.leaned = append(c.leaned, rec)
	}
	return rec, nil
}

// leanedOn tells whether later records may lean on a fact.
func leanedOn(e events.Event) bool { return is[events.PlanVersionNamed](e) || hashPut(e) != "" }

// grounds looks whether all that a record pins is in the package.
func (c *packageCheck) grounds(rec events.Record) error {
	beside := slices.Clone(c.leaned)
	for _, n := range c.grounded[rec.Seq] {
		r, err := c.besideAt(rec.Seq, n)
		if err != nil {
			return err
		}
		beside = append(beside, r)
	}
	b, err := basisOf(rec, among(beside))
	if err != nil {
		return err
	}
	for _, p := range b.pins {
		switch {
		case c.sums[p.hash]:
		case p.attached:
			c.missing++
		default:
			return fmt.Errorf("%s is not in the package", p.what)
		}
	}
	return nil
}

func (c *packageCheck) besideAt(seq, n uint64) (rec events.Record, err error) {
	entry, errEntry := c.get(packedAt(seq, groundFile(n)))
	proof, errProof := c.get(packedAt(seq, groundProof(n)))
	if err := errors.Join(errEntry, errProof); err != nil {
		return rec, err
	}
	return provedRecord(entry, proof, n, c.by)
}
