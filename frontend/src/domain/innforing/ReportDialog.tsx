// The form in which a partner tells how far it has come.
import { Fieldset, Radio, ValidationMessage } from '../../design'
import { lang as langNow, useLang, useWords, type Lang } from '../../engine/i18n'
import { readCount, writeDesimal } from '../../engine/written'
import type { InnforingGrad, Malform } from '../../events.gen'
import { useMomentError, writeMoment } from '../fields'
import type { Held, HeldForm } from '../held'
import { HeldDialog, type Fields } from '../HeldDialog'
import { ChoiceField, StandardField, TextField, useChecks, WhenField } from '../HeldFields'
import { parseMoment, today } from '../moments'
import { usePartnarChoices } from '../names'
import type { InnforingRow } from '../rows'
import type { Names } from '../say'
import { reportTakeUp } from './commands'
import { GRAD, GRAD_MEANS, GRADAR } from './terms'
import { words } from './words'

export type Written = { partnar: string; grad: InnforingGrad | ''; dato: string; tal: string; eining: string; ord: string; malform: Malform }
type Sent = Pick<InnforingRow['partnarar'][number], 'partnar' | 'grad' | 'dato' | 'tal' | 'eining' | 'ord' | 'malform'>

const UNIT_MAX = 80
const WORDS_MAX = 1000

export const blank = (lang: Lang, partnar: string): Written => ({ partnar, grad: '', dato: writeMoment(today(), lang), tal: '', eining: '', ord: '', malform: lang === 'nb' ? 'nb' : 'nn' })

export function back(data: Sent): Held<Written> {
  const lang = langNow()
  return {
    of: data.partnar,
    written: {
      partnar: data.partnar, grad: data.grad, dato: data.dato ?? '', tal: writeDesimal(data.tal, lang), eining: data.eining ?? '', ord: data.ord ?? '', malform: data.malform ?? (lang === 'nb' ? 'nb' : 'nn'),
    },
  }
}

export function ReportDialog({ row, form, names }: { row: InnforingRow; form: HeldForm<Written>; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  const check = useChecks()
  const dateError = useMomentError(w.dato, form.held?.written.dato ?? '')
  const wrong = (v: Written) => [
    ['partnar', check.needs(w.partnar, v.partnar)] as const, ['grad', v.grad === '' && w.chooseGrad] as const, ['dato', dateError] as const,
    ['tal', v.tal.trim() !== '' && readCount(v.tal, lang) === undefined && w.talWrong] as const, ['eining', v.tal.trim() !== '' && check.needs(w.eining, v.eining)] as const,
    ['ord', (v.grad === 'ikkje-aktuelt' && check.needs(w.ordWhy, v.ord)) || check.fits(w.words, v.ord, WORDS_MAX)] as const,
  ]
  const send = (v: Written, of: string, seen: unknown) => {
    if (v.grad === '') return
    const tal = readCount(v.tal, lang)
    reportTakeUp(row, { ...v, grad: v.grad, dato: parseMoment(v.dato) ?? '', tal: tal === undefined ? '' : String(tal), eining: v.eining.trim(), ord: v.ord.trim() }, names.partnar(v.partnar), of === v.partnar ? (seen as typeof v.grad | undefined) : undefined)
  }
  return (
    <HeldDialog form={form} title={form.held?.of ? `${w.reportTitle} ${names.partnar(form.held.of)}` : w.reportTitle} submit={w.submit} wrong={wrong} send={send}>
      {(f) => <ReportFields f={f} choose={!form.held?.of} />}
    </HeldDialog>
  )
}

function ReportFields({ f, choose }: { f: Fields<Written>; choose: boolean }) {
  const w = useWords(words)
  const grad = useWords(GRAD)
  const means = useWords(GRAD_MEANS)
  const partnarar = usePartnarChoices()
  const error = f.errorOf('grad')
  return (
    <>
      {choose ? <ChoiceField f={f} name="partnar" label={w.partnar} none={w.choosePartnar} choices={partnarar} /> : null}
      <Fieldset data-size="sm">
        <Fieldset.Legend>{w.grad}</Fieldset.Legend>
        {GRADAR.map((g, i) => (
          <Radio key={g} id={i === 0 ? `${f.id}-grad` : undefined} name={`${f.id}-grad`} value={g} label={grad[g]} description={means[g]} checked={f.w.grad === g} onChange={() => f.set({ grad: g })} />
        ))}
        {error ? <ValidationMessage>{error}</ValidationMessage> : null}
      </Fieldset>
      <WhenField f={f} name="dato" label={w.dato} />
      <TextField f={f} name="tal" label={w.tal} description={w.talHelp} max={16} inputMode="numeric" />
      {f.w.tal.trim() ? <TextField f={f} name="eining" label={w.eining} description={w.einingHelp} max={UNIT_MAX} lang={f.w.malform} /> : null}
      <TextField f={f} name="ord" label={f.w.grad === 'ikkje-aktuelt' ? w.ordWhy : w.ord} max={WORDS_MAX} rows={3} lang={f.w.malform} />
      <StandardField f={f} name="malform" />
    </>
  )
}
