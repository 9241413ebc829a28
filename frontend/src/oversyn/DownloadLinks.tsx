// The rows that are shown, as a spreadsheet: the server makes it with the filters that it knows.
import { useWords } from '../engine/i18n'
import { readSearch, usePlace } from '../engine/route'
import { queryOf, type Room } from './download'
import { search as schema } from './search'
import { words } from './words'

export function Download({ room, columns = [] }: { room: Room; columns?: readonly string[] }) {
  const w = useWords(words)
  const place = usePlace()
  const { query, left } = queryOf(room, readSearch(schema, place.search), columns)
  const href = (form: string) => `/api/${room}.${form}${query && `?${query}`}`
  return (
    <p className="fp-download fp-noprint">
      {w.download}: <a className="ds-link" href={href('xlsx')} download>{w.asXlsx}</a> · <a className="ds-link" href={href('csv')} download>{w.asCsv}</a>
      {left ? <> <small>{w.notInFile}</small></> : null}
    </p>
  )
}
