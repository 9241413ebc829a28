// The organs of the partnership as a structure: each under the one above it.
import { useMemo } from 'react'
import { Changed, Empty, PageHead, Section, Tag } from '../../design'
import { compareText, tIn, useLang, useWords, type Lang } from '../../engine/i18n'
import { useChanged, useRows } from '../../engine/live'
import { Link, useTitle } from '../../engine/route'
import { today } from '../moments'
import type { UtvalRow } from '../rows'
import { shared } from '../words'
import { findings, isBroken, sitsIn, tree, type Branch } from './composition'
import { KODAR, KODE } from './terms'
import { words } from './words'
import './utval.css'

export default function UtvalList() {
  const w = useWords(words)
  const common = useWords(shared)
  const lang = useLang()
  useTitle(w.title)
  const { rows, ready } = useRows<UtvalRow>('utval')
  const order = useMemo(() => orderIn(lang), [lang])
  const standing = useMemo(() => tree(rows.map((r) => r.row).filter((r) => !r.nedlagt), order), [rows, order])
  const dissolved = useMemo(() => rows.map((r) => r.row).filter((r) => r.nedlagt).sort(order), [rows, order])
  return (
    <>
      <PageHead title={w.title} lead={w.lead} />
      {!ready ? <p className="fp-waiting">{common.loading}</p> : null}
      {ready && rows.length === 0 ? <Empty title={w.none}>{w.noneText}</Empty> : null}
      {standing.length ? <nav aria-label={w.structure}><Branches branches={standing} /></nav> : null}
      {dissolved.length ? (
        <Section title={w.dissolved}>
          <Branches branches={dissolved.map((row) => ({ row, beneath: [] }))} />
        </Section>
      ) : null}
    </>
  )
}

function orderIn(lang: Lang): (a: UtvalRow, b: UtvalRow) => number {
  return (a, b) => (a.niva || 9) - (b.niva || 9) || KODAR.indexOf(a.kode) - KODAR.indexOf(b.kode) || compareText(tIn(a.namn, lang), tIn(b.namn, lang))
}

function Branches({ branches }: { branches: Branch[] }) {
  return (
    <ul className="fp-organs">
      {branches.map((b) => (
        <li key={b.row.id}>
          <Organ row={b.row} />
          {b.beneath.length ? <Branches branches={b.beneath} /> : null}
        </li>
      ))}
    </ul>
  )
}

function Organ({ row }: { row: UtvalRow }) {
  const w = useWords(words)
  const kode = useWords(KODE)
  const lang = useLang()
  const changed = useChanged(`utval/${row.id}`)
  return (
    <Changed on={changed}>
      <div className="fp-organ">
        <Link href={`/utval/${row.id}`}>{tIn(row.namn, lang)}</Link>
        <span className="fp-organ__kind">{kode[row.kode]}{row.niva ? ` · ${w.mark(row.niva)}` : ''}</span>
        <Stand row={row} />
      </div>
    </Changed>
  )
}

/** «12 av 14 plassar er fylte», and whether the rules are kept. */
export function Stand({ row }: { row: UtvalRow }) {
  const w = useWords(words)
  const day = today()
  const open = row.plassar.filter((p) => !p.lukka)
  const filled = open.filter((p) => sitsIn(p, day)).length
  const all = findings(row, day)
  const broken = new Set(all.filter(isBroken).map((f) => f.regel.regel)).size
  const counted = all.some((f) => f.kind !== 'told')
  return (
    <span className="fp-tags">
      <span>{open.length ? w.seatsFilled(filled, open.length) : w.noSeats}</span>
      {counted && !row.nedlagt ? <RuleTag broken={broken > 0} text={broken ? w.broken(broken) : w.kept} /> : null}
    </span>
  )
}

/** A word and a shape: whole ring = kept, broken ring = broken. */
export function RuleTag({ broken, text }: { broken: boolean; text: string }) {
  return (
    <Tag data-color={broken ? 'warning' : 'success'} className="fp-rule">
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <circle cx="6" cy="6" r="4.5" className={broken ? 'fp-rule__broken' : 'fp-rule__kept'} />
      </svg>
      {text}
    </Tag>
  )
}
