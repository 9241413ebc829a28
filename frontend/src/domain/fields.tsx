// Fields that several forms share: a date as exactly as it is known, a time frame, a written
// standard, and the buttons beneath.
import { useId, type ComponentProps } from 'react'
import { Alert, Button, Field, Fieldset, FormErrors, Label, Select, Textfield, ValidationMessage } from '../design'
import type { FormError } from '../design/errors'
import { formatMoment, useLang, useWords, type Words } from '../engine/i18n'
import type { Malform, Periode } from '../events.gen'
import { holdsFodselsnummer } from '../engine/fodselsnummer'
import { isReversed, parseMoment } from './moments'
import type { Choice } from './names'
import { shared } from './words'

const nn = {
  said: 'Tida med ord', saidHelp: 'Slik de seier det, til dømes «våren 2026»', from: 'Frå', to: 'Til',
  momentHelp: 'Dato, månad eller år', malform: 'Målform', nynorsk: 'Nynorsk', bokmal: 'Bokmål', reversed: (to: string, from: string) => `${to} kan ikkje vere før ${from}`,
  number: 'Her står eit fødselsnummer. Ta det bort: det som blir lagra, blir ståande i historikken, og her skal ingen opplysningar om pasientar vere.',
}
const fieldWords: Words<typeof nn> = {
  nn,
  nb: {
    said: 'Tiden med ord', saidHelp: 'Slik dere sier det, for eksempel «våren 2026»', from: 'Fra', to: 'Til',
    momentHelp: 'Dato, måned eller år', malform: 'Målform', nynorsk: 'Nynorsk', bokmal: 'Bokmål', reversed: (to, from) => `${to} kan ikke være før ${from}`,
    number: 'Her står et fødselsnummer. Ta det bort: det som blir lagret, blir stående i historikken, og her skal det ikke være opplysninger om pasienter.',
  },
  en: {
    said: 'The time in words', saidHelp: 'As you say it, for example “spring 2026”', from: 'From', to: 'To',
    momentHelp: 'Date, month or year', malform: 'Written standard', nynorsk: 'Nynorsk', bokmal: 'Bokmål', reversed: (to, from) => `${to} cannot be before ${from}`,
    number: 'This holds a national identity number. Take it out: what is stored stays in the history, and no patient data belongs here.',
  },
}

/** A time frame as it stands in a form: what is typed, not yet read. */
export type WrittenPeriod = { sagt: string; fra: string; til: string }

export function writePeriod(p: Periode | undefined, lang: keyof Words): WrittenPeriod {
  return { sagt: p?.sagt ?? '', fra: writeMoment(p?.fra, lang), til: writeMoment(p?.til, lang) }
}

/** A moment as one would type it: «1.4.2026», «april 2026», «2026». */
export function writeMoment(m: string | undefined, lang: keyof Words): string {
  if (!m) return ''
  return m.length === 10 ? `${Number(m.slice(8))}.${Number(m.slice(5, 7))}.${m.slice(0, 4)}` : formatMoment(m, lang)
}

/** The time frame that was typed; undefined where a date cannot be read. */
export function readPeriod(w: WrittenPeriod): Periode | undefined {
  const fra = parseMoment(w.fra)
  const til = parseMoment(w.til)
  if (fra === undefined || til === undefined) return undefined
  const sagt = w.sagt.trim()
  return { ...(sagt ? { sagt } : {}), ...(fra ? { fra } : {}), ...(til ? { til } : {}) }
}

type PeriodProps = { legend: string; value: WrittenPeriod; set: (value: WrittenPeriod) => void; tried: boolean; id: string }

export function PeriodFields({ legend, value, set, tried, id }: PeriodProps) {
  const w = useWords(fieldWords)
  const reversed = useReversed(value)
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      <div className="fp-period">
        <Textfield id={`${id}-sagt`} label={w.said} description={w.saidHelp} maxLength={120} value={value.sagt}
          onChange={(e) => set({ ...value, sagt: e.target.value })} />
        <MomentField id={`${id}-fra`} label={w.from} value={value.fra} tried={tried} set={(fra) => set({ ...value, fra })} />
        <MomentField id={`${id}-til`} label={w.to} value={value.til} tried={tried} wrong={reversed} set={(til) => set({ ...value, til })} />
      </div>
    </Fieldset>
  )
}

type MomentProps = { id: string; label: string; value: string; set: (value: string) => void; tried: boolean; required?: boolean; /** What is wrong with it beside others. */ wrong?: string | undefined }

