// The room in which one's side prepares a meeting: the way to it, or the form that opens it. Who is of no side sees nothing.
import { useState } from 'react'
import { Button, Section } from '../design'
import { formatMoment, useLang, useWords } from '../engine/i18n'
import { useRows } from '../engine/live'
import { Link, navigate } from '../engine/route'
import { useMay } from '../engine/session'
import type { Side } from '../events.gen'
import { AskDialog } from '../domain/AskDialog'
import { open } from '../domain/formote/commands'
import { useOwnSides } from '../domain/formote/side'
import { words } from '../domain/formote/words'
import { momentAt } from '../domain/moments'
import type { FormoteRow } from '../domain/rows'
import { SIDE } from '../domain/seats'

/** `mote` is the meeting that is prepared; without one, those of the utval are shown that are open. `done`: no new one is wanted. */
export function FormoteLinks({ utval, mote, done = false }: { utval: string; mote?: string; done?: boolean }) {
  const w = useWords(words)
  const side = useWords(SIDE)
  const lang = useLang()
  const mayOpen = useMay('formote.Open') !== ''
  const own = useOwnSides(utval)
  const rooms = useRows<FormoteRow>('formote').rows.map((r) => r.row).filter((f) => f.utval === utval && (mote ? f.mote === mote : !f.lukka))
  const [opening, begin] = useState<Side>()
  const offers = mayOpen && !done ? own.filter((s) => !rooms.some((f) => f.side === s && !f.lukka)) : []
  if (rooms.length === 0 && offers.length === 0) return null
  return (
    <Section title={w.section}>
      {rooms.length > 0 ? (
        <ul className="fp-plainlist">
          {rooms.map((f) => (
            <li key={f.id}><Link href={`/formote/${f.id}`}>{w.toSide(side[f.side])}</Link> <small>{[f.start ? formatMoment(f.start.slice(0, 10), lang) : '', w.posts(f.innlegg.filter((i) => !i.trekt).length), f.lukka ? w.isClosed : ''].filter(Boolean).join(' · ')}</small></li>
          ))}
        </ul>
      ) : <p className="fp-none">{w.lead}</p>}
      {offers.map((s) => <p key={s} className="fp-noprint"><Button variant="secondary" data-size="sm" onClick={() => begin(s)}>{w.open(side[s])}</Button></p>)}
      {opening ? <OpenDialog utval={utval} mote={mote ?? ''} side={opening} close={() => begin(undefined)} /> : null}
    </Section>
  )
}

function OpenDialog({ utval, mote, side, close }: { utval: string; mote: string; side: Side; close: () => void }) {
  const w = useWords(words)
  const name = useWords(SIDE)[side]
  const clock = (v: (name: string) => string) => (v('dag') ? (momentAt(v('dag'), v('tid') || '00:00') ?? '') : '')
  const start = (v: (name: string) => string) => (v('tid') ? clock(v) : v('dag'))
  return (
    <AskDialog draftKey={`formote.${utval}.${mote}.${side}`} title={w.openTitle(name)} submit={w.openIt} close={close} text={w.secret(name)}
      fields={[{ kind: 'date', name: 'dag', label: w.day }, { kind: 'time', name: 'tid', label: w.clock }, { kind: 'text', name: 'stad', label: w.stad, max: 200 }]}
      wrong={(v) => [['tid', v('tid') !== '' && v('dag') === '' && w.dayFirst], ['tid', v('tid') !== '' && v('dag') !== '' && !clock(v) && w.wrongTime]]}
      send={(v) => navigate(`/formote/${open({ utval, side, mote, start: start(v), stad: v('stad') })}`)} />
  )
}
