// The figures of one place: each with what stood there before, and the way to put one right.
import { useState } from 'react'
import { Fieldset, Radio, Section, Table, Tag } from '../../design'
import { compareText, formatTidsrom, lang as langNow, useLang, useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { useMay, useSession } from '../../engine/session'
import { readDesimal, writeDesimal } from '../../engine/written'
import type { Desimal, TalMerke } from '../../events.gen'
import { Choose } from '../fields'
import { useHeld, type Held, type HeldForm } from '../held'
import { HeldDialog, HeldNotes, ItemMenu } from '../HeldDialog'
import { TextField, useChecks } from '../HeldFields'
import type { Figur, IndikatorRow, PartnarRow } from '../rows'
import { correctFigure } from './commands'
import type { PartContext } from './IndikatorPage'
import { ofPlace, placesOf } from './series'
import { talWords, whereAndWhen } from './terms'
import { Why } from '../Why'
import { words } from './words'

/** `of` is «stad tid framskriving» of the figure. */
type Written = { kind: TalMerke | ''; verdi: string; merknad: string }
type Sent = { framskriving?: string; merknad: string; tal: { stad: string; tid: string; verdi?: Desimal; merke?: TalMerke } }

const REMARK_MAX = 1000
const MARKS = ['manglar', 'faerre', 'skjult'] as const satisfies readonly TalMerke[]

const ofKey = (stad: string, tid: string, framskriving: string) => `${stad} ${tid} ${framskriving}`
const write = (t: { verdi?: Desimal | undefined; merke?: TalMerke | undefined }, merknad = ''): Written => ({ kind: t.verdi ? '' : (t.merke ?? 'manglar'), verdi: writeDesimal(t.verdi, langNow()), merknad })
const back = (d: Sent): Held<Written> => ({ of: ofKey(d.tal.stad, d.tal.tid, d.framskriving ?? ''), written: write(d.tal, d.merknad) })

/** Whether one may put figures of a place right: all, or those of the kommune that one plans for. */
function useMayCorrect(row: IndikatorRow): (stad: string) => boolean {
  const scope = useMay('indikator.CorrectFigure')
  const session = useSession()
  const partners = useRows<PartnarRow>('partnar').rows
  const own = new Set(session?.roles.flatMap((r) => (r.role === 'planleggar' && r.partnar ? [r.partnar] : [])))
  return (stad) => scope === 'all' || (scope === 'own' && row.niva === 'kommune' && partners.some((p) => p.row.kommunenummer === stad && own.has(p.row.id)))
}

function figureOf(row: IndikatorRow, of: string): { figur: Figur; framskriving: string } | undefined {
  const [stad, tid, ...name] = of.split(' ')
  const framskriving = name.join(' ')
  const list = framskriving ? (row.framskrivingar.find((f) => f.namn === framskriving)?.tal ?? []) : row.tal
  const figur = list.find((t) => t.stad === stad && t.tid === tid)
  return figur && { figur, framskriving }
}

export function Figures(context: PartContext) {
  const { row, names } = context
  const w = useWords(words)
  const mayCorrect = useMayCorrect(row)
  const places = placesOf(row).map((value) => ({ value, label: names.stad(value) })).sort((a, b) => compareText(a.label, b.label))
  const [chosen, choose] = useState('')
  const form = useHeld<Written, Sent>({ key: `indikator/${row.id}`, command: 'CorrectFigure', back })
  const stad = places.some((p) => p.value === chosen) ? chosen : (places[0]?.value ?? '')
  if (places.length === 0) return null
  const correct = mayCorrect(stad) ? (t: Figur, framskriving: string) => form.open(write(t), ofKey(t.stad, t.tid, framskriving)) : undefined
  return (
    <Section title={w.figures} actions={<Download row={row} />}>
      {places.length > 1 ? <Choose label={w.figuresOf} choices={places} value={stad} set={choose} /> : null}
      <HeldNotes {...context} form={form} />
      <List row={row} tal={ofPlace(row.tal, stad)} framskriving="" correct={correct} />
      {row.framskrivingar.filter((f) => f.tal.some((t) => t.stad === stad)).map((f) => (
        <Section key={f.namn} level={3} title={`${w.projection}: ${f.namn}`}><List row={row} tal={ofPlace(f.tal, stad)} framskriving={f.namn} correct={correct} /></Section>
      ))}
      <CorrectDialog {...context} form={form} />
    </Section>
  )
}

function Download({ row }: { row: IndikatorRow }) {
  const w = useWords(words)
  return <span className="fp-tags fp-noprint">{w.download}: {['xlsx', 'csv'].map((kind) => <a key={kind} className="ds-link" href={`/api/indikator/${row.id}/tal.${kind}`} download>{kind.toUpperCase()}</a>)}</span>
}

type ListProps = { row: IndikatorRow; tal: Figur[]; framskriving: string; correct: ((t: Figur, framskriving: string) => void) | undefined }

function List({ row, tal, framskriving, correct }: ListProps) {
  const w = useWords(words)
  const lang = useLang()
  return (
    <div className="fp-scroll fp-figures" tabIndex={0} role="region" aria-label={framskriving || w.figures}>
      <Table data-size="sm">
        <Table.Head><Table.Row>{[w.time, w.value, w.before].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}</Table.Row></Table.Head>
        <Table.Body>
          {[...tal].reverse().map((t) => (
            <Table.Row key={t.tid}>
              <Table.HeaderCell scope="row">{formatTidsrom(t.tid, lang)}</Table.HeaderCell>
              <Table.Cell className="fp-figures__value">{talWords(t, lang, row.desimalar)}<Why label={formatTidsrom(t.tid, lang)} trace={t} /> {t.retta ? <Tag variant="outline" data-color="neutral">{w.corrected}</Tag> : null}</Table.Cell>
              <Table.Cell>
                <span className="fp-none">{(t.for ?? []).map((f) => talWords(f, lang, row.desimalar)).join(', ')} </span>
                {correct ? <ItemMenu label={formatTidsrom(t.tid, lang)} acts={[[w.correct, () => correct(t, framskriving)]]} /> : null}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function CorrectDialog({ row, names, form }: PartContext & { form: HeldForm<Written> }) {
  const w = useWords(words)
  const lang = useLang()
  const check = useChecks()
  const found = figureOf(row, form.held?.of ?? '')
  if (!found) return null
  const { figur, framskriving } = found
  const value = (v: Written) => readDesimal(v.verdi, lang)
  const same = (v: Written) => (v.kind === '' ? value(v) === figur.verdi : v.kind === figur.merke)
  const wrong = (v: Written) => [
    ['verdi', v.kind === '' && (check.needs(w.rightValue, v.verdi) || (!value(v) && check.number(w.rightValue)))] as const, ['verdi', same(v) && w.same] as const,
    ['merknad', check.needs(w.why, v.merknad) || check.fits(w.why, v.merknad, REMARK_MAX)] as const,
  ]
  const send = (v: Written) => correctFigure(row, figur, v.kind === '' ? { verdi: value(v) ?? '' } : { merke: v.kind }, v.merknad.trim(), framskriving)
  return (
    <HeldDialog form={form} title={w.correctTitle(whereAndWhen(figur, names.stad, lang))} submit={w.save} wrong={wrong} send={send}>
      {(f) => (
        <>
          <p>{w.correctNow(talWords(figur, lang, row.desimalar))}</p>
          <Fieldset>
            <Fieldset.Legend>{w.correctKind}</Fieldset.Legend>
            {(['', ...MARKS] as const).map((kind) => (
              <Radio key={kind} name={`${f.id}-kind`} value={kind || 'verdi'} label={kind ? w.marks[kind] : w.isValue} checked={f.w.kind === kind} onChange={() => f.set({ kind })} />
            ))}
          </Fieldset>
          {f.w.kind === '' ? <TextField f={f} name="verdi" label={w.rightValue} description={row.eining} max={24} inputMode="decimal" /> : null}
          <TextField f={f} name="merknad" label={w.why} max={REMARK_MAX} rows={2} />
        </>
      )}
    </HeldDialog>
  )
}
