package web

import (
	"bytes"
	"compress/gzip"
	"embed"
	"html/template"
	"io"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
)

// asset is one file that is served, with what was made of it beforehand.
type asset struct {
	kind                string // Content-Type
	tag                 string
	hashed              bool // its name changes with its content, so it may be kept for ever
	plain, gzip, brotli form
}

// form is one spelling of an asset: what we made ourselves, or where it stands. A page that is built into
// the program is in memory already, so nothing of it is copied, and what nobody asks for is not read.
type form struct {
	made []byte
	page fs.FS
	name string // empty = there is no such form, unless we made it
	size int64
}

func (f form) there() bool { return f.name != "" || f.made != nil }

func (f form) length() int64 {
	if f.made != nil {
		return int64(len(f.made))
	}
	return f.size
}

func (f form) write(to io.Writer) error {
	if f.made != nil || f.size == 0 {
		_, err := to.Write(f.made)
		return err
	}
	file, err := f.page.Open(f.name)
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = io.CopyN(to, file, f.size)
	return err
}

// assets are the files of the built page by their path. What is not in the list is not there: no
// path of a request ever reaches a file system.
type assets map[string]asset

// hashedName is how Vite names what it has put the sum of the content into.
var hashedName = regexp.MustCompile(`^assets/.+-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$`)

func readAssets(page fs.FS) assets {
	all := assets{}
	err := fs.WalkDir(page, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || hidden(name) {
			return err
		}
		all["/"+name], err = readAsset(page, name)
		return err
	})
	if err != nil {
		panic("web: the built page cannot be read: " + err.Error())
	}
	return all
}

func readAsset(page fs.FS, name string) (asset, error) {
	a := asset{
		kind: kindOf(name), hashed: hashedName.MatchString(name),
		plain: formIn(page, name), gzip: formIn(page, name+".gz"), brotli: formIn(page, name+".br"),
	}
	toPack := !a.gzip.there() && packable.MatchString(a.kind)
	if a.hashed {
		a.tag = tagOf([]byte(name)) // which changes with the content
	}
	if a.hashed && !toPack {
		return a, nil
	}
	content, err := fs.ReadFile(page, name)
	if err != nil {
		return a, err
	}
	if !a.hashed {
		a.tag = tagOf(content)
	}
	if toPack {
		a.gzip.made = packed(content)
	}
	return a, nil
}

// formIn finds a form of a file; none where it is not there.
func formIn(page fs.FS, name string) form {
	info, err := fs.Stat(page, name)
	if err != nil {
		return form{}
	}
	return form{page: page, name: name, size: info.Size()}
}

// hidden are the files that nobody gets under their own name: source maps, what is packed, and what
// begins with a dot.
func hidden(name string) bool {
	switch path.Ext(name) {
	case ".map", ".gz", ".br":
		return true
	}
	return strings.HasPrefix(path.Base(name), ".")
}

// packable are the kinds that are worth packing; the others are packed already.
var packable = regexp.MustCompile(`^(text/|application/(json|javascript|manifest\+json)|image/svg)`)

// newAsset is one that we made ourselves.
func newAsset(name string, content []byte) asset {
	a := asset{kind: kindOf(name), tag: tagOf(content), plain: form{made: content}}
	if packable.MatchString(a.kind) {
		a.gzip.made = packed(content)
	}
	return a
}

// kindOf knows our own kinds, whatever the machine's table of types says.
func kindOf(name string) string {
	kind := map[string]string{
		".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
		".json": "application/json; charset=utf-8", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".png": "image/png",
		".ico": "image/x-icon", ".webmanifest": "application/manifest+json", ".txt": "text/plain; charset=utf-8",
		".webp": "image/webp",
	}[path.Ext(name)]
	if kind == "" {
		kind = mime.TypeByExtension(path.Ext(name))
	}
	if kind == "" {
		kind = "application/octet-stream"
	}
	return kind
}

// packed makes the gzip of what the build did not pack.
func packed(content []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, _ = w.Write(content) // a buffer takes everything
	_ = w.Close()
	return out.Bytes()
}

// serve sends an asset in the best packing that the browser takes.
func (a asset) serve(c echo.Context, cache string) error { return a.serveAs(c, http.StatusOK, cache) }

