import { expect, it } from 'vitest'
import { kort, trace } from '../../domain/samples'
import type { OkonomiKort } from '../../domain/rows'
import type { Names } from '../../domain/say'
import { RISIKO_LYS } from '../../domain/tiltak/terms'
import { dayOf } from '../time'
import { statusArk } from './ark'
import { pictureOf } from './picture'

const names = { aktor: (a: { namn?: string }) => a.namn ?? '', periode: () => 'januar 2020' } as unknown as Names
const told = { tittel: 'Status: OU Prøve', adresse: 'https://prove.invalid/utval/u1/status', henta: '25. november 2026' }

it('has each list of the page, with what is made up marked, and the sums in kroner', () => {
  const sidan = { ...trace, time: '2026-02-02T08:00:00Z' }
  const row = kort({
    id: 't1', tittel: '=1+1', utval: ['u1'], fase: 'i-gang', arbeidSidan: '2025-01-01T08:00:00Z', eigar: { namn: 'Voss' }, oppdikta: false,
    status: { framdrift: 'gul', risiko: 'raud', tekst: 'Ventar', malform: 'nn', periode: {}, avgjerd: 'Skal vi halde fram?', sidan },
    fristar: [{ slag: 'steg', namn: 'Gamalt', frist: { fra: '2020-01-01', til: '2020-01-31' } }],
  })
  const money = new Map([['t1', { id: 't1', budsjett: 1_234_550, kostnad: 0, innvilga: 0, gevinst: 0, oppdikta: ['budsjett'] } as unknown as OkonomiKort]])
  const picture = pictureOf({ rows: [row], rule: { kvar: 3, frist: 14, for: [], spor: trace }, today: dayOf(2026, 11, 25), money })
  const ark = statusArk('nn', told, { picture, uptake: new Map(), since: '2026-11-01', happened: [{ row, dag: '2026-11-20', ord: 'Kari endra tittelen.' }] }, names)
  const at = (namn: string) => ark.kolonnar.findIndex((k) => k.namn === namn)
  const of = (...heads: string[]) => ark.rader.map((r) => heads.map((h) => r[at(h)]))
  const owes = (r: (string | undefined)[]) => r[0] === 'Skuldar rapport'
  expect(of('Del', 'Dag').filter(owes).map(([, dag]) => dag)).toEqual(picture.owes.map((o) => o.owed.frist))
  expect(picture.owes).toHaveLength(1)
  expect(of('Del', 'Tiltak', 'Kva', 'Dag').filter((r) => !owes(r)).map((r) => r.join(' | '))).toEqual([
    'Treng avgjerd | =1+1 | Skal vi halde fram? | ',
    'Forseinka | =1+1 | Steg: Gamalt (fristen var januar 2020) | 2020-01-31',
    'Endra sidan 1. november 2026 | =1+1 | Kari endra tittelen. | 2026-11-20',
    'Pengar | =1+1 |  | ',
    'Pengar |  | Til saman | ',
    'Alle tiltaka | =1+1 | Ventar | 2026-02-02',
  ])
  expect(of('Budsjett i kroner', 'Oppdikta').filter(([sum]) => sum)).toEqual([['12345.5', 'ja'], ['12345.5', 'ja']])
  expect(of('Framdrift', 'Risiko')[0]).toEqual(['Noko forseinka', RISIKO_LYS.nn.raud])
  expect(ark.om.at(-1)?.verdi).toContain('oppdikta')
})
