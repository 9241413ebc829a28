package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/seal"
	"fellesplan/backend/engine/vault"
	"fellesplan/backend/engine/view"
	"fellesplan/backend/engine/web"
	"fellesplan/backend/rooms"
	"fellesplan/events"
)

// sealSecret names the vault's secret from which the key of the log is made: one for all replicas.
const sealSecret = "seal-key"

// sealDir is the directory of the seal within that of the house.
func sealDir(dir string) string { return filepath.Join(dir, "seal") }

// sealOrigin is the name of the log for ever. A log that is restored is another.
func (h *house) sealOrigin(s *settings) string {
	return "fellesplan/" + s.house + "/" + h.log.Incarnation()
}

// openSeal opens the seal, where this replica has a directory to keep tiles in.
func (h *house) openSeal(ctx context.Context, s *settings) error {
	dir, err := s.directory()
	if err != nil {
		return err
	}
	if dir == "" {
		h.logger.Warn("this replica has no data directory, so it does not seal the log; another must")
		return nil
	}
	witnesses, err := witnessesOf(s.witness)
	if err != nil {
		return err
	}
	secret, err := h.vault.Secret(ctx, sealSecret)
	if err != nil {
		return err
	}
	h.seal, err = seal.Open(ctx, seal.Config{
		Dir: sealDir(dir), Origin: h.sealOrigin(s), Seed: secret, Keep: sealShelf{h.vault}, Witnesses: witnesses, Logger: h.logger,
	})
	return err
}

// witnessesOf reads --witness: comma-separated, each URL=key.
func witnessesOf(list string) (all []seal.WitnessAt, err error) {
	for _, text := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' }) {
		url, key, found := strings.Cut(text, "=")
		if !found || !strings.HasPrefix(url, "http://") && !strings.HasPrefix(url, "https://") {
			return nil, fmt.Errorf("--witness %q: want https://…=<public key of the witness>", text)
		}
		verifier, err := seal.ParseKey(key)
		if err != nil {
			return nil, fmt.Errorf("--witness %q: %w", text, err)
		}
		all = append(all, seal.WitnessAt{URL: url, Key: verifier})
	}
	return all, nil
}

func (h *house) sealNext(rec events.Record) error {
	if h.seal == nil {
		return nil
	}
	return h.seal.Add(rec)
}

// sealed waits until what stood in the log is compared with what was signed of it.
func (h *house) sealed(ctx context.Context, last uint64) error {
	if h.seal == nil {
		return nil
	}
	if err := h.seal.Settled(ctx, last); err != nil {
		return fmt.Errorf("the log is not served: %w", err)
	}
	return nil
}

// sealShelf is the vault for seal.
type sealShelf struct{ vault *vault.Vault }

func (s sealShelf) Newest(ctx context.Context) ([]byte, error) { return s.vault.NewestCheckpoint(ctx) }

func (s sealShelf) Keep(ctx context.Context, size int64, checkpoint []byte) error {
	return s.vault.KeepCheckpoint(ctx, time.Now(), checkpoint, func(kept []byte) bool { return seal.SizeOf(kept) < size })
}

// proofs is the seal for web; nil where there is none.
func (h *house) proofs() web.Proofs {
	if h.seal == nil {
		return nil
	}
	return proofs{h}
}

type proofs struct{ *house }

func (p proofs) Checkpoint() []byte {
	c, _ := p.seal.Checkpoint()
	return c.Note
}

// Forks are what witnesses have told of another past.
func (p proofs) Forks() (all []web.Fork) {
	for _, f := range p.seal.Forks() {
		all = append(all, web.Fork{Vitne: f.Witness, Storleik: f.Size, Tid: f.Time})
	}
	return all
}

func (p proofs) Key() string { return p.seal.Key() }

func (p proofs) Tile(path string) (data []byte, secret, there bool, err error) {
	data, secret, err = p.seal.Tile(path)
	if errors.Is(err, seal.ErrNoTile) {
		return nil, secret, false, nil
	}
	return data, secret, err == nil, err
}

func (p proofs) Proof(seq uint64) ([]byte, error) {
	proof, err := p.seal.Prove(seq)
	if errors.Is(err, seal.ErrNotSealed) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return proof.Format(), nil
}

// About tells which thing a record is of.
func (p proofs) About(seq uint64) (room string, thing events.ID) {
	entry, err := p.seal.Entry(seq)
	if err != nil {
		return "", ""
	}
	rec, err := events.ParseCanonical(entry)
	if err != nil {
		return "", ""
	}
	return rec.Room, rec.Thing
}

