package text

import (
	"bytes"
	"fmt"
	"slices"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// desk is a world that notes in which order things happen, and does none of them.
type desk struct {
	happened []string
	recs     []events.Record
}

func (d *desk) Append(rec events.Record, _ uint64, _ int) {
	d.happened = append(d.happened, "append")
	d.recs = append(d.recs, rec)
}
func (d *desk) Wake(time.Duration, int) {}
func (d *desk) Read(_, _, _ int)        {}
func (d *desk) Look() bool              { return false }

// onlooker is a page that notes what it is told.
type onlooker struct {
	desk   *desk
	name   string
	person events.ID
}

func (o *onlooker) Asker() domain.Asker { return domain.Asker{Person: o.person, Lang: "nn"} }
func (o *onlooker) Full() bool          { return false }

func (o *onlooker) Send(frame []byte) {
	kind := "other"
	for _, k := range []string{"text.commits", "text.refused"} {
		if bytes.Contains(frame, []byte(k)) {
			kind = k
		}
	}
	o.desk.happened = append(o.desk.happened, o.name+" "+kind)
}

// What waits goes on its way before the record that it waited for is told; whoever is refused by that
// record hears of it after she has got it.
func TestTheNextIsOnItsWayBeforeThisIsTold(t *testing.T) {
	w, d := newWorld(1, 0), &desk{}
	core := New(w.config(), d, aText, nil, 0)
	letter := func(text string, at int) []byte {
		return fmt.Appendf(nil, `[{"stepType":"replace","from":%d,"to":%d,"slice":{"content":[{"type":"text","text":"%s"}]}}]`, at, at, text)
	}
	pages := []*onlooker{{d, "a", w.person()}, {d, "b", w.person()}, {d, "c", w.person()}}
	for _, p := range pages {
		core.Open(p, Opening{Client: w.id(4), Schema: 1})
	}
	core.Commit(pages[0], domain.Commit{N: 1, Steps: letter("x", 1)})
	core.Commit(pages[1], domain.Commit{N: 1, Steps: letter("y", 1)})
	core.Commit(pages[2], domain.Commit{N: 1, Steps: []byte(`[{"stepType":"none"}]`)})
	d.happened = nil
	rec := d.recs[0]
	rec.Seq = 1
	core.Followed(rec, room.Evolve(nil, rec))
	want := []string{"append", "a text.commits", "b text.commits", "c text.commits", "c text.refused"}
	if !slices.Equal(d.happened, want) {
		t.Errorf("%q, want %q", d.happened, want)
	}
}
