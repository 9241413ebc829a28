// Package prosemirror holds documents and the steps that change them, as ProseMirror does in the
// browser (prosemirror-model 1.25.13, prosemirror-transform 1.12.6, prosemirror-changeset 2.4.6):
// the same positions, the same results, the same JSON. It knows nothing of what the documents are
// about.
//
// A document is a tree of nodes; a position is a count of tokens from its start: one for the
// beginning and one for the end of a node with content, one for a leaf, and one for each UTF-16 unit
// of text. A step changes a document, or does not fit it. A map tells where positions went. All
// values are immutable and may be shared.
package prosemirror

import "errors"

var errUnwritten = errors.New("prosemirror: not written yet")

// Schema says which nodes and marks there are and how they may be put together.
type Schema struct{}

// ParseSchema reads a schema: {"top", "nodes": [{"name", "content", "marks", "group", "inline",
// "atom", "attrs": [{"name", "validate", "default"}]}], "marks": [{"name", "excludes", "group",
// "attrs"}]}. The order of nodes, marks and attributes counts. Members it does not know are left
// alone.
func ParseSchema(raw []byte) (*Schema, error) { return nil, errUnwritten }

// Top is the type of whole documents.
func (s *Schema) Top() *NodeType { return nil }

// NodeType is the type of that name, or nil.
func (s *Schema) NodeType(name string) *NodeType { return nil }

// MarkType is the type of that name, or nil.
func (s *Schema) MarkType(name string) *MarkType { return nil }

// ParseNode reads a node with all that is in it. Attributes are validated; whether nodes and marks
// may stand where they stand is for Check.
func (s *Schema) ParseNode(raw []byte) (*Node, error) { return nil, errUnwritten }

// ParseStep reads a step.
func (s *Schema) ParseStep(raw []byte) (Step, error) { return nil, errUnwritten }

// Attrs are attributes by name, to make nodes and marks of. A value is nil, a bool, an int, a
// float64, a string, an []any or an Object of such.
type Attrs map[string]any

// Node makes a node; its content must be valid.
func (s *Schema) Node(name string, attrs Attrs, content ...*Node) (*Node, error) {
	return nil, errUnwritten
}

// Text makes a text node. The text may not be empty.
func (s *Schema) Text(text string, marks ...*Mark) (*Node, error) { return nil, errUnwritten }

// Mark makes a mark.
func (s *Schema) Mark(name string, attrs Attrs) (*Mark, error) { return nil, errUnwritten }

// NodeType is a kind of node.
type NodeType struct{}

// Name is its name in the schema.
func (t *NodeType) Name() string { return "" }

// IsText, IsInline, IsTextblock, IsLeaf and IsAtom tell what kind of node it is: an atom is a leaf,
// or a node that is handled as one though it has content.
func (t *NodeType) IsText() bool      { return false }
func (t *NodeType) IsInline() bool    { return false }
func (t *NodeType) IsTextblock() bool { return false }
func (t *NodeType) IsLeaf() bool      { return false }
func (t *NodeType) IsAtom() bool      { return false }

// AllowsMark tells whether content of such a node may carry the mark.
func (t *NodeType) AllowsMark(m *MarkType) bool { return false }

// MarkType is a kind of mark.
type MarkType struct{}

// Name is its name in the schema.
func (t *MarkType) Name() string { return "" }

// Mark is put on nodes: bold, a link, a comment.
type Mark struct{}

// Type is the kind of mark.
func (m *Mark) Type() *MarkType { return nil }

// Attr is the value of an attribute: nil (null, or no such attribute), bool, float64, string, []any
// or Object.
func (m *Mark) Attr(name string) any { return nil }

// Object is an object as a value of an attribute: its members in the order of JavaScript.
type Object []Member

// Member is a name and its value.
type Member struct {
	Name  string
	Value any
}

// Node is a document or a piece of one.
type Node struct{}

// Type is the kind of node.
func (n *Node) Type() *NodeType { return nil }

