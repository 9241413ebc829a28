package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"fellesplan/backend/engine/eventlog"
	"fellesplan/events"
)

const (
	eventsOfATiltak = 50
	readers         = 1000 // pages that watch the short rows of all tiltak
	changesToAll    = 20
	readsOfAList    = 20
)

// groups and areas are codes of the demonstration's lists.
var (
	groups = []string{"barn-unge", "psykisk-rus", "eldre", "kronisk"}
	areas  = []string{"kompetanse", "struktur", "heilskaplege-tenester", "leiing-og-kultur"}
)

// lists are what the views ask for, over HTTP.
var lists = []struct{ name, query string }{
	{"a page of 100 short rows", "?kort=true&limit=100"},
	{"filtered by phase", "?kort=true&limit=100&fase=i-drift"},
	{"filtered by utval and colour", "?kort=true&limit=100&lys=raud&utval="},
	{"sorted by title", "?kort=true&limit=100&sort=tittel"},
}

// many measures the views over the set of tiltak: in the demonstration, and again with many more tiltak
// that each have a history. What should not grow with them stands as a ratio.
func many(ctx context.Context, program, dir string, of size, t *table) error {
	data := filepath.Join(dir, "house")
	few, err := viewsOf(ctx, program, data, nil)
	if err != nil {
		return err
	}
	var stage cast
	if err := once(ctx, program, data, func(h *house) (err error) { stage, err = h.cast(); return err }); err != nil {
		return err
	}
	if err := fillWithTiltak(ctx, data, of.tiltak, stage); err != nil {
		return err
	}
	lot, err := viewsOf(ctx, program, data, stage.utval)
	if err != nil {
		return err
	}
	for i, few := range few {
		lot := lot[i]
		t.add(few.name+": the demonstration", few.unit, few.figure)
		t.add(fmt.Sprintf("%s: %d tiltak more, %d events each", few.name, of.tiltak, eventsOfATiltak), few.unit, lot.figure)
		t.add(few.name+": as a multiple", "×", lot.figure/few.figure)
	}
	return nil
}

// cast is who and what the facts name.
type cast struct {
	person   events.ID
	partners []events.ID
	utval    []events.ID
}

func (h *house) cast() (c cast, err error) {
	person, err := h.person("sekretariat")
	if err != nil {
		return c, err
	}
	v, err := h.signIn(context.Background(), person)
	if err != nil {
		return c, err
	}
	partners, err1 := v.ids("partnar")
	utval, err2 := v.ids("utval")
	return cast{events.ID(person), partners, utval}, errors.Join(err1, err2)
}

func (v *visitor) ids(room string) (ids []events.ID, err error) {
	body, err := v.get(context.Background(), "/api/"+room+"?limit=100")
	if err != nil {
		return nil, err
	}
	var page struct{ Rows []struct{ Key string } }
	if err := json.Unmarshal(body, &page); err != nil {
		return nil, fmt.Errorf("reading %s: %w", room, err)
	}
	for _, row := range page.Rows {
		ids = append(ids, events.ID(strings.TrimPrefix(row.Key, room+"/")))
	}
	return ids, nil
}

func (v *visitor) get(ctx context.Context, path string) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+v.h.address+path, nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Cookie", v.cookie)
	answer, err := v.client.Do(request)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %s: %s", path, answer.Status, body)
	}
	return body, err
}

