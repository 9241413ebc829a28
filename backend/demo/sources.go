package demo

import "fellesplan/backend/domain"

// kjelder is where something was found.
type kjelder = []domain.GivenKjelde

// madeUp marks what was made up for the demonstration.
var madeUp = kjelder{{Oppdikta: true}}

// found gives sources by their addresses.
func found(addresses ...string) kjelder {
	var list kjelder
	for _, address := range addresses {
		title, known := titles[address]
		if !known {
			panic("demo: the source " + address + " has no title")
		}
		list = append(list, domain.GivenKjelde{Tekst: domain.Line(title), Lenkje: domain.Line(address)})
	}
	return list
}

// foundAndMadeUp is for what rests on a source and was filled in where the source is silent.
func foundAndMadeUp(filledIn string, addresses ...string) kjelder {
	return append(found(addresses...), domain.GivenKjelde{Tekst: domain.Line(filledIn), Oppdikta: true})
}

// The addresses at which the facts of the demonstration were found.
const (
	samanOmOss      = "https://www.saman.no/om-oss/"
	samanStruktur   = "https://www.saman.no/samarbeidsstruktur/"
	samanPM         = "https://www.saman.no/om-oss/partnarskapsmote/"
	samanPM2023     = "https://www.saman.no/aktuelt/fullt-hus-pa-partnarskapsmote-2023/"
	samanPM2024     = "https://www.saman.no/aktuelt/partnarskapsmotet-2024/"
	samanSSU        = "https://www.saman.no/om-oss/strategisk-samarbeidsutval-ssu/"
	samanOU         = "https://www.saman.no/om-oss/omradeutval-ou/"
	samanFagleg     = "https://saman.no/fagleg-samarbeid"
	samanPlan       = "https://www.saman.no/utvikling-og-strategi/handlingsplan/"
	samanAvtale     = "https://www.saman.no/avtalar/tenesteavtalar/tenesteavtale-1/"
	samanAvtaleOld  = "https://saman.no/samarbeidsavtalar/tenesteavtalar/tenesteavtale-1"
	meldSt9         = "https://www.regjeringen.no/no/dokumenter/meld.-st.-9-20232024/id3027594/?ch=4"
	hdirVeileder    = "https://www.helsedirektoratet.no/veiledere/samarbeidsavtaler-mellom-kommuner-og-helseforetak-horingsutkast/metode-og-prosess"
	hdirDHO         = "https://www.helsedirektoratet.no/rapporter/erfaringsrapport-spredning-av-digital-hjemmeoppfolging-2022-2024/gjennomforing-av-prosjektet/kort-beskrivelse-av-spredningsprosjekt-og-status"
	innomedDHO      = "https://innomed.no/digital-hjemmeoppfolging/innomed-gir-stotte-til-dho-prosjekter-over-hele-landet"
	innomedTroms    = "https://innomed.no/node"
	innomedProsjekt = "https://innomed.no/aktuelt/nye-prosjekter-far-stotte-fra-innomed"
	samkonsultasjon = "https://www.bt.no/btmeninger/kommentar/i/41k7kg/folk-paa-bygda-kan-faa-hjelp-av-legespesialistar-utan-aa-forlate-heimko"
	fordeKOLS       = "http://docplayer.me/3089874-Rapport-prosjekt-heilskaplege-og-koordinerte-tenester-i-forventa-pasientforlop-for-personar-med-kols.html"
	mrEldre         = "https://docplayer.me/amp/111068276-Framtidsretta-pasientforlop-for-den-eldre-multisjuke-pasient-i-more-og-romsdal-oppdatert-handlingsplan-for-2018.html"
	sunnmore        = "https://sunnmoreregionrad.no/prosjekt/helse/"
	stavanger       = "https://www.helse-stavanger.no/om-oss/utviklingsplan-20222035/helsefellesskap/"
	ostfold         = "https://sykehuset-ostfold.no/avdelinger/medisin-og-helsefag/samhandling/helsefellesskapet"
	nordlandAvtale  = "https://www.nordlandssykehuset.no/samhandling/helsefellesskap-lofoten-vesteralen-og-salten/samarbeids-og-tjenesteavtaler-skal-revideres"
	fousam          = "http://fousam.no/helsefellesskap/"
	bergenMote      = "https://www.bergen.kommune.no/politikk/bystyret/for-folkevalgte/gjennomforing-av-moter/moteadministrativt-verktoy"
	fedjeMote       = "https://docplayer.me/3951112-Innkalling-av-kommunestyret.html"
	osteroyMote     = "https://docslib.org/doc/8133053/oster%C3%B8y-kommune-innkalling-av-heradsstyret"
	haraldsplassOm  = "https://www.haraldsplass.no/om-haraldsplass"
	kvamHerad       = "https://sexogsamfunn.no/om/stiftelsen-sex-og-samfunn/hfu-forum-vestland/"
	gulenNRK        = "https://www.nrk.no/sognogfjordane/gulen-far-bruke-helse-bergen-1.12828678"
	solli2018       = "https://issuu.com/hg-9/docs/hds_aarsmelding_2018"
	solli2019       = "https://issuu.com/hg-9/docs/haraldsplass-a_rsmelding-2019?fr=sYjM2OTExNTUzNTQ"
	bjorkeli        = "https://bjorkeli.no/nye-voss-dps/"

	samanAvvik        = "https://www.saman.no/avtalar/retningslinje-ved-avvik/"
	samanRetningsline = "https://www.saman.no/avtalar/retningsline-for-deltaking-og-representasjon-i-helsefellesskapet-i-bergensomradet/"
	samanStrategi     = "https://www.saman.no/utvikling-og-strategi"
	meldSt7           = "https://www.regjeringen.no/no/dokumenter/meld.-st.-7-20192020/id2678667/?ch=4"
	prop102           = "https://www.regjeringen.no/no/dokumenter/prop.-102-l-20202021/id2838066/?ch=8"
	hdirTvist         = "https://www.helsedirektoratet.no/tema/helse-og-omsorgstjenesteloven/tvistelosningsnemnda-for-helse-og-omsorgssektoren"
	hdirStyringsmal   = "https://helsedirektoratet.no/nyheter/nye-indikatorer-for-kapasitet-og-effektivitet-i-spesialisthelsetjenesten"
	ksRamboll         = "https://www.ks.no/fagomrader/forskning-og-utvikling-fou/forskning-og-utvikling/forskning-for-i-og-med-kommunesektoren/kartlagt-19-helsefellesskap--fortsatt-en-vei-a-ga/"
	ksInnlandet       = "https://www.ks.no/regioner/ks-innlandet/samarbeidsavtale-om-helsefellesskap/"
	norce             = "https://www.idunn.no/tidsskrift_for_omsorgsforskning/2020/03/samarbeidsavtalene_mellom_helseforetak_og_kommuner_foer_og"
	sintef            = "https://9pdf.net/article/konklusjon-gode-onde-dager-statuskartlegging-anbefalt-virkemiddelbruk-samhandlin.qo5gr6rk"
	varsel            = "https://www.regjeringen.no/no/dokumenter/fra-varsel-til-laring-og-forbedring/id2971072/?ch=9"
	distrikt          = "https://distriktssenteret.no/artikkel/kommunalt-plansamarbeid-erfaringsinnhenting-2/?display=high-contrast"
	spraklova         = "https://www.regjeringen.no/no/tema/kultur-idrett-og-frivillighet/sprak-og-litteratur/innsiktsartikler/bruk-av-norsk-i-offentlege-organ/id2894906/"
	heroy             = "http://docplayer.me/27529924-Moteinnkalling-utval-rad-for-menneske-med-nedsett-funksjonsevne-motestad-servicetorget-heroy-radhus-dato-tid-10-00.html"
	ssbFolketal       = "https://www.ssb.no/statbank/table/07459/"
)

