// What the server refused, in words, with what was typed, until the person has seen it.
import { useEffect, useRef } from 'react'
import { Alert, Button, Details, Heading, Paragraph } from '../design'
import { announce } from '../engine/announce'
import { useRefusals, type Refusal } from '../engine/ask'
import { useRenewed } from '../engine/house'
import { useShown } from '../engine/shown'
import { formatTime, useLang, useWords } from '../engine/i18n'
import { words } from './words'

export function Notices() {
  const { refusals: all, dismiss } = useRefusals()
  const shown = useShown()
  const refusals = all.filter((r) => !shown.has(r.id))
  const w = useWords(words).refusal
  const renewed = useRenewed()
  const told = useRef(0)
  useEffect(() => {
    if (all.length > told.current) announce(w.title)
    told.current = all.length
  }, [all.length, w])
  const some = renewed || refusals.length > 0
  return (
    <div className="fp-notices" {...(some ? { role: 'region', 'aria-label': w.region } : {})}>
      {renewed ? <Renewed /> : null}
      {refusals.map((r) => <Notice key={r.id} refusal={r} dismiss={() => dismiss(r.id)} />)}
    </div>
  )
}

function Renewed() {
  const w = useWords(words)
  return (
    <Alert data-color="info">
      <Paragraph>{w.newVersion}</Paragraph>
      <div className="fp-notice__foot">
        <Button variant="secondary" data-color="neutral" data-size="sm" onClick={() => location.reload()}>{w.broken.again}</Button>
      </div>
    </Alert>
  )
}

function Notice({ refusal, dismiss }: { refusal: Refusal; dismiss: () => void }) {
  const w = useWords(words)
  const lang = useLang()
  const { problem, describe } = refusal
  const typed = textsIn(refusal.data)
  const reasons = (problem.errors ?? []).filter((e) => e.detail !== problem.detail)
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">{describe ? `${w.refusal.title}: ${describe[lang]}` : w.refusal.title}</Heading>
      <Paragraph>{problem.detail ?? problem.title}</Paragraph>
      {reasons.length ? <ul>{reasons.map((e) => <li key={e.field + e.rule}>{e.detail}</li>)}</ul> : null}
      <Paragraph data-size="sm">{w.refusal.back} {w.refusal.at(formatTime(refusal.at, lang))}</Paragraph>
      {typed.length > 0 ? (
        <Details>
          <Details.Summary>{w.refusal.typed}</Details.Summary>
          <Details.Content>{typed.map((t) => <Paragraph key={t}>{t}</Paragraph>)}</Details.Content>
        </Details>
      ) : null}
      <div className="fp-notice__foot">
        <Button variant="secondary" data-color="neutral" data-size="sm" onClick={dismiss}>{w.refusal.dismiss}</Button>
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
