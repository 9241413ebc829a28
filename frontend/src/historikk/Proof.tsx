// Whether an entry is sealed, what one can keep of it, and how to check it without us.
import { useEffect, useState } from 'react'
import { Details, Facts, List, Paragraph, Section, Tag } from '../design'
import { useWords } from '../engine/i18n'
import { read, useRead } from '../engine/read'
import { AskReason } from '../domain/innsyn/Gate'
import { useOwnSession } from '../domain/innsyn/session'
import { words } from './words'

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

export function Proof({ seq, span }: { seq: number; span: boolean }) {
  const w = useWords(words)
  const state = useSealed(seq)
  const path = `/api/bevis/${seq}`
  const own = useOwnSession() // an auditor says why before she takes a receipt
  return (
    <Section title={w.proof}>
      <div role="status" className="fp-proof__state">
        {state === 'sealed' ? <><Tag data-color="success">{`✓ ${w.sealed}`}</Tag><Paragraph>{w.sealedText}</Paragraph></> : null}
        {state === 'waits' ? <><Tag data-color="neutral">{`◌ ${w.notSealed}`}</Tag><Paragraph>{w.notSealedText}</Paragraph></> : null}
        {state === 'unknown' ? <Tag data-color="warning">{`? ${w.unknown}`}</Tag> : null}
      </div>
      {span ? <Paragraph className="fp-none">{w.spanText}</Paragraph> : null}
      {state === 'sealed' && own.needed && !own.open ? <AskReason /> : state === 'sealed' ? (
        <div className="fp-actions fp-noprint">
          <a className="ds-button" data-variant="secondary" data-size="sm" href={`${path}/kvittering.zip`} download>{w.receipt}</a>
          <a className="ds-button" data-variant="tertiary" data-size="sm" href={path} download>{w.proofFile}</a>
        </div>
      ) : null}
      <Check seq={seq} />
    </Section>
  )
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
