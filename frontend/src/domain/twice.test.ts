// What one did often comes by the socket before the answer: the change that is shown at once then lies over a row that
// has it already. Done twice must look the same as done once, or a seat stands there twice for a moment.
import { beforeEach, expect, it, vi } from 'vitest'
import type { AskOptions } from '../engine/ask'
import { noteBreak, correctFigure } from './indikator/commands'
import { reportTakeUp } from './innforing/commands'
import { agreeShares, enterCost, enterGain, NO_MONEY, seekFunding, setBudget } from './okonomi/commands'
import { addChapter, addContributor } from './plan/commands'
import type { IndikatorRow, TradRow } from './rows'
import { kapittel, plan, tiltak, trace, utval } from './samples'
import { changePhase } from './tiltak/move'
import { addItem } from './tiltak/plan'
import { withReport } from './tiltak/StatusForm'
import { addDependency, addParticipant, aimIndicator, anchor, assessRisk, attachDocument, attachUtval, nameOrigin, setGoal } from './tiltak/work'
import { reply } from './trad/commands'
import { createSeat, fillSeat } from './utval/seats'

const asked = vi.hoisted(() => ({ apply: undefined as ((row: unknown) => unknown) | undefined, ids: 0 }))

vi.mock('../engine/ask', () => ({
  newId: () => `ny${++asked.ids}`,
  ask: (_room: string, _command: string, _data: object, options: AskOptions<unknown>) => {
    asked.apply = options.optimistic
    return Promise.resolve({ ok: true, seq: 1, id: '' })
  },
}))

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-25T12:00:00Z') }) // traces of two moments would differ
  return () => vi.useRealTimers()
})

const seat = { plass: 's1', rolle: 'fastlege' as const, side: 'anna' as const, sete: [], vara: [], opphav: trace }
const cost = { partnar: 'p1', aar: 2026, slag: 'lon' as const, belop: 100, rekna: false, merknad: '' }
const organ = utval({ plassar: [seat] })
const money = { id: 't1', ...NO_MONEY }
const thread = { id: 'x', tekst: '', slag: 'kommentar', sitat: '', innlegg: [], opphav: trace } as TradRow
const figures = { id: 'i1', namn: { nn: 'Folketal' }, tal: [{ stad: '4621', tid: '2026', verdi: '5', seq: 1 }], brot: [], framskrivingar: [] } as unknown as IndikatorRow
const [row, written] = [tiltak(), plan({ kapittel: [kapittel('a')] })]

const acts: Record<string, { on: object; act: () => void }> = {
  'a seat': { on: organ, act: () => createSeat(organ, { regel: '', rolle: 'fastlege', side: 'anna', partnar: '' }, { seat: 'fastlege' }) },
  'one who sits in it': { on: organ, act: () => fillSeat(organ, 's1', 'person', '2026-11-25', '', { seat: 'fastlege', person: 'Kari' }) },
  'a chapter': { on: written, act: () => addChapter(written, { under: '', etter: '' }, 'Ny', 'nn') },
  'a contributor': { on: written, act: () => addContributor(written, kapittel('a'), 'p1') },
  'a step': { on: row, act: () => addItem(row, 'steg', 'Velje', {}) },
  'a milestone': { on: row, act: () => addItem(row, 'milepael', 'Signert', {}) },
  'a goal': { on: row, act: () => setGoal(row, '', { slag: 'hovudmal', ordlyd: 'Færre', element: '' }, '') },
  'a participant': { on: row, act: () => addParticipant(row, { partnar: 'p2' }, 'deltakar', 'Voss') },
  'an utval': { on: row, act: () => attachUtval(row, 'u1', 'OU') },
  'an origin': { on: row, act: () => nameOrigin(row, { slag: 'vedtak', rom: '', ting: '', del: '', ordlyd: 'Vedtak 3' }) },
  'a dependency': { on: row, act: () => addDependency(row, 't2', 'Anna', '') },
  'a risk': { on: row, act: () => assessRisk(row, '', { ordlyd: 'Manglar folk', sannsyn: 2, konsekvens: 2, mottiltak: '', malform: 'nn' }) },
  'an anchoring': { on: row, act: () => anchor(row, { kven: { partnar: 'p2' }, grad: 'informert', dato: '', merknad: '' }, 'Voss') },
  'a document': { on: row, act: () => attachDocument(row, { tittel: 'Avtale', lenkje: 'https://x.no', fil: '', filtype: '', storleik: 0 }) },
  'an indicator': { on: row, act: () => aimIndicator(row, 'i1', 'Folketal', '') },
  'a phase': { on: { ...row, fase: 'i-gang' }, act: () => changePhase({ key: 'tiltak/t1', seq: 1, at: trace.time, row: { ...row, fase: 'i-gang' } }, 'pa-vent', 'Ventar') },
  'a budget': { on: money, act: () => setBudget(money, 2026, 100, '', 0) },
  'a cost': { on: money, act: () => enterCost(money, '', cost, 'Voss', undefined) },
  'an application': { on: money, act: () => seekFunding(money, '', { sokjar: { partnar: 'p1' }, ordning: 'Tilskot', belop: 100, dato: '', merknad: '' }) },
  'a gain': { on: money, act: () => enterGain(money, '', { slag: 'tid', kven: { partnar: 'p1' }, belop: 0, aar: 0, rekna: false, ordlyd: 'Tid', malform: 'nn' }, 'Voss') },
  'shares': { on: money, act: () => agreeShares(money, '', { namn: 'Leiar', aar: 2026, slag: 'fast', belop: 100, grunnlag: '', merknad: '' }, [{ kven: { partnar: 'p1' }, belop: 100 }], [{ kven: { partnar: 'p1' }, belop: 100 }]) },
  'take-up': { on: { id: 't1', partnarar: [] }, act: () => reportTakeUp({ id: 't1', partnarar: [] }, { partnar: 'p1', grad: 'innfort', dato: '', tal: '', eining: '', ord: '', malform: 'nn' }, 'Voss') },
  'a break': { on: figures, act: () => noteBreak(figures, '2024', 'Ny måte å telje på') },
  'a correction': { on: figures, act: () => correctFigure(figures, { stad: '4621', tid: '2026', verdi: '5' }, { verdi: '6' }, 'Feil', '') },
  'an answer': { on: thread, act: () => reply(thread, 'Ja', 'nn') },
}

it.each(Object.entries(acts))('%s stands there once, whether the row or the answer comes first', (_, { on, act }) => {
  act()
  const once = asked.apply?.(on)
  expect(once).not.toEqual(on)
  expect(asked.apply?.(once)).toEqual(once)
})

it('a status report stands there once; the same words of another, or of before, are not ours', () => {
  const one = { framdrift: 'gron' as const, tekst: 'Det går bra.', malform: 'nn' as const, periode: {}, spor: { ...trace, seq: 9, actor: 'eg' } }
  const once = withReport(row, one, 0)
  expect(once.rapportar).toEqual([one])
  expect(withReport(once, one, 0)).toEqual(once)
  expect(withReport(once, one, 9).rapportar).toHaveLength(2)
  expect(withReport(once, { ...one, spor: { ...one.spor, actor: 'ein annan' } }, 0).rapportar).toHaveLength(2)
})
