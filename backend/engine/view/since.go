package view

import (
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Since gives what was recorded from a time on about the things of a room that are wanted and that the
// asker may see: the oldest first of each thing. Nothing after upTo is told; 0 = up to now.
func (v *View) Since(name string, wants func(id events.ID, state any) bool, from time.Time, upTo uint64, a domain.Asked) (all []domain.Happened) {
	r := v.rooms[name]
	if r == nil {
		return nil
	}
	things, _ := v.lookAll(r, 0)
	for _, s := range things {
		if !wants(s.id, s.newest.state) || !r.Sees(s.newest.state, a) {
			continue
		}
		for _, m := range s.all() {
			if !m.ended().Before(from) && (upTo == 0 || m.Seq <= upTo) {
				all = append(all, domain.Happened{Room: name, Thing: s.id, Entry: m.told()})
			}
		}
	}
	return all
}
