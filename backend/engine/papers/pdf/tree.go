package pdf

import (
	"fmt"
	"slices"
	"strings"
)

// Element is a node of the structure tree (ISO 32000-1, 14.7): a chapter, a paragraph, a cell.
type Element struct {
	Lang   string   // where it is another than that of what it stands in
	Alt    string   // what is told in place of what is seen
	ID     string   // must differ from all others; a Note must have one
	Attrs  []string // attribute objects, "/O /Table /Scope /Column"
	writer *Writer
	kind   string
	parent *Element
	// attached tells that the parent has it among its kids. Parts of a line are attached when
	// their first content is drawn, so that they come between the right words.
	attached bool
	kids     []string
	elements []*Element
	ref      ref
	page     ref // of the first content
}

// Add puts an element below, after those that are there.
func (e *Element) Add(kind string) *Element {
	child := e.Part(kind)
	child.attach()
	return child
}

// Part makes an element below that finds its place among the kids when its first content is drawn.
func (e *Element) Part(kind string) *Element {
	child := &Element{writer: e.writer, kind: kind, parent: e}
	if kind == "Note" {
		e.writer.notes = append(e.writer.notes, child)
	}
	return child
}

// Language is the language in which the element stands; empty where that of the document.
func (e *Element) Language() string {
	for ; e != nil; e = e.parent {
		if e.Lang != "" {
			return e.Lang
		}
	}
	return ""
}

// Kind is what it is: "P", "H1", "TD".
func (e *Element) Kind() string { return e.kind }

func (e *Element) attach() {
	if e.attached {
		return
	}
	e.attached = true
	e.parent.attach()
	e.parent.elements = append(e.parent.elements, e)
	e.parent.kids = append(e.parent.kids, e.number().String())
}

// number gives the element's object number.
func (e *Element) number() ref {
	if e.ref == 0 {
		e.ref = e.writer.alloc()
	}
	return e.ref
}

// marked notes a piece of content of a page as the element's.
func (e *Element) marked(page *Page, mcid int) {
	e.attach()
	if e.page == 0 {
		e.page = page.ref
	}
	if e.page == page.ref {
		e.kids = append(e.kids, fmt.Sprint(mcid))
		return
	}
	e.kids = append(e.kids, fmt.Sprintf("<< /Type /MCR /Pg %v /MCID %d >>", page.ref, mcid))
}

// holds notes an annotation as the element's.
func (e *Element) holds(page *Page, annotation ref) {
	e.attach()
	e.kids = append(e.kids, fmt.Sprintf("<< /Type /OBJR /Pg %v /Obj %v >>", page.ref, annotation))
}

// roles says of our own kinds which of the standard ones they are.
const roles = "<< /Title /P /Subtitle /P >>"

// writeTree puts the tree into the file and gives its root.
func (w *Writer) writeTree() ref {
	root := w.alloc()
	w.root.write(root)
	var parents strings.Builder
	for key, of := range w.parents {
		fmt.Fprintf(&parents, "%d %s ", key, of)
	}
	tree := w.add(fmt.Sprintf("<< /Nums [%s] >>", parents.String()))
	ids := ""
	if names := w.noteNames(); names != "" {
		ids = fmt.Sprintf(" /IDTree %v", w.add(names))
	}
	w.set(root, fmt.Sprintf("<< /Type /StructTreeRoot /K [%v] /ParentTree %v /ParentTreeNextKey %d /RoleMap %s%s >>",
		w.root.number(), tree, len(w.parents), roles, ids))
	return root
}

// noteNames is the tree of the notes' identifiers, sorted as name trees are.
func (w *Writer) noteNames() string {
	var pairs []string
	for _, note := range w.notes {
		if note.attached {
			pairs = append(pairs, textString(note.ID)+" "+note.number().String())
		}
	}
	if len(pairs) == 0 {
		return ""
	}
	slices.Sort(pairs)
	first, _, _ := strings.Cut(pairs[0], " ")
	last, _, _ := strings.Cut(pairs[len(pairs)-1], " ")
	return fmt.Sprintf("<< /Kids [%v] >>", w.add(fmt.Sprintf("<< /Limits [%s %s] /Names [%s] >>", first, last, strings.Join(pairs, " "))))
}

// write puts the element and all below it into the file. Documents are bounded in depth, and so is this.
func (e *Element) write(parent ref) {
	var dict strings.Builder
	fmt.Fprintf(&dict, "<< /Type /StructElem /S /%s /P %v", e.kind, parent)
	if e.page != 0 {
		fmt.Fprintf(&dict, " /Pg %v", e.page)
	}
	if e.Lang != "" {
		dict.WriteString(" /Lang " + textString(e.Lang))
	}
	if e.Alt != "" {
		dict.WriteString(" /Alt " + textString(e.Alt))
	}
	if e.ID != "" {
		dict.WriteString(" /ID " + textString(e.ID))
	}
	if len(e.Attrs) > 0 {
		dict.WriteString(" /A [<< " + strings.Join(e.Attrs, " >> << ") + " >>]")
	}
	if len(e.kids) > 0 {
		dict.WriteString(" /K [" + strings.Join(e.kids, " ") + "]")
	}
	e.writer.set(e.number(), dict.String()+" >>")
	for _, child := range e.elements {
		child.write(e.number())
	}
}

// mark is an entry of the outline.
type mark struct {
	title string
	level int
	dest  string
}

// Mark puts a heading into the outline that readers show beside the pages. Level 1 is the highest;
// none may be left out on the way down.
func (w *Writer) Mark(level int, title string, page *Page, y float64) {
	w.outline = append(w.outline, &mark{title, level, page.dest(y)})
}

// writeOutline puts the outline into the file, and gives what the catalog says of it.
func (w *Writer) writeOutline() string {
	if len(w.outline) == 0 {
		return ""
	}
	root := w.alloc()
	refs := make([]ref, len(w.outline))
	for i := range refs {
		refs[i] = w.alloc()
	}
	top := w.outlineLevel(root, 0, len(w.outline), refs)
	w.set(root, fmt.Sprintf("<< /Type /Outlines %s /Count %d >>", top, len(w.outline)))
	return fmt.Sprintf(" /Outlines %v /PageMode /UseOutlines", root)
}

// outlineLevel writes the entries from … to, whose highest are siblings, and gives the first and the
// last of these.
func (w *Writer) outlineLevel(parent ref, from, to int, refs []ref) string {
	var siblings []int
	for i := from; i < to; i++ {
		if w.outline[i].level <= w.outline[from].level {
			siblings = append(siblings, i)
		}
	}
	for n, i := range siblings {
		end := to
		dict := fmt.Sprintf("<< /Title %s /Parent %v /Dest %s", textString(w.outline[i].title), parent, w.outline[i].dest)
		if n > 0 {
			dict += fmt.Sprintf(" /Prev %v", refs[siblings[n-1]])
		}
		if n+1 < len(siblings) {
			end = siblings[n+1]
			dict += fmt.Sprintf(" /Next %v", refs[end])
		}
		if i+1 < end {
			dict += fmt.Sprintf(" %s /Count %d", w.outlineLevel(refs[i], i+1, end, refs), end-i-1)
		}
		w.set(refs[i], dict+" >>")
	}
	return fmt.Sprintf("/First %v /Last %v", refs[siblings[0]], refs[siblings[len(siblings)-1]])
}
