// The terms of decisions that the partners make each for themselves.
import type { Words } from '../../engine/i18n'
import type { PartnarUtfall, SamlaUtfall } from '../../events.gen'

export const UTFALL: Words<Record<PartnarUtfall, string>> = {
  nn: { 'vedteke': 'vedteke', 'vedteke-endring': 'vedteke med endring', 'vedteke-merknad': 'vedteke med merknad', 'orientering': 'teke til orientering', 'utsett': 'utsett', 'avvist': 'avvist' },
  nb: { 'vedteke': 'vedtatt', 'vedteke-endring': 'vedtatt med endring', 'vedteke-merknad': 'vedtatt med merknad', 'orientering': 'tatt til orientering', 'utsett': 'utsatt', 'avvist': 'avvist' },
  en: { 'vedteke': 'adopted', 'vedteke-endring': 'adopted with a change', 'vedteke-merknad': 'adopted with a remark', 'orientering': 'taken note of', 'utsett': 'postponed', 'avvist': 'rejected' },
}

export const SAMLA: Words<Record<SamlaUtfall, string>> = {
  nn: { 'alle-vedteke': 'alle har vedteke', 'med-atterhald': 'nokre med endring eller merknad', 'ikkje-alle': 'ikkje alle har vedteke' },
  nb: { 'alle-vedteke': 'alle har vedtatt', 'med-atterhald': 'noen med endring eller merknad', 'ikkje-alle': 'ikke alle har vedtatt' },
  en: { 'alle-vedteke': 'all have adopted it', 'med-atterhald': 'some with a change or a remark', 'ikkje-alle': 'not all have adopted it' },
}
