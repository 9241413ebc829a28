// What somebody does in her tab: writes, marks, makes lists and tables, undoes; as a suggestion where
// she may no more; takes suggestions in or turns them down.
import type { EditorState, Transaction } from 'prosemirror-state'
import { settle, type Verdict } from '../src/engine/editor/suggest/settle'
import { track, untracked } from '../src/engine/editor/suggest/track'
import { ownAmong } from '../src/engine/editor/suggested'
import { edit, type Letters } from '../src/engine/editor/testing/edits'
import type { Chance } from '../src/engine/editor/testing/world'
import type { TextSession } from '../src/engine/editor/session'
import type { Tab } from './tab'

type Dice = { chance: Chance; letters: Letters; newId: () => string }

/** One change. Gives the transactions that were made. */
export function act(tab: Tab, dice: Dice): Transaction[] {
  const made: Transaction[] = []
  const session = through(tab.session, (tr) => {
    made.push(tr)
    tab.session.dispatch(tr)
  })
  if (tab.role === 'edit' && dice.chance.is(0.04)) settled(session, dice)
  else edit(tab.role === 'edit' && !dice.chance.is(0.1) ? session : suggesting(session, tab, dice), dice.chance, dice.letters)
  return made
}

/** The session, with another way for what is done in it. */
function through(session: TextSession, dispatch: (tr: Transaction) => void): TextSession {
  return Object.create(session, { dispatch: { value: dispatch } }) as TextSession
}

/** The session, with each change made into a suggestion. */
function suggesting(session: TextSession, { wire }: Tab, { newId }: Dice): TextSession {
  return through(session, (tr) => {
    if (!tr.docChanged || tr.getMeta('history$') !== undefined) return session.dispatch(tr)
    const own = ownAmong(session.state().suggestions, wire.person)
    const tracked = track(tr, session.editor, { own, newId })
    if ('refused' in tracked) return
    session.intent('suggest')
    session.dispatch(tracked.tr)
  })
}

function settled(session: TextSession, { chance }: Dice): void {
  const ids = idsIn(session.editor)
  if (ids.length === 0) return
  const verdict = chance.pick(['accept', 'reject'] as const)
  const tr = settledTransaction(session.editor, chance.pick(ids), verdict)
  if (!tr?.docChanged) return
  session.intent(verdict)
  session.dispatch(tr.setMeta(untracked, true))
}

// What others made of a block may leave no way back: then nothing is done.
function settledTransaction(state: EditorState, id: string, verdict: Verdict): Transaction | undefined {
  try {
    return settle(state, new Set([id]), verdict)
  } catch {
    return undefined
  }
}

function idsIn({ doc }: EditorState): string[] {
  const ids = new Set<string>()
  doc.descendants((node) => {
    for (const { type, attrs } of node.marks) if (['insertion', 'deletion', 'modification'].includes(type.name)) ids.add(String(attrs['id']))
  })
  return [...ids]
}
