// The parts of the status page that are lists.
import { useState, type ReactNode } from 'react'
import { Button, Changed, PhaseTag, Section, StatusTag, Table } from '../../design'
import { formatDate, useWords } from '../../engine/i18n'
import { useChanged } from '../../engine/live'
import { usePaper } from '../../engine/paper'
import { Link } from '../../engine/route'
import type { InnforingKort, TiltakKort } from '../../domain/rows'
import type { Names } from '../../domain/say'
import { LYSA } from '../../domain/tiltak/terms'
import { Oppdikta } from '../../domain/Sources'
import { inUse } from '../columns'
import { inSentence } from '../time'
import type { PartProps } from './StatusPage'
import type { Owes } from './picture'
import { Why } from '../../domain/Why'
import { lateWords, words } from './words'

const FIRST = 12
const WALL = 3 // lines of one part that are read from across a room without anybody scrolling

/** A part with its count, the first of its lines, and a button for the others. All are printed. */
type ListProps<T> = { title: string; note?: string; items: readonly T[]; none: string; wall: boolean; line: (item: T) => ReactNode; actions?: ReactNode; after?: ReactNode }

export function Part<T>({ title, note, items, none, wall, line, actions, after }: ListProps<T>) {
  const w = useWords(words)
  const [all, setAll] = useState(false)
  const paper = usePaper()
  const whole = all || paper
  const most = wall ? WALL : FIRST
  return (
    <Section title={<>{title} <span className="fp-utvalstatus__count">{items.length}</span></>} actions={actions}>
      {note ? <p className="fp-help fp-utvalstatus__note">{note}</p> : null}
      {items.length === 0 ? <p className="fp-none">{none}</p> : (
        <ul className="fp-rows fp-utvalstatus__lines" data-all={whole || undefined}>{items.slice(0, whole ? undefined : most).map(line)}</ul>
      )}
      {all || items.length <= most ? null : wall ? <p className="fp-noprint fp-help">{w.alsoMore(items.length - most)}</p> : (
        <Button variant="tertiary" data-size="sm" className="fp-noprint" onClick={() => setAll(true)}>{w.more(items.length - most)}</Button>
      )}
      {after}
    </Section>
  )
}

export function Title({ row }: { row: TiltakKort }) {
  const changed = useChanged(`tiltak.kort/${row.id}`)
  return <Changed on={changed}><Link href={`/tiltak/${row.id}`} lang={row.malform}>{row.tittel}</Link>{row.oppdikta ? <> <Oppdikta /></> : null}</Changed>
}

export function Counts({ picture }: PartProps) {
  const w = useWords(words)
  return (
    <ul className="fp-utvalstatus__lights" aria-label={w.counts}>
      {[...LYSA].reverse().map((lys) => <li key={lys}><strong>{picture.lights[lys]}</strong> <StatusTag lys={lys} /></li>)}
      <li><strong>{picture.lights.ingen}</strong> <StatusTag /></li>
    </ul>
  )
}

export function Decisions({ picture, names, wall }: PartProps) {
  const w = useWords(words)
  return (
    <Part title={w.decisions} items={picture.decisions} none={w.noDecisions} wall={wall} line={(row) => (
      <li key={row.id}>
        <Title row={row} />
        <p className="fp-utvalstatus__ask" lang={row.status?.malform}>{row.status?.avgjerd}</p>
        <small>{names.aktor(row.eigar)}</small>
      </li>
    )} />
  )
}

export function LateList({ picture, names, wall }: PartProps) {
  const w = useWords(words)
  return (
    <Part title={w.late} items={picture.late} none={w.noLate} wall={wall} line={(late) => (
      <li key={'more' in late ? `${late.row.id} more` : `${late.row.id} ${late.frist.slag} ${late.frist.namn} ${late.frist.sist}`}>
        <Title row={late.row} />
        <span className="fp-late">{lateWords(late, w)}</span>
        <small>{[...('more' in late ? [] : [w.wasDue(inSentence(late.frist.frist, names.periode(late.frist.frist)))]), names.aktor(late.row.eigar)].join(' · ')}</small>
      </li>
    )} />
  )
}

export function OwesList({ picture, names, wall, rhythm }: PartProps & { rhythm: boolean }) {
  const w = useWords(words)
  return (
    <Part title={w.owes} items={picture.owes} none={rhythm ? w.noOwes : w.noRhythm} wall={wall} line={({ row, owed }: Owes) => (
      <li key={row.id}>
        <Title row={row} />
        {owed.overdue ? <span className="fp-late">{w.overdue}</span> : null}
        <small>{[w.period(formatDate(owed.fra), formatDate(owed.til)), owed.overdue ? w.wasDue(formatDate(owed.frist)) : w.due(formatDate(owed.frist)), names.aktor(row.eigar)].join(' · ')}</small>
      </li>
    )} />
  )
}

export function AllTiltak({ picture, names, uptake }: PartProps & { uptake: ReadonlyMap<string, InnforingKort> }) {
  const w = useWords(words)
  const heads = [w.titleHead, w.ownerHead, w.phaseHead, w.statusHead, w.saidHead, w.nextHead, w.uptakeHead]
  return (
    <Section title={w.all}>
      <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.all}>
        <Table data-size="sm" className="fp-utvalstatus__table">
          <Table.Head><Table.Row>{heads.map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}</Table.Row></Table.Head>
          <Table.Body>{picture.all.map((row) => <Line key={row.id} row={row} names={names} uptake={uptake.get(row.id)} />)}</Table.Body>
        </Table>
      </div>
    </Section>
  )
}

function told({ namn, frist }: TiltakKort['fristar'][number], names: Names): string {
  const when = inSentence(frist, names.periode(frist))
  return when ? `${namn} (${when})` : namn
}

function Line({ row, names, uptake }: { row: TiltakKort; names: Names; uptake: InnforingKort | undefined }) {
  const w = useWords(words)
  const { status } = row
  const used = inUse(uptake)
  return (
    <Table.Row>
      <Table.HeaderCell scope="row"><Title row={row} /></Table.HeaderCell>
      <Table.Cell>{names.aktor(row.eigar)}</Table.Cell>
      <Table.Cell><PhaseTag fase={row.fase} /></Table.Cell>
      <Table.Cell>
        <span className="fp-tags"><StatusTag lys={status?.framdrift} />{status?.okonomi ? <StatusTag lys={status.okonomi} om="okonomi" /> : null}{status?.risiko ? <StatusTag lys={status.risiko} om="risiko" /> : null}<Why trace={status?.sidan} /></span>
      </Table.Cell>
      <Table.Cell>{status ? <><span lang={status.malform}>{status.tekst}</span> <small className="fp-none">{formatDate(status.sidan.occurred?.slice(0, 10) ?? status.sidan.time)}</small></> : null}</Table.Cell>
      <Table.Cell>{row.fristar[0] ? told(row.fristar[0], names) : null}</Table.Cell>
      <Table.Cell>{used.all ? w.uptakeOf(used.n, used.all) : null}</Table.Cell>
    </Table.Row>
  )
}
