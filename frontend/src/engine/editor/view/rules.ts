// Markdown as one types it: «# », «- », «1. », «> », **strong**, _emphasis_, [words](address), ---.
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import type { MarkType, NodeType } from 'prosemirror-model'
import type { EditorState, Plugin } from 'prosemirror-state'
import { addressOf } from '../address'
import { schema } from '../schema'

const node = (name: string) => schema.nodes[name] as NodeType
const mark = (name: string) => schema.marks[name] as MarkType

/** Places reckoned in letters are places in the document only where nothing but letters stands. */
function onlyText(state: EditorState, from: number, to: number): boolean {
  let only = from >= 0
  if (only) state.doc.nodesBetween(from, to, (child) => { only &&= child.isText || child.isBlock })
  return only
}

/** Words between signs become marked, and the signs go. */
function marked(pattern: RegExp, name: string, signs: number): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const [, before = '', text = ''] = match
    const from = start + before.length
    if (!onlyText(state, from, end)) return null
    // The last sign is not in the document yet: it is being typed.
    const tr = state.tr.delete(from + signs + text.length, end).delete(from, from + signs)
    return tr.addMark(from, from + text.length, mark(name).create()).removeStoredMark(mark(name))
  })
}

const link = new InputRule(/\[([^[\]]+)\]\(([^()\s]+)\)$/, (state, match, start, end) => {
  const [, text = '', written = ''] = match
  const href = addressOf(written)
  if (!href || !onlyText(state, start, end)) return null
  return state.tr.delete(start + 1 + text.length, end).delete(start, start + 1).addMark(start, start + text.length, mark('link').create({ href }))
    .removeStoredMark(mark('link'))
})

/** An address that one has typed becomes a link when the next word begins. */
const address = new InputRule(/(?:^|\s)((?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)\]])([.,;:!?)\]]*)\s$/, (state, match, _start, end) => {
  const [, written = '', after = ''] = match
  const href = addressOf(written)
  const to = end - after.length
  const from = to - written.length
  if (!href || !onlyText(state, from, to) || state.doc.rangeHasMark(from, to, mark('link')) || state.doc.textBetween(from, to) !== written) return null
  return state.tr.addMark(from, to, mark('link').create({ href })).removeStoredMark(mark('link')).insertText(' ', end)
})

export function rules(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,3})\s$/, node('heading'), (match) => ({ level: (match[1]?.length ?? 1) + 1 })),
      wrappingInputRule(/^\s*[-*+]\s$/, node('bullet_list')),
      wrappingInputRule(/^(\d{1,4})\.\s$/, node('ordered_list'), (match) => ({ order: Number(match[1]) }), (match, list) => list.childCount + Number(list.attrs['order']) === Number(match[1])),
      wrappingInputRule(/^\s*>\s$/, node('blockquote')),
      marked(/(^|[\s(«])\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, 'strong', 2),
      marked(/(^|[\s(«])_([^_\s](?:[^_]*[^_\s])?)_$/, 'em', 1),
      marked(/(^|[\s(«])\*([^*\s](?:[^*]*[^*\s])?)\*$/, 'em', 1),
      link,
      address,
    ],
  })
}
