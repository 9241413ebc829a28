// What is pasted, once it is a piece of document: signs that have no place in a text go, and threads
// and suggestions are not doubled.
import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model'
import { ANCHOR, isSuggestion } from '../suggest/original'
import { limits } from '../schema'

export type Known = {
  /** Whether the thread is of this text: then it follows the copy. That of another text stays behind. */
  thread: (id: string) => boolean
  /** Whether the suggestion is of this text but no longer in it: it was cut out and comes back. */
  cut: (id: string) => boolean
  newId: () => string
}

/** The same piece with what it may bring. */
export function admitted(slice: Slice, known: Known): Slice {
  const fresh = new Map<string, string>()
  const idFor = (id: string) => {
    if (known.cut(id)) return id
    const other = fresh.get(id) ?? known.newId()
    fresh.set(id, other)
    return other
  }
  const marksOf = (marks: readonly Mark[]): readonly Mark[] => marks.flatMap((mark) => {
    const id = String(mark.attrs['id'])
    if (mark.type.name === 'comment') return known.thread(id) ? [mark] : []
    return isSuggestion(mark) ? [mark.type.create({ ...mark.attrs, id: idFor(id) })] : [mark]
  })
  const nodeOf = (node: Node): Node | undefined => {
    const marks = marksOf(node.marks)
    if (!node.isText) return node.copy(contentOf(node.content)).mark(marks)
    const text = cleanText(node.text ?? '', marks.some(isSuggestion))
    return text === '' ? undefined : node.type.schema.text(text, marks)
  }
  const contentOf = (content: Fragment): Fragment => {
    const nodes: Node[] = []
    content.forEach((child) => {
      const kept = nodeOf(child)
      if (kept) nodes.push(kept)
    })
    return Fragment.fromArray(nodes)
  }
  return new Slice(contentOf(slice.content), slice.openStart, slice.openEnd)
}

// Control characters, those that turn the direction of writing, half letters and what is no character.
const signs = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]/g
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const piled = new RegExp(`(\\p{M}{${limits.combining}})\\p{M}+`, 'gu')

/** A text without what the server refuses and nobody can see. Anchors stay where a suggestion needs them. */
export function cleanText(text: string, suggested = false): string {
  const clean = text.replace(signs, '').replace(halves, '').replace(piled, '$1')
  return suggested ? clean : clean.replaceAll(ANCHOR, '')
}
