package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/seal"
	"fellesplan/backend/engine/vault"
	"fellesplan/events"
)

// mostExported is how many records a package may hold. A whole log is copied with its tiles.
const mostExported = 5_000

// export writes a case or a period as a package for an archive: it can be read and checked without the
// product.
func export(ctx context.Context, w streams, args []string) error {
	s := new(settings)
	if err := s.read("export", w, args); err != nil {
		return err
	}
	q, err := s.query()
	if err != nil {
		return err
	}
	if s.out == "" {
		return errors.New("--out is missing: the file to write, such as sak.zip")
	}
	var made bytes.Buffer
	if err := s.onHouse(ctx, &made, "/export?"+q.values().Encode(), func(h *house, out io.Writer) error { return h.export(ctx, out, q) }); err != nil {
		return err
	}
	file, err := os.OpenFile(s.out, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o640)
	if err != nil {
		return fmt.Errorf("writing the package: %w", err)
	}
	_, err = file.Write(made.Bytes())
	if err := errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("writing the package: %w", err)
	}
	fmt.Fprintf(w.out, "%s, %d bytes; check it with: fellesplan verify --key '%s' %s\n", s.out, made.Len(), "KEY", s.out)
	return nil
}

// export packs the records that are wanted, each with its proof, and the documents that they pin.
func (h *house) export(ctx context.Context, out io.Writer, q query) error {
	if h.seal == nil {
		return errors.New("this replica seals nothing, so it has no proofs to put into a package")
	}
	records, err := h.wanted(ctx, q)
	if err != nil {
		return err
	}
	look := vault.Look{Tid: h.now(), Kva: "eksport", Rom: q.room, Ting: q.id, At: string(q.to), Sidan: string(q.from)}
	if err := h.vault.NoteLook(ctx, look); err != nil {
		return err
	}
	p := newPack(out, records[len(records)-1].Time)
	p.sign = h.seal.SignPackage
	var lines bytes.Buffer
	for _, rec := range records {
		if err := writeJSON(&lines, rec); err != nil {
			return err
		}
		if err := h.exportRecord(ctx, p, rec); err != nil {
			return err
		}
	}
	checkpoint, _ := h.seal.Checkpoint()
	about := fmt.Sprintf(exportAbout, records[0].House, len(records), records[0].Seq, records[len(records)-1].Seq, h.seal.Key())
	for name, content := range map[string][]byte{
		linesName: lines.Bytes(), "sjekkpunkt.txt": checkpoint.Note, "nokkel.txt": []byte(h.seal.Key() + "\n"), "LES-MEG.txt": []byte(about),
	} {
		if err := p.put(name, content); err != nil {
			return err
		}
	}
	return p.close()
}

// wanted lists the records of a query that are under the last checkpoint.
func (h *house) wanted(ctx context.Context, q query) (records []events.Record, err error) {
	c, _ := h.seal.Checkpoint()
	for rec, err := range h.log.Read(ctx, 1, uint64(c.Size)) {
		if err != nil {
			return nil, err
		}
		if !q.wants(rec) {
			continue
		}
		if records = append(records, rec); len(records) > mostExported {
			return nil, fmt.Errorf("that is more than %d records: narrow it down by --room, --id, --from or --to", mostExported)
		}
	}
	if len(records) == 0 {
		return nil, errors.New("no record that is signed already is so")
	}
	return records, nil
}

// exportRecord puts a record, its proof and its documents into a package.
func (h *house) exportRecord(ctx context.Context, p *pack, rec events.Record) error {
	entry, err := h.seal.Entry(rec.Seq)
	if err != nil {
		return err
	}
	proof, err := h.seal.Prove(rec.Seq)
	if err != nil {
		return err
	}
	if err := p.put(fmt.Sprintf("hending/%09d.txt", rec.Seq), entry); err != nil {
		return err
	}
	if err := p.put(fmt.Sprintf("bevis/%09d.tlog-proof", rec.Seq), proof.Format()); err != nil {
		return err
	}
	files, err := proofs{h}.documents(ctx, rec, operator)
	if err != nil {
		return err
	}
	for name, content := range files {
		if err := p.put(fmt.Sprintf("dokument/%09d/%s", rec.Seq, name), content); err != nil {
			return err
		}
	}
	return h.exportPlans(ctx, p, rec)
}

