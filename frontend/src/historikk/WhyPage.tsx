// On the way from a value to the record that set it: the server is asked which it is, and one goes on there.
import { useEffect } from 'react'
import { Alert, Button, Empty, Heading, Paragraph } from '../design'
import { useWords } from '../engine/i18n'
import { useRead } from '../engine/read'
import { Link, navigate, text, useSearch, useTitle, type PageProps } from '../engine/route'
import { AskReason } from '../domain/innsyn/Gate'
import { asksReason } from '../domain/innsyn/session'
import { entryHref } from '../domain/Why'
import { shared } from '../domain/words'
import { words } from './words'

const schema = { felt: text, at: text }

export default function WhyPage({ params }: PageProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const [{ felt, at }] = useSearch(schema)
  const id = params['id'] ?? ''
  const query = new URLSearchParams({ felt, ...(at ? { at } : {}) })
  const reading = useRead<{ seq: number }>(`/api/kvifor/${params['rom'] ?? ''}/${id}?${query.toString()}`)
  const seq = reading.data?.seq
  useTitle(w.why)
  useEffect(() => {
    if (seq) navigate(entryHref(seq), { replace: true })
  }, [seq])
  const { problem } = reading
  if (!problem) return <p className="fp-waiting" role="status">{common.loading}</p>
  if (asksReason(problem)) return <AskReason onOpened={reading.again} />
  if (problem.status === 404) return <Empty title={w.whyNone} action={<Link href={`/historikk?ting=${id}`}>{w.whyAll}</Link>}>{w.whyNoneText}</Empty>
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">{w.notLoaded}</Heading>
      <Paragraph>{problem.errors?.[0]?.detail ?? problem.detail ?? problem.title}</Paragraph>
      <Button variant="secondary" data-size="sm" onClick={reading.again}>{w.again}</Button>
    </Alert>
  )
}
