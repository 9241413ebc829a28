// Dependencies between tiltak. The server lets no circle be made; two that are made at the same moment may
// still close one, and then the page shows it. Pure.

export type Needs = { id: string; treng: readonly string[] }

/** The tiltak from one to another along what each waits for, both included; undefined where there is no way. */
export function wayTo(from: string, to: string, all: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const came = new Map<string, string>()
  const next = [from]
  for (let at = next.shift(); at !== undefined; at = next.shift()) {
    for (const need of all.get(at) ?? []) {
      if (need === to) return [...back(at, came), to]
      if (came.has(need) || need === from) continue
      came.set(need, at)
      next.push(need)
    }
  }
  return undefined
}

function back(at: string, came: ReadonlyMap<string, string>): string[] {
  const way = [at]
  for (let before = came.get(at); before !== undefined; before = came.get(before)) way.unshift(before)
  return way
}

export function needsOf(all: readonly Needs[]): ReadonlyMap<string, readonly string[]> {
  return new Map(all.map((t) => [t.id, t.treng]))
}

/** The circle that would close if one waited for the other: from the one, over the other, back to the one. */
export function circleIf(one: string, other: string, all: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  if (one === other) return [one, one]
  const way = wayTo(other, one, all)
  return way ? [one, ...way] : undefined
}

/** The circle that a tiltak stands in already; undefined where it stands in none. */
export function circleOf(id: string, all: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  return wayTo(id, id, all)
}

/** Those that wait for a tiltak. */
export function waitFor(id: string, all: readonly Needs[]): string[] {
  return all.filter((t) => t.treng.includes(id)).map((t) => t.id)
}
