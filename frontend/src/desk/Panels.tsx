// Beside the text of a chapter: its threads, suggestions, cards and history. Where the screen is narrow they
// are a sheet at its foot, which is opened by its tabs and closed again by Esc.
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react'
import { Button, Empty, Section, Tabs } from '../design'
import { useWords } from '../engine/i18n'
import { useRow, type Row } from '../engine/live'
import { newId } from '../engine/ask'
import { useLooking } from '../engine/looking'
import { me, useMay } from '../engine/session'
import type { EditorHandle } from '../engine/editor/handle'
import type { TextSession } from '../engine/editor/session'
import { History } from '../domain/History'
import { useWritesOn } from '../domain/plan/may'
import { partNames, sentences as planSentences } from '../domain/plan/sentences'
import { useNow } from '../domain/plan/writers'
import type { Entry, Kapittel, PlanRow, TekstRow, TradRow } from '../domain/rows'
import type { Names } from '../domain/say'
import { Kort } from '../domain/tekst/Kort'
import { sentences as tekstSentences } from '../domain/tekst/sentences'
import { Suggestions } from '../domain/tekst/Suggestions'
import { words as tekstWords } from '../domain/tekst/words'
import { startThread } from '../domain/trad/commands'
import { NewThreadForm, type Begun } from '../domain/trad/forms'
import { isOpen, type Filter } from '../domain/trad/thread'
import { Threads, useTellOfThreads } from '../domain/trad/Threads'
import type { Marks } from './Chapter'
import { useActsFor } from './useActsFor'
import { words } from './words'

export const PANELS = ['kommentarar', 'forslag', 'mal', 'historikk'] as const
export type PanelName = (typeof PANELS)[number]

export type Props = {
  row: PlanRow
  chapter: Kapittel
  names: Names
  threads: Row<TradRow>[]
  ready: boolean
  session: TextSession | undefined
  handle: EditorHandle | undefined
  marks: Marks | undefined
  panel: PanelName
  show: (panel: PanelName) => void
  filter: Filter
  setFilter: (filter: Filter) => void
  active: string
  suggestion: string
  choose: (thread: string) => void
  /** The thread that somebody in the text asks to be taken to. */
  called: string
  endCall: () => void
  /** The words that somebody is about to comment on. */
  quote: string | undefined
  endComment: () => void
}

export function Panels(props: Props) {
  const { panel, show, threads, chapter, marks, quote } = props
  const w = useWords(words)
  const { open, setOpen, onKey } = useSheet(quote)
  const kort = useRow<TekstRow>(`tekst/${chapter.tekst}`).row?.row.kort ?? []
  useTellOfThreads(chapter.tekst, me(), props.names)
  const past = useLooking() // the suggestions of then stand marked in the text
  const tabs: [PanelName, string][] = [
    ['kommentarar', w.tab(w.comments, threads.filter((t) => isOpen(t.row)).length)], ...(past ? [] : [['forslag', w.tab(w.suggestions, marks?.suggestions.length ?? 0)] as [PanelName, string]]),
    ['mal', w.tab(w.links, kort.length)], ['historikk', w.history],
  ]
  return (
    <aside className="fp-panel fp-noprint" aria-label={w.panel} data-open={open || undefined} onKeyDown={onKey}>
      <Tabs data-size="sm" value={panel} onChange={(v) => show(v as PanelName)}>
        <Tabs.List>{tabs.map(([name, label]) => <Tabs.Tab key={name} value={name} onClick={() => setOpen(true)}>{label}</Tabs.Tab>)}</Tabs.List>
        {tabs.map(([name]) => <Tabs.Panel key={name} value={name}>{name === panel ? <Panel {...props} cards={kort} /> : null}</Tabs.Panel>)}
      </Tabs>
      <Button variant="tertiary" data-size="sm" className="fp-panel__close" onClick={() => setOpen(false)}>{w.close}</Button>
    </aside>
  )
}

const narrow = matchMedia('(max-width: 63.99rem)')

/** Whether the sheet is drawn up; it is of no account where the panel has a column of its own. */
function useSheet(quote: string | undefined) {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (quote !== undefined) setOpen(true)
  }, [quote])
  const onKey = (e: KeyboardEvent) => {
    if (e.key !== 'Escape' || e.defaultPrevented || !open || !narrow.matches) return
    setOpen(false)
    e.currentTarget.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
  }
  return { open, setOpen, onKey }
}

function Panel(props: Props & { cards: TekstRow['kort'] }): ReactNode {
  switch (props.panel) {
    case 'kommentarar': return <Comments {...props} />
    case 'forslag': return <SuggestionsOf {...props} />
    case 'mal': return <Cards {...props} />
    case 'historikk': return <HistoryOf {...props} />
  }
}

