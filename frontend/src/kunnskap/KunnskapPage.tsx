// What is known of one patient group, area or kommune: figures, the tiltak that aim at them, the chapters of the plans.
import { Fragment, useMemo, useState, type ReactNode } from 'react'
import { Button, Changed, Empty, PageHead, Paragraph, PhaseTag, Section, StatusTag } from '../design'
import { compareText, formatTidsrom, tIn, useLang, useWords } from '../engine/i18n'
import { useChanged, useRow, useRows } from '../engine/live'
import { Link, useTitle, type PageProps } from '../engine/route'
import { Plot, useOwnPlaces } from '../domain/indikator/Development'
import { firstPlaces, placesOf } from '../domain/indikator/series'
import { GRAD } from '../domain/innforing/terms'
import { useCodes, useNames } from '../domain/names'
import type { IndikatorKort, IndikatorRow, InnforingKort, PartnarRow, PlanRow, TekstRow, TiltakKort } from '../domain/rows'
import type { Names } from '../domain/say'
import { Oppdikta } from '../domain/Sources'
import { TIES } from '../domain/ties'
import { shared } from '../domain/words'
import { Why } from '../domain/Why'
import { aimingAt, chaptersByTiltak, chaptersOf, indicatorsOf, SLAGA, tiltakOf, type About, type Found } from './about'
import { KunnskapDownload } from './KunnskapDownload'
import { words } from './words'
import './kunnskap.css'

const FIRST = 6 // indicators whose figures are fetched at once
const LINES = 3 // places drawn of each
const AIMING = 20 // tiltak that are listed at an indicator
const TILTAK = 60 // tiltak or chapters that are listed at once
const IN_LINE = 4 // links in one line of what something is tied to

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
      <Known about={about} name={name} names={names} />
    </article>
  )
}

function Known({ about, name, names }: { about: About; name: string; names: Names }) {
  const indicators = useRows<IndikatorKort>('indikator.kort').rows
  const tiltak = useRows<TiltakKort>('tiltak.kort').rows
  const uptake = useRows<InnforingKort>('innforing.kort').rows
  const plans = useRows<PlanRow>('plan').rows
  const texts = useRows<TekstRow>('tekst').rows
  const all = useMemo(() => tiltak.map((r) => r.row), [tiltak])
  const told = useMemo(() => uptake.map((r) => r.row), [uptake])
  const own = useMemo(() => tiltakOf(about, all, told).sort((a, b) => compareText(a.tittel, b.tittel)), [about, all, told])
  const shown = useMemo(() => indicatorsOf(about, indicators.map((r) => r.row)), [about, indicators])
  const chapters = useMemo(() => chaptersOf(about, own, plans.map((r) => r.row), texts.map((r) => r.row)), [about, own, plans, texts])
  return (
    <>
      <KunnskapDownload about={about} name={name} shown={shown} most={FIRST} lines={LINES} all={all} own={own} uptake={told} chapters={chapters} names={names} />
      <div className="fp-columns">
        <Indicators about={about} shown={shown} all={all} names={names} />
        <div>
          <Tiltak about={about} own={own} uptake={told} chapters={chapters} indicators={indicators} names={names} />
          <Chapters found={chapters} />
        </div>
      </div>
    </>
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
      {order.slice(0, most).map((kort) => <Indicator key={kort.id} kort={kort} about={about} all={all} names={names} />)}
      <More all={order.length} most={most} step={FIRST} set={setMost} />
    </Section>
  )
}

