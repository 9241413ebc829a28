package demo

import (
	_ "embed"
	"encoding/json"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/kodeverk"
	"fellesplan/backend/domain/partnar"
	"fellesplan/events"
)

// partnersJSON is the list of partners and organs, each fact with the address at which it was
// found; README.md tells where it comes from. null there means: not found, and nothing is made up.
//
//go:embed partners.json
var partnersJSON []byte

type register struct {
	Helsefellesskap struct {
		AvtaleFra events.Moment `json:"avtale_frå"`
	} `json:"helsefellesskap"`
	Organ     []organ          `json:"organ"`
	Partnarar []partnerOfAgree `json:"partnarar"`
}

type partnerOfAgree struct {
	ID            string             `json:"id"`
	NamnNN        domain.Line        `json:"namn_nn"`
	NamnNB        domain.Line        `json:"namn_nb"`
	Kortnamn      domain.Line        `json:"kortnamn"`
	Slag          events.PartnarSlag `json:"slag"`
	Orgform       domain.Line        `json:"orgform"`
	Kommunenummer domain.Line        `json:"kommunenummer"`
	OU            []string           `json:"ou"`
	Merknad       string             `json:"merknad"`
	Eigar         string             `json:"eigar"`
	TidlegareNamn []string           `json:"tidlegare_namn"`
	OmtalaSom     string             `json:"omtala_som"`
	Kjelder       []string           `json:"kjelder"`
}

var known = readRegister()

func readRegister() (r register) {
	if err := json.Unmarshal(partnersJSON, &r); err != nil {
		panic("demo: partners.json cannot be read: " + err.Error())
	}
	return r
}

// kommunenummer gives the id of a kommune in partners.json by the key that this package uses.
var kommunenummer = map[string]string{
	"bergen": "4601", "eidfjord": "4619", "ulvik": "4620", "voss": "4621", "kvam": "4622", "samnanger": "4623",
	"bjornafjorden": "4624", "austevoll": "4625", "oygarden": "4626", "askoy": "4627", "vaksdal": "4628", "modalen": "4629",
	"osteroy": "4630", "alver": "4631", "austrheim": "4632", "fedje": "4633", "masfjorden": "4634", "gulen": "4635",
}

// partnerID gives the id of a partner by its key: "alver", "helse-bergen".
func partnerID(key string) events.ID {
	if number, isKommune := kommunenummer[key]; isKommune {
		key = "kommune-" + number
	}
	for _, p := range known.Partnarar {
		if p.ID == key {
			return p.thing()
		}
	}
	panic("demo: no partner is called " + key)
}

func (p partnerOfAgree) thing() events.ID { return idOf("partnar", p.ID) }

// sources gives the addresses of an entry. What is said to stand in a document of the project
// itself has no address and is left out; each entry has at least one that everybody can open.
func sources(addresses []string) kjelder {
	var open []string
	for _, address := range addresses {
		if strings.HasPrefix(address, "http") {
			open = append(open, address)
		}
	}
	return found(open...)
}

// shortNames are for lists, where the full name of the agreement is too long.
var shortNames = map[string]domain.Line{
	"helse-bergen": "Helse Bergen", "haraldsplass": "Haraldsplass", "betanien": "Betanien", "nks-olaviken": "NKS Olaviken",
}

// partners lets everybody join who is named in the agreement, and names the bodies that decide
// for them where that is found.
func (s *script) partners() {
	n := note{day: firstDay, by: "sekretariat", reason: reasonTaken}
	for _, p := range known.Partnarar {
		short := p.Kortnamn
		if short == "" {
			short = shortNames[p.ID]
		}
		s.do(n, partnar.Join{
			ID: p.thing(), Namn: domain.GivenNamn{NN: p.NamnNN, NB: p.NamnNB}, Kortnamn: short, Slag: p.Slag,
			Kommunenummer: p.Kommunenummer, Orgform: p.Orgform, Fra: known.Helsefellesskap.AvtaleFra,
			Merknad: domain.Prose(p.remark()), Kjelder: p.joined(),
		})
	}
	for _, b := range bodies() {
		s.do(n, b)
	}
}

// joined is where it stands that the partner is a party; the agreement names them all.
func (p partnerOfAgree) joined() kjelder {
	list := sources(p.Kjelder)
	for _, k := range list {
		if k.Lenkje == samanAvtale {
			return list
		}
	}
	return append(found(samanAvtale), list...)
}

