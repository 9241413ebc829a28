// What the things of the log are called, and where their pages are.
import { useMemo } from 'react'
import { tIn, useLang, type Lang } from '../engine/i18n'
import { useRows, type Row } from '../engine/live'
import type { Names, RoomName } from '../domain/say'
import type { Kapittel, KodeverkRow, PartnarRow, PlanelementRow, PlanRow, MoteKort, PartnarvedtakRow, SakKort, TiltakRow, TradRow, UtvalRow } from '../domain/rows'

/** What an entry is about: its name, its language where that is another, its page where it has one. */
export type Thing = { title: string; lang?: string; href?: string; /** Where one sees what was written between two versions of it. */ writing?: (fra: number, til: number) => string }

export type Rows = {
  plan: Row<PlanRow>[]; tiltak: Row<TiltakRow>[]; planelement: Row<PlanelementRow>[]; utval: Row<UtvalRow>[]; partnar: Row<PartnarRow>[]
  kodeverk: Row<KodeverkRow>[]; trad: Row<TradRow>[]; sak?: Row<SakKort>[]; mote?: Row<MoteKort>[]; partnarvedtak?: Row<PartnarvedtakRow>[]
}

export type Things = (room: string, id: string) => Thing | undefined

const SHORT = 90 // letters of a goal that stand for it

const short = (words: string) => (words.length > SHORT ? `${words.slice(0, SHORT).trimEnd()} …` : words)

/** Things by their room and id. What is not at hand is undefined. */
export function thingsFrom(rows: Rows, names: Names, lang: Lang): Things {
  const chapters = new Map(rows.plan.flatMap(({ row: plan }) => plan.kapittel.map((chapter) => [chapter.tekst, { plan, chapter }])))
  const found = new Map<string, Thing>()
  const add = (room: RoomName, id: string, thing: Thing) => found.set(`${room}/${id}`, thing)
  for (const { row } of rows.plan) add('plan', row.id, { title: row.tittel, lang: row.malform, href: `/plan/${row.id}` })
  for (const [id, { plan, chapter }] of chapters) add('tekst', id, chapterThing(plan, chapter))
  for (const { row } of rows.planelement) {
    add('planelement', row.id, { title: short([row.nummer, row.ordlyd].filter(Boolean).join(' ')), lang: row.malform, href: `/planelement/${row.id}` })
  }
  for (const { row } of rows.tiltak) {
    const thing = { title: row.tittel, lang: row.malform, href: `/tiltak/${row.id}` }
    for (const room of ['tiltak', 'innforing', 'okonomi'] as const) add(room, row.id, thing)
  }
  for (const { row } of rows.sak ?? []) add('sak', row.id, { title: row.tittel, lang: row.malform, href: `/sak/${row.id}` })
  for (const { row } of rows.mote ?? []) add('mote', row.id, { title: row.tittel || `${names.utval(row.utval)} ${names.moment(row.start.slice(0, 10))}`, href: `/mote/${row.id}` })
  for (const { row } of rows.partnarvedtak ?? []) add('partnarvedtak', row.id, { title: row.tittel, lang: row.malform, href: `/partnarvedtak/${row.id}` })
  for (const { row } of rows.utval) add('utval', row.id, { title: tIn(row.namn, lang), href: `/utval/${row.id}` })
  for (const { row } of rows.partnar) add('partnar', row.id, { title: tIn(row.namn, lang), href: `/partnar/${row.id}` })
  for (const { row } of rows.trad) {
    const at = found.get(row.rom ? `${row.rom}/${row.ting ?? ''}` : `tekst/${row.tekst}`)
    if (at) add('trad', row.id, { title: at.title, ...(at.lang ? { lang: at.lang } : {}), href: `${at.href ?? ''}?trad=${row.id}` })
  }
  for (const { row } of rows.kodeverk) add('kodeverk', row.id, { title: tIn(row.namn, lang) })
  return (room, id) => found.get(`${room}/${id}`) ?? (room === 'person' ? { title: names.person(id) } : undefined)
}

function chapterThing(plan: PlanRow, chapter: Kapittel): Thing {
  const path = `/plan/${plan.id}/kapittel/${chapter.kapittel}`
  return {
    title: [chapter.nummer, chapter.tittel].filter(Boolean).join(' '), lang: chapter.malform, href: path,
    writing: (fra, til) => `${path}/endringar?fra=${fra}&til=${til}`,
  }
}

/** The things of the house, live. */
export function useThings(names: Names): Things {
  const lang = useLang()
  const plan = useRows<PlanRow>('plan').rows
  const tiltak = useRows<TiltakRow>('tiltak').rows
  const planelement = useRows<PlanelementRow>('planelement').rows
  const utval = useRows<UtvalRow>('utval').rows
  const partnar = useRows<PartnarRow>('partnar').rows
  const kodeverk = useRows<KodeverkRow>('kodeverk').rows
  const trad = useRows<TradRow>('trad').rows
  const sak = useRows<SakKort>('sak.kort').rows
  const mote = useRows<MoteKort>('mote.kort').rows
  const partnarvedtak = useRows<PartnarvedtakRow>('partnarvedtak').rows
  return useMemo(() => thingsFrom({ plan, tiltak, planelement, utval, partnar, kodeverk, trad, sak, mote, partnarvedtak }, names, lang), [plan, tiltak, planelement, utval, partnar, kodeverk, trad, sak, mote, partnarvedtak, names, lang])
}
