import type { Words } from '../../engine/i18n'
import type { Sentences } from '../say'
import { en } from './sentences.en'
import { nb } from './sentences.nb'
import { nn } from './sentences.nn'

export { partNames } from './parts'

export const sentences: Words<Sentences<'mote'>> = { nn, nb, en }
