// The one socket of a tab, and the rows that come over it.

/** The newest picture of one thing. T is the row's shape, from api.gen.ts. */
export type Row<T> = { key: string; seq: number; at: string; by?: string; row: T }

/** Every row under a key: "tiltak", "tiltak/<id>/historikk". Watches while the component is there. */
export function useRows<T>(_key: string): { rows: Row<T>[]; ready: boolean } { return { rows: [], ready: false } }

/** One row: "tiltak/<id>". gone = not there, no longer there, or not for this reader. */
export function useRow<T>(_key: string): { row?: Row<T>; ready: boolean; gone: boolean } { return { ready: false, gone: false } }

export type Connection = { state: 'live' | 'connecting' | 'offline' | 'signedout'; since?: Date; pending: number }
export function useConnection(): Connection { return { state: 'connecting', pending: 0 } }

/** True for the few seconds after somebody else changed the row. */
export function useChanged(_key: string): boolean { return false }

/** Who else is in a room ("tiltak/<id>"), and tells them that we are, at a place in it. */
export type Present = { conn: string; person: string; place: string }
export function usePresence(_room: string, _place?: string): Present[] { return [] }
