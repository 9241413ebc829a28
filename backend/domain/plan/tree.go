package plan

import (
	"fmt"
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

const (
	// maxChapters is the most chapters that a plan may have at a time. A version names them all in one
	// record (limits_test.go).
	maxChapters = 100
	// maxEver is the most that it may have had, withdrawn ones too: the row holds them all.
	maxEver = 250
	// maxLevels is how deep chapters may stand under one another: 2.1.3.1.
	maxLevels = 4
)

// placed gives the chapters with one more, after the sibling etter, or as the first under its own.
// What stands between in the list belongs elsewhere in the tree, so the place right behind the
// sibling is the place after it.
func placed(chapters []Kapittel, k Kapittel, etter events.ID) []Kapittel {
	at := 1 + slices.IndexFunc(chapters, func(other Kapittel) bool { return etter != "" && other.Kapittel == etter })
	return slices.Insert(slices.Clone(chapters), at, k)
}

// with gives the state with one chapter altered, and leaves the given one as it was.
func (s state) with(id events.ID, m domain.Mark, alter func(*Kapittel)) state {
	if i := s.chapter(id); i >= 0 {
		s.chapters = slices.Clone(s.chapters)
		alter(&s.chapters[i])
		s.chapters[i].Spor = m.Trace()
	}
	return s
}

func (s state) moved(e events.PlanChapterMoved, m domain.Mark) state {
	i := s.chapter(e.Kapittel)
	if i < 0 {
		return s
	}
	k := s.chapters[i]
	k.Under, k.Spor = e.Under, m.Trace()
	s.chapters = placed(slices.Delete(slices.Clone(s.chapters), i, i+1), k, e.Etter)
	return s
}

// chapter finds a chapter, withdrawn ones too; -1 where there is none.
func (s state) chapter(id events.ID) int {
	return slices.IndexFunc(s.chapters, func(k Kapittel) bool { return k.Kapittel == id })
}

// tree lists the chapters in the order of the plan, each with its level and, where it is part of
// the plan, its number. A withdrawn chapter stands where it stood, and takes no number.
func (s state) tree() []Kapittel {
	under := map[events.ID][]Kapittel{}
	for _, k := range s.chapters {
		under[k.Under] = append(under[k.Under], k)
	}
	all := make([]Kapittel, 0, len(s.chapters))
	var walk func(parent events.ID, level int, prefix string, out bool)
	walk = func(parent events.ID, level int, prefix string, out bool) {
		n := 0
		for _, k := range under[parent] {
			k.Niva, k.Nummer = level, ""
			if !out && !k.Trekt {
				n++
				k.Nummer = fmt.Sprintf("%s%d", prefix, n)
			}
			all = append(all, k)
			walk(k.Kapittel, level+1, k.Nummer+".", out || k.Trekt)
		}
	}
	walk("", 1, "", false)
	return all
}

// inPlan tells of a chapter of the tree whether it is part of the plan: neither withdrawn nor under
// one that is.
func (k Kapittel) inPlan() bool { return k.Nummer != "" }

// found gives a chapter of the tree by its id.
func found(tree []Kapittel, id events.ID) (Kapittel, bool) {
	i := slices.IndexFunc(tree, func(k Kapittel) bool { return k.Kapittel == id })
	if i < 0 {
		return Kapittel{}, false
	}
	return tree[i], true
}

// standing gives a chapter that is part of the plan now. One that was withdrawn since the asker saw
// it is told so.
func (s state) standing(field string, id events.ID) (Kapittel, error) {
	k, there := found(s.tree(), id)
	switch {
	case !there:
		return k, domain.Fail(field, "unknown-kapittel", wordsNoChapter)
	case !k.inPlan():
		return k, changed(field, "withdrawn", wordsWithdrawn)
	}
	return k, nil
}

// changed is a refusal for what another has done meanwhile.
func changed(field, rule string, words domain.Words) *domain.Refusal {
	r := domain.Fail(field, rule, words)
	r.Kind = domain.Changed
	return r
}

// below lists a chapter of the tree and all under it, in their order.
func below(tree []Kapittel, id events.ID) []Kapittel {
	i := slices.IndexFunc(tree, func(k Kapittel) bool { return k.Kapittel == id })
	if i < 0 {
		return nil
	}
	end := i + 1
	for end < len(tree) && tree[end].Niva > tree[i].Niva {
		end++
	}
	return tree[i:end]
}

// count is how many of the chapters are part of the plan.
func count(tree []Kapittel) (n int) {
	for _, k := range tree {
		if k.inPlan() {
			n++
		}
	}
	return n
}

// checkPlace: the chapter above is part of the plan, and the sibling stands under it now.
func (s state) checkPlace(under, etter events.ID) error {
	if under != "" {
		if _, err := s.standing("under", under); err != nil {
			return err
		}
	}
	if etter == "" {
		return nil
	}
	i := s.chapter(etter)
	if i < 0 {
		return domain.Fail("etter", "unknown-kapittel", wordsNoChapter)
	}
	if s.chapters[i].Under != under {
		return changed("etter", "moved-meanwhile", wordsMovedMeanwhile)
	}
	return nil
}

// level is how deep a chapter stands; 0 for none.
func (s state) level(id events.ID) int {
	k, _ := found(s.tree(), id)
	return k.Niva
}

// isAfter tells whether a chapter stands right after the sibling already, those that are withdrawn
// counted or not.
func (s state) isAfter(id, etter events.ID) bool {
	var last, lastInPlan events.ID
	i := s.chapter(id)
	for _, k := range s.chapters[:i] {
		if k.Under != s.chapters[i].Under {
			continue
		}
		last = k.Kapittel
		if !k.Trekt {
			lastInPlan = k.Kapittel
		}
	}
	return etter == last || etter == lastInPlan
}
