// The fields of forms that hold what is typed: each bound to its member by name, with its error.
import type { ReactNode } from 'react'
import { Checkbox, Fieldset, Textfield, ValidationMessage } from '../design'
import { formatKroner, useLang, useWords } from '../engine/i18n'
import { readOre } from '../engine/written'
import type { Aktor, Malform } from '../events.gen'
import { Choose, MalformField, MomentField, PeriodFields, WriteField, type WrittenPeriod } from './fields'
import type { Fields } from './HeldDialog'
import { isBlank } from './held'
import { usePartnarChoices, type Choice } from './names'
import { shared } from './words'

/** The members of a form that hold values of a kind. */
type Of<W, V> = { [K in keyof W]: W[K] extends V ? K : never }[keyof W] & string

type FieldProps<W, V> = { f: Fields<W>; name: Of<W, V>; label: string; description?: string }

const valueOf = <W,>(f: Fields<W>, name: keyof W) => f.w[name] as string
const put = <W,>(name: keyof W, value: unknown) => ({ [name]: value }) as Partial<W>

type TextProps<W> = FieldProps<W, string> & { max: number; rows?: number; lang?: string; inputMode?: 'numeric' | 'decimal' | 'url' }

/** One line; or several with `rows`, and then with a count of the letters that are left. */
export function TextField<W>({ f, name, label, description, max, rows, lang, inputMode }: TextProps<W>) {
  const typed = {
    id: `${f.id}-${name}`, label, description, lang, value: valueOf(f, name), error: f.errorOf(name),
    onChange: (e: { target: { value: string } }) => f.set(put<W>(name, e.target.value)),
  }
  return rows ? <WriteField multiline rows={rows} counter={max} {...typed} /> : <WriteField maxLength={max} inputMode={inputMode} autoComplete="off" {...typed} />
}

export function ChoiceField<W>({ f, name, label, description, choices, none }: FieldProps<W, string> & { choices: Choice[]; none?: string }) {
  return (
    <Choose id={`${f.id}-${name}`} label={label} description={description ?? ''} choices={choices} value={valueOf(f, name)} error={f.errorOf(name)}
      set={(v) => f.set(put<W>(name, v))} {...(none === undefined ? {} : { none })} />
  )
}

export function WhenField<W>({ f, name, label, required }: FieldProps<W, string> & { required?: boolean }) {
  return <MomentField id={`${f.id}-${name}`} label={label} value={valueOf(f, name)} tried={f.tried} required={required ?? false} set={(v) => f.set(put<W>(name, v))} />
}

export function SpanField<W>({ f, name, label }: FieldProps<W, WrittenPeriod>) {
  return <PeriodFields id={`${f.id}-${name}`} legend={label} value={f.w[name] as WrittenPeriod} set={(v) => f.set(put<W>(name, v))} tried={f.tried} />
}

export function StandardField<W>({ f, name }: { f: Fields<W>; name: Of<W, Malform> }) {
  return <MalformField value={f.w[name] as Malform} set={(v) => f.set(put<W>(name, v))} />
}

export function TickField<W>({ f, name, label, description }: FieldProps<W, boolean>) {
  return <Checkbox label={label} description={description} value={name} checked={f.w[name] as boolean} onChange={(e) => f.set(put<W>(name, e.target.checked))} />
}

const words = {
  nn: {
    kroner: 'Kroner, til dømes 12 500 eller 12 500,50', read: (a: string) => `Vi les det som ${a}.`, partnar: 'Partnar', choose: 'Vel', other: 'Ein annan organisasjon', otherName: 'Namn på organisasjonen',
    notAmount: (f: string) => `${f} må vere eit beløp i kroner, til dømes 12 500 eller 12 500,50, og ikkje over 100 milliardar`, notNumber: (f: string) => `${f} må vere eit tal, til dømes 12 500 eller 0,75`,
    notYear: (f: string) => `${f} må vere eit årstal mellom 1990 og 2100`,
  },
  nb: {
    kroner: 'Kroner, for eksempel 12 500 eller 12 500,50', read: (a: string) => `Vi leser det som ${a}.`, partnar: 'Partner', choose: 'Velg', other: 'En annen organisasjon', otherName: 'Navn på organisasjonen',
    notAmount: (f: string) => `${f} må være et beløp i kroner, for eksempel 12 500 eller 12 500,50, og ikke over 100 milliarder`, notNumber: (f: string) => `${f} må være et tall, for eksempel 12 500 eller 0,75`,
    notYear: (f: string) => `${f} må være et årstall mellom 1990 og 2100`,
  },
  en: {
    kroner: 'Kroner, for example 12,500 or 12,500.50', read: (a: string) => `We read it as ${a}.`, partnar: 'Partner', choose: 'Choose', other: 'Another organisation', otherName: 'Name of the organisation',
    notAmount: (f: string) => `${f} must be an amount in kroner, for example 12,500 or 12,500.50, and not above 100 billion`, notNumber: (f: string) => `${f} must be a number, for example 12,500 or 0.75`,
    notYear: (f: string) => `${f} must be a year between 1990 and 2100`,
  },
}

