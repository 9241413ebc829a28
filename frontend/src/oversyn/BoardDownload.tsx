// The board as a file: the columns as heads, and what stands on each card.
import { useWords } from '../engine/i18n'
import { Download } from '../domain/Download'
import { columns } from '../domain/tiltak/board'
import { FASE } from '../domain/tiltak/terms'
import { askOf, type Shown } from './download'
import type { ViewProps } from './SetPage'
import { useToldOf } from './useAbout'
import { words } from './words'

/** What a card shows. */
const CARD = ['tittel', 'eigar', 'tid', 'utval', 'status'] as const

export default function BoardDownload({ rows, search, names }: ViewProps) {
  const w = useWords(words)
  const phase = useWords(FASE)
  const told = useToldOf({ search, names })
  const ask = () => {
    const lines = columns(rows).flatMap((c): Shown[] => [{ head: phase[c.fase] }, ...c.rows.map((r) => ({ id: r.row.id }))])
    return { ...askOf(lines, CARD, w.phase), ...told() }
  }
  return <Download room="tiltak" ask={ask} />
}
