// A change heavier than the line carries (a long paste, the undo of a big deletion) becomes several
// steps: first what is brought in without most of its children, then these, run by run, in order.
import { Fragment, Slice, type Node } from 'prosemirror-model'
import { Selection, type EditorState, type Transaction } from 'prosemirror-state'
import { ReplaceStep, type Step } from 'prosemirror-transform'
import { HISTORY, rememberedAs, type Memory } from './past'
import { applied, bytesOf, readStep, writeStep } from './steps'
import type { StepJson } from './wire'

/** What one step may weigh on the line. */
export const MAX_STEP_BYTES = 44_000

const RUN_BYTES = 36_000
const TEXT_UNITS = 4_000 // at most three bytes each, six where they are escaped
const MARKS_A_SET = 200
const LIGHT_UNITS = 100

/** Siblings to be brought in at an offset of the slice's content, once all before it is there. */
type Run = { at: number; nodes: Node[] }
type Level = { at: number; openStart: number; openEnd: number; parent: Node | undefined }

const weigh = (node: Node) => bytesOf(node.toJSON())

/** Whether a step alone is more than the line carries. What brings in little is not looked at closely. */
export function isHeavy(step: Step): boolean {
  if (step instanceof ReplaceStep && step.slice.size < LIGHT_UNITS) return false
  return bytesOf(writeStep(step)) > MAX_STEP_BYTES
}

/** The step, or steps that together do the same, each light enough; undefined where there is no way. */
export function splitStep(step: Step, doc: Node): Step[] | undefined {
  const json = writeStep(step)
  if (bytesOf(json) <= MAX_STEP_BYTES) return [step]
  if (json.stepType === 'markSet') return splitMarks(json)
  if (!(step instanceof ReplaceStep)) return undefined
  const steps = splitReplace(step)
  return steps.every((s) => bytesOf(writeStep(s)) <= MAX_STEP_BYTES) && sameOutcome(step, steps, doc) ? steps : undefined
}

function splitMarks(json: StepJson): Step[] {
  const inner = json['steps'] as StepJson[]
  const sets: Step[] = []
  for (let i = 0; i < inner.length; i += MARKS_A_SET) sets.push(readStep({ stepType: 'markSet', steps: inner.slice(i, i + MARKS_A_SET) }))
  return sets
}

function sameOutcome(step: Step, steps: readonly Step[], doc: Node): boolean {
  let now: Node | undefined = doc
  for (const s of steps) now = now && applied(now, s)
  const whole = applied(doc, step)
  return now !== undefined && whole !== undefined && now.eq(whole)
}

function splitReplace({ from, to, slice, structure }: ReplaceStep & { structure?: boolean }): Step[] {
  const runs: Run[] = []
  const { openStart, openEnd } = slice
  const thin = lighten(slice.content, { at: -openStart, openStart, openEnd, parent: undefined }, runs)
  const first = new ReplaceStep(from, to, new Slice(thin, openStart, openEnd), structure)
  return [first, ...runs.map(({ at, nodes }) => new ReplaceStep(from + at, from + at, new Slice(Fragment.from(nodes), 0, 0)))]
}

// What is taken out of the content goes into runs, in the order of the document.
function lighten(content: Fragment, level: Level, runs: Run[]): Fragment {
  const children = piecesOf(content)
  const keep = kept(children, level)
  const stays: Node[] = []
  let run: Run | undefined
  let weight = 0
  let at = level.at
  children.forEach((child, i) => {
    if (keep(i)) {
      run = undefined
      stays.push(lightNode(child, at, inner(level, i, children.length), runs))
    } else {
      const heavy = weigh(child)
      if (!run || weight + heavy > RUN_BYTES) runs.push((run = { at, nodes: [] }))
      weight = (run.nodes.length === 0 ? 0 : weight) + heavy
      run.nodes.push(lightNode(child, at, { openStart: 0, openEnd: 0 }, runs))
      if (heavy > RUN_BYTES) run = undefined // its own children follow; what stands after it must come later
    }
    at += child.nodeSize
  })
  return Fragment.from(stays)
}

const inner = ({ openStart, openEnd }: Level, i: number, length: number) => ({
  openStart: i === 0 ? Math.max(0, openStart - 1) : 0, openEnd: i === length - 1 ? Math.max(0, openEnd - 1) : 0,
})

function lightNode(node: Node, at: number, open: { openStart: number; openEnd: number }, runs: Run[]): Node {
  if (node.isText || node.isLeaf || weigh(node) <= RUN_BYTES) return node
  return node.copy(lighten(node.content, { at: at + 1, ...open, parent: node }, runs))
}

// A long text in pieces, never between the halves of a surrogate pair.
function piecesOf(content: Fragment): Node[] {
  return content.content.flatMap((node) => {
    const text = node.text ?? ''
    if (text.length <= TEXT_UNITS) return [node]
    const pieces: Node[] = []
    for (let from = 0; from < text.length;) {
      const to = Math.min(text.length, from + TEXT_UNITS)
      const end = /[\uD800-\uDBFF]/.test(text[to - 1] ?? '') ? to - 1 : to
      pieces.push(node.cut(from, end))
      from = end
    }
    return pieces
  })
}

// Which children must come with their parent: those that are open, and what its content asks for.
function kept(children: readonly Node[], { openStart, openEnd, parent }: Level): (i: number) => boolean {
  const last = children.length - 1
  const valid = (some: Node[]) => parent?.type.validContent(Fragment.from(some)) ?? some.length > 0
  const open = (i: number) => (i === 0 && openStart > 0) || (i === last && openEnd > 0)
  if (valid(children.filter((_, i) => open(i)))) return open
  const withFirst = (i: number) => i === 0 || open(i)
  if (valid(children.filter((_, i) => withFirst(i)))) return withFirst
  return () => true
}

type Inner = { meta: Record<string, unknown> }

/** The same change in steps that are light enough; undefined where there is no way. */
export function splitTransaction(tr: Transaction, state: EditorState): Transaction | undefined {
  const made = state.tr
  for (const [i, step] of tr.steps.entries()) {
    const steps = splitStep(step, tr.docs[i] ?? tr.before)
    if (!steps) return undefined
    steps.forEach((s) => made.step(s))
  }
  made.setSelection(Selection.fromJSON(made.doc, tr.selection.toJSON() as object)).setTime(tr.time)
  if (tr.storedMarksSet) made.setStoredMarks(tr.storedMarks)
  if (tr.scrolledIntoView) made.scrollIntoView()
  const inner = made as unknown as Inner
  inner.meta = { ...(tr as unknown as Inner).meta }
  if (inner.meta[HISTORY]) inner.meta[HISTORY] = rememberedAs(made, tr, state, inner.meta[HISTORY] as Memory)
  return made
}
