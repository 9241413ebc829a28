package prosemirror

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkApply reads and applies a step as the authority does for each keystroke.
func BenchmarkApply(b *testing.B) {
	for name, count := range map[string]int{"small": 2, "200paragraphs": 200} {
		b.Run(name, func(b *testing.B) { benchmarkTyping(b, count) })
	}
}

// words is a paragraph of some length.
const words = "Kommunane skal samarbeide om førebyggjande tiltak for barn, unge og deira familiar, og om helsehjelp i krisesituasjonar."

func benchmarkTyping(b *testing.B, count int) {
	schema := ourSchema(b)
	doc := paragraphs(b, schema, strings.Split(strings.Repeat(words+"\n", count-1)+words, "\n")...)
	var steps [][]byte
	for i := range 1000 {
		pos := 1 + (i*7919%count)*(len([]rune(words))+2) + i%100
		steps = append(steps, fmt.Appendf(nil, `{"stepType":"replace","from":%d,"to":%d,"slice":{"content":[{"type":"text","text":"x"}]}}`, pos, pos))
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		step, err := schema.ParseStep(steps[i%len(steps)])
		if err != nil {
			b.Fatal(err)
		}
		if _, err = step.Apply(doc); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCheckChange(b *testing.B) {
	schema := ourSchema(b)
	doc := paragraphs(b, schema, strings.Split(strings.Repeat(words+"\n", 199)+words, "\n")...)
	text, err := schema.Text("x")
	if err != nil {
		b.Fatal(err)
	}
	after := apply(b, doc, Put(5000, 5000, text))
	for b.Loop() {
		if err := (Limits{Depth: 32}).CheckChange(doc, after); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseNode(b *testing.B) {
	schema := ourSchema(b)
	raw := paragraphs(b, schema, strings.Split(strings.Repeat(words+"\n", 199)+words, "\n")...).AppendJSON(nil)
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := schema.ParseNode(raw); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRebase is an hour offline: 1,500 steps over 3,600 of others, in 40 paragraphs.
func BenchmarkRebase(b *testing.B) {
	g := newGen(b, ourSchema(b), 1)
	doc := paragraphs(b, g.schema, strings.Split(strings.Repeat(words+"\n", 39)+words, "\n")...)
	sent, _ := g.edits(doc, 1500)
	theirs, now := g.edits(doc, 3600)
	var over []*StepMap
	for _, step := range theirs {
		over = append(over, step.Map())
	}
	for b.Loop() {
		r := Rebase(now, sent, over)
		b.ReportMetric(float64(len(r.Steps))/float64(len(sent)), "kept")
	}
}

// edits makes steps such as people make: they type, take away words, split paragraphs and put marks.
func (g *gen) edits(doc *Node, count int) (steps []Step, after *Node) {
	makers := []func(*gen, *Node) Step{makeTyping, makeTyping, makeTyping, makeTyping, makeShortDelete, makeSplit, makeShortMark}
	for len(steps) < count {
		step := pick(g, makers)(g, doc)
		if step == nil {
			continue
		}
		if next, err := step.Apply(doc); err == nil && next.Check() == nil {
			steps, doc = append(steps, step), next
		}
	}
	return steps, doc
}

func makeShortMark(g *gen, doc *Node) Step {
	from := g.pos(doc)
	return &AddMarkStep{from, min(doc.content.size, from+1+g.IntN(30)), g.mark()}
}

func makeShortDelete(g *gen, doc *Node) Step {
	from := g.pos(doc)
	return Put(from, min(doc.content.size, from+1+g.IntN(12)))
}
