// Which tiltak came from a thing of the plans, and which aim at a goal there.
import type { TiltakKort } from './rows'

/** A plan, one of its chapters, an element, a sak (a commission is one too), a decision, or a matter that the partners decide. */
export type Source = { rom: 'plan' | 'planelement' | 'sak' | 'vedtak' | 'partnarvedtak'; ting: string; del?: string }

export const stemsFrom = (row: Pick<TiltakKort, 'opphavFra'>, { rom, ting, del }: Source) =>
  row.opphavFra.some((from) => from.rom === rom && from.ting === ting && (!del || from.del === del))

export const aimsAt = (row: Pick<TiltakKort, 'malElement'>, element: string) => row.malElement.includes(element)
