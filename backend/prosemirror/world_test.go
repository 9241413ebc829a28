package prosemirror

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

// The trials use the schema of our documents and one of their own, with what ours does not have.

// oddSchema has attributes of documents, ranges, groups of marks, marks that exclude all, a leaf
// block, an inline leaf with attributes and an attribute without validation.
const oddSchema = `{"top":"doc","nodes":[
	{"name":"doc","content":"title? block+","attrs":[{"name":"lang","default":null},{"name":"n","validate":"number","default":0}],"marks":"_"},
	{"name":"title","content":"text*","marks":""},
	{"name":"par","content":"inline*","group":"block","attrs":[{"name":"align","default":"left","validate":"string|null"}]},
	{"name":"code","content":"text*","group":"block","marks":"note"},
	{"name":"pair","content":"par{2}","group":"block","marks":"loud"},
	{"name":"few","content":"(par | rule){1,3}","group":"block"},
	{"name":"box","content":"block+","group":"block","marks":"note loud","attrs":[{"name":"any","default":null}]},
	{"name":"rule","group":"block"},
	{"name":"image","group":"inline","inline":true,"attrs":[{"name":"src","validate":"string"}]},
	{"name":"ref","content":"text*","group":"inline","inline":true,"atom":true},
	{"name":"text","group":"inline"}],
"marks":[
	{"name":"note","excludes":"","group":"annotation","attrs":[{"name":"id","validate":"number"}]},
	{"name":"loud","group":"tone"},
	{"name":"soft","group":"tone","excludes":"tone"},
	{"name":"bare","excludes":"_"},
	{"name":"link","attrs":[{"name":"href","validate":"string"},{"name":"title","default":null}]}]}`

