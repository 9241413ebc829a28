// The forms on seats, each in a dialog: who sits in, who goes out, a new seat, an end to one.
import { useRef, useState, type SubmitEvent } from 'react'
import { Dialog, Heading, Textfield } from '../../design'
import type { FormError } from '../../design/errors'
import { compareText, useLang, useWords } from '../../engine/i18n'
import { usePeople } from '../../engine/people'
import type { PlassRolle, Side } from '../../events.gen'
import { useDialogFocus } from '../dialogs'
import { Choose, FormFoot, MomentField, useFormId, useMomentError, useReversedError, writeMoment } from '../fields'
import { parseMoment, today } from '../moments'
import { usePartnarChoices } from '../names'
import type { Plass, UtvalRow } from '../rows'
import type { Names } from '../say'
import { shared } from '../words'
import { closeSeat, createSeat, fillSeat, vacateSeat, type NewSeat } from './seats'
import { ROLLAR, ROLLE, seatName, SIDE, SIDER } from './terms'
import { words } from './words'

const REMARK_MAX = 1000

export type Act = { kind: 'create' } | { kind: 'fill' | 'close' | 'alternate' | 'endAlternate'; seat: Plass } | { kind: 'vacate'; seat: Plass; person: string }

type Props<A> = { row: UtvalRow; names: Names; act: A; close: () => void }

export function SeatDialog({ act, ...rest }: Props<Act>) {
  const id = useFormId()
  const title = useTitleOf(act, rest.names)
  const box = useRef<HTMLDivElement>(null)
  useDialogFocus(box)
  return (
    <Dialog open onClose={rest.close} aria-labelledby={`${id}-title`}>
      <Dialog.Block><Heading level={2} data-size="xs" id={`${id}-title`}>{title}</Heading></Dialog.Block>
      <Dialog.Block><div ref={box}>
        {act.kind === 'create' ? <CreateForm act={act} {...rest} /> : null}
        {act.kind === 'fill' ? <FillForm act={act} {...rest} /> : null}
        {act.kind === 'vacate' ? <VacateForm act={act} {...rest} /> : null}
        {act.kind === 'close' ? <CloseForm act={act} {...rest} /> : null}
      </div></Dialog.Block>
    </Dialog>
  )
}

function useTitleOf(act: Act, names: Names): string {
  const w = useWords(words)
  const lang = useLang()
  if (act.kind === 'create') return w.createTitle
  if (act.kind === 'vacate') return w.vacateTitle(names.person(act.person))
  const seat = seatName(act.seat, lang, names.partnar)
  return act.kind === 'fill' ? w.fillTitle(seat) : w.closeTitle(seat)
}

function FillForm({ row, names, act, close }: Props<{ seat: Plass }>) {
  const w = useWords(words)
  const common = useWords(shared)
  const lang = useLang()
  const id = useFormId()
  const people = usePeople().map((p) => ({ value: p.id, label: p.omtale ? `${p.namn}, ${p.omtale}` : p.namn })).sort((a, b) => compareText(a.label, b.label))
  const [person, setPerson] = useState('')
  const [fra, setFra] = useState(() => writeMoment(today(), lang))
  const [til, setTil] = useState('')
  const [tried, setTried] = useState(false)
  const reversed = useReversedError(w.firstDay, fra, w.lastDay, til)
  const errors = found([
    [`${id}-person`, person === '' ? common.fieldRequired(w.person) : undefined],
    [`${id}-fra`, useMomentError(w.firstDay, fra, true)], [`${id}-til`, useMomentError(w.lastDayOptional, til) ?? reversed],
  ])
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    if (errors.length > 0) return
    const told = { seat: seatName(act.seat, lang, names.partnar), person: names.person(person) }
    fillSeat(row, act.seat.plass, person, parseMoment(fra) ?? '', parseMoment(til) ?? '', told)
    close()
  }
  return (
    <form className="fp-editform" onSubmit={submit}>
      <Choose id={`${id}-person`} label={w.person} none={w.choosePerson} choices={people} value={person} set={setPerson}
        error={tried && person === '' ? common.fieldRequired(w.person) : undefined} />
      <MomentField id={`${id}-fra`} label={w.firstDay} value={fra} set={setFra} tried={tried} required />
      <MomentField id={`${id}-til`} label={w.lastDayOptional} value={til} set={setTil} tried={tried} wrong={reversed} />
      <FormFoot errors={tried ? errors : []} submit={w.setIn} onCancel={close} />
    </form>
  )
}

