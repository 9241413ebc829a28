// The chapters as a tree: their numbers, and where one of them may go. A plan keeps them as a list in
// the order of the document, each with the chapter that it stands under.
import type { Kapittel } from '../rows'

export type Branch = {
  chapter: Kapittel
  /** «2.1»; empty where it, or one above it, is withdrawn. */
  number: string
  depth: number
  beneath: Branch[]
}

/** Where a chapter stands among the others: under which, after which sibling; empty = at the top, first. */
export type Place = { under: string; etter: string }

/** All chapters, or only those that are part of the plan. */
export function treeOf(chapters: readonly Kapittel[], withdrawn = false): Branch[] {
  const beneath = new Map<string, Kapittel[]>()
  for (const c of chapters) {
    const under = c.under ?? ''
    beneath.set(under, [...(beneath.get(under) ?? []), c])
  }
  const grow = (under: string, prefix: string, depth: number, counted: boolean): Branch[] => {
    let n = 0
    return (beneath.get(under) ?? []).filter((c) => withdrawn || !c.trekt).map((chapter) => {
      const counts = counted && !chapter.trekt
      const number = counts ? `${prefix}${++n}` : ''
      return { chapter, number, depth, beneath: grow(chapter.kapittel, `${number}.`, depth + 1, counts) }
    })
  }
  return grow('', '', 1, true)
}

/** The branches in the order of the document. */
export function inOrder(branches: readonly Branch[]): Branch[] {
  return branches.flatMap((b) => [b, ...inOrder(b.beneath)])
}

/** The ids of a chapter and of all beneath it. */
export function within(chapters: readonly Kapittel[], id: string): Set<string> {
  const found = new Set([id])
  // The list is in the order of the document: whoever stands under one found comes after it.
  for (const c of chapters) if (c.under && found.has(c.under)) found.add(c.kapittel)
  return found
}

/** Whether it, or one that it stands under, is withdrawn. */
export function isOut(chapters: readonly Kapittel[], id: string): boolean {
  const chapter = chapters.find((c) => c.kapittel === id)
  if (!chapter) return true
  return !!chapter.trekt || (!!chapter.under && isOut(chapters, chapter.under))
}

function siblingsOf(chapters: readonly Kapittel[], under: string): Kapittel[] {
  return chapters.filter((c) => (c.under ?? '') === under)
}

export function placeOf(chapters: readonly Kapittel[], id: string): Place {
  const under = chapters.find((c) => c.kapittel === id)?.under ?? ''
  const siblings = siblingsOf(chapters, under)
  return { under, etter: siblings[siblings.findIndex((c) => c.kapittel === id) - 1]?.kapittel ?? '' }
}

export type Step = 'up' | 'down' | 'in' | 'out'

/** Where one step takes the chapter; undefined where it can go no further that way. Withdrawn ones are passed by. */
export function step(chapters: readonly Kapittel[], id: string, way: Step): Place | undefined {
  const { under } = placeOf(chapters, id)
  const siblings = siblingsOf(chapters, under)
  const at = siblings.findIndex((c) => c.kapittel === id)
  const before = siblings.slice(0, at).findLastIndex((c) => !c.trekt)
  const after = siblings.find((c, i) => i > at && !c.trekt)
  switch (way) {
    case 'up': return before < 0 ? undefined : { under, etter: siblings[before - 1]?.kapittel ?? '' }
    case 'down': return after && { under, etter: after.kapittel }
    case 'in': return siblings[before] && lastUnder(chapters, siblings[before].kapittel)
    case 'out': return under ? { under: placeOf(chapters, under).under, etter: under } : undefined
  }
}

/** Last among those under a chapter. */
export function lastUnder(chapters: readonly Kapittel[], under: string): Place {
  const siblings = siblingsOf(chapters, under)
  return { under, etter: siblings[siblings.length - 1]?.kapittel ?? '' }
}

/** The list with a chapter, and those beneath it, in another place. The same list where that cannot be. */
export function moved(chapters: readonly Kapittel[], id: string, place: Place): Kapittel[] {
  const own = within(chapters, id)
  if (own.has(place.under) || own.has(place.etter)) return [...chapters]
  const taken = chapters.filter((c) => own.has(c.kapittel)).map((c) => (c.kapittel === id ? { ...c, under: place.under || undefined } : c))
  return inserted(chapters.filter((c) => !own.has(c.kapittel)), taken, place)
}

/** The list with chapters put in at a place. */
export function inserted(chapters: readonly Kapittel[], put: readonly Kapittel[], place: Place): Kapittel[] {
  const before = place.etter ? within(chapters, place.etter) : new Set([place.under])
  const at = chapters.findLastIndex((c) => before.has(c.kapittel)) + 1
  return [...chapters.slice(0, at), ...put, ...chapters.slice(at)]
}

/** Where a chapter goes that is let go over another: before it, after it, or under it. */
export function placeBy(chapters: readonly Kapittel[], other: string, side: 'before' | 'after' | 'under'): Place {
  if (side === 'under') return lastUnder(chapters, other)
  const { under, etter } = placeOf(chapters, other)
  return side === 'before' ? { under, etter } : { under, etter: other }
}

/** Whether the chapter stands there already, so that a move would change nothing. */
export function standsThere(chapters: readonly Kapittel[], id: string, place: Place): boolean {
  const now = placeOf(chapters, id)
  return place.etter === id || (now.under === place.under && now.etter === place.etter)
}
