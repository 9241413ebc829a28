// The law of those who may only suggest, and the cases that the server's tests read too.
import { Fragment, type Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { schema } from '../schema'
import { ANCHOR, sameOriginal } from './original'
import { acts, Dice, doc, idsIn, li, newIds, own, p, perform, randomDoc, select, suggest, suggestedByOther, t, ul, uuid } from './samples'
import { track } from './track'

const mark = (kind: string, id: number) => schema.mark(kind, { id: uuid(id) })
const [mine, theirs] = [1_001, 1]
const ins = (text: string, id = mine) => t(text, mark('insertion', id))
const del = (text: string, id = mine) => t(text, mark('deletion', id))

type Case = { name: string; before: Node; after: Node; same: boolean }

const named: Case[] = [
  { name: 'nothing changed', before: doc(p('ab')), after: doc(p('ab')), same: true },
  { name: 'a word put in', before: doc(p('ab')), after: doc(p('a', ins('x'), 'b')), same: true },
  { name: 'a word put in without a mark', before: doc(p('ab')), after: doc(p('axb')), same: false },
  { name: 'a word put in under the id of another', before: doc(p('ab')), after: doc(p('a', ins('x', theirs), 'b')), same: false },
  { name: 'a word marked as gone', before: doc(p('ab')), after: doc(p('a', del('b'))), same: true },
  { name: 'a word taken out', before: doc(p('ab')), after: doc(p('a')), same: false },
  { name: 'own words taken back', before: doc(p('a', ins('x'))), after: doc(p('a')), same: true },
  { name: 'words of another taken out', before: doc(p('a', ins('x', theirs))), after: doc(p('a')), same: false },
  { name: 'words of another taken over', before: doc(p('a', ins('x', theirs))), after: doc(p('a', ins('x'))), same: false },
  { name: 'words of another marked as gone', before: doc(p('a', ins('x', theirs))), after: doc(p('a', del('x'))), same: false },
  { name: 'what another took out put back', before: doc(p('a', del('x', theirs))), after: doc(p('ax')), same: false },
  { name: 'a paragraph split', before: doc(p('ab')), after: doc(p('a', ins(ANCHOR)), p(ins(ANCHOR), 'b')), same: true },
  { name: 'a paragraph split, with one anchor alone', before: doc(p('ab')), after: doc(p('a', ins(ANCHOR)), p('b')), same: false },
  { name: 'a paragraph split, with anchors of two suggestions', before: doc(p('ab')), after: doc(p('a', ins(ANCHOR)), p(ins(ANCHOR, mine + 1), 'b')), same: false },
  { name: 'a border that was there, dressed as a split', before: doc(p('a'), p('b')), after: doc(p('a', ins(ANCHOR)), p(ins(ANCHOR), 'b')), same: false },
  { name: 'a list item split', before: doc(ul(li(p('ab')))), after: doc(ul(li(p('a', ins('x'))), li(p(ins('y'), 'b')))), same: true },
  { name: 'two paragraphs joined', before: doc(p('a'), p('b')), after: doc(p('a', del(ANCHOR)), p(del(ANCHOR), 'b')), same: true },
  { name: 'anchors that mean nothing', before: doc(p('ab')), after: doc(p(`a${ANCHOR}b`)), same: true },
  { name: 'an anchor of another taken out', before: doc(p('a', ins(ANCHOR, theirs)), p(ins(ANCHOR, theirs), 'b')), after: doc(p('a'), p(ins(ANCHOR, theirs), 'b')), same: false },
  { name: 'a whole block put in', before: doc(p('a')), after: doc(p('a'), p('x').mark([mark('insertion', mine)])), same: true },
  { name: 'a whole block put in between two words of mine', before: doc(p('a', ins('x')), p('b')), after: doc(p('a', ins('x')), p('y').mark([mark('insertion', mine)]), p('b')), same: true },
  { name: 'a whole block marked as gone', before: doc(p('a'), p('b')), after: doc(p('a'), p('b').mark([mark('deletion', mine)])), same: true },
  {
    name: 'a heading made of a paragraph', before: doc(p('a')), same: true,
    after: doc(schema.node('heading', { level: 3 }, [t('a')], [schema.mark('modification', {
      id: uuid(mine), type: 'nodeType', previousValue: { type: 'paragraph', attrs: {} }, newValue: { type: 'heading', attrs: { level: 3 } },
    })])),
  },
  { name: 'a heading made of a paragraph without a mark', before: doc(p('a')), after: doc(schema.node('heading', { level: 3 }, [t('a')])), same: false },
  {
    name: 'a heading of another level, told wrongly', before: doc(schema.node('heading', { level: 2 }, [t('a')])), same: false,
    after: doc(schema.node('heading', { level: 4 }, [t('a')], [schema.mark('modification', { id: uuid(mine), type: 'attr', attrName: 'level', previousValue: 3, newValue: 4 })])),
  },
  { name: 'a passage marked for a thread', before: doc(p('ab')), after: doc(p('a', t('b', mark('comment', 9)))), same: true },
  { name: 'words made bold', before: doc(p('ab')), after: doc(p('a', t('b', schema.mark('strong')))), same: false },
]

/** Some of what a program that means harm could send: one text changed, one mark taken off, one block left out. */
function tampered(node: Node, dice: Dice): Node {
  const places: number[] = []
  node.descendants((_, pos) => { places.push(pos) })
  const pos = dice.of(places)
  const at = node.nodeAt(pos)
  if (!at) return node
  if (at.isText) return node.replace(pos, pos + at.nodeSize, node.slice(0, 0)).replace(pos, pos, doc(p(t(`${at.text ?? ''}!`, ...at.marks.slice(1)))).slice(1, 2 + at.nodeSize))
  return node.copy(Fragment.from(node.content.content.filter((_, i) => i !== 0 || node.childCount === 1)))
}

function random(): Case[] {
  return Array.from({ length: 60 }, (_, seed) => {
    const dice = new Dice(seed + 1)
    const before = suggestedByOther(dice).doc
    const after = suggest(EditorState.create({ doc: before }), dice, 1 + dice.below(4), own, newIds()).doc
    if (seed % 3 > 0) return { name: `acts ${seed}`, before, after, same: true }
    const wrong = tampered(after, dice)
    return { name: `tampered with ${seed}`, before, after: wrong, same: sameOriginal(before, wrong, own) }
  })
}

describe('the document without the suggestions of one person', () => {
  it.each(named.map((c) => [c.name, c] as const))('%s', (_name, { before, after, same }) => {
    before.check()
    after.check()
    expect(sameOriginal(before, after, own)).toBe(same)
  })

  it('is the same after whatever is suggested, and seldom after what is tampered with', () => {
    const cases = random()
    for (const { name, before, after, same } of cases) expect(sameOriginal(before, after, own), name).toBe(same)
    const wrong = cases.filter((c) => c.name.startsWith('tampered'))
    expect(wrong.filter((c) => c.same).length).toBeLessThan(wrong.length / 2)
  })

  it('does not hang on how much of it is looked at', () => {
    for (const { name, before, after, same } of [...named, ...random()]) {
      const [long, longer] = [before, after].map((d) => doc(p('fore'), ...d.children, p('bak')))
      if (long && longer) expect(sameOriginal(long, longer, own), name).toBe(same)
    }
  })

  it('notices every act that is not made a suggestion', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const dice = new Dice(seed)
      const state = select(EditorState.create({ doc: randomDoc(dice) }), dice)
      const tr = perform(acts[dice.of(Object.keys(acts))], state)
      if (tr && !tr.doc.eq(state.doc)) expect(sameOriginal(state.doc, tr.doc, own), `seed ${seed}`).toBe(false)
    }
  })

  it('is told to the tests of the server by the same cases', async () => {
    const told = [...named, ...random()].map(({ name, before, after, same }) => JSON.stringify({
      name, own: [...new Set([...idsIn(before), ...idsIn(after)])].filter(own), before: before.toJSON() as unknown, after: after.toJSON() as unknown, same,
    }))
    await expect(`[\n${told.join(',\n')}\n]\n`).toMatchFileSnapshot('../../../../../backend/domain/tekst/testdata/original.json')
  })
})

