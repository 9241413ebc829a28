// Whether an entry is sealed, what one can keep of it, and how to check it without us.
import { useEffect, useState } from 'react'
import { Alert, Details, Facts, Heading, List, Paragraph, Section, Tag } from '../design'
import { formatDateTime, formatNumber, useLang, useWords } from '../engine/i18n'
import { read, useRead } from '../engine/read'
import { Link } from '../engine/route'
import { AskReason } from '../domain/innsyn/Gate'
import { useOwnSession } from '../domain/innsyn/session'
import { entryHref } from '../domain/Why'
import type { Trace } from '../domain/rows'
import { words } from './proof.words'
import './proof.css'

const AGAIN_MS = 2_000

type State = 'asking' | 'sealed' | 'waits' | 'unknown'

/** Asks until it is sealed. */
function useSealed(seq: number): State {
  const [found, setFound] = useState<{ seq: number; state: State }>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let wanted = true
    const look = async () => {
      const answer = await read(`/api/bevis/${seq}`)
      if (!wanted) return
      setFound({ seq, state: answer.ok ? 'sealed' : answer.problem.status === 404 ? 'waits' : 'unknown' })
      if (!answer.ok) timer = setTimeout(() => void look(), AGAIN_MS)
    }
    void look()
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [seq])
  return found?.seq === seq ? found.state : 'asking'
}

type ProofProps = { seq: number; /** What is proved. */ of?: 'hending' | 'vedtak' | 'versjon'; /** When it was recorded, where the page does not say it. */ spor?: Trace; /** Several changes of a text are gathered. */ span?: boolean }

/** Whether a record is sealed, and the receipt to keep of it. */
export function Proof({ seq, of = 'hending', spor, span = false }: ProofProps) {
  const w = useWords(words)
  const lang = useLang()
  const state = useSealed(seq)
  return (
    <Section title={w.receiptOf[of]}>
      {w.receiptText[of] ? <Paragraph>{w.receiptText[of]}</Paragraph> : null}
      {spor ? <p className="fp-tags"><Link href={entryHref(seq)}>{w.event(formatNumber(seq, lang), formatDateTime(spor.time, lang))}</Link></p> : null}
      <Forked />
      <div role="status" className="fp-proof__state">
        {state === 'sealed' ? <><Tag data-color="success">{`✓ ${w.sealed}`}</Tag><Paragraph>{w.sealedText}</Paragraph></> : null}
        {state === 'waits' ? <><Tag data-color="neutral">{`◌ ${w.notSealed}`}</Tag><Paragraph>{w.notSealedText}</Paragraph></> : null}
        {state === 'unknown' ? <Tag data-color="warning">{`? ${w.unknown}`}</Tag> : null}
      </div>
      {span ? <Paragraph className="fp-none">{w.spanText}</Paragraph> : null}
      {state === 'sealed' ? <Take seq={seq} /> : null}
      <Check seq={seq} />
    </Section>
  )
}

/** An auditor says why before she takes a receipt. */
function Take({ seq }: { seq: number }) {
  const w = useWords(words)
  const own = useOwnSession()
  const path = `/api/bevis/${seq}`
  if (own.needed && !own.open) return <AskReason />
  return (
    <div className="fp-actions fp-noprint">
      <a className="ds-button" data-variant="secondary" data-size="sm" href={`${path}/kvittering.zip`} download>{w.receipt}</a>
      <a className="ds-button" data-variant="tertiary" data-size="sm" href={path} download>{w.proofFile}</a>
    </div>
  )
}

/** In a row of a table: the receipt of what the row tells; for an auditor without a session, the way to where she says why. */
export function ReceiptLink({ seq, of }: { seq: number; of: string }) {
  const w = useWords(words)
  const own = useOwnSession()
  if (own.needed && !own.open) return <Link className="ds-link fp-noprint" href={entryHref(seq)} aria-label={w.eventFor(of)}>{w.receiptShort}</Link>
  return <a className="ds-link fp-noprint" href={`/api/bevis/${seq}/kvittering.zip`} download aria-label={w.receiptFor(of)}>{w.receiptShort}</a>
}

/** Beneath a table with receipts: what they are for, and how they are checked. */
export function ReceiptsHelp({ seq }: { seq: number }) {
  const w = useWords(words)
  return <Section title={w.receipts}><Paragraph>{w.receiptsText}</Paragraph><Check seq={seq} /></Section>
}

function Check({ seq }: { seq: number }) {
  const w = useWords(words)
  const key = useRead<{ nokkel: string }>('/api/bevis').data?.nokkel
  if (!key) return null
  const house = key.split('/')[1] ?? ''
  return (
    <>
      <Facts><Facts.Item name={w.key}><code className="fp-proof__key">{key}</code></Facts.Item></Facts>
      <Details>
        <Details.Summary>{w.checkTitle}</Details.Summary>
        <Details.Content>
          <List.Ordered>{w.check.map((step) => <List.Item key={step}>{step}</List.Item>)}</List.Ordered>
          <pre className="fp-proof__command" tabIndex={0}><code>{`fellesplan verify --key '${key}' kvittering-${house}-${seq}.zip`}</code></pre>
          <Paragraph>{w.checkOther}</Paragraph>
        </Details.Content>
      </Details>
    </>
  )
}

/** Says what a witness has told of another past; it stays until somebody has found out why. */
function Forked() {
  const w = useWords(words)
  const lang = useLang()
  const told = useRead<{ splitta?: { vitne: string; tid: string }[] }>('/api/bevis').data?.splitta ?? []
  return told.map((f) => (
    <Alert key={f.vitne} data-color="danger">
      <Heading level={3} data-size="2xs">{w.forked}</Heading>
      <Paragraph>{w.forkedText(f.vitne, formatDateTime(f.tid, lang))}</Paragraph>
    </Alert>
  ))
}
