// How far each partner has come with taking a tiltak into use: a table, a curve over time, and a form for one's own partner.
import { useMemo } from 'react'
import { Button, Paragraph, Section, Table, Tag } from '../../design'
import { Figure } from '../../design/plot/Figure'
import { Stack } from '../../design/plot/Stack'
import { compareText, formatDate, useLang, useWords } from '../../engine/i18n'
import { useRow } from '../../engine/live'
import { Link } from '../../engine/route'
import { useMay, useSession } from '../../engine/session'
import type { InnforingGrad } from '../../events.gen'
import type { EditContext } from '../Editable'
import { writeMoment } from '../fields'
import { History } from '../History'
import { HeldNotes, ItemMenu, RemarkDialog } from '../HeldDialog'
import { useHeld } from '../held'
import { today } from '../moments'
import { usePartnarChoices } from '../names'
import type { InnforingRow } from '../rows'
import type { Names } from '../say'
import { Download, shownNow } from '../Download'
import { isInvented, Oppdikta, Sources } from '../Sources'
import { shared } from '../words'
import { curveArk, uptakeArk } from './ark'
import { retractTakeUp } from './commands'
import { countNow, curve } from './curve'
import { back, blank, ReportDialog, type Written } from './ReportDialog'
import { sentences } from './sentences'
import { countOf, GRAD, GRADAR } from './terms'
import { useToldOfTakeUp } from './useTold'
import { words } from './words'
import { Why } from '../Why'
import { useState } from 'react'
import './innforing.css'

type Context = Omit<EditContext, 'may'> & { tiltak: { id: string; tittel: string } }
type Told = InnforingRow['partnarar'][number]

/** The partners for which one may report: all, or one's own. */
function useMayFor(): { all: boolean; own: ReadonlySet<string> } {
  const scope = useMay('innforing.Report')
  const session = useSession()
  return useMemo(() => ({
    all: scope === 'all',
    own: new Set(scope === 'own' ? session?.roles.flatMap((r) => ((r.role === 'planleggar' || r.role === 'partnarkontakt') && r.partnar ? [r.partnar] : [])) : []),
  }), [scope, session])
}

export function TakeUp(context: Context) {
  const { tiltak, names } = context
  const w = useWords(words)
  const common = useWords(shared)
  const lang = useLang()
  const found = useRow<InnforingRow>(`innforing/${tiltak.id}`)
  const row = useMemo(() => found.row?.row ?? { id: tiltak.id, partnarar: [] }, [found.row, tiltak.id])
  const mayFor = useMayFor()
  useToldOfTakeUp(tiltak.id, names)
  const form = useHeld<Written, Told>({ key: `innforing/${tiltak.id}`, command: 'Report', back, now: (of) => row.partnarar.find((p) => p.partnar === of)?.grad })
  const begin = (partnar: string) => {
    const told = row.partnarar.find((p) => p.partnar === partnar)
    form.open(told ? { ...back(told).written, dato: writeMoment(told.dato, lang) } : blank(lang, partnar), partnar)
  }
  if (!found.ready) return <p className="fp-waiting">{common.loading}</p>
  return (
    <>
      <Section title={w.title}>
        <Paragraph className="fp-lead">{w.lead}</Paragraph>
        <p className="fp-actions fp-noprint">
          {[...mayFor.own].map((p) => <Button key={p} onClick={() => begin(p)}>{w.own(names.partnar(p))}</Button>)}
          {mayFor.all ? <Button onClick={() => begin('')}>{w.report}</Button> : null}
        </p>
        <HeldNotes form={form} names={names} present={context.present} goTo={context.goTo} />
        <ReportDialog row={row} form={form} names={names} />
        <Now row={row} />
        <PartnerTable row={row} tittel={tiltak.tittel} names={names} mayFor={mayFor} begin={begin} />
        <Curve row={row} tittel={tiltak.tittel} />
      </Section>
      <Section title={common.history}><History room="innforing" id={tiltak.id} sentences={sentences} /></Section>
    </>
  )
}

function Now({ row }: { row: InnforingRow }) {
  const w = useWords(words)
  const grad = useWords(GRAD)
  if (row.partnarar.length === 0) return <p className="fp-none">{w.none}</p>
  const now = countNow(row)
  return (
    <p className="fp-tags">
      <span>{`${w.now}:`}</span>
      {[...GRADAR].reverse().filter((g) => now[g] > 0).map((g) => <Tag key={g} variant="outline" data-color="neutral">{w.nowOf(now[g], grad[g])}</Tag>)}
      {row.partnarar.some((p) => isInvented(p.kjelder)) ? <Oppdikta /> : null}
    </p>
  )
}

type TableProps = { row: InnforingRow; tittel: string; names: Names; mayFor: ReturnType<typeof useMayFor>; begin: (partnar: string) => void }

