package demo

import "slices"

var taken = slices.Concat(takenDigital, takenOlder, takenOther)

var takenDigital = []takenUp{
	{"digital-heimeoppfolging-nordhordland", "aktive pasientar", `
		2022-11-16 masfjorden finansiert 2022-11 -
		2022-11-23 alver i-eigen-plan 2022-11 - Står i planen for helse og omsorg.
		2023-02-15 osteroy informert 2023-02 -
		2023-03-08 alver finansiert 2023-03 -
		2023-11-15 masfjorden innfort 2023-10 6
		2023-11-15 alver innfort 2023-10 5
		2024-02-12 austrheim finansiert 2024-01 - Midlar i budsjettet for 2024.
		2024-03-06 gulen i-eigen-plan 2024-02 - Står i omsorgsplanen.
		2024-04-10 modalen ikkje-aktuelt 2024-04 - Kommunen har ingen pasientar som fyller vilkåra no. Blir vurdert på nytt i 2026.
		2024-04-17 fedje informert 2024-04 -
		2024-06-19 austrheim innfort 2024-05 7
		2024-11-20 gulen innfort 2024-10 5
		2025-02-05 osteroy i-eigen-plan 2025-01 -
		2025-03-11 masfjorden malt 2025-03 14 Talet på innleggingar er halvert blant dei som har vore med i eit år.
		2025-05-21 fedje innfort 2025-05 3
		2025-09-17 alver malt 2025-09 31
		2026-02-18 osteroy finansiert 2026-01 -
		2026-06-10 austrheim malt 2026-06 12
		2026-10-05 osteroy innfort 2026-10 8
		2026-10-14 helse-bergen innfort 2026-09 - Lungepoliklinikken svarar på meldingar heile veka.
		2026-11-04 askoy informert 2026-10 - Vil vite kva det kostar før budsjettet.
		2026-11-11 bergen ikkje-aktuelt 2026-11 - Bergen har si eiga ordning frå før.`},
	{"digital-samkonsultasjon", "samkonsultasjonar i året", `
		2022-12-15 masfjorden innfort 2022-12 12
		2022-12-15 gulen innfort 2022-12 9
		2023-03-22 alver finansiert 2023-03 -
		2023-05-10 osteroy i-eigen-plan 2023-05 -
		2023-09-27 alver innfort 2023-06 41
		2023-11-08 austrheim informert 2023-10 -
		2024-06-26 osteroy innfort 2024-05 22
		2024-06-26 austrheim innfort 2024-05 0 Opplæringa er gjennomført, men ingen har brukt tilbodet enno.
		2024-06-26 fedje informert 2024-05 -
		2024-06-26 modalen ikkje-aktuelt 2024-05 - Fastlegen reiser sjølv inn éin dag i veka.
		2025-02-12 alver malt 2025-01 63 Pasientane sparer to timar kvar gong.
		2025-11-12 gulen innfort 2025-11 2
		2026-06-17 fedje i-eigen-plan 2026-06 -
		2026-11-18 osteroy malt 2026-10 17 Bruken gjekk ned då prosjektet var over, og er på veg opp att.
		2026-11-18 voss informert 2026-10 - Vil prøve ved to kontor neste år.`},
	{"akutt-dogntilbod-fjorden", "innlagde i året", `
		2025-04-09 bjornafjorden i-eigen-plan 2025-04 -
		2025-06-11 samnanger finansiert 2025-06 -
		2025-06-18 austevoll informert 2025-06 -
		2025-09-03 bjornafjorden finansiert 2025-09 -
		2026-01-21 austevoll finansiert 2026-01 - Ei seng i helgane.
		2026-05-13 bjornafjorden innfort 2026-05 74
		2026-05-20 samnanger innfort 2026-05 19
		2026-10-14 austevoll innfort 2026-09 8
		2026-10-21 helse-bergen informert 2026-10 -`},
	{"responssenter", "brukarar med alarm", `
		2026-05-13 askoy i-eigen-plan 2026-05 -
		2026-06-03 oygarden i-eigen-plan 2026-06 - Står i økonomiplanen, utan beløp.
		2026-06-10 bjornafjorden informert 2026-06 -
		2026-06-17 austevoll informert 2026-06 -
		2026-08-26 samnanger informert 2026-08 -
		2026-10-28 askoy finansiert 2026-10 - Sett av i framlegget til budsjett for 2027.
		2026-11-04 vaksdal ikkje-aktuelt 2026-11 - Har avtale med eit anna responssenter ut 2028.`},
	{"spreiing-digital-heimeoppfolging", "aktive pasientar", `
		2025-01-22 masfjorden innfort 2024-12 14
		2025-01-22 alver innfort 2024-12 19
		2025-02-19 bergen innfort 2025-01 212 Eiga ordning, utanom fellesprosjektet.
		2025-09-24 voss i-eigen-plan 2025-09 -
		2026-04-22 voss finansiert 2026-04 -
		2026-05-06 kvam informert 2026-05 -
		2026-05-06 askoy i-eigen-plan 2026-05 -
		2026-06-03 bjornafjorden informert 2026-06 -`},
}

