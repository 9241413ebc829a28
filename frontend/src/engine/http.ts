// The one place that calls fetch. An answer of no is an answer; only a line that does not work throws.
import { inLang, lang } from './i18n'

export const REQUEST_MS = 15_000

/** The server's no, in the person's language (RFC 9457). */
export type Problem = {
  type?: string
  title: string
  status: number
  detail?: string
  errors?: { field: string; rule: string; detail: string }[]
  seq?: number
  row?: unknown
}

export type Reply<T> = { ok: true; status: number; data: T } | { ok: false; status: number; problem: Problem; retryAfter: number | undefined }

/** The request may or may not have arrived: no line, or no answer in time. */
export class NoAnswer extends Error {}

const words = {
  title: { nn: 'Noko gjekk gale hos oss', nb: 'Noe gikk galt hos oss', en: 'Something went wrong on our side' },
  noAnswer: {
    nn: 'Vi får ikkje kontakt med tenaren. Ingenting er tapt. Sjå om du er på nett, og prøv igjen.',
    nb: 'Vi får ikke kontakt med tjeneren. Ingenting er tapt. Se om du er på nett, og prøv igjen.',
    en: 'We cannot reach the server. Nothing is lost. Check that you are online, and try again.',
  },
}

/** A problem for the reader where there was no answer at all. */
export function noAnswerProblem(): Problem {
  return { title: inLang(words.noAnswer), status: 0 }
}

export async function request<T>(method: string, path: string, body?: object, headers: Record<string, string> = {}, stop?: AbortSignal): Promise<Reply<T>> {
  const response = await send(method, path, body, headers, { stop })
  const json = response.headers.get('Content-Type')?.includes('json') ? ((await response.json().catch(() => undefined)) as unknown) : undefined
  if (response.ok) return { ok: true, status: response.status, data: json as T }
  const retryAfter = Number(response.headers.get('Retry-After'))
  return { ok: false, status: response.status, problem: problemOf(response.status, json), retryAfter: retryAfter > 0 ? retryAfter : undefined }
}

/** A file that the server makes of what is sent; how long that takes, goes by how much there is. */
const FILE_MS = 120_000

export async function requestFile(path: string, body: object): Promise<{ ok: true; file: Blob; name: string } | { ok: false; problem: Problem }> {
  const response = await send('POST', path, body, { Accept: '*/*' }, { wait: FILE_MS })
  if (response.ok) return { ok: true, file: await response.blob(), name: nameIn(response.headers.get('Content-Disposition') ?? '') }
  return { ok: false, problem: problemOf(response.status, await response.json().catch(() => undefined)) }
}

/** The name of a file as RFC 5987 has it. */
export function nameIn(disposition: string): string {
  const told = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return told ? decodeURIComponent(told) : ''
}

async function send(method: string, path: string, body: object | undefined, headers: Record<string, string>, { stop, wait = REQUEST_MS }: { stop?: AbortSignal | undefined; wait?: number } = {}): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      headers: { Accept: 'application/json', 'Accept-Language': lang(), ...(body ? { 'Content-Type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: stop ? AbortSignal.any([stop, AbortSignal.timeout(wait)]) : AbortSignal.timeout(wait),
    })
  } catch (err) {
    throw new NoAnswer(`${method} ${path}`, { cause: err })
  }
}

function problemOf(status: number, json: unknown): Problem {
  const given = typeof json === 'object' && json !== null ? (json as Partial<Problem>) : {}
  return { ...given, title: given.title ?? inLang(words.title), status }
}
