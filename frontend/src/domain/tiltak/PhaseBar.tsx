// Where the tiltak stands in its life: the seven phases in a row, and the ways aside.
import { Paragraph } from '../../design'
import { useWords } from '../../engine/i18n'
import type { TiltakRow } from '../rows'
import { Sources } from '../Sources'
import { pageWords } from './page.words'
import { Why } from '../Why'
import { FASE, FASE_MEANS, VEGEN } from './terms'

export function PhaseBar({ row }: { row: TiltakRow }) {
  const w = useWords(pageWords)
  const phase = useWords(FASE)
  const means = useWords(FASE_MEANS)
  const line = row.faseForPause ?? row.fase
  const aside = line !== row.fase
  const here = VEGEN.indexOf(line)
  return (
    <section aria-label={w.phaseBar} className="fp-phasebar" data-aside={aside || undefined}>
      <ol>
        {VEGEN.map((fase, i) => (
          <li key={fase} data-stand={i < here ? 'past' : i === here ? 'here' : 'ahead'}
            aria-current={fase === row.fase ? 'step' : undefined}>
            <span>{phase[fase]}</span>
          </li>
        ))}
      </ol>
      <Paragraph data-size="sm">
        <strong>{phase[row.fase]}.</strong> {means[row.fase]} {aside ? w.aside(phase[line]) : ''}
      </Paragraph>
      {row.faseMerknad ? <blockquote className="fp-history__quote">{row.faseMerknad}</blockquote> : null}
      <Sources kjelder={row.faseKjelder} /><Why trace={row.spor.fase} />
    </section>
  )
}