var takenOlder = []takenUp{
	{"trygg-utskriving", "utskrivingar", `
		2025-02-12 bergen informert 2025-02 -
		2025-06-18 bergen finansiert 2025-06 - To ekstra på vakt fredag kveld.
		2025-06-25 helse-bergen i-eigen-plan 2025-06 -
		2025-12-17 helse-bergen finansiert 2025-12 -
		2026-03-11 bergen innfort 2026-02 118
		2026-03-18 askoy i-eigen-plan 2026-03 -
		2026-04-15 oygarden informert 2026-04 -
		2026-05-20 bjornafjorden finansiert 2026-05 -
		2026-05-27 samnanger ikkje-aktuelt 2026-05 - Tek imot alle dagar frå før.
		2026-09-09 askoy innfort 2026-09 17
		2026-09-16 helse-bergen innfort 2026-09 135
		2026-10-07 haraldsplass finansiert 2026-09 -
		2026-10-14 voss informert 2026-10 -
		2026-11-04 alver i-eigen-plan 2026-10 -
		2026-11-11 bergen malt 2026-11 164 Tre av hundre kjem heim etter klokka 20, mot elleve før.`},
	{"fallforebygging", "deltakarar", `
		2023-05-31 alver i-eigen-plan 2023-05 -
		2023-08-30 alver innfort 2023-08 34
		2023-09-20 osteroy finansiert 2023-09 -
		2024-03-13 osteroy innfort 2024-03 21
		2024-06-05 voss informert 2024-06 -
		2024-09-11 voss i-eigen-plan 2024-09 -
		2025-01-15 alver malt 2025-01 88 Ein av fire fall mindre enn året før.
		2025-03-05 voss finansiert 2025-03 -
		2025-06-04 kvam i-eigen-plan 2025-06 -
		2025-10-08 voss innfort 2025-09 46
		2025-10-15 kvam innfort 2025-10 19
		2025-11-19 bergen finansiert 2025-11 -
		2026-02-11 ulvik i-eigen-plan 2026-01 -
		2026-02-11 eidfjord finansiert 2026-02 -
		2026-03-04 vaksdal informert 2026-03 -
		2026-03-25 bergen innfort 2026-02 240
		2026-04-22 austevoll i-eigen-plan 2026-04 -
		2026-05-13 masfjorden innfort 2026-05 11
		2026-05-20 askoy finansiert 2026-05 -
		2026-06-17 austrheim informert 2026-06 -
		2026-09-16 gulen i-eigen-plan 2026-09 -
		2026-09-23 voss malt 2026-09 61 Målt med gangtest før og etter.
		2026-10-07 modalen ikkje-aktuelt 2026-10 - Få eldre, og dei trenar saman med fysioterapeuten kvar veke.
		2026-10-14 oygarden innfort 2026-10 28
		2026-10-21 bjornafjorden i-eigen-plan 2026-10 -
		2026-11-04 fedje innfort 2026-10 4
		2026-11-11 osteroy malt 2026-11 52 Målt med gangtest før og etter.`},
	{"demensteam", "familiar i oppfølging", `
		2022-12-14 askoy i-eigen-plan 2022-12 -
		2022-12-21 oygarden i-eigen-plan 2022-12 -
		2023-02-15 askoy finansiert 2023-01 -
		2023-02-15 oygarden finansiert 2023-01 -
		2023-06-07 askoy innfort 2023-05 18
		2023-06-14 oygarden innfort 2023-05 13
		2024-11-20 askoy malt 2024-10 41
		2025-05-14 bjornafjorden informert 2025-05 -
		2025-12-10 oygarden malt 2025-11 33
		2026-06-10 bjornafjorden i-eigen-plan 2026-06 -`},
	{"oppfolgingsteam-rus", "personar i oppfølging", `
		2025-04-09 solli-dps innfort 2025-04 9
		2025-06-18 oygarden innfort 2025-05 7
		2025-09-17 bjornafjorden finansiert 2025-09 -
		2026-01-21 bergen innfort 2026-01 12
		2026-01-28 bergen trekt - - Galdt Bergen sitt eige team.
		2026-02-18 bjornafjorden innfort 2026-01 14
		2026-09-16 solli-dps malt 2026-08 51
		2026-10-21 askoy informert 2026-10 -
		2026-10-28 austevoll ikkje-aktuelt 2026-10 - Har to personar i målgruppa, og følgjer dei opp sjølv.`},
	{"overordna-strategi", "", `
		2024-05-22 bergen i-eigen-plan 2024-05 -
		2024-06-12 voss i-eigen-plan 2024-06 -
		2024-09-18 alver i-eigen-plan 2024-09 -
		2024-10-09 askoy informert 2024-10 -
		2025-02-12 helse-bergen i-eigen-plan 2025-01 -
		2025-05-07 askoy i-eigen-plan 2025-04 -
		2025-10-15 kvam i-eigen-plan 2025-10 -
		2026-02-11 haraldsplass finansiert 2026-01 - Eit årsverk til felles planlegging.
		2026-05-06 osteroy i-eigen-plan 2026-05 -
		2026-09-09 modalen informert 2026-09 -`},
}

