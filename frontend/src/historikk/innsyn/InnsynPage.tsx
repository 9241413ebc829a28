// Who looked back as an auditor, why, and what they looked at.
import { useCallback, useEffect, useState } from 'react'
import { Alert, Button, Field, Heading, Label, PageHead, Paragraph, Section, Select, Switch, Table, Tag } from '../../design'
import { compareText, formatDateTime, useLang, useWords } from '../../engine/i18n'
import type { Problem } from '../../engine/http'
import { useRows, type Row } from '../../engine/live'
import { usePeople } from '../../engine/people'
import { read } from '../../engine/read'
import { choice, Link, text, useSearch, useTitle } from '../../engine/route'
import { me } from '../../engine/session'
import { closeSession, isOpen, type InnsynRow } from '../../domain/innsyn/session'
import { words } from '../../domain/innsyn/words'
import { useNames } from '../../domain/names'
import type { Names, RoomName } from '../../domain/say'
import { entryHref } from '../../domain/Why'
import { shared } from '../../domain/words'
import { useThings, type Things } from '../things'
import { ROOM } from '../words'
import '../historikk.css'

const schema = { innsyn: text, person: text, mine: choice('', 'ja') }

export default function InnsynPage() {
  const w = useWords(words)
  const names = useNames()
  const things = useThings(names)
  const [search, change] = useSearch(schema)
  useTitle(w.title)
  return (
    <>
      <p className="fp-noprint"><Link href="/historikk">{useWords(BACK)}</Link></p>
      <PageHead title={w.title} lead={w.lead} />
      <Sessions names={names} things={things} mine={search.mine === 'ja'} setMine={(on) => change({ mine: on ? 'ja' : '' })} only={(innsyn) => change({ innsyn })} />
      <Looked names={names} things={things} innsyn={search.innsyn} person={search.person} change={change} />
    </>
  )
}

const BACK = { nn: 'Til historikken', nb: 'Til historikken', en: 'To the history' }

type SessionsProps = { names: Names; things: Things; mine: boolean; setMine: (on: boolean) => void; only: (innsyn: string) => void }

function Sessions({ names, things, mine, setMine, only }: SessionsProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const { rows, ready } = useRows<InnsynRow>('innsyn')
  const shown = rows.filter((r) => !mine || r.row.person === me()).sort((a, b) => b.row.opna.seq - a.row.opna.seq)
  return (
    <Section title={w.sessions} actions={<Switch data-size="sm" label={w.mine} checked={mine} onChange={(e) => setMine(e.target.checked)} />}>
      {!ready ? <p className="fp-waiting">{common.loading}</p> : null}
      {ready && shown.length === 0 ? <Paragraph className="fp-none">{w.noSessions}</Paragraph> : null}
      {shown.length > 0 ? (
        <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.sessions}>
          <Table data-size="sm">
            <Table.Head><Table.Row>{[w.who, w.why, w.about, w.when, w.state, w.acts].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}</Table.Row></Table.Head>
            <Table.Body>{shown.map((row) => <SessionLine key={row.key} row={row} names={names} things={things} only={only} />)}</Table.Body>
          </Table>
        </div>
      ) : null}
    </Section>
  )
}

function SessionLine({ row: { row }, names, things, only }: { row: Row<InnsynRow>; names: Names; things: Things; only: (innsyn: string) => void }) {
  const w = useWords(words)
  const lang = useLang()
  const open = isOpen(row, new Date())
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{row.person ? names.person(row.person) : w.operator}</Table.HeaderCell>
      <Table.Cell>{row.grunngjeving}</Table.Cell>
      <Table.Cell><About rom={row.rom} ting={row.ting} things={things} /></Table.Cell>
      <Table.Cell><Link href={entryHref(row.opna.seq)}>{formatDateTime(row.opna.time, lang)}</Link></Table.Cell>
      <Table.Cell>{open ? <Tag data-color="success">{w.stateOpen}</Tag> : row.avslutta ? w.stateClosed(formatDateTime(row.avslutta.time, lang)) : w.stateOver}</Table.Cell>
      <Table.Cell>
        <span className="fp-tags">
          <Button variant="tertiary" data-size="sm" aria-label={`${w.onlyThis}: ${row.grunngjeving}`} onClick={() => only(row.id)}>{w.onlyThis}</Button>
          {open && row.person === me() ? <Button variant="tertiary" data-size="sm" onClick={() => void closeSession(row)}>{w.close}</Button> : null}
        </span>
      </Table.Cell>
    </Table.Row>
  )
}

