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
// else is a new fact with a name of its own and an upcast from the old one (upcast.go). A new word
// in an enumeration is such an addition too: a program that does not know it stops at the record,
// as it does at a fact that it does not know.
//
// The package imports the standard library only, so that an auditor can build it alone.
package events

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
)

//go:generate go run ./gen

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
		if !kindName(name) {
			panic("events: " + name + " is no name of a fact: want <room>.<Fact>")
		}
		byType[name], writers[t] = t, structWriter(t)
		kinds = append(kinds, Kind{Type: name, Go: t})
	}
	return true
}

// kindName tells whether a name is "<room>.<Fact>", in letters only.
func kindName(name string) bool {
	room, fact, found := strings.Cut(name, ".")
	return found && keyName(room) && keyName(fact) && room == strings.ToLower(room) && fact[0] < 'a'
}

// Enum lists the words that a type such as TiltakFase can be, in the order of their declaration.
// It gives nil for a type that is not an enumeration.
func Enum(t reflect.Type) []string { return append([]string(nil), enums[t]...) }

// Errors that DecodeBody gives. Both mean that the reader must stop, never skip.
var (
	// ErrUnknownType is a fact that this program has not heard of: it is from a newer one.
	ErrUnknownType = errors.New("unknown type of fact")
	// ErrNotCanonical is a body that reads, but is not the one way to write what it says.
	ErrNotCanonical = errors.New("not written in the canonical form")
)

// EncodeBody writes the body of a record: {"facts":[{"type":…,"data":{…}}]} in the canonical form
// (canonical.go). The same facts give the same bytes on every machine, and what it writes,
// DecodeBody reads; what could not be read again is refused here.
func EncodeBody(facts []Event) ([]byte, error) {
	if len(facts) == 0 {
		return nil, errors.New("encoding a record: it has no facts")
	}
	out := append(make([]byte, 0, usualBody), `{"facts":[`...)
	for i, fact := range facts {
		if i > 0 {
			out = append(out, ',')
		}
		var err error
		if out, err = appendFact(out, fact); err != nil {
			return nil, fmt.Errorf("encoding fact %d: %w", i, err)
		}
	}
	return append(out, "]}"...), nil
}

// usualBody is room for most bodies.
const usualBody = 512

func appendFact(out []byte, fact Event) (_ []byte, err error) {
	write, known := writers[reflect.TypeOf(fact)]
	if !known {
		return nil, fmt.Errorf("%T: %w", fact, ErrUnknownType)
	}
	out = append(append(append(out, `{"type":"`...), fact.EventType()...), `","data":`...)
	if changed, is := fact.(TekstChanged); is {
		out, err = appendChanged(out, changed)
	} else {
		out, err = write(out, reflect.ValueOf(fact))
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", fact.EventType(), err)
	}
	return append(out, '}'), nil
}

type bodyJSON struct {
	Facts []factJSON `json:"facts"`
}

type factJSON struct {
	Type string          `json:"type"`
	Data json.RawMessage `json:"data"`
}

// DecodeBody reads what EncodeBody wrote, and nothing else: an unknown type, an unknown or
// repeated field, a word that is not one of an enumeration's, another order or another spelling
// of the same value is an error. What decodes encodes to the same bytes, so a record has one form
// only.
func DecodeBody(raw []byte) ([]Event, error) {
	facts, err := decodeBody(raw)
	if err != nil {
		return nil, fmt.Errorf("reading a record's body: %w", err)
	}
	return upcastAll(facts), nil
}

// decodeBody gives the facts as they were written, before any upcast.
func decodeBody(raw []byte) ([]Event, error) {
	if changed, is := readChanged(raw); is {
		return []Event{changed}, nil
	}
	return decodeAny(raw)
}

func decodeAny(raw []byte) ([]Event, error) {
	var body bodyJSON
	if err := json.Unmarshal(raw, &body); err != nil {
		return nil, err
	}
	facts := make([]Event, len(body.Facts))
	for i, f := range body.Facts {
		fact, err := decodeFact(f)
		if err != nil {
			return nil, fmt.Errorf("fact %d, %q: %w", i, f.Type, err)
		}
		facts[i] = fact
	}
	again, err := EncodeBody(facts)
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(again, raw) {
		return nil, ErrNotCanonical
	}
	return facts, nil
}

func decodeFact(f factJSON) (Event, error) {
	t, known := byType[f.Type]
	if !known {
		return nil, ErrUnknownType
	}
	fact := reflect.New(t)
	if err := json.Unmarshal(f.Data, fact.Interface()); err != nil {
		return nil, err
	}
	return fact.Elem().Interface().(Event), nil
}
