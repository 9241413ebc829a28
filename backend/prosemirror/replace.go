package prosemirror

import (
	"errors"
	"fmt"
)

var (
	errTooDeep  = errors.New("the slice is open deeper than the place it is to be put in")
	errDepths   = errors.New("the open depths of the slice do not agree with the range")
	errUnopened = errors.New("the slice is not as open as it says")
)

// Replace puts a slice in place of a range. The open sides of the slice must fit what is around it,
// and all that is joined or closed must be valid; what lies whole within the slice is not looked at.
func (n *Node) Replace(from, to int, slice Slice) (after *Node, err error) {
	defer guard(&err)
	return n.replace(from, to, slice)
}

func (n *Node) replace(from, to int, slice Slice) (*Node, error) {
	start, err := n.Resolve(from)
	if err != nil {
		return nil, err
	}
	end, err := n.Resolve(to)
	switch {
	case err != nil:
		return nil, err
	case slice.OpenStart > start.Depth():
		return nil, errTooDeep
	case start.Depth()-slice.OpenStart != end.Depth()-slice.OpenEnd:
		return nil, errDepths
	}
	return (&splice{start, end, slice}).at(0)
}

// splice puts a slice between two positions. A damaged slice gets as far as it does in the original.
type splice struct {
	from, to *ResolvedPos
	slice    Slice
}

// at makes the new node at a depth: down to the node where the positions part ways, or where the
// slice begins, only the child that changes is replaced.
func (s *splice) at(depth int) (*Node, error) {
	node := s.from.Node(depth)
	if node == nil || s.to.Node(depth) == nil {
		return nil, errUnopened
	}
	if index := s.from.path[depth].index; index == s.to.path[depth].index && depth < s.from.Depth()-s.slice.OpenStart {
		inner, err := s.at(depth + 1)
		if err != nil {
			return nil, err
		}
		if inner == node.content.nodes[index] {
			return node, nil
		}
		return node.with(node.content.replaceChild(index, inner)), nil
	}
	content, err := s.content(depth)
	if err != nil {
		return nil, err
	}
	return node.closed(content)
}

func (s *splice) content(depth int) (Fragment, error) {
	switch {
	case len(s.slice.Content.nodes) == 0:
		return joinTwo(s.from, s.to, depth)
	case s.slice.OpenStart == 0 && s.slice.OpenEnd == 0 && s.from.Depth() == depth && s.to.Depth() == depth:
		return s.flat(depth)
	}
	start, end, err := s.ends()
	if err != nil {
		return Fragment{}, err
	}
	return joinThree(s.from, start, end, s.to, depth)
}

// flat is the content where nothing has to be opened: the ordinary case of typing.
func (s *splice) flat(depth int) (Fragment, error) {
	b := newBuilder(len(s.from.Parent().content.nodes) + len(s.slice.Content.nodes) + 1)
	b.earlier = true
	if err := b.upTo(s.from, depth); err != nil {
		return Fragment{}, err
	}
	b.addAll(s.slice.Content.nodes)
	err := b.onFrom(s.to, depth)
	return b.fragment(), err
}

// ends resolves where the slice begins and ends, in the nodes that it is going to stand in.
func (s *splice) ends() (start, end *ResolvedPos, err error) {
	around := s.from.Depth() - s.slice.OpenStart
	parent := s.from.Node(around)
	if parent == nil {
		return nil, nil, errUnopened
	}
	node := parent.with(s.slice.Content)
	for depth := around - 1; depth >= 0; depth-- {
		node = s.from.path[depth].node.with(Fragment{[]*Node{node}, node.size})
	}
	if start, err = node.Resolve(s.slice.OpenStart + around); err != nil {
		return nil, nil, err
	}
	end, err = node.Resolve(node.content.size - s.slice.OpenEnd - around)
	return start, end, err
}

// joinTwo is the content of the node at a depth, up to one position and on from another.
func joinTwo(from, to *ResolvedPos, depth int) (Fragment, error) {
	if from.Node(depth) == nil || to.Node(depth) == nil {
		return Fragment{}, errUnopened
	}
	b := newBuilder(from.path[depth].index + len(to.path[depth].node.content.nodes) - to.path[depth].index + 2)
	if err := b.upTo(from, depth); err != nil {
		return Fragment{}, err
	}
	if from.Depth() > depth {
		if err := b.joined(from, to, depth+1); err != nil {
			return Fragment{}, err
		}
	}
	err := b.onFrom(to, depth)
	return b.fragment(), err
}

// joined adds the node at a depth, up to one position and on from another.
func (b *builder) joined(from, to *ResolvedPos, depth int) error {
	node, err := joinable(from, to, depth)
	if err != nil {
		return err
	}
	content, err := joinTwo(from, to, depth)
	if err != nil {
		return err
	}
	return b.addClosed(node, content)
}

// joinThree is the content of the node at a depth, up to from, then between start and end, then on
// from to.
func joinThree(from, start, end, to *ResolvedPos, depth int) (Fragment, error) {
	if from.Node(depth) == nil || start.Node(depth) == nil || end.Node(depth) == nil || to.Node(depth) == nil {
		return Fragment{}, errUnopened
	}
	var b builder
	if err := b.upTo(from, depth); err != nil {
		return Fragment{}, err
	}
	if err := b.middle(from, start, end, to, depth); err != nil {
		return Fragment{}, err
	}
	err := b.onFrom(to, depth)
	return b.fragment(), err
}

// middle adds what of the slice stands in the node at a depth, its open sides joined to what is
// around it.
func (b *builder) middle(from, start, end, to *ResolvedPos, depth int) error {
	var openStart, openEnd *Node
	var err error
	if from.Depth() > depth {
		if openStart, err = joinable(from, start, depth+1); err != nil {
			return err
		}
	}
	if to.Depth() > depth {
		if openEnd, err = joinable(end, to, depth+1); err != nil {
			return err
		}
	}
	if openStart != nil && openEnd != nil && start.path[depth].index == end.path[depth].index {
		return b.through(openStart, openEnd, from, start, end, to, depth+1)
	}
	if openStart != nil {
		if err := b.joined(from, start, depth+1); err != nil {
			return err
		}
	}
	if err := b.between(start, end, depth); err != nil {
		return err
	}
	if openEnd != nil {
		return b.joined(end, to, depth+1)
	}
	return nil
}

// through adds a node of the slice that is open at both sides.
func (b *builder) through(openStart, openEnd *Node, from, start, end, to *ResolvedPos, depth int) error {
	if err := checkJoin(openStart, openEnd); err != nil {
		return err
	}
	content, err := joinThree(from, start, end, to, depth)
	if err != nil {
		return err
	}
	return b.addClosed(openStart, content)
}

func (b *builder) addClosed(node *Node, content Fragment) error {
	closed, err := node.closed(content)
	if err == nil {
		b.add(closed)
	}
	return err
}

// joinable gives the node before if the one after can be joined to it.
func joinable(before, after *ResolvedPos, depth int) (*Node, error) {
	node, next := before.Node(depth), after.Node(depth)
	if node == nil || next == nil {
		return nil, errUnopened
	}
	return node, checkJoin(node, next)
}

func checkJoin(node, next *Node) error {
	if !next.kind.joins(node.kind) {
		return fmt.Errorf("%s cannot be joined to %s", next.kind.name, node.kind.name)
	}
	return nil
}

// closed is the node with that content, if it is valid there.
func (n *Node) closed(content Fragment) (*Node, error) {
	if !n.kind.allows(content.nodes) {
		return nil, fmt.Errorf("content that %s may not have", n.kind.name)
	}
	return n.with(content), nil
}
