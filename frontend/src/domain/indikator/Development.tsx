// The figures of an indicator over time, place by place, with breaks, targets and projections told apart.
import { useMemo } from 'react'
import { Checkbox, Fieldset, Section } from '../../design'
import { Figure } from '../../design/plot/Figure'
import { Lines, type Rule, type Series } from '../../design/plot/Lines'
import { compareText, formatDesimal, formatTidsrom, tIn, useLang, useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { list, useSearch, type Param } from '../../engine/route'
import { useSession } from '../../engine/session'
import { arkOf } from '../ark'
import { Download, shownNow } from '../Download'
import { isInvented, Oppdikta } from '../Sources'
import type { Figur, IndikatorRow, PartnarRow } from '../rows'
import type { Names } from '../say'
import { talWords } from './terms'
import { firstPlaces, newestOf, ofPlace, placesOf, timesOf, yearOf } from './series'
import { words } from './words'

const MOST = 5
const BEGIN = 3

const yes: Param<boolean> = { read: (v) => v[0] !== 'nei', write: (v) => (v ? [] : ['nei']) }
const search = { stad: list, framskriving: yes }

/** The kommunar of the partners that one acts for. */
export function useOwnPlaces(): ReadonlySet<string> {
  const session = useSession()
  const partners = useRows<PartnarRow>('partnar').rows
  return useMemo(() => {
    const mine = new Set(session?.roles.flatMap((r) => (r.partnar ? [r.partnar] : [])))
    return new Set(partners.filter((p) => mine.has(p.row.id) && p.row.kommunenummer).map((p) => p.row.kommunenummer ?? ''))
  }, [session, partners])
}

export function Development({ row, names }: { row: IndikatorRow; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  const own = useOwnPlaces()
  const [{ stad, framskriving }, change] = useSearch(search)
  const places = useMemo(() => placesOf(row), [row])
  const chosen = stad.length > 0 ? stad.filter((s) => places.includes(s)).slice(0, MOST) : firstPlaces(row, own, BEGIN)
  if (places.length === 0) return <Section title={w.development}><p className="fp-none">{w.noFigures}</p></Section>
  const sorted = [...places].sort((a, b) => compareText(names.stad(a), names.stad(b)))
  const toggle = (place: string, on: boolean) => change({ stad: on ? [...chosen, place] : chosen.filter((c) => c !== place) })
  return (
    <Section title={w.development}>
      <Plot row={row} names={names} chosen={chosen} projected={framskriving} title={w.plotOf(tIn(row.namn, lang), row.eining)} />
      {places.length > 1 || row.framskrivingar.length > 0 ? (
        <Fieldset className="fp-places fp-noprint" data-size="sm">
          <Fieldset.Legend>{w.choosePlaces}</Fieldset.Legend>
          <Fieldset.Description>{w.mostPlaces(MOST)}</Fieldset.Description>
          {sorted.map((p) => (
            <Checkbox key={p} value={p} label={names.stad(p)} checked={chosen.includes(p)} disabled={!chosen.includes(p) && chosen.length >= MOST} onChange={(e) => toggle(p, e.target.checked)} />
          ))}
          {row.framskrivingar.length > 0 ? <Checkbox value="framskriving" label={w.withProjections} checked={framskriving} onChange={(e) => change({ framskriving: e.target.checked })} /> : null}
        </Fieldset>
      ) : null}
    </Section>
  )
}

type PlotProps = { row: IndikatorRow; names: Names; chosen: string[]; projected: boolean; title: string }

/** The series of some places, as lines and as a table. */
export function Plot({ row, names, chosen, projected, title }: PlotProps) {
  const w = useWords(words)
  const lang = useLang()
  const decimals = row.desimalar ?? 0
  const say = (y: number) => formatDesimal(String(Number(y.toFixed(Math.max(decimals, 2)))), lang)
  const spots = (tal: readonly Figur[]) => tal.map((t) => ({ x: yearOf(t.tid), ...(t.verdi ? { y: Number(t.verdi) } : {}) }))
  const projections = projected ? row.framskrivingar : []
  const series: Series[] = [
    ...chosen.map((p) => ({ id: p, label: names.stad(p), spots: spots(ofPlace(row.tal, p)) })),
    ...projections.flatMap((f) => chosen.filter((p) => f.tal.some((t) => t.stad === p)).map((p) => ({ id: `${f.namn} ${p}`, label: w.projectionOf(f.namn, names.stad(p)), spots: spots(ofPlace(f.tal, p)), projected: true }))),
  ]
  const breaks: Rule[] = row.brot.map((b) => ({ at: yearOf(b.tid), label: w.breakLabel }))
  const targets: Rule[] = row.mal.filter((m) => !m.stad || chosen.includes(m.stad))
    .map((m) => ({ at: Number(m.verdi), label: `${w.targetLine(formatDesimal(m.verdi, lang, decimals))}${m.stad ? ` (${names.stad(m.stad)})` : ''}` }))
  const times = timesOf([...row.tal, ...projections.flatMap((f) => f.tal)])
  return (
    <Figure caption={<>{title} {row.oppdikta ? <Oppdikta /> : null}</>} summary={summaryOf(row, chosen, names, w, lang)}
      table={tableOf({ row, names, chosen, projections, times, w, lang })}
      note={<>{w.credit(row.utgjevar)} {projections.length > 0 ? w.projectionNote : ''} {row.brot.map((b) => `${w.breakText(formatTidsrom(b.tid, lang))} ${b.merknad}`).join(' ')}<Download room="ark" of={title} ask={() => plotArk({ row, names, chosen, projections, times, w, lang }, title)} /></>}>
      {(label) => <Lines label={label} series={series} breaks={breaks} targets={targets} formatX={String} formatY={say} />}
    </Figure>
  )
}

type Language = ReturnType<typeof useLang>
type W = (typeof words)['nn']

/** «Alver: frå 28 412 til 30 101.» for each place. */
function summaryOf(row: IndikatorRow, chosen: string[], names: Names, w: W, lang: Language): string {
  return chosen.flatMap((p) => {
    const first = ofPlace(row.tal, p).find((t) => t.verdi)
    const last = newestOf(row.tal, p)
    if (!first || !last) return []
    const told = (t: Figur) => `${talWords(t, lang, row.desimalar)} (${formatTidsrom(t.tid, lang)})`
    return [w.seriesSummary(names.stad(p), told(first), told(last))]
  }).join(' ')
}

type TableOf = { row: IndikatorRow; names: Names; chosen: string[]; projections: IndikatorRow['framskrivingar']; times: string[]; w: W; lang: Language }

/** The table behind a plot: a row for each time, a column for each place. */
function plotArk({ row, names, chosen, projections, times, w, lang }: TableOf, title: string) {
  const cell = (tal: readonly Figur[], place: string, tid: string) => {
    const found = tal.find((t) => t.stad === place && t.tid === tid)
    return found ? (found.verdi ?? talWords(found, lang, row.desimalar)) : ''
  }
  const made = row.oppdikta ? row.innlesingar.some((i) => isInvented(i.kjelder)) || isInvented(row.kjelder) : false
  return arkOf<string>(lang, { tittel: title, ...shownNow() }, [
    { namn: w.time, of: (tid) => formatTidsrom(tid, lang) }, ...chosen.map((p) => ({ namn: names.stad(p), slag: 'tal' as const, of: (tid: string) => cell(row.tal, p, tid) })),
    ...projections.flatMap((f) => chosen.map((p) => ({ namn: w.projectionOf(f.namn, names.stad(p)), slag: 'tal' as const, of: (tid: string) => cell(f.tal, p, tid) }))),
  ], { oppdikta: () => made, kjelder: () => [{ tekst: row.utgjevar }, ...row.kjelder] }, [...times].reverse())
}

function tableOf({ row, names, chosen, projections, times, w, lang }: TableOf) {
  const cell = (tal: readonly Figur[], place: string, tid: string) => {
    const found = tal.find((t) => t.stad === place && t.tid === tid)
    return found ? talWords(found, lang, row.desimalar) : ''
  }
  return {
    head: [w.time, ...chosen.map((p) => names.stad(p)), ...projections.flatMap((f) => chosen.map((p) => w.projectionOf(f.namn, names.stad(p))))],
    rows: [...times].reverse().map((tid) => ({
      key: tid, cells: [formatTidsrom(tid, lang), ...chosen.map((p) => cell(row.tal, p, tid)), ...projections.flatMap((f) => chosen.map((p) => cell(f.tal, p, tid)))],
    })),
  }
}
