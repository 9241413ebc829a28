// What happened to a tiltak, in nynorsk. The quotation is shown beneath the sentence.
import { inBrackets, type Sentences } from '../say'
import { FASE, LYS } from './terms'

const lys = LYS.nn
const fase = FASE.nn

export const nn: Sentences<'tiltak'> = {
  'tiltak.Proposed': (d, n) => ({
    did: `føreslo tiltaket «${d.tittel}», med ${n.aktor(d.eigar)} som eigar`,
    was: `Tiltaket «${d.tittel}» vart føreslått, med ${n.aktor(d.eigar)} som eigar`,
    quote: d.foremal, quoteLang: d.malform,
  }),
  'tiltak.Retitled': (d) => ({
    did: `endra tittelen til «${d.tittel}»`,
    was: `Tittelen vart endra til «${d.tittel}»`,
  }),
  'tiltak.PurposeReworded': (d) => ({
    did: 'skreiv føremålet på nytt', was: 'Føremålet vart skrive på nytt', quote: d.foremal,
  }),
  'tiltak.ChallengeReworded': (d) => d.utfordring
    ? { did: 'skreiv utfordringa på nytt', was: 'Utfordringa vart skriven på nytt', quote: d.utfordring }
    : { did: 'tok bort utfordringa', was: 'Utfordringa vart teken bort' },
  'tiltak.OwnerNamed': (d, n) => ({
    did: `gjorde ${n.aktor(d.eigar)} til eigar av tiltaket`,
    was: `${n.aktor(d.eigar)} vart eigar av tiltaket`,
  }),
  'tiltak.ParticipantJoined': (d, n) => ({
    did: `la til ${n.aktor(d.aktor)} som ${d.del === 'observator' ? 'observatør' : 'deltakar'}`,
    was: `${n.aktor(d.aktor)} vart med som ${d.del === 'observator' ? 'observatør' : 'deltakar'}`,
  }),
  'tiltak.ParticipantLeft': (d, n) => ({
    did: `tok ut ${n.aktor(d.aktor)}, som ikkje lenger tek del`,
    was: `${n.aktor(d.aktor)} tek ikkje lenger del`,
    quote: d.merknad,
  }),
  'tiltak.UtvalAttached': (d, n) => ({
    did: `la til at ${n.utval(d.utval)} følgjer tiltaket`,
    was: `${n.utval(d.utval)} tok til å følgje tiltaket`,
  }),
  'tiltak.UtvalDetached': (d, n) => ({
    did: `tok bort ${n.utval(d.utval)}, som ikkje lenger følgjer tiltaket`,
    was: `${n.utval(d.utval)} følgjer ikkje lenger tiltaket`,
    quote: d.merknad,
  }),
  'tiltak.GroupsSet': (d, n) => {
    const groups = n.list(d.pasientgrupper.map((k) => n.kode('pasientgruppe', d.versjon, k)))
    return groups
      ? { did: `sette pasientgruppene til ${groups}`, was: `Pasientgruppene vart sette til ${groups}` }
      : { did: 'tok bort alle pasientgruppene', was: 'Alle pasientgruppene vart tekne bort' }
  },
  'tiltak.TimeframeSet': (d, n) => n.periode(d.tidsramme)
    ? { did: `sette tidsramma til ${n.periode(d.tidsramme)}`, was: `Tidsramma vart sett til ${n.periode(d.tidsramme)}` }
    : { did: 'tok bort tidsramma', was: 'Tidsramma vart teken bort' },
  'tiltak.StepPlanned': (d, n) => ({
    did: `la til steget «${d.namn}»${inBrackets(n.periode(d.periode))}`,
    was: `Steget «${d.namn}» vart lagt til${inBrackets(n.periode(d.periode))}`,
  }),
  'tiltak.StepRescheduled': (d, n) => n.periode(d.periode)
    ? { did: `flytte steget «${n.part(d.steg)}» til ${n.periode(d.periode)}`, was: `Steget «${n.part(d.steg)}» vart flytt til ${n.periode(d.periode)}`, quote: d.merknad }
    : { did: `tok bort tida for steget «${n.part(d.steg)}»`, was: `Tida for steget «${n.part(d.steg)}» vart teken bort`, quote: d.merknad },
  'tiltak.StepCompleted': (d, n) => ({
    did: `melde at steget «${n.part(d.steg)}» var gjennomført ${n.moment(d.dato)}`,
    was: `Steget «${n.part(d.steg)}» vart gjennomført ${n.moment(d.dato)}`,
  }),
  'tiltak.StepDropped': (d, n) => ({
    did: `tok steget «${n.part(d.steg)}» ut av planen`,
    was: `Steget «${n.part(d.steg)}» vart teke ut av planen`,
    quote: d.merknad,
  }),
  'tiltak.MilestonePlanned': (d, n) => ({
    did: `sette milepælen «${d.namn}»${inBrackets(n.periode(d.frist), 'frist')}`,
    was: `Milepælen «${d.namn}» vart sett${inBrackets(n.periode(d.frist), 'frist')}`,
  }),
  'tiltak.MilestoneRescheduled': (d, n) => n.periode(d.frist)
    ? { did: `gav milepælen «${n.part(d.milepael)}» ny frist: ${n.periode(d.frist)}`, was: `Milepælen «${n.part(d.milepael)}» fekk ny frist: ${n.periode(d.frist)}`, quote: d.merknad }
    : { did: `tok bort fristen for milepælen «${n.part(d.milepael)}»`, was: `Fristen for milepælen «${n.part(d.milepael)}» vart teken bort`, quote: d.merknad },
  'tiltak.MilestoneReached': (d, n) => ({
    did: `melde at milepælen «${n.part(d.milepael)}» vart nådd ${n.moment(d.dato)}`,
    was: `Milepælen «${n.part(d.milepael)}» vart nådd ${n.moment(d.dato)}`,
  }),
  'tiltak.MilestoneDropped': (d, n) => ({
    did: `tok milepælen «${n.part(d.milepael)}» ut av planen`,
    was: `Milepælen «${n.part(d.milepael)}» vart teken ut av planen`,
    quote: d.merknad,
  }),
  'tiltak.PhaseChanged': (d) => ({
    did: `flytte tiltaket til «${fase[d.fase]}»`,
    was: `Tiltaket vart flytt til «${fase[d.fase]}»`,
    quote: d.merknad,
  }),
  'tiltak.StatusReported': (d) => ({
    did: `melde status: ${lys[d.framdrift]}`,
    was: `Status vart meld: ${lys[d.framdrift]}`,
    quote: d.tekst, quoteLang: d.malform,
  }),
}
