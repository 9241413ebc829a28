package okonomi

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

// TestSharesMakeUpTheWhole: whatever sum and whatever weights, the shares make up the sum to the øre;
// none is an øre or more away from what its weight comes to; who weighs more never carries less; none
// carries something for nothing.
func TestSharesMakeUpTheWhole(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	chance := rand.New(rand.NewPCG(seed, 0))
	for range 20_000 {
		sum, weights := randomShares(chance)
		shares := proportional(sum, weights)
		total, all := 0, 0
		for i, share := range shares {
			total += share
			all += weights[i]
		}
		if total != sum {
			t.Fatalf("%d by %v becomes %v, which is %d", sum, weights, shares, total)
		}
		for i, share := range shares {
			// |share · all − sum · weight| < all
			off := new(big.Int).Sub(mul(share, all), mul(sum, weights[i]))
			if off.CmpAbs(big.NewInt(int64(all))) >= 0 {
				t.Fatalf("%d by %v: share %d is %d", sum, weights, i, share)
			}
			if weights[i] == 0 && share != 0 {
				t.Fatalf("%d by %v: %d is carried for nothing", sum, weights, share)
			}
			for j := range shares {
				if weights[i] > weights[j] && share < shares[j] {
					t.Fatalf("%d by %v becomes %v", sum, weights, shares)
				}
			}
		}
	}
}

func mul(a, b int) *big.Int { return new(big.Int).Mul(big.NewInt(int64(a)), big.NewInt(int64(b))) }

// randomShares gives a sum and weights: mostly like those of kommunar, now and then the largest there are.
func randomShares(chance *rand.Rand) (sum int, weights []int) {
	sum = 1 + chance.IntN([]int{10, 1000, 1e9, MaxBelop}[chance.IntN(4)])
	most := []int{2, 7, 300_000, maxWeight}[chance.IntN(4)]
	for range 1 + chance.IntN(30) {
		weights = append(weights, chance.IntN(most+1))
	}
	weights[chance.IntN(len(weights))]++
	return sum, weights
}

func TestLargestRemaindersFirst(t *testing.T) {
	for _, c := range []struct {
		sum     int
		weights []int
		want    []int
	}{
		{100, []int{1, 1, 1}, []int{34, 33, 33}},                              // a tie: the first of them
		{100, []int{1, 1, 4}, []int{17, 17, 66}},                              // 16.67, 16.67, 66.67: two øre to the three, in the order given
		{10, []int{3, 3, 4}, []int{3, 3, 4}},                                  // nothing is lost
		{1, []int{1, 2}, []int{0, 1}},                                         // to the one who lost most
		{5, []int{0, 0, 9}, []int{0, 0, 5}},                                   // who weighs nothing carries nothing
		{1e13, []int{1e9, 1e9, 1}, []int{4999999997500, 4999999997500, 5000}}, // a product of more than 64 bits
	} {
		if got := proportional(c.sum, c.weights); !slices.Equal(got, c.want) {
			t.Errorf("%d by %v is %v, want %v", c.sum, c.weights, got, c.want)
		}
	}
}

