// The plugin that keeps one page's document together with everybody else's.
//
// The rule: the document shown = the confirmed one + the writer's own steps that are not confirmed,
// always. Every commit comes back from the server with its final steps, own ones too. Where they do
// what the page had computed there is nothing to draw; else the own steps are undone, the commits
// applied and the own steps done again, in one transaction. So all pages agree at rest, whatever
// the order in which things came.
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import type { Node } from 'prosemirror-model'
import type { Step } from 'prosemirror-transform'
import { passages, standing, type Passage } from './passages'
import { Rebase, replaceAll } from './rebase'
import { secureSelection } from './selection'
import { applied } from './steps'
import type { Commit, Intent, StepJson } from './wire'

/** One step of the writer's that is not confirmed. sent = which step of the commit under way it is part of. */
export type Pending = { step: Step; inverted: Step; intent: Intent; sent?: number }

/** The commit that is under way, exactly as it was sent, so that it can be sent again. */
export type Flight = {
  n: number
  version: number
  steps: StepJson[]
  intent?: Intent
  partnar?: string
  /** Words of its steps that found no place here. They are lost only if the server found none either. */
  stash: { sent: number; passage: Passage }[]
}

export type Collab = { version: number; confirmed: Node; pending: readonly Pending[]; flight?: Flight | undefined }

type Meta = { state: Collab; remote: boolean }

export const collabKey = new PluginKey<Collab>('collab')

/** Meta of a local transaction: what the writer was doing. */
export const intentMeta = 'fellesplan.intent'

export function collabOf(state: EditorState): Collab {
  const found = collabKey.getState(state)
  if (!found) throw new Error('the state has no collab plugin')
  return found
}

/** Whether a transaction brings others' changes, or the writer's own done again on top of them. */
export function isRemote(tr: Transaction): boolean {
  return (tr.getMeta(collabKey) as Meta | undefined)?.remote ?? false
}

/** What the plugin asks of the session. */
export type CollabHooks = {
  /** Told of each local change; says what the writer was doing. */
  local: (tr: Transaction) => Intent
  /** Whether a local change may be made as it is. */
  allow: (tr: Transaction, state: EditorState) => boolean
  spec?: Pick<Plugin['spec'], 'view' | 'props'>
}

function pendingOf(tr: Transaction, intent: Intent): Pending[] {
  return tr.steps.map((step, i) => ({ step, inverted: step.invert(tr.docs[i] ?? tr.before), intent }))
}

export function collab(hooks: CollabHooks): Plugin<Collab> {
  return new Plugin<Collab>({
    ...hooks.spec,
    key: collabKey,
    historyPreserveItems: true, // undo keeps each step by itself, so that it can be moved
    filterTransaction: (tr, state) => !tr.docChanged || tr.getMeta(collabKey) !== undefined || hooks.allow(tr, state),
    state: {
      init: (_, state) => ({ version: 0, confirmed: state.doc, pending: [] }),
      apply: (tr, value) => {
        const meta = tr.getMeta(collabKey) as Meta | undefined
        if (meta) return meta.state
        return tr.docChanged ? { ...value, pending: [...value.pending, ...pendingOf(tr, hooks.local(tr))] } : value
      },
    },
  })
}

/** Sets the plugin's state; the document stays as it is. */
export function become(state: EditorState, next: Collab): Transaction {
  return state.tr.setMeta(collabKey, { state: next, remote: false } satisfies Meta).setMeta('addToHistory', false)
}

/** What came of taking something in. */
export type Outcome = {
  tr: Transaction
  /** Own words that have no place any more. */
  lost: Passage[]
  /** The commit of ours that came back among the others. */
  acked?: Commit
  /** How many own steps that were not under way there were, and how many of them had no place. */
  mine: number
  noPlace: number
  /** Where a position of the document before is now. */
  moved: (pos: number) => number
}

/** Where our own commit under way stands among some; -1 where it does not. What stands before it, it and what comes after are to be received one after the other. */
export function ownIn(commits: readonly Commit[], client: string, { flight }: Collab): number {
  return flight ? commits.findIndex((c) => c.client === client && c.n === flight.n) : -1
}

/** Takes in commits in the order of the log: others', or our own one. Throws where a final step does not apply: then this page is wrong. */
export function receive(state: EditorState, commits: readonly Commit[], own: boolean): Outcome {
  const only = own ? commits[0] : undefined
  return (only && acknowledge(state, collabOf(state), only)) ?? reconcile(state, commits, only)
}

/** The words of the commit under way that the server says had no place. */
function droppedBy(commit: Commit, before: Collab, doc: Node): Passage[] {
  const survived = new Set(commit.origin ?? commit.steps.map((_, i) => i))
  const gone = (sent: number | undefined) => sent !== undefined && !survived.has(sent)
  const stashed = (before.flight?.stash ?? []).filter((s) => gone(s.sent)).map((s) => s.passage)
  return [...stashed, ...passages(doc, before.pending.map((p) => p.step), (i) => gone(before.pending[i]?.sent))]
}

// The ordinary case: our own commit did exactly what we had computed, so nothing is to be drawn.
function acknowledge(state: EditorState, before: Collab, commit: Commit): Outcome | undefined {
  const mine = before.pending.filter((p) => p.sent !== undefined)
  const rest = before.pending.slice(mine.length)
  const computed = run(before.confirmed, mine.map((p) => p.step))
  const final = run(before.confirmed, Rebase.read(commit))
  if (!computed || !final || !computed.eq(final)) return undefined
  const tr = become(state, { version: before.version + 1, confirmed: rest.length === 0 ? state.doc : computed, pending: rest })
  return { tr, lost: droppedBy(commit, before, state.doc), acked: commit, mine: rest.length, noPlace: 0, moved: (pos) => pos }
}