/** An amount in kroner. It tells how it is read, so that nobody is a thousand times off. */
export function AmountField<W>({ f, name, label }: FieldProps<W, string>) {
  const w = useWords(words)
  const lang = useLang()
  const written = valueOf(f, name)
  const ore = readOre(written, lang)
  return (
    <Textfield id={`${f.id}-${name}`} label={label} description={ore === undefined ? w.kroner : w.read(formatKroner(ore, lang))} inputMode="decimal" autoComplete="off" maxLength={30}
      value={written} error={f.errorOf(name)} onChange={(e) => f.set(put<W>(name, e.target.value))} />
  )
}

/** The words for choosing who: «Vel», «Ein annan organisasjon», «Namn på organisasjonen». */
export function useWhoWords(): { choose: string; other: string; otherName: string } {
  return useWords(words)
}

/** The value of «another organisation» among the partners. */
export const OTHER = '-'

/** One of the partners, or another organisation by its name: two members of the form. */
export type WrittenAktor = { aktor: string; namn: string }
export const NOBODY: WrittenAktor = { aktor: '', namn: '' }

export const writeAktor = (a: Aktor | undefined): WrittenAktor => ({ aktor: a?.partnar ?? (a?.namn ? OTHER : ''), namn: a?.namn ?? '' })
export const readAktor = (w: WrittenAktor): Aktor => (w.aktor === OTHER ? { namn: w.namn.trim() } : { partnar: w.aktor })
export const sameAktor = (a: Aktor, b: Aktor) => (a.partnar ?? '') === (b.partnar ?? '') && (a.namn ?? '') === (b.namn ?? '')
export const keyOf = (a: Aktor) => a.partnar ?? a.namn ?? ''

const NAME_MAX = 160

/** `only` leaves out the partners that are not among them, and with it other organisations. */
export function AktorFields<W extends WrittenAktor>({ f, label, only }: { f: Fields<W>; label: string; only?: ReadonlySet<string> | undefined }) {
  const w = useWords(words)
  const all = usePartnarChoices()
  const choices = only ? all.filter((c) => only.has(c.value)) : [...all, { value: OTHER, label: w.other }]
  return (
    <>
      <Choose id={`${f.id}-aktor`} label={label} none={w.choose} choices={choices} value={f.w.aktor} error={f.errorOf('aktor')} set={(aktor) => f.set({ aktor } as Partial<W>)} />
      {f.w.aktor === OTHER ? (
        <Textfield id={`${f.id}-namn`} label={w.otherName} value={f.w.namn} maxLength={NAME_MAX} error={f.errorOf('namn')} onChange={(e) => f.set({ namn: e.target.value } as Partial<W>)} />
      ) : null}
    </>
  )
}

type CodesProps<W> = { f: Fields<W>; name: Of<W, string[]>; legend: string; codes: Choice[]; children?: ReactNode }

/** Codes of a list: each a box to tick. */
export function CodesField<W>({ f, name, legend, codes, children }: CodesProps<W>) {
  const chosen = f.w[name] as string[]
  const toggle = (code: string, on: boolean) => f.set(put<W>(name, on ? codes.map((c) => c.value).filter((c) => c === code || chosen.includes(c)) : chosen.filter((c) => c !== code)))
  const error = f.errorOf(name)
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {children}
      {codes.map((c, i) => (
        <Checkbox key={c.value} id={i === 0 ? `${f.id}-${name}` : undefined} value={c.value} label={c.label} checked={chosen.includes(c.value)} onChange={(e) => toggle(c.value, e.target.checked)} />
      ))}
      {error ? <ValidationMessage>{error}</ValidationMessage> : null}
    </Fieldset>
  )
}

const FIRST_YEAR = 1990
const LAST_YEAR = 2100

/** The words for what may be wrong with a field; false where nothing is. */
export function useChecks() {
  const common = useWords(shared)
  const w = useWords(words)
  const lang = useLang()
  return {
    needs: (label: string, value: string | readonly string[]) => isBlank(value) && common.fieldRequired(label),
    fits: (label: string, value: string, max: number) => value.length > max && common.tooLong(label, max),
    amount: (label: string, value: string) => (isBlank(value) ? common.fieldRequired(label) : readOre(value, lang) === undefined && w.notAmount(label)),
    year: (label: string, value: string) => !(/^\d{4}$/.test(value.trim()) && Number(value) >= FIRST_YEAR && Number(value) <= LAST_YEAR) && w.notYear(label),
    number: (label: string) => w.notNumber(label),
    aktor: (label: string, value: WrittenAktor): (readonly [string, string | false])[] => [
      ['aktor', isBlank(value.aktor) && common.fieldRequired(label)],
      ['namn', value.aktor === OTHER && isBlank(value.namn) && common.fieldRequired(w.otherName)],
    ],
  }
}
