package vault

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

const (
	rowVersion = 1
	keyIDBytes = 16
	rowHead    = 1 + keyIDBytes
	eraseTries = 3
)

// keyID names a key; it is random, and the last token of the key's subject.
type keyID [keyIDBytes]byte

// dataKey is the key under which a person's rows are encrypted.
type dataKey struct {
	id   keyID
	aead cipher.AEAD
}

// errKeyGone: the key that a row names is not there.
var errKeyGone = errors.New("its key is gone")

func (v *Vault) keySubject(person events.ID, id keyID) string {
	return "key." + v.house + "." + string(person) + "." + hex.EncodeToString(id[:])
}

// newKey makes a key and writes it down, the one time that it is written.
func (v *Vault) newKey(ctx context.Context, person events.ID) (dataKey, error) {
	var id keyID
	raw := make([]byte, keyBytes)
	_, _ = rand.Read(id[:]) // never fails (crypto/rand)
	_, _ = rand.Read(raw)
	msg := &nats.Msg{Subject: v.keySubject(person, id), Data: raw}
	if _, err := v.js.PublishMsg(ctx, msg, jetstream.WithExpectLastSequencePerSubject(0)); err != nil {
		return dataKey{}, fmt.Errorf("keeping a new key: %w", err)
	}
	return dataKey{id, gcm(raw)}, nil
}

// key gives the key of a person from memory, else from the store.
func (v *Vault) key(ctx context.Context, person events.ID, id keyID) (dataKey, error) {
	if k, ok := v.known.key(person); ok && k.id == id {
		return k, nil
	}
	msg, err := v.keys.GetLastMsgForSubject(ctx, v.keySubject(person, id))
	if errors.Is(err, jetstream.ErrMsgNotFound) {
		return dataKey{}, errKeyGone
	}
	if err != nil {
		return dataKey{}, fmt.Errorf("reading a key: %w", err)
	}
	if len(msg.Data) != keyBytes {
		return dataKey{}, unreadable{fmt.Errorf("its key has %d bytes", len(msg.Data))}
	}
	return dataKey{id, gcm(msg.Data)}, nil
}

// gcm makes the cipher and wipes the key's bytes that came in.
func gcm(raw []byte) cipher.AEAD {
	block, err := aes.NewCipher(raw)
	if err != nil {
		panic("vault: a key of the wrong length: " + err.Error())
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		panic("vault: " + err.Error())
	}
	clear(raw)
	return aead
}

// seal writes a row: version, key id, nonce and ciphertext. The head and the person's id are
// authenticated with it, so that a row moved to another person is refused.
func (k dataKey) seal(p Person) ([]byte, error) {
	plain, err := json.Marshal(body{p.Namn, p.Epost, p.Passord, p.Omtale, p.Oppdikta, p.Straum})
	if err != nil {
		panic("vault: a person that cannot be written: " + err.Error())
	}
	head := append([]byte{rowVersion}, k.id[:]...)
	row := k.aead.Seal(head, nil, plain, bound(head, p.ID))
	if len(row) > maxRow {
		return nil, fmt.Errorf("the person takes %d bytes, the limit is %d", len(row), maxRow)
	}
	return row, nil
}

func bound(head []byte, person events.ID) []byte {
	return append(append(make([]byte, 0, rowHead+len(person)), head...), person...)
}

// body is a person as the row has her; the id is the row's key.
type body struct {
	Namn     string `json:"namn,omitempty"`
	Epost    string `json:"epost,omitempty"`
	Passord  string `json:"passord,omitempty"`
	Omtale   string `json:"omtale,omitempty"`
	Oppdikta bool   `json:"oppdikta,omitempty"`
	Straum   Straum `json:"straum,omitzero"`
}

// unreadable is what is wrong with a row for good: asking again does not help.
type unreadable struct{ error }

// read decrypts the row of a person. An error that is unreadable or errKeyGone is for good.
func (v *Vault) read(ctx context.Context, person events.ID, row []byte) (Person, dataKey, error) {
	if len(row) < rowHead || row[0] != rowVersion {
		return Person{}, dataKey{}, unreadable{errors.New("it is not written as this program writes rows")}
	}
	key, err := v.key(ctx, person, keyID(row[1:rowHead]))
	if err != nil {
		return Person{}, dataKey{}, err
	}
	plain, err := key.aead.Open(nil, nil, row[rowHead:], bound(row[:rowHead], person))
	if err != nil {
		return Person{}, dataKey{}, unreadable{errors.New("it was changed, or belongs to another person")}
	}
	var b body
	if err := json.Unmarshal(plain, &b); err != nil {
		return Person{}, dataKey{}, unreadable{errors.New("what is in it is not a person")} // the cause could quote her data
	}
	return Person{ID: person, Namn: b.Namn, Epost: b.Epost, Passord: b.Passord, Omtale: b.Omtale, Oppdikta: b.Oppdikta, Straum: b.Straum}, key, nil
}

// keysOf lists the subjects of the keys that are in the store; person may be *.
func (v *Vault) keysOf(ctx context.Context, person string) ([]string, error) {
	info, err := v.keys.Info(ctx, jetstream.WithSubjectFilter("key."+v.house+"."+person+".*"))
	if err != nil {
		return nil, fmt.Errorf("listing keys: %w", err)
	}
	var subjects []string
	for subject := range info.State.Subjects {
		subjects = append(subjects, subject)
	}
	return subjects, nil
}

// destroyKeys overwrites every key of a person, and looks that none is left.
func (v *Vault) destroyKeys(ctx context.Context, person events.ID) error {
	var failed error
	for range eraseTries {
		subjects, err := v.keysOf(ctx, string(person))
		if err != nil {
			return err
		}
		if len(subjects) == 0 {
			return nil
		}
		failed = nil
		for _, subject := range subjects {
			failed = errors.Join(failed, v.destroyKey(ctx, subject))
		}
	}
	if failed == nil {
		failed = errors.New("the server says that they are deleted, but they are there")
	}
	return fmt.Errorf("destroying the keys: %w", failed)
}

func (v *Vault) destroyKey(ctx context.Context, subject string) error {
	msg, err := v.keys.GetLastMsgForSubject(ctx, subject)
	if errors.Is(err, jetstream.ErrMsgNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	clear(msg.Data)
	return v.keys.SecureDeleteMsg(ctx, msg.Sequence)
}

// personOf gives the id in a key's subject; empty where it is none.
func (v *Vault) personOf(subject string) events.ID {
	token, _, _ := strings.Cut(strings.TrimPrefix(subject, "key."+v.house+"."), ".")
	id, err := events.ParseID(token)
	if err != nil {
		return ""
	}
	return id
}
