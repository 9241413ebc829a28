// The saker by the utval where each is: what waits to be taken on, and the queue. The filters stand in the address.
import { useMemo } from 'react'
import { Button, Changed, Empty, PageHead, Search, Section, Table } from '../../design'
import { compareText, tIn, useLang, useWords, type Lang } from '../../engine/i18n'
import { useChanged, useRows, type Row } from '../../engine/live'
import { choice, Link, text, useSearch, useTitle } from '../../engine/route'
import { useMay } from '../../engine/session'
import { Choose } from '../fields'
import { upper, useNames, useUtvalChoices } from '../names'
import type { MoteKort, SakKort, UtvalRow } from '../rows'
import { useSakNumbers, type SakNumbers } from '../numbers'
import type { Names } from '../say'
import { Why } from '../Why'
import { shared } from '../words'
import { queues, type Queue } from './queue'
import { PRIORITET, SLAG, UTFALL } from './terms'
import { words } from './words'
import './sak.css'

const schema = { utval: text, vis: choice('opne', 'lukka', 'alle'), slag: text, sok: text }

export default function SakList() {
  const w = useWords(words)
  const common = useWords(shared)
  const lang = useLang()
  useTitle(w.title)
  const [search, change] = useSearch(schema)
  const { rows, ready } = useRows<SakKort>('sak.kort')
  const utvala = useRows<UtvalRow>('utval').rows
  const lists = useMemo(() => queues(rows.map((r) => r.row), search, utvala.map((u) => u.row), (u) => tIn(u.namn, lang)), [rows, search, utvala, lang])
  return (
    <>
      <PageHead title={w.title} lead={w.lead} actions={<Report />} />
      {!ready ? <p className="fp-waiting">{common.loading}</p> : null}
      {ready && rows.length === 0 ? <Empty title={w.none} action={<Report />}>{w.noneText}</Empty> : null}
      {rows.length > 0 ? <Filters search={search} change={change} /> : null}
      {rows.length > 0 && lists.length === 0 ? <p className="fp-none">{w.noneHere}</p> : null}
      {lists.map((list) => <QueueOf key={list.utval} list={list} lang={lang} />)}
    </>
  )
}

function Report() {
  const w = useWords(words)
  return useMay('sak.Report') ? <Button asChild><Link className="ds-button" href="/sak/ny">{w.report}</Link></Button> : null
}

type Search = ReturnType<typeof useSearch<typeof schema>>

function Filters({ search, change }: { search: Search[0]; change: Search[1] }) {
  const w = useWords(words)
  const slag = useWords(SLAG)
  const utvala = useUtvalChoices()
  const kinds = (['vedtak', 'drofting', 'orientering', 'hoyring'] as const).map((value) => ({ value, label: upper(slag[value]) }))
  const stands = (['opne', 'lukka', 'alle'] as const).map((value) => ({ value, label: w.stands[value] }))
  return (
    <div className="fp-sakfilters fp-noprint" role="search" aria-label={w.filter}>
      <Search label={w.search} placeholder={w.search} data-size="sm" value={search.sok} onChange={(e) => change({ sok: e.target.value })} />
      <Choose label={w.utval} none={w.allUtval} choices={utvala} value={search.utval} set={(utval) => change({ utval })} />
      <Choose label={w.slag} none={w.stands.alle} choices={kinds} value={search.slag} set={(v) => change({ slag: v })} />
      <Choose label={w.stand} choices={stands} value={search.vis} set={(v) => change({ vis: v as 'opne' })} />
    </div>
  )
}

function QueueOf({ list, lang }: { list: Queue; lang: Lang }) {
  const w = useWords(words)
  const { rows } = useRows<UtvalRow>('utval')
  const utval = rows.find((r) => r.row.id === list.utval)?.row
  return (
    <Section title={utval ? <Link href={`/utval/${utval.id}`}>{tIn(utval.namn, lang)}</Link> : w.closed}>
      {list.parts.map((part) => <SakTable key={part.kind} of={utval ? tIn(utval.namn, lang) : ''} title={`${part.kind === 'waiting' ? w.waiting : part.kind === 'queue' ? w.queue : w.closed} (${w.n(part.saker.length)})`} saker={part.saker} />)}
    </Section>
  )
}

