// Which tiltak came from a thing of the plans, and which aim at a goal there.
import type { TiltakKort } from './rows'

/** A plan, one of its chapters, or an element. */
export type Source = { rom: 'plan' | 'planelement'; ting: string; del?: string }

export const stemsFrom = (row: Pick<TiltakKort, 'opphavFra'>, { rom, ting, del }: Source) =>
  row.opphavFra.some((from) => from.rom === rom && from.ting === ting && (!del || from.del === del))

export const aimsAt = (row: Pick<TiltakKort, 'malElement'>, element: string) => row.malElement.includes(element)
