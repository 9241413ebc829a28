// What the server refused of a form's own command: shown where it was typed, with what was typed.
import { useMemo } from 'react'
import { Alert, Button, Heading, Paragraph } from '../design'
import { useRefusals, type Refusal } from '../engine/ask'
import { useWords } from '../engine/i18n'
import { useShows } from '../engine/shown'
import { shared } from './words'

/** The newest refusal of a command on a thing, and a way to put it and the older ones away. */
export function useRefused<D>(command: string, key: string, about?: (data: D) => boolean): { refusal: (Refusal & { data: D }) | undefined; putAway: () => void } {
  const { refusals, dismiss } = useRefusals()
  const found = useMemo(() => {
    const mine = refusals.filter((r) => r.command === command && r.key === key && (!about || about(r.data as D)))
    return {
      refusal: mine[mine.length - 1] as (Refusal & { data: D }) | undefined,
      putAway: () => mine.forEach((r) => dismiss(r.id)),
    }
  }, [refusals, dismiss, command, key, about])
  useShows(found.refusal?.id)
  return found
}

/** Whether somebody else changed the same thing first. */
export function isChangedMeanwhile(refusal: Refusal): boolean {
  const { problem } = refusal
  return !!problem.type?.endsWith('/changed-meanwhile') || !!problem.errors?.some((e) => e.rule === 'changed-meanwhile')
}

/** The reasons in words: one for each field, or the one for the whole. */
export function reasonsOf(refusal: Refusal): string[] {
  const { errors, detail, title } = refusal.problem
  if (errors?.length) return errors.map((e) => e.detail)
  return [detail || title]
}

type Props = { refusal: Refusal | undefined; again: string; onAgain: () => void; putAway: () => void }

/** «Dette vart ikkje lagra», why, and what was typed brought back at a press. */
export function Refused({ refusal, again, onAgain, putAway }: Props) {
  const w = useWords(shared)
  if (!refusal) return null
  return (
    <Alert data-color="danger" className="fp-refused">
      <Heading level={3} data-size="2xs">{w.refusedTitle}</Heading>
      {reasonsOf(refusal).map((reason) => <Paragraph key={reason}>{reason}</Paragraph>)}
      <div className="fp-actions">
        <Button data-size="sm" onClick={onAgain}>{again}</Button>
        <Button data-size="sm" variant="secondary" onClick={putAway}>{w.close}</Button>
      </div>
    </Alert>
  )
}
