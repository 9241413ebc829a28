// What is shown, as a spreadsheet. The server writes it, of just these rows in just this order.
import { useState } from 'react'
import { Button, ValidationMessage } from '../design'
import { announce } from '../engine/announce'
import { keep } from '../engine/files'
import { noAnswerProblem, requestFile } from '../engine/http'
import { useWords } from '../engine/i18n'
import type { Ask, Room } from './download'
import { words } from './words'

type Form = 'xlsx' | 'csv'

/** `ask` is called when she presses: what is shown then goes out. */
export function Download({ room, ask }: { room: Room; ask: () => Ask }) {
  const w = useWords(words)
  const [making, setMaking] = useState<Form>()
  const [wrong, setWrong] = useState('')
  const fetchFile = async (form: Form) => {
    setMaking(form)
    setWrong('')
    const answer = await requestFile(`/api/${room}.${form}`, ask()).catch(() => ({ ok: false as const, problem: noAnswerProblem() }))
    setMaking(undefined)
    if (!answer.ok) return setWrong(answer.problem.detail ?? answer.problem.title)
    keep(answer.file, answer.name || `${room}.${form}`)
    announce(w.downloaded)
  }
  const button = (form: Form, label: string) => (
    <Button variant="tertiary" data-size="sm" loading={making === form} aria-disabled={making !== undefined || undefined} onClick={() => { if (!making) void fetchFile(form) }}>{label}</Button>
  )
  return (
    <div className="fp-download fp-noprint">
      <div role="group" aria-label={w.download}>{w.download}: {button('xlsx', w.asXlsx)} {button('csv', w.asCsv)}</div>
      {wrong ? <ValidationMessage role="alert">{wrong}</ValidationMessage> : null}
    </div>
  )
}
