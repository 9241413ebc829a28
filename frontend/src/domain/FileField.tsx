// A file in a form. It is sent as soon as it is chosen; the form is sent when it is there.
import { useState } from 'react'
import { Button, Field, Input, Label, ValidationMessage } from '../design'
import { handIn } from '../engine/files'
import { useWords, type Words } from '../engine/i18n'

const nn = { help: 'PDF, kontordokument eller bilete, høgst 20 MB', wait: 'Fila er ikkje ferdig send. Vent, eller vel ho på nytt', big: 'Fila er større enn 20 MB', sending: (p: number) => `Sender … ${p} %`, ready: (n: string) => `Klar: ${n}`, drop: 'Ta bort fila' }
const nb: typeof nn = { help: 'PDF, kontordokument eller bilde, høyst 20 MB', wait: 'Filen er ikke ferdig sendt. Vent, eller velg den på nytt', big: 'Filen er større enn 20 MB', sending: (p) => `Sender … ${p} %`, ready: (n) => `Klar: ${n}`, drop: 'Fjern filen' }
const en: typeof nn = { help: 'PDF, office document or image, at most 20 MB', wait: 'The file is not sent yet. Wait, or choose it again', big: 'The file is larger than 20 MB', sending: (p) => `Sending … ${p} %`, ready: (n) => `Ready: ${n}`, drop: 'Take the file away' }

export const fileWords: Words<typeof nn> = { nn, nb, en }

const FILE_MAX = 20 * 1024 * 1024
const ACCEPT = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.gif,.webp'

export type KeptFile = { fil: string; filtype: string; storleik: number; namn: string }
type Kept = { file: string; type: string; bytes?: number }

/** While a file is on its way. */
export const SENDING = 'ventar'

/** A file as a form keeps it: as text, like all else that is typed. */
export const writeFile = (file: KeptFile): string => JSON.stringify(file)
export const readFile = (value: string): KeptFile | undefined => (value.startsWith('{') ? (JSON.parse(value) as KeptFile) : undefined)

type Props = { id: string; label: string; value: string; set: (value: string) => void; error: string | undefined }

export function FileField({ id, label, value, set, error }: Props) {
  const w = useWords(fileWords)
  const [sent, setSent] = useState(0)
  const [fault, setFault] = useState('')
  const file = readFile(value)
  const take = async (chosen: File | undefined) => {
    if (!chosen) return
    if (chosen.size > FILE_MAX) return setFault(w.big)
    setFault('')
    set(SENDING)
    const answer = await handIn<Kept>('/api/fil', chosen, setSent)
    setFault(answer.ok ? '' : answer.problem.detail ?? answer.problem.title)
    set(answer.ok ? writeFile({ fil: answer.data.file, filtype: answer.data.type, storleik: answer.data.bytes ?? chosen.size, namn: chosen.name }) : '')
  }
  const said = error ?? (fault || undefined)
  return (
    <Field>
      <Label>{label}</Label>
      <Field.Description>{w.help}</Field.Description>
      <Input id={id} type="file" accept={ACCEPT} aria-invalid={said ? true : undefined} onChange={(e) => void take(e.target.files?.[0])} />
      {said ? <ValidationMessage>{said}</ValidationMessage> : null}
      <p role="status">{value === SENDING ? w.sending(Math.round(sent * 100)) : file ? w.ready(file.namn) : ''}</p>
      {file ? <Button variant="tertiary" data-size="sm" onClick={() => set('')}>{w.drop}</Button> : null}
    </Field>
  )
}
