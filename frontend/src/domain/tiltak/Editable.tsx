// A text of a tiltak that can be edited where it stands.
import { useEffect, useRef, useState, type SubmitEvent, type ReactNode } from 'react'
import { Alert, Button, Heading, Paragraph, Textfield } from '../../design'
import type { Present } from '../../engine/live'
import { formatAgo, useWords, type Words } from '../../engine/i18n'
import { FormFoot, useFormId } from '../fields'
import { Refused } from '../refused'
import type { TiltakRow, Trace } from '../rows'
import type { Names } from '../say'
import { shared } from '../words'
import { useEdit, type Edit, type FieldOf } from './edit'
import { pageWords } from './page.words'

/** What every editable part of the page is told. */
export type EditContext = { row: TiltakRow; names: Names; may: boolean; present: Present[]; goTo: (place: string) => void }

type Props = EditContext & {
  field: FieldOf<string>
  of: 'tittel' | 'foremal' | 'utfordring'
  max: number
  multiline?: boolean
  required?: boolean
  trace: Trace
  children: ReactNode
}

export function Editable({ row, names, may, present, goTo, field, of, max, multiline, required, trace, children }: Props) {
  const w = useWords(pageWords)
  const edit = useEdit<string, string>(row, field, describeEdit(of, row.tittel))
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  const open = edit.draft !== undefined
  useEffect(() => {
    goTo(open ? field.name : '')
    if (wasOpen.current && !open) opener.current?.focus()
    wasOpen.current = open
  }, [open, field.name, goTo])
  return (
    <div className="fp-editable">
      {open ? (
        <TextForm label={w[of]} edit={edit} max={max} multiline={multiline} required={required} lang={row.malform} />
      ) : (
        <>
          {children}
          {may ? (
            <Button ref={opener} variant="tertiary" data-size="sm" className="fp-edit fp-noprint" aria-label={w.editField(w[of])}
              onClick={() => edit.open(field.read(row))}>{of === 'tittel' ? w.editField(w.tittel) : w.change}</Button>
          ) : null}
        </>
      )}
      <Writers names={names} present={present.filter((p) => p.place === field.name)} />
      <Conflict edit={edit} trace={trace} names={names} text={(value) => value || w.empty} written={(value) => value} lang={row.malform} />
    </div>
  )
}

export function describeEdit(label: 'tittel' | 'foremal' | 'utfordring' | 'tidsramme', tittel: string): Words {
  const { nn, nb, en } = pageWords
  return { nn: nn.describeEdit(nn[label], tittel), nb: nb.describeEdit(nb[label], tittel), en: en.describeEdit(en[label], tittel) }
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
      <FormFoot errors={error ? [{ id, text: error }] : []} submit={common.save} onCancel={edit.close} />
    </form>
  )
}

/** «Kari skriv her no» */
export function Writers({ names, present }: { names: Names; present: Present[] }) {
  const w = useWords(pageWords)
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
  const w = useWords(pageWords)
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
  const w = useWords(pageWords)
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
