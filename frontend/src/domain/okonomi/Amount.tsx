// An amount that is a sum, with the mark where a part of it is made up.
import { formatKroner, useLang } from '../../engine/i18n'
import { Oppdikta } from '../Sources'
import type { Sum } from './sums'

export function Amount({ sum }: { sum: Pick<Sum, 'ore' | 'oppdikta'> }) {
  const lang = useLang()
  return <><span className="fp-amount">{formatKroner(sum.ore, lang)}</span>{sum.oppdikta ? <> <Oppdikta /></> : null}</>
}
