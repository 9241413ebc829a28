package prosemirror

import "slices"

// Span is a stretch of a document with a tag.
type Span[T comparable] struct {
	Length int
	Tag    T
}

func spanOf[T comparable](length int, tag T) []Span[T] {
	if length == 0 {
		return nil
	}
	return []Span[T]{{length, tag}}
}

// joinSpans is one list of spans after another. Where they meet, two with the same tag become one.
func joinSpans[T comparable](a, b []Span[T]) []Span[T] {
	switch {
	case len(a) == 0:
		return b
	case len(b) == 0:
		return a
	case a[len(a)-1].Tag != b[0].Tag:
		return slices.Concat(a, b)
	}
	joined := slices.Concat(a, b[1:])
	joined[len(a)-1].Length += b[0].Length
	return joined
}

// cutSpans is the part of spans from one place to another.
func cutSpans[T comparable](spans []Span[T], from, to int) []Span[T] {
	return appendCut(nil, spans, from, to)
}

// appendCut adds the part of spans from one place to another.
func appendCut[T comparable](out, spans []Span[T], from, to int) []Span[T] {
	at := 0
	for _, s := range spans {
		end := at + s.Length
		if overlap := min(to, end) - max(from, at); overlap > 0 {
			out = appendSpan(out, Span[T]{overlap, s.Tag})
		}
		at = end
	}
	return out
}

// appendSpan adds a span; with the same tag as the last it becomes one with it.
func appendSpan[T comparable](spans []Span[T], s Span[T]) []Span[T] {
	if last := len(spans) - 1; last >= 0 && spans[last].Tag == s.Tag {
		spans[last].Length += s.Length
		return spans
	}
	return append(spans, s)
}
