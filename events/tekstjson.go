package events

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Nearly every record is one tekst.Changed, and each is written once and read again on every replica
// and at every start. So this fact is written and read by hand: the same bytes, the same refusals, a
// tenth of the time. What is not exactly the one spelling is left to the way that all facts go, which
// says what is wrong with it; TestTekstChangedByHand holds the two against one another.

const (
	changedHead = `{"facts":[{"type":"tekst.Changed","data":`
	changedTail = `}]}`
)

// appendChanged writes a tekst.Changed as its struct writer does.
func appendChanged(out []byte, c TekstChanged) (_ []byte, err error) {
	if out, err = appendInt(append(out, `{"v":`...), c.V); err != nil {
		return nil, fmt.Errorf("v: %w", err)
	}
	if out, err = appendInt(append(out, `,"schema":`...), c.Schema); err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	out = append(out, `,"commits":[`...)
	for i := range c.Commits {
		if i > 0 {
			out = append(out, ',')
		}
		if out, err = appendCommit(out, &c.Commits[i]); err != nil {
			return nil, fmt.Errorf("commits: [%d]: %w", i, err)
		}
	}
	return append(out, ']', '}'), nil
}

func appendCommit(out []byte, c *TekstCommit) (_ []byte, err error) {
	if out, err = appendID(append(out, `{"client":`...), c.Client); err != nil {
		return nil, fmt.Errorf("client: %w", err)
	}
	if out, err = appendInt(append(out, `,"n":`...), c.N); err != nil {
		return nil, fmt.Errorf("n: %w", err)
	}
	if out, err = appendInt(append(out, `,"base":`...), c.Base); err != nil {
		return nil, fmt.Errorf("base: %w", err)
	}
	if out, err = appendID(append(out, `,"person":`...), c.Person); err != nil {
		return nil, fmt.Errorf("person: %w", err)
	}
	if c.Partnar != "" {
		if out, err = appendID(append(out, `,"partnar":`...), c.Partnar); err != nil {
			return nil, fmt.Errorf("partnar: %w", err)
		}
	}
	if out, err = appendSteps(append(out, `,"steps":[`...), c.Steps); err != nil {
		return nil, fmt.Errorf("steps: %w", err)
	}
	return appendRest(out, c)
}

// appendRest writes what most commits do not have.
func appendRest(out []byte, c *TekstCommit) (_ []byte, err error) {
	if len(c.Origin) > 0 {
		out = append(out, `,"origin":[`...)
		for i, n := range c.Origin {
			if i > 0 {
				out = append(out, ',')
			}
			if out, err = appendInt(out, n); err != nil {
				return nil, fmt.Errorf("origin: [%d]: %w", i, err)
			}
		}
		out = append(out, ']')
	}
	if len(c.Dropped) > 0 {
		if out, err = appendSteps(append(out, `,"dropped":[`...), c.Dropped); err != nil {
			return nil, fmt.Errorf("dropped: %w", err)
		}
	}
	if c.Intent != "" {
		if !isIntent(string(c.Intent)) {
			return nil, fmt.Errorf("intent: %q is not one of the words of TekstIntent", c.Intent)
		}
		out = append(append(append(out, `,"intent":"`...), c.Intent...), '"')
	}
	return append(out, '}'), nil
}

func isIntent(word string) bool { return slices.Contains(enums[reflect.TypeFor[TekstIntent]()], word) }

func appendInt(out []byte, n int) ([]byte, error) {
	if n > maxSafeInt || n < -maxSafeInt {
		return nil, fmt.Errorf("%d is beyond ±(2^53 − 1)", n)
	}
	return strconv.AppendInt(out, int64(n), 10), nil
}

// appendID writes an id that must be given. A sound id needs no escapes.
func appendID(out []byte, id ID) ([]byte, error) {
	if id == "" {
		return nil, errNoID
	}
	if _, err := ParseID(string(id)); err != nil {
		return nil, err
	}
	return append(append(append(out, '"'), id...), '"'), nil
}

