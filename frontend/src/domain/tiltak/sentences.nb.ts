// What happened to a tiltak, in bokmål. The quotation is shown beneath the sentence.
import { after, inBrackets, lines, quoted, type Sentences } from '../say'
import { MALSLAG } from '../terms'
import { colours, FASE, FORANKRING, OPPHAV_FRA } from './terms'

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
    const patients = d.pasientgrupper.map((k) => n.kode('pasientgruppe', d.versjon, k))
    if (d.malgruppeVersjon) {
      const all = n.list([...patients, ...(d.malgrupper ?? []).map((k) => n.kode('malgruppe', d.malgruppeVersjon ?? 0, k))])
      return all ? { did: `satte målgruppene til ${all}`, was: `Målgruppene ble satt til ${all}` } : { did: 'tok bort alle målgruppene', was: 'Alle målgruppene ble tatt bort' }
    }
    const groups = n.list(patients)
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
    did: `meldte status: ${colours(d, 'nb')}${d.avgjerd ? ', og ba om en avgjørelse' : ''}`,
    was: `Status ble meldt: ${colours(d, 'nb')}${d.avgjerd ? ', med spørsmål om en avgjørelse' : ''}`,
    quote: lines(d.tekst, d.avgjerd), quoteLang: d.malform,
  }),
  'tiltak.AreasSet': (d, n) => {
    const areas = n.list(d.omrade.map((k) => n.kode('innsatsomrade', d.versjon, k)))
    return areas
      ? { did: `satte innsatsområdene til ${areas}`, was: `Innsatsområdene ble satt til ${areas}` }
      : { did: 'tok bort alle innsatsområdene', was: 'Alle innsatsområdene ble tatt bort' }
  },
  'tiltak.ResponsibleNamed': (d, n) => d.ansvarleg
    ? { did: `gjorde ${d.ansvarleg === n.actor ? 'seg selv' : n.person(d.ansvarleg)} ansvarlig for gjennomføringen`, was: `${n.person(d.ansvarleg)} ble ansvarlig for gjennomføringen` }
    : { did: 'meldte at ingen er ansvarlig for gjennomføringen lenger', was: 'Ingen er ansvarlig for gjennomføringen lenger' },
  'tiltak.GoalSet': (d, n) => {
    const kind = MALSLAG.nb[d.slag].toLowerCase()
    if (d.ordlyd) return { did: `satte et ${kind}`, was: `Et ${kind} ble satt`, quote: d.ordlyd }
    const goal = quoted(n.ting('planelement', d.element ?? ''), 'et mål i planene', 'nb')
    return { did: `gjorde ${goal} til ${kind} for tiltaket`, was: `Tiltaket fikk et ${kind} fra planene: ${goal}` }
  },
  'tiltak.GoalDropped': (d, n) => ({
    did: `tok bort målet «${n.part(d.mal)}»`, was: `Målet «${n.part(d.mal)}» ble tatt bort`, quote: d.merknad,
  }),
  'tiltak.OriginNamed': (d, n) => {
    const from = `${OPPHAV_FRA.nb[d.slag]}${after(d.ordlyd || quoted(n.ting(d.rom ?? '', d.ting ?? ''), '', 'nb'))}`
    return { did: `skrev at tiltaket kommer fra ${from}`, was: `Tiltaket kommer fra ${from}` }
  },
  'tiltak.OriginDropped': (d, n) => ({
    did: `tok bort opphavet «${n.part(d.opphav)}»`, was: `Opphavet «${n.part(d.opphav)}» ble tatt bort`, quote: d.merknad,
  }),
  'tiltak.DependencyAdded': (d, n) => {
    const other = quoted(n.ting('tiltak', d.tiltak), 'et annet tiltak', 'nb')
    return { did: `meldte at tiltaket venter på ${other}`, was: `Tiltaket venter på ${other}`, quote: d.merknad }
  },
  'tiltak.DependencyRemoved': (d, n) => {
    const other = quoted(n.ting('tiltak', d.tiltak), 'et annet tiltak', 'nb')
    return { did: `meldte at tiltaket ikke venter på ${other} lenger`, was: `Tiltaket venter ikke på ${other} lenger`, quote: d.merknad }
  },
  'tiltak.RiskAssessed': (d) => ({
    did: `vurderte en risiko: sannsynlighet ${d.sannsyn} av 5, konsekvens ${d.konsekvens} av 5`,
    was: `En risiko ble vurdert: sannsynlighet ${d.sannsyn} av 5, konsekvens ${d.konsekvens} av 5`,
    quote: lines(d.ordlyd, d.mottiltak), quoteLang: d.malform,
  }),
  'tiltak.RiskClosed': (d, n) => ({
    did: `lukket risikoen «${n.part(d.risiko)}»`, was: `Risikoen «${n.part(d.risiko)}» ble lukket`, quote: d.merknad,
  }),
  'tiltak.Anchored': (d, n) => ({
    did: `meldte forankringen hos ${n.aktor(d.kven)}: ${FORANKRING.nb[d.grad].toLowerCase()}${inBrackets(n.moment(d.dato ?? ''))}`,
    was: `Forankringen hos ${n.aktor(d.kven)} er nå: ${FORANKRING.nb[d.grad].toLowerCase()}${inBrackets(n.moment(d.dato ?? ''))}`, quote: d.merknad,
  }),
  'tiltak.AnchorDropped': (d, n) => ({
    did: `meldte at ${n.aktor(d.kven)} ikke trenger å stå bak tiltaket lenger`, was: `${n.aktor(d.kven)} trenger ikke å stå bak tiltaket lenger`, quote: d.merknad,
  }),
  'tiltak.DocumentAttached': (d) => ({ did: `la ved dokumentet «${d.tittel}»`, was: `Dokumentet «${d.tittel}» ble lagt ved` }),
  'tiltak.DocumentDetached': (d, n) => ({
    did: `tok bort dokumentet «${n.part(d.dokument)}»`, was: `Dokumentet «${n.part(d.dokument)}» ble tatt bort`, quote: d.merknad,
  }),
  'tiltak.IndicatorAimed': (d, n) => {
    const indicator = quoted(n.ting('indikator', d.indikator), 'en indikator', 'nb')
    return { did: `knyttet tiltaket til ${indicator}`, was: `Tiltaket ble knyttet til ${indicator}`, quote: d.merknad }
  },
  'tiltak.IndicatorDropped': (d, n) => {
    const indicator = quoted(n.ting('indikator', d.indikator), 'en indikator', 'nb')
    return { did: `løste tiltaket fra ${indicator}`, was: `Tiltaket ble løst fra ${indicator}`, quote: d.merknad }
  },
}
