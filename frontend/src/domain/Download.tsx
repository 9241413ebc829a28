// What is shown, as a file: a spreadsheet or CSV. The server writes it, of just what the page says that it shows.
import { useState } from 'react'
import { Button, ValidationMessage } from '../design'
import { announce } from '../engine/announce'
import { keep } from '../engine/files'
import { noAnswerProblem, requestFile } from '../engine/http'
import { formatDateTime, useWords, type Words } from '../engine/i18n'
import { now } from '../engine/clock'

type Form = 'xlsx' | 'csv'

const nn = { download: 'Last ned', of: (what: string) => `Last ned: ${what}`, asXlsx: 'Rekneark (XLSX)', asCsv: 'CSV', downloaded: 'Fila er lasta ned.' }
const words: Words<typeof nn> = {
  nn,
  nb: { download: 'Last ned', of: (what) => `Last ned: ${what}`, asXlsx: 'Regneark (XLSX)', asCsv: 'CSV', downloaded: 'Filen er lastet ned.' },
  en: { download: 'Download', of: (what) => `Download: ${what}`, asXlsx: 'Spreadsheet (XLSX)', asCsv: 'CSV', downloaded: 'The file is downloaded.' },
}

type Props = {
  /** Which table: `ark` for one that the page says all of, or the room whose things are shown. */
  room: 'ark' | 'tiltak'
  /** What is downloaded, where a page has several. */
  of?: string
  /** Called when she presses: what is shown then goes out. */
  ask: () => object
}

export function Download({ room, of, ask }: Props) {
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
      <div role="group" aria-label={of ? w.of(of) : w.download}>{w.download}: {button('xlsx', w.asXlsx)} {button('csv', w.asCsv)}</div>
      {wrong ? <ValidationMessage role="alert">{wrong}</ValidationMessage> : null}
    </div>
  )
}

/** Where and when the page shows it. */
export const shownNow = () => ({ adresse: location.href, henta: formatDateTime(now()) })