func (a asset) serveAs(c echo.Context, status int, cache string) error {
	h := c.Response().Header()
	h.Set("Content-Type", a.kind)
	h.Set("Cache-Control", cache)
	h.Add("Vary", "Accept-Encoding")
	body, coding := a.plain, ""
	switch {
	case a.brotli.there() && takes(c.Request(), "br"):
		body, coding = a.brotli, "br"
	case a.gzip.there() && takes(c.Request(), "gzip"):
		body, coding = a.gzip, "gzip"
	}
	tag := a.tag
	if coding != "" {
		h.Set("Content-Encoding", coding)
		tag = strings.TrimSuffix(tag, `"`) + "-" + coding + `"`
	}
	if status == http.StatusOK && notModified(c, tag) {
		return nil
	}
	h.Set("Content-Length", strconv.FormatInt(body.length(), 10))
	c.Response().WriteHeader(status)
	return body.write(c.Response())
}

// takes tells whether the browser accepts a packing.
func takes(r *http.Request, coding string) bool {
	for part := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, params, _ := strings.Cut(part, ";")
		if strings.EqualFold(strings.TrimSpace(name), coding) {
			q := strings.ReplaceAll(params, " ", "")
			return q != "q=0" && !strings.HasPrefix(q, "q=0.000")
		}
	}
	return false
}

// pageWords are the first words of the page's own addresses beside the rooms: frontend/src/routes.tsx.
var pageWords = []string{"historikk", "kunnskap", "personvern", "straum", "tilgjengelegheit"}

// pageShape is what an address of the page looks like: a few words or ids, no dots. A name with a
// dot is a file and never the page, or a shared cache could be brought to keep somebody's page as a
// style sheet (web cache deception).
var pageShape = regexp.MustCompile(`^(/[a-z0-9][a-z0-9-]{0,63}){1,6}$`)

func (s *Server) isPage(path string) bool {
	if path == "/" {
		return true
	}
	if !pageShape.MatchString(path) {
		return false
	}
	first, _, _ := strings.Cut(path[1:], "/")
	return slices.Contains(pageWords, first) || slices.ContainsFunc(s.Rooms, func(r *domain.Room) bool { return r.Name == first })
}

// page answers with a file of the built page, or with the page itself under its own addresses.
func (s *Server) page(c echo.Context) error {
	path := c.Request().URL.Path
	if file, is := s.assets[path]; is && path != "/index.html" {
		if file.hashed {
			return file.serve(c, forever)
		}
		return file.serve(c, revalidate)
	}
	if !s.isPage(path) {
		return s.noPage(c)
	}
	if index, built := s.assets["/index.html"]; built {
		return index.serve(c, revalidate)
	}
	return s.sayPlainly(c, http.StatusServiceUnavailable, wordsNotBuilt)
}

// noPage is the 404: a problem for programs, a few words for people.
func (s *Server) noPage(c echo.Context) error {
	if !strings.Contains(c.Request().Header.Get("Accept"), "text/html") {
		return plain(http.StatusNotFound)
	}
	note(c, plain(http.StatusNotFound), nil)
	return s.sayPlainly(c, http.StatusNotFound, detailOf[http.StatusNotFound])
}

//go:embed plain.html
var plainPage string

//go:embed plain.html apidoc
var own embed.FS

var plainTemplate = template.Must(template.New("plain").Parse(plainPage))

// sayPlainly sends a page of one sentence, for when there is no other.
func (s *Server) sayPlainly(c echo.Context, status int, words domain.Words) error {
	lang := langOf(c.Request())
	var out bytes.Buffer
	err := plainTemplate.Execute(&out, map[string]string{
		"Lang": lang, "Title": titleOf(status).In(lang), "Text": words.In(lang), "Home": wordsHome.In(lang),
	})
	if err != nil {
		return err
	}
	c.Response().Header().Add("Vary", "Accept-Language")
	return c.HTMLBlob(status, out.Bytes())
}

var (
	wordsNotBuilt = domain.Words{
		NN: "Sida er ikkje bygd enno. Køyr «make build», og start tenesta på nytt.",
		NB: "Siden er ikke bygd ennå. Kjør «make build», og start tjenesten på nytt.",
		EN: "The page is not built yet. Run “make build” and start the server again.",
	}
	wordsHome = domain.Words{NN: "Til framsida", NB: "Til forsiden", EN: "To the front page"}
)

// apiDocs are the files of the page that reads the OpenAPI document aloud.
var apiDocs = sync.OnceValue(func() assets {
	sub, err := fs.Sub(own, "apidoc")
	if err != nil {
		panic("web: the page of the API is not in the program: " + err.Error())
	}
	return readAssets(sub)
})

// apiDoc serves that page and its two files.
func (s *Server) apiDoc(c echo.Context) error {
	name := c.Param("file")
	if name == "" {
		name = "index.html"
	}
	file, is := apiDocs()["/"+name]
	if !is {
		return s.noPage(c)
	}
	return file.serve(c, revalidate)
}
