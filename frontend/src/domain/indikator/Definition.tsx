// The fields of a definition: for a new indicator, and to change one.
import { Fieldset, Radio } from '../../design'
import { useWords } from '../../engine/i18n'
import type { IndikatorDefined, IndikatorNiva, IndikatorRetning, Malform, SmaTal } from '../../events.gen'
import type { Held, Wrong } from '../held'
import { said } from '../held'
import type { Fields } from '../HeldDialog'
import { ChoiceField, StandardField, TextField, useChecks } from '../HeldFields'
import { NIVA, NIVAA, RETNING, RETNINGAR } from './terms'
import { words } from './words'

export type WrittenDefinition = {
  nn: string; nb: string; en: string; definisjon: string; malform: Malform; eining: string; niva: IndikatorNiva; retning: IndikatorRetning; smaTal: SmaTal; desimalar: string; utgjevar: string; lenkje: string
}

const NAME_MAX = 160
const DEFINITION_MAX = 2000
const UNIT_MAX = 80
const LINK_MAX = 500
const DECIMALS = ['0', '1', '2', '3']

export const noDefinition = (malform: Malform): WrittenDefinition => ({
  nn: '', nb: '', en: '', definisjon: '', malform, eining: '', niva: 'kommune', retning: 'noytral', smaTal: 'skjul', desimalar: '0', utgjevar: '', lenkje: '',
})

export function writeDefinition(d: IndikatorDefined): WrittenDefinition {
  return {
    nn: d.namn.nn, nb: d.namn.nb ?? '', en: d.namn.en ?? '', definisjon: d.definisjon, malform: d.malform, eining: d.eining, niva: d.niva, retning: d.retning, smaTal: d.smaTal,
    desimalar: String(d.desimalar ?? 0), utgjevar: d.utgjevar, lenkje: d.kjelder?.find((k) => k.lenkje)?.lenkje ?? '',
  }
}

export function readDefinition(w: WrittenDefinition): IndikatorDefined {
  const lenkje = w.lenkje.trim()
  return {
    namn: { nn: w.nn.trim(), ...said({ nb: w.nb.trim(), en: w.en.trim() }) }, definisjon: w.definisjon.trim(), malform: w.malform, eining: w.eining.trim(), niva: w.niva, retning: w.retning,
    smaTal: w.smaTal, ...(w.desimalar === '0' ? {} : { desimalar: Number(w.desimalar) }), utgjevar: w.utgjevar.trim(), ...(lenkje ? { kjelder: [{ lenkje }] } : {}),
  }
}

export const backDefinition = (data: IndikatorDefined): Held<WrittenDefinition> => ({ written: writeDefinition(data), of: '' })

export function useWrongDefinition(): (v: WrittenDefinition) => Wrong {
  const w = useWords(words)
  const check = useChecks()
  return (v) => [
    ['nn', check.needs(w.namnNn, v.nn)], ['definisjon', check.needs(w.definisjon, v.definisjon) || check.fits(w.definisjon, v.definisjon, DEFINITION_MAX)], ['eining', check.needs(w.eining, v.eining)],
    ['utgjevar', check.needs(w.utgjevar, v.utgjevar)], ['lenkje', v.lenkje.trim() !== '' && !/^https?:\/\//.test(v.lenkje.trim()) && w.lenkjeWrong],
  ]
}

export function DefinitionFields({ f }: { f: Fields<WrittenDefinition> }) {
  const w = useWords(words)
  const niva = useWords(NIVA)
  const retning = useWords(RETNING)
  return (
    <>
      <TextField f={f} name="nn" label={w.namnNn} max={NAME_MAX} lang="nn" />
      <TextField f={f} name="nb" label={w.namnNb} max={NAME_MAX} lang="nb" />
      <TextField f={f} name="en" label={w.namnEn} max={NAME_MAX} lang="en" />
      <TextField f={f} name="definisjon" label={w.definisjon} description={w.definisjonHelp} max={DEFINITION_MAX} rows={4} lang={f.w.malform} />
      <StandardField f={f} name="malform" />
      <TextField f={f} name="eining" label={w.eining} description={w.einingHelp} max={UNIT_MAX} />
      <ChoiceField f={f} name="niva" label={w.niva} choices={NIVAA.map((value) => ({ value, label: niva[value] }))} />
      <ChoiceField f={f} name="retning" label={w.retning} choices={RETNINGAR.map((value) => ({ value, label: retning[value] }))} />
      <ChoiceField f={f} name="desimalar" label={w.desimalar} choices={DECIMALS.map((value) => ({ value, label: value }))} />
      <TextField f={f} name="utgjevar" label={w.utgjevar} description={w.utgjevarHelp} max={NAME_MAX} />
      <TextField f={f} name="lenkje" label={w.lenkje} max={LINK_MAX} inputMode="url" />
      <Fieldset>
        <Fieldset.Legend>{w.smaTal}</Fieldset.Legend>
        {(['skjul', 'opne'] as const).map((smaTal) => (
          <Radio key={smaTal} name={`${f.id}-smaTal`} value={smaTal} label={w.smaTalMeans[smaTal]} checked={f.w.smaTal === smaTal} onChange={() => f.set({ smaTal })} />
        ))}
      </Fieldset>
    </>
  )
}
