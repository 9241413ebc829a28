package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/danielgtaylor/huma/v2"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/web/attached"
)

// document builds the OpenAPI document.
type document struct {
	huma.OpenAPI
	schemas *registry
}

const aboutAPI = `The programs' door to Fellesplan: the same that the page uses.

A **command** is ` + "`POST /api/<room>/<Command>`" + ` with an ` + "`Idempotency-Key`" + ` of your own (a UUIDv7). Sent twice with the same key it
happens once. The answer says at which sequence of the log it can be seen. A command is refused with a problem
(RFC 9457) in nynorsk, bokmål or English by ` + "`Accept-Language`" + `; a refused command has changed nothing. After 503 the
outcome is not known: send the same again with the same key.

A **row** is the newest picture of one thing. ` + "`?at=`" + ` gives it as it was, ` + "`?min=`" + ` waits until it is at least that fresh, and
` + "`Fp-Seq`" + ` says where the answer stands.

Sign in with ` + "`POST /api/session`" + `; the session is a cookie. What writes must come from our own origin or from no browser.`

// OpenAPI gives the OpenAPI 3.1 document of these rooms. The same rooms give the same bytes.
func OpenAPI(rooms []*domain.Room, version string) []byte {
	r := newRegistry()
	d := &document{schemas: r, OpenAPI: huma.OpenAPI{
		OpenAPI: "3.1.0",
		Info:    &huma.Info{Title: "Fellesplan", Version: version, Description: aboutAPI},
		Servers: []*huma.Server{{URL: "/"}},
		Components: &huma.Components{
			Schemas:    r,
			Parameters: parameters(),
			SecuritySchemes: map[string]*huma.SecurityScheme{
				"session": {Type: "apiKey", In: "cookie", Name: "__Host-fellesplan", Description: "given by POST /api/session"},
			},
		},
		Security: []map[string][]string{{"session": {}}},
	}}
	r.named[reflect.TypeFor[problem]()] = "Problem"
	r.named[reflect.TypeFor[fault]()] = "Fault"
	addEvents(r)
	d.Components.Responses = map[string]*huma.Response{"Problem": d.problem()}
	for _, room := range rooms {
		d.room(room)
	}
	d.rest()
	raw, err := json.Marshal(&d.OpenAPI)
	if err != nil {
		panic("web: the OpenAPI document cannot be written: " + err.Error())
	}
	var out bytes.Buffer
	if err := json.Indent(&out, raw, "", "  "); err != nil {
		panic("web: the OpenAPI document is not JSON: " + err.Error())
	}
	return out.Bytes()
}

// room puts everything that can be asked of a room.
func (d *document) room(room *domain.Room) {
	name, base := capital(room.Name), "/api/"+room.Name
	picture := d.picture(room.RowType(), name+"Row", name+"Picture")
	entry := addPicture(d.schemas, "EntryPicture", d.schemas.Schema(reflect.TypeFor[domain.Entry](), true, ""))
	see := "Who may see: " + access(room.Name+".see")
	d.Tags = append(d.Tags, &huma.Tag{Name: room.Name})

	list, params := addList(d.schemas, name+"List", picture), slices.Concat(filters(room), shared("sort", "limit", "after", "at", "min"))
	if room.KortType() != nil {
		short := d.picture(room.KortType(), name+"Kort", name+"KortPicture")
		list = &huma.Schema{AnyOf: []*huma.Schema{list, addList(d.schemas, name+"KortList", short)}}
		params = append(params, shared("kort")...)
	}
	d.add(room.Name, "list"+name, http.MethodGet, base, "Rows of "+room.Name, see, list, params...)
	d.add(room.Name, "get"+name, http.MethodGet, base+"/{id}", "One row of "+room.Name, see, picture, shared("id", "at", "min")...)
	d.add(room.Name, "history"+name, http.MethodGet, base+"/{id}/historikk", "What has happened to it", see,
		addList(d.schemas, "EntryList", entry), shared("id", "min")...)
	d.sheets(room)
	if room.Name == "indikator" {
		d.figures()
	}
	for _, h := range room.Commands() {
		d.command(room, h)
	}
}

// picture puts a row of a room under its name, and the form in which it is sent.
func (d *document) picture(row reflect.Type, name, sent string) *huma.Schema {
	d.schemas.named[row] = name
	return addPicture(d.schemas, sent, d.schemas.Schema(row, true, name))
}

