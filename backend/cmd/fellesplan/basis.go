package main

import (
	"errors"
	"fmt"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/plan"
	"fellesplan/events"
)

// What a record holds fast. A decision names the text that was decided by its hash, a partner's decision
// that of the text that it was asked about, a version of a plan those of all its chapters. The texts
// stand in a receipt beside the record, and so do the earlier records on which it leans, each with its
// proof. Who makes a receipt and who checks it reckon with the same functions.

// pin is a file that a record holds fast by its SHA-256.
type pin struct {
	file, hash string
	what       string           // in words, for who is told that it is another
	text       events.TekstFest // the text that it is; empty = it is no text
	listing    string           // what it says, where that follows from a record
	attached   bool             // a file that somebody attached, which may be gone
}

// basis is what a record leans on: the files that it pins, and the records in which it stands what they are.
type basis struct {
	pins   []pin
	beside []events.Record
	find   finder
}

// finder finds the newest record of a thing before another in which there is such a fact.
type finder func(room string, thing events.ID, before uint64, want func(events.Event) bool) (events.Record, error)

// errNoRecord is what a finder answers where there is none.
var errNoRecord = errors.New("it is not here")

// basisOf gives what a record leans on. An error tells that what it leans on is not what it says.
func basisOf(rec events.Record, find finder) (basis, error) {
	b := basis{find: find}
	return b, b.take(rec)
}

func (b *basis) take(rec events.Record) error {
	for _, fact := range rec.Facts {
		if err := b.fact(rec, fact); err != nil {
			return err
		}
	}
	return nil
}

func (b *basis) fact(rec events.Record, fact events.Event) error {
	switch f := fact.(type) {
	case events.PlanVersionNamed:
		return b.version(rec.Thing, f)
	case events.MoteSummoned:
		b.papers(f.Papir)
	case events.MotePapersSent:
		b.papers(f.Papir)
	case events.MoteProposalPut:
		b.textOf(f.Fest, "the text that was proposed")
	case events.MoteItemConcluded:
		b.textOf(f.Fest, "the text that was decided")
		_, err := b.named(f.Plan, f.Versjon, rec.Seq)
		return err
	case events.PartnarvedtakAsked:
		return b.asked(rec, f)
	case events.PartnarvedtakVersionReplaced:
		return b.replaced(rec, f)
	case events.PartnarvedtakDecided:
		b.attachment(f.Fil, f.Filtype, "the document of the partner's decision")
		return b.decided(rec, f)
	case events.SakAttachmentAdded:
		b.attachment(f.Fil, f.Filtype, fmt.Sprintf("the attachment %q", f.Tittel))
	case events.TiltakDocumentAttached:
		b.attachment(f.Fil, f.Filtype, fmt.Sprintf("the document %q", f.Tittel))
	}
	return nil
}

// textOf pins a text as it was.
func (b *basis) textOf(fest events.TekstFest, what string) {
	if fest.Tekst != "" {
		b.pin(pin{file: textFile(fest.Tekst), hash: fest.Hash, what: fmt.Sprintf("%s (version %d)", what, fest.Versjon), text: fest})
	}
}

// pin adds a file. Two versions of one text get names of their own.
func (b *basis) pin(p pin) {
	for _, have := range b.pins {
		switch {
		case have.file == p.file && have.hash == p.hash:
			return
		case have.file == p.file:
			p.file = fmt.Sprintf("tekst/%s.%d.json", p.text.Tekst, p.text.Versjon)
		}
	}
	b.pins = append(b.pins, p)
}

func (b *basis) attachment(hash, media, what string) {
	if hash != "" {
		b.pin(pin{file: attachedFile(hash, media), hash: hash, what: what, attached: true})
	}
}

func (b *basis) papers(all []events.Sakspapir) {
	for _, p := range all {
		b.textOf(p.Saksframlegg, "a saksframlegg that was sent out")
		b.textOf(p.Framlegg, "a proposal that was sent out")
	}
}

// version pins a version of a plan: its listing, and the text of each chapter.
func (b *basis) version(of events.ID, v events.PlanVersionNamed) error {
	if got := plan.HashOf(of, v); got != v.Hash {
		return fmt.Errorf("the version %q has the hash %s, but %s was recorded", v.Namn, got, v.Hash)
	}
	b.pin(pin{file: "versjon.txt", hash: v.Hash, what: fmt.Sprintf("the listing of the version %q", v.Namn), listing: plan.ListingOf(of, v)})
	for _, k := range v.Kapittel {
		b.textOf(events.TekstFest{Tekst: k.Tekst, Versjon: k.Versjon, Hash: k.Hash}, fmt.Sprintf("the text of the chapter %q", k.Tittel))
	}
	return nil
}

