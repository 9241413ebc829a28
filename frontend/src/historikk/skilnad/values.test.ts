import { expect, test } from 'vitest'
import { namesFrom } from '../../domain/names'
import { fieldName } from './fields'
import { valueWords, whereWords, type Asked } from './values'

const ID = '5c58ea96-2c2e-5c64-ac19-4fe2ae9a36c6'
const asked = (rom: string, lang: Asked['lang'] = 'nn'): Asked => ({
  rom, lang, called: (id) => (id === ID ? '3 Mål' : undefined), names: namesFrom({ partnar: [], utval: [], kodeverk: [], people: [{ id: 'a', namn: 'Kari Nes' }] }, lang),
})

test('where a value stands is told by names, in each language', () => {
  expect(whereWords(`kapittel.${ID}.tilstand`, asked('plan'))).toBe('Kapittel › 3 Mål › Stand')
  expect(whereWords('budsjett.2026.belop', asked('okonomi', 'en'))).toBe('Budget › 2026 › Amount')
  expect(whereWords('status.periode.sagt', asked('tiltak', 'nb'))).toBe('Status › Periode › Sagt som')
  expect(whereWords('tal.4631/2024-01.verdi', asked('indikator'))).toBe('Tal › 4631 januar 2024 › Verdi')
})

test('codes, money, days, lists and parts are told in words', () => {
  expect(valueWords('i-gang', 'fase', asked('tiltak'))).toBe('I gang')
  expect(valueWords('hoyring', 'fase', asked('plan', 'en'))).not.toBe('hoyring')
  expect(valueWords('gul', 'status.okonomi', asked('tiltak'))).toBe('Stram økonomi')
  expect(valueWords('gul', 'status.framdrift', asked('tiltak'))).toBe('Noko forseinka')
  expect(valueWords(1_250_000, 'budsjett.2026.belop', asked('okonomi')).replace(/\s/g, ' ')).toMatch(/^12 500/)
  expect(valueWords('2026-03-14', 'dato', asked('tiltak'))).toBe('14. mars 2026')
  expect(valueWords([ID, 'x'], 'tradar', asked('tekst'))).toBe('3 Mål, x')
  expect(valueWords({ namn: 'KS' }, 'eigar', asked('tiltak'))).toBe('KS')
  expect(valueWords({ nn: 'Utval', en: 'Committee' }, 'namn', asked('utval', 'en'))).toBe('Committee')
  expect(valueWords({ framdrift: 'gron', tekst: 'Går bra.', spor: { seq: 3, time: '' } }, 'status', asked('tiltak'))).toBe('Framdrift: Som planlagt; Går bra.')
  expect([valueWords(undefined, 'fase', asked('tiltak')), valueWords(null, 'fase', asked('tiltak')), valueWords('', 'fase', asked('tiltak')), valueWords(true, 'oppdikta', asked('tiltak'))]).toEqual(['', '', '', 'Ja'])
})

test('a field that has no words here is told by the name that it has', () => {
  expect(fieldName('noko-nytt', 'nn')).toBe('noko-nytt')
  expect(whereWords('toString', asked('plan'))).toBe('toString')
})