// Receipt gathers a record, its proof, and what it leans on: the text that was decided, the version that was
// named, the records in which that stands.
func (p proofs) Receipt(ctx context.Context, seq uint64, a domain.Asked, lang string) (web.Paper, error) {
	entry, err := p.seal.Entry(seq)
	if errors.Is(err, seal.ErrNotSealed) {
		return web.Paper{}, errNotSeen
	}
	if err != nil {
		return web.Paper{}, err
	}
	rec, err := events.ParseCanonical(entry)
	if err != nil {
		return web.Paper{}, fmt.Errorf("reading sealed record %d: %w", seq, err)
	}
	if _, seen, err := p.view.At(rec.Room, rec.Thing, view.At{}, a); err != nil || !seen {
		return web.Paper{}, errors.Join(err, errNotSeen)
	}
	if holdsBack(rec) {
		return web.Paper{}, domain.Refuse(domain.Forbidden, "small-count", wordsSmallCount)
	}
	proof, err := p.seal.Prove(seq)
	if err != nil {
		return web.Paper{}, err
	}
	files, _, err := p.grounds(ctx, p.seal.Prover(), rec, a)
	if err != nil {
		return web.Paper{}, err
	}
	var out bytes.Buffer
	err = seal.Receipt{Entry: entry, Proof: proof, Key: p.seal.Key(), Files: files, About: receiptAbout.In(lang)}.Write(&out)
	return web.Paper{Name: fmt.Sprintf("kvittering-%s-%d", rec.House, seq), Content: out.Bytes()}, err
}

// holdsBack tells whether history tells less of a record than stands in it: a receipt holds it as it is.
func holdsBack(rec events.Record) bool {
	for _, room := range rooms.All() {
		if room.Name == rec.Room {
			return !reflect.DeepEqual(room.ToldOf(rec.Facts), rec.Facts)
		}
	}
	return false
}

var wordsSmallCount = domain.Words{
	NN: "Denne hendinga vart skriven før tal under fem vart haldne tilbake, og har slike tal i seg. Difor gir vi inga kvittering for henne.",
	NB: "Denne hendelsen ble skrevet før tall under fem ble holdt tilbake, og har slike tall i seg. Derfor gir vi ingen kvittering for den.",
	EN: "This record was written before counts under five were held back, and holds such counts. Therefore we give no receipt for it.",
}

// receiptAbout is what stands in the receipt for who opens it.
var receiptAbout = domain.Words{
	NN: receiptNN, NB: receiptNB, EN: receiptEN,
}

const (
	receiptNN = `Kvittering frå Fellesplan

Denne fila viser at ei hending står i loggen til helsefellesskapet, på sin faste plass, og at ingen har endra henne.

hending.txt        hendinga, ord for ord slik ho står i loggen: kven, for kven, når og kva
bevis.tlog-proof   beviset (C2SP tlog-proof): vegen frå hendinga til eit signert sjekkpunkt
nokkel.txt         den offentlege nøkkelen. Samanlikn han med den de sjølve har teke vare på
versjon.txt        der hendinga gjeld ein versjon av ein plan: kva som inngår, med kontrollsummar
tekst/*.json       teksten som vart vedteken, eller tekstane i versjonen, med dei kontrollsummane som står i hendinga
fil/*              vedlegg og bilete, med kontrollsummen som namn
grunnlag/*         tidlegare hendingar som denne byggjer på, til dømes den der partnarane vart spurde, kvar med sitt bevis

Slik kontrollerer de utan oss:  fellesplan verify --key "$(cat nokkel.txt)" <denne fila>
`
	receiptNB = `Kvittering fra Fellesplan

Denne filen viser at en hendelse står i loggen til helsefellesskapet, på sin faste plass, og at ingen har endret den.

hending.txt        hendelsen, ord for ord slik den står i loggen: hvem, for hvem, når og hva
bevis.tlog-proof   beviset (C2SP tlog-proof): veien fra hendelsen til et signert sjekkpunkt
nokkel.txt         den offentlige nøkkelen. Sammenlign den med den dere selv har tatt vare på
versjon.txt        der hendelsen gjelder en versjon av en plan: hva som inngår, med kontrollsummer
tekst/*.json       teksten som ble vedtatt, eller tekstene i versjonen, med de kontrollsummene som står i hendelsen
fil/*              vedlegg og bilder, med kontrollsummen som navn
grunnlag/*         tidligere hendelser som denne bygger på, for eksempel den der partnerne ble spurt, hver med sitt bevis

Slik kontrollerer dere uten oss:  fellesplan verify --key "$(cat nokkel.txt)" <denne filen>
`
	receiptEN = `Receipt from Fellesplan

This file shows that an event stands in the log of the health partnership, in its one place, and that nobody has changed it.

hending.txt        the event, word by word as it stands in the log: who, for whom, when and what
bevis.tlog-proof   the proof (C2SP tlog-proof): the way from the event to a signed checkpoint
nokkel.txt         the public key. Compare it with the one that you have kept yourselves
versjon.txt        where the event is about a version of a plan: what is in it, with checksums
tekst/*.json       the text that was decided, or the texts of the version, with the checksums that stand in the event
fil/*              attachments and images, named by their checksum
grunnlag/*         earlier events on which this one leans, such as the one in which the partners were asked, each with its proof

To check it without us:  fellesplan verify --key "$(cat nokkel.txt)" <this file>
`
)
