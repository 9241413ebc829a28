package prosemirror

import "strconv"

const hex = "0123456789abcdef"

// appendText writes a string as JSON.stringify does: it escapes quotes, backslashes and what is
// below a space, and nothing else.
func appendText(out []byte, text string) []byte {
	out = append(out, '"')
	start := 0
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		out = append(out, text[start:i]...)
		out = appendEscape(out, c)
		start = i + 1
	}
	return append(append(out, text[start:]...), '"')
}

func appendEscape(out []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(out, '\\', c)
	case '\b':
		return append(out, '\\', 'b')
	case '\f':
		return append(out, '\\', 'f')
	case '\n':
		return append(out, '\\', 'n')
	case '\r':
		return append(out, '\\', 'r')
	case '\t':
		return append(out, '\\', 't')
	}
	return append(out, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
}

// appendValue writes the value of an attribute.
func appendValue(out []byte, v any) []byte {
	switch v := v.(type) {
	case bool:
		return strconv.AppendBool(out, v)
	case float64:
		return strconv.AppendInt(out, int64(v), 10)
	case string:
		return appendText(out, v)
	case []any:
		return appendList(out, v)
	case Object:
		return appendObject(out, v)
	}
	return append(out, "null"...)
}

func appendList(out []byte, list []any) []byte {
	out = append(out, '[')
	for i, v := range list {
		if i > 0 {
			out = append(out, ',')
		}
		out = appendValue(out, v)
	}
	return append(out, ']')
}

func appendObject(out []byte, object Object) []byte {
	out = append(out, '{')
	for i, m := range object {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(appendText(out, m.Name), ':')
		out = appendValue(out, m.Value)
	}
	return append(out, '}')
}

// appendAttrs writes attributes under the names that their type gives them.
func appendAttrs(out []byte, attrs attributes, values []any) []byte {
	if len(attrs) == 0 {
		return out
	}
	out = append(out, `,"attrs":{`...)
	for i, attr := range attrs {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(appendText(out, attr.name), ':')
		out = appendValue(out, values[i])
	}
	return append(out, '}')
}

func appendMark(out []byte, m *Mark) []byte {
	out = appendText(append(out, `{"type":`...), m.kind.name)
	return append(appendAttrs(out, m.kind.attrs, m.attrs), '}')
}

func appendMarks(out []byte, marks []*Mark) []byte {
	for i, m := range marks {
		if i > 0 {
			out = append(out, ',')
		}
		out = appendMark(out, m)
	}
	return out
}

// AppendJSON writes the node: the bytes that JSON.stringify gives in the browser.
func (n *Node) AppendJSON(out []byte) []byte {
	out = appendText(append(out, `{"type":`...), n.kind.name)
	out = appendAttrs(out, n.kind.attrs, n.attrs)
	if len(n.content.nodes) > 0 {
		out = n.content.appendJSON(append(out, `,"content":`...))
	}
	if len(n.marks) > 0 {
		out = append(appendMarks(append(out, `,"marks":[`...), n.marks), ']')
	}
	if n.kind.isText {
		out = appendText(append(out, `,"text":`...), n.text)
	}
	return append(out, '}')
}

func (f Fragment) appendJSON(out []byte) []byte {
	out = append(out, '[')
	for i, n := range f.nodes {
		if i > 0 {
			out = append(out, ',')
		}
		out = n.AppendJSON(out)
	}
	return append(out, ']')
}

func (s Slice) appendJSON(out []byte) []byte {
	if len(s.Content.nodes) == 0 {
		return append(out, "null"...)
	}
	out = s.Content.appendJSON(append(out, `{"content":`...))
	if s.OpenStart > 0 {
		out = appendPosition(out, `,"openStart":`, s.OpenStart)
	}
	if s.OpenEnd > 0 {
		out = appendPosition(out, `,"openEnd":`, s.OpenEnd)
	}
	return append(out, '}')
}

func appendPosition(out []byte, name string, pos int) []byte {
	return strconv.AppendInt(append(out, name...), int64(pos), 10)
}
