// The register: every decision of every organ and partner, to search and to narrow. The filters stand in the address.
import { useCallback, useMemo, useState } from 'react'
import { Button, Empty, PageHead, Search, Table } from '../design'
import { formatMoment, useLang, useWords } from '../engine/i18n'
import { useRows } from '../engine/live'
import { Link, text, useSearch, useTitle } from '../engine/route'
import { Choose } from '../domain/fields'
import { UTFALL as MOTEUTFALL } from '../domain/mote/terms'
import { useNames, usePartnarChoices, useUtvalChoices } from '../domain/names'
import { UTFALL as PARTNARUTFALL } from '../domain/partnarvedtak/terms'
import type { TiltakKort, VedtakRow } from '../domain/rows'
import { useSaker } from '../domain/saker'
import type { Names } from '../domain/say'
import { Oppdikta } from '../domain/Sources'
import { TiltakStand } from '../domain/TiltakStand'
import { words } from '../domain/vedtak/words'
import { Why } from '../domain/Why'
import { shared } from '../domain/words'
import { matches, useRegister, type Entry } from './register'
import { tiltakByDecision } from './treated'
import '../domain/sak/sak.css'

const schema = { sok: text, kven: text, aar: text, grad: text }
const FIRST = 100

export default function VedtakList() {
  const w = useWords(words)
  const common = useWords(shared)
  useTitle(w.title)
  const names = useNames()
  const saker = useSaker()
  const titleOf = useCallback((sak: string | undefined) => saker.of(sak)?.tittel ?? '', [saker])
  const madeUp = useCallback((sak: string | undefined) => !!saker.of(sak)?.oppdikta, [saker])
  const { entries, ready } = useRegister(titleOf, madeUp)
  const [search, change] = useSearch(schema)
  const [most, setMost] = useState(FIRST)
  const found = useMemo(() => entries.filter((e) => matches(e, search)), [entries, search])
  return (
    <>
      <PageHead title={w.title} lead={w.lead} actions={<Link href="/partnarvedtak">{w.partners}</Link>} />
      {!ready ? <p className="fp-waiting">{common.loading}</p> : null}
      {ready && entries.length === 0 ? <Empty title={w.none}>{w.noneText}</Empty> : null}
      {entries.length > 0 ? <Filters entries={entries} search={search} change={change} /> : null}
      {entries.length > 0 ? <p role="status" className="fp-history__meta">{found.length === 0 ? w.noneHere : w.n(found.length)}</p> : null}
      {found.length > 0 ? <Register entries={found.slice(0, most)} names={names} /> : null}
      {found.length > most ? <Button variant="tertiary" className="fp-noprint" onClick={() => setMost(most + FIRST)}>{w.more(found.length - most)}</Button> : null}
    </>
  )
}

type Search = ReturnType<typeof useSearch<typeof schema>>

function Filters({ entries, search, change }: { entries: Entry[]; search: Search[0]; change: Search[1] }) {
  const w = useWords(words)
  const utvala = useUtvalChoices().map((u) => ({ value: `utval/${u.value}`, label: u.label }))
  const partnarar = usePartnarChoices().map((p) => ({ value: `partnar/${p.value}`, label: p.label }))
  const there = new Set(entries.map((e) => e.kven))
  const years = [...new Set(entries.map((e) => e.dato.slice(0, 4)))].map((y) => ({ value: y, label: y }))
  return (
    <div className="fp-sakfilters fp-noprint" role="search" aria-label={w.filter}>
      <Search label={w.search} placeholder={w.search} data-size="sm" value={search.sok} onChange={(e) => change({ sok: e.target.value })} />
      <Choose label={w.kven} none={w.anyone} choices={[...utvala, ...partnarar].filter((c) => there.has(c.value))} value={search.kven} set={(kven) => change({ kven })} />
      <Choose label={w.year} none={w.allYears} choices={years} value={search.aar} set={(aar) => change({ aar })} />
      <Choose label={w.oppf} none={w.anyGrad} choices={(['ikkje-begynt', 'i-gang', 'gjort'] as const).map((value) => ({ value, label: w.grad[value] }))} value={search.grad} set={(grad) => change({ grad })} />
    </div>
  )
}

/** Who decided, by name. */
export function whoOf(e: Pick<Entry, 'kven'>, names: Names): string {
  const [room, id = ''] = e.kven.split('/')
  return room === 'utval' ? names.utval(id) : names.partnar(id)
}

/** What came of it, in words. */
export function useOutcomeWords(): (e: Pick<Entry, 'utfall'>) => string {
  const all: Record<string, string> = { ...useWords(PARTNARUTFALL), ...useWords(MOTEUTFALL) }
  return (e) => all[e.utfall] ?? ''
}

const FOLLOWING = 3 // tiltak that are listed at a decision

/** The tiltak of a decision, those that follow it up and those that came from it, and where each stands. */
function Following({ all, href }: { all: readonly TiltakKort[]; /** Where all of them stand. */ href: string }) {
  const w = useWords(words)
  if (all.length === 0) return null
  return (
    <ul className="fp-plainlist">
      {all.slice(0, FOLLOWING).map((t) => <li key={t.id}><Link href={`/tiltak/${t.id}`} lang={t.malform}>{t.tittel}</Link> <TiltakStand row={t} /></li>)}
      {all.length > FOLLOWING ? <li><Link href={href}>{w.more(all.length - FOLLOWING)}</Link></li> : null}
    </ul>
  )
}

function useTiltakOf(): (decision: string) => TiltakKort[] {
  const tiltak = useRows<TiltakKort>('tiltak.kort').rows
  const follow = useRows<VedtakRow>('vedtak').rows
  return useMemo(() => {
    const rows = new Map(tiltak.map((r) => [r.row.id, r.row]))
    const by = tiltakByDecision(follow.map((r) => r.row), [...rows.values()])
    return (decision) => (by.get(decision) ?? []).flatMap((id) => rows.get(id) ?? [])
  }, [tiltak, follow])
}

function Register({ entries, names }: { entries: Entry[]; names: Names }) {
  const tiltak = useTiltakOf()
  const w = useWords(words)
  const lang = useLang()
  const outcome = useOutcomeWords()
  return (
    <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.title}>
      <Table data-size="sm" className="fp-saker">
        <Table.Head><Table.Row>{[w.when, w.what, w.who, w.followUp].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}</Table.Row></Table.Head>
        <Table.Body>
          {entries.map((e) => (
            <Table.Row key={e.id}>
              <Table.Cell className="fp-saker__no">{formatMoment(e.dato, lang)}{e.mote ? <Why label={w.when} rom="mote" ting={e.mote} felt="start" /> : <Why label={w.when} trace={e.spor} />}</Table.Cell>
              <Table.HeaderCell scope="row"><Link href={e.href} lang={e.malform}>{e.tittel || w.what}</Link>{e.oppdikta ? <> <Oppdikta /></> : null}<span className="fp-history__meta">{outcome(e)}{e.arkivref ? ` · ${e.arkivref}` : ''}<Why label={e.tittel || w.what} trace={e.spor} /></span></Table.HeaderCell>
              <Table.Cell>{whoOf(e, names)}</Table.Cell>
              <Table.Cell>{e.grad ? <>{w.grad[e.grad.grad]}<Why label={w.followUp} trace={e.grad.spor} /></> : e.mote ? <span className="fp-none">{w.notTold}</span> : ''}<Following all={tiltak(e.id)} href={e.href} /></Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
