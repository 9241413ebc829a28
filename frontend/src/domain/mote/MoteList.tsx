// The meetings: those that come, and those that have been; of one utval in one year, the plan of the year.
import { useMemo, useState } from 'react'
import { Button, Changed, Empty, PageHead, Section, Table, Tag } from '../../design'
import { formatLongDate, formatTime, useLang, useWords } from '../../engine/i18n'
import { useChanged, useRows } from '../../engine/live'
import { Link, navigate, text, useSearch, useTitle } from '../../engine/route'
import { useMay, useSession } from '../../engine/session'
import { AskDialog } from '../AskDialog'
import { Choose } from '../fields'
import { today } from '../moments'
import { useNames, useUtvalChoices } from '../names'
import type { MoteKort } from '../rows'
import type { Names } from '../say'
import { Why } from '../Why'
import { shared } from '../words'
import { plan } from './commands'
import { readTimes, timeFaults, timeFields } from './times'
import { words } from './words'
import './mote.css'

const schema = { utval: text, aar: text }

export default function MoteList() {
  const w = useWords(words)
  const common = useWords(shared)
  useTitle(w.title)
  const [search, change] = useSearch(schema)
  const { rows, ready } = useRows<MoteKort>('mote.kort')
  const names = useNames()
  const found = useMemo(() => rows.map((r) => r.row).filter((m) => (!search.utval || m.utval === search.utval) && (!search.aar || m.start.startsWith(search.aar))), [rows, search])
  const years = useMemo(() => [...new Set(rows.map((r) => r.row.start.slice(0, 4)))].sort().reverse().map((y) => ({ value: y, label: y })), [rows])
  const day = today()
  const coming = found.filter((m) => m.start.slice(0, 10) >= day || m.stand === 'i-gang').sort((a, b) => a.start.localeCompare(b.start))
  const past = found.filter((m) => !coming.includes(m)).sort((a, b) => b.start.localeCompare(a.start))
  const utvala = useUtvalChoices()
  return (
    <>
      <PageHead title={w.title} lead={w.lead} actions={<Plan utval={search.utval} />} />
      {!ready ? <p className="fp-waiting">{common.loading}</p> : null}
      {ready && rows.length === 0 ? <Empty title={w.none} action={<Plan utval={search.utval} />}>{w.noneText}</Empty> : null}
      {rows.length > 0 ? (
        <div className="fp-motefilters fp-noprint" role="search" aria-label={w.filter}>
          <Choose label={w.utval} none={w.allUtval} choices={utvala} value={search.utval} set={(utval) => change({ utval })} />
          <Choose label={w.year} none={w.allYears} choices={years} value={search.aar} set={(aar) => change({ aar })} />
        </div>
      ) : null}
      {rows.length > 0 && found.length === 0 ? <p className="fp-none">{w.noneHere}</p> : null}
      {coming.length > 0 ? <Section title={w.coming}><Meetings label={w.coming} rows={coming} names={names} /></Section> : null}
      {past.length > 0 ? <Section title={w.past}><Meetings label={w.past} rows={past} names={names} /></Section> : null}
    </>
  )
}

/** The utval for which she may plan meetings: all, or those that she leads. */
function usePlanFor() {
  const scope = useMay('mote.Plan')
  const session = useSession()
  const all = useUtvalChoices()
  if (scope === 'all') return all
  return scope === 'own' ? all.filter((u) => session?.roles.some((r) => r.role === 'utvalsleiar' && r.utval === u.value)) : []
}

function Plan({ utval }: { utval: string }) {
  const w = useWords(words)
  const choices = usePlanFor()
  const [open, setOpen] = useState(false)
  if (choices.length === 0) return null
  const fixed = choices.find((c) => c.value === utval)?.value ?? (choices.length === 1 ? choices[0]?.value : undefined) ?? ''
  return (
    <>
      <Button onClick={() => setOpen(true)}>{w.plan}</Button>
      {open ? (
        <AskDialog draftKey="mote.ny" title={w.planTitle} submit={w.planIt} close={() => setOpen(false)} wrong={timeFaults(w)}
          send={(v) => navigate(`/mote/${plan({ ...readTimes(v), utval: v('utval'), tittel: v('tittel'), arsplan: v('arsplan') === 'ja' })}`)}
          fields={[
            { kind: 'choice', name: 'utval', label: w.utval, choices, none: w.chooseUtval, required: true, initial: fixed },
            ...timeFields(w),
            { kind: 'text', name: 'tittel', label: w.tittel, max: 200 },
            { kind: 'tick', name: 'arsplan', label: w.arsplan },
          ]} />
      ) : null}
    </>
  )
}

function Meetings({ label, rows, names }: { label: string; rows: MoteKort[]; names: Names }) {
  const w = useWords(words)
  return (
    <div className="fp-scroll" tabIndex={0} role="region" aria-label={label}>
      <Table data-size="sm" className="fp-meetings">
        <Table.Head><Table.Row>{[w.when, w.utval, w.status, w.items].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}</Table.Row></Table.Head>
        <Table.Body>{rows.map((m) => <MeetingLine key={m.id} row={m} names={names} />)}</Table.Body>
      </Table>
    </div>
  )
}

function MeetingLine({ row, names }: { row: MoteKort; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  const changed = useChanged(`mote.kort/${row.id}`)
  const decided = w.decisionsN(row.vedtak.length)
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <Changed on={changed}><Link href={`/mote/${row.id}`}>{formatLongDate(row.start, lang)}</Link>{row.start.length > 10 ? ` ${formatTime(row.start, lang)}` : ''}</Changed><Why label={w.when} rom="mote" ting={row.id} felt="start" />
        {row.tittel ? <span className="fp-history__meta" lang="nn">{row.tittel}</span> : null}
      </Table.HeaderCell>
      <Table.Cell>{names.utval(row.utval)}<Why label={w.utval} trace={row.opphav} /></Table.Cell>
      <Table.Cell><MoteTag stand={row.stand} /><Why label={w.status} rom="mote" ting={row.id} felt="stand" />{row.arsplan ? <span className="fp-history__meta">{w.inPlan}</span> : null}</Table.Cell>
      <Table.Cell>{w.itemsN(row.talPunkt)}{row.talPunkt > 0 ? <Why label={w.items} rom="mote" ting={row.id} felt="punkt" /> : null}{decided ? `, ${decided}` : ''}</Table.Cell>
    </Table.Row>
  )
}

const COLOURS = { planlagt: 'neutral', innkalla: 'info', 'i-gang': 'success', 'heva': 'warning', 'protokoll-ute': 'warning', 'godkjent': 'neutral', 'avlyst': 'danger' } as const

/** Where the meeting stands, in a word; the colour only helps. */
export function MoteTag({ stand }: { stand: MoteKort['stand'] }) {
  const w = useWords(words)
  return <Tag data-color={COLOURS[stand]} variant="outline">{w.statuses[stand]}</Tag>
}
