// A text of a thing that can be edited where it stands.
import { useEffect, useRef, useState, type SubmitEvent, type ReactNode } from 'react'
import { Alert, Button, Heading, Paragraph, Textfield } from '../design'
import type { Present } from '../engine/live'
import { formatAgo, useWords, type Words } from '../engine/i18n'
import { placeOf, useEdit, type Edit, type FieldOf } from './edit'
import { describeEdit, editWords } from './edit.words'
import { FormFoot, NumberFound, useFormId } from './fields'
import { Refused } from './refused'
import type { Trace } from './rows'
import type { Names } from './say'
import { Why } from './Why'
import { shared } from './words'

/** What every editable part of a page is told. */
export type EditContext = { names: Names; may: boolean; present: Present[]; goTo: (place: string) => void }

type Props<R> = EditContext & {
  row: R
  field: FieldOf<R, string>
  label: Words
  /** Of the thing, for the sentence that says what one did. */
  title: string
  lang: string
  max: number
  multiline?: boolean
  required?: boolean
  /** The button says which text it changes, where that cannot be seen from where it stands. */
  tellsWhat?: boolean
  trace: Trace
  children: ReactNode
}

export function Editable<R extends { id: string }>(props: Props<R>) {
  const { row, names, may, present, goTo, field, label, title, lang, trace, children } = props
  const w = useWords(editWords)
  const name = useWords(label)
  const edit = useEdit<R, string, string>(row, field, describeEdit(label, title))
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  const open = edit.draft !== undefined
  const place = placeOf(field)
  useEffect(() => {
    if (open || wasOpen.current) goTo(open ? place : '')
    if (wasOpen.current && !open) opener.current?.focus()
    wasOpen.current = open
  }, [open, place, goTo])
  return (
    <div className="fp-editable">
      {open ? <TextForm label={name} edit={edit} max={props.max} multiline={props.multiline} required={props.required} lang={lang} /> : (
        <>
          {children}<Why label={name} trace={trace} />
          {may ? (
            <Button ref={opener} variant="tertiary" data-size="sm" className="fp-edit fp-noprint" aria-label={w.editField(name)}
              onClick={() => edit.open(field.read(row))}>{props.tellsWhat ? w.editField(name) : w.change}</Button>
          ) : null}
        </>
      )}
      <Writers names={names} present={present.filter((p) => p.place === place)} />
      <Conflict edit={edit} trace={trace} names={names} text={(value) => value || w.empty} written={(value) => value} lang={lang} />
    </div>
  )
}

type FormProps = { label: string; edit: Edit<string, string>; max: number; multiline: boolean | undefined; required: boolean | undefined; lang: string }

function TextForm({ label, edit, max, multiline, required, lang }: FormProps) {
  const common = useWords(shared)
  const id = useFormId()
  const [tried, setTried] = useState(false)
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => input.current?.focus(), [])
  const value = edit.draft ?? ''
  const wrong = required && value.trim() === '' ? common.fieldRequired(label) : value.length > max ? common.tooLong(label, max) : ''
  const error = tried ? wrong : ''
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    if (!wrong) edit.save(value.trim())
  }
  const typed = {
    id, ref: input, label, lang, value, error: error || undefined, counter: max,
    onChange: (e: { target: { value: string } }) => edit.type(e.target.value),
  }
  return (
    <form className="fp-editform" onSubmit={submit} onKeyDown={(e) => { if (e.key === 'Escape') edit.close() }}>
      {multiline ? <Textfield multiline rows={6} {...typed} /> : <Textfield {...typed} />}
      <NumberFound text={value} />
      <FormFoot errors={error ? [{ id, text: error }] : []} submit={common.save} onCancel={edit.close} />
    </form>
  )
}

/** «Kari skriv her no» */
export function Writers({ names, present }: { names: Names; present: Present[] }) {
  const w = useWords(editWords)
  if (present.length === 0) return null
  return <p className="fp-writers">{w.isWriting(names.list([...new Set(present.map((p) => names.person(p.person)))]))}</p>
}

type ConflictProps<V, W> = {
  edit: Edit<V, W>; trace: Trace; names: Names
  text: (value: V) => string
  /** The value as it stands in the fields. */
  written: (value: V) => W
  lang?: string
}

/** Both versions in words, and the choice between them. Nothing is lost before it is made. */
export function Conflict<V, W>({ edit, trace, names, text, written, lang }: ConflictProps<V, W>) {
  const w = useWords(editWords)
  const { conflict, refused } = edit
  if (refused) {
    return (
      <Refused refusal={refused.refusal} again={w.bringBack} putAway={edit.resolve} onAgain={() => {
        edit.open(written(refused.mine))
        edit.resolve()
      }} />
    )
  }
  if (!conflict) return null
  const by = trace.actor ? w.changedBy(names.person(trace.actor), formatAgo(trace.time)) : w.changedMeanwhile
  return (
    <Alert data-color="warning" className="fp-conflict" role="status">
      <Heading level={3} data-size="2xs">{w.changedTitle}</Heading>
      <Paragraph>{by}</Paragraph>
      <dl className="fp-versions">
        <div><dt>{w.theirs}</dt><dd lang={lang}>{text(conflict.now)}</dd></div>
        {conflict.mine === undefined ? null : <div><dt>{w.yours}</dt><dd lang={lang}>{text(conflict.mine)}</dd></div>}
      </dl>
      <Choices edit={edit} conflict={conflict} written={written} />
    </Alert>
  )
}

type ChoicesProps<V, W> = { edit: Edit<V, W>; conflict: NonNullable<Edit<V, W>['conflict']>; written: (value: V) => W }

function Choices<V, W>({ edit, conflict, written }: ChoicesProps<V, W>) {
  const w = useWords(editWords)
  const { mine, now } = conflict
  const done = (act: () => void) => () => {
    act()
    edit.resolve()
  }
  return (
    <div className="fp-actions">
      {mine === undefined ? (
        // Still typing: to keep one's own is to have seen the new one.
        <Button data-size="sm" onClick={() => edit.draft !== undefined && (edit.open(edit.draft))}>{w.keepMine}</Button>
      ) : (
        <>
          <Button data-size="sm" onClick={done(() => edit.save(mine, now))}>{w.keepMine}</Button>
          <Button data-size="sm" variant="secondary" onClick={done(() => edit.open(written(mine)))}>{w.editMine}</Button>
        </>
      )}
      <Button data-size="sm" variant="secondary" onClick={done(edit.close)}>{w.useTheirs}</Button>
    </div>
  )
}
