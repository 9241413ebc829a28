// A partner's own page: who it is, who decides for it, where it takes part.
import { Alert, Empty, Facts, PageHead, Paragraph, PhaseTag, Section, StatusTag } from '../../design'
import { compareText, tIn, useLang, useWords } from '../../engine/i18n'
import { useRow, useRows, type Row } from '../../engine/live'
import { Link, useTitle, type PageProps } from '../../engine/route'
import { History } from '../History'
import { useNames } from '../names'
import type { PartnarRow, TiltakKort, UtvalRow } from '../rows'
import type { Names } from '../say'
import { Sources } from '../Sources'
import { shared } from '../words'
import { Mark } from './PartnarList'
import { sentences } from './sentences'
import { MALFORM } from './terms'
import { Why } from '../Why'
import { words } from './words'
import './partnar.css'

export default function PartnarPage({ params }: PageProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const lang = useLang()
  const { row, ready, gone } = useRow<PartnarRow>(`partnar/${params['id'] ?? ''}`)
  useTitle(row ? tIn(row.row.namn, lang) : common.missing)
  if (gone) return <Empty title={common.missing} action={<Link href="/partnar">{w.all}</Link>}>{common.missingText}</Empty>
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return <Shown row={row.row} />
}

function Shown({ row }: { row: PartnarRow }) {
  const w = useWords(words)
  const common = useWords(shared)
  const lang = useLang()
  const names = useNames()
  return (
    <article>
      <p className="fp-noprint"><Link href="/partnar">{w.all}</Link></p>
      <PageHead title={<><Mark row={row} /> {tIn(row.namn, lang)}</>} />
      {row.ute ? <Alert data-color="info">{w.leftNow}</Alert> : null}
      <About row={row} names={names} />
      <Work id={row.id} />
      <Section title={common.history}><History room="partnar" id={row.id} sentences={sentences} /></Section>
    </article>
  )
}

function About({ row, names }: { row: PartnarRow; names: Names }) {
  const w = useWords(words)
  const malform = useWords(MALFORM)
  return (
    <Section title={w.about}>
      <Facts>
        <Facts.Item name={w.slag}>{row.slag === 'kommune' ? w.kommune : w.spesialist}</Facts.Item>
        {row.kommunenummer ? <Facts.Item name={w.kommunenummer}>{row.kommunenummer} · <Link href={`/kunnskap/kommune/${row.kommunenummer}`}>{w.kunnskap}</Link></Facts.Item> : null}
        {row.orgform ? <Facts.Item name={w.orgform}>{row.orgform}<Why label={w.orgform} rom="partnar" ting={row.id} felt="orgform" /></Facts.Item> : null}
        <Facts.Item name={w.organ}>{row.organ || w.unknown}{row.organ ? <Why label={w.organ} rom="partnar" ting={row.id} felt="organ" /> : null}</Facts.Item>
        <Facts.Item name={w.malform}>{row.malform ? malform[row.malform] : w.unknown}{row.malform ? <Why label={w.malform} rom="partnar" ting={row.id} felt="malform" /> : null}</Facts.Item>
        <Facts.Item name={w.alleUtval}><Areas id={row.id} /></Facts.Item>
        {row.fra ? <Facts.Item name={w.fra}>{names.moment(row.fra)}<Why label={w.fra} rom="partnar" ting={row.id} felt="fra" /></Facts.Item> : null}
        {row.til ? <Facts.Item name={w.til}>{names.moment(row.til)}<Why label={w.til} rom="partnar" ting={row.id} felt="til" /></Facts.Item> : null}
        {row.merknad ? <Facts.Item name={w.merknad}><span lang="nn">{row.merknad}</span></Facts.Item> : null}
        {row.kjelder.length ? <Facts.Item name={w.kjelder}><Sources kjelder={row.kjelder} bare /></Facts.Item> : null}
      </Facts>
    </Section>
  )
}

function Areas({ id }: { id: string }) {
  const w = useWords(words)
  const lang = useLang()
  const { rows } = useRows<UtvalRow>('utval')
  const areas = rows.map((r) => r.row).filter((u) => !u.nedlagt && u.partnarar.some((p) => p.partnar === id))
    .sort((a, b) => compareText(tIn(a.namn, lang), tIn(b.namn, lang)))
  if (areas.length === 0) return <>{w.noUtval}</>
  return <ul className="fp-plainlist">{areas.map((u) => <li key={u.id}><Link href={`/utval/${u.id}`}>{tIn(u.namn, lang)}</Link></li>)}</ul>
}

function Work({ id }: { id: string }) {
  const w = useWords(words)
  const { rows } = useRows<TiltakKort>('tiltak.kort')
  const byTitle = [...rows].sort((a, b) => compareText(a.row.tittel, b.row.tittel))
  const part = (del: 'deltakar' | 'observator') => byTitle.filter((r) => r.row.deltakarar.some((d) => d.del === del && d.aktor.partnar === id))
  const groups: [string, Row<TiltakKort>[]][] = [
    [w.owns, byTitle.filter((r) => r.row.eigar.partnar === id)], [w.takesPart, part('deltakar')], [w.observes, part('observator')],
  ]
  const some = groups.filter(([, of]) => of.length > 0)
  return (
    <Section title={w.tiltak}>
      {some.length === 0 ? <Paragraph className="fp-none">{w.noTiltak}</Paragraph> : null}
      {some.map(([title, of]) => (
        <Section key={title} level={3} title={title}>
          <ul className="fp-rows">
            {of.map(({ key, row }) => (
              <li key={key}>
                <Link href={`/tiltak/${row.id}`} lang={row.malform}>{row.tittel}</Link><PhaseTag fase={row.fase} /><StatusTag lys={row.status?.framdrift} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Section>
  )
}
