package text

import (
	"time"

	"fellesplan/backend/domain"
)

// What one person may send to one text, in the long run and at once. Somebody who types fast needs a
// tenth of it; who was offline for a day sends at once what she wrote meanwhile.
const (
	commitRate, commitBurst = 20, 200            // commits
	byteRate, byteBurst     = 100_000, 4_000_000 // bytes of steps
	// maxBudgets is how many persons' budgets a text remembers before it looks for full ones.
	maxBudgets = 512
)

// budget is what somebody has used; it is given back with time.
type budget struct {
	commits, bytes float64
	at             time.Time
}

// spend takes a commit from its writer's budget. It gives how long to wait where that is used up.
func (c *Core) spend(commit domain.Commit) time.Duration {
	if commit.System {
		return 0
	}
	now := c.Now()
	b := c.budgets[commit.Person]
	if b == nil {
		c.forgetBudgets(now)
		b = &budget{at: now}
		c.budgets[commit.Person] = b
	}
	b.refill(now)
	size := float64(len(commit.Steps))
	wait := max((b.commits+1-commitBurst)/commitRate, (b.bytes+size-byteBurst)/byteRate)
	if wait > 0 {
		return max(time.Second, time.Duration(wait*float64(time.Second)).Round(time.Second))
	}
	b.commits++
	b.bytes += size
	return 0
}

func (b *budget) refill(now time.Time) {
	passed := max(0, now.Sub(b.at).Seconds())
	b.commits = max(0, b.commits-passed*commitRate)
	b.bytes = max(0, b.bytes-passed*byteRate)
	b.at = now
}

// forgetBudgets lets go of those that are full again, where there are many.
func (c *Core) forgetBudgets(now time.Time) {
	if len(c.budgets) < maxBudgets {
		return
	}
	for person, b := range c.budgets {
		if b.refill(now); b.commits == 0 && b.bytes == 0 {
			delete(c.budgets, person)
		}
	}
}
