// A sak's own pages: as a whole, its papers as they are written, what is said of it. One goes from part to part, and
// the page stays.
import { lazy, Suspense, type ComponentType } from 'react'
import { Alert, Button, Changed, Empty, Facts, LivePresence, PageHead, Paragraph, Section, Tag } from '../design'
import { later } from '../engine/ahead'
import { announce } from '../engine/announce'
import { usePending } from '../engine/ask'
import { useLang, useWords } from '../engine/i18n'
import { useChanged, useOthersChanges, useRoom, useRow, useRows, type Row } from '../engine/live'
import { Link, navigate, useTitle, type PageProps } from '../engine/route'
import { useThreadsOn } from '../desk/useThreadsOn'
import { useWhere } from '../desk/where'
import { editWords } from '../domain/edit.words'
import { History } from '../domain/History'
import { upper, useNames } from '../domain/names'
import { Refused, useRefused } from '../domain/refused'
import type { SakRow } from '../domain/rows'
import { EMNE } from '../domain/rulings'
import { useSakNumbers } from '../domain/numbers'
import { Acts } from '../domain/sak/Acts'
import { Attachments } from '../domain/sak/Attachments'
import { stopOf } from '../domain/sak/commands'
import { Links } from '../domain/sak/Links'
import { partNames, sentences } from '../domain/sak/sentences'
import { SLAG, UTFALL } from '../domain/sak/terms'
import { Voices } from '../domain/sak/Voices'
import { useDay, Way } from '../domain/sak/Way'
import { words } from '../domain/sak/words'
import { SIDE } from '../domain/seats'
import type { Names } from '../domain/say'
import { Oppdikta, Sources, isInvented } from '../domain/Sources'
import { TiltakFrom } from '../domain/TiltakFrom'
import { Why } from '../domain/Why'
import { shared } from '../domain/words'
import { LeftOfSak } from './After'
import { Decisions } from './Decisions'
import { FormoteLinks } from './Formote'
import { Downloads } from './Downloads'
import { usePlace } from './PlaceOnAgenda'
import '../domain/sak/sak.css'

function part<P extends object>(load: () => Promise<ComponentType<P>>) {
  return lazy(later(() => load().then((found) => ({ default: found }))))
}

const Papers = part(() => import('./Papers').then((m) => m.Papers))
const ThingComments = part(() => import('../desk/ThingComments').then((m) => m.ThingComments))

const PARTS = ['oversikt', 'papir', 'kommentarar'] as const
type Part = (typeof PARTS)[number]

export default function SakPage({ params }: PageProps) {
  const id = params['id'] ?? ''
  const common = useWords(shared)
  const w = useWords(words)
  const { row, ready, gone } = useRow<SakRow>(`sak/${id}`)
  const here = PARTS.find((p) => p === params['del']) ?? 'oversikt'
  useTitle(!row ? common.missing : here === 'oversikt' ? row.row.tittel : `${w.tab[here]}: ${row.row.tittel}`)
  if (gone || (params['del'] !== undefined && here === 'oversikt')) return <Gone id={id} />
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return <Shown key={id} whole={row} part={here} />
}

/** Not there; or reported by oneself and refused, and then the way back to the form. */
function Gone({ id }: { id: string }) {
  const w = useWords(words)
  const common = useWords(shared)
  const { bringBack } = useWords(editWords)
  const { refusal, putAway } = useRefused('Report', `sak/${id}`)
  return (
    <>
      <PageHead title={refusal ? w.refusedReport : common.missing} />
      {refusal ? <Refused refusal={refusal} again={bringBack} putAway={putAway} onAgain={() => navigate(`/sak/ny?fra=${id}`)} />
        : <Empty title={common.missing} action={<Link href="/sak">{w.all}</Link>}>{common.missingText}</Empty>}
    </>
  )
}

function Shown({ whole, part: here }: { whole: Row<SakRow>; part: Part }) {
  const { row, key } = whole
  const w = useWords(words)
  const common = useWords(shared)
  const names = useNames()
  useRoom(key)
  const present = useWhere(key)
  const changed = useChanged(key)
  const threads = useThreadsOn('sak', row.id)
  const put = usePlace(row)
  useOthersChanges<SakRow>(key, (now) => {
    if (now.by) announce(w.otherTook(names.person(now.by), now.row.tittel))
  })
  return (
    <article className="fp-sak">
      <p className="fp-noprint"><Link href="/sak">{w.all}</Link></p>
      <Head whole={whole} more={put.offer} />
      <LivePresence people={present} />
      {put.dialog}
      <Parts id={row.id} here={here} open={threads.open} />
      <Changed on={changed}>
        <Suspense fallback={<p className="fp-waiting">{common.loading}</p>}>
          {here === 'oversikt' ? <Overview row={row} names={names} /> : here === 'papir' ? <Papers row={row} names={names} /> : <ThingComments rom="sak" ting={row.id} names={names} threads={threads} />}
        </Suspense>
      </Changed>
    </article>
  )
}

