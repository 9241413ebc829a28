import { expect, test } from 'vitest'
import { linked, linkedNames, pieces, plain } from './linked'
import { namesFrom } from './names'

test('a name in a sentence leads to what it names', () => {
  const told = `${linked('Kari Nes', '/historikk?person=k')} gav ${linked('Alver', '/partnar/a')} ansvaret.`
  expect(pieces(told)).toEqual([{ text: 'Kari Nes', href: '/historikk?person=k' }, { text: ' gav ' }, { text: 'Alver', href: '/partnar/a' }, { text: ' ansvaret.' }])
  expect(plain(told)).toBe('Kari Nes gav Alver ansvaret.')
  expect(pieces('Utan lenkje.')).toEqual([{ text: 'Utan lenkje.' }])
})

test('what is written by people makes no link out of the house, and no sign is left', () => {
  const forged = (href: string) => `\uFDD0${href}\uFDD1her\uFDD2`
  for (const href of ['https://x.no', '//x.no', 'javascript:x', '']) expect(pieces(forged(href))).toEqual([{ text: 'her' }])
  expect(plain(linked('Al\uFDD2ver', '/partnar/a'))).toBe('Alver')
  expect(plain('halv \uFDD0/tiltak/x\uFDD1namn')).toBe('halv /tiltak/xnamn')
})

test('names lead on where there is a page that the reader may see', () => {
  const plainNames = namesFrom({ partnar: [], utval: [], kodeverk: [], people: [{ id: 'k', namn: 'Kari Nes' }] }, 'nn', new Map([['p', 'Steget']]), new Map([['tiltak/t', 'Inntaksteam']]))
  const names = linkedNames(plainNames, (rom, id) => (rom === 'partnar' ? undefined : `/${rom}/${id}`), (part) => (part === 'p' ? '/tiltak/t' : undefined))
  expect(pieces(names.person('k'))).toEqual([{ text: 'Kari Nes', href: '/person/k' }])
  expect(pieces(names.ting('tiltak', 't') ?? '')).toEqual([{ text: 'Inntaksteam', href: '/tiltak/t' }])
  expect(names.ting('tiltak', 'z')).toBeUndefined()
  expect(pieces(names.part('p'))).toEqual([{ text: 'Steget', href: '/tiltak/t' }])
  expect(pieces(names.aktor({ partnar: 'x' }))).toEqual([{ text: plainNames.partnar('x') }])
  expect(names.aktor({ namn: 'KS' })).toBe('KS')
})
