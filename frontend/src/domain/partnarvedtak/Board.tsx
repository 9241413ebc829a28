// The partners, a row for each: waiting or what it decided, when, by which body, where it stands in its own archive.
import { useMemo, useState, type ReactNode } from 'react'
import { Hidden, Table, Tag, ToggleGroup } from '../../design'
import { compareText, useLang, useWords } from '../../engine/i18n'
import { choice, Link, useSearch } from '../../engine/route'
import { useSession } from '../../engine/session'
import type { Malform, PartnarUtfall } from '../../events.gen'
import { AskDialog, type AskField, type Values } from '../AskDialog'
import { useOwnMalform } from '../fields'
import { FileField, fileWords, readFile, SENDING, writeFile } from '../FileField'
import { ItemMenu } from '../HeldDialog'
import { parseMoment, today } from '../moments'
import type { Partnarsak, PartnarvedtakRow } from '../rows'
import type { Names } from '../say'
import { Why } from '../Why'
import { FILTERS, shows, textNow, waits, type Filter } from './board'
import { decide, takeBack } from './commands'
import { UTFALL } from './terms'
import { words } from './words'

const UTFALLA = ['vedteke', 'vedteke-endring', 'vedteke-merknad', 'orientering', 'utsett', 'avvist'] as const
const schema = { vis: choice(...FILTERS) }

const SHAPES: Record<PartnarUtfall | 'ventar', string> = {
  'vedteke': 'M6 0.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z', 'vedteke-merknad': 'M6 0.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11ZM4 8.6h4V7H4Z', 'vedteke-endring': 'M6 0.5L11.5 6L6 11.5L0.5 6Z',
  'orientering': 'M0.8 3H11.2V5H0.8ZM0.8 7H11.2V9H0.8Z', 'utsett': 'M6 0.5L11.8 11.2H0.2Z', 'avvist': 'M0.8 0.8H11.2V11.2H0.8Z', 'ventar': 'M6 1.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6Z',
}
const COLOURS: Record<PartnarUtfall | 'ventar', 'success' | 'info' | 'warning' | 'danger' | 'neutral'> = {
  'vedteke': 'success', 'vedteke-merknad': 'info', 'vedteke-endring': 'warning', 'orientering': 'info', 'utsett': 'warning', 'avvist': 'danger', 'ventar': 'neutral',
}

export function PartnarTag({ kind, text }: { kind: PartnarUtfall | 'ventar'; text: string }) {
  return (
    <Tag data-color={COLOURS[kind]} className="fp-stance" data-stand={kind}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false"><path d={SHAPES[kind]} fillRule="evenodd" className={kind === 'ventar' ? 'fp-status__hollow' : 'fp-status__full'} /></svg>
      {text}
    </Tag>
  )
}

type Act = { kind: 'tell' | 'take'; of: Partnarsak }

type BoardProps = { row: PartnarvedtakRow; names: Names; /** The receipt of a partner's decision. */ receipt: (seq: number, partnar: string) => ReactNode }

export function Board({ row, names, receipt }: BoardProps) {
  const w = useWords(words)
  const [search, change] = useSearch(schema)
  const [act, begin] = useState<Act>()
  const shown = useMemo(() => row.partnarar.filter((p) => shows(p, search.vis)).sort((a, b) => compareText(names.partnar(a.partnar), names.partnar(b.partnar))), [row.partnarar, search.vis, names])
  const may = useMayFor(row)
  return (
    <>
      <ToggleGroup data-size="sm" className="fp-noprint" aria-label={w.filter} value={search.vis} onChange={(v) => change({ vis: v as Filter })}>
        {FILTERS.map((f) => <ToggleGroup.Item key={f} value={f}>{`${w.filters[f]} (${row.partnarar.filter((p) => shows(p, f)).length})`}</ToggleGroup.Item>)}
      </ToggleGroup>
      <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.board}>
        <Table data-size="sm" className="fp-board24">
          <Table.Head><Table.Row>{[w.partnar, w.stand, w.dato, w.organ, w.ref].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}</Table.Row></Table.Head>
          <Table.Body>{shown.map((p) => <Line key={p.partnar} row={row} of={p} names={names} receipt={receipt} begin={may(p.partnar) ? begin : undefined} />)}</Table.Body>
        </Table>
      </div>
      {act ? <Telling row={row} act={act} names={names} close={() => begin(undefined)} /> : null}
    </>
  )
}