function PartnerTable({ row, tittel, names, mayFor, begin }: TableProps) {
  const w = useWords(words)
  const lang = useLang()
  const partnarar = usePartnarChoices()
  const [retracting, setRetracting] = useState('')
  const told = new Map(row.partnarar.map((p) => [p.partnar, p]))
  const rank = (id: string) => GRADAR.indexOf(told.get(id)?.grad ?? 'ikkje-aktuelt') - (told.has(id) ? 0 : 1)
  // A partner that has left may have reported.
  const ids = [...new Set([...partnarar.map((p) => p.value), ...told.keys()])].sort((a, b) => rank(b) - rank(a) || compareText(names.partnar(a), names.partnar(b)))
  return (
    <>
      <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.tableTitle}>
        <Table data-size="sm">
          <Table.Head><Table.Row>{[w.partnar, w.grad, w.since, w.count, w.words].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}</Table.Row></Table.Head>
          <Table.Body>
            {ids.map((id) => {
              const own = mayFor.all || mayFor.own.has(id)
              return <PartnerLine key={id} id={id} told={told.get(id)} names={names} begin={own ? () => begin(id) : undefined} retract={own ? () => setRetracting(id) : undefined} />
            })}
          </Table.Body>
        </Table>
        {retracting ? (
          <RemarkDialog title={w.retractTitle(names.partnar(retracting))} text={w.retractText} submit={w.retractIt} close={() => setRetracting('')}
            send={(merknad) => retractTakeUp(row, retracting, names.partnar(retracting), merknad)} />
        ) : null}
      </div>
      <Download room="ark" of={w.title} ask={() => uptakeArk(lang, { tittel: `${tittel}: ${w.title}`, ...shownNow() }, ids.map((id) => ({ id, namn: names.partnar(id) })), row)} />
    </>
  )
}

type LineProps = { id: string; told: Told | undefined; names: Names; begin: (() => void) | undefined; retract: (() => void) | undefined }

function PartnerLine({ id, told, names, begin, retract }: LineProps) {
  const w = useWords(words)
  const lang = useLang()
  const acts = begin && retract ? (told ? [[w.change, begin] as const, [w.retract, retract] as const] : [[w.submit, begin] as const]) : []
  return (
    <Table.Row>
      <Table.HeaderCell scope="row"><Link href={`/partnar/${id}`}>{names.partnar(id)}</Link></Table.HeaderCell>
      <Table.Cell>{told ? <><Grad grad={told.grad} /><Why label={names.partnar(id)} trace={told.spor} /></> : <span className="fp-none">{w.notTold}</span>}</Table.Cell>
      <Table.Cell>{told?.dato ? names.moment(told.dato) : ''}</Table.Cell>
      <Table.Cell>{told ? countOf(told, lang) : ''}</Table.Cell>
      <Table.Cell className="fp-reports__text">
        {told?.ord ? <span lang={told.malform}>{told.ord} </span> : null}<Sources kjelder={told?.kjelder} /> <ItemMenu label={names.partnar(id)} acts={acts} />
      </Table.Cell>
    </Table.Row>
  )
}

/** «▮▮▮▯▯ Finansiert»: how far, as a row of five and as a word. */
export function Grad({ grad }: { grad: InnforingGrad }) {
  const w = useWords(GRAD)
  const far = GRADAR.indexOf(grad)
  return (
    <span className="fp-grad" data-grad={grad}>
      <svg viewBox="0 0 29 10" width="29" height="10" aria-hidden="true" focusable="false">
        {[1, 2, 3, 4, 5].map((n) => <rect key={n} x={(n - 1) * 6 + 0.5} y={0.5} width={4} height={9} className={n <= far ? 'fp-grad__on' : 'fp-grad__off'} />)}
      </svg>
      {w[grad]}
    </span>
  )
}

const DAY_MS = 86_400_000
const asDay = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS

function Curve({ row, tittel }: { row: InnforingRow; tittel: string }) {
  const w = useWords(words)
  const grad = useWords(GRAD)
  const lang = useLang()
  const points = curve(row)
  if (points.length < 2) return null
  const now = countNow(row)
  const told = GRADAR.filter((g) => now[g] > 0).map((g) => w.nowOf(now[g], grad[g])).join(', ')
  const first = points[0]?.dag ?? ''
  const until = Math.max(asDay(today()), asDay(points[points.length - 1]?.dag ?? ''))
  const years = Array.from({ length: Number(today().slice(0, 4)) - Number(first.slice(0, 4)) }, (_, i) => asDay(`${Number(first.slice(0, 4)) + 1 + i}-01-01`))
  return (
    <Figure caption={<>{w.curve} {points.some((p) => p.oppdikta) ? <Oppdikta /> : null}</>} summary={w.curveSummary(points.length, told)}
      note={<Download room="ark" of={w.curve} ask={() => curveArk(lang, { tittel: `${tittel}: ${w.curve}`, ...shownNow() }, points, [row])} />}
      table={{ head: [w.day, ...GRADAR.map((g) => grad[g])], rows: points.map((p) => ({ key: p.dag, cells: [formatDate(p.dag, lang), ...GRADAR.map((g) => p.tal[g])] })) }}>
      {(label) => (
        <Stack label={label} layers={GRADAR.map((g) => ({ id: g, label: grad[g] }))} steps={points.map((p) => ({ x: asDay(p.dag), counts: GRADAR.map((g) => p.tal[g]) }))}
          until={until} xTicks={years.length > 0 ? years : [asDay(first)]} formatX={(x) => (years.length > 0 ? new Date(x * DAY_MS).toISOString().slice(0, 4) : formatDate(first, lang))} />
      )}
    </Figure>
  )
}
