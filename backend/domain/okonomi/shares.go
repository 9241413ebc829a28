package okonomi

import (
	"fmt"
	"math/bits"
	"slices"
	"strconv"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// agreeShares reckons the shares and keeps them with what they were reckoned from. They always make
// up the whole sum, to the øre.
func agreeShares(s state, a domain.Asked, c AgreeShares) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	who, errWho := sharers(c.Delar, a)
	fact := events.OkonomiSharesAgreed{
		Fordeling: c.Fordeling, Namn: c.Namn.Text(), Aar: c.Aar, Slag: c.Slag, Belop: c.Belop, Grunnlag: c.Grunnlag.Text(), Merknad: c.Merknad.Text(), Kjelder: sources,
	}
	err := domain.First(domain.RequiredID("fordeling", c.Fordeling), domain.Required("namn", fact.Namn), aYear("aar", c.Aar), something("belop", c.Belop), errWho, errSources)
	if err != nil {
		return nil, err
	}
	amounts, err := shared(c)
	if err != nil {
		return nil, err
	}
	for i, given := range c.Delar {
		weight, fewer := used(c.Slag, given.Vekt)
		fact.Delar = append(fact.Delar, events.Kostnadsdel{Kven: who[i], Vekt: weight, Faerre: fewer, Belop: amounts[i]})
	}
	i := slices.IndexFunc(s.Fordelingar, isShares(c.Fordeling))
	switch {
	case i >= 0 && s.Fordelingar[i].says(fact):
		return nil, nil
	case i < 0:
		if err := room(s.Fordelingar); err != nil {
			return nil, err
		}
	}
	return []events.Event{fact}, nil
}

func (f Fordeling) says(e events.OkonomiSharesAgreed) bool {
	return f.Namn == e.Namn && f.Aar == e.Aar && f.Slag == e.Slag && f.Belop == e.Belop && f.Grunnlag == e.Grunnlag && f.Merknad == e.Merknad &&
		slices.Equal(f.Delar, parts(e)) && slices.Equal(f.Kjelder, e.Kjelder)
}

func withdrawShares(s state, _ domain.Asked, c WithdrawShares) ([]events.Event, error) {
	if !slices.ContainsFunc(s.Fordelingar, isShares(c.Fordeling)) {
		return nil, nil
	}
	return []events.Event{events.OkonomiSharesWithdrawn{Fordeling: c.Fordeling, Merknad: c.Merknad.Text()}}, nil
}

// maxSharers is the most who share one sum. The Bergen area has 24 partners.
const maxSharers = 100

// sharers gives those who share, each once.
func sharers(given []GivenDel, a domain.Asked) (who []events.Aktor, err error) {
	if len(given) == 0 || len(given) > maxSharers {
		return nil, domain.Fail("delar", "sharers", wordsSharers.With(maxSharers))
	}
	for i, d := range given {
		actor, err := actorOf(fmt.Sprintf("delar[%d].kven", i), d.Kven, a)
		if err != nil {
			return nil, err
		}
		if slices.Contains(who, actor) {
			return nil, domain.Fail(fmt.Sprintf("delar[%d].kven", i), "twice", wordsTwice)
		}
		who = append(who, actor)
	}
	return who, nil
}

// shared gives the share of each, by the kind of key.
func shared(c AgreeShares) ([]int, error) {
	switch c.Slag {
	case events.NokkelInnbyggjar, events.NokkelBruk:
		return byWeight(c)
	case events.NokkelFast:
		return byAgreement(c)
	case events.NokkelVertskommune:
		return byHost(c)
	case events.NokkelTilskot:
		return byGrant(c)
	}
	return nil, domain.Fail("slag", "unknown-slag", wordsNoKey)
}

// without refuses weights or amounts where the key has no use for them.
func without(delar []GivenDel, field string, of func(GivenDel) int) error {
	for i, d := range delar {
		if of(d) != 0 {
			return domain.Fail(fmt.Sprintf("delar[%d].%s", i, field), "not-of-key", wordsNotOfKey)
		}
	}
	return nil
}

func weight(d GivenDel) int { return d.Vekt }
func amount(d GivenDel) int { return d.Belop }

// maxWeight is the largest weight; a hundred of them can be added up.
const maxWeight = 1e9

func byWeight(c AgreeShares) ([]int, error) {
	weights, sum := make([]int, len(c.Delar)), 0
	for i, d := range c.Delar {
		if d.Vekt < 0 || d.Vekt > maxWeight {
			return nil, domain.Fail(fmt.Sprintf("delar[%d].vekt", i), "weight", wordsWeight)
		}
		weights[i], _ = used(c.Slag, d.Vekt)
		sum += weights[i]
	}
	err := without(c.Delar, "belop", amount)
	switch {
	case err != nil:
		return nil, err
	case sum == 0:
		return nil, domain.Fail("delar", "no-weight", wordsNoWeight)
	case c.Grunnlag.Text() == "":
		return nil, domain.Fail("grunnlag", "required", wordsWhichWeights)
	}
	return proportional(c.Belop, weights), nil
}

