// Words that had no place, for their writer to copy or to put in again; and the choice when much of
// what she wrote while she was offline has none.
import { useState } from 'react'
import { Alert, Button, Heading, Paragraph } from '../../design'
import { formatDateTime, useWords } from '../i18n'
import type { Lost, TextSession } from './session'
import { useTold } from './told'
import { words } from './words'

type Props = {
  session: TextSession
  /** Puts the words in where the caret is; undefined where she may not write. */
  putBack?: ((lost: Lost) => void) | undefined
}

export function LostPanel({ session, putBack }: Props) {
  const w = useWords(words).lost
  const ids = useTold(session, (s) => s.lost.map((l) => l.id).join())
  if (ids === '') return null
  return (
    <Alert data-color="warning" className="fp-lost fp-noprint">
      <Heading level={2} data-size="2xs">{w.title}</Heading>
      <Paragraph>{w.lead}</Paragraph>
      <ul>
        {session.state().lost.map((lost) => <LostWords key={lost.id} lost={lost} session={session} putBack={putBack} />)}
      </ul>
    </Alert>
  )
}

function LostWords({ lost, session, putBack }: Props & { lost: Lost }) {
  const w = useWords(words).lost
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(lost.words)
    setCopied(true)
  }
  return (
    <li>
      <blockquote>{lost.words || w.noWords}</blockquote>
      <p>{w.at(formatDateTime(lost.at))}. {w.why[lost.why]}{lost.problem ? ` ${lost.problem.detail ?? lost.problem.title}` : ''}</p>
      <div className="fp-actions">
        {lost.words ? <Button data-size="sm" variant="secondary" onClick={() => void copy()}>{copied ? w.copied : w.copy}</Button> : null}
        {putBack && lost.words ? <Button data-size="sm" variant="secondary" onClick={() => putBack(lost)}>{w.back}</Button> : null}
        <Button data-size="sm" variant="tertiary" onClick={() => session.forgetLost(lost.id)}>{w.forget}</Button>
      </div>
    </li>
  )
}

export function ChoicePanel({ session }: { session: TextSession }) {
  const w = useWords(words).choice
  const choice = useTold(session, (s) => s.choice)
  if (!choice) return null
  return (
    <Alert data-color="warning" className="fp-lost fp-noprint" role="alert">
      <Heading level={2} data-size="2xs">{w.title}</Heading>
      <Paragraph>{w.lead(choice.changes, choice.noPlace)}</Paragraph>
      <div className="fp-actions">
        <Button data-size="sm" onClick={() => choice.decide('suggestions')}>{w.suggestions}</Button>
        <Button data-size="sm" variant="secondary" onClick={() => choice.decide('place')}>{w.place}</Button>
        <Button data-size="sm" variant="secondary" onClick={() => choice.decide('copy')}>{w.copy}</Button>
      </div>
    </Alert>
  )
}
