// Every fact has a sentence in each language, with and without a name before it, and none of them
// lets an id, an empty place or a word of another language through.
import { describe, expect, it } from 'vitest'
import type { FellesplanFact } from '../events.gen'
import type { Lang, Words } from '../engine/i18n'
import { namesFrom } from './names'
import { facts, partnar, trace, utval } from './samples'
import { listOf, say, sentence, type FactOf, type Names, type RoomName, type Said, type Sentences } from './say'
import { sentences as indikatorWords } from './indikator/sentences'
import { sentences as innforingWords } from './innforing/sentences'
import { sentences as kodeverkWords } from './kodeverk/sentences'
import { sentences as okonomiWords } from './okonomi/sentences'
import { sentences as partnarWords } from './partnar/sentences'
import { sentences as personWords } from './person/sentences'
import { sentences as planWords } from './plan/sentences'
import { sentences as planelementWords } from './planelement/sentences'
import { sentences as tekstWords } from './tekst/sentences'
import { sentences as tiltakWords } from './tiltak/sentences'
import { sentences as tradWords } from './trad/sentences'
import { sentences as utvalWords } from './utval/sentences'
import { sentences as visningWords } from './visning/sentences'
import { sentences as innsynWords } from './innsyn/sentences'
import { sentences as sakWords } from './sak/sentences'
import { sentences as saksnummerWords } from './saksnummer/sentences'
import { sentences as formoteWords } from './formote/sentences'
import { sentences as moteWords } from './mote/sentences'
import { sentences as partnarvedtakWords } from './partnarvedtak/sentences'
import { sentences as vedtakWords } from './vedtak/sentences'
import { sentences as usemjeWords } from './usemje/sentences'

const row = <T>(key: string, row: T) => ({ key, seq: 1, at: trace.time, row })

function namesIn(lang: Lang): Names {
  const kodeverk = {
    id: 'k', kodeverk: 'pasientgruppe', namn: { nn: 'Pasientgrupper' }, gjeldande: 1, opphav: trace,
    versjonar: [{ versjon: 1, kjelder: [], publisert: trace, kodar: [
      { kode: 'barn-og-unge', namn: { nn: 'barn og unge', en: 'children and youth' } }, { kode: 'eldre', namn: { nn: 'eldre', en: 'the elderly' } },
    ] }],
  }
  const areas = {
    ...kodeverk, id: 'o', kodeverk: 'innsatsomrade', namn: { nn: 'Innsatsområde' },
    versjonar: [{ versjon: 1, kjelder: [], publisert: trace, kodar: [
      { kode: 'kompetanse', namn: { nn: 'kompetanse', en: 'competence' } }, { kode: 'heilskaplege-tenester', namn: { nn: 'heilskaplege tenester', en: 'coherent services' } },
    ] }],
  }
  const names = namesFrom({
    partnar: [row('partnar/p1', partnar({ kommunenummer: '4631' }))], utval: [row('utval/u1', utval({ kortnamn: 'OU Voss' }))], kodeverk: [row('kodeverk/k', kodeverk), row('kodeverk/o', areas)],
    people: [{ id: 'a', namn: 'Kari Nes' }],
  }, lang)
  return { ...names, part: () => 'Velje verktøy' }
}

const langs: Lang[] = ['nn', 'nb', 'en']

function each<R extends RoomName>(room: R, words: Words<Sentences<R>>): [string, Lang, Said][] {
  const types = Object.keys(facts).filter((t) => t.startsWith(`${room}.`))
  return types.flatMap((type) => langs.map((lang): [string, Lang, Said] => {
    const fact = { type, data: facts[type as FellesplanFact['type']] } as FactOf<R>
    return [type, lang, say(words[lang], fact, namesIn(lang))]
  }))
}

const all = [
  ...each('tiltak', tiltakWords), ...each('utval', utvalWords), ...each('partnar', partnarWords), ...each('kodeverk', kodeverkWords),
  ...each('plan', planWords), ...each('planelement', planelementWords), ...each('tekst', tekstWords), ...each('trad', tradWords),
  ...each('innforing', innforingWords), ...each('okonomi', okonomiWords), ...each('indikator', indikatorWords), ...each('visning', visningWords), ...each('innsyn', innsynWords), ...each('person', personWords),
  ...each('sak', sakWords), ...each('saksnummer', saksnummerWords), ...each('formote', formoteWords), ...each('mote', moteWords),
  ...each('partnarvedtak', partnarvedtakWords), ...each('vedtak', vedtakWords), ...each('usemje', usemjeWords),
]

