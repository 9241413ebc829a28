// What the histories of plans, elements, texts and threads say where a fact can say more than one thing.
import { describe, expect, it } from 'vitest'
import type { Lang } from '../engine/i18n'
import { namesFrom } from './names'
import { sentences as indikatorWords } from './indikator/sentences'
import { sentences as innforingWords } from './innforing/sentences'
import { sentences as okonomiWords } from './okonomi/sentences'
import { sentences as elementWords } from './planelement/sentences'
import { partnar, trace, utval } from './samples'
import { say, sentence, type FactOf, type Names, type RoomName, type Sentences } from './say'
import { sentences as tekstWords } from './tekst/sentences'
import { sentences as tradWords } from './trad/sentences'
import { partNames, sentences } from './plan/sentences'
import { partNames as tiltakParts, sentences as tiltakWords } from './tiltak/sentences'

const row = <T>(key: string, row: T) => ({ key, seq: 1, at: trace.time, row })

function names(lang: Lang, parts?: ReadonlyMap<string, string>, titles?: ReadonlyMap<string, string>): Names {
  return namesFrom({
    partnar: [row('partnar/p1', partnar({ kommunenummer: '4631' }))], utval: [row('utval/u1', utval({ kortnamn: 'SSU' }))], kodeverk: [],
    people: [{ id: 'a', namn: 'Kari Nes' }, { id: 'b', namn: 'Ola Li' }],
  }, lang, parts, titles)
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

describe('a tiltak', () => {
  const titles = new Map([['tiltak/t2', 'Felles inntaksteam'], ['planelement/e1', 'Éi dør inn'], ['indikator/i1', 'Liggjedøgn']])

  it('names what it waits for, and says less where the title is not at hand', () => {
    const waits: FactOf<'tiltak'> = { type: 'tiltak.DependencyAdded', data: { tiltak: 't2' } }
    expect(tell(tiltakWords.nn, waits, names('nn', undefined, titles), 'Kari Nes')).toBe('Kari Nes melde at tiltaket ventar på «Felles inntaksteam».')
    expect(tell(tiltakWords.en, waits, names('en'))).toBe('The measure waits for another measure.')
    expect(tell(tiltakWords.nb, { type: 'tiltak.IndicatorAimed', data: { indikator: 'i1' } }, names('nb', undefined, titles))).toBe('Tiltaket ble knyttet til «Liggjedøgn».')
  })

  it('takes goals from the plans, and calls its parts by what was said of them last', () => {
    const goal: FactOf<'tiltak'> = { type: 'tiltak.GoalSet', data: { mal: 'm', slag: 'effektmal', element: 'e1' } }
    const n = names('nn', undefined, titles)
    expect(tell(tiltakWords.nn, goal, n, 'Kari Nes')).toBe('Kari Nes gjorde «Éi dør inn» til effektmål for tiltaket.')
    const risk = (ordlyd: string): FactOf<'tiltak'> => ({ type: 'tiltak.RiskAssessed', data: { risiko: 'r', ordlyd, sannsyn: 1, konsekvens: 2, malform: 'nn' } })
    const parts = tiltakParts([goal, risk('For få fagfolk'), risk('x'.repeat(200))], n)
    expect(parts.get('m')).toBe('Éi dør inn')
    expect(parts.get('r')).toBe(`${'x'.repeat(80)} …`)
  })

  it('tells the three colours and what is asked', () => {
    const report = (over: object): FactOf<'tiltak'> => ({ type: 'tiltak.StatusReported', data: { framdrift: 'gul', tekst: 'Ventar', malform: 'nn', periode: {}, ...over } })
    expect(tell(tiltakWords.nn, report({}), names('nn'), 'Kari Nes')).toBe('Kari Nes melde status: Noko forseinka.')
    expect(tell(tiltakWords.nn, report({ okonomi: 'raud', risiko: 'gron', avgjerd: 'Kven betaler?' }), names('nn'), 'Kari Nes'))
      .toBe('Kari Nes melde status: Noko forseinka, over ramma, låg risiko, og bad om ei avgjerd.')
    expect(say(tiltakWords.nn, report({ avgjerd: 'Kven betaler?' }), names('nn')).quote).toBe('Ventar\nKven betaler?')
  })

  it('has somebody responsible, oneself, or nobody', () => {
    const named = (ansvarleg?: string): FactOf<'tiltak'> => ({ type: 'tiltak.ResponsibleNamed', data: ansvarleg ? { ansvarleg } : {} })
    expect(tell(tiltakWords.nn, named('b'), { ...names('nn'), actor: 'a' }, 'Kari Nes')).toBe('Kari Nes gjorde Ola Li ansvarleg for gjennomføringa.')
    expect(tell(tiltakWords.nn, named('a'), { ...names('nn'), actor: 'a' }, 'Kari Nes')).toBe('Kari Nes gjorde seg sjølv ansvarleg for gjennomføringa.')
    expect(tell(tiltakWords.nb, named(), names('nb'))).toBe('Ingen er ansvarlig for gjennomføringen lenger.')
  })
})

it('take-up tells a count, or that it is too small to tell', () => {
  const told = (over: object): FactOf<'innforing'> => ({ type: 'innforing.Reported', data: { partnar: 'p1', grad: 'innfort', ...over } })
  expect(tell(innforingWords.nn, told({ dato: '2026-05', tal: '1250', eining: 'pasientar' }), names('nn'), 'Kari Nes')).toBe('Kari Nes melde innføringa hos Alver: innført (sidan mai 2026, 1\u00a0250 pasientar).')
  expect(tell(innforingWords.en, told({ faerre: 5 }), names('en'))).toBe('The take-up of Alver was reported: in use (fewer than 5).')
})

it('money is told to the øre, with each share on its line', () => {
  const shares: FactOf<'okonomi'> = { type: 'okonomi.SharesAgreed', data: { fordeling: 'f', namn: 'VKP', aar: 2026, slag: 'fast', belop: 100_001, delar: [{ kven: { partnar: 'p1' }, belop: 60_000 }, { kven: { namn: 'KS' }, belop: 40_001 }] } }
  expect(say(okonomiWords.nn, shares, names('nn')).quote).toBe('Alver: 600\u00a0kr\nKS: 400,01\u00a0kr')
  expect(tell(okonomiWords.nb, { type: 'okonomi.FundingAnswered', data: { soknad: 's', utfall: 'avslag', belop: 0 } }, names('nb', new Map([['s', 'Tilskotet']])))).toBe('Søknaden til «Tilskotet» fikk svar: avslag.')
})

it('a figure is told by its place and time', () => {
  const corrected = (stad: string): FactOf<'indikator'> => ({ type: 'indikator.FigureCorrected', data: { tal: { stad, tid: '2026K3', merke: 'faerre' }, merknad: 'Tastefeil' } })
  expect(tell(indikatorWords.nn, corrected('4631'), names('nn'), 'Kari Nes')).toBe('Kari Nes retta talet for Alver i 3. kvartal 2026 til færre enn 5.')
  expect(tell(indikatorWords.nn, corrected('alle'), names('nn'))).toBe('Talet for heile helsefellesskapet i 3. kvartal 2026 vart retta til færre enn 5.')
})
