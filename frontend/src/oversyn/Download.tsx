// The rows that are shown, as a spreadsheet: the server makes it with the same filters.
import { useWords } from '../engine/i18n'
import { usePlace } from '../engine/route'
import { words } from './words'

const NOT_FILTERS = ['vising', 'kolonne', 'grupper', 'tiltak']

export function Download({ room, kolonnar }: { room: 'tiltak' | 'innforing' | 'okonomi'; kolonnar?: readonly string[] }) {
  const w = useWords(words)
  const query = new URLSearchParams(usePlace().search)
  NOT_FILTERS.forEach((name) => query.delete(name))
  if (kolonnar) query.set('kolonnar', kolonnar.join(','))
  const href = (form: string) => `/api/${room}.${form}?${query.toString()}`
  return (
    <p className="fp-download fp-noprint">
      {w.download}: <a className="ds-link" href={href('xlsx')} download>{w.asXlsx}</a> · <a className="ds-link" href={href('csv')} download>{w.asCsv}</a>
    </p>
  )
}
