// A part of a page that is a list: what stands in it, what may be done with each, and the form that adds one.
import { useState, type ReactNode } from 'react'
import { Button, Section } from '../design'
import type { EditContext } from './Editable'
import type { HeldForm } from './held'
import { HeldNotes, RemarkDialog } from './HeldDialog'

type Props<W extends object> = Pick<EditContext, 'names' | 'present' | 'goTo'> & {
  title: string
  none: string
  /** The form that adds one, and its button. */
  form: HeldForm<W>
  add: string
  begin: (() => void) | undefined
  dialog: ReactNode
  /** The lines; nothing where the list is empty. */
  children: ReactNode
  actions?: ReactNode
}

export function Items<W extends object>({ title, none, form, add, begin, dialog, children, actions, names, present, goTo }: Props<W>) {
  return (
    <Section title={title} actions={actions}>
      {children || <p className="fp-none">{none}</p>}
      <HeldNotes form={form} names={names} present={present} goTo={goTo} />
      {begin ? <p className="fp-noprint"><Button variant="secondary" data-size="sm" onClick={begin}>{add}</Button></p> : null}
      {dialog}
    </Section>
  )
}

/** What is to be taken away, and the dialog that asks for a word on it. */
export function useDrop<T>(of: (item: T) => { title: string; text?: string; submit: string; send: (merknad: string) => void }): [(item: T) => void, ReactNode] {
  const [item, setItem] = useState<T>()
  return [setItem, item === undefined ? null : <RemarkDialog {...of(item)} close={() => setItem(undefined)} />]
}
