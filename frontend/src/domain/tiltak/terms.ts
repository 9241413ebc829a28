// The terms of a tiltak: the phases of its life, the colours of its status, the parts that a
// partner takes. One word each, the same wherever it stands.
import { phases, statusWords } from '../../design/status'
import type { Words } from '../../engine/i18n'
import type { ForankringGrad, OpphavSlag, TiltakDel, TiltakFase, Trafikklys } from '../../events.gen'

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

/** What a colour means when it is said of money, and of risk. */
export const OKONOMI_LYS: Words<Record<Trafikklys, string>> = {
  nn: statusWords.nn.okonomi, nb: statusWords.nb.okonomi, en: statusWords.en.okonomi,
}

export const RISIKO_LYS: Words<Record<Trafikklys, string>> = {
  nn: statusWords.nn.risiko, nb: statusWords.nb.risiko, en: statusWords.en.risiko,
}

/** «Som planlagt, økonomi innanfor ramma, risiko låg» */
export function colours(d: { framdrift: Trafikklys; okonomi?: Trafikklys; risiko?: Trafikklys }, lang: keyof Words): string {
  return [
    LYS[lang][d.framdrift], ...(d.okonomi ? [OKONOMI_LYS[lang][d.okonomi].toLowerCase()] : []), ...(d.risiko ? [RISIKO_LYS[lang][d.risiko].toLowerCase()] : []),
  ].join(', ')
}

export const FORANKRINGAR = ['ikkje-kontakta', 'informert', 'spurd', 'samd'] as const satisfies readonly ForankringGrad[]

export const FORANKRING: Words<Record<ForankringGrad, string>> = {
  nn: { 'ikkje-kontakta': 'Ikkje kontakta', informert: 'Informert', spurd: 'Spurd', samd: 'Samd' },
  nb: { 'ikkje-kontakta': 'Ikke kontaktet', informert: 'Informert', spurd: 'Spurt', samd: 'Enig' },
  en: { 'ikkje-kontakta': 'Not contacted', informert: 'Informed', spurd: 'Asked', samd: 'Agreed' },
}

export const OPPHAV_SLAGA = ['kapittel', 'avtalepunkt', 'sak', 'vedtak', 'oppdrag', 'anna'] as const satisfies readonly OpphavSlag[]

export const OPPHAV: Words<Record<OpphavSlag, string>> = {
  nn: { kapittel: 'Kapittel i ein plan', avtalepunkt: 'Punkt eller mål', sak: 'Sak', vedtak: 'Vedtak', oppdrag: 'Oppdrag', anna: 'Anna' },
  nb: { kapittel: 'Kapittel i en plan', avtalepunkt: 'Punkt eller mål', sak: 'Sak', vedtak: 'Vedtak', oppdrag: 'Oppdrag', anna: 'Annet' },
  en: { kapittel: 'Chapter of a plan', avtalepunkt: 'Clause or goal', sak: 'Case', vedtak: 'Decision', oppdrag: 'Assignment', anna: 'Other' },
}

/** What follows «kjem frå». */
export const OPPHAV_FRA: Words<Record<OpphavSlag, string>> = {
  nn: { kapittel: 'eit kapittel i ein plan', avtalepunkt: 'eit punkt eller mål i planane', sak: 'ei sak', vedtak: 'eit vedtak', oppdrag: 'eit oppdrag', anna: 'noko anna' },
  nb: { kapittel: 'et kapittel i en plan', avtalepunkt: 'et punkt eller mål i planene', sak: 'en sak', vedtak: 'et vedtak', oppdrag: 'et oppdrag', anna: 'noe annet' },
  en: { kapittel: 'a chapter of a plan', avtalepunkt: 'a clause or goal of the plans', sak: 'a case', vedtak: 'a decision', oppdrag: 'an assignment', anna: 'something else' },
}