// Attr is the value of an attribute, as with Mark.Attr.
func (n *Node) Attr(name string) any { return nil }

// Marks are the marks on the node; not to be changed.
func (n *Node) Marks() []*Mark { return nil }

// Text is what a text node says.
func (n *Node) Text() string { return "" }

// Content is what the node holds.
func (n *Node) Content() Fragment { return Fragment{} }

// ChildCount is the number of children.
func (n *Node) ChildCount() int { return 0 }

// Child is the child at i, which must exist.
func (n *Node) Child(i int) *Node { return nil }

// NodeSize is the number of positions that the node takes.
func (n *Node) NodeSize() int { return 0 }

// Check tells what in the node, with all that is in it, is against the schema.
func (n *Node) Check() error { return errUnwritten }

// Eq tells whether two nodes are the same piece of document.
func (n *Node) Eq(other *Node) bool { return false }

// AppendJSON writes the node: the bytes that JSON.stringify gives in the browser.
func (n *Node) AppendJSON(out []byte) []byte { return nil }

// NodeAt is the node that begins at pos, or the text that pos stands in; nil where there is none.
func (n *Node) NodeAt(pos int) *Node { return nil }

// NodesBetween calls visit for every node that touches the range, with its position, its parent and
// its index there. Where visit answers false, what is in that node is passed over.
func (n *Node) NodesBetween(from, to int, visit func(node *Node, pos int, parent *Node, index int) bool) {
}

// Descendants is NodesBetween over all of the node's content.
func (n *Node) Descendants(visit func(node *Node, pos int, parent *Node, index int) bool) {}

// TextBetween is the text of a range: between blocks it puts separator, for a leaf that is not text
// it puts leaf.
func (n *Node) TextBetween(from, to int, separator, leaf string) (string, error) {
	return "", errUnwritten
}

// Slice cuts out a range, with the nodes that are cut through left open.
func (n *Node) Slice(from, to int) (Slice, error) { return Slice{}, errUnwritten }

// Replace puts a slice in place of a range.
func (n *Node) Replace(from, to int, slice Slice) (*Node, error) { return nil, errUnwritten }

// Resolve tells where a position stands.
func (n *Node) Resolve(pos int) (*ResolvedPos, error) { return nil, errUnwritten }

// ResolvedPos is a position with the nodes around it.
type ResolvedPos struct{}

// Depth is the number of nodes around the position, less one.
func (p *ResolvedPos) Depth() int { return 0 }

// Node is the node around the position at that depth; 0 is the document. Nil where there is none.
func (p *ResolvedPos) Node(depth int) *Node { return nil }

// Start is the position where the content of the node at that depth begins.
func (p *ResolvedPos) Start(depth int) int { return 0 }

// Fragment is a list of nodes.
type Fragment struct{}

// Size is the number of positions that the nodes take.
func (f Fragment) Size() int { return 0 }

// Nodes are the nodes; not to be changed.
func (f Fragment) Nodes() []*Node { return nil }

// Slice is a piece cut out of a document: at either side, nodes may be open, cut through, down to a
// depth.
type Slice struct {
	Content            Fragment
	OpenStart, OpenEnd int
}

// Size is what the slice adds to the document it is put into.
func (s Slice) Size() int { return 0 }

// Step is one change of a document. The steps are ReplaceStep, ReplaceAroundStep, AddMarkStep,
// RemoveMarkStep, MarkSetStep, AddNodeMarkStep, RemoveNodeMarkStep, AttrStep and DocAttrStep, all as
// pointers.
type Step interface {
	// Apply makes the changed document, or tells why the step does not fit.
	Apply(doc *Node) (*Node, error)
	// Map tells where positions go.
	Map() *StepMap
	// Invert gives the step that takes this one back; doc is the document before it.
	Invert(doc *Node) (Step, error)
	// MapThrough gives the step as it is after other changes; nil where it has lost its place.
	MapThrough(m Mappable) Step
	// Merge gives one step that does what this and the next do; nil where there is none.
	Merge(next Step) Step
	// AppendJSON writes the step as the browser does. Sets of marks are written flat.
	AppendJSON(out []byte) []byte
}

