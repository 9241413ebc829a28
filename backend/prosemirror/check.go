package prosemirror

import "fmt"

// Check tells what in the node, with all that is in it, is against the schema.
func (n *Node) Check() error {
	if err := n.checkAlone(); err != nil {
		return err
	}
	for _, child := range n.content.nodes {
		if err := child.Check(); err != nil {
			return err
		}
	}
	return nil
}

// checkAlone looks at the node and which children it has, not at what they are like.
func (n *Node) checkAlone() error {
	if !n.kind.allows(n.content.nodes) {
		return fmt.Errorf("content that %s may not have", n.kind.name)
	}
	return n.checkMarkup()
}

func (n *Node) checkMarkup() error {
	err := n.kind.attrs.validate(n.attrs)
	if err == nil {
		err = checkMarks(n.marks)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", n.kind.name, err)
	}
	return nil
}
