package prosemirror

import (
	"strings"
	"testing"
)

func TestOurSchemaIsRead(t *testing.T) {
	schema := ourSchema(t)
	if schema.Top().Name() != "doc" || schema.NodeType("nothing") != nil || schema.MarkType("nothing") != nil {
		t.Error("a name leads to the wrong type")
	}
	strong, comment, insertion := schema.MarkType("strong"), schema.MarkType("comment"), schema.MarkType("insertion")
	for _, c := range []struct {
		node string
		mark *MarkType
		may  bool
	}{
		{"paragraph", strong, true},
		{"doc", strong, false},
		{"doc", insertion, true},
		{"doc", comment, false},
		{"list_item", insertion, true},
		{"list_item", comment, false},
		{"footnote", comment, true},
		{"kort", strong, false},
	} {
		if schema.NodeType(c.node).AllowsMark(c.mark) != c.may {
			t.Errorf("%s in %s: not %v", c.mark.Name(), c.node, c.may)
		}
	}
}

func TestMarksOfASchema(t *testing.T) {
	schema := parseSchema(t, oddSchema)
	for _, c := range []struct {
		mark, other string
		drivesOut   bool
	}{
		{"note", "note", false},
		{"loud", "loud", true},
		{"loud", "soft", false},
		{"soft", "loud", true},
		{"soft", "note", false},
		{"bare", "note", true},
		{"bare", "bare", true},
		{"link", "link", true},
		{"link", "bare", false},
	} {
		if schema.MarkType(c.mark).drivesOut(schema.MarkType(c.other)) != c.drivesOut {
			t.Errorf("%s drives out %s: not %v", c.mark, c.other, c.drivesOut)
		}
	}
	for _, c := range []struct {
		node, mark string
		may        bool
	}{{"title", "loud", false}, {"code", "note", true}, {"code", "loud", false}, {"par", "bare", true}, {"few", "loud", false}, {"doc", "link", true}} {
		if schema.NodeType(c.node).AllowsMark(schema.MarkType(c.mark)) != c.may {
			t.Errorf("%s in %s: not %v", c.mark, c.node, c.may)
		}
	}
}

func TestSchemaThatCannotBeIsRefused(t *testing.T) {
	const text = `{"name":"text"}`
	for what, raw := range map[string]string{
		"no JSON":                `{`,
		"nothing":                `{}`,
		"no text":                `{"nodes":[{"name":"doc"}]}`,
		"no top":                 `{"nodes":[{"name":"page"},` + text + `]}`,
		"another top":            `{"top":"page","nodes":[{"name":"doc"},` + text + `]}`,
		"a node twice":           `{"nodes":[{"name":"doc"},{"name":"doc"},` + text + `]}`,
		"a mark twice":           `{"nodes":[{"name":"doc"},` + text + `],"marks":[{"name":"em"},{"name":"em"}]}`,
		"a node and a mark":      `{"nodes":[{"name":"doc"},` + text + `],"marks":[{"name":"doc"}]}`,
		"a node without name":    `{"nodes":[{"name":"doc"},{},` + text + `]}`,
		"a mark without name":    `{"nodes":[{"name":"doc"},` + text + `],"marks":[{}]}`,
		"a name like an index":   `{"nodes":[{"name":"doc"},{"name":"1"},` + text + `]}`,
		"attributes of text":     `{"nodes":[{"name":"doc"},{"name":"text","attrs":[{"name":"x"}]}]}`,
		"an attribute twice":     `{"nodes":[{"name":"doc","attrs":[{"name":"x"},{"name":"x"}]},` + text + `]}`,
		"a nameless attribute":   `{"nodes":[{"name":"doc","attrs":[{}]},` + text + `]}`,
		"a validation of a kind": `{"nodes":[{"name":"doc","attrs":[{"name":"x","validate":1}]},` + text + `]}`,
		"a default of a half":    `{"nodes":[{"name":"doc","attrs":[{"name":"x","default":0.5}]},` + text + `]}`,
		"marks that are none":    `{"nodes":[{"name":"doc","marks":"em"},` + text + `]}`,
		"an empty mark":          `{"nodes":[{"name":"doc","marks":"em "},` + text + `],"marks":[{"name":"em"}]}`,
		"excludes what is none":  `{"nodes":[{"name":"doc"},` + text + `],"marks":[{"name":"em","excludes":"strong"}]}`,
		"two line breaks":        `{"nodes":[{"name":"doc"},{"name":"a","inline":true,"linebreakReplacement":true},{"name":"b","inline":true,"linebreakReplacement":true},` + text + `]}`,
		"a block as line break":  `{"nodes":[{"name":"doc"},{"name":"a","linebreakReplacement":true},` + text + `]}`,
		"65 marks":               `{"nodes":[{"name":"doc"},` + text + `],"marks":[` + strings.Repeat(`{"name":"em"},`, 64) + `{"name":"em"}]}`,
	} {
		if _, err := ParseSchema([]byte(raw)); err == nil {
			t.Errorf("a schema with %s is taken", what)
		}
	}
}
