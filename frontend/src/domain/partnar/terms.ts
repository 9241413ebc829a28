// The terms of a partner: the two sides, the written standards.
import type { Words } from '../../engine/i18n'
import type { Malform, PartnarSlag } from '../../events.gen'

/** As in «på kommunesida». */
export const SLAG: Words<Record<PartnarSlag, string>> = {
  nn: { kommune: 'kommunesida', spesialist: 'spesialistsida' },
  nb: { kommune: 'kommunesiden', spesialist: 'spesialistsiden' },
  en: { kommune: 'the municipal side', spesialist: 'the specialist side' },
}

export const MALFORM: Words<Record<Malform, string>> = {
  nn: { nn: 'nynorsk', nb: 'bokmål' },
  nb: { nn: 'nynorsk', nb: 'bokmål' },
  en: { nn: 'Nynorsk', nb: 'Bokmål' },
}