// remark gathers what the register says beside the columns.
func (p partnerOfAgree) remark() string {
	var parts []string
	if p.Merknad != "" {
		parts = append(parts, p.Merknad)
	}
	if p.Eigar != "" {
		parts = append(parts, "Eigar: "+p.Eigar+".")
	}
	if len(p.TidlegareNamn) > 0 {
		parts = append(parts, "Tidlegare namn: "+strings.Join(p.TidlegareNamn, ", ")+".")
	}
	if p.OmtalaSom != "" {
		parts = append(parts, "Òg omtala som "+p.OmtalaSom+".")
	}
	return strings.Join(parts, " ")
}

// bodies says what the deciding body is called, for those partners where that is found.
func bodies() []partnar.NameBody {
	list := []partnar.NameBody{
		{ID: partnerID("bergen"), Organ: "bystyre", Kjelder: found(bergenMote)},
		{ID: partnerID("osteroy"), Organ: "heradsstyre", Kjelder: found(osteroyMote)},
		{ID: partnerID("fedje"), Organ: "kommunestyre", Kjelder: found(fedjeMote)},
	}
	for _, p := range known.Partnarar {
		if p.Slag == events.SlagSpesialist {
			list = append(list, partnar.NameBody{ID: p.thing(), Organ: "styre", Kjelder: found(samanPM2024)})
		}
	}
	return list
}

// The code list of the groups to which the partnership gives priority.
var groupList = idOf("kodeverk", "pasientgruppe")

const (
	barnOgUnge  = "barn-unge"
	psykiskRus  = "psykisk-rus"
	eldre       = "eldre"
	kronisk     = "kronisk"
	svangerskap = "svangerskap-barsel"
)

var groups = []kodeverk.GivenKode{
	{Kode: barnOgUnge, Namn: domain.GivenNamn{NN: "Barn og unge", NB: "Barn og unge", EN: "Children and young people"}},
	{Kode: psykiskRus, Namn: domain.GivenNamn{
		NN: "Personar med alvorlege psykiske lidingar og rusavhengige",
		NB: "Personer med alvorlige psykiske lidelser og rusavhengige",
		EN: "People with severe mental disorders or addiction",
	}},
	{
		Kode: eldre, Namn: domain.GivenNamn{NN: "Eldre med skrøpelegdom", NB: "Eldre med skrøpelighet", EN: "Older people with frailty"},
		TidlegareNN: "Skrøpelege eldre",
	},
	{Kode: kronisk, Namn: domain.GivenNamn{
		NN: "Personar med fleire kroniske lidingar", NB: "Personer med flere kroniske lidelser", EN: "People with several chronic conditions",
	}},
}

var fifthGroup = kodeverk.GivenKode{Kode: svangerskap, Namn: domain.GivenNamn{
	NN: "Kvinner gjennom svangerskap, fødsel og barseltid", NB: "Kvinner gjennom svangerskap, fødsel og barseltid",
	EN: "Women through pregnancy, birth and the postnatal period",
}}

// kodeverk founds the code list and publishes the version that was in force on the first day; the
// next came with the national plan of 2024.
func (s *script) kodeverk() {
	n := note{day: firstDay, by: "sekretariat", reason: reasonTaken}
	s.do(n, kodeverk.Found{ID: groupList, Kodeverk: "pasientgruppe", Namn: domain.GivenNamn{
		NN: "Prioriterte pasientgrupper", NB: "Prioriterte pasientgrupper", EN: "Patient groups given priority",
	}})
	n.occurred = "2019-10-23"
	s.do(n, kodeverk.PublishVersion{
		ID: groupList, Versjon: 1, Fra: "2019-10-23", Kodar: groups, Kjelder: found(samanOmOss),
		Merknad: "Dei fire gruppene følgjer av avtalen mellom regjeringa og KS om helsefellesskap.",
	})
	s.do(note{day: "2024-03-12", occurred: "2024", by: "sekretariat", reason: "Nasjonal helse- og samhandlingsplan 2024–2027"},
		kodeverk.PublishVersion{
			ID: groupList, Versjon: 2, Fra: "2024", Kodar: append(groups[:len(groups):len(groups)], fifthGroup), Kjelder: found(meldSt9),
			Merknad: "Den nasjonale planen for 2024–2027 legg til ei femte gruppe: kvinner gjennom svangerskap, fødsel og barseltid.",
		})
}