function Comments(props: Props) {
  const { chapter, names, threads, ready, handle, marks, filter, setFilter, active, choose, called, endCall, quote } = props
  const now = useNow()
  const mayTalk = useMay('trad.Reply') !== ''
  const resolves = useMay('trad.Resolve')
  const writes = useWritesOn(chapter)
  const mayResolve = (thread: TradRow) => resolves === 'all' || (resolves === 'own' && (thread.opphav.actor === me() || writes))
  const goTo = useCallback((thread: string) => {
    choose(thread)
    handle?.goTo({ thread }, { focus: true })
  }, [choose, handle])
  const inText = useMemo(() => marks?.threads.map((t) => t.id), [marks])
  return (
    <>
      {quote === undefined ? null : <NewThread {...props} quote={quote} />}
      <Threads threads={threads} ready={ready} inText={inText} filter={filter} setFilter={setFilter} active={active} choose={choose} called={called} endCall={endCall}
        names={names} me={me()} now={now} mayTalk={mayTalk} mayResolve={mayResolve} malform={chapter.malform} goTo={handle ? goTo : undefined} />
    </>
  )
}

function NewThread({ chapter, handle, choose, endComment, quote }: Props & { quote: string }) {
  const partners = useActsFor()
  const send = ({ slag, partnar, ord }: Begun) => {
    const id = newId()
    // The mark first: where the words went meanwhile the thread says that they are gone, and keeps the quote.
    handle?.markComment(id)
    handle?.focus()
    endComment()
    choose(id)
    void startThread({ id, tekst: chapter.tekst, slag, partnar, sitat: quote, ord, malform: chapter.malform }).then((answer) => {
      if (!answer.ok) handle?.unmarkComment(id)
    })
  }
  const cancel = () => {
    handle?.cancelComment()
    handle?.focus()
    endComment()
  }
  return <NewThreadForm draftKey={`trad.${chapter.tekst}.ny`} quote={quote} partners={partners} malform={chapter.malform} send={send} cancel={cancel} />
}

const nothing = () => () => undefined
const none = {}

function SuggestionsOf({ chapter, names, session, handle, marks, suggestion }: Props) {
  const now = useNow()
  const subscribe = useCallback((tell: () => void) => (session ? session.subscribe(tell) : nothing()), [session])
  // Not the whole state: that is another at each commit.
  const role = useSyncExternalStore(subscribe, () => session?.state().role ?? 'read')
  const made = useSyncExternalStore(subscribe, () => session?.state().suggestions ?? none)
  return (
    <Suggestions suggestions={marks?.suggestions ?? []} made={made} names={names} lang={chapter.malform} now={now} me={me()}
      mayDecide={role === 'edit'} mayTakeBack={role === 'suggest'} active={suggestion} accept={(ids) => handle?.accept(ids)} reject={(ids) => handle?.reject(ids)}
      goTo={(id) => handle?.goTo({ suggestion: id }, { focus: true })} />
  )
}

function Cards({ names, handle, cards }: Props & { cards: TekstRow['kort'] }) {
  const w = useWords(tekstWords)
  if (cards.length === 0) return <Empty title={w.noLinks}>{w.noLinksText}</Empty>
  return (
    <ul className="fp-plainlist fp-panelcards">
      {cards.map((kort) => (
        <li key={`${kort.rom}/${kort.ting}`}>
          <Kort rom={kort.rom} ting={kort.ting} names={names} />
          {handle ? <Button variant="tertiary" data-size="sm" className="fp-edit" onClick={() => handle.goTo({ kort }, { focus: true })}>{w.goToCard}</Button> : null}
        </li>
      ))}
    </ul>
  )
}

function HistoryOf({ row, chapter }: Props) {
  const w = useWords(words)
  const about = useCallback((entry: Entry) => entry.facts.some((f) => 'kapittel' in f.data && f.data.kapittel === chapter.kapittel), [chapter.kapittel])
  const writing = useCallback((fra: number, til: number) => `/plan/${row.id}/kapittel/${chapter.kapittel}/endringar?fra=${fra}&til=${til}`, [row.id, chapter.kapittel])
  return (
    <>
      <Section title={w.textHistory}><History room="tekst" id={chapter.tekst} sentences={tekstSentences} writing={writing} /></Section>
      <Section title={w.chapterHistory}><History room="plan" id={row.id} sentences={planSentences} parts={partNames} only={about} /></Section>
    </>
  )
}
