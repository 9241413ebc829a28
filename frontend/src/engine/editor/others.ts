// Undo takes back what one has done oneself. What others have put in since may stand within it: words
// in a paragraph that one pasted, in a table that one made. Where that is a run of letters, undo takes
// away what stands around it (undoing.ts); else what it took of theirs is put back at once, where it
// stood, or beside. And what is done again brings back one's own alone.
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { Slice, type Node } from 'prosemirror-model'
import { ReplaceStep, type Mapping, type Step, type StepMap } from 'prosemirror-transform'
import { HISTORY, type Memory } from './past'
import { secureSelection } from './selection'

export type Range = { from: number; to: number }
/** What of others' a transaction took away, from which document, and where it stood, in the document after it. */
type Taken = { slice: Slice; from: Node; at: number }
/**
 * What went with others' words in it, and where they stand in it. The writer took it away herself, and may
 * undo that; or she undid something, and theirs was put back (kept): then it is not to come again with hers.
 */
type Grave = { slice: Slice; ranges: readonly Range[]; kept: boolean }
export type Others = { ranges: readonly Range[]; graves: readonly Grave[] }

const NONE: Others = { ranges: [], graves: [] }
const GRAVES = 100 // as many as history remembers changes

const othersKey = new PluginKey<Others>('others')

/** Meta of a transaction that brings others' changes: which of its steps are theirs. */
export const foreignSteps = 'fellesplan.foreign'
/** And which of them do again what the writer had undone or redone. */
export const undoneSteps = 'fellesplan.undone'

/** Meta of what is done to an undo afterwards. */
export const PUT_BACK = 'fellesplan.putBack'

export const othersOf = (state: EditorState): Others => othersKey.getState(state) ?? NONE

/** Knows what others have put in since the document was opened, and keeps it when one undoes. */
export function others(): Plugin<Others> {
  return new Plugin<Others>({
    key: othersKey,
    state: { init: () => NONE, apply: (tr, known) => (tr.docChanged ? followed(tr, known).known : known) },
    appendTransaction: (trs, old, state) => {
      const undo = trs.find((tr) => tr.docChanged && (tr.getMeta(HISTORY) !== undefined || undoneIn(tr).length > 0))
      return undo ? mended(undo, old, state) : null
    },
  })
}

const undoneIn = (tr: Transaction) => (tr.getMeta(undoneSteps) as readonly number[] | undefined) ?? []

/** Whether a step undoes or redoes; undefined where it does neither. */
function undoing(tr: Transaction, i: number): { redo: boolean } | undefined {
  const memory = tr.getMeta(HISTORY) as Memory | undefined
  return memory ?? (undoneIn(tr).includes(i) ? { redo: true } : undefined)
}

type Way = {
  known: Others
  /** What undoing took of others', at places of the document after all. */
  taken: Taken[]
  /** What came again of others' although it had been put back, at places of the document after all. */
  doubled: Range[]
}

/** What a transaction does to what others have put in. */
function followed(tr: Transaction, known: Others): Way {
  const foreign = tr.getMeta(foreignSteps) as readonly number[] | undefined
  const back = tr.getMeta(PUT_BACK) === true
  const history = tr.getMeta(HISTORY) !== undefined
  const way: Way = { known, taken: [], doubled: [] }
  tr.steps.forEach((step, i) => {
    const doc = tr.docs[i] ?? tr.before
    const now = way.known
    const theirs = back || (foreign?.includes(i) ?? false)
    const protects = undoing(tr, i)
    const kept = protects !== undefined && !(protects.redo && isMeant(now.graves, step, doc))
    if (kept) way.taken.push(...takenBy(tr, i, now.ranges))
    const moved = now.ranges.map((r) => mapped(r, step.getMap())).filter((r) => r.from < r.to)
    const again = foreign !== undefined || history // some of it may have been there before
    const risen = again && !theirs ? rise(now.graves, step) : { ranges: [], doubled: [] }
    if (history) way.doubled.push(...risen.doubled.map((r) => mappedBy(r, tr.mapping.slice(i + 1))))
    const ranges = theirs ? [...moved, ...insertedBy(step.getMap())] : [...insertedBy(step.getMap()).reduce(without, moved), ...risen.ranges, ...(history ? [] : risen.doubled)]
    way.known = { ranges: joined(ranges), graves: theirs ? now.graves : bury(now, step, doc, { again, kept }) }
  })
  return way
}

/** Notes what a step of the writer's takes away of others'. The newest of two graves with the same in them holds. */
function bury({ graves, ranges: now }: Others, step: Step, doc: Node, { again, kept }: { again: boolean; kept: boolean }): readonly Grave[] {
  if (!(step instanceof ReplaceStep) || step.from === step.to) return graves
  const { from, to } = step
  const ranges = now.map((r) => ({ from: Math.max(r.from, from) - from, to: Math.min(r.to, to) - from })).filter((r) => r.from < r.to)
  if (ranges.length === 0 && (again || graves.length === 0)) return graves
  const slice = doc.slice(from, to)
  const rest = graves.filter((grave) => !grave.slice.eq(slice))
  return (ranges.length > 0 ? [...rest, { slice, ranges, kept }] : rest).slice(-GRAVES)
}

