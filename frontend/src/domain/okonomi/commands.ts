// The commands on the money of a tiltak, and how the row looks when they are done. The row need not be there before the first.
import { newId } from '../../engine/ask'
import type { Aktor, GevinstSlag, KostnadSlag, Kostnadsdel, Malform, Moment, NokkelSlag, TilskotUtfall } from '../../events.gen'
import { said } from '../held'
import type { OkonomiRow } from '../rows'
import { teller, traceNow, without, withOne } from '../tell'
import type { Given } from './shares'
import { words, type MoneyWords } from './words'

const tell = teller<OkonomiRow, MoneyWords>('okonomi', words)
const remark = (merknad: string) => (merknad ? { merknad } : {})
const seen = (sett: number | undefined) => (sett === undefined ? {} : { sett })
const found = () => ({ kjelder: [], spor: traceNow() })

export const NO_MONEY: Omit<OkonomiRow, 'id'> = { budsjett: [], kostnader: [], soknader: [], gevinstar: [], fordelingar: [], sumPerPartnar: [] }

export function setBudget(row: OkonomiRow, aar: number, belop: number, merknad: string, sett: number | undefined): void {
  const one = { aar, belop, ...remark(merknad) }
  tell(row, 'SetBudget', { ...one, ...seen(sett) }, (w) => w.describeBudget(String(aar)), (now) => ({ ...now, budsjett: withOne(now.budsjett, { ...one, ...found() }, (b) => String(b.aar)) }))
}

export type CostGiven = { partnar: string; aar: number; slag: KostnadSlag; belop: number; rekna: boolean; merknad: string }

export function enterCost(row: OkonomiRow, id: string, { rekna, merknad, ...given }: CostGiven, name: string, sett: number | undefined): void {
  const one = { post: id || newId(), ...given, ...said({ rekna, merknad }) }
  tell(row, 'EnterCost', { ...one, ...(id ? seen(sett) : {}) }, (w) => w.describeCost(name), (now) => ({ ...now, kostnader: withOne(now.kostnader, { ...one, ...found() }, (k) => k.post) }))
}

export function withdrawCost(row: OkonomiRow, post: string, name: string, merknad: string): void {
  tell(row, 'WithdrawCost', { post, ...remark(merknad) }, (w) => w.describeCostDrop(name), (now) => ({ ...now, kostnader: without(now.kostnader, post, (k) => k.post) }))
}

export type FundingGiven = { sokjar: Aktor; ordning: string; belop: number; dato: Moment; merknad: string }

export function seekFunding(row: OkonomiRow, id: string, { dato, merknad, ...given }: FundingGiven): void {
  const one = { soknad: id || newId(), ...given, ...said({ dato, merknad }) }
  tell(row, 'SeekFunding', one, (w) => w.describeFunding(given.ordning), (now) => ({ ...now, soknader: withOne(now.soknader, { ...one, ...found() }, (s) => s.soknad) }))
}

export type AnswerGiven = { utfall: TilskotUtfall; belop: number; dato: Moment; referanse: string; merknad: string }

export function answerFunding(row: OkonomiRow, soknad: string, ordning: string, { utfall, belop, ...rest }: AnswerGiven): void {
  const one = { utfall, belop, ...said(rest) }
  tell(row, 'AnswerFunding', { soknad, ...one }, (w) => w.describeAnswer(ordning), (now) => ({ ...now, soknader: now.soknader.map((s) => (s.soknad === soknad ? { ...s, svar: { ...one, ...found() } } : s)) }))
}

export function withdrawFunding(row: OkonomiRow, soknad: string, ordning: string, merknad: string): void {
  tell(row, 'WithdrawFunding', { soknad, ...remark(merknad) }, (w) => w.describeFundingDrop(ordning), (now) => ({ ...now, soknader: now.soknader.map((s) => (s.soknad === soknad ? { ...s, trekt: true } : s)) }))
}

export type GainGiven = { slag: GevinstSlag; kven: Aktor; belop: number; aar: number; rekna: boolean; ordlyd: string; malform: Malform }

export function enterGain(row: OkonomiRow, id: string, { belop, aar, rekna, ...given }: GainGiven, name: string): void {
  const one = { gevinst: id || newId(), ...given, ...(belop ? { belop } : {}), ...(aar ? { aar } : {}), ...said({ rekna }) }
  tell(row, 'EnterGain', one, (w) => w.describeGain(name), (now) => ({ ...now, gevinstar: withOne(now.gevinstar, { ...one, ...found() }, (g) => g.gevinst) }))
}

export function withdrawGain(row: OkonomiRow, gevinst: string, name: string, merknad: string): void {
  tell(row, 'WithdrawGain', { gevinst, ...remark(merknad) }, (w) => w.describeGainDrop(name), (now) => ({ ...now, gevinstar: without(now.gevinstar, gevinst, (g) => g.gevinst) }))
}

export type SharesGiven = { namn: string; aar: number; slag: NokkelSlag; belop: number; grunnlag: string; merknad: string }

/** What is sent is what the key is reckoned from; the shares that are shown meanwhile are reckoned here alike. */
export function agreeShares(row: OkonomiRow, id: string, { grunnlag, merknad, ...given }: SharesGiven, from: Given[], delar: Kostnadsdel[]): void {
  const one = { fordeling: id || newId(), ...given, ...said({ grunnlag, merknad }) }
  const sent = from.map(({ kven, vekt, belop }) => ({ kven, ...(vekt === undefined ? {} : { vekt }), ...(belop === undefined ? {} : { belop }) }))
  tell(row, 'AgreeShares', { ...one, delar: sent }, (w) => w.describeShare(given.namn), (now) => ({ ...now, fordelingar: withOne(now.fordelingar, { ...one, delar, ...found() }, (f) => f.fordeling) }))
}

export function withdrawShares(row: OkonomiRow, fordeling: string, namn: string, merknad: string): void {
  tell(row, 'WithdrawShares', { fordeling, ...remark(merknad) }, (w) => w.describeShareDrop(namn), (now) => ({ ...now, fordelingar: without(now.fordelingar, fordeling, (f) => f.fordeling) }))
}
