package prosemirror

import (
	"fmt"
	"strings"
	"testing"
)

// letters makes a schema whose nodes a, b, c, d are blocks, i an inline leaf and need a block that
// cannot be made without an attribute, and doc holds what the expression says.
func letters(expression string) (*Schema, error) {
	return ParseSchema(fmt.Appendf(nil, `{"nodes":[{"name":"doc","content":%s},{"name":"a","group":"ab all"},{"name":"b","group":"ab all"},
		{"name":"c","group":"all"},{"name":"d","group":"all"},{"name":"i","inline":true,"group":"inl"},{"name":"text","group":"inl"},
		{"name":"need","attrs":[{"name":"x"}]}],"marks":[]}`, appendText(nil, expression)))
}

func TestContentIsWhatTheExpressionSays(t *testing.T) {
	for expression, cases := range map[string]struct{ good, bad string }{
		"a":               {"a", ",b,aa,ab"},
		"a b":             {"ab", "a,b,ba,abb"},
		"a | b":           {"a,b", ",ab,c"},
		"a?":              {",a", "aa,b"},
		"a*":              {",a,aaaa", "b,ab"},
		"a+":              {"a,aaa", ",b,aab"},
		"a{2}":            {"aa", ",a,aaa"},
		"a{2,}":           {"aa,aaaaa", ",a,aab"},
		"a{1,3}":          {"a,aa,aaa", ",aaaa,b"},
		"a{0}":            {"", "a"},
		"a{0,2} b":        {"b,ab,aab", ",a,aaab"},
		"(a b)+":          {"ab,abab", ",a,aba"},
		"(a | b)* c":      {"c,abac,bbc", ",ab,cc"},
		"(a | b b)+ c?":   {"a,bb,abba,bbc", ",b,ab,cc"},
		"ab+":             {"a,b,abba", ",c,ac"},
		"all all":         {"ab,cd,dd", "a,abc,"},
		"a (b | c d)? a":  {"aa,aba,acda", "aca,ada,a"},
		"((a?)+ b*)*":     {",a,b,abba,bab", "c,ac"},
		" a   b  ":        {"ab", "a"},
		"a|b c":           {"a,bc", "ac,b"},
		"(a)(b)":          {"ab", "a,b"},
		"a | b{0,}":       {",a,b,bb,bba", "ab,aa"}, // as in the original: what is repeated without end may come before the other choice
		"a (b{1,} | c) d": {"abd,abbbd,acd", "ad,abcd"},
	} {
		schema, err := letters(expression)
		if err != nil {
			t.Errorf("%s: %v", expression, err)
			continue
		}
		for _, content := range strings.Split(cases.good, ",") {
			if !schema.top.allows(nodesOf(schema, content)) {
				t.Errorf("%q does not allow %q", expression, content)
			}
		}
		for _, content := range strings.Split(cases.bad, ",") {
			if schema.top.allows(nodesOf(schema, content)) {
				t.Errorf("%q allows %q", expression, content)
			}
		}
	}
}

func nodesOf(schema *Schema, names string) (nodes []*Node) {
	for _, name := range names {
		nodes = append(nodes, newNode(schema.NodeType(string(name)), nil, Fragment{}, nil))
	}
	return nodes
}

func TestContentThatCannotBeIsRefused(t *testing.T) {
	for _, expression := range []string{
		"x", "a b)", "(a b", "a |", "| a", "a{", "a{1", "a{b}", "a{1,2", "a{1;2}", "a{,2}", "a{1001}", "()", "+", "a ++ +b)", "a-b", "å",
		"a | i", "a i", "i all", "need", "need+", "a need", "text", "text+ i", "a{2}{",
	} {
		if _, err := letters(expression); err == nil {
			t.Errorf("%q is taken", expression)
		}
	}
	for _, expression := range []string{"need*", "need?", "(need | a)", "text*", "i text*", ""} {
		if _, err := letters(expression); err != nil {
			t.Errorf("%q is refused: %v", expression, err)
		}
	}
}

func TestKindsOfNodes(t *testing.T) {
	schema := ourSchema(t)
	for name, want := range map[string]string{
		"doc": "", "paragraph": "textblock", "kort": "leaf atom", "footnote": "inline atom", "hard_break": "inline leaf atom", "text": "text inline leaf atom", "figure": "textblock",
	} {
		kind := schema.NodeType(name)
		var got []string
		for _, is := range []struct {
			word string
			is   bool
		}{{"text", kind.IsText()}, {"textblock", kind.IsTextblock()}, {"inline", kind.IsInline()}, {"leaf", kind.IsLeaf()}, {"atom", kind.IsAtom()}} {
			if is.is {
				got = append(got, is.word)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s is %v", name, got)
		}
	}
}