// titles says what stands at each address.
var titles = map[string]string{
	samanOmOss:      "Om oss, Helsefellesskapet i bergensområdet",
	samanStruktur:   "Samarbeidsstruktur, Helsefellesskapet i bergensområdet",
	samanPM:         "Partnarskapsmøte, Helsefellesskapet i bergensområdet",
	samanPM2023:     "Om Partnarskapsmøta i 2023 og 2024, Helsefellesskapet i bergensområdet",
	samanPM2024:     "Partnarskapsmøtet 2024, Helsefellesskapet i bergensområdet",
	samanSSU:        "Strategisk samarbeidsutval, Helsefellesskapet i bergensområdet",
	samanOU:         "Områdeutval, Helsefellesskapet i bergensområdet",
	samanFagleg:     "Fagleg samarbeid, Helsefellesskapet i bergensområdet",
	samanPlan:       "Årleg felles handlingsplan, Helsefellesskapet i bergensområdet",
	samanAvtale:     "Tenesteavtale 1, Helsefellesskapet i bergensområdet",
	samanAvtaleOld:  "Tenesteavtale 1, den eldre utgåva, Helsefellesskapet i bergensområdet",
	meldSt9:         "Meld. St. 9 (2023–2024) Nasjonal helse- og samhandlingsplan 2024–2027, kapittel 4",
	hdirVeileder:    "Rettleiar om samarbeidsavtalar, høyringsutkast, Helsedirektoratet",
	hdirDHO:         "Erfaringsrapport om spreiing av digital heimeoppfølging 2022–2024, Helsedirektoratet",
	innomedDHO:      "InnoMed om prosjekt for digital heimeoppfølging over heile landet",
	innomedTroms:    "InnoMed om det interkommunale teamet for digital heimeoppfølging i Nord-Troms",
	innomedProsjekt: "InnoMed om prosjekt som får støtte",
	samkonsultasjon: "Meiningsinnlegg om digital samkonsultasjon, Bergens Tidende, april 2021",
	fordeKOLS:       "Rapport om pasientforløp for personar med kols, Helse Førde og KS i Sogn og Fjordane",
	mrEldre:         "Handlingsplan for 2018, pasientforløp for eldre multisjuke i Møre og Romsdal",
	sunnmore:        "Sunnmøre regionråd om samhandling innan helse",
	stavanger:       "Helsefellesskap, utviklingsplanen 2022–2035, Helse Stavanger",
	ostfold:         "Helsefellesskapet, Sykehuset Østfold",
	nordlandAvtale:  "Revisjon av samarbeids- og tenesteavtalar, Nordlandssykehuset",
	fousam:          "Helsefellesskapet i Helse Fonna, FOUSAM",
	bergenMote:      "Om møta i bystyret, Bergen kommune",
	fedjeMote:       "Innkalling av kommunestyret, Fedje kommune",
	osteroyMote:     "Innkalling av heradsstyret, Osterøy kommune",
	haraldsplassOm:  "Om Haraldsplass, Haraldsplass Diakonale Sykehus",
	kvamHerad:       "HFU-forum Vestland, Sex og samfunn",
	gulenNRK:        "Om Gulen og Helse Bergen, NRK, 2016",
	solli2018:       "Årsmelding 2018, Haraldsplass Diakonale Stiftelse",
	solli2019:       "Årsmelding 2019, Haraldsplass Diakonale Stiftelse",
	bjorkeli:        "Om nye Voss DPS, Bjørkeli",

	samanAvvik:        "Retningsline ved avvik, Helsefellesskapet i bergensområdet",
	samanRetningsline: "Retningsline for deltaking og representasjon, Helsefellesskapet i bergensområdet",
	samanStrategi:     "Utvikling og strategi, Helsefellesskapet i bergensområdet",
	meldSt7:           "Meld. St. 7 (2019–2020) Nasjonal helse- og sjukehusplan 2020–2023, kapittel 4",
	prop102:           "Prop. 102 L (2020–2021), merknader om planprosessar, kapittel 8",
	hdirTvist:         "Tvisteløysingsnemnda for helse- og omsorgssektoren, Helsedirektoratet",
	hdirStyringsmal:   "Nye indikatorar for kapasitet og effektivitet, Helsedirektoratet",
	ksRamboll:         "Kartlegging av dei 19 helsefellesskapa, Rambøll for KS",
	ksInnlandet:       "Samarbeidsavtale om helsefellesskap, KS Innlandet",
	norce:             "Samarbeidsavtalane mellom helseføretak og kommunar, Tidsskrift for omsorgsforskning 2020",
	sintef:            "Statuskartlegging av samhandlinga, SINTEF",
	varsel:            "Frå varsel til læring og forbetring, utgreiing til regjeringa, kapittel 9",
	distrikt:          "Erfaringar med kommunalt plansamarbeid, Distriktssenteret",
	spraklova:         "Bruk av norsk i offentlege organ, Kultur- og likestillingsdepartementet",
	heroy:             "Møteinnkalling, Herøy kommune i Møre og Romsdal",
	ssbFolketal:       "SSB, tabell 07459: Folketal, etter region, alder, år",
}

