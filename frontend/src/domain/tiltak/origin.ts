// An origin as it is chosen in the form, and as it is told. Pure.
import type { OpphavSlag } from '../../events.gen'
import type { TiltakRow } from '../rows'

type Origin = TiltakRow['opphavslenkjer'][number]

/** What a form holds: `where` is «plan/kapittel» for a chapter, «rom/ting» for a decision, else the id of the thing; '' = told in words. */
export type WrittenOrigin = { slag: OpphavSlag; where: string; ordlyd: string }

/** The kinds that always are kept here; a sak, a decision or a commission may also be of before the house. */
export const KEPT: ReadonlySet<OpphavSlag> = new Set(['kapittel', 'avtalepunkt'])
/** The kinds that can be chosen among what is kept here. */
export const CHOSEN: ReadonlySet<OpphavSlag> = new Set(['kapittel', 'avtalepunkt', 'sak', 'vedtak', 'oppdrag'])

export function writeOrigin({ slag, rom, ting, del, ordlyd }: Pick<Origin, 'slag' | 'rom' | 'ting' | 'del' | 'ordlyd'>): WrittenOrigin {
  const where = !ting ? '' : rom === 'plan' ? `${ting}/${del ?? ''}` : slag === 'vedtak' ? `${rom ?? ''}/${ting}` : ting
  return { slag, where, ordlyd: ordlyd ?? '' }
}

const ROM: Partial<Record<OpphavSlag, string>> = { kapittel: 'plan', avtalepunkt: 'planelement', sak: 'sak', oppdrag: 'sak' }

export function readOrigin({ slag, where, ordlyd }: WrittenOrigin): { slag: OpphavSlag; rom: string; ting: string; del: string; ordlyd: string } {
  const said = ordlyd.trim()
  if (!where || !CHOSEN.has(slag)) return { slag, rom: '', ting: '', del: '', ordlyd: said }
  const [first = '', second = ''] = where.split('/')
  if (slag === 'vedtak') return { slag, rom: first, ting: second, del: '', ordlyd: said }
  return { slag, rom: ROM[slag] ?? '', ting: first, del: slag === 'kapittel' ? second : '', ordlyd: said }
}
