package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// model is what the source says of the facts.
type model struct {
	facts   []structType // in the order in which package events registers them
	structs map[string]structType
	enums   []enumType // in the order of their declaration
	byEnum  map[string]enumType
}

// structType is one Go struct: a fact, or a part of facts.
type structType struct {
	name, doc string
	kind      string // "tiltak.Proposed"; empty for what is no fact
	fields    []fieldType
}

type fieldType struct {
	json     string
	optional bool
	list     bool   // a slice of typ
	typ      string // "string", "int", "bool", or a type of the package
	doc      string
}

// enumType is a named string with a list of constants.
type enumType struct {
	name, doc string
	words     []word
}

type word struct{ value, doc string }

// parse reads every Go file of the package in the folder, the tests and the generated left out.
func parse(folder string) (model, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return model{}, err
	}
	slices.Sort(paths)
	r := reader{structs: map[string]structType{}, enums: map[string]*enumType{}, kinds: map[string]string{}}
	set := token.NewFileSet()
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, ".gen.go") {
			continue
		}
		file, err := parser.ParseFile(set, path, nil, parser.ParseComments)
		if err != nil {
			return model{}, err
		}
		if err := r.file(file); err != nil {
			return model{}, fmt.Errorf("%s: %w", filepath.Base(path), err)
		}
	}
	return r.model()
}

// reader collects declarations over all files.
type reader struct {
	structs    map[string]structType
	enums      map[string]*enumType // strings with a name; those with constants are enumerations
	enumOrder  []string
	kinds      map[string]string // Go name → type name of the fact
	registered []string          // Go names in the order of register(…)
}

func (r *reader) file(file *ast.File) error {
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			r.method(d)
		case *ast.GenDecl:
			if err := r.declaration(d); err != nil {
				return err
			}
		}
	}
	return nil
}

// method takes the type name out of func (X) EventType() string { return "room.Fact" }.
func (r *reader) method(f *ast.FuncDecl) {
	if f.Name.Name != "EventType" || f.Recv == nil || len(f.Body.List) != 1 {
		return
	}
	receiver, _ := f.Recv.List[0].Type.(*ast.Ident)
	give, _ := f.Body.List[0].(*ast.ReturnStmt)
	if receiver == nil || give == nil || len(give.Results) != 1 {
		return
	}
	if literal, ok := give.Results[0].(*ast.BasicLit); ok {
		r.kinds[receiver.Name], _ = strconv.Unquote(literal.Value)
	}
}

func (r *reader) declaration(d *ast.GenDecl) error {
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			if err := r.typeSpec(s, cmp.Or(s.Doc.Text(), d.Doc.Text())); err != nil {
				return fmt.Errorf("%s: %w", s.Name.Name, err)
			}
		case *ast.ValueSpec:
			r.valueSpec(s, d.Tok)
		}
	}
	return nil
}

func (r *reader) typeSpec(s *ast.TypeSpec, doc string) error {
	name := s.Name.Name
	if !s.Name.IsExported() {
		return nil
	}
	switch t := s.Type.(type) {
	case *ast.Ident:
		if t.Name == "string" {
			r.enums[name] = &enumType{name: name, doc: sentence(name, doc)}
			r.enumOrder = append(r.enumOrder, name)
		}
	case *ast.StructType:
		fields, err := fieldsOf(t)
		if err != nil {
			return err
		}
		r.structs[name] = structType{name: name, doc: sentence(name, doc), fields: fields}
	}
	return nil
}

// valueSpec takes typed constants, and what register(…) is given.
func (r *reader) valueSpec(s *ast.ValueSpec, tok token.Token) {
	if t, ok := s.Type.(*ast.Ident); ok && tok == token.CONST && len(s.Values) == 1 {
		literal, isLiteral := s.Values[0].(*ast.BasicLit)
		if e := r.enums[t.Name]; e != nil && isLiteral {
			value, _ := strconv.Unquote(literal.Value)
			e.words = append(e.words, word{value, sentence("", cmp.Or(s.Comment.Text(), s.Doc.Text()))})
		}
		return
	}
	for _, value := range s.Values {
		call, ok := value.(*ast.CallExpr)
		if !ok {
			continue
		}
		if f, ok := call.Fun.(*ast.Ident); !ok || f.Name != "register" {
			continue
		}
		for _, arg := range call.Args {
			r.registered = append(r.registered, arg.(*ast.CompositeLit).Type.(*ast.Ident).Name)
		}
	}
}

// fieldsOf reads the fields of a struct; a struct with a field that has no json tag is none of
// ours (Record, Kind) and has no fields here.
func fieldsOf(t *ast.StructType) ([]fieldType, error) {
	var fields []fieldType
	for _, f := range t.Fields.List {
		if f.Tag == nil {
			return nil, nil
		}
		tag, err := strconv.Unquote(f.Tag.Value)
		if err != nil {
			return nil, err
		}
		name, option, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
		out := fieldType{json: name, optional: option == "omitempty", doc: sentence("", cmp.Or(f.Comment.Text(), f.Doc.Text()))}
		of := f.Type
		if list, ok := of.(*ast.ArrayType); ok {
			out.list, of = true, list.Elt
		}
		ident, ok := of.(*ast.Ident)
		if !ok || len(f.Names) != 1 || name == "" {
			return nil, fmt.Errorf("a field that gen does not understand: %v", f.Names)
		}
		out.typ = ident.Name
		fields = append(fields, out)
	}
	return fields, nil
}

func (r *reader) model() (model, error) {
	m := model{structs: r.structs, byEnum: map[string]enumType{}}
	for _, name := range r.enumOrder {
		if e := *r.enums[name]; len(e.words) > 0 {
			m.enums = append(m.enums, e)
			m.byEnum[name] = e
		}
	}
	for _, name := range r.registered {
		fact, known := r.structs[name]
		if fact.kind = r.kinds[name]; !known || fact.kind == "" || fact.doc == "" {
			return m, fmt.Errorf("%s is registered, but has no struct, no comment or no EventType", name)
		}
		m.facts = append(m.facts, fact)
	}
	if len(m.facts) == 0 {
		return m, fmt.Errorf("there are no facts")
	}
	return m, nil
}

// parts lists the structs that a fact is made of, itself left out, each once, in the order in
// which they are met.
func (m model) parts(fact structType) (names []string) {
	for _, f := range fact.fields {
		part, isStruct := m.structs[f.typ]
		if !isStruct || slices.Contains(names, f.typ) {
			continue
		}
		names = append(names, f.typ)
		for _, inner := range m.parts(part) {
			if !slices.Contains(names, inner) {
				names = append(names, inner)
			}
		}
	}
	return names
}
