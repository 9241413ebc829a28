import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draw, inside, middle, project, simplify, type Point } from './kommunar.ts'

describe('the projection', () => {
  it('has its own meridian at 500 000, and the length of the meridian as northing', () => {
    const [east, north] = project([9, 60])
    expect(east).toBeCloseTo(500_000, 3)
    expect(north).toBeCloseTo(0.9996 * 6_654_072.819, 1) // the meridian arc of GRS80 at 60°
  })

  it('puts west of the meridian to the left, and bends it towards the pole', () => {
    const [east, north] = project([5.3221, 60.3913])
    expect(east).toBeLessThan(300_000)
    expect(east).toBeGreaterThan(290_000)
    expect(north).toBeGreaterThan(project([9, 60.3913])[1])
  })
})

describe('lines and places', () => {
  it('keeps what bends and leaves out what does not', () => {
    expect(simplify([[0, 0], [5, 0.1], [10, 0], [10, 10]], 1)).toEqual([[0, 0], [10, 0], [10, 10]])
  })

  it('finds room for a name inside, also where the centre lies outside', () => {
    const horseshoe: Point[] = [[0, 0], [100, 0], [100, 20], [20, 20], [20, 80], [100, 80], [100, 100], [0, 100]]
    expect(inside(middle(horseshoe), horseshoe)).toBe(true)
    expect(inside([60, 50], horseshoe)).toBe(false)
  })
})

describe('the map', () => {
  const kart = draw(JSON.parse(readFileSync(new URL('../src/oversyn/kart/kommunar.topojson', import.meta.url), 'utf8')) as Parameters<typeof draw>[0])

  it('has the 18 kommunar, each with an outline in whole numbers within the sheet', () => {
    expect(kart.flater.map((f) => f.kommunenummer).sort()).toEqual([
      '4601', '4619', '4620', '4621', '4622', '4623', '4624', '4625', '4626', '4627', '4628', '4629', '4630', '4631', '4632', '4633', '4634', '4635',
    ])
    for (const f of kart.flater) {
      expect(f.d).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/)
      expect(f.x).toBeGreaterThan(0)
      expect(f.x).toBeLessThan(kart.bredd)
      expect(f.y).toBeLessThan(kart.hogd)
    }
  })

  it('has Fedje in the west, Eidfjord in the east, Gulen north of Austevoll', () => {
    const at = (nr: string) => kart.flater.find((f) => f.kommunenummer === nr) ?? { x: NaN, y: NaN }
    expect(at('4633').x).toBeLessThan(at('4601').x)
    expect(at('4619').x).toBeGreaterThan(at('4621').x)
    expect(at('4635').y).toBeLessThan(at('4625').y)
  })

  it('is small enough for a page', () => {
    expect(JSON.stringify(kart).length).toBeLessThan(30_000)
  })
})
