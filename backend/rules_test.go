// Package backend_test guards the plan of the house over the syntax tree: who may import whom,
// that the rooms are pure, and how large a file and a function may grow. Each rule is shown to
// catch a planted breach.
package backend_test

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"sort"
	"strings"
	"testing"
	"testing/fstest"
)

const (
	maxFile       = 500 // lines
	maxFunction   = 70  // lines
	maxMain       = 200 // lines of cmd/fellesplan/main.go
	p90Function   = 40
	medianFuntion = 12
)

// technology says which part alone may use an outside library.
var technology = map[string][]string{
	"github.com/nats-io/":           {"engine/eventlog", "engine/vault"},
	"github.com/labstack/echo":      {"engine/web"},
	"github.com/danielgtaylor/":     {"engine/web"},
	"github.com/coder/websocket":    {"engine/live"},
	"golang.org/x/mod/sumdb":        {"engine/seal"},
	"golang.org/x/crypto":           {"engine/session", "engine/vault"},
	"golang.org/x/image":            {"engine/papers", "engine/web/picture"},
	"github.com/go-json-experiment": {"engine/dispatch"},
	"github.com/xuri/excelize":      nil, // another program's workbooks, for tests only
}

// pure lists what a room may use of the standard library.
var pure = []string{
	"bytes", "cmp", "crypto/sha256", "embed", "encoding/binary", "encoding/hex", "encoding/json", "errors", "fmt", "iter", "maps", "math", "math/bits", "net/url", "reflect", "regexp",
	"slices", "sort", "strconv", "strings", "time", "unicode", "unicode/utf8", "unicode/utf16",
}

// tools are outside the house: they drive the finished program and may import what they like.
var tools = []string{"bench", "sim", "tools"}

func TestHouse(t *testing.T) {
	for _, breach := range breaches(os.DirFS(".")) {
		t.Error(breach)
	}
}

func TestEventsImportsOnlyTheStandardLibrary(t *testing.T) {
	for name, file := range parse(t.Fatalf, os.DirFS("../events")) {
		for _, imp := range imports(file.syntax) {
			if strings.Contains(imp, ".") {
				t.Errorf("events/%s imports %s", name, imp)
			}
		}
	}
}

// TestRulesCatchPlantedBreaches: a rule that cannot fail guards nothing.
func TestRulesCatchPlantedBreaches(t *testing.T) {
	planted := map[string]struct{ file, source, says string }{
		"room imports room":         {"domain/sak/sak.go", `import "fellesplan/backend/domain/tiltak"`, "imports another room"},
		"room reads the clock":      {"domain/sak/sak.go", "import \"time\"\nvar x = func() any { return time.Now() }", "time.Now"},
		"room throws dice":          {"domain/sak/sak.go", `import "math/rand"`, "math/rand"},
		"room starts goroutine":     {"domain/sak/sak.go", "func f() { go f() }", "goroutine"},
		"room makes a channel":      {"domain/sak/sak.go", "var f = func(c chan int) {}", "channel"},
		"room touches the disk":     {"domain/sak/sak.go", `import "os"`, "os"},
		"part imports part":         {"engine/web/web.go", `import "fellesplan/backend/engine/dispatch"`, "imports another part"},
		"part knows a room":         {"engine/view/view.go", `import "fellesplan/backend/domain/tiltak"`, "knows a room"},
		"part knows all rooms":      {"engine/view/view.go", `import "fellesplan/backend/rooms"`, "knows a room"},
		"nats outside its part":     {"engine/view/view.go", `import "github.com/nats-io/nats.go"`, "nats-io"},
		"tests' library":            {"engine/view/view.go", `import "github.com/xuri/excelize/v2"`, "belongs to tests"},
		"steps know the house":      {"prosemirror/step.go", `import "fellesplan/events"`, "fellesplan/events"},
		"file too long":             {"engine/view/view.go", strings.Repeat("// line\n", maxFile+1), "lines"},
		"function too long":         {"engine/view/view.go", "func f() {\n" + strings.Repeat("_ = 1\n", maxFunction+1) + "}", "function f"},
		"main too long":             {"cmd/fellesplan/main.go", strings.Repeat("// line\n", maxMain+1), "lines"},
		"changing package variable": {"domain/sak/sak.go", "var n int\nfunc f() { n++ }", "changes the package variable n"},
	}
	for name, p := range planted {
		t.Run(name, func(t *testing.T) {
			house := fstest.MapFS{p.file: {Data: []byte("// Package x has a purpose.\npackage x\n" + p.source)}}
			for _, breach := range breaches(house) {
				if strings.Contains(breach, p.says) {
					return
				}
			}
			t.Errorf("not caught: %v", breaches(house))
		})
	}
}

