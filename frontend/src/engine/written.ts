// Numbers as people type them, read into the form in which the log holds them: no machine rounds them.
import type { Lang } from './i18n'

const BLANKS = /[\s\u00a0\u202f\u2009]/g
const GROUPED_BY_POINT = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/
const WHOLE_MAX = 15
const PART_MAX = 6

/**
 * «12 500», «12.500», «0,75» and «-3» become "12500", "12500", "0.75" and "-3"; undefined where it is no
 * number. In English the comma groups and the point divides. Empty stays empty.
 */
export function readDesimal(written: string, lang: Lang): string | undefined {
  let s = written.replace(BLANKS, '').replace(/^[−–]/, '-')
  if (s === '') return ''
  if (lang === 'en') s = s.replace(/,(?=\d{3}(\D|$))/g, '')
  else if (GROUPED_BY_POINT.test(s)) s = s.replace(/\./g, '')
  const m = /^(-?)(\d+)(?:[.,](\d+))?$/.exec(s)
  if (!m) return undefined
  const whole = (m[2] ?? '').replace(/^0+(?=\d)/, '')
  const part = (m[3] ?? '').replace(/0+$/, '')
  if (whole.length > WHOLE_MAX || part.length > PART_MAX) return undefined
  if (whole === '0' && part === '') return '0'
  return `${m[1] ?? ''}${whole}${part ? `.${part}` : ''}`
}

/** The most that an amount may be: a hundred thousand million kroner. */
export const ORE_MAX = 1e13

/** Kroner as they are typed, «12 500,50 kr», in whole øre; undefined where it is no amount, or beyond reason. Empty is undefined too. */
export function readOre(written: string, lang: Lang): number | undefined {
  const desimal = readDesimal(written.replace(/kroner|kr\.?|nok|,-$/gi, ''), lang)
  if (!desimal || desimal.startsWith('-')) return undefined
  const [whole = '', part = ''] = desimal.split('.')
  if (part.length > 2) return undefined
  const ore = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return ore <= ORE_MAX ? ore : undefined
}

/** Øre as one would type them: «12 500,50». */
export function writeOre(ore: number | undefined, lang: Lang): string {
  if (ore === undefined) return ''
  const rest = ore % 100
  const whole = String((ore - rest) / 100).replace(/\B(?=(\d{3})+$)/g, ' ')
  return rest ? `${whole}${lang === 'en' ? '.' : ','}${String(rest).padStart(2, '0')}` : whole
}

/** A number of the log as one would type it: «12500», «0,75». */
export function writeDesimal(desimal: string | undefined, lang: Lang): string {
  return (desimal ?? '').replace('.', lang === 'en' ? '.' : ',')
}

/** A whole number, such as of inhabitants: «4 100»; undefined where it is none. */
export function readCount(written: string, lang: Lang): number | undefined {
  const desimal = readDesimal(written, lang)
  return desimal && /^\d{1,12}$/.test(desimal) ? Number(desimal) : undefined
}
