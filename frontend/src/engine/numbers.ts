// Numbers as the log holds them, the way people here write them: money in øre, numbers written out,
// and the times that figures are of.
import { formatMoment } from './dates'
import { lang as chosen, type Lang } from './i18n'

const SPACE = '\u00a0' // a number is never broken over two lines

/** «12 500» with the digits exactly as they stand: no machine has rounded them. */
function grouped(whole: string, lang: Lang): string {
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, lang === 'en' ? ',' : SPACE)
}

/** A number written out ("12500", "-0.75") as people write it: «12 500», «−0,75»; with at least so many decimals. */
export function formatDesimal(desimal: string, lang: Lang = chosen(), decimals = 0): string {
  const minus = desimal.startsWith('-')
  const [whole = '', part = ''] = desimal.replace('-', '').split('.')
  const shown = part.padEnd(decimals, '0')
  return `${minus ? '−' : ''}${grouped(whole, lang)}${shown ? `${lang === 'en' ? '.' : ','}${shown}` : ''}`
}

/** Øre as kroner: «1 200 000 kr», «0,50 kr»; «NOK 1,200,000» in English. */
export function formatKroner(ore: number, lang: Lang = chosen()): string {
  const minus = ore < 0
  const rest = Math.abs(ore) % 100
  const whole = (Math.abs(ore) - rest) / 100
  const number = formatDesimal(`${minus ? '-' : ''}${whole}${rest ? `.${String(rest).padStart(2, '0')}` : ''}`, lang)
  return lang === 'en' ? `NOK${SPACE}${number}` : `${number}${SPACE}kr`
}

const PARTS = {
  nn: { H: 'halvår', T: 'tertial', K: 'kvartal' },
  nb: { H: 'halvår', T: 'tertial', K: 'kvartal' },
  en: { H: 'half of', T: 'third of', K: 'quarter of' },
}
const ORDINALS = ['', '1st', '2nd', '3rd', '4th']

/** The time that a figure is of: «2026», «1. halvår 2026», «3. kvartal 2026», «september 2026». */
export function formatTidsrom(tid: string, lang: Lang = chosen()): string {
  const year = tid.slice(0, 4)
  const kind = tid[4]
  if (!kind) return year
  const number = Number(tid.slice(5))
  if (kind === 'M') return formatMoment(`${year}-${tid.slice(5)}`, lang)
  const part = PARTS[lang][kind as 'H' | 'T' | 'K']
  return `${lang === 'en' ? ORDINALS[number] : `${number}.`} ${part} ${year}`
}
