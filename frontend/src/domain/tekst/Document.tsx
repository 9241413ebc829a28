// A document as one reads it, drawn without the editor: the same elements and classes (document.css),
// with spans laid over the words and with things put in between them.
import { createElement, Fragment, useId, type ReactNode } from 'react'
import { useWords } from '../../engine/i18n'
import { cut, isEmpty, sizeOf, type DocNode, type Mark, type Span } from './doc'
import { words, type TekstWords } from './words'

/** How a span shows the words that it covers. */
export type Wrap = (children: ReactNode) => ReactNode

/** Something that stands at a position: among words, or between blocks. */
export type Insert = { at: number; draw: (among: 'words' | 'blocks') => ReactNode }

type Props = {
  content: DocNode
  lang: string
  card: (rom: string, ting: string) => ReactNode
  /** The element of the highest heading in the text: one below the title that stands above it. */
  headingBase?: number
  spans?: readonly Span<Wrap>[]
  inserts?: readonly Insert[]
}

type Told = Required<Pick<Props, 'card' | 'spans' | 'inserts' | 'headingBase'>> & { w: TekstWords; id: string }
type Drawing = Omit<Told, 'inserts'> & { inserts: ReadonlyMap<number, Insert[]>; stops: readonly number[]; notes: ReactNode[] }

const NONE: never[] = []

export function Document({ content, lang, card, headingBase = 2, spans = NONE, inserts = NONE }: Props) {
  const w = useWords(words)
  const id = useId()
  if (isEmpty(content) && inserts.length === 0) return <p className="fp-none">{w.empty}</p>
  return <div className="fp-doc" lang={lang}>{draw(content, { card, headingBase, spans, inserts, w, id })}</div>
}

/** The blocks of the document, and its footnotes. */
export function draw(content: DocNode, told: Told): ReactNode {
  const inserts = new Map<number, Insert[]>()
  for (const insert of told.inserts) inserts.set(insert.at, [...(inserts.get(insert.at) ?? []), insert])
  const drawing: Drawing = { ...told, inserts, stops: [...inserts.keys()].sort((a, b) => a - b), notes: [] }
  const body = blocks(drawing, content, 0) // the footnotes are found on the way
  return <>{body}{drawing.notes.length > 0 ? <Footnotes notes={drawing.notes} id={told.id} w={told.w} /> : null}</>
}

