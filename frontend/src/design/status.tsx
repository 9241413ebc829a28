// How a tiltak goes and where it stands: always a word and a shape, the colour only helps.
import { Tag } from '@digdir/designsystemet-react'
import { useWords } from '../engine/i18n'

export type Trafikklys = 'gron' | 'gul' | 'raud'
export type TiltakFase =
  | 'forslag' | 'vedteke' | 'planlagt' | 'i-gang' | 'gjennomfort' | 'i-drift' | 'evaluert' | 'pa-vent' | 'avslutta'

/** The phases in the order of a tiltak's life; the last two are ways aside. */
export const phases: readonly TiltakFase[] = [
  'forslag', 'vedteke', 'planlagt', 'i-gang', 'gjennomfort', 'i-drift', 'evaluert', 'pa-vent', 'avslutta',
]

const nn = {
  status: { gron: 'Som planlagt', gul: 'Noko forseinka', raud: 'Står fast', ingen: 'Ikkje meldt' },
  okonomi: { gron: 'Innanfor ramma', gul: 'Stram økonomi', raud: 'Over ramma', ingen: 'Ikkje meldt' },
  risiko: { gron: 'Låg risiko', gul: 'Middels risiko', raud: 'Høg risiko', ingen: 'Ikkje meldt' },
  fase: {
    forslag: 'Forslag', vedteke: 'Vedteke', planlagt: 'Planlagt', 'i-gang': 'I gang', gjennomfort: 'Gjennomført',
    'i-drift': 'I drift', evaluert: 'Evaluert', 'pa-vent': 'På vent', avslutta: 'Avslutta',
  } as Record<TiltakFase, string>,
}

export const statusWords = {
  nn,
  nb: {
    status: { gron: 'Som planlagt', gul: 'Noe forsinket', raud: 'Står fast', ingen: 'Ikke meldt' },
    okonomi: { gron: 'Innenfor rammen', gul: 'Stram økonomi', raud: 'Over rammen', ingen: 'Ikke meldt' },
    risiko: { gron: 'Lav risiko', gul: 'Middels risiko', raud: 'Høy risiko', ingen: 'Ikke meldt' },
    fase: {
      forslag: 'Forslag', vedteke: 'Vedtatt', planlagt: 'Planlagt', 'i-gang': 'I gang', gjennomfort: 'Gjennomført',
      'i-drift': 'I drift', evaluert: 'Evaluert', 'pa-vent': 'På vent', avslutta: 'Avsluttet',
    } as Record<TiltakFase, string>,
  },
  en: {
    status: { gron: 'On track', gul: 'Somewhat late', raud: 'Stuck', ingen: 'Not reported' },
    okonomi: { gron: 'Within budget', gul: 'Tight budget', raud: 'Over budget', ingen: 'Not reported' },
    risiko: { gron: 'Low risk', gul: 'Medium risk', raud: 'High risk', ingen: 'Not reported' },
    fase: {
      forslag: 'Proposed', vedteke: 'Adopted', planlagt: 'Planned', 'i-gang': 'Under way', gjennomfort: 'Carried out',
      'i-drift': 'In operation', evaluert: 'Evaluated', 'pa-vent': 'On hold', avslutta: 'Ended',
    } as Record<TiltakFase, string>,
  },
}

// Circle, triangle, square: told apart without colour, and in print.
const shapes = {
  gron: 'M6 0.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z',
  gul: 'M6 0.5L11.8 11.2H0.2Z',
  raud: 'M0.8 0.8H11.2V11.2H0.8Z',
  ingen: 'M6 1.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6Z',
}
const colours = { gron: 'success', gul: 'warning', raud: 'danger', ingen: 'neutral' } as const

/** «● Som planlagt». Without a report it says so. The colour is said of progress, unless it is of money or of risk. */
export function StatusTag({ lys, om = 'status' }: { lys?: Trafikklys | undefined; om?: 'status' | 'okonomi' | 'risiko' }) {
  const words = useWords(statusWords)[om]
  const kind = lys ?? 'ingen'
  return (
    <Tag data-color={colours[kind]} className="fp-status" data-status={kind}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <path d={shapes[kind]} className={kind === 'ingen' ? 'fp-status__hollow' : 'fp-status__full'} />
      </svg>
      {words[kind]}
    </Tag>
  )
}

/** «I gang», with a small line that shows how far along its life the tiltak is. */
export function PhaseTag({ fase }: { fase: TiltakFase }) {
  const words = useWords(statusWords).fase
  const step = phases.indexOf(fase)
  const aside = step > 6
  return (
    <Tag variant="outline" data-color="neutral" className="fp-phase" data-phase={fase}>
      <svg viewBox="0 0 28 6" width="28" height="6" aria-hidden="true" focusable="false">
        {phases.slice(0, 7).map((p, i) => (
          <rect key={p} x={i * 4} y={0} width={3} height={6} rx={0.5}
            className={!aside && i <= step ? 'fp-phase__on' : 'fp-phase__off'} />
        ))}
      </svg>
      {words[fase]}
    </Tag>
  )
}
