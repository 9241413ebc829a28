package text

import (
	"strconv"
	"strings"

	"fellesplan/events"
)

// Most of what goes over the wire is somebody's next letter. Pages that say so when they open a text
// ("short":true) are told it in a short form. The text has a number on this replica while it is open
// here, and so has each page load that writes. text.doc, and the last message of a resume, tell both
// (short, clients); before the first commit of another page load text.clients tells its number. Then
//
//	["c",<short>,<version>,[[<client's number>,<n>,<from>,<to>,<text>], …]]
//
// says the same as text.commits with commits of one replace step each, whose slice is the text without
// marks, or none where the text is empty; nothing dropped, no intent. When it was recorded is left out:
// the page takes its own clock. Where any commit of a record is of another kind, the long form is used.

// maxNames is how many page loads have a number at the same time. One that has been silent while so
// many others wrote is given another number when it writes again.
const maxNames = 200

// names are the numbers of page loads, the one that wrote last at the end.
type names struct {
	last int
	list []name
}

type name struct {
	number          int
	client          events.ID
	person, partner events.ID
}

// of finds the number of a commit's page load; fresh is one that was just given.
func (x *names) of(c events.TekstCommit) (number int, fresh bool) {
	for i, one := range x.list {
		if one.client == c.Client && one.partner == c.Partnar {
			x.list = append(append(x.list[:i:i], x.list[i+1:]...), one)
			return one.number, false
		}
	}
	x.last++
	if len(x.list) == maxNames {
		x.list = append([]name(nil), x.list[1:]...)
	}
	x.list = append(x.list, name{x.last, c.Client, c.Person, c.Partnar})
	return x.last, true
}

// written writes the names as an object, by their numbers.
func written(list []name) []byte {
	out := []byte{'{'}
	for i, one := range list {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(strconv.AppendInt(append(out, '"'), int64(one.number), 10), `":{"client":"`...)
		out = append(append(out, one.client...), '"')
		out = word(out, "person", string(one.person))
		if one.partner != "" {
			out = word(out, "partnar", string(one.partner))
		}
		out = append(out, '}')
	}
	return append(out, '}')
}

func namesFrame(doc events.ID, list []name) []byte {
	return append(object(begin("text.clients", doc), "clients", written(list)), '}')
}

// shortFrame tells the commits of a record in the short form, and whom the pages must be told of
// first; nil where they cannot be told so.
func (x *names) shortFrame(short int, changed events.TekstChanged) (frame []byte, fresh []name) {
	typed := make([]typing, len(changed.Commits))
	for i, c := range changed.Commits {
		var ordinary bool
		if typed[i], ordinary = typingOf(c); !ordinary {
			return nil, nil
		}
	}
	out := append([]byte(`["c",`), strconv.Itoa(short)...)
	out = append(append(append(out, ','), strconv.Itoa(changed.V)...), `,[`...)
	for i, c := range changed.Commits {
		number, isFresh := x.of(c)
		if isFresh {
			fresh = append(fresh, x.list[len(x.list)-1])
		}
		if i > 0 {
			out = append(out, ',')
		}
		out = append(strconv.AppendInt(append(out, '['), int64(number), 10), ',')
		out = append(strconv.AppendInt(out, int64(c.N), 10), ',')
		out = append(append(append(append(out, typed[i].from...), ','), typed[i].to...), ',')
		out = append(append(out, typed[i].text...), ']')
	}
	return append(out, `]]`...), fresh
}

// typing is a replace step as it is spelled: two numbers and a text in quotation marks.
type typing struct{ from, to, text string }

// typingOf reads a commit that is no more than that. Steps in the log have one spelling, so that they
// need not be taken apart.
func typingOf(c events.TekstCommit) (t typing, is bool) {
	if len(c.Steps) != 1 || len(c.Origin) > 0 || len(c.Dropped) > 0 || c.Intent != "" {
		return t, false
	}
	rest, is := strings.CutPrefix(string(c.Steps[0]), `{"stepType":"replace","from":`)
	if !is {
		return t, false
	}
	if t.from, rest, is = strings.Cut(rest, `,"to":`); !is || !digits(t.from) {
		return t, false
	}
	if t.to, is = strings.CutSuffix(rest, "}"); is && digits(t.to) {
		t.text = `""`
		return t, true
	}
	if t.to, rest, is = strings.Cut(rest, `,"slice":{"content":[{"type":"text","text":`); !is || !digits(t.to) {
		return t, false
	}
	if t.text, is = strings.CutSuffix(rest, `}]}}`); !is || !quoted(t.text) {
		return t, false
	}
	return t, true
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// quoted tells whether a text is one string of JSON and nothing behind it.
func quoted(s string) bool {
	if len(s) < 2 || s[0] != '"' {
		return false
	}
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return i == len(s)-1
		}
	}
	return false
}
