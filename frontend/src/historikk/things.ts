// What the things of the log are called, and where their pages are. What the reader may not see is not among them.
import { useMemo } from 'react'
import { tIn, useLang, type Lang, type Words } from '../engine/i18n'
import { useRows, type Row } from '../engine/live'
import type { InnsynRow } from '../domain/innsyn/session'
import { useSakNumbers } from '../domain/numbers'
import type {
  FormoteRow, IndikatorKort, Kapittel, KodeverkRow, MoteKort, PartnarRow, PartnarvedtakKort, PlanelementRow, PlanRow, SakKort, SaksnummerRow, TekstRow, TiltakKort, TradRow, UsemjeRow, UtvalRow, VisningRow,
} from '../domain/rows'
import type { Names, RoomName } from '../domain/say'
import { SIDE } from '../domain/seats'
import { short } from '../domain/titles'

/** What an entry is about: its name, its language where that is another, its page where it has one. */
export type Thing = { title: string; lang?: string; href?: string; /** Where one sees what was written between two versions of it. */ writing?: (fra: number, til: number) => string }

export type Rows = {
  plan: Row<PlanRow>[]; tiltak: Row<TiltakKort>[]; planelement: Row<PlanelementRow>[]; utval: Row<UtvalRow>[]; partnar: Row<PartnarRow>[]; kodeverk: Row<KodeverkRow>[]; trad: Row<TradRow>[]
  tekst: Row<TekstRow>[]; indikator: Row<IndikatorKort>[]; sak: Row<SakKort>[]; saksnummer: Row<SaksnummerRow>[]; formote: Row<FormoteRow>[]; mote: Row<MoteKort>[]; partnarvedtak: Row<PartnarvedtakKort>[]
  usemje: Row<UsemjeRow>[]; visning: Row<VisningRow>[]; innsyn: Row<InnsynRow>[]
}

export type Things = ((room: string, id: string) => Thing | undefined) & { /** All that have a name, by "room/id". */ all: ReadonlyMap<string, Thing> }

const nn = {
  formote: (side: string, utval: string) => `Formøte for ${side}, ${utval}`, saksnummer: (utval: string, aar: number) => `Saksnummer i ${utval}, ${aar}`, usemje: (what: string) => `Usemje: ${what}`, papir: (sak: string) => `Sakspapir: ${sak}`,
}
const nb: typeof nn = {
  formote: (side, utval) => `Formøte for ${side}, ${utval}`, saksnummer: (utval, aar) => `Saksnumre i ${utval}, ${aar}`, usemje: (what) => `Uenighet: ${what}`, papir: (sak) => `Sakspapirer: ${sak}`,
}
const en: typeof nn = {
  formote: (side, utval) => `Pre-meeting of ${side}, ${utval}`, saksnummer: (utval, aar) => `Case numbers of ${utval}, ${aar}`, usemje: (what) => `Disagreement: ${what}`, papir: (sak) => `Papers of the case: ${sak}`,
}
export const thingWords: Words<typeof nn> = { nn, nb, en }

type Add = (room: RoomName, id: string, thing: Thing) => void
type Found = ReadonlyMap<string, Thing>

/** Things by their room and id. */
export function thingsFrom(rows: Rows, names: Names, lang: Lang, numberOf: (sak: string) => string = () => ''): Things {
  const found = new Map<string, Thing>()
  const add: Add = (room, id, thing) => found.set(`${room}/${id}`, thing)
  addPlans(rows, lang, add)
  addTiltak(rows, lang, add)
  addOrgans(rows, names, lang, add)
  addSaker(rows, names, lang, numberOf, add, found)
  addTexts(rows, lang, add, found)
  for (const { row } of rows.visning) add('visning', row.id, { title: row.namn, ...(/^\/[a-z]/.test(row.lenkje) ? { href: row.lenkje } : {}) })
  for (const { row } of rows.innsyn) add('innsyn', row.id, { title: short(row.grunngjeving), href: `/historikk/innsyn?innsyn=${row.id}` })
  const of = (room: string, id: string) => found.get(`${room}/${id}`) ?? (room === 'person' ? { title: names.person(id), href: `/historikk?person=${id}` } : undefined)
  return Object.assign(of, { all: found })
}

function addPlans(rows: Rows, lang: Lang, add: Add): void {
  for (const { row } of rows.plan) {
    add('plan', row.id, { title: row.tittel, lang: row.malform, href: `/plan/${row.id}` })
    for (const chapter of row.kapittel) add('tekst', chapter.tekst, chapterThing(row, chapter))
  }
  for (const { row } of rows.planelement) add('planelement', row.id, { title: short([row.nummer, row.ordlyd].filter(Boolean).join(' ')), lang: row.malform, href: `/planelement/${row.id}` })
  for (const { row } of rows.kodeverk) add('kodeverk', row.id, { title: tIn(row.namn, lang) })
}

function chapterThing(plan: PlanRow, chapter: Kapittel): Thing {
  const path = `/plan/${plan.id}/kapittel/${chapter.kapittel}`
  return {
    title: [chapter.nummer, chapter.tittel].filter(Boolean).join(' '), lang: chapter.malform, href: path,
    writing: (fra, til) => `${path}/endringar?fra=${fra}&til=${til}`,
  }
}

