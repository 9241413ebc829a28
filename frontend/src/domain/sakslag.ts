// The kinds of sak, as the saker and the meetings say them.
import type { Words } from '../engine/i18n'
import type { SakSlag } from '../events.gen'

export const SLAG: Words<Record<SakSlag, string>> = {
  nn: { vedtak: 'vedtakssak', drofting: 'drøftingssak', orientering: 'orienteringssak', hoyring: 'høyringssak' },
  nb: { vedtak: 'vedtakssak', drofting: 'drøftingssak', orientering: 'orienteringssak', hoyring: 'høringssak' },
  en: { vedtak: 'for decision', drofting: 'for discussion', orientering: 'for information', hoyring: 'for views' },
}
