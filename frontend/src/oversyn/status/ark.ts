// The status page as a table to download: its lists one after the other, as they stand on the page. Pure.
import { formatDate, type Lang, type Words } from '../../engine/i18n'
import { arkOf, kronerOf, type Ark, type ArkColumn, type ArkOm } from '../../domain/ark'
import type { InnforingKort, TiltakKort } from '../../domain/rows'
import type { Names } from '../../domain/say'
import { FASE, LYS, OKONOMI_LYS, RISIKO_LYS } from '../../domain/tiltak/terms'
import { inUse } from '../columns'
import { inSentence } from '../time'
import { SUMS, type Late, type Picture, type Sums } from './picture'
import { lateWords, words } from './words'

type Heads = { part: string; what: string; day: string; progress: string; money: string; risk: string; kroner: (sum: string) => string }

const heads: Words<Heads> = {
  nn: { part: 'Del', what: 'Kva', day: 'Dag', progress: 'Framdrift', money: 'Økonomi', risk: 'Risiko', kroner: (sum) => `${sum} i kroner` },
  nb: { part: 'Del', what: 'Hva', day: 'Dag', progress: 'Framdrift', money: 'Økonomi', risk: 'Risiko', kroner: (sum) => `${sum} i kroner` },
  en: { part: 'Part', what: 'What', day: 'Day', progress: 'Progress', money: 'Money', risk: 'Risk', kroner: (sum) => `${sum} in kroner` },
}

/** What happened to one tiltak, in a sentence, and on which day. */
export type Happened = { row: TiltakKort; dag: string; ord: string }

type Line = { del: string; row?: TiltakKort; kva?: string | undefined; dag?: string | undefined; sums?: Sums; uptake?: InnforingKort | undefined }
type Told = { tittel: string; om?: ArkOm[]; adresse: string; henta: string }
type Shown = { picture: Picture; uptake: ReadonlyMap<string, InnforingKort>; since: string; happened: readonly Happened[] }

function lateLine(late: Late, w: (typeof words)['nn'], names: Names): Line {
  const what = lateWords(late, w)
  if ('more' in late) return { del: w.late, row: late.row, kva: what }
  const { frist, sist } = late.frist
  return { del: w.late, row: late.row, kva: `${what} (${w.wasDue(inSentence(frist, names.periode(frist)))})`, dag: sist }
}

function linesOf({ picture, uptake, since, happened }: Shown, w: (typeof words)['nn'], names: Names): Line[] {
  return [
    ...picture.decisions.map((row): Line => ({ del: w.decisions, row, kva: row.status?.avgjerd })),
    ...picture.late.map((late) => lateLine(late, w, names)),
    ...picture.owes.map(({ row, owed }): Line => ({ del: w.owes, row, kva: `${w.period(formatDate(owed.fra), formatDate(owed.til))}${owed.overdue ? `: ${w.overdue}` : ''}`, dag: owed.frist })),
    ...happened.map(({ row, dag, ord }): Line => ({ del: w.changedSince(formatDate(since)), row, kva: ord, dag })),
    ...picture.money.of.map(({ row, sums }): Line => ({ del: w.money, row, sums })),
    ...(picture.money.of.length > 0 ? [{ del: w.money, kva: w.sumAll, sums: picture.money.all }] : []),
    ...picture.all.map((row): Line => ({ del: w.all, row, kva: row.status?.tekst, dag: row.status?.sidan.occurred?.slice(0, 10) ?? row.status?.sidan.time.slice(0, 10), uptake: uptake.get(row.id) })),
  ]
}

export function statusArk(lang: Lang, told: Told, shown: Shown, names: Names): Ark {
  const w = words[lang]
  const h = heads[lang]
  const light = (of: typeof LYS, lys: keyof (typeof LYS)['nn'] | undefined) => (lys ? of[lang][lys] : '')
  const used = (l: Line) => { const { n, all } = inUse(l.uptake); return all ? w.uptakeOf(n, all) : '' }
  const columns: ArkColumn<Line>[] = [
    { namn: h.part, of: (l) => l.del }, { namn: w.titleHead, of: (l) => l.row?.tittel }, { namn: h.what, of: (l) => l.kva }, { namn: h.day, slag: 'dato', of: (l) => l.dag },
    { namn: w.ownerHead, of: (l) => l.row && names.aktor(l.row.eigar) }, { namn: w.phaseHead, of: (l) => l.row && FASE[lang][l.row.fase] },
    { namn: h.progress, of: (l) => light(LYS, l.row?.status?.framdrift) }, { namn: h.money, of: (l) => light(OKONOMI_LYS, l.row?.status?.okonomi) }, { namn: h.risk, of: (l) => light(RISIKO_LYS, l.row?.status?.risiko) },
    ...SUMS.map((sum): ArkColumn<Line> => ({ namn: h.kroner(w.sums[sum]), slag: 'tal', of: (l) => (l.sums && l.sums[sum] !== 0 ? kronerOf(l.sums[sum]) : '') })),
    { namn: w.uptakeHead, of: used },
  ]
  return arkOf(lang, told, columns, { oppdikta: (l) => !!l.row?.oppdikta || (l.sums?.oppdikta.size ?? 0) > 0, kjelder: () => undefined }, linesOf(shown, w, names))
}
