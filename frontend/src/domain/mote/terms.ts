// The terms of a meeting.
import type { Words } from '../../engine/i18n'
import type { Frammote, PunktUtfall, Standpunkt, Stemme } from '../../events.gen'

export { SLAG } from '../sakslag'

export const FRAMMOTE: Words<Record<Frammote, string>> = {
  nn: { mott: 'møtt', forfall: 'forfall', borte: 'ikkje til stades' },
  nb: { mott: 'møtt', forfall: 'forfall', borte: 'ikke til stede' },
  en: { mott: 'present', forfall: 'sent apologies', borte: 'not there' },
}

export const STAND: Words<Record<Standpunkt, string>> = {
  nn: { samtykkjer: 'samtykkjer', merknad: 'samtykkjer med merknad', atterhald: 'atterhald', usamd: 'usamd' },
  nb: { samtykkjer: 'samtykker', merknad: 'samtykker med merknad', atterhald: 'forbehold', usamd: 'uenig' },
  en: { samtykkjer: 'agrees', merknad: 'agrees with a remark', atterhald: 'reservation', usamd: 'disagrees' },
}

export const STEMME: Words<Record<Stemme, string>> = {
  nn: { for: 'for', mot: 'mot', blank: 'blankt' },
  nb: { for: 'for', mot: 'mot', blank: 'blankt' },
  en: { for: 'for', mot: 'against', blank: 'blank' },
}

export const UTFALL: Words<Record<PunktUtfall, string>> = {
  nn: { 'vedteke': 'vedteke', 'tilradd': 'tilrådd', 'teke-til-orientering': 'teke til orientering', 'drofta': 'drøfta', 'utsett': 'utsett', 'trekt': 'trekt', 'usemje': 'usemje', 'falle': 'falle' },
  nb: { 'vedteke': 'vedtatt', 'tilradd': 'tilrådd', 'teke-til-orientering': 'tatt til orientering', 'drofta': 'drøftet', 'utsett': 'utsatt', 'trekt': 'trukket', 'usemje': 'uenighet', 'falle': 'falt' },
  en: { 'vedteke': 'decided', 'tilradd': 'recommended', 'teke-til-orientering': 'taken note of', 'drofta': 'discussed', 'utsett': 'postponed', 'trekt': 'withdrawn', 'usemje': 'disagreement', 'falle': 'voted down' },
}
