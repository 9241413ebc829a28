// The commands on the follow-up of a decision.
import { ask, newId } from '../../engine/ask'
import type { Malform, OppfolgingGrad } from '../../events.gen'
import { said } from '../held'
import type { VedtakRow } from '../rows'
import { inEach, traceNow, without } from '../tell'
import { words, type VedtakWords } from './words'

/** The follow-up begins with the first command on it. */
function tell(id: string, command: string, data: object, say: (w: VedtakWords) => string, change: (row: VedtakRow) => VedtakRow): void {
  void ask<VedtakRow>('vedtak', command, { id, ...data }, { key: `vedtak/${id}`, describe: inEach(words, say), optimistic: (now) => change(now ?? { id, folgjer: [], tidlegare: [] }) })
}

export type FollowRom = VedtakRow['folgjer'][number]['rom']

export function linkFollowUp(id: string, rom: FollowRom, ting: string): void {
  const one = { folgje: newId(), rom, ting }
  tell(id, 'LinkFollowUp', one, (w) => w.describe(w.link), (now) => ({ ...now, folgjer: [...now.folgjer, { ...one, spor: traceNow() }] }))
}

export function dropFollowUp(id: string, folgje: string, merknad: string): void {
  tell(id, 'DropFollowUp', { folgje, ...said({ merknad }) }, (w) => w.describe(w.drop), (now) => ({ ...now, folgjer: without(now.folgjer, folgje, (f) => f.folgje) }))
}

export function tellProgress(id: string, grad: OppfolgingGrad, ord: string, malform: Malform): void {
  const one = { grad, ...(ord ? { ord, malform } : {}) }
  tell(id, 'TellProgress', one, (w) => w.describe(w.tell), (now) => ({ ...now, framdrift: { ...one, spor: traceNow() } }))
}
