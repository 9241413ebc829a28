// How it stands with the partners: who waits, who has decided, who must decide again.
import type { Partnarsak, PartnarvedtakRow } from '../rows'

export const FILTERS = ['alle', 'ventar', 'endring', 'avvist'] as const
export type Filter = (typeof FILTERS)[number]

export const WITH_WORDS: ReadonlySet<string> = new Set(['vedteke-endring', 'vedteke-merknad'])

/** It has not decided, or must decide again. */
export const waits = (p: Partnarsak): boolean => !p.svar || !!p.paaNytt

/** What is to be decided now: the newest text. */
export const textNow = (row: Pick<PartnarvedtakRow, 'tekstar'>) => row.tekstar[row.tekstar.length - 1]

export function shows(p: Partnarsak, filter: Filter): boolean {
  switch (filter) {
    case 'ventar': return waits(p)
    case 'endring': return !!p.svar && WITH_WORDS.has(p.svar.utfall)
    case 'avvist': return p.svar?.utfall === 'avvist'
    case 'alle': return true
  }
}

export const decidedOf = (row: Pick<PartnarvedtakRow, 'partnarar'>): number => row.partnarar.filter((p) => !waits(p)).length
