package eventlog

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

// The headers of a record. A header whose value would be empty is left out; a record with an
// unknown header of ours, or one given twice, is not read.
const (
	headActor    = "fp-actor"
	headPartner  = "fp-partner"
	headTime     = "fp-time"
	headOccurred = "fp-occurred"
	headReason   = "fp-reason"
	headDigest   = "fp-digest"
	headSchema   = "fp-sch"
	headOurs     = "fp-"
	headID       = jetstream.MsgIDHeader
	headExpected = jetstream.ExpectedLastSubjSeqHeader
)

var ourHeads = map[string]bool{
	headActor: true, headPartner: true, headTime: true, headOccurred: true, headReason: true, headDigest: true, headSchema: true,
}

// encode makes the message of a record, on condition that its thing ends at lastOfThing, and reads
// it again. It refuses what Follow could not read: such a message would stop every reader for ever.
func (l *Log) encode(rec events.Record, lastOfThing uint64) (msg *nats.Msg, read events.Record, err error) {
	if err := rec.Check(); err != nil {
		return nil, rec, err
	}
	body, err := events.EncodeBody(rec.Facts)
	if err != nil {
		return nil, rec, err
	}
	msg = &nats.Msg{Subject: rec.Subject(), Header: make(nats.Header, 9), Data: body}
	for _, h := range [...][2]string{
		{headID, rec.MessageID()},
		{headExpected, strconv.FormatUint(lastOfThing, 10)},
		{headActor, string(rec.Actor)},
		{headPartner, string(rec.Partner)},
		{headTime, rec.Time.UTC().Format(events.TimeLayout)},
		{headOccurred, string(rec.Occurred)},
		{headReason, rec.Reason},
		{headDigest, rec.Digest},
		{headSchema, strconv.Itoa(rec.Schema)},
	} {
		if h[1] != "" {
			msg.Header[h[0]] = []string{h[1]}
		}
	}
	if read, err = l.decode(1, msg.Subject, msg.Header, body); err != nil {
		return nil, rec, err
	}
	if l.server == nil { // else it is handed over
		l.written.put(rec.MessageID(), body, read.Facts)
	}
	rec.Seq = math.MaxUint64 // as long as a sequence can be
	if err := rec.Fits(len(body)); err != nil {
		return nil, rec, fmt.Errorf("%w: %w", ErrTooLarge, err)
	}
	return msg, read, nil
}

// decode reads a message of the log. It accepts what encode writes and nothing else.
func (l *Log) decode(seq uint64, subject string, head nats.Header, body []byte) (rec events.Record, err error) {
	if err := checkHeads(head); err != nil {
		return rec, err
	}
	rec.Seq = seq
	if rec.House, rec.Room, rec.Thing, err = events.ParseSubject(subject); err != nil {
		return rec, err
	}
	if rec.House != l.house {
		return rec, fmt.Errorf("subject %q is of another house", subject)
	}
	if err := decodeHeads(&rec, head); err != nil {
		return rec, err
	}
	facts, known := l.written.get(head.Get(headID), body)
	if !known {
		facts, err = events.DecodeBody(body)
	}
	if rec.Facts = facts; err != nil {
		return rec, err
	}
	return rec, checkRest(rec)
}

func checkHeads(head nats.Header) error {
	for key, values := range head {
		ours := strings.HasPrefix(strings.ToLower(key), headOurs)
		if ours && !ourHeads[key] {
			return fmt.Errorf("header %s is not known", key)
		}
		if (ours || key == headID || key == headExpected) && (len(values) != 1 || values[0] == "") {
			return fmt.Errorf("header %s has %d values, or an empty one", key, len(values))
		}
	}
	if _, err := strconv.ParseUint(head.Get(headExpected), 10, 64); err != nil {
		return fmt.Errorf("the record was written without a condition: %w", err)
	}
	return nil
}

func decodeHeads(rec *events.Record, head nats.Header) (err error) {
	if err := rec.Actor.UnmarshalText([]byte(head.Get(headActor))); err != nil {
		return fmt.Errorf("%s: %w", headActor, err)
	}
	if err := rec.Partner.UnmarshalText([]byte(head.Get(headPartner))); err != nil {
		return fmt.Errorf("%s: %w", headPartner, err)
	}
	if rec.Command, err = commandOf(head.Get(headID), rec.Actor); err != nil {
		return err
	}
	when := head.Get(headTime)
	if rec.Time, err = time.Parse(events.TimeLayout, when); err != nil || rec.Time.Format(events.TimeLayout) != when {
		return fmt.Errorf("%s %q is not a time in the form %s", headTime, when, events.TimeLayout)
	}
	if rec.Occurred, err = events.ParseMoment(head.Get(headOccurred)); err != nil {
		return fmt.Errorf("%s: %w", headOccurred, err)
	}
	rec.Reason, rec.Digest = head.Get(headReason), head.Get(headDigest)
	if head.Get(headSchema) != strconv.Itoa(events.Schema) {
		return fmt.Errorf("%s is %q, this program reads %d", headSchema, head.Get(headSchema), events.Schema)
	}
	rec.Schema = events.Schema
	return nil
}

// commandOf takes the command id out of the message id (Record.MessageID).
func commandOf(id string, actor events.ID) (events.ID, error) {
	command := id
	if actor != "" {
		of, rest, found := strings.Cut(id, "/")
		if !found || of != string(actor) {
			return "", fmt.Errorf("%s %q is not the actor's", headID, id)
		}
		command = rest
	}
	parsed, err := events.ParseID(command)
	if err != nil {
		return "", fmt.Errorf("%s %q: %w", headID, id, err)
	}
	return parsed, nil
}

// checkRest is what Record.Check says and reading the headers has not. Check itself would make
// following a log some 40 % slower (measured), so it is left to the records that have a reason.
func checkRest(rec events.Record) error {
	if len(rec.Facts) == 0 {
		return errors.New("the record has no facts")
	}
	for _, fact := range rec.Facts {
		if room, _, _ := strings.Cut(fact.EventType(), "."); room != rec.Room {
			return fmt.Errorf("%s in room %s", fact.EventType(), rec.Room)
		}
	}
	if strings.Trim(rec.Digest, "0123456789abcdef") != "" {
		return fmt.Errorf("%s %q is not hex", headDigest, rec.Digest)
	}
	if rec.Reason != "" {
		return rec.Check()
	}
	return nil
}

// sameBody tells whether a stored message says the same as one that we wanted to append.
func sameBody(stored *jetstream.RawStreamMsg, msg *nats.Msg) bool {
	return stored.Subject == msg.Subject && stored.Header.Get(headDigest) == msg.Header.Get(headDigest) &&
		(msg.Header.Get(headDigest) != "" || bytes.Equal(stored.Data, msg.Data))
}
