// A tiltak's own pages: as a whole, its status, its take-up, its money, what is said of it. One goes from part to
// part, and the page stays.
import { lazy, Suspense, useState, type ComponentType } from 'react'
import { Changed } from '../design'
import { later } from '../engine/ahead'
import { announce } from '../engine/announce'
import { useWords } from '../engine/i18n'
import { useChanged, useOthersChanges, usePresence, useRow, type Row } from '../engine/live'
import { useTitle, type PageProps } from '../engine/route'
import type { EditContext } from '../domain/Editable'
import { useNames } from '../domain/names'
import type { TiltakRow } from '../domain/rows'
import type { Names } from '../domain/say'
import { Gone, Head, Parts, PARTS, type Part } from '../domain/tiltak/Head'
import { useMayOn } from '../domain/tiltak/may'
import { FASE, LYS } from '../domain/tiltak/terms'
import { words } from '../domain/tiltak/words'
import { workWords } from '../domain/tiltak/work.words'
import { shared } from '../domain/words'
import { useThreadsOn } from './useThreadsOn'
import '../domain/tiltak/tiltak.css'

/** A part that comes when it is asked for. */
function part<P extends object>(load: () => Promise<ComponentType<P>>) {
  return lazy(later(() => load().then((found) => ({ default: found }))))
}

const Overview = part(() => import('../domain/tiltak/Overview').then((m) => m.Overview))
const Treated = part(() => import('../saksgang/Treated').then((m) => m.Treated))
const Status = part(() => import('../domain/tiltak/Status').then((m) => m.Status))
const TakeUp = part(() => import('../domain/innforing/TakeUp').then((m) => m.TakeUp))
const Money = part(() => import('../domain/okonomi/Money').then((m) => m.Money))
const TiltakComments = part(() => import('./TiltakComments').then((m) => m.TiltakComments))

export default function TiltakPage({ params }: PageProps) {
  const id = params['id'] ?? ''
  const common = useWords(shared)
  const w = useWords(workWords)
  const { row, ready, gone } = useRow<TiltakRow>(`tiltak/${id}`)
  const here = PARTS.find((p) => p === params['del']) ?? 'oversikt'
  const unknown = params['del'] !== undefined && here === 'oversikt'
  useTitle(!row ? common.missing : here === 'oversikt' ? row.row.tittel : `${w.tab[here]}: ${row.row.tittel}`)
  if (gone || unknown) return <Gone id={id} />
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return <Shown key={id} whole={row} part={here} />
}

function Shown({ whole, part: here }: { whole: Row<TiltakRow>; part: Part }) {
  const { row, key } = whole
  const common = useWords(shared)
  const names = useNames()
  const [place, goTo] = useState('')
  const present = usePresence(key, place)
  const changed = useChanged(key)
  const may = useMayOn('RewordPurpose')(row)
  const threads = useThreadsOn('tiltak', row.id)
  useTellOfChanges(key, names)
  const context = { row, names, may, present, goTo }
  return (
    <article className="fp-tiltak">
      <Head {...context} whole={whole} />
      <Parts id={row.id} here={here} open={threads.open} />
      <Changed on={changed}><Suspense fallback={<p className="fp-waiting">{common.loading}</p>}><PartOf part={here} context={context} threads={threads} /></Suspense></Changed>
    </article>
  )
}

type PartProps = { part: Part; context: EditContext & { row: TiltakRow }; threads: ReturnType<typeof useThreadsOn> }

function PartOf({ part: here, context, threads }: PartProps) {
  const { row, names } = context
  switch (here) {
    case 'oversikt': return <Overview {...context} treated={<Treated rom="tiltak" ting={row.id} />} />
    case 'status': return <Status row={row} names={names} whole />
    case 'innforing': return <TakeUp {...context} tiltak={row} />
    case 'okonomi': return <Money {...context} tiltak={row} />
    case 'kommentarar': return <TiltakComments row={row} names={names} threads={threads} />
  }
}

function useTellOfChanges(key: string, names: Names): void {
  const w = useWords(words)
  const phase = useWords(FASE)
  const light = useWords(LYS)
  useOthersChanges<TiltakRow>(key, ({ row, by }, before) => {
    if (!by || !before) return
    const who = names.person(by)
    const moved = row.fase !== before.row.fase
    const reported = row.status && row.status.spor.seq !== before.row.status?.spor.seq ? row.status : undefined
    if (moved) announce(w.otherMoved(who, row.tittel, phase[row.fase]))
    if (reported) announce(w.otherReported(names.person(reported.spor.actor ?? by), light[reported.framdrift]))
    if (!moved && !reported) announce(w.otherChanged(who, row.tittel))
  })
}
