import { describe, expect, it } from 'vitest'
import { kort, trace } from '../../domain/samples'
import type { TiltakKort } from '../../domain/rows'
import { dayOf } from '../time'
import { pictureOf, sinceOf } from './picture'

const today = dayOf(2026, 11, 25)
const row = (id: string, over: Partial<TiltakKort> = {}, at = '2026-11-01T10:00:00Z') => ({ key: `tiltak.kort/${id}`, seq: 1, at, row: kort({ id, tittel: id, utval: ['u1'], fase: 'i-gang', ...over }) })
const status = (over: object = {}) => ({ framdrift: 'gul' as const, tekst: 'Ventar', malform: 'nn' as const, periode: {}, sidan: { ...trace, time: '2026-10-02T08:00:00Z' }, ...over })
const see = (rows: ReturnType<typeof row>[], rapportering?: { kvar: number; frist?: number }) =>
  pictureOf(rows, { id: 'u1', ...(rapportering ? { rapportering: { ...rapportering, for: [], spor: trace } } : {}) }, '2026-11-10', today)

describe('what an utval has to look at', () => {
  it('is only what it follows, the worst first', () => {
    const found = see([row('a', { status: status({ framdrift: 'gron' }) }), row('b', { status: status({ framdrift: 'raud' }) }), row('c'), row('x', { utval: ['u2'] })])
    expect(found.all.map((t) => t.id)).toEqual(['b', 'a', 'c'])
    expect(found.lights).toEqual({ raud: 1, gul: 0, gron: 1, ingen: 1 })
  })

  it('what waits for a decision', () => {
    expect(see([row('a', { status: status({ avgjerd: 'Kven betaler?' }) }), row('b', { status: status() })]).decisions.map((t) => t.id)).toEqual(['a'])
  })

  it('what is late, the oldest first: deadlines, and the whole where it is not carried out', () => {
    const frist = (namn: string, sagt: string) => ({ namn, frist: { sagt }, slag: 'milepael' as const })
    const found = see([
      row('a', { fristar: [frist('avtale', 'våren 2026'), frist('evaluering', 'våren 2027')], tidsramme: { til: '2025' } }),
      row('b', { fase: 'i-drift', tidsramme: { til: '2024' } }), row('c', { fase: 'evaluert', fristar: [frist('gløymt', '2020')] }),
    ])
    expect(found.late.map((l) => [l.row.id, l.frist.slag, l.frist.namn])).toEqual([['a', 'ramme', ''], ['a', 'milepael', 'avtale']])
  })

  it('who owes a report, by the rhythm of the utval; nobody where there is none', () => {
    const rows = [row('given', { status: status() }), row('old', { status: status({ sidan: { ...trace, time: '2026-03-01T08:00:00Z' } }) }), row('never'), row('proposal', { fase: 'forslag' })]
    expect(see(rows).owes).toEqual([])
    const { owes } = see(rows, { kvar: 3, frist: 14 })
    expect(owes.map((o) => [o.row.id, o.owed.til, o.owed.overdue])).toEqual([['old', '2026-09-30', true], ['never', '2026-09-30', true]])
    expect(see([row('young', { arbeidSidan: '2026-10-05' })], { kvar: 3 }).owes).toEqual([])
    const lately = rows.map((r) => ({ ...r, row: { ...r.row, arbeidSidan: '2026-07-01' } }))
    expect(see(lately, { kvar: 3, frist: 90 }).owes.every((o) => !o.owed.overdue)).toBe(true)
  })

  it('what changed since the day, the newest first, that day included', () => {
    const rows = [row('a', {}, '2026-11-10T00:00:01Z'), row('b', {}, '2026-11-09T23:00:00Z'), row('c', {}, '2026-11-20T00:00:00Z')]
    expect(see(rows).changed.map((r) => r.row.id)).toEqual(['c', 'a'])
  })
})

it('changes are told since the day asked for, the last review, or a month ago', () => {
  expect(sinceOf('2026-01-02', '2026-05-20', today)).toBe('2026-01-02')
  expect(sinceOf('i fjor', '2026-05-20', today)).toBe('2026-05-20')
  expect(sinceOf('', '2026-05', today)).toBe('2026-05-01')
  expect(sinceOf('', undefined, today)).toBe('2026-10-26')
})
