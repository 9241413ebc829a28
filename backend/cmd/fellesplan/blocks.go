package main

import (
	"encoding/json"
	"strings"
)

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

// wordsIn are words as a text has them; an empty text has none. lang is their language, where it is
// another than that of the chapter: whoever hears them must hear them read in it.
func wordsIn(text, lang string) []any {
	if text == "" {
		return nil
	}
	words := map[string]any{"type": "text", "text": text}
	if lang != "" {
		words["marks"] = []any{map[string]any{"type": "language", "attrs": map[string]any{"lang": lang}}}
	}
	return []any{words}
}

func (b *blocks) paragraph(text string) { b.paragraphIn(text, "") }

func (b *blocks) paragraphIn(text, lang string) { b.add("paragraph", wordsIn(text, lang)...) }

func (b *blocks) heading(text, lang string) { b.headingOf(text, lang, "") }

// headingOf is a heading with something said after it, in the language of the chapter.
func (b *blocks) headingOf(text, lang, after string) {
	h := node("heading", append(wordsIn(text, lang), wordsIn(after, "")...)...)
	h["attrs"] = map[string]any{"level": 2}
	*b = append(*b, h)
}

func (b *blocks) list(lines []string) {
	var items []any
	for _, line := range lines {
		items = append(items, node("list_item", node("paragraph", wordsIn(line, "")...)))
	}
	b.add("bullet_list", items...)
}

// table has a head, and each row begins with what it is about, in a language of its own. widths are those
// of the columns, to one another.
func (b *blocks) table(rows [][]string, langs []string, widths []int) {
	var all []any
	for i, row := range rows {
		var cells []any
		for column, text := range row {
			kind, lang := "table_cell", ""
			if i == 0 || column == 0 {
				kind = "table_header"
			}
			if column == 0 {
				lang = langs[i]
			}
			cell := node(kind, node("paragraph", wordsIn(text, lang)...))
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

// phrase is a stretch of words in one language; empty = that of the chapter.
type phrase struct{ text, lang string }

func phrased(pieces []phrase) (words []any) {
	for _, p := range pieces {
		words = append(words, wordsIn(p.text, p.lang)...)
	}
	return words
}

func (b *blocks) say(pieces ...phrase) { b.add("paragraph", phrased(pieces)...) }

func (b *blocks) listOf(lines [][]phrase) {
	var items []any
	for _, line := range lines {
		items = append(items, node("list_item", node("paragraph", phrased(line)...)))
	}
	if len(items) > 0 {
		b.add("bullet_list", items...)
	}
}

// quote is what somebody wrote, a paragraph for each of its lines.
func (b *blocks) quote(text, lang string) {
	var lines []any
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, node("paragraph", wordsIn(line, lang)...))
		}
	}
	if len(lines) > 0 {
		b.add("blockquote", lines...)
	}
}

// prose is what somebody wrote at length, a paragraph for each of its lines.
func (b *blocks) prose(text, lang string) {
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			b.paragraphIn(line, lang)
		}
	}
}
