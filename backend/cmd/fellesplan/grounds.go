package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/tekst"
	"fellesplan/backend/engine/papers"
	"fellesplan/backend/engine/seal"
	"fellesplan/backend/engine/vault"
	"fellesplan/backend/engine/web/attached"
	"fellesplan/events"
)

// The files of what a record leans on, as they stand in a receipt and, beneath its number, in a package.

// groundFile is where a record that another leans on stands, and groundProof its proof.
func groundFile(seq uint64) string  { return fmt.Sprintf("grunnlag/%09d.txt", seq) }
func groundProof(seq uint64) string { return fmt.Sprintf("grunnlag/%09d.tlog-proof", seq) }

func textFile(id events.ID) string { return "tekst/" + string(id) + ".json" }

// attachedFile is the name of a file by its hash and what it is.
func attachedFile(hash, media string) string {
	end := attached.Ending(media)
	if image, is := strings.CutPrefix(media, "image/"); is {
		end = image
	}
	if end == "" {
		end = "bin"
	}
	return "fil/" + hash + "." + end
}

// grounds gathers the files, for who may see the thing of the record. Missing are attached files and
// images that the house does not have any more.
func (h *house) grounds(ctx context.Context, by *seal.Prover, rec events.Record, a domain.Asked) (files map[string][]byte, missing []pin, err error) {
	b, err := basisOf(rec, h.earlierIn(ctx))
	if err != nil {
		return nil, nil, err
	}
	files = map[string][]byte{}
	for _, r := range b.beside {
		if err := groundRecord(files, by, r.Seq); err != nil {
			return nil, nil, err
		}
	}
	for _, p := range b.pins {
		content, there, err := h.pinned(ctx, p, a)
		switch {
		case err != nil:
			return nil, nil, err
		case !there:
			missing = append(missing, p)
			continue
		}
		files[p.file] = content
		if p.text.Tekst == "" {
			continue
		}
		gone, err := h.images(ctx, files, content)
		if err != nil {
			return nil, nil, err
		}
		missing = append(missing, gone...)
	}
	return files, missing, nil
}

func groundRecord(files map[string][]byte, by *seal.Prover, seq uint64) error {
	entry, proof, err := by.Prove(seq)
	if err != nil {
		return err
	}
	files[groundFile(seq)], files[groundProof(seq)] = entry, proof.Format()
	return nil
}

// earlierIn finds records in the log.
func (h *house) earlierIn(ctx context.Context) finder {
	return func(room string, thing events.ID, before uint64, want func(events.Event) bool) (found events.Record, err error) {
		_, last := h.dispatch.Thing(room, thing)
		err = errNoRecord
		if last == 0 {
			return found, err
		}
		for rec, errRead := range h.log.Thing(ctx, room, thing, 1, last) {
			if errRead != nil {
				return found, errRead
			}
			if rec.Seq >= before {
				break
			}
			for _, fact := range rec.Facts {
				if want(fact) {
					found, err = rec, nil
				}
			}
		}
		return found, err
	}
}

// pinned gives the content of a file that a record pins.
func (h *house) pinned(ctx context.Context, p pin, a domain.Asked) (content []byte, there bool, err error) {
	switch {
	case p.listing != "":
		return []byte(p.listing), true, nil
	case p.text.Tekst != "":
		state, _ := h.dispatch.Thing(tekst.Room.Name, p.text.Tekst)
		if !a.System && (tekst.Documents{}).Role(state, p.text.Tekst, a) == domain.TextNone {
			return nil, false, errNotSeen
		}
		content, err = h.chapterAt(ctx, events.VersjonKapittel{Tekst: p.text.Tekst, Versjon: p.text.Versjon, Hash: p.hash})
		if err != nil {
			err = fmt.Errorf("%s: %w", p.what, err)
		}
		return content, true, err
	}
	content, err = h.vault.File(ctx, p.hash)
	if errors.Is(err, vault.ErrNotFound) {
		return nil, false, nil
	}
	return content, err == nil, err
}

// images puts the images of a text beside it.
func (h *house) images(ctx context.Context, files map[string][]byte, content []byte) (missing []pin, err error) {
	names, _ := papers.Points(content)
	for _, name := range names {
		if !domain.IsDigest(name) {
			continue
		}
		raw, err := h.vault.File(ctx, name)
		if errors.Is(err, vault.ErrNotFound) {
			missing = append(missing, pin{file: "fil/" + name, hash: name, what: "an image of a text", attached: true})
			continue
		}
		if err != nil {
			return missing, err
		}
		files[imageFile(name, raw)] = raw
	}
	return missing, nil
}

// imageFile is the name of an image; which kind it is, its bytes say.
func imageFile(name string, raw []byte) string {
	return attachedFile(name, http.DetectContentType(raw[:min(len(raw), 512)]))
}

// lacking lists what is missing, a line each, for who opens a package.
func lacking(missing []pin) []byte {
	var out bytes.Buffer
	for _, p := range missing {
		fmt.Fprintf(&out, "%s  %s\n", p.hash, p.what)
	}
	return out.Bytes()
}
