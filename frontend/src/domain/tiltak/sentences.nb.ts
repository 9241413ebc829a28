// What happened to a tiltak, in bokmål. The quotation is shown beneath the sentence.
import { inBrackets, type Sentences } from '../say'
import { FASE, LYS } from './terms'

const lys = LYS.nb
const fase = FASE.nb

export const nb: Sentences<'tiltak'> = {
  'tiltak.Proposed': (d, n) => ({
    did: `foreslo tiltaket «${d.tittel}», med ${n.aktor(d.eigar)} som eier`,
    was: `Tiltaket «${d.tittel}» ble foreslått, med ${n.aktor(d.eigar)} som eier`,
    quote: d.foremal, quoteLang: d.malform,
  }),
  'tiltak.Retitled': (d) => ({
    did: `endret tittelen til «${d.tittel}»`,
    was: `Tittelen ble endret til «${d.tittel}»`,
  }),
  'tiltak.PurposeReworded': (d) => ({
    did: 'skrev formålet på nytt', was: 'Formålet ble skrevet på nytt', quote: d.foremal,
  }),
  'tiltak.ChallengeReworded': (d) => d.utfordring
    ? { did: 'skrev utfordringen på nytt', was: 'Utfordringen ble skrevet på nytt', quote: d.utfordring }
    : { did: 'tok bort utfordringen', was: 'Utfordringen ble tatt bort' },
  'tiltak.OwnerNamed': (d, n) => ({
    did: `gjorde ${n.aktor(d.eigar)} til eier av tiltaket`,
    was: `${n.aktor(d.eigar)} ble eier av tiltaket`,
  }),
  'tiltak.ParticipantJoined': (d, n) => ({
    did: `la til ${n.aktor(d.aktor)} som ${d.del === 'observator' ? 'observatør' : 'deltaker'}`,
    was: `${n.aktor(d.aktor)} ble med som ${d.del === 'observator' ? 'observatør' : 'deltaker'}`,
  }),
  'tiltak.ParticipantLeft': (d, n) => ({
    did: `tok ut ${n.aktor(d.aktor)}, som ikke lenger deltar`,
    was: `${n.aktor(d.aktor)} deltar ikke lenger`,
    quote: d.merknad,
  }),
  'tiltak.UtvalAttached': (d, n) => ({
    did: `la til at ${n.utval(d.utval)} følger tiltaket`,
    was: `${n.utval(d.utval)} begynte å følge tiltaket`,
  }),
  'tiltak.UtvalDetached': (d, n) => ({
    did: `tok bort ${n.utval(d.utval)}, som ikke lenger følger tiltaket`,
    was: `${n.utval(d.utval)} følger ikke lenger tiltaket`,
    quote: d.merknad,
  }),
  'tiltak.GroupsSet': (d, n) => {
    const groups = n.list(d.pasientgrupper.map((k) => n.kode('pasientgruppe', d.versjon, k)))
    return groups
      ? { did: `satte pasientgruppene til ${groups}`, was: `Pasientgruppene ble satt til ${groups}` }
      : { did: 'tok bort alle pasientgruppene', was: 'Alle pasientgruppene ble tatt bort' }
  },
  'tiltak.TimeframeSet': (d, n) => n.periode(d.tidsramme)
    ? { did: `satte tidsrammen til ${n.periode(d.tidsramme)}`, was: `Tidsrammen ble satt til ${n.periode(d.tidsramme)}` }
    : { did: 'tok bort tidsrammen', was: 'Tidsrammen ble tatt bort' },
  'tiltak.StepPlanned': (d, n) => ({
    did: `la til steget «${d.namn}»${inBrackets(n.periode(d.periode))}`,
    was: `Steget «${d.namn}» ble lagt til${inBrackets(n.periode(d.periode))}`,
  }),
  'tiltak.StepRescheduled': (d, n) => n.periode(d.periode)
    ? { did: `flyttet steget «${n.part(d.steg)}» til ${n.periode(d.periode)}`, was: `Steget «${n.part(d.steg)}» ble flyttet til ${n.periode(d.periode)}`, quote: d.merknad }
    : { did: `tok bort tiden for steget «${n.part(d.steg)}»`, was: `Tiden for steget «${n.part(d.steg)}» ble tatt bort`, quote: d.merknad },
  'tiltak.StepCompleted': (d, n) => ({
    did: `meldte at steget «${n.part(d.steg)}» var gjennomført ${n.moment(d.dato)}`,
    was: `Steget «${n.part(d.steg)}» ble gjennomført ${n.moment(d.dato)}`,
  }),
  'tiltak.StepDropped': (d, n) => ({
    did: `tok steget «${n.part(d.steg)}» ut av planen`,
    was: `Steget «${n.part(d.steg)}» ble tatt ut av planen`,
    quote: d.merknad,
  }),
  'tiltak.MilestonePlanned': (d, n) => ({
    did: `satte milepælen «${d.namn}»${inBrackets(n.periode(d.frist), 'frist')}`,
    was: `Milepælen «${d.namn}» ble satt${inBrackets(n.periode(d.frist), 'frist')}`,
  }),
  'tiltak.MilestoneRescheduled': (d, n) => n.periode(d.frist)
    ? { did: `ga milepælen «${n.part(d.milepael)}» ny frist: ${n.periode(d.frist)}`, was: `Milepælen «${n.part(d.milepael)}» fikk ny frist: ${n.periode(d.frist)}`, quote: d.merknad }
    : { did: `tok bort fristen for milepælen «${n.part(d.milepael)}»`, was: `Fristen for milepælen «${n.part(d.milepael)}» ble tatt bort`, quote: d.merknad },
  'tiltak.MilestoneReached': (d, n) => ({
    did: `meldte at milepælen «${n.part(d.milepael)}» ble nådd ${n.moment(d.dato)}`,
    was: `Milepælen «${n.part(d.milepael)}» ble nådd ${n.moment(d.dato)}`,
  }),
  'tiltak.MilestoneDropped': (d, n) => ({
    did: `tok milepælen «${n.part(d.milepael)}» ut av planen`,
    was: `Milepælen «${n.part(d.milepael)}» ble tatt ut av planen`,
    quote: d.merknad,
  }),
  'tiltak.PhaseChanged': (d) => ({
    did: `flyttet tiltaket til «${fase[d.fase]}»`,
    was: `Tiltaket ble flyttet til «${fase[d.fase]}»`,
    quote: d.merknad,
  }),
  'tiltak.StatusReported': (d) => ({
    did: `meldte status: ${lys[d.framdrift]}`,
    was: `Status ble meldt: ${lys[d.framdrift]}`,
    quote: d.tekst, quoteLang: d.malform,
  }),
}
