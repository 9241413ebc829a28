package demo

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain/indikator"
	"fellesplan/backend/domain/innforing"
	"fellesplan/backend/domain/kodeverk"
	"fellesplan/backend/domain/okonomi"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/domain/utval"
	"fellesplan/events"
)

// told are the rooms whose every command the demonstration gives at least once.
var told = []string{"tiltak", "innforing", "okonomi", "indikator", "visning", "trad", "vedtak"}

// untold are the exceptions, each with its reason.
var untold = map[string]string{}

// ungiven lists the commands of the rooms that no step gives.
func ungiven(steps []Step) (missing []string) {
	given := map[string]bool{}
	for _, s := range steps {
		given[s.Room+"."+s.Command] = true
	}
	for _, name := range told {
		for _, handler := range rooms[name].Commands() {
			if command := name + "." + handler.Type.Name(); !given[command] {
				missing = append(missing, command)
			}
		}
	}
	return missing
}

func TestEveryCommandOfTiltakIsGiven(t *testing.T) {
	missing := ungiven(Steps())
	for _, command := range missing {
		if untold[command] == "" {
			t.Errorf("nobody gives %s", command)
		}
	}
	for command, why := range untold {
		if why == "" || !slices.Contains(missing, command) {
			t.Errorf("%s is no exception, or has no reason", command)
		}
	}
}

// A command that is no longer given is missed.
func TestACommandThatIsNotGivenIsMissed(t *testing.T) {
	steps := Steps()
	if len(ungiven(nil)) < 70 {
		t.Errorf("of nothing only %v is missed", ungiven(nil))
	}
	less := slices.DeleteFunc(steps, func(s Step) bool { return s.Command == "NoteBreak" })
	if missing := ungiven(less); !slices.Contains(missing, "indikator.NoteBreak") {
		t.Errorf("missed: %v", missing)
	}
}

// shown is everything that the views are made of.
type shown struct {
	tiltak    []tiltak.Row
	korts     []tiltak.Kort
	uptake    []innforing.Row
	money     []okonomi.Row
	indicator []indikator.Row
	organs    []utval.Row
	changed   map[events.ID]time.Time // when each tiltak was last changed
}

func shownBy(w *world) shown {
	s := shown{
		tiltak: rowsOf[tiltak.Row](w, "tiltak"), uptake: rowsOf[innforing.Row](w, "innforing"), money: rowsOf[okonomi.Row](w, "okonomi"),
		indicator: rowsOf[indikator.Row](w, "indikator"), organs: rowsOf[utval.Row](w, "utval"), changed: map[events.ID]time.Time{},
	}
	for _, state := range w.state["tiltak"] {
		s.korts = append(s.korts, tiltak.Room.Brief(state).(tiltak.Kort))
	}
	for _, rec := range w.records {
		if rec.Room == "tiltak" {
			s.changed[rec.Thing] = rec.Time
		}
	}
	return s
}

// views are the nine ways of looking at the tiltak; each tells what it would have nothing of to show.
var views = map[string]func(shown) []string{
	"board": boardLacks, "table": tableLacks, "timeline": timelineLacks, "map": mapLacks, "curve": curveLacks, "money": moneyLacks,
	"status page": statusLacks, "indicators": indicatorsLack, "knowledge": knowledgeLacks,
}

// Each view has something true to show of each kind that it can show.
func TestEachViewHasSomethingToShow(t *testing.T) {
	if len(views) != 9 {
		t.Errorf("%d views", len(views))
	}
	all := shownBy(play(t))
	for name, lacks := range views {
		for _, missing := range lacks(all) {
			t.Errorf("the %s has no %s", name, missing)
		}
		if len(lacks(shown{organs: all.organs})) == 0 {
			t.Errorf("the %s lacks nothing even when there is nothing", name)
		}
	}
}

// lacking gives what was not seen of what is wanted.
func lacking[T ~string](seen map[T]int, wanted ...T) (missing []string) {
	for _, w := range wanted {
		if seen[w] == 0 {
			missing = append(missing, string(w))
		}
	}
	return missing
}

