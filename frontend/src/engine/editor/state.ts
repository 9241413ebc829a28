// What a session takes, and what it shows.
import type { Problem } from '../http'
import type { Clock } from './clock'
import type { Keep, Taken } from './keep'
import type { Phase, TextPort } from './link'
import type { Lost } from './lost'
import type { Choice } from './reunion'
import type { Locked, Role, Suggestions } from './wire'

export type SaveState = {
  kind: 'loading' | 'saved' | 'sending' | 'waiting' | 'signedout' | 'refused' | 'readonly'
  /** How many changes the server has not confirmed. */
  pending: number
  savedAt?: Date
  /** False: this device keeps nothing, so what is pending goes when the page is closed. */
  kept: boolean
  /** Why the document could not be opened, where kind is refused. */
  problem?: Problem
}

export type TextState = {
  ready: boolean
  role: Role
  version: number
  save: SaveState
  lost: Lost[]
  locked?: Locked
  /** Who made the suggestions that are not this writer's newest, and when. */
  suggestions: Suggestions
  choice?: Choice
  /** When the document was last fetched anew because what stood here was not what the server has. */
  mended?: Date
}

export type SessionOptions = {
  doc: string
  port: TextPort
  person: string
  keep?: Keep
  clock?: Clock
  newId?: () => string
  /** For whom she acts. */
  partnar?: () => string | undefined
  /** Something is wrong that the writer cannot mend. */
  report?: (what: string, cause?: unknown) => void
  /** The session of a dead page load, to be run to its end. */
  adopt?: Taken
}

type Seen = { options: SessionOptions; phase: Phase; ready: boolean; role: Role; pending: number }

/** How it stands with the writer's work, in one word. */
export function saveKind({ options, phase, ready, role, pending }: Seen): SaveState['kind'] {
  const { conn, person, signedOut } = options.port.line()
  if (phase === 'refused') return 'refused'
  if (signedOut || (conn !== '' && person !== options.person)) return 'signedout'
  if (!ready) return 'loading'
  if (conn === '') return 'waiting'
  if (pending > 0) return 'sending'
  return role === 'read' ? 'readonly' : 'saved'
}

const sameFields = (a: object, b: object) => {
  const [one, other] = [a, b] as Record<string, unknown>[]
  return Object.keys({ ...one, ...other }).every((key) => one?.[key] === other?.[key])
}

/** The state as it was, where nothing in it is another. */
export function unlessSame(was: TextState | undefined, is: TextState): TextState {
  if (!was) return is
  const save = sameFields(was.save, is.save) ? was.save : is.save
  const state = { ...is, save }
  return sameFields(was, state) ? was : state
}
