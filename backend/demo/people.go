package demo

import (
	"regexp"
	"slices"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/person"
	"fellesplan/events"
)

// Person is an invented person. No name is that of anybody who holds an office: the surnames are
// words for plants and weather, so that they read as what they are.
type Person struct {
	ID       events.ID
	Namn     string
	Epost    string // under .invalid, which no post can reach (RFC 2606)
	Omtale   string // who she is said to be
	Oppdikta bool   // always true
}

// People lists the invented persons. The first ones are of one role each, so that a list cut
// short still lets one try every role.
func People() []Person {
	list := make([]Person, len(cast))
	for i, c := range cast {
		list[i] = Person{ID: c.id(), Namn: c.name, Epost: c.key + "@fellesplan.invalid", Omtale: c.about, Oppdikta: true}
	}
	return list
}

// character is an invented person with her roles.
type character struct {
	key, name, about string
	roles            []role
	from             string // registered on; empty for the first day
}

type role struct {
	rolle   events.PersonRolle
	partnar string // key of the partner
}

// The first day: the agreement came into force, and the demonstration lets Fellesplan be taken
// into use.
const firstDay = "2022-08-01"

func (c character) id() events.ID { return idOf("person", c.key) }

func (c character) day() string {
	if c.from == "" {
		return firstDay
	}
	return c.from
}

// actsFor is the partner for which she gives the command; empty where she acts for the house or
// for an utval that she leads.
func (c character) actsFor(command string) events.ID {
	if len(c.roles) == 0 || c.roles[0].partnar == "" {
		return ""
	}
	// What a partnarkontakt may do as one; what she starts or opens is a thread, what she reports how far her partner has come.
	forPartner := []string{"ReportStatus", "FillSeat", "VacateSeat", "Start", "Open", "Reply", "Report"}
	if c.roles[0].rolle == events.RollePartnarkontakt && !slices.Contains(forPartner, command) {
		return ""
	}
	return partnerID(c.roles[0].partnar)
}

// writesFor is the partner for which she writes in a plan; empty where she serves none.
func (c character) writesFor() events.ID {
	if len(c.roles) == 0 || c.roles[0].partnar == "" {
		return ""
	}
	return partnerID(c.roles[0].partnar)
}

// mentioning puts the id of a person where a text mentions her by her key, as «@planleggar-voss»,
// and lists those who are mentioned: the log knows persons by id only.
func mentioning(text string) (words domain.Prose, mentions []events.ID) {
	words = domain.Prose(mention.ReplaceAllStringFunc(text, func(found string) string {
		id := personCalled(found[1:]).id()
		mentions = append(mentions, id)
		return "@" + string(id)
	}))
	return words, mentions
}

var mention = regexp.MustCompile(`@[a-z][a-z0-9-]*[a-z0-9]`)

// personCalled finds a character by her key. An unknown key is a mistake in this package.
func personCalled(key string) character {
	i := slices.IndexFunc(cast, func(c character) bool { return c.key == key })
	if i < 0 {
		panic("demo: nobody is called " + key)
	}
	return cast[i]
}

func planner(partnar string) []role { return []role{{events.RollePlanleggar, partnar}} }
func contact(partnar string) []role { return []role{{events.RollePartnarkontakt, partnar}} }

var secretary = []role{{rolle: events.RolleSekretariat}}

// people registers everybody. The operator sets up the administrator, who does the rest.
func (s *script) people() {
	for _, c := range cast {
		by := "administrator"
		if c.key == by {
			by = ""
		}
		n := note{day: c.day(), by: by, reason: reasonMadeUp}
		s.do(n, person.Register{ID: c.id(), Oppdikta: true})
		for _, r := range c.roles {
			if r.partnar == "" {
				s.do(n, person.GrantRole{ID: c.id(), Rolle: r.rolle})
			}
		}
	}
}

// roles gives the roles that are for one partner, once the partners are there.
func (s *script) roles() {
	for _, c := range cast {
		for _, r := range c.roles {
			if r.partnar != "" {
				s.do(note{day: c.day(), by: "administrator", reason: reasonMadeUp},
					person.GrantRole{ID: c.id(), Rolle: r.rolle, Partnar: partnerID(r.partnar)})
			}
		}
	}
}

