// How it goes: what is owed, the last report, the form that gives a new one, and the earlier ones.
import { Alert, Button, Paragraph, Section, StatusTag, Table } from '../../design'
import { formatDateTime, formatPeriode, useLang, useWords } from '../../engine/i18n'
import { useRows, type Row } from '../../engine/live'
import { Link } from '../../engine/route'
import type { Malform, Trafikklys } from '../../events.gen'
import { useDraft } from '../draft'
import { editWords } from '../edit.words'
import { useOwnMalform, writePeriod } from '../fields'
import { isEmptyPeriod, today } from '../moments'
import { Refused, useRefused } from '../refused'
import type { Status as Report, TiltakRow, Trace, UtvalRow } from '../rows'
import type { Names } from '../say'
import { Sources } from '../Sources'
import { useMayOn, takesPart } from './may'
import { pageWords } from './page.words'
import { owed, rhythmOf, toldOn, type Owed } from './rhythm'
import { StatusForm, type WrittenStatus } from './StatusForm'
import { Why } from '../Why'
import { statusWords } from './status.words'

type Sent = { framdrift: Trafikklys; okonomi?: Trafikklys; risiko?: Trafikklys; tekst: string; avgjerd?: string; malform: Malform; periode?: Report['periode'] }
type Props = { row: TiltakRow; names: Names }

/** The newest report and the form. `whole` is the page of its own, with the earlier ones. */
export function Status({ row, names, whole }: Props & { whole?: boolean }) {
  const w = useWords(pageWords)
  const s = useWords(statusWords)
  const { bringBack } = useWords(editWords)
  const may = useMayOn('ReportStatus', takesPart)(row)
  const owes = useOwed(row)
  const form = useStatusForm(row, owes)
  const action = may && !form.draft ? <Button variant="secondary" data-size="sm" className="fp-noprint" onClick={form.begin}>{w.report}</Button> : null
  return (
    <Section title={w.status} actions={action}>
      <OwedNow owes={owes} names={names} whole={whole} />
      {form.draft ? <StatusForm row={row} draft={form.draft} set={form.set} /> : null}
      <Refused refusal={form.refusal} again={bringBack} onAgain={form.again} putAway={form.putAway} />
      {row.status ? <LastReport status={row.status} names={names} /> : <Paragraph>{w.noStatus}</Paragraph>}
      {!whole && row.rapportar.length > 1 ? <p className="fp-noprint"><Link href={`/tiltak/${row.id}/status`}>{s.toAll}</Link></p> : null}
      {whole ? <Earlier row={row} names={names} /> : null}
    </Section>
  )
}

function useStatusForm(row: TiltakRow, owes: OwedTo[]) {
  const key = `tiltak/${row.id}`
  const lang = useLang()
  const malform = useOwnMalform()
  const [draft, set] = useDraft<WrittenStatus>(`${key}.status`)
  const { refusal, putAway } = useRefused<Sent>('ReportStatus', key)
  const first = owes.find((o) => !o.owed.given)?.owed
  const begin = () => set({ framdrift: '', okonomi: '', risiko: '', tekst: '', avgjerd: '', malform, periode: writePeriod(first && { fra: first.fra, til: first.til }, lang) })
  const again = () => {
    if (refusal) set({ ...refusal.data, okonomi: refusal.data.okonomi ?? '', risiko: refusal.data.risiko ?? '', avgjerd: refusal.data.avgjerd ?? '', periode: writePeriod(refusal.data.periode, lang) })
    putAway()
  }
  return { draft, set, begin, refusal, again, putAway }
}

export type OwedTo = { utval: string; owed: Owed }

/** What each utval that follows it waits for. */
export function owedOf(row: TiltakRow, utval: readonly Row<UtvalRow>[], day: string): OwedTo[] {
  const newest = row.status && { dag: toldOn(row.status.spor), periode: row.status.periode }
  return row.utval.flatMap((u) => {
    const rhythm = rhythmOf(utval.find((r) => r.row.id === u.utval)?.row.rapportering)
    const found = owed(rhythm, row.fase, newest, day, row.arbeidSidan)
    return found ? [{ utval: u.utval, owed: found }] : []
  })
}

