// What a download asks for: the things that are shown, in their order and under their heads, with the columns that are shown. Pure.
import type { ArkOm } from '../domain/ark'
import type { ColumnId } from './columns'

/** A line as the table has it: a thing, or a head for those that follow. */
export type Shown = { id: string } | { head: string }

export type Ask = { rader: string[]; gruppering?: string; grupper?: { namn: string; tal: number }[]; kolonnar?: string[]; delar?: boolean; tittel?: string; om?: ArkOm[] }

/** The server's names of the columns. */
const COLUMN: Record<ColumnId | 'tittel', string> = {
  tittel: 'tittel', eigar: 'eigar', fase: 'fase', status: 'framdrift', okonomi: 'okonomi', risiko: 'risiko', tid: 'tidsramme', neste: 'neste', avgjerd: 'avgjerd', utval: 'utval',
  omrade: 'omrade', grupper: 'pasientgrupper', malgrupper: 'malgrupper', ansvarleg: 'ansvarleg', innfort: 'innfort', budsjett: 'budsjett', kostnad: 'kostnad', innvilga: 'innvilga', omsokt: 'omsokt', gevinst: 'gevinst', endra: 'endra',
}

/** `grouping` is the words of what the lines are grouped by; without any head there is none. */
export function askOf(lines: readonly Shown[], columns: readonly (ColumnId | 'tittel')[] = [], grouping = ''): Ask {
  const rader: string[] = []
  const grupper: { namn: string; tal: number }[] = []
  for (const line of lines) {
    const last = grupper.at(-1)
    if ('head' in line) grupper.push({ namn: line.head, tal: 0 })
    else {
      rader.push(line.id)
      if (last) last.tal++
    }
  }
  return {
    rader, ...(grupper.length ? { gruppering: grouping, grupper } : {}), ...(columns.length ? { kolonnar: columns.map((c) => COLUMN[c]) } : {}),
  }
}
