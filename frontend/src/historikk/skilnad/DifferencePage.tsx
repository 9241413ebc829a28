// What is other between two moments: every thing that changed, field by field, and texts word by word.
import { useMemo, useState, type SubmitEvent } from 'react'
import { Alert, Button, Empty, Field, Heading, Label, PageHead, Paragraph, Section, Select, Textfield } from '../../design'
import { formatDate, formatDateTime, formatNumber, useLang, useWords } from '../../engine/i18n'
import { useRead } from '../../engine/read'
import { text, useSearch, useTitle, type PageProps } from '../../engine/route'
import { Gate } from '../../domain/innsyn/Gate'
import { useNames } from '../../domain/names'
import type { RoomName } from '../../domain/say'
import { shared } from '../../domain/words'
import { ROOMS } from '../tables'
import { placeOf, type Axis, type OutOfReach } from '../tid/axis'
import { words as tid } from '../tid/words'
import { useThings } from '../things'
import { words as history, ROOM } from '../words'
import { ThingLine } from './ThingLine'
import { pathOf, useDifferences, type Differences, type Query } from './useDifferences'
import { useCalled } from './useCalled'
import { words } from './words'
import '../historikk.css'
import './skilnad.css'

const schema = { fra: text, til: text, rom: text, ting: text }

export default function DifferencePage(_: PageProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const axis = useRead<Axis>('/api/tid')
  useTitle(w.title)
  if (axis.problem) return <NotLoaded detail={axis.problem.detail ?? axis.problem.title} again={axis.again} />
  return <><PageHead title={w.title} lead={w.lead} />{axis.data ? <Gate><Between axis={axis.data} /></Gate> : <p className="fp-waiting" role="status">{common.loading}</p>}</>
}

function NotLoaded({ detail, again }: { detail: string; again: () => void }) {
  const w = useWords(history)
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">{w.notLoaded}</Heading>
      <Paragraph>{detail}</Paragraph>
      <Button variant="secondary" data-size="sm" onClick={again}>{w.again}</Button>
    </Alert>
  )
}

/** Nothing written is before the first event, and now. */
const place = (axis: Axis, written: string, empty: number) => (written.trim() === '' ? { seq: empty } : placeOf(axis, written))

function Between({ axis }: { axis: Axis }) {
  const w = useWords(words)
  const [search, change] = useSearch(schema)
  const [fra, til] = [place(axis, search.fra, 0), place(axis, search.til, axis.seq)]
  const turned = 'seq' in fra && 'seq' in til && fra.seq > til.seq
  const query = 'seq' in fra && 'seq' in til && !turned && search.fra.trim() !== '' ? { fra: fra.seq, til: til.seq, rom: search.rom, ting: search.ting } : undefined
  return (
    <>
      <Ask key={`${search.fra} ${search.til} ${search.rom}`} axis={axis} given={search} change={change} />
      {turned ? <Alert data-color="warning" role="status">{w.wrong}</Alert> : null}
      {query ? <Found query={query} search={search} all={() => change({ rom: '', ting: '' })} /> : null}
    </>
  )
}

type AskProps = { axis: Axis; given: { fra: string; til: string; rom: string }; change: (to: { fra?: string; til?: string; rom?: string; ting?: string }, options?: { push?: boolean }) => void }

function Ask({ axis, given, change }: AskProps) {
  const w = useWords(words)
  const t = useWords(tid)
  const room = useWords(ROOM)
  const lang = useLang()
  const [fra, setFra] = useState(given.fra)
  const [til, setTil] = useState(given.til)
  const [rom, setRom] = useState(given.rom)
  const [tried, setTried] = useState(given.fra !== '')
  const why = (written: string, needed: boolean): OutOfReach | undefined => {
    if (written.trim() === '') return needed ? 'unread' : undefined
    const found = placeOf(axis, written)
    return 'problem' in found ? found.problem : undefined
  }
  const said = (problem: OutOfReach | undefined) => (tried && problem ? t.reach[problem](formatDate(axis.dagar[0]?.dag ?? '', lang), formatNumber(axis.seq, lang)) : undefined)
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    if (!why(fra, true) && !why(til, false)) change({ fra: fra.trim(), til: til.trim(), rom, ...(rom === given.rom ? {} : { ting: '' }) }, { push: true })
  }
  return (
    <form className="fp-skilnad__ask fp-noprint" onSubmit={submit}>
      <Textfield data-size="sm" label={w.from} description={w.help} autoComplete="off" maxLength={40} value={fra} error={said(why(fra, true))} onChange={(e) => setFra(e.target.value)} />
      <Textfield data-size="sm" label={w.to} description={w.nowHelp} autoComplete="off" maxLength={40} value={til} error={said(why(til, false))} onChange={(e) => setTil(e.target.value)} />
      <Field data-size="sm">
        <Label>{w.room}</Label>
        <Select value={rom} onChange={(e) => setRom(e.target.value)}>
          <Select.Option value="">{w.all}</Select.Option>
          {ROOMS.map((value) => <Select.Option key={value} value={value}>{room[value]}</Select.Option>)}
        </Select>
      </Field>
      <Button type="submit" variant="secondary" data-size="sm">{w.show}</Button>
    </form>
  )
}

type FoundProps = { query: Query; search: { rom: string; ting: string }; all: () => void }

function Found({ query, search, all }: FoundProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const { found, problem, more, again } = useDifferences(query)
  return (
    <>
      {problem ? <NotLoaded detail={problem.errors?.[0]?.detail ?? problem.detail ?? problem.title} again={again} /> : null}
      {!found && !problem ? <p className="fp-waiting" role="status">{common.loading}</p> : null}
      {found ? <Told found={found} query={query} /> : null}
      <div className="fp-actions fp-noprint">
        {more ? <Button variant="secondary" onClick={more}>{w.more}</Button> : null}
        {search.ting || search.rom ? <Button variant="tertiary" onClick={all}>{w.everything}</Button> : null}
      </div>
    </>
  )
}

function useMoment(): (at: Differences['fra']) => string {
  const w = useWords(words)
  const lang = useLang()
  return (at) => (at.seq === 0 ? w.before : w.moment(at.tid ? formatDateTime(at.tid, lang) : '', formatNumber(at.seq, lang)))
}

function Told({ found, query }: { found: Differences; query: Query }) {
  const w = useWords(words)
  const room = useWords(ROOM)
  const lang = useLang()
  const moment = useMoment()
  const names = useNames()
  const things = useThings(names)
  const called = useCalled(names, things)
  const rooms = useMemo(() => [...new Set(found.rader.map((r) => r.rom))], [found.rader])
  return (
    <>
      <p className="fp-lead" role="status">{w.between(moment(found.fra), moment(found.til))} {found.rader.length > 0 ? w.count(found.rader.length, !!found.next) : ''}</p>
      <p className="fp-tags fp-noprint">
        <a className="ds-link" href={pathOf(query, { lang }, '.pdf')} download>{w.pdf}</a> <a className="ds-link" href={pathOf(query)} download={`skilnad-${query.fra}-${query.til}.json`}>{w.json}</a>
      </p>
      {found.rader.length === 0 ? <Empty title={w.none}>{w.noneText}</Empty> : null}
      {rooms.map((rom) => (
        <Section key={rom} title={room[rom as RoomName]}>
          {found.rader.filter((r) => r.rom === rom).map((one) => (
            <ThingLine key={one.ting} one={one} til={found.til.seq} fra={found.fra.seq} asked={{ rom, names, lang, called }} thing={things(rom, one.ting)} />
          ))}
        </Section>
      ))}
    </>
  )
}
