// What a document shows besides its words, also to who only reads: where a border between paragraphs
// is suggested, and where a number stands that has no place here.
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { findFodselsnummer } from '../../fodselsnummer'
import { Gather, sameFound, textOf, type Found } from './gather'
import { isRemote } from '../collab'
import { ANCHOR, isSuggestion } from '../suggest/original'

/** The footnotes in order, with what they say. */
const footnotes = new Gather<string>((block) => {
  const found: Found<string>[] = []
  if (block.inlineContent) {
    block.forEach((child, offset) => {
      if (child.type.name === 'footnote') found.push({ at: offset, value: child.textContent })
    })
  }
  return found
})

type Spot = { size: number; text: string }

const anchors = new Gather<Spot>((block) => {
  const found: Found<Spot>[] = []
  if (!block.inlineContent) return found
  block.forEach((child, offset) => {
    const text = child.text ?? ''
    if (!text.includes(ANCHOR) || !child.marks.some(isSuggestion)) return
    for (let i = text.indexOf(ANCHOR); i >= 0; i = text.indexOf(ANCHOR, i + 1)) found.push({ at: offset + i, value: { size: 1, text: ANCHOR } })
  })
  return found
})

const numbers = new Gather<Spot>((block) => {
  if (!block.inlineContent) return []
  const text = textOf(block)
  const found = findFodselsnummer(text).map(({ from, to }) => ({ at: from, value: { size: to - from, text: text.slice(from, to) } }))
  block.forEach((child, offset) => {
    if (child.type.name === 'footnote' && findFodselsnummer(child.textContent).length > 0) found.push({ at: offset, value: { size: child.nodeSize, text: child.textContent } })
  })
  return found
})

const words = new Gather<number>((block) => {
  if (!block.inlineContent) return []
  const count = block.textBetween(0, block.content.size, ' ', ' ').replaceAll(ANCHOR, '').match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu)?.length ?? 0
  return count > 0 ? [{ at: 0, value: count }] : []
})

export const footnotesIn = (doc: Node) => footnotes.in(doc)
export const numbersIn = (doc: Node) => numbers.in(doc)
export const wordsIn = (doc: Node) => words.in(doc).reduce((sum, { value }) => sum + value, 0)

type Shown = { decorations: DecorationSet; fresh: boolean }

const readingKey = new PluginKey<Shown>('reading')

function decorate(doc: Node): DecorationSet {
  const shown = [
    ...anchors.in(doc).map(({ at, value }) => Decoration.inline(at, at + value.size, { class: 'fp-anchor' })),
    ...numbers.in(doc).map(({ at, value }) => Decoration.inline(at, at + value.size, { class: 'fp-number' })),
  ]
  return shown.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, shown)
}

function next(tr: Transaction, shown: Shown, before: Node): Shown {
  if (!tr.docChanged) return shown.fresh ? { ...shown, fresh: false } : shown
  if (sameFound(anchors.in(before), anchors.in(tr.doc)) && sameFound(numbers.in(before), numbers.in(tr.doc))) {
    return { decorations: shown.decorations.map(tr.mapping, tr.doc), fresh: false }
  }
  const known = new Set(numbers.in(before).map(({ value }) => value.text))
  return { decorations: decorate(tr.doc), fresh: !isRemote(tr) && numbers.in(tr.doc).some(({ value }) => !known.has(value.text)) }
}

/** `found` is told when the writer of this page has brought the number of a person into the text. */
export function reading(found: () => void): Plugin<Shown> {
  return new Plugin<Shown>({
    key: readingKey,
    state: {
      init: (_, { doc }: EditorState) => ({ decorations: decorate(doc), fresh: false }),
      apply: (tr, shown, before) => next(tr, shown, before.doc),
    },
    props: { decorations: (state) => readingKey.getState(state)?.decorations },
    view: () => ({
      update: (view, before) => {
        if (view.state.doc !== before.doc && readingKey.getState(view.state)?.fresh) found()
      },
    }),
  })
}
