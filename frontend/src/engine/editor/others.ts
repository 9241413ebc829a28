// Undo takes back what one has done oneself. What others have put in since may stand within it: words
// in a paragraph that one pasted, in a table that one made. History would take that away too; so it is
// put back at once, where it stood, or beside.
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { Slice, type Node } from 'prosemirror-model'
import type { StepMap } from 'prosemirror-transform'
import { secureSelection } from './selection'

type Range = { from: number; to: number }
/** What of others' a transaction took away, and where it stood, in the document after it. */
type Taken = { slice: Slice; at: number }

const othersKey = new PluginKey<readonly Range[]>('others')

/** Meta of a transaction that brings others' changes: which of its steps are theirs. */
export const foreignSteps = 'fellesplan.foreign'

const PUT_BACK = 'fellesplan.putBack'

/** Knows what others have put in since the document was opened, and keeps it when one undoes. */
export function others(): Plugin<readonly Range[]> {
  return new Plugin<readonly Range[]>({
    key: othersKey,
    state: { init: () => [], apply: (tr, ranges) => (tr.docChanged ? followed(tr, ranges) : ranges) },
    appendTransaction: (trs, old, state) => {
      const undo = trs.find((tr) => tr.getMeta('history$') !== undefined && tr.docChanged)
      return undo ? putBack(undo, old, state) : null
    },
  })
}

function followed(tr: Transaction, before: readonly Range[]): Range[] {
  const foreign = tr.getMeta(foreignSteps) as readonly number[] | undefined
  const back = tr.getMeta(PUT_BACK) === true
  return tr.mapping.maps.reduce<Range[]>((ranges, map, i) => {
    const inserted = insertedBy(map)
    const moved = ranges.map((r) => mapped(r, map)).filter((r) => r.from < r.to)
    return back || foreign?.includes(i) ? [...moved, ...inserted] : inserted.reduce(without, moved)
  }, [...before])
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
  for (const { slice, at } of takenBy(undo, othersKey.getState(old) ?? [])) {
    const words = wordsOf(slice)
    if (words !== '' && count(state.doc, words) < count(old.doc, words)) bringIn(tr, slice, words, tr.mapping.map(at, 1))
  }
  return tr.docChanged ? secureSelection(tr, state.selection.from).setMeta(PUT_BACK, true).setMeta('addToHistory', false) : null
}

function takenBy(tr: Transaction, ranges: readonly Range[]): Taken[] {
  const taken: Taken[] = []
  let now = [...ranges]
  tr.mapping.maps.forEach((map, i) => {
    const doc = tr.docs[i] ?? tr.before
    const later = tr.mapping.slice(i + 1)
    map.forEach((from, to, at) => {
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
