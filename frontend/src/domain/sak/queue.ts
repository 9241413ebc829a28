// The saker sorted by the utval where they are: what waits, the queue in the order of what matters, what is done.
import { compareText } from '../../engine/i18n'
import type { SakKort, UtvalRow } from '../rows'

export const PRIORITETAR = ['no', 'snart', 'kan-vente', 'ikkje'] as const

export type Part = { kind: 'waiting' | 'queue' | 'closed'; saker: SakKort[] }
export type Queue = { utval: string; parts: Part[] }
export type Sought = { utval: string; vis: 'opne' | 'lukka' | 'alle'; slag: string; sok: string }

export const isClosed = (sak: SakKort) => sak.stand === 'avslutta'

function matches(sak: SakKort, s: Sought): boolean {
  const words = s.sok.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean)
  const closed = isClosed(sak)
  const at = closed ? sak.stopp : [sak.utval]
  return (s.vis === 'alle' || (s.vis === 'lukka') === closed) && (!s.slag || sak.slag === s.slag) && (!s.utval || at.includes(s.utval))
    && words.every((word) => sak.tittel.toLocaleLowerCase('nb').includes(word))
}

const weight = (sak: SakKort) => (sak.prioritet ? PRIORITETAR.indexOf(sak.prioritet) : PRIORITETAR.length)

/** What matters most first, then what came first. */
function byPriority(a: SakKort, b: SakKort): number {
  return weight(a) - weight(b) || a.opphav.time.localeCompare(b.opphav.time)
}

/** In the order of the levels; what is closed last, of all utval together. */
export function queues(saker: readonly SakKort[], sought: Sought, utvala: readonly UtvalRow[], nameOf: (u: UtvalRow) => string): Queue[] {
  const found = saker.filter((s) => matches(s, sought))
  const order = [...utvala].sort((a, b) => (a.niva || 9) - (b.niva || 9) || compareText(nameOf(a), nameOf(b)))
  const open = order.map(({ id }): Queue => {
    const here = found.filter((s) => !isClosed(s) && s.utval === id)
    const part = (kind: Part['kind'], own: SakKort[]): Part[] => (own.length > 0 ? [{ kind, saker: own.sort(byPriority) }] : [])
    return { utval: id, parts: [...part('waiting', here.filter((s) => s.stand !== 'i-ko')), ...part('queue', here.filter((s) => s.stand === 'i-ko'))] }
  })
  const closed = found.filter(isClosed).sort((a, b) => b.opphav.time.localeCompare(a.opphav.time))
  return [...open.filter((q) => q.parts.length > 0), ...(closed.length > 0 ? [{ utval: '', parts: [{ kind: 'closed' as const, saker: closed }] }] : [])]
}
