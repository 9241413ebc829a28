package prosemirror

import "errors"

// Rebased is what became of steps that were made on an older document.
type Rebased struct {
	Steps   []Step  // those that had a place, as they were applied
	Docs    []*Node // the document after each of Steps
	Origin  []int   // for each of Steps, which of the sent steps it comes from
	Dropped []int   // which of the sent steps had no place
	Why     []error // for each of Dropped, why
	Doc     *Node   // the document after all of Steps
}

var errLost = errors.New("what the step changes is gone")

// Rebase applies steps to a document that has moved on: sent were made one after the other on an
// older document, over are the maps of what has happened to that document since. A step that has no
// place any more, or would leave the document against its schema, is dropped, and those after it are
// tried all the same. doc must be valid.
//
// Each step is mapped back over the sent steps before it, over what happened, and on over those of
// them that were applied. These are mirrors of the first, so that a step finds its place in what an
// earlier one put in.
func Rebase(doc *Node, sent []Step, over []*StepMap) Rebased {
	way := &Mapping{}
	for i := len(sent) - 1; i >= 0; i-- {
		way.AppendMap(sent[i].Map().Invert())
	}
	for _, m := range over {
		way.AppendMap(m)
	}
	r := Rebased{Doc: doc}
	for i, step := range sent {
		back := len(sent) - i
		moved, after, err := place(r.Doc, step, way.Slice(back, way.Len()))
		if err != nil {
			r.Dropped, r.Why = append(r.Dropped, i), append(r.Why, err)
			continue
		}
		way.AppendMirror(moved.Map(), back-1)
		r.Steps, r.Docs, r.Origin = append(r.Steps, moved), append(r.Docs, after), append(r.Origin, i)
		r.Doc = after
	}
	return r
}

// place maps a step and applies it.
func place(doc *Node, step Step, way *Mapping) (moved Step, after *Node, err error) {
	if moved = step.MapThrough(way); moved == nil {
		return nil, nil, errLost
	}
	after, err = moved.Apply(doc)
	switch {
	case err != nil:
		return nil, nil, err
	case after.content.size-doc.content.size != moved.Map().growth():
		return nil, nil, errUnopened // it applies, but its map tells of something else
	}
	return moved, after, Limits{}.CheckChange(doc, after)
}