// exportPlans puts each version of a plan that a record names into the package as PDF.
func (h *house) exportPlans(ctx context.Context, p *pack, rec events.Record) error {
	for _, fact := range rec.Facts {
		named, is := fact.(events.PlanVersionNamed)
		if !is {
			continue
		}
		desk := paperDesk{h, domain.Words{NN: h.code, NB: h.code, EN: h.code}}
		paper, err := desk.Paper(ctx, rec.Thing, named.Versjon, "pdf", operator)
		if err != nil {
			return err
		}
		if err := p.put(fmt.Sprintf("dokument/%09d/plan.pdf", rec.Seq), paper.Content); err != nil {
			return err
		}
	}
	return nil
}

// verifyPackage checks a package: every record by its proof, every document by the hash in its record,
// every file by its sum, and that the lines are the records.
func verifyPackage(out io.Writer, name string, files map[string][]byte, key seal.Verifier, witnesses []seal.Verifier) error {
	if err := checkSums(files); err != nil {
		return err
	}
	if err := seal.CheckPackage(files[signName], files[sumsName], key); err != nil {
		return err
	}
	var lines bytes.Buffer
	count := 0
	for _, path := range sortedNames(files) {
		var seq uint64
		if n, err := fmt.Sscanf(path, "hending/%d.txt", &seq); n != 1 || err != nil {
			continue
		}
		rec, err := checkExported(files, seq, key, witnesses)
		if err != nil {
			return fmt.Errorf("record %d: %w", seq, err)
		}
		if err := writeJSON(&lines, rec); err != nil {
			return err
		}
		count++
	}
	if !bytes.Equal(lines.Bytes(), files[linesName]) {
		return fmt.Errorf("%s is not what the records give", linesName)
	}
	fmt.Fprintf(out, "OK %s: %d records are proved, %d files have the sums that were signed\n", name, count, len(files)-2)
	return nil
}

func checkExported(files map[string][]byte, seq uint64, key seal.Verifier, witnesses []seal.Verifier) (rec events.Record, err error) {
	entry := files[fmt.Sprintf("hending/%09d.txt", seq)]
	proof, err := seal.ParseProof(files[fmt.Sprintf("bevis/%09d.tlog-proof", seq)])
	if err != nil {
		return rec, err
	}
	if _, _, err := proof.Check(entry, key, witnesses...); err != nil {
		return rec, err
	}
	if rec, err = events.ParseCanonical(entry); err != nil {
		return rec, err
	}
	if rec.Seq != seq || proof.Index+1 != int64(seq) {
		return rec, fmt.Errorf("it stands at %d in the log", proof.Index+1)
	}
	texts := map[string][]byte{}
	for name, content := range files {
		if text, of := strings.CutPrefix(name, fmt.Sprintf("dokument/%09d/", seq)); of {
			texts[text] = content
		}
	}
	return rec, checkVersions(rec, texts)
}

// checkSums compares each file with its sum; none may be missing and none may be too many.
func checkSums(files map[string][]byte) error {
	var sums []string
	for name, content := range files {
		if name != sumsName && name != signName {
			sums = append(sums, sumLine(name, content))
		}
	}
	slices.Sort(sums)
	if want := files[sumsName]; string(want) != sumList(sums) {
		return fmt.Errorf("%s is not the list of the sums of the files: something was changed, added or taken away", sumsName)
	}
	return nil
}

const exportAbout = `Fellesplan: arkivpakke

House: %[1]s. %[2]d records, from number %[3]d to number %[4]d.

hendingar.jsonl        every event as one line of JSON: sequence, time, who, for whom, why, what
hending/<n>.txt        each record word by word as it stands in the log: eleven lines, an empty line, the facts as JSON
bevis/<n>.tlog-proof   the proof (C2SP tlog-proof, RFC 6962) that the record stands at its place in the log
dokument/<n>/          what the record pins: texts by their SHA-256, and the plan as PDF
sjekkpunkt.txt         the signed checkpoint of the log when this was made
nokkel.txt             the public key: %[5]s
kontrollsummar.txt     sha256sum -c kontrollsummar.txt
signatur.txt           the signature (C2SP signed-note) over the SHA-256 of kontrollsummar.txt, by the same key

Nothing here needs Fellesplan to be read. To check it: fellesplan verify --key "$(cat nokkel.txt)" <this file>;
compare the key with the one that you have kept elsewhere.
Persons are ids. Their names are not in the log and not in this package.
`

const linesName = "hendingar.jsonl"
