// The status page of an utval: what it is shown on the wall in the meeting, and printed for it.
import { useEffect, useMemo } from 'react'
import { Button, Empty, PageHead, Paragraph, Textfield } from '../../design'
import { formatDate, formatDateTime, tIn, useLang, useWords } from '../../engine/i18n'
import { useConnection, useRow, useRows } from '../../engine/live'
import { choice, Link, text, useSearch, useTitle, type PageProps } from '../../engine/route'
import { useMay, useSession } from '../../engine/session'
import { useNames } from '../../domain/names'
import type { TiltakKort, UtvalRow } from '../../domain/rows'
import type { Names } from '../../domain/say'
import { RYTME } from '../../domain/utval/terms'
import { shared } from '../../domain/words'
import { dayNow } from '../time'
import { useTold } from '../useTold'
import { Changes } from './Changes'
import { AllTiltak, Counts, Decisions, LateList, OwesList } from './lists'
import { pictureOf, sinceOf, type Picture } from './picture'
import { RhythmDialog, ReviewDialog } from './forms'
import { words } from './words'
import '../oversyn.css'
import './status.css'

const schema = { sidan: text, vising: choice('side', 'vegg') }

export default function StatusPage({ params }: PageProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const lang = useLang()
  const { row, ready, gone } = useRow<UtvalRow>(`utval/${params['id'] ?? ''}`)
  useTitle(row ? w.title(row.row.kortnamn || tIn(row.row.namn, lang)) : common.missing)
  if (gone) return <Empty title={common.missing} action={<Link href="/utval">{w.back}</Link>}>{common.missingText}</Empty>
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return <Shown key={row.key} utval={row.row} />
}

/** The day, anew when it turns, also on a wall where nobody presses anything. */
function usePicture(utval: UtvalRow, asked: string): { picture: Picture; since: string; ready: boolean } {
  const { rows, ready } = useRows<TiltakKort>('tiltak.kort')
  useConnection() // draws anew now and then, and with it the day
  const today = dayNow()
  const since = sinceOf(asked, utval.gjennomgatt?.dato, today)
  const picture = useMemo(() => pictureOf(rows, utval, since, today), [rows, utval, since, today])
  return { picture, since, ready }
}

function Shown({ utval }: { utval: UtvalRow }) {
  const w = useWords(words)
  const common = useWords(shared)
  const lang = useLang()
  const names = useNames()
  const [search, change] = useSearch(schema)
  const { picture, since, ready } = usePicture(utval, search.sidan)
  const wall = search.vising === 'vegg'
  useWall(wall, () => change({ vising: 'side' }))
  const props = { picture, names, wall }
  useTold({ names, shows: (row) => row.utval.includes(utval.id), titleOf: (id) => picture.all.find((row) => row.id === id)?.tittel })
  return (
    <article className="fp-utvalstatus" data-wall={wall || undefined}>
      {wall ? null : <p className="fp-noprint"><Link href={`/utval/${utval.id}`}>{w.back}</Link></p>}
      <PageHead title={w.title(tIn(utval.namn, lang))} lead={<Lead utval={utval} count={picture.all.length} wall={wall} />}
        actions={<Tools utval={utval} wall={wall} since={since} set={() => change({ vising: wall ? 'side' : 'vegg' })} />} />
      {!ready ? <p className="fp-waiting">{common.loading}</p> : picture.all.length === 0 ? <Paragraph>{w.none}</Paragraph> : (
        <>
          <Counts {...props} />
          <div className="fp-utvalstatus__parts">
            <div>
              <Decisions {...props} />
              <LateList {...props} />
              <OwesList {...props} rhythm={!!utval.rapportering} />
            </div>
            <Changes {...props} since={since} pick={wall ? undefined : <Since value={since} set={(sidan) => change({ sidan })} />} />
          </div>
          {wall ? null : <AllTiltak {...props} />}
        </>
      )}
    </article>
  )
}

/** On the wall the frame of the page is gone; Escape brings it back. The focus stays where it is. */
function useWall(wall: boolean, leave: () => void): void {
  useEffect(() => {
    if (!wall) return undefined
    document.documentElement.dataset['vegg'] = ''
    const onKey = (e: KeyboardEvent) => { if (e.key === 'Escape' && !e.defaultPrevented) leave() }
    addEventListener('keydown', onKey)
    return () => {
      delete document.documentElement.dataset['vegg']
      removeEventListener('keydown', onKey)
    }
  })
}

function Lead({ utval, count, wall }: { utval: UtvalRow; count: number; wall: boolean }) {
  const w = useWords(words)
  const { state, since } = useConnection()
  const reviewed = utval.gjennomgatt ? w.sinceReview(formatDate(utval.gjennomgatt.dato)) : w.neverReviewed
  return (
    <>
      {w.lead(count)} {reviewed} <Rhythm utval={utval} wall={wall} />
      {wall || state !== 'live' ? <span className="fp-utvalstatus__live" data-state={state}>{state === 'live' ? w.updated(formatDateTime(new Date())) : `${w.notLive} ${since ? w.updated(formatDateTime(since)) : ''}`}</span> : null}
    </>
  )
}

function Rhythm({ utval, wall }: { utval: UtvalRow; wall: boolean }) {
  const w = useWords(words)
  const lang = useLang()
  const rule = utval.rapportering
  const may = useMayLead('RuleReporting', utval.id)
  return (
    <>
      {rule ? w.rhythmNow(RYTME[lang](rule.kvar), rule.frist ?? 0) : w.rhythmNone}
      {wall ? null : <> <RhythmDialog utval={utval} may={may} /></>}
    </>
  )
}

/** Whether the person leads the utval, or may do it for all. */
function useMayLead(action: string, utval: string): boolean {
  const scope = useMay(`utval.${action}`)
  const session = useSession()
  return scope === 'all' || (scope === 'own' && !!session?.roles.some((r) => r.role === 'utvalsleiar' && r.utval === utval))
}

function Tools({ utval, wall, since, set }: { utval: UtvalRow; wall: boolean; since: string; set: () => void }) {
  const w = useWords(words)
  const lang = useLang()
  const may = useMayLead('ReviewStatus', utval.id)
  const button = <Button variant="secondary" onClick={set}>{wall ? w.leaveWall : w.wall}</Button>
  if (wall) return button
  return (
    <>
      {may ? <ReviewDialog utval={utval} /> : null}
      {button}
      <Button variant="secondary" onClick={() => print()}>{w.print}</Button>
      <Button variant="secondary" asChild><a className="ds-button" href={`/api/utval/${utval.id}/status.pdf?sidan=${since}&lang=${lang}`} download>{w.pdf}</a></Button>
    </>
  )
}

function Since({ value, set }: { value: string; set: (day: string) => void }) {
  const w = useWords(words)
  return <Textfield type="date" data-size="sm" label={w.since} value={value} onChange={(e) => { if (e.target.value) set(e.target.value) }} />
}

export type PartProps = { picture: Picture; names: Names; wall: boolean }
