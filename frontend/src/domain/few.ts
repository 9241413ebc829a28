// Counts of persons that are too small to be told.
import type { Words } from '../engine/i18n'

/** «færre enn 5» */
export const FAERRE: Words<(n: number) => string> = {
  nn: (n) => `færre enn ${n}`, nb: (n) => `færre enn ${n}`, en: (n) => `fewer than ${n}`,
}