function addTiltak(rows: Rows, lang: Lang, add: Add): void {
  for (const { row } of rows.tiltak) {
    const thing = (part: string) => ({ title: row.tittel, lang: row.malform, href: `/tiltak/${row.id}${part}` })
    add('tiltak', row.id, thing(''))
    add('innforing', row.id, thing('/innforing'))
    add('okonomi', row.id, thing('/okonomi'))
  }
  for (const { row } of rows.indikator) add('indikator', row.id, { title: tIn(row.namn, lang), href: `/indikator/${row.id}` })
}

function addOrgans(rows: Rows, names: Names, lang: Lang, add: Add): void {
  const w = thingWords[lang]
  for (const { row } of rows.utval) add('utval', row.id, { title: tIn(row.namn, lang), href: `/utval/${row.id}` })
  for (const { row } of rows.partnar) add('partnar', row.id, { title: tIn(row.namn, lang), href: `/partnar/${row.id}` })
  for (const { row } of rows.saksnummer) add('saksnummer', row.id, { title: w.saksnummer(names.utval(row.utval), row.aar), href: `/sak?utval=${row.utval}` })
  for (const { row } of rows.formote) add('formote', row.id, { title: w.formote(SIDE[lang][row.side], names.utval(row.utval)), href: `/formote/${row.id}` })
}

/** A decision is called by its sak, or by its item where there is none; a disagreement by its sak, or by what it is about. */
function addSaker(rows: Rows, names: Names, lang: Lang, numberOf: (sak: string) => string, add: Add, found: Found): void {
  for (const { row } of rows.sak) add('sak', row.id, { title: [numberOf(row.id), row.tittel].filter(Boolean).join(' '), lang: row.malform, href: `/sak/${row.id}` })
  const ofSak = (sak: string | undefined) => (sak ? found.get(`sak/${sak}`)?.title : undefined)
  for (const { row } of rows.mote) {
    add('mote', row.id, { title: row.tittel || `${names.utval(row.utval)} ${names.moment(row.start.slice(0, 10))}`, href: `/mote/${row.id}` })
    for (const v of row.vedtak) if (v.vedtak) add('vedtak', v.vedtak, { title: ofSak(v.sak) ?? v.tittel ?? short(v.ordlyd ?? ''), href: `/vedtak/${v.vedtak}` })
  }
  for (const { row } of rows.partnarvedtak) {
    const thing = { title: row.tittel, lang: row.malform, href: `/partnarvedtak/${row.id}` }
    add('partnarvedtak', row.id, thing)
    add('vedtak', row.id, thing) // what follows a matter of the partners up goes by its id
  }
  for (const { row } of rows.usemje) add('usemje', row.id, { title: thingWords[lang].usemje(ofSak(row.sak) ?? short(row.ord)), href: `/usemje/${row.id}` })
}

/** The texts of saker, and the threads on texts and things. */
function addTexts(rows: Rows, lang: Lang, add: Add, found: Found): void {
  for (const { row } of rows.tekst) {
    const sak = row.feste.rom === 'sak' ? found.get(`sak/${row.feste.ting}`) : undefined
    if (sak) add('tekst', row.id, { ...sak, title: thingWords[lang].papir(sak.title), href: `/sak/${row.feste.ting}/papir` })
  }
  for (const { row } of rows.trad) {
    const at = found.get(row.rom ? `${row.rom}/${row.ting ?? ''}` : `tekst/${row.tekst}`)
    if (at) add('trad', row.id, { title: at.title, ...(at.lang ? { lang: at.lang } : {}), href: threadHref(row, at) })
  }
}

/** Threads on a thing stand on a part of its page; those on words, beside them. */
function threadHref(row: TradRow, at: Thing): string {
  const part = row.rom === 'tiltak' || row.rom === 'sak' ? '/kommentarar' : ''
  return `${at.href ?? ''}${part}?trad=${row.id}`
}

/** The things of the house, live. */
export function useThings(names: Names): Things {
  const lang = useLang()
  const numberOf = useSakNumbers().of
  const [plan, tiltak, planelement, utval] = [useRows<PlanRow>('plan').rows, useRows<TiltakKort>('tiltak.kort').rows, useRows<PlanelementRow>('planelement').rows, useRows<UtvalRow>('utval').rows]
  const [partnar, kodeverk, trad, tekst] = [useRows<PartnarRow>('partnar').rows, useRows<KodeverkRow>('kodeverk').rows, useRows<TradRow>('trad').rows, useRows<TekstRow>('tekst').rows]
  const [indikator, sak, saksnummer, formote] = [useRows<IndikatorKort>('indikator.kort').rows, useRows<SakKort>('sak.kort').rows, useRows<SaksnummerRow>('saksnummer').rows, useRows<FormoteRow>('formote').rows]
  const [mote, partnarvedtak, usemje, visning, innsyn] = [useRows<MoteKort>('mote.kort').rows, useRows<PartnarvedtakKort>('partnarvedtak.kort').rows, useRows<UsemjeRow>('usemje').rows, useRows<VisningRow>('visning').rows, useRows<InnsynRow>('innsyn').rows]
  return useMemo(
    () => thingsFrom({ plan, tiltak, planelement, utval, partnar, kodeverk, trad, tekst, indikator, sak, saksnummer, formote, mote, partnarvedtak, usemje, visning, innsyn }, names, lang, numberOf),
    [plan, tiltak, planelement, utval, partnar, kodeverk, trad, tekst, indikator, sak, saksnummer, formote, mote, partnarvedtak, usemje, visning, innsyn, names, lang, numberOf],
  )
}
