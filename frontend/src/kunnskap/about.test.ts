import { describe, expect, it } from 'vitest'
import { kapittel, kort, partnar, plan } from '../domain/samples'
import type { IndikatorKort } from '../domain/rows'
import { aimingAt, chaptersByTiltak, chaptersOf, indicatorsOf, knowledgeOf, tiltakCounts, tiltakOf } from './about'

const indicator = (id: string, over: Partial<IndikatorKort> = {}): IndikatorKort => ({
  id, namn: { nn: id }, eining: 'personar', niva: 'kommune', retning: 'ned', utgjevar: 'SSB', pasientgrupper: [], omrade: [], framskrivingar: [], ...over,
})
const alver = { slag: 'kommune', kode: '4631', partnar: partnar({ id: 'p1', kommunenummer: '4631' }) } as const

describe('what belongs to a group, an area, a kommune', () => {
  const all = [
    kort({ id: 'a', pasientgrupper: ['eldre'], omrade: ['kompetanse'], eigar: { partnar: 'p1' }, indikatorar: ['i1'] }),
    kort({ id: 'b', pasientgrupper: ['barn'], eigar: { partnar: 'p2' }, deltakarar: [{ aktor: { partnar: 'p1' }, del: 'deltakar' }] }),
    kort({ id: 'c', eigar: { partnar: 'p2' } }), kort({ id: 'd', eigar: { partnar: 'p2' } }),
  ]
  const ids = (found: { id: string }[]) => found.map((t) => t.id)

  it('tiltak', () => {
    expect(ids(tiltakOf({ slag: 'pasientgruppe', kode: 'eldre' }, all, []))).toEqual(['a'])
    expect(ids(tiltakOf({ slag: 'omrade', kode: 'kompetanse' }, all, []))).toEqual(['a'])
    expect(ids(tiltakOf(alver, all, [{ id: 'c', grader: [{ partnar: 'p1', grad: 'informert' }] }]))).toEqual(['a', 'b', 'c'])
    expect(tiltakOf({ slag: 'kommune', kode: '9999', partnar: undefined }, all, [])).toEqual([])
    expect(ids(aimingAt('i1', all))).toEqual(['a'])
  })

  it('indicators, but none that is followed no more', () => {
    const found = [indicator('i1', { pasientgrupper: ['eldre'] }), indicator('i2', { omrade: ['kompetanse'], niva: 'foretak' }), indicator('i3', { pasientgrupper: ['eldre'], utgatt: true })]
    expect(ids(indicatorsOf({ slag: 'pasientgruppe', kode: 'eldre' }, found))).toEqual(['i1'])
    expect(ids(indicatorsOf({ slag: 'omrade', kode: 'kompetanse' }, found))).toEqual(['i2'])
    expect(ids(indicatorsOf(alver, found))).toEqual(['i1'])
  })

  it('are counted for all at once as they are listed', () => {
    const uptake = [{ id: 'c', grader: [{ partnar: 'p1', grad: 'informert' as const }] }, { id: 'a', grader: [{ partnar: 'p1', grad: 'innfort' as const }] }]
    const count = tiltakCounts(all, uptake)
    for (const about of [{ slag: 'pasientgruppe', kode: 'eldre' }, { slag: 'omrade', kode: 'kompetanse' }, alver, { slag: 'kommune', kode: '9999', partnar: undefined }, { slag: 'omrade', kode: 'x' }] as const) {
      expect(count(about), about.kode).toBe(tiltakOf(about, all, uptake).length)
    }
  })

  it('chapters to which the tiltak are tied, and those that the partner answers for; not those that are withdrawn', () => {
    const p = plan({ kapittel: [kapittel('1', { nummer: '1' }), kapittel('2', { nummer: '2', ansvarleg: 'p1' }), kapittel('3', { nummer: '3' }), kapittel('4')] })
    const texts = ['t-1', 't-4'].map((id) => ({ id, kort: [{ rom: 'tiltak' as const, ting: 'a' }] }))
    const told = (about: Parameters<typeof chaptersOf>[0], some: typeof all) => chaptersOf(about, some, [p], texts).map((f) => [f.chapter.kapittel, f.tiltak.map((t) => t.row.id).join(), f.answers])
    expect(told(alver, all)).toEqual([['1', 'a', false], ['2', '', true]])
    expect(told({ slag: 'omrade', kode: 'kompetanse' }, all.slice(0, 1))).toEqual([['1', 'a', false]])
    const stems = kort({ id: 'e', opphavFra: [{ rom: 'plan', ting: p.id, del: '3' }] })
    expect(told({ slag: 'omrade', kode: 'kompetanse' }, [stems])).toEqual([['3', 'e', false]])
    const found = chaptersOf(alver, [...all, stems], [p], texts)
    expect([...chaptersByTiltak(found)].map(([id, chapters]) => [id, chapters.map((c) => c.chapter.kapittel)])).toEqual([['a', ['1']], ['e', ['3']]])
  })

  it('what the tiltak of a chapter tell of: the most common first, each once', () => {
    expect(knowledgeOf([...all, kort({ id: 'f', pasientgrupper: ['barn'] })])).toEqual({ pasientgrupper: ['barn', 'eldre'], omrade: ['kompetanse'], indikatorar: ['i1'] })
  })
})
