package prosemirror

import (
	"errors"
	"fmt"
	"slices"
	"testing"
)

// The laws hold for all documents and steps; they are tried on some made by chance.

const lawRounds = 300

// law tries it with documents of both schemas.
func law(t *testing.T, try func(t *testing.T, g *gen)) {
	t.Helper()
	for name, schema := range map[string]*Schema{"ours": ourSchema(t), "odd": parseSchema(t, oddSchema)} {
		t.Run(name, func(t *testing.T) {
			for seed := range uint64(lawRounds) {
				if try(t, newGen(t, schema, seed)); t.Failed() {
					t.Fatalf("seed %d", seed)
				}
			}
		})
	}
}

func TestLawInverseTakesBack(t *testing.T) {
	law(t, func(t *testing.T, g *gen) {
		doc := g.doc()
		for range 6 {
			step, after := g.step(doc)
			inverse, err := step.Invert(doc)
			if err != nil {
				t.Fatalf("%s: %v", asJSON(step), err)
			}
			back, err := inverse.Apply(after)
			if err != nil || !lossy(step, doc) && (!back.Eq(doc) || asJSON(back) != asJSON(doc)) {
				t.Errorf("%s and back by %s: %v\n%s\n%s", asJSON(step), asJSON(inverse), err, asJSON(doc), asJSON(after))
			}
			doc = after
		}
	})
}

// lossy tells whether a step about marks has an inverse that does not bring back all, as in the
// original: of marks of one type the order is lost, atoms with content are marked with all that is in
// them, and a node to which a mark was added gets back one of those that it drove out, unless that
// one has to give way to it.
func lossy(step Step, doc *Node) (lossy bool) {
	var from, to int
	switch step := step.(type) {
	case *AddNodeMarkStep:
		from, to = step.Pos, step.Pos+1
		set := doc.NodeAt(step.Pos).marks
		if len(set) > 1 && len(step.Mark.addTo(set)) <= len(set) && !step.Mark.In(set) {
			return true
		}
		for _, m := range set {
			lossy = lossy || step.Mark.kind.drivesOut(m.kind) && !m.kind.drivesOut(step.Mark.kind)
		}
	case *RemoveNodeMarkStep:
		from, to = step.Pos, step.Pos+1
	case *AddMarkStep:
		from, to = step.From, step.To
	case *RemoveMarkStep:
		from, to = step.From, step.To
	default:
		return false
	}
	doc.NodesBetween(from, to, func(node *Node, _ int, _ *Node, _ int) bool {
		for i := 1; i < len(node.marks); i++ {
			lossy = lossy || node.marks[i].kind == node.marks[i-1].kind
		}
		lossy = lossy || node.kind.isInline && node.content.size > 0
		return true
	})
	return lossy
}

func TestLawJSONComesBackTheSame(t *testing.T) {
	law(t, func(t *testing.T, g *gen) {
		doc := g.doc()
		for range 6 {
			again := parseNode(t, g.schema, asJSON(doc))
			if !again.Eq(doc) || asJSON(again) != asJSON(doc) {
				t.Errorf("%s came back as %s", asJSON(doc), asJSON(again))
			}
			step, after := g.step(doc)
			reread := parseStep(t, g.schema, asJSON(step))
			if asJSON(reread) != asJSON(step) || !apply(t, doc, reread).Eq(after) {
				t.Errorf("%s came back as %s", asJSON(step), asJSON(reread))
			}
			doc = after
		}
	})
}

func TestLawMergedStepDoesWhatBothDid(t *testing.T) {
	merged := 0
	law(t, func(t *testing.T, g *gen) {
		doc := g.doc()
		first, middle := g.step(doc)
		for range 8 {
			second, after := g.step(middle)
			one := first.Merge(second)
			if one == nil {
				continue
			}
			merged++
			if got := apply(t, doc, one); !got.Eq(after) {
				t.Errorf("%s and %s are not %s on %s", asJSON(first), asJSON(second), asJSON(one), asJSON(doc))
			}
		}
	})
	if merged < 50 {
		t.Errorf("only %d steps were merged", merged)
	}
}

func TestLawChangeIsValidWhereDocumentIs(t *testing.T) {
	refused := 0
	law(t, func(t *testing.T, g *gen) {
		doc := g.doc()
		for range 20 {
			after, err := g.damaged(doc).Apply(doc)
			var caught *damage
			if errors.As(err, &caught) {
				t.Errorf("a fault that no check foresaw: %v", err)
			}
			if err != nil {
				continue
			}
			whole, change := after.Check(), Limits{}.CheckChange(doc, after)
			if (whole == nil) != (change == nil) {
				t.Errorf("Check says %v, CheckChange %v of %s", whole, change, asJSON(after))
			}
			if whole != nil {
				refused++
			}
		}
	})
	if refused == 0 {
		t.Error("no step left a document that is not valid")
	}
}