// ReplaceStep puts a slice in place of a range. With Structure it fails where there is anything but
// ends and beginnings of nodes in the range.
type ReplaceStep struct {
	From, To  int
	Slice     Slice
	Structure bool
}

// ReplaceAroundStep puts a slice in place of a range, but keeps what stands in the gap: it is moved
// to the position Insert of the slice.
type ReplaceAroundStep struct {
	From, To, GapFrom, GapTo int
	Slice                    Slice
	Insert                   int
	Structure                bool
}

// AddMarkStep puts a mark on all inline content of a range.
type AddMarkStep struct {
	From, To int
	Mark     *Mark
}

// RemoveMarkStep takes a mark off all inline content of a range.
type RemoveMarkStep struct {
	From, To int
	Mark     *Mark
}

// MarkSetStep puts marks on and takes marks off, one after the other. Its steps are AddMarkStep and
// RemoveMarkStep.
type MarkSetStep struct {
	Steps []Step
}

// AddNodeMarkStep puts a mark on the node at Pos.
type AddNodeMarkStep struct {
	Pos  int
	Mark *Mark
}

// RemoveNodeMarkStep takes a mark off the node at Pos.
type RemoveNodeMarkStep struct {
	Pos  int
	Mark *Mark
}

// AttrStep sets an attribute of the node at Pos. Without a value it is set to its default.
type AttrStep struct {
	Pos      int
	Attr     string
	Value    any
	HasValue bool
}

// DocAttrStep sets an attribute of the document.
type DocAttrStep struct {
	Attr     string
	Value    any
	HasValue bool
}

// Mappable is what positions can be mapped through: a StepMap or a Mapping. assoc says which side a
// position goes to when something is put in there: -1 before it, 1 after it.
type Mappable interface {
	Map(pos, assoc int) int
	MapResult(pos, assoc int) MapResult
}

// MapResult is a mapped position and what was deleted beside it.
type MapResult struct {
	Pos int
}

// Deleted tells whether the token on the side asked for is gone.
func (r MapResult) Deleted() bool       { return false }
func (r MapResult) DeletedBefore() bool { return false }
func (r MapResult) DeletedAfter() bool  { return false }
func (r MapResult) DeletedAcross() bool { return false }

// StepMap tells where positions go when a step is applied: ranges that were replaced.
type StepMap struct{}

// NewStepMap makes a map of ranges, each of three numbers: its start, its size before and its size
// after.
func NewStepMap(ranges ...int) *StepMap { return nil }

func (m *StepMap) Map(pos, assoc int) int             { return 0 }
func (m *StepMap) MapResult(pos, assoc int) MapResult { return MapResult{} }

// Invert gives the map of the way back.
func (m *StepMap) Invert() *StepMap { return nil }

// Ranges calls each for every range that was replaced.
func (m *StepMap) Ranges(each func(oldStart, oldEnd, newStart, newEnd int)) {}

// Mapping is a list of maps, in which a map may be known to be the mirror of an earlier one: what the
// first deletes, the second brings back, and positions in it find their place again. The zero value
// is empty and ready.
type Mapping struct{}

func (m *Mapping) Map(pos, assoc int) int             { return 0 }
func (m *Mapping) MapResult(pos, assoc int) MapResult { return MapResult{} }

// AppendMap adds a map at the end.
func (m *Mapping) AppendMap(one *StepMap) {}

// AppendMirror adds a map that is the mirror of the one at index mirrors.
func (m *Mapping) AppendMirror(one *StepMap, mirrors int) {}

// SetMirror says that the maps at these indexes are mirrors of each other.
func (m *Mapping) SetMirror(one, other int) {}

