// How the seats of an utval stand to the rules of its composition, on a day. The server has
// counted; what changes by itself on a day it gives with that day, and here stands which day it is.
import type { Moment } from '../../events.gen'
import { hasCome, isOver } from '../moments'
import type { Dag, Krav, Plass, Regel, Sete, UtvalRow } from '../rows'

/** One demand on a day, ready to be said. */
export type Finding = {
  regel: Regel
  partnar?: string | undefined
  /** told = a rule without a number: it is shown as it was said, and nobody counts. */
  kind: 'told' | 'kept' | 'too-few-seats' | 'unfilled' | 'too-many-seats'
  needed: number
  filled: number
  seats: number
  /** Broken since this day; empty = since it was made. */
  since?: Moment | undefined
  /** Kept now, but broken from this day on, as things stand. */
  from?: Moment | undefined
}

/** The stand on the day: the last one whose day has come. */
function standOn(dagar: Dag[], day: Moment): number {
  let found = 0
  dagar.forEach((d, i) => {
    if (hasCome(d.fra, day)) found = i
  })
  return found
}

/** Since when it has been as it is: back over the days that were broken too. */
function brokenSince(dagar: Dag[], at: number): Moment | undefined {
  let first = at
  while (first > 0 && dagar[first - 1]?.brote) first--
  return dagar[first]?.fra
}

function kindOf(regel: Regel, krav: Krav, dag: Dag | undefined): Finding['kind'] {
  if (!regel.minst && !regel.hogst) return 'told'
  if (!dag?.brote) return 'kept'
  if (krav.over) return 'too-many-seats'
  return krav.plassar < (krav.minst ?? 0) ? 'too-few-seats' : 'unfilled'
}

export function findingOf(regel: Regel, krav: Krav, day: Moment): Finding {
  const at = standOn(krav.dagar, day)
  const dag = krav.dagar[at]
  const next = dag?.brote ? undefined : krav.dagar.slice(at + 1).find((d) => d.brote)
  return {
    regel, partnar: krav.partnar, kind: kindOf(regel, krav, dag), needed: krav.minst ?? 0, filled: dag?.besette ?? 0, seats: krav.plassar,
    since: dag?.brote ? brokenSince(krav.dagar, at) : undefined, from: next?.fra,
  }
}

/** Every demand of every rule, in the order of the rules. */
export function findings(row: UtvalRow, day: Moment): Finding[] {
  return row.reglar.flatMap((regel) => regel.krav.map((krav) => findingOf(regel, krav, day)))
}

export function isBroken(f: Finding): boolean {
  return f.kind !== 'told' && f.kind !== 'kept'
}

/** Who sits in a seat on the day. */
export function sitsIn(seat: Plass, day: Moment): Sete | undefined {
  return seat.sete.find((s) => hasCome(s.fra, day) && !isOver(s.til, day))
}

/** Who shall sit in it later. */
export function comesTo(seat: Plass, day: Moment): Sete | undefined {
  return seat.sete.find((s) => !hasCome(s.fra, day))
}

/** The utval in levels: each with those beneath it. One whose parent is not there stands at the top. */
export type Branch = { row: UtvalRow; beneath: Branch[] }

export function tree(rows: UtvalRow[], order: (a: UtvalRow, b: UtvalRow) => number): Branch[] {
  const ids = new Set(rows.map((r) => r.id))
  const under = (parent: string | undefined, seen: ReadonlySet<string>): Branch[] => rows
    .filter((r) => (parent === undefined ? !r.overordna || !ids.has(r.overordna) : r.overordna === parent) && !seen.has(r.id))
    .sort(order)
    .map((row) => ({ row, beneath: under(row.id, new Set([...seen, row.id])) }))
  return under(undefined, new Set())
}
