// The commands on take-up, and how the row looks when they are done. The row need not be there before the first.
import type { InnforingGrad, Malform, Moment } from '../../events.gen'
import { said } from '../held'
import type { InnforingRow } from '../rows'
import { teller, traceNow, without, withOne } from '../tell'
import { words, type TakeUpWords } from './words'

const tell = teller<InnforingRow, TakeUpWords>('innforing', words)

/** Counts of persons below this are not stored: only that they are fewer. */
export const SMALL = 5

export type Told = { partnar: string; grad: InnforingGrad; dato: Moment; tal: string; eining: string; ord: string; malform: Malform }

/** Whether a count could point to persons. */
export function isSmall(tal: string): boolean {
  return tal !== '' && Number(tal) > 0 && Number(tal) < SMALL
}

export function reportTakeUp(row: InnforingRow, { partnar, grad, tal, ...given }: Told, name: string, sett?: Told['grad']): void {
  const { dato, eining, ord, malform } = given
  const data = { partnar, grad, ...said({ dato, tal, eining: tal ? eining : '', ord }), ...(ord ? { malform } : {}), ...(sett ? { sett } : {}) }
  const before = row.partnarar.find((p) => p.partnar === partnar)
  const one = {
    partnar, grad, ...said({ dato, eining: tal ? eining : '', ord, malform }), ...(isSmall(tal) ? { faerre: SMALL } : said({ tal })),
    kjelder: [], spor: traceNow(), for: before ? [before, ...before.for] : [],
  }
  tell(row, 'Report', data, (w) => w.describe(name), (now) => ({ ...now, partnarar: withOne(now.partnarar, one, (p) => p.partnar) }))
}

export function retractTakeUp(row: InnforingRow, partnar: string, name: string, merknad: string): void {
  tell(row, 'Retract', { partnar, ...(merknad ? { merknad } : {}) }, (w) => w.describeRetract(name), (now) => ({ ...now, partnarar: without(now.partnarar, partnar, (p) => p.partnar) }))
}
