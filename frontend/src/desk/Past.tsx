// The frame around what is past: it looks other than the present, says when it is from, and leads back.
import { useEffect, type ReactNode } from 'react'
import { Alert, Button, Heading, Paragraph } from '../design'
import { useWords } from '../engine/i18n'
import type { Reading } from '../engine/read'
import { Link } from '../engine/route'
import { AskReason } from '../domain/innsyn/Gate'
import { asksReason } from '../domain/innsyn/session'
import { words } from './words'

export function Past({ when, now, children }: { when: string; now: string; children: ReactNode }) {
  const w = useWords(words)
  useEffect(() => {
    document.documentElement.dataset['past'] = ''
    return () => document.documentElement.removeAttribute('data-past')
  }, [])
  return (
    <div className="fp-past">
      <div className="fp-past__frame" role="note">
        <p><strong>{w.pastTitle(when)}</strong> {w.pastText}</p>
        <Link href={now}>{w.backToNow}</Link>
      </div>
      {children}
    </div>
  )
}

/** What is being read: waits, says why it cannot be had, or shows it. */
export function Read<T>({ reading, children }: { reading: Reading<T>; children: (data: T) => ReactNode }) {
  const w = useWords(words)
  if (asksReason(reading.problem)) return <AskReason onOpened={reading.again} />
  if (reading.problem) {
    return (
      <Alert data-color="warning">
        <Heading level={2} data-size="2xs">{w.notLoaded}</Heading>
        <Paragraph>{reading.problem.detail ?? reading.problem.title}</Paragraph>
        <Button variant="secondary" data-size="sm" onClick={reading.again}>{w.again}</Button>
      </Alert>
    )
  }
  return reading.data === undefined ? <p className="fp-waiting" role="status">{w.loading}</p> : children(reading.data)
}