func TestFunctionsAreShort(t *testing.T) {
	var sizes []int
	for name, file := range parse(t.Fatalf, os.DirFS(".")) {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		for _, f := range functions(file) {
			sizes = append(sizes, f.lines)
		}
	}
	sort.Ints(sizes)
	median, p90 := sizes[len(sizes)/2], sizes[len(sizes)*9/10]
	t.Logf("%d functions: median %d, p90 %d, longest %d lines", len(sizes), median, p90, sizes[len(sizes)-1])
	if median > medianFuntion || p90 > p90Function {
		t.Errorf("median %d (limit %d), p90 %d (limit %d)", median, medianFuntion, p90, p90Function)
	}
}

type source struct {
	syntax *ast.File
	fset   *token.FileSet
	lines  int
}

func parse(fatal func(string, ...any), house fs.FS) map[string]source {
	files := map[string]source{}
	err := fs.WalkDir(house, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") {
			return err
		}
		text, err := fs.ReadFile(house, name)
		if err != nil {
			return err
		}
		fset := token.NewFileSet()
		syntax, err := parser.ParseFile(fset, name, text, parser.ParseComments)
		if err != nil {
			return err
		}
		files[name] = source{syntax, fset, strings.Count(string(text), "\n")}
		return nil
	})
	if err != nil {
		fatal("reading the house: %v", err)
	}
	return files
}

// breaches lists every rule that a file of the house breaks, sorted.
func breaches(house fs.FS) []string {
	var found []string
	fail := func(format string, args ...any) { found = append(found, fmt.Sprintf(format, args...)) }
	purpose := map[string]bool{}
	for name, file := range parse(fail, house) {
		dir := path.Dir(name)
		if !strings.HasSuffix(name, "_test.go") {
			purpose[dir] = purpose[dir] || file.syntax.Doc != nil
		}
		for _, problem := range slices.Concat(sizeBreaches(name, file), importBreaches(name, dir, file), purityBreaches(dir, name, file)) {
			fail("%s: %s", name, problem)
		}
	}
	for dir, told := range purpose {
		if !told {
			fail("%s: no package comment tells its purpose", dir)
		}
	}
	sort.Strings(found)
	return found
}

func sizeBreaches(name string, file source) (found []string) {
	limit := maxFile
	if name == "cmd/fellesplan/main.go" {
		limit = maxMain
	}
	if file.lines > limit {
		found = append(found, fmt.Sprintf("%d lines, the limit is %d", file.lines, limit))
	}
	for _, f := range functions(file) {
		if f.lines > maxFunction {
			found = append(found, fmt.Sprintf("function %s has %d lines, the limit is %d", f.name, f.lines, maxFunction))
		}
	}
	return found
}

type function struct {
	name  string
	lines int
}

func functions(file source) (all []function) {
	for _, decl := range file.syntax.Decls {
		if f, ok := decl.(*ast.FuncDecl); ok && f.Body != nil {
			lines := file.fset.Position(f.End()).Line - file.fset.Position(f.Pos()).Line + 1
			all = append(all, function{f.Name.Name, lines})
		}
	}
	return all
}

func imports(file *ast.File) (paths []string) {
	for _, imp := range file.Imports {
		paths = append(paths, strings.Trim(imp.Path.Value, `"`))
	}
	return paths
}

func importBreaches(name, dir string, file source) (found []string) {
	if strings.HasSuffix(name, "_test.go") || slices.Contains(tools, strings.Split(dir, "/")[0]) || strings.HasPrefix(dir, "cmd/") {
		return nil
	}
	for _, imp := range imports(file.syntax) {
		if why := forbidden(dir, imp); why != "" {
			found = append(found, why)
		}
	}
	return found
}

