import { describe, expect, it } from 'vitest'
import { hits, mentioned, piecesOf, queryAt, toStored, toTyped } from './mention'

const KARI = '0190a6c4-1d2e-7abc-8def-000000000001'
const OLA = '0190a6c4-1d2e-7abc-8def-000000000002'
const OTHER_KARI = '0190a6c4-1d2e-7abc-8def-000000000003'

describe('mentions', () => {
  it('are read out of the stored text', () => {
    expect(piecesOf(`Hei @${KARI}, sjå her.`)).toEqual([{ text: 'Hei ' }, { person: KARI }, { text: ', sjå her.' }])
    expect(piecesOf('post@alver.kommune.no')).toEqual([{ text: 'post@alver.kommune.no' }])
    expect(piecesOf('')).toEqual([])
    expect(mentioned(`@${KARI} og @${OLA} og @${KARI}`)).toEqual([KARI, OLA])
  })

  it('are stored as persons only where somebody was chosen', () => {
    const picks = [{ id: KARI, namn: 'Kari Nes' }, { id: OLA, namn: 'Ola' }]
    expect(toStored('@Kari Nes, spør @Ola! @Per', picks)).toBe(`@${KARI}, spør @${OLA}! @Per`)
    expect(toStored('@Kari Neset og @Olav', picks)).toBe('@Kari Neset og @Olav')
    expect(toStored('@Kari Nes og @Kari Nes', picks)).toBe(`@${KARI} og @${KARI}`)
    expect(toStored('ingen nemnde', picks)).toBe('ingen nemnde')
  })

  it('takes the longest name, and two of one name in their order', () => {
    expect(toStored('@Kari Nes Moe', [{ id: OLA, namn: 'Kari Nes' }, { id: KARI, namn: 'Kari Nes Moe' }])).toBe(`@${KARI}`)
    expect(toStored('@Kari Nes og @Kari Nes', [{ id: KARI, namn: 'Kari Nes' }, { id: OTHER_KARI, namn: 'Kari Nes' }])).toBe(`@${KARI} og @${OTHER_KARI}`)
  })

  it('come back as names when one edits, and are the same when one saves', () => {
    const names = new Map([[KARI, 'Kari Nes'], [OLA, 'Ola Å. Li-Moe']])
    const stored = `@${OLA}: spør @${KARI}.`
    const { typed, picks } = toTyped(stored, (id) => names.get(id) ?? '?')
    expect(typed).toBe('@Ola Å. Li-Moe: spør @Kari Nes.')
    expect(toStored(typed, picks)).toBe(stored)
  })

  it.each([
    ['@', 1, { from: 0, query: '' }], ['Hei @Ka', 7, { from: 4, query: 'Ka' }], ['Hei @Kari N', 11, { from: 4, query: 'Kari N' }], ['(@Åse', 5, { from: 1, query: 'Åse' }],
    ['@Ola-', 5, { from: 0, query: 'Ola-' }],
  ])('«%s» at %i asks for a name', (typed, caret, found) => expect(queryAt(typed, caret)).toEqual(found))

  it.each([['post@alver', 10], ['Hei', 3], ['@Kari, og så', 12], ['@Kari  ', 7], ['@', 0], [`@${'a'.repeat(60)}`, 61]])(
    '«%s» at %i does not', (typed, caret) => expect(queryAt(typed, caret)).toBeUndefined())

  it('finds people by any word of the name, those that begin so first', () => {
    const people = [{ namn: 'Ola Karlsen' }, { namn: 'Kari Nes' }, { namn: 'Anne-Karin Li' }, { namn: 'Per' }]
    expect(hits(people, 'kar', 9).map((p) => p.namn)).toEqual(['Kari Nes', 'Ola Karlsen', 'Anne-Karin Li'])
    expect(hits(people, '', 2)).toHaveLength(2)
    expect(hits(people, 'x', 9)).toEqual([])
  })
})
