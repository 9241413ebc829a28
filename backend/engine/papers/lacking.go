package papers

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fellesplan/backend/engine/papers/pdf"
)

// mostNamed is how many letters, and how many stretches of pages, the title page names.
const mostNamed = 20

// lacking tells in words which letters no font of ours has, and on which pages a box stands for them;
// empty where there is none. titles are what the title page itself says.
func (l *layouter) lacking(titles ...string) string {
	var letters []rune
	var on []int
	note := func(page int, runes []rune) {
		for _, r := range runes {
			if !slices.Contains(letters, r) {
				letters = append(letters, r)
			}
		}
		if len(runes) > 0 {
			on = append(on, page)
		}
	}
	face := pdf.Regular()
	note(1, slices.DeleteFunc([]rune(clean(strings.Join(titles, " "))), face.Has))
	for i, page := range l.pages[1:] {
		note(i+2, page.Lacking())
	}
	if len(letters) == 0 {
		return ""
	}
	names := make([]string, len(letters))
	for i, r := range letters {
		names[i] = fmt.Sprintf("U+%04X", r)
	}
	return fmt.Sprintf(l.words.lacking, l.words.some(stretches(on)), l.words.some(names))
}

// stretches names numbers: 3, 5–7, 9.
func stretches(numbers []int) (names []string) {
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		name := strconv.Itoa(numbers[i])
		if j > i {
			name += "–" + strconv.Itoa(numbers[j])
		}
		names, i = append(names, name), j+1
	}
	return names
}

// some names the first of many: a, b og 7 til.
func (w words) some(names []string) string {
	if len(names) > mostNamed {
		return strings.Join(names[:mostNamed], ", ") + fmt.Sprintf(w.more, len(names)-mostNamed)
	}
	return strings.Join(names, ", ")
}
