// An utval's own page: what it is for, who shall sit in it and who does, what it follows, and
// everything that happened to it.
import { Alert, Changed, Empty, Facts, List, LivePresence, PageHead, Paragraph, PhaseTag, Section, StatusTag } from '../../design'
import { compareText, tIn, useLang, useWords } from '../../engine/i18n'
import { useChanged, usePresence, useRow, useRows, type Row } from '../../engine/live'
import { Link, useTitle, type PageProps } from '../../engine/route'
import { History } from '../History'
import { useNames } from '../names'
import type { TiltakKort, UtvalRow } from '../rows'
import type { Names } from '../say'
import { Sources } from '../Sources'
import { shared } from '../words'
import { Mandate } from './Mandate'
import { Milestones } from './Milestones'
import { Rules } from './Rules'
import { Seats } from './Seats'
import { partNames, sentences } from './sentences'
import { SetUpBeneath, Setup } from './Setup'
import { KODE } from './terms'
import { Stand } from './UtvalList'
import { Ways } from './Ways'
import { workWords } from './work.words'
import { Why } from '../Why'
import { words } from './words'
import './utval.css'

export default function UtvalPage({ params }: PageProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const lang = useLang()
  const { row, ready, gone } = useRow<UtvalRow>(`utval/${params['id'] ?? ''}`)
  useTitle(row ? tIn(row.row.namn, lang) : common.missing)
  if (gone) return <Empty title={common.missing} action={<Link href="/utval">{w.allUtval}</Link>}>{common.missingText}</Empty>
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return <Shown key={row.key} row={row} />
}

function Shown({ row: { row, key } }: { row: Row<UtvalRow> }) {
  const w = useWords(words)
  const common = useWords(shared)
  const lang = useLang()
  const names = useNames()
  const present = usePresence(key)
  const changed = useChanged(key)
  return (
    <article>
      <p className="fp-noprint"><Link href="/utval">{w.allUtval}</Link></p>
      <PageHead title={tIn(row.namn, lang)} lead={<Stand row={row} />} actions={<Setup row={row} />} />
      {row.nedlagt ? <Alert data-color="info">{w.dissolvedNow}</Alert> : null}
      <LivePresence people={present} />
      <Changed on={changed}>
        <div className="fp-columns">
          <div>
            <Mandate row={row} names={names} />
            <Tasks row={row} />
            <Rules row={row} names={names} />
            <Ways row={row} />
          </div>
          <About row={row} names={names} />
        </div>
        <Seats row={row} names={names} />
      </Changed>
      <Milestones row={row} names={names} />
      <SakerAndMeetings id={row.id} />
      <Beneath row={row} />
      <Follows id={row.id} names={names} />
      <Section title={common.history}>
        <History room="utval" id={row.id} sentences={sentences} parts={partNames} />
      </Section>
    </article>
  )
}

function Tasks({ row }: { row: UtvalRow }) {
  const w = useWords(words)
  const tasks = (row.oppgaver ?? '').split('\n').map((t) => t.trim()).filter(Boolean)
  return (
    <Section title={w.oppgaver}>
      {tasks.length === 0 ? <Paragraph className="fp-none">{w.noOppgaver}</Paragraph> : (
        <List.Unordered lang={row.oppgaverMalform} className="fp-prose">{tasks.map((t) => <List.Item key={t}>{t}</List.Item>)}</List.Unordered>
      )}
      <Sources kjelder={row.oppgaverKjelder} />{tasks.length > 0 ? <Why label={w.oppgaver} rom="utval" ting={row.id} felt="oppgaver" /> : null}
    </Section>
  )
}

