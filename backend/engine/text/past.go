package text

import (
	"context"
	"fmt"

	"fellesplan/events"
)

// Changes reads what the log holds of a text after one version up to another. The first and the last
// record may reach beyond.
func (h *Hub) Changes(ctx context.Context, id events.ID, from, upto int) (changes []Change, err error) {
	first, there := h.index.holding(id, from+1)
	last, known := h.index.holding(id, upto)
	if !there || !known || upto <= from {
		return nil, nil
	}
	err = h.Log.Records(ctx, id, first.seq, last.seq, func(rec events.Record) error {
		for _, fact := range rec.Facts {
			if changed, is := fact.(events.TekstChanged); is {
				changes = append(changes, Change{changed, rec.Time})
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("reading the changes %d to %d of the text %s: %w", from, upto, id, err)
	}
	return changes, nil
}