// ofEnum lists the values of a kind.
func ofEnum[T ~string]() (values []T) {
	for _, v := range events.Enum(reflect.TypeFor[T]()) {
		values = append(values, T(v))
	}
	return values
}

func boardLacks(s shown) (missing []string) {
	phases, seen := map[events.TiltakFase]int{}, map[string]int{}
	for _, k := range s.korts {
		phases[k.Fase]++
		if k.Status == nil {
			seen["without a report"]++
			continue
		}
		seen["progress "+string(k.Status.Framdrift)]++
		seen["money "+string(k.Status.Okonomi)]++
		seen["risk "+string(k.Status.Risiko)]++
		if k.Status.Avgjerd != "" {
			seen["question"]++
		}
	}
	missing = lacking(phases, ofEnum[events.TiltakFase]()...)
	for _, light := range ofEnum[events.Trafikklys]() {
		missing = append(missing, lacking(seen, "progress "+string(light), "money "+string(light), "risk "+string(light))...)
	}
	return append(missing, lacking(seen, "without a report", "question")...)
}

// tableLacks: every tiltak has what the field would have; those of others have what their sources tell.
func tableLacks(s shown) (missing []string) {
	if len(s.tiltak) == 0 {
		return []string{"tiltak"}
	}
	ours := func(r tiltak.Row) bool {
		return !slices.ContainsFunc(works, func(w work) bool {
			return idOf("tiltak", w.key) == r.ID && slices.Contains(worksElsewhereKeys(), w.key)
		})
	}
	for _, r := range s.tiltak {
		lack := func(there bool, what string) {
			if !there {
				missing = append(missing, what+" of «"+r.Tittel+"»")
			}
		}
		lack(r.Ansvarleg != "", "person responsible")
		lack(len(r.Omrade) > 0, "area")
		lack(len(r.Opphavslenkjer) > 0, "origin")
		if !ours(r) {
			lack(len(r.Dokument) > 0, "document")
			lack(len(r.Utval) == 0, "sign that it is of others")
			continue
		}
		lack(len(r.Utval) > 0, "utval")
		lack(len(r.Mal) > 0, "goal")
		lack(len(r.Risikoar) > 0, "risk")
		lack(len(r.Forankring) > 0, "stakeholder")
		lack(len(r.Steg)+len(r.Milepaelar) > 0, "plan")
		lack(len(r.Deltakarar) > 0, "participant")
		lack(r.Tidsramme != events.Periode{}, "time frame")
	}
	return missing
}

func worksElsewhereKeys() (keys []string) {
	for _, w := range worksElsewhere {
		keys = append(keys, w.key)
	}
	return keys
}

// over tells whether a time is over; one with an open end never is.
func over(p events.Periode) bool {
	end, err := p.Til.End()
	return err == nil && p.Til != "" && !end.After(today)
}

// tardy tells whether something was done after the time that was meant for it.
func tardy(p events.Periode, done events.Moment) bool {
	end, err := cmp.Or(p.Til, p.Fra).End()
	start, errDone := done.Start()
	return err == nil && errDone == nil && !start.Before(end)
}

func timelineLacks(s shown) []string {
	seen := map[string]int{}
	note := func(kind string, done bool, p events.Periode, on events.Moment) {
		switch {
		case done && tardy(p, on):
			seen[kind+" done late"]++
		case done:
			seen[kind+" done"]++
		case over(p):
			seen[kind+" late"]++
		case p.Til == "" && p.Fra != "":
			seen[kind+" with an open end"]++
		default:
			seen[kind+" ahead"]++
		}
	}
	chain := map[events.ID][]events.ID{}
	for _, r := range s.tiltak {
		for _, p := range r.Steg {
			if p.Borte {
				seen["step dropped"]++
				continue
			}
			note("step", p.Ferdig, p.Periode, p.Dato)
		}
		for _, m := range r.Milepaelar {
			note("milestone", m.Nadd, m.Frist, m.Dato)
		}
		for _, n := range r.Treng {
			chain[r.ID] = append(chain[r.ID], n.Tiltak)
		}
	}
	for _, needed := range chain {
		for _, n := range needed {
			seen["dependency"]++
			seen["chain of dependencies"] += len(chain[n])
		}
	}
	return lacking(
		seen, "step done", "step done late", "step late", "step ahead", "step dropped", "milestone done", "milestone done late", "milestone late", "milestone ahead",
		"step with an open end", "dependency", "chain of dependencies",
	)
}