// sourceCalled finds the address of a source that a text of a plan names.
var sourceCalled = map[string]string{
	"samanOmOss": samanOmOss, "samanStruktur": samanStruktur, "samanPM": samanPM, "samanPM2024": samanPM2024, "samanSSU": samanSSU, "samanOU": samanOU,
	"samanPlan": samanPlan, "samanAvtale": samanAvtale, "samanAvvik": samanAvvik, "samanRetningsline": samanRetningsline, "samanStrategi": samanStrategi,
	"meldSt9": meldSt9, "meldSt7": meldSt7, "prop102": prop102, "hdirVeileder": hdirVeileder, "hdirDHO": hdirDHO, "hdirTvist": hdirTvist,
	"hdirStyringsmal": hdirStyringsmal, "ksRamboll": ksRamboll, "ksInnlandet": ksInnlandet, "norce": norce, "sintef": sintef, "varsel": varsel,
	"distrikt": distrikt, "spraklova": spraklova, "heroy": heroy, "ssbFolketal": ssbFolketal, "innomedProsjekt": innomedProsjekt, "innomedTroms": innomedTroms,
	"haraldsplassOm": haraldsplassOm, "gulenNRK": gulenNRK, "bjorkeli": bjorkeli, "stavanger": stavanger, "ostfold": ostfold, "fousam": fousam, "sunnmore": sunnmore,
}
