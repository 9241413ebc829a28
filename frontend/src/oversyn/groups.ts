// What the table can be grouped by, and the words of each group.
import type { Names } from '../domain/say'
import { FASAR, FASE, LYS } from '../domain/tiltak/terms'
import type { Lang } from '../engine/i18n'
import type { GroupBy, Under } from './search'
import { words } from './words'

const LIGHTS = ['raud', 'gul', 'gron'] as const

/** Where a tiltak stands in a grouping; undefined where there is none. */
export function underOf(by: GroupBy, names: Names, lang: Lang): Under | undefined {
  const w = words[lang]
  const named = (keys: readonly string[], label: (key: string) => string) => keys.map((key) => ({ key, label: label(key) }))
  switch (by) {
    case 'ingen': return undefined
    case 'fase': return (row) => [{ key: row.fase, label: FASE[lang][row.fase], order: FASAR.indexOf(row.fase) }]
    case 'eigar': return (row) => (row.eigar.partnar ? named([row.eigar.partnar], names.partnar) : [{ key: 'ute', label: w.outsideOwner, order: 1 }])
    case 'utval': return (row) => named(row.utval, names.utval)
    case 'omrade': return (row) => named(row.omrade, (k) => names.kode('innsatsomrade', row.omradeVersjon ?? 0, k))
    case 'pasientgruppe': return (row) => named(row.pasientgrupper, (k) => names.kode('pasientgruppe', row.gruppeVersjon ?? 0, k))
    case 'malgruppe': return (row) => named(row.malgrupper, (k) => names.kode('malgruppe', row.malgruppeVersjon ?? 0, k))
    case 'status': return (row) => (row.status ? [{ key: row.status.framdrift, label: LYS[lang][row.status.framdrift], order: LIGHTS.indexOf(row.status.framdrift) }] : [])
    case 'person': return (row) => (row.ansvarleg ? named([row.ansvarleg], names.person) : [])
  }
}
