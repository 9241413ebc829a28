// Handing in a file, and hearing how far it has come; and giving one to keep.
import { noAnswerProblem, type Problem } from './http'
import { inLang, lang } from './i18n'

export type Handed<T> = { ok: true; data: T } | { ok: false; problem: Problem }

const failed = { nn: 'Fila vart ikkje teken imot', nb: 'Filen ble ikke tatt imot', en: 'The file was not received' }

/** Sends the bytes of a file to a path. Tells how far it has come, from 0 to 1. */
export function handIn<T>(path: string, file: Blob, progress: (part: number) => void, headers: Record<string, string> = {}): Promise<Handed<T>> {
  return new Promise((done) => {
    const request = new XMLHttpRequest() // fetch does not tell how much is sent
    request.open('POST', path)
    request.responseType = 'json'
    const said = { 'Content-Type': file.type || 'application/octet-stream', Accept: 'application/json', 'Accept-Language': lang(), ...headers }
    for (const [name, value] of Object.entries(said)) request.setRequestHeader(name, value)
    request.upload.onprogress = (e) => progress(e.lengthComputable ? e.loaded / e.total : 0)
    request.onload = () => done(answerOf<T>(request.status, request.response as unknown))
    request.onerror = request.ontimeout = () => done({ ok: false, problem: noAnswerProblem() })
    request.send(file)
  })
}

function answerOf<T>(status: number, body: unknown): Handed<T> {
  const told = typeof body === 'object' && body !== null ? body : undefined
  if (status >= 200 && status < 300 && told) return { ok: true, data: told as T }
  return { ok: false, problem: { title: inLang(failed), ...told, status } }
}

/** Gives the person a file to keep, as a link with `download` does. */
export function keep(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000) // the browser has begun long before
}
