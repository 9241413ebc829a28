package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/seal"
	"fellesplan/backend/engine/vault"
	"fellesplan/events"
)

// An archive package is written as it is made, and read where it lies, so it may be of any length.

// export writes a case or a period as a package for an archive: it can be read and checked without the
// product.
func export(ctx context.Context, w streams, args []string) error {
	s := new(settings)
	if err := s.read("export", w, args); err != nil {
		return err
	}
	q, err := s.query()
	if err == nil {
		err = q.mayExport()
	}
	if err != nil {
		return err
	}
	if s.out == "" {
		return errors.New("--out is missing: the file to write, such as sak.zip")
	}
	file, err := os.OpenFile(s.out, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o640)
	if err != nil {
		return fmt.Errorf("writing the package: %w", err)
	}
	err = s.onHouse(ctx, file, "/export?"+q.values().Encode(), func(h *house, out io.Writer) error { return h.export(ctx, out, q) })
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return errors.Join(fmt.Errorf("writing the package: %w", err), os.Remove(s.out))
	}
	info, err := os.Stat(s.out)
	if err != nil {
		return err
	}
	fmt.Fprintf(w.out, "%s, %d bytes; check it with: fellesplan verify --key '%s' %s\n%s", s.out, info.Size(), "KEY", s.out, noted)
	return nil
}

// noted is told to who looks by the command line.
const noted = "That you looked, and why, is noted in the access log of the house that was opened. If that is a copy, the house itself does not know.\n"

// mayExport refuses a package that nobody gave a reason for, or that is narrowed down in two ways.
func (q query) mayExport() error {
	switch {
	case q.reason == "":
		return errReason
	case q.sak != "" && (q.room != "" || q.id != "" || q.actor != "" || q.from != "" || q.to != ""):
		return errors.New("--case is the whole of a sak: leave out --room, --id, --actor, --from and --to")
	}
	return nil
}

// errReason is for who wants to look and does not say why.
var errReason = errors.New("--reason is missing: why you look. It is noted in the access log")

// export packs the records that are wanted, each with its proof, and the documents that they pin.
func (h *house) export(ctx context.Context, out io.Writer, q query) error {
	if err := q.mayExport(); err != nil {
		return err
	}
	if h.seal == nil {
		return errors.New("this replica seals nothing, so it has no proofs to put into a package")
	}
	sel, err := h.choose(ctx, q)
	if err != nil {
		return err
	}
	look := vault.Look{Tid: h.now(), Kva: "eksport", Rom: q.room, Ting: q.id, At: string(q.to), Sidan: string(q.from), Grunn: q.reason}
	if q.sak != "" {
		look.Rom, look.Ting = "sak", q.sak
	}
	if err := h.vault.NoteLook(ctx, look); err != nil {
		return err
	}
	e := exporting{house: h, selection: sel, pack: newPack(out, sel.last.Time), held: map[string]bool{}}
	e.pack.sign = h.seal.SignPackage
	return e.write(ctx)
}

// selection says which records a package holds.
type selection struct {
	query
	prover      *seal.Prover
	checkpoint  seal.Checkpoint // on which they rest
	of          *caseFile       // nil = what the query wants
	seqs        []uint64
	first, last events.Record
	walled      int // records that are behind a wall
}

// behindWalls are the rooms that are in no package unless it is asked for them by name: what one side
// says to itself, and what a person keeps for herself.
var behindWalls = []string{"formote", "visning"}

// choose walks through the log, up to the last checkpoint, and lists what is wanted.
func (h *house) choose(ctx context.Context, q query) (s selection, err error) {
	s.query = q
	s.prover = h.seal.Prover()
	s.checkpoint = s.prover.Checkpoint()
	if q.sak != "" {
		s.of = newCaseFile(q.sak)
		if err := h.each(ctx, s.checkpoint, func(rec events.Record) error { s.of.see(rec); return nil }); err != nil {
			return s, err
		}
	}
	err = h.each(ctx, s.checkpoint, func(rec events.Record) error { s.consider(rec); return nil })
	if err == nil && len(s.seqs) == 0 {
		err = errors.New("no record that is signed already is so")
	}
	return s, err
}

func (s *selection) consider(rec events.Record) {
	switch {
	case s.of != nil && !s.of.wants(rec), s.of == nil && !s.wants(rec):
		return
	case slices.Contains(behindWalls, rec.Room) && s.room != rec.Room:
		s.walled++
		return
	}
	if len(s.seqs) == 0 {
		s.first = rec
	}
	s.last = rec
	s.seqs = append(s.seqs, rec.Seq)
}

// holds tells whether a record is in the package.
func (s *selection) holds(seq uint64) bool {
	_, found := slices.BinarySearch(s.seqs, seq)
	return found
}