func (d *document) command(room *domain.Room, h *domain.Handler) {
	name := capital(room.Name) + h.Name
	d.schemas.named[h.Type] = name
	about := "Who may: " + access(room.Name+"."+h.Name)
	if h.Starts {
		about = "Makes a new thing, with the id that you give it. " + about
	}
	if h.Opens {
		about = "Also where nothing has been recorded of it yet. " + about
	}
	op := d.add(room.Name, room.Name+h.Name, http.MethodPost, "/api/"+room.Name+"/"+h.Name, inWords(h.Name), about,
		d.schemas.Schema(reflect.TypeFor[domain.Answer](), true, ""), shared("key")...)
	op.RequestBody = carries(d.schemas.Schema(h.Type, true, name))
}

// rest puts what is not of a room.
func (d *document) rest() {
	of := func(t reflect.Type) *huma.Schema { return d.schemas.Schema(t, true, "") }
	people := func(t reflect.Type) *huma.Schema {
		return &huma.Schema{
			Type: huma.TypeObject, Required: []string{"people"}, AdditionalProperties: false,
			Properties: map[string]*huma.Schema{"people": {Type: huma.TypeArray, Items: of(t)}},
		}
	}
	d.Tags = append(d.Tags, &huma.Tag{Name: "session"}, &huma.Tag{Name: "house"})
	session := of(reflect.TypeFor[sessionJSON]())
	d.add("session", "getSession", http.MethodGet, "/api/session", "Who is signed in", "401 when nobody is.", session)
	d.open(d.add("session", "signIn", http.MethodPost, "/api/session", "Sign in", "", session)).RequestBody = carries(texts("epost", "passord"))
	out := d.add("session", "signOut", http.MethodDelete, "/api/session", "Sign out", "", nil)
	out.Responses["204"] = &huma.Response{Description: "signed out"}
	d.open(d.add("session", "listDemoPeople", http.MethodGet, "/api/session/demo", "The invented people of the demonstration",
		"404 where this is not a demonstration.", people(reflect.TypeFor[demoPersonJSON]())))
	d.open(d.add("session", "signInDemo", http.MethodPost, "/api/session/demo", "Be an invented person",
		"404 where this is not a demonstration.", session)).RequestBody = carries(texts("person"))
	d.add("house", "listPeople", http.MethodGet, "/api/people", "The book of names", "Rows and history hold ids; the names are here.", people(reflect.TypeFor[personJSON]()))
	d.open(d.add("house", "getHouse", http.MethodGet, "/api/house", "Which partnership this is", "", of(reflect.TypeFor[houseJSON]())))
	d.files()
	d.texts()
	d.papers()
	d.status()
	d.casePapers()
	d.news()
	d.feeds()
	d.ark()
	d.proofs()
	d.chronicle()
	d.back()
	live := d.add("house", "live", http.MethodGet, livePath, "The websocket",
		"Subprotocol fellesplan.1, JSON text frames. Rows are pushed as they change, and commands can be asked.", nil)
	live.Responses["101"] = &huma.Response{Description: "the websocket is open"}
}

// files puts the images and documents.
func (d *document) files() {
	d.Tags = append(d.Tags, &huma.Tag{Name: "fil"})
	bytes := binary(slices.Concat([]string{"image/png", "image/jpeg", "image/gif", "image/webp"}, attached.Types())...)
	put := d.add("fil", "uploadFile", http.MethodPost, filePath, "Hand in an image for a text, or a document for a tiltak",
		"The body is an image (PNG, JPEG, GIF or WebP by its content, still, at most 5 MB and 40 megapixels, kept without what it carries besides the picture) "+
			"or a document (PDF, DOCX, XLSX, PPTX, ODT, ODS or ODP by its content, at most 20 MB, kept as it is; application/octet-stream where the sender does not know). "+
			"Documents with programs, macros, other files, a password or something that is fetched from elsewhere are refused. "+
			"The same file gives the same name. Who may: "+access(domain.TekstSuggest), d.schemas.Schema(reflect.TypeFor[fileJSON](), true, ""))
	put.RequestBody = &huma.RequestBody{Required: true, Content: bytes}
	get := d.add("fil", "getFile", http.MethodGet, filePath+"/{sha256}", "An image or a document",
		"Also a part of it (Range). A document is always for keeping: Content-Disposition: attachment. Who may see: whoever is signed in.", nil, &huma.Param{
			Name: "sha256", In: "path", Required: true, Description: "its name", Schema: &huma.Schema{Type: huma.TypeString, Pattern: fileName.String()},
		}, query("namn", "of a document: what it is called where it is kept, without the ending"))
	get.Responses["200"] = &huma.Response{Description: "the bytes, which never change", Content: bytes}
}

