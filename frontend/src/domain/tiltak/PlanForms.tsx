// The forms of the plan: a new step or milestone, and what becomes of one.
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { Dialog, Heading, Textfield } from '../../design'
import { useLang, useWords } from '../../engine/i18n'
import { useDialogFocus } from '../dialogs'
import { FormFoot, MomentField, PeriodFields, readPeriod, useFormId, useMomentError, usePeriodErrors, writeMoment, writePeriod, type WrittenPeriod } from '../fields'
import { parseMoment, today } from '../moments'
import type { TiltakRow } from '../rows'
import { shared } from '../words'
import { pageWords } from './page.words'
import { addItem, dropItem, finishItem, rescheduleItem, type Item, type Slag } from './plan'

const NAME_MAX = 200
const REMARK_MAX = 1000
const NO_TIME: WrittenPeriod = { sagt: '', fra: '', til: '' }

export function AddForm({ row, slag, close }: { row: TiltakRow; slag: Slag; close: () => void }) {
  const w = useWords(pageWords)
  const common = useWords(shared)
  const id = useFormId()
  const first = useRef<HTMLInputElement>(null)
  const [namn, setNamn] = useState('')
  const [periode, setPeriode] = useState(NO_TIME)
  const [tried, setTried] = useState(false)
  useEffect(() => first.current?.focus(), [slag])
  const label = slag === 'steg' ? w.stegNamn : w.milepaelNamn
  const nameError = namn.trim() === '' ? common.fieldRequired(label) : undefined
  const errors = [...(nameError ? [{ id: `${id}-namn`, text: nameError }] : []), ...usePeriodErrors(id, periode)]
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    const read = readPeriod(periode)
    if (errors.length > 0 || !read) return
    addItem(row, slag, namn.trim(), read)
    close()
  }
  return (
    <form className="fp-editform fp-noprint" onSubmit={submit} aria-label={slag === 'steg' ? w.addSteg : w.addMilepael}>
      <Textfield ref={first} id={`${id}-namn`} label={label} value={namn} maxLength={NAME_MAX} error={tried ? nameError : undefined}
        onChange={(e) => setNamn(e.target.value)} />
      <PeriodFields id={id} legend={slag === 'steg' ? w.periode : w.frist} value={periode} set={setPeriode} tried={tried} />
      <FormFoot errors={tried ? errors : []} submit={w.add} onCancel={close} />
    </form>
  )
}

export type Change = { item: Item; act: 'done' | 'time' | 'drop' }

type DialogProps = { row: TiltakRow; change: Change; close: () => void }

export function ChangeDialog({ row, change, close }: DialogProps) {
  const id = useFormId()
  const title = useTitleOf(change)
  const body = { done: DoneForm, time: TimeForm, drop: DropForm }[change.act]
  const Body = body
  const box = useRef<HTMLDivElement>(null)
  useDialogFocus(box)
  return (
    <Dialog open onClose={close} aria-labelledby={`${id}-title`}>
      <Dialog.Block><Heading level={2} data-size="xs" id={`${id}-title`}>{title}</Heading></Dialog.Block>
      <Dialog.Block><div ref={box}><Body row={row} change={change} close={close} /></div></Dialog.Block>
    </Dialog>
  )
}

function useTitleOf({ item, act }: Change): string {
  const w = useWords(pageWords)
  if (act === 'time') return w.rescheduleTitle(item.namn)
  if (act === 'drop') return w.dropTitle(item.namn)
  return item.slag === 'steg' ? w.completeTitle(item.namn) : w.reachTitle(item.namn)
}

function DoneForm({ row, change, close }: DialogProps) {
  const w = useWords(pageWords)
  const id = useFormId()
  const lang = useLang()
  const [dato, setDato] = useState(() => writeMoment(change.item.dato ?? today(), lang))
  const [tried, setTried] = useState(false)
  const error = useMomentError(w.dato, dato, true)
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    const read = parseMoment(dato)
    if (error || !read) return
    finishItem(row, change.item, read)
    close()
  }
  return (
    <form className="fp-editform" onSubmit={submit}>
      <MomentField id={`${id}-dato`} label={w.dato} value={dato} set={setDato} tried={tried} required />
      <FormFoot errors={tried && error ? [{ id: `${id}-dato`, text: error }] : []} submit={w.meld} onCancel={close} />
    </form>
  )
}

function TimeForm({ row, change, close }: DialogProps) {
  const w = useWords(pageWords)
  const common = useWords(shared)
  const id = useFormId()
  const lang = useLang()
  const [periode, setPeriode] = useState(() => writePeriod(change.item.periode, lang))
  const [merknad, setMerknad] = useState('')
  const [tried, setTried] = useState(false)
  const errors = usePeriodErrors(id, periode)
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    const read = readPeriod(periode)
    if (errors.length > 0 || !read) return
    rescheduleItem(row, change.item, read, merknad.trim())
    close()
  }
  return (
    <form className="fp-editform" onSubmit={submit}>
      <PeriodFields id={id} legend={change.item.slag === 'steg' ? w.periode : w.frist} value={periode} set={setPeriode} tried={tried} />
      <Textfield multiline label={w.why} rows={2} maxLength={REMARK_MAX} value={merknad} onChange={(e) => setMerknad(e.target.value)} />
      <FormFoot errors={tried ? errors : []} submit={common.save} onCancel={close} />
    </form>
  )
}

function DropForm({ row, change, close }: DialogProps) {
  const w = useWords(pageWords)
  const [merknad, setMerknad] = useState('')
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    dropItem(row, change.item, merknad.trim())
    close()
  }
  return (
    <form className="fp-editform" onSubmit={submit}>
      <Textfield multiline label={w.why} rows={2} maxLength={REMARK_MAX} value={merknad} onChange={(e) => setMerknad(e.target.value)} />
      <FormFoot errors={[]} submit={w.takeOut} onCancel={close} />
    </form>
  )
}
