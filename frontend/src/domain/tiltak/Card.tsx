// One tiltak on the board: dense, and all of it in words.
import { memo, type KeyboardEvent } from 'react'
import { Changed, Heading, Hidden, StatusTag } from '../../design'
import { announce } from '../../engine/announce'
import { useWords } from '../../engine/i18n'
import { useChanged, type Row } from '../../engine/live'
import { Link } from '../../engine/route'
import type { TiltakKort } from '../rows'
import type { Names } from '../say'
import { Oppdikta } from '../Sources'
import { shared } from '../words'
import { isOutside, neighbour, type Movable } from './board'
import type { Move } from './move'
import { MoveMenu } from './MoveMenu'
import { Why } from '../Why'
import { words } from './words'

type Props = { row: Row<TiltakKort>; names: Names; pending: boolean; move: Move | undefined; /** Which of how many in its column: not all of them need be in the page. */ place: number; of: number }

export const Card = memo(function Card({ row, names, pending, move, place, of }: Props) {
  const changed = useChanged(row.key)
  const onKey = useMoveKeys(row, move)
  const tiltak = row.row
  return (
    <li className="fp-card" data-line={row.key} aria-posinset={place} aria-setsize={of} data-card={tiltak.id} data-movable={move ? '' : undefined} onKeyDown={onKey}>
      <Changed on={changed}>
        <Heading level={3} className="fp-card__title">
          <Link href={`/tiltak/${tiltak.id}`} lang={tiltak.malform} draggable={false} data-slot="title"
            aria-keyshortcuts={move ? 'Alt+ArrowLeft Alt+ArrowRight' : undefined}>
            {tiltak.tittel}
          </Link>
        </Heading>
        <CardFacts tiltak={tiltak} names={names} />
        <div className="fp-card__foot">
          <CardTags tiltak={tiltak} pending={pending} />
          {move ? <MoveMenu row={row} move={move} /> : null}
        </div>
      </Changed>
    </li>
  )
})

function CardFacts({ tiltak, names }: { tiltak: TiltakKort; names: Names }) {
  const w = useWords(words)
  const utval = tiltak.utval.map(names.utval)
  return (
    <>
      <p className="fp-card__line">
        <Hidden>{`${w.eigar}: `}</Hidden>{names.aktor(tiltak.eigar)}
        {names.periode(tiltak.tidsramme) ? <> · <Hidden>{`${w.tid}: `}</Hidden>{names.periode(tiltak.tidsramme)}</> : null}
      </p>
      {utval.length ? <p className="fp-card__line"><Hidden>{`${w.follows}: `}</Hidden>{utval.join(', ')}</p> : null}
    </>
  )
}

/** The status, and the marks: invented, from outside, not stored yet. */
export function CardTags({ tiltak, pending }: { tiltak: TiltakKort; pending: boolean }) {
  const common = useWords(shared)
  return (
    <div className="fp-tags">
      <StatusTag lys={tiltak.status?.framdrift} /><Why label={tiltak.tittel} trace={tiltak.status?.sidan} />
      <Marks tiltak={tiltak} />
      {pending ? <span className="fp-unsaved">{common.notStored}</span> : null}
    </div>
  )
}

export function Marks({ tiltak }: { tiltak: Parameters<typeof isOutside>[0] & { oppdikta?: boolean | undefined } }) {
  const w = useWords(words)
  return (
    <>
      {tiltak.oppdikta ? <Oppdikta /> : null}
      {isOutside(tiltak) ? <span className="fp-smallmark">{w.outside}</span> : null}
    </>
  )
}

/** Alt and an arrow moves the tiltak to the phase beside it. Alt and left is «back» in the browser, so it is held. */
export function useMoveKeys(row: Row<Movable>, move: Move | undefined) {
  const w = useWords(words)
  return (e: KeyboardEvent) => {
    if (!move || !e.altKey || e.ctrlKey || e.metaKey || e.shiftKey || (e.key !== 'ArrowLeft' && e.key !== 'ArrowRight')) return
    e.preventDefault()
    const to = neighbour(row.row, e.key === 'ArrowLeft' ? -1 : 1)
    if (to) move(row, to)
    else announce(w.noWay(row.row.tittel))
  }
}
