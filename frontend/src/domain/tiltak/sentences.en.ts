// What happened to a tiltak, in English. The quotation is shown beneath the sentence.
import { after, inBrackets, lines, quoted, type Sentences } from '../say'
import { MALSLAG } from '../terms'
import { colours, FASE, FORANKRING, OPPHAV_FRA } from './terms'

const fase = FASE.en

export const en: Sentences<'tiltak'> = {
  'tiltak.Proposed': (d, n) => ({
    did: `proposed the measure “${d.tittel}”, owned by ${n.aktor(d.eigar)}`,
    was: `The measure “${d.tittel}” was proposed, owned by ${n.aktor(d.eigar)}`,
    quote: d.foremal, quoteLang: d.malform,
  }),
  'tiltak.Retitled': (d) => ({
    did: `changed the title to “${d.tittel}”`,
    was: `The title was changed to “${d.tittel}”`,
  }),
  'tiltak.PurposeReworded': (d) => ({
    did: 'reworded the purpose', was: 'The purpose was reworded', quote: d.foremal,
  }),
  'tiltak.ChallengeReworded': (d) => d.utfordring
    ? { did: 'reworded the challenge', was: 'The challenge was reworded', quote: d.utfordring }
    : { did: 'removed the challenge', was: 'The challenge was removed' },
  'tiltak.OwnerNamed': (d, n) => ({
    did: `made ${n.aktor(d.eigar)} the owner`,
    was: `${n.aktor(d.eigar)} became the owner`,
  }),
  'tiltak.ParticipantJoined': (d, n) => ({
    did: `added ${n.aktor(d.aktor)} as ${d.del === 'observator' ? 'an observer' : 'a participant'}`,
    was: `${n.aktor(d.aktor)} joined as ${d.del === 'observator' ? 'an observer' : 'a participant'}`,
  }),
  'tiltak.ParticipantLeft': (d, n) => ({
    did: `removed ${n.aktor(d.aktor)}, who no longer takes part`,
    was: `${n.aktor(d.aktor)} no longer takes part`,
    quote: d.merknad,
  }),
  'tiltak.UtvalAttached': (d, n) => ({
    did: `let ${n.utval(d.utval)} follow the measure`,
    was: `${n.utval(d.utval)} began to follow the measure`,
  }),
  'tiltak.UtvalDetached': (d, n) => ({
    did: `removed ${n.utval(d.utval)}, which no longer follows the measure`,
    was: `${n.utval(d.utval)} no longer follows the measure`,
    quote: d.merknad,
  }),
  'tiltak.GroupsSet': (d, n) => {
    const patients = d.pasientgrupper.map((k) => n.kode('pasientgruppe', d.versjon, k))
    if (d.malgruppeVersjon) {
      const all = n.list([...patients, ...(d.malgrupper ?? []).map((k) => n.kode('malgruppe', d.malgruppeVersjon ?? 0, k))])
      return all ? { did: `set the target groups to ${all}`, was: `The target groups were set to ${all}` } : { did: 'removed all target groups', was: 'All target groups were removed' }
    }
    const groups = n.list(patients)
    return groups
      ? { did: `set the patient groups to ${groups}`, was: `The patient groups were set to ${groups}` }
      : { did: 'removed all patient groups', was: 'All patient groups were removed' }
  },
  'tiltak.TimeframeSet': (d, n) => n.periode(d.tidsramme)
    ? { did: `set the time frame to ${n.periode(d.tidsramme)}`, was: `The time frame was set to ${n.periode(d.tidsramme)}` }
    : { did: 'removed the time frame', was: 'The time frame was removed' },
  'tiltak.StepPlanned': (d, n) => ({
    did: `added the step “${d.namn}”${inBrackets(n.periode(d.periode))}`,
    was: `The step “${d.namn}” was added${inBrackets(n.periode(d.periode))}`,
  }),
  'tiltak.StepRescheduled': (d, n) => n.periode(d.periode)
    ? { did: `moved the step “${n.part(d.steg)}” to ${n.periode(d.periode)}`, was: `The step “${n.part(d.steg)}” was moved to ${n.periode(d.periode)}`, quote: d.merknad }
    : { did: `removed the time of the step “${n.part(d.steg)}”`, was: `The time of the step “${n.part(d.steg)}” was removed`, quote: d.merknad },
  'tiltak.StepCompleted': (d, n) => ({
    did: `reported the step “${n.part(d.steg)}” as carried out: ${n.moment(d.dato)}`,
    was: `The step “${n.part(d.steg)}” was carried out: ${n.moment(d.dato)}`,
  }),
  'tiltak.StepDropped': (d, n) => ({
    did: `took the step “${n.part(d.steg)}” out of the plan`,
    was: `The step “${n.part(d.steg)}” was taken out of the plan`,
    quote: d.merknad,
  }),
  'tiltak.MilestonePlanned': (d, n) => ({
    did: `set the milestone “${d.namn}”${inBrackets(n.periode(d.frist), 'due')}`,
    was: `The milestone “${d.namn}” was set${inBrackets(n.periode(d.frist), 'due')}`,
  }),
  'tiltak.MilestoneRescheduled': (d, n) => n.periode(d.frist)
    ? { did: `gave the milestone “${n.part(d.milepael)}” a new deadline: ${n.periode(d.frist)}`, was: `The milestone “${n.part(d.milepael)}” got a new deadline: ${n.periode(d.frist)}`, quote: d.merknad }
    : { did: `removed the deadline of the milestone “${n.part(d.milepael)}”`, was: `The deadline of the milestone “${n.part(d.milepael)}” was removed`, quote: d.merknad },
  'tiltak.MilestoneReached': (d, n) => ({
    did: `reported the milestone “${n.part(d.milepael)}” as reached: ${n.moment(d.dato)}`,
    was: `The milestone “${n.part(d.milepael)}” was reached: ${n.moment(d.dato)}`,
  }),
  'tiltak.MilestoneDropped': (d, n) => ({
    did: `took the milestone “${n.part(d.milepael)}” out of the plan`,
    was: `The milestone “${n.part(d.milepael)}” was taken out of the plan`,
    quote: d.merknad,
  }),
  'tiltak.PhaseChanged': (d) => ({
    did: `moved the measure to ${fase[d.fase]}`,
    was: `The measure was moved to ${fase[d.fase]}`,
    quote: d.merknad,
  }),
  'tiltak.StatusReported': (d) => ({
    did: `reported status: ${colours(d, 'en')}${d.avgjerd ? ', and asked for a decision' : ''}`,
    was: `Status was reported: ${colours(d, 'en')}${d.avgjerd ? ', with a question to decide' : ''}`,
    quote: lines(d.tekst, d.avgjerd), quoteLang: d.malform,
  }),
  'tiltak.AreasSet': (d, n) => {
    const areas = n.list(d.omrade.map((k) => n.kode('innsatsomrade', d.versjon, k)))
    return areas
      ? { did: `set the areas of work to ${areas}`, was: `The areas of work were set to ${areas}` }
      : { did: 'removed all areas of work', was: 'All areas of work were removed' }
  },
  'tiltak.ResponsibleNamed': (d, n) => {
    if (!d.ansvarleg) return { did: 'recorded that nobody is responsible any more', was: 'Nobody is responsible any more' }
    const did = d.ansvarleg === n.actor ? 'took responsibility for carrying it through' : `made ${n.person(d.ansvarleg)} responsible for carrying it through`
    return { did, was: `${n.person(d.ansvarleg)} became responsible for carrying it through` }
  },
  'tiltak.GoalSet': (d, n) => {
    const kind = `${d.slag === 'effektmal' ? 'an' : 'a'} ${MALSLAG.en[d.slag].toLowerCase()}`
    if (d.ordlyd) return { did: `set ${kind}`, was: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} was set`, quote: d.ordlyd }
    const goal = quoted(n.ting('planelement', d.element ?? ''), 'a goal of the plans', 'en')
    return { did: `made ${goal} ${kind} of the measure`, was: `The measure got ${kind} from the plans: ${goal}` }
  },
  'tiltak.GoalDropped': (d, n) => ({
    did: `removed the goal “${n.part(d.mal)}”`, was: `The goal “${n.part(d.mal)}” was removed`, quote: d.merknad,
  }),
  'tiltak.OriginNamed': (d, n) => {
    const from = `${OPPHAV_FRA.en[d.slag]}${after(d.ordlyd || quoted(n.ting(d.rom ?? '', d.ting ?? ''), '', 'en'))}`
    return { did: `recorded that the measure comes from ${from}`, was: `The measure comes from ${from}` }
  },
  'tiltak.OriginDropped': (d, n) => ({
    did: `removed the origin “${n.part(d.opphav)}”`, was: `The origin “${n.part(d.opphav)}” was removed`, quote: d.merknad,
  }),
  'tiltak.DependencyAdded': (d, n) => {
    const other = quoted(n.ting('tiltak', d.tiltak), 'another measure', 'en')
    return { did: `recorded that the measure waits for ${other}`, was: `The measure waits for ${other}`, quote: d.merknad }
  },
  'tiltak.DependencyRemoved': (d, n) => {
    const other = quoted(n.ting('tiltak', d.tiltak), 'another measure', 'en')
    return { did: `recorded that the measure no longer waits for ${other}`, was: `The measure no longer waits for ${other}`, quote: d.merknad }
  },
  'tiltak.RiskAssessed': (d) => ({
    did: `assessed a risk: probability ${d.sannsyn} of 5, consequence ${d.konsekvens} of 5`,
    was: `A risk was assessed: probability ${d.sannsyn} of 5, consequence ${d.konsekvens} of 5`,
    quote: lines(d.ordlyd, d.mottiltak), quoteLang: d.malform,
  }),
  'tiltak.RiskClosed': (d, n) => ({
    did: `closed the risk “${n.part(d.risiko)}”`, was: `The risk “${n.part(d.risiko)}” was closed`, quote: d.merknad,
  }),
  'tiltak.Anchored': (d, n) => ({
    did: `recorded how far ${n.aktor(d.kven)} stands behind it: ${FORANKRING.en[d.grad].toLowerCase()}${inBrackets(n.moment(d.dato ?? ''))}`,
    was: `${n.aktor(d.kven)} is now: ${FORANKRING.en[d.grad].toLowerCase()}${inBrackets(n.moment(d.dato ?? ''))}`, quote: d.merknad,
  }),
  'tiltak.AnchorDropped': (d, n) => ({
    did: `recorded that ${n.aktor(d.kven)} need not stand behind it any more`, was: `${n.aktor(d.kven)} need not stand behind it any more`, quote: d.merknad,
  }),
  'tiltak.DocumentAttached': (d) => ({ did: `attached the document “${d.tittel}”`, was: `The document “${d.tittel}” was attached` }),
  'tiltak.DocumentDetached': (d, n) => ({
    did: `removed the document “${n.part(d.dokument)}”`, was: `The document “${n.part(d.dokument)}” was removed`, quote: d.merknad,
  }),
  'tiltak.IndicatorAimed': (d, n) => {
    const indicator = quoted(n.ting('indikator', d.indikator), 'an indicator', 'en')
    return { did: `tied the measure to ${indicator}`, was: `The measure was tied to ${indicator}`, quote: d.merknad }
  },
  'tiltak.IndicatorDropped': (d, n) => {
    const indicator = quoted(n.ting('indikator', d.indikator), 'an indicator', 'en')
    return { did: `untied the measure from ${indicator}`, was: `The measure was untied from ${indicator}`, quote: d.merknad }
  },
}