// forbidden says why a file in dir may not import imp; empty where it may.
func forbidden(dir, imp string) string {
	for lib, owners := range technology {
		if strings.HasPrefix(imp, lib) && !slices.Contains(owners, dir) {
			return imp + " belongs to " + cmp.Or(strings.Join(owners, " and "), "tests")
		}
	}
	own, ours := strings.CutPrefix(imp, "fellesplan/backend/")
	room := strings.HasPrefix(dir, "domain")
	switch {
	case dir == "demo" || dir == "rooms" || strings.HasPrefix(dir, "domain/domaintest"):
		return ""
	case dir == "prosemirror" && (ours || strings.Contains(imp, ".") || imp == "fellesplan/events"):
		return "prosemirror knows nothing of us, but imports " + imp
	case room && !ours && imp != "fellesplan/events" && !slices.Contains(pure, imp):
		return "a room is pure, but imports " + imp
	case room && ours && own != "domain" && !(dir == "domain/tekst" && own == "prosemirror"):
		return "imports another room: " + imp
	case strings.HasPrefix(dir, "engine/") && strings.HasPrefix(own, "engine/") && !strings.HasPrefix(own+"/", dir+"/"):
		return "imports another part: " + imp
	case strings.HasPrefix(dir, "engine/") && (strings.HasPrefix(own, "domain/") || own == "rooms"):
		return "an engine part knows a room: " + imp
	}
	return ""
}

func purityBreaches(dir, name string, file source) (found []string) {
	if !strings.HasPrefix(dir, "domain") || strings.HasSuffix(name, "_test.go") || strings.HasPrefix(dir, "domain/domaintest") {
		return nil
	}
	ast.Inspect(file.syntax, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			found = append(found, "starts a goroutine")
		case *ast.ChanType, *ast.SendStmt, *ast.SelectStmt:
			found = append(found, "uses a channel")
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains([]string{"Now", "Since", "Until", "After", "Tick", "Sleep"}, n.Sel.Name) {
				found = append(found, "reads the clock: time."+n.Sel.Name)
			}
		}
		return true
	})
	return append(found, changesOfVariables(file.syntax)...)
}

// changesOfVariables finds assignments to what is declared with var at the top of the file, unless
// the function has a name of its own that is the same.
func changesOfVariables(file *ast.File) (found []string) {
	top := map[string]bool{}
	for _, decl := range file.Decls {
		if gen, ok := decl.(*ast.GenDecl); ok && gen.Tok == token.VAR {
			for name := range declared(gen) {
				top[name] = true
			}
		}
	}
	for _, decl := range file.Decls {
		f, ok := decl.(*ast.FuncDecl)
		if !ok {
			continue
		}
		own := declared(f)
		for name := range assigned(f) {
			if top[name] && !own[name] {
				found = append(found, "changes the package variable "+name)
			}
		}
	}
	return found
}

// declared lists the names that are given within a piece of code.
func declared(code ast.Node) map[string]bool {
	names := map[string]bool{}
	add := func(idents ...*ast.Ident) {
		for _, ident := range idents {
			names[ident.Name] = true
		}
	}
	ast.Inspect(code, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ValueSpec:
			add(n.Names...)
		case *ast.Field:
			add(n.Names...)
		case *ast.AssignStmt:
			for _, left := range n.Lhs {
				if ident, ok := left.(*ast.Ident); ok && n.Tok == token.DEFINE {
					add(ident)
				}
			}
		}
		return true
	})
	return names
}

// assigned lists the names that are written to within a piece of code.
func assigned(code ast.Node) map[string]bool {
	names := map[string]bool{}
	add := func(target ast.Expr) {
		if index, ok := target.(*ast.IndexExpr); ok {
			target = index.X
		}
		if ident, ok := target.(*ast.Ident); ok {
			names[ident.Name] = true
		}
	}
	ast.Inspect(code, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.IncDecStmt:
			add(n.X)
		case *ast.AssignStmt:
			for _, left := range n.Lhs {
				if n.Tok != token.DEFINE {
					add(left)
				}
			}
		}
		return true
	})
	return names
}
