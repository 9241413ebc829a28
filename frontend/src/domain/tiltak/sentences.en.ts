// What happened to a tiltak, in English. The quotation is shown beneath the sentence.
import { inBrackets, type Sentences } from '../say'
import { FASE, LYS } from './terms'

const lys = LYS.en
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
    const groups = n.list(d.pasientgrupper.map((k) => n.kode('pasientgruppe', d.versjon, k)))
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
    did: `reported status: ${lys[d.framdrift]}`,
    was: `Status was reported: ${lys[d.framdrift]}`,
    quote: d.tekst, quoteLang: d.malform,
  }),
}