function Footnotes({ notes, id, w }: { notes: ReactNode[]; id: string; w: TekstWords }) {
  return (
    <section className="fp-footnotes" role="group" aria-label={w.footnotes}>
      <ol>
        {notes.map((note, i) => (
          <li key={i} id={`${id}-n${i + 1}`}>
            {note} <a className="fp-footnotes__back" href={`#${id}-r${i + 1}`} aria-label={w.backToText(i + 1)}>{'↩'}</a>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What stands at a position between blocks, in an element that may stand there. */
function between(d: Drawing, parent: DocNode, at: number): ReactNode {
  return d.inserts.get(at)?.map((insert, n) => {
    const drawn = insert.draw('blocks')
    const key = `i${at} ${n}`
    switch (parent.type) {
      case 'bullet_list': case 'ordered_list': return <li key={key} className="fp-doc__put">{drawn}</li>
      case 'table': return <tr key={key}><td className="fp-doc__put" colSpan={columnsOf(parent)}>{drawn}</td></tr>
      case 'table_row': return <td key={key} className="fp-doc__put">{drawn}</td>
      default: return <div key={key} className="fp-doc__put">{drawn}</div>
    }
  })
}

function columnsOf(table: DocNode): number {
  return (table.content?.[0]?.content ?? []).reduce((n, cell) => n + Number(cell.attrs?.['colspan'] ?? 1), 0)
}

function blocks(d: Drawing, parent: DocNode, start: number): ReactNode {
  let at = start
  const drawn = (parent.content ?? []).map((node, i) => {
    const before = between(d, parent, at)
    const here = block(d, node, at, parent, i)
    at += sizeOf(node)
    return <Fragment key={i}>{before}{here}</Fragment>
  })
  return <>{drawn}{between(d, parent, at)}</>
}

/** Elements that nothing may be wrapped around: a suggestion on them is told by an attribute. */
const PARTS = new Set(['list_item', 'table_row', 'table_cell', 'table_header', 'analyse_kommune', 'analyse_spesialist', 'analyse_felles'])

function block(d: Drawing, node: DocNode, at: number, parent: DocNode, index: number): ReactNode {
  const suggestion = node.marks?.find((m) => m.type === 'insertion' || m.type === 'deletion')?.type
  if (!suggestion) return element(d, node, at, parent, index, {})
  if (PARTS.has(node.type)) return element(d, node, at, parent, index, { 'data-suggested': suggestion })
  return createElement(suggestion === 'insertion' ? 'ins' : 'del', { className: 'fp-block' }, element(d, node, at, parent, index, {}))
}

type Attrs = Record<string, string | number | undefined>

function element(d: Drawing, node: DocNode, at: number, parent: DocNode, index: number, attrs: Attrs): ReactNode {
  const within = () => blocks(d, node, at + 1)
  switch (node.type) {
    case 'paragraph': return <p {...attrs}>{inline(d, node, at + 1)}</p>
    case 'heading': return createElement(`h${Math.min(6, Number(node.attrs?.['level'] ?? 2) - 2 + d.headingBase)}`, attrs, inline(d, node, at + 1))
    case 'blockquote': return <blockquote {...attrs}>{within()}</blockquote>
    case 'bullet_list': return <ul {...attrs}>{within()}</ul>
    case 'ordered_list': return <ol {...attrs} start={Number(node.attrs?.['order'] ?? 1)}>{within()}</ol>
    case 'list_item': return <li {...attrs}>{within()}</li>
    case 'table': return <div className="fp-table" role="group" aria-label={d.w.table} tabIndex={0}><table><tbody>{within()}</tbody></table></div>
    case 'table_row': return <tr {...attrs}>{within()}</tr>
    case 'table_cell': return <td {...attrs} {...cellSpans(node)}>{within()}</td>
    case 'table_header': return <th {...attrs} {...cellSpans(node)} scope={index > 0 || parent.content?.every((c) => c.type === 'table_header') ? 'col' : 'row'}>{within()}</th>
    case 'figure': return <Figure node={node} w={d.w}>{inline(d, node, at + 1)}</Figure>
    case 'analyse': return <div className="fp-analyse" {...attrs}>{within()}</div>
    case 'analyse_kommune': return <AnalysePart part="kommune" title={d.w.kommune}>{within()}</AnalysePart>
    case 'analyse_spesialist': return <AnalysePart part="spesialist" title={d.w.spesialist}>{within()}</AnalysePart>
    case 'analyse_felles': return <AnalysePart part="felles" title={d.w.felles}>{within()}</AnalysePart>
    case 'kort': return <div className="fp-kort" {...attrs}>{d.card(String(node.attrs?.['rom']), String(node.attrs?.['ting']))}</div>
    default: return null
  }
}

function cellSpans(cell: DocNode): { colSpan?: number; rowSpan?: number } {
  const [colSpan, rowSpan] = [Number(cell.attrs?.['colspan'] ?? 1), Number(cell.attrs?.['rowspan'] ?? 1)]
  return { ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) }
}

function AnalysePart({ part, title, children }: { part: string; title: string; children: ReactNode }) {
  return <div className="fp-analyse__part" data-analyse={part} role="group" aria-label={title}><p className="fp-analyse__label" aria-hidden="true">{title}</p>{children}</div>
}

function Figure({ node, w, children }: { node: DocNode; w: TekstWords; children: ReactNode }) {
  const { file, width, height, alt } = node.attrs as { file: string; width: number; height: number; alt?: string }
  return (
    <figure>
      <img src={`/api/fil/${file}`} width={width} height={height} loading="lazy" alt={alt || w.noAlt} />
      {node.content?.length ? <figcaption>{children}</figcaption> : null}
    </figure>
  )
}

/** The words of a textblock, cut by spans, with what is put in among them. */
function inline(d: Drawing, node: DocNode, start: number): ReactNode {
  const put = (at: number) => d.inserts.get(at)?.map((i, n) => <Fragment key={`i${at} ${n}`}>{i.draw('words')}</Fragment>)
  let at = start
  const drawn = (node.content ?? []).map((child, i) => {
    const from = at
    at += sizeOf(child)
    if (child.text === undefined) return <Fragment key={i}>{put(from)}{marked(child.marks, covered(d, from, at, inlineNode(d, child)))}</Fragment>
    const { text } = child
    const pieces = cut(from, at, d.spans, d.stops).map((piece) => {
      const words = seen(text.slice(piece.from - from, piece.to - from))
      return <Fragment key={piece.from}>{put(piece.from)}{marked(child.marks, piece.value ? piece.value(words) : words)}</Fragment>
    })
    return <Fragment key={i}>{pieces}</Fragment>
  })
  return <>{drawn}{put(at)}</>
}

/** A sign without width marks a border that somebody suggests; it is no part of the words. */
function seen(words: string): string {
  return words.replaceAll('\u200b', '')
}

function covered(d: Drawing, from: number, to: number, drawn: ReactNode): ReactNode {
  const wrap = cut(from, to, d.spans)[0]?.value
  return wrap ? wrap(drawn) : drawn
}

function inlineNode(d: Drawing, node: DocNode): ReactNode {
  if (node.type === 'hard_break') return <br />
  if (node.type !== 'footnote') return null
  d.notes.push(<>{(node.content ?? []).map((c, i) => <Fragment key={i}>{marked(c.marks, c.text ?? '')}</Fragment>)}</>)
  const n = d.notes.length
  return <sup className="fp-footnote" id={`${d.id}-r${n}`}><a href={`#${d.id}-n${n}`} aria-label={d.w.footnote(n)}>{n}</a></sup>
}

/** The first mark of the list stands outermost. */
function marked(marks: Mark[] | undefined, words: ReactNode): ReactNode {
  return (marks ?? []).reduceRight<ReactNode>((within, mark) => withMark(mark, within), words)
}

function withMark(mark: Mark, within: ReactNode): ReactNode {
  switch (mark.type) {
    case 'strong': return <strong>{within}</strong>
    case 'em': return <em>{within}</em>
    case 'superscript': return <sup>{within}</sup>
    case 'subscript': return <sub>{within}</sub>
    case 'language': return <span lang={String(mark.attrs?.['lang'])}>{within}</span>
    case 'insertion': return <ins>{within}</ins>
    case 'deletion': return <del>{within}</del>
    case 'link': return linkTo(String(mark.attrs?.['href']), within)
    default: return within
  }
}

// The server lets in these schemes only; we look again, since a link runs in this page.
function linkTo(href: string, within: ReactNode): ReactNode {
  return /^(https?:|mailto:)/i.test(href) ? <a href={href} rel="noopener noreferrer">{within}</a> : within
}