// Slice is the part of the mapping from one index to before another.
func (m *Mapping) Slice(from, to int) *Mapping { return nil }

// Len is the number of maps.
func (m *Mapping) Len() int { return 0 }

// Invert gives the mapping of the way back.
func (m *Mapping) Invert() *Mapping { return nil }

// Rebased is what became of steps that were made on an older document.
type Rebased struct {
	Steps   []Step  // those that had a place, as they were applied
	Docs    []*Node // the document after each of Steps
	Origin  []int   // for each of Steps, which of the sent steps it comes from
	Dropped []int   // which of the sent steps had no place
	Why     []error // for each of Dropped, why
	Doc     *Node   // the document after all of Steps
}

// Rebase applies steps to a document that has moved on: sent were made one after the other on an
// older document, over are the maps of what has happened to that document since. A step that has no
// place any more, or would leave the document against its schema, is dropped, and those after it are
// tried all the same.
func Rebase(doc *Node, sent []Step, over []*StepMap) Rebased { return Rebased{} }

// Limits is what a step may ask for.
type Limits struct {
	Depth int // how deep nodes may stand in each other in a slice or a document; 0 is no limit
}

// CheckStep looks at a step before it is applied: its positions are in order, in the document and not
// inside a surrogate pair; its slice is not too deep and its nodes are valid.
func (l Limits) CheckStep(doc *Node, step Step) error { return errUnwritten }

// CheckChange checks what in after is not taken over from before, which must be valid. It costs what
// the change costs, not what the document costs.
func (l Limits) CheckChange(before, after *Node) error { return errUnwritten }

// Diff gives the step that makes one document of the other; nil where their content is the same.
func Diff(before, after *Node) *ReplaceStep { return nil }

// Tagged is the map of a step and a tag for it: who made it, say.
type Tagged[T comparable] struct {
	Map *StepMap
	Tag T
}

// Span is a stretch of a document with a tag.
type Span[T comparable] struct {
	Length int
	Tag    T
}

// Change is a range of the document before (A) and what stands for it in the one after (B).
type Change[T comparable] struct {
	FromA, ToA, FromB, ToB int
	Deleted, Inserted      []Span[T] // who took away what A had, who put in what B has
}

// Changes tells what changed between two documents, by the steps from the one to the other.
func Changes[T comparable](before, after *Node, steps []Tagged[T]) []Change[T] { return nil }

// Simplify makes changes readable: what changed within a word changes the whole word.
func Simplify[T comparable](changes []Change[T], after *Node) []Change[T] { return nil }

// Authors tells who wrote each passage of a document: spans that cover all of its content.
type Authors[T comparable] struct{}

// NewAuthors takes up spans as Spans gave them.
func NewAuthors[T comparable](spans ...Span[T]) Authors[T] { return Authors[T]{} }

// Spans are the passages in order; not to be changed.
func (a Authors[T]) Spans() []Span[T] { return nil }

// Fold takes in what the steps did.
func (a Authors[T]) Fold(steps ...Tagged[T]) Authors[T] { return a }

func (s *ReplaceStep) Apply(doc *Node) (*Node, error) { return nil, errUnwritten }
func (s *ReplaceStep) Map() *StepMap                  { return nil }
func (s *ReplaceStep) Invert(doc *Node) (Step, error) { return nil, errUnwritten }
func (s *ReplaceStep) MapThrough(m Mappable) Step     { return nil }
func (s *ReplaceStep) Merge(next Step) Step           { return nil }
func (s *ReplaceStep) AppendJSON(out []byte) []byte   { return nil }

func (s *ReplaceAroundStep) Apply(doc *Node) (*Node, error) { return nil, errUnwritten }
func (s *ReplaceAroundStep) Map() *StepMap                  { return nil }
func (s *ReplaceAroundStep) Invert(doc *Node) (Step, error) { return nil, errUnwritten }
func (s *ReplaceAroundStep) MapThrough(m Mappable) Step     { return nil }
func (s *ReplaceAroundStep) Merge(next Step) Step           { return nil }
func (s *ReplaceAroundStep) AppendJSON(out []byte) []byte   { return nil }

