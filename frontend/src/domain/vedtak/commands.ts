// The commands on the follow-up of a decision.
import { ask, newId } from '../../engine/ask'
import type { Malform, OppfolgingGrad } from '../../events.gen'
import { said } from '../held'
import type { VedtakRow } from '../rows'
import { inEach, traceNow, without } from '../tell'
import { words, type VedtakWords } from './words'

/** The follow-up begins with the first command on it. */
function tell(id: string, command: string, data: object, say: (w: VedtakWords) => string, change: (row: VedtakRow) => VedtakRow): void {
  void ask<VedtakRow>('vedtak', command, { id, ...data }, { key: `vedtak/${id}`, describe: inEach(words, say), optimistic: (now) => change(now ?? { id, folgje: [] }) })
}

export function linkFollowUp(id: string, rom: string, ting: string): void {
  const one = { folgje: newId(), rom, ting }
  tell(id, 'LinkFollowUp', one, (w) => w.describe(w.link), (now) => ({ ...now, folgje: [...now.folgje, { ...one, spor: traceNow() }] }))
}

export function dropFollowUp(id: string, folgje: string, merknad: string): void {
  tell(id, 'DropFollowUp', { folgje, ...said({ merknad }) }, (w) => w.describe(w.drop), (now) => ({ ...now, folgje: without(now.folgje, folgje, (f) => f.folgje) }))
}

export function tellProgress(id: string, grad: OppfolgingGrad, ord: string, malform: Malform): void {
  const one = { grad, ...(ord ? { ord, malform } : {}) }
  tell(id, 'TellProgress', one, (w) => w.describe(w.tell), (now) => ({ ...now, grad: { ...one, spor: traceNow() } }))
}