// appendSteps writes the rest of a list whose bracket stands.
func appendSteps(out []byte, steps []JSON) ([]byte, error) {
	for i, step := range steps {
		if i > 0 {
			out = append(out, ',')
		}
		if !strings.HasPrefix(string(step), "{") {
			return nil, fmt.Errorf("[%d]: %w", i, errNoObject)
		}
		if err := CanonicalJSON(string(step)); err != nil {
			return nil, fmt.Errorf("[%d]: %w", i, err)
		}
		out = append(out, step...)
	}
	return append(out, ']'), nil
}

// readChanged reads the body of a record that is one tekst.Changed in its one spelling; false where
// it is anything else.
func readChanged(body []byte) (TekstChanged, bool) {
	inner, is := strings.CutPrefix(string(body), changedHead)
	if !is {
		return TekstChanged{}, false
	}
	if inner, is = strings.CutSuffix(inner, changedTail); !is {
		return TekstChanged{}, false
	}
	r := byHand{spelling{text: inner}, true}
	c := r.changed()
	return c, r.ok && r.at == len(inner)
}

// byHand reads a text whose spelling is known in advance. After the first surprise ok is false, and
// what is read is nothing.
type byHand struct {
	spelling
	ok bool
}

func (r *byHand) word(text string) {
	if r.ok = r.ok && strings.HasPrefix(r.text[r.at:], text); r.ok {
		r.at += len(text)
	}
}

// comes takes a word where it comes next.
func (r *byHand) comes(text string) bool {
	is := r.ok && strings.HasPrefix(r.text[r.at:], text)
	if is {
		r.at += len(text)
	}
	return is
}

func (r *byHand) int() int {
	start := r.at
	if !r.ok || r.number() != nil {
		r.ok = false
		return 0
	}
	n, err := strconv.Atoi(r.text[start:r.at])
	r.ok = err == nil
	return n
}

// id reads an id between quotation marks. It is copied, since ids are kept when the rest is not.
func (r *byHand) id() ID {
	const size = len(`00000000-0000-0000-0000-000000000000`)
	r.word(`"`)
	if !r.ok || len(r.text)-r.at < size {
		r.ok = false
		return ""
	}
	id, err := ParseID(strings.Clone(r.text[r.at : r.at+size]))
	r.at += size
	r.ok = err == nil
	r.word(`"`)
	return id
}

func (r *byHand) changed() (c TekstChanged) {
	r.word(`{"v":`)
	c.V = r.int()
	r.word(`,"schema":`)
	c.Schema = r.int()
	r.word(`,"commits":[`)
	c.Commits = []TekstCommit{}
	for more := !r.comes("]"); more && r.ok; {
		c.Commits = append(c.Commits, r.commit())
		more = r.more()
	}
	r.word("}")
	return c
}

// more tells whether another of a list follows, else its end has come.
func (r *byHand) more() bool {
	if r.comes(",") {
		return true
	}
	r.word("]")
	return false
}

func (r *byHand) commit() (c TekstCommit) {
	r.word(`{"client":`)
	c.Client = r.id()
	r.word(`,"n":`)
	c.N = r.int()
	r.word(`,"base":`)
	c.Base = r.int()
	r.word(`,"person":`)
	c.Person = r.id()
	if r.comes(`,"partnar":`) {
		c.Partnar = r.id()
	}
	r.word(`,"steps":[`)
	c.Steps = r.steps([]JSON{})
	if r.comes(`,"origin":[`) {
		for more := true; more && r.ok; more = r.more() {
			c.Origin = append(c.Origin, r.int())
		}
	}
	if r.comes(`,"dropped":[`) {
		c.Dropped = r.steps(nil)
		r.ok = r.ok && len(c.Dropped) > 0
	}
	if r.comes(`,"intent":"`) {
		c.Intent = r.intent()
	}
	r.word("}")
	return c
}

func (r *byHand) steps(list []JSON) []JSON {
	for more := !r.comes("]"); more && r.ok; {
		start := r.at
		r.ok = r.peek() == '{' && r.value(0) == nil
		list = append(list, JSON(r.text[start:r.at]))
		more = r.more()
	}
	return list
}

func (r *byHand) intent() TekstIntent {
	word, _, found := strings.Cut(r.text[r.at:], `"`)
	if r.ok = r.ok && found && isIntent(word); !r.ok {
		return ""
	}
	r.at += len(word) + 1
	return TekstIntent(strings.Clone(word))
}
