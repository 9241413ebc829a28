// What waits for one in saker, meetings and decisions. It comes after the page: most of it is not needed to begin with.
import { useEffect, useMemo } from 'react'
import { Paragraph } from '../design'
import { formatMoment, tIn, useLang, useWords } from '../engine/i18n'
import { useRows } from '../engine/live'
import { Link } from '../engine/route'
import type { Session } from '../engine/session'
import type { MoteKort, PartnarvedtakKort, SakKort, UsemjeRow, UtvalRow } from '../domain/rows'
import { mattersFor, type Matters, type MatterWait } from './matters'
import { words } from './matters.words'

const SHOWN = 8

/** `tell` is told how many there are. */
export default function MattersOf({ session, day, tell }: { session: Session; day: string; tell: (n: number) => void }) {
  const w = useWords(words)
  const all = useMatters()
  const waits = useMemo(() => mattersFor(session, all, day), [session, all, day])
  useEffect(() => tell(waits.length), [tell, waits.length])
  if (waits.length === 0) return null
  return (
    <>
      <ul className="fp-rows">{waits.slice(0, SHOWN).map((wait) => <MatterLine key={`${wait.why} ${wait.href}`} wait={wait} />)}</ul>
      {waits.length > SHOWN ? <Paragraph data-size="sm">{w.more(waits.length - SHOWN)}</Paragraph> : null}
    </>
  )
}

function useMatters(): Matters {
  const [saker, mote] = [useRows<SakKort>('sak.kort').rows, useRows<MoteKort>('mote.kort').rows]
  const [partnarvedtak, usemje] = [useRows<PartnarvedtakKort>('partnarvedtak.kort').rows, useRows<UsemjeRow>('usemje').rows]
  return useMemo(() => ({
    saker: saker.map((r) => r.row), mote: mote.map((r) => r.row), partnarvedtak: partnarvedtak.map((r) => r.row), usemje: usemje.map((r) => r.row),
  }), [saker, mote, partnarvedtak, usemje])
}

function MatterLine({ wait }: { wait: MatterWait }) {
  const w = useWords(words)
  const lang = useLang()
  const utval = useRows<UtvalRow>('utval').rows.find((r) => r.row.id === wait.utval)?.row
  const meeting = wait.day ? w.meeting(utval ? utval.kortnamn ?? tIn(utval.namn, lang) : '', formatMoment(wait.day, lang)) : ''
  return (
    <li>
      <Link href={wait.href} lang={wait.title ? wait.lang : undefined}>{wait.title || meeting || w.matter[wait.why]}</Link>
      {wait.overdue ? <span className="fp-late">{w.overdue}</span> : null}
      <small>{w.matter[wait.why]}{wait.due && wait.due !== wait.day ? `, ${w.by_(formatMoment(wait.due, lang))}` : ''}{wait.title && meeting ? ` · ${meeting}` : ''}</small>
    </li>
  )
}
