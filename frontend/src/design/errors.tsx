// What is wrong with a form: listed just above the button that was pressed, each line a link to
// its field. It takes the focus when it appears, so that nobody misses it.
import '@digdir/designsystemet-web/ds-error-summary'
import { ErrorSummary } from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'
import { useWords } from '../engine/i18n'

const words = {
  nn: 'Dette må rettast før vi kan gå vidare',
  nb: 'Dette må rettes før vi kan gå videre',
  en: 'This must be put right before we can go on',
}

/** One line: the id of the field's input, and what is wrong. Without an id the line is no link. */
export type FormError = { id?: string; text: string }

export function FormErrors({ errors, title }: { errors: FormError[]; title?: string }) {
  const heading = useWords(words)
  const box = useRef<HTMLElement>(null)
  const said = errors.map((e) => e.text).join('\n')
  useEffect(() => {
    if (said) box.current?.focus()
  }, [said])
  if (errors.length === 0) return null
  return (
    <ErrorSummary ref={box as never} tabIndex={-1}>
      <ErrorSummary.Heading>{title ?? heading}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {errors.map((e) => (
          <ErrorSummary.Item key={`${e.id ?? ''} ${e.text}`}>
            {e.id ? <ErrorSummary.Link href={`#${e.id}`}>{e.text}</ErrorSummary.Link> : e.text}
          </ErrorSummary.Item>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  )
}
