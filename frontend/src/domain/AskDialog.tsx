// A small form in a dialog, told by its fields. What is typed is kept for as long as the tab, and comes back when
// the same dialog is opened again.
import { useRef, useState, type ReactNode } from 'react'
import { Checkbox, Fieldset, Paragraph, Radio, Textfield, ValidationMessage } from '../design'
import type { FormError } from '../design/errors'
import type { Malform } from '../events.gen'
import { useWords } from '../engine/i18n'
import { useDraft } from './draft'
import { Choose, MalformField, MomentField, useFormId, WriteField } from './fields'
import { FormDialog } from './FormDialog'
import { parseMoment } from './moments'
import { upper, type Choice } from './names'
import { shared } from './words'

type Common = { name: string; label: string; description?: string; required?: boolean; initial?: string; /** Shown only where this holds of what is chosen so far. */ when?: (v: Values) => boolean; /** Is told what is chosen. */ onChange?: (value: string) => void }

/** One field. Several ticks are kept as one text, with blanks between. */
export type AskField = Common & (
  | { kind: 'text'; max: number; rows?: number; lang?: string }
  | { kind: 'choice'; choices: Choice[]; none?: string }
  | { kind: 'radio' | 'many'; choices: Choice[] }
  | { kind: 'own'; render: (asked: OwnField) => ReactNode }
  | { kind: 'when' | 'date' | 'time' | 'malform' | 'tick' | 'number' })

/** A field that the page draws itself. */
export type OwnField = { id: string; label: string; value: string; set: (value: string) => void; error: string | undefined }

/** What was answered, by the names of the fields; '' where nothing was. A tick is 'ja'. */
export type Values = (name: string) => string

type Props = {
  /** Under which the typed words are kept. */
  draftKey: string
  title: string
  text?: ReactNode
  submit: string
  fields: readonly AskField[]
  /** What is wrong besides: the name of the field, and the words. */
  wrong?: (v: Values) => readonly (readonly [string, string | false | undefined])[]
  send: (v: Values) => void
  close: () => void
}

export function AskDialog({ draftKey, title, text, submit, fields, wrong, send, close }: Props) {
  const id = useFormId()
  const common = useWords(shared)
  const [draft, setDraft] = useDraft<Record<string, string>>(draftKey)
  const [typed, setTyped] = useState<Record<string, string>>(draft ?? {})
  const now = useRef(typed)
  const of: Values = (name) => typed[name] ?? fields.find((f) => f.name === name)?.initial ?? ''
  const shown = fields.filter((f) => !f.when || f.when(of))
  const set = (name: string, value: string) => {
    fields.find((f) => f.name === name)?.onChange?.(value)
    now.current = { ...now.current, [name]: value } // a file comes later than what is typed meanwhile
    setTyped(now.current)
    setDraft(now.current)
  }
  const errors = [...shown.flatMap((f) => faultsOf(f, of(f.name), common)), ...(wrong?.(of) ?? [])]
    .flatMap(([name, said]): FormError[] => (said ? [{ id: `${id}-${name}`, text: said }] : []))
  const end = () => {
    setDraft(undefined)
    close()
  }
  return (
    <FormDialog title={title} submit={submit} errors={errors} close={end} onSubmit={() => send((name) => (shown.some((f) => f.name === name) ? of(name).trim() : ''))}>
      {(tried) => (
        <>
          {text ? <Paragraph>{text}</Paragraph> : null}
          {shown.map((f) => <Asked key={f.name} f={f} id={`${id}-${f.name}`} value={of(f.name)} set={(v) => set(f.name, v)} tried={tried} error={tried ? errors.find((e) => e.id === `${id}-${f.name}`)?.text : undefined} />)}
        </>
      )}
    </FormDialog>
  )
}

type Fault = readonly [string, string | false | undefined]

function faultsOf(f: AskField, value: string, w: (typeof shared)['nn']): Fault[] {
  if (f.kind === 'when' && parseMoment(value) === undefined) return [[f.name, w.notAMoment(f.label)]]
  if (f.kind === 'text' && value.length > f.max) return [[f.name, w.tooLong(f.label, f.max)]]
  return [[f.name, f.required && value.trim() === '' && w.fieldRequired(f.label)]]
}

type AskedProps = { f: AskField; id: string; value: string; set: (v: string) => void; tried: boolean; error: string | undefined }

function Asked({ f, id, value, set, tried, error }: AskedProps) {
  const typed = { id, label: f.label, description: f.description, value, error, onChange: (e: { target: { value: string } }) => set(e.target.value) }
  switch (f.kind) {
    case 'text': return f.rows ? <WriteField multiline rows={f.rows} counter={f.max} lang={f.lang} {...typed} /> : <WriteField maxLength={f.max} lang={f.lang} autoComplete="off" {...typed} />
    case 'choice': return <Choose id={id} label={f.label} description={f.description ?? ''} choices={f.choices.map((c) => ({ ...c, label: upper(c.label) }))} value={value} error={error} set={set} {...(f.none === undefined ? {} : { none: f.none })} />
    case 'when': return <MomentField id={id} label={f.label} value={value} set={set} tried={tried} required={f.required ?? false} />
    case 'date': case 'time': return <Textfield type={f.kind} {...typed} />
    case 'number': return <Textfield inputMode="numeric" maxLength={4} autoComplete="off" {...typed} />
    case 'malform': return <MalformField value={value as Malform} set={set} />
    case 'tick': return <Checkbox label={f.label} description={f.description} value={f.name} checked={value === 'ja'} onChange={(e) => set(e.target.checked ? 'ja' : '')} />
    case 'own': return <>{f.render({ id, label: f.label, value, set, error })}</>
    case 'radio': case 'many': return <Picks f={f} id={id} value={value} set={set} error={error} />
  }
}

function Picks({ f, id, value, set, error }: Omit<AskedProps, 'f' | 'tried'> & { f: Extract<AskField, { choices: Choice[] }> }) {
  const chosen = value.split(' ').filter(Boolean)
  const toggle = (v: string, on: boolean) => set((on ? [...chosen, v] : chosen.filter((c) => c !== v)).join(' '))
  return (
    <Fieldset>
      <Fieldset.Legend>{f.label}</Fieldset.Legend>
      {f.description ? <Fieldset.Description>{f.description}</Fieldset.Description> : null}
      {f.choices.map((c, i) => {
        const of = { key: c.value, id: i === 0 ? id : undefined, value: c.value, label: upper(c.label) }
        return f.kind === 'radio'
          ? <Radio {...of} key={c.value} name={id} checked={value === c.value} onChange={() => set(c.value)} />
          : <Checkbox {...of} key={c.value} checked={chosen.includes(c.value)} onChange={(e) => toggle(c.value, e.target.checked)} />
      })}
      {error ? <ValidationMessage>{error}</ValidationMessage> : null}
    </Fieldset>
  )
}
