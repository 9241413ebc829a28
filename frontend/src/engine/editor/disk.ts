// What this browser keeps of texts.
import { DiskKeep } from './keep'

export const keep = new DiskKeep()