func mapLacks(s shown) (missing []string) {
	grades, partners, why := map[events.InnforingGrad]int{}, map[events.ID]int{}, 0
	for _, r := range s.uptake {
		for _, p := range r.Partnarar {
			grades[p.Grad]++
			partners[p.Partnar]++
			if p.Grad == events.InnforingIkkjeAktuelt && p.Ord != "" {
				why++
			}
		}
	}
	missing = lacking(grades, ofEnum[events.InnforingGrad]()...)
	for key := range kommunenummer {
		if partners[partnerID(key)] == 0 {
			missing = append(missing, "report of "+key)
		}
	}
	if why == 0 {
		missing = append(missing, "reason why not")
	}
	return missing
}

// curveLacks: take-up was told of in each year since 2022, and somebody counted fewer than five.
func curveLacks(s shown) []string {
	seen := map[string]int{}
	for _, r := range s.uptake {
		for _, p := range r.Partnarar {
			seen[p.Spor.Time.Format("2006")]++
			for _, before := range p.For {
				seen[before.Spor.Time.Format("2006")]++
			}
			if p.Faerre > 0 {
				seen["fewer than five"]++
			}
		}
	}
	return lacking(seen, "2022", "2023", "2024", "2025", "2026", "fewer than five")
}

func moneyLacks(s shown) (missing []string) {
	seen, keys, kinds, gains := map[string]int{}, map[events.NokkelSlag]int{}, map[events.KostnadSlag]int{}, map[events.GevinstSlag]int{}
	for _, r := range s.money {
		seen["budget"] += len(r.Budsjett)
		for _, c := range r.Kostnader {
			kinds[c.Slag]++
			seen[map[bool]string{true: "cost in the accounts", false: "cost expected"}[c.Rekna]]++
		}
		for _, a := range r.Soknader {
			switch {
			case a.Trekt:
				seen["application taken back"]++
			case a.Svar == nil:
				seen["application that waits"]++
			default:
				seen[string(a.Svar.Utfall)]++
			}
		}
		for _, g := range r.Gevinstar {
			gains[g.Slag]++
		}
		for _, f := range r.Fordelingar {
			keys[f.Slag]++
		}
	}
	missing = lacking(keys, ofEnum[events.NokkelSlag]()...)
	missing = append(missing, lacking(kinds, events.KostnadLon, events.KostnadDrift, events.KostnadInvestering, events.KostnadKjop)...)
	missing = append(missing, lacking(gains, events.GevinstPengar, events.GevinstTid, events.GevinstKvalitet, events.GevinstTryggleik, events.GevinstKompetanse)...)
	return append(missing, lacking(
		seen, "budget", "cost in the accounts", "cost expected", "innvilga", "delvis", "avslag", "application that waits", "application taken back",
	)...)
}

// organsFollowing are those that meet and follow tiltak.
var organsFollowing = []string{"PM", "SSU", "OU-BERGEN", "OU-BERGENSREGIONEN", "OU-NORDHORDLAND", "OU-VOSS", "SSE"}

// statusLacks: each utval has something that waits for a decision, something that is late, and something
// that changed since it last went through them; an områdeutval has somebody who owes it a report.
func statusLacks(s shown) (missing []string) {
	for _, key := range organsFollowing {
		i := slices.IndexFunc(s.organs, func(u utval.Row) bool { return u.ID == utvalID(key) })
		for _, what := range s.pageLacks(s.organs[i], strings.HasPrefix(key, "OU-")) {
			missing = append(missing, what+" for "+key)
		}
	}
	return missing
}