function About({ row, names }: { row: UtvalRow; names: Names }) {
  const w = useWords(words)
  const kode = useWords(KODE)
  return (
    <aside aria-label={w.about}>
      <Section title={w.about}>
        <Facts>
          <Facts.Item name={w.slag}>{kode[row.kode]}{row.niva ? ` · ${w.mark(row.niva)}` : ''}<Why label={w.slag} rom="utval" ting={row.id} felt="kode" /></Facts.Item>
          {row.overordna ? <Facts.Item name={w.overordna}><Link href={`/utval/${row.overordna}`}>{names.utval(row.overordna)}</Link></Facts.Item> : null}
          {row.fra ? <Facts.Item name={w.fra}>{names.moment(row.fra)}</Facts.Item> : null}
          {row.til ? <Facts.Item name={w.til}>{names.moment(row.til)}</Facts.Item> : null}
          <Before row={row} names={names} />
          {row.merknad ? <Facts.Item name={w.merknad}><span lang="nn">{row.merknad}</span></Facts.Item> : null}
          <Facts.Item name={w.omrade}>
            {row.partnarar.length === 0 ? w.noOmrade : (
              <ul className="fp-plainlist">
                {row.partnarar.map((p) => (
                  <li key={p.partnar}><Link href={`/partnar/${p.partnar}`}>{names.partnar(p.partnar)}</Link><Why label={names.partnar(p.partnar)} trace={p.sidan} /></li>
                ))}
              </ul>
            )}
          </Facts.Item>
          {row.kjelder.length ? <Facts.Item name={w.kjelder}><Sources kjelder={row.kjelder} bare /></Facts.Item> : null}
        </Facts>
      </Section>
    </aside>
  )
}

/** For which time it works, who came before it and who took over after it. */
function Before({ row, names }: { row: UtvalRow; names: Names }) {
  const w = useWords(workWords)
  const before = useRows<UtvalRow>('utval').rows.map((r) => r.row).filter((u) => u.etterfolgjar?.utval === row.id)
  const { verketid, etterfolgjar } = row
  return (
    <>
      {verketid ? <Facts.Item name={w.term}>{[verketid.fra ? `${w.from.toLowerCase()} ${names.moment(verketid.fra)}` : '', verketid.til ? `${w.to.toLowerCase()} ${names.moment(verketid.til)}` : ''].filter(Boolean).join(' ')}<Why trace={verketid.spor} /></Facts.Item> : null}
      {before.map((u) => <Facts.Item key={u.id} name={w.predecessor}><Link href={`/utval/${u.id}`}>{names.utval(u.id)}</Link></Facts.Item>)}
      {etterfolgjar ? <Facts.Item name={w.successor}><Link href={`/utval/${etterfolgjar.utval}`}>{names.utval(etterfolgjar.utval)}</Link> {etterfolgjar.fra ? names.moment(etterfolgjar.fra) : ''}<Why trace={etterfolgjar.spor} /></Facts.Item> : null}
    </>
  )
}

function SakerAndMeetings({ id }: { id: string }) {
  const w = useWords(workWords)
  return (
    <Section title={w.saker}>
      <p className="fp-actions"><Link href={`/sak?utval=${id}`}>{w.sakerHere}</Link><Link href={`/mote?utval=${id}`}>{w.meetings}</Link></p>
    </Section>
  )
}

function Beneath({ row }: { row: UtvalRow }) {
  const w = useWords(words)
  const lang = useLang()
  const { rows } = useRows<UtvalRow>('utval')
  const under = rows.map((r) => r.row).filter((r) => r.overordna === row.id && !r.nedlagt)
    .sort((a, b) => compareText(tIn(a.namn, lang), tIn(b.namn, lang)))
  return (
    <Section title={w.children}>
      {under.length === 0 ? <Paragraph className="fp-none">{w.noChildren}</Paragraph> : (
        <ul className="fp-rows">
          {under.map((u) => <li key={u.id}><Link href={`/utval/${u.id}`}>{tIn(u.namn, lang)}</Link><Stand row={u} /></li>)}
        </ul>
      )}
      <SetUpBeneath row={row} />
    </Section>
  )
}

function Follows({ id, names }: { id: string; names: Names }) {
  const w = useWords(words)
  const { rows } = useRows<TiltakKort>('tiltak.kort')
  const followed = rows.filter((r) => r.row.utval.includes(id)).sort((a, b) => compareText(a.row.tittel, b.row.tittel))
  const all = <span className="fp-actions fp-noprint"><Link href={`/utval/${id}/status`}>{w.statusPage}</Link><Link href={`/tiltak?utval=${id}`}>{w.onBoard}</Link></span>
  return (
    <Section title={w.tiltak} actions={followed.length ? all : null}>
      {followed.length === 0 ? <Paragraph className="fp-none">{w.noTiltak}</Paragraph> : (
        <ul className="fp-rows">
          {followed.map(({ key, row }) => (
            <li key={key}>
              <Link href={`/tiltak/${row.id}`} lang={row.malform}>{row.tittel}</Link>
              <PhaseTag fase={row.fase} /><StatusTag lys={row.status?.framdrift} /><small>{names.aktor(row.eigar)}</small>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
