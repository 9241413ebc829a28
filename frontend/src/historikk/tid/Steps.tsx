// The ways to another moment: step by step, by itself, by a date or a number, by a mark.
import { useState, type SubmitEvent } from 'react'
import { Button, Details, Field, Label, Select, Textfield } from '../../design'
import { announce } from '../../engine/announce'
import { formatDate, formatNumber, formatShortDate, useLang, useWords, type Lang } from '../../engine/i18n'
import { sentence, type Names } from '../../domain/say'
import { namesFor } from '../Line'
import { tell } from '../tables'
import type { Things } from '../things'
import { placeOf, step, type Axis, type Mark, type OutOfReach, type Unit } from './axis'
import { usePlay, type Go } from './play'
import { Legend } from './Scale'
import { useNarrow } from './useNarrow'
import { whenOf } from './when'
import { words } from './words'

type Props = { axis: Axis; wanted: number; rests: boolean; go: Go; names: Names; things: Things }

const UNITS: readonly Unit[] = ['merke', 'dag', 'hending']
const SIGN: Record<Unit, readonly [string, string]> = { merke: ['|«', '»|'], dag: ['«', '»'], hending: ['‹', '›'] }

export function Steps(props: Props) {
  const { axis, wanted, rests, go } = props
  const w = useWords(words)
  const lang = useLang()
  const { plays, unit, play, setUnit } = usePlay(axis, wanted, rests, go)
  const goTo = (seq: number) => {
    play(false)
    go(seq)
  }
  const toggle = () => {
    play(!plays)
    if (plays) announce(w.stopped(whenOf(axis, wanted, undefined, lang)))
  }
  const one = (u: Unit, way: 1 | -1) => <Step key={`${u} ${way}`} unit={u} way={way} to={step(axis, wanted, u, way)} go={goTo} />
  return (
    <div className="fp-tid__steps fp-noprint">
      <div className="fp-tid__buttons">
        {UNITS.map((u) => one(u, -1))}
        <Button data-size="sm" onClick={toggle} disabled={!plays && step(axis, wanted, unit, 1) === undefined}>{plays ? w.pause : w.play}</Button>
        {[...UNITS].reverse().map((u) => one(u, 1))}
        <Select data-size="sm" aria-label={w.pace} value={unit} onChange={(e) => setUnit(e.target.value as Unit)}>
          {[...UNITS].reverse().map((u) => <Select.Option key={u} value={u}>{w.paces[u]}</Select.Option>)}
        </Select>
      </div>
      {useNarrow() ? (
        <Details>
          <Details.Summary>{w.elsewhere}</Details.Summary>
          <Details.Content><div className="fp-tid__folded"><Ways {...props} go={goTo} /></div></Details.Content>
        </Details>
      ) : <Ways {...props} go={goTo} />}
    </div>
  )
}

/** To a date or a number, to a mark; and what the marks are. */
function Ways(props: Props) {
  return <><Jump axis={props.axis} go={props.go} /><Marks {...props} /><Legend axis={props.axis} /></>
}

function Step({ unit, way, to, go }: { unit: Unit; way: 1 | -1; to: number | undefined; go: (seq: number) => void }) {
  const w = useWords(words)
  const n = way < 0 ? 0 : 1
  // Not disabled: the focus would be lost at the end of the axis.
  return (
    <Button variant="secondary" data-size="sm" icon aria-label={w.step[unit][n]} title={w.step[unit][n]} aria-disabled={to === undefined || undefined} onClick={() => {
      if (to !== undefined) go(to)
    }}><span aria-hidden="true">{SIGN[unit][n]}</span></Button>
  )
}

function Jump({ axis, go }: { axis: Axis; go: (seq: number) => void }) {
  const w = useWords(words)
  const lang = useLang()
  const [written, setWritten] = useState('')
  const [why, setWhy] = useState<OutOfReach>()
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    const place = placeOf(axis, written)
    if ('problem' in place) return setWhy(place.problem)
    setWhy(undefined)
    go(place.seq)
  }
  const first = axis.dagar[0]
  return (
    <form className="fp-tid__jump" onSubmit={submit}>
      <Textfield data-size="sm" label={w.jump} description={w.jumpHelp} autoComplete="off" maxLength={40} value={written}
        error={why ? w.reach[why](first ? formatDate(first.dag, lang) : '', formatNumber(axis.seq, lang)) : undefined}
        onChange={(e) => {
          setWritten(e.target.value)
          setWhy(undefined)
        }} />
      <Button type="submit" variant="secondary" data-size="sm">{w.go}</Button>
    </form>
  )
}

const MOST_MARKS = 300 // the last ones; the others are reached step by step

function Marks({ axis, wanted, go, names, things }: Props & { go: (seq: number) => void }) {
  const w = useWords(words)
  const lang = useLang()
  if (axis.merke.length === 0) return null
  const newest = [...axis.merke].reverse().slice(0, MOST_MARKS)
  const here = newest.some((m) => m.seq === wanted) ? String(wanted) : ''
  return (
    <Field data-size="sm">
      <Label>{w.marks}</Label>
      <Select value={here} onChange={(e) => {
        if (e.target.value) go(Number(e.target.value))
      }}>
        <Select.Option value="">{w.chooseMark}</Select.Option>
        {newest.map((mark, i) => <Select.Option key={`${mark.seq} ${i}`} value={String(mark.seq)}>{toldMark(mark, names, things, lang)}</Select.Option>)}
      </Select>
    </Field>
  )
}

/** «14.03.2026 Handlingsplan 2026: Kari Nes ga versjonen namnet …» */
function toldMark(mark: Mark, names: Names, things: Things, lang: Lang): string {
  const asked = { ...namesFor(names, things, { actor: mark.aktor } as Parameters<typeof namesFor>[2]) }
  const said = sentence(tell(mark.fakta, asked, lang), mark.aktor ? names.person(mark.aktor) : undefined)
  return `${formatShortDate(mark.tid, lang)} ${things(mark.rom, mark.ting)?.title ?? ''}: ${said}`
}
