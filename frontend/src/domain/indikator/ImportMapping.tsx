// The second step: which columns hold what, which indicator the rows are for, and where the file is from.
import { useState, type SubmitEvent } from 'react'
import { Fieldset, Paragraph, Radio } from '../../design'
import { compareText, tIn, useLang, useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { Choose, FormFoot, useFormId, useMomentError } from '../fields'
import type { Fields } from '../HeldDialog'
import { TextField, useChecks, WhenField } from '../HeldFields'
import type { Choice } from '../names'
import type { FigurePreview, IndikatorKort } from '../rows'
import { ALL, chosenOf } from './importing'
import { importWords } from './import.words'

export type WrittenMapping = {
  /** The sheet of a workbook; empty where there is but one. */
  ark: string
  stad: string; tid: string; verdi: string; deling: string
  /** The indicator for each value of the column that tells rows apart; for all under the empty value. */
  indikator: Record<string, string>
  projected: boolean; framskriving: string; henta: string; kjelde: string; lenkje: string
}

const NAME_MAX = 80
const SOURCE_MAX = 300
const LINK_MAX = 500
const EXAMPLES = 3

type Props = { preview: FigurePreview; mapping: WrittenMapping; set: (mapping: WrittenMapping) => void; busy: boolean; send: () => void; back: () => void
  /** Reads another sheet of the workbook. */
  sheet: (name: string) => void
}

export function ImportMapping({ preview, mapping, set, busy, send, back, sheet }: Props) {
  const w = useWords(importWords)
  const id = useFormId()
  const [tried, setTried] = useState(false)
  const errors = useErrors(mapping).flatMap(([field, text]) => (text ? [{ id: `${id}-${field}`, text }] : []))
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    if (errors.length === 0 && !busy) send()
  }
  const f: Fields<WrittenMapping> = {
    id, w: mapping, tried, set: (part) => set({ ...mapping, ...part }), errorOf: (field) => (tried ? errors.find((e) => e.id === `${id}-${field}`)?.text : undefined),
  }
  return (
    <form className="fp-editform" onSubmit={submit}>
      <Paragraph>{[preview.tittel, w.seen(preview.slag.toUpperCase(), preview.rader), preview.teiknsett ? w.encoding(preview.teiknsett) : ''].filter(Boolean).join('. ')}</Paragraph>
      {preview.ark.length > 1 ? <Choose label={w.ark} description={w.arkHelp(preview.ark.length)} choices={preview.ark.map((name) => ({ value: name, label: name }))} value={preview.tittel ?? ''} set={sheet} /> : null}
      <Columns f={f} preview={preview} />
      <Indicators f={f} preview={preview} />
      <What f={f} />
      <WhenField f={f} name="henta" label={w.henta} required />
      <TextField f={f} name="kjelde" label={w.kjelde} description={w.kjeldeHelp} max={SOURCE_MAX} />
      <TextField f={f} name="lenkje" label={w.lenkje} max={LINK_MAX} inputMode="url" />
      <p role="status">{busy ? w.reading : ''}</p>
      <FormFoot errors={tried ? errors : []} submit={w.next} onCancel={back} />
    </form>
  )
}

function useErrors(mapping: WrittenMapping): (readonly [string, string | false | undefined])[] {
  const w = useWords(importWords)
  const check = useChecks()
  const dateError = useMomentError(w.henta, mapping.henta, true)
  return [
    ['stad', check.needs(w.stad, mapping.stad)], ['tid', check.needs(w.tid, mapping.tid)], ['verdi', check.needs(w.verdi, mapping.verdi)],
    ['indikator', chosenOf(mapping).length === 0 && (mapping.deling ? w.atLeastOne : w.chooseIndicator)],
    ['framskriving', mapping.projected && check.needs(w.projectionName, mapping.framskriving)], ['henta', dateError], ['kjelde', check.needs(w.kjelde, mapping.kjelde)],
    ['lenkje', mapping.lenkje.trim() !== '' && !/^https?:\/\//.test(mapping.lenkje.trim()) && w.lenkjeWrong],
  ]
}

type PartProps = { f: Fields<WrittenMapping>; preview: FigurePreview }

function Columns({ f, preview }: PartProps) {
  const w = useWords(importWords)
  const columns: Choice[] = preview.kolonnar.map((k) => ({ value: k.namn, label: k.namn }))
  const examples = (name: string) => {
    const found = preview.kolonnar.find((k) => k.namn === name)?.verdiar.slice(0, EXAMPLES).join(', ')
    return found ? w.examples(found) : undefined
  }
  const column = (name: 'stad' | 'tid' | 'verdi', label: string, help?: string) => (
    <Choose id={`${f.id}-${name}`} label={label} none={w.column} choices={columns} value={f.w[name]} error={f.errorOf(name)} set={(v) => f.set({ [name]: v })}
      description={examples(f.w[name]) ?? help ?? ''} />
  )
  return (
    <Fieldset>
      <Fieldset.Legend>{w.mapping}</Fieldset.Legend>
      {column('stad', w.stad, w.stadHelp)}
      {column('tid', w.tid, w.tidHelp)}
      {column('verdi', w.verdi)}
    </Fieldset>
  )
}

function Indicators({ f, preview }: PartProps) {
  const w = useWords(importWords)
  const lang = useLang()
  const indicators = useRows<IndikatorKort>('indikator.kort').rows.filter((r) => !r.row.utgatt).map((r) => ({ value: r.row.id, label: `${tIn(r.row.namn, lang)} (${r.row.eining})` }))
    .sort((a, b) => compareText(a.label, b.label))
  const used = new Set([f.w.stad, f.w.tid, f.w.verdi])
  const dividing = preview.kolonnar.filter((k) => !used.has(k.namn) && k.verdiar.length > 0).map((k) => ({ value: k.namn, label: w.delingBy(k.namn) }))
  const column = preview.kolonnar.find((k) => k.namn === f.w.deling)
  const put = (value: string) => (id: string) => f.set({ indikator: { ...f.w.indikator, [value]: id } })
  const error = f.errorOf('indikator')
  return (
    <>
      {dividing.length > 0 ? <Choose label={w.deling} none={w.noDeling} choices={dividing} value={f.w.deling} set={(deling) => f.set({ deling })} /> : null}
      {column ? (
        <>
          {column.verdiar.map((v, i) => (
            <Choose key={v} id={i === 0 ? `${f.id}-indikator` : `${f.id}-indikator-${i}`} label={w.indikatorFor(v)} none={w.skip} choices={indicators} value={f.w.indikator[v] ?? ''} error={i === 0 ? error : undefined} set={put(v)} />
          ))}
          {column.fleire ? <Paragraph>{w.moreValues}</Paragraph> : null}
        </>
      ) : <Choose id={`${f.id}-indikator`} label={w.indikator} none={w.chooseIndicator} choices={indicators} value={f.w.indikator[ALL] ?? ''} error={error} set={put(ALL)} />}
    </>
  )
}

function What({ f }: { f: Fields<WrittenMapping> }) {
  const w = useWords(importWords)
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{w.what}</Fieldset.Legend>
        {[false, true].map((projected) => (
          <Radio key={String(projected)} name={`${f.id}-what`} value={String(projected)} label={projected ? w.isProjection : w.isFigures} checked={f.w.projected === projected} onChange={() => f.set({ projected })} />
        ))}
      </Fieldset>
      {f.w.projected ? <TextField f={f} name="framskriving" label={w.projectionName} description={w.projectionHelp} max={NAME_MAX} /> : null}
    </>
  )
}
