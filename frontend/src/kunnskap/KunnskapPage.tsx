// What is known of one patient group, area or kommune: figures, the tiltak that aim at them, the chapters of the plans.
import { useMemo, useState } from 'react'
import { Button, Empty, PageHead, Paragraph, PhaseTag, Section, StatusTag } from '../design'
import { compareText, formatTidsrom, tIn, useLang, useWords } from '../engine/i18n'
import { useRow, useRows } from '../engine/live'
import { Link, useTitle, type PageProps } from '../engine/route'
import { Plot, useOwnPlaces } from '../domain/indikator/Development'
import { firstPlaces, placesOf } from '../domain/indikator/series'
import { GRAD } from '../domain/innforing/terms'
import { useCodes, useNames } from '../domain/names'
import type { IndikatorKort, IndikatorRow, InnforingKort, PartnarRow, PlanRow, TekstRow, TiltakKort } from '../domain/rows'
import type { Names } from '../domain/say'
import { shared } from '../domain/words'
import { aimingAt, chaptersOf, indicatorsOf, SLAGA, tiltakOf, type About } from './about'
import { words } from './words'
import './kunnskap.css'

const FIRST = 6 // indicators whose figures are fetched at once
const LINES = 3 // places drawn of each
const AIMING = 20 // tiltak that are listed at an indicator
const TILTAK = 60 // tiltak or chapters that are listed at once

/** What the address is about, and its name; undefined where it names nothing that there is. */
function useAbout(slag: string, kode: string, names: Names): { about: About; name: string } | undefined {
  const groups = useCodes('pasientgruppe').codes
  const areas = useCodes('innsatsomrade').codes
  const partnarar = useRows<PartnarRow>('partnar').rows
  return useMemo(() => {
    if (slag === 'kommune') {
      const partnar = partnarar.find((r) => r.row.kommunenummer === kode)?.row
      return partnar && { about: { slag, kode, partnar }, name: names.partnar(partnar.id) }
    }
    const known = SLAGA.find((s) => s === slag)
    const code = (known === 'pasientgruppe' ? groups : areas).find((c) => c.value === kode)
    return known && known !== 'kommune' && code ? { about: { slag: known, kode }, name: code.label } : undefined
  }, [slag, kode, groups, areas, partnarar, names])
}

export default function KunnskapPage({ params }: PageProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const names = useNames()
  const ready = useRows<PartnarRow>('partnar').ready
  const found = useAbout(params['slag'] ?? '', params['kode'] ?? '', names)
  useTitle(found ? `${w.title}: ${found.name}` : w.title)
  if (!found) return ready ? <Empty title={common.missing} action={<Link href="/kunnskap">{w.back}</Link>}>{common.missingText}</Empty> : <p className="fp-waiting">{common.loading}</p>
  const { about, name } = found
  return (
    <article>
      <p className="fp-noprint"><Link href="/kunnskap">{w.back}</Link></p>
      <PageHead title={<span className="fp-capital">{name}</span>} lead={w.slag[about.slag]} actions={about.slag === 'kommune' && about.partnar ? <Link href={`/partnar/${about.partnar.id}`}>{w.partnar}</Link> : null} />
      <Known about={about} names={names} />
    </article>
  )
}

function Known({ about, names }: { about: About; names: Names }) {
  const indicators = useRows<IndikatorKort>('indikator.kort').rows
  const tiltak = useRows<TiltakKort>('tiltak.kort').rows
  const uptake = useRows<InnforingKort>('innforing.kort').rows
  const all = useMemo(() => tiltak.map((r) => r.row), [tiltak])
  const told = useMemo(() => uptake.map((r) => r.row), [uptake])
  const own = useMemo(() => tiltakOf(about, all, told).sort((a, b) => compareText(a.tittel, b.tittel)), [about, all, told])
  const shown = useMemo(() => indicatorsOf(about, indicators.map((r) => r.row)), [about, indicators])
  return (
    <div className="fp-columns">
      <Indicators about={about} shown={shown} all={all} names={names} />
      <div>
        <Tiltak about={about} own={own} uptake={told} names={names} />
        <Chapters about={about} own={own} />
      </div>
    </div>
  )
}

