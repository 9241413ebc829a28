import { expect, it } from 'vitest'
import type { SaksnummerRow } from './rows'
import { numbersFrom, numbersThing, writeNumber } from './numbers'
import { trace, utval } from './samples'

it('is written as people say it', () => {
  expect(writeNumber('OU Voss', 2026, 7)).toBe('OU Voss 07/26')
  expect(writeNumber('SSU', 2031, 112)).toBe('SSU 112/31')
})

it('of several, the newest stands first', () => {
  const given: SaksnummerRow[] = [
    { id: 'a', utval: 'u1', aar: 2026, gitt: [{ nummer: 1, sak: 's', spor: trace }, { nummer: 2, sak: 't', spor: trace }] },
    { id: 'b', utval: 'u2', aar: 2026, gitt: [{ nummer: 4, sak: 's', spor: { ...trace, seq: 9 } }] },
  ]
  const utvala = [utval({ id: 'u1', kortnamn: 'OU Voss' }), utval({ id: 'u2', kortnamn: 'SSU' })]
  const all = numbersFrom(given, utvala, 'nn')
  expect(all.get('s')?.map((n) => n.text)).toEqual(['SSU 04/26', 'OU Voss 01/26'])
  expect(all.get('t')?.map((n) => n.text)).toEqual(['OU Voss 02/26'])
})

it('the thing that gives them is a UUID of version 5, the same that the server reckons', async () => {
  // RFC 9562, A.4: www.example.com in the name space of names of hosts.
  expect(await numbersThing('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com' as unknown as number)).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})
