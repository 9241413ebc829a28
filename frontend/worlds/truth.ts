// What must be true when a world has come to rest.
import { Node } from 'prosemirror-model'
import type { Step } from 'prosemirror-transform'
import { applied, isValid, readStep, stepJSON } from '../oracle/outcome.mjs'
import { rebase } from '../oracle/rebase.mjs'
import { emptyDocument } from '../src/engine/editor/schema'
import { MOST_ROUNDS, type Game } from './game'
import { schema } from './hostile'
import type { End, Logged } from './host'
import type { Sent } from './ledger'
import { lettersIn, lettersOf, lettersWithin } from './words'

// Told to those who keep the page, and no fault: the writer has her words in the list.
const MILD = /could not be made into suggestions/

/** The log as the reference sees it: each commit's steps, and the document after it. */
type Line = { commit: Logged; steps: Step[]; doc: Node }

/** What is wrong, in words; nothing where all is well. */
export function faultsOf(game: Game, end: End): string[] {
  const log = replay(end)
  const faults = [...game.faults, ...game.ledger.faults, ...game.reports.filter((r) => !MILD.test(r)), ...apart(game, end, log), ...waiting(game), ...twice(end), ...missing(game, end)]
  return [...faults, ...log.flatMap((_, i) => unlike(game, log, i)), ...doubled(game, log), ...untold(game, end)]
}

function replay(end: End): Line[] {
  let doc = Node.fromJSON(schema, emptyDocument.toJSON())
  return end.commits.map((commit) => {
    const steps = commit.steps.map((s) => readStep(schema, s) as Step)
    for (const step of steps) doc = (applied(doc, step) as Node | null) ?? doc
    return { commit, steps, doc }
  })
}

// All pages, all replicas and both replays of the log have the same document, and it is a right one.
function apart(game: Game, end: End, log: readonly Line[]): string[] {
  const wanted = JSON.stringify(end.replay)
  const here = log[log.length - 1]?.doc ?? Node.fromJSON(schema, emptyDocument.toJSON())
  const pages = game.tabs.flatMap(({ session, name }) => [
    ...(JSON.stringify(session.editor.doc) === wanted ? [] : [`${name} shows another document`]),
    ...(JSON.stringify(session.confirmed().doc) === wanted && session.confirmed().version === log.length ? [] : [`${name} has another confirmed document`]),
    ...(session.state().mended ? [`${name} had to fetch the document anew`] : []),
  ])
  const replicas = end.replicas.flatMap((doc, i) => (JSON.stringify(doc) === wanted ? [] : [`replica ${i} has another document`]))
  return [...pages, ...replicas, ...(JSON.stringify(here) === wanted ? [] : ['the original replays the log to another document']), ...(isValid(here) ? [] : ['the document is against its schema'])]
}

function waiting({ rounds, tabs, cluster }: Game): string[] {
  if (rounds < MOST_ROUNDS) return []
  return [`after ${rounds} rounds: ${tabs.map((t) => `${t.name} ${t.session.state().save.kind} ${t.session.state().save.pending}`).join(', ')}${cluster.level ? '' : ', replicas behind'}`]
}

// Each client's numbers go up, and none is there twice.
function twice({ commits }: End): string[] {
  const last = new Map<string, number>()
  return commits.flatMap(({ client, n }) => {
    const before = last.get(client) ?? 0
    last.set(client, n)
    return n > before ? [] : [`${client}/${n} after ${client}/${before}`]
  })
}

function missing({ ledger }: Game, { commits }: End): string[] {
  return ledger.owed(commits).map((key) => `${key} was sent and never came into the log`)
}

// Each commit is what the reference makes of what was sent.
function unlike({ ledger }: Game, log: readonly Line[], i: number): string[] {
  const { commit } = log[i] as Line
  const { client, n } = commit
  const sent = ledger.of(commit, n)
  const name = `version ${i + 1}, ${client}/${n}`
  if (sent.length === 0) return [`${name} was never sent`]
  // Somebody hostile may have sent several things under one number; one of them came in.
  const taken = sent.filter((s) => isRebased(log, i, s))
  return taken.length === 0 ? [`${name} is not what was sent, rebased`] : harm(log, i, taken)
}

function isRebased(log: readonly Line[], i: number, sent: Sent): boolean {
  const { commit, steps } = log[i] as Line
  const before = log[i - 1]?.doc ?? Node.fromJSON(schema, emptyDocument.toJSON())
  const over = log.slice(Math.max(0, sent.version), i).flatMap((line) => line.steps)
  const read = sent.steps.map((s) => readStep(schema, s))
  if (read.includes(null)) return false
  const want = rebase(before, read as Step[], over) as { steps: Step[]; origin: number[]; dropped: number[] }
  const origin = want.dropped.length === 0 || want.origin.length === 0 ? undefined : want.origin
  return JSON.stringify([want.steps.map(stepJSON), origin]) === JSON.stringify([steps.map(stepJSON), commit.origin])
}

// Who only put something in has taken nothing away.
function harm(log: readonly Line[], i: number, sent: readonly Sent[]): string[] {
  const only = sent.every(({ steps }) => steps.every((s) => s.stepType === 'replace' && 'from' in s && 'to' in s && s.from === s.to))
  if (!only) return []
  const before = lettersOf(log[i - 1]?.doc ?? emptyDocument)
  const after = lettersOf((log[i] as Line).doc)
  return [...before].filter((c) => !after.has(c)).map((c) => `version ${i + 1} was to put something in, and took ${c} away`)
}

// A letter that was typed once comes once. What was undone or suggested may come again, and what a
// step moves, such as a row of a table: as often as a page moved it, also where somebody else took it
// away before that came into the log. Somebody hostile repeats what there ever was.
function doubled({ moves, hostile, words }: Game, log: readonly Line[]): string[] {
  const left = new Map(moves)
  const seen = new Set<string>()
  return log.flatMap(({ commit }, i) => {
    if (commit.intent !== undefined || commit.person === hostile?.person) return []
    const typed = lettersWithin(commit.steps).filter((c) => words.by(c))
    const again = typed.filter((c) => (seen.has(c) ? !spend(left, `${commit.client} ${c}`) : !seen.add(c)))
    return again.map((c) => `${c} was put in twice, by version ${i + 1}, ${commit.client}/${commit.n}`)
  })
}

function spend(left: Map<string, number>, key: string): boolean {
  const n = left.get(key) ?? 0
  left.set(key, n - 1)
  return n > 0
}

function untold({ tabs, words }: Game, end: End): string[] {
  const logged = new Set(end.commits.flatMap((c) => lettersWithin(c.steps)))
  const told = new Set(tabs.flatMap(({ session }) => session.state().lost.flatMap((l) => lettersIn(l.words))))
  return words.untold(logged, told)
}
