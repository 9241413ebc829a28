// Take-up over time: for one tiltak, or for all that the filters let through where they are not too many.
import { useMemo } from 'react'
import { Button, Empty, Paragraph } from '../design'
import { Figure } from '../design/plot/Figure'
import { Stack } from '../design/plot/Stack'
import { compareText, formatDate, useLang, useWords, type Words } from '../engine/i18n'
import { useRows, useRowsOf } from '../engine/live'
import { Download } from '../domain/Download'
import { curveArk } from '../domain/innforing/ark'
import { GRAD, GRADAR } from '../domain/innforing/terms'
import type { InnforingKort, InnforingRow } from '../domain/rows'
import { Oppdikta } from '../domain/Sources'
import { shared } from '../domain/words'
import { Choose } from './Filters'
import type { ViewProps } from './SetPage'
import { dayNow, dayOf, yearOf } from './time'
import { useAbout, type About } from './useAbout'
import { summed } from './uptake'

const MOST = 300 // tiltak that one curve adds up
const WHOLE = 2_000 // of the whole house, whose histories come to the page at once; where there are more, those that are shown come each by itself

const nn = {
  all: 'Alle tiltak som filteret slepp gjennom', which: 'Vis for', title: 'Kor langt partnarane er komne, over tid', one: (t: string) => `Kor langt partnarane er komne med «${t}», over tid`,
  summary: (n: number, use: number) => (n === 1 ? `No er det meldt om éi innføring hos partnarane, og ${use === 1 ? 'ho er i bruk' : 'ho er ikkje i bruk enno'}.` : `No er det meldt om ${n} innføringar hos partnarane; ${use} av dei er i bruk.`), day: 'Dag',
  tooMany: (n: number, has: number) => `${has} av tiltaka har meldt om innføring, og ei kurve legg saman høgst ${n}. Filtrer dei, så kjem kurva.`, narrow: (all: number, n: number) => `${all} tiltak er for mange for ei liste å velje frå. Søk eller filtrer til ${n} eller færre, så kan du velje eitt.`, tooManyTitle: 'For mange tiltak for ei kurve', none: 'Ingenting er meldt om innføring av desse tiltaka enno.',
  means: 'Kvar partnar som har meldt om eit tiltak, tel éin gong for tiltaket.',
}
type KurveWords = typeof nn
const words: Words<KurveWords> = {
  nn,
  nb: {
    all: 'Alle tiltak som filteret slipper gjennom', which: 'Vis for', title: 'Hvor langt partnerne er kommet, over tid', one: (t) => `Hvor langt partnerne er kommet med «${t}», over tid`,
    summary: (n, use) => (n === 1 ? `Nå er det meldt om én innføring hos partnerne, og ${use === 1 ? 'den er i bruk' : 'den er ikke i bruk ennå'}.` : `Nå er det meldt om ${n} innføringer hos partnerne; ${use} av dem er i bruk.`), day: 'Dag',
    tooMany: (n, has) => `${has} av tiltakene har meldt om innføring, og en kurve legger sammen høyst ${n}. Filtrer dem, så kommer kurven.`, narrow: (all, n) => `${all} tiltak er for mange for en liste å velge fra. Søk eller filtrer til ${n} eller færre, så kan du velge ett.`, tooManyTitle: 'For mange tiltak for en kurve', none: 'Ingenting er meldt om innføring av disse tiltakene ennå.',
    means: 'Hver partner som har meldt om et tiltak, teller én gang for tiltaket.',
  },
  en: {
    all: 'All measures that the filters let through', which: 'Show for', title: 'How far the partners have come, over time', one: (t) => `How far the partners have come with “${t}”, over time`,
    summary: (n, use) => (n === 1 ? `One take-up is reported by now, and it is ${use === 1 ? 'in use' : 'not in use yet'}.` : `${n} take-ups at the partners are reported by now; ${use} of them are in use.`), day: 'Day',
    tooMany: (n, has) => `${has} of the measures have a reported take-up, and a curve adds up at most ${n}. Filter them, and the curve comes.`, narrow: (all, n) => `${all} measures are too many for a list to choose from. Search or filter down to ${n} or fewer, then you can choose one.`, tooManyTitle: 'Too many measures for a curve', none: 'Nothing is reported of the take-up of these measures yet.',
    means: 'Each partner that has reported of a measure counts once for the measure.',
  },
}

