package attached

// skip goes past blanks and comments.
func (l *lexer) skip() {
	for l.at < len(l.b) {
		switch {
		case isBlank(l.b[l.at]):
			l.at++
		case l.b[l.at] == '%':
			for l.at < len(l.b) && l.b[l.at] != '\n' && l.b[l.at] != '\r' {
				l.at++
			}
		default:
			return
		}
	}
}

// value reads one value, or a word. It stands at its first byte.
func (l *lexer) value() (thing, error) {
	switch c := l.b[l.at]; c {
	case '/':
		return l.name()
	case '(':
		return l.text()
	case '<':
		if l.at+1 < len(l.b) && l.b[l.at+1] == '<' {
			return l.dictionary()
		}
		return l.hex()
	case '[':
		return l.array()
	case ')', '>', ']', '{', '}':
		return thing{}, refuse(Damaged, "%q stands alone at %d", c, l.at)
	}
	start := l.at
	for l.at < len(l.b) && isRegular(l.b[l.at]) {
		l.at++
	}
	word := string(l.b[start:l.at])
	return thing{kind: kindOf(word), word: word}, nil
}

func kindOf(word string) byte {
	kind := byte('0')
	for i := range len(word) {
		switch c := word[i]; {
		case isDigit(c):
		case c == '.' || c == '-' || c == '+':
			kind = '1'
		default:
			return 'w'
		}
	}
	return kind
}

// name reads a name, and holds it against the list. "/J#53" is "/JS".
func (l *lexer) name() (thing, error) {
	l.at++
	var word []byte
	for l.at < len(l.b) && isRegular(l.b[l.at]) {
		c := l.b[l.at]
		if c == '#' && l.at+2 < len(l.b) && isHex(l.b[l.at+1]) && isHex(l.b[l.at+2]) {
			c = unhex(l.b[l.at+1])<<4 | unhex(l.b[l.at+2])
			l.at += 2
		}
		word = append(word, c)
		l.at++
	}
	if reason, bad := acts[string(word)]; bad {
		return thing{}, refuse(reason, "it has /%s", word)
	}
	return thing{kind: '/', word: string(word)}, nil
}

// text reads a string in parentheses, which may hold pairs of them.
func (l *lexer) text() (thing, error) {
	deep := 0
	for ; l.at < len(l.b); l.at++ {
		switch l.b[l.at] {
		case '\\':
			l.at++
		case '(':
			deep++
		case ')':
			if deep--; deep == 0 {
				l.at++
				return thing{kind: 's'}, nil
			}
		}
	}
	return thing{}, refuse(Damaged, "a string without an end")
}

func (l *lexer) hex() (thing, error) {
	for l.at++; l.at < len(l.b); l.at++ {
		switch c := l.b[l.at]; {
		case c == '>':
			l.at++
			return thing{kind: 's'}, nil
		case !isHex(c) && !isBlank(c):
			return thing{}, refuse(Damaged, "%q in a string of digits at %d", c, l.at)
		}
	}
	return thing{}, refuse(Damaged, "a string without an end")
}

func (l *lexer) deeper() error {
	if l.depth++; l.depth > maxDepth {
		return refuse(Damaged, "more than %d values in one another", maxDepth)
	}
	return nil
}

func (l *lexer) array() (thing, error) {
	if err := l.deeper(); err != nil {
		return thing{}, err
	}
	defer func() { l.depth-- }()
	list := thing{kind: 'a'}
	for l.at++; ; {
		if l.skip(); l.at >= len(l.b) {
			return thing{}, refuse(Damaged, "a list without an end")
		}
		if l.b[l.at] == ']' {
			l.at++
			return list, nil
		}
		t, err := l.value()
		if err != nil {
			return thing{}, err
		}
		if len(list.list) < 2 { // nobody asks for more
			list.list = append(list.list, t)
		}
	}
}

// dictionary reads pairs of a name and a value.
func (l *lexer) dictionary() (thing, error) {
	if err := l.deeper(); err != nil {
		return thing{}, err
	}
	defer func() { l.depth-- }()
	l.at += 2
	d, key := &dict{}, ""
	var last thing
	for {
		if l.skip(); l.at+1 >= len(l.b) {
			return thing{}, refuse(Damaged, "a dictionary without an end")
		}
		if l.b[l.at] == '>' && l.b[l.at+1] == '>' {
			l.at += 2
			return thing{kind: 'd', dict: d}, nil
		}
		t, err := l.value()
		if err != nil {
			return thing{}, err
		}
		switch {
		case key == "" && t.kind == '/':
			key = " " + t.word
		case key == "" && last.kind == '0' && (t.kind == '0' || t.kind == 'w' && t.word == "R"):
			// the rest of a reference: 7 0 R
			if t.kind == 'w' {
				t.kind = 'r'
			}
		case key == "":
			return thing{}, refuse(Damaged, "a dictionary with a value and no name at %d", l.at)
		default:
			d.put(key[1:], t)
			key = ""
		}
		last = t
	}
}

func isBlank(c byte) bool {
	return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' '
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isHex(c byte) bool { return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' }

// isRegular tells whether a byte may stand in a word or a name.
func isRegular(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return false
	}
	return !isBlank(c)
}

func unhex(c byte) byte {
	switch {
	case isDigit(c):
		return c - '0'
	case c >= 'a':
		return c - 'a' + 10
	}
	return c - 'A' + 10
}