// named pins a version of a plan that was named in an earlier record, and gives its hash; empty where
// there is no such version to pin.
func (b *basis) named(of, version events.ID, before uint64) (hash string, err error) {
	if version == "" {
		return "", nil
	}
	is := func(e events.Event) bool {
		v, named := e.(events.PlanVersionNamed)
		return named && v.Versjon == version
	}
	rec, err := b.earlier("plan", of, before, is)
	if err != nil {
		return "", fmt.Errorf("the record in which version %s of the plan %s was named: %w", version, of, err)
	}
	for _, fact := range rec.Facts {
		if is(fact) {
			v := fact.(events.PlanVersionNamed)
			return v.Hash, b.version(of, v)
		}
	}
	return "", nil
}

// earlier finds a record and keeps it.
func (b *basis) earlier(room string, thing events.ID, before uint64, want func(events.Event) bool) (events.Record, error) {
	rec, err := b.find(room, thing, before, want)
	if err != nil {
		return rec, err
	}
	for _, have := range b.beside {
		if have.Seq == rec.Seq {
			return rec, nil
		}
	}
	b.beside = append(b.beside, rec)
	return rec, nil
}

// asked pins what the partners are asked to decide: a version, a text, or the words in the record.
func (b *basis) asked(rec events.Record, f events.PartnarvedtakAsked) error {
	return b.put(rec, f.Plan, f.Versjon, f.Fest, f.Ordlyd, f.Hash)
}

func (b *basis) put(rec events.Record, of, version events.ID, fest events.TekstFest, words, hash string) error {
	named, err := b.named(of, version, rec.Seq)
	if err != nil {
		return err
	}
	b.textOf(fest, "the text to be decided")
	want := domain.WordsHash(words)
	switch {
	case version != "":
		want = named
	case fest.Tekst != "":
		want = fest.Hash
	}
	if want != hash {
		return fmt.Errorf("record %d puts %s to the partners, but names the hash %s", rec.Seq, want, hash)
	}
	return nil
}

// replaced is asked, with what it does not say itself taken from before.
func (b *basis) replaced(rec events.Record, f events.PartnarvedtakVersionReplaced) error {
	var of events.ID
	words := f.Ordlyd
	if f.Versjon != "" || f.Fest.Tekst == "" && words == "" {
		first, err := b.earlier("partnarvedtak", rec.Thing, rec.Seq, func(e events.Event) bool { return wordsPut(e) != "" })
		if err != nil {
			return fmt.Errorf("the record in which the partners were asked before: %w", err)
		}
		for _, e := range first.Facts {
			if said := wordsPut(e); said != "" && words == "" {
				words = said
			}
		}
	}
	if f.Versjon != "" {
		asked, err := b.earlier("partnarvedtak", rec.Thing, rec.Seq, func(e events.Event) bool { return is[events.PartnarvedtakAsked](e) })
		if err != nil {
			return fmt.Errorf("the record in which the partners were asked: %w", err)
		}
		for _, e := range asked.Facts {
			if a, so := e.(events.PartnarvedtakAsked); so {
				of = a.Plan
			}
		}
	}
	return b.put(rec, of, f.Versjon, f.Fest, words, f.Hash)
}

func is[T events.Event](e events.Event) bool {
	_, so := e.(T)
	return so
}

// wordsPut are the words that a fact puts to the partners.
func wordsPut(e events.Event) string {
	switch f := e.(type) {
	case events.PartnarvedtakAsked:
		return f.Ordlyd
	case events.PartnarvedtakVersionReplaced:
		return f.Ordlyd
	}
	return ""
}

// hashPut is the hash of what a fact puts to the partners.
func hashPut(e events.Event) string {
	switch f := e.(type) {
	case events.PartnarvedtakAsked:
		return f.Hash
	case events.PartnarvedtakVersionReplaced:
		return f.Hash
	}
	return ""
}

// decided pins what a partner decided on: what was put to it under that hash.
func (b *basis) decided(rec events.Record, f events.PartnarvedtakDecided) error {
	put := func(e events.Event) bool { return f.Hash != "" && hashPut(e) == f.Hash }
	asked, err := b.earlier("partnarvedtak", rec.Thing, rec.Seq, put)
	if err != nil {
		return fmt.Errorf("the record in which the partner was asked about %s: %w", f.Hash, err)
	}
	return b.take(asked)
}
