package demo

import (
	"fmt"
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/utval"
	"fellesplan/events"
)

// seat is one seat and who sits in it. The rules have sources; the persons, and the seats where a
// rule gives no number, are made up.
type seat struct {
	rule    string
	rolle   events.PlassRolle
	side    events.Side
	partnar string // key; empty where no partner holds it
	sits    string // key of the person; empty for a seat that stands empty
	verv    events.Verv
}

// The new organs met for the first time in the autumn of 2022; whoever sits in them in the
// demonstration has done so since then.
const (
	seatsMade   = "2022-09-01"
	seatedSince = events.Moment("2022-09-12")
	seatedOn    = "2022-09-12"
)

func member(rule, partnar, sits string) seat {
	side := events.SideKommune
	if _, isKommune := kommunenummer[partnar]; !isKommune {
		side = events.SideSpesialist
	}
	return seat{rule: rule, rolle: events.PlassRepresentant, side: side, partnar: partnar, sits: sits}
}

func chair(s seat) seat  { s.verv = events.VervLeiar; return s }
func deputy(s seat) seat { s.verv = events.VervNestleiar; return s }

// place is a seat that no partner holds.
func place(rule string, rolle events.PlassRolle, side events.Side, sits string) seat {
	return seat{rule: rule, rolle: rolle, side: side, sits: sits}
}

// common are the seats that every områdeutval has by its rules. An empty key is a seat that
// stands empty, so that one sees how a broken rule shows.
func common(doctor, overlege, userKommune, userSpecialist, union, office string) []seat {
	return []seat{
		place("fastlege", events.PlassFastlege, events.SideKommune, doctor),
		place("kommuneoverlege", events.PlassKommuneoverlege, events.SideKommune, overlege),
		place("brukar-kommune", events.PlassBrukarrepresentant, events.SideKommune, userKommune),
		place("brukar-spesialist", events.PlassBrukarrepresentant, events.SideSpesialist, userSpecialist),
		place("hovudsamanslutningane", events.PlassTillitsvald, events.SideAnna, union),
		place("sekretariat", events.PlassSekretaer, events.SideKommune, office),
		place("sekretariat", events.PlassSekretaer, events.SideSpesialist, "sekretariat-spesialist"),
	}
}