function Head({ whole: { row, key }, more }: { whole: Row<SakRow>; more: readonly (readonly [string, () => void])[] }) {
  const w = useWords(words)
  const common = useWords(shared)
  const slag = useWords(SLAG)
  const emne = useWords(EMNE)
  const number = useSakNumbers().of(row.id)
  const pending = usePending(key).length > 0
  return (
    <>
      <PageHead lang={row.malform} title={<>{number ? <span className="fp-sak__no" lang="nn">{number}</span> : null} {row.tittel}</>}
        actions={<><Acts row={row} more={more} /><Button variant="tertiary" data-size="sm" onClick={() => window.print()}>{w.print}</Button></>} />
      <p className="fp-tags">
        <Tag variant="outline" data-color="neutral">{upper(slag[row.slag])}</Tag><Why rom="sak" ting={row.id} felt="slag" label={slag[row.slag]} /><span>{upper(emne[row.emne])}</span><Why rom="sak" ting={row.id} felt="emne" label={emne[row.emne]} />{isInvented(row.kjelder) ? <Oppdikta /> : null}<Why trace={row.tittelSpor} label={w.tittel} />
        {pending ? <span className="fp-unsaved">{common.notStored}</span> : null}
      </p>
      <Downloads of={`sak/${row.id}`} papers={[['papir', ['pdf']], ['arkivmelding', ['zip']]]} />
      {row.slutt ? <Ended row={row} /> : null}
    </>
  )
}

function Ended({ row }: { row: SakRow }) {
  const w = useWords(words)
  const utfall = useWords(UTFALL)
  if (!row.slutt) return null
  return <Alert data-color="info">{w.closedNow(utfall[row.slutt.utfall])} {row.slutt.ord} {row.slutt.sak ? <Link href={`/sak/${row.slutt.sak}`}>{w.seeOther}</Link> : null}<Why trace={row.slutt.spor} label={utfall[row.slutt.utfall]} /></Alert>
}

/** The parts of the page, each with an address of its own. `open` tells how many threads are open. */
function Parts({ id, here, open }: { id: string; here: Part; open: number }) {
  const w = useWords(words)
  return (
    <nav className="fp-parts fp-noprint" aria-label={w.parts}>
      <ul>
        {PARTS.map((p) => (
          <li key={p}><Link href={p === 'oversikt' ? `/sak/${id}` : `/sak/${id}/${p}`} aria-current={p === here ? 'page' : undefined}>{w.tab[p]}{p === 'kommentarar' && open > 0 ? <small>{` (${open})`}</small> : null}</Link></li>
        ))}
      </ul>
    </nav>
  )
}

function Overview({ row, names }: { row: SakRow; names: Names }) {
  const w = useWords(words)
  const common = useWords(shared)
  const { rows } = useRows<SakRow>(`sak/${row.id}`)
  return (
    <>
      <LeftOfSak sak={row.id} />
      <Way row={row} names={names} />
      <div className="fp-columns">
        <div>
          <Section title={w.why}><Paragraph className="fp-prose" lang={row.malform}>{row.bakgrunn}<Why trace={row.opphav} label={w.why} /></Paragraph></Section>
          {row.onske ? <Section title={w.wish}><Paragraph className="fp-prose" lang={row.malform}>{row.onske}<Why trace={row.opphav} label={w.wish} /></Paragraph></Section> : null}
          <Voices row={row} names={names} />
          <Sides row={row} />
          <Decisions sak={row.id} />
          <TiltakFrom source={{ rom: 'sak', ting: row.id }} quiet />
        </div>
        <aside aria-label={w.about}>
          <About row={row} names={names} />
          <FormoteLinks utval={stopOf(row)?.utval ?? ''} done />
          <Links row={row} />
          <Attachments row={row} />
        </aside>
      </div>
      {rows.length > 0 ? <Section title={common.history}><History room="sak" id={row.id} sentences={sentences} parts={partNames} /></Section> : null}
    </>
  )
}

function About({ row, names }: { row: SakRow; names: Names }) {
  const w = useWords(words)
  const day = useDay()
  const stop = stopOf(row)
  const by = row.fraPartnar ? names.partnar(row.fraPartnar) : row.fraUtval ? names.utval(row.fraUtval) : row.opphav.actor ? names.person(row.opphav.actor) : ''
  return (
    <Section title={w.about}>
      <Facts>
        {stop ? <Facts.Item name={w.utval}><Link href={`/utval/${stop.utval}`}>{names.utval(stop.utval)}</Link><Why trace={stop.komen} label={w.utval} /></Facts.Item> : null}
        {by ? <Facts.Item name={w.reporter}>{by}<Why trace={row.opphav} label={w.reporter} /></Facts.Item> : null}
        <Facts.Item name={w.reported}>{day(row.opphav)}<Why trace={row.opphav} /></Facts.Item>
        {row.frist ? <Facts.Item name={w.frist}>{names.moment(row.frist)}<Why rom="sak" ting={row.id} felt="frist" label={w.frist} /></Facts.Item> : null}
      </Facts>
      <Sources kjelder={row.kjelder} />
    </Section>
  )
}

function Sides({ row }: { row: SakRow }) {
  const w = useWords(words)
  const side = useWords(SIDE)
  const lang = useLang()
  if (row.fellesord.length === 0) return null
  return (
    <Section title={w.sides}>
      {row.fellesord.map((f) => (
        <figure key={`${f.utval} ${f.side}`} className="fp-sideword">
          <figcaption lang={lang}>{w.sideSays(side[f.side])}<Why trace={f.spor} /></figcaption>
          <blockquote className="fp-history__quote" lang={f.malform}>{f.ord}</blockquote>
        </figure>
      ))}
    </Section>
  )
}
