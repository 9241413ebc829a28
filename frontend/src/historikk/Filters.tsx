// What is asked of the log. All of it stands in the address.
import { useState } from 'react'
import { Button, Details, Field, Label, Search as SearchField, Select, Textfield } from '../design'
import { compareText, useLang, useWords } from '../engine/i18n'
import { usePeople } from '../engine/people'
import { writeMoment } from '../domain/fields'
import { parseMoment } from '../domain/moments'
import { usePartnarChoices, useUtvalChoices, type Choice } from '../domain/names'
import { shared } from '../domain/words'
import { isFiltered, noFilters, type Search } from './log'
import { ROOMS } from './tables'
import type { Things } from './things'
import { KINDS, ROOM, words } from './words'

type Props = { search: Search; change: (to: Partial<Search>) => void; things: Things; choices: Choice[] }

export function Filters(props: Props) {
  const { search, change } = props
  const w = useWords(words)
  const room = useWords(ROOM)
  const rooms = ROOMS.map((value) => ({ value, label: room[value] }))
  const kinds = KINDS.map((value) => ({ value, label: w.kinds[value] ?? value }))
  return (
    <div className="fp-log__filters" role="search">
      <div className="fp-log__first">
        <SearchField label={w.search} placeholder={w.search} data-size="sm" maxLength={100} value={search.sok} onChange={(e) => change({ sok: e.target.value })} />
        <Choose label={w.room} all={w.allRooms} choices={rooms} value={search.rom} set={(rom) => change({ rom })} />
        <Choose label={w.kind} all={w.allKinds} choices={kinds} value={search.type} set={(type) => change({ type })} />
      </div>
      <More {...props} />
      {isFiltered(search) ? <Button variant="tertiary" data-size="sm" onClick={() => change(noFilters)}>{w.clear}</Button> : null}
    </div>
  )
}

function More({ search, change, things, choices }: Props) {
  const w = useWords(words)
  const people = usePeople().map((p) => ({ value: p.id, label: p.namn }))
  const used = [search.ting, search.person, search.partnar, search.om, search.fra, search.til].filter(Boolean).length
  return (
    <Details defaultOpen={used > 0}>
      <Details.Summary>{w.more(used)}</Details.Summary>
      <Details.Content>
        <div className="fp-log__more">
          <Choose label={w.thing} all={w.allThings} choices={withChosen(choices, search.ting, things)} value={search.ting} set={(ting) => change({ ting })} />
          <Choose label={w.person} all={w.allPeople} choices={people} value={search.person} set={(person) => change({ person })} />
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

/** The address may name a thing of any room; then it is among the choices too. */
function withChosen(choices: Choice[], chosen: string, things: Things): Choice[] {
  if (!chosen || choices.some((c) => c.value === chosen)) return choices
  const thing = ROOMS.map((room) => things(room, chosen)).find((t) => t !== undefined)
  return [{ value: chosen, label: thing?.title ?? chosen }, ...choices]
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

/** Plans and tiltak by name, to choose among. */
export function thingChoices(rows: { id: string; title: string }[]): Choice[] {
  return rows.map(({ id, title }) => ({ value: id, label: title })).sort((a, b) => compareText(a.label, b.label))
}
