package web

import (
	"maps"
	"net/http"
	"reflect"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"fellesplan/events"
)

// texts puts the looks back into documents, and the named versions of plans.
func (d *document) texts() {
	of := func(t reflect.Type) *huma.Schema { return d.schemas.Schema(t, true, "") }
	see := "Who may see: " + access("tekst.see")
	v, from, to := version("v", "the version; left out = as it is", false), version("fra", "the version before", true), version("til", "the version after", true)
	d.add("tekst", "getTextDocument", http.MethodGet, "/api/tekst/{id}/dokument", "A document, as it is or as it was", see+
		" A text in which nobody has written yet is an empty paragraph.", of(reflect.TypeFor[TextDocument]()), append(shared("id", "at", "min"), v)...)
	d.add("tekst", "listTextCommits", http.MethodGet, "/api/tekst/{id}/endringar", "The commits between two versions", see+" At most 1000 at once.",
		of(reflect.TypeFor[textCommitsJSON]()), append(shared("id", "min"), from, to)...)
	d.add("tekst", "compareTexts", http.MethodGet, "/api/tekst/{id}/samanlikn", "Two versions, word by word", see,
		of(reflect.TypeFor[TextComparison]()), append(shared("id", "min"), from, to)...)
	d.add("tekst", "listTextAuthors", http.MethodGet, "/api/tekst/{id}/forfattarar", "Who wrote each passage", see,
		of(reflect.TypeFor[TextAuthors]()), append(shared("id", "at", "min"), v)...)
	d.add("plan", "getPlanVersion", http.MethodGet, "/api/plan/{id}/versjon/{versjon}", "A named version with all that it holds",
		"Who may see: "+access("plan.see"), of(reflect.TypeFor[PlanVersion]()), append(shared("id", "min"), &huma.Param{
			Name: "versjon", In: "path", Required: true, Description: "the version", Schema: ownKind(reflect.TypeFor[events.ID]()),
		})...)
}

// papers puts the downloads of plans.
func (d *document) papers() {
	version := &huma.Param{Name: "versjon", In: "path", Required: true, Description: "the version", Schema: ownKind(reflect.TypeFor[events.ID]())}
	see := " Who may see: " + access("plan.see")
	for _, kind := range slices.Sorted(maps.Keys(paperKinds)) {
		file := map[string]*huma.MediaType{paperKinds[kind]: {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}}
		of := strings.ToUpper(kind)
		now := d.add("plan", "getPlan"+capital(kind), http.MethodGet, "/api/plan/{id}/dokument."+kind, "The plan as it is, as "+of,
			"Marked as a draft. DOCX has the suggestions as tracked changes, PDF leaves them out."+see, nil, shared("id", "min")...)
		named := d.add("plan", "getPlanVersion"+capital(kind), http.MethodGet, "/api/plan/{id}/versjon/{versjon}/dokument."+kind, "A named version, as "+of,
			"The text without the suggestions that were waiting in it."+see, nil, append(shared("id", "min"), version)...)
		now.Responses["200"] = &huma.Response{Description: "the file", Content: file}
		named.Responses["200"] = now.Responses["200"]
	}
}

// status puts the status page of an utval.
func (d *document) status() {
	params := append(shared("id", "min"),
		query("sidan", "changes since the beginning of this in Norway: 2026, 2026-04, 2026-04-01; left out = since the last meeting, or since it last went through the status where that is later, else 90 days"),
		query("lang", "nn, nb or en; left out = by Accept-Language"))
	says := "What has changed, what is late, who owes a report, what needs a decision, the money, and all tiltak. Who may see: " + access("utval.see")
	page := d.add("utval", "getUtvalStatus", http.MethodGet, "/api/utval/{id}/status.pdf", "The status page of an utval, as tagged PDF", says, nil, params...)
	page.Responses["200"] = &huma.Response{Description: "the file", Content: binary(paperKinds["pdf"])}
	shown := d.add("utval", "writeUtvalStatus", http.MethodPost, "/api/utval/{id}/status.pdf", "The same, of what a page shows", says, nil, params...)
	shown.RequestBody = carries(d.schemas.Schema(reflect.TypeFor[StatusShown](), true, ""))
	shown.Responses["200"] = page.Responses["200"]
}

func version(name, says string, required bool) *huma.Param {
	least := 0.0
	return &huma.Param{Name: name, In: "query", Required: required, Description: says, Schema: &huma.Schema{Type: huma.TypeInteger, Minimum: &least}}
}
