// The set of tiltak as the filters of the address let it through.
import { useMemo } from 'react'
import { useRows, type Row } from '../engine/live'
import type { TiltakKort } from '../domain/rows'
import { useNames } from '../domain/names'
import type { Names } from '../domain/say'
import { filter, sorted, type Filtered, type Search } from './search'

export type Set = { rows: Row<TiltakKort>[]; ready: boolean; names: Names }

export function useSet(): Set {
  const { rows, ready } = useRows<TiltakKort>('tiltak.kort')
  const names = useNames()
  return { rows, ready, names }
}

/** What the text search finds besides titles. Made once for each row, as long as the names are the same. */
function toldBy(names: Names): (row: TiltakKort) => string[] {
  const made = new WeakMap<TiltakKort, string[]>()
  return (row) => {
    const known = made.get(row)
    if (known) return known
    const told = [
      names.aktor(row.eigar), ...row.deltakarar.map((d) => names.aktor(d.aktor)), ...row.utval.map(names.utval), ...(row.ansvarleg ? [names.person(row.ansvarleg)] : []),
      ...row.pasientgrupper.map((k) => names.kode('pasientgruppe', row.gruppeVersjon ?? 0, k)), ...row.malgrupper.map((k) => names.kode('malgruppe', row.malgruppeVersjon ?? 0, k)), ...row.omrade.map((k) => names.kode('innsatsomrade', row.omradeVersjon ?? 0, k)),
    ]
    made.set(row, told)
    return told
  }
}

export function useFiltered(rows: readonly Row<TiltakKort>[], search: Filtered, names: Names): { shown: Row<TiltakKort>[]; shows: (row: TiltakKort) => boolean } {
  const told = useMemo(() => toldBy(names), [names])
  const { sok, utval, omrade, pasientgruppe, malgruppe, partnar, person, fase, status, periode } = search
  return useMemo(() => {
    const shows = filter({ sok, utval, omrade, pasientgruppe, malgruppe, partnar, person, fase, status, periode }, told)
    return { shown: rows.filter((r) => shows(r.row)), shows }
  }, [rows, told, sok, utval, omrade, pasientgruppe, malgruppe, partnar, person, fase, status, periode])
}

export function useSorted(rows: readonly Row<TiltakKort>[], { sorter, retning }: Pick<Search, 'sorter' | 'retning'>, names: Names): Row<TiltakKort>[] {
  return useMemo(() => sorted(rows, { sorter, retning }, (row) => names.aktor(row.eigar)), [rows, sorter, retning, names])
}
