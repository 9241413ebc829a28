// How far a chapter has come: a word and a shape; where the plan stands: a word and a place on a line.
import { Tag } from '../../design'
import { useWords } from '../../engine/i18n'
import type { KapittelTilstand, PlanFase } from '../../events.gen'
import { FASE, TILSTAND, VEGEN } from './terms'

// A broken ring, a half-filled one, a ring with a dot, a filled one with a tick: told apart in print too.
const inner: Record<KapittelTilstand, string> = {
  'ikkje-starta': '', 'under-arbeid': 'M6 1a5 5 0 0 1 0 10Z', 'til-gjennomsyn': 'M6 3.6a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8Z',
  ferdig: 'M6 .5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11ZM5.2 8.6L9.2 4.4L8.4 3.6L5.2 7L3.7 5.5L2.9 6.3Z',
}

export function TilstandMark({ tilstand }: { tilstand: KapittelTilstand }) {
  return (
    <svg className="fp-tilstand__mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false" data-tilstand={tilstand}>
      {tilstand === 'ferdig' ? null : <circle cx="6" cy="6" r="5" className="fp-tilstand__ring" />}
      <path d={inner[tilstand]} fillRule="evenodd" />
    </svg>
  )
}

/** «◐ Under arbeid» */
export function Tilstand({ tilstand }: { tilstand: KapittelTilstand }) {
  const word = useWords(TILSTAND)[tilstand]
  return <span className="fp-tilstand"><TilstandMark tilstand={tilstand} />{word}</span>
}

/** «Høyring», with a small line that shows how far along its life the plan is. */
export function FaseTag({ fase }: { fase: PlanFase }) {
  const word = useWords(FASE)[fase]
  const step = VEGEN.indexOf(fase)
  return (
    <Tag variant="outline" data-color="neutral" className="fp-phase" data-phase={fase}>
      <svg viewBox="0 0 28 6" width="28" height="6" aria-hidden="true" focusable="false">
        {VEGEN.map((f, i) => <rect key={f} x={i * 4} y={0} width={3} height={6} rx={0.5} className={i <= step ? 'fp-phase__on' : 'fp-phase__off'} />)}
      </svg>
      {word}
    </Tag>
  )
}
