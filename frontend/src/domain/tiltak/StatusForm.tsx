// The form of a status report: three lights with words, what one tells, what needs a decision. Made to be filled in
// on a phone in a minute: what can be known already is filled in.
import { useState, type SubmitEvent } from 'react'
import { Button, Fieldset, Radio, StatusTag, ValidationMessage } from '../../design'
import type { FormError } from '../../design/errors'
import { ask } from '../../engine/ask'
import { formatPeriode, useLang, useWords } from '../../engine/i18n'
import type { Malform, Trafikklys } from '../../events.gen'
import { FormFoot, MalformField, PeriodFields, readPeriod, useFormId, usePeriodErrors, WriteField, type WrittenPeriod } from '../fields'
import { said } from '../held'
import { isEmptyPeriod } from '../moments'
import type { TiltakRow } from '../rows'
import { traceNow } from '../tell'
import { shared } from '../words'
import { pageWords } from './page.words'
import { statusWords } from './status.words'
import { LYSA } from './terms'

const TEXT_MAX = 4000
const DECISION_MAX = 1000

export type Light = Trafikklys | ''
export type WrittenStatus = { framdrift: Light; okonomi: Light; risiko: Light; tekst: string; avgjerd: string; malform: Malform; periode: WrittenPeriod }

/** The page shows the report at once; the server takes it in or says why not. */
function report(row: TiltakRow, written: WrittenStatus, framdrift: Trafikklys): void {
  const periode = readPeriod(written.periode) ?? {}
  const told = { framdrift, tekst: written.tekst.trim(), malform: written.malform, ...said({ okonomi: written.okonomi || undefined, risiko: written.risiko || undefined, avgjerd: written.avgjerd.trim() }) }
  const data = { id: row.id, ...told, ...(isEmptyPeriod(periode) ? {} : { periode }) }
  const { nn, nb, en } = pageWords
  void ask<TiltakRow>('tiltak', 'ReportStatus', data, {
    key: `tiltak/${row.id}`,
    describe: { nn: nn.describeStatus(row.tittel), nb: nb.describeStatus(row.tittel), en: en.describeStatus(row.tittel) },
    optimistic: (now) => withReport(now ?? row, { ...told, periode, spor: traceNow() }, row.rapportar[0]?.spor.seq ?? 0),
  })
}

/** A report has no id: ours is there when the newest is by us, with these words, and newer than what we saw. */
export function withReport(now: TiltakRow, one: TiltakRow['rapportar'][number], seen: number): TiltakRow {
  const newest = now.rapportar[0]
  if (newest && newest.spor.seq > seen && newest.spor.actor === one.spor.actor && newest.tekst === one.tekst && newest.framdrift === one.framdrift) return now
  return { ...now, status: { ...one, kjelder: [] }, rapportar: [one, ...now.rapportar] }
}

type Props = { row: TiltakRow; draft: WrittenStatus; set: (draft: WrittenStatus | undefined) => void }

export function StatusForm({ row, draft, set }: Props) {
  const w = useWords(pageWords)
  const s = useWords(statusWords)
  const id = useFormId()
  const [tried, setTried] = useState(false)
  const { of, errors } = useErrors(id, draft)
  const error = (field: string) => (tried ? of(field) : undefined)
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    if (errors.length > 0 || draft.framdrift === '') return
    report(row, draft, draft.framdrift)
    set(undefined)
  }
  return (
    <form className="fp-editform fp-noprint" onSubmit={submit} aria-label={w.report}>
      <Lights id={`${id}-lys`} legend={w.lys} om="status" value={draft.framdrift} set={(framdrift) => set({ ...draft, framdrift })} error={error('lys')} />
      <WriteField multiline id={`${id}-tekst`} rows={4} label={w.statusTekst} description={w.statusHelp} lang={draft.malform} counter={TEXT_MAX}
        value={draft.tekst} error={error('tekst')} onChange={(e) => set({ ...draft, tekst: e.target.value })} />
      <Lights id={`${id}-okonomi`} legend={s.moneyHow} om="okonomi" none={s.notTold} value={draft.okonomi} set={(okonomi) => set({ ...draft, okonomi })} />
      <Lights id={`${id}-risiko`} legend={s.riskHow} om="risiko" none={s.notTold} value={draft.risiko} set={(risiko) => set({ ...draft, risiko })} />
      <WriteField multiline id={`${id}-avgjerd`} rows={2} label={s.avgjerd} description={s.avgjerdHelp} lang={draft.malform} counter={DECISION_MAX}
        value={draft.avgjerd} error={error('avgjerd')} onChange={(e) => set({ ...draft, avgjerd: e.target.value })} />
      <Time id={id} draft={draft} set={set} tried={tried} />
      <FormFoot errors={tried ? errors : []} submit={w.report} onCancel={() => set(undefined)} />
    </form>
  )
}

type LightsProps = { id: string; legend: string; om: 'status' | 'okonomi' | 'risiko'; none?: string; value: Light; set: (light: Light) => void; error?: string | undefined }

function Lights({ id, legend, om, none, value, set, error }: LightsProps) {
  const choices: readonly Light[] = none ? [...LYSA, ''] : LYSA
  return (
    <Fieldset className="fp-lights">
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {choices.map((lys, i) => (
        <Radio key={lys} id={i === 0 ? id : undefined} name={id} value={lys || 'ingen'} label={lys ? <StatusTag lys={lys} om={om} /> : none} checked={value === lys} onChange={() => set(lys)} />
      ))}
      {error ? <ValidationMessage>{error}</ValidationMessage> : null}
    </Fieldset>
  )
}

/** The time is known from what is owed; the written standard from what one reads. Both can be set otherwise. */
function Time({ id, draft, set, tried }: { id: string; draft: WrittenStatus; set: Props['set']; tried: boolean }) {
  const w = useWords(pageWords)
  const s = useWords(statusWords)
  const lang = useLang()
  const [more, setMore] = useState(false)
  const period = readPeriod(draft.periode)
  if (!more && period) {
    return (
      <p>
        {isEmptyPeriod(period) ? s.aboutNone : s.aboutNow(formatPeriode(period, lang))}{' '}
        <Button type="button" variant="tertiary" data-size="sm" className="fp-edit" onClick={() => setMore(true)}>{s.more}</Button>
      </p>
    )
  }
  return (
    <>
      <PeriodFields id={id} legend={w.statusPeriode} value={draft.periode} set={(periode) => set({ ...draft, periode })} tried={tried} />
      <MalformField value={draft.malform} set={(malform) => set({ ...draft, malform })} />
    </>
  )
}

function useErrors(id: string, draft: WrittenStatus): { of: (field: string) => string | undefined; errors: FormError[] } {
  const w = useWords(pageWords)
  const s = useWords(statusWords)
  const common = useWords(shared)
  const period = usePeriodErrors(id, draft.periode)
  const found = new Map<string, string>()
  if (draft.framdrift === '') found.set('lys', w.chooseLys)
  if (draft.tekst.trim() === '') found.set('tekst', w.statusTekst)
  if (draft.tekst.length > TEXT_MAX) found.set('tekst', common.tooLong(w.statusTekst, TEXT_MAX))
  if (draft.avgjerd.length > DECISION_MAX) found.set('avgjerd', common.tooLong(s.avgjerdMax, DECISION_MAX))
  const errors = [...found].map(([field, text]) => ({ id: `${id}-${field}`, text }))
  return { of: (field) => found.get(field), errors: [...errors, ...period] }
}