const (
	// fewest is the smallest count of use, but for none, that is kept as it is: fewer could point to persons.
	fewest = 5
	// standsIn is what each smaller one weighs. Were it its own number, the shares would tell which it was.
	standsIn = 3
)

// used hides a small count of use, and gives what it weighs. The number itself goes no further than here.
func used(key events.NokkelSlag, given int) (weight, fewer int) {
	if key == events.NokkelBruk && given > 0 && given < fewest {
		return standsIn, fewest
	}
	return given, 0
}

// parts are the shares as they are shown, without the weights that stand in for small counts.
func parts(e events.OkonomiSharesAgreed) (all []Del) {
	for _, d := range told(e).(events.OkonomiSharesAgreed).Delar {
		part := Del{Kven: d.Kven, Vekt: d.Vekt, Faerre: d.Faerre, Belop: d.Belop}
		if part.Faerre > 0 {
			part.Vekt = 0
		}
		all = append(all, part)
	}
	return all
}

// told is a fact as history tells it. What was agreed before small counts were hidden holds them; they
// are hidden from everybody who reads it here.
func told(e events.Event) events.Event {
	agreed, is := e.(events.OkonomiSharesAgreed)
	if !is || agreed.Slag != events.NokkelBruk {
		return e
	}
	agreed.Delar = slices.Clone(agreed.Delar)
	for i := range agreed.Delar {
		if d := &agreed.Delar[i]; d.Faerre == 0 {
			d.Vekt, d.Faerre = used(agreed.Slag, d.Vekt)
		}
	}
	return agreed
}

// proportional shares a sum in proportion to weights, in whole øre: each gets what its weight comes to,
// rounded down, and the øre that are left go one each to those who lost most in the rounding, the first
// of them where several lost as much. The weights are not negative and not all 0.
func proportional(sum int, weights []int) []int {
	total := 0
	for _, w := range weights {
		total += w
	}
	shares, lost, left := make([]int, len(weights)), make([]uint64, len(weights)), sum
	for i, w := range weights {
		// The product of a sum and a weight may take more than 64 bits.
		high, low := bits.Mul64(uint64(sum), uint64(w))
		share, rest := bits.Div64(high, low, uint64(total))
		shares[i], lost[i] = int(share), rest
		left -= shares[i]
	}
	order := make([]int, len(weights))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case lost[a] > lost[b]:
			return -1
		case lost[a] < lost[b]:
			return 1
		}
		return 0
	})
	for _, i := range order[:left] {
		shares[i]++
	}
	return shares
}

// byAgreement: what each carries is agreed, and must make up the whole.
func byAgreement(c AgreeShares) ([]int, error) {
	shares, left := make([]int, len(c.Delar)), c.Belop
	for i, d := range c.Delar {
		if err := anAmount(fmt.Sprintf("delar[%d].belop", i), d.Belop); err != nil {
			return nil, err
		}
		shares[i] = d.Belop
		left -= d.Belop
	}
	if err := without(c.Delar, "vekt", weight); err != nil {
		return nil, err
	}
	switch {
	case left > 0:
		return nil, domain.Fail("delar", "sum", wordsTooLittle.With(Kroner(left)))
	case left < 0:
		return nil, domain.Fail("delar", "sum", wordsTooMuch.With(Kroner(-left)))
	}
	return shares, nil
}

// byHost: one carries it all.
func byHost(c AgreeShares) ([]int, error) {
	if len(c.Delar) != 1 {
		return nil, domain.Fail("delar", "one-host", wordsOneHost)
	}
	if err := domain.First(without(c.Delar, "vekt", weight), without(c.Delar, "belop", amount)); err != nil {
		return nil, err
	}
	return []int{c.Belop}, nil
}

// byGrant: the grants, in their order, cover the sum as far as it goes; the one who has no amount
// carries the rest.
func byGrant(c AgreeShares) ([]int, error) {
	if err := without(c.Delar, "vekt", weight); err != nil {
		return nil, err
	}
	shares, left, carries := make([]int, len(c.Delar)), c.Belop, -1
	for i, d := range c.Delar {
		switch {
		case d.Belop == 0 && carries >= 0:
			return nil, domain.Fail(fmt.Sprintf("delar[%d].belop", i), "one-carrier", wordsOneCarrier)
		case d.Belop == 0:
			carries = i
		default:
			if err := anAmount(fmt.Sprintf("delar[%d].belop", i), d.Belop); err != nil {
				return nil, err
			}
			shares[i] = min(d.Belop, left)
			left -= shares[i]
		}
	}
	if carries < 0 {
		return nil, domain.Fail("delar", "one-carrier", wordsOneCarrier)
	}
	shares[carries] = left
	return shares, nil
}

// Kroner writes an amount as people do, alike in all languages: "12 500,50".
func Kroner(ore int) string {
	whole, rest := strconv.Itoa(ore/100), ore%100
	grouped := ""
	for len(whole) > 3 {
		grouped = "\u00a0" + whole[len(whole)-3:] + grouped
		whole = whole[:len(whole)-3]
	}
	if rest == 0 {
		return whole + grouped + "\u00a0kr"
	}
	return fmt.Sprintf("%s%s,%02d\u00a0kr", whole, grouped, rest)
}
