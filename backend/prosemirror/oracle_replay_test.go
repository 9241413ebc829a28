package prosemirror

import (
	"bytes"
	"crypto/md5"
	"encoding/json"
	"errors"
	"fmt"
)

// oracleCase is a line of the oracle (frontend/oracle): what was put in and, as bytes, what the
// original made of it.
type oracleCase struct {
	T    string          `json:"t"`
	Kind string          `json:"kind"` // of a step: which edit it comes from
	Use  bool            `json:"use"`  // the cases that follow are about this document, or the one after this step
	In   json.RawMessage `json:"in"`
	Out  json.RawMessage `json:"out"`
}

// oraclePort is the port as the cases see it. A planted fault takes the place of a part of it.
type oraclePort struct {
	schema func(raw []byte) (*Schema, error)
	apply  func(Step, *Node) (*Node, error)
	invert func(Step, *Node) (Step, error)
	check  func(*Node) error
	merge  func(a, b Step) Step
	move   func(Step, Mappable) Step
	place  func(m Mappable, pos, side int) MapResult
	rebase func(*Node, []Step, []*StepMap) Rebased
}

func realPort() oraclePort {
	return oraclePort{
		schema: ParseSchema,
		apply:  func(s Step, doc *Node) (*Node, error) { return s.Apply(doc) },
		invert: func(s Step, doc *Node) (Step, error) { return s.Invert(doc) },
		check:  (*Node).Check,
		merge:  func(a, b Step) Step { return a.Merge(b) },
		move:   func(s Step, m Mappable) Step { return s.MapThrough(m) },
		place:  func(m Mappable, pos, side int) MapResult { return m.MapResult(pos, side) },
		rebase: Rebase,
	}
}

// replayer gives the port the cases of the oracle, one after the other.
type replayer struct {
	port     oraclePort
	patience int    // after how many cases that differ the stream is given up
	form     []byte // of the schema, as the oracle wrote it
	schema   *Schema
	doc      *Node
	panics   error // input that only the last guard caught
}

// difference is a case of which the port makes something else than the original.
type difference struct{ want, got []byte }

func (d *difference) Error() string {
	return fmt.Sprintf("the original gives\n  %s\nthe port gives\n  %s", d.want, d.got)
}

// take gives the port one case and compares what comes out, byte for byte.
func (r *replayer) take(c oracleCase) error {
	answer, err := r.answer(c)
	if err != nil {
		return err
	}
	got, err := inJSON(answer)
	switch {
	case err != nil:
		return err
	case !bytes.Equal(got, c.Out):
		return &difference{c.Out, got}
	}
	err, r.panics = r.panics, nil
	return err
}

// inJSON writes a value as JavaScript would: without the escapes for HTML.
func inJSON(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
}

func (r *replayer) answer(c oracleCase) (any, error) {
	switch c.T {
	case "schema":
		return r.takeSchema(c), nil
	case "doc":
		return r.takeDocument(c), nil
	case "step":
		return r.takeStep(c), nil
	case "map":
		return r.takeMapping(c)
	case "merge":
		return r.takeMerge(c)
	case "rebase":
		return r.takeRebase(c)
	case "changes":
		return r.takeChanges(c)
	}
	return nil, fmt.Errorf("a case of the unknown kind %q", c.T)
}

// outcome is what is compared of a document, or of a step on a document.
type outcome struct {
	Ok      bool            `json:"ok"`
	Again   json.RawMessage `json:"again,omitempty"` // the step, written again
	Hash    string          `json:"hash,omitempty"`  // of the document's JSON
	Size    int             `json:"size,omitempty"`
	Check   *bool           `json:"check,omitempty"`
	Ranges  *[][4]int       `json:"ranges,omitempty"`
	Inverse json.RawMessage `json:"inverse,omitempty"`
	Undone  json.RawMessage `json:"undone,omitempty"` // the hash after the inverse; null where it does not apply
}

func (r *replayer) takeSchema(c oracleCase) outcome {
	var err error
	r.doc, r.form = nil, c.In
	r.schema, err = r.port.schema(c.In)
	r.watch(err)
	return outcome{Ok: err == nil}
}

// watch keeps an error that only the last guard caught: it never comes up, says the package.
func (r *replayer) watch(errs ...error) {
	for _, err := range errs {
		if bad := (*damage)(nil); errors.As(err, &bad) {
			r.panics = err
		}
	}
}

func (r *replayer) takeDocument(c oracleCase) outcome {
	doc, err := r.schema.ParseNode(c.In)
	if r.watch(err); err != nil {
		return outcome{}
	}
	if c.Use {
		r.doc = doc
	}
	return outcome{Ok: true, Hash: hashOf(doc), Size: doc.NodeSize(), Check: r.valid(doc)}
}

func hashOf(doc *Node) string {
	return fmt.Sprintf("%x", md5.Sum(doc.AppendJSON(nil)))
}

func (r *replayer) valid(doc *Node) *bool {
	err := r.port.check(doc)
	r.watch(err)
	ok := err == nil
	return &ok
}

func (r *replayer) takeStep(c oracleCase) outcome {
	step, err := r.schema.ParseStep(c.In)
	if r.watch(err); err != nil {
		return outcome{}
	}
	after, err := r.port.apply(step, r.doc)
	if r.watch(err); err != nil {
		return outcome{}
	}
	inverse, err := r.port.invert(step, r.doc)
	r.watch(err)
	out := outcome{Ok: true, Again: stepJSON(step), Hash: hashOf(after), Size: after.NodeSize(), Check: r.valid(after), Ranges: rangesOf(step.Map())}
	out.Inverse, out.Undone = r.undo(after, inverse, err)
	if c.Use {
		r.doc = after
	}
	return out
}

func rangesOf(m *StepMap) *[][4]int {
	ranges := [][4]int{}
	m.Ranges(func(oldStart, oldEnd, newStart, newEnd int) {
		ranges = append(ranges, [4]int{oldStart, oldEnd, newStart, newEnd})
	})
	return &ranges
}

// undo gives the inverse and the hash of the document that it leads back to.
func (r *replayer) undo(after *Node, inverse Step, err error) (step, undone json.RawMessage) {
	if err != nil {
		return null, null
	}
	before, err := r.port.apply(inverse, after)
	if r.watch(err); err != nil {
		return stepJSON(inverse), null
	}
	return stepJSON(inverse), json.RawMessage(`"` + hashOf(before) + `"`)
}

var null = json.RawMessage("null")

func stepJSON(step Step) json.RawMessage {
	if step == nil {
		return null
	}
	return step.AppendJSON(nil)
}
