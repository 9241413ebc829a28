import { describe, expect, it } from 'vitest'
import type { TiltakFase } from '../../events.gen'
import { kort, tiltak } from '../samples'
import { columns, moved, neighbour, needsRemark, waysFrom } from './board'
import { itemsOf } from './plan'
import { FASAR } from './terms'

const row = (id: string, tittel: string, fase: TiltakFase) => ({ key: `tiltak/${id}`, seq: 1, at: '', row: kort({ id, tittel, fase }) })

describe('the board', () => {
  it('has a column for each phase, in the order of a life, also the empty ones', () => {
    expect(columns([]).map((c) => c.fase)).toEqual(FASAR)
    expect(FASAR).toHaveLength(9)
  })

  it('puts each card in its column, by title', () => {
    const board = columns([row('1', 'Åre', 'i-gang'), row('2', 'Bø', 'i-gang'), row('3', 'Alta', 'pa-vent')])
    expect(board.find((c) => c.fase === 'i-gang')?.rows.map((r) => r.row.tittel)).toEqual(['Bø', 'Åre'])
    expect(board.flatMap((c) => c.rows)).toHaveLength(3)
  })

  it('does not jump when somebody edits: the order is of titles, not of times', () => {
    const early = { ...row('1', 'A', 'forslag'), at: '2020', seq: 1 }
    const late = { ...row('2', 'B', 'forslag'), at: '2026', seq: 99 }
    expect(columns([late, early])[0]?.rows.map((r) => r.row.id)).toEqual(['1', '2'])
  })
})

describe('where a card may go', () => {
  const stands = (fase: TiltakFase, line?: 'planlagt') => moved(tiltak({ fase: line ?? fase }), fase, '')

  it('forward any number of steps, back one', () => {
    expect(waysFrom(stands('planlagt'))).toEqual(['vedteke', 'i-gang', 'gjennomfort', 'i-drift', 'evaluert', 'pa-vent', 'avslutta'])
  })

  it('to end it a remark must say why', () => {
    expect(needsRemark(stands('planlagt'), 'avslutta')).toBe(true)
    expect(needsRemark(stands('planlagt'), 'pa-vent')).toBe(false)
    expect(needsRemark(stands('avslutta', 'planlagt'), 'planlagt')).toBe(true)
  })

  it('from aside back to where it stood', () => {
    const held = moved(tiltak({ fase: 'planlagt' }), 'pa-vent', '')
    expect(held.faseForPause).toBe('planlagt')
    expect(waysFrom(held)).toEqual(['vedteke', 'planlagt', 'i-gang', 'gjennomfort', 'i-drift', 'evaluert', 'avslutta'])
    expect(moved(held, 'planlagt', '').faseForPause).toBeUndefined()
  })

  it('what is evaluated goes nowhere aside', () => {
    expect(waysFrom(stands('evaluert'))).toEqual(['i-drift'])
  })

  it('by the arrows to the nearest phase that is open', () => {
    expect(neighbour(stands('planlagt'), 1)).toBe('i-gang')
    expect(neighbour(stands('planlagt'), -1)).toBe('vedteke')
    expect(neighbour(stands('forslag'), -1)).toBeUndefined()
  })
})

it('the plan goes by time, the unknown last', () => {
  const spor = { seq: 1, time: '' }
  const items = itemsOf(tiltak({
    steg: [{ steg: 's1', namn: 'Utan tid', periode: {}, kjelder: [], spor }, { steg: 's2', namn: 'Haust', periode: { fra: '2022-09' }, kjelder: [], spor }],
    milepaelar: [{ milepael: 'm1', namn: 'Signert', frist: { til: '2022-06' }, kjelder: [], spor }],
  }))
  expect(items.map((i) => i.namn)).toEqual(['Signert', 'Haust', 'Utan tid'])
})
