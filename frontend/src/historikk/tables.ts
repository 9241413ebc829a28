// The sentences of every room, for where entries of all rooms stand together. The compiler asks for a room that is missing.
import type { Lang, Words } from '../engine/i18n'
import type { FellesplanFact } from '../events.gen'
import type { Entry } from '../domain/rows'
import { say, type DataOf, type FactOf, type Names, type RoomName, type Said, type Sentences } from '../domain/say'
import { partNames as indikatorParts, sentences as indikator } from '../domain/indikator/sentences'
import { sentences as innforing } from '../domain/innforing/sentences'
import { sentences as kodeverk } from '../domain/kodeverk/sentences'
import { partNames as okonomiParts, sentences as okonomi } from '../domain/okonomi/sentences'
import { sentences as partnar } from '../domain/partnar/sentences'
import { sentences as person } from '../domain/person/sentences'
import { partNames as planParts, sentences as plan } from '../domain/plan/sentences'
import { sentences as planelement } from '../domain/planelement/sentences'
import { sentences as tekst } from '../domain/tekst/sentences'
import { partNames as tiltakParts, sentences as tiltak } from '../domain/tiltak/sentences'
import { sentences as trad } from '../domain/trad/sentences'
import { partNames as utvalParts, sentences as utval } from '../domain/utval/sentences'
import { sentences as visning } from '../domain/visning/sentences'
import { sentences as innsyn } from '../domain/innsyn/sentences'
import { partNames as sakParts, sentences as sak } from '../domain/sak/sentences'
import { sentences as saksnummer } from '../domain/saksnummer/sentences'
import { sentences as formote } from '../domain/formote/sentences'
import { partNames as moteParts, sentences as mote } from '../domain/mote/sentences'
import { sentences as partnarvedtak } from '../domain/partnarvedtak/sentences'
import { partNames as vedtakParts, sentences as vedtak } from '../domain/vedtak/sentences'
import { sentences as usemje } from '../domain/usemje/sentences'

type Table<R extends RoomName> = {
  sentences: Words<Sentences<R>>
  /** The names that parts of a thing got in its facts. */
  parts?: (facts: FactOf<R>[], names: Names) => ReadonlyMap<string, string>
}

const tables: { [R in RoomName]: Table<R> } = {
  plan: { sentences: plan, parts: planParts },
  tekst: { sentences: tekst },
  trad: { sentences: trad },
  planelement: { sentences: planelement },
  tiltak: { sentences: tiltak, parts: tiltakParts },
  innforing: { sentences: innforing },
  okonomi: { sentences: okonomi, parts: okonomiParts },
  indikator: { sentences: indikator, parts: indikatorParts },
  utval: { sentences: utval, parts: utvalParts },
  partnar: { sentences: partnar },
  person: { sentences: person },
  kodeverk: { sentences: kodeverk },
  visning: { sentences: visning },
  innsyn: { sentences: innsyn },
  sak: { sentences: sak, parts: sakParts },
  saksnummer: { sentences: saksnummer },
  formote: { sentences: formote },
  mote: { sentences: mote, parts: moteParts },
  partnarvedtak: { sentences: partnarvedtak },
  vedtak: { sentences: vedtak, parts: vedtakParts },
  usemje: { sentences: usemje },
}

/** The rooms in the order in which one chooses among them. */
export const ROOMS = Object.keys(tables) as RoomName[]

const roomOf = (fact: FellesplanFact) => fact.type.slice(0, fact.type.indexOf('.')) as RoomName

/** Any fact in words. */
export function tell(fact: FellesplanFact, names: Names, lang: Lang): Said {
  const table = tables[roomOf(fact)].sentences[lang] as Sentences<RoomName>
  return say(table, fact, names)
}

/** What the parts of a thing are called, from its entries in the order in which they happened. */
export function partsIn(room: RoomName, entries: readonly Entry[], names: Names): ReadonlyMap<string, string> {
  const parts = tables[room].parts as Table<RoomName>['parts']
  return parts?.([...entries].sort((a, b) => a.seq - b.seq).flatMap((e) => e.facts), names) ?? new Map<string, string>()
}

/** Whether the entry speaks of a part whose name is not known: then the thing's whole history is needed. */
export function lacksParts(room: RoomName, entry: Entry, known: ReadonlyMap<string, string>, names: Names): boolean {
  if (!tables[room].parts) return false
  let lacks = false
  const asked: Names = { ...names, part: (id) => {
    lacks ||= !known.has(id)
    return ''
  } }
  for (const fact of entry.facts) tell(fact, asked, 'nn')
  return lacks
}

type Ways = { [T in FellesplanFact['type']]?: (data: DataOf<T>) => readonly [part: string, rom: string | undefined, ting: string | undefined] }

/** The parts of things that stand for other things: a link, a goal, an item of an agenda, a chapter. */
const WAYS: Ways = {
  'vedtak.FollowUpLinked': (d) => [d.folgje, d.rom, d.ting], 'sak.Linked': (d) => [d.lenkje, d.rom, d.ting], 'tiltak.OriginNamed': (d) => [d.opphav, d.rom, d.ting],
  'tiltak.GoalSet': (d) => [d.mal, 'planelement', d.element], 'mote.ItemPlaced': (d) => [d.punkt, 'sak', d.sak], 'plan.ChapterAdded': (d) => [d.kapittel, 'tekst', d.tekst],
}

/** The things, as "room/id", that the parts in some entries stand for. */
export function waysIn(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(entries.flatMap((e) => e.facts).flatMap((fact): [string, string][] => {
    const [part, rom, ting] = (WAYS[fact.type] as ((data: unknown) => readonly [string, string?, string?]) | undefined)?.(fact.data) ?? ['']
    return rom && ting ? [[part, `${rom}/${ting}`]] : []
  }))
}
