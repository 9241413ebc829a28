package demo

import (
	"fellesplan/backend/domain"
	"fellesplan/backend/domain/utval"
	"fellesplan/backend/domain/vedtak"
	"fellesplan/backend/domain/visning"
	"fellesplan/events"
)

// reviews tells how often the utval ask for reports, and when each last went through them. The days are
// made up.
func (s *script) reviews() {
	for _, organ := range []string{"SSU", "OU-BERGEN", "OU-BERGENSREGIONEN", "OU-NORDHORDLAND", "OU-VOSS"} {
		s.do(note{day: "2026-04-23", by: "sekretariat", reason: reasonMadeUp}, utval.RuleReporting{
			ID: utvalID(organ), Kvar: 4, Frist: 21, Fra: "2026-01", Merknad: "Kvart tertial, ferdig til møtet etter.",
		})
	}
	s.do(note{day: "2026-04-23", by: "sekretariat", reason: reasonMadeUp}, utval.RuleReporting{
		ID: utvalID("PM"), Kvar: 12, Frist: 30, Fra: "2026-01", Merknad: "Éin gong i året, før møtet.",
	})
	for _, r := range []struct {
		day, organ, by string
		words          domain.Prose
	}{
		{"2025-03-19", "SSU", "kontakt-voss", ""},
		{"2025-05-22", "OU-BERGEN", "kontakt-bergen", ""},
		{"2025-06-12", "OU-VOSS", "kontakt-kvam", ""},
		{"2025-09-18", "OU-NORDHORDLAND", "kontakt-alver", ""},
		{"2025-10-22", "OU-BERGENSREGIONEN", "kontakt-askoy", ""},
		{"2026-02-12", "PM", "sekretariat", "Partnarskapsmøtet såg på strategien."},
		{"2026-03-18", "SSU", "kontakt-voss", "Saman med handlingsplanen for 2026."},
		{"2026-05-28", "OU-BERGEN", "kontakt-bergen", ""},
		{"2026-06-04", "OU-BERGENSREGIONEN", "kontakt-askoy", "Responssenteret vart drøfta for seg."},
		{"2026-06-11", "OU-NORDHORDLAND", "kontakt-alver", ""},
		{"2026-09-16", "OU-VOSS", "kontakt-kvam", "Palliasjon skal opp att i desember."},
		{"2026-09-24", "OU-BERGEN", "kontakt-bergen", ""},
		{"2026-09-30", "OU-BERGENSREGIONEN", "kontakt-askoy", ""},
		{"2026-10-07", "OU-NORDHORDLAND", "kontakt-alver", "Utvalet peika ut ein ansvarleg for samkonsultasjon."},
		{"2026-10-21", "SSU", "kontakt-voss", "Utvalet bad om at styringsinformasjonen kjem opp i desember."},
		{"2026-11-02", "SSE", "sekretariat", ""},
	} {
		s.do(note{day: r.day, by: r.by, reason: reasonMadeUp}, utval.ReviewStatus{ID: utvalID(r.organ), Dato: events.Moment(r.day), Merknad: r.words})
	}
}

// followUp tells how the two decisions of the whole partnership are followed up: by which tiltak and plans,
// and how far that has come. It is made up.
func (s *script) followUp() {
	strategy, agreement := idOf("vedtak", "PM-2024/1"), idOf("partnarvedtak", "avtale-2022")
	link := func(day string, of events.ID, room, thing, key string, words domain.Prose) {
		s.do(note{day: day, by: "sekretariat", reason: reasonMadeUp}, vedtak.LinkFollowUp{ID: of, Folgje: idOf("folgje", string(of)+key), Rom: domain.Line(room), Ting: idOf(thing, key), Ord: words})
	}
	tell := func(day string, of events.ID, grade events.OppfolgingGrad, words domain.Prose) {
		s.do(note{day: day, by: "sekretariat", reason: reasonMadeUp}, vedtak.TellProgress{ID: of, Grad: grade, Ord: words, Malform: events.Nynorsk, Dato: events.Moment(day)})
	}
	link("2022-12-07", agreement, "tiltak", "tiltak", "overordna-samarbeidsavtale", "Avtalen sjølv.")
	link("2022-12-07", agreement, "tiltak", "tiltak", "saeravtalar", "")
	link("2022-12-07", agreement, "tiltak", "tiltak", "felles-planlegging", "Punkt 12 og 13.")
	tell("2022-12-07", agreement, events.OppfolgingIGang, "Særavtalane og skildringa av felles planlegging står att.")
	tell("2023-12-13", agreement, events.OppfolgingGjort, "Alt som avtalen la opp til, er på plass.")
	link("2024-03-06", strategy, "tiltak", "tiltak", "overordna-strategi", "")
	link("2024-03-06", strategy, "tiltak", "tiltak", "styringsinformasjon", "Hovudpunktet om felles bilete.")
	link("2024-03-06", strategy, "tiltak", "tiltak", "spreiing-digital-heimeoppfolging", "")
	tell("2024-03-06", strategy, events.OppfolgingIkkjeBegynt, "Strategien er send til partnarane.")
	s.do(note{day: "2024-06-12", by: "sekretariat", reason: reasonMadeUp}, vedtak.DropFollowUp{ID: strategy, Folgje: idOf("folgje", string(strategy)+"spreiing-digital-heimeoppfolging"), Merknad: "Er ei nasjonal ordning, og følgjer ikkje av strategien."})
	tell("2025-02-05", strategy, events.OppfolgingIGang, "Alle partnarane har vedteke strategien.")
	link("2026-02-04", strategy, "plan", "plan", "utviklingsplan", "Utviklingsplanen byggjer på hovudpunkta.")
	tell("2026-10-22", strategy, events.OppfolgingIGang, "Fire av fem hovudpunkt har tiltak. Det femte manglar eigar.")
}

