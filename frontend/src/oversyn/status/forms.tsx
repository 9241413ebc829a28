// What a leader does on the status page: records that the utval went through it, and sets the rhythm of the reports.
import { useState } from 'react'
import { Button, Textfield } from '../../design'
import { ask } from '../../engine/ask'
import { useLang, useWords } from '../../engine/i18n'
import { Choose, MomentField, useFormId, useMomentError, writeMoment } from '../../domain/fields'
import { FormDialog } from '../../domain/FormDialog'
import { hasCome, parseMoment, today } from '../../domain/moments'
import type { UtvalRow } from '../../domain/rows'
import { inEach, traceNow } from '../../domain/tell'
import { RYTMAR, RYTME } from '../../domain/utval/terms'
import { words } from './words'

const REMARK_MAX = 1000
const DAYS_MAX = 180

function tell(utval: UtvalRow, command: string, data: object, what: 'describeReview' | 'describeRhythm', change: (now: UtvalRow) => UtvalRow): void {
  void ask<UtvalRow>('utval', command, { id: utval.id, ...data }, { key: `utval/${utval.id}`, describe: inEach(words, (w) => w[what]), optimistic: (now) => change(now ?? utval) })
}

export function ReviewDialog({ utval }: { utval: UtvalRow }) {
  const w = useWords(words)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{w.review}</Button>
      {open ? <ReviewForm utval={utval} close={() => setOpen(false)} /> : null}
    </>
  )
}

function ReviewForm({ utval, close }: { utval: UtvalRow; close: () => void }) {
  const w = useWords(words)
  const lang = useLang()
  const id = useFormId()
  const [day, setDay] = useState(() => writeMoment(today(), lang))
  const [merknad, setMerknad] = useState('')
  const unread = useMomentError(w.reviewDay, day, true)
  const dato = parseMoment(day) ?? ''
  const error = unread ?? (hasCome(dato, today()) ? undefined : w.notAhead)
  const send = () => {
    const said = merknad.trim() ? { merknad: merknad.trim() } : {}
    tell(utval, 'ReviewStatus', { dato, ...said }, 'describeReview', (now) => ({ ...now, gjennomgatt: { dato, ...said, spor: traceNow() } }))
  }
  return (
    <FormDialog title={w.reviewTitle} submit={w.reviewIt} errors={error ? [{ id: `${id}-dag`, text: error }] : []} onSubmit={send} close={close}>
      {(tried) => (
        <>
          <MomentField id={`${id}-dag`} label={w.reviewDay} value={day} set={setDay} tried={tried} required />
          <Textfield multiline rows={3} label={w.reviewRemark} maxLength={REMARK_MAX} value={merknad} onChange={(e) => setMerknad(e.target.value)} />
        </>
      )}
    </FormDialog>
  )
}

export function RhythmDialog({ utval, may }: { utval: UtvalRow; may: boolean }) {
  const w = useWords(words)
  const [open, setOpen] = useState(false)
  if (!may) return null
  return (
    <>
      <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" aria-label={`${w.rhythm}: ${w.setRhythm}`} onClick={() => setOpen(true)}>{w.setRhythm}</Button>
      {open ? <RhythmForm utval={utval} close={() => setOpen(false)} /> : null}
    </>
  )
}

function RhythmForm({ utval, close }: { utval: UtvalRow; close: () => void }) {
  const w = useWords(words)
  const lang = useLang()
  const id = useFormId()
  const rule = utval.rapportering
  const [kvar, setKvar] = useState(String(rule?.kvar ?? 3))
  const [days, setDays] = useState(String(rule?.frist ?? 14))
  const frist = /^\d{1,3}$/.test(days.trim()) && Number(days) <= DAYS_MAX ? Number(days) : undefined
  const error = frist === undefined && kvar !== '0' ? w.daysWrong : undefined
  const send = () => {
    const set = { kvar: Number(kvar), ...(kvar !== '0' && frist ? { frist } : {}) }
    tell(utval, 'RuleReporting', { ...set, sett: rule?.kvar ?? 0 }, 'describeRhythm', (now) => ({ ...now, rapportering: set.kvar ? { ...set, for: now.rapportering?.for ?? [], spor: traceNow() } : undefined }))
  }
  return (
    <FormDialog title={w.rhythmTitle} submit={w.setIt} errors={error ? [{ id, text: error }] : []} onSubmit={send} close={close}>
      {(tried) => (
        <>
          <Choose label={w.every} value={kvar} set={setKvar} choices={[...RYTMAR.map((m) => ({ value: String(m), label: RYTME[lang](m) })), { value: '0', label: w.no }]} />
          {kvar === '0' ? null : <Textfield id={id} label={w.days} inputMode="numeric" value={days} error={tried ? error : undefined} onChange={(e) => setDays(e.target.value)} />}
        </>
      )}
    </FormDialog>
  )
}
