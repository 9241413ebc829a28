// The templates that one sees before a plan is started are those by which it will be, and each chapter of them
// has guidance in every language.
import { expect, it } from 'vitest'
import source from '../../../backend/domain/plan/templates.go?raw'
import { MALAR } from './plan/malar'
import { RETTLEIING } from './plan/rettleiing'

it('are those of the server', () => {
  const chapters = [...source.matchAll(/^\t\t\{"([^"]+)", "([^"]*)", "([^"]+)", "([^"]+)"\},$/gm)].map(([, kode, under, nn, nb]) => ({ kode, ...(under ? { under } : {}), nn, nb }))
  expect(chapters.length).toBeGreaterThan(60)
  expect(Object.values(MALAR).flat()).toEqual(chapters)
})

it('have guidance for every chapter, and for no other', () => {
  const codes = [...new Set(Object.values(MALAR).flat().map((k) => k.kode))].sort()
  for (const words of [RETTLEIING.nn, RETTLEIING.nb, RETTLEIING.en]) {
    expect(Object.keys(words).sort()).toEqual(codes)
    for (const text of Object.values(words)) expect(text).toMatch(/^\p{Lu}.*[.?]$/u)
  }
})
