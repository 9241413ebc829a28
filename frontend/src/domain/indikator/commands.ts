// The commands on indicators, and how the row looks when they are done.
import { ask, newId, type Answer } from '../../engine/ask'
import { lang, tIn } from '../../engine/i18n'
import type { Desimal, IndikatorDefined, Kjelde, Moment, Periode, TalMerke, Tidsrom } from '../../events.gen'
import { said } from '../held'
import type { Figur, IndikatorRow } from '../rows'
import { inEach, teller, traceNow, without, withOne } from '../tell'
import { valueOf } from './series'
import { words, type IndicatorWords } from './words'

const tell = teller<IndikatorRow, IndicatorWords>('indikator', words)
const nameOf = (row: IndikatorRow) => tIn(row.namn, lang())
const remark = (merknad: string) => (merknad ? { merknad } : {})
const found = () => ({ kjelder: [], spor: traceNow() })

/** Defines an indicator, and gives its id. */
export function define(given: IndikatorDefined): string {
  const id = newId()
  const now = traceNow()
  void ask<IndikatorRow>('indikator', 'Define', { id, ...given }, {
    key: `indikator/${id}`, describe: inEach(words, (w) => w.describeDefine(given.namn.nn)),
    optimistic: () => ({
      ...given, id, kjelder: given.kjelder ?? [], pasientgrupper: [], omrade: [], mal: [], brot: [], tal: [], framskrivingar: [], innlesingar: [], definertTidlegare: [],
      opphav: now, spor: { definisjon: now },
    }),
  })
  return id
}

export function redefine(row: IndikatorRow, given: IndikatorDefined, sett: number): void {
  tell(row, 'Redefine', { ...given, ...(sett ? { sett } : {}) }, (w) => w.describeRedefine(nameOf(row)), (now) => ({ ...now, ...given, kjelder: given.kjelder ?? [] }))
}

export function setGroups(row: IndikatorRow, pasientgrupper: string[], versjon: number): void {
  tell(row, 'SetGroups', { pasientgrupper, versjon }, (w) => w.describeGroups(nameOf(row)), (now) => ({ ...now, pasientgrupper, gruppeVersjon: versjon }))
}

export function setAreas(row: IndikatorRow, omrade: string[], versjon: number): void {
  tell(row, 'SetAreas', { omrade, versjon }, (w) => w.describeAreas(nameOf(row)), (now) => ({ ...now, omrade, omradeVersjon: versjon }))
}

export type TargetGiven = { stad: string; verdi: Desimal; innan: Periode; merknad: string }

export function setTarget(row: IndikatorRow, id: string, { stad, verdi, innan, merknad }: TargetGiven, sett: Desimal): void {
  const one = { mal: id || newId(), verdi, innan, ...said({ stad, merknad }) }
  tell(row, 'SetTarget', { ...one, ...(id && sett ? { sett } : {}) }, (w) => w.describeTarget(nameOf(row)), (now) => ({ ...now, mal: withOne(now.mal, { ...one, ...found() }, (m) => m.mal) }))
}

export function dropTarget(row: IndikatorRow, mal: string, merknad: string): void {
  tell(row, 'DropTarget', { mal, ...remark(merknad) }, (w) => w.describeTargetDrop(nameOf(row)), (now) => ({ ...now, mal: without(now.mal, mal, (m) => m.mal) }))
}

export function noteBreak(row: IndikatorRow, tid: Tidsrom, merknad: string): void {
  const one = { brot: newId(), tid, merknad }
  tell(row, 'NoteBreak', one, (w) => w.describeBreak(nameOf(row)), (now) => ({ ...now, brot: withOne(now.brot, { ...one, ...found() }, (b) => b.brot) }))
}

export function withdrawBreak(row: IndikatorRow, brot: string, merknad: string): void {
  tell(row, 'WithdrawBreak', { brot, ...remark(merknad) }, (w) => w.describeBreakDrop(nameOf(row)), (now) => ({ ...now, brot: without(now.brot, brot, (b) => b.brot) }))
}

export type Right = { verdi: Desimal } | { merke: TalMerke }

/** Puts a figure right; what stood there stays beside it. */
export function correctFigure(row: IndikatorRow, wrong: Pick<Figur, 'stad' | 'tid' | 'verdi' | 'merke'>, right: Right, merknad: string, framskriving: string): void {
  const { stad, tid } = wrong
  const isRight = (t: Figur) => ('verdi' in right ? t.verdi === right.verdi : t.merke === right.merke)
  const put = (list: Figur[]) => list.map((t) => (t.stad === stad && t.tid === tid && !isRight(t) ? { stad, tid, ...right, seq: t.seq, retta: true, for: [{ ...valueOf(t), seq: t.seq }, ...(t.for ?? [])] } : t))
  tell(row, 'CorrectFigure', { tal: { stad, tid, ...right }, merknad, sett: valueOf(wrong), ...said({ framskriving }) }, (w) => w.describeCorrect(nameOf(row)), (now) => (framskriving
    ? { ...now, framskrivingar: now.framskrivingar.map((f) => (f.namn === framskriving ? { ...f, tal: put(f.tal) } : f)) }
    : { ...now, tal: put(now.tal) }))
}

export function retire(row: IndikatorRow, merknad: string): void {
  tell(row, 'Retire', remark(merknad), (w) => w.describeRetire(nameOf(row)), (now) => ({ ...now, utgatt: true, ...(merknad ? { utgattMerknad: merknad } : {}) }))
}

export function reinstate(row: IndikatorRow): void {
  tell(row, 'Reinstate', {}, (w) => w.describeReinstate(nameOf(row)), (now) => ({ ...now, utgatt: undefined, utgattMerknad: undefined }))
}

export type Reading = { innlesing: string; framskriving: string; henta: Moment; fil: string; kjelder: Kjelde[] }
export type Taken = { stad: string; tid: Tidsrom; verdi?: Desimal | undefined; merke?: TalMerke | undefined }

/** So many figures go in one command. */
export const TAKEN_AT_ONCE = 500

/** Takes in one piece of a reading. The wizard shows what was refused itself. */
export function takeFigures(id: string, name: string, { innlesing, framskriving, henta, fil, kjelder }: Reading, tal: Taken[]): Promise<Answer> {
  const data = { id, innlesing, henta, tal: tal.map(({ stad, tid, ...t }) => ({ stad, tid, ...valueOf(t) })), ...said({ framskriving, fil }), ...(kjelder.length > 0 ? { kjelder } : {}) }
  return ask('indikator', 'TakeFigures', data, { key: `indikator/${id}`, describe: inEach(words, (w) => w.describeTake(name, tal.length)), report: false })
}
