// The way of a sak through the utval, drawn as a line: each stop with what happened there, in words.
import { useMemo } from 'react'
import { formatMoment, useLang, useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { Link } from '../../engine/route'
import type { MoteKort, SakRow, SakStopp, Trace } from '../rows'
import { useSakNumbers } from '../numbers'
import type { Names } from '../say'
import { Why } from '../Why'
import { UTFALL, VEG } from './terms'
import { words } from './words'

/** The meetings of the utval at a stop that have the sak on their agendas, in order. */
export function meetingsAt(sak: string, stop: SakStopp, next: SakStopp | undefined, meetings: readonly MoteKort[]): MoteKort[] {
  const came = stop.komen.time
  return meetings.filter((m) => m.utval === stop.utval && m.stand !== 'avlyst' && m.saker.includes(sak) && m.start >= came.slice(0, 10) && (!next || m.start <= next.komen.time))
    .sort((a, b) => a.start.localeCompare(b.start))
}

export function Way({ row, names }: { row: SakRow; names: Names }) {
  const w = useWords(words)
  const utfall = useWords(UTFALL)
  const { rows } = useRows<MoteKort>('mote.kort')
  const meetings = useMemo(() => rows.map((r) => r.row), [rows])
  const last = row.veg.length - 1
  const day = useDay()
  return (
    <section aria-label={w.way} className="fp-way">
      <ol>
        {row.veg.map((stop, i) => {
          const next = row.veg[i + 1]
          return <Stop key={i} row={row} stop={stop} next={next} here={i === last && !row.slutt} meetings={meetingsAt(row.id, stop, next, meetings)} names={names} />
        })}
        {row.slutt ? <li data-stand="end"><span>{w.ended(utfall[row.slutt.utfall], day(row.slutt.spor))}</span>{row.slutt.ord ? <q>{row.slutt.ord}</q> : null}<Why trace={row.slutt.spor} /></li> : null}
      </ol>
    </section>
  )
}

/** When something was recorded, by the day. */
export function useDay(): (trace: Pick<Trace, 'time'>) => string {
  const lang = useLang()
  return (trace) => formatMoment(trace.time.slice(0, 10), lang)
}

type StopProps = { row: SakRow; stop: SakStopp; next: SakStopp | undefined; here: boolean; meetings: MoteKort[]; names: Names }

function Stop({ row, stop, next, here, meetings, names }: StopProps) {
  const w = useWords(words)
  const veg = useWords(VEG)
  const day = useDay()
  const number = useSakNumbers().in(row.id, stop.utval)
  const utval = names.utval(stop.utval)
  return (
    <li data-stand={here ? 'here' : 'past'} aria-current={here ? 'step' : undefined}>
      <span className="fp-way__utval"><Link href={`/utval/${stop.utval}`}>{stop.slag ? w.sentTo(utval, veg[stop.slag]) : w.reportedTo(utval)}</Link>{number ? <small>{number}</small> : null}</span>
      <span>{w.came(day(stop.komen))}<Why trace={stop.komen} /></span>
      {stop.ord ? <q>{stop.ord}</q> : null}
      <span>{!stop.svar ? (here ? w.waits : '') : stop.svar.teken ? w.taken(day(stop.svar.spor)) : w.declined(day(stop.svar.spor))}{stop.svar ? <Why trace={stop.svar.spor} /> : null}</span>
      {stop.svar?.ord ? <q>{stop.svar.ord}</q> : null}
      {meetings.map((m) => <Link key={m.id} href={`/mote/${m.id}`}>{w.inMeeting(names.moment(m.start.slice(0, 10)))}</Link>)}
      {next ? <span>{w.went(day(next.komen))}<Why trace={next.komen} /></span> : null}
      {here ? <strong className="fp-way__here">{w.wayNow}</strong> : null}
    </li>
  )
}
