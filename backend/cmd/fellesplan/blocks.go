package main

import "encoding/json"

// blocks are what stands in a chapter that the program writes itself, in the form of the texts
// (events/dokument.json).
type blocks []map[string]any

func (b *blocks) add(kind string, content ...any) {
	*b = append(*b, node(kind, content...))
}

func node(kind string, content ...any) map[string]any {
	n := map[string]any{"type": kind}
	if len(content) > 0 {
		n["content"] = content
	}
	return n
}

// wordsIn are words as a text has them; an empty text has none.
func wordsIn(text string) []any {
	if text == "" {
		return nil
	}
	return []any{map[string]any{"type": "text", "text": text}}
}

func (b *blocks) paragraph(text string) { b.add("paragraph", wordsIn(text)...) }

func (b *blocks) heading(text string) {
	h := node("heading", wordsIn(text)...)
	h["attrs"] = map[string]any{"level": 2}
	*b = append(*b, h)
}

func (b *blocks) list(lines []string) {
	var items []any
	for _, line := range lines {
		items = append(items, node("list_item", node("paragraph", wordsIn(line)...)))
	}
	b.add("bullet_list", items...)
}

// table has a head, and each row begins with what it is about. widths are those of the columns, to one
// another.
func (b *blocks) table(rows [][]string, widths []int) {
	var all []any
	for i, row := range rows {
		var cells []any
		for column, text := range row {
			kind := "table_cell"
			if i == 0 || column == 0 {
				kind = "table_header"
			}
			cell := node(kind, node("paragraph", wordsIn(text)...))
			cell["attrs"] = map[string]any{"colwidth": []int{widths[column]}}
			cells = append(cells, cell)
		}
		all = append(all, node("table_row", cells...))
	}
	b.add("table", all...)
}

// orElse is what is said where there is nothing to tell.
func (b blocks) orElse(words string) blocks {
	if len(b) == 0 {
		b.paragraph(words)
	}
	return b
}

func (b blocks) document() json.RawMessage {
	raw, err := json.Marshal(map[string]any{"type": "doc", "content": b})
	if err != nil {
		panic("a chapter of words and tables cannot be written: " + err.Error())
	}
	return raw
}
