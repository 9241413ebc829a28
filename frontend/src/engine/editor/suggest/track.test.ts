// The laws of suggesting, on random documents and every kind of act of the editor: without the
// suggestions the document is as it was; accepted it is as the writer meant; rejected as before.
import type { Node } from 'prosemirror-model'
import { EditorState, TextSelection, type Command } from 'prosemirror-state'
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, CellSelection, deleteColumn, deleteRow, mergeCells, splitCell, TableMap } from 'prosemirror-tables'
import { describe, expect, it } from 'vitest'
import { ANCHOR, sameOriginal } from './original'
import { suggestionsIn } from '../view/marks'
import { acts, bare, Dice, doc, idsIn, newIds, own, p, perform, randomDoc, RUNS, select, suggest, suggestedByOther, table } from './samples'
import { settle } from './settle'
import { track } from './track'

const ownIn = (doc: Node) => new Set([...idsIn(doc)].filter(own))
const settled = (state: EditorState, verdict: 'accept' | 'reject') => settle(state, ownIn(state.doc), verdict).doc

/** beside: pasted over the end of a list, whole blocks came to stand beside the list and not in it. */
type Tally = { done: number; refused: number; beside: number }

const wordsOf = (doc: Node) => doc.textBetween(0, doc.content.size, '/').replaceAll(ANCHOR, '')

describe('one act on a document without suggestions', () => {
  const tally = new Map<string, Tally>()

  it('is, rejected, as if it had not been, and accepted as it was meant', { timeout: 60_000 }, () => {
    for (let seed = 1; seed <= RUNS * 10; seed++) {
      const dice = new Dice(seed)
      const state = select(EditorState.create({ doc: randomDoc(dice) }), dice)
      const name = dice.of(Object.keys(acts))
      const tr = perform(acts[name], state)
      if (!tr) continue
      const count = tally.get(name) ?? { done: 0, refused: 0, beside: 0 }
      tally.set(name, count)
      const tracked = track(tr, state, { own, newId: newIds() })
      if ('refused' in tracked) {
        count.refused++
        expect(String(state.doc), `${name}, seed ${seed}, is refused for nothing`).toContain('table')
        continue
      }
      count.done++
      tracked.tr.doc.check()
      const suggested = state.apply(tracked.tr)
      expect(bare(settled(suggested, 'reject')), `${name}, seed ${seed}, rejected`).toBe(bare(state.doc))
      const accepted = settled(suggested, 'accept')
      if (name.startsWith('paste') && bare(accepted) !== bare(tr.doc)) count.beside++
      else expect(bare(accepted), `${name}, seed ${seed}, accepted`).toBe(bare(tr.doc))
      expect(wordsOf(accepted), `${name}, seed ${seed}, accepted`).toBe(wordsOf(tr.doc))
    }
  })

  it('was tried for every kind of act, and few were refused', () => {
    for (const name of Object.keys(acts)) expect(tally.get(name)?.done ?? 0, name).toBeGreaterThan(4)
    const all = [...tally.values()]
    const sum = (of: keyof Tally) => all.reduce((n, c) => n + c[of], 0)
    expect(sum('refused') / sum('done')).toBeLessThan(0.05) // the selections are wild: from the middle of a table to the middle of a list
    expect(sum('beside') / sum('done')).toBeLessThan(0.01)
  })
})

describe('many acts on a document with suggestions of others', () => {
  it('leave, rejected, what was there, the suggestions of others too', { timeout: 60_000 }, () => {
    for (let seed = 1; seed <= RUNS; seed++) {
      const dice = new Dice(seed)
      const others = suggestedByOther(dice)
      const mine = suggest(others, dice, 8, own, newIds())
      mine.doc.check()
      expect(sameOriginal(others.doc, mine.doc, own), `seed ${seed}`).toBe(true)
      expect(bare(settled(mine, 'reject')), `seed ${seed}`).toBe(bare(others.doc))
    }
  })

  it('settled in any order, leave no mark of mine', () => {
    for (let seed = 1; seed <= RUNS / 2; seed++) {
      const dice = new Dice(seed)
      let state = suggest(EditorState.create({ doc: randomDoc(dice) }), dice, 8, own, newIds())
      for (let ids = [...idsIn(state.doc)]; ids.length > 0; ids = [...idsIn(state.doc)]) {
        state = state.apply(settle(state, new Set([dice.of(ids)]), dice.next() < 0.5 ? 'accept' : 'reject'))
        state.doc.check()
      }
      expect(state.doc.textContent, `seed ${seed}`).not.toContain(ANCHOR)
    }
  })
})

