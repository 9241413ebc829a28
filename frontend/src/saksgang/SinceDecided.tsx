// What has changed since the partners decided, as seen from the text that each of them decided on: the words, and the
// version of the plan or the text that they are about.
import { lazy, Suspense, useCallback, useState } from 'react'
import { Button, Hidden, Section } from '../design'
import { later } from '../engine/ahead'
import { formatDateTime, useLang, useWords } from '../engine/i18n'
import { useRow } from '../engine/live'
import { useRead } from '../engine/read'
import { Read } from '../desk/Past'
import { rowKey } from '../domain/names'
import { textNow } from '../domain/partnarvedtak/board'
import { sinceDecided, wordByWord } from '../domain/partnarvedtak/difference'
import { words } from '../domain/partnarvedtak/words'
import type { PartnarvedtakRow, PlanRow, TextComparison } from '../domain/rows'
import type { Names } from '../domain/say'
import { Comparison } from '../domain/tekst/Comparison'
import type { DocNode } from '../domain/tekst/doc'
import { Kort } from '../domain/tekst/Kort'
import { words as textWords } from '../domain/tekst/words'
import { shared } from '../domain/words'
import '../domain/tekst/tekst.css'

const Differences = lazy(later(() => import('../desk/ComparePage').then((m) => ({ default: m.Differences }))))

type Tekst = PartnarvedtakRow['tekstar'][number]
type Props = { row: PartnarvedtakRow; names: Names }

export function SinceDecided({ row, names }: Props) {
  const w = useWords(words)
  const lang = useLang()
  const now = textNow(row)
  const again = new Set(row.partnarar.filter((p) => p.paaNytt).map((p) => p.partnar))
  const groups = sinceDecided(row)
  if (!now || groups.length === 0) return null
  return (
    <Section title={w.difference}>
      {again.size > 0 ? <p role="status"><strong>{w.mustAgain(again.size)}.</strong></p> : null}
      {groups.map(({ text, partnarar }) => (
        <Section key={text.hash} level={3} title={w.onTextOf(formatDateTime(text.spor.time, lang))}>
          <Who title={w.theyAgain} partnarar={partnarar.filter((p) => again.has(p))} names={names} />
          <Who title={w.theyNot} partnarar={partnarar.filter((p) => !again.has(p))} names={names} />
          <Wording from={text.ordlyd} to={now.ordlyd} lang={row.malform} />
          <OfText row={row} from={text} to={now} names={names} />
        </Section>
      ))}
    </Section>
  )
}

function Who({ title, partnarar, names }: { title: string; partnarar: string[]; names: Names }) {
  return partnarar.length > 0 ? <p>{title}: {names.list(partnarar.map(names.partnar))}.</p> : null
}

/** The words that were proposed, then and now. */
function Wording({ from, to, lang }: { from: string; to: string; lang: string }) {
  const w = useWords(words)
  const t = useWords(textWords)
  if (from === to) return <p className="fp-none">{w.sameWords}</p>
  return (
    <blockquote className="fp-wording fp-change" lang={lang}>
      {wordByWord(from, to).map((p, i) => p.kind === 'same' ? <span key={i}>{p.text}</span>
        : p.kind === 'gone' ? <span key={i}><Hidden>{`${t.removed}: `}</Hidden><del>{p.text}</del><Hidden>{t.endOf}</Hidden></span>
          : <span key={i}><Hidden>{`${t.added}: `}</Hidden><ins>{p.text}</ins><Hidden>{t.endOf}</Hidden></span>)}
    </blockquote>
  )
}

/** The version of the plan, or the text, then and now: shown when one asks for it. */
function OfText({ row, from, to, names }: Props & { from: Tekst; to: Tekst }) {
  const w = useWords(words)
  const [open, setOpen] = useState(false)
  const ofPlan = !!row.plan && !!from.versjon && !!to.versjon && from.versjon !== to.versjon
  const ofText = !!from.fest.tekst && from.fest.tekst === to.fest.tekst && from.fest.versjon !== to.fest.versjon
  if (!ofPlan && !ofText) return null
  return (
    <>
      <p><Button className="fp-noprint" variant="secondary" data-size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? w.hideDifference : w.showDifference}</Button></p>
      {open && ofPlan ? <OfPlan plan={row.plan ?? ''} from={from.versjon ?? ''} to={to.versjon ?? ''} names={names} /> : null}
      {open && ofText ? <OfPinned tekst={to.fest.tekst ?? ''} from={from.fest.versjon ?? 0} to={to.fest.versjon ?? 0} lang={row.malform} names={names} /> : null}
    </>
  )
}

function OfPlan({ plan, from, to, names }: { plan: string; from: string; to: string; names: Names }) {
  const common = useWords(shared)
  const row = useRow<PlanRow>(rowKey('plan', plan)).row?.row
  if (!row) return null
  return <Suspense fallback={<p className="fp-waiting">{common.loading}</p>}><Differences row={row} fra={{ kind: 'version', id: from }} til={{ kind: 'version', id: to }} names={names} /></Suspense>
}

function OfPinned({ tekst, from, to, lang, names }: { tekst: string; from: number; to: number; lang: string; names: Names }) {
  const reading = useRead<TextComparison>(`/api/tekst/${tekst}/samanlikn?fra=${from}&til=${to}`)
  const card = useCallback((rom: string, ting: string) => <Kort rom={rom} ting={ting} names={names} />, [names])
  return <Read reading={reading}>{(c) => <Comparison fra={c.fra.content as unknown as DocNode} til={c.til.content as unknown as DocNode} endringar={c.endringar} names={names} lang={lang} card={card} headingBase={4} />}</Read>
}
