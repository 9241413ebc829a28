// What happened in a meeting, in bokmål.
import { inBrackets, lines, type Sentences } from '../say'
import { FORM } from '../rulings'
import { seatName } from '../seats'
import { itemName, papers, said, theItem, who } from './parts'
import { FRAMMOTE, STAND, STEMME, UTFALL } from './terms'

export const nb: Sentences<'mote'> = {
  'mote.Planned': (d, n) => ({
    did: `planla et møte i ${n.utval(d.utval)} ${n.moment(d.start)}`,
    was: `Et møte i ${n.utval(d.utval)} ble planlagt ${n.moment(d.start)}`, quote: lines(d.tittel, d.stad),
  }),
  'mote.Rescheduled': (d, n) => ({
    did: `flyttet møtet til ${n.moment(d.start)}`,
    was: `Møtet ble flyttet til ${n.moment(d.start)}`, quote: lines(d.stad, d.grunn),
  }),
  'mote.Cancelled': (d) => ({
    did: 'avlyste møtet',
    was: 'Møtet ble avlyst', quote: d.grunn,
  }),
  'mote.ItemPlaced': (d, n) => ({
    did: `satte ${itemName(d, n, 'nb')} på sakslisten`,
    was: `${theItem(d, n, 'nb')} ble satt på sakslisten`,
  }),
  'mote.ItemMoved': (d, n) => ({
    did: `flyttet punktet «${n.part(d.punkt)}» på sakslisten`,
    was: `Punktet «${n.part(d.punkt)}» ble flyttet på sakslisten`,
  }),
  'mote.ItemTimed': (d, n) => ({
    did: `satte av ${d.minutt} minutter til punktet «${n.part(d.punkt)}»`,
    was: `Det ble satt av ${d.minutt} minutter til punktet «${n.part(d.punkt)}»`,
  }),
  'mote.ItemRemoved': (d, n) => ({
    did: `tok punktet «${n.part(d.punkt)}» av sakslisten`,
    was: `Punktet «${n.part(d.punkt)}» ble tatt av sakslisten`, quote: d.grunn,
  }),
  'mote.Summoned': (d) => ({
    did: `sendte innkallingen med ${papers('nb', d.papir.length)}`,
    was: `Innkallingen ble sendt med ${papers('nb', d.papir.length)}`, quote: d.ord,
  }),
  'mote.PapersSent': (d) => ({
    did: `sendte ${papers('nb', d.papir.length)} etter innkallingen`,
    was: `Det ble sendt ${papers('nb', d.papir.length)} etter innkallingen`, quote: d.grunn,
  }),
  'mote.AttendanceNoted': (d, n) => ({
    did: `førte frammøte for ${seatName(d, 'nb', n.partnar)}: ${FRAMMOTE.nb[d.status]}${who(d, n, 'nb')}`,
    was: `Frammøte for ${seatName(d, 'nb', n.partnar)} ble ført: ${FRAMMOTE.nb[d.status]}${who(d, n, 'nb')}`,
  }),
  'mote.ObserverAdmitted': (d, n) => ({
    did: `slapp inn ${n.person(d.person)} som observatør${d.punkt ? ` i «${n.part(d.punkt)}»` : ''}`,
    was: `${n.person(d.person)} fikk være observatør${d.punkt ? ` i «${n.part(d.punkt)}»` : ''}`, quote: d.grunn,
  }),
  'mote.ObserverLeft': (d, n) => ({
    did: `meldte at observatøren ${n.person(d.person)} gikk`,
    was: `Observatøren ${n.person(d.person)} gikk`,
  }),
  'mote.ImpartialityRaised': (d, n) => ({
    did: `reiste spørsmål om habilitet for «${n.part(d.plass)}» i «${n.part(d.punkt)}»`,
    was: `Det ble reist spørsmål om habilitet for «${n.part(d.plass)}» i «${n.part(d.punkt)}»`, quote: d.grunn,
  }),
  'mote.ImpartialityRuled': (d, n) => ({
    did: `førte at «${n.part(d.plass)}» er ${d.habil ? 'habil' : 'inhabil'} i «${n.part(d.punkt)}»`,
    was: `Plassen «${n.part(d.plass)}» ble kjent ${d.habil ? 'habil' : 'inhabil'} i «${n.part(d.punkt)}»`, quote: d.grunn,
  }),
  'mote.Opened': (d) => ({
    did: 'åpnet møtet',
    was: 'Møtet ble åpnet', quote: d.grunn,
  }),
  'mote.ItemOpened': (d, n) => ({
    did: `åpnet punktet «${n.part(d.punkt)}»${inBrackets(FORM.nb[d.form])}`,
    was: `Punktet «${n.part(d.punkt)}» ble åpnet${inBrackets(FORM.nb[d.form])}`,
  }),
  'mote.ProposalPut': (d, n) => ({
    did: `la fram et forslag til vedtak i «${n.part(d.punkt)}»`,
    was: `Et forslag til vedtak ble lagt fram i «${n.part(d.punkt)}»`, quote: d.ordlyd, quoteLang: d.malform,
  }),
  'mote.PositionTaken': (d, n) => ({
    did: `ga standpunktet til «${n.part(d.plass)}» i «${n.part(d.punkt)}»: ${STAND.nb[d.stand]}`,
    was: `Plassen «${n.part(d.plass)}» ga standpunkt i «${n.part(d.punkt)}»: ${STAND.nb[d.stand]}`, quote: d.ord, ...said(d.malform),
  }),
  'mote.VoteCast': (d, n) => ({
    did: `stemte ${STEMME.nb[d.stemme]} for «${n.part(d.plass)}» i «${n.part(d.punkt)}»`,
    was: `Plassen «${n.part(d.plass)}» stemte ${STEMME.nb[d.stemme]} i «${n.part(d.punkt)}»`,
  }),
  'mote.ConsensusEstablished': (d, n) => ({
    did: `slo fast konsensus i «${n.part(d.punkt)}»${d.stille ? ' uten at noen sa imot' : ''}`,
    was: `Det ble konsensus i «${n.part(d.punkt)}»${d.stille ? ' uten at noen sa imot' : ''}`,
  }),
  'mote.ConsensusBlocked': (d, n) => ({
    did: `slo fast at det ikke ble konsensus i «${n.part(d.punkt)}»`,
    was: `Det ble ikke konsensus i «${n.part(d.punkt)}»`, quote: d.ord, quoteLang: d.malform,
  }),
  'mote.VoteConcluded': (d, n) => ({
    did: `talte stemmene i «${n.part(d.punkt)}»: ${d.for} for, ${d.mot} mot, ${d.blank} blanke`,
    was: `Stemmene i «${n.part(d.punkt)}» ble talt: ${d.for} for, ${d.mot} mot, ${d.blank} blanke`,
  }),
  'mote.ItemConcluded': (d, n) => ({
    did: `gjorde ferdig punktet «${n.part(d.punkt)}»: ${UTFALL.nb[d.utfall]}`,
    was: `Punktet «${n.part(d.punkt)}» ble gjort ferdig: ${UTFALL.nb[d.utfall]}`, quote: d.ordlyd ?? d.ord, ...said(d.malform),
  }),
  'mote.ItemReopened': (d, n) => ({
    did: `tok punktet «${n.part(d.punkt)}» opp igjen`,
    was: `Punktet «${n.part(d.punkt)}» ble tatt opp igjen`, quote: d.grunn,
  }),
  'mote.MinuteNoted': (d) => ({
    did: 'førte i protokollen',
    was: 'Det ble ført i protokollen', quote: d.ord, quoteLang: d.malform,
  }),
  'mote.MinuteCorrected': (d) => ({
    did: 'rettet i protokollen',
    was: 'Protokollen ble rettet', quote: lines(d.ord, d.grunn),
  }),
  'mote.MinuteWithdrawn': () => ({
    did: 'tok bort et notat fra protokollen',
    was: 'Et notat ble tatt bort fra protokollen',
  }),
  'mote.Closed': () => ({
    did: 'hevet møtet',
    was: 'Møtet ble hevet',
  }),
  'mote.ProtocolProposed': (d, n) => ({
    did: `sendte ut protokollen til gjennomsyn${inBrackets(d.frist ? n.moment(d.frist) : '', 'frist')}`,
    was: `Protokollen ble sendt ut til gjennomsyn${inBrackets(d.frist ? n.moment(d.frist) : '', 'frist')}`, quote: d.ord,
  }),
  'mote.ProtocolObjected': (d, n) => ({
    did: `hadde en innvending til protokollen for «${n.part(d.plass)}»`,
    was: `Plassen «${n.part(d.plass)}» hadde en innvending til protokollen`, quote: d.ord, quoteLang: d.malform,
  }),
  'mote.ObjectionAnswered': (d) => ({
    did: `svarte på en innvending til protokollen: ${d.tekenTilFolgje ? 'tatt til følge' : 'ikke tatt til følge'}`,
    was: `En innvending til protokollen ble ${d.tekenTilFolgje ? 'tatt til følge' : 'ikke tatt til følge'}`, quote: d.ord,
  }),
  'mote.ProtocolApproved': () => ({
    did: 'godkjente protokollen',
    was: 'Protokollen ble godkjent og låst',
  }),
}
