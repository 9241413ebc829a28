// Finding in the text while one writes; in the reading view the browser's own does it.
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, TextSelection, type EditorState } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { Gather, textOf } from './gather'
import type { Surface } from './surface'

const MOST = 2_000 // more than this is counted, but not coloured

type Finding = { sought: string; current: number; gather: Gather<number> }
const key = new PluginKey<Finding | undefined>('find')

/** Without regard to case; accents count: «å» is not «a». */
export function hitsIn(sought: string): Gather<number> {
  const wanted = sought.toLocaleLowerCase('nb')
  return new Gather<number>((block) => {
    if (!block.inlineContent || wanted === '') return []
    const text = textOf(block).toLocaleLowerCase('nb')
    if (text.length !== block.content.size) return [] // a letter that is longer in lower case: the places would not be right
    const found = []
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found.push({ at, value: wanted.length })
    return found
  })
}

function decorate(state: EditorState): DecorationSet | undefined {
  const finding = key.getState(state)
  if (!finding || finding.sought === '') return undefined
  const hits = finding.gather.in(state.doc).slice(0, MOST)
  return DecorationSet.create(state.doc, hits.map(({ at, value }, i) => Decoration.inline(at, at + value, { class: i === finding.current ? 'fp-hit fp-hit--now' : 'fp-hit' })))
}

export class Find {
  readonly plugin = new Plugin<Finding | undefined>({
    key,
    state: {
      init: () => undefined,
      apply: (tr, finding) => {
        const meta = tr.getMeta(key) as Finding | 'close' | undefined
        return meta === 'close' ? undefined : (meta ?? finding)
      },
    },
    props: { decorations: decorate },
    view: () => ({ update: (view, before) => { if (view.state.doc !== before.doc) this.tell() } }),
  })

  constructor(private readonly surface: Surface) {}

  private get finding(): Finding | undefined {
    return key.getState(this.surface.view.state)
  }

  private hits(doc: Node = this.surface.view.state.doc) {
    return this.finding?.gather.in(doc) ?? []
  }

  /** Opens with the words that are chosen. */
  open(): void {
    const { state } = this.surface.view
    const { from, to, $from } = state.selection
    const chosen = $from.parent.inlineContent && to - from < 100 ? state.doc.textBetween(from, to, '') : ''
    this.seek(chosen || (this.finding?.sought ?? ''))
  }

  seek(sought: string): void {
    const { view } = this.surface
    const gather = hitsIn(sought)
    const from = view.state.selection.from
    const after = gather.in(view.state.doc).findIndex(({ at }) => at >= from)
    view.dispatch(view.state.tr.setMeta(key, { sought, gather, current: Math.max(0, after) } satisfies Finding))
    this.tell()
    this.show(false)
  }

  /** To the next one, round and round. */
  step(by: 1 | -1): void {
    const { finding } = this
    const count = this.hits().length
    if (!finding || count === 0) return
    this.surface.view.dispatch(this.surface.view.state.tr.setMeta(key, { ...finding, current: (finding.current + by + count) % count } satisfies Finding))
    this.tell()
    this.show(true)
  }

  private show(select: boolean): void {
    const { view } = this.surface
    const hit = this.hits()[this.finding?.current ?? 0]
    if (!hit) return
    if (select) view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, hit.at, hit.at + hit.value)))
    const { node } = view.domAtPos(hit.at, 1)
    const element = node instanceof Element ? node : node.parentElement
    element?.scrollIntoView({ block: 'nearest' })
  }

  private tell(): void {
    const { finding } = this
    if (!finding) return
    const count = this.hits().length
    this.surface.shown.set({ find: { sought: finding.sought, count, current: Math.min(finding.current, Math.max(0, count - 1)) } })
  }

  /** Closes, and gives the writer the caret where she found what she sought. */
  close(): void {
    const { view } = this.surface
    this.show(true)
    view.dispatch(view.state.tr.setMeta(key, 'close'))
    this.surface.shown.set({ find: undefined })
    view.focus()
  }
}
