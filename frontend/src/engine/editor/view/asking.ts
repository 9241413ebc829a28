// The passage that somebody is about to comment on. It is shown while she writes, follows what
// others do meanwhile, and is gone when its words are.
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'

type Range = { from: number; to: number }

const key = new PluginKey<Range | undefined>('asking')

/** The passage, where one is being asked about and still has words. */
export const askedPassage = (state: EditorState): Range | undefined => key.getState(state)

export const ask = (tr: Transaction, range: Range | undefined): Transaction => tr.setMeta(key, range ?? 'none')

function next(tr: Transaction, range: Range | undefined): Range | undefined {
  const meta = tr.getMeta(key) as Range | 'none' | undefined
  if (meta) return meta === 'none' ? undefined : meta
  if (!range || !tr.docChanged) return range
  const moved = { from: tr.mapping.map(range.from, 1), to: tr.mapping.map(range.to, -1) }
  return moved.from < moved.to ? moved : undefined
}

export function asking(): Plugin<Range | undefined> {
  return new Plugin<Range | undefined>({
    key,
    state: { init: () => undefined, apply: next },
    props: {
      decorations: (state) => {
        const range = key.getState(state)
        return range ? DecorationSet.create(state.doc, [Decoration.inline(range.from, range.to, { class: 'fp-asking' })]) : undefined
      },
    },
  })
}
