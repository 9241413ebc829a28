// The papers of a sak as they are written: the saksframlegg and what is proposed to be decided; and once they are sent
// out, what has been changed since.
import { lazy, Suspense, useCallback } from 'react'
import { Alert, Details, Section } from '../design'
import { later } from '../engine/ahead'
import { useWords } from '../engine/i18n'
import { useRow, useRows } from '../engine/live'
import { useLooking } from '../engine/looking'
import { useRead } from '../engine/read'
import { Read } from '../desk/Past'
import { rowKey } from '../domain/names'
import type { MoteKort, MotePapir, MoteRow, SakRow, TekstRow, TextComparison, TextDocument } from '../domain/rows'
import type { Names } from '../domain/say'
import { useDay } from '../domain/sak/Way'
import { words } from '../domain/sak/words'
import { Comparison } from '../domain/tekst/Comparison'
import type { DocNode } from '../domain/tekst/doc'
import { Document } from '../domain/tekst/Document'
import { Kort } from '../domain/tekst/Kort'
import type { TekstFest } from '../events.gen'
import '../engine/editor/document.css'
import '../domain/tekst/tekst.css'

const SakText = lazy(later(() => import('./SakText')))

type Props = { row: SakRow; names: Names }

export function Papers({ row, names }: Props) {
  const w = useWords(words)
  const sent = useSent(row.id)
  return (
    <>
      <p className="fp-lead fp-noprint">{w.textLead}</p>
      <OneText row={row} names={names} tekst={row.framlegg} title={w.framlegg} sent={sent?.framlegg} when={sent?.spor} />
      <OneText row={row} names={names} tekst={row.saksframlegg} title={w.saksframlegg} sent={sent?.saksframlegg} when={sent?.spor} />
    </>
  )
}

/** The papers of the sak as they were last sent out, of the meeting that has it. */
function useSent(sak: string): MotePapir | undefined {
  const meetings = useRows<MoteKort>('mote.kort').rows.map((r) => r.row)
  const last = meetings.filter((m) => m.saker.includes(sak) && m.stand !== 'avlyst').sort((a, b) => a.start.localeCompare(b.start)).pop()
  const { row } = useRow<MoteRow>(rowKey('mote', last?.id))
  return row?.row.papir.find((p) => p.sak === sak)
}

type TextProps = Props & { tekst: string; title: string; sent: TekstFest | undefined; when: { time: string } | undefined }

function OneText({ row, names, tekst, title, sent, when }: TextProps) {
  const w = useWords(words)
  const day = useDay()
  const past = useLooking()
  const now = useRow<TekstRow>(`tekst/${tekst}`).row?.row.v ?? 0
  return (
    <Section title={title}>
      {sent && when ? <Alert data-color="info" data-size="sm">{w.papersSent(day(when))}</Alert> : null}
      {past ? <Then tekst={tekst} v={now} lang={row.malform} names={names} /> : (
        <Suspense fallback={<p className="fp-waiting">{title}</p>}><SakText sak={row.id} tekst={tekst} title={title} lang={row.malform} names={names} /></Suspense>
      )}
      {sent ? <Since tekst={tekst} from={sent.versjon ?? 0} to={now} lang={row.malform} names={names} /> : null}
    </Section>
  )
}

function Then({ tekst, v, lang, names }: { tekst: string; v: number; lang: string; names: Names }) {
  const reading = useRead<TextDocument>(`/api/tekst/${tekst}/dokument?v=${v}`)
  const card = useCallback((rom: string, ting: string) => <Kort rom={rom} ting={ting} names={names} />, [names])
  return <Read reading={reading}>{({ content }) => <Document content={content as unknown as DocNode} lang={lang} card={card} headingBase={3} />}</Read>
}

/** What has been changed since the papers went out, word by word. */
function Since({ tekst, from, to, lang, names }: { tekst: string; from: number; to: number; lang: string; names: Names }) {
  const w = useWords(words)
  const reading = useRead<TextComparison>(to > from ? `/api/tekst/${tekst}/samanlikn?fra=${from}&til=${to}` : undefined)
  const card = useCallback((rom: string, ting: string) => <Kort rom={rom} ting={ting} names={names} />, [names])
  if (to <= from) return <p className="fp-none">{w.noSince}</p>
  return (
    <Details data-size="sm">
      <Details.Summary>{w.papersSince}</Details.Summary>
      <Details.Content>
        <Read reading={reading}>{(c) => <Comparison fra={c.fra.content as unknown as DocNode} til={c.til.content as unknown as DocNode} endringar={c.endringar} names={names} lang={lang} card={card} headingBase={3} />}</Read>
      </Details.Content>
    </Details>
  )
}
