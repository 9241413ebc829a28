// The notices themselves, which come with the first of them.
import { Alert, Button, Details, Heading, Paragraph } from '../design'
import type { Refusal } from '../engine/ask'
import { formatTime, useLang, useWords } from '../engine/i18n'
import { overlayWords } from './overlays.words'
import { words } from './words'

type Props = { refusals: readonly Refusal[]; dismiss: (id: string) => void; renewed: boolean }

export default function NoticeList({ refusals, dismiss, renewed }: Props) {
  return (
    <>
      {renewed ? <Renewed /> : null}
      {refusals.map((r) => <Notice key={r.id} refusal={r} dismiss={() => dismiss(r.id)} />)}
    </>
  )
}

function Renewed() {
  const w = useWords(words)
  const o = useWords(overlayWords)
  return (
    <Alert data-color="info">
      <Paragraph>{o.newVersion}</Paragraph>
      <div className="fp-notice__foot">
        <Button variant="secondary" data-color="neutral" data-size="sm" onClick={() => location.reload()}>{w.broken.again}</Button>
      </div>
    </Alert>
  )
}

function Notice({ refusal, dismiss }: { refusal: Refusal; dismiss: () => void }) {
  const w = useWords(words)
  const o = useWords(overlayWords).notice
  const lang = useLang()
  const { problem, describe } = refusal
  const typed = textsIn(refusal.data)
  const reasons = (problem.errors ?? []).filter((e) => e.detail !== problem.detail)
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">{describe ? `${w.refusal.title}: ${describe[lang]}` : w.refusal.title}</Heading>
      <Paragraph>{problem.detail ?? problem.title}</Paragraph>
      {reasons.length ? <ul>{reasons.map((e) => <li key={e.field + e.rule}>{e.detail}</li>)}</ul> : null}
      <Paragraph data-size="sm">{o.back} {o.at(formatTime(refusal.at, lang))}</Paragraph>
      {typed.length > 0 ? (
        <Details>
          <Details.Summary>{o.typed}</Details.Summary>
          <Details.Content>{typed.map((t) => <Paragraph key={t}>{t}</Paragraph>)}</Details.Content>
        </Details>
      ) : null}
      <div className="fp-notice__foot">
        <Button variant="secondary" data-color="neutral" data-size="sm" onClick={dismiss}>{o.dismiss}</Button>
      </div>
    </Alert>
  )
}

const WORTH_KEEPING = 3 // ids and codes are no text that anybody typed

/** The texts of a command, so that what was typed can be copied out. */
function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return data.trim().includes(' ') || data.length > 40 ? [data] : []
  if (typeof data !== 'object' || data === null) return []
  return Object.values(data).flatMap(textsIn).filter((t) => t.length >= WORTH_KEEPING)
}
