// The commands on what a tiltak is made of, and how the row looks when they are done.
import { newId } from '../../engine/ask'
import type { Aktor, ForankringGrad, Malform, MalSlag, Moment, OpphavSlag, TiltakDel } from '../../events.gen'
import { sameAktor } from '../HeldFields'
import { said } from '../held'
import type { TiltakRow } from '../rows'
import { teller, traceNow, without, withOne } from '../tell'
import { workWords, type WorkWords } from './work.words'

const tell = teller<TiltakRow, WorkWords>('tiltak', workWords)
const remark = (merknad: string) => (merknad ? { merknad } : {})
const found = () => ({ kjelder: [], spor: traceNow() })
const since = () => ({ kjelder: [], sidan: traceNow() })

export function nameOwner(row: TiltakRow, eigar: Aktor, sett: Aktor): void {
  tell(row, 'NameOwner', { eigar, sett }, (w) => w.describeEigar(row.tittel), (now) => ({ ...now, eigar, eigarKjelder: [] }))
}

export function addParticipant(row: TiltakRow, aktor: Aktor, del: TiltakDel, name: string): void {
  const one = { aktor, del, ...since() }
  tell(row, 'AddParticipant', { aktor, del }, (w) => w.describeDeltakar(name), (now) => (
    { ...now, deltakarar: [...now.deltakarar.filter((d) => !sameAktor(d.aktor, aktor)), one] }))
}

export function removeParticipant(row: TiltakRow, aktor: Aktor, name: string, merknad: string): void {
  tell(row, 'RemoveParticipant', { aktor, ...remark(merknad) }, (w) => w.describeDeltakarDrop(name), (now) => ({ ...now, deltakarar: now.deltakarar.filter((d) => !sameAktor(d.aktor, aktor)) }))
}

export function attachUtval(row: TiltakRow, utval: string, name: string): void {
  tell(row, 'AttachUtval', { utval }, (w) => w.describeUtval(name), (now) => ({ ...now, utval: withOne(now.utval, { utval, ...since() }, (u) => u.utval) }))
}

export function detachUtval(row: TiltakRow, utval: string, name: string, merknad: string): void {
  tell(row, 'DetachUtval', { utval, ...remark(merknad) }, (w) => w.describeUtvalDrop(name), (now) => ({ ...now, utval: without(now.utval, utval, (u) => u.utval) }))
}

/** Codes of the two lists that tell for whom a tiltak is: patients, and others that it is meant to reach. */
export type Groups = { pasientgrupper: string[]; malgrupper: string[] }
export type GroupVersions = { versjon: number; /** 0 where there is no such list: then nothing is said of the others. */ malgruppeVersjon: number }

export function setGroups(row: TiltakRow, { pasientgrupper, malgrupper }: Groups, { versjon, malgruppeVersjon }: GroupVersions, seen: Groups): void {
  const others = malgruppeVersjon ? { malgrupper, malgruppeVersjon, settMalgrupper: seen.malgrupper } : {}
  tell(row, 'SetGroups', { pasientgrupper, versjon, sett: seen.pasientgrupper, ...others }, (w) => w.describeGrupper(row.tittel), (now) => (
    { ...now, pasientgrupper, gruppeVersjon: versjon, ...(malgruppeVersjon ? { malgrupper, malgruppeVersjon } : {}), gruppeKjelder: [] }))
}

export function setAreas(row: TiltakRow, omrade: string[], versjon: number, sett: string[]): void {
  tell(row, 'SetAreas', { omrade, versjon, sett }, (w) => w.describeOmrade(row.tittel), (now) => ({ ...now, omrade, omradeVersjon: versjon }))
}

export function nameResponsible(row: TiltakRow, ansvarleg: string, sett: string): void {
  tell(row, 'NameResponsible', { ...(ansvarleg ? { ansvarleg } : {}), sett }, (w) => w.describeAnsvarleg(row.tittel), (now) => ({ ...now, ansvarleg: ansvarleg || undefined }))
}

export type GoalGiven = { slag: MalSlag; ordlyd: string; element: string }

export function setGoal(row: TiltakRow, id: string, { slag, ordlyd, element }: GoalGiven, sett: string): void {
  const mal = id || newId()
  const one = { mal, slag, ...said({ ordlyd, element }) }
  tell(row, 'SetGoal', { ...one, ...(id ? { sett } : {}) }, (w) => w.describeGoal(row.tittel), (now) => ({ ...now, mal: withOne(now.mal, { ...one, ...found() }, (m) => m.mal) }))
}

export function dropGoal(row: TiltakRow, mal: string, merknad: string): void {
  tell(row, 'DropGoal', { mal, ...remark(merknad) }, (w) => w.describeGoalDrop(row.tittel), (now) => ({ ...now, mal: without(now.mal, mal, (m) => m.mal) }))
}

export type OriginGiven = { slag: OpphavSlag; rom: string; ting: string; del: string; ordlyd: string }

