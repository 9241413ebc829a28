// What happened in a meeting, in nynorsk.
import { inBrackets, lines, type Sentences } from '../say'
import { FORM } from '../rulings'
import { seatName } from '../seats'
import { itemName, papers, said, theItem, who } from './parts'
import { FRAMMOTE, STAND, STEMME, UTFALL } from './terms'

export const nn: Sentences<'mote'> = {
  'mote.Planned': (d, n) => ({
    did: `planla eit møte i ${n.utval(d.utval)} ${n.moment(d.start)}`,
    was: `Eit møte i ${n.utval(d.utval)} vart planlagt ${n.moment(d.start)}`, quote: lines(d.tittel, d.stad),
  }),
  'mote.Rescheduled': (d, n) => ({
    did: `flytte møtet til ${n.moment(d.start)}`,
    was: `Møtet vart flytta til ${n.moment(d.start)}`, quote: lines(d.stad, d.grunn),
  }),
  'mote.Cancelled': (d) => ({
    did: 'avlyste møtet',
    was: 'Møtet vart avlyst', quote: d.grunn,
  }),
  'mote.ItemPlaced': (d, n) => ({
    did: `sette ${itemName(d, n, 'nn')} på saklista`,
    was: `${theItem(d, n, 'nn')} vart sett på saklista`,
  }),
  'mote.ItemMoved': (d, n) => ({
    did: `flytte punktet «${n.part(d.punkt)}» på saklista`,
    was: `Punktet «${n.part(d.punkt)}» vart flytta på saklista`,
  }),
  'mote.ItemTimed': (d, n) => ({
    did: `sette av ${d.minutt} minutt til punktet «${n.part(d.punkt)}»`,
    was: `Det vart sett av ${d.minutt} minutt til punktet «${n.part(d.punkt)}»`,
  }),
  'mote.ItemRemoved': (d, n) => ({
    did: `tok punktet «${n.part(d.punkt)}» av saklista`,
    was: `Punktet «${n.part(d.punkt)}» vart teke av saklista`, quote: d.grunn,
  }),
  'mote.Summoned': (d) => ({
    did: `sende innkallinga med ${papers('nn', d.papir.length)}`,
    was: `Innkallinga vart send med ${papers('nn', d.papir.length)}`, quote: d.ord,
  }),
  'mote.PapersSent': (d) => ({
    did: `sende ${papers('nn', d.papir.length)} etter innkallinga`,
    was: `Det vart sendt ${papers('nn', d.papir.length)} etter innkallinga`, quote: d.grunn,
  }),
  'mote.AttendanceNoted': (d, n) => ({
    did: `førte frammøte for ${seatName(d, 'nn', n.partnar)}: ${FRAMMOTE.nn[d.status]}${who(d, n, 'nn')}`,
    was: `Frammøte for ${seatName(d, 'nn', n.partnar)} vart ført: ${FRAMMOTE.nn[d.status]}${who(d, n, 'nn')}`,
  }),
  'mote.ObserverAdmitted': (d, n) => ({
    did: `slepte inn ${n.person(d.person)} som observatør${d.punkt ? ` i «${n.part(d.punkt)}»` : ''}`,
    was: `${n.person(d.person)} fekk vere observatør${d.punkt ? ` i «${n.part(d.punkt)}»` : ''}`, quote: d.grunn,
  }),
  'mote.ObserverLeft': (d, n) => ({
    did: `melde at observatøren ${n.person(d.person)} gjekk`,
    was: `Observatøren ${n.person(d.person)} gjekk`,
  }),
  'mote.ImpartialityRaised': (d, n) => ({
    did: `reiste spørsmål om habilitet for «${n.part(d.plass)}» i «${n.part(d.punkt)}»`,
    was: `Det vart reist spørsmål om habilitet for «${n.part(d.plass)}» i «${n.part(d.punkt)}»`, quote: d.grunn,
  }),
  'mote.ImpartialityRuled': (d, n) => ({
    did: `førte at «${n.part(d.plass)}» er ${d.habil ? 'habil' : 'inhabil'} i «${n.part(d.punkt)}»`,
    was: `Plassen «${n.part(d.plass)}» vart kjend ${d.habil ? 'habil' : 'inhabil'} i «${n.part(d.punkt)}»`, quote: d.grunn,
  }),
  'mote.Opened': (d) => ({
    did: 'opna møtet',
    was: 'Møtet vart opna', quote: d.grunn,
  }),
  'mote.ItemOpened': (d, n) => ({
    did: `opna punktet «${n.part(d.punkt)}»${inBrackets(FORM.nn[d.form])}`,
    was: `Punktet «${n.part(d.punkt)}» vart opna${inBrackets(FORM.nn[d.form])}`,
  }),
  'mote.ProposalPut': (d, n) => ({
    did: `la fram eit forslag til vedtak i «${n.part(d.punkt)}»`,
    was: `Eit forslag til vedtak vart lagt fram i «${n.part(d.punkt)}»`, quote: d.ordlyd, quoteLang: d.malform,
  }),
  'mote.PositionTaken': (d, n) => ({
    did: `gav standpunktet til «${n.part(d.plass)}» i «${n.part(d.punkt)}»: ${STAND.nn[d.stand]}`,
    was: `Plassen «${n.part(d.plass)}» gav standpunkt i «${n.part(d.punkt)}»: ${STAND.nn[d.stand]}`, quote: d.ord, ...said(d.malform),
  }),
  'mote.VoteCast': (d, n) => ({
    did: `røysta ${STEMME.nn[d.stemme]} for «${n.part(d.plass)}» i «${n.part(d.punkt)}»`,
    was: `Plassen «${n.part(d.plass)}» røysta ${STEMME.nn[d.stemme]} i «${n.part(d.punkt)}»`,
  }),
  'mote.ConsensusEstablished': (d, n) => ({
    did: `slo fast konsensus i «${n.part(d.punkt)}»${d.stille ? ' utan at nokon sa imot' : ''}`,
    was: `Det vart konsensus i «${n.part(d.punkt)}»${d.stille ? ' utan at nokon sa imot' : ''}`,
  }),
  'mote.ConsensusBlocked': (d, n) => ({
    did: `slo fast at det ikkje vart konsensus i «${n.part(d.punkt)}»`,
    was: `Det vart ikkje konsensus i «${n.part(d.punkt)}»`, quote: d.ord, quoteLang: d.malform,
  }),
  'mote.VoteConcluded': (d, n) => ({
    did: `talde røystene i «${n.part(d.punkt)}»: ${d.for} for, ${d.mot} mot, ${d.blank} blanke`,
    was: `Røystene i «${n.part(d.punkt)}» vart talde: ${d.for} for, ${d.mot} mot, ${d.blank} blanke`,
  }),
  'mote.ItemConcluded': (d, n) => ({
    did: `gjorde ferdig punktet «${n.part(d.punkt)}»: ${UTFALL.nn[d.utfall]}`,
    was: `Punktet «${n.part(d.punkt)}» vart gjort ferdig: ${UTFALL.nn[d.utfall]}`, quote: d.ordlyd ?? d.ord, ...said(d.malform),
  }),
  'mote.ItemReopened': (d, n) => ({
    did: `tok punktet «${n.part(d.punkt)}» opp att`,
    was: `Punktet «${n.part(d.punkt)}» vart teke opp att`, quote: d.grunn,
  }),
  'mote.MinuteNoted': (d) => ({
    did: 'førte i protokollen',
    was: 'Det vart ført i protokollen', quote: d.ord, quoteLang: d.malform,
  }),
  'mote.MinuteCorrected': (d) => ({
    did: 'retta i protokollen',
    was: 'Protokollen vart retta', quote: lines(d.ord, d.grunn),
  }),
  'mote.MinuteWithdrawn': () => ({
    did: 'tok bort eit notat frå protokollen',
    was: 'Eit notat vart teke bort frå protokollen',
  }),
  'mote.Closed': () => ({
    did: 'heva møtet',
    was: 'Møtet vart heva',
  }),
  'mote.ProtocolProposed': (d, n) => ({
    did: `sende ut protokollen til gjennomsyn${inBrackets(d.frist ? n.moment(d.frist) : '', 'frist')}`,
    was: `Protokollen vart send ut til gjennomsyn${inBrackets(d.frist ? n.moment(d.frist) : '', 'frist')}`, quote: d.ord,
  }),
  'mote.ProtocolObjected': (d, n) => ({
    did: `hadde ei innvending til protokollen for «${n.part(d.plass)}»`,
    was: `Plassen «${n.part(d.plass)}» hadde ei innvending til protokollen`, quote: d.ord, quoteLang: d.malform,
  }),
  'mote.ObjectionAnswered': (d) => ({
    did: `svara på ei innvending til protokollen: ${d.tekenTilFolgje ? 'teken til følgje' : 'ikkje teken til følgje'}`,
    was: `Ei innvending til protokollen vart ${d.tekenTilFolgje ? 'teken til følgje' : 'ikkje teken til følgje'}`, quote: d.ord,
  }),
  'mote.ProtocolApproved': () => ({
    did: 'godkjende protokollen',
    was: 'Protokollen vart godkjend og låst',
  }),
}
