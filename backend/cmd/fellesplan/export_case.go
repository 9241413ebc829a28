package main

import (
	"reflect"
	"slices"

	"fellesplan/events"
)

// caseFile is all that belongs to a sak: the sak, its two texts and what was said of them, its number, its
// items in the meetings, what was decided there and how that was followed up, what the partners decided,
// and the disagreements that came of it. It is found by one walk through the log, since nothing points to
// what has not come yet.
type caseFile struct {
	sak     events.ID
	whole   map[string]bool                      // "<room>/<thing>" of which every record belongs
	items   map[events.ID]map[events.ID]bool     // by meeting: its items of the sak
	vedtak  map[events.ID]bool                   // the decisions made in them
	strange map[events.ID]map[events.ID]struct{} // by meeting: notes on other items
}

func newCaseFile(sak events.ID) *caseFile {
	return &caseFile{
		sak: sak, whole: map[string]bool{"sak/" + string(sak): true}, items: map[events.ID]map[events.ID]bool{},
		vedtak: map[events.ID]bool{}, strange: map[events.ID]map[events.ID]struct{}{},
	}
}

// see takes in the next record of the log.
func (c *caseFile) see(rec events.Record) {
	for _, fact := range rec.Facts {
		switch rec.Room {
		case "sak":
			if f, is := fact.(events.SakReported); is && rec.Thing == c.sak {
				c.take("tekst", f.Saksframlegg, true)
				c.take("tekst", f.Framlegg, true)
			}
		case "mote":
			c.meeting(rec.Thing, fact)
		default:
			c.other(rec, fact)
		}
	}
}

func (c *caseFile) take(room string, thing events.ID, really bool) {
	if really && thing != "" {
		c.whole[room+"/"+string(thing)] = true
	}
}

func (c *caseFile) has(room string, thing events.ID) bool { return c.whole[room+"/"+string(thing)] }

// meeting looks for the items of the sak, and what came of them.
func (c *caseFile) meeting(mote events.ID, fact events.Event) {
	switch f := fact.(type) {
	case events.MoteItemPlaced:
		if f.Sak == c.sak {
			if c.items[mote] == nil {
				c.items[mote] = map[events.ID]bool{}
			}
			c.items[mote][f.Punkt] = true
		}
	case events.MoteItemConcluded:
		if c.items[mote][f.Punkt] && f.Vedtak != "" {
			c.vedtak[f.Vedtak] = true
			c.take("vedtak", f.Vedtak, true)
		}
	case events.MoteConsensusBlocked:
		c.take("usemje", f.Usemje, c.items[mote][f.Punkt])
	case events.MoteMinuteNoted:
		if f.Punkt != "" && !c.items[mote][f.Punkt] {
			if c.strange[mote] == nil {
				c.strange[mote] = map[events.ID]struct{}{}
			}
			c.strange[mote][f.Innlegg] = struct{}{}
		}
	}
}

// other looks for what is about the sak, its items, its decisions or its texts.
func (c *caseFile) other(rec events.Record, fact events.Event) {
	switch f := fact.(type) {
	case events.PartnarvedtakAsked:
		c.take("partnarvedtak", rec.Thing, f.Sak == c.sak || c.vedtak[f.Vedtak] || c.items[f.Mote][f.Punkt])
		c.take("vedtak", rec.Thing, c.has("partnarvedtak", rec.Thing))
	case events.UsemjeRaised:
		c.take("usemje", rec.Thing, f.Sak == c.sak || c.items[f.Mote][f.Punkt])
	case events.TradStarted:
		c.take("trad", rec.Thing, c.has("tekst", f.Tekst))
	case events.TradOpened:
		c.take("trad", rec.Thing, f.Rom == "sak" && f.Ting == c.sak)
	}
}

// wants tells whether a record belongs to the sak. Of a meeting that dealt with others too, what is about
// those alone does not.
func (c *caseFile) wants(rec events.Record) bool {
	switch {
	case c.has(rec.Room, rec.Thing):
		return true
	case rec.Room == "saksnummer":
		return slices.ContainsFunc(rec.Facts, func(e events.Event) bool {
			given, is := e.(events.SaksnummerGiven)
			return is && given.Sak == c.sak
		})
	case rec.Room == "mote" && c.items[rec.Thing] != nil:
		return slices.ContainsFunc(rec.Facts, func(e events.Event) bool { return c.ofItem(rec.Thing, e) })
	}
	return false
}

// ofItem tells whether a fact of a meeting is about an item of the sak, or about the meeting as a whole.
func (c *caseFile) ofItem(mote events.ID, fact events.Event) bool {
	switch f := fact.(type) {
	case events.MotePapersSent:
		return slices.ContainsFunc(f.Papir, func(p events.Sakspapir) bool { return p.Sak == c.sak })
	case events.MoteMinuteCorrected:
		_, strange := c.strange[mote][f.Innlegg]
		return !strange
	case events.MoteMinuteWithdrawn:
		_, strange := c.strange[mote][f.Innlegg]
		return !strange
	}
	item := reflect.ValueOf(fact).FieldByName("Punkt")
	if !item.IsValid() || item.Kind() != reflect.String || item.Len() == 0 {
		return true
	}
	return c.items[mote][events.ID(item.String())]
}
