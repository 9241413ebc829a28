// The things that a card in a text may be put in for.
import { useCallback } from 'react'
import { compareText } from '../engine/i18n'
import { useRows } from '../engine/live'
import type { CardHit, CardKind } from '../engine/editor/handle'
import type { PlanelementRow, TiltakKort } from '../domain/rows'
import type { Names } from '../domain/say'

const FOUND = 8

/** Things that a card may be put in for: those whose name has every word that is sought, those that begin so first. */
export function useFindCards(names: Names): (kind: CardKind, sought: string) => CardHit[] {
  const tiltak = useRows<TiltakKort>('tiltak.kort').rows
  const elements = useRows<PlanelementRow>('planelement').rows
  return useCallback((kind, sought) => {
    const all: CardHit[] = kind === 'tiltak'
      ? tiltak.map(({ row }) => ({ rom: 'tiltak', ting: row.id, label: row.tittel, detail: names.aktor(row.eigar) }))
      : elements.filter(({ row }) => row.slag === kind && !row.trekt)
        .map(({ row }) => ({ rom: 'planelement', ting: row.id, label: [row.nummer, row.ordlyd].filter(Boolean).join(' '), ...(row.ansvarleg ? { detail: names.partnar(row.ansvarleg) } : {}) }))
    const words = sought.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean)
    const text = (hit: CardHit) => hit.label.toLocaleLowerCase('nb')
    const begins = (hit: CardHit) => (words[0] && text(hit).startsWith(words[0]) ? 0 : 1)
    return all.filter((hit) => words.every((w) => text(hit).includes(w))).sort((a, b) => begins(a) - begins(b) || compareText(a.label, b.label)).slice(0, FOUND)
  }, [tiltak, elements, names])
}
