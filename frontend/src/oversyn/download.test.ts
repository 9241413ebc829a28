import { expect, it } from 'vitest'
import known from '../../../backend/cmd/fellesplan/sheets_tiltak.go?raw'
import { COLUMNS } from './columns'
import { askOf } from './download'

it('a download asks for what is shown, in its order, with the server’s names of the columns', () => {
  expect(askOf([{ id: 'b' }, { id: 'a' }], ['tittel', 'status', 'innfort'])).toEqual({ rader: ['b', 'a'], kolonnar: ['tittel', 'framdrift', 'innfort'] })
})

it('what stands under several heads comes under each', () => {
  const lines = [{ head: 'Barn' }, { id: 'a' }, { id: 'b' }, { head: 'Tomt' }, { head: 'Eldre' }, { id: 'a' }]
  expect(askOf(lines, [], 'Pasientgruppe')).toEqual({
    rader: ['a', 'b', 'a'], gruppering: 'Pasientgruppe', grupper: [{ namn: 'Barn', tal: 2 }, { namn: 'Tomt', tal: 0 }, { namn: 'Eldre', tal: 1 }],
  })
})

it('each column of the table has a name that the server knows', () => {
  for (const name of askOf([], ['tittel', ...COLUMNS]).kolonnar ?? []) expect(known).toMatch(new RegExp(`(textOf|moneyOf|dateOf)\\("${name}"`))
})
