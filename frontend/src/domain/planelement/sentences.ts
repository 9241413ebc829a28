import type { Words } from '../../engine/i18n'
import type { Sentences } from '../say'
import { en } from './sentences.en'
import { nb } from './sentences.nb'
import { nn } from './sentences.nn'

export const sentences: Words<Sentences<'planelement'>> = { nn, nb, en }