var takenOther = []takenUp{
	{"palliasjon-hardanger", "pasientar", `
		2025-06-04 kvam i-eigen-plan 2025-05 -
		2025-09-10 ulvik i-eigen-plan 2025-09 -
		2025-12-03 kvam innfort 2025-11 9
		2026-03-18 ulvik innfort 2026-03 3
		2026-06-03 eidfjord finansiert 2026-05 -
		2026-10-21 eidfjord innfort 2026-10 2
		2026-11-11 voss informert 2026-11 -`},
	{"ungdomsteam-voss", "unge", `
		2025-02-19 voss finansiert 2025-01 -
		2025-03-12 vaksdal i-eigen-plan 2025-03 -
		2025-03-19 ulvik informert 2025-03 -
		2026-03-18 vaksdal informert 2026-03 - Teke ut av planen til teamet opnar.
		2026-10-07 kvam ikkje-aktuelt 2026-10 - Har eige tilbod ved helsestasjonen.`},
	{"rehabilitering-slag-voss", "pasientar i året", `
		2023-03-15 voss finansiert 2023-03 -
		2024-02-14 voss innfort 2024-01 22
		2024-06-12 kvam innfort 2024-06 9
		2025-05-21 vaksdal innfort 2025-04 6
		2025-11-26 voss malt 2025-11 31 Liggetida gjekk ned med tre dagar.
		2025-12-10 kvam malt 2025-11 12
		2026-03-11 ulvik ikkje-aktuelt 2026-03 - Kjøper tenesta av Voss.
		2026-06-10 eidfjord informert 2026-06 -`},
	{"ambulant-alderspsykiatri", "besøk i året", `
		2024-01-24 nks-olaviken finansiert 2024-01 -
		2024-06-26 alver innfort 2024-06 46
		2024-10-16 osteroy innfort 2024-09 21
		2025-03-12 gulen innfort 2025-03 11
		2025-09-10 masfjorden innfort 2025-09 8
		2026-01-14 alver malt 2025-12 60 Halvparten så mange innleggingar som i 2023.
		2026-02-11 nks-olaviken innfort 2026-01 146
		2026-04-15 austrheim i-eigen-plan 2026-04 -
		2026-06-03 fedje ikkje-aktuelt 2026-06 - Ein gong i året er nok, og det får vi til utan fast dag.`},
	{"oppsokjande-unge-bergen", "unge i oppfølging", `
		2024-06-19 betanien innfort 2024-06 14
		2024-09-04 bergen finansiert 2024-08 -
		2025-01-15 bergen innfort 2024-12 38
		2025-11-19 betanien malt 2025-10 61 Ni av ti er framleis med etter eit halvt år.`},
	{"avtale-forebygging", "", `
		2023-06-21 bergen i-eigen-plan 2023-06 -
		2023-06-21 voss i-eigen-plan 2023-06 -
		2023-09-13 alver i-eigen-plan 2023-09 -
		2023-10-11 kvam i-eigen-plan 2023-10 -
		2023-11-15 askoy i-eigen-plan 2023-11 -
		2024-01-24 oygarden i-eigen-plan 2024-01 -
		2024-02-14 bjornafjorden i-eigen-plan 2024-02 -
		2024-03-13 austevoll i-eigen-plan 2024-03 -
		2024-04-17 samnanger i-eigen-plan 2024-04 -
		2024-05-15 vaksdal i-eigen-plan 2024-05 -
		2024-06-12 osteroy i-eigen-plan 2024-06 -
		2024-09-18 ulvik i-eigen-plan 2024-09 -
		2024-10-16 gulen i-eigen-plan 2024-10 -
		2024-11-13 austrheim i-eigen-plan 2024-11 -
		2025-02-12 masfjorden i-eigen-plan 2025-02 -
		2025-05-14 eidfjord i-eigen-plan 2025-05 -
		2025-05-21 fedje informert 2025-05 -
		2025-06-04 modalen informert 2025-06 - Har ikkje eigen folkehelseplan, og tek det med i kommuneplanen.
		2026-02-11 bergen finansiert 2026-01 - Ein folkehelsekoordinator i halv stilling.
		2026-03-18 voss innfort 2026-03 -`},
	{"felles-planlegging", "", `
		2023-09-06 alver i-eigen-plan 2023-09 -
		2024-03-06 bergen i-eigen-plan 2024-02 -
		2024-11-06 voss i-eigen-plan 2024-10 -
		2025-06-04 helse-bergen innfort 2025-05 - Malen for fagplanar viser til skildringa.
		2026-02-18 alver innfort 2026-01 -
		2026-06-10 kvam informert 2026-06 -`},
	{"legemiddelsamstemming", "påmelde", `
		2026-09-16 haraldsplass finansiert 2026-09 12
		2026-10-14 bergen finansiert 2026-10 23
		2026-10-28 samnanger i-eigen-plan 2026-10 5
		2026-11-11 askoy informert 2026-11 -`},
	{"felles-sjukeheimslege", "", `
		2023-03-15 modalen i-eigen-plan 2023-03 -
		2023-04-12 masfjorden informert 2023-04 -
		2023-05-10 fedje informert 2023-05 -
		2024-02-21 fedje ikkje-aktuelt 2024-02 - Har inngått avtale med ein lege i Austrheim.
		2024-03-13 masfjorden ikkje-aktuelt 2024-03 - Fastlegen tek sjukeheimen.`},
	{"jordmorberedskap-hardanger", "", `
		2026-05-27 kvam i-eigen-plan 2026-05 -
		2026-06-17 ulvik informert 2026-06 -
		2026-09-23 eidfjord informert 2026-09 -
		2026-10-28 voss i-eigen-plan 2026-10 -`},
}
