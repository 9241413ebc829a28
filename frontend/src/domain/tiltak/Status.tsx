// How it goes: the last report, and the form that gives a new one.
import { useState, type SubmitEvent } from 'react'
import { Button, Fieldset, Paragraph, Radio, Section, StatusTag, Textfield, ValidationMessage } from '../../design'
import type { FormError } from '../../design/errors'
import { ask } from '../../engine/ask'
import { formatDateTime, useLang, useWords } from '../../engine/i18n'
import type { Malform, Trafikklys } from '../../events.gen'
import { useDraft } from '../draft'
import { FormFoot, MalformField, PeriodFields, readPeriod, useFormId, useOwnMalform, usePeriodErrors, writePeriod, type WrittenPeriod } from '../fields'
import { isEmptyPeriod } from '../moments'
import { editWords } from '../edit.words'
import { Refused, useRefused } from '../refused'
import type { Status as Report, TiltakRow } from '../rows'
import type { Names } from '../say'
import { Sources } from '../Sources'
import { shared } from '../words'
import { useMayOn, takesPart } from './may'
import { pageWords } from './page.words'
import { LYSA } from './terms'

const TEXT_MAX = 4000

type Written = { framdrift: Trafikklys | ''; tekst: string; malform: Malform; periode: WrittenPeriod }

export function Status({ row, names }: { row: TiltakRow; names: Names }) {
  const w = useWords(pageWords)
  const { bringBack } = useWords(editWords)
  const may = useMayOn('ReportStatus', takesPart)(row)
  const key = `tiltak/${row.id}`
  const [draft, setDraft] = useDraft<Written>(`${key}.status`)
  const malform = useOwnMalform()
  const lang = useLang()
  const { refusal, putAway } = useRefused<{ framdrift: Trafikklys; tekst: string; malform: Malform; periode?: Report['periode'] }>('ReportStatus', key)
  const begin = () => setDraft({ framdrift: '', tekst: '', malform, periode: writePeriod(undefined, lang) })
  const again = () => {
    if (refusal) setDraft({ ...refusal.data, periode: writePeriod(refusal.data.periode, lang) })
    putAway()
  }
  const action = may && !draft ? <Button variant="secondary" data-size="sm" className="fp-noprint" onClick={begin}>{w.report}</Button> : null
  return (
    <Section title={w.status} actions={action}>
      {draft ? <StatusForm row={row} draft={draft} set={setDraft} /> : null}
      <Refused refusal={refusal} again={bringBack} onAgain={again} putAway={putAway} />
      {row.status ? <LastReport status={row.status} names={names} /> : <Paragraph>{w.noStatus}</Paragraph>}
    </Section>
  )
}

function LastReport({ status, names }: { status: Report; names: Names }) {
  const w = useWords(pageWords)
  const when = status.spor.occurred ? names.moment(status.spor.occurred) : formatDateTime(status.spor.time)
  return (
    <div className="fp-report">
      <StatusTag lys={status.framdrift} />
      <p className="fp-prose" lang={status.malform}>{status.tekst}</p>
      <p className="fp-history__meta">
        {status.spor.actor ? w.reportedBy(names.person(status.spor.actor), when) : w.reportedAt(when)}
        {isEmptyPeriod(status.periode) ? '' : ` · ${w.about(names.periode(status.periode))}`}
      </p>
      <Sources kjelder={status.kjelder} />
    </div>
  )
}

/** The page shows the report at once; the server takes it in or says why not. */
function report(row: TiltakRow, written: Written, framdrift: Trafikklys): void {
  const periode = readPeriod(written.periode) ?? {}
  const tekst = written.tekst.trim()
  const { malform } = written
  const data = { id: row.id, framdrift, tekst, malform, ...(isEmptyPeriod(periode) ? {} : { periode }) }
  const { nn, nb, en } = pageWords
  void ask<TiltakRow>('tiltak', 'ReportStatus', data, {
    key: `tiltak/${row.id}`,
    describe: { nn: nn.describeStatus(row.tittel), nb: nb.describeStatus(row.tittel), en: en.describeStatus(row.tittel) },
    optimistic: (now) => ({
      ...(now ?? row), status: { framdrift, tekst, malform, periode, kjelder: [], spor: { seq: 0, time: new Date().toISOString() } },
    }),
  })
}

function StatusForm({ row, draft, set }: { row: TiltakRow; draft: Written; set: (draft: Written | undefined) => void }) {
  const w = useWords(pageWords)
  const id = useFormId()
  const [tried, setTried] = useState(false)
  const { lysError, textError, errors } = useErrors(id, draft)
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    if (errors.length > 0 || draft.framdrift === '') return
    report(row, draft, draft.framdrift)
    set(undefined)
  }
  return (
    <form className="fp-editform fp-noprint" onSubmit={submit}>
      <Fieldset>
        <Fieldset.Legend>{w.lys}</Fieldset.Legend>
        {LYSA.map((lys, i) => (
          <Radio key={lys} id={i === 0 ? `${id}-lys` : undefined} name={`${id}-lys`} value={lys} label={<StatusTag lys={lys} />}
            checked={draft.framdrift === lys} onChange={() => set({ ...draft, framdrift: lys })} />
        ))}
        {tried && lysError ? <ValidationMessage>{lysError}</ValidationMessage> : null}
      </Fieldset>
      <Textfield multiline id={`${id}-tekst`} rows={5} label={w.statusTekst} description={w.statusHelp} lang={draft.malform} counter={TEXT_MAX}
        value={draft.tekst} error={tried ? textError : undefined} onChange={(e) => set({ ...draft, tekst: e.target.value })} />
      <MalformField value={draft.malform} set={(malform) => set({ ...draft, malform })} />
      <PeriodFields id={id} legend={w.statusPeriode} value={draft.periode} set={(periode) => set({ ...draft, periode })} tried={tried} />
      <FormFoot errors={tried ? errors : []} submit={w.report} onCancel={() => set(undefined)} />
    </form>
  )
}

function useErrors(id: string, draft: Written) {
  const w = useWords(pageWords)
  const common = useWords(shared)
  const period = usePeriodErrors(id, draft.periode)
  const lysError = draft.framdrift === '' ? w.chooseLys : undefined
  const length = draft.tekst.trim().length
  const textError = length === 0 ? w.statusTekst : length > TEXT_MAX ? common.tooLong(w.statusTekst, TEXT_MAX) : undefined
  const errors: FormError[] = [
    ...(lysError ? [{ id: `${id}-lys`, text: lysError }] : []), ...(textError ? [{ id: `${id}-tekst`, text: textError }] : []), ...period,
  ]
  return { lysError, textError, errors }
}