func TestKeys(t *testing.T) {
	share := func(slag events.NokkelSlag, delar ...GivenDel) AgreeShares {
		return AgreeShares{ID: it, Fordeling: post1, Namn: "Sekretariat", Aar: 2026, Slag: slag, Belop: 1000, Grunnlag: "Folketal", Delar: delar}
	}
	agreed := func(slag events.NokkelSlag, delar ...events.Kostnadsdel) events.OkonomiSharesAgreed {
		return events.OkonomiSharesAgreed{Fordeling: post1, Namn: "Sekretariat", Aar: 2026, Slag: slag, Belop: 1000, Grunnlag: "Folketal", Delar: delar}
	}
	a, m, state := domain.GivenAktor{Partnar: alver}, domain.GivenAktor{Partnar: masfjord}, domain.GivenAktor{Namn: "Staten"}
	actorA, actorM, actorState := events.Aktor{Partnar: alver}, events.Aktor{Partnar: masfjord}, events.Aktor{Namn: "Staten"}
	perHead := share(events.NokkelInnbyggjar, GivenDel{Kven: a, Vekt: 2}, GivenDel{Kven: m, Vekt: 1})
	perHeadAgreed := agreed(events.NokkelInnbyggjar, events.Kostnadsdel{Kven: actorA, Vekt: 2, Belop: 667}, events.Kostnadsdel{Kven: actorM, Vekt: 1, Belop: 333})
	unsaid := perHead
	unsaid.Grunnlag = ""
	stage.Play(t, []domaintest.Story{
		{Name: "per head", When: perHead, Then: []events.Event{perHeadAgreed}},
		{Name: "the same again", Given: []events.Event{perHeadAgreed}, When: perHead},
		{Name: "by what weights", When: unsaid, Refused: "required", Field: "grunnlag"},
		{Name: "by use, all nothing", When: share(events.NokkelBruk, GivenDel{Kven: a}, GivenDel{Kven: m}), Refused: "no-weight", Field: "delar"},
		{Name: "by use, with an amount", When: share(events.NokkelBruk, GivenDel{Kven: a, Vekt: 1, Belop: 2}), Refused: "not-of-key", Field: "delar[0].belop"},
		{Name: "twice the same", When: share(events.NokkelBruk, GivenDel{Kven: a, Vekt: 1}, GivenDel{Kven: a, Vekt: 2}), Refused: "twice", Field: "delar[1].kven"},
		{Name: "nobody", When: share(events.NokkelBruk), Refused: "sharers", Field: "delar"},
		{Name: "one that has left", When: share(events.NokkelBruk, GivenDel{Kven: domain.GivenAktor{Partnar: gone}, Vekt: 1}), Refused: "partnar-left", Field: "delar[0].kven.partnar"},
		{Name: "as agreed", When: share(events.NokkelFast, GivenDel{Kven: a, Belop: 999}, GivenDel{Kven: m, Belop: 1}), Then: []events.Event{agreed(events.NokkelFast, events.Kostnadsdel{Kven: actorA, Belop: 999}, events.Kostnadsdel{Kven: actorM, Belop: 1})}},
		{Name: "an øre too little", When: share(events.NokkelFast, GivenDel{Kven: a, Belop: 999}), Refused: "sum", Field: "delar"},
		{Name: "an øre too much", When: share(events.NokkelFast, GivenDel{Kven: a, Belop: 999}, GivenDel{Kven: m, Belop: 2}), Refused: "sum", Field: "delar"},
		{Name: "a host", When: share(events.NokkelVertskommune, GivenDel{Kven: a}), Then: []events.Event{agreed(events.NokkelVertskommune, events.Kostnadsdel{Kven: actorA, Belop: 1000})}},
		{Name: "two hosts", When: share(events.NokkelVertskommune, GivenDel{Kven: a}, GivenDel{Kven: m}), Refused: "one-host", Field: "delar"},
		{Name: "a grant and one who carries the rest", When: share(events.NokkelTilskot, GivenDel{Kven: state, Belop: 700}, GivenDel{Kven: a}), Then: []events.Event{agreed(events.NokkelTilskot, events.Kostnadsdel{Kven: actorState, Belop: 700}, events.Kostnadsdel{Kven: actorA, Belop: 300})}},
		{Name: "a grant larger than the sum covers it and no more", When: share(events.NokkelTilskot, GivenDel{Kven: a}, GivenDel{Kven: state, Belop: 7000}), Then: []events.Event{agreed(events.NokkelTilskot, events.Kostnadsdel{Kven: actorA}, events.Kostnadsdel{Kven: actorState, Belop: 1000})}},
		{Name: "grants and nobody for the rest", When: share(events.NokkelTilskot, GivenDel{Kven: state, Belop: 700}), Refused: "one-carrier", Field: "delar"},
		{Name: "two for the rest", When: share(events.NokkelTilskot, GivenDel{Kven: a}, GivenDel{Kven: m}), Refused: "one-carrier", Field: "delar[1].belop"},
		{Name: "a key that is none", When: share("loddtrekning", GivenDel{Kven: a}), Refused: "unknown-slag", Field: "slag"},
		{Name: "withdrawn", Given: []events.Event{perHeadAgreed}, When: WithdrawShares{ID: it, Fordeling: post1}, Then: []events.Event{events.OkonomiSharesWithdrawn{Fordeling: post1}}},
		{Name: "withdrawn twice", When: WithdrawShares{ID: it, Fordeling: post1}},
		{Name: "by another's planner", By: planner2, When: perHead, Refused: "access"},
	})
}

