// The terms of a tiltak: the phases of its life, the colours of its status, the parts that a
// partner takes. One word each, the same wherever it stands.
import { phases, statusWords } from '../../design/status'
import type { Words } from '../../engine/i18n'
import type { TiltakDel, TiltakFase, Trafikklys } from '../../events.gen'

/** The phases in their order; the last two are ways aside. */
export const FASAR: readonly TiltakFase[] = phases

/** The seven phases that follow one another. */
export const VEGEN: readonly TiltakFase[] = phases.slice(0, 7)

export const FASE: Words<Record<TiltakFase, string>> = {
  nn: statusWords.nn.fase, nb: statusWords.nb.fase, en: statusWords.en.fase,
}

/** What each phase means, for the phase bar. */
export const FASE_MEANS: Words<Record<TiltakFase, string>> = {
  nn: {
    forslag: 'Nokon har føreslått tiltaket. Ingen har vedteke det enno.',
    vedteke: 'Tiltaket er vedteke, men ikkje planlagt.',
    planlagt: 'Steg og fristar er lagde. Arbeidet har ikkje starta.',
    'i-gang': 'Arbeidet går føre seg.',
    gjennomfort: 'Arbeidet er gjort. Resultatet er ikkje teke i bruk overalt.',
    'i-drift': 'Resultatet er teke i bruk som del av den vanlege drifta.',
    evaluert: 'Verknaden er vurdert.',
    'pa-vent': 'Arbeidet er stansa for ei tid.',
    avslutta: 'Arbeidet er avslutta utan at noko vart teke i bruk.',
  },
  nb: {
    forslag: 'Noen har foreslått tiltaket. Ingen har vedtatt det ennå.',
    vedteke: 'Tiltaket er vedtatt, men ikke planlagt.',
    planlagt: 'Steg og frister er lagt. Arbeidet har ikke startet.',
    'i-gang': 'Arbeidet pågår.',
    gjennomfort: 'Arbeidet er gjort. Resultatet er ikke tatt i bruk overalt.',
    'i-drift': 'Resultatet er tatt i bruk som del av den vanlige driften.',
    evaluert: 'Virkningen er vurdert.',
    'pa-vent': 'Arbeidet er stanset for en tid.',
    avslutta: 'Arbeidet er avsluttet uten at noe ble tatt i bruk.',
  },
  en: {
    forslag: 'Somebody has proposed the measure. Nobody has adopted it yet.',
    vedteke: 'The measure is adopted, but not planned.',
    planlagt: 'Steps and deadlines are set. The work has not begun.',
    'i-gang': 'The work is under way.',
    gjennomfort: 'The work is done. The result is not in use everywhere.',
    'i-drift': 'The result is in use as part of ordinary operation.',
    evaluert: 'The effect has been assessed.',
    'pa-vent': 'The work is halted for a time.',
    avslutta: 'The work has ended and nothing was taken into use.',
  },
}

export const LYSA = ['gron', 'gul', 'raud'] as const satisfies readonly Trafikklys[]

export const LYS: Words<Record<Trafikklys, string>> = {
  nn: statusWords.nn.status, nb: statusWords.nb.status, en: statusWords.en.status,
}

export const DEL: Words<Record<TiltakDel, string>> = {
  nn: { deltakar: 'Deltakar', observator: 'Observatør' },
  nb: { deltakar: 'Deltaker', observator: 'Observatør' },
  en: { deltakar: 'Participant', observator: 'Observer' },
}
