import { expect, it } from 'vitest'
import { FASE_NEXT, lineOf, nextOf, SLAGA, VEGEN } from './terms'

it('each kind of plan goes from utkast to gjeldande, and says at every place what comes next', () => {
  for (const slag of SLAGA) {
    const line = lineOf(slag)
    expect(line[0]).toBe('utkast')
    expect(line[line.length - 1]).toBe('gjeldande')
    for (const fase of line) {
      const next = nextOf(slag, fase)
      expect(next && FASE_NEXT.nn[next], `${slag} ${fase}`).toBeTruthy()
    }
    expect(nextOf(slag, 'erstatta')).toBeUndefined()
  }
  expect(lineOf('utviklingsplan')).toEqual(VEGEN)
  expect(nextOf('handlingsplan', 'innspel')).toBe('tilrading')
  expect(nextOf('avtale', 'tilrading')).toBe('vedtak')
})