// TestSmallCountsOfUse: whichever of the four counts is given, the facts are the same to the letter, also
// what each pays: the shares of the others would tell it else.
func TestSmallCountsOfUse(t *testing.T) {
	a, m := domain.GivenAktor{Partnar: alver}, domain.GivenAktor{Partnar: masfjord}
	by := func(key events.NokkelSlag, use int) AgreeShares {
		return AgreeShares{ID: it, Fordeling: post1, Namn: "Plassar", Aar: 2026, Slag: key, Belop: 1000, Grunnlag: "Pasientar", Delar: []GivenDel{{Kven: a, Vekt: use}, {Kven: m, Vekt: 17}}}
	}
	agreed := events.OkonomiSharesAgreed{Fordeling: post1, Namn: "Plassar", Aar: 2026, Slag: events.NokkelBruk, Belop: 1000, Grunnlag: "Pasientar", Delar: []events.Kostnadsdel{
		{Kven: events.Aktor{Partnar: alver}, Vekt: standsIn, Faerre: fewest, Belop: 150}, {Kven: events.Aktor{Partnar: masfjord}, Vekt: 17, Belop: 850},
	}}
	var stories []domaintest.Story
	for use := 1; use < fewest; use++ {
		stories = append(stories,
			domaintest.Story{Name: "few", When: by(events.NokkelBruk, use), Then: []events.Event{agreed}},
			domaintest.Story{Name: "few, after another of them", Given: []events.Event{agreed}, When: by(events.NokkelBruk, use)})
	}
	five, heads := agreed, agreed
	five.Delar = []events.Kostnadsdel{{Kven: agreed.Delar[0].Kven, Vekt: 5, Belop: 227}, {Kven: agreed.Delar[1].Kven, Vekt: 17, Belop: 773}}
	heads.Slag, heads.Delar = events.NokkelInnbyggjar, []events.Kostnadsdel{{Kven: agreed.Delar[0].Kven, Vekt: 3, Belop: 150}, agreed.Delar[1]}
	stage.Play(t, append(stories,
		domaintest.Story{Name: "five", When: by(events.NokkelBruk, 5), Then: []events.Event{five}},
		domaintest.Story{Name: "how many live there is known to all", When: by(events.NokkelInnbyggjar, 3), Then: []events.Event{heads}}))
}

// TestSmallCountsOfBeforeAreHidden: what was agreed before the rule holds them; neither row nor history does.
func TestSmallCountsOfBeforeAreHidden(t *testing.T) {
	before := events.OkonomiSharesAgreed{Fordeling: post1, Namn: "Plassar", Aar: 2026, Slag: events.NokkelBruk, Belop: 1000, Delar: []events.Kostnadsdel{
		{Kven: events.Aktor{Partnar: alver}, Vekt: 2, Belop: 105}, {Kven: events.Aktor{Partnar: masfjord}, Vekt: 17, Belop: 895},
	}}
	told := Room.ToldOf([]events.Event{before})[0].(events.OkonomiSharesAgreed)
	if told.Delar[0].Vekt != standsIn || told.Delar[0].Faerre != fewest || told.Delar[1] != before.Delar[1] || before.Delar[0].Vekt != 2 {
		t.Errorf("history tells %+v of %+v", told.Delar, before.Delar)
	}
	row := stage.RowAfter(it, before).(Row)
	if want := []Del{{before.Delar[0].Kven, 0, fewest, 105}, {before.Delar[1].Kven, 17, 0, 895}}; !slices.Equal(row.Fordelingar[0].Delar, want) {
		t.Errorf("the row tells %+v, want %+v", row.Fordelingar[0].Delar, want)
	}
	if again := stage.RowAfter(it, told).(Row); !slices.Equal(again.Fordelingar[0].Delar, row.Fordelingar[0].Delar) {
		t.Errorf("what is told makes another row: %+v", again)
	}
}

// TestEveryKeySharesTheWhole asks with random parts, such as come through the door: what is agreed
// always makes up the whole, and no share is negative.
func TestEveryKeySharesTheWhole(t *testing.T) {
	chance := rand.New(rand.NewPCG(3, 5))
	keys := []events.NokkelSlag{events.NokkelInnbyggjar, events.NokkelFast, events.NokkelBruk, events.NokkelVertskommune, events.NokkelTilskot}
	agreed := map[events.NokkelSlag]int{}
	for range 20_000 {
		c := AgreeShares{Slag: keys[chance.IntN(len(keys))], Belop: 1 + chance.IntN(20), Grunnlag: "x"}
		for range 1 + chance.IntN(4) {
			c.Delar = append(c.Delar, GivenDel{Vekt: chance.IntN(3) * chance.IntN(2), Belop: chance.IntN(15) * chance.IntN(2)})
		}
		shares, err := shared(c)
		if err != nil {
			continue
		}
		agreed[c.Slag]++
		total := 0
		for _, share := range shares {
			if total += share; share < 0 {
				t.Fatalf("%+v becomes %v", c, shares)
			}
		}
		if total != c.Belop || len(shares) != len(c.Delar) {
			t.Fatalf("%+v becomes %v", c, shares)
		}
	}
	for _, key := range keys {
		if agreed[key] < 20 {
			t.Errorf("%s came about %d times", key, agreed[key])
		}
	}
}