// cast is everybody. The key is also the first part of the address. The administrator comes
// first: the others are registered by her.
var cast = slices.Concat(
	[]character{
		{key: "administrator", name: "Sigrun Kvitveis", about: "Oppdikta administrator av Fellesplan", roles: []role{{rolle: events.RolleAdministrator}}},
		{key: "sekretariat", name: "Håkon Bjørkeris", about: "Oppdikta rådgjevar i Samarbeidssekretariatet, frå kommunesida", roles: secretary},
		{key: "planleggar-alver", name: "Ingrid Røsslyng", about: "Oppdikta planleggjar, Alver kommune", roles: planner("alver")},
		{key: "planleggar-helse-bergen", name: "Torstein Myrull", about: "Oppdikta planleggjar, Helse Bergen", roles: planner("helse-bergen")},
		{key: "kontakt-voss", name: "Ragnhild Tyttebær", about: "Oppdikta kommunalsjef og partnarkontakt, Voss", roles: contact("voss")},
		{key: "fastlege-nordhordland", name: "Amund Seljefløyte", about: "Oppdikta fastlege i Områdeutvalet for Nordhordland"},
		{key: "overlege-bergensregionen", name: "Liv Doggdrope", about: "Oppdikta kommuneoverlege i Områdeutvalet for Bergensregionen"},
		{key: "brukar-bergen", name: "Nils Prestekrage", about: "Oppdikta brukarrepresentant frå kommunesida, Områdeutvalet for Bergen"},
		{key: "revisor", name: "Torleiv Einebær", about: "Oppdikta revisor", roles: []role{{rolle: events.RolleRevisor}}},
	},
	office, planners, contacts, representatives,
)

// office is the rest of the secretariat.
var office = []character{
	{key: "sekretariat-spesialist", name: "Maren Engsoleie", about: "Oppdikta rådgjevar i Samarbeidssekretariatet, frå spesialisthelsetenesta", roles: secretary},
	{key: "omrade-bergen", name: "Jostein Granbar", about: "Oppdikta områderepresentant i Samarbeidssekretariatet, Bergen", roles: secretary},
	{key: "omrade-bergensregionen", name: "Eldbjørg Fjøresand", about: "Oppdikta områderepresentant i Samarbeidssekretariatet, Bergensregionen", roles: secretary},
	{key: "omrade-nordhordland", name: "Vegard Strandrug", about: "Oppdikta områderepresentant i Samarbeidssekretariatet, Nordhordland", roles: secretary},
	{key: "omrade-voss", name: "Gunnvor Snøfnugg", about: "Oppdikta områderepresentant i Samarbeidssekretariatet, Voss", roles: secretary},
}

var planners = []character{
	{key: "planleggar-bergen", name: "Siv Solglytt", about: "Oppdikta planleggjar, Bergen kommune", roles: planner("bergen")},
	{key: "planleggar-voss", name: "Olav Rimfrost", about: "Oppdikta planleggjar, Voss", roles: planner("voss")},
	{key: "planleggar-masfjorden", name: "Berit Bekkeblom", about: "Oppdikta planleggjar, Masfjorden kommune", roles: planner("masfjorden")},
	{key: "planleggar-askoy", name: "Kjetil Havskum", about: "Oppdikta planleggjar, Askøy kommune", roles: planner("askoy")},
	{key: "planleggar-bjornafjorden", name: "Solveig Strandnellik", about: "Oppdikta planleggjar, Bjørnafjorden kommune", roles: planner("bjornafjorden")},
	{key: "planleggar-kvam", name: "Arne Rognebær", about: "Oppdikta planleggjar, Kvam herad", roles: planner("kvam")},
	{key: "planleggar-haraldsplass", name: "Hilde Blåklokke", about: "Oppdikta planleggjar, Haraldsplass Diakonale Sykehus", roles: planner("haraldsplass")},
	{key: "planleggar-helse-bergen-2", name: "Yngve Vindkast", about: "Oppdikta planleggjar, Helse Bergen, psykisk helsevern", roles: planner("helse-bergen"), from: "2023-01-09"},
}

