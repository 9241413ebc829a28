// What stood in a field, in words. Pure.
import { formatDate, formatDateTime, formatKroner, formatMoment, formatNumber, tIn, type Lang, type Namn, type Words } from '../../engine/i18n'
import { MALSLAG } from '../../domain/terms'
import { NIVA, RETNING } from '../../domain/indikator/terms'
import { GRAD } from '../../domain/innforing/terms'
import { GEVINST, KOSTNAD, NOKKEL, UTFALL } from '../../domain/okonomi/terms'
import { SLAG as PARTNAR_SLAG } from '../../domain/partnar/terms'
import { FASE as PLAN_FASE, MALFORM, SLAG as PLAN_SLAG, TILSTAND } from '../../domain/plan/terms'
import { ELEMENT } from '../../domain/planelement/terms'
import type { Names } from '../../domain/say'
import { DEL, FASE, FORANKRING, LYS, OKONOMI_LYS, OPPHAV, RISIKO_LYS } from '../../domain/tiltak/terms'
import { KODE, ROLLE, SIDE, VERV } from '../../domain/utval/terms'
import { fieldName, isField } from './fields'

/** The codes of a field, by the room and the field, or by the room, the list and the field, or by the field alone. */
const CODES: Record<string, Words<Record<string, string>>> = {
  'tiltak.fase': FASE, 'tiltak.faseForPause': FASE, 'plan.fase': PLAN_FASE, 'plan.slag': PLAN_SLAG, 'partnar.slag': PARTNAR_SLAG, 'planelement.slag': ELEMENT, 'tiltak.mal.slag': MALSLAG, 'tiltak.opphavslenkjer.slag': OPPHAV,
  'okonomi.kostnader.slag': KOSTNAD, 'okonomi.gevinstar.slag': GEVINST, 'okonomi.fordelingar.slag': NOKKEL, 'okonomi.utfall': UTFALL, 'tiltak.okonomi': OKONOMI_LYS, 'tiltak.risiko': RISIKO_LYS, 'tiltak.grad': FORANKRING, 'indikator.niva': NIVA,
  framdrift: LYS, tilstand: TILSTAND, malform: MALFORM, oppgaverMalform: MALFORM, malslag: MALSLAG, del: DEL, grad: GRAD, retning: RETNING, verv: VERV, side: SIDE, rolle: ROLLE, 'utval.kode': KODE,
}

const MONEY = new Set(['belop', 'budsjett', 'kostnad'])
const LISTS: Record<string, string> = { pasientgrupper: 'pasientgruppe', malgrupper: 'malgruppe', omrade: 'innsatsomrade' }
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
const TRACES = new Set(['spor', 'sidan', 'opphav']) // where a value comes from is told beside it

const small = {
  nn: { yes: 'Ja', no: 'Nei' }, nb: { yes: 'Ja', no: 'Nei' }, en: { yes: 'Yes', no: 'No' },
} satisfies Words<{ yes: string; no: string }>

/** What the page knows of ids: what a thing, a part of one or a person is called. */
export type Called = (id: string) => string | undefined

export type Asked = { rom: string; names: Names; lang: Lang; called: Called }

/** The parts of a path; those that are ids, or made of two fields, stand for elements of a list. */
export const partsOf = (felt: string) => felt.split('.').filter(Boolean)

/** «Kapittel › 3.1 Mål › Stand» */
export function whereWords(felt: string, asked: Asked): string {
  const parts = partsOf(felt)
  return parts.map((part, i) => (i > 0 && !isField(part) ? elementWords(part, parts[i - 1] ?? '', asked) : fieldName(part, asked.lang))).filter(Boolean).join(' › ')
}

/** What an element of a list is called by: the name of a thing, a year, a place and a time. */
function elementWords(part: string, list: string, asked: Asked): string {
  return part.split('/').map((word) => {
    if (UUID.test(word)) return asked.called(word) ?? ''
    if (list === 'tal') return DAY.test(word) ? formatMoment(word, asked.lang) : asked.names.stad(word)
    return DAY.test(word) ? formatMoment(word, asked.lang) : word.replaceAll('·', '.').replaceAll('_', ' ')
  }).filter(Boolean).join(' ')
}

/** A value in words; empty where it says nothing. */
export function valueWords(value: unknown, felt: string, asked: Asked): string {
  const parts = partsOf(felt)
  const field = [...parts].reverse().find(isField) ?? parts[parts.length - 1] ?? ''
  return told(value, field, parts[0] ?? '', asked)
}

function told(value: unknown, field: string, list: string, asked: Asked): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return small[asked.lang][value ? 'yes' : 'no']
  if (typeof value === 'number') return MONEY.has(field) ? formatKroner(value, asked.lang) : formatNumber(value, asked.lang)
  if (typeof value === 'string') return toldText(value, field, list, asked)
  if (Array.isArray(value)) return value.map((one) => told(one, field, list, asked)).filter(Boolean).join(field === 'kjelder' ? '; ' : ', ')
  return toldObject(value as Record<string, unknown>, list, asked)
}

function toldText(value: string, field: string, list: string, { rom, names, lang, called }: Asked): string {
  const codes = CODES[`${rom}.${list}.${field}`] ?? CODES[`${rom}.${field}`] ?? CODES[field]
  const code = codes?.[lang][value]
  if (code) return code
  const codeList = LISTS[field]
  if (codeList) return names.kode(codeList, 0, value)
  if (UUID.test(value)) return called(value) ?? value.slice(0, 8)
  if (INSTANT.test(value)) return formatDateTime(value, lang)
  return DAY.test(value) && field !== 'nummer' ? (value.length === 10 ? formatDate(value, lang) : formatMoment(value, lang)) : value
}

function toldObject(value: Record<string, unknown>, list: string, asked: Asked): string {
  const { partnar, namn, nn } = value as { partnar?: string; namn?: unknown; nn?: string }
  const keys = Object.keys(value).filter((k) => !TRACES.has(k) && value[k] !== undefined && value[k] !== '')
  if (nn !== undefined) return tIn(value as Namn, asked.lang)
  if (keys.length === 1 && partnar) return asked.names.partnar(partnar)
  if (keys.length === 1 && typeof namn === 'string') return namn
  return keys.map((key) => {
    const said = told(value[key], key, list, asked)
    return said ? (key === 'tekst' || key === 'ord' ? said : `${fieldName(key, asked.lang)}: ${said}`) : ''
  }).filter(Boolean).join('; ')
}
