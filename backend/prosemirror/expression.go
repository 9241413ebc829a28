package prosemirror

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// expression is what a node may hold. It adds itself to a machine from a place on, and gives the ends
// that are still loose.
type expression interface {
	build(m *machine, from int) []*jump
}

type (
	choice  []expression
	series  []expression
	oneNode struct{ kind *NodeType }
	star    struct{ of expression }
	plus    struct{ of expression }
	option  struct{ of expression }
	times   struct {
		of       expression
		min, max int // max is endless for no end
	}
)

const endless = -1

// parser reads an expression. Words are names and numbers, everything else is single signs.
type parser struct {
	schema *Schema
	words  []string
	inline *bool // whether the nodes so far are inline; all must be the same
}

// compileContent makes the machine for an expression.
func (s *Schema) compileContent(text string) (*state, error) {
	p := &parser{schema: s, words: splitWords(text)}
	if len(p.words) == 0 {
		return noContent, nil
	}
	expr, err := p.choice()
	if err == nil && len(p.words) > 0 {
		err = fmt.Errorf("unexpected %q", p.words[0])
	}
	var start *state
	if err == nil {
		start, err = compile(expr, len(s.nodes))
	}
	if err != nil {
		return nil, fmt.Errorf("content %q: %w", text, err)
	}
	return start, nil
}

func splitWords(text string) (words []string) {
	for text = strings.TrimSpace(text); text != ""; text = strings.TrimSpace(text) {
		end := strings.IndexFunc(text, func(r rune) bool { return !isWord(r) })
		switch end {
		case -1:
			end = len(text)
		case 0:
			end = 1
		}
		words, text = append(words, text[:end]), text[end:]
	}
	return words
}

func isWord(r rune) bool {
	return r == '_' || r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func (p *parser) peek() string {
	if len(p.words) == 0 {
		return ""
	}
	return p.words[0]
}

// eat steps over a word if it is what comes next.
func (p *parser) eat(word string) bool {
	if p.peek() != word {
		return false
	}
	p.words = p.words[1:]
	return true
}

func (p *parser) choice() (expression, error) {
	var all choice
	for {
		one, err := p.series()
		if err != nil {
			return nil, err
		}
		if all = append(all, one); !p.eat("|") {
			return all, nil
		}
	}
}

func (p *parser) series() (expression, error) {
	var all series
	for {
		one, err := p.counted()
		if err != nil {
			return nil, err
		}
		all = append(all, one)
		if next := p.peek(); next == "" || next == ")" || next == "|" {
			return all, nil
		}
	}
}

// counted reads an expression and how often it may come.
func (p *parser) counted() (expr expression, err error) {
	for expr, err = p.single(); err == nil; {
		switch {
		case p.eat("+"):
			expr = plus{expr}
		case p.eat("*"):
			expr = star{expr}
		case p.eat("?"):
			expr = option{expr}
		case p.eat("{"):
			expr, err = p.times(expr)
		default:
			return expr, nil
		}
	}
	return nil, err
}

func (p *parser) times(of expression) (expression, error) {
	least, err := p.number()
	if err != nil {
		return nil, err
	}
	most := least
	if p.eat(",") {
		most = endless
		if p.peek() != "}" {
			if most, err = p.number(); err != nil {
				return nil, err
			}
		}
	}
	if !p.eat("}") {
		return nil, fmt.Errorf("a brace is not closed")
	}
	return times{of, least, most}, nil
}

func (p *parser) number() (int, error) {
	const most = 1000
	n, err := strconv.ParseUint(p.peek(), 10, 32)
	if err != nil || n > most {
		return 0, fmt.Errorf("%q is not a number from 0 to %d", p.peek(), most)
	}
	p.words = p.words[1:]
	return int(n), nil
}

func (p *parser) single() (expression, error) {
	if p.eat("(") {
		expr, err := p.choice()
		if err == nil && !p.eat(")") {
			err = fmt.Errorf("a parenthesis is not closed")
		}
		return expr, err
	}
	return p.name()
}

// name reads the name of a node or of a group of nodes.
func (p *parser) name() (expression, error) {
	var all choice
	for _, t := range p.named(p.peek()) {
		if p.inline == nil {
			p.inline = &t.isInline
		}
		if *p.inline != t.isInline {
			return nil, fmt.Errorf("inline content and blocks are mixed")
		}
		all = append(all, oneNode{t})
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("there is no node or group of nodes %q", p.peek())
	}
	p.words = p.words[1:]
	return all, nil
}

func (p *parser) named(name string) (types []*NodeType) {
	if name == "" {
		return nil
	}
	if t := p.schema.nodeNames[name]; t != nil {
		return []*NodeType{t}
	}
	for _, t := range p.schema.nodes {
		if slices.Contains(t.group, name) {
			types = append(types, t)
		}
	}
	return types
}
