package sak

import "fellesplan/backend/domain"

var (
	wordsTextTaken = domain.Words{
		NN: "Dette er alt ein annan tekst.",
		NB: "Dette er allerede en annen tekst.",
		EN: "This is another text already.",
	}
	wordsOtherPartner = domain.Words{
		NN: "Du kan berre melde saker for partnarar som du planlegg eller fører vedtak for.",
		NB: "Du kan bare melde saker for partnere som du planlegger eller fører vedtak for.",
		EN: "You can only report cases for partners that you plan for or record decisions of.",
	}
	wordsOtherUtval = domain.Words{
		NN: "Du kan berre melde saker for utval som du leier.",
		NB: "Du kan bare melde saker for utvalg som du leder.",
		EN: "You can only report cases for committees that you lead.",
	}
	wordsElsewhere = domain.Words{
		NN: "Saka er ikkje i dette utvalet no.",
		NB: "Saken er ikke i dette utvalget nå.",
		EN: "The case is not with this committee now.",
	}
	wordsClosed = domain.Words{
		NN: "Saka er avslutta. Ta henne opp att først.",
		NB: "Saken er avsluttet. Ta den opp igjen først.",
		EN: "The case is closed. Take it up again first.",
	}
	wordsOnAgenda = domain.Words{
		NN: "Saka står på saklista til eit møte. Ta henne av lista eller gjer henne ferdig der først.",
		NB: "Saken står på sakslisten til et møte. Ta den av listen eller gjør den ferdig der først.",
		EN: "The case is on the agenda of a meeting. Take it off or conclude it there first.",
	}
	wordsNoSeat = domain.Words{
		NN: "Vi finn ikkje denne plassen i utvalet.",
		NB: "Vi finner ikke denne plassen i utvalget.",
		EN: "We cannot find this seat in the committee.",
	}
	wordsSameUtval = domain.Words{
		NN: "Saka er alt i dette utvalet.",
		NB: "Saken er allerede i dette utvalget.",
		EN: "The case is with this committee already.",
	}
	wordsTooManyStops = domain.Words{
		NN: "Ei sak kan sendast høgst %d gonger.",
		NB: "En sak kan sendes høyst %d ganger.",
		EN: "A case can be sent at most %d times.",
	}
	wordsNotFromThere = domain.Words{
		NN: "Saka har ikkje vore i dette utvalet, og kan ikkje sendast attende dit.",
		NB: "Saken har ikke vært i dette utvalget, og kan ikke sendes tilbake dit.",
		EN: "The case has not been with this committee and cannot be sent back to it.",
	}
	wordsTakenOver = domain.Words{
		NN: "Vel kva sak som tek over, og berre når ei anna sak gjer det.",
		NB: "Velg hvilken sak som tar over, og bare når en annen sak gjør det.",
		EN: "Choose which case takes over, and only where another case does.",
	}
	wordsItself = domain.Words{
		NN: "Ei sak kan ikkje vise til seg sjølv.",
		NB: "En sak kan ikke vise til seg selv.",
		EN: "A case cannot refer to itself.",
	}
	wordsLinkExists = domain.Words{
		NN: "Denne koplinga finst alt.",
		NB: "Denne koblingen finnes allerede.",
		EN: "This tie is already there.",
	}
	wordsLinkedTwice = domain.Words{
		NN: "Saka er alt knytt til dette.",
		NB: "Saken er allerede knyttet til dette.",
		EN: "The case is tied to this already.",
	}
	wordsTooManyParts = domain.Words{
		NN: "Ei sak kan ha høgst %d av desse.",
		NB: "En sak kan ha høyst %d av disse.",
		EN: "A case can have at most %d of these.",
	}
	wordsNoThing = domain.Words{
		NN: "Vi finn ikkje det du vil knyte saka til.",
		NB: "Vi finner ikke det du vil knytte saken til.",
		EN: "We cannot find what you want to tie the case to.",
	}
	wordsWhichPart = domain.Words{
		NN: "Vel kva versjon eller kapittel det gjeld, og berre då.",
		NB: "Velg hvilken versjon eller hvilket kapittel det gjelder, og bare da.",
		EN: "Choose which version or chapter it is about, and only then.",
	}
	wordsNoVersion = domain.Words{
		NN: "Vi finn ikkje denne versjonen av planen.",
		NB: "Vi finner ikke denne versjonen av planen.",
		EN: "We cannot find this version of the plan.",
	}
	wordsNoChapter = domain.Words{
		NN: "Vi finn ikkje dette kapittelet i planen.",
		NB: "Vi finner ikke dette kapittelet i planen.",
		EN: "We cannot find this chapter in the plan.",
	}
	wordsNoFile = domain.Words{
		NN: "Vi finn ikkje fila. Last henne opp på nytt.",
		NB: "Vi finner ikke filen. Last den opp på nytt.",
		EN: "We cannot find the file. Upload it again.",
	}
	wordsAttachmentExists = domain.Words{
		NN: "Dette vedlegget finst alt.",
		NB: "Dette vedlegget finnes allerede.",
		EN: "This attachment is already there.",
	}
	wordsNoAttachment = domain.Words{
		NN: "Vi finn ikkje dette vedlegget i saka.",
		NB: "Vi finner ikke dette vedlegget i saken.",
		EN: "We cannot find this attachment in the case.",
	}
	wordsNotAgreed = domain.Words{
		NN: "Sida er ikkje samd om noko fellesord i denne saka i det formøtet.",
		NB: "Siden er ikke enig om noe fellesord i denne saken i det formøtet.",
		EN: "The side has agreed on no joint word in this case in that pre-meeting.",
	}
)