// damaged makes a step with a slice that has been tampered with.
func (g *gen) damaged(doc *Node) Step {
	switch step := g.anyStep(doc).(type) {
	case *ReplaceStep:
		damaged := *step
		damaged.Slice = g.damagedSlice(step.Slice)
		damaged.To += g.IntN(3)
		return &damaged
	case *ReplaceAroundStep:
		damaged := *step
		damaged.Slice = g.damagedSlice(step.Slice)
		damaged.GapTo += g.IntN(3)
		damaged.Insert += g.IntN(3) - 1
		return &damaged
	default:
		return step
	}
}

func (g *gen) anyStep(doc *Node) Step {
	for {
		if step := pick(g, stepMakers)(g, doc); step != nil {
			return step
		}
	}
}

func (g *gen) damagedSlice(s Slice) Slice {
	s.OpenStart += g.IntN(3) - 1
	s.OpenEnd += g.IntN(3) - 1
	if g.chance(2) {
		s.Content = g.damagedContent(s.Content)
	}
	return s
}

// damagedContent leaves out, doubles or puts in nodes somewhere.
func (g *gen) damagedContent(f Fragment) Fragment {
	var nodes []*Node
	for _, n := range f.nodes {
		switch g.IntN(6) {
		case 0:
			continue
		case 1:
			nodes = append(nodes, n, n)
		case 2:
			nodes = append(nodes, g.child(pick(g, g.schema.nodes), 4), n)
		case 3:
			nodes = append(nodes, n.marked([]*Mark{g.mark()}))
		default:
			if !n.kind.isText {
				n = n.with(g.damagedContent(n.content))
			}
			nodes = append(nodes, n)
		}
	}
	return FragmentOf(nodes...)
}

func TestLawDiffMakesTheOther(t *testing.T) {
	law(t, func(t *testing.T, g *gen) {
		doc := g.doc()
		_, docs := g.steps(doc, 3)
		for _, other := range append(docs, g.doc()) {
			step := Diff(doc, other)
			if step == nil {
				if !doc.content.Eq(other.content) {
					t.Errorf("no difference between %s and %s", asJSON(doc), asJSON(other))
				}
				continue
			}
			after, err := step.Apply(doc)
			if err != nil || !after.content.Eq(other.content) {
				t.Errorf("%s does not make %s of %s: %v", asJSON(step), asJSON(other), asJSON(doc), err)
			}
		}
	})
}

func TestLawNothingIsShiftedByAStepThatIsTakenBack(t *testing.T) {
	law(t, func(t *testing.T, g *gen) {
		doc := g.doc()
		steps, docs := g.steps(doc, 4)
		there := &Mapping{}
		for _, step := range steps {
			there.AppendMap(step.Map())
		}
		both := NewMapping(there.maps...)
		for i := len(steps) - 1; i >= 0; i-- {
			both.AppendMirror(steps[i].Map().Invert(), i)
		}
		if slices.ContainsFunc(there.maps, touches) {
			return // between two ranges that touch, a position belongs to both
		}
		for pos := range doc.content.size + 1 {
			for _, side := range []int{-1, 1} {
				if got := both.Map(pos, side); got != pos {
					t.Errorf("%d comes back as %d", pos, got)
				}
				one := pos
				for _, step := range steps {
					one = step.Map().Map(one, side)
				}
				if got := there.Map(pos, side); got != one || one < 0 || one > docs[len(docs)-1].content.size {
					t.Errorf("%d goes to %d, step by step to %d", pos, got, one)
				}
			}
		}
	})
}

func touches(m *StepMap) bool {
	for i := 1; i < len(m.ranges); i++ {
		if m.ranges[i-1].start+m.ranges[i-1].was >= m.ranges[i].start {
			return true
		}
	}
	return false
}

func TestLawRebaseOverNothingChangesNothing(t *testing.T) {
	law(t, func(t *testing.T, g *gen) {
		doc := g.doc()
		steps, docs := g.steps(doc, 5)
		if slices.ContainsFunc(steps, func(step Step) bool { return touches(step.Map()) }) {
			return
		}
		r := Rebase(doc, steps, nil)
		if len(r.Dropped) > 0 || !r.Doc.Eq(docs[len(docs)-1]) {
			t.Fatalf("dropped %v %v", r.Dropped, r.Why)
		}
		for i, step := range r.Steps {
			if asJSON(step) != asJSON(steps[i]) || r.Origin[i] != i || !r.Docs[i].Eq(docs[i]) {
				t.Errorf("%s became %s", asJSON(steps[i]), asJSON(step))
			}
		}
	})
}

