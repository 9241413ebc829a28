package tekst

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/prosemirror"
	"fellesplan/events"
)

// Limits of what is taken at once.
const (
	MaxSteps  = 500    // steps of a commit
	MaxCommit = 48_000 // bytes of its steps as JSON
	// maxFacts is how many bytes the commits of one record may take: well under events.MaxRecord.
	maxFacts = 55_000
	// maxWork is how many mappings of steps over maps one batch may cost, beyond its first commit: what
	// keeps the others waiting for a quarter of a second.
	maxWork = 400_000
	// maxMade is how many suggestions and threads a text remembers the makers of.
	maxMade = 50_000
	// besides is more than a commit takes in a record beside its steps.
	besides = 400
)

// taking is a batch on its way: the state as the commits taken so far have made it.
type taking struct {
	id      events.ID
	asked   func(domain.Asker) domain.Asked
	begun   *events.TekstBegun // where the text has no record yet
	s       state
	commits []events.TekstCommit
	bytes   int
	work    int
}

// Take answers commits that came for a text, in their order: the facts to be written, and what
// became of each. It is as pure as a decision: the state, which may be nil, is not changed, and the
// same question has the same answer.
func Take(s any, id events.ID, asked func(domain.Asker) domain.Asked, batch []domain.Commit) ([]events.Event, []domain.Outcome) {
	t := taking{id: id, asked: asked}
	if s != nil {
		t.s = s.(state)
	}
	outcomes := make([]domain.Outcome, len(batch))
	for i, c := range batch {
		outcomes[i] = t.take(c)
	}
	return t.facts(), outcomes
}

func (t *taking) facts() []events.Event {
	if len(t.commits) == 0 {
		return nil
	}
	changed := events.TekstChanged{V: t.s.v, Schema: events.DokumentSchemaVersion, Commits: t.commits}
	if t.begun != nil {
		return []events.Event{*t.begun, changed}
	}
	return []events.Event{changed}
}

func barred(r *domain.Refusal) domain.Outcome {
	return domain.Outcome{Fate: domain.Barred, Refusal: r}
}

// take answers one commit. The order of the questions is that of what they give away: who may not
// see the text learns nothing else of it, and what is in the log already is so whoever may write now.
func (t *taking) take(c domain.Commit) domain.Outcome {
	a := t.asked(domain.Asker{Person: c.Person, System: c.System})
	role := roleOf(t.s, t.id, a)
	if role == domain.TextNone {
		return barred(domain.Refuse(domain.NotFound, "unknown", wordsNone))
	}
	known, there := t.s.clients.get(c.Client)
	switch {
	case there && known.person != c.Person:
		return barred(domain.Refuse(domain.Forbidden, "client", wordsClient))
	case there && c.N <= known.n:
		return domain.Outcome{Fate: domain.Known}
	case !role.Allows(domain.TextComment):
		return barred(closedFor(t.s, t.id, a))
	}
	if refusal := t.admits(c, a); refusal != nil {
		return barred(refusal)
	}
	over, reaches := t.missed(c)
	if !reaches {
		return domain.Outcome{Fate: domain.Older, Upto: t.s.ring.first}
	}
	steps, refusal := readSteps(c.Steps)
	if refusal == nil {
		refusal = t.mayDo(role, c.Person, steps)
	}
	if refusal != nil {
		return barred(refusal)
	}
	return t.apply(c, role, a.Now, steps, over)
}

// admits looks at all that can be said of a commit without its steps.
func (t *taking) admits(c domain.Commit, a domain.Asked) *domain.Refusal {
	switch {
	case c.Schema != events.DokumentSchemaVersion:
		return domain.Refuse(domain.Outdated, "reload", wordsSchema)
	case c.N < 1:
		return domain.Refuse(domain.Broken, "number", wordsNumber)
	case c.Base < 0 || c.Base > t.s.v || c.Base < t.s.v-maxBehind:
		return domain.Refuse(domain.Outdated, "reload", wordsReload)
	case len(c.Steps) > MaxCommit:
		return domain.Refuse(domain.TooLarge, "commit-size", wordsManySteps.With(MaxSteps, MaxCommit))
	case !isIntent(c.Intent):
		return domain.Refuse(domain.Broken, "intent", wordsStep)
	case c.Partnar != "" && !c.System && !writesFor(a, c.Partnar):
		return domain.Refuse(domain.Forbidden, "partner", wordsPartner)
	}
	return nil
}

func isIntent(intent events.TekstIntent) bool {
	return intent == "" || slices.Contains(intents, string(intent))
}

var intents = events.Enum(reflect.TypeFor[events.TekstIntent]())

// writesFor tells whether somebody plans or answers for a partner.
func writesFor(a domain.Asked, partner events.ID) bool {
	return a.ActsFor(domain.RolePlanleggar, partner) || a.ActsFor(domain.RolePartnarkontakt, partner)
}

