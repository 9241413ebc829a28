package web

import (
	"maps"
	"net/http"
	"reflect"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"fellesplan/backend/domain"
)

// binary is the content of a file that is not JSON.
func binary(media ...string) map[string]*huma.MediaType {
	content := map[string]*huma.MediaType{}
	for _, kind := range media {
		content[kind] = &huma.MediaType{Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}
	}
	return content
}

func query(name, says string) *huma.Param {
	return &huma.Param{Name: name, In: "query", Description: says, Schema: &huma.Schema{Type: huma.TypeString}}
}

// figures puts the look at a file of figures.
func (d *document) figures() {
	look := d.add("indikator", "previewFigures", http.MethodPost, figuresPath, "Look at a file of figures",
		"The body is the file: CSV, XLSX or JSON-stat 2, by its content, at most 10 MB. Nothing is written: the answer says of each figure what taking it in "+
			"would make. Without any indicator it says only which columns and values the file has. Formulas, macros and unreadable encodings are refused. "+
			"For figures told apart by a column give indikator.<value>=<id> for each value of it that is wanted. Who may: "+access("indikator.TakeFigures"),
		d.schemas.Schema(reflect.TypeFor[FigurePreview](), true, ""),
		query("ark", "the sheet of a workbook, by its name; left out = the first that is a table"),
		query("stad", "the column of places; left out = found by its name"), query("tid", "the column of times; left out = found by its name"),
		query("verdi", "the column of values; left out = found by its name"), query("deling", "a column by whose values the rows are told apart"),
		query("indikator", "the indicator of all rows"), query("framskriving", "the name of the projection that the figures are of"))
	look.RequestBody = &huma.RequestBody{Required: true, Content: binary(slices.Sorted(maps.Keys(figureKinds))...)}
}

// sheets puts the tables of a room.
func (d *document) sheets(room *domain.Room) {
	columns := query("kolonnar", "the columns, by their keys, with commas between; left out = all. A key that is not there is refused with the list of those that are")
	for _, kind := range slices.Sorted(maps.Keys(sheetKinds)) {
		var op *huma.Operation
		says := "No cell begins a formula. Who may see: " + access(room.Name+".see")
		switch {
		case slices.Contains(sheetLists, room.Name):
			op = d.add(room.Name, "list"+capital(room.Name)+capital(kind), http.MethodGet, "/api/"+room.Name+"."+kind, "What the list shows, as "+strings.ToUpper(kind),
				says, nil, slices.Concat(filters(room), shared("min"), []*huma.Param{columns})...)
		case slices.Contains(sheetThings, room.Name):
			op = d.add(room.Name, "get"+capital(room.Name)+capital(kind), http.MethodGet, "/api/"+room.Name+"/{id}/tal."+kind, "Its figures, as "+strings.ToUpper(kind),
				says, nil, append(shared("id", "min"), columns)...)
		default:
			return
		}
		file := &huma.Response{Description: "the file", Content: binary(strings.TrimSuffix(sheetKinds[kind], "; charset=utf-8"))}
		op.Responses["200"] = file
		if slices.Contains(sheetLists, room.Name) {
			shown := d.add(room.Name, "show"+capital(room.Name)+capital(kind), http.MethodPost, "/api/"+room.Name+"."+kind, "What a page shows, as "+strings.ToUpper(kind),
				"The things in the order of the page, under its heads. What one may not see is left out. "+says, nil, shared("min")...)
			shown.RequestBody = carries(d.schemas.Schema(reflect.TypeFor[SheetShown](), true, ""))
			shown.Responses["200"] = file
		}
	}
}

// feeds puts the feeds and the keys to them.
func (d *document) feeds() {
	of := func(t reflect.Type) *huma.Schema { return d.schemas.Schema(t, true, "") }
	d.Tags = append(d.Tags, &huma.Tag{Name: "straum"})
	d.add("straum", "getFeedKey", http.MethodGet, feedsPath, "Whether one has a key to feeds", "One's own.", of(reflect.TypeFor[feedKeyJSON]()))
	d.add("straum", "makeFeedKey", http.MethodPost, feedsPath, "Make a key to feeds",
		"The addresses hold the key and are told this once; the key that one had no longer opens anything. Whoever has an address reads with the maker's rights.",
		of(reflect.TypeFor[feedAddressesJSON]())).RequestBody = carries(texts())
	drop := d.add("straum", "dropFeedKey", http.MethodDelete, feedsPath, "Take one's key back", "", nil)
	drop.Responses["204"] = &huma.Response{Description: "it opens nothing any more"}
	key := &huma.Param{Name: "nokkel", In: "path", Required: true, Description: "the key", Schema: &huma.Schema{Type: huma.TypeString, Pattern: feedKey.String()}}
	shared := []*huma.Param{key, query("lang", "nn, nb or en; left out = by Accept-Language")}
	ofTiltak := shared
	for _, name := range slices.Sorted(maps.Keys(feedFilters)) {
		ofTiltak = append(ofTiltak, query(name, "only tiltak with this "+name))
	}
	ofMeetings := append(slices.Clone(shared), query("utval", "only meetings of this utval"), query("mine", "ja = only meetings in which the key's maker has a seat, is an alternate or follows as an observer"))
	for _, feed := range []struct {
		id, path, says, media string
		params                []*huma.Param
	}{
		{"getMilestones", "/milepaelar.ics", "A calendar of milestones (iCalendar)", "text/calendar", ofTiltak},
		{"getChanges", "/endringar.atom", "A feed of changes (Atom)", "application/atom+xml", ofTiltak},
		{"getMeetings", "/mote.ics", "A calendar of meetings (iCalendar)", "text/calendar", ofMeetings},
	} {
		op := d.open(d.add("straum", feed.id, http.MethodGet, feedsPath+"/{nokkel}"+feed.path, feed.says, "Needs no session: the key tells who reads. 404 where the key opens nothing.", nil, feed.params...))
		op.Responses["200"] = &huma.Response{Description: "the feed", Content: binary(feed.media)}
	}
}