// seatsOf lists the seats of each organ.
var seatsOf = map[string][]seat{
	"PM": {
		place("ssu-leiing", events.PlassUtvalsleiing, events.SideKommune, "kontakt-voss"),
		place("ssu-leiing", events.PlassUtvalsleiing, events.SideSpesialist, "kontakt-helse-bergen"),
		place("ou-leiarar", events.PlassUtvalsleiing, events.SideKommune, "kontakt-bergen"),
		place("ou-leiarar", events.PlassUtvalsleiing, events.SideKommune, "kontakt-askoy"),
		place("ou-leiarar", events.PlassUtvalsleiing, events.SideKommune, "kontakt-alver"),
		place("ou-leiarar", events.PlassUtvalsleiing, events.SideKommune, "kontakt-kvam"),
		place("fastlege", events.PlassFastlege, events.SideKommune, "fastlege-ssu"),
		place("kommuneoverlege", events.PlassKommuneoverlege, events.SideKommune, "overlege-ssu"),
		place("brukar-kommune", events.PlassBrukarrepresentant, events.SideKommune, "brukar-nordhordland"),
		place("brukar-spesialist", events.PlassBrukarrepresentant, events.SideSpesialist, "brukar-helse-bergen"),
		place("ks", events.PlassKS, events.SideAnna, "ks"),
		place("hovudsamanslutningane", events.PlassTillitsvald, events.SideAnna, "tillitsvald"),
	},
	"SSU": {
		chair(member("kommunane", "voss", "kontakt-voss")),
		deputy(member("spesialist", "helse-bergen", "kontakt-helse-bergen")),
		member("kommunane", "bergen", "kontakt-bergen"),
		member("kommunane", "bergen", "bergen-3"),
		member("kommunane", "askoy", "kontakt-askoy"),
		member("kommunane", "alver", "kontakt-alver"),
		member("spesialist", "helse-bergen", "helse-bergen-2"),
		member("spesialist", "haraldsplass", "kontakt-haraldsplass"),
		member("spesialist", "betanien", "kontakt-betanien"),
		place("fastlege", events.PlassFastlege, events.SideKommune, "fastlege-ssu"),
		place("kommuneoverlege", events.PlassKommuneoverlege, events.SideKommune, "overlege-ssu"),
		place("brukar", events.PlassBrukarrepresentant, events.SideKommune, "brukar-nordhordland"),
		place("brukar", events.PlassBrukarrepresentant, events.SideSpesialist, "brukar-helse-bergen"),
		place("ks", events.PlassKS, events.SideAnna, "ks"),
		place("hovudsamanslutningane", events.PlassTillitsvald, events.SideAnna, "tillitsvald"),
	},
	"OU-BERGEN": append([]seat{
		chair(member("bergen", "bergen", "kontakt-bergen")),
		deputy(member("spesialist", "haraldsplass", "kontakt-haraldsplass")),
		member("bergen", "bergen", "bergen-2"),
		member("bergen", "bergen", "planleggar-bergen"),
		member("bergen", "bergen", ""),
		member("spesialist", "helse-bergen", "helse-bergen-2"),
		member("spesialist", "betanien", "kontakt-betanien"),
	}, common("fastlege-bergen", "overlege-bergen", "brukar-bergen", "brukar-spesialist", "tillitsvald-2", "omrade-bergen")...),
	"OU-BERGENSREGIONEN": append([]seat{
		chair(member("kommunane", "askoy", "kontakt-askoy")),
		deputy(member("spesialist", "solli-dps", "kontakt-solli-dps")),
		member("kommunane", "austevoll", "kontakt-austevoll"),
		member("kommunane", "bjornafjorden", "kontakt-bjornafjorden"),
		member("kommunane", "samnanger", "kontakt-samnanger"),
		member("kommunane", "oygarden", "kontakt-oygarden"),
		member("spesialist", "helse-bergen", "planleggar-helse-bergen"),
		member("spesialist", "haraldsplass", "planleggar-haraldsplass"),
	}, common("fastlege-bergensregionen", "overlege-bergensregionen", "brukar-bergensregionen", "brukar-tidlegare", "tillitsvald-2", "omrade-bergensregionen")...),
	"OU-NORDHORDLAND": append([]seat{
		chair(member("kommunane", "alver", "kontakt-alver")),
		deputy(member("spesialist", "helse-bergen", "planleggar-helse-bergen")),
		member("kommunane", "austrheim", "kontakt-austrheim"),
		member("kommunane", "fedje", ""),
		member("kommunane", "masfjorden", "kontakt-masfjorden"),
		member("kommunane", "gulen", "kontakt-gulen"),
		member("kommunane", "modalen", "kontakt-modalen"),
		member("kommunane", "osteroy", "kontakt-osteroy"),
		member("spesialist", "haraldsplass", "kontakt-haraldsplass"),
	}, common("fastlege-nordhordland", "overlege-nordhordland", "brukar-nordhordland", "brukar-spesialist", "tillitsvald", "omrade-nordhordland")...),
	"OU-VOSS": append([]seat{
		chair(member("kommunane", "kvam", "kontakt-kvam")),
		deputy(member("spesialist", "helse-bergen", "helse-bergen-3")),
		member("kommunane", "eidfjord", "kontakt-eidfjord"),
		member("kommunane", "ulvik", "kontakt-ulvik"),
		member("kommunane", "vaksdal", "kontakt-vaksdal"),
		member("kommunane", "voss", "planleggar-voss"),
	}, common("", "overlege-voss", "brukar-voss", "brukar-helse-bergen", "tillitsvald-2", "omrade-voss")...),
	"SSE": {
		place("begge-sider", events.PlassSekretaer, events.SideKommune, "sekretariat"),
		place("begge-sider", events.PlassSekretaer, events.SideKommune, "omrade-bergen"),
		place("begge-sider", events.PlassSekretaer, events.SideKommune, "omrade-bergensregionen"),
		place("begge-sider", events.PlassSekretaer, events.SideKommune, "omrade-nordhordland"),
		place("begge-sider", events.PlassSekretaer, events.SideKommune, "omrade-voss"),
		place("begge-sider", events.PlassSekretaer, events.SideSpesialist, "sekretariat-spesialist"),
	},
}

