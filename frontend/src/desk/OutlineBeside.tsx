// The chapters beside what one reads: a column where there is room, folded above it where there is not.
import { useSyncExternalStore, type ReactNode } from 'react'
import { Details } from '../design'
import { useWords } from '../engine/i18n'
import { useRows } from '../engine/live'
import type { May } from '../domain/plan/may'
import { Outline } from '../domain/plan/Outline'
import { outlineWords } from '../domain/plan/outline.words'
import type { Kapittel, PlanRow, TekstRow } from '../domain/rows'
import type { Names } from '../domain/say'
import { useWhere } from './where'

type Props = { row: PlanRow; may: May; names: Names; here: string | undefined; open: ReadonlyMap<string, number> }

export function OutlineBeside(props: Props) {
  const w = useWords(outlineWords)
  return <aside className="fp-desk__outline fp-noprint"><Fold summary={w.showChapters}><OutlineOf {...props} /></Fold></aside>
}

/** The tree, with what the texts and threads have to say of each chapter. */
export function OutlineOf({ row, may, names, here, open }: Props) {
  const w = useWords(outlineWords)
  const where = useWhere(`plan/${row.id}`)
  const texts = useRows<TekstRow>('tekst').rows
  const marks = (chapter: Kapittel): ReactNode => {
    const text = texts.find((t) => t.row.id === chapter.tekst)?.row
    const threads = open.get(chapter.tekst) ?? 0
    return (
      <>
        {text?.laast ? <span>{w.locked}</span> : null}
        {threads > 0 ? <span>{w.comments(threads)}</span> : null}
        {text && text.forslag > 0 ? <span>{w.suggestions(text.forslag)}</span> : null}
      </>
    )
  }
  return <Outline row={row} may={may} names={names} present={where} here={here} marks={marks} />
}

const wide = matchMedia('(min-width: 64rem)')

function onWide(tell: () => void): () => void {
  wide.addEventListener('change', tell)
  return () => wide.removeEventListener('change', tell)
}

function Fold({ summary, children }: { summary: string; children: ReactNode }) {
  const isWide = useSyncExternalStore(onWide, () => wide.matches)
  if (isWide) return children
  return (
    <Details>
      <Details.Summary>{summary}</Details.Summary>
      <Details.Content>{children}</Details.Content>
    </Details>
  )
}
