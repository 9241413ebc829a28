// From where the figures of an indicator were taken in.
import { Section } from '../../design'
import { formatDateTime, useWords } from '../../engine/i18n'
import type { IndikatorRow } from '../rows'
import type { Names } from '../say'
import { Sources } from '../Sources'
import { words } from './words'

const FIRST = 10

export function Readings({ row, names }: { row: IndikatorRow; names: Names }) {
  const w = useWords(words)
  return (
    <Section title={w.readings}>
      {row.innlesingar.length === 0 ? <p className="fp-none">{w.readingsNone}</p> : (
        <ul className="fp-items">
          {row.innlesingar.slice(0, FIRST).map((r) => (
            <li key={r.innlesing}>
              <p>{[r.framskriving ? `${w.projection}: ${r.framskriving}` : '', w.fetched(names.moment(r.henta)), w.brought(r.antal)].filter(Boolean).join(', ')}</p>
              <p className="fp-history__meta">{r.spor.actor ? `${names.person(r.spor.actor)}, ` : ''}{formatDateTime(r.spor.time)}</p>
              <Sources kjelder={r.kjelder} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
