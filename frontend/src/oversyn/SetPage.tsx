// Tiltak: one set, shown as a board, a table, a timeline, a map or a curve by a switch, with the filters kept.
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { Button, Empty, PageHead, Paragraph, ToggleGroup } from '../design'
import { usePending } from '../engine/ask'
import { useWords } from '../engine/i18n'
import { type Row } from '../engine/live'
import { useLooking } from '../engine/looking'
import { Link, useSearch, useTitle } from '../engine/route'
import { useMay } from '../engine/session'
import type { TiltakKort } from '../domain/rows'
import type { Names } from '../domain/say'
import { Board } from '../domain/tiltak/Board'
import { useMayOn } from '../domain/tiltak/may'
import { useMove } from '../domain/tiltak/move'
import { shared } from '../domain/words'
import { Filters } from './Filters'
import { SavedViews } from './SavedViews'
import { isFiltered, noFilters, search as schema, VISINGAR, type Search, type Vising } from './search'
import { useFiltered, useSet } from './useSet'
import { useTold } from './useTold'
import { words } from './words'
import '../domain/tiltak/tiltak.css'
import './oversyn.css'

const BoardDownload = lazy(() => import('./BoardDownload'))
const SetTable = lazy(() => import('./SetTable'))
const Timeline = lazy(() => import('./timeline/Timeline'))
const KartView = lazy(() => import('./kart/KartView'))
const Kurve = lazy(() => import('./Kurve'))

export default function SetPage() {
  const w = useWords(words)
  useTitle(w.title)
  const { rows, ready, names } = useSet()
  const [search, change] = useSearch(schema)
  const { shown, shows } = useFiltered(rows, search, names)
  useTold({ names, shows, titleOf: (id) => (isOnMap(search, id) ? undefined : shown.find((r) => r.row.id === id)?.row.tittel) })
  const past = useLooking()
  return (
    <>
      <PageHead title={w.title} lead={w.lead} actions={<Propose />} />
      <Filters search={search} change={change} rows={rows} names={names} />
      <div className="fp-viewbar">
        <Count text={ready ? w.count(shown.length, rows.length) : ''} />
        {past ? null : <SavedViews names={names} />}
        <ToggleGroup data-size="sm" aria-label={w.view} value={search.vising} onChange={(vising) => change({ vising: vising as Vising })}>
          {VISINGAR.map((v) => <ToggleGroup.Item key={v} value={v}>{w.views[v]}</ToggleGroup.Item>)}
        </ToggleGroup>
      </div>
      <Views rows={shown} all={rows.length} ready={ready} search={search} change={change} names={names} />
    </>
  )
}

/** The map of one tiltak tells of its take-up itself, with the counts. */
const isOnMap = ({ vising, tiltak }: Search, id: string) => vising === 'kart' && tiltak === id

function Propose() {
  const w = useWords(words)
  const may = useMay('tiltak.Propose')
  return may ? <Button asChild><Link className="ds-button" href="/tiltak/ny">{w.propose}</Link></Button> : null
}

/** How many are shown; said to a screen reader when the filter has come to rest. */
function Count({ text }: { text: string }) {
  const [said, setSaid] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 700)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <Paragraph className="fp-count">
      <span aria-hidden="true">{text}</span>
      <span className="fp-hidden" role="status">{said}</span>
    </Paragraph>
  )
}

export type ViewProps = { rows: Row<TiltakKort>[]; search: Search; change: (to: Partial<Search>) => void; names: Names }

function Views({ rows, all, ready, search, change, names }: ViewProps & { all: number; ready: boolean }) {
  const w = useWords(words)
  const common = useWords(shared)
  const waiting = <p className="fp-waiting">{common.loading}</p>
  if (!ready) return waiting
  if (all === 0) return <Empty title={w.none} action={<Propose />}>{w.noneText}</Empty>
  if (rows.length === 0 && isFiltered(search)) {
    const clear = <Button variant="secondary" onClick={() => change(noFilters)}>{w.clear}</Button>
    return <Empty title={w.noMatch} action={clear}>{w.noMatchText}</Empty>
  }
  return <Suspense fallback={waiting}><View rows={rows} search={search} change={change} names={names} /></Suspense>
}

function View(props: ViewProps) {
  switch (props.search.vising) {
    case 'tidslinje': return <Timeline {...props} />
    case 'kart': return <KartView {...props} />
    case 'kurve': return <Kurve {...props} />
    default: return <Movable {...props} />
  }
}

/** The two views in which tiltak are moved. */
function Movable(props: ViewProps) {
  const may = useMayOn('ChangePhase')
  const { move, dialog } = useMove()
  const pending = usePendingKeys()
  return (
    <>
      {props.search.vising === 'tavle'
        ? <Board rows={props.rows} names={props.names} pending={pending} may={may} move={move} tools={<Suspense><BoardDownload {...props} /></Suspense>} />
        : <SetTable {...props} pending={pending} may={may} move={move} />}
      {dialog}
    </>
  )
}

/** The short rows of which something is not stored yet, also where it was done on the page of the one. */
function usePendingKeys(): ReadonlySet<string> {
  const waiting = usePending()
  return useMemo(() => new Set(waiting.flatMap((p) => (p.key ? [p.key.replace(/^tiltak\//, 'tiltak.kort/')] : []))), [waiting])
}