function Indicator({ kort, about, all, names }: { kort: IndikatorKort; about: About; all: readonly TiltakKort[]; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  const { row } = useRow<IndikatorRow>(`indikator/${kort.id}`)
  const [most, setMost] = useState(AIMING)
  const own = useOwnPlaces()
  const aiming = useMemo(() => aimingAt(kort.id, all), [kort.id, all])
  const here = useMemo(() => (about.slag === 'kommune' ? new Set([about.kode]) : own), [about, own])
  const places = row ? (about.slag === 'kommune' && placesOf(row.row).includes(about.kode) ? [about.kode] : firstPlaces(row.row, here, LINES)) : []
  return (
    <section className="fp-kunnskap__indikator" aria-label={tIn(kort.namn, lang)}>
      <Changed on={useChanged(`indikator/${kort.id}`)}>
        <h3><Link href={`/indikator/${kort.id}`}>{tIn(kort.namn, lang)}</Link></h3>
        <p className="fp-card__line">{[kort.eining, w.from(kort.utgjevar), kort.siste ? w.newest(formatTidsrom(kort.siste.tid, lang)) : w.noFigures].join(' · ')}{kort.siste ? <Why label={tIn(kort.namn, lang)} rom="indikator" ting={kort.id} felt="tal" /> : null}</p>
        {row && places.length > 0 ? <Plot row={row.row} names={names} chosen={places} projected title={tIn(kort.namn, lang)} /> : null}
      </Changed>
      <h4>{w.aims}</h4>
      {aiming.length === 0 ? <p className="fp-none">{w.noAims}</p> : <ul className="fp-rows">{aiming.slice(0, most).map((t) => <TiltakLine key={t.id} row={t} names={names} />)}</ul>}
      <More all={aiming.length} most={most} step={AIMING} set={setMost} />
    </section>
  )
}

/** One tiltak; under it what it is tied to. */
function TiltakLine({ row, names, told, children }: { row: TiltakKort; names: Names; told?: string | undefined; children?: ReactNode }) {
  return (
    <li>
      <Changed on={useChanged(`tiltak.kort/${row.id}`)}>
        <Link href={`/tiltak/${row.id}`} lang={row.malform}>{row.tittel}</Link>
        <span className="fp-tags">{row.oppdikta ? <Oppdikta /> : null}<PhaseTag fase={row.fase} /><Why label={row.tittel} rom="tiltak" ting={row.id} felt="fase" /><StatusTag lys={row.status?.framdrift} /><Why label={row.tittel} trace={row.status?.sidan} /><small>{told ?? names.aktor(row.eigar)}{told ? <Why label={told} rom="innforing" ting={row.id} felt="partnarar" /> : <Why label={names.aktor(row.eigar)} rom="tiltak" ting={row.id} felt="eigar" />}</small></span>
        {children}
      </Changed>
    </li>
  )
}

const FILTER = { pasientgruppe: 'pasientgruppe', omrade: 'omrade' } as const

/** How many there are beyond those that are shown, on paper too; and the way to them. */
function More({ all, most, step, set }: { all: number; most: number; step: number; set: (most: number) => void }) {
  const w = useWords(words)
  if (all <= most) return null
  return <p className="fp-kunnskap__more"><span className="fp-none">{w.shown(most, all)}</span><Button variant="tertiary" data-size="sm" className="fp-noprint" onClick={() => set(most + step)}>{w.more(Math.min(step, all - most))}</Button></p>
}

type TiltakProps = { about: About; own: TiltakKort[]; uptake: readonly InnforingKort[]; chapters: readonly Found[]; indicators: readonly { row: IndikatorKort }[]; names: Names }

function Tiltak({ about, own, uptake, chapters, indicators, names }: TiltakProps) {
  const w = useWords(words)
  const [most, setMost] = useState(TILTAK)
  const grad = useWords(GRAD)
  const partnar = about.slag === 'kommune' ? about.partnar?.id : undefined
  const grades = useMemo(() => new Map(uptake.flatMap((u) => u.grader.filter((g) => g.partnar === partnar).map((g) => [u.id, g.grad] as const))), [uptake, partnar])
  const standsIn = useMemo(() => chaptersByTiltak(chapters), [chapters])
  const known = useMemo(() => new Map(indicators.map((r) => [r.row.id, r.row])), [indicators])
  const filter = about.slag === 'kommune' ? `partnar=${partnar ?? ''}` : `${FILTER[about.slag]}=${about.kode}`
  const told = (t: TiltakKort) => {
    const found = grades.get(t.id)
    return found ? `${w.uptake}: ${grad[found].toLowerCase()}` : undefined
  }
  const links = own.length ? <span className="fp-actions fp-noprint"><Link href={`/tiltak?${filter}`}>{w.all}</Link><Link href={`/tiltak?${filter}&vising=kart`}>{w.onMap}</Link></span> : null
  return (
    <Section title={<>{w.tiltak} <small className="fp-none">{own.length}</small></>} actions={links}>
      {own.length === 0 ? <p className="fp-none">{w.noTiltak}</p> : (
        <ul className="fp-rows">
          {own.slice(0, most).map((t) => (
            <TiltakLine key={t.id} row={t} names={names} told={told(t)}>
              <TiedTo row={t} chapters={standsIn.get(t.id) ?? []} known={known} />
            </TiltakLine>
          ))}
        </ul>
      )}
      <More all={own.length} most={most} step={TILTAK} set={setMost} />
    </Section>
  )
}

/** What a tiltak is to work on, and the chapters that it is tied to. */
function TiedTo({ row, chapters, known }: { row: TiltakKort; chapters: readonly Found[]; known: ReadonlyMap<string, IndikatorKort> }) {
  const w = useWords(words)
  const lang = useLang()
  const aims = row.indikatorar.flatMap((id) => known.get(id) ?? [])
  if (aims.length + chapters.length === 0) return null
  return (
    <p className="fp-kunnskap__ties">
      {aims.length > 0 ? <span>{w.worksOn} <Links all={aims.map((i) => ({ href: `/indikator/${i.id}`, text: tIn(i.namn, lang) }))} /></span> : null}
      {chapters.length > 0 ? <span>{w.standsIn} <Links all={chapters.map(({ plan, chapter }) => ({ href: `/plan/${plan.id}/kapittel/${chapter.kapittel}`, text: chapterText(chapter), lang: chapter.malform }))} /></span> : null}
    </p>
  )
}

type Line = { href: string; text: string; lang?: string }

/** A few links in a row, and how many more there are. */
function Links({ all }: { all: readonly Line[] }) {
  const w = useWords(words)
  const rest = all.length - IN_LINE
  return <>{all.slice(0, IN_LINE).map((l, i) => <Fragment key={l.href}>{i > 0 ? ', ' : ''}<Link href={l.href} lang={l.lang}>{l.text}</Link></Fragment>)}{rest > 0 ? ` ${w.andMore(rest)}` : ''}</>
}

const chapterText = (c: Found['chapter']) => `${c.nummer ?? ''} ${c.tittel}`.trim()

function Chapters({ found }: { found: readonly Found[] }) {
  const w = useWords(words)
  const [most, setMost] = useState(TILTAK)
  return (
    <Section title={<>{w.chapters} <small className="fp-none">{found.length}</small></>}>
      {found.length === 0 ? <p className="fp-none">{w.noChapters}</p> : <ul className="fp-rows">{found.slice(0, most).map((f) => <ChapterLine key={f.chapter.kapittel} found={f} />)}</ul>}
      <More all={found.length} most={most} step={TILTAK} set={setMost} />
    </Section>
  )
}

/** A chapter, its plan, and why it is here: the tiltak that are tied to it, by how. */
function ChapterLine({ found: { plan, chapter, tiltak, answers } }: { found: Found }) {
  const w = useWords(words)
  const by = TIES.map((tie) => ({ tie, all: tiltak.filter((t) => t.ties[0] === tie) })).filter((g) => g.all.length > 0)
  return (
    <li>
      <Changed on={useChanged(`tekst/${chapter.tekst}`)}>
        <Link href={`/plan/${plan.id}/kapittel/${chapter.kapittel}`} lang={chapter.malform}>{chapterText(chapter)}</Link>
        <span className="fp-tags"><small lang={plan.malform}>{plan.tittel}</small></span>
        {answers ? <p className="fp-kunnskap__ties">{w.ofPartner}<Why label={chapterText(chapter)} rom="plan" ting={plan.id} felt={`kapittel.${chapter.kapittel}.ansvarleg`} /></p> : null}
        {by.map(({ tie, all }) => <p key={tie} className="fp-kunnskap__ties">{w.ties[tie]} <Links all={all.map(({ row }) => ({ href: `/tiltak/${row.id}`, text: row.tittel, lang: row.malform }))} /></p>)}
      </Changed>
    </li>
  )
}