function Indicators({ about, shown, all, names }: { about: About; shown: IndikatorKort[]; all: readonly TiltakKort[]; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  const [most, setMost] = useState(FIRST)
  const order = useMemo(() => [...shown].sort((a, b) => compareText(tIn(a.namn, lang), tIn(b.namn, lang))), [shown, lang])
  return (
    <Section title={w.indicators}>
      {order.length === 0 ? <Paragraph className="fp-none">{w.noIndicators}</Paragraph> : null}
      {order.slice(0, most).map((kort) => <Indicator key={kort.id} kort={kort} about={about} aiming={aimingAt(kort.id, all)} names={names} />)}
      {order.length > most ? <Button variant="tertiary" className="fp-noprint" onClick={() => setMost(most + FIRST)}>{w.more(Math.min(FIRST, order.length - most))}</Button> : null}
    </Section>
  )
}

function Indicator({ kort, about, aiming, names }: { kort: IndikatorKort; about: About; aiming: TiltakKort[]; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  const { row } = useRow<IndikatorRow>(`indikator/${kort.id}`)
  const [most, setMost] = useState(AIMING)
  const own = useOwnPlaces()
  const here = useMemo(() => (about.slag === 'kommune' ? new Set([about.kode]) : own), [about, own])
  const places = row ? (about.slag === 'kommune' && placesOf(row.row).includes(about.kode) ? [about.kode] : firstPlaces(row.row, here, LINES)) : []
  return (
    <section className="fp-kunnskap__indikator">
      <h3><Link href={`/indikator/${kort.id}`}>{tIn(kort.namn, lang)}</Link></h3>
      <p className="fp-card__line">{[kort.eining, w.from(kort.utgjevar), kort.siste ? w.newest(formatTidsrom(kort.siste.tid, lang)) : w.noFigures].join(' · ')}</p>
      {row && places.length > 0 ? <Plot row={row.row} names={names} chosen={places} projected title={tIn(kort.namn, lang)} /> : null}
      <h4>{w.aims}</h4>
      {aiming.length === 0 ? <p className="fp-none">{w.noAims}</p> : <ul className="fp-rows">{aiming.slice(0, most).map((t) => <TiltakLine key={t.id} row={t} names={names} />)}</ul>}
      <More all={aiming.length} most={most} step={AIMING} set={setMost} />
    </section>
  )
}

function TiltakLine({ row, names, told }: { row: TiltakKort; names: Names; told?: string | undefined }) {
  return (
    <li>
      <Link href={`/tiltak/${row.id}`} lang={row.malform}>{row.tittel}</Link>
      <PhaseTag fase={row.fase} /><StatusTag lys={row.status?.framdrift} /><small>{told ?? names.aktor(row.eigar)}</small>
    </li>
  )
}

const FILTER = { pasientgruppe: 'pasientgruppe', omrade: 'omrade' } as const

/** How many more there are, and the way to them. */
function More({ all, most, step, set }: { all: number; most: number; step: number; set: (most: number) => void }) {
  const w = useWords(words)
  if (all <= most) return null
  return <p className="fp-actions fp-noprint"><span className="fp-none">{w.shown(most, all)}</span><Button variant="tertiary" data-size="sm" onClick={() => set(most + step)}>{w.more(Math.min(step, all - most))}</Button></p>
}

function Tiltak({ about, own, uptake, names }: { about: About; own: TiltakKort[]; uptake: readonly InnforingKort[]; names: Names }) {
  const w = useWords(words)
  const [most, setMost] = useState(TILTAK)
  const grad = useWords(GRAD)
  const partnar = about.slag === 'kommune' ? about.partnar?.id : undefined
  const grades = useMemo(() => new Map(uptake.flatMap((u) => u.grader.filter((g) => g.partnar === partnar).map((g) => [u.id, g.grad] as const))), [uptake, partnar])
  const filter = about.slag === 'kommune' ? `partnar=${partnar ?? ''}` : `${FILTER[about.slag]}=${about.kode}`
  const told = (t: TiltakKort) => {
    const found = grades.get(t.id)
    return found ? `${w.uptake}: ${grad[found].toLowerCase()}` : undefined
  }
  const links = own.length ? <span className="fp-actions fp-noprint"><Link href={`/tiltak?${filter}`}>{w.all}</Link><Link href={`/tiltak?${filter}&vising=kart`}>{w.onMap}</Link></span> : null
  return (
    <Section title={<>{w.tiltak} <small className="fp-none">{own.length}</small></>} actions={links}>
      {own.length === 0 ? <p className="fp-none">{w.noTiltak}</p> : <ul className="fp-rows">{own.slice(0, most).map((t) => <TiltakLine key={t.id} row={t} names={names} told={told(t)} />)}</ul>}
      <More all={own.length} most={most} step={TILTAK} set={setMost} />
    </Section>
  )
}

function Chapters({ about, own }: { about: About; own: TiltakKort[] }) {
  const w = useWords(words)
  const plans = useRows<PlanRow>('plan').rows
  const texts = useRows<TekstRow>('tekst').rows
  const [most, setMost] = useState(TILTAK)
  const found = useMemo(() => chaptersOf(about, own, plans.map((r) => r.row), texts.map((r) => r.row)), [about, own, plans, texts])
  return (
    <Section title={w.chapters}>
      {found.length === 0 ? <p className="fp-none">{w.noChapters}</p> : (
        <ul className="fp-rows">
          {found.slice(0, most).map(({ plan, chapter, why }) => (
            <li key={chapter.kapittel}>
              <Link href={`/plan/${plan.id}/kapittel/${chapter.kapittel}`} lang={chapter.malform}>{`${chapter.nummer ?? ''} ${chapter.tittel}`}</Link>
              <small><span lang={plan.malform}>{plan.tittel}</span>{why === 'partner' ? ` · ${w.ofPartner.toLowerCase()}` : ''}</small>
            </li>
          ))}
        </ul>
      )}
      <More all={found.length} most={most} step={TILTAK} set={setMost} />
    </Section>
  )
}
