// The tiltak that came from a chapter, an element, a sak or a decision, and those that aim at a goal: the way back from where a tiltak says it stems from.
import { useMemo } from 'react'
import { Changed, Section } from '../design'
import { useWords } from '../engine/i18n'
import { useChanged, useRows } from '../engine/live'
import { Link } from '../engine/route'
import { useNames } from './names'
import type { TiltakKort } from './rows'
import { aimsAt, stemsFrom, type Source } from './stems'
import { TiltakStand } from './TiltakStand'

const words = {
  nn: { from: 'Tiltak som kjem herifrå', aimed: 'Tiltak som har dette målet', none: 'Ingen tiltak kjem herifrå enno.', noneAimed: 'Ingen tiltak har dette målet enno.' },
  nb: { from: 'Tiltak som kommer herfra', aimed: 'Tiltak som har dette målet', none: 'Ingen tiltak kommer herfra ennå.', noneAimed: 'Ingen tiltak har dette målet ennå.' },
  en: { from: 'Measures that come from here', aimed: 'Measures with this goal', none: 'No measure comes from here yet.', noneAimed: 'No measure has this goal yet.' },
}

/** `goal` is for an element that tiltak can aim at. A chapter that nothing came from says nothing: most have none. */
export function TiltakFrom({ source, goal = '', quiet = false }: { source: Source; goal?: string; quiet?: boolean }) {
  const w = useWords(words)
  const { rows, ready } = useRows<TiltakKort>('tiltak.kort')
  const { rom, ting, del } = source
  const from = useMemo(() => rows.map((r) => r.row).filter((row) => stemsFrom(row, { rom, ting, ...(del ? { del } : {}) })), [rows, rom, ting, del])
  const aimed = useMemo(() => (goal ? rows.map((r) => r.row).filter((row) => aimsAt(row, goal)) : []), [rows, goal])
  if (!ready) return null
  return (
    <>
      {goal ? <List title={w.aimed} none={w.noneAimed} rows={aimed} /> : null}
      {from.length > 0 || !quiet ? <List title={w.from} none={w.none} rows={from} /> : null}
    </>
  )
}

function List({ title, none, rows }: { title: string; none: string; rows: readonly TiltakKort[] }) {
  return (
    <Section title={title}>
      {rows.length === 0 ? <p className="fp-none">{none}</p> : <ul className="fp-rows">{rows.map((row) => <li key={row.id}><One row={row} /></li>)}</ul>}
    </Section>
  )
}

function One({ row }: { row: TiltakKort }) {
  const names = useNames()
  return (
    <Changed on={useChanged(`tiltak.kort/${row.id}`)}>
      <Link href={`/tiltak/${row.id}`} lang={row.malform}>{row.tittel}</Link>
      <div className="fp-tags"><TiltakStand row={row} /><small>{names.aktor(row.eigar)}</small></div>
    </Changed>
  )
}
