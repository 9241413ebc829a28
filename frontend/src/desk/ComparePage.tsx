// Two pictures of a plan beside each other: versions, moments, now. First which chapters are other than
// before, then, of those one wants to see, every word with who changed it and when.
import { useEffect, useState, type SubmitEvent } from 'react'
import { Button, Empty, PageHead, Section, Tag } from '../design'
import { formatMoment, useLang, useWords, type Lang } from '../engine/i18n'
import { useRow } from '../engine/live'
import type { Answered } from '../engine/read'
import { Link, text, useSearch, useTitle, type PageProps } from '../engine/route'
import { Choose, MomentField, useFormId, writeMoment } from '../domain/fields'
import { parseMoment, today } from '../domain/moments'
import { useNames } from '../domain/names'
import type { PlanRow } from '../domain/rows'
import type { Names } from '../domain/say'
import { shared } from '../domain/words'
import { Read } from './Past'
import { differences, readPicture, readWhich, writeWhich, type Difference, type Part, type Which } from './pictures'
import { TextDifference } from './TextDifference'
import { words, type DeskWords } from './words'
import './desk.css'

const schema = { fra: text, til: text }

export default function ComparePage({ params }: PageProps) {
  const common = useWords(shared)
  const w = useWords(words)
  const { row, ready, gone } = useRow<PlanRow>(`plan/${params['id'] ?? ''}`)
  useTitle(row ? w.compareTitle(row.row.tittel) : w.compare)
  if (gone) return <Empty title={common.missing}>{common.missingText}</Empty>
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return <Shown row={row.row} />
}

function Shown({ row }: { row: PlanRow }) {
  const w = useWords(words)
  const lang = useLang()
  const names = useNames()
  const [search, change] = useSearch(schema)
  const newest = row.versjonar[row.versjonar.length - 1]
  const fra = readWhich(search.fra) ?? (newest ? { kind: 'version', id: newest.versjon } : { kind: 'start' })
  const til = readWhich(search.til) ?? { kind: 'now' }
  return (
    <>
      <p className="fp-noprint"><Link href={`/plan/${row.id}`} lang={row.malform}>{w.toPlan(row.tittel)}</Link></p>
      <PageHead title={w.compareTitle(row.tittel)} />
      <div className="fp-compareform fp-noprint">
        <Choice row={row} label={w.from} which={fra} choose={(which) => change({ fra: writeWhich(which) })} />
        <Choice row={row} label={w.to} which={til} choose={(which) => change({ til: writeWhich(which) })} />
      </div>
      <p className="fp-lead">{w.from}: {told(fra, row, w, lang)}. {w.to}: {told(til, row, w, lang)}.</p>
      <Differences key={`${writeWhich(fra)} ${writeWhich(til)}`} row={row} fra={fra} til={til} names={names} />
    </>
  )
}

function told(which: Which, row: PlanRow, w: DeskWords, lang: Lang): string {
  switch (which.kind) {
    case 'now': return w.now
    case 'start': return w.start
    case 'moment': return formatMoment(which.at, lang)
    case 'version': return w.versionLabel(row.versjonar.find((v) => v.versjon === which.id)?.namn ?? which.id)
  }
}

/** A version, now, the start, or a moment that one writes. */
function Choice({ row, label, which, choose }: { row: PlanRow; label: string; which: Which; choose: (which: Which) => void }) {
  const w = useWords(words)
  const [asks, setAsks] = useState(which.kind === 'moment')
  const versions = [...row.versjonar].reverse().map((v) => ({ value: `v.${v.versjon}`, label: w.versionLabel(v.namn) }))
  const choices = [{ value: 'no', label: w.now }, ...versions, { value: 'start', label: w.start }, { value: 't', label: w.moment }]
  const set = (value: string) => {
    setAsks(value === 't')
    const chosen = readWhich(value)
    if (chosen) choose(chosen)
  }
  return (
    <div>
      <Choose label={label} choices={choices} value={asks ? 't' : writeWhich(which)} set={set} />
      {asks ? <MomentForm at={which.kind === 'moment' ? which.at : ''} choose={(at) => choose({ kind: 'moment', at })} /> : null}
    </div>
  )
}

