package mote

import "fellesplan/backend/domain"

var (
	wordsLocked = domain.Words{
		NN: "Protokollen er godkjend og låst. Møtet kan ikkje endrast.",
		NB: "Protokollen er godkjent og låst. Møtet kan ikke endres.",
		EN: "The minutes are approved and locked. The meeting cannot be changed.",
	}
	wordsCancelled = domain.Words{
		NN: "Møtet er avlyst.",
		NB: "Møtet er avlyst.",
		EN: "The meeting is cancelled.",
	}
	wordsOpened = domain.Words{
		NN: "Møtet er alt opna.",
		NB: "Møtet er allerede åpnet.",
		EN: "The meeting has been opened already.",
	}
	wordsClosed = domain.Words{
		NN: "Møtet er heva.",
		NB: "Møtet er hevet.",
		EN: "The meeting is closed.",
	}
	wordsNotOpened = domain.Words{
		NN: "Møtet er ikkje opna enno.",
		NB: "Møtet er ikke åpnet ennå.",
		EN: "The meeting has not been opened yet.",
	}
	wordsItemExists = domain.Words{
		NN: "Dette punktet finst alt.",
		NB: "Dette punktet finnes allerede.",
		EN: "This item is already there.",
	}
	wordsSakOrTitle = domain.Words{
		NN: "Vel ei sak, eller skriv kva punktet er – ein av delane.",
		NB: "Velg en sak, eller skriv hva punktet er – en av delene.",
		EN: "Choose a case, or write what the item is – one of the two.",
	}
	wordsMinutes = domain.Words{
		NN: "Tida må vere frå 0 til %d minutt.",
		NB: "Tiden må være fra 0 til %d minutter.",
		EN: "The time must be from 0 to %d minutes.",
	}
	wordsTooManyItems = domain.Words{
		NN: "Eit møte kan ha høgst %d punkt.",
		NB: "Et møte kan ha høyst %d punkter.",
		EN: "A meeting can have at most %d items.",
	}
	wordsSakTwice = domain.Words{
		NN: "Saka står alt på saklista.",
		NB: "Saken står allerede på sakslisten.",
		EN: "The case is on the agenda already.",
	}
	wordsOtherAgenda = domain.Words{
		NN: "Saka står på saklista til eit anna møte.",
		NB: "Saken står på sakslisten til et annet møte.",
		EN: "The case is on the agenda of another meeting.",
	}
	wordsNotQueued = domain.Words{
		NN: "Utvalet har ikkje teke saka inn i køen.",
		NB: "Utvalget har ikke tatt saken inn i køen.",
		EN: "The committee has not taken the case into its queue.",
	}
	wordsNoItem = domain.Words{
		NN: "Vi finn ikkje dette punktet på saklista.",
		NB: "Vi finner ikke dette punktet på sakslisten.",
		EN: "We cannot find this item on the agenda.",
	}
	wordsConcluded = domain.Words{
		NN: "Punktet er gjort ferdig.",
		NB: "Punktet er gjort ferdig.",
		EN: "The item is concluded.",
	}
	wordsItemOpened = domain.Words{
		NN: "Punktet er opna og kan ikkje takast av lista. Gjer det ferdig som trekt eller utsett.",
		NB: "Punktet er åpnet og kan ikke tas av listen. Gjør det ferdig som trukket eller utsatt.",
		EN: "The item has been opened and cannot be taken off. Conclude it as withdrawn or postponed.",
	}
	wordsSummoned = domain.Words{
		NN: "Innkallinga er alt send. Send papir etter henne i staden.",
		NB: "Innkallingen er allerede sendt. Send papirer etter den i stedet.",
		EN: "The summons has been sent already. Send papers after it instead.",
	}
	wordsNoItems = domain.Words{
		NN: "Saklista er tom.",
		NB: "Sakslisten er tom.",
		EN: "The agenda is empty.",
	}
	wordsNotSummoned = domain.Words{
		NN: "Innkallinga er ikkje send enno.",
		NB: "Innkallingen er ikke sendt ennå.",
		EN: "The summons has not been sent yet.",
	}
	wordsNoPapers = domain.Words{
		NN: "Vel punkt på saklista som er saker.",
		NB: "Velg punkter på sakslisten som er saker.",
		EN: "Choose items of the agenda that are cases.",
	}
	wordsNoSeat = domain.Words{
		NN: "Vi finn ikkje denne plassen i utvalet.",
		NB: "Vi finner ikke denne plassen i utvalget.",
		EN: "We cannot find this seat in the committee.",
	}
	wordsNotInSeat = domain.Words{
		NN: "Denne personen sit ikkje i plassen og er ikkje vara for han den dagen.",
		NB: "Denne personen sitter ikke i plassen og er ikke vara for den den dagen.",
		EN: "This person neither sits in the seat nor is its alternate on that day.",
	}
	wordsTwoSeats = domain.Words{
		NN: "Denne personen møter alt i ein annan plass.",
		NB: "Denne personen møter allerede i en annen plass.",
		EN: "This person is already there in another seat.",
	}
	wordsTooManyObservers = domain.Words{
		NN: "Eit møte kan ha høgst %d observatørar.",
		NB: "Et møte kan ha høyst %d observatører.",
		EN: "A meeting can have at most %d observers.",
	}
	wordsRuled = domain.Words{
		NN: "Habiliteten er alt avgjord.",
		NB: "Habiliteten er allerede avgjort.",
		EN: "The question of impartiality is ruled already.",
	}
	wordsNotRaised = domain.Words{
		NN: "Det er ikkje reist spørsmål om habilitet for denne plassen i punktet.",
		NB: "Det er ikke reist spørsmål om habilitet for denne plassen i punktet.",
		EN: "The question of impartiality has not been raised for this seat in the item.",
	}
	wordsSettled = domain.Words{
		NN: "Forslaget er alt avgjort. Legg fram eit nytt forslag om det skal bli annleis.",
		NB: "Forslaget er allerede avgjort. Legg fram et nytt forslag hvis det skal bli annerledes.",
		EN: "The proposal is settled already. Put a new proposal to have it otherwise.",
	}
	wordsNotSummonedOpen = domain.Words{
		NN: "Innkallinga er ikkje send. Skriv kvifor møtet blir opna likevel.",
		NB: "Innkallingen er ikke sendt. Skriv hvorfor møtet åpnes likevel.",
		EN: "No summons was sent. Write why the meeting is opened all the same.",
	}
	wordsNobodyThere = domain.Words{
		NN: "Ingen er førte som møtte.",
		NB: "Ingen er ført som møtt.",
		EN: "Nobody is noted as present.",
	}
	wordsNoteExists = domain.Words{
		NN: "Dette notatet finst alt.",
		NB: "Dette notatet finnes allerede.",
		EN: "This note is already there.",
	}
	wordsTooManyNotes = domain.Words{
		NN: "Ein protokoll kan ha høgst %d notat.",
		NB: "En protokoll kan ha høyst %d notater.",
		EN: "Minutes can hold at most %d notes.",
	}
	wordsNoNote = domain.Words{
		NN: "Vi finn ikkje dette notatet i protokollen.",
		NB: "Vi finner ikke dette notatet i protokollen.",
		EN: "We cannot find this note in the minutes.",
	}
	wordsItemsOpen = domain.Words{
		NN: "Det er punkt på saklista som ikkje er gjorde ferdige.",
		NB: "Det er punkter på sakslisten som ikke er gjort ferdige.",
		EN: "There are items on the agenda that are not concluded.",
	}
	wordsItemNotOpened = domain.Words{
		NN: "Punktet er ikkje opna.",
		NB: "Punktet er ikke åpnet.",
		EN: "The item has not been opened.",
	}
	wordsReopenUnopened = domain.Words{
		NN: "Punktet vart aldri opna. Set saka på saklista til eit anna møte.",
		NB: "Punktet ble aldri åpnet. Sett saken på sakslisten til et annet møte.",
		EN: "The item was never opened. Put the case on the agenda of another meeting.",
	}
	wordsNotDecided = domain.Words{
		NN: "I dette punktet skal det ikkje avgjerast noko.",
		NB: "I dette punktet skal det ikke avgjøres noe.",
		EN: "Nothing is to be decided in this item.",
	}
	wordsProposalExists = domain.Words{
		NN: "Dette forslaget finst alt.",
		NB: "Dette forslaget finnes allerede.",
		EN: "This proposal is already there.",
	}
	wordsTooManyProposals = domain.Words{
		NN: "Eit punkt kan ha høgst %d forslag.",
		NB: "Et punkt kan ha høyst %d forslag.",
		EN: "An item can have at most %d proposals.",
	}
	wordsOtherProposal = domain.Words{
		NN: "Det er lagt fram eit anna forslag i mellomtida. Les det først.",
		NB: "Det er lagt fram et annet forslag i mellomtiden. Les det først.",
		EN: "Another proposal has been put meanwhile. Read it first.",
	}
	wordsNotThere = domain.Words{
		NN: "Denne plassen er ikkje ført som møtt.",
		NB: "Denne plassen er ikke ført som møtt.",
		EN: "This seat is not noted as present.",
	}
	wordsNoVote = domain.Words{
		NN: "Etter reglane til utvalet har denne plassen ikkje noko å seie når saka blir avgjord.",
		NB: "Etter reglene til utvalget har denne plassen ikke noe å si når saken avgjøres.",
		EN: "By the rules of the committee this seat has no say when the matter is decided.",
	}
	wordsPartial = domain.Words{
		NN: "Den som sit i plassen, er inhabil i dette punktet.",
		NB: "Den som sitter i plassen, er inhabil i dette punktet.",
		EN: "Whoever sits in the seat may not take part in this item.",
	}
	wordsByConsensus = domain.Words{
		NN: "Dette punktet blir avgjort ved konsensus, ikkje ved røysting.",
		NB: "Dette punktet avgjøres ved konsensus, ikke ved avstemning.",
		EN: "This item is decided by consensus, not by vote.",
	}
	wordsByVote = domain.Words{
		NN: "Dette punktet blir avgjort ved røysting.",
		NB: "Dette punktet avgjøres ved avstemning.",
		EN: "This item is decided by vote.",
	}
	wordsSayWhy = domain.Words{
		NN: "Skriv merknaden, atterhaldet eller grunnen.",
		NB: "Skriv merknaden, forbeholdet eller grunnen.",
		EN: "Write the remark, the reservation or the reason.",
	}
	wordsMalform = domain.Words{
		NN: "Målform høyrer til orda: gi begge eller ingen.",
		NB: "Målform hører til ordene: gi begge eller ingen.",
		EN: "The written standard belongs to the words: give both or none.",
	}
	wordsNoQuorum = domain.Words{
		NN: "Møtet er ikkje vedtaksført. Det kan drøfte og ta til orientering.",
		NB: "Møtet er ikke vedtaksført. Det kan drøfte og ta til orientering.",
		EN: "The meeting has no quorum. It can discuss and take note.",
	}
	wordsAgainst = domain.Words{
		NN: "Nokon er usamd. Då er det ikkje konsensus.",
		NB: "Noen er uenig. Da er det ikke konsensus.",
		EN: "Somebody disagrees, so there is no consensus.",
	}
	wordsNotAll = domain.Words{
		NN: "Ikkje alle har gitt standpunkt. Slå fast at ingen sa imot, eller vent.",
		NB: "Ikke alle har gitt standpunkt. Slå fast at ingen sa imot, eller vent.",
		EN: "Not all have taken a position. State that nobody spoke against, or wait.",
	}
	wordsNobodyAgainst = domain.Words{
		NN: "Ingen som har noko å seie i saka, er usamd.",
		NB: "Ingen som har noe å si i saken, er uenig.",
		EN: "Nobody with a say in the matter disagrees.",
	}
	wordsNoVotes = domain.Words{
		NN: "Ingen har røysta.",
		NB: "Ingen har stemt.",
		EN: "Nobody has voted.",
	}
	wordsNotCarried = domain.Words{
		NN: "Det er ikkje konsensus eller fleirtal for eit forslag.",
		NB: "Det er ikke konsensus eller flertall for et forslag.",
		EN: "There is no consensus on a proposal and no majority for one.",
	}
	wordsCarried = domain.Words{
		NN: "Det er konsensus eller fleirtal for forslaget. Då er det vedteke eller tilrådd.",
		NB: "Det er konsensus eller flertall for forslaget. Da er det vedtatt eller tilrådd.",
		EN: "There is consensus or a majority for the proposal, so it is decided or recommended.",
	}
	wordsRecommends = domain.Words{
		NN: "I slike saker tilrår utvalet. Andre vedtek.",
		NB: "I slike saker tilrår utvalget. Andre vedtar.",
		EN: "In such matters the committee recommends. Others decide.",
	}
	wordsUsemjeOnly = domain.Words{
		NN: "Punktet endar med usemje når det er slått fast at det ikkje vart konsensus, og berre då.",
		NB: "Punktet ender med uenighet når det er slått fast at det ikke ble konsensus, og bare da.",
		EN: "The item ends in disagreement where it was stated that there is no consensus, and only then.",
	}
	wordsFalleOnly = domain.Words{
		NN: "Eit forslag fell når det ikkje fekk fleirtal i røystinga, og berre då.",
		NB: "Et forslag faller når det ikke fikk flertall i avstemningen, og bare da.",
		EN: "A proposal is voted down where it got no majority in the vote, and only then.",
	}
	wordsVedtakID = domain.Words{
		NN: "Eit vedtak har sin eigen id, og berre eit vedtak har han. Plan, versjon og vedtak hos partnarane høyrer til eit vedtak.",
		NB: "Et vedtak har sin egen id, og bare et vedtak har den. Plan, versjon og vedtak hos partnerne hører til et vedtak.",
		EN: "A decision has an id of its own, and only a decision does. Plan, version and decisions of the partners belong to one.",
	}
	wordsVedtakExists = domain.Words{
		NN: "Dette vedtaket finst alt.",
		NB: "Dette vedtaket finnes allerede.",
		EN: "This decision is already there.",
	}
	wordsPostponedOnly = domain.Words{
		NN: "Vel eit anna møte, og berre når punktet er utsett.",
		NB: "Velg et annet møte, og bare når punktet er utsatt.",
		EN: "Choose another meeting, and only where the item is postponed.",
	}
	wordsSameUtval = domain.Words{
		NN: "Saka er alt i dette utvalet. Vel eit anna.",
		NB: "Saken er allerede i dette utvalget. Velg et annet.",
		EN: "The case is with this committee already. Choose another one.",
	}
	wordsNotClosed = domain.Words{
		NN: "Møtet er ikkje heva enno.",
		NB: "Møtet er ikke hevet ennå.",
		EN: "The meeting has not been closed yet.",
	}
	wordsNotProposed = domain.Words{
		NN: "Protokollen er ikkje send ut til gjennomsyn.",
		NB: "Protokollen er ikke sendt ut til gjennomsyn.",
		EN: "The minutes have not been sent out to be read.",
	}
	wordsObjectionExists = domain.Words{
		NN: "Denne innvendinga finst alt.",
		NB: "Denne innvendingen finnes allerede.",
		EN: "This objection is already there.",
	}
	wordsTooManyObjections = domain.Words{
		NN: "Ein protokoll kan ha høgst %d innvendingar.",
		NB: "En protokoll kan ha høyst %d innvendinger.",
		EN: "Minutes can have at most %d objections.",
	}
	wordsNoObjection = domain.Words{
		NN: "Vi finn ikkje denne innvendinga.",
		NB: "Vi finner ikke denne innvendingen.",
		EN: "We cannot find this objection.",
	}
	wordsObjectionsOpen = domain.Words{
		NN: "Det er innvendingar som ikkje er svara på.",
		NB: "Det er innvendinger som ikke er besvart.",
		EN: "There are objections that are not answered.",
	}
)
