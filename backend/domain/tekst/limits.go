package tekst

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"fellesplan/backend/prosemirror"
)

// What is wrong with a change that the schema alone would let through.
var (
	errText  = errors.New("the text holds what cannot stand in one")
	errValue = errors.New("an attribute has a value that it may not have")
	errFull  = errors.New("the document would be too large")
)

// checkPart looks at what a step brought: the text of each textblock that is another, the values of
// attributes, and how deep it all stands.
func checkPart(c change) error {
	for i := c.start; i < c.endAfter; i++ {
		n := c.after.Child(i)
		if c.depth+height(n) > most.Depth {
			return fmt.Errorf("%w: nested too deep", errFull)
		}
		if err := checkNode(n); err != nil {
			return err
		}
	}
	return nil
}

func checkNode(n *prosemirror.Node) error {
	if err := nodeRules[n.Type().Name()].check(n.Attr); err != nil {
		return fmt.Errorf("%w: %s, %w", errValue, n.Type().Name(), err)
	}
	for _, m := range n.Marks() {
		if err := markRules[m.Type().Name()].check(m.Attr); err != nil {
			return fmt.Errorf("%w: %s, %w", errValue, m.Type().Name(), err)
		}
	}
	if n.Type().IsTextblock() {
		if err := checkText(n); err != nil {
			return err
		}
	}
	for i := range n.ChildCount() {
		if err := checkNode(n.Child(i)); err != nil {
			return err
		}
	}
	return nil
}

// checkText looks at the text of a textblock as one, whatever marks divide it.
func checkText(block *prosemirror.Node) error {
	run := 0
	for i := range block.ChildCount() {
		child := block.Child(i)
		if !child.Type().IsText() {
			run = 0
			continue
		}
		for _, r := range child.Text() {
			if control(r) {
				return fmt.Errorf("%w: the control character %U", errText, r)
			}
			if run++; !combining(r) {
				run = 0
			}
			if run > most.Combining {
				return fmt.Errorf("%w: more than %d marks on a letter", errText, most.Combining)
			}
		}
	}
	return nil
}

func combining(r rune) bool { return r >= 0x300 && unicode.Is(unicode.M, r) }

// control tells of what no text holds: control characters but for tabs and line breaks, and the code
// points that Unicode sets aside for no use.
func control(r rune) bool {
	return unicode.IsControl(r) && r != '\t' && r != '\n' || r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF
}

func controls(s string) bool { return strings.ContainsFunc(s, control) }

// checkSize tells whether a document of so much is too large.
func (t tally) checkSize() error {
	switch {
	case t.nodes > most.Nodes:
		return fmt.Errorf("%w: %d nodes", errFull, t.nodes)
	case t.units > most.Text:
		return fmt.Errorf("%w: %d characters", errFull, t.units)
	case t.cells > most.Cells:
		return fmt.Errorf("%w: %d cells", errFull, t.cells)
	}
	return nil
}
