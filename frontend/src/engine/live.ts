// Rows that keep themselves fresh: the hooks over the one socket and its store.
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { SUBPROTOCOL, Socket, type Present, type SocketState } from './socket'
import { Store, type Picture, type Row, type Seen } from './store'
import { checkSession, me } from './session'
import { lang } from './i18n'
import { waiting } from './queue'
import { useLooking, useShown } from './looking'

export type { Present } from './socket'
export type { Row, Seen } from './store'

const MARK_MS = 6_000 // how long the mark at another's change stays

export const store = new Store()

export const socket = new Socket(store, {
  open: () => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/live`, SUBPROTOCOL),
  lang,
  checkSession: () => void checkSession(),
})

function useKey(key: string): Picture {
  const past = useLooking()?.rows
  useEffect(() => (key ? (past ?? socket).watch(key) : undefined), [past, key])
  const subscribe = useCallback((tell: () => void) => (past ?? store).subscribe(key, tell), [past, key])
  return useSyncExternalStore(subscribe, () => (past ?? store).picture(key))
}

/** Every row under a key: "tiltak", "tiltak/<id>/historikk". Watches while the component is there. */
export function useRows<T>(key: string): { rows: Row<T>[]; ready: boolean } {
  return useKey(key) as { rows: Row<T>[]; ready: boolean }
}

/** One row: "tiltak/<id>". gone = not there, no longer there, or not for this reader. */
export function useRow<T>(key: string): { row?: Row<T>; ready: boolean; gone: boolean } {
  const picture = useKey(key)
  return useMemo(() => {
    const row = picture.rows.find((r) => r.key === key) as Row<T> | undefined
    // A list that covers the key may have brought the row already.
    const ready = picture.ready || row !== undefined
    return { ...(row ? { row } : {}), ready, gone: ready && row === undefined }
  }, [picture, key])
}

/** The rows of several things, each under its own key; a socket watches 500 keys at most. Ready when all have come. */
export function useRowsOf<T>(keys: readonly string[]): { rows: Row<T>[]; ready: boolean } {
  const past = useLooking()?.rows
  const all = keys.join(' ')
  const each = useMemo(() => (all ? all.split(' ') : []), [all])
  useEffect(() => {
    const stops = each.map((key) => (past ?? socket).watch(key))
    return () => stops.forEach((stop) => stop())
  }, [past, each])
  const subscribe = useCallback((tell: () => void) => {
    const stops = each.map((key) => (past ?? store).subscribe(key, tell))
    return () => stops.forEach((stop) => stop())
  }, [past, each])
  const seen = useRef<Picture[]>([])
  const pictures = useSyncExternalStore(subscribe, () => {
    const now = each.map((key) => (past ?? store).picture(key))
    if (now.length !== seen.current.length || now.some((p, i) => p !== seen.current[i])) seen.current = now
    return seen.current
  })
  return useMemo(() => ({ rows: pictures.flatMap((p) => p.rows) as Row<T>[], ready: pictures.every((p) => p.ready) }), [pictures])
}

export type Connection = {
  /** offline = nothing comes or goes now; connecting = on its way; signedout = nobody is signed in. */
  state: SocketState
  /** When the screen was last known to be up to date. */
  since?: Date
  /** How many commands are not yet stored. */
  pending: number
}

let connection: Connection = { state: 'connecting', pending: 0 }

function currentConnection(): Connection {
  const { state, since } = socket
  const pending = waiting.all().length
  if (connection.state !== state || connection.since !== since || connection.pending !== pending) {
    connection = { state, pending, ...(since ? { since } : {}) }
  }
  return connection
}

function onConnection(tell: () => void): () => void {
  const stops = [socket.onChange(tell), waiting.onChange(tell)]
  return () => stops.forEach((stop) => stop())
}

export function useConnection(): Connection {
  return useSyncExternalStore(onConnection, currentConnection)
}

// Marks at what another person changed. One timer for each, as many as are seen.
const marks = new Map<string, ReturnType<typeof setTimeout>>()
const markListeners = new Set<() => void>()
const tellMarks = () => markListeners.forEach((tell) => tell())

const byOthers = (seen: Seen[]) => seen.filter(({ now }) => now.by !== undefined && now.by !== me())

store.onSeen((seen) => {
  for (const { now, before } of byOthers(seen)) {
    if (!before) continue // what is new is seen as it is
    clearTimeout(marks.get(now.key))
    marks.set(now.key, setTimeout(() => {
      marks.delete(now.key)
      tellMarks()
    }, MARK_MS))
  }
  tellMarks()
})

function onMarks(tell: () => void): () => void {
  markListeners.add(tell)
  return () => markListeners.delete(tell)
}

/** True for the few seconds after somebody else changed the row; while one looks back, for what came with the step that one took. */
export function useChanged(key: string): boolean {
  const past = useLooking()
  const { changed } = useShown()
  const marked = useSyncExternalStore(onMarks, () => marks.has(key))
  return past ? changed.has(key) : marked
}

/** Tells of each row under a key that somebody else changed or made, with how it was before, so that the page can say it in words. */
export function useOthersChanges<T>(key: string, tell: (now: Row<T>, before: Row<T> | undefined) => void): void {
  const told = useRef(tell)
  const past = useLooking()
  useEffect(() => {
    told.current = tell
  })
  useEffect(() => past ? undefined : store.onSeen((seen) => {
    for (const { now, before } of byOthers(seen)) {
      if (now.key === key || now.key.slice(0, now.key.lastIndexOf('/')) === key) told.current(now as Row<T>, before as Row<T> | undefined)
    }
  }), [key, past])
}

/** Tells the others in a room where we are in it. The room is left with the component that calls useRoom. */
export function tellPlace(room: string, place: string): void {
  socket.goTo(room, place)
}

/** We are in a room as long as the component is there. Where in it, tellPlace says. */
export function useRoom(room: string): void {
  const past = useLooking()
  useEffect(() => {
    if (past) return undefined // the others are in the present
    socket.goTo(room, '')
    return () => socket.goTo('', '')
  }, [room, past])
}

/** Who else is in a room that we are in. Drawn anew whenever somebody's caret moves: see usePresentTold and watchOthers. */
export function usePresent(room: string): Present[] {
  const past = useLooking()
  const people = useSyncExternalStore((tell) => socket.onChange(tell), () => socket.others(room))
  return useMemo(() => (past ? [] : people.filter((p) => p.conn !== socket.conn)), [people, past])
}

/** Who else is in a room ("tiltak/<id>"), and tells them that we are, at a place in it. */
export function usePresence(room: string, place = ''): Present[] {
  const past = useLooking()
  useRoom(room)
  useEffect(() => {
    if (!past) tellPlace(room, place)
  }, [room, place, past])
  return usePresent(room)
}

const nobody: Present[] = []
const others = new WeakMap<readonly Present[], Present[]>()

/** The same list until somebody comes, goes or moves. */
function othersIn(room: string): Present[] {
  const all = socket.others(room)
  const known = others.get(all)
  if (known) return known
  const found = all.filter((p) => p.conn !== socket.conn)
  others.set(all, found)
  return found
}

/** What is told of who else is in a room, as text: what is drawn of it is drawn anew when that is another, and not whenever somebody moves. */
export function usePresentTold(room: string, told: (people: Present[]) => string): string {
  const past = useLooking()
  return useSyncExternalStore((tell) => socket.onChange(tell), () => told(past ? nobody : othersIn(room)))
}

/** The same people as usePresence gives, for code that draws by itself. */
export function watchOthers(room: string, tell: (people: Present[]) => void): () => void {
  const look = () => tell(othersIn(room))
  look()
  return socket.onChange(look)
}
