package tekst

import (
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/prosemirror"
	"fellesplan/events"
)

// author is who did a step, and when, as closely as it is told. Steps of one author become one.
type author struct {
	person, partner events.ID
	at              int64 // Unix time, in the unit that is asked for
}

// tagged gives the maps of commits with their authors. unit is how closely times are told apart.
func tagged(commits []domain.PastCommit, unit time.Duration) (steps []prosemirror.Tagged[author]) {
	for _, c := range commits {
		by := author{c.Person, c.Partnar, c.At.UnixMilli() / unit.Milliseconds()}
		for _, m := range mapsOf(c.Steps) {
			steps = append(steps, prosemirror.Tagged[author]{Map: m, Tag: by})
		}
	}
	return steps
}

// Compare tells what changed between two states of a text, word by word, by the commits that led from
// the one to the other.
func (Documents) Compare(before, after any, commits []domain.PastCommit) []domain.TextChange {
	was, is := of(before).document(), of(after).document()
	found := prosemirror.Simplify(prosemirror.Changes(was, is, tagged(commits, time.Minute)), is)
	found = prosemirror.WholeCharacters(found, was, is)
	changes := make([]domain.TextChange, len(found))
	for i, c := range found {
		changes[i] = domain.TextChange{
			FraStart: c.FromA, FraSlutt: c.ToA, TilStart: c.FromB, TilSlutt: c.ToB, Borte: spans(c.Deleted), Nytt: spans(c.Inserted),
		}
	}
	return changes
}

func spans(of []prosemirror.Span[author]) []domain.TextSpan {
	out := make([]domain.TextSpan, len(of))
	for i, s := range of {
		out[i] = domain.TextSpan{Lengd: s.Length, Person: s.Tag.person, At: time.UnixMilli(s.Tag.at * time.Minute.Milliseconds()).UTC()}
	}
	return out
}

// Authors keeps up who wrote what: who has been told up to one version is told the commits since.
// None is a text before its first commit.
func (Documents) Authors(known domain.TextAuthors, commits []domain.PastCommit) domain.TextAuthors {
	if len(known) == 0 {
		known = domain.TextAuthors{{Length: empty.Content().Size()}}
	}
	list := make([]prosemirror.Span[author], len(known))
	for i, s := range known {
		list[i] = prosemirror.Span[author]{Length: s.Length, Tag: author{s.Person, s.Partner, s.Hour}}
	}
	folded := prosemirror.NewAuthors(list...).Fold(tagged(commits, time.Hour)...).Spans()
	out := make(domain.TextAuthors, len(folded))
	for i, s := range folded {
		out[i] = domain.TextSpanBy{Length: s.Length, Person: s.Tag.person, Partner: s.Tag.partner, Hour: s.Tag.at}
	}
	return out
}

// Passages gives the words of a document by author: what is structure only is left out.
func (Documents) Passages(s any, known domain.TextAuthors) []domain.TextAuthor {
	var out []domain.TextAuthor
	doc := of(s).document()
	next, start := 0, 0 // the span that we are in, and where it begins
	doc.Descendants(func(n *prosemirror.Node, pos int, _ *prosemirror.Node, _ int) bool {
		if !n.Type().IsInline() {
			return true
		}
		end := pos + n.NodeSize()
		for pos < end && next < len(known) {
			if stop := start + known[next].Length; stop <= pos {
				start = stop
				next++
				continue
			}
			upto := min(end, start+known[next].Length)
			out = passage(out, pos, upto, known[next])
			pos = upto
		}
		return false
	})
	return out
}

// passage adds a passage, to the one before it where they are one.
func passage(out []domain.TextAuthor, from, to int, by domain.TextSpanBy) []domain.TextAuthor {
	one := domain.TextAuthor{Fra: from, Til: to, Person: by.Person, Partnar: by.Partner, At: time.Unix(by.Hour*3600, 0).UTC()}
	if last := len(out) - 1; last >= 0 {
		before := out[last]
		if before.Til == from && before.Person == one.Person && before.Partnar == one.Partnar && before.At.Equal(one.At) {
			out[last].Til = to
			return out
		}
	}
	return append(out, one)
}
