import { describe, expect, it } from 'vitest'
import { hasCome, isOver, parseMoment, today } from './moments'

describe('dates as people write them', () => {
  it.each([
    ['', ''], ['2022', '2022'], ['2022-04', '2022-04'], ['2022-04-01', '2022-04-01'], ['1.4.2022', '2022-04-01'], ['01.04.2022', '2022-04-01'],
    ['1. 4. 2022', '2022-04-01'], ['1/4/2022', '2022-04-01'], ['4.2022', '2022-04'], ['april 2022', '2022-04'], ['April 2022', '2022-04'],
    ['1. april 2022', '2022-04-01'], ['1 april 2022', '2022-04-01'], ['31. des. 2022', '2022-12-31'], ['may 2022', '2022-05'], [' 21. november 2026 ', '2026-11-21'],
  ])('%s', (written, read) => expect(parseMoment(written)).toBe(read))

  it.each(['snart', '31.2.2022', '2022-13', '0.1.2022', '29. februar 2023', '22', '1.4.22', 'aprill 2022', '2022-04-01T10', '2300'])(
    '%s is none', (written) => expect(parseMoment(written)).toBeUndefined())
})

describe('days', () => {
  it('is the day in this country', () => {
    expect(today(new Date('2026-11-20T23:30:00Z'))).toBe('2026-11-21')
  })

  it('has come, is over', () => {
    expect(hasCome('2026', '2026-11-21')).toBe(true)
    expect(hasCome('2026-12', '2026-11-21')).toBe(false)
    expect(hasCome('', '2026-11-21')).toBe(true)
    expect(isOver('2026', '2026-11-21')).toBe(false)
    expect(isOver('2026-11-20', '2026-11-21')).toBe(true)
    expect(isOver('2026-11-21', '2026-11-21')).toBe(false)
    expect(isOver(undefined, '2026-11-21')).toBe(false)
  })
})
