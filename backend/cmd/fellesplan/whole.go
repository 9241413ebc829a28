package main

import (
	"context"
	"encoding/json"
	"errors"
	"slices"

	"github.com/google/uuid"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/mote"
	"fellesplan/backend/domain/sak"
	"fellesplan/backend/domain/usemje"
	"fellesplan/backend/domain/utval"
	"fellesplan/backend/engine/dispatch"
	"fellesplan/events"
)

// whole is dispatch for those who ask from outside. What a meeting concludes may have to be done in
// another room too: a sak that goes on is sent, a disagreement is raised. The asker asks once, and gets
// her answer when both are done. Where the program ends between, she asks again with the same id, and
// both are done once: the id of what follows is made of hers. Where she does not, the rows still tell
// what is lacking (mote.Kort.Vidare and the usemje of a blocked proposal), and the page offers it.
type whole struct{ *dispatch.Dispatch }

// Ask carries out a command, and what follows from it.
func (w whole) Ask(ctx context.Context, asker domain.Asker, room, command, id string, body []byte) (domain.Answer, error) {
	answer, err := w.Dispatch.Ask(ctx, asker, room, command, id, body)
	if err != nil || room != mote.Room.Name {
		return answer, err
	}
	next, there := w.follows(command, body)
	if !there {
		return answer, nil
	}
	raw, err := json.Marshal(next.command)
	if err != nil {
		return domain.Answer{}, err
	}
	_, err = w.AskAt(context.WithoutCancel(ctx), asker, next.room, next.name, followID(id, next.room), raw, dispatch.At{})
	if _, refused := errors.AsType[*domain.Refusal](err); err != nil && !refused {
		return domain.Answer{}, err // neither yes nor no: she asks for both again
	}
	return answer, nil // what the meeting concluded stands, also where the other room says no
}

// followID names the command that follows from another: always the same.
func followID(id, room string) string {
	return uuid.NewSHA1(uuid.MustParse(id), []byte(room)).String()
}

type followOn struct {
	room, name string
	command    domain.Command
}

// follows tells what must be done besides, by what the meeting is like now.
func (w whole) follows(command string, body []byte) (followOn, bool) {
	var c struct {
		ID, Punkt events.ID
		Veg       events.SakVeg
	}
	if json.Unmarshal(body, &c) != nil || command != "ConcludeItem" && command != "BlockConsensus" {
		return followOn{}, false
	}
	state, there := w.State(mote.Room.Name, c.ID)
	if !there {
		return followOn{}, false
	}
	meeting := mote.Room.Row(state).(mote.Row)
	i := slices.IndexFunc(meeting.Punkt, func(p mote.Punkt) bool { return p.Punkt == c.Punkt })
	if i < 0 {
		return followOn{}, false
	}
	if command == "BlockConsensus" {
		return w.raises(meeting, meeting.Punkt[i])
	}
	return sends(meeting, meeting.Punkt[i], c.Veg)
}

func sends(meeting mote.Row, item mote.Punkt, as events.SakVeg) (followOn, bool) {
	if item.Sak == "" || item.Utfall == nil || item.Utfall.TilUtval == "" {
		return followOn{}, false
	}
	if as == "" {
		as = events.VegMelding
	}
	return followOn{sak.Room.Name, "Send", sak.Send{
		ID: item.Sak, FraUtval: meeting.Utval, TilUtval: item.Utfall.TilUtval, Slag: as, Mote: meeting.ID, Punkt: item.Punkt,
	}}, true
}

// raises: what the highest organ does not agree on is for the leadership.
func (w whole) raises(meeting mote.Row, item mote.Punkt) (followOn, bool) {
	if len(item.Framlegg) == 0 || item.Framlegg[len(item.Framlegg)-1].Usemje == nil {
		return followOn{}, false
	}
	blocked := item.Framlegg[len(item.Framlegg)-1].Usemje
	raise := usemje.Raise{
		ID: blocked.Usemje, Sak: item.Sak, Mote: meeting.ID, Punkt: item.Punkt, Klausul: blocked.Klausul, Ord: domain.Prose(blocked.Ord), Malform: blocked.Malform,
		Niva: w.levelOf(meeting.Utval), Utval: meeting.Utval,
	}
	if raise.Niva == events.UsemjeLeiing {
		raise.Utval = ""
	}
	return followOn{usemje.Room.Name, "Raise", raise}, true
}

func (w whole) levelOf(organ events.ID) events.UsemjeNiva {
	state, there := w.State(utval.Room.Name, organ)
	if !there {
		return events.UsemjeOU
	}
	switch utval.Room.Row(state).(utval.Row).Kode {
	case events.KodePartnarskapsmote:
		return events.UsemjeLeiing
	case events.KodeSSU:
		return events.UsemjeSSU
	}
	return events.UsemjeOU
}
