// A file of figures on its way in: how it is to be read, and what of it is taken in. Pure.
import type { FigurePreview } from '../rows'
import type { WrittenMapping } from './ImportMapping'
import { inPieces } from './series'

export type Stand = FigurePreview['tal'][number]['stand']
export const STANDS = ['ny', 'endra', 'avvist', 'lik'] as const satisfies readonly Stand[]

/** Where rows are not told apart, their indicator stands under the empty value. */
export const ALL = ''

/** The address that reads the file so, or one sheet of it. Without a mapping it only tells which columns there are. */
export function addressOf(mapping: WrittenMapping | undefined, ark = mapping?.ark ?? ''): string {
  const query = new URLSearchParams()
  if (ark) query.set('ark', ark)
  if (mapping) {
    query.set('stad', mapping.stad)
    query.set('tid', mapping.tid)
    query.set('verdi', mapping.verdi)
    if (mapping.deling) query.set('deling', mapping.deling)
    for (const [value, id] of Object.entries(mapping.indikator)) {
      if (!id || (value === ALL) !== (mapping.deling === '')) continue
      query.set(value === ALL ? 'indikator' : `indikator.${value}`, id)
    }
    if (mapping.projected) query.set('framskriving', mapping.framskriving.trim())
  }
  const written = query.toString()
  return `/api/indikator/les${written ? `?${written}` : ''}`
}

/** The indicators that rows are for. */
export function chosenOf(mapping: Pick<WrittenMapping, 'deling' | 'indikator'>): string[] {
  return Object.entries(mapping.indikator).filter(([value, id]) => id && (value === ALL) === (mapping.deling === '')).map(([, id]) => id)
}

export type Piece = { indikator: string; tal: FigurePreview['tal'] }

/** What is taken in, in pieces that each go in one command: new figures and changed ones, indicator by indicator. */
export function piecesOf(preview: Pick<FigurePreview, 'tal'>, size: number): Piece[] {
  const taken = preview.tal.filter((t) => t.stand === 'ny' || t.stand === 'endra')
  const ids = [...new Set(taken.map((t) => t.indikator))]
  return ids.flatMap((indikator) => inPieces(taken.filter((t) => t.indikator === indikator), size).map((tal) => ({ indikator, tal })))
}
