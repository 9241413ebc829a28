import { expect, it } from 'vitest'
import { sinceDecided, wordByWord } from './difference'

const spor = { seq: 1, time: '', actor: '', command: '' }
const tekst = (hash: string) => ({ hash, fest: {}, ordlyd: hash, spor })
const partnar = (partnar: string, hash?: string) => ({ partnar, tidlegare: [], ...(hash ? { svar: { hash, organ: '', dato: '', utfall: 'vedteke' as const, kjelder: [], spor } } : {}) })

it('each partner sees what has changed since the text that it decided on', () => {
  const row = { tekstar: [tekst('A'), tekst('B'), tekst('C')], partnarar: [partnar('1', 'A'), partnar('2', 'B'), partnar('3', 'C'), partnar('4'), partnar('5', 'A')] }
  expect(sinceDecided(row as never).map((g) => [g.text.hash, g.partnarar])).toEqual([['A', ['1', '5']], ['B', ['2']]])
})

it('the words that are gone, that are new, and that are the same', () => {
  const said = (a: string, b: string) => wordByWord(a, b).map((p) => `${p.kind} ${p.text}`)
  expect(said('Vi vedtek planen for 2026.', 'Vi vedtek heile planen for 2027.')).toEqual(['same Vi vedtek ', 'new heile ', 'same planen for ', 'gone 2026.', 'new 2027.'])
  expect(said('', 'ny')).toEqual(['new ny'])
  expect(said('same', 'same')).toEqual(['same same'])
  for (const [a, b] of [['a b c d', 'x b d y'], ['a\n\nb', 'a b'], ['', '']] as const) {
    const pieces = wordByWord(a, b)
    const side = (not: string) => pieces.filter((p) => p.kind !== not).map((p) => p.text).join('')
    expect([side('new'), side('gone')]).toEqual([a, b])
  }
})