// fillWithTiltak writes the histories into the log of a house that is not running, as the program would
// have written them, but without waiting for the disk.
func fillWithTiltak(ctx context.Context, data string, count int, c cast) error {
	log, err := eventlog.Open(ctx, eventlog.Config{Dir: data, House: demoHouse, NoSync: true, Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		return err
	}
	defer log.Close()
	var next atomic.Int64
	errs := make([]error, writersOfLog)
	var writing sync.WaitGroup
	for i := range errs {
		writing.Go(func() {
			for n := next.Add(1); int(n) <= count && errs[i] == nil; n = next.Add(1) {
				errs[i] = c.history(ctx, log, int(n))
			}
		})
	}
	writing.Wait()
	return errors.Join(errs...)
}

func (c cast) history(ctx context.Context, log *eventlog.Log, n int) error {
	thing := events.ID(newID())
	last := map[string]uint64{}
	for i := range eventsOfATiltak {
		room, fact := c.factOf(n, i)
		rec := events.Record{
			House: demoHouse, Room: room, Thing: thing, Command: events.ID(newID()), Actor: c.person,
			Time: time.Now().UTC().Truncate(time.Millisecond), Schema: events.Schema, Facts: []events.Event{fact},
		}
		var err error
		if last[room], err = log.Append(ctx, rec, last[room]); err != nil {
			return err
		}
	}
	return nil
}

// factOf is the i-th event of the n-th tiltak: of itself, of its take-up, or of its money.
func (c cast) factOf(n, i int) (room string, fact events.Event) {
	partner := c.partners[(n+i)%len(c.partners)]
	switch {
	case i >= 48:
		return "okonomi", events.OkonomiCostEntered{Post: events.ID(newID()), Partnar: partner, Aar: 2026 + i%2, Slag: events.KostnadLon, Belop: n * 1000}
	case i == 47:
		return "okonomi", events.OkonomiBudgetSet{Aar: 2026, Belop: n * 100_000}
	case i >= 41:
		grades := []events.InnforingGrad{events.InnforingInformert, events.InnforingEigenPlan, events.InnforingInnfort}
		return "innforing", events.InnforingReported{Partnar: partner, Grad: grades[(n+i)%len(grades)], Dato: events.Moment(fmt.Sprintf("2026-%02d", 1+n%9))}
	}
	return "tiltak", c.fact(n, i)
}

// fact is the i-th event of the n-th tiltak: what it is, who is with it, its plan, its risks, and then
// how it goes, time after time.
func (c cast) fact(n, i int) events.Event {
	partner, utval := c.partners[(n+i)%len(c.partners)], c.utval[n%len(c.utval)]
	id := events.ID(newID())
	day := events.Moment(fmt.Sprintf("2027-%02d", 1+(n+i)%12))
	switch {
	case i == 0:
		return events.TiltakProposed{
			Tittel: fmt.Sprintf("Tiltak nr. %d om oppfølging i heimen", n*7919%10_007), Foremal: strings.Repeat("Pasienten får det same tilbodet kvar ho bur. ", 5),
			Malform: events.Nynorsk, Eigar: events.Aktor{Partnar: c.partners[n%len(c.partners)]}, Tidsramme: events.Periode{Sagt: "2026–2028", Fra: "2026", Til: "2028"},
		}
	case i == 1:
		return events.TiltakUtvalAttached{Utval: utval}
	case i == 2:
		return events.TiltakPhaseChanged{Fase: []events.TiltakFase{events.FasePlanlagt, events.FaseIGang, events.FaseIDrift, events.FaseGjennomfort}[n%4]}
	case i < 8:
		return events.TiltakParticipantJoined{Aktor: events.Aktor{Partnar: partner}, Del: events.DelDeltakar}
	case i < 14:
		return events.TiltakStepPlanned{Steg: id, Namn: "Kartleggje, velje og innføre", Periode: events.Periode{Fra: day, Til: day}}
	case i < 18:
		return events.TiltakMilestonePlanned{Milepael: id, Namn: "Avtalen er signert av alle", Frist: events.Periode{Fra: day, Til: day}}
	case i < 22:
		return events.TiltakRiskAssessed{Risiko: id, Ordlyd: "Det er vanskeleg å få tak i folk.", Sannsyn: 1 + n%5, Konsekvens: 1 + i%5, Malform: events.Nynorsk}
	case i == 22:
		return events.TiltakGroupsSet{Pasientgrupper: []string{groups[n%len(groups)]}, Versjon: 2}
	case i == 23:
		return events.TiltakAreasSet{Omrade: []string{areas[n%len(areas)]}, Versjon: 1}
	case i < 26:
		return events.TiltakGoalSet{Mal: id, Slag: events.Effektmal, Ordlyd: "Færre innleggingar som kunne vore unngått"}
	}
	return events.TiltakStatusReported{
		Framdrift: []events.Trafikklys{events.LysGron, events.LysGul, events.LysRaud}[(n+i)%3], Malform: events.Nynorsk,
		Tekst: fmt.Sprintf("Melding %d: arbeidsgruppa har hatt møte, utkastet er sendt på høyring til kommunane, og svara kjem før påske.", i),
	}
}

type measured struct {
	name, unit string
	figure     float64
}

// viewsOf starts the program and measures the views. utval is one by which a list is filtered; where it
// is not known yet, any of the demonstration's.
func viewsOf(ctx context.Context, program, data string, utval []events.ID) (figures []measured, err error) {
	err = once(ctx, program, data, func(h *house) error {
		c, err := h.cast()
		if err != nil {
			return err
		}
		if utval == nil {
			utval = c.utval
		}
		v, err := h.signIn(ctx, string(c.person))
		if err != nil {
			return err
		}
		m := &manyMeter{h: h, v: v, utval: string(utval[0])}
		m.note("start until ready", "ms", ms(h.took))
		m.note("memory when ready", "MB", settled(h)/(1<<20))
		err = errors.Join(m.pictures(ctx), m.lists(ctx), m.one(ctx), m.screens(ctx), m.changes(ctx))
		m.note("memory after all this", "MB", settled(h)/(1<<20))
		figures = m.figures
		return err
	})
	return figures, err
}

type manyMeter struct {
	h       *house
	v       *visitor
	utval   string
	figures []measured
}

func (m *manyMeter) note(name, unit string, figure float64) {
	m.figures = append(m.figures, measured{name, unit, figure})
}

// pictures measures how long a page waits for the short rows of all tiltak: the first that asks since the
// start, for which they are written, and one that asks later.
func (m *manyMeter) pictures(ctx context.Context) error {
	var took []time.Duration
	size := 0
	for range 6 {
		ws, err := m.v.dial(ctx)
		if err != nil {
			return err
		}
		begun := time.Now()
		for _, said := range []string{`{"type":"hello","lang":"nn"}`, `{"type":"watch","keys":["tiltak.kort"]}`} {
			if err := ws.Write(ctx, 1, []byte(said)); err != nil {
				return err
			}
		}
		for {
			_, text, err := ws.Read(ctx)
			if err != nil {
				return err
			}
			if strings.HasPrefix(string(text[:min(len(text), 20)]), `{"type":"rows"`) {
				size = len(text)
				break
			}
		}
		took = append(took, time.Since(begun))
		_ = ws.CloseNow()
	}
	m.note("first picture of all short rows, the first page", "ms", ms(took[0]))
	m.note("first picture of all short rows, a later page", "ms", ms(percentile(took[1:], 50)))
	m.note("bytes of that picture", "kB", float64(size)/1024)
	return nil
}

func (m *manyMeter) lists(ctx context.Context) error {
	for _, l := range lists {
		path := "/api/tiltak" + l.query
		if strings.HasSuffix(path, "=") {
			path += m.utval
		}
		took, err := m.reads(ctx, path)
		if err != nil {
			return err
		}
		m.note(l.name, "ms", ms(percentile(took, 50)))
	}
	return nil
}

func (m *manyMeter) reads(ctx context.Context, path string) (took []time.Duration, err error) {
	for range readsOfAList {
		begun := time.Now()
		if _, err := m.v.get(ctx, path); err != nil {
			return nil, err
		}
		took = append(took, time.Since(begun))
	}
	slices.Sort(took)
	return took, nil
}

// one measures the page of one tiltak: its row and its history.
func (m *manyMeter) one(ctx context.Context) error {
	ids, err := m.v.ids("tiltak")
	if err != nil {
		return err
	}
	for _, path := range []struct{ name, suffix string }{{"one tiltak", ""}, {"its history", "/historikk"}} {
		took, err := m.reads(ctx, "/api/tiltak/"+string(ids[len(ids)-1])+path.suffix)
		if err != nil {
			return err
		}
		m.note(path.name, "ms", ms(percentile(took, 50)))
	}
	return nil
}

// changes measures how long it takes from a command until every page of a crowd has the short row. The
// pages have seen all before, as those of people who come back.
func (m *manyMeter) changes(ctx context.Context) error {
	id, err := m.v.propose(ctx)
	if err != nil {
		return err
	}
	seq, err := m.v.command(ctx, "ReportStatus", report(id, 0))
	if err != nil {
		return err
	}
	c := crowd{h: m.h, frames: new(atomic.Int64), lost: new(atomic.Int64), since: seq, keys: []string{"tiltak.kort"}}
	defer c.leave()
	if err := errors.Join(c.signIn(ctx, readers), c.come(ctx, readers), c.watch(ctx)); err != nil {
		return err
	}
	var took []time.Duration
	for n := range changesToAll {
		frames := c.frames.Load()
		begun := time.Now()
		if _, err := m.v.command(ctx, "ReportStatus", report(id, n+1)); err != nil {
			return err
		}
		if err := c.until(ctx, frames+readers); err != nil {
			return err
		}
		took = append(took, time.Since(begun))
	}
	slices.Sort(took)
	m.note(fmt.Sprintf("one change, from the command until all of %d pages have it", readers), "ms", ms(percentile(took, 50)))
	return nil
}
