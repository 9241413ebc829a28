// Undo takes back what one has done oneself. What others have put in since may stand within it: words
// in a paragraph that one pasted, in a table that one made. History would take that away too; so it is
// put back at once, where it stood, or beside.
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { Slice, type Node } from 'prosemirror-model'
import { ReplaceStep, type Step, type StepMap } from 'prosemirror-transform'
import { HISTORY, type Memory } from './past'
import { secureSelection } from './selection'

type Range = { from: number; to: number }
/** What of others' a transaction took away, and where it stood, in the document after it. */
type Taken = { slice: Slice; at: number }
/** What the writer herself took away with others' words in it, and where they stand in it: she may undo that. */
type Grave = { slice: Slice; ranges: readonly Range[] }
type Others = { ranges: readonly Range[]; graves: readonly Grave[] }

const NONE: Others = { ranges: [], graves: [] }
const GRAVES = 100 // as many as history remembers changes

const othersKey = new PluginKey<Others>('others')

/** Meta of a transaction that brings others' changes: which of its steps are theirs. */
export const foreignSteps = 'fellesplan.foreign'

const PUT_BACK = 'fellesplan.putBack'

/** Knows what others have put in since the document was opened, and keeps it when one undoes. */
export function others(): Plugin<Others> {
  return new Plugin<Others>({
    key: othersKey,
    state: { init: () => NONE, apply: (tr, known) => (tr.docChanged ? followed(tr, known) : known) },
    appendTransaction: (trs, old, state) => {
      const undo = trs.find((tr) => tr.getMeta(HISTORY) !== undefined && tr.docChanged)
      return undo ? putBack(undo, old, state) : null
    },
  })
}

function followed(tr: Transaction, known: Others): Others {
  const foreign = tr.getMeta(foreignSteps) as readonly number[] | undefined
  const back = tr.getMeta(PUT_BACK) === true
  const again = foreign !== undefined || tr.getMeta(HISTORY) !== undefined // some of it may have been there before
  let graves = [...known.graves]
  const ranges = tr.steps.reduce<Range[]>((now, step, i) => {
    const moved = now.map((r) => mapped(r, step.getMap())).filter((r) => r.from < r.to)
    if (back || foreign?.includes(i)) return [...moved, ...insertedBy(step.getMap())]
    const own = insertedBy(step.getMap()).reduce(without, moved)
    const risen = again ? rise(graves, step) : []
    graves = bury(graves, step, tr.docs[i] ?? tr.before, now, again)
    return [...own, ...risen]
  }, [...known.ranges])
  return { ranges, graves: graves.slice(-GRAVES) }
}

/** Notes what a step of the writer's takes away of others'. The newest of two graves with the same in them holds. */
function bury(graves: Grave[], step: Step, doc: Node, now: readonly Range[], again: boolean): Grave[] {
  if (!(step instanceof ReplaceStep) || step.from === step.to) return graves
  const { from, to } = step
  const ranges = now.map((r) => ({ from: Math.max(r.from, from) - from, to: Math.min(r.to, to) - from })).filter((r) => r.from < r.to)
  if (ranges.length === 0 && (again || graves.length === 0)) return graves
  const slice = doc.slice(from, to)
  const others = graves.filter((grave) => !grave.slice.eq(slice))
  return ranges.length > 0 ? [...others, { slice, ranges }] : others
}

function isBuried(graves: readonly Grave[], step: Step | undefined, doc: Node): boolean {
  if (!(step instanceof ReplaceStep) || step.from === step.to) return false
  const gone = doc.slice(step.from, step.to)
  return graves.some(({ slice }) => slice.eq(gone))
}

/** What of others' a step brings back: it is the inverse of one by which the writer had taken it away. */
function rise(graves: readonly Grave[], step: Step): Range[] {
  if (!(step instanceof ReplaceStep) || step.slice.size === 0) return []
  const { from, slice } = step
  const grave = graves.find((one) => one.slice.eq(slice))
  return grave?.ranges.map((r) => ({ from: r.from + from, to: r.to + from })) ?? []
}

const mapped = ({ from, to }: Range, map: StepMap): Range => ({ from: map.map(from, 1), to: map.map(to, -1) })

function insertedBy(map: StepMap): Range[] {
  const found: Range[] = []
  map.forEach((_oldStart, _oldEnd, from, to) => {
    if (from < to) found.push({ from, to })
  })
  return found
}

/** The ranges without what is one's own in them. */
function without(ranges: Range[], own: Range): Range[] {
  return ranges.flatMap(({ from, to }) => [{ from, to: Math.min(to, own.from) }, { from: Math.max(from, own.to), to }].filter((r) => r.from < r.to))
}

function putBack(undo: Transaction, old: EditorState, state: EditorState): Transaction | null {
  const tr = state.tr
  for (const { slice, at } of takenBy(undo, othersKey.getState(old) ?? NONE)) {
    const words = wordsOf(slice)
    if (words !== '' && count(state.doc, words) < count(old.doc, words)) bringIn(tr, slice, words, tr.mapping.map(at, 1))
  }
  return tr.docChanged ? secureSelection(tr, state.selection.from).setMeta(PUT_BACK, true).setMeta('addToHistory', false) : null
}

function takenBy(tr: Transaction, { ranges, graves }: Others): Taken[] {
  const { redo } = tr.getMeta(HISTORY) as Memory
  const taken: Taken[] = []
  let now = [...ranges]
  tr.mapping.maps.forEach((map, i) => {
    const doc = tr.docs[i] ?? tr.before
    const later = tr.mapping.slice(i + 1)
    const meant = redo && isBuried(graves, tr.steps[i], doc) // she took that away before, and does so again
    if (!meant) map.forEach((from, to, at) => {
      for (const r of now) {
        const part = { from: Math.max(from, r.from), to: Math.min(to, r.to) }
        if (part.from < part.to) taken.push({ slice: doc.slice(part.from, part.to), at: later.map(at, 1) })
      }
    })
    now = now.map((r) => mapped(r, map)).filter((r) => r.from < r.to)
  })
  return taken
}

const wordsOf = ({ content }: Slice) => content.textBetween(0, content.size, '')

function count(doc: Node, words: string): number {
  return doc.textContent.split(words).length - 1
}

// Where it stood if it fits there, else as a paragraph behind the block.
function bringIn(tr: Transaction, slice: Slice, words: string, at: number): void {
  const before = count(tr.doc, words)
  const steps = tr.steps.length
  tr.replaceRange(at, at, slice)
  if (count(tr.doc, words) > before) return
  const $at = tr.doc.resolve(steps === tr.steps.length ? at : tr.mapping.slice(steps).map(at))
  const { schema } = tr.doc.type
  const behind = $at.depth > 0 ? $at.after(1) : $at.pos
  tr.insert(behind, schema.node('paragraph', null, [schema.text(words)]))
}
