import { describe, expect, it } from 'vitest'
import { readOrigin, writeOrigin } from './origin'

describe('an origin', () => {
  it.each([
    { slag: 'kapittel', rom: 'plan', ting: 'p', del: 'k', ordlyd: '' }, { slag: 'avtalepunkt', rom: 'planelement', ting: 'e', del: '', ordlyd: 'Sjå her' },
    { slag: 'sak', rom: 'sak', ting: 's', del: '', ordlyd: '' }, { slag: 'oppdrag', rom: 'sak', ting: 's', del: '', ordlyd: '' },
    { slag: 'vedtak', rom: 'vedtak', ting: 'v', del: '', ordlyd: '' }, { slag: 'vedtak', rom: 'partnarvedtak', ting: 'm', del: '', ordlyd: '' },
    { slag: 'sak', rom: '', ting: '', del: '', ordlyd: 'Sak 12/22' }, { slag: 'anna', rom: '', ting: '', del: '', ordlyd: 'Eit innspel' },
  ] as const)('$slag in $rom comes back from the form as it was', (origin) => {
    expect(readOrigin(writeOrigin(origin))).toEqual(origin)
  })

  it('of a kind that is told in words keeps no thing that was chosen before', () => {
    expect(readOrigin({ slag: 'anna', where: 's', ordlyd: ' Eit innspel ' })).toEqual({ slag: 'anna', rom: '', ting: '', del: '', ordlyd: 'Eit innspel' })
  })
})