function run(doc: Node, steps: readonly Step[]): Node | undefined {
  let now: Node | undefined = doc
  for (const step of steps) now = now && applied(now, step)
  return now
}

function reconcile(state: EditorState, commits: readonly Commit[], acked: Commit | undefined): Outcome {
  const before = collabOf(state)
  const rebase = new Rebase(state, before, acked !== undefined)
  for (const commit of commits) rebase.take(commit, commit === acked)
  const { pending, gone } = rebase.redo((p) => acked !== undefined && p.sent !== undefined)
  const flight = acked ? undefined : stashed(before, gone, state.doc)
  const next: Collab = { version: before.version + commits.length, confirmed: rebase.confirmed, pending, flight }
  const noPlace = gone.filter((i) => before.pending[i]?.sent === undefined)
  const eaten = swallowed(before, gone, pending, acked)
  const words = passages(state.doc, before.pending.map((p) => p.step), (i) => noPlace.includes(i) || eaten.includes(i))
  return {
    tr: finish(rebase, next),
    lost: [...(acked ? droppedBy(acked, before, state.doc) : []), ...words],
    ...(acked ? { acked } : {}),
    mine: before.pending.filter((p) => p.sent === undefined).length,
    noPlace: noPlace.length,
    moved: (pos) => rebase.moved(pos),
  }
}

/**
 * Own steps of whose words less stands now than before: a later one of the writer's, such as a passage
 * that she replaced, reaches further than it did, since others changed what it was about.
 */
function swallowed({ pending: before }: Collab, gone: readonly number[], pending: readonly Pending[], acked: Commit | undefined): number[] {
  const was = standing(before.map((p) => p.step))
  const final = acked ? Rebase.read(acked) : []
  const is = standing([...final, ...pending.map((p) => p.step)])
  const left = before.flatMap((p, i) => (gone.includes(i) || (acked && p.sent !== undefined) ? [] : [i]))
  const own = left.filter((i, k) => (is[final.length + k] ?? 0) < (was[i] ?? 0))
  const sum = (sizes: readonly number[], of: (i: number) => number | undefined, sent: number) => sizes.reduce((all, size, i) => (of(i) === sent ? all + size : all), 0)
  const sent = new Set(final.map((_, i) => acked?.origin?.[i] ?? i))
  const less = [...sent].filter((s) => sum(is.slice(0, final.length), (i) => acked?.origin?.[i] ?? i, s) < sum(was, (i) => before[i]?.sent, s))
  return [...own, ...before.flatMap((p, i) => (acked && p.sent !== undefined && less.includes(p.sent) ? [i] : []))]
}

/** The commit under way, with the words of those of its steps that just lost their place here. */
function stashed(before: Collab, gone: readonly number[], doc: Node): Flight | undefined {
  if (!before.flight) return undefined
  const steps = before.pending.map((p) => p.step)
  const more = gone.flatMap((i) => {
    const sent = before.pending[i]?.sent
    return sent === undefined ? [] : passages(doc, steps, (j) => j === i).map((passage) => ({ sent, passage }))
  })
  return more.length === 0 ? before.flight : { ...before.flight, stash: [...before.flight.stash, ...more] }
}

function finish(rebase: Rebase, next: Collab): Transaction {
  return rebase.finish().setMeta(collabKey, { state: next, remote: true } satisfies Meta)
}

/** Takes own steps out of the document again: refused, or the writer wants them out. The rest stays where it can. */
export function withdraw(state: EditorState, chosen: (p: Pending, i: number) => boolean): Outcome {
  const before = collabOf(state)
  const out = new Set(before.pending.filter(chosen))
  const rebase = new Rebase(state, before, false)
  const { pending, gone } = rebase.redo((p) => out.has(p))
  const isGone = (i: number) => gone.includes(i) || out.has(before.pending[i] as Pending)
  const sentStays = before.pending.some((p) => p.sent !== undefined && !out.has(p))
  const flight = sentStays ? stashed(before, gone, state.doc) : undefined
  const stash = flight ? [] : (before.flight?.stash ?? []).map((s) => s.passage)
  const words = passages(state.doc, before.pending.map((p) => p.step), (i) => isGone(i) && !(flight && before.pending[i]?.sent !== undefined))
  const next: Collab = { ...before, pending, flight }
  return { tr: finish(rebase, next), lost: [...stash, ...words], mine: before.pending.length, noPlace: gone.length, moved: (pos) => rebase.moved(pos) }
}

/** The document was fetched anew: nothing of one's own is in it but what the server has. */
export function fetched(state: EditorState, doc: Node, version: number): Transaction {
  const tr = state.tr.setMeta('addToHistory', false)
  if (!tr.doc.eq(doc)) replaceAll(tr, doc)
  secureSelection(tr, state.selection.from)
  return tr.setMeta(collabKey, { state: { version, confirmed: tr.doc, pending: [] }, remote: true } satisfies Meta)
}

/** Puts other steps in place of all own ones: the same work in another form. They start from the confirmed document. */
export function replacePending(state: EditorState, steps: readonly Step[], intent: Intent): Transaction {
  const before = collabOf(state)
  const rebase = new Rebase(state, before, false)
  const pending = rebase.redo(() => true).pending.concat(rebase.add(steps, intent))
  return finish(rebase, { ...before, pending, flight: undefined })
}
