package kodeverk

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what others see of a code list: all its versions, the newest last, since facts refer to
// the version that was in force.
type Row struct {
	ID        events.ID    `json:"id" doc:"The list."`
	Kodeverk  string       `json:"kodeverk" doc:"Short name by which other facts refer to it."`
	Namn      events.Namn  `json:"namn" doc:"Its name."`
	Gjeldande int          `json:"gjeldande,omitempty" doc:"The newest version; 0 where none is published yet."`
	Versjonar []Versjon    `json:"versjonar" doc:"Every version, the newest last."`
	Opphav    domain.Trace `json:"opphav" doc:"The record in which it was set up."`
}

// Versjon is one version of the list.
type Versjon struct {
	Versjon   int             `json:"versjon" doc:"1, 2, 3 …"`
	Fra       events.Moment   `json:"fra,omitempty" doc:"In force from."`
	Kodar     []events.Kode   `json:"kodar" doc:"The whole list."`
	Merknad   string          `json:"merknad,omitempty" doc:"What was changed and why, in nynorsk."`
	Kjelder   []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Publisert domain.Trace    `json:"publisert" doc:"The record in which it was published."`
}

func row(s state) Row {
	shown := s.Row
	shown.Versjonar = make([]Versjon, len(s.Versjonar))
	for i, v := range s.Versjonar {
		v.Kodar = domain.List(v.Kodar)
		v.Kjelder = domain.List(v.Kjelder)
		shown.Versjonar[i] = v
	}
	return shown
}
