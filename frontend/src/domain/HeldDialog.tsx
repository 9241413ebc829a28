// The dialog of a form that holds what is typed (held.ts), and what stands where the form was opened from.
import { useEffect, useState, type ReactNode } from 'react'
import { Button, Dropdown, Paragraph } from '../design'
import type { FormError } from '../design/errors'
import { useWords } from '../engine/i18n'
import type { EditContext } from './Editable'
import { Writers } from './Editable'
import { editWords } from './edit.words'
import { useFormId, WriteField } from './fields'
import { FormDialog } from './FormDialog'
import type { HeldForm, Wrong } from './held'
import { Refused } from './refused'

/** What each field of such a form is told. */
export type Fields<W> = {
  id: string
  w: W
  set: (part: Partial<W>) => void
  tried: boolean
  errorOf: (field: string) => string | undefined
}

type Props<W extends object> = {
  form: HeldForm<W>
  title: string
  submit: string
  /** What is wrong with what is typed now. */
  wrong: (written: W) => Wrong
  send: (written: W, of: string, seen: unknown) => void
  children: (fields: Fields<W>) => ReactNode
}

export function HeldDialog<W extends object>({ form, title, submit, wrong, send, children }: Props<W>) {
  const id = useFormId()
  const { held } = form
  if (!held) return null
  const errors: FormError[] = wrong(held.written).flatMap(([field, text]) => (text ? [{ id: `${id}-${field}`, text }] : []))
  const errorOf = (field: string) => errors.find((e) => e.id === `${id}-${field}`)?.text
  return (
    <FormDialog title={title} submit={submit} errors={errors} close={form.close} onSubmit={() => send(held.written, held.of, held.seen)}>
      {(tried) => children({ id, w: held.written, set: form.type, tried, errorOf: (field) => (tried ? errorOf(field) : undefined) })}
    </FormDialog>
  )
}

/** Who writes in the form, and what the server refused of it. */
export function HeldNotes<W extends object>({ form, names, present, goTo }: { form: HeldForm<W> } & Pick<EditContext, 'names' | 'present' | 'goTo'>) {
  const { bringBack } = useWords(editWords)
  const open = form.held !== undefined
  const { place } = form
  useEffect(() => {
    if (!open) return undefined
    goTo(place)
    return () => goTo('')
  }, [open, place, goTo])
  return (
    <>
      <Writers names={names} present={present.filter((p) => p.place === place)} />
      <Refused refusal={form.refusal} again={bringBack} onAgain={form.again} putAway={form.putAway} />
    </>
  )
}

/** «Endre» beside one of a list, with what may be done with it. One act alone is a button. */
export function ItemMenu({ label, acts }: { label: string; acts: readonly (readonly [text: string, act: () => void])[] }) {
  const { change } = useWords(editWords)
  const [only] = acts
  if (!only) return null
  if (acts.length === 1) {
    return <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" aria-label={`${only[0]}: ${label}`} onClick={only[1]}>{only[0]}</Button>
  }
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger variant="tertiary" data-size="sm" className="fp-edit fp-noprint" aria-label={`${change}: ${label}`}>{change}</Dropdown.Trigger>
      <Dropdown data-size="sm" placement="bottom-start">
        <Dropdown.List>
          {acts.map(([text, act]) => <Dropdown.Item key={text}><Dropdown.Button onClick={act}>{text}</Dropdown.Button></Dropdown.Item>)}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  )
}

const REMARK_MAX = 1000

const remarkWords = {
  nn: { why: 'Merknad (valfritt)', whyNeeded: 'Merknad' },
  nb: { why: 'Merknad (valgfritt)', whyNeeded: 'Merknad' },
  en: { why: 'Remark (optional)', whyNeeded: 'Remark' },
}

type RemarkProps = { title: string; text?: string; submit: string; send: (merknad: string) => void; close: () => void }

/** Asks once more before something is taken away, and for a word on why. */
export function RemarkDialog({ title, text, submit, send, close }: RemarkProps) {
  const w = useWords(remarkWords)
  const [merknad, setMerknad] = useState('')
  return (
    <FormDialog title={title} submit={submit} close={close} onSubmit={() => send(merknad.trim())}>
      {text ? <Paragraph>{text}</Paragraph> : null}
      <WriteField multiline label={w.why} rows={2} maxLength={REMARK_MAX} value={merknad} onChange={(e) => setMerknad(e.target.value)} />
    </FormDialog>
  )
}
