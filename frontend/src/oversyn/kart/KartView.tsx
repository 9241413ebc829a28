// Where tiltak are in use: the map, and beside it the same facts as a table, for the kommunar and the other partners.
import { useId, useMemo, useState } from 'react'
import { Button, Heading, Paragraph } from '../../design'
import { compareText, useLang, useWords } from '../../engine/i18n'
import { useRow, useRows } from '../../engine/live'
import { Link } from '../../engine/route'
import { Download } from '../../domain/Download'
import { uptakeArk } from '../../domain/innforing/ark'
import { GRAD, GRADAR } from '../../domain/innforing/terms'
import { useToldOfTakeUp } from '../../domain/innforing/useTold'
import type { InnforingKort, InnforingRow, PartnarRow } from '../../domain/rows'
import type { Names } from '../../domain/say'
import { isInvented, Oppdikta } from '../../domain/Sources'
import { Choose } from '../Filters'
import type { ViewProps } from '../SetPage'
import { useAbout, type About } from '../useAbout'
import { countsArk, inOrder } from './ark'
import { classesOf, countByPartner, STEP_OF, stepOf, stepOfOne, type Counts } from './colours'
import { Kart } from './Kart'
import { OneTable } from './OneTable'
import { Swatch } from './patterns'
import { words } from './words'
import './kart.css'

const CHOICES = 80 // tiltak among which one can be chosen in a list

export default function KartView({ rows, search, change, names }: ViewProps) {
  const w = useWords(words)
  const { rows: uptake, ready } = useRows<InnforingKort>('innforing.kort')
  const shown = useMemo(() => {
    const ids = new Set(rows.map((r) => r.row.id))
    return uptake.map((r) => r.row).filter((r) => ids.has(r.id))
  }, [rows, uptake])
  const choices = useMemo(() => rows.map((r) => ({ value: r.row.id, label: r.row.tittel })).sort((a, b) => compareText(a.label, b.label)), [rows])
  const about = useAbout({ search, names })
  const one = search.tiltak ? rows.find((r) => r.row.id === search.tiltak)?.row : undefined
  return (
    <>
      <div className="fp-tabletools fp-noprint">
        {choices.length <= CHOICES
          ? <Choose label={w.which} all={w.all} choices={choices} value={search.tiltak} set={(tiltak) => change({ tiltak })} />
          : <Paragraph data-size="sm">{w.narrow(CHOICES)}</Paragraph>}
        {one ? <Link href={`/tiltak/${one.id}`}>{w.toTiltak}</Link> : null}
        {one && choices.length > CHOICES ? <Button variant="tertiary" data-size="sm" onClick={() => change({ tiltak: '' })}>{w.showAll}</Button> : null}
      </div>
      {one ? <OfOne id={one.id} tittel={one.tittel} names={names} about={about} /> : <OfAll all={shown} count={rows.length} ready={ready} names={names} about={about} />}
    </>
  )
}

/** The partners, those with a kommune on the map apart from the others. */
function usePartnarar(): { byNumber: ReadonlyMap<string, PartnarRow>; kommunar: PartnarRow[]; others: PartnarRow[] } {
  const { rows } = useRows<PartnarRow>('partnar')
  return useMemo(() => {
    const here = rows.map((r) => r.row).filter((p) => !p.ute)
    return {
      byNumber: new Map(here.flatMap((p) => (p.kommunenummer ? [[p.kommunenummer, p] as const] : []))),
      kommunar: here.filter((p) => p.kommunenummer), others: here.filter((p) => !p.kommunenummer),
    }
  }, [rows])
}

function OfOne({ id, tittel, names, about }: { id: string; tittel: string; names: Names; about: () => About }) {
  const w = useWords(words)
  const lang = useLang()
  const grad = useWords(GRAD)
  const fills = useId()
  const row = useRow<InnforingRow>(`innforing/${id}`).row?.row
  const { byNumber, kommunar, others } = usePartnarar()
  const [hot, look] = useState<string>()
  useToldOfTakeUp(id, names)
  const of = new Map((row?.partnarar ?? []).map((p) => [p.partnar, p]))
  const shown = { kommunar: inOrder(kommunar, (p) => stepOfOne(of.get(p.id)), names), others: inOrder(others.filter((p) => of.has(p.id)), (p) => stepOfOne(of.get(p.id)), names) }
  const ask = () => uptakeArk(lang, { ...about(), tittel: w.titleOne(tittel) }, [...shown.kommunar, ...shown.others].map((p) => ({ id: p.id, namn: names.partnar(p.id) })), row ?? { partnarar: [] })
  const inUse = kommunar.filter((k) => STEP_OF[of.get(k.id)?.grad ?? 'ikkje-aktuelt'] >= 5).length
  const told = kommunar.filter((k) => of.has(k.id)).length
  return (
    <div className="fp-kartview">
      <section>
        <Heading level={2} data-size="xs">{w.titleOne(tittel)}</Heading>
        <Paragraph>{w.sumOne(inUse, told)} {row?.partnarar.some((p) => isInvented(p.kjelder)) ? <Oppdikta /> : null}</Paragraph>
        <Legend id={fills} lines={[{ step: 0, name: w.unknown }, ...GRADAR.map((g) => ({ step: STEP_OF[g], name: grad[g] }))]} />
        <Kart id={fills} label={`${w.titleOne(tittel)}. ${w.sumOne(inUse, told)}`} hot={hot} look={look} of={(nr) => {
          const p = of.get(byNumber.get(nr)?.id ?? '')
          return { step: p ? STEP_OF[p.grad] : 0, told: p ? grad[p.grad] : w.unknown }
        }} />
      </section>
      <section>
        <OneTable caption={w.kommunar} partnarar={shown.kommunar} of={of} id={fills} hot={hot} look={look} names={names} />
        {shown.others.length > 0 ? <OneTable caption={w.others} partnarar={shown.others} of={of} id={fills} names={names} /> : null}
        <Download room="ark" ask={ask} />
      </section>
    </div>
  )
}

