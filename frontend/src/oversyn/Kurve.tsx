// Take-up over time: for one tiltak, or for all that the filters let through where they are not too many.
import { useMemo } from 'react'
import { Empty, Paragraph } from '../design'
import { Figure } from '../design/plot/Figure'
import { Stack } from '../design/plot/Stack'
import { compareText, formatDate, useWords, type Words } from '../engine/i18n'
import { useRows } from '../engine/live'
import { GRAD, GRADAR } from '../domain/innforing/terms'
import type { InnforingKort, InnforingRow } from '../domain/rows'
import { shared } from '../domain/words'
import { Choose } from './Filters'
import type { ViewProps } from './SetPage'
import { dayNow, dayOf, yearOf } from './time'
import { summed } from './uptake'

const MOST = 300 // tiltak that one curve adds up
const FETCHED = 2_000 // of the whole house, where it is for more than one: their whole histories come to the page

const nn = {
  all: 'Alle tiltak som filteret slepp gjennom', which: 'Vis for', title: 'Kor langt partnarane er komne, over tid', one: (t: string) => `Kor langt partnarane er komne med «${t}», over tid`,
  summary: (n: number, use: number) => (n === 1 ? `No er det meldt om éi innføring hos partnarane, og ${use === 1 ? 'ho er i bruk' : 'ho er ikkje i bruk enno'}.` : `No er det meldt om ${n} innføringar hos partnarane; ${use} av dei er i bruk.`), day: 'Dag',
  tooMany: (n: number) => `Filtrer til ${n} tiltak eller færre for å sjå kurva.`, tooManyTitle: 'For mange tiltak for ei kurve', none: 'Ingenting er meldt om innføring av desse tiltaka enno.',
  means: 'Kvar partnar som har meldt om eit tiltak, tel éin gong for tiltaket.',
}
type KurveWords = typeof nn
const words: Words<KurveWords> = {
  nn,
  nb: {
    all: 'Alle tiltak som filteret slipper gjennom', which: 'Vis for', title: 'Hvor langt partnerne er kommet, over tid', one: (t) => `Hvor langt partnerne er kommet med «${t}», over tid`,
    summary: (n, use) => (n === 1 ? `Nå er det meldt om én innføring hos partnerne, og ${use === 1 ? 'den er i bruk' : 'den er ikke i bruk ennå'}.` : `Nå er det meldt om ${n} innføringer hos partnerne; ${use} av dem er i bruk.`), day: 'Dag',
    tooMany: (n) => `Filtrer til ${n} tiltak eller færre for å se kurven.`, tooManyTitle: 'For mange tiltak for en kurve', none: 'Ingenting er meldt om innføring av disse tiltakene ennå.',
    means: 'Hver partner som har meldt om et tiltak, teller én gang for tiltaket.',
  },
  en: {
    all: 'All measures that the filters let through', which: 'Show for', title: 'How far the partners have come, over time', one: (t) => `How far the partners have come with “${t}”, over time`,
    summary: (n, use) => (n === 1 ? `One take-up is reported by now, and it is ${use === 1 ? 'in use' : 'not in use yet'}.` : `${n} take-ups at the partners are reported by now; ${use} of them are in use.`), day: 'Day',
    tooMany: (n) => `Filter down to ${n} measures or fewer to see the curve.`, tooManyTitle: 'Too many measures for a curve', none: 'Nothing is reported of the take-up of these measures yet.',
    means: 'Each partner that has reported of a measure counts once for the measure.',
  },
}

export default function Kurve({ rows, search, change }: ViewProps) {
  const w = useWords(words)
  const short = useRows<InnforingKort>('innforing.kort')
  const ids = useMemo(() => new Set(search.tiltak ? [search.tiltak] : rows.map((r) => r.row.id)), [rows, search.tiltak])
  const reported = short.rows.filter((r) => ids.has(r.row.id)).length
  const choices = useMemo(() => rows.map((r) => ({ value: r.row.id, label: r.row.tittel })).sort((a, b) => compareText(a.label, b.label)).slice(0, MOST), [rows])
  const one = rows.find((r) => r.row.id === search.tiltak)?.row
  return (
    <>
      <div className="fp-tabletools fp-noprint">
        <Choose label={w.which} all={w.all} choices={choices} value={search.tiltak} set={(tiltak) => change({ tiltak })} />
      </div>
      {!one && (reported > MOST || short.rows.length > FETCHED) ? <Empty title={w.tooManyTitle}>{w.tooMany(MOST)}</Empty> : <Curve ids={ids} title={one ? w.one(one.tittel) : w.title} />}
    </>
  )
}

const yearAt = (day: string) => {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number)
  return y + (dayOf(y, m, d) - dayOf(y)) / 365.25
}

function Curve({ ids, title }: { ids: ReadonlySet<string>; title: string }) {
  const w = useWords(words)
  const common = useWords(shared)
  const grad = useWords(GRAD)
  const { rows, ready } = useRows<InnforingRow>(ids.size === 1 ? `innforing/${[...ids][0] ?? ''}` : 'innforing')
  const points = useMemo(() => summed(rows.map((r) => r.row).filter((r) => ids.has(r.id))), [rows, ids])
  if (!ready) return <p className="fp-waiting">{common.loading}</p>
  const now = points[points.length - 1]
  if (!now) return <Paragraph className="fp-none">{w.none}</Paragraph>
  const all = GRADAR.reduce((sum, g) => sum + now.tal[g], 0)
  const summary = w.summary(all, now.tal.innfort + now.tal.malt)
  const first = Math.floor(yearAt(points[0]?.dag ?? ''))
  const last = yearOf(dayNow())
  return (
    <Figure caption={title} summary={summary} note={`${summary} ${w.means}`}
      table={{ head: [w.day, ...GRADAR.map((g) => grad[g])], rows: points.map((p) => ({ key: p.dag, cells: [formatDate(p.dag), ...GRADAR.map((g) => p.tal[g])] })) }}>
      {(label) => (
        <Stack label={label} layers={GRADAR.map((g) => ({ id: g, label: grad[g] }))} steps={points.map((p) => ({ x: yearAt(p.dag), counts: GRADAR.map((g) => p.tal[g]) }))}
          until={last + (dayNow() - dayOf(last)) / 365.25} formatX={String} xTicks={Array.from({ length: last - first + 1 }, (_, i) => first + i)} />
      )}
    </Figure>
  )
}