function About({ rom, ting, things }: { rom: string | undefined; ting: string | undefined; things: Things }) {
  const w = useWords(words)
  const room = useWords(ROOM)
  if (!rom) return <>{w.all}</>
  const thing = ting ? things(rom, ting) : undefined
  return <>{room[rom as RoomName]}{thing ? <>: {thing.href ? <Link href={thing.href} lang={thing.lang}>{thing.title}</Link> : thing.title}</> : null}</>
}

type Look = { nr: number; tid: string; person?: string; innsyn?: string; kva: string; rom?: string; ting?: string; at?: string; sidan?: string; grunn?: string }
type Looks = { rows: Look[]; next?: string; dagar: number }

function useLooks(path: string): { looks?: Looks; problem?: Problem; more?: () => void; again: () => void } {
  const [held, setHeld] = useState<{ path: string; looks: Looks }>()
  const [problem, setProblem] = useState<Problem>()
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    setProblem(undefined)
    void read<Looks>(path, stop.signal).then((answer) => {
      if (stop.signal.aborted) return
      if (answer.ok) setHeld({ path, looks: answer.data })
      else setProblem(answer.problem)
    })
    return () => stop.abort()
  }, [path, turn])
  const looks = held?.path === path ? held.looks : undefined
  const next = looks?.next
  const more = useCallback(() => {
    void read<Looks>(`${path}&etter=${next ?? ''}`).then((answer) => {
      if (!answer.ok) return setProblem(answer.problem)
      setHeld((h) => (h?.path === path && h.looks.next === next ? { path, looks: { ...answer.data, rows: [...h.looks.rows, ...answer.data.rows] } } : h))
    })
  }, [path, next])
  const again = useCallback(() => setTurn((n) => n + 1), [])
  return { again, ...(looks ? { looks } : {}), ...(problem ? { problem } : {}), ...(next ? { more } : {}) }
}

type LookedProps = { names: Names; things: Things; innsyn: string; person: string; change: (to: { innsyn?: string; person?: string }) => void }

function Looked({ names, things, innsyn, person, change }: LookedProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const query = new URLSearchParams({ limit: '50', ...(innsyn ? { innsyn } : {}), ...(person ? { person } : {}) })
  const { looks, problem, more, again } = useLooks(`/api/innsynslogg?${query.toString()}`)
  const people = [...usePeople()].sort((a, b) => compareText(a.namn, b.namn))
  return (
    <Section title={w.log} actions={innsyn ? <Button variant="secondary" data-size="sm" onClick={() => change({ innsyn: '' })}>{w.everything}</Button> : null}>
      {looks ? <Paragraph className="fp-none">{w.logText(looks.dagar)}</Paragraph> : null}
      <Field data-size="sm" className="fp-innsyn__who">
        <Label>{w.person}</Label>
        <Select value={person} onChange={(e) => change({ person: e.target.value })}>
          <Select.Option value="">{w.everybody}</Select.Option>
          {people.map((p) => <Select.Option key={p.id} value={p.id}>{p.namn}</Select.Option>)}
        </Select>
      </Field>
      {problem ? <Alert data-color="warning"><Heading level={3} data-size="2xs">{w.notLoaded}</Heading><Paragraph>{problem.detail ?? problem.title}</Paragraph><Button variant="secondary" data-size="sm" onClick={again}>{w.again}</Button></Alert> : null}
      {!looks && !problem ? <p className="fp-waiting" role="status">{common.loading}</p> : null}
      {looks && looks.rows.length === 0 ? <Paragraph className="fp-none">{w.noLog}</Paragraph> : null}
      {looks && looks.rows.length > 0 ? <LookTable rows={looks.rows} names={names} things={things} /> : null}
      {more ? <Button variant="secondary" onClick={more}>{w.more}</Button> : null}
    </Section>
  )
}

function LookTable({ rows, names, things }: { rows: Look[]; names: Names; things: Things }) {
  const w = useWords(words)
  const lang = useLang()
  return (
    <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.log}>
      <Table data-size="sm">
        <Table.Head><Table.Row>{[w.when, w.who, w.what, w.about, w.moment].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}</Table.Row></Table.Head>
        <Table.Body>
          {rows.map((l) => (
            <Table.Row key={l.nr}>
              <Table.Cell>{formatDateTime(l.tid, lang)}</Table.Cell>
              <Table.HeaderCell scope="row">{l.person ? names.person(l.person) : w.operator}</Table.HeaderCell>
              <Table.Cell>{w.kva[l.kva] ?? l.kva}{l.grunn ? `: «${l.grunn}»` : ''}</Table.Cell>
              <Table.Cell><About rom={l.rom} ting={l.ting} things={things} /></Table.Cell>
              <Table.Cell>{l.at ? (l.sidan ? w.between(w.momentOf(l.sidan), w.momentOf(l.at)) : w.momentOf(l.at)) : ''}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
