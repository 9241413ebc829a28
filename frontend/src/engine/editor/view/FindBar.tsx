// Finding while one writes. Enter goes on, Escape closes and leaves the caret at what was found.
import { useEffect, useRef } from 'react'
import { Button, Search } from '../../../design'
import { useWords } from '../../i18n'
import { words } from '../words'
import type { FindShown } from './shown'
import type { Surface } from './surface'

export function FindBar({ surface, shown }: { surface: Surface; shown: FindShown }) {
  const w = useWords(words).find
  const bar = useRef<HTMLFormElement>(null)
  const find = surface.tools?.find
  useEffect(() => {
    const field = bar.current?.querySelector('input')
    field?.focus()
    field?.select()
  }, [])
  return (
    <form ref={bar} className="fp-find fp-noprint" role="search" aria-label={w.label} onSubmit={(e) => { e.preventDefault(); find?.step(1) }}
      onKeyDown={(e) => {
        if (e.key === 'Escape') { e.preventDefault(); find?.close() }
        if (e.key === 'Enter' && e.shiftKey) { e.preventDefault(); find?.step(-1) }
      }}>
      <Search label={w.field} value={shown.sought} data-size="sm" onChange={(e) => find?.seek(e.target.value)} />
      <span role="status" className="fp-find__count">{shown.sought === '' ? '' : w.count(shown.current + 1, shown.count)}</span>
      <Button type="button" variant="secondary" data-size="sm" onClick={() => find?.step(-1)}>{w.previous}</Button>
      <Button type="submit" variant="secondary" data-size="sm">{w.next}</Button>
      <Button type="button" variant="tertiary" data-size="sm" onClick={() => find?.close()}>{w.close}</Button>
    </form>
  )
}
