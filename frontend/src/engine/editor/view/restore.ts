// Back to what a version held, as one new change: only the blocks that differ are replaced, so that
// threads on all the others stay where they are.
import { Fragment, type Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'

// What is compared with what grows with the product of the two; two such texts are compared from both ends alone.
const MOST_PAIRS = 4_000_000

/** Blocks are the same when they say the same, whatever threads are on them. */
const told = (block: Node) => JSON.stringify(withoutThreads(block).toJSON())

function withoutThreads(node: Node): Node {
  const marks = node.marks.filter((m) => m.type.name !== 'comment')
  return node.isText ? node.mark(marks) : node.copy(Fragment.fromArray(node.children.map(withoutThreads))).mark(marks)
}

type Run = { from: number; to: number; with: Node[] }

/** Makes the document of the transaction say what another says. */
export function restoreTo(tr: Transaction, target: Node): Transaction {
  const runs = differences(tr.doc.children, target.children)
  const starts: number[] = []
  tr.doc.forEach((_block, offset) => starts.push(offset))
  starts.push(tr.doc.content.size)
  for (const run of runs.toReversed()) tr.replaceWith(starts[run.from] ?? 0, starts[run.to] ?? tr.doc.content.size, run.with)
  return tr
}

/** The runs of blocks to be replaced, by the longest list of blocks that both have in this order. */
function differences(before: readonly Node[], after: readonly Node[]): Run[] {
  const [a, b] = [before.map(told), after.map(told)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [rows, columns] = [a.length - start - end, b.length - start - end]
  if (rows === 0 && columns === 0) return []
  const kept = rows * columns > MOST_PAIRS ? [] : common(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const runs: Run[] = []
  let [i, j] = [0, 0]
  for (const [x, y] of [...kept, [rows, columns] as const]) {
    if (x > i || y > j) runs.push({ from: start + i, to: start + x, with: after.slice(start + j, start + y) })
    ;[i, j] = [x + 1, y + 1]
  }
  return runs
}

/** The places of what both lists have in common, as much as possible. */
function common(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  }
  const kept: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) kept.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return kept
}