export function MomentField({ id, label, value, set, tried, required, wrong }: MomentProps) {
  const w = useWords(fieldWords)
  const error = useMomentError(label, value, required) ?? wrong
  return (
    <Textfield id={id} label={label} description={w.momentHelp} value={value} autoComplete="off" maxLength={40}
      error={tried ? error : undefined} onChange={(e) => set(e.target.value)} />
  )
}

export function useMomentError(label: string, value: string, required?: boolean): string | undefined {
  const w = useWords(shared)
  if (parseMoment(value) === undefined) return w.notAMoment(label)
  return required && value.trim() === '' ? w.fieldRequired(label) : undefined
}

/** «Til kan ikkje vere før Frå», where both can be read: it is said as soon as one has tried to send. */
function useReversed({ fra, til }: WrittenPeriod): string | undefined {
  const w = useWords(fieldWords)
  return useReversedError(w.from, fra, w.to, til)
}

/** The same of any two dates, by their labels. */
export function useReversedError(from: string, fra: string, to: string, til: string): string | undefined {
  const w = useWords(fieldWords)
  return isReversed(parseMoment(fra), parseMoment(til)) ? w.reversed(to, from) : undefined
}

/** What is wrong with a time frame, for the summary. */
export function usePeriodErrors(id: string, value: WrittenPeriod): FormError[] {
  const w = useWords(fieldWords)
  const from = useMomentError(w.from, value.fra)
  const unread = useMomentError(w.to, value.til)
  const to = useReversed(value) ?? unread
  return [...(from ? [{ id: `${id}-fra`, text: from }] : []), ...(to ? [{ id: `${id}-til`, text: to }] : [])]
}

export function MalformField({ value, set }: { value: Malform; set: (value: Malform) => void }) {
  const w = useWords(fieldWords)
  return (
    <Choose label={w.malform} value={value} set={(v) => set(v as Malform)}
      choices={[{ value: 'nn', label: w.nynorsk }, { value: 'nb', label: w.bokmal }]} />
  )
}

type ChooseProps = {
  label: string; value: string; set: (value: string) => void; choices: Choice[]
  /** The line for «none chosen»; without it one is always chosen. */
  none?: string
  id?: string; error?: string | undefined; description?: string
}

export function Choose({ label, value, set, choices, none, id, error, description }: ChooseProps) {
  return (
    <Field>
      <Label>{label}</Label>
      {description ? <Field.Description>{description}</Field.Description> : null}
      <Select id={id} value={value} aria-invalid={error ? true : undefined} onChange={(e) => set(e.target.value)}>
        {none === undefined ? null : <Select.Option value="">{none}</Select.Option>}
        {choices.map((c) => <Select.Option key={c.value} value={c.value}>{c.label}</Select.Option>)}
      </Select>
      {error ? <ValidationMessage>{error}</ValidationMessage> : null}
    </Field>
  )
}

/** The written standard to begin with: what the reader reads, where that is one of the two. */
export function useOwnMalform(): Malform {
  return useLang() === 'nb' ? 'nb' : 'nn'
}

type WriteProps = ComponentProps<typeof Textfield> & { value: string }

/** A field for words: it tells at once where a fødselsnummer stands in them. */
export function WriteField(props: WriteProps) {
  return (
    <div className="fp-writefield">
      <Textfield {...props} />
      <NumberFound text={props.value} />
    </div>
  )
}

/** Is there always, so that a screen reader hears when something comes in it. */
export function NumberFound({ text }: { text: string }) {
  const w = useWords(fieldWords)
  return <div role="status">{holdsFodselsnummer(text) ? <Alert data-color="warning" data-size="sm">{w.number}</Alert> : null}</div>
}

type FootProps = { errors: FormError[]; submit: string; onCancel?: (() => void) | undefined }

/** The error summary just above the button, then the buttons. */
export function FormFoot({ errors, submit, onCancel }: FootProps) {
  const w = useWords(shared)
  return (
    <>
      <FormErrors errors={errors} />
      <div className="fp-actions">
        <Button type="submit">{submit}</Button>
        {onCancel ? <Button type="button" variant="secondary" onClick={onCancel}>{w.cancel}</Button> : null}
      </div>
    </>
  )
}

/** An id for the fields of a form, the same as long as it stands. */
export function useFormId(): string {
  return useId()
}