func (s shown) pageLacks(organ utval.Row, asksForReports bool) []string {
	seen := map[string]int{}
	since := today.AddDate(0, -1, 0)
	if organ.Gjennomgatt != nil {
		since, _ = organ.Gjennomgatt.Dato.Start()
		seen["review"]++
	}
	for _, k := range s.korts {
		if !slices.Contains(k.Utval, organ.ID) {
			continue
		}
		if k.Status != nil && k.Status.Avgjerd != "" {
			seen["decision"]++
		}
		if slices.ContainsFunc(k.Fristar, func(f tiltak.Frist) bool { return over(f.Frist) }) {
			seen["late"]++
		}
		if s.changed[k.ID].After(since) {
			seen["changed"]++
		}
		if owes(organ, k) {
			seen["report overdue"]++
		}
	}
	if !asksForReports {
		return lacking(seen, "review", "decision", "changed")
	}
	return lacking(seen, "review", "decision", "late", "changed", "report overdue")
}

func owes(organ utval.Row, k tiltak.Kort) bool {
	if organ.Rapportering == nil {
		return false
	}
	day := func(at time.Time) events.Moment { return events.Moment(at.Format(time.DateOnly)) }
	rule := tiltak.Rhythm{Kvar: organ.Rapportering.Kvar, Frist: organ.Rapportering.Frist, Fra: organ.Rapportering.Fra, Sidan: day(organ.Rapportering.Spor.Time)}
	var newest *tiltak.Told
	if k.Status != nil {
		newest = &tiltak.Told{Dag: cmp.Or(k.Status.Sidan.Occurred, day(k.Status.Sidan.Time)), Periode: k.Status.Periode}
	}
	owed, is := tiltak.Owes(rule, k.Fase, newest, day(today), k.ArbeidSidan)
	return is && owed.Overdue
}

func indicatorsLack(s shown) []string {
	seen, levels := map[string]int{}, map[events.IndikatorNiva]int{}
	for _, i := range s.indicator {
		levels[i.Niva]++
		seen["better "+string(i.Retning)]++
		seen["target"] += len(i.Mal)
		seen["break"] += len(i.Brot)
		seen["projection"] += len(i.Framskrivingar)
		seen["area"] += len(i.Omrade)
		seen["earlier definition"] += len(i.DefinertTidlegare)
		if i.Oppdikta {
			seen["made up"]++
		} else {
			seen["found"]++
		}
		for _, f := range i.Tal {
			seen[string(f.Merke)]++
			if f.Retta {
				seen["corrected figure"]++
			}
		}
	}
	return append(lacking(levels, ofEnum[events.IndikatorNiva]()...), lacking(
		seen, "better opp", "better ned", "better noytral", "target", "break", "projection", "area", "earlier definition", "made up", "found", "corrected figure", "faerre",
	)...)
}

// knowledgeLacks: each patient group and each area has a tiltak that aims at an indicator of it.
func knowledgeLacks(s shown) (missing []string) {
	seen := map[string]int{}
	for _, i := range s.indicator {
		for _, code := range slices.Concat(i.Pasientgrupper, i.Omrade) {
			seen["indicator of "+code]++
			for _, k := range s.korts {
				if slices.Contains(k.Indikatorar, i.ID) && slices.Contains(slices.Concat(k.Pasientgrupper, k.Omrade), code) {
					seen["tiltak that aims at an indicator of "+code]++
				}
			}
		}
	}
	for _, k := range slices.Concat(groups, []kodeverk.GivenKode{fifthGroup}, workAreas) {
		missing = append(missing, lacking(seen, "indicator of "+string(k.Kode), "tiltak that aims at an indicator of "+string(k.Kode))...)
	}
	return missing
}
