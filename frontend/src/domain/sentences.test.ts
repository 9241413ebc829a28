// What the histories of plans, elements, texts and threads say where a fact can say more than one thing.
import { describe, expect, it } from 'vitest'
import type { Lang } from '../engine/i18n'
import { namesFrom } from './names'
import { sentences as elementWords } from './planelement/sentences'
import { partnar, trace, utval } from './samples'
import { say, sentence, type FactOf, type Names, type RoomName, type Sentences } from './say'
import { sentences as tekstWords } from './tekst/sentences'
import { sentences as tradWords } from './trad/sentences'
import { partNames, sentences } from './plan/sentences'

const row = <T>(key: string, row: T) => ({ key, seq: 1, at: trace.time, row })

function names(lang: Lang, parts?: ReadonlyMap<string, string>): Names {
  return namesFrom({
    partnar: [row('partnar/p1', partnar())], utval: [row('utval/u1', utval({ kortnamn: 'SSU' }))], kodeverk: [],
    people: [{ id: 'a', namn: 'Kari Nes' }, { id: 'b', namn: 'Ola Li' }],
  }, lang, parts)
}

const tell = <R extends RoomName>(words: Sentences<R>, fact: FactOf<R>, n: Names, who?: string) => sentence(say(words, fact, n), who)

describe('a plan', () => {
  it('names chapters and versions as they were called last', () => {
    const parts = partNames([
      { type: 'plan.ChapterAdded', data: { kapittel: 'k', tekst: 't', tittel: 'Kompetanse', malform: 'nn' } },
      { type: 'plan.ChapterRetitled', data: { kapittel: 'k', tittel: 'Folk' } },
      { type: 'plan.VersionNamed', data: { versjon: 'v', namn: 'Til høyring', hash: '', tittel: '', periode: {}, kapittel: [] } },
    ])
    const moved: FactOf<'plan'> = { type: 'plan.ChapterMoved', data: { kapittel: 'k', under: 'x' } }
    expect(tell(sentences.nn, moved, names('nn', parts), 'Kari Nes')).toBe('Kari Nes flytte kapittelet «Folk» inn under «utan namn».')
    const heard: FactOf<'plan'> = { type: 'plan.PhaseChanged', data: { fase: 'hoyring', versjon: 'v' } }
    expect(tell(sentences.nn, heard, names('nn', parts), 'Kari Nes')).toBe('Kari Nes flytte planen til «Høyring» (versjonen «Til høyring»).')
    expect(tell(sentences.en, heard, names('en', parts))).toBe('The plan was moved to “Consultation” (version “Til høyring”).')
  })

  it('tells when there is nothing any more', () => {
    expect(tell(sentences.nn, { type: 'plan.PeriodSet', data: { periode: {} } }, names('nn'))).toBe('Perioden vart teken bort.')
    expect(tell(sentences.nb, { type: 'plan.UtvalNamed', data: {} }, names('nb'))).toBe('Ingen utvalg har ansvaret for planen lenger.')
    expect(tell(sentences.en, { type: 'plan.ChapterResponsibleNamed', data: { kapittel: 'k' } }, names('en', new Map([['k', 'People']])))).toBe('Nobody is responsible for the chapter “People” any more.')
  })
})

it('an element is called what it is', () => {
  const clause: FactOf<'planelement'> = { type: 'planelement.Formulated', data: { slag: 'avtalepunkt', ordlyd: 'x', malform: 'nn', nummer: '4.1' } }
  expect(tell(elementWords.nn, clause, names('nn'), 'Kari Nes')).toBe('Kari Nes formulerte eit avtalepunkt med nummer 4.1.')
  const goal: FactOf<'planelement'> = { type: 'planelement.Formulated', data: { slag: 'mal', malslag: 'effektmal', ordlyd: 'x', malform: 'nn' } }
  expect(tell(elementWords.en, goal, names('en'))).toBe('An effect goal was formulated.')
  const strategy: FactOf<'planelement'> = { type: 'planelement.Formulated', data: { slag: 'strategi', ordlyd: 'x', malform: 'nn' } }
  expect(tell(elementWords.nb, strategy, names('nb'))).toBe('En strategi ble formulert.')
})

it('a text tells who wrote, and what they were doing when all did the same', () => {
  const commit = (person: string, intent?: 'suggest' | 'accept') => ({ client: 'c', n: 1, base: 0, person, steps: [], ...(intent ? { intent } : {}) })
  const changed = (...commits: ReturnType<typeof commit>[]): FactOf<'tekst'> => ({ type: 'tekst.Changed', data: { v: 1, schema: 1, commits } })
  expect(tell(tekstWords.nn, changed(commit('a'), commit('b'), commit('a')), names('nn'))).toBe('Teksten vart endra av Kari Nes og Ola Li.')
  expect(tell(tekstWords.nn, changed(commit('a', 'suggest')), names('nn'), 'Kari Nes')).toBe('Kari Nes gjorde eit forslag i teksten.')
  expect(tell(tekstWords.nb, changed(commit('a', 'suggest'), commit('b')), names('nb'))).toBe('Teksten ble endret av Kari Nes og Ola Li.')
})

it('a thread is resolved, and an innspel is answered', () => {
  expect(tell(tradWords.nn, { type: 'trad.Resolved', data: {} }, names('nn'), 'Kari Nes')).toBe('Kari Nes løyste tråden.')
  expect(tell(tradWords.nb, { type: 'trad.Resolved', data: { utfall: 'delvis' } }, names('nb'), 'Kari Nes')).toBe('Kari Nes svarte på innspillet: delvis tatt inn.')
  const remark: FactOf<'trad'> = { type: 'trad.Started', data: { tekst: 't', slag: 'kommentar', sitat: '', innlegg: 'i', ord: 'x', malform: 'nn' } }
  expect(tell(tradWords.en, remark, names('en'), 'Kari Nes')).toBe('Kari Nes commented.')
})