// contacts record what their partner decides. One for each partner; that of Voss stands above.
var contacts = []character{
	contactOf("bergen", "Marit Kveldsol", "etatsdirektør", "Bergen kommune"),
	contactOf("eidfjord", "Sjur Multemyr", "kommunalsjef", "Eidfjord kommune"),
	contactOf("ulvik", "Borghild Piplauv", "kommunalsjef", "Ulvik"),
	contactOf("kvam", "Lars Barnål", "kommunalsjef", "Kvam herad"),
	contactOf("samnanger", "Guro Kongledryss", "kommunalsjef", "Samnanger kommune"),
	contactOf("bjornafjorden", "Øystein Furukvist", "kommunalsjef", "Bjørnafjorden kommune"),
	contactOf("austevoll", "Turid Blåskjel", "kommunalsjef", "Austevoll kommune"),
	contactOf("oygarden", "Magne Sjøsprøyt", "kommunalsjef", "Øygarden kommune"),
	contactOf("askoy", "Wenche Tangkrans", "kommunalsjef", "Askøy kommune"),
	contactOf("vaksdal", "Steinar Mosetue", "kommunalsjef", "Vaksdal kommune"),
	contactOf("modalen", "Astrid Istapp", "kommunalsjef", "Modalen kommune"),
	contactOf("osteroy", "Geir Gaukesyre", "kommunalsjef", "Osterøy kommune"),
	contactOf("alver", "Synnøve Krøkebær", "kommunalsjef", "Alver kommune"),
	contactOf("austrheim", "Leif Skjelsand", "kommunalsjef", "Austrheim kommune"),
	contactOf("fedje", "Oddny Kuskjel", "kommunalsjef", "Fedje kommune"),
	contactOf("masfjorden", "Eirik Torvull", "kommunalsjef", "Masfjorden kommune"),
	contactOf("gulen", "Kari Sjøstjerne", "kommunalsjef", "Gulen kommune"),
	contactOf("helse-bergen", "Trygve Månestråle", "direktør", "Helse Bergen"),
	contactOf("haraldsplass", "Unni Hasselnøtt", "klinikksjef", "Haraldsplass Diakonale Sykehus"),
	contactOf("betanien", "Frode Lindeblad", "avdelingsleiar", "Betanien sykehus"),
	contactOf("solli-dps", "Randi Orerakle", "avdelingsleiar", "Solli DPS"),
	contactOf("nks-olaviken", "Sverre Lønneblad", "avdelingsleiar", "NKS Olaviken"),
	contactOf("nks-bjorkeli", "Åse Ospelauv", "avdelingsleiar", "Voss DPS NKS Bjørkeli"),
}

func contactOf(partnar, name, position, where string) character {
	return character{
		key: "kontakt-" + strings.TrimPrefix(partnar, "nks-"), name: name,
		about: "Oppdikta " + position + " og partnarkontakt, " + where, roles: contact(partnar),
	}
}

// representatives sit in the utval without being there for one partner's administration.
var representatives = []character{
	{key: "bergen-2", name: "Jorunn Regnbyge", about: "Oppdikta seksjonsleiar, Bergen kommune"},
	{key: "bergen-3", name: "Terje Tåkedott", about: "Oppdikta etatsdirektør, Bergen kommune"},
	{key: "helse-bergen-2", name: "Anne Almeblad", about: "Oppdikta klinikkdirektør, Helse Bergen"},
	{key: "helse-bergen-3", name: "Bjarte Askefrø", about: "Oppdikta klinikkdirektør, Voss sjukehus, Helse Bergen"},
	{key: "fastlege-ssu", name: "Kristin Smørblom", about: "Oppdikta fastlege i Strategisk samarbeidsutval"},
	{key: "fastlege-bergen", name: "Tarjei Eikenøtt", about: "Oppdikta fastlege i Områdeutvalet for Bergen"},
	{key: "fastlege-bergensregionen", name: "Hanne Bølgjeskum", about: "Oppdikta fastlege i Områdeutvalet for Bergensregionen"},
	{key: "overlege-ssu", name: "Sindre Revebjølle", about: "Oppdikta kommuneoverlege i Strategisk samarbeidsutval"},
	{key: "overlege-bergen", name: "Elin Linneaskog", about: "Oppdikta kommuneoverlege i Områdeutvalet for Bergen til august 2026"},
	{key: "overlege-nordhordland", name: "Per Sevjedrope", about: "Oppdikta kommuneoverlege i Områdeutvalet for Nordhordland"},
	{key: "overlege-voss", name: "Tone Fonnkvit", about: "Oppdikta kommuneoverlege i Områdeutvalet for Voss"},
	{key: "brukar-helse-bergen", name: "Gerd Nordljos", about: "Oppdikta brukarrepresentant frå Brukarutvalet i Helse Bergen"},
	{key: "brukar-bergensregionen", name: "Rolf Kattefot", about: "Oppdikta brukarrepresentant frå kommunesida, Områdeutvalet for Bergensregionen"},
	{key: "brukar-nordhordland", name: "Margit Blåbærlyng", about: "Oppdikta brukarrepresentant frå kommunesida, Områdeutvalet for Nordhordland"},
	{key: "brukar-voss", name: "Knut Marihandblom", about: "Oppdikta brukarrepresentant frå kommunesida, Områdeutvalet for Voss"},
	{key: "brukar-spesialist", name: "Else Jonsokblome", about: "Oppdikta brukarrepresentant frå spesialisthelsetenesta"},
	{key: "brukar-tidlegare", name: "Ivar Havtornris", about: "Oppdikta brukarrepresentant i Områdeutvalet for Bergensregionen til 2025"},
	{key: "tillitsvald", name: "Nina Tindvedbær", about: "Oppdikta tillitsvald frå hovudsamanslutningane"},
	{key: "tillitsvald-2", name: "Roald Storkenebb", about: "Oppdikta tillitsvald frå hovudsamanslutningane"},
	{key: "ks", name: "Vibeke Vassarve", about: "Oppdikta representant for KS"},
}
