import { describe, expect, it } from 'vitest'
import type { InnforingGrad } from '../../events.gen'
import type { InnforingRow } from '../rows'
import { countNow, curve, stepsOf } from './curve'

type Told = [grad: InnforingGrad, dato: string, recorded: string]

function partnar(id: string, ...told: Told[]): InnforingRow['partnarar'][number] {
  const all = told.map(([grad, dato, time], i) => ({ grad, ...(dato ? { dato } : {}), spor: { seq: i + 1, time: `${time}T08:00:00.000Z` } }))
  const now = all.pop()
  if (!now) throw new Error('nothing told')
  return { ...now, partnar: id, kjelder: [], for: all.reverse() }
}

describe('take-up over time', () => {
  it('steps when something was so, not when it was told', () => {
    const row = { partnarar: [
      partnar('a', ['informert', '2024', '2026-01-05'], ['innfort', '2025-06-01', '2026-02-01']),
      partnar('b', ['ikkje-aktuelt', '', '2025-03-01']),
    ] }
    expect(curve(row).map((p) => [p.dag, p.tal.informert, p.tal['ikkje-aktuelt'], p.tal.innfort])).toEqual([
      ['2024-01-01', 1, 0, 0], ['2025-03-01', 1, 1, 0], ['2025-06-01', 0, 1, 1],
    ])
    expect(countNow(row)).toMatchObject({ innfort: 1, 'ikkje-aktuelt': 1, informert: 0 })
  })

  it('a later word corrects an earlier one of the same time or after', () => {
    expect(stepsOf(partnar('a', ['informert', '2024', '2024-02-01'], ['malt', '2026-05', '2026-06-01'], ['innfort', '2026-05', '2026-06-02'])))
      .toEqual([{ dag: '2024-01-01', grad: 'informert' }, { dag: '2026-05-01', grad: 'innfort' }])
    expect(stepsOf(partnar('a', ['finansiert', '2026', '2026-02-01'], ['informert', '2025', '2026-02-02']))).toEqual([{ dag: '2025-01-01', grad: 'informert' }])
  })

  it('the same degree told again is no step', () => {
    expect(stepsOf(partnar('a', ['innfort', '2024', '2024-02-01'], ['innfort', '2025', '2025-02-01']))).toHaveLength(1)
  })
})