/** Whether the writer had taken that away herself, before she undid it: she does so again. */
export function isMeant(graves: readonly Grave[], step: Step | undefined, doc: Node): boolean {
  if (!(step instanceof ReplaceStep) || step.from === step.to) return false
  const gone = doc.slice(step.from, step.to)
  return graves.some(({ slice, kept }) => !kept && slice.eq(gone))
}

/** What of others' comes with a step again, since it is the inverse of one by which it had gone. */
export function rise(graves: readonly Grave[], step: Step): { ranges: Range[]; doubled: Range[] } {
  if (!(step instanceof ReplaceStep) || step.slice.size === 0) return { ranges: [], doubled: [] }
  const { from, slice } = step
  const grave = graves.find((one) => one.slice.eq(slice))
  const ranges = grave?.ranges.map((r) => ({ from: r.from + from, to: r.to + from })) ?? []
  return grave?.kept ? { ranges: [], doubled: ranges } : { ranges, doubled: [] }
}

/** Where a range is now; what came in at its ends is outside. */
const mappedBy = ({ from, to }: Range, mapping: Mapping): Range => ({ from: mapping.map(from, 1), to: mapping.map(to, -1) })

export const mapped = ({ from, to }: Range, map: StepMap): Range => ({ from: map.map(from, 1), to: map.map(to, -1) })

export function insertedBy(map: StepMap): Range[] {
  const found: Range[] = []
  map.forEach((_oldStart, _oldEnd, from, to) => {
    if (from < to) found.push({ from, to })
  })
  return found
}

/** In order, and as few as may be: a text in which many write for hours has millions of letters of others'. */
function joined(ranges: readonly Range[]): Range[] {
  const all: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1)
    if (last && range.from <= last.to) all[all.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
    else all.push(range)
  }
  return all
}

/** The ranges without what is one's own in them. */
export function without(ranges: readonly Range[], own: Range): Range[] {
  return ranges.flatMap(({ from, to }) => [{ from, to: Math.min(to, own.from) }, { from: Math.max(from, own.to), to }].filter((r) => r.from < r.to))
}

function takenBy(tr: Transaction, i: number, ranges: readonly Range[]): Taken[] {
  const doc = tr.docs[i] ?? tr.before
  const later = tr.mapping.slice(i + 1)
  const taken: Taken[] = []
  tr.mapping.maps[i]?.forEach((from, to, at) => {
    for (const r of ranges) {
      const part = { from: Math.max(from, r.from), to: Math.min(to, r.to) }
      if (part.from < part.to) taken.push({ slice: doc.slice(part.from, part.to), from: doc, at: later.map(at, 1) })
    }
  })
  return taken
}

/** Puts back what went of others', and takes out what came a second time. */
function mended(undo: Transaction, old: EditorState, state: EditorState): Transaction | null {
  const tr = state.tr
  const { taken, doubled } = followed(undo, othersOf(old))
  for (const range of doubled) takeOut(tr, mappedBy(range, tr.mapping))
  for (const { slice, from, at } of taken) {
    const pieces = missing(slice, from, tr.doc) // of the document before anything is put back
    for (const piece of pieces) bringIn(tr, piece, wordsOf(piece), tr.mapping.map(at, 1))
  }
  return tr.docChanged ? secureSelection(tr, state.selection.from).setMeta(PUT_BACK, true).setMeta('addToHistory', false) : null
}

function takeOut(tr: Transaction, { from, to }: Range): void {
  if (from < to) tr.delete(from, to)
}

/**
 * What of some words is there no more. Another step of the same transaction may have brought a part of
 * them again: letters of one block are looked at in halves, until it is known which.
 */
function missing(slice: Slice, from: Node, now: Node): Slice[] {
  const words = wordsOf(slice)
  if (words === '' || count(now, words) >= count(from, words)) return []
  const { content } = slice
  if (!content.content.every((node) => node.isText)) return [slice]
  const half = content.size >> 1
  const middle = /[\ud800-\udbff]/.test(words.charAt(half - 1)) ? half - 1 : half // never between the halves of a pair
  if (middle === 0) return [slice]
  const [first, second] = [[0, middle] as const, [middle, content.size] as const].map(([a, b]) => new Slice(content.cut(a, b), 0, 0)) as [Slice, Slice]
  const [before, after] = [missing(first, from, now), missing(second, from, now)]
  const whole = before[0]?.size === first.size && after[0]?.size === second.size
  return whole ? [slice] : [...before, ...after]
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