function MomentForm({ at, choose }: { at: string; choose: (at: string) => void }) {
  const w = useWords(words)
  const lang = useLang()
  const id = useFormId()
  const [written, setWritten] = useState(() => writeMoment(at.length <= 10 ? at : at.slice(0, 10), lang))
  const [tried, setTried] = useState(false)
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    const moment = parseMoment(written)
    if (moment && moment <= today()) choose(moment)
  }
  return (
    <form className="fp-momentform" onSubmit={submit}>
      <MomentField id={id} label={w.momentLabel} value={written} set={setWritten} tried={tried} required />
      <Button type="submit" variant="secondary" data-size="sm">{w.compare}</Button>
    </form>
  )
}

type DifferencesProps = { row: PlanRow; fra: Which; til: Which; names: Names }

function usePicture(plan: string, which: Which) {
  const address = writeWhich(which)
  const [answered, setAnswered] = useState<Answered<Part[]>>()
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let wanted = true
    const asked = readWhich(address)
    if (asked) {
      void readPicture(plan, asked).then((answer) => {
        if (wanted) setAnswered(answer)
      })
    }
    return () => {
      wanted = false
    }
  }, [plan, address, turn])
  const again = () => setTurn((n) => n + 1)
  if (!answered) return { again }
  return answered.ok ? { data: answered.data, again } : { problem: answered.problem, again }
}

/** Two pictures of a plan, held against each other. */
export function Differences({ row, fra, til, names }: DifferencesProps) {
  const was = usePicture(row.id, fra)
  const is = usePicture(row.id, til)
  return <Read reading={was}>{(before) => <Read reading={is}>{(after) => <Told all={differences(before, after)} names={names} />}</Read>}</Read>
}

function Told({ all, names }: { all: Difference[]; names: Names }) {
  const w = useWords(words)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const changed = all.filter((d) => !d.kinds.includes('same'))
  const worded = changed.filter(hasWords)
  const same = all.length - changed.length
  if (changed.length === 0) return <Empty title={w.noChanges}>{w.noChangesText}</Empty>
  const toggle = (id: string) => setOpen((now) => new Set(now.has(id) ? [...now].filter((k) => k !== id) : [...now, id]))
  const showAll = worded.length > 0 && open.size < worded.length
    ? <Button variant="secondary" data-size="sm" className="fp-noprint" onClick={() => setOpen(new Set(worded.map((d) => d.kapittel)))}>{w.showAll}</Button> : null
  return (
    <Section title={w.summary} actions={showAll}>
      {changed.map((d) => <One key={d.kapittel} difference={d} open={open.has(d.kapittel)} toggle={() => toggle(d.kapittel)} names={names} />)}
      {same > 0 ? <p className="fp-none">{w.unchanged(same)}</p> : null}
    </Section>
  )
}

/** Whether there are words to show: nobody may have written in a chapter that is new, or gone. */
function hasWords(d: Difference): boolean {
  return d.kinds.some((k) => k === 'text' || k === 'added' || k === 'removed') && ((d.was?.v ?? 0) > 0 || (d.is?.v ?? 0) > 0)
}

const COLOUR = { added: 'success', removed: 'danger', text: 'info', title: 'neutral', moved: 'neutral', same: 'neutral' } as const

function One({ difference: d, open, toggle, names }: { difference: Difference; open: boolean; toggle: () => void; names: Names }) {
  const w = useWords(words)
  const part = d.is ?? d.was
  if (!part) return null
  const showsWords = hasWords(d)
  return (
    <section className="fp-difference" aria-label={part.tittel}>
      <p className="fp-difference__title"><span className="fp-outline__number">{part.nummer}</span> <span lang={part.malform}>{part.tittel}</span> <span className="fp-tags">{d.kinds.map((k) => <Tag key={k} data-size="sm" data-color={COLOUR[k]}>{w.kinds[k]}</Tag>)}</span></p>
      {d.kinds.includes('title') && d.was ? <p className="fp-history__meta">{w.wasTitle(d.was.tittel)}</p> : null}
      {d.kinds.includes('moved') && d.was ? <p className="fp-history__meta">{w.wasNumber(d.was.nummer)}</p> : null}
      {showsWords ? (
        <>
          <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" aria-expanded={open} aria-label={`${open ? w.hide : w.show}: ${part.tittel}`} onClick={toggle}>{open ? w.hide : w.show}</Button>
          {open ? <TextDifference was={d.was} is={d.is} names={names} /> : null}
        </>
      ) : null}
    </section>
  )
}
