// Choosing one of many things by its name: words narrow the list, and the first of those that match are there to choose.
import { useState } from 'react'
import { Fieldset, Radio, Textfield, ValidationMessage } from '../design'
import { useWords } from '../engine/i18n'
import type { Fields } from './HeldDialog'
import type { Choice } from './names'

const SHOWN = 8

const words = {
  nn: { search: 'Søk', hits: (shown: number, all: number) => (all === 0 ? 'Ingen passar.' : shown === all ? `${all} passar.` : `Viser ${shown} av ${all}. Skriv meir for å finne fleire.`) },
  nb: { search: 'Søk', hits: (shown: number, all: number) => (all === 0 ? 'Ingen passer.' : shown === all ? `${all} passer.` : `Viser ${shown} av ${all}. Skriv mer for å finne flere.`) },
  en: { search: 'Search', hits: (shown: number, all: number) => (all === 0 ? 'None match.' : shown === all ? `${all} match.` : `Showing ${shown} of ${all}. Write more to find others.`) },
}

/** What holds every word that is sought; the one that is chosen is always among them, first. */
export function picksOf(choices: readonly Choice[], sought: string, chosen: string): { shown: Choice[]; all: number } {
  const parts = sought.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean)
  const found = choices.filter((c) => parts.every((p) => c.label.toLocaleLowerCase('nb').includes(p)))
  const one = choices.find((c) => c.value === chosen)
  const others = found.filter((c) => c.value !== chosen)
  return { shown: [...(one ? [one] : []), ...others.slice(0, SHOWN)], all: others.length + (one ? 1 : 0) }
}

type Props<W> = { f: Fields<W>; name: keyof W & string; legend: string; choices: Choice[] }

export function PickField<W>({ f, name, legend, choices }: Props<W>) {
  const w = useWords(words)
  const [sought, setSought] = useState('')
  const value = f.w[name] as string
  const { shown, all } = picksOf(choices, sought, value)
  const error = f.errorOf(name)
  const many = choices.length > SHOWN
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {many ? <Textfield id={`${f.id}-${name}`} label={w.search} value={sought} autoComplete="off" onChange={(e) => setSought(e.target.value)} onKeyDown={(e) => { if (e.key === 'Enter') e.preventDefault() }} /> : null}
      <p role="status" className="fp-none">{many || all === 0 ? w.hits(shown.length, all) : ''}</p>
      {shown.map((c, i) => (
        <Radio key={c.value} id={!many && i === 0 ? `${f.id}-${name}` : undefined} name={`${f.id}-${name}`} value={c.value} label={c.label} checked={c.value === value}
          onChange={() => f.set({ [name]: c.value } as Partial<W>)} />
      ))}
      {error ? <ValidationMessage>{error}</ValidationMessage> : null}
    </Fieldset>
  )
}