// seats makes the seats of every organ and lets people sit in them. The partner that holds a seat
// fills it itself where it has a contact; the secretariat does the rest.
func (s *script) seats() {
	for _, o := range known.Organ {
		for i, seat := range seatsOf[o.ID] {
			id := seatID(o.ID, i)
			made := note{day: seatsMade, by: "sekretariat", reason: reasonMadeUp}
			create := utval.CreateSeat{ID: o.thing(), Plass: id, Regel: domain.Line(seat.rule), Rolle: seat.rolle, Side: seat.side}
			if seat.partnar != "" {
				create.Partnar = partnerID(seat.partnar)
			}
			s.do(made, create)
			if seat.verv != "" {
				s.do(made, utval.GiveOffice{ID: o.thing(), Plass: id, Verv: seat.verv})
			}
			if seat.sits != "" {
				s.do(note{day: seatedOn, by: seat.filledBy(), reason: reasonMadeUp},
					utval.FillSeat{ID: o.thing(), Plass: id, Person: personCalled(seat.sits).id(), Fra: seatedSince})
			}
		}
	}
	s.changesOfSeats()
}

func seatID(organ string, number int) events.ID {
	return idOf("plass", fmt.Sprintf("%s/%d", organ, number+1))
}

// filledBy is the contact of the partner that holds the seat, or the secretariat.
func (s seat) filledBy() string {
	i := slices.IndexFunc(cast, func(c character) bool {
		return s.partnar != "" && slices.Equal(c.roles, contact(s.partnar))
	})
	if i < 0 {
		return "sekretariat"
	}
	return cast[i].key
}

// changed is what has happened to the seats since: some have left, and not every seat is filled again.
var changed = []struct{ day, organ, sits, by, next string }{
	{"2024-05-31", "OU-BERGEN", "bergen-2", "kontakt-bergen", "bergen-3"},
	{"2025-12-31", "OU-BERGENSREGIONEN", "brukar-tidlegare", "sekretariat", ""},
	{"2026-08-31", "OU-BERGEN", "overlege-bergen", "sekretariat", ""},
	{"2026-08-31", "SSU", "brukar-helse-bergen", "sekretariat", ""},
	{"2026-08-31", "OU-VOSS", "kontakt-eidfjord", "kontakt-eidfjord", ""},
}

// leftBy tells whether somebody has left a seat of an organ by a day, or another has come in her place.
func leftBy(organ, sits, day string) bool {
	return slices.ContainsFunc(changed, func(c struct{ day, organ, sits, by, next string }) bool {
		return c.organ == organ && c.sits == sits && c.day < day
	})
}

func (s *script) changesOfSeats() {
	for _, c := range changed {
		i := slices.IndexFunc(seatsOf[c.organ], func(s seat) bool { return s.sits == c.sits })
		n := note{day: c.day, by: c.by, reason: reasonMadeUp}
		id := seatID(c.organ, i)
		s.do(n, utval.VacateSeat{ID: utvalID(c.organ), Plass: id, Person: personCalled(c.sits).id(), Til: events.Moment(c.day)})
		if c.next != "" {
			s.do(n, utval.FillSeat{ID: utvalID(c.organ), Plass: id, Person: personCalled(c.next).id(), Fra: dayAfter(c.day)})
		}
	}
}
