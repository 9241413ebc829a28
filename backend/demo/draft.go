package demo

import (
	"embed"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"fellesplan/backend/prosemirror"
	"fellesplan/events"
)

// The chapters stand in files that a person can read and correct: plan/<plan>/<number>-<name>.md.
// README.md tells how such a file is written.
//
//go:embed plan
var files embed.FS

// draft is a chapter: who wrote in it when, what stood there after each time, and what was said
// beside it.
type draft struct {
	file, plan, chapter string
	stages              []stage
	threads             []thread
}

// stage is one time that somebody sat down with the chapter.
type stage struct {
	day, by string
	intent  events.TekstIntent
	doc     *prosemirror.Node // what stood there afterwards
	quotes  map[string]string // the words of each thread, by its key
}

// intents are the words by which a file tells what somebody was doing; plain writing has none.
var intents = map[string]events.TekstIntent{
	"forslag": events.IntentSuggest, "avgjer": events.IntentAccept, "merkjer": events.IntentComment, "limer": events.IntentPaste,
}

// thread is a talk beside the text.
type thread struct {
	key, partnar string // partnar: of an innspel
	posts        []post
}

// post is what one said, or how the thread ended.
type post struct {
	day, by string // day is empty for the first, which is said when the words are marked
	outcome string // empty for a post; else "løyst", "opna" or the outcome of an innspel
	words   string
}

// drafts reads the chapters of a plan, in the order of their files.
func drafts(plan string) (list []draft) {
	entries, err := files.ReadDir(path.Join("plan", plan))
	if err != nil {
		panic("demo: " + err.Error())
	}
	for _, entry := range entries {
		name := path.Join("plan", plan, entry.Name())
		raw, err := files.ReadFile(name)
		if err != nil {
			panic("demo: " + err.Error())
		}
		d := draft{file: name, plan: plan}
		d.read(string(raw))
		list = append(list, d)
	}
	return list
}

// read takes a file apart: the head, the text, and the threads.
func (d *draft) read(raw string) {
	head, rest, found := strings.Cut(raw, "\n---\n")
	if !found {
		d.fail("there is no line --- after the head")
	}
	sections := strings.Split(rest, "\n=== ")
	for _, section := range sections[1:] {
		d.threads = append(d.threads, d.readThread(section))
	}
	for _, line := range strings.Split(strings.TrimSpace(head), "\n") {
		if code, is := strings.CutPrefix(line, "kapittel "); is {
			d.chapter = code
			continue
		}
		d.stages = append(d.stages, d.readStage(line))
	}
	for i := range d.stages {
		s := &d.stages[i]
		reader := markdown{file: fmt.Sprintf("%s, time %d", d.file, i+1), mark: d.markID, quotes: map[string]string{}}
		s.doc, s.quotes = reader.document(d.standing(sections[0], i+1)), reader.quotes
	}
}

func (d *draft) fail(format string, args ...any) {
	panic("demo: " + d.file + ": " + fmt.Sprintf(format, args...))
}

// readStage reads "2 2026-03-18 planleggar-voss forslag".
func (d *draft) readStage(line string) stage {
	words := strings.Fields(line)
	if len(words) < 3 || words[0] != strconv.Itoa(len(d.stages)+1) {
		d.fail("%q is no line of the head, or stands out of turn", line)
	}
	s := stage{day: words[1], by: personCalled(words[2]).key}
	if len(words) > 3 {
		intent, known := intents[words[3]]
		if !known {
			d.fail("%q is not something that one does with a text", words[3])
		}
		s.intent = intent
	}
	return s
}

var postLine = regexp.MustCompile(`^(?:(\d{4}-\d{2}-\d{2}) )?([a-z0-9-]+)(?: (løyst|opna|teke-inn|delvis|ikkje-teke-inn|svart))?: ?(.*)$`)

// readThread reads a section: "tråd dora" or "innspel legevakt gulen", and its posts.
func (d *draft) readThread(section string) (t thread) {
	lines := strings.Split(strings.TrimSpace(section), "\n")
	head := strings.Fields(lines[0])
	if len(head) < 2 || head[0] != "tråd" && head[0] != "innspel" || (len(head) == 3) != (head[0] == "innspel") {
		d.fail("%q begins no thread", lines[0])
	}
	t.key = head[1]
	if len(head) == 3 {
		t.partnar = head[2]
	}
	for _, line := range lines[1:] {
		if match := postLine.FindStringSubmatch(line); match != nil {
			t.posts = append(t.posts, post{match[1], personCalled(match[2]).key, match[3], match[4]})
		} else if line != "" {
			d.fail("%q is no post", line)
		}
	}
	return t
}

// markID is the id of the mark that carries a thread or a suggestion. A suggestion is called by the
// time at which it was made.
func (d *draft) markID(kind, key string) events.ID {
	return idOf(kind, d.plan+"/"+d.chapter+"/"+key)
}

// stageMark opens what is not there at all times: {2+ from time 2 on; {3- until time 3; {4>6+ and
// {4>6- suggested at time 4 and taken in at time 6; {4>!6+ turned down then; {4>+ open still;
// {5:key: words that carry a thread from time 5 on. What it opens ends with +}, -} or :}.
var stageMark = regexp.MustCompile(`^\{(\d+)(?:(>)(!?)(\d*))?(?:([+-])|:([a-zæøå0-9-]+):)`)

// standing gives the text as it stood after a time, with the marks that are left written as
// markOpen … markClose.
func (d *draft) standing(text string, now int) string {
	out, rest := d.upTo(text, "", now)
	if rest != "" {
		d.fail("%.40q closes nothing", rest)
	}
	return out
}

// The marks that remain, for the reader of inline text.
const (
	markOpen  = "\uE000" // then its kind, a colon, its key, and markBegin
	markBegin = "\uE001"
	markClose = "\uE002"
)

// upTo reads until the closing word, and gives what comes behind it.
func (d *draft) upTo(text, closing string, now int) (out, rest string) {
	for text != "" {
		if closing != "" && strings.HasPrefix(text, closing) {
			return out, text[len(closing):]
		}
		if match := stageMark.FindStringSubmatch(text); match != nil {
			end := map[string]string{"+": "+}", "-": "-}", "": ":}"}[match[5]]
			var inner string
			inner, text = d.upTo(text[len(match[0]):], end, now)
			out += shownOf(match, inner, now)
			continue
		}
		n := 1 + strings.IndexAny(text[1:]+"{", "{+-:")
		out, text = out+text[:n], text[n:]
	}
	if closing != "" {
		d.fail("%q is missing", closing)
	}
	return out, ""
}

// shownOf gives what is left of a piece at a time.
func shownOf(match []string, inner string, now int) string {
	from, _ := strconv.Atoi(match[1])
	upto, _ := strconv.Atoi(match[4])
	began, suggests := now >= from, match[2] != ""
	ended, turnedDown := upto > 0 && now >= upto, match[3] != ""
	puts := match[5] == "+"
	switch {
	case match[6] != "" && began:
		return markOpen + "comment:" + match[6] + markBegin + inner + markClose
	case match[6] != "":
		return inner
	case !suggests && began == puts, suggests && ended && turnedDown != puts, suggests && !began && !puts:
		return inner
	case !suggests, !began, ended:
		return ""
	}
	kind := map[bool]string{true: "insertion:", false: "deletion:"}[puts]
	return markOpen + kind + match[1] + markBegin + inner + markClose
}

// at finds the time at which the words of a thread were first marked.
func (d *draft) at(thread string) int {
	return slices.IndexFunc(d.stages, func(s stage) bool { _, marked := s.quotes[thread]; return marked })
}
