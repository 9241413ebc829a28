// The writer's undo and redo. Where others have put letters into what is to go, what stands around them
// goes, and theirs stay where they are, as theirs: nothing is taken away and put back by somebody else.
import { redo as again, undo as back } from 'prosemirror-history'
import { Plugin, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import { ReplaceStep, StepMap, Mapping, type Step } from 'prosemirror-transform'
import { Slice, type Node } from 'prosemirror-model'
import { insertedBy, isMeant, mapped, othersOf, rise, without, type Others, type Range } from './others'
import { HISTORY, rememberedAs, type Memory } from './past'

const sparing = (command: Command): Command => (state, dispatch, view) => command(state, dispatch && ((tr) => dispatch(spared(tr, state))), view)

export const undo = sparing(back)
export const redo = sparing(again)

/** The browser's own menu and gestures. */
export function menuUndo(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput: (view, event) => {
          const command = { historyUndo: undo, historyRedo: redo }[event.inputType]
          if (!command || !view.editable) return false
          event.preventDefault()
          return command(view.state, (tr) => view.dispatch(tr))
        },
      },
    },
  })
}

/** Letters of others' that stand although the history meant them to go: where, in its document, and how many. */
type Stays = { at: number; size: number }

/** The same without what of others' stands within; as it was where nothing does, or where theirs are more than letters. */
function spared(made: Transaction, state: EditorState): Transaction {
  const memory = made.getMeta(HISTORY) as Memory | undefined
  const { ranges, graves } = othersOf(state)
  if (!memory || ranges.length === 0) return made
  const tr = state.tr
  let [stays, theirs]: [Stays[], readonly Range[]] = [[], ranges]
  for (const [i, step] of made.steps.entries()) {
    const meant = memory.redo && isMeant(graves, step, made.docs[i] ?? made.before)
    const here = step.map(new Mapping([gap(stays)]))
    const within = here && !meant ? lettersWithin(tr.doc, here, theirs) : []
    stays = stayed(stays, step, within)
    const parts = within.length > 0 ? around(here as ReplaceStep, within) : here ? [here] : []
    const first = tr.steps.length
    if (parts.some((part) => tr.maybeStep(part).failed !== null)) return made
    theirs = tr.steps.slice(first).reduce((now, done) => after(now, done, graves), theirs)
  }
  return stays.length > 0 ? finished(tr, made, state, stays) : made
}

/** What of others' stands there after a step of the writer's: what it puts in between theirs is hers, but for what of theirs comes again. */
function after(theirs: readonly Range[], step: Step, graves: Others['graves']): readonly Range[] {
  const map = step.getMap()
  const still = theirs.map((r) => mapped(r, map)).filter((r) => r.from < r.to)
  const risen = rise(graves, step)
  return [...insertedBy(map).reduce(without, still), ...risen.ranges, ...risen.doubled]
}

/** What stays after one more step of the history's. What stood within it is among what stands within it now, or goes. */
function stayed(stays: readonly Stays[], step: Step, within: readonly Range[]): Stays[] {
  const map = step.getMap()
  const gone = (at: number) => map.mapResult(at, 1).deletedAcross
  const still = stays.filter(({ at }) => !gone(at)).map(({ at, size }) => ({ at: map.map(at, 1), size }))
  if (within.length === 0 || !(step instanceof ReplaceStep)) return still
  return [...still, { at: step.from + step.slice.size, size: within.reduce((sum, { from, to }) => sum + to - from, 0) }]
}

/** From the history's document to the one in which others' letters stay. */
function gap(stays: readonly Stays[]): StepMap {
  const sizes = new Map<number, number>()
  for (const { at, size } of stays) sizes.set(at, (sizes.get(at) ?? 0) + size)
  return new StepMap([...sizes].sort(([a], [b]) => a - b).flatMap(([at, size]) => [at, 0, size]))
}

/** What of others' a step would take away, if all that it takes are letters of one block. */
function lettersWithin(doc: Node, step: Step, theirs: readonly Range[]): Range[] {
  if (!(step instanceof ReplaceStep) || step.from === step.to || !step.slice.content.content.every((node) => node.isInline)) return []
  const { from, to } = step
  const $from = doc.resolve(from)
  if (!$from.parent.inlineContent || !$from.sameParent(doc.resolve(to))) return []
  return theirs.map((r) => ({ from: Math.max(r.from, from), to: Math.min(r.to, to) })).filter((r) => r.from < r.to).sort((a, b) => a.from - b.from)
}

/** The steps that do around some ranges what one would do to all, the last first. */
function around({ from, to, slice }: ReplaceStep, ranges: readonly Range[]): Step[] {
  const parts = ranges.reduce<Range[]>((left, range) => without(left, range), [{ from, to }])
  const [first] = parts
  const lead = first?.from === from ? first : undefined
  const rest = parts.filter((part) => part !== lead).toReversed().map((part) => new ReplaceStep(part.from, part.to, Slice.empty))
  return lead || slice.size > 0 ? [...rest, new ReplaceStep(from, lead?.to ?? from, slice)] : rest
}

function finished(tr: Transaction, made: Transaction, state: EditorState, stays: readonly Stays[]): Transaction {
  tr.setSelection(made.selection.map(tr.doc, new Mapping([gap(stays)])))
  if (made.scrolledIntoView) tr.scrollIntoView()
  return tr.setMeta(HISTORY, rememberedAs(tr, made, state, made.getMeta(HISTORY) as Memory))
}
