// What ties tiltak to the chapters of the plans: a card of the tiltak in the text, that it came from there, or that it
// aims at a goal that stands there. Derived from rows, and kept nowhere. Pure.
import type { Kapittel, PlanRow, TekstRow, TiltakKort } from './rows'

export const TIES = ['card', 'origin', 'goal'] as const
export type Tie = (typeof TIES)[number]

type Naming = Pick<TiltakKort, 'id' | 'opphavFra' | 'malElement'>
export type Tied<T extends Naming = TiltakKort> = { row: T; ties: Tie[] }
export type TiedChapter<T extends Naming = TiltakKort> = { plan: PlanRow; chapter: Kapittel; tiltak: Tied<T>[] }

/** The tiltak by what they are and what they name: "tiltak/<id>", "planelement/<id>", "plan/<id>/<chapter>". Each looked at once. */
function byName<T extends Naming>(tiltak: readonly T[]): ReadonlyMap<string, [T, Tie][]> {
  const named = new Map<string, [T, Tie][]>()
  const put = (key: string, row: T, tie: Tie) => {
    const there = named.get(key)
    if (there) there.push([row, tie])
    else named.set(key, [[row, tie]])
  }
  for (const row of tiltak) {
    put(`tiltak/${row.id}`, row, 'card')
    for (const { rom, ting, del } of row.opphavFra) put(del ? `${rom}/${ting}/${del}` : `${rom}/${ting}`, row, 'origin')
    for (const element of row.malElement) put(`planelement/${element}`, row, 'goal')
  }
  return named
}

/** The chapters that some of the tiltak are tied to, in the order of each plan; those withdrawn from their plan are left out. */
export function tiedChapters<T extends Naming>(tiltak: readonly T[], plans: readonly PlanRow[], texts: readonly Pick<TekstRow, 'id' | 'kort'>[]): TiedChapter<T>[] {
  const named = byName(tiltak)
  const cards = new Map(texts.map((t) => [t.id, t.kort]))
  const tiedTo = (plan: PlanRow, chapter: Kapittel): Tied<T>[] => {
    const found = new Map<string, Tied<T>>()
    for (const key of [...(cards.get(chapter.tekst) ?? []).map((k) => `${k.rom}/${k.ting}`), `plan/${plan.id}/${chapter.kapittel}`]) {
      for (const [row, tie] of named.get(key) ?? []) {
        const there = found.get(row.id)
        if (!there) found.set(row.id, { row, ties: [tie] })
        else if (!there.ties.includes(tie)) there.ties.push(tie)
      }
    }
    return [...found.values()]
  }
  return plans.flatMap((plan) => plan.kapittel.filter((c) => c.nummer).map((chapter) => ({ plan, chapter, tiltak: tiedTo(plan, chapter) })))
    .filter((found) => found.tiltak.length > 0)
}
