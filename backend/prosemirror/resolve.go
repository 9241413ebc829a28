package prosemirror

// ResolvedPos is a position with the nodes around it, the document first.
type ResolvedPos struct {
	pos    int
	offset int // from the start of the innermost node's content
	path   []level
}

// level is a node around a position, and in it the child that the position stands in or before.
type level struct {
	node  *Node
	index int
	start int // the position before that child
}

// Resolve tells where a position stands.
func (n *Node) Resolve(pos int) (*ResolvedPos, error) {
	if pos < 0 || pos > n.content.size {
		return nil, errOutside
	}
	p := &ResolvedPos{pos: pos, offset: pos, path: make([]level, 0, 8)}
	for base := 0; ; {
		index, start, err := n.content.find(p.offset)
		if err != nil {
			return nil, err
		}
		p.path = append(p.path, level{n, index, base + start})
		rest := p.offset - start
		if rest == 0 {
			return p, nil
		}
		if n = n.content.nodes[index]; n.kind.isText {
			return p, n.splits(rest)
		}
		p.offset = rest - 1
		base += start + 1
	}
}

// splits tells whether a text cannot be cut at that unit.
func (n *Node) splits(unit int) error {
	if _, ok := byteOffset(n.text, n.size, unit); !ok {
		return errSplit
	}
	return nil
}

// Pos is the position.
func (p *ResolvedPos) Pos() int { return p.pos }

// Depth is the number of nodes around the position, less one.
func (p *ResolvedPos) Depth() int { return len(p.path) - 1 }

// Node is the node around the position at that depth; 0 is the document. Nil where there is none.
func (p *ResolvedPos) Node(depth int) *Node {
	if depth < 0 || depth >= len(p.path) {
		return nil
	}
	return p.path[depth].node
}

// Parent is the innermost node around the position.
func (p *ResolvedPos) Parent() *Node { return p.path[len(p.path)-1].node }

// Index is the place, in the node at that depth, of the child that the position stands in or before;
// -1 where there is no such node.
func (p *ResolvedPos) Index(depth int) int {
	if depth < 0 || depth >= len(p.path) {
		return -1
	}
	return p.path[depth].index
}

// indexAfter is the place of the child that comes after the position.
func (p *ResolvedPos) indexAfter(depth int) int {
	if depth == p.Depth() && p.inText() == 0 {
		return p.path[depth].index
	}
	return p.path[depth].index + 1
}

// Start is the position where the content of the node at that depth begins; the node must exist.
func (p *ResolvedPos) Start(depth int) int {
	if depth == 0 {
		return 0
	}
	return p.path[depth-1].start + 1
}

// End is the position where the content of the node at that depth ends; the node must exist.
func (p *ResolvedPos) End(depth int) int { return p.Start(depth) + p.path[depth].node.content.size }

// inText is how far into a text the position stands; 0 between nodes.
func (p *ResolvedPos) inText() int { return p.pos - p.path[len(p.path)-1].start }

// sharedDepth is the depth down to which the same nodes are around both positions.
func (p *ResolvedPos) sharedDepth(pos int) int {
	for depth := p.Depth(); depth > 0; depth-- {
		if p.Start(depth) <= pos && p.End(depth) >= pos {
			return depth
		}
	}
	return 0
}

// upTo adds what stands before the position in the node at that depth.
func (b *builder) upTo(p *ResolvedPos, depth int) error {
	b.addAll(p.path[depth].node.content.nodes[:p.path[depth].index])
	return b.headOfText(p, depth)
}

// headOfText adds the part before the position of the text that it stands in, if it does.
func (b *builder) headOfText(p *ResolvedPos, depth int) error {
	if cut := p.inText(); p.Depth() == depth && cut > 0 {
		part, err := p.Parent().content.nodes[p.path[depth].index].cutText(0, cut)
		if err != nil {
			return err
		}
		b.add(part)
	}
	return nil
}

// tailOfText adds the part after the position of the text that it stands in, if it does, and gives
// the index of the next whole child.
func (b *builder) tailOfText(p *ResolvedPos, depth int) (next int, err error) {
	next = p.path[depth].index
	cut := p.inText()
	switch {
	case p.Depth() > depth:
		return next + 1, nil
	case cut == 0:
		return next, nil
	}
	text := p.Parent().content.nodes[next]
	part, err := text.cutText(cut, text.size)
	if err != nil {
		return 0, err
	}
	b.add(part)
	return next + 1, nil
}

// onFrom adds what stands after the position in the node at that depth.
func (b *builder) onFrom(p *ResolvedPos, depth int) error {
	next, err := b.tailOfText(p, depth)
	if err != nil {
		return err
	}
	b.addAll(p.path[depth].node.content.nodes[next:])
	return nil
}

// between adds what stands between two positions in the node around both at that depth.
func (b *builder) between(from, to *ResolvedPos, depth int) error {
	next, err := b.tailOfText(from, depth)
	if err != nil {
		return err
	}
	if last := to.path[depth].index; next < last {
		b.addAll(to.path[depth].node.content.nodes[next:last])
	}
	return b.headOfText(to, depth)
}