// missed gives where positions went in all that the writer had not seen; false where that is older
// than the state remembers and the commit does not bring it along.
func (t *taking) missed(c domain.Commit) ([]*prosemirror.StepMap, bool) {
	if over, reaches := t.s.ring.since(c.Base); reaches {
		return over, true
	}
	var over []*prosemirror.StepMap
	v := c.Base
	for _, changed := range c.Gap {
		before := changed.V - len(changed.Commits)
		if changed.V <= v {
			continue
		}
		if before > v || v >= t.s.ring.first {
			break
		}
		for _, commit := range changed.Commits[v-before:] {
			over = append(over, mapsOf(commit.Steps)...)
			v++
		}
	}
	rest, reaches := t.s.ring.since(v)
	return append(over, rest...), reaches
}

// mapsOf gives the maps of steps that stand in the log.
func mapsOf(steps []events.JSON) []*prosemirror.StepMap {
	maps := make([]*prosemirror.StepMap, len(steps))
	for i, raw := range steps {
		maps[i] = must(schema.ParseStep([]byte(raw))).Map()
	}
	return maps
}

func readSteps(raw []byte) ([]prosemirror.Step, *domain.Refusal) {
	var list []json.RawMessage
	if err := json.Unmarshal(raw, &list); err != nil || len(list) == 0 {
		return nil, broken("step", wordsStep)
	}
	if len(list) > MaxSteps {
		return nil, domain.Refuse(domain.TooLarge, "steps", wordsManySteps.With(MaxSteps, MaxCommit))
	}
	steps := make([]prosemirror.Step, len(list))
	for i, item := range list {
		step, err := schema.ParseStep(item)
		if err == nil && !inOrder(step) {
			err = errOrder
		}
		if err == nil {
			err = checkMark(step)
		}
		if err == nil {
			_, err = written(step)
		}
		if err != nil {
			return nil, broken("step", wordsStep)
		}
		steps[i] = step
	}
	return steps, nil
}

var errOrder = errors.New("the positions are out of order")

// inOrder tells whether a step's range goes forward. Mapping would mend one that does not, and nobody
// could tell what was meant.
func inOrder(step prosemirror.Step) bool {
	switch s := step.(type) {
	case *prosemirror.ReplaceStep:
		return s.From <= s.To
	case *prosemirror.ReplaceAroundStep:
		return s.From <= s.GapFrom && s.GapFrom <= s.GapTo && s.GapTo <= s.To
	case *prosemirror.AddMarkStep:
		return s.From <= s.To
	case *prosemirror.RemoveMarkStep:
		return s.From <= s.To
	case *prosemirror.MarkSetStep:
		for _, inner := range s.Steps {
			if !inOrder(inner) {
				return false
			}
		}
	}
	return true
}

// checkMark tells whether the mark that a step names has values that it may have. One that is taken off,
// or put on where there is nothing, leaves no trace in the document, but every page must read the step.
func checkMark(step prosemirror.Step) error {
	var mark *prosemirror.Mark
	switch s := step.(type) {
	case *prosemirror.AddMarkStep:
		mark = s.Mark
	case *prosemirror.RemoveMarkStep:
		mark = s.Mark
	case *prosemirror.AddNodeMarkStep:
		mark = s.Mark
	case *prosemirror.RemoveNodeMarkStep:
		mark = s.Mark
	case *prosemirror.MarkSetStep:
		for _, inner := range s.Steps {
			if err := checkMark(inner); err != nil {
				return err
			}
		}
	}
	if mark == nil {
		return nil
	}
	return markRules[mark.Type().Name()].check(mark.Attr)
}

// written gives a step as a fact holds it.
func written(step prosemirror.Step) (events.JSON, error) {
	raw := string(step.AppendJSON(nil))
	return events.JSON(raw), events.CanonicalJSON(raw)
}

// broken is the refusal of a change that cannot be made.
func broken(rule string, words domain.Words) *domain.Refusal {
	return domain.Refuse(domain.Broken, rule, words)
}

// apply brings the steps to the present document, looks at what comes of them, and takes the commit.
func (t *taking) apply(c domain.Commit, role domain.TextRole, now time.Time, steps []prosemirror.Step, over []*prosemirror.StepMap) domain.Outcome {
	work := len(steps) * len(over)
	if len(t.commits) > 0 && t.work+work > maxWork {
		return domain.Outcome{Fate: domain.Later}
	}
	done := prosemirror.Rebase(t.s.document(), steps, over)
	if len(over) == 0 && len(done.Dropped) > 0 {
		// She had seen everything, so it is not that something else came between.
		return barred(broken("step", wordsStep))
	}
	commit := events.TekstCommit{
		Client: c.Client, N: c.N, Base: c.Base, Person: c.Person, Partnar: c.Partnar, Steps: make([]events.JSON, 0, len(done.Steps)), Intent: c.Intent,
	}
	size := besides
	for _, step := range done.Steps {
		raw, _ := written(step)
		commit.Steps = append(commit.Steps, raw)
		size += len(raw) + 1
	}
	if len(done.Dropped) > 0 {
		commit.Origin = done.Origin
	}
	for _, i := range done.Dropped {
		raw, _ := written(steps[i])
		commit.Dropped = append(commit.Dropped, raw)
		size += len(raw) + 1
	}
	if size > maxFacts {
		return barred(domain.Refuse(domain.TooLarge, "commit-size", wordsManySteps.With(MaxSteps, MaxCommit)))
	}
	if t.bytes+size > maxFacts {
		return domain.Outcome{Fate: domain.Later}
	}
	if refusal := t.accepts(role, c.Person, done); refusal != nil {
		return barred(refusal)
	}
	if !t.begin() {
		return barred(domain.Refuse(domain.NotFound, "unknown", wordsNone))
	}
	maps := make([]*prosemirror.StepMap, len(done.Steps))
	for i, step := range done.Steps {
		maps[i] = step.Map()
	}
	t.s = t.s.advance(commit, done.Doc, maps, now)
	t.commits = append(t.commits, commit)
	t.bytes += size
	t.work += work
	return domain.Outcome{Fate: domain.Taken}
}

