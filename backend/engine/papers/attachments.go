package papers

import (
	"cmp"
	"fmt"

	"fellesplan/backend/engine/papers/pdf"
)

// What goes with a paper: the pages of a PDF are drawn after the text, each below a line that says what it
// is; any other file lies in the file as it is.

// attached is a file that goes with a paper, and its pages where they can be drawn.
type attached struct {
	File
	pages *pdf.Foreign
}

const typePDF = "application/pdf"

// AsPages tells how many pages of a paper a file becomes; 0 = it goes with it as a file.
func AsPages(f File) int {
	if pages := readPages(f); pages != nil {
		return pages.Pages()
	}
	return 0
}

// readPages reads a PDF. One that cannot be read whole is a file like any other.
func readPages(f File) *pdf.Foreign {
	if f.Type != typePDF {
		return nil
	}
	pages, err := pdf.ReadForeign(f.Content)
	if err != nil {
		return nil
	}
	trial := pdf.New(pdf.Config{})
	for i := range pages.Pages() {
		if _, err := trial.Import(pages, i); err != nil {
			return nil
		}
	}
	return pages
}

func readFiles(files []File) (all []attached) {
	for _, f := range files {
		all = append(all, attached{f, readPages(f)})
	}
	return all
}

// filePages is how many pages the attachments take.
func (l *layouter) filePages() (n int) {
	for _, f := range l.files {
		if f.pages != nil {
			n += f.pages.Pages()
		}
	}
	return n
}

// Where the pages of attachments stand.
const (
	fileEdge = 36.0
	fileTop  = 78.0
	fileLow  = 52.0
)

// drawFiles draws the pages of the attachments, from a page on, and puts the other files in.
func (l *layouter) drawFiles(at int) error {
	for i, f := range l.files {
		name := fmt.Sprintf(l.words.attachment, i+1, cmp.Or(clean(f.Title), clean(f.Name)))
		if f.pages == nil {
			l.pdf.Attach(fmt.Sprintf("%02d-%s", i+1, clean(f.Name)), f.Type, name, f.Content)
			continue
		}
		sect := l.pdf.Root().Add("Sect")
		l.pdf.Mark(1, name, l.pages[at], 0)
		for n := range f.pages.Pages() {
			if l.ctx.Err() != nil {
				return l.ctx.Err()
			}
			if err := l.drawFilePage(f, name, sect, n, at); err != nil {
				return err
			}
			at++
		}
	}
	return nil
}

// drawFilePage draws one page of an attachment, smaller where it is larger than what ours has room for.
func (l *layouter) drawFilePage(f attached, name string, sect *pdf.Element, n, at int) error {
	drawing, err := l.pdf.Import(f.pages, n)
	if err != nil {
		return err
	}
	c := &canvas{page: l.pages[at]}
	l.margins(c, at+1, len(l.pages))
	kind, face := "P", pdf.Regular()
	if n == 0 {
		kind, face = "H1", pdf.Bold()
	}
	says := name + ", " + fmt.Sprintf(l.words.attachmentPage, n+1, f.pages.Pages())
	const size = 10.0
	c.text(sect.Add(kind), edge, fileTop-10, face, size, accent, shortened(says, face, wide/size))
	scale := min(1, (pdf.PageWidth-2*fileEdge)/drawing.Width, (pdf.PageHeight-fileTop-fileLow)/drawing.Height)
	width, height := scale*drawing.Width, scale*drawing.Height
	x := (pdf.PageWidth - width) / 2
	figure := sect.Add("Figure")
	figure.Alt = says
	figure.Attrs = append(figure.Attrs, "/O /Layout /Placement /Block /BBox ["+pdf.Box{X: x, Y: fileTop, Width: width, Height: height}.Rect()+"]")
	c.page.In(figure)
	c.page.DrawPage(drawing, x, fileTop, scale)
	c.page.Close()
	return nil
}