/** Who may record what a partner decided: its contact, and the secretariat. */
function useMayFor(row: PartnarvedtakRow): (partnar: string) => boolean {
  const session = useSession()
  const scope = session?.may['partnarvedtak.Decide'] ?? ''
  return (partnar) => !row.lukka && (scope === 'all' || (scope === 'own' && !!session?.roles.some((r) => r.role === 'partnarkontakt' && r.partnar === partnar)))
}

function Line({ row, of: p, names, receipt, begin }: BoardProps & { of: Partnarsak; begin: ((act: Act) => void) | undefined }) {
  const w = useWords(words)
  const utfall = useWords(UTFALL)
  const name = names.partnar(p.partnar)
  const { svar } = p
  const reminder = [...row.paaminningar].reverse().find((r) => r.partnarar.includes(p.partnar))
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <Link href={`/partnar/${p.partnar}`}>{name}</Link>
        {begin ? <ItemMenu label={name} acts={[[svar ? w.tellOther : w.tell, () => begin({ kind: 'tell', of: p })], ...(svar ? [[w.take, () => begin({ kind: 'take', of: p })] as const] : [])]} /> : null}
      </Table.HeaderCell>
      <Table.Cell>
        {svar ? <PartnarTag kind={svar.utfall} text={utfall[svar.utfall]} /> : <PartnarTag kind="ventar" text={w.waits} />}<Why trace={svar?.spor} label={name} />
        {svar && p.paaNytt ? <span className="fp-late">{w.again}</span> : null}
        {svar && svar.hash !== textNow(row)?.hash ? <span className="fp-history__meta">{w.decidedOn}</span> : null}
        {waits(p) && reminder ? <span className="fp-history__meta">{w.reminded(names.moment(reminder.spor.time.slice(0, 10)))}</span> : null}
        {svar?.endring ? <q lang={svar.malform}>{svar.endring}</q> : null}
        {svar?.merknad ? <q lang={svar.malform}>{svar.merknad}</q> : null}
        {svar ? <Papers row={row} of={p} name={name} /> : null}
      </Table.Cell>
      <Table.Cell>{svar ? <>{names.moment(svar.dato)}<Why trace={svar.spor} label={`${w.dato}, ${name}`} /></> : ''}</Table.Cell>
      <Table.Cell lang="nn">{svar?.organ ?? p.organ ?? ''}{svar ? <Why trace={svar.spor} label={`${w.organ}, ${name}`} /> : p.organ ? <Why rom="partnar" ting={p.partnar} felt="organ" label={`${w.organ}, ${name}`} /> : null}</Table.Cell>
      <Table.Cell>{svar?.arkivref ? <><span lang="nn">{svar.arkivref}</span><Why trace={svar.spor} label={`${w.ref}, ${name}`} /></> : svar ? '' : <Hidden>{w.waits}</Hidden>} {svar ? receipt(svar.spor.seq, name) : null}</Table.Cell>
    </Table.Row>
  )
}

/** The decision on one page, and the partner's own document. */
function Papers({ row, of: { partnar, svar }, name }: { row: PartnarvedtakRow; of: Partnarsak; name: string }) {
  const w = useWords(words)
  const lang = useLang()
  return (
    <span className="fp-history__meta fp-noprint">
      <a className="ds-link" href={`/api/partnarvedtak/${row.id}/utskrift.pdf?partnar=${partnar}&lang=${lang}`} download>{w.extract}<Hidden>{w.extractOf(name)}</Hidden></a>
      {svar?.fil ? <>{' · '}<a className="ds-link" href={`/api/fil/${svar.fil}?namn=${encodeURIComponent(`${row.tittel} ${name}`.slice(0, 80))}`} download>{w.documentLink}<Hidden>{w.documentOf(name)}</Hidden></a></> : null}
    </span>
  )
}

