// The words of a document, a paragraph to a line: what a proposal says when it is put.
import type { DocNode } from '../domain/tekst/doc'

const BLOCKS = new Set(['paragraph', 'heading', 'list_item', 'table_row', 'blockquote'])

export function plainText(doc: DocNode | undefined): string {
  const lines: string[] = ['']
  const walk = (node: DocNode) => {
    if (node.marks?.some((m) => m.type === 'insertion')) return // a suggestion that is not taken in
    if (node.text !== undefined) lines.push((lines.pop() ?? '') + node.text.replaceAll('\u200b', ''))
    if (node.type === 'hard_break') lines.push('')
    node.content?.forEach(walk)
    if (BLOCKS.has(node.type)) lines.push('')
  }
  if (doc) walk(doc)
  return lines.map((l) => l.trim()).filter(Boolean).join('\n')
}
