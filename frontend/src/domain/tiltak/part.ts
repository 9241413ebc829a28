import type { EditContext } from '../Editable'
import type { TiltakRow } from '../rows'

/** What every part of a tiltak's page is told. */
export type PartContext = EditContext & { row: TiltakRow }