// begin begins the text where it has no record yet, for the chapter that it is claimed by; false
// where no plan has it.
func (t *taking) begin() bool {
	if t.s.id != "" {
		return true
	}
	fact, there := beginning(t.id, t.asked(domain.Asker{System: true}).Facts)
	if !there {
		return false
	}
	t.begun = &fact
	t.s = begun(t.id, fact)
	return true
}

// beginning is the first fact of a text that has no record yet, by what claims it; false where nothing
// has it.
func beginning(id events.ID, facts domain.Facts) (events.TekstBegun, bool) {
	home, standard, there := domain.TekstHome(facts, id)
	return events.TekstBegun{Feste: home, Malform: standard}, there
}

// accepts looks at the document that a commit leaves, step by step.
func (t *taking) accepts(role domain.TextRole, person events.ID, done prosemirror.Rebased) *domain.Refusal {
	before := t.s.document()
	for _, after := range done.Docs {
		if err := checkPart(changeOf(before, after)); err != nil {
			return refusalOf(err)
		}
		before = after
	}
	part := changeOf(t.s.document(), done.Doc)
	come := part.come()
	sum := t.s.sum().less(part.gone().tally).plus(come.tally)
	if err := sum.checkSize(); err != nil {
		return refusalOf(err)
	}
	if t.s.made.size+t.fresh(come) > maxMade {
		return domain.Refuse(domain.TooLarge, "many-ids", wordsManyIDs)
	}
	if role == domain.TextSuggest && !sameOriginal(t.s.document(), done.Doc, t.ownedBy(person)) {
		return domain.Refuse(domain.Forbidden, "suggest-only", wordsSuggestOnly)
	}
	return nil
}

// sum is what the document holds.
func (s state) sum() tally {
	if s.doc == nil {
		return foundIn(empty).tally
	}
	return s.tally
}

// fresh counts the ids that nobody has brought before.
func (t *taking) fresh(come found) (n int) {
	for _, ids := range [][]events.ID{come.comments, come.suggestions} {
		for _, id := range ids {
			if _, known := t.s.made.get(id); !known {
				n++
			}
		}
	}
	return n
}

// ownedBy tells whether a suggestion or a thread is somebody's own: she made it, or nobody has yet.
func (t *taking) ownedBy(person events.ID) func(events.ID) bool {
	return func(id events.ID) bool {
		made, known := t.s.made.get(id)
		return !known || made.Person == person
	}
}

func refusalOf(err error) *domain.Refusal {
	switch {
	case errors.Is(err, errText):
		return broken("text", wordsText.With(most.Combining))
	case errors.Is(err, errFull):
		return domain.Refuse(domain.TooLarge, "document-size", wordsFull.With(most.Text, most.Nodes, most.Cells, most.Depth))
	}
	return broken("value", wordsValue)
}

// mayDo looks at what kinds of steps a role allows, before anything is applied.
func (t *taking) mayDo(role domain.TextRole, person events.ID, steps []prosemirror.Step) *domain.Refusal {
	if role == domain.TextEdit {
		return nil
	}
	owned := t.ownedBy(person)
	for _, step := range steps {
		mark, removes, only := markOf(step)
		for _, m := range mark {
			only = only && m.Type().Name() == markComment
		}
		if role == domain.TextComment && !only {
			return domain.Refuse(domain.Forbidden, "comment-only", wordsCommentOnly)
		}
		for _, m := range removes {
			id, _ := m.Attr("id").(string)
			if m.Type().Name() == markComment && !owned(events.ID(id)) {
				return domain.Refuse(domain.Forbidden, "others-comment", wordsOthersComment)
			}
		}
	}
	return nil
}

// markOf gives the marks that a step puts on or takes off inline content, and those that it takes
// off; false where it does anything else.
func markOf(step prosemirror.Step) (all, removed []*prosemirror.Mark, only bool) {
	switch s := step.(type) {
	case *prosemirror.AddMarkStep:
		return []*prosemirror.Mark{s.Mark}, nil, true
	case *prosemirror.RemoveMarkStep:
		return []*prosemirror.Mark{s.Mark}, []*prosemirror.Mark{s.Mark}, true
	case *prosemirror.MarkSetStep:
		for _, inner := range s.Steps {
			marks, gone, _ := markOf(inner)
			all, removed = append(all, marks...), append(removed, gone...)
		}
		return all, removed, true
	}
	return nil, nil, false
}