export default function Kurve({ rows, search, change, names }: ViewProps) {
  const about = useAbout({ search, names })
  const w = useWords(words)
  const short = useRows<InnforingKort>('innforing.kort')
  const ids = useMemo(() => new Set(search.tiltak ? [search.tiltak] : rows.map((r) => r.row.id)), [rows, search.tiltak])
  const reported = useMemo(() => short.rows.flatMap((r) => (ids.has(r.row.id) ? [r.row.id] : [])), [short.rows, ids])
  const choices = useMemo(() => rows.map((r) => ({ value: r.row.id, label: r.row.tittel })).sort((a, b) => compareText(a.label, b.label)), [rows])
  const one = rows.find((r) => r.row.id === search.tiltak)?.row
  return (
    <>
      <div className="fp-tabletools fp-noprint">
        {choices.length <= MOST ? <Choose label={w.which} all={w.all} choices={choices} value={search.tiltak} set={(tiltak) => change({ tiltak })} /> : <Paragraph data-size="sm">{w.narrow(choices.length, MOST)}</Paragraph>}
        {one && choices.length > MOST ? <Button variant="tertiary" data-size="sm" onClick={() => change({ tiltak: '' })}>{w.all}</Button> : null}
      </div>
      {!one && reported.length > MOST ? <Empty title={w.tooManyTitle}>{w.tooMany(MOST, reported.length)}</Empty> : <Curve ids={ids} keys={short.rows.length > WHOLE ? reported.map((id) => `innforing/${id}`) : undefined} title={one ? w.one(one.tittel) : w.title} about={about} />}
    </>
  )
}

const yearAt = (day: string) => {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number)
  return y + (dayOf(y, m, d) - dayOf(y)) / 365.25
}

/** `keys` where the house has too many take-ups for all of them to come. */
function Curve({ ids, keys, title, about }: { ids: ReadonlySet<string>; keys: readonly string[] | undefined; title: string; about: () => About }) {
  const w = useWords(words)
  const common = useWords(shared)
  const grad = useWords(GRAD)
  const whole = useRows<InnforingRow>(keys ? '' : ids.size === 1 ? `innforing/${[...ids][0] ?? ''}` : 'innforing')
  const each = useRowsOf<InnforingRow>(keys ?? [])
  const { rows, ready } = keys ? each : whole
  const lang = useLang()
  const shown = useMemo(() => rows.map((r) => r.row).filter((r) => ids.has(r.id)), [rows, ids])
  const points = useMemo(() => summed(shown), [shown])
  if (!ready) return <p className="fp-waiting">{common.loading}</p>
  const now = points[points.length - 1]
  if (!now) return <Paragraph className="fp-none">{w.none}</Paragraph>
  const all = GRADAR.reduce((sum, g) => sum + now.tal[g], 0)
  const summary = w.summary(all, now.tal.innfort + now.tal.malt)
  const first = Math.floor(yearAt(points[0]?.dag ?? ''))
  const last = yearOf(dayNow())
  return (
    <Figure caption={<>{title} {points.some((p) => p.oppdikta) ? <Oppdikta /> : null}</>} summary={summary} note={<>{`${summary} ${w.means}`}<Download room="ark" ask={() => curveArk(lang, { ...about(), tittel: title }, points, shown)} /></>}
      table={{ head: [w.day, ...GRADAR.map((g) => grad[g])], rows: points.map((p) => ({ key: p.dag, cells: [formatDate(p.dag), ...GRADAR.map((g) => p.tal[g])] })) }}>
      {(label) => (
        <Stack label={label} layers={GRADAR.map((g) => ({ id: g, label: grad[g] }))} steps={points.map((p) => ({ x: yearAt(p.dag), counts: GRADAR.map((g) => p.tal[g]) }))}
          until={last + (dayNow() - dayOf(last)) / 365.25} formatX={String} xTicks={Array.from({ length: last - first + 1 }, (_, i) => first + i)} />
      )}
    </Figure>
  )
}
