// An auditor says why before she looks back. For everybody else the door is open.
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { Alert, Button, Heading, PageHead, Paragraph } from '../../design'
import { announce } from '../../engine/announce'
import type { Problem } from '../../engine/ask'
import { formatDateTime, useLang, useWords } from '../../engine/i18n'
import { FormFoot, useFormId, WriteField } from '../fields'
import { shared } from '../words'
import { closeSession, openSession, useOwnSession, type InnsynRow } from './session'
import { words } from './words'

const LEAST = 10
const MOST = 1000

/** Shows what is behind it when a session is open, and what the session is for above it. */
export function Gate({ title, children }: { /** Of the page, where it has none before the door is open. */ title?: string; children: ReactNode }) {
  const common = useWords(shared)
  const { needed, ready, open } = useOwnSession()
  if (!needed) return <>{children}</>
  if (!ready) return <p className="fp-waiting" role="status">{common.loading}</p>
  return open ? <><OpenNow row={open} />{children}</> : <>{title ? <PageHead title={title} /> : null}<AskReason /></>
}

/** The form that asks why. When it is answered, what was refused is asked for again. */
export function AskReason({ onOpened }: { onOpened?: () => void }) {
  const w = useWords(words)
  const id = useFormId()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [waits, setWaits] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const error = reason.trim().length < LEAST ? w.tooShort : undefined
  const errors = [...(tried && error ? [{ id, text: error }] : []), ...(problem ? [{ id, text: problem.errors?.[0]?.detail ?? problem.detail ?? problem.title }] : [])]
  const submit = async (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    if (error || waits) return
    setWaits(true)
    setProblem(undefined)
    const answer = await openSession(reason.trim())
    setWaits(false)
    if (!answer.ok) return setProblem(answer.problem)
    announce(w.opened)
    onOpened?.()
  }
  return (
    <form className="fp-editform" onSubmit={(e) => void submit(e)} aria-label={w.askTitle}>
      <Heading level={2} data-size="sm">{w.askTitle}</Heading>
      <Paragraph>{w.askText}</Paragraph>
      <WriteField multiline id={id} label={w.reason} description={w.reasonHelp} rows={3} maxLength={MOST} value={reason} error={tried ? error : undefined} onChange={(e) => setReason(e.target.value)} />
      <Paragraph data-size="sm">{waits ? w.opening : w.until}</Paragraph>
      <FormFoot errors={errors} submit={w.open} />
    </form>
  )
}

/** «Innsyn ope til 22.03: «grunn»», and the way to end it. The focus goes here when the form has gone. */
function OpenNow({ row }: { row: InnsynRow }) {
  const w = useWords(words)
  const lang = useLang()
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) line.current?.focus({ preventScroll: true })
  }, [])
  const close = () => void closeSession(row).then((answer) => {
    if (answer.ok) announce(w.closed)
  })
  return (
    <Alert data-color="info" data-size="sm" className="fp-innsyn fp-noprint" ref={line} tabIndex={-1}>
      <Paragraph>{w.isOpen(formatDateTime(row.gyldig, lang))} {row.grunngjeving}</Paragraph>
      <Button variant="tertiary" data-size="sm" onClick={close}>{w.close}</Button>
    </Alert>
  )
}
