package prosemirror

import "slices"

// Authors tells who wrote each passage of a document: spans that cover all of its content. Two
// neighbours have different tags.
type Authors[T comparable] struct {
	spans []Span[T]
}

// NewAuthors takes up spans, such as Spans gave them. A document is begun with one span of its size.
func NewAuthors[T comparable](spans ...Span[T]) Authors[T] {
	var all []Span[T]
	for _, s := range spans {
		if s.Length > 0 {
			all = appendSpan(all, s)
		}
	}
	return Authors[T]{all}
}

// Spans are the passages in order; not to be changed.
func (a Authors[T]) Spans() []Span[T] { return a.spans }

// Size is how much of a document the spans cover.
func (a Authors[T]) Size() (size int) {
	for _, s := range a.spans {
		size += s.Length
	}
	return size
}

// Fold takes in what steps did, one after the other: what a step put in is by its author.
func (a Authors[T]) Fold(steps ...Tagged[T]) Authors[T] {
	spans := slices.Clone(a.spans)
	for _, step := range steps {
		step.Map.Ranges(func(oldStart, oldEnd, newStart, newEnd int) {
			spans = replaceSpans(spans, newStart, oldEnd-oldStart, Span[T]{newEnd - newStart, step.Tag})
		})
	}
	return Authors[T]{spans}
}

// replaceSpans puts a span in place of a stretch. It changes the list that it is given.
func replaceSpans[T comparable](spans []Span[T], from, length int, by Span[T]) []Span[T] {
	first, start := 0, 0
	for first < len(spans) && start+spans[first].Length < from {
		start += spans[first].Length
		first++
	}
	last, end := first, start
	for last < len(spans) && end <= from+length {
		end += spans[last].Length
		last++
	}
	touched := spans[first:last]
	var room [4]Span[T]
	changed := appendCut(room[:0], touched, 0, from-start)
	if by.Length > 0 {
		changed = appendSpan(changed, by)
	}
	changed = appendCut(changed, touched, from+length-start, end-start)
	return slices.Replace(spans, first, last, changed...)
}
