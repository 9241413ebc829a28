// What happened in a meeting, in English.
import { inBrackets, lines, type Sentences } from '../say'
import { FORM } from '../rulings'
import { seatName } from '../seats'
import { itemName, papers, said, theItem, who } from './parts'
import { FRAMMOTE, STAND, STEMME, UTFALL } from './terms'

export const en: Sentences<'mote'> = {
  'mote.Planned': (d, n) => ({
    did: `planned a meeting of ${n.utval(d.utval)} on ${n.moment(d.start)}`,
    was: `A meeting of ${n.utval(d.utval)} was planned for ${n.moment(d.start)}`, quote: lines(d.tittel, d.stad),
  }),
  'mote.Rescheduled': (d, n) => ({
    did: `moved the meeting to ${n.moment(d.start)}`,
    was: `The meeting was moved to ${n.moment(d.start)}`, quote: lines(d.stad, d.grunn),
  }),
  'mote.Cancelled': (d) => ({
    did: 'cancelled the meeting',
    was: 'The meeting was cancelled', quote: d.grunn,
  }),
  'mote.ItemPlaced': (d, n) => ({
    did: `put ${itemName(d, n, 'en')} on the agenda`,
    was: `${theItem(d, n, 'en')} was put on the agenda`,
  }),
  'mote.ItemMoved': (d, n) => ({
    did: `moved the item “${n.part(d.punkt)}” on the agenda`,
    was: `The item “${n.part(d.punkt)}” was moved on the agenda`,
  }),
  'mote.ItemTimed': (d, n) => ({
    did: `gave ${d.minutt} minutes to the item “${n.part(d.punkt)}”`,
    was: `The item “${n.part(d.punkt)}” was given ${d.minutt} minutes`,
  }),
  'mote.ItemRemoved': (d, n) => ({
    did: `took the item “${n.part(d.punkt)}” off the agenda`,
    was: `The item “${n.part(d.punkt)}” was taken off the agenda`, quote: d.grunn,
  }),
  'mote.Summoned': (d) => ({
    did: `sent the summons with ${papers('en', d.papir.length)}`,
    was: `The summons was sent with ${papers('en', d.papir.length)}`, quote: d.ord,
  }),
  'mote.PapersSent': (d) => ({
    did: `sent ${papers('en', d.papir.length)} after the summons`,
    was: `After the summons came ${papers('en', d.papir.length)}`, quote: d.grunn,
  }),
  'mote.AttendanceNoted': (d, n) => ({
    did: `noted the attendance of ${seatName(d, 'en', n.partnar)}: ${FRAMMOTE.en[d.status]}${who(d, n, 'en')}`,
    was: `The attendance of ${seatName(d, 'en', n.partnar)} was noted: ${FRAMMOTE.en[d.status]}${who(d, n, 'en')}`,
  }),
  'mote.ObserverAdmitted': (d, n) => ({
    did: `admitted ${n.person(d.person)} as observer${d.punkt ? ` of “${n.part(d.punkt)}”` : ''}`,
    was: `${n.person(d.person)} was admitted as observer${d.punkt ? ` of “${n.part(d.punkt)}”` : ''}`, quote: d.grunn,
  }),
  'mote.ObserverLeft': (d, n) => ({
    did: `noted that the observer ${n.person(d.person)} left`,
    was: `The observer ${n.person(d.person)} left`,
  }),
  'mote.ImpartialityRaised': (d, n) => ({
    did: `raised the question of impartiality of “${n.part(d.plass)}” in “${n.part(d.punkt)}”`,
    was: `The question of impartiality of “${n.part(d.plass)}” in “${n.part(d.punkt)}” was raised`, quote: d.grunn,
  }),
  'mote.ImpartialityRuled': (d, n) => ({
    did: `recorded that “${n.part(d.plass)}” ${d.habil ? 'may' : 'may not'} take part in “${n.part(d.punkt)}”`,
    was: `The seat “${n.part(d.plass)}” ${d.habil ? 'may' : 'may not'} take part in “${n.part(d.punkt)}”`, quote: d.grunn,
  }),
  'mote.Opened': (d) => ({
    did: 'opened the meeting',
    was: 'The meeting was opened', quote: d.grunn,
  }),
  'mote.ItemOpened': (d, n) => ({
    did: `opened the item “${n.part(d.punkt)}”${inBrackets(FORM.en[d.form])}`,
    was: `The item “${n.part(d.punkt)}” was opened${inBrackets(FORM.en[d.form])}`,
  }),
  'mote.ProposalPut': (d, n) => ({
    did: `put a proposal in “${n.part(d.punkt)}”`,
    was: `A proposal was put in “${n.part(d.punkt)}”`, quote: d.ordlyd, quoteLang: d.malform,
  }),
  'mote.PositionTaken': (d, n) => ({
    did: `gave the position of “${n.part(d.plass)}” in “${n.part(d.punkt)}”: ${STAND.en[d.stand]}`,
    was: `The seat “${n.part(d.plass)}” took a position in “${n.part(d.punkt)}”: ${STAND.en[d.stand]}`, quote: d.ord, ...said(d.malform),
  }),
  'mote.VoteCast': (d, n) => ({
    did: `voted ${STEMME.en[d.stemme]} for the seat “${n.part(d.plass)}” in “${n.part(d.punkt)}”`,
    was: `The seat “${n.part(d.plass)}” voted ${STEMME.en[d.stemme]} in “${n.part(d.punkt)}”`,
  }),
  'mote.ConsensusEstablished': (d, n) => ({
    did: `established consensus in “${n.part(d.punkt)}”${d.stille ? ', nobody speaking against' : ''}`,
    was: `Consensus was established in “${n.part(d.punkt)}”${d.stille ? ', nobody speaking against' : ''}`,
  }),
  'mote.ConsensusBlocked': (d, n) => ({
    did: `recorded that there was no consensus in “${n.part(d.punkt)}”`,
    was: `There was no consensus in “${n.part(d.punkt)}”`, quote: d.ord, quoteLang: d.malform,
  }),
  'mote.VoteConcluded': (d, n) => ({
    did: `counted the votes in “${n.part(d.punkt)}”: ${d.for} for, ${d.mot} against, ${d.blank} blank`,
    was: `The votes in “${n.part(d.punkt)}” were counted: ${d.for} for, ${d.mot} against, ${d.blank} blank`,
  }),
  'mote.ItemConcluded': (d, n) => ({
    did: `concluded the item “${n.part(d.punkt)}”: ${UTFALL.en[d.utfall]}`,
    was: `The item “${n.part(d.punkt)}” was concluded: ${UTFALL.en[d.utfall]}`, quote: d.ordlyd ?? d.ord, ...said(d.malform),
  }),
  'mote.ItemReopened': (d, n) => ({
    did: `took the item “${n.part(d.punkt)}” up again`,
    was: `The item “${n.part(d.punkt)}” was taken up again`, quote: d.grunn,
  }),
  'mote.MinuteNoted': (d) => ({
    did: 'wrote in the minutes',
    was: 'Something was noted in the minutes', quote: d.ord, quoteLang: d.malform,
  }),
  'mote.MinuteCorrected': (d) => ({
    did: 'corrected the minutes',
    was: 'The minutes were corrected', quote: lines(d.ord, d.grunn),
  }),
  'mote.MinuteWithdrawn': () => ({
    did: 'removed a note from the minutes',
    was: 'A note was removed from the minutes',
  }),
  'mote.Closed': () => ({
    did: 'closed the meeting',
    was: 'The meeting was closed',
  }),
  'mote.ProtocolProposed': (d, n) => ({
    did: `sent the minutes out to be read${inBrackets(d.frist ? n.moment(d.frist) : '', 'by')}`,
    was: `The minutes were sent out to be read${inBrackets(d.frist ? n.moment(d.frist) : '', 'by')}`, quote: d.ord,
  }),
  'mote.ProtocolObjected': (d, n) => ({
    did: `objected to the minutes for “${n.part(d.plass)}”`,
    was: `The seat “${n.part(d.plass)}” objected to the minutes`, quote: d.ord, quoteLang: d.malform,
  }),
  'mote.ObjectionAnswered': (d) => ({
    did: `answered an objection to the minutes: ${d.tekenTilFolgje ? 'accepted' : 'not accepted'}`,
    was: `An objection to the minutes was ${d.tekenTilFolgje ? 'accepted' : 'not accepted'}`, quote: d.ord,
  }),
  'mote.ProtocolApproved': () => ({
    did: 'approved the minutes',
    was: 'The minutes were approved and locked',
  }),
}
