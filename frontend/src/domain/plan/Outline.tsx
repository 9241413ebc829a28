// The chapters of a plan as a tree of links: where one is, who else is where, how far each has come,
// and everything that one may do with a chapter by mouse, finger, key and menu.
import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button, Changed, Details } from '../../design'
import { announce } from '../../engine/announce'
import { useWords } from '../../engine/i18n'
import { useChanged, type Present } from '../../engine/live'
import { Link } from '../../engine/route'
import { KeepFocus } from '../KeepFocus'
import type { Kapittel, PlanRow } from '../rows'
import type { Names } from '../say'
import { ChapterDialog, type ChapterAct } from './ChapterForms'
import { ChapterMenu } from './ChapterMenu'
import { moveChapter, restoreChapter } from './commands'
import type { May } from './may'
import { outlineWords } from './outline.words'
import { Tilstand } from './Tilstand'
import { inOrder, moved, step, treeOf, type Branch, type Place, type Step } from './tree'
import { useOutlineDrag } from './useOutlineDrag'

type Props = {
  row: PlanRow
  may: May
  names: Names
  present: Present[]
  /** The chapter that is open; without one the tree is the contents of the plan. */
  here: string | undefined
  /** What other rooms have to say of a chapter: open threads, suggestions, a lock. */
  marks: (chapter: Kapittel) => ReactNode
}

/** What each line of the tree is told. */
type Context = Omit<Props, 'here'> & { here: string | undefined; begin: (act: ChapterAct) => void; move: (chapter: Kapittel, place: Place | undefined) => void }

export function Outline(props: Props) {
  const { row, may, here } = props
  const w = useWords(outlineWords)
  const [act, begin] = useState<ChapterAct>()
  const move = useMove(row)
  const tree = useRef<HTMLDivElement>(null)
  useOutlineDrag(tree, row, may, move)
  const branches = useMemo(() => treeOf(row.kapittel), [row.kapittel])
  const context: Context = { ...props, begin, move }
  const moves = row.kapittel.some((c) => may('MoveChapter', c))
  return (
    <KeepFocus className={here === undefined ? 'fp-outline fp-outline--contents' : 'fp-outline'}>
      <nav aria-label={w.chapters}>
        {here === undefined ? null : <p><Link href={`/plan/${row.id}`}>{w.overview}</Link></p>}
        <div ref={tree}>{branches.length > 0 ? <Branches branches={branches} context={context} /> : <p className="fp-none">{w.noChapters}</p>}</div>
      </nav>
      {may('AddChapter') ? (
        <Button variant="tertiary" data-size="sm" className="fp-noprint" onClick={() => begin({ kind: 'add', place: lastPlace(row) })}>
          {branches.length > 0 ? w.add : w.addFirst}
        </Button>
      ) : null}
      <Withdrawn {...props} />
      {moves && branches.length > 0 ? <p className="fp-help">{w.moveHelp}</p> : null}
      {act ? <ChapterDialog row={row} act={act} close={() => begin(undefined)} /> : null}
    </KeepFocus>
  )
}

function lastPlace(row: PlanRow): Place {
  const top = row.kapittel.filter((c) => !c.under)
  return { under: '', etter: top[top.length - 1]?.kapittel ?? '' }
}

/** Moves at once, and says where it stands now. */
function useMove(row: PlanRow): Context['move'] {
  const w = useWords(outlineWords)
  return useCallback((chapter, place) => {
    if (!place) return announce(w.cannotMove(chapter.tittel))
    const after = inOrder(treeOf(moved(row.kapittel, chapter.kapittel, place))).find((b) => b.chapter.kapittel === chapter.kapittel)
    moveChapter(row, chapter, place)
    announce(w.youMoved(chapter.tittel, after?.number ?? ''))
  }, [row, w])
}

function Branches({ branches, context }: { branches: Branch[]; context: Context }) {
  return (
    <ul className="fp-outline__list">
      {branches.map((branch) => <Line key={branch.chapter.kapittel} branch={branch} context={context} />)}
    </ul>
  )
}

const STEPS: Record<string, Step> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' }

function Line({ branch: { chapter, number, beneath }, context }: { branch: Branch; context: Context }) {
  const { row, may, names, present, here, marks, move, begin } = context
  const w = useWords(outlineWords)
  const moves = may('MoveChapter', chapter)
  const changed = useChanged(`tekst/${chapter.tekst}`)
  const people = [...new Set(present.filter((p) => p.place.startsWith(chapter.tekst)).map((p) => p.person))]
  const onKey = (e: KeyboardEvent) => {
    const way = STEPS[e.key]
    if (!way || e.ctrlKey || e.metaKey || e.shiftKey) return
    if (!e.altKey) return walk(e, way)
    if (!moves) return
    e.preventDefault() // Alt and left is «back» in the browser
    e.stopPropagation()
    move(chapter, step(row.kapittel, chapter.kapittel, way))
  }
  return (
    <li data-card={chapter.kapittel}>
      <div className="fp-outline__row" data-chapter={chapter.kapittel} data-movable={moves ? '' : undefined} onKeyDown={onKey}>
        <Changed on={changed}>
          <Link className="fp-outline__link" href={`/plan/${row.id}/kapittel/${chapter.kapittel}`} lang={chapter.malform} data-slot="title" draggable={false}
            aria-current={chapter.kapittel === here ? 'page' : undefined}
            aria-keyshortcuts={moves ? 'Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight' : undefined}>
            <span className="fp-outline__number">{number}</span> {chapter.tittel}
          </Link>
          <div className="fp-outline__about">
            <Tilstand tilstand={chapter.tilstand} />
            {chapter.ansvarleg ? <span>{names.partnar(chapter.ansvarleg)}</span> : null}
            {marks(chapter)}
            <ChapterMenu row={row} chapter={chapter} may={may} begin={begin} move={move} />
          </div>
          {people.length > 0 ? <p className="fp-outline__people">{w.inChapter(names.list(people.map(names.person)))}</p> : null}
        </Changed>
      </div>
      {beneath.length > 0 ? <Branches branches={beneath} context={context} /> : null}
    </li>
  )
}

/** The arrows up and down go from chapter to chapter. */
function walk(e: KeyboardEvent, way: Step): void {
  if (way !== 'up' && way !== 'down') return
  if (!(e.target instanceof HTMLAnchorElement)) return
  const links = [...(e.target.closest('nav')?.querySelectorAll<HTMLElement>('a') ?? [])]
  const next = links[links.indexOf(e.target) + (way === 'up' ? -1 : 1)]
  if (!next) return
  e.preventDefault()
  next.focus()
}

function Withdrawn({ row, may, here }: Props) {
  const w = useWords(outlineWords)
  const out = row.kapittel.filter((c) => c.trekt)
  if (out.length === 0) return null
  return (
    <Details className="fp-noprint" data-size="sm">
      <Details.Summary>{`${w.withdrawn} (${out.length})`}</Details.Summary>
      <Details.Content>
        <ul className="fp-plainlist">
          {out.map((c) => (
            <li key={c.kapittel}>
              <Link href={`/plan/${row.id}/kapittel/${c.kapittel}`} lang={c.malform} aria-current={c.kapittel === here ? 'page' : undefined}>{c.tittel}</Link>{' '}
              {may('RestoreChapter', c) ? (
                <Button variant="tertiary" data-size="sm" className="fp-edit" aria-label={w.restoreOf(c.tittel)} onClick={() => restoreChapter(row, c)}>{w.restore}</Button>
              ) : null}
              {c.trektMerknad ? <p className="fp-history__meta">{c.trektMerknad}</p> : null}
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  )
}
