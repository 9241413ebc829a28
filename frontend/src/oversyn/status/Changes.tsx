// What changed since a day, tiltak by tiltak, in sentences. The histories are asked for as they are shown.
import { useState, type ReactNode } from 'react'
import { StatusTag } from '../../design'
import { formatDate, useWords } from '../../engine/i18n'
import { useRows, type Row } from '../../engine/live'
import { usePaper } from '../../engine/paper'
import { History } from '../../domain/History'
import { sentences as uptakeSentences } from '../../domain/innforing/sentences'
import type { Entry, InnforingKort, TiltakKort } from '../../domain/rows'
import { partNames, sentences } from '../../domain/tiltak/sentences'
import type { PartProps } from './StatusPage'
import { Part, Title } from './lists'
import { words } from './words'

export function Changes({ picture, names, wall, since, pick }: PartProps & { since: string; pick: ReactNode }) {
  const w = useWords(words)
  const uptake = useRows<InnforingKort>('innforing.kort').rows
  const told = new Map(uptake.filter((r) => r.at.slice(0, 10) >= since).map((r) => [r.row.id, r.at]))
  const changed = new Set(picture.changed.map((r) => r.row.id))
  // Where only the take-up changed, the tiltak's own row is as it was.
  const others = picture.all.filter((row) => told.has(row.id) && !changed.has(row.id)).map((row): Row<TiltakKort> => ({ key: `tiltak.kort/${row.id}`, seq: 0, at: told.get(row.id) ?? '', row }))
  const items = [...picture.changed, ...others].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Part title={w.changedSince(formatDate(since))} items={items} none={w.noChanged} wall={wall} actions={pick} line={(r) => (
      <li key={r.row.id} className="fp-utvalstatus__changed">
        <Title row={r.row} />
        <StatusTag lys={r.row.status?.framdrift} /><small>{names.aktor(r.row.eigar)}</small>
        <Since id={r.row.id} since={since} own={changed.has(r.row.id)} uptake={told.has(r.row.id)} />
      </li>
    )} />
  )
}

function Since({ id, since, own, uptake }: { id: string; since: string; own: boolean; uptake: boolean }) {
  const [onPaper] = useState(usePaper())
  if (onPaper) return null // its history would come too late
  const recent = (entry: Entry) => entry.time.slice(0, 10) >= since
  return (
    <div className="fp-utvalstatus__history">
      {own ? <History room="tiltak" id={id} sentences={sentences} parts={partNames} only={recent} most={4} /> : null}
      {uptake ? <History room="innforing" id={id} sentences={uptakeSentences} only={recent} most={4} /> : null}
    </div>
  )
}
