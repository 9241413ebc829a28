package demo

import (
	"fmt"
	"regexp"
	"strings"

	"fellesplan/backend/prosemirror"
	"fellesplan/events"
)

// schema is that of all documents.
var schema = mustRead(prosemirror.ParseSchema(events.DokumentSchema))

func mustRead[T any](value T, err error) T {
	if err != nil {
		panic("demo: " + err.Error())
	}
	return value
}

// markdown reads the few forms that the chapters are written in; README.md lists them.
type markdown struct {
	file   string
	mark   func(kind, key string) events.ID
	quotes map[string]string
}

func (m *markdown) fail(format string, args ...any) {
	panic("demo: " + m.file + ": " + fmt.Sprintf(format, args...))
}

func (m *markdown) node(name string, attrs prosemirror.Attrs, content ...*prosemirror.Node) *prosemirror.Node {
	n, err := schema.Node(name, attrs, content...)
	if err != nil {
		m.fail("%v", err)
	}
	return n
}

func (m *markdown) document(text string) *prosemirror.Node {
	blocks := m.blocks(strings.Split(text, "\n"))
	if len(blocks) == 0 {
		blocks = []*prosemirror.Node{m.node("paragraph", nil)}
	}
	doc := m.node("doc", nil, blocks...)
	if err := doc.Check(); err != nil {
		m.fail("%v", err)
	}
	return doc
}

var (
	headingLine = regexp.MustCompile(`^(#{2,4}) (.+)$`)
	numbered    = regexp.MustCompile(`^\d+\.( |$)`)
	pictureLine = regexp.MustCompile(`^!\[([^\]]+)\]\(([a-z0-9-]+\.png)\)(?: |$)`)
	cardLine    = regexp.MustCompile(`^\{kort (tiltak|planelement) ([a-z0-9-]+)\}$`)
)

func (m *markdown) blocks(lines []string) (blocks []*prosemirror.Node) {
	for len(lines) > 0 {
		var block *prosemirror.Node
		line := strings.TrimRight(lines[0], " ")
		switch {
		case line == "":
			lines = lines[1:]
			continue
		case headingLine.MatchString(line):
			match := headingLine.FindStringSubmatch(line)
			block, lines = m.node("heading", prosemirror.Attrs{"level": len(match[1])}, m.inline(match[2])...), lines[1:]
		case cardLine.MatchString(line):
			match := cardLine.FindStringSubmatch(line)
			block, lines = m.node("kort", prosemirror.Attrs{"rom": match[1], "ting": string(idOf(match[1], match[2]))}), lines[1:]
		case pictureLine.MatchString(line):
			block, lines = m.picture(lines)
		case line == ":::analyse":
			block, lines = m.analysis(lines[1:])
		case strings.HasPrefix(line, "|"):
			block, lines = m.table(lines)
		case strings.HasPrefix(line, "> "):
			block, lines = m.quote(lines)
		case line == "-", strings.HasPrefix(line, "- "), numbered.MatchString(line):
			block, lines = m.list(lines)
		default:
			block, lines = m.paragraph(lines)
		}
		if block != nil {
			blocks = append(blocks, block)
		}
	}
	return blocks
}

// run takes the lines that belong to one block: until an empty one, or one that is not.
func run(lines []string, belongs func(string) bool) (own, rest []string) {
	n := 0
	for n < len(lines) && strings.TrimSpace(lines[n]) != "" && (n == 0 || belongs(lines[n])) {
		n++
	}
	return lines[:n], lines[n:]
}

func (m *markdown) paragraph(lines []string) (*prosemirror.Node, []string) {
	own, rest := run(lines, func(string) bool { return true })
	return m.node("paragraph", nil, m.inline(joined(own))...), rest
}

func joined(lines []string) string {
	words := strings.Fields(strings.Join(lines, " "))
	return strings.Join(words, " ")
}

func (m *markdown) quote(lines []string) (*prosemirror.Node, []string) {
	own, rest := run(lines, func(line string) bool { return strings.HasPrefix(line, ">") })
	inner := make([]string, len(own))
	for i, line := range own {
		inner[i] = strings.TrimPrefix(strings.TrimPrefix(line, ">"), " ")
	}
	return m.node("blockquote", nil, m.blocks(inner)...), rest
}

func (m *markdown) list(lines []string) (*prosemirror.Node, []string) {
	own, rest := run(lines, func(string) bool { return true })
	ordered := numbered.MatchString(own[0])
	var items []*prosemirror.Node
	var item []string
	end := func() {
		if joined(item) != "" { // one that is not written yet is left out
			items = append(items, m.node("list_item", nil, m.node("paragraph", nil, m.inline(joined(item))...)))
		}
	}
	for _, line := range own {
		text, begins := strings.CutPrefix(line+" ", "- ")
		if head := numbered.FindString(line); ordered && head != "" {
			text, begins = line[len(head):], true
		}
		if begins {
			end()
			item = nil
		}
		item = append(item, text)
	}
	end()
	if len(items) == 0 {
		return nil, rest
	}
	if ordered {
		return m.node("ordered_list", nil, items...), rest
	}
	return m.node("bullet_list", nil, items...), rest
}

