// When a moment was, in words.
import { formatDate, formatDateTime, type Lang } from '../../engine/i18n'
import { dayOf, type Axis } from './axis'

/** «14. mars 2024 kl. 10.02» where the hour is known, else the day. */
export function whenOf(axis: Axis, seq: number, tid: string | undefined, lang: Lang): string {
  return tid ? formatDateTime(tid, lang) : formatDate(dayOf(axis, seq)?.dag ?? '', lang)
}