// Words that stand in one of the languages only.
const foreign: Record<Lang, RegExp> = {
  nn: /\b(ble|ikke|fra|hvem|the|was|measure|utvalget|tiltakene|innspillet|høring)\b/i,
  nb: /\b(vart|ikkje|frå|kven|the|was|measure|utvalet|tidsramma|innspelet|høyring)\b/i,
  en: /\b(vart|ble|ikkje|ikke|frå|fra|tiltaket|utvalet|utvalget|planen|kapittelet|teksten|tråden)\b/i,
}

describe('sentences', () => {
  it('are there for every fact', () => {
    expect(all).toHaveLength(3 * Object.keys(facts).length)
  })

  it.each(all)('%s in %s', (_type, lang, said) => {
    for (const text of [sentence(said, 'Kari Nes'), sentence(said)]) {
      expect(text).toMatch(/^\p{Lu}|^\d/u)
      expect(text).toMatch(/[^.]\.$/)
      expect(text).not.toMatch(/undefined|null|\[object|0190a6c4|\(\)|«»|“”|  /)
      expect(text.replace(/«[^»]*»|“[^”]*”/g, '')).not.toMatch(foreign[lang])
    }
    expect(sentence(said, 'Kari Nes')).toMatch(/^Kari Nes \p{Ll}/u)
  })
})

describe('what sentences say', () => {
  const tell = (type: FellesplanFact['type'], lang: Lang) => {
    const fact = { type, data: facts[type] } as FactOf<'tiltak'>
    return sentence(say(tiltakWords[lang], fact, namesIn(lang)), 'Kari Nes')
  }

  it('who moved what where', () => {
    expect(tell('tiltak.PhaseChanged', 'nn')).toBe('Kari Nes flytte tiltaket til «I gang».')
    expect(tell('tiltak.PhaseChanged', 'nb')).toBe('Kari Nes flyttet tiltaket til «I gang».')
    expect(tell('tiltak.PhaseChanged', 'en')).toBe('Kari Nes moved the measure to Under way.')
  })

  it('times as exactly as they are known', () => {
    expect(tell('tiltak.StepCompleted', 'nn')).toBe('Kari Nes melde at steget «Velje verktøy» var gjennomført 1. juni 2022.')
    expect(tell('tiltak.StepPlanned', 'nn')).toBe('Kari Nes la til steget «Velje verktøy» (Våren 2022).')
  })

  it('groups by the names of their version', () => {
    const targets = { pasientgrupper: ['eldre'], versjon: 1, malgrupper: ['parorande'], malgruppeVersjon: 1 }
    const groups = (data: FactOf<'tiltak'>['data']) => sentence(say(tiltakWords.nn, { type: 'tiltak.GroupsSet', data } as FactOf<'tiltak'>, namesIn('nn')), 'Kari Nes')
    expect(groups(targets)).toBe('Kari Nes sette målgruppene til eldre og parorande.')
    expect(groups({ pasientgrupper: [], versjon: 1, malgruppeVersjon: 1 })).toBe('Kari Nes tok bort alle målgruppene.')
    expect(tell('tiltak.GroupsSet', 'nn')).toBe('Kari Nes sette pasientgruppene til barn og unge og eldre.')
    expect(tell('tiltak.GroupsSet', 'en')).toBe('Kari Nes set the patient groups to children and youth and the elderly.')
  })

  it('nothing of an empty time', () => {
    const fact = { type: 'tiltak.StepPlanned', data: { steg: 's', namn: 'Velje', periode: {} } } as const
    expect(sentence(say(tiltakWords.nn, fact, namesIn('nn')))).toBe('Steget «Velje» vart lagt til.')
  })
})

it('lists', () => {
  expect(listOf([], 'nn')).toBe('')
  expect(listOf(['a'], 'nn')).toBe('a')
  expect(listOf(['a', 'b', 'c'], 'nn')).toBe('a, b og c')
  expect(listOf(['a', 'b'], 'en')).toBe('a and b')
})
