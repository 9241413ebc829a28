import { expect, it } from 'vitest'
import { placeIn } from './where'

const TEXT = '0190a6c4-1d2e-7abc-8def-000000000001'

it('a caret is in its text; other places are as they are', () => {
  expect(placeIn(`${TEXT}:12:4:9`)).toBe(TEXT)
  expect(placeIn(TEXT)).toBe(TEXT)
  expect(placeIn(`tittel:${TEXT}`)).toBe(`tittel:${TEXT}`)
  expect(placeIn('')).toBe('')
})