export function nameOrigin(row: TiltakRow, { slag, ...where }: OriginGiven): void {
  const one = { opphav: newId(), slag, ...said(where) }
  tell(row, 'NameOrigin', one, (w) => w.describeOrigin(row.tittel), (now) => ({ ...now, opphavslenkjer: withOne(now.opphavslenkjer, { ...one, ...found() }, (o) => o.opphav) }))
}

export function dropOrigin(row: TiltakRow, opphav: string, merknad: string): void {
  tell(row, 'DropOrigin', { opphav, ...remark(merknad) }, (w) => w.describeOriginDrop(row.tittel), (now) => ({ ...now, opphavslenkjer: without(now.opphavslenkjer, opphav, (o) => o.opphav) }))
}

export function addDependency(row: TiltakRow, tiltak: string, other: string, merknad: string): void {
  const one = { tiltak, ...remark(merknad) }
  tell(row, 'AddDependency', one, (w) => w.describeNeeds(row.tittel, other), (now) => ({ ...now, treng: withOne(now.treng, { ...one, ...since() }, (t) => t.tiltak) }))
}

export function removeDependency(row: TiltakRow, tiltak: string, other: string, merknad: string): void {
  tell(row, 'RemoveDependency', { tiltak, ...remark(merknad) }, (w) => w.describeNeedsDrop(row.tittel, other), (now) => ({ ...now, treng: without(now.treng, tiltak, (t) => t.tiltak) }))
}

export type RiskGiven = { ordlyd: string; sannsyn: number; konsekvens: number; mottiltak: string; malform: Malform }

export function assessRisk(row: TiltakRow, id: string, { mottiltak, ...given }: RiskGiven, sett?: Omit<RiskGiven, 'malform' | 'mottiltak'> & { mottiltak?: string }): void {
  const one = { risiko: id || newId(), ...given, ...said({ mottiltak }) }
  tell(row, 'AssessRisk', { ...one, ...(id && sett ? { sett } : {}) }, (w) => w.describeRisk(row.tittel), (now) => ({ ...now, risikoar: withOne(now.risikoar, { ...one, ...found() }, (r) => r.risiko) }))
}

export function closeRisk(row: TiltakRow, risiko: string, merknad: string): void {
  tell(row, 'CloseRisk', { risiko, ...remark(merknad) }, (w) => w.describeRiskClose(row.tittel), (now) => (
    { ...now, risikoar: now.risikoar.map((r) => (r.risiko === risiko ? { ...r, lukka: true, ...remark(merknad), spor: traceNow() } : r)) }))
}

export type AnchorGiven = { kven: Aktor; grad: ForankringGrad; dato: Moment; merknad: string }

export function anchor(row: TiltakRow, { kven, grad, dato, merknad }: AnchorGiven, name: string, sett?: AnchorGiven['grad']): void {
  const one = { kven, grad, ...said({ dato, merknad }) }
  tell(row, 'Anchor', { ...one, ...(sett ? { sett } : {}) }, (w) => w.describeAnchor(name), (now) => ({ ...now, forankring: withOne(now.forankring, { ...one, ...found() }, (f) => f.kven.partnar ?? f.kven.namn ?? '') }))
}

export function dropAnchor(row: TiltakRow, kven: Aktor, name: string, merknad: string): void {
  tell(row, 'DropAnchor', { kven, ...remark(merknad) }, (w) => w.describeAnchorDrop(name), (now) => ({ ...now, forankring: now.forankring.filter((f) => !sameAktor(f.kven, kven)) }))
}

export type DocumentGiven = { tittel: string; lenkje: string; fil: string; filtype: string; storleik: number }

export function attachDocument(row: TiltakRow, { tittel, lenkje, fil, filtype, storleik }: DocumentGiven): void {
  const one = { dokument: newId(), tittel, ...(fil ? { fil, filtype, storleik } : { lenkje }) }
  tell(row, 'AttachDocument', one, (w) => w.describeDocument(tittel), (now) => ({ ...now, dokument: withOne(now.dokument, { ...one, ...found() }, (d) => d.dokument) }))
}

export function detachDocument(row: TiltakRow, dokument: string, tittel: string, merknad: string): void {
  tell(row, 'DetachDocument', { dokument, ...remark(merknad) }, (w) => w.describeDocumentDrop(tittel), (now) => ({ ...now, dokument: without(now.dokument, dokument, (d) => d.dokument) }))
}

export function aimIndicator(row: TiltakRow, indikator: string, name: string, merknad: string): void {
  const one = { indikator, ...remark(merknad) }
  tell(row, 'AimIndicator', one, (w) => w.describeAim(name), (now) => ({ ...now, indikatorar: withOne(now.indikatorar, { ...one, ...since() }, (i) => i.indikator) }))
}

export function dropIndicator(row: TiltakRow, indikator: string, name: string, merknad: string): void {
  tell(row, 'DropIndicator', { indikator, ...remark(merknad) }, (w) => w.describeAimDrop(name), (now) => ({ ...now, indikatorar: without(now.indikatorar, indikator, (i) => i.indikator) }))
}
