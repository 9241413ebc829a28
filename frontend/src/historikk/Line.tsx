// One entry among the others: of what it is, and what happened.
import { Tag } from '../design'
import { useLang, useWords, type Lang } from '../engine/i18n'
import { Link } from '../engine/route'
import { EntryBody } from '../domain/Entry'
import { linkedNames } from '../domain/linked'
import type { Entry } from '../domain/rows'
import type { Names, RoomName } from '../domain/say'
import { thingOf, type Line } from './log'
import type { Thing, Things } from './things'
import { tell } from './tables'
import type { ToldNames } from './useParts'
import { ROOM } from './words'

/** The names that the sentences of an entry ask for. */
export function namesFor(names: Names, things: Things, entry: Entry): Names {
  return { ...names, actor: entry.actor, ting: (rom, id) => things(rom, id)?.title }
}

/** The same, each with the way to what it names; a part that stands for another thing leads there. */
function linkedFor(names: ToldNames, things: Things, entry: Entry): Names {
  const hrefOf = (rom: string, id: string) => things(rom, id)?.href
  return linkedNames(namesFor(names, things, entry), hrefOf, (part) => {
    const [rom = '', id = ''] = names.way(part)?.split('/') ?? []
    return hrefOf(rom, id)
  })
}

type Props = { line: Line; names: ToldNames; things: Things; whole?: boolean }

export function LogLine({ line, names, things, whole }: Props) {
  const lang = useLang()
  const { room, id } = thingOf(line.key)
  const thing = things(room, id)
  const asked = linkedFor(names, things, line.row)
  return (
    <>
      <p className="fp-log__thing"><ThingName room={room as RoomName} thing={thing} lang={lang} /></p>
      <EntryBody entry={line.row} facts={line.row.facts} names={asked} writing={thing?.writing} tell={(fact) => tell(fact, asked, lang)} whole={!!whole} />
    </>
  )
}

/** «Tiltak · Felles inntaksteam» */
export function ThingName({ room, thing, lang }: { room: RoomName; thing: Thing | undefined; lang: Lang }) {
  const w = useWords(ROOM)
  const titleLang = thing?.lang === lang ? undefined : thing?.lang
  return (
    <>
      <Tag data-size="sm" data-color="neutral">{w[room]}</Tag>
      {thing?.href ? <Link href={thing.href} lang={titleLang}>{thing.title}</Link> : <span lang={titleLang}>{thing?.title}</span>}
    </>
  )
}