function Telling({ row, act: { kind, of }, names, close }: { row: PartnarvedtakRow; act: Act; names: Names; close: () => void }) {
  const w = useWords(words)
  const name = names.partnar(of.partnar)
  if (kind === 'take') {
    return (
      <AskDialog draftKey={`partnarvedtak/${row.id}.trekk.${of.partnar}`} title={w.takeTitle(name)} submit={w.takeIt} close={close}
        fields={[{ kind: 'text', name: 'grunn', label: w.grunn, rows: 2, max: 1000, required: true }]} send={(v) => takeBack(row, of.partnar, v('grunn'))} />
    )
  }
  return <DecideDialog row={row} of={of} name={name} close={close} />
}

function DecideDialog({ row, of, name, close }: { row: PartnarvedtakRow; of: Partnarsak; name: string; close: () => void }) {
  const w = useWords(words)
  const utfall = useWords(UTFALL)
  const file = useWords(fileWords)
  const malform = useOwnMalform()
  const was = of.svar
  const isOf = (u: PartnarUtfall) => (v: Values) => v('utfall') === u
  const fields: AskField[] = [
    { kind: 'radio', name: 'utfall', label: w.utfall, required: true, initial: was?.utfall ?? '', choices: UTFALLA.map((value) => ({ value, label: utfall[value] })) },
    { kind: 'when', name: 'dato', label: w.date, required: true, initial: '' },
    { kind: 'text', name: 'organ', label: w.organ, max: 160, required: true, initial: was?.organ ?? of.organ ?? '' },
    { kind: 'text', name: 'endring', label: w.endring, rows: 4, max: 4000, required: true, when: isOf('vedteke-endring'), initial: was?.endring ?? '' },
    { kind: 'text', name: 'merknad', label: w.merknad, rows: 3, max: 4000, required: true, when: isOf('vedteke-merknad'), initial: was?.merknad ?? '' },
    { kind: 'text', name: 'ordlyd', label: w.ordlyd, rows: 4, max: 8000, initial: was?.ordlyd ?? '' },
    { kind: 'malform', name: 'malform', label: w.malform, initial: was?.malform ?? malform },
    { kind: 'text', name: 'arkivref', label: w.arkivref, description: w.arkivHelp, max: 80, initial: was?.arkivref ?? '' },
    { kind: 'own', name: 'fil', label: w.document, initial: was?.fil ? writeFile({ fil: was.fil, filtype: was.filtype ?? '', storleik: was.storleik ?? 0, namn: w.documentLink }) : '', render: (asked) => <FileField {...asked} /> },
  ]
  return (
    <AskDialog draftKey={`partnarvedtak/${row.id}.vedtak.${of.partnar}`} title={w.tellTitle(name)} submit={w.tellIt} close={close} fields={fields}
      wrong={(v) => [['dato', (parseMoment(v('dato')) ?? '') > today() && w.newDate], ['fil', v('fil') === SENDING && file.wait]]}
      send={(v) => decide(row, of.partnar, {
        organ: v('organ'), dato: parseMoment(v('dato')) ?? '', utfall: v('utfall') as PartnarUtfall, hash: textNow(row)?.hash ?? '', ordlyd: v('ordlyd'), endring: v('endring'), merknad: v('merknad'),
        malform: v('malform') as Malform, arkivref: v('arkivref'), ...fileOf(v('fil')),
      })} />
  )
}

/** What the command says of a file; nothing where there is none. */
function fileOf(value: string): { fil?: string; filtype?: string; storleik?: number } {
  const kept = readFile(value)
  return kept ? { fil: kept.fil, filtype: kept.filtype, storleik: kept.storleik } : {}
}
