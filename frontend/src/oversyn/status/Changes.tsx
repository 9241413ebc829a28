// What changed since a day, tiltak by tiltak, in sentences: of the tiltak, its take-up, its money, and what was said about it.
import { useMemo, useState, type ReactNode } from 'react'
import { Button, StatusTag } from '../../design'
import { formatDate, useWords, type Lang, type Words } from '../../engine/i18n'
import { usePaper } from '../../engine/paper'
import { EntryBody } from '../../domain/Entry'
import { sentences as uptakeSentences } from '../../domain/innforing/sentences'
import { partNames as moneyParts, sentences as moneySentences } from '../../domain/okonomi/sentences'
import { linkedNames } from '../../domain/linked'
import type { News, NewsEntry, TiltakKort } from '../../domain/rows'
import { say, sentence, type FactOf, type Names, type RoomName, type Sentences } from '../../domain/say'
import { hrefIn, namedIn, useTitles } from '../../domain/titles'
import { partNames as tiltakParts, sentences as tiltakSentences } from '../../domain/tiltak/sentences'
import { sentences as threadSentences } from '../../domain/trad/sentences'
import { toTyped } from '../../domain/trad/mention'
import type { FellesplanFact } from '../../events.gen'
import type { PartProps } from './StatusPage'
import { Part, Title } from './lists'
import { words } from './words'

/** So many records of one tiltak before one asks for the others; on the wall, where nobody can, so many. */
const MOST = 4
const WALL_MOST = 1

type Told = { row: TiltakKort; entries: NewsEntry[] }

/** The tiltak that are shown, with what is new of each; the newest first. */
export function newsOf(news: News | undefined, shown: readonly TiltakKort[]): Told[] {
  const rows = new Map(shown.map((row) => [row.id, row]))
  const of = new Map<string, Told>()
  for (const entry of news?.hendingar ?? []) {
    const row = rows.get(entry.tiltak)
    if (!row) continue
    const told = of.get(row.id) ?? { row, entries: [] }
    told.entries.push(entry)
    of.set(row.id, told)
  }
  return [...of.values()]
}

type Props = PartProps & { since: string; why: string; news: News | undefined; failed: boolean; pick: ReactNode }

export function Changes({ picture, names, wall, since, why, news, failed, pick }: Props) {
  const w = useWords(words)
  const items = useMemo(() => newsOf(news, picture.all), [news, picture.all])
  const none = failed && !news ? w.newsFailed : news ? w.noChanged : w.newsComing
  return (
    <Part title={w.changedSince(formatDate(since))} note={why} items={items} none={none} wall={wall} actions={pick} line={({ row, entries }) => (
      <li key={row.id} className="fp-utvalstatus__changed">
        <Title row={row} />
        <StatusTag lys={row.status?.framdrift} /><small>{names.aktor(row.eigar)}</small>
        <Entries entries={entries} names={names} wall={wall} />
      </li>
    )} after={news?.fleire ? <p className="fp-help">{w.newsMore(news.fleire)}</p> : null} />
  )
}

function Entries({ entries, names, wall }: { entries: NewsEntry[]; names: Names; wall: boolean }) {
  const w = useWords(words)
  const [all, setAll] = useState(false)
  const paper = usePaper()
  const most = wall ? WALL_MOST : MOST
  const shown = all || paper ? entries : entries.slice(0, most)
  return (
    <div className="fp-utvalstatus__history">
      <ol className="fp-history" reversed>
        {shown.map((entry) => <li key={`${entry.rom}/${entry.ting}/${entry.hending.seq}`} className="fp-history__entry"><OneEntry entry={entry} names={names} /></li>)}
      </ol>
      {shown.length < entries.length ? (
        wall ? <p className="fp-help">{w.alsoMore(entries.length - shown.length)}</p>
          : <Button variant="tertiary" data-size="sm" className="fp-noprint" onClick={() => setAll(true)}>{w.more(entries.length - shown.length)}</Button>
      ) : null}
    </div>
  )
}

type Room = 'tiltak' | 'innforing' | 'okonomi' | 'trad'
const SENTENCES: { [R in Room]: Words<Sentences<R>> } = { tiltak: tiltakSentences, innforing: uptakeSentences, okonomi: moneySentences, trad: threadSentences }

function partsOf({ rom, namn, hending }: NewsEntry, names: Names): ReadonlyMap<string, string> {
  const facts = [...(namn ?? []), ...hending.facts]
  if (rom === 'tiltak') return tiltakParts(facts as FactOf<'tiltak'>[], names)
  return rom === 'okonomi' ? moneyParts(facts as FactOf<'okonomi'>[], names) : new Map()
}

/** The sentences of one record as plain words; what was said stands behind. */
export function wordsOf(entry: NewsEntry, names: Names, lang: Lang): string {
  const { hending } = entry
  const parts = partsOf(entry, names)
  const named: Names = { ...names, part: (id) => parts.get(id) ?? names.part(id), actor: hending.actor }
  return hending.facts.map((fact) => {
    const said = say(SENTENCES[entry.rom as Room][lang] as Sentences<RoomName>, fact as FactOf<RoomName>, named)
    return [sentence(said, hending.actor ? names.person(hending.actor) : undefined), said.quote ? toTyped(said.quote, names.person).typed : ''].filter(Boolean).join(' ')
  }).join(' ')
}

function OneEntry({ entry, names }: { entry: NewsEntry; names: Names }) {
  const { hending } = entry
  const told = useWords(SENTENCES[entry.rom as Room] as Words<Sentences<RoomName>>)
  const named = useMemo(() => namedIn(hending.facts, names, (fact, n) => say(told, fact as FactOf<RoomName>, n)), [hending, names, told])
  const titles = useTitles(named)
  const withParts = useMemo(() => {
    const titled: Names = { ...names, ting: (rom, id) => titles.get(`${rom}/${id}`) }
    const parts = partsOf(entry, titled)
    return linkedNames({ ...titled, part: (id: string) => parts.get(id) ?? names.part(id) }, hrefIn(names))
  }, [entry, names, titles])
  const tell = (fact: FellesplanFact) => {
    const said = say(told, fact as FactOf<RoomName>, { ...withParts, actor: hending.actor })
    return said.quote && entry.rom === 'trad' ? { ...said, quote: toTyped(said.quote, names.person).typed } : said
  }
  return <EntryBody entry={hending} facts={hending.facts} names={withParts} tell={tell} />
}