func TestLawRebasedStepsAreValidAndAccountedFor(t *testing.T) {
	applied, dropped := 0, 0
	law(t, func(t *testing.T, g *gen) {
		base := g.doc()
		sent, _ := g.steps(base, 6)
		theirs, docs := g.steps(base, 6)
		var over []*StepMap
		for _, step := range theirs {
			over = append(over, step.Map())
		}
		before := docs[len(docs)-1]
		r := Rebase(before, sent, over)
		if err := accounts(r, before, len(sent)); err != nil {
			t.Error(err)
		}
		applied += len(r.Steps)
		dropped += len(r.Dropped)
	})
	t.Logf("%d applied, %d dropped", applied, dropped)
	if applied == 0 || dropped == 0 {
		t.Error("the rounds told nothing")
	}
}

// accounts checks that what was rebased hangs together.
func accounts(r Rebased, doc *Node, sent int) error {
	seen := map[int]bool{}
	for i, step := range r.Steps {
		after, err := step.Apply(doc)
		if err != nil || !after.Eq(r.Docs[i]) || after.Check() != nil {
			return fmt.Errorf("step %d: %w", i, errors.Join(err, after.Check()))
		}
		if i > 0 && r.Origin[i] <= r.Origin[i-1] {
			return fmt.Errorf("origins %v", r.Origin)
		}
		doc, seen[r.Origin[i]] = after, true
	}
	for i, index := range r.Dropped {
		if r.Why[i] == nil {
			return fmt.Errorf("no reason for dropping %d", index)
		}
		seen[index] = true
	}
	if len(seen) != sent || len(r.Steps)+len(r.Dropped) != sent || !r.Doc.Eq(doc) {
		return fmt.Errorf("%d steps sent, %v applied, %v dropped", sent, r.Origin, r.Dropped)
	}
	return nil
}

func TestLawChangesAccountForAllThatDiffers(t *testing.T) {
	law(t, func(t *testing.T, g *gen) {
		doc := g.doc()
		steps, docs := g.steps(doc, 1+g.IntN(8))
		var tagged []Tagged[int]
		authors := NewAuthors(Span[int]{doc.content.size, -1})
		for i, step := range steps {
			tagged = append(tagged, Tagged[int]{step.Map(), i})
			authors = authors.Fold(tagged[i])
			if authors.Size() != docs[i].content.size {
				t.Errorf("authors of %d tokens in a document of %d", authors.Size(), docs[i].content.size)
			}
		}
		after := docs[len(docs)-1]
		if all := NewAuthors(Span[int]{doc.content.size, -1}).Fold(tagged...); fmt.Sprint(all) != fmt.Sprint(authors) {
			t.Errorf("authors folded at once %v, one by one %v", all, authors)
		}
		changes := Changes(doc, after, tagged)
		simple := Simplify(changes, after)
		whole := WholeCharacters(simple, doc, after)
		for _, c := range whole {
			if cutsCharacter(doc, c.FromA) || cutsCharacter(doc, c.ToA) || cutsCharacter(after, c.FromB) || cutsCharacter(after, c.ToB) {
				t.Errorf("%v cuts a character", c)
			}
		}
		for _, list := range [][]Change[int]{changes, simple, whole} {
			if err := complete(list, doc, after); err != nil {
				t.Errorf("%v: %v", list, err)
			}
		}
	})
}

// complete checks that outside of the changes the documents are the same, token by token.
func complete(changes []Change[int], before, after *Node) error {
	a, b := anyEnds(before), anyEnds(after)
	posA, posB := 0, 0
	for _, c := range append(changes, Change[int]{FromA: len(a), ToA: len(a), FromB: len(b), ToB: len(b)}) {
		if c.FromA-posA != c.FromB-posB || c.FromA < posA || c.ToA < c.FromA || c.ToB < c.FromB {
			return fmt.Errorf("a change out of place: %v", c)
		}
		for ; posA < c.FromA; posA, posB = posA+1, posB+1 {
			if a[posA] != b[posB] {
				return fmt.Errorf("%d and %d differ", posA, posB)
			}
		}
		if length(c.Deleted) != c.lenA() || length(c.Inserted) != c.lenB() {
			return fmt.Errorf("spans do not cover the change %v", c)
		}
		posA, posB = c.ToA, c.ToB
	}
	return nil
}

// anyEnds are the tokens of a document, with all ends of nodes alike: where two nodes of different
// types are joined, the end of the one becomes that of the other.
func anyEnds(doc *Node) []int32 {
	all := tokens(nil, doc.content, 0, doc.content.size)
	for i, token := range all {
		if token >= tokenEnd {
			all[i] = tokenEnd
		}
	}
	return all
}

func length[T comparable](spans []Span[T]) (all int) {
	for _, s := range spans {
		all += s.Length
	}
	return all
}
