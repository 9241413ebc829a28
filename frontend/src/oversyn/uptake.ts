// Take-up of many tiltak over time: how many pairs of tiltak and partner had come how far on each day. Pure.
import { curve, type Point } from '../domain/innforing/curve'
import { GRADAR } from '../domain/innforing/terms'
import type { InnforingRow } from '../domain/rows'

/** The curves of several tiltak on top of one another. */
export function summed(rows: readonly Pick<InnforingRow, 'partnarar'>[]): Point[] {
  const curves = rows.map(curve)
  const days = [...new Set(curves.flatMap((c) => c.map((p) => p.dag)))].sort()
  const at = curves.map(() => -1)
  return days.map((dag) => {
    const tal = Object.fromEntries(GRADAR.map((g) => [g, 0])) as Point['tal']
    const standing = curves.flatMap((c, i) => {
      while ((c[(at[i] ?? -1) + 1]?.dag ?? '9999') <= dag) at[i] = (at[i] ?? -1) + 1
      const now = c[at[i] ?? -1]
      return now ?? []
    })
    for (const now of standing) for (const g of GRADAR) tal[g] += now.tal[g]
    return { dag, tal, ...(standing.some((now) => now.oppdikta) ? { oppdikta: true } : {}) }
  })
}