// each gives the records that are under a checkpoint.
func (h *house) each(ctx context.Context, c seal.Checkpoint, do func(events.Record) error) error {
	if c.Size == 0 {
		return nil
	}
	for rec, err := range h.log.Read(ctx, 1, uint64(c.Size)) {
		if err == nil {
			err = do(rec)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// exporting is a package while it is written.
type exporting struct {
	*house
	selection
	pack    *pack
	held    map[string]bool // by SHA-256: the documents that are in it already
	missing []pin
}

func (e *exporting) write(ctx context.Context) error {
	err := e.pack.stream(linesName, func(out io.Writer) error {
		return e.chosen(ctx, func(rec events.Record) error { return writeJSON(out, rec) })
	})
	if err == nil {
		err = e.chosen(ctx, func(rec events.Record) error { return e.record(ctx, rec) })
	}
	if err == nil && e.sak != "" {
		err = e.casePaper(ctx)
	}
	if err != nil {
		return err
	}
	about := fmt.Sprintf(exportAbout, e.first.House, len(e.seqs), e.first.Seq, e.last.Seq, e.seal.Key(), e.scope())
	files := []struct {
		name    string
		content []byte
	}{{"LES-MEG.txt", []byte(about)}, {"nokkel.txt", []byte(e.seal.Key() + "\n")}, {"sjekkpunkt.txt", e.checkpoint.Note}}
	if len(e.missing) > 0 {
		files = append(files, struct {
			name    string
			content []byte
		}{"manglar.txt", lacking(e.missing)})
	}
	for _, f := range files {
		if err := e.pack.put(f.name, f.content); err != nil {
			return err
		}
	}
	return e.pack.close()
}

// chosen gives the records of the package.
func (e *exporting) chosen(ctx context.Context, do func(events.Record) error) error {
	return e.each(ctx, e.checkpoint, func(rec events.Record) error {
		if !e.holds(rec.Seq) {
			return nil
		}
		return do(rec)
	})
}

// scope says what the package is of.
func (e *exporting) scope() string {
	said := "Everything that was recorded"
	switch {
	case e.sak != "":
		said = "The whole of the sak " + string(e.sak) + ": its texts and what was said of them, its items in the meetings, the decisions and their follow-up, what the partners decided, and disagreements"
	case e.id != "":
		said = "The thing " + string(e.id)
	case e.room != "":
		said = "The room " + e.room
	}
	if e.from != "" || e.to != "" {
		said += fmt.Sprintf(", from %s to %s (days of Norway)", orDash(string(e.from)), orDash(string(e.to)))
	}
	if e.walled > 0 {
		said += fmt.Sprintf(".\n%d records are left out: what one side of an utval says to itself before a meeting (formote), and views that a person keeps for herself (visning)", e.walled)
	}
	return said + "."
}

func orDash(said string) string {
	if said == "" {
		return "–"
	}
	return said
}

// record puts a record, its proof and its documents into a package.
func (e *exporting) record(ctx context.Context, rec events.Record) error {
	entry, proof, err := e.prover.Prove(rec.Seq)
	if err != nil {
		return err
	}
	if err := e.pack.put(fmt.Sprintf("hending/%09d.txt", rec.Seq), entry); err != nil {
		return err
	}
	if err := e.pack.put(fmt.Sprintf("bevis/%09d.tlog-proof", rec.Seq), proof.Format()); err != nil {
		return err
	}
	return errors.Join(e.documents(ctx, rec), e.plans(ctx, rec))
}

// documents puts what a record pins into the package, and each of it once, however many records pin it.
func (e *exporting) documents(ctx context.Context, rec events.Record) error {
	files, missing, err := e.grounds(ctx, e.prover, rec, operator)
	if err != nil {
		return fmt.Errorf("record %d: %w", rec.Seq, err)
	}
	e.missing = append(e.missing, missing...)
	for _, name := range sortedNames(files) {
		var seq uint64
		if n, _ := fmt.Sscanf(name, "grunnlag/%d", &seq); n == 1 && e.holds(seq) {
			continue // it stands in the package anyway
		}
		sum := digest(files[name])
		if e.held[sum] {
			continue
		}
		e.held[sum] = true
		if err := e.pack.put(packedAt(rec.Seq, name), files[name]); err != nil {
			return err
		}
	}
	return nil
}

// packedAt is where a document stands in a package.
func packedAt(seq uint64, name string) string { return fmt.Sprintf("dokument/%09d/%s", seq, name) }

// plans puts each version of a plan that a record names into the package as PDF.
func (e *exporting) plans(ctx context.Context, rec events.Record) error {
	for _, fact := range rec.Facts {
		named, is := fact.(events.PlanVersionNamed)
		if !is {
			continue
		}
		desk := paperDesk{e.house, domain.Words{NN: e.code, NB: e.code, EN: e.code}}
		paper, err := desk.Paper(ctx, rec.Thing, named.Versjon, "pdf", operator)
		if err != nil {
			return err
		}
		if err := e.pack.put(packedAt(rec.Seq, "plan.pdf"), paper.Content); err != nil {
			return err
		}
	}
	return nil
}

const exportAbout = `Fellesplan: arkivpakke

House: %[1]s. %[2]d records, from number %[3]d to number %[4]d.
%[6]s

hendingar.jsonl        every event as one line of JSON: sequence, time, who, for whom, why, what
hending/<n>.txt        each record word by word as it stands in the log: eleven lines, an empty line, the facts as JSON
bevis/<n>.tlog-proof   the proof (C2SP tlog-proof, RFC 6962) that the record stands at its place in the log
dokument/<n>/          what the record holds fast by its SHA-256: texts, listings of versions, attached files and images,
                       the plan as PDF, and under grunnlag/ earlier records on which it leans. What several records hold
                       fast stands once, with the first of them
sak.pdf                of a sak: all of it, to be read
manglar.txt            attached files that the house does not have any more, if any, by their SHA-256
sjekkpunkt.txt         the signed checkpoint of the log when this was made
nokkel.txt             the public key: %[5]s
kontrollsummar.txt     sha256sum -c kontrollsummar.txt
signatur.txt           the signature (C2SP signed-note) over the SHA-256 of kontrollsummar.txt, by the same key

Nothing here needs Fellesplan to be read. To check it: fellesplan verify --key "$(cat nokkel.txt)" <this file>;
compare the key with the one that you have kept elsewhere.
Persons are ids. Their names are not in the log and not in this package.
`

const linesName = "hendingar.jsonl"
