package live

import "encoding/json"

// plain takes an ordinary message apart: one object without blanks, whose names are letters and which
// holds no name twice. It gives nil for all else, which is left to parse; where it gives something,
// parse would give the same. A keystroke is such a message, and this is a tenth of the work.
func plain(text []byte) message {
	if len(text) < 2 || text[0] != '{' {
		return nil
	}
	m := make(message, 6)
	for at := 1; ; at++ {
		name, value := member(text[at:])
		if value == nil {
			return nil
		}
		if _, twice := m[name]; twice {
			return nil
		}
		m[name] = value
		at += len(name) + len(`"":`) + len(value)
		switch {
		case at == len(text)-1 && text[at] == '}':
			return m
		case at >= len(text)-1 || text[at] != ',':
			return nil
		}
	}
}

// member reads a name and its value from the beginning of a text; nil where they are not plain.
func member(text []byte) (name string, value raw) {
	if len(text) == 0 || text[0] != '"' {
		return "", nil
	}
	end := 1
	for end < len(text) && text[end] >= 'a' && text[end] <= 'z' {
		end++
	}
	if end == 1 || end+2 >= len(text) || text[end] != '"' || text[end+1] != ':' {
		return "", nil
	}
	rest := text[end+2:]
	n := valueSize(rest)
	if n == 0 || blank(rest[0]) || blank(rest[n-1]) || !json.Valid(rest[:n]) {
		return "", nil
	}
	return string(text[1:end]), raw(rest[:n:n])
}

func blank(c byte) bool { return c <= ' ' }

// valueSize tells how many bytes the value at the beginning of a text takes, if it is one; 0 where it
// has no end.
func valueSize(text []byte) int {
	depth, quoted := 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted:
			if c == '\\' {
				i++
			} else if c == '"' {
				quoted = false
			}
		case c == '"':
			quoted = true
		case c == '{' || c == '[':
			depth++
		case depth == 0 && (c == ',' || c == '}' || c == ']'):
			return i
		case c == '}' || c == ']':
			depth--
		}
	}
	return 0
}