func parseSchema(t testing.TB, raw string) *Schema {
	t.Helper()
	schema, err := ParseSchema([]byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func ourSchema(t testing.TB) *Schema {
	t.Helper()
	raw, err := os.ReadFile("../../events/dokument.json")
	if err != nil {
		t.Fatal(err)
	}
	return parseSchema(t, string(raw))
}

func parseNode(t testing.TB, schema *Schema, raw string) *Node {
	t.Helper()
	node, err := schema.ParseNode([]byte(raw))
	if err != nil {
		t.Fatalf("%s: %v", raw, err)
	}
	return node
}

func parseStep(t testing.TB, schema *Schema, raw string) Step {
	t.Helper()
	step, err := schema.ParseStep([]byte(raw))
	if err != nil {
		t.Fatalf("%s: %v", raw, err)
	}
	return step
}

func apply(t testing.TB, doc *Node, step Step) *Node {
	t.Helper()
	after, err := step.Apply(doc)
	if err != nil {
		t.Fatalf("%s on %s: %v", asJSON(step), asJSON(doc), err)
	}
	return after
}

func asJSON(v interface{ AppendJSON([]byte) []byte }) string { return string(v.AppendJSON(nil)) }

// paragraphs is a document of our schema with these texts.
func paragraphs(t testing.TB, schema *Schema, texts ...string) *Node {
	t.Helper()
	var content []string
	for _, text := range texts {
		if text == "" {
			content = append(content, `{"type":"paragraph"}`)
			continue
		}
		content = append(content, `{"type":"paragraph","content":[{"type":"text","text":`+string(appendText(nil, text))+`}]}`)
	}
	return parseNode(t, schema, `{"type":"doc","content":[`+strings.Join(content, ",")+`]}`)
}

// gen makes documents and steps by chance, the same for the same seed.
type gen struct {
	*rand.Rand
	t      testing.TB
	schema *Schema
}

func newGen(t testing.TB, schema *Schema, seed uint64) *gen {
	return &gen{rand.New(rand.NewPCG(seed, 7)), t, schema}
}

func (g *gen) chance(of int) bool { return g.IntN(of) == 0 }

func pick[E any](g *gen, from []E) E { return from[g.IntN(len(from))] }

var samples = []string{"a", "bc", "plan ", "om ", "førebygging", "å", "😀", "e\u0301", " ", "\"\\\n", "漢字", "\u2028", "tiltak for barn og unge"}

func (g *gen) text() string {
	var out strings.Builder
	for range 1 + g.IntN(5) {
		out.WriteString(pick(g, samples))
	}
	return out.String()
}

// doc makes a valid document.
func (g *gen) doc() *Node { return g.node(g.schema.top, 0) }

// node makes a valid node; the deeper, the less is in it.
func (g *gen) node(kind *NodeType, depth int) *Node {
	b := builder{}
	for at := kind.start; ; {
		more := g.IntN(7) > depth
		if len(at.edges) == 0 || at.valid && !more || len(b.nodes) > 8 && at.valid {
			break
		}
		e := g.edge(at, depth)
		at = e.to
		b.add(g.marked(g.child(e.kind, depth+1), kind))
	}
	node := newNode(kind, g.attrs(kind.attrs), b.fragment(), nil)
	if err := node.Check(); err != nil {
		g.t.Fatalf("made a bad %s: %v", kind.name, err)
	}
	return node
}

// edge picks what comes next. Deep down it prefers what is simple, or it would never end.
func (g *gen) edge(at *state, depth int) edge {
	if depth > 4 {
		return at.edges[0]
	}
	return pick(g, at.edges)
}

func (g *gen) child(kind *NodeType, depth int) *Node {
	if kind.isText {
		node, err := g.schema.Text(g.text())
		if err != nil {
			g.t.Fatal(err)
		}
		return node
	}
	return g.node(kind, depth)
}

func (g *gen) marked(n *Node, parent *NodeType) *Node {
	var set []*Mark
	for range g.IntN(3) {
		if m := g.mark(); parent.AllowsMark(m.kind) && g.chance(2) {
			set = m.addTo(set)
		}
	}
	return n.marked(set)
}

func (g *gen) mark() *Mark {
	kind := pick(g, g.schema.markTypes)
	return &Mark{kind, g.attrs(kind.attrs)}
}

func (g *gen) attrs(attrs attributes) []any {
	values := make([]any, len(attrs))
	for i := range attrs {
		values[i] = g.value(&attrs[i])
	}
	return values
}

func (g *gen) value(attr *attribute) any {
	if !attr.required && g.chance(2) {
		return attr.fallback
	}
	all := []any{nil, true, float64(g.IntN(4)), pick(g, samples), []any{float64(1), "b"}, Object{{"b", nil}, {"a", []any{}}}}
	for {
		if v := pick(g, all); attr.validate(v) == nil {
			return v
		}
	}
}

// pos is a position of the document, not inside a character.
func (g *gen) pos(doc *Node) int {
	for {
		pos := g.IntN(doc.content.size + 1)
		if _, err := doc.Resolve(pos); err == nil {
			return pos
		}
	}
}

func (g *gen) span(doc *Node) (from, to int) {
	a, b := g.pos(doc), g.pos(doc)
	return min(a, b), max(a, b)
}

// step makes a step that applies, and the document after it. The document stays valid.
func (g *gen) step(doc *Node) (Step, *Node) {
	for {
		step := pick(g, stepMakers)(g, doc)
		if step == nil {
			continue
		}
		if after, err := step.Apply(doc); err == nil && after.Check() == nil {
			return step, after
		}
	}
}

// steps makes steps that apply one after the other, and the document after each.
func (g *gen) steps(doc *Node, count int) (steps []Step, docs []*Node) {
	for range count {
		step, after := g.step(doc)
		steps, docs, doc = append(steps, step), append(docs, after), after
	}
	return steps, docs
}

// stepMakers make steps of all kinds that may apply.
var stepMakers = []func(g *gen, doc *Node) Step{
	makeTyping, makeTyping, makeTyping, makeDelete, makePaste, makeSplit, makeJoin, makeWrap, makeLift, makeBlock,
	makeMark, makeMark, makeUnmark, makeNodeMark, makeNodeUnmark, makeAttr, makeDocAttr,
}

func makeTyping(g *gen, doc *Node) Step {
	text, err := g.schema.Text(g.text())
	if err != nil {
		g.t.Fatal(err)
	}
	pos := g.pos(doc)
	at, _ := doc.Resolve(pos)
	if !at.Parent().kind.inline {
		return nil
	}
	return Put(pos, pos, text)
}

func makeDelete(g *gen, doc *Node) Step {
	from, to := g.span(doc)
	if g.chance(2) {
		to = min(to, from+g.IntN(6))
	}
	return Put(from, to)
}

func makePaste(g *gen, doc *Node) Step {
	other := doc
	if g.chance(2) {
		other = g.doc()
	}
	from, to := g.span(other)
	slice, err := other.Slice(from, to)
	if err != nil {
		g.t.Fatal(err)
	}
	from, to = g.span(doc)
	if g.chance(2) {
		to = from
	}
	return &ReplaceStep{From: from, To: to, Slice: slice}
}

// makeSplit splits the node around a position, or the two around it.
func makeSplit(g *gen, doc *Node) Step {
	pos := g.pos(doc)
	at, _ := doc.Resolve(pos)
	depth := 1 + g.IntN(2)
	if at.Depth() < depth {
		return nil
	}
	around := Fragment{}
	for d := at.Depth() - depth + 1; d <= at.Depth(); d++ {
		around = FragmentOf(at.Node(at.Depth() - (d - (at.Depth() - depth + 1))).with(around))
	}
	return &ReplaceStep{From: pos, To: pos, Structure: g.chance(2), Slice: Slice{around.append(around), depth, depth}}
}

func makeJoin(g *gen, doc *Node) Step {
	pos := g.pos(doc)
	return &ReplaceStep{From: pos - 1, To: pos + 1, Structure: g.chance(2)}
}

// makeWrap puts a node around some children of a node.
func makeWrap(g *gen, doc *Node) Step {
	at, _ := doc.Resolve(g.pos(doc))
	depth := g.IntN(at.Depth() + 1)
	from, node := at.Start(depth), at.Node(depth)
	first := g.IntN(len(node.content.nodes) + 1)
	to := from
	for i, child := range node.content.nodes {
		if i < first {
			from += child.size
			to = from
		} else if i == first || g.chance(2) {
			to += child.size
		} else {
			break
		}
	}
	kind := pick(g, g.schema.nodes)
	if kind.isText || kind.isLeaf {
		return nil
	}
	around := newNode(kind, g.attrs(kind.attrs), Fragment{}, nil)
	return &ReplaceAroundStep{
		From: from, To: to, GapFrom: from, GapTo: to, Structure: g.chance(2),
		Slice: Slice{Content: FragmentOf(around)}, Insert: 1,
	}
}

// makeLift takes away the node around a position, but not what is in it.
func makeLift(g *gen, doc *Node) Step {
	at, _ := doc.Resolve(g.pos(doc))
	if at.Depth() == 0 {
		return nil
	}
	start, end := at.Start(at.Depth()), at.End(at.Depth())
	return &ReplaceAroundStep{From: start - 1, To: end + 1, GapFrom: start, GapTo: end, Structure: g.chance(2)}
}

// makeBlock puts another node around the content of the one around a position.
func makeBlock(g *gen, doc *Node) Step {
	at, _ := doc.Resolve(g.pos(doc))
	if at.Depth() == 0 {
		return nil
	}
	start, end := at.Start(at.Depth()), at.End(at.Depth())
	kind := pick(g, g.schema.nodes)
	if kind.isText || kind.isLeaf {
		return nil
	}
	around := newNode(kind, g.attrs(kind.attrs), Fragment{}, nil)
	return &ReplaceAroundStep{
		From: start - 1, To: end + 1, GapFrom: start, GapTo: end, Structure: true,
		Slice: Slice{Content: FragmentOf(around)}, Insert: 1,
	}
}

func makeMark(g *gen, doc *Node) Step {
	from, to := g.span(doc)
	if from == to {
		return nil
	}
	return &AddMarkStep{from, to, g.mark()}
}

func makeUnmark(g *gen, doc *Node) Step {
	from, to := g.span(doc)
	if from == to {
		return nil
	}
	m := g.mark()
	doc.NodesBetween(from, to, func(node *Node, _ int, _ *Node, _ int) bool {
		if len(node.marks) > 0 && g.chance(3) {
			m = node.marks[0]
		}
		return true
	})
	return &RemoveMarkStep{from, to, m}
}

func makeNodeMark(g *gen, doc *Node) Step { return &AddNodeMarkStep{g.pos(doc), g.mark()} }

func makeNodeUnmark(g *gen, doc *Node) Step {
	pos := g.pos(doc)
	m := g.mark()
	if node := doc.NodeAt(pos); node != nil && len(node.marks) > 0 {
		m = node.marks[0]
	}
	return &RemoveNodeMarkStep{pos, m}
}

func makeAttr(g *gen, doc *Node) Step {
	pos := g.pos(doc)
	node := doc.NodeAt(pos)
	if node == nil || len(node.kind.attrs) == 0 {
		return nil
	}
	attr := pick(g, node.kind.attrs)
	return &AttrStep{pos, attr.name, g.value(&attr), true}
}

func makeDocAttr(g *gen, doc *Node) Step {
	if len(doc.kind.attrs) == 0 {
		return nil
	}
	attr := pick(g, doc.kind.attrs)
	return &DocAttrStep{attr.name, g.value(&attr), true}
}
