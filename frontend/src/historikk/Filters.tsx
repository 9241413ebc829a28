// What is asked of the log. All of it stands in the address.
import { useMemo, useState } from 'react'
import { Button, Details, Field, Label, Search as SearchField, Select, Textfield } from '../design'
import { compareText, useLang, useWords } from '../engine/i18n'
import { usePeople } from '../engine/people'
import { writeMoment } from '../domain/fields'
import { parseMoment } from '../domain/moments'
import { usePartnarChoices, useUtvalChoices, type Choice } from '../domain/names'
import { shared } from '../domain/words'
import type { Group } from './found'
import { kindsIn } from './kinds'
import { isFiltered, noFilters, thingOf, type Search } from './log'
import { Pick } from './Pick'
import { ROOMS } from './tables'
import type { Things } from './things'
import { ROOM, words } from './words'

type Props = { search: Search; change: (to: Partial<Search>) => void; things: Things }

export function Filters({ search, change, things }: Props) {
  const w = useWords(words)
  const room = useWords(ROOM)
  const rooms = ROOMS.map((value) => ({ value, label: room[value] }))
  const inRoom = (rom: string) => change({ rom, ...(search.type.startsWith(`${rom}.`) || !rom ? {} : { type: '' }) })
  return (
    <div className="fp-log__filters" role="search">
      <div className="fp-log__first">
        <SearchField label={w.search} placeholder={w.search} data-size="sm" maxLength={100} value={search.sok} onChange={(e) => change({ sok: e.target.value })} />
        <Choose label={w.room} all={w.allRooms} choices={rooms} value={search.rom} set={inRoom} />
        <Pick label={w.kind} all={w.allKinds} groups={useKinds(search.rom)} value={search.type} set={(type) => change({ type })} />
      </div>
      <More search={search} change={change} things={things} />
      {isFiltered(search) ? <Button variant="tertiary" data-size="sm" onClick={() => change(noFilters)}>{w.clear}</Button> : null}
    </div>
  )
}

/** The kinds of events, by room; of one room where one is chosen. */
function useKinds(rom: string): Group[] {
  const lang = useLang()
  return useMemo(() => {
    const kinds = kindsIn(lang)
    return ROOMS.filter((room) => !rom || room === rom).map((room) => ({ name: ROOM[lang][room], choices: kinds.filter((k) => k.room === room).map((k) => ({ value: k.type, label: k.label })) }))
  }, [lang, rom])
}

function More({ search, change, things }: Props) {
  const w = useWords(words)
  const used = [search.ting, search.person, search.partnar, search.om, search.fra, search.til].filter(Boolean).length
  return (
    <Details defaultOpen={used > 0}>
      <Details.Summary>{w.more(used)}</Details.Summary>
      <Details.Content>
        <div className="fp-log__more">
          <Pick label={w.thing} all={w.allThings} groups={useThingGroups(things, search.rom)} value={search.ting} set={(ting) => change({ ting })} />
          <Pick label={w.person} all={w.allPeople} groups={usePeopleGroups()} value={search.person} set={(person) => change({ person })} />
          <Choose label={w.partnar} all={w.allPartnarar} choices={usePartnarChoices()} value={search.partnar} set={(partnar) => change({ partnar })} />
          <Choose label={w.utval} all={w.allUtval} choices={useUtvalChoices()} value={search.om} set={(om) => change({ om })} />
          <Choose label={w.groupBy} all={w.byDay} choices={[{ value: 'mote', label: w.byMeeting }]} value={search.grupper === 'mote' ? 'mote' : ''} set={(grupper) => change({ grupper: grupper === 'mote' ? 'mote' : 'dag' })} />
          <MomentFilter label={w.from} value={search.fra} set={(fra) => change({ fra })} />
          <MomentFilter label={w.to} value={search.til} set={(til) => change({ til })} />
        </div>
      </Details.Content>
    </Details>
  )
}

const SAME: ReadonlySet<string> = new Set(['innforing', 'okonomi']) // they are the tiltak's own, by the same id

/** Every thing that has a name, by room and in the order of a telephone book. */
function useThingGroups(things: Things, rom: string): Group[] {
  const lang = useLang()
  return useMemo(() => {
    const rooms = new Map<string, Group['choices'][number][]>()
    for (const [key, thing] of things.all) {
      const { room, id } = thingOf(key)
      if ((rom ? room !== rom : SAME.has(room)) || !thing.title) continue
      const choices = rooms.get(room) ?? []
      if (choices.length === 0) rooms.set(room, choices)
      choices.push({ value: id, label: thing.title, lang: thing.lang === lang ? undefined : thing.lang })
    }
    return ROOMS.flatMap((room): Group[] => {
      const choices = rooms.get(room)?.sort((a, b) => compareText(a.label, b.label))
      return choices ? [{ name: ROOM[lang][room], choices }] : []
    })
  }, [things, rom, lang])
}

function usePeopleGroups(): Group[] {
  const people = usePeople()
  return useMemo(() => [{ name: '', choices: people.map((p) => ({ value: p.id, label: p.namn })).sort((a, b) => compareText(a.label, b.label)) }], [people])
}

type ChooseProps = { label: string; all: string; choices: Choice[]; value: string; set: (value: string) => void }

function Choose({ label, all, choices, value, set }: ChooseProps) {
  const known = !value || choices.some((c) => c.value === value)
  return (
    <Field data-size="sm">
      <Label>{label}</Label>
      <Select value={value} onChange={(e) => set(e.target.value)}>
        <Select.Option value="">{all}</Select.Option>
        {known ? null : <Select.Option value={value}>{value}</Select.Option>}
        {choices.map((c) => <Select.Option key={c.value} value={c.value}>{c.label}</Select.Option>)}
      </Select>
    </Field>
  )
}

/** Goes to the address when it has become a date, a month or a year. */
function MomentFilter({ label, value, set }: { label: string; value: string; set: (value: string) => void }) {
  const w = useWords(words)
  const common = useWords(shared)
  const lang = useLang()
  const [typed, setTyped] = useState<string>()
  const [left, setLeft] = useState(false)
  const shown = typed ?? writeMoment(value, lang)
  const type = (next: string) => {
    setTyped(next)
    setLeft(false)
    const moment = parseMoment(next)
    if (moment !== undefined && moment !== value) set(moment)
  }
  return (
    <Textfield data-size="sm" label={label} placeholder={w.momentHelp} autoComplete="off" maxLength={40} value={shown}
      error={left && parseMoment(shown) === undefined ? common.notAMoment(label) : undefined} onChange={(e) => type(e.target.value)}
      onBlur={() => {
        setLeft(true)
        if (parseMoment(shown) !== undefined) setTyped(undefined)
      }} />
  )
}