describe('rows and columns of a table', () => {
  const structure: Record<string, Command> = { addRowBefore, addRowAfter, deleteRow, addColumnBefore, addColumnAfter, deleteColumn }
  const tables: Command[] = Object.values(structure)
  const inTable = (state: EditorState, dice: Dice) => {
    const cells: number[] = []
    state.doc.descendants((node, pos) => { if (/^table_(cell|header)$/.test(node.type.name)) cells.push(pos) })
    return cells.length === 0 ? undefined : state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(dice.of(cells) + 2))))
  }
  const withTable = (dice: Dice) => EditorState.create({ doc: doc(p('før'), table(2 + dice.below(2), 2 + dice.below(3)), p('etter')) })

  for (const [name, act] of Object.entries(structure)) {
    it(`${name} is one suggestion: rejected as before, accepted as meant`, () => {
      for (let seed = 1; seed <= RUNS / 10; seed++) {
        const dice = new Dice(seed)
        const state = inTable(withTable(dice), dice)
        const tr = state && perform(act, state)
        if (!state || !tr) throw new Error('the act could not be tried')
        const tracked = track(tr, state, { own, newId: newIds() })
        if ('refused' in tracked) throw new Error(`refused: ${tracked.refused}`)
        tracked.tr.doc.check()
        const suggested = state.apply(tracked.tr)
        expect(suggestionsIn(suggested.doc)).toMatchObject([{ kind: name.startsWith('add') ? 'insertion' : 'deletion', part: /Row/.test(name) ? 'row' : 'column' }])
        expect(bare(settled(suggested, 'reject')), `seed ${seed}, rejected`).toBe(bare(state.doc))
        expect(bare(settled(suggested, 'accept')), `seed ${seed}, accepted`).toBe(bare(tr.doc))
      }
    })
  }

  // A merged cell has no form in which the table is what it was for who turns it down: so it is said in words, and nothing is done.
  it('cells that are merged or split are refused as a thing of tables, whatever is chosen', () => {
    const cellsOf = ({ doc: whole }: EditorState) => {
      const found: number[] = []
      whole.descendants((node, pos) => { if (/^table_(cell|header)$/.test(node.type.name)) found.push(pos) })
      return found
    }
    const choose = (state: EditorState, from: number, to: number) => state.apply(state.tr.setSelection(CellSelection.create(state.doc, from, to)))
    const flat = EditorState.create({ doc: doc(p('før'), table(3, 3), p('etter')) })
    const cells = cellsOf(flat)
    for (const to of [1, 2, 3, 4, 8]) {
      const state = choose(flat, cells[0] ?? 0, cells[to] ?? 0)
      const merged = perform(mergeCells, state)
      expect(merged && track(merged, state, { own, newId: newIds() })).toEqual({ refused: 'table' })
      const done = merged && state.apply(merged)
      const split = done && perform(splitCell, done)
      expect(done && split && track(split, done, { own, newId: newIds() })).toEqual({ refused: 'table' })
    }
  })

  it('one after the other, among others\' suggestions, they leave, rejected, what was there', { timeout: 60_000 }, () => {
    let done = 0
    for (let seed = 1; seed <= RUNS / 2; seed++) {
      const dice = new Dice(seed)
      const change = (state: EditorState, mine: typeof own, newId: () => string) => {
        const there = inTable(state, dice)
        const tr = there && perform(dice.next() < 0.3 ? acts['type'] : dice.of(tables), there)
        const tracked = there && tr && track(tr, there, { own: mine, newId })
        if (!there || !tracked || 'refused' in tracked) return state
        done++
        return there.apply(tracked.tr)
      }
      const [theirIds, myIds] = [newIds(1), newIds()]
      let others = withTable(dice)
      for (let i = 0; i < 3; i++) others = change(others, (id) => !own(id), theirIds)
      let state = others
      for (let i = 0; i < 6; i++) state = change(state, own, myIds)
      state.doc.check()
      expect(sameOriginal(others.doc, state.doc, own), `seed ${seed}`).toBe(true)
      expect(bare(settled(state, 'reject')), `seed ${seed}`).toBe(bare(others.doc))
    }
    expect(done).toBeGreaterThan(RUNS * 3)
  })

  it('decided one by one, in any order, leave a table that is whole', { timeout: 60_000 }, () => {
    for (let seed = 1; seed <= RUNS; seed++) {
      const dice = new Dice(seed)
      const [theirIds, myIds] = [newIds(1), newIds()]
      let state = withTable(dice)
      for (let i = 0; i < 5; i++) {
        const there = inTable(state, dice)
        const tr = there && perform(dice.of(tables), there)
        const mine = dice.next() < 0.5
        const tracked = there && tr && track(tr, there, { own: mine ? own : (id) => !own(id), newId: mine ? myIds : theirIds })
        if (there && tracked && 'tr' in tracked) state = there.apply(tracked.tr)
      }
      for (let ids = [...idsIn(state.doc)]; ids.length > 0; ids = [...idsIn(state.doc)]) {
        state = state.apply(settle(state, new Set([dice.of(ids)]), dice.next() < 0.5 ? 'accept' : 'reject'))
        state.doc.check()
        state.doc.descendants((node) => { if (node.type.name === 'table') expect(TableMap.get(node).problems, `seed ${seed}`).toBeNull() })
      }
    }
  })
})
