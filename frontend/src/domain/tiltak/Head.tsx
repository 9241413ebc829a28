// The top of a tiltak's pages: its title, what one may do with it, who else is here, and the parts of the page.
import { Button, Empty, LivePresence, PageHead } from '../../design'
import { usePending } from '../../engine/ask'
import { useWords } from '../../engine/i18n'
import type { Row } from '../../engine/live'
import { Link, navigate } from '../../engine/route'
import { Editable } from '../Editable'
import { editWords } from '../edit.words'
import { Refused, useRefused } from '../refused'
import type { TiltakRow } from '../rows'
import { shared } from '../words'
import { Marks } from './Card'
import { labelOf, TITTEL } from './fieldsOf'
import type { PartContext } from './part'
import { useMayOn } from './may'
import { useMove } from './move'
import { MoveMenu } from './MoveMenu'
import { pageWords } from './page.words'
import { workWords } from './work.words'

const LABEL = labelOf('tittel')

/** Not there; or proposed by oneself and refused, and then the way back to the form. */
export function Gone({ id }: { id: string }) {
  const w = useWords(pageWords)
  const common = useWords(shared)
  const { bringBack } = useWords(editWords)
  const { refusal, putAway } = useRefused('Propose', `tiltak/${id}`)
  return (
    <>
      <PageHead title={refusal ? w.refusedPropose : common.missing} />
      {refusal ? (
        <Refused refusal={refusal} again={bringBack} putAway={putAway} onAgain={() => navigate(`/tiltak/ny?fra=${id}`)} />
      ) : (
        <Empty title={common.missing} action={<Link href="/tiltak">{w.allTiltak}</Link>}>{common.missingText}</Empty>
      )}
    </>
  )
}

export function Head({ whole, ...context }: PartContext & { whole: Row<TiltakRow> }) {
  const w = useWords(pageWords)
  const common = useWords(shared)
  const { move, dialog } = useMove()
  const mayMove = useMayOn('ChangePhase')(context.row)
  const pending = usePending(whole.key).length > 0
  const { row } = context
  return (
    <>
      <p className="fp-noprint"><Link href="/tiltak">{w.allTiltak}</Link></p>
      <PageHead title={row.tittel} lang={row.malform} actions={(
        <>
          {mayMove ? <span data-card={row.id}><MoveMenu row={whole} move={move} /></span> : null}
          <Button variant="tertiary" data-size="sm" onClick={() => window.print()}>{w.print}</Button>
        </>
      )} />
      <div className="fp-tiltak__title">
        <Editable {...context} field={TITTEL} label={LABEL} title={row.tittel} lang={row.malform} max={200} required tellsWhat trace={row.spor.tittel}>
          <span className="fp-tags"><Marks tiltak={row} />{pending ? <span className="fp-unsaved">{common.notStored}</span> : null}</span>
        </Editable>
      </div>
      <LivePresence people={context.present} />
      {dialog}
    </>
  )
}

export const PARTS = ['oversikt', 'status', 'innforing', 'okonomi', 'kommentarar'] as const
export type Part = (typeof PARTS)[number]

/** The parts of the page, each with an address of its own. `open` tells how many threads are open. */
export function Parts({ id, here, open }: { id: string; here: Part; open: number }) {
  const w = useWords(workWords)
  return (
    <nav className="fp-parts fp-noprint" aria-label={w.tabs}>
      <ul>
        {PARTS.map((part) => (
          <li key={part}>
            <Link href={part === 'oversikt' ? `/tiltak/${id}` : `/tiltak/${id}/${part}`} aria-current={part === here ? 'page' : undefined}>
              {w.tab[part]}{part === 'kommentarar' && open > 0 ? <small>{` (${w.open(open)})`}</small> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
