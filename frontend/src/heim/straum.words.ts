import type { Words } from '../engine/i18n'

const nn = {
  title: 'Kalender og straum av endringar',
  lead: 'Få møta og milepælane i din eigen kalender, og endringane i ein nyhendelesar. Adressene er dine: den som har ei av dei, kan lese det du kan lese.',
  none: 'Du har ingen adresser no.', made: (day: string) => `Du laga adresser ${day}. Vi viser dei berre den gongen dei blir laga. Har du mist dei, lagar du nye; då sluttar dei gamle å verke.`,
  make: 'Lag adresser', again: 'Lag nye adresser', drop: 'Ta dei bort', dropped: 'Adressene er tekne bort. Ingen kan lese med dei lenger.', now: 'Her er adressene. Ta vare på dei no: vi viser dei ikkje att.',
  about: 'Kva utval?', all: 'Alle utval', calendar: 'Kalender med milepælar (iCalendar)', calendarHelp: 'Lim adressa inn der kalenderen din spør etter «kalender frå nettet» eller «abonner».', changes: 'Straum av endringar (Atom)', changesHelp: 'Lim adressa inn i ein nyhendelesar.', copy: 'Kopier', copied: 'Adressa er kopiert.', meetings: 'Kalender med møta i utvala (iCalendar)', mine: 'Kalender med mine møte (iCalendar)', mineHelp: 'Møta der du har plass, er vara eller er observatør. Eit møte som blir flytt eller avlyst, blir flytt eller avlyst i kalenderen din òg.',
}

const nb: typeof nn = {
  title: 'Kalender og strøm av endringer',
  lead: 'Få møtene og milepælene i din egen kalender, og endringene i en nyhetsleser. Adressene er dine: den som har en av dem, kan lese det du kan lese.',
  none: 'Du har ingen adresser nå.', made: (day) => `Du laget adresser ${day}. Vi viser dem bare den gangen de blir laget. Har du mistet dem, lager du nye; da slutter de gamle å virke.`,
  make: 'Lag adresser', again: 'Lag nye adresser', drop: 'Ta dem bort', dropped: 'Adressene er tatt bort. Ingen kan lese med dem lenger.', now: 'Her er adressene. Ta vare på dem nå: vi viser dem ikke igjen.',
  about: 'Hvilket utvalg?', all: 'Alle utvalg', calendar: 'Kalender med milepæler (iCalendar)', calendarHelp: 'Lim adressen inn der kalenderen din spør etter «kalender fra nettet» eller «abonner».', changes: 'Strøm av endringer (Atom)', changesHelp: 'Lim adressen inn i en nyhetsleser.', copy: 'Kopier', copied: 'Adressen er kopiert.', meetings: 'Kalender med møtene i utvalgene (iCalendar)', mine: 'Kalender med mine møter (iCalendar)', mineHelp: 'Møtene der du har plass, er vara eller er observatør. Et møte som blir flyttet eller avlyst, blir flyttet eller avlyst i kalenderen din også.',
}

const en: typeof nn = {
  title: 'Calendar and feed of changes',
  lead: 'Get the meetings and the milestones in your own calendar, and the changes in a news reader. The addresses are yours: whoever has one can read what you can read.',
  none: 'You have no addresses now.', made: (day) => `You made addresses on ${day}. We show them only when they are made. If you have lost them, make new ones; the old ones then stop working.`,
  make: 'Make addresses', again: 'Make new addresses', drop: 'Take them back', dropped: 'The addresses are taken back. Nobody can read with them any more.', now: 'Here are the addresses. Keep them now: we do not show them again.',
  about: 'Which committee?', all: 'All committees', calendar: 'Calendar of milestones (iCalendar)', calendarHelp: 'Paste the address where your calendar asks for a “calendar from the web” or “subscribe”.', changes: 'Feed of changes (Atom)', changesHelp: 'Paste the address into a news reader.', copy: 'Copy', copied: 'The address is copied.', meetings: 'Calendar of the meetings of the committees (iCalendar)', mine: 'Calendar of my meetings (iCalendar)', mineHelp: 'The meetings in which you have a seat, are an alternate or an observer. A meeting that is moved or cancelled is moved or cancelled in your calendar too.',
}

export const words: Words<typeof nn> = { nn, nb, en }