describe('tracking', () => {
  it('leaves alone what only marks a passage for a thread', () => {
    const state = EditorState.create({ doc: doc(p('ab')) })
    const tr = state.tr.addMark(1, 2, mark('comment', 9))
    expect(track(tr, state, { own, newId: newIds() })).toEqual({ tr })
  })

  it('keeps what is typed within what another suggested, as the writer\'s own', () => {
    for (const kind of ['insertion', 'deletion']) {
      const theirMark = mark(kind, theirs)
      const state = EditorState.create({ doc: doc(p('a', t('xy', theirMark))) })
      const typed = state.tr.replaceWith(3, 3, t('N', theirMark)) // what is typed takes over the marks around it
      const tracked = track(typed, state, { own, newId: () => uuid(2_000) })
      const made = 'tr' in tracked ? tracked.tr.doc : state.doc
      expect(made.textContent).toContain('N')
      expect(sameOriginal(state.doc, made, own)).toBe(true)
    }
  })

  it('goes on under the id of the suggestion beside it, where that is the writer\'s own', () => {
    for (const [id, same] of [[mine, true], [theirs, false]] as const) {
      const state = EditorState.create({ doc: doc(p('a', ins('x', id))) })
      const tracked = track(state.tr.insertText('y', 3), state, { own, newId: () => uuid(2_000) })
      const ids = 'tr' in tracked ? [...idsIn(tracked.tr.doc)] : []
      expect(ids).toEqual(same ? [uuid(id)] : [uuid(id), uuid(2_000)])
    }
  })
})
