// What was written in one chapter between two versions of its text: where the history leads to.
import { Empty, PageHead } from '../design'
import { useWords } from '../engine/i18n'
import { useRow } from '../engine/live'
import { Link, text, useSearch, useTitle, type PageProps } from '../engine/route'
import { useNames } from '../domain/names'
import type { PlanRow } from '../domain/rows'
import { shared } from '../domain/words'
import { TextDifference } from './TextDifference'
import { words } from './words'
import './desk.css'

const schema = { fra: text, til: text }

export default function ChangesPage({ params }: PageProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const names = useNames()
  const { row, ready, gone } = useRow<PlanRow>(`plan/${params['id'] ?? ''}`)
  const [search] = useSearch(schema)
  const chapter = row?.row.kapittel.find((c) => c.kapittel === params['kapittel'])
  useTitle(chapter ? w.changesIn(chapter.tittel) : w.compare)
  if (gone || (ready && !chapter)) return <Empty title={w.chapterGone}>{w.chapterGoneText}</Empty>
  if (!row || !chapter) return <p className="fp-waiting">{common.loading}</p>
  const [fra, til] = [Math.max(0, Number.parseInt(search.fra, 10) || 0), Math.max(0, Number.parseInt(search.til, 10) || 0)]
  const side = { tekst: chapter.tekst, malform: chapter.malform }
  return (
    <>
      <p className="fp-noprint"><Link href={`/plan/${row.row.id}/kapittel/${chapter.kapittel}?vis=historikk`}>{w.toChapter}</Link></p>
      <PageHead title={w.changesIn(chapter.tittel)} lead={w.changesLead(fra, til)} />
      <TextDifference was={{ ...side, v: fra }} is={{ ...side, v: til }} names={names} />
    </>
  )
}