const nothing: Counts = { inUse: 0, onWay: 0, not: 0 }

function OfAll({ all, count, ready, names, about }: { all: readonly InnforingKort[]; count: number; ready: boolean; names: Names; about: () => About }) {
  const w = useWords(words)
  const lang = useLang()
  const fills = useId()
  const { byNumber, kommunar, others } = usePartnarar()
  const [hot, look] = useState<string>()
  const counts = useMemo(() => countByPartner(all), [all])
  const of = (p: PartnarRow | undefined) => counts.get(p?.id ?? '') ?? nothing
  const classes = classesOf(Math.max(0, ...kommunar.map((k) => of(k).inUse)))
  const some = kommunar.filter((k) => of(k).inUse > 0).length
  const props = { of, classes, id: fills, names }
  const parts = [{ del: w.kommunar, partnarar: inOrder(kommunar, (p) => of(p).inUse, names) }, { del: w.others, partnarar: inOrder(others, (p) => of(p).inUse, names) }]
  const ask = () => countsArk(lang, { ...about(), tittel: w.titleAll }, parts.flatMap(({ del, partnarar }) => partnarar.map((p) => ({ del, namn: names.partnar(p.id), counts: of(p) }))))
  return (
    <div className="fp-kartview">
      <section>
        <Heading level={2} data-size="xs">{w.titleAll}</Heading>
        <Paragraph>{ready && counts.size === 0 ? w.none : w.sumAll(count, some)} {[...counts.values()].some((c) => c.oppdikta) ? <Oppdikta /> : null}</Paragraph>
        <Legend id={fills} lines={classes.map((c) => ({ step: c.step, name: w.class(c.from, c.to) }))} />
        <Kart id={fills} label={`${w.titleAll}. ${w.sumAll(count, some)}`} hot={hot} look={look}
          of={(nr) => ({ step: stepOf(of(byNumber.get(nr)).inUse, classes), told: String(of(byNumber.get(nr)).inUse) })} />
      </section>
      <section>
        {parts.map(({ del, partnarar }, i) => <AllTable key={del} caption={del} partnarar={partnarar} {...props} {...(i === 0 ? { hot, look } : {})} />)}
        <Download room="ark" ask={ask} />
      </section>
    </div>
  )
}

function Legend({ id, lines }: { id: string; lines: { step: number; name: string }[] }) {
  const w = useWords(words)
  return <ul className="fp-timelegend" aria-label={w.legend}>{lines.map((l) => <li key={l.step}><Swatch id={id} step={l.step} />{l.name}</li>)}</ul>
}

type AllProps = {
  caption: string; partnarar: readonly PartnarRow[]; of: (p: PartnarRow) => Counts; classes: ReturnType<typeof classesOf>; id: string; names: Names
  hot?: string | undefined; look?: (kommunenummer: string | undefined) => void
}

function AllTable({ caption, partnarar, of, classes, id, names, hot, look }: AllProps) {
  const w = useWords(words)
  return (
    <table className="ds-table fp-karttable" data-size="sm">
      <caption>{caption}</caption>
      <thead><tr><th scope="col">{w.partnar}</th><th scope="col" className="fp-number">{w.inUse}</th><th scope="col" className="fp-number">{w.onWay}</th><th scope="col" className="fp-number">{w.not}</th></tr></thead>
      <tbody>
        {partnarar.map((p) => (
          <tr key={p.id} data-hot={(hot !== undefined && hot === p.kommunenummer) || undefined} onPointerEnter={() => look?.(p.kommunenummer)} onPointerLeave={() => look?.(undefined)}>
            <th scope="row"><Swatch id={id} step={stepOf(of(p).inUse, classes)} /> <Link href={p.kommunenummer ? `/kunnskap/kommune/${p.kommunenummer}` : `/partnar/${p.id}`}>{names.partnar(p.id)}</Link> {of(p).oppdikta ? <Oppdikta /> : null}</th>
            <td className="fp-number">{of(p).inUse}</td><td className="fp-number">{of(p).onWay}</td><td className="fp-number">{of(p).not}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