// Many organs have a queue: what is said of each names whose it is.
function SakTable({ title, of, saker }: { title: string; of: string; saker: SakKort[] }) {
  const w = useWords(words)
  const numbers = useSakNumbers()
  const names = useNames()
  const meetings = useRows<MoteKort>('mote.kort').rows
  return (
    <div className="fp-scroll" tabIndex={0} role="region" aria-label={of ? `${title}, ${of}` : title}>
      <Table data-size="sm" className="fp-saker">
        <caption>{title}</caption>
        <Table.Head>
          <Table.Row>{[w.number, w.sak, w.prioritet, w.brukar, w.meeting, w.from].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}</Table.Row>
        </Table.Head>
        <Table.Body>{saker.map((sak) => <SakLine key={sak.id} sak={sak} numbers={numbers} names={names} meetings={meetings} />)}</Table.Body>
      </Table>
    </div>
  )
}

type LineProps = { sak: SakKort; numbers: SakNumbers; names: Names; meetings: readonly Row<MoteKort>[] }

function SakLine({ sak, numbers, names, meetings }: LineProps) {
  const w = useWords(words)
  const slag = useWords(SLAG)
  const priority = useWords(PRIORITET)
  const utfall = useWords(UTFALL)
  const changed = useChanged(`sak.kort/${sak.id}`)
  const on = meetings.map((m) => m.row).filter((m) => m.saker.includes(sak.id) && m.stand !== 'avlyst').sort((a, b) => compareText(a.start, b.start)).pop()
  return (
    <Table.Row>
      <Table.Cell className="fp-saker__no">{numbers.of(sak.id)}</Table.Cell>
      <Table.HeaderCell scope="row">
        <Changed on={changed}><Link href={`/sak/${sak.id}`} lang={sak.malform}>{sak.tittel}</Link></Changed><Why label={sak.tittel} rom="sak" ting={sak.id} felt="tittel" />
        <span className="fp-history__meta">{upper(slag[sak.slag])}<Why label={slag[sak.slag]} rom="sak" ting={sak.id} felt="slag" />{sak.utfall ? ` · ${utfall[sak.utfall]}` : sak.stand === 'ikkje-teken' ? ` · ${w.notTaken}` : ''}{sak.utfall || sak.stand === 'ikkje-teken' ? <Why label={sak.utfall ? utfall[sak.utfall] : w.notTaken} rom="sak" ting={sak.id} felt="stand" /> : null}{sak.frist ? <>{` · ${w.frist.toLowerCase()} ${names.moment(sak.frist)}`}<Why label={w.frist} rom="sak" ting={sak.id} felt="frist" /></> : null}</span>
      </Table.HeaderCell>
      <Table.Cell>{sak.prioritet ? <><Priority p={sak.prioritet} text={priority[sak.prioritet]} /><Why label={priority[sak.prioritet]} rom="sak" ting={sak.id} felt="veg" /></> : <span className="fp-none">{w.notPrioritised}</span>}</Table.Cell>
      <Table.Cell>{sak.brukarord.length === 0 ? <span className="fp-none">{w.noVoice}</span> : [...new Set(sak.brukarord)].map((p) => <Priority key={p} p={p} text={priority[p]} />)}{sak.brukarord.length > 0 ? <Why label={priority[sak.brukarord[0] ?? 'no']} rom="sak" ting={sak.id} felt="veg" /> : null}</Table.Cell>
      <Table.Cell>{on ? <Link href={`/mote/${on.id}`}>{names.moment(on.start.slice(0, 10))}</Link> : ''}{on ? <Why label={names.moment(on.start.slice(0, 10))} rom="mote" ting={on.id} felt="start" /> : null}</Table.Cell>
      <Table.Cell>{sak.fraPartnar ? names.partnar(sak.fraPartnar) : sak.fraUtval ? names.utval(sak.fraUtval) : ''}{sak.fraPartnar || sak.fraUtval ? <Why label={names.partnar(sak.fraPartnar ?? '')} trace={sak.opphav} /> : null}</Table.Cell>
    </Table.Row>
  )
}

/** A word, and as many strokes as it matters: three, two, one, none. */
export function Priority({ p, text: said }: { p: NonNullable<SakKort['prioritet']>; text: string }) {
  const strokes = { 'no': 3, 'snart': 2, 'kan-vente': 1, 'ikkje': 0 }[p]
  return (
    <span className="fp-priority">
      <svg viewBox="0 0 14 12" width="14" height="12" aria-hidden="true" focusable="false">
        {[0, 1, 2].map((i) => <rect key={i} x={i * 5} y={8 - i * 4} width={4} height={4 + i * 4} className={i < strokes ? 'fp-priority__on' : 'fp-priority__off'} />)}
      </svg>
      {said}
    </span>
  )
}
