// From a value to the record that set it, in one step.
import type { ReactNode } from 'react'
import { Hidden } from '../design'
import { useWords } from '../engine/i18n'
import { Link } from '../engine/route'
import type { Trace } from './rows'

/** The page of one record of the log. */
export const entryHref = (seq: number) => `/historikk/${seq}`

const words = { nn: 'Sjå hendinga', nb: 'Se hendelsen', en: 'See the event' }

/** What is said of a value («endra 14. mars av Kari»), as a link to its record. What is not stored yet has none. */
export function Why({ trace, children }: { trace: Pick<Trace, 'seq'>; children: ReactNode }) {
  const w = useWords(words)
  if (!trace.seq) return <>{children}</>
  return <Link href={entryHref(trace.seq)} title={w}>{children}<Hidden>{` – ${w}`}</Hidden></Link>
}