/** The fields with something wrong, in the order of the form. */
function found(fields: [string, string | undefined][]): FormError[] {
  return fields.flatMap(([id, text]) => (text ? [{ id, text }] : []))
}

function VacateForm({ row, names, act, close }: Props<{ seat: Plass; person: string }>) {
  const w = useWords(words)
  const lang = useLang()
  const id = useFormId()
  const [til, setTil] = useState(() => writeMoment(today(), lang))
  const [tried, setTried] = useState(false)
  const errors = found([[`${id}-til`, useMomentError(w.lastDay, til, true)]])
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    const day = parseMoment(til)
    if (errors.length > 0 || !day) return
    vacateSeat(row, act.seat.plass, act.person, day, { seat: seatName(act.seat, lang, names.partnar), person: names.person(act.person) })
    close()
  }
  return (
    <form className="fp-editform" onSubmit={submit}>
      <MomentField id={`${id}-til`} label={w.lastDay} value={til} set={setTil} tried={tried} required />
      <FormFoot errors={tried ? errors : []} submit={w.goesOut} onCancel={close} />
    </form>
  )
}

function CloseForm({ row, names, act, close }: Props<{ seat: Plass }>) {
  const w = useWords(words)
  const lang = useLang()
  const [merknad, setMerknad] = useState('')
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    closeSeat(row, act.seat.plass, merknad.trim(), { seat: seatName(act.seat, lang, names.partnar) })
    close()
  }
  return (
    <form className="fp-editform" onSubmit={submit}>
      <Textfield multiline label={w.why} rows={2} maxLength={REMARK_MAX} value={merknad} onChange={(e) => setMerknad(e.target.value)} />
      <FormFoot errors={[]} submit={w.closeIt} onCancel={close} />
    </form>
  )
}

const NEW: NewSeat = { regel: '', rolle: 'representant', side: 'kommune', partnar: '' }

function CreateForm({ row, names, close }: Props<{ kind: 'create' }>) {
  const w = useWords(words)
  const lang = useLang()
  const rolle = useWords(ROLLE)
  const side = useWords(SIDE)
  const partnarar = usePartnarChoices()
  const [seat, setSeat] = useState(NEW)
  const said = { nn: 'sagtNn', nb: 'sagtNb', en: 'sagtEn' } as const
  const rules = row.reglar.map((r) => ({ value: r.regel, label: r[said[lang]] || r.sagtNn }))
  // A rule says which role and side the seat has; what it says is filled in.
  const answer = (regel: string) => {
    const rule = row.reglar.find((r) => r.regel === regel)
    setSeat({ ...seat, regel, ...(rule ? { rolle: rule.rolle, side: rule.side ?? seat.side, partnar: rule.berrePartnar ?? seat.partnar } : {}) })
  }
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    createSeat(row, seat, { seat: seatName({ ...seat, partnar: seat.partnar || undefined }, lang, names.partnar) })
    close()
  }
  return (
    <form className="fp-editform" onSubmit={submit}>
      <Choose label={w.regelFor} none={w.noRegel} choices={rules} value={seat.regel} set={answer} />
      <Choose label={w.rolleLabel} choices={ROLLAR.map((value) => ({ value, label: rolle[value] }))} value={seat.rolle}
        set={(v) => setSeat({ ...seat, rolle: v as PlassRolle })} />
      <Choose label={w.side} choices={SIDER.map((value) => ({ value, label: side[value] }))} value={seat.side}
        set={(v) => setSeat({ ...seat, side: v as Side })} />
      <Choose label={w.partnar} none={w.noPartnar} choices={partnarar} value={seat.partnar} set={(partnar) => setSeat({ ...seat, partnar })} />
      <FormFoot errors={[]} submit={w.createIt} onCancel={close} />
    </form>
  )
}
