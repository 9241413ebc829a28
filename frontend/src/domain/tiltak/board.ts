// The board: the tiltak by phase, and where a card may go from its column.
import { compareText } from '../../engine/i18n'
import type { Row } from '../../engine/live'
import type { Aktor, TiltakFase } from '../../events.gen'
import type { TiltakKort, TiltakRow } from '../rows'
import { FASAR, VEGEN } from './terms'

/** What moving asks of a row, the short one or the whole. */
export type Movable = Pick<TiltakRow, 'id' | 'tittel' | 'malform' | 'fase' | 'flytt' | 'faseForPause'>

export type Column = { fase: TiltakFase; rows: Row<TiltakKort>[] }

/** One column for each phase, also where it is empty: one must be able to drop a card there. */
export function columns(rows: readonly Row<TiltakKort>[]): Column[] {
  const byPhase = new Map<TiltakFase, Row<TiltakKort>[]>(FASAR.map((fase) => [fase, []]))
  for (const row of rows) byPhase.get(row.row.fase)?.push(row)
  return FASAR.map((fase) => ({ fase, rows: (byPhase.get(fase) ?? []).sort(byTitle) }))
}

// By title and not by time of change: a card does not jump up when somebody edits it.
function byTitle(a: Row<TiltakKort>, b: Row<TiltakKort>): number {
  return compareText(a.row.tittel, b.row.tittel) || a.key.localeCompare(b.key)
}

/**
 * From another health partnership: an owner outside, no partner of ours takes part, and no utval
 * of ours follows it. (What all of us own together has an owner by name too.)
 */
export function isOutside(row: Pick<TiltakRow, 'eigar'> & { utval: readonly unknown[]; deltakarar: readonly { aktor: Aktor }[] }): boolean {
  return !row.eigar.partnar && row.utval.length === 0 && !row.deltakarar.some((d) => d.aktor.partnar)
}

/** The phases to which the rules let the tiltak move, in the order of the columns. */
export function waysFrom(row: Movable): TiltakFase[] {
  return FASAR.filter((fase) => fase !== row.fase && row.flytt.some((f) => f.fase === fase))
}

export function mayMoveTo(row: Movable, fase: TiltakFase): boolean {
  return waysFrom(row).includes(fase)
}

/** The next phase to the left (-1) or right (1) to which the tiltak may move. */
export function neighbour(row: Movable, step: -1 | 1): TiltakFase | undefined {
  const here = FASAR.indexOf(row.fase)
  const ways = waysFrom(row).filter((fase) => Math.sign(FASAR.indexOf(fase) - here) === step)
  return step > 0 ? ways[0] : ways[ways.length - 1]
}

/** Whether the rules ask for a remark when the tiltak moves there. */
export function needsRemark(row: Movable, fase: TiltakFase): boolean {
  return !!row.flytt.find((f) => f.fase === fase)?.merknad
}

/**
 * The row as it will be when the move is done: shown until the server has answered. Where it may
 * go from there follows the rules in backend/domain/tiltak/phase.go; the server has the last word.
 */
export function moved<R extends Movable>(row: R, fase: TiltakFase, merknad: string): R {
  const line = isOnLine(fase) ? fase : lineOf(row)
  return {
    ...row, fase, faseMerknad: merknad || undefined, faseKjelder: [],
    faseForPause: line === fase ? undefined : line, flytt: ways(fase, line),
  }
}

/** Where the tiltak stands on the line of its life, also while it is aside. */
function lineOf(row: Movable): LinePhase {
  return row.faseForPause ?? (isOnLine(row.fase) ? row.fase : 'forslag')
}

type LinePhase = NonNullable<Movable['faseForPause']>

function isOnLine(fase: TiltakFase): fase is LinePhase {
  return VEGEN.includes(fase)
}

function ways(fase: TiltakFase, line: LinePhase): Movable['flytt'] {
  const takenUp = fase === 'avslutta'
  const here = VEGEN.indexOf(line)
  const along = VEGEN.filter((there, i) => there !== fase && i >= here - 1).map((f) => ({ fase: f, merknad: takenUp }))
  if (fase === 'evaluert') return along
  const hold = fase === 'pa-vent' ? [] : [{ fase: 'pa-vent' as const, merknad: takenUp }]
  const end = fase === 'avslutta' ? [] : [{ fase: 'avslutta' as const, merknad: true }]
  return [...along, ...hold, ...end]
}
