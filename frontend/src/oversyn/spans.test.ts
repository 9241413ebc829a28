// Time frames are reckoned here as on the server: the same table of cases through both (backend/domain/span_test.go).
import { describe, expect, it } from 'vitest'
import told from '../../../backend/domain/testdata/spans.json'
import type { Periode } from '../events.gen'
import { isReversed } from '../domain/moments'
import { comparePeriods, momentOf, overlaps, spanOf } from './time'

type Case = { periode: Periode; fra?: string; til?: string; open?: 'start' | 'end'; overlaps: string; reversed?: boolean }
const cases = told as Case[]

const at = (p: Periode) => { const s = spanOf(p); return s ? { fra: momentOf(s.from), til: momentOf(s.to - 1), open: s.open } : {} }

describe('time frames', () => {
  it('stretch over the same days as on the server', () => {
    expect(cases.length).toBeGreaterThan(40)
    for (const { periode, fra, til, open } of cases) expect(at(periode), JSON.stringify(periode)).toEqual(fra ? { fra, til, open } : {})
  })

  it('share days with the same ones', () => {
    for (const a of cases) {
      const mine = cases.map((b) => { const [x, y] = [spanOf(a.periode), spanOf(b.periode)]; return x && y && overlaps(x, y) ? '1' : '0' }).join('')
      expect(mine, JSON.stringify(a.periode)).toBe(a.overlaps)
    }
  })

  it('stand in the same order, which is total', () => {
    for (const [i, a] of cases.entries()) for (const [j, b] of cases.entries()) expect(Math.sign(comparePeriods(a.periode, b.periode)), `${JSON.stringify(a.periode)} ${JSON.stringify(b.periode)}`).toBe(Math.sign(i - j))
  })

  it('are refused at the field where the server would refuse them', () => {
    for (const { periode, reversed } of cases) expect(isReversed(periode.fra, periode.til), JSON.stringify(periode)).toBe(!!reversed)
  })
})
