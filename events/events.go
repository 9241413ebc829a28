// Package events holds every fact that Fellesplan can remember, and the one form in which a
// record of the log is written, hashed and read back.
//
// A fact is something that has happened, named in the past tense: tiltak.Proposed,
// utval.SeatFilled. Facts are grouped in rooms (partnar, utval, tiltak …), one file per room.
// One command of one person gives one Record: one fact, or a few that stand or fall together,
// on one thing.
//
// What is released here stays for ever: a type name, a field, the order of the fields and the
// canonical form never change. An optional field may be added at the end of a struct; anything
// else is a new fact with a name of its own and an upcast from the old one (upcast.go).
//
// The package imports the standard library only, so that an auditor can build it alone.
package events

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
)

// Event is one fact: a plain struct of one room, told by its type name.
type Event interface {
	// EventType is "<room>.<Fact>", for example "tiltak.StatusReported". It never changes.
	EventType() string
}

// Kind describes one type of fact.
type Kind struct {
	Type string       // "<room>.<Fact>"
	Go   reflect.Type // the struct that carries it
}

// Kinds lists every fact there is, room by room. The order is that of the declarations.
func Kinds() []Kind { return append([]Kind(nil), kinds...) }

var (
	kinds  []Kind
	byType = map[string]reflect.Type{}
)

// register adds the facts of one room. It panics on a name given twice, since a log that holds
// two meanings under one name cannot be read again.
func register(facts ...Event) bool {
	for _, fact := range facts {
		name, t := fact.EventType(), reflect.TypeOf(fact)
		if _, taken := byType[name]; taken {
			panic("events: two facts are called " + name)
		}
		byType[name] = t
		kinds = append(kinds, Kind{Type: name, Go: t})
	}
	return true
}

// Errors that DecodeBody gives. Both mean that the reader must stop, never skip.
var (
	// ErrUnknownType is a fact that this program has not heard of: it is from a newer one.
	ErrUnknownType = errors.New("unknown type of fact")
	// ErrNotCanonical is a body that reads, but is not the one way to write what it says.
	ErrNotCanonical = errors.New("not written in the canonical form")
)

type bodyJSON struct {
	Facts []factJSON `json:"facts"`
}

type factJSON struct {
	Type string          `json:"type"`
	Data json.RawMessage `json:"data"`
}

// EncodeBody writes the body of a record: {"facts":[{"type":…,"data":{…}}]}, fields in the order
// of the Go struct, no blanks, no HTML escapes, empty optional fields left out. The same facts
// give the same bytes on every machine.
func EncodeBody(facts []Event) ([]byte, error) {
	if len(facts) == 0 {
		return nil, errors.New("encoding a record: it has no facts")
	}
	body := bodyJSON{Facts: make([]factJSON, len(facts))}
	for i, fact := range facts {
		data, err := marshal(fact)
		if err != nil {
			return nil, fmt.Errorf("encoding %s: %w", fact.EventType(), err)
		}
		body.Facts[i] = factJSON{Type: fact.EventType(), Data: data}
	}
	return marshal(body)
}

// DecodeBody reads what EncodeBody wrote, and nothing else: an unknown type, an unknown or
// repeated field, another order or another spelling of the same value is an error. What decodes
// encodes to the same bytes, so a record has one form only.
func DecodeBody(raw []byte) ([]Event, error) {
	var body bodyJSON
	if err := json.Unmarshal(raw, &body); err != nil {
		return nil, fmt.Errorf("reading a record's body: %w", err)
	}
	facts := make([]Event, len(body.Facts))
	for i, f := range body.Facts {
		t, known := byType[f.Type]
		if !known {
			return nil, fmt.Errorf("fact %d, %q: %w", i, f.Type, ErrUnknownType)
		}
		fact := reflect.New(t)
		if err := json.Unmarshal(f.Data, fact.Interface()); err != nil {
			return nil, fmt.Errorf("reading fact %d, %s: %w", i, f.Type, err)
		}
		facts[i] = fact.Elem().Interface().(Event)
	}
	again, err := EncodeBody(facts)
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(again, raw) {
		return nil, ErrNotCanonical
	}
	return upcastAll(facts), nil
}

// marshal is json.Marshal without the escapes meant for HTML, which an auditor would stumble on.
func marshal(v any) ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(buf.Bytes(), []byte("\n")), nil
}