// add puts one operation. Every answer but the good one is a problem.
func (d *document) add(tag, id, method, path, summary, about string, answer *huma.Schema, params ...*huma.Param) *huma.Operation {
	op := &huma.Operation{
		Tags: []string{tag}, OperationID: id, Method: method, Path: path, Summary: summary, Description: about, Parameters: params,
		Responses: map[string]*huma.Response{"default": {Ref: "#/components/responses/Problem"}},
	}
	if answer != nil {
		op.Responses["200"] = &huma.Response{Description: "done", Content: jsonOf(answer)}
	}
	d.AddOperation(op)
	return op
}

// open marks an operation that asks for no session.
func (d *document) open(op *huma.Operation) *huma.Operation {
	op.Security = []map[string][]string{}
	return op
}

func (d *document) problem() *huma.Response {
	return &huma.Response{
		Description: "a problem (RFC 9457): 400 not understood · 401 sign in · 403 no · 404 not there, or not for you · 409 it has changed · " +
			"413 too large · 415 not JSON · 422 breaks a rule · 429 too much · 503 outcome unknown, ask again with the same key",
		Content: map[string]*huma.MediaType{"application/problem+json": {Schema: d.schemas.Schema(reflect.TypeFor[problem](), true, "")}},
	}
}

func jsonOf(s *huma.Schema) map[string]*huma.MediaType {
	return map[string]*huma.MediaType{"application/json": {Schema: s}}
}

func carries(s *huma.Schema) *huma.RequestBody {
	return &huma.RequestBody{Required: true, Content: jsonOf(s)}
}

func texts(names ...string) *huma.Schema {
	s := &huma.Schema{Type: huma.TypeObject, Required: names, AdditionalProperties: false, Properties: map[string]*huma.Schema{}}
	for _, name := range names {
		s.Properties[name] = &huma.Schema{Type: huma.TypeString}
	}
	return s
}

// access tells a line of the access table in words.
func access(action string) string {
	var who []string
	for _, role := range domain.Roles() {
		switch domain.AccessOf(action)[role] {
		case domain.All:
			who = append(who, string(role))
		case domain.Own:
			who = append(who, string(role)+" (own)")
		}
	}
	if len(who) == 0 {
		return "nobody."
	}
	return strings.Join(who, ", ") + "."
}

// inWords is "Change phase" for ChangePhase.
func inWords(name string) string {
	var out strings.Builder
	for i, r := range name {
		if i > 0 && unicode.IsUpper(r) {
			out.WriteByte(' ')
		}
		if i > 0 {
			r = unicode.ToLower(r)
		}
		out.WriteRune(r)
	}
	return out.String()
}

func parameters() map[string]*huma.Param {
	text := func(pattern string) *huma.Schema { return &huma.Schema{Type: huma.TypeString, Pattern: pattern} }
	most, least := float64(MaxLimit), 1.0
	return map[string]*huma.Param{
		"id":    {Name: "id", In: "path", Required: true, Description: "a UUID in lower case", Schema: &huma.Schema{Type: huma.TypeString, Format: "uuid", Pattern: idPattern}},
		"key":   {Name: "Idempotency-Key", In: "header", Required: true, Description: "the command's id, a UUIDv7 that you make", Schema: &huma.Schema{Type: huma.TypeString, Format: "uuid", Pattern: idPattern}},
		"at":    {Name: "at", In: "query", Description: "as it was: a sequence, a time (RFC 3339), or the end of a month or day (2025-04, 2025-04-01)", Schema: text("")},
		"min":   {Name: "min", In: "query", Description: "a sequence that the answer must have reached; waits up to " + minWait.String(), Schema: &huma.Schema{Type: huma.TypeInteger, Format: "int64"}},
		"kort":  {Name: "kort", In: "query", Description: "true: the short rows, which the live line calls <room>.kort", Schema: &huma.Schema{Type: huma.TypeString, Enum: []any{"true"}}},
		"sort":  {Name: "sort", In: "query", Description: "a field to sort by; with a hyphen before it, the largest first", Schema: text("")},
		"after": {Name: "after", In: "query", Description: "the next of the page before", Schema: text("")},
		"limit": {Name: "limit", In: "query", Description: "how many rows, " + strconv.Itoa(DefaultLimit) + " when not said", Schema: &huma.Schema{Type: huma.TypeInteger, Minimum: &least, Maximum: &most}},
	}
}

func shared(names ...string) (params []*huma.Param) {
	for _, name := range names {
		params = append(params, &huma.Param{Ref: "#/components/parameters/" + name})
	}
	return params
}

func filters(room *domain.Room) (params []*huma.Param) {
	for _, name := range slices.Sorted(maps.Keys(room.Filters())) {
		params = append(params, &huma.Param{
			Name: name, In: "query", Description: fmt.Sprintf("only rows with this %s", name), Schema: &huma.Schema{Type: huma.TypeString},
		})
	}
	return params
}
