package plan

import "fellesplan/backend/domain"

// The sentences in which this room refuses.
var (
	wordsTooLong = domain.Words{
		NN: "Dette er for langt. Skriv det kortare.",
		NB: "Dette er for langt. Skriv det kortere.",
		EN: "This is too long. Make it shorter.",
	}
	wordsReplaced = domain.Words{
		NN: "Ein annan plan har teke over for denne. Flytt han tilbake til «Gjeldande» før du endrar han.",
		NB: "En annen plan har tatt over for denne. Flytt den tilbake til «Gjeldende» før du endrer den.",
		EN: "Another plan has taken the place of this one. Move it back to “In force” before you change it.",
	}
	wordsClosed = domain.Words{
		NN: "Planen er i fasen «%s», og då kan ingen endre det som står i han. Flytt han tilbake først.",
		NB: "Planen er i fasen «%s», og da kan ingen endre det som står i den. Flytt den tilbake først.",
		EN: "The plan is in the phase “%s”, in which nobody can change what it says. Move it back first.",
	}
	wordsSecretariatOnly = domain.Words{
		NN: "Planen er i fasen «%s», og då er det berre sekretariatet som kan endre det som står i han.",
		NB: "Planen er i fasen «%s», og da er det bare sekretariatet som kan endre det som står i den.",
		EN: "The plan is in the phase “%s”, in which only the secretariat can change what it says.",
	}
	wordsNoTemplate = domain.Words{
		NN: "Denne kapittelmalen finst ikkje.",
		NB: "Denne kapittelmalen finnes ikke.",
		EN: "There is no such chapter template.",
	}
	wordsOtherTemplate = domain.Words{
		NN: "Denne kapittelmalen høyrer til eit anna planslag.",
		NB: "Denne kapittelmalen hører til et annet planslag.",
		EN: "This chapter template belongs to another kind of plan.",
	}
	wordsNotInLine = domain.Words{
		NN: "Denne fasen er ikkje med i livet til dette planslaget.",
		NB: "Denne fasen er ikke med i livet til dette planslaget.",
		EN: "This phase is not part of the life of this kind of plan.",
	}
	wordsOneStep = domain.Words{
		NN: "Ein plan kan flyttast éin fase fram eller éin fase tilbake om gongen.",
		NB: "En plan kan flyttes én fase fram eller én fase tilbake om gangen.",
		EN: "A plan can be moved one phase forward or one phase back at a time.",
	}
	wordsRemark = domain.Words{
		NN: "Skriv ein merknad som seier kvifor planen går tilbake.",
		NB: "Skriv en merknad som sier hvorfor planen går tilbake.",
		EN: "Write a remark that says why the plan goes back.",
	}
	wordsVersionNeeded = domain.Words{
		NN: "Vel kva versjon av planen dette gjeld. Har planen ingen versjon enno, må du gi han ein først.",
		NB: "Velg hvilken versjon av planen dette gjelder. Har planen ingen versjon ennå, må du gi den en først.",
		EN: "Choose which version of the plan this is about. If the plan has none yet, name one first.",
	}
	wordsNoVersion = domain.Words{
		NN: "Vi finn ikkje denne versjonen av planen.",
		NB: "Vi finner ikke denne versjonen av planen.",
		EN: "We cannot find this version of the plan.",
	}
	wordsReplacedByWhat = domain.Words{
		NN: "Vel kva plan som har teke over for denne.",
		NB: "Velg hvilken plan som har tatt over for denne.",
		EN: "Choose the plan that has taken the place of this one.",
	}
	wordsOnlyReplaced = domain.Words{
		NN: "Ein annan plan kan berre nemnast når denne blir erstatta.",
		NB: "En annen plan kan bare nevnes når denne blir erstattet.",
		EN: "Another plan can only be named when this one is replaced.",
	}
	wordsByItself = domain.Words{
		NN: "Ein plan kan ikkje erstattast av seg sjølv.",
		NB: "En plan kan ikke erstattes av seg selv.",
		EN: "A plan cannot be replaced by itself.",
	}
	wordsNoChapter = domain.Words{
		NN: "Vi finn ikkje dette kapittelet.",
		NB: "Vi finner ikke dette kapittelet.",
		EN: "We cannot find this chapter.",
	}
	wordsWithdrawn = domain.Words{
		NN: "Dette kapittelet er teke bort frå planen.",
		NB: "Dette kapittelet er tatt bort fra planen.",
		EN: "This chapter has been removed from the plan.",
	}
	wordsAboveWithdrawn = domain.Words{
		NN: "Kapittelet over er teke bort frå planen. Hent det tilbake først.",
		NB: "Kapittelet over er tatt bort fra planen. Hent det tilbake først.",
		EN: "The chapter above has been removed from the plan. Bring that one back first.",
	}
	wordsMovedMeanwhile = domain.Words{
		NN: "Nokon har flytt kapittelet som dette skulle stå etter. Sjå korleis planen er no, og prøv på nytt.",
		NB: "Noen har flyttet kapittelet som dette skulle stå etter. Se hvordan planen er nå, og prøv på nytt.",
		EN: "Somebody has moved the chapter that this one was to stand after. See how the plan is now, and try again.",
	}
	wordsChapterExists = domain.Words{
		NN: "Dette kapittelet finst alt.",
		NB: "Dette kapittelet finnes allerede.",
		EN: "This chapter is already there.",
	}
	wordsTextTaken = domain.Words{
		NN: "Teksten høyrer alt til eit kapittel.",
		NB: "Teksten hører allerede til et kapittel.",
		EN: "The text already belongs to a chapter.",
	}
	wordsTooDeep = domain.Words{
		NN: "Kapittel kan stå i høgst %d nivå.",
		NB: "Kapitler kan stå i høyst %d nivåer.",
		EN: "Chapters can stand in at most %d levels.",
	}
	wordsCircle = domain.Words{
		NN: "Eit kapittel kan ikkje stå under eller etter seg sjølv.",
		NB: "Et kapittel kan ikke stå under eller etter seg selv.",
		EN: "A chapter cannot stand under or after itself.",
	}
	wordsTooManyChapters = domain.Words{
		NN: "Ein plan kan ikkje ha meir enn %d kapittel.",
		NB: "En plan kan ikke ha mer enn %d kapitler.",
		EN: "A plan cannot have more than %d chapters.",
	}
	wordsTooManyEver = domain.Words{
		NN: "Ein plan kan ikkje ha meir enn %d kapittel når dei som er tekne bort, er rekna med.",
		NB: "En plan kan ikke ha mer enn %d kapitler når de som er tatt bort, er regnet med.",
		EN: "A plan cannot have more than %d chapters, counting those that are removed.",
	}
	wordsOtherResponsible = domain.Words{
		NN: "Nokon har endra dette sidan du såg det. No er det ein annan som har ansvaret, eller ingen.",
		NB: "Noen har endret dette siden du så det. Nå er det en annen som har ansvaret, eller ingen.",
		EN: "Somebody has changed this since you saw it. Another is responsible now, or nobody.",
	}
	wordsIsResponsible = domain.Words{
		NN: "Denne partnaren har ansvaret for kapittelet og treng ikkje vere bidragsytar i tillegg.",
		NB: "Denne partneren har ansvaret for kapittelet og trenger ikke være bidragsyter i tillegg.",
		EN: "This partner is responsible for the chapter and need not be a contributor as well.",
	}
	wordsTooManyContributors = domain.Words{
		NN: "Eit kapittel kan ikkje ha meir enn %d bidragsytarar.",
		NB: "Et kapittel kan ikke ha mer enn %d bidragsytere.",
		EN: "A chapter cannot have more than %d contributors.",
	}
	wordsVersionExists = domain.Words{
		NN: "Denne versjonen finst alt.",
		NB: "Denne versjonen finnes allerede.",
		EN: "This version is already there.",
	}
	wordsNameTaken = domain.Words{
		NN: "Ein annan versjon av planen heiter dette. Vel eit anna namn.",
		NB: "En annen versjon av planen heter dette. Velg et annet navn.",
		EN: "Another version of the plan has this name. Choose another.",
	}
	wordsTooManyVersions = domain.Words{
		NN: "Ein plan kan ikkje ha meir enn %d versjonar.",
		NB: "En plan kan ikke ha mer enn %d versjoner.",
		EN: "A plan cannot have more than %d versions.",
	}
	wordsNothingToPin = domain.Words{
		NN: "Planen har ingen kapittel enno, så det er ingenting å ta vare på.",
		NB: "Planen har ingen kapitler ennå, så det er ingenting å ta vare på.",
		EN: "The plan has no chapters yet, so there is nothing to keep.",
	}
)
