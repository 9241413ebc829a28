// A plan as a version holds it: to read, to see who wrote what, and to bring a chapter back from.
import { useCallback, useState, type ReactNode } from 'react'
import { Facts, Heading, PageHead, Switch } from '../design'
import { formatDateTime, useLang, useWords } from '../engine/i18n'
import { useRow } from '../engine/live'
import { useRead } from '../engine/read'
import { Link, useTitle, type PageProps } from '../engine/route'
import { useNames } from '../domain/names'
import { useWritesOn } from '../domain/plan/may'
import type { Kapittel, PlanRow, PlanVersion, TextAuthors } from '../domain/rows'
import type { Names } from '../domain/say'
import type { DocNode } from '../domain/tekst/doc'
import { Document } from '../domain/tekst/Document'
import { Kort } from '../domain/tekst/Kort'
import { WhoWrote } from '../domain/tekst/WhoWrote'
import { words as tekstWords } from '../domain/tekst/words'
import { Why } from '../domain/Why'
import { Proof } from '../historikk/Proof'
import { Hash } from './Hash'
import { Past, Read } from './Past'
import { words } from './words'
import '../engine/editor/document.css'
import '../domain/tekst/tekst.css'
import '../domain/plan/plan.css'
import './desk.css'

const HEADING = 3 // the chapters' own titles are the second level here

export default function VersionPage({ params }: PageProps) {
  const w = useWords(words)
  const [id, versjon] = [params['id'] ?? '', params['versjon'] ?? '']
  const reading = useRead<PlanVersion>(`/api/plan/${id}/versjon/${versjon}`)
  const row = useRow<PlanRow>(`plan/${id}`).row?.row
  useTitle(reading.data ? `${reading.data.namn} · ${reading.data.tittel}` : w.versions)
  return <Read reading={reading}>{(version) => <Shown version={version} row={row} />}</Read>
}

function Shown({ version, row }: { version: PlanVersion; row: PlanRow | undefined }) {
  const w = useWords(words)
  const t = useWords(tekstWords)
  const lang = useLang()
  const names = useNames()
  const [who, setWho] = useState(false)
  const when = formatDateTime(version.spor.time, lang)
  const path = `/api/plan/${version.plan}/versjon/${version.versjon}`
  return (
    <Past when={when} now={`/plan/${version.plan}`}>
      <p className="fp-noprint"><Link href={`/plan/${version.plan}/versjonar`}>{w.versionsOf(version.tittel)}</Link></p>
      <PageHead title={version.tittel} lead={<>{w.versionLabel(version.namn)}<Why label={w.versionLabel(version.namn)} trace={version.spor} /></>} actions={(
        <>
          <Link className="ds-button" data-variant="secondary" data-size="sm" href={`/plan/${version.plan}/samanlikn?fra=v.${version.versjon}&til=no`}>{w.compareNow}</Link>
          <Link className="ds-button" data-variant="secondary" data-size="sm" href={`/plan/${version.plan}/utskrift?versjon=${version.versjon}`}>{w.printTitle}</Link>
        </>
      )} />
      <Facts>
        <Facts.Item name={w.who}>{w.madeBy(version.spor.actor ? names.person(version.spor.actor) : '', when).replace(/^, /, '')}<Why label={w.who} trace={version.spor} /></Facts.Item>
        {version.merknad ? <Facts.Item name={w.remark}>{version.merknad}<Why label={w.remark} trace={version.spor} /></Facts.Item> : null}
        <Facts.Item name={w.hash}><Hash hash={version.hash} whole /> <span className="fp-history__meta">{w.verified}</span><Why label={w.hash} trace={version.spor} /></Facts.Item>
        <Facts.Item name={w.download}>
          <span className="fp-tags fp-noprint"><a className="ds-link" href={`${path}/dokument.docx`} download>{w.docx}</a> <a className="ds-link" href={`${path}/dokument.pdf`} download>{w.pdf}</a></span>
        </Facts.Item>
      </Facts>
      <ContentsOf version={version} />
      <div className="fp-noprint"><Switch label={t.writers} checked={who} onChange={(e) => setWho(e.target.checked)} /></div>
      {version.kapittel.map((chapter) => <ChapterThen key={chapter.kapittel} version={version} chapter={chapter} row={row} names={names} who={who} />)}
      <Proof seq={version.spor.seq} spor={version.spor} of="versjon" />
    </Past>
  )
}

type Chapter = PlanVersion['kapittel'][number]

function ContentsOf({ version }: { version: PlanVersion }) {
  const w = useWords(words)
  return (
    <nav aria-label={w.contents}>
      <ul className="fp-contents fp-contents--flat">
        {version.kapittel.map((c) => (
          <li key={c.kapittel} data-niva={c.niva}><a className="ds-link" href={`#kap-${c.kapittel}`} lang={c.malform}><span className="fp-outline__number">{c.nummer}</span> {c.tittel}</a></li>
        ))}
      </ul>
    </nav>
  )
}

type ThenProps = { version: PlanVersion; chapter: Chapter; row: PlanRow | undefined; names: Names; who: boolean }

function ChapterThen({ version, chapter, row, names, who }: ThenProps) {
  const card = useCallback((rom: string, ting: string) => <Kort rom={rom} ting={ting} names={names} />, [names])
  const now = row?.kapittel.find((c) => c.kapittel === chapter.kapittel)
  const content = chapter.content as unknown as DocNode
  return (
    <section className="fp-chapterthen" aria-labelledby={`kap-${chapter.kapittel}`}>
      <Heading level={2} data-size="sm" id={`kap-${chapter.kapittel}`} tabIndex={-1} lang={chapter.malform}><span className="fp-outline__number">{chapter.nummer}</span> {chapter.tittel}</Heading>
      <p className="fp-tags"><Why label={chapter.tittel} rom="plan" ting={version.plan} felt={`kapittel.${chapter.kapittel}.tittel`} at={version.spor.seq} /></p>
      <Acts version={version} chapter={chapter} now={now} />
      {who ? <Who chapter={chapter} content={content} names={names} card={card} /> : <Document content={content} lang={chapter.malform} card={card} headingBase={HEADING} />}
    </section>
  )
}

function Who({ chapter, content, names, card }: { chapter: Chapter; content: DocNode; names: Names; card: (rom: string, ting: string) => ReactNode }) {
  const reading = useRead<TextAuthors>(`/api/tekst/${chapter.tekst}/forfattarar?v=${chapter.versjon}`)
  return <Read reading={reading}>{({ spenn }) => <WhoWrote content={content} spenn={spenn} names={names} lang={chapter.malform} card={card} headingBase={HEADING} />}</Read>
}

function Acts({ version, chapter, now }: { version: PlanVersion; chapter: Chapter; now: Kapittel | undefined }) {
  const w = useWords(words)
  if (!now?.nummer) return <p className="fp-history__meta">{w.gone}</p>
  return <p className="fp-tags fp-noprint"><Link href={`/plan/${version.plan}/kapittel/${chapter.kapittel}`}>{w.toChapter}</Link><BringBack version={version} chapter={chapter} now={now} /></p>
}

/** It is done on the page of the chapter, where one sees what one does and can undo it. */
function BringBack({ version, chapter, now }: { version: PlanVersion; chapter: Chapter; now: Kapittel }) {
  const w = useWords(words)
  if (!useWritesOn(now)) return null
  return <Link href={`/plan/${version.plan}/kapittel/${chapter.kapittel}?hent=${version.versjon}`} aria-label={w.restoreOf(chapter.tittel)}>{w.restore}</Link>
}
