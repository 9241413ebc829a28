export type Moment = string
export type Periode = { sagt?: string; fra?: Moment; til?: Moment }
import type { Lang } from './i18n'

/** «21. november 2026» */
export function formatDate(at: Date | string, _lang?: Lang): string { return String(at) }
/** «21.11.2026», for tables */
export function formatShortDate(at: Date | string, _lang?: Lang): string { return String(at) }
/** «14.03» */
export function formatTime(at: Date | string, _lang?: Lang): string { return String(at) }
/** «21. november 2026 kl. 14.03» */
export function formatDateTime(at: Date | string, _lang?: Lang): string { return String(at) }
/** «laurdag 21. november 2026» */
export function formatLongDate(at: Date | string, _lang?: Lang): string { return String(at) }
/** A moment as exactly as it is known: «2022», «april 2022», «1. april 2022» */
export function formatMoment(m: Moment, _lang?: Lang): string { return m }
/** What was said («Våren 2022») where something was said, else the moments: «april 2022–juni 2023» */
export function formatPeriode(p: Periode, _lang?: Lang): string { return p.sagt ?? `${p.fra ?? ''}–${p.til ?? ''}` }
/** «for 3 minutt sidan» */
export function formatAgo(at: Date | string, _now?: Date, _lang?: Lang): string { return String(at) }
/** «12 500», «1 234,5» */
export function formatNumber(n: number, _lang?: Lang): string { return String(n) }
