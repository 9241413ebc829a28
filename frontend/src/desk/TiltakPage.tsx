// A tiltak's own pages: as a whole, its status, its take-up, its money, what is said of it. One goes from part to
// part, and the page stays.
import { useState } from 'react'
import { Changed } from '../design'
import { announce } from '../engine/announce'
import { useWords } from '../engine/i18n'
import { useChanged, useOthersChanges, usePresence, useRow, type Row } from '../engine/live'
import { useTitle, type PageProps } from '../engine/route'
import type { EditContext } from '../domain/Editable'
import { TakeUp } from '../domain/innforing/TakeUp'
import { useNames } from '../domain/names'
import { Money } from '../domain/okonomi/Money'
import type { TiltakRow } from '../domain/rows'
import type { Names } from '../domain/say'
import { Gone, Head, Parts, PARTS, type Part } from '../domain/tiltak/Head'
import { useMayOn } from '../domain/tiltak/may'
import { Overview } from '../domain/tiltak/Overview'
import { Status } from '../domain/tiltak/Status'
import { FASE } from '../domain/tiltak/terms'
import { words } from '../domain/tiltak/words'
import { workWords } from '../domain/tiltak/work.words'
import { shared } from '../domain/words'
import { TiltakComments, useThreadsOn } from './TiltakComments'
import '../domain/tiltak/tiltak.css'

export default function TiltakPage({ params }: PageProps) {
  const id = params['id'] ?? ''
  const common = useWords(shared)
  const w = useWords(workWords)
  const { row, ready, gone } = useRow<TiltakRow>(`tiltak/${id}`)
  const part = PARTS.find((p) => p === params['del']) ?? 'oversikt'
  const unknown = params['del'] !== undefined && part === 'oversikt'
  useTitle(!row ? common.missing : part === 'oversikt' ? row.row.tittel : `${w.tab[part]}: ${row.row.tittel}`)
  if (gone || unknown) return <Gone id={id} />
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return <Shown key={id} whole={row} part={part} />
}

function Shown({ whole, part }: { whole: Row<TiltakRow>; part: Part }) {
  const { row, key } = whole
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
      <Parts id={row.id} here={part} open={threads.open} />
      <Changed on={changed}><PartOf part={part} context={context} threads={threads} /></Changed>
    </article>
  )
}

type PartProps = { part: Part; context: EditContext & { row: TiltakRow }; threads: ReturnType<typeof useThreadsOn> }

function PartOf({ part, context, threads }: PartProps) {
  const { row, names } = context
  switch (part) {
    case 'oversikt': return <Overview {...context} />
    case 'status': return <Status row={row} names={names} whole />
    case 'innforing': return <TakeUp {...context} tiltak={row} />
    case 'okonomi': return <Money {...context} tiltak={row} />
    case 'kommentarar': return <TiltakComments row={row} names={names} threads={threads} />
  }
}

function useTellOfChanges(key: string, names: Names): void {
  const w = useWords(words)
  const phase = useWords(FASE)
  useOthersChanges<TiltakRow>(key, (now, before) => {
    if (now.row.fase === before.row.fase || !now.by) return
    announce(w.otherMoved(names.person(now.by), now.row.tittel, phase[now.row.fase]))
  })
}
