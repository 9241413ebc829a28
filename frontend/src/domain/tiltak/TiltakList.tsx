// Tiltak: one set, shown as a board or a table by a switch, with the filters kept.
import { useEffect, useMemo, useState } from 'react'
import { Button, Empty, PageHead, Paragraph, ToggleGroup } from '../../design'
import { announce } from '../../engine/announce'
import { usePending } from '../../engine/ask'
import { useWords } from '../../engine/i18n'
import { useOthersChanges, useRows, type Row } from '../../engine/live'
import { Link, useSearch, useTitle } from '../../engine/route'
import { useMay } from '../../engine/session'
import { useNames } from '../names'
import type { TiltakRow } from '../rows'
import type { Names } from '../say'
import { shared } from '../words'
import { Board } from './Board'
import { Filters } from './Filters'
import { isFiltered, matches, noFilters, search as schema, sorted, type Search, type SortBy } from './filters'
import { useMayOn } from './may'
import { useMove } from './move'
import { TiltakTable } from './TiltakTable'
import { FASE } from './terms'
import { words } from './words'
import './tiltak.css'

export default function TiltakList() {
  const w = useWords(words)
  useTitle(w.title)
  const { rows, ready } = useRows<TiltakRow>('tiltak')
  const [search, change] = useSearch(schema)
  const names = useNames()
  const shown = useShown(rows, search, names)
  useTellOfMoves(names)
  return (
    <>
      <PageHead title={w.title} lead={w.lead} actions={<Propose />} />
      <Filters search={search} change={change} />
      <div className="fp-viewbar">
        <Count text={ready ? w.count(shown.length, rows.length) : ''} />
        <ToggleGroup data-size="sm" aria-label={w.view} value={search.vising}
          onChange={(vising) => change({ vising: vising as Search['vising'] })}>
          <ToggleGroup.Item value="tavle">{w.board}</ToggleGroup.Item>
          <ToggleGroup.Item value="tabell">{w.table}</ToggleGroup.Item>
        </ToggleGroup>
      </div>
      <Views rows={shown} all={rows.length} ready={ready} search={search} change={change} names={names} />
    </>
  )
}

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

function useShown(rows: Row<TiltakRow>[], search: Search, names: Names): Row<TiltakRow>[] {
  return useMemo(() => {
    const told = (row: TiltakRow) => [
      names.aktor(row.eigar), ...row.deltakarar.map((d) => names.aktor(d.aktor)), ...row.utval.map((u) => names.utval(u.utval)),
      ...row.pasientgrupper.map((k) => names.kode('pasientgruppe', row.gruppeVersjon ?? 0, k)),
    ]
    return sorted(rows.filter((r) => matches(r.row, search, told)), search, (row) => names.aktor(row.eigar))
  }, [rows, search, names])
}

type ViewsProps = { rows: Row<TiltakRow>[]; all: number; ready: boolean; search: Search; change: (to: Partial<Search>) => void; names: Names }

function Views({ rows, all, ready, search, change, names }: ViewsProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const may = useMayOn('ChangePhase')
  const { move, dialog } = useMove()
  const waiting = usePending()
  const pending = useMemo(() => new Set(waiting.flatMap((p) => (p.key ? [p.key] : []))), [waiting])
  if (!ready) return <p className="fp-waiting">{common.loading}</p>
  if (all === 0) return <Empty title={w.none} action={<Propose />}>{w.noneText}</Empty>
  if (rows.length === 0 && isFiltered(search)) {
    const clear = <Button variant="secondary" onClick={() => change(noFilters)}>{w.clear}</Button>
    return <Empty title={w.noMatch} action={clear}>{w.noMatchText}</Empty>
  }
  const sort = (by: SortBy) => change(search.sorter === by
    ? { retning: search.retning === 'opp' ? 'ned' : 'opp' }
    : { sorter: by, retning: 'opp' })
  return (
    <>
      {search.vising === 'tavle'
        ? <Board rows={rows} names={names} pending={pending} may={may} move={move} />
        : <TiltakTable rows={rows} names={names} pending={pending} may={may} move={move} order={search} sort={sort} />}
      {dialog}
    </>
  )
}

/** Says politely what others move; it takes neither the focus nor the place one is at. */
function useTellOfMoves(names: Names): void {
  const w = useWords(words)
  const phase = useWords(FASE)
  useOthersChanges<TiltakRow>('tiltak', (now, before) => {
    if (now.row.fase === before.row.fase) return
    announce(now.by
      ? w.otherMoved(names.person(now.by), now.row.tittel, phase[now.row.fase])
      : w.wasMoved(now.row.tittel, phase[now.row.fase]))
  })
}
