// What a document may hold at most, looked at before a change is made, so that a paste that can never
// be stored is refused at once and whole. The program looks too; it has the last word.
import type { Node } from 'prosemirror-model'
import type { Problem } from '../http'
import { inLang, lang, type Words } from '../i18n'
import { limits } from './schema'

type Limit = 'text' | 'nodes' | 'depth' | 'cells' | 'combining' | 'heavy'

const COMBINING = /\p{M}+/gu
const TRIFLE = 200 // what is smaller than this is left to the program

const number = (n: number) => new Intl.NumberFormat(lang() === 'en' ? 'en' : 'nb').format(n)

const title: Words = {
  nn: 'Dette kom ikkje inn i teksten', nb: 'Dette kom ikke inn i teksten', en: 'This did not go into the text',
}

const details: Record<Limit, Words<() => string>> = {
  text: {
    nn: () => `Teksten kan ha høgst ${number(limits.text)} teikn. Del han på fleire kapittel.`,
    nb: () => `Teksten kan ha høyst ${number(limits.text)} tegn. Del den på flere kapitler.`,
    en: () => `The text may have at most ${number(limits.text)} characters. Divide it into several chapters.`,
  },
  nodes: {
    nn: () => 'Teksten har for mange avsnitt, celler og andre delar. Del han på fleire kapittel.',
    nb: () => 'Teksten har for mange avsnitt, celler og andre deler. Del den på flere kapitler.',
    en: () => 'The text has too many paragraphs, cells and other parts. Divide it into several chapters.',
  },
  depth: {
    nn: () => 'Lister, sitat og tabellar står for djupt inni kvarandre.',
    nb: () => 'Lister, sitater og tabeller står for dypt inni hverandre.',
    en: () => 'Lists, quotes and tables stand too deep within one another.',
  },
  cells: {
    nn: () => `Ein tekst kan ha høgst ${number(limits.cells)} tabellceller.`,
    nb: () => `En tekst kan ha høyst ${number(limits.cells)} tabellceller.`,
    en: () => `A text may have at most ${number(limits.cells)} table cells.`,
  },
  combining: {
    nn: () => 'Det står for mange teikn oppå kvarandre på same bokstav.',
    nb: () => 'Det står for mange tegn oppå hverandre på samme bokstav.',
    en: () => 'Too many marks stand on top of one another on the same letter.',
  },
  heavy: {
    nn: () => 'Endringa er for stor til å bli lagra på éin gong. Ta henne i mindre delar.',
    nb: () => 'Endringen er for stor til å bli lagret på én gang. Ta den i mindre deler.',
    en: () => 'The change is too large to be stored at once. Make it in smaller parts.',
  },
}

/** Why a change was not made, in the writer's language. */
export function limitProblem(limit: Limit): Problem {
  return { type: `/problem/tekst/${limit}`, status: 413, title: inLang(title), detail: inLang(details[limit])() }
}

function count(doc: Node): { text: number; nodes: number; depth: number; cells: number } {
  const found = { text: 0, nodes: 0, depth: 0, cells: 0 }
  const visit = (node: Node, depth: number) => {
    node.forEach((child) => {
      found.nodes++
      found.text += child.text?.length ?? 0
      if (child.type.spec['tableRole'] === 'cell' || child.type.spec['tableRole'] === 'header_cell') found.cells++
      found.depth = Math.max(found.depth, depth + 1)
      visit(child, depth + 1)
    })
  }
  visit(doc, 0)
  return found
}

function combines(doc: Node): boolean {
  let most = 0
  doc.descendants((node) => {
    if (!node.isTextblock) return
    for (const [run] of node.textContent.matchAll(COMBINING)) most = Math.max(most, Array.from(run).length)
  })
  return most > limits.combining
}

/** The limit that the document breaks and the one before it did not. */
export function overLimit(before: Node, doc: Node): Limit | undefined {
  if (doc.content.size - before.content.size < TRIFLE && doc.content.size <= limits.nodes) return undefined
  const was = count(before)
  const is = count(doc)
  const over = (['text', 'nodes', 'depth', 'cells'] as const).find((k) => is[k] > limits[k] && is[k] > was[k])
  return over ?? (combines(doc) && !combines(before) ? 'combining' : undefined)
}