// view is a view of the house that somebody saved by name.
type view struct {
	day, by, key string
	name         domain.Line
	address      string
	shared       string // key of an utval, "alle", or empty for her own
}

// savedViews are views of several roles, their own and shared. They are made up.
func (s *script) savedViews() {
	organ := func(key string) string { return "/tiltak?utval=" + string(utvalID(key)) }
	for _, v := range []view{
		{"2026-04-24", "sekretariat", "raude", "Raude tiltak", "/tiltak?status=raud&vising=tabell&sorter=endra&retning=ned", "alle"},
		{"2026-04-24", "sekretariat", "utan-status", "Tiltak utan status", "/tiltak?status=ingen&vising=tabell", ""},
		{"2026-05-04", "kontakt-kvam", "voss", "Tidslinja vår", organ("OU-VOSS") + "&vising=tidslinje", "OU-VOSS"},
		{"2026-05-06", "planleggar-alver", "eldre", "Alt for eldre i Nordhordland", organ("OU-NORDHORDLAND") + "&pasientgruppe=eldre", ""},
		{"2026-05-06", "kontakt-alver", "nordhordland", "Kartet vårt", organ("OU-NORDHORDLAND") + "&vising=kart", "OU-NORDHORDLAND"},
		{"2026-06-10", "kontakt-askoy", "regionen", "Til møtet i juni", organ("OU-BERGENSREGIONEN") + "&vising=tabell&sorter=neste", "OU-BERGENSREGIONEN"},
		{"2026-06-17", "planleggar-askoy", "mine", "Mine tiltak", "/tiltak?person=" + string(personCalled("planleggar-askoy").id()), ""},
		{"2026-08-26", "planleggar-bergen", "helga", "Utskriving", "/tiltak?sok=utskriving", ""},
		{"2026-09-02", "revisor", "endra", "Sist endra", "/tiltak?vising=tabell&sorter=endra&retning=ned", ""},
		{"2026-09-24", "kontakt-bergen", "bergen", "Områdeutvalet for Bergen", organ("OU-BERGEN") + "&grupper=status&vising=tabell", "OU-BERGEN"},
		{"2026-10-21", "kontakt-voss", "ssu", "SSU etter område", organ("SSU") + "&grupper=omrade&vising=tabell", "SSU"},
		{"2026-11-02", "sekretariat-spesialist", "spreiing", "Innføring over tid", "/tiltak?vising=kurve", "alle"},
	} {
		save := visning.Save{ID: v.id(), Namn: v.name, Lenkje: domain.Line(v.address), Deling: events.DelingEiga}
		switch v.shared {
		case "":
		case "alle":
			save.Deling = events.DelingAlle
		default:
			save.Deling, save.Utval = events.DelingUtval, utvalID(v.shared)
		}
		s.do(note{day: v.day, by: v.by, reason: reasonMadeUp}, save)
	}
	of := func(by, key string) events.ID { return view{by: by, key: key}.id() }
	at := func(day, by string, c domain.Command) { s.do(note{day: day, by: by, reason: reasonMadeUp}, c) }
	at("2026-09-30", "kontakt-askoy", visning.Rename{ID: of("kontakt-askoy", "regionen"), Namn: "Neste fristar"})
	at("2026-10-01", "planleggar-alver", visning.Alter{ID: of("planleggar-alver", "eldre"), Lenkje: domain.Line(organ("OU-NORDHORDLAND") + "&pasientgruppe=eldre&vising=tidslinje")})
	at("2026-10-14", "planleggar-bergen", visning.Remove{ID: of("planleggar-bergen", "helga")})
	at("2026-11-09", "sekretariat", visning.Share{ID: of("sekretariat", "utan-status"), Deling: events.DelingAlle})
}

func (v view) id() events.ID { return idOf("visning", v.by+"/"+v.key) }
