// The threads of one text, beside it: which are shown, in the order of the text.
import { useEffect, useMemo, useRef } from 'react'
import { Empty, ToggleGroup } from '../../design'
import { announce } from '../../engine/announce'
import { useWords } from '../../engine/i18n'
import { useOthersChanges, type Row } from '../../engine/live'
import type { TradRow } from '../rows'
import type { Names } from '../say'
import { shared } from '../words'
import { FILTERS, isGone, isOpen, matches, ordered, posts, type Filter } from './thread'
import { Thread, type ThreadContext } from './Thread'
import { words } from './words'
import './trad.css'

type Props = ThreadContext & {
  threads: Row<TradRow>[]
  ready: boolean
  /** The ids that stand in the text now, in its order; unknown until the text is read. */
  inText: readonly string[] | undefined
  filter: Filter
  setFilter: (filter: Filter) => void
  active: string
  choose: (id: string) => void
  /** The thread that somebody asks to be taken to: it gets the focus when it is there. */
  called?: string
  endCall?: () => void
  /** How one begins, where nobody has. Left out: by marking words in the text. */
  noneText?: string
}

export function Threads({ noneText, threads, ready, inText, filter, setFilter, active, choose, called, endCall, ...context }: Props) {
  const w = useWords(words)
  const common = useWords(shared)
  const { me } = context
  // The one that is chosen stays in the list, whatever the filter says, so that a link to it always leads there.
  const shown = useMemo(() => ordered(threads.filter((t) => t.row.id === active || matches(t.row, filter, me)), inText), [threads, filter, me, inText, active])
  useSight(active)
  useCalled(called, endCall)
  if (!ready) return <p className="fp-waiting">{common.loading}</p>
  if (threads.length === 0) return <Empty title={w.none}>{noneText ?? w.noneText}</Empty>
  return (
    <div className="fp-threads">
      <ToggleGroup data-size="sm" className="fp-noprint" aria-label={w.filter} value={filter} onChange={(v) => setFilter(v as Filter)}>
        {FILTERS.map((f) => <ToggleGroup.Item key={f} value={f}>{`${w.filters[f]} (${threads.filter((t) => matches(t.row, f, me)).length})`}</ToggleGroup.Item>)}
      </ToggleGroup>
      {shown.length === 0 ? <p className="fp-none">{filter === 'opne' ? w.noneOpen : w.noneHere}</p> : null}
      {shown.map((row) => (
        <Thread key={row.key} row={row} gone={isGone(row.row, inText)} active={row.row.id === active} choose={choose} {...context} />
      ))}
    </div>
  )
}

/** Brings the thread that is chosen into sight. It moves the list, never the focus. */
function useSight(active: string): void {
  const told = useRef('')
  useEffect(() => {
    if (!active || told.current === active) return
    const thread = document.querySelector(`[data-thread="${CSS.escape(active)}"].fp-thread`)
    if (!thread) return
    told.current = active
    if (!thread.contains(document.activeElement)) scrollWithin(thread)
  })
}

function useCalled(called: string | undefined, end: (() => void) | undefined): void {
  useEffect(() => {
    const thread = called ? document.querySelector<HTMLElement>(`[data-thread="${CSS.escape(called)}"].fp-thread`) : null
    if (!thread) return
    thread.focus()
    end?.()
  })
}

/** Scrolls the list that the thread stands in, and nothing around it: the text stays where it is. */
function scrollWithin(thread: Element): void {
  let list = thread.parentElement
  while (list && !(list.scrollHeight > list.clientHeight && /auto|scroll/.test(getComputedStyle(list).overflowY))) list = list.parentElement
  if (!list || list === document.documentElement) return
  const [box, seen] = [thread.getBoundingClientRect(), list.getBoundingClientRect()]
  if (box.top < seen.top) list.scrollTop -= seen.top - box.top
  else if (box.bottom > seen.bottom) list.scrollTop += Math.min(box.bottom - seen.bottom, box.top - seen.top)
}

/** Says politely what others say in the threads of a text, or of a thing. */
export function useTellOfThreads(about: string, me: string, names: Names): void {
  const w = useWords(words)
  useOthersChanges<TradRow>('trad', (now, before) => {
    if (!before || (now.row.tekst !== about && now.row.ting !== about)) return
    const said = posts(now.row)
    const last = said[said.length - 1]
    if (!last || said.length <= posts(before.row).length || last.person === me) return
    const who = names.person(last.person ?? '')
    announce(last.nemnde.includes(me) ? w.mentionsYou(who) : w.otherReplied(who))
  })
}

/** How many open threads each text has. */
export function openByText(threads: readonly Row<TradRow>[]): Map<string, number> {
  const open = new Map<string, number>()
  for (const { row } of threads) if (isOpen(row)) open.set(row.tekst, (open.get(row.tekst) ?? 0) + 1)
  return open
}