func (s *AddMarkStep) Apply(doc *Node) (*Node, error) { return nil, errUnwritten }
func (s *AddMarkStep) Map() *StepMap                  { return nil }
func (s *AddMarkStep) Invert(doc *Node) (Step, error) { return nil, errUnwritten }
func (s *AddMarkStep) MapThrough(m Mappable) Step     { return nil }
func (s *AddMarkStep) Merge(next Step) Step           { return nil }
func (s *AddMarkStep) AppendJSON(out []byte) []byte   { return nil }

func (s *RemoveMarkStep) Apply(doc *Node) (*Node, error) { return nil, errUnwritten }
func (s *RemoveMarkStep) Map() *StepMap                  { return nil }
func (s *RemoveMarkStep) Invert(doc *Node) (Step, error) { return nil, errUnwritten }
func (s *RemoveMarkStep) MapThrough(m Mappable) Step     { return nil }
func (s *RemoveMarkStep) Merge(next Step) Step           { return nil }
func (s *RemoveMarkStep) AppendJSON(out []byte) []byte   { return nil }

func (s *MarkSetStep) Apply(doc *Node) (*Node, error) { return nil, errUnwritten }
func (s *MarkSetStep) Map() *StepMap                  { return nil }
func (s *MarkSetStep) Invert(doc *Node) (Step, error) { return nil, errUnwritten }
func (s *MarkSetStep) MapThrough(m Mappable) Step     { return nil }
func (s *MarkSetStep) Merge(next Step) Step           { return nil }
func (s *MarkSetStep) AppendJSON(out []byte) []byte   { return nil }

func (s *AddNodeMarkStep) Apply(doc *Node) (*Node, error) { return nil, errUnwritten }
func (s *AddNodeMarkStep) Map() *StepMap                  { return nil }
func (s *AddNodeMarkStep) Invert(doc *Node) (Step, error) { return nil, errUnwritten }
func (s *AddNodeMarkStep) MapThrough(m Mappable) Step     { return nil }
func (s *AddNodeMarkStep) Merge(next Step) Step           { return nil }
func (s *AddNodeMarkStep) AppendJSON(out []byte) []byte   { return nil }

func (s *RemoveNodeMarkStep) Apply(doc *Node) (*Node, error) { return nil, errUnwritten }
func (s *RemoveNodeMarkStep) Map() *StepMap                  { return nil }
func (s *RemoveNodeMarkStep) Invert(doc *Node) (Step, error) { return nil, errUnwritten }
func (s *RemoveNodeMarkStep) MapThrough(m Mappable) Step     { return nil }
func (s *RemoveNodeMarkStep) Merge(next Step) Step           { return nil }
func (s *RemoveNodeMarkStep) AppendJSON(out []byte) []byte   { return nil }

func (s *AttrStep) Apply(doc *Node) (*Node, error) { return nil, errUnwritten }
func (s *AttrStep) Map() *StepMap                  { return nil }
func (s *AttrStep) Invert(doc *Node) (Step, error) { return nil, errUnwritten }
func (s *AttrStep) MapThrough(m Mappable) Step     { return nil }
func (s *AttrStep) Merge(next Step) Step           { return nil }
func (s *AttrStep) AppendJSON(out []byte) []byte   { return nil }

func (s *DocAttrStep) Apply(doc *Node) (*Node, error) { return nil, errUnwritten }
func (s *DocAttrStep) Map() *StepMap                  { return nil }
func (s *DocAttrStep) Invert(doc *Node) (Step, error) { return nil, errUnwritten }
func (s *DocAttrStep) MapThrough(m Mappable) Step     { return nil }
func (s *DocAttrStep) Merge(next Step) Step           { return nil }
func (s *DocAttrStep) AppendJSON(out []byte) []byte   { return nil }
