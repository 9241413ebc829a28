// The names of persons. The log knows them by number only; the names come from the vault, are kept
// in memory as long as the tab, and may have been erased.
import { useEffect, useSyncExternalStore } from 'react'
import { request } from './http'
import { inLang, useWords } from './i18n'

/** `sletta`: the name is erased; `namn` is empty. */
export type Person = { id: string; namn: string; omtale?: string; sletta?: boolean }

const ASK_AGAIN_MS = 10_000 // an id that we do not know may be of somebody who is new

const words = { nn: 'Ukjend person', nb: 'Ukjent person', en: 'Unknown person' }
const erased = { nn: 'Sletta person', nb: 'Slettet person', en: 'Deleted person' }

let people = new Map<string, Person>()
let list: Person[] = []
let askedAt = 0
const listeners = new Set<() => void>()

/** Tells when names have become known. */
export function onPeople(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Fetches the names, unless that was done just now. */
async function fetchPeople(): Promise<void> {
  if (Date.now() - askedAt < ASK_AGAIN_MS) return
  askedAt = Date.now()
  const reply = await request<{ people: Person[] }>('GET', '/api/people').catch(() => undefined)
  if (!reply?.ok) return
  list = reply.data.people.filter((p) => !p.sletta)
  people = new Map(reply.data.people.map((p) => [p.id, p]))
  gone = new Set(reply.data.people.filter((p) => p.sletta).map((p) => p.id))
  listeners.forEach((tell) => tell())
}

let gone: ReadonlySet<string> = new Set()

/** Those whose names are erased. */
export function useErased(): ReadonlySet<string> {
  return useSyncExternalStore(onPeople, () => gone)
}

/** Forgets every name: another person is signed in. */
export function forgetPeople(): void {
  people = new Map()
  list = []
  gone = new Set()
  askedAt = 0
}

/** The name of a person; «Ukjend person» while it is not known, «Sletta person» where it is erased. */
export function usePersonName(id: string | undefined): string {
  const unknown = useWords(words)
  const gone = useWords(erased)
  const known = useSyncExternalStore(onPeople, () => (id ? people.get(id) : undefined))
  useEffect(() => {
    if (id && known === undefined) void fetchPeople()
  }, [id, known])
  return known?.sletta ? gone : (known?.namn ?? (id ? unknown : ''))
}

/** The same for code that is no component; onPeople tells when to ask again. */
export function personName(id: string): string {
  const known = people.get(id)
  if (known === undefined) void fetchPeople()
  return known?.sletta ? inLang(erased) : (known?.namn ?? inLang(words))
}

/** Everybody, by name; whose name is erased is not among them. */
export function usePeople(): Person[] {
  const known = useSyncExternalStore(onPeople, () => list)
  useEffect(() => void fetchPeople(), [])
  return known
}