// table: the first line holds the headings; the second, of hyphens, is left out.
func (m *markdown) table(lines []string) (*prosemirror.Node, []string) {
	own, rest := run(lines, func(line string) bool { return strings.HasPrefix(line, "|") })
	var rows []*prosemirror.Node
	for i, line := range own {
		if i == 1 && strings.Trim(line, "|- ") == "" {
			continue
		}
		kind := "table_cell"
		if i == 0 {
			kind = "table_header"
		}
		var cells []*prosemirror.Node
		for _, text := range strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|") {
			cells = append(cells, m.node(kind, nil, m.node("paragraph", nil, m.inline(joined([]string{text}))...)))
		}
		rows = append(rows, m.node("table_row", nil, cells...))
	}
	return m.node("table", nil, rows...), rest
}

// analysis is the block of three columns: ::kommune, ::spesialist and ::felles, up to :::.
func (m *markdown) analysis(lines []string) (*prosemirror.Node, []string) {
	var columns []*prosemirror.Node
	for _, name := range []string{"kommune", "spesialist", "felles"} {
		if len(lines) == 0 || lines[0] != "::"+name {
			m.fail("an analysis has no ::%s where it should", name)
		}
		n := 1
		for n < len(lines) && !strings.HasPrefix(lines[n], "::") {
			n++
		}
		columns = append(columns, m.node("analyse_"+name, nil, m.blocks(lines[1:n])...))
		lines = lines[n:]
	}
	if len(lines) == 0 || lines[0] != ":::" {
		m.fail("an analysis is not closed")
	}
	return m.node("analyse", nil, columns...), lines[1:]
}

// span is inline text on its way: what is left to read, and the marks that hold there.
type span struct {
	m     *markdown
	text  string
	nodes []*prosemirror.Node
}

func (m *markdown) inline(text string) []*prosemirror.Node {
	s := span{m: m, text: text}
	s.read("", nil)
	return s.nodes
}

// read takes in text up to a closing word.
func (s *span) read(closing string, marks []*prosemirror.Mark) {
	for s.text != "" {
		switch {
		case closing != "" && strings.HasPrefix(s.text, closing):
			s.text = s.text[len(closing):]
			return
		case strings.HasPrefix(s.text, "**"):
			s.within("**", "**", marks, "strong", nil)
		case strings.HasPrefix(s.text, "*"):
			s.within("*", "*", marks, "em", nil)
		case strings.HasPrefix(s.text, "^["):
			s.footnote(marks)
		case strings.HasPrefix(s.text, "["):
			s.link(marks)
		case strings.HasPrefix(s.text, markOpen):
			s.marked(marks)
		default:
			s.words(marks)
		}
	}
	if closing != "" {
		s.m.fail("%q is not closed", closing)
	}
}

// words takes in plain text up to the next that could mean something.
func (s *span) words(marks []*prosemirror.Mark) {
	n := strings.IndexAny(s.text[1:], "*[]^"+markOpen+markClose)
	if n < 0 {
		n = len(s.text) - 1
	}
	node, err := schema.Text(s.text[:n+1], marks...)
	if err != nil {
		s.m.fail("%v", err)
	}
	s.nodes, s.text = append(s.nodes, node), s.text[n+1:]
}

func (s *span) within(opening, closing string, marks []*prosemirror.Mark, name string, attrs prosemirror.Attrs) {
	s.text = s.text[len(opening):]
	mark, err := schema.Mark(name, attrs)
	if err != nil {
		s.m.fail("%v", err)
	}
	s.read(closing, append(marks[:len(marks):len(marks)], mark))
}

// link reads [words](address).
func (s *span) link(marks []*prosemirror.Mark) {
	end := strings.Index(s.text, "](")
	if end < 0 {
		s.m.fail("%.30q is no link", s.text)
	}
	address, rest, found := strings.Cut(s.text[end+2:], ")")
	if !found {
		s.m.fail("%.30q is no link", s.text)
	}
	inner := span{m: s.m, text: s.text[1:end] + "]"}
	mark := mustRead(schema.Mark("link", prosemirror.Attrs{"href": address}))
	inner.read("]", append(marks[:len(marks):len(marks)], mark))
	s.nodes, s.text = append(s.nodes, inner.nodes...), rest
}

// footnote reads ^[words], or ^[@source] for one of the sources of this package.
func (s *span) footnote(marks []*prosemirror.Mark) {
	s.text = s.text[len("^["):]
	var content []*prosemirror.Node
	if name, rest, found := strings.Cut(s.text, "]"); found && strings.HasPrefix(name, "@") {
		address, known := sourceCalled[name[1:]]
		if !known {
			s.m.fail("no source is called %q", name[1:])
		}
		s.text = rest
		link := mustRead(schema.Mark("link", prosemirror.Attrs{"href": address}))
		content = append(content, mustRead(schema.Text(titles[address], link)))
	} else {
		inner := span{m: s.m, text: s.text}
		inner.read("]", nil)
		content, s.text = inner.nodes, inner.text
	}
	s.nodes = append(s.nodes, s.m.node("footnote", nil, content...).WithMarks(marks...))
}

// marked reads what carries a thread or is a suggestion, and keeps the words of a thread.
func (s *span) marked(marks []*prosemirror.Mark) {
	head, rest, _ := strings.Cut(s.text[len(markOpen):], markBegin)
	kind, key, _ := strings.Cut(head, ":")
	of := map[string]string{"comment": "trad", "insertion": "forslag", "deletion": "forslag"}[kind]
	s.text = rest
	before := len(s.nodes)
	s.within("", markClose, marks, kind, prosemirror.Attrs{"id": string(s.m.mark(of, key))})
	if kind == "comment" {
		for _, n := range s.nodes[before:] {
			s.m.quotes[key] += n.Text()
		}
	}
}
