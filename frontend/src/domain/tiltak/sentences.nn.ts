// What happened to a tiltak, in nynorsk. The quotation is shown beneath the sentence.
import { after, inBrackets, lines, quoted, type Sentences } from '../say'
import { MALSLAG } from '../terms'
import { colours, FASE, FORANKRING, OPPHAV_FRA } from './terms'

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
    const patients = d.pasientgrupper.map((k) => n.kode('pasientgruppe', d.versjon, k))
    if (d.malgruppeVersjon) {
      const all = n.list([...patients, ...(d.malgrupper ?? []).map((k) => n.kode('malgruppe', d.malgruppeVersjon ?? 0, k))])
      return all ? { did: `sette målgruppene til ${all}`, was: `Målgruppene vart sette til ${all}` } : { did: 'tok bort alle målgruppene', was: 'Alle målgruppene vart tekne bort' }
    }
    const groups = n.list(patients)
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
    did: `melde status: ${colours(d, 'nn')}${d.avgjerd ? ', og bad om ei avgjerd' : ''}`,
    was: `Status vart meld: ${colours(d, 'nn')}${d.avgjerd ? ', med spørsmål om ei avgjerd' : ''}`,
    quote: lines(d.tekst, d.avgjerd), quoteLang: d.malform,
  }),
  'tiltak.AreasSet': (d, n) => {
    const areas = n.list(d.omrade.map((k) => n.kode('innsatsomrade', d.versjon, k)))
    return areas
      ? { did: `sette innsatsområda til ${areas}`, was: `Innsatsområda vart sette til ${areas}` }
      : { did: 'tok bort alle innsatsområda', was: 'Alle innsatsområda vart tekne bort' }
  },
  'tiltak.ResponsibleNamed': (d, n) => d.ansvarleg
    ? { did: `gjorde ${d.ansvarleg === n.actor ? 'seg sjølv' : n.person(d.ansvarleg)} ansvarleg for gjennomføringa`, was: `${n.person(d.ansvarleg)} vart ansvarleg for gjennomføringa` }
    : { did: 'melde at ingen er ansvarleg for gjennomføringa lenger', was: 'Ingen er ansvarleg for gjennomføringa lenger' },
  'tiltak.GoalSet': (d, n) => {
    const kind = MALSLAG.nn[d.slag].toLowerCase()
    if (d.ordlyd) return { did: `sette eit ${kind}`, was: `Eit ${kind} vart sett`, quote: d.ordlyd }
    const goal = quoted(n.ting('planelement', d.element ?? ''), 'eit mål i planane', 'nn')
    return { did: `gjorde ${goal} til ${kind} for tiltaket`, was: `Tiltaket fekk eit ${kind} frå planane: ${goal}` }
  },
  'tiltak.GoalDropped': (d, n) => ({
    did: `tok bort målet «${n.part(d.mal)}»`, was: `Målet «${n.part(d.mal)}» vart teke bort`, quote: d.merknad,
  }),
  'tiltak.OriginNamed': (d, n) => {
    const from = `${OPPHAV_FRA.nn[d.slag]}${after(d.ordlyd || quoted(n.ting(d.rom ?? '', d.ting ?? ''), '', 'nn'))}`
    return { did: `skreiv at tiltaket kjem frå ${from}`, was: `Tiltaket kjem frå ${from}` }
  },
  'tiltak.OriginDropped': (d, n) => ({
    did: `tok bort opphavet «${n.part(d.opphav)}»`, was: `Opphavet «${n.part(d.opphav)}» vart teke bort`, quote: d.merknad,
  }),
  'tiltak.DependencyAdded': (d, n) => {
    const other = quoted(n.ting('tiltak', d.tiltak), 'eit anna tiltak', 'nn')
    return { did: `melde at tiltaket ventar på ${other}`, was: `Tiltaket ventar på ${other}`, quote: d.merknad }
  },
  'tiltak.DependencyRemoved': (d, n) => {
    const other = quoted(n.ting('tiltak', d.tiltak), 'eit anna tiltak', 'nn')
    return { did: `melde at tiltaket ikkje ventar på ${other} lenger`, was: `Tiltaket ventar ikkje på ${other} lenger`, quote: d.merknad }
  },
  'tiltak.RiskAssessed': (d) => ({
    did: `vurderte ein risiko: sannsyn ${d.sannsyn} av 5, konsekvens ${d.konsekvens} av 5`,
    was: `Ein risiko vart vurdert: sannsyn ${d.sannsyn} av 5, konsekvens ${d.konsekvens} av 5`,
    quote: lines(d.ordlyd, d.mottiltak), quoteLang: d.malform,
  }),
  'tiltak.RiskClosed': (d, n) => ({
    did: `lukka risikoen «${n.part(d.risiko)}»`, was: `Risikoen «${n.part(d.risiko)}» vart lukka`, quote: d.merknad,
  }),
  'tiltak.Anchored': (d, n) => ({
    did: `melde forankringa hos ${n.aktor(d.kven)}: ${FORANKRING.nn[d.grad].toLowerCase()}${inBrackets(n.moment(d.dato ?? ''))}`,
    was: `Forankringa hos ${n.aktor(d.kven)} er no: ${FORANKRING.nn[d.grad].toLowerCase()}${inBrackets(n.moment(d.dato ?? ''))}`, quote: d.merknad,
  }),
  'tiltak.AnchorDropped': (d, n) => ({
    did: `melde at ${n.aktor(d.kven)} ikkje treng stå bak tiltaket lenger`, was: `${n.aktor(d.kven)} treng ikkje stå bak tiltaket lenger`, quote: d.merknad,
  }),
  'tiltak.DocumentAttached': (d) => ({ did: `la ved dokumentet «${d.tittel}»`, was: `Dokumentet «${d.tittel}» vart lagt ved` }),
  'tiltak.DocumentDetached': (d, n) => ({
    did: `tok bort dokumentet «${n.part(d.dokument)}»`, was: `Dokumentet «${n.part(d.dokument)}» vart teke bort`, quote: d.merknad,
  }),
  'tiltak.IndicatorAimed': (d, n) => {
    const indicator = quoted(n.ting('indikator', d.indikator), 'ein indikator', 'nn')
    return { did: `knytte tiltaket til ${indicator}`, was: `Tiltaket vart knytt til ${indicator}`, quote: d.merknad }
  },
  'tiltak.IndicatorDropped': (d, n) => {
    const indicator = quoted(n.ting('indikator', d.indikator), 'ein indikator', 'nn')
    return { did: `løyste tiltaket frå ${indicator}`, was: `Tiltaket vart løyst frå ${indicator}`, quote: d.merknad }
  },
}
