// A plan on the desk: the chapters on the left, the plan or a chapter of it in the middle, and beside a
// chapter what belongs to it. One goes from chapter to chapter, and the page stays.
import { useCallback, useMemo } from 'react'
import { Empty, LivePresence } from '../design'
import { announce } from '../engine/announce'
import { useWords } from '../engine/i18n'
import { tellPlace, useOthersChanges, useRoom, useRow, useRows, type Row } from '../engine/live'
import { Link, navigate, useTitle, type PageProps } from '../engine/route'
import { History } from '../domain/History'
import { useNames } from '../domain/names'
import { changesBetween } from '../domain/plan/changes'
import { useMayOn } from '../domain/plan/may'
import { outlineWords } from '../domain/plan/outline.words'
import { About, OverviewHead } from '../domain/plan/Overview'
import { partNames, sentences } from '../domain/plan/sentences'
import { FASE } from '../domain/plan/terms'
import { words as planWords } from '../domain/plan/words'
import { editWords } from '../domain/edit.words'
import { Refused, useRefused } from '../domain/refused'
import type { PlanRow, TradRow } from '../domain/rows'
import type { Names } from '../domain/say'
import { Section } from '../design'
import { shared } from '../domain/words'
import { openByText } from '../domain/trad/Threads'
import { Chapter } from './Chapter'
import { OutlineBeside, OutlineOf } from './OutlineBeside'
import { useWhere } from './where'
import { words } from './words'
import '../domain/plan/plan.css'
import './desk.css'

export default function PlanPage({ params }: PageProps) {
  const id = params['id'] ?? ''
  const common = useWords(shared)
  const { row, ready, gone } = useRow<PlanRow>(`plan/${id}`)
  if (gone) return <Gone id={id} />
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return <Desk row={row} kapittel={params['kapittel']} />
}

/** Not there; or started by oneself and refused, and then the way back to the form. */
function Gone({ id }: { id: string }) {
  const w = useWords(planWords)
  const common = useWords(shared)
  const { bringBack } = useWords(editWords)
  const { refusal, putAway } = useRefused('Start', `plan/${id}`)
  useTitle(refusal ? w.refusedStart : common.missing)
  if (refusal) return <Refused refusal={refusal} again={bringBack} putAway={putAway} onAgain={() => navigate(`/plan/ny?fra=${id}`)} />
  return <Empty title={common.missing} action={<Link href="/plan">{w.allPlans}</Link>}>{common.missingText}</Empty>
}

function Desk({ row: { row, key }, kapittel }: { row: Row<PlanRow>; kapittel: string | undefined }) {
  const w = useWords(words)
  const names = useNames()
  const may = useMayOn(row)
  const threads = useRows<TradRow>('trad')
  const open = useMemo(() => openByText(threads.rows), [threads.rows])
  const chapter = row.kapittel.find((c) => c.kapittel === kapittel)
  useRoom(key)
  useTellOfChanges(key, names)
  if (kapittel !== undefined && !chapter) {
    return <Empty title={w.chapterGone} action={<Link href={`/plan/${row.id}`}>{w.toPlan(row.tittel)}</Link>}>{w.chapterGoneText}</Empty>
  }
  return (
    <div className={chapter ? 'fp-desk' : undefined}>
      {chapter ? (
        <>
          <OutlineBeside row={row} may={may} names={names} here={kapittel} open={open} />
          <Chapter key={chapter.kapittel} row={row} chapter={chapter} may={may} names={names} threads={threads} />
        </>
      ) : <Whole row={row} names={names} open={open} />}
    </div>
  )
}

function Whole({ row, names, open }: { row: PlanRow; names: Names; open: ReadonlyMap<string, number> }) {
  const common = useWords(shared)
  const w = useWords(planWords)
  const may = useMayOn(row)
  const room = `plan/${row.id}`
  const where = useWhere(room)
  const goTo = useCallback((place: string) => tellPlace(room, place), [room])
  const context = { names, present: where, goTo }
  useTitle(row.tittel)
  return (
    <article>
      <p className="fp-noprint"><Link href="/plan">{w.allPlans}</Link></p>
      <OverviewHead row={row} may={may} context={context} />
      <LivePresence people={where} />
      <div className="fp-columns">
        <Section title={w.contents}><OutlineOf row={row} may={may} names={names} here={undefined} open={open} /></Section>
        <About row={row} may={may} context={context} />
      </div>
      <Section title={common.history}><History room="plan" id={row.id} sentences={sentences} parts={partNames} /></Section>
    </article>
  )
}

/** Says politely what others do to the chapters and to the plan. */
function useTellOfChanges(key: string, names: Names): void {
  const w = useWords(outlineWords)
  const p = useWords(planWords)
  const phase = useWords(FASE)
  useOthersChanges<PlanRow>(key, (now, before) => {
    if (!before) return
    const who = now.by ? names.person(now.by) : w.someone
    for (const change of changesBetween(before.row, now.row)) {
      switch (change.kind) {
        case 'phase': announce(p.otherMoved(who, now.row.tittel, phase[now.row.fase])); break
        case 'added': announce(w.otherAdded(who, change.tittel)); break
        case 'moved': announce(w.otherMoved(who, change.tittel, change.number)); break
        case 'withdrew': announce(w.otherWithdrew(who, change.tittel)); break
        case 'restored': announce(w.otherRestored(who, change.tittel)); break
      }
    }
  })
}