function useOwed(row: TiltakRow): OwedTo[] {
  const utval = useRows<UtvalRow>('utval').rows
  return owedOf(row, utval, today())
}

function OwedNow({ owes, names, whole }: { owes: OwedTo[]; names: Names; whole: boolean | undefined }) {
  const s = useWords(statusWords)
  const lang = useLang()
  const missing = owes.filter((o) => !o.owed.given)
  const told = (o: Owed) => formatPeriode({ fra: o.fra, til: o.til }, lang)
  return (
    <>
      {missing.map((o) => (
        <Alert key={o.utval} data-color={o.owed.overdue ? 'danger' : 'warning'} data-size="sm">
          <Paragraph>{s.owed(names.utval(o.utval), told(o.owed))} {o.owed.overdue ? s.overdue(names.moment(o.owed.frist)) : s.due(names.moment(o.owed.frist))}</Paragraph>
        </Alert>
      ))}
      {whole && missing.length === 0 ? (
        <ul className="fp-plainlist fp-none">
          {owes.map((o) => <li key={o.utval}>{s.given(names.utval(o.utval), told(o.owed))}</li>)}
          {owes.length === 0 ? <li>{s.noRhythm}</li> : null}
        </ul>
      ) : null}
    </>
  )
}

function useWhen(names: Names): (spor: Trace) => string {
  const w = useWords(pageWords)
  return (spor) => {
    const when = spor.occurred ? names.moment(spor.occurred) : formatDateTime(spor.time)
    return spor.actor ? w.reportedBy(names.person(spor.actor), when) : w.reportedAt(when)
  }
}

type Coloured = Pick<Report, 'framdrift' | 'okonomi' | 'risiko'>

function LightsOf({ framdrift, okonomi, risiko }: Coloured) {
  return (
    <span className="fp-tags">
      <StatusTag lys={framdrift} />
      {okonomi ? <StatusTag lys={okonomi} om="okonomi" /> : null}
      {risiko ? <StatusTag lys={risiko} om="risiko" /> : null}
    </span>
  )
}

function LastReport({ status, names }: { status: Report; names: Names }) {
  const w = useWords(pageWords)
  const s = useWords(statusWords)
  const when = useWhen(names)
  return (
    <div className="fp-report">
      <LightsOf {...status} />
      <p className="fp-prose" lang={status.malform}>{status.tekst}</p>
      {status.avgjerd ? <p className="fp-prose" lang={status.malform}><strong>{`${s.avgjerdLabel}: `}</strong>{status.avgjerd}</p> : null}
      <p className="fp-history__meta">{when(status.spor)}{isEmptyPeriod(status.periode) ? '' : ` · ${w.about(names.periode(status.periode))}`}</p>
      <Sources kjelder={status.kjelder} /><Why label={w.status} trace={status.spor} />
    </div>
  )
}

function Earlier({ row, names }: Props) {
  const w = useWords(pageWords)
  const s = useWords(statusWords)
  const when = useWhen(names)
  const [, ...earlier] = row.rapportar
  if (earlier.length === 0) return null
  return (
    <Section level={3} title={s.earlier}>
      <div className="fp-scroll" tabIndex={0} role="region" aria-label={s.earlier}>
        <Table data-size="sm">
          <Table.Head><Table.Row>{[s.when, w.status, s.text].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}</Table.Row></Table.Head>
          <Table.Body>
            {earlier.map((r) => (
              <Table.Row key={r.spor.seq}>
                <Table.HeaderCell scope="row">{isEmptyPeriod(r.periode) ? null : <div>{names.periode(r.periode)}</div>}<small className="fp-none">{when(r.spor)}</small></Table.HeaderCell>
                <Table.Cell><LightsOf {...r} /></Table.Cell>
                <Table.Cell className="fp-reports__text" lang={r.malform}>{r.tekst}{r.avgjerd ? <p><strong>{`${s.avgjerdLabel}: `}</strong>{r.avgjerd}</p> : null}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </Section>
  )
}
