// What the page may ask of an editor, done by its surface.
import { Node } from 'prosemirror-model'
import { NodeSelection } from 'prosemirror-state'
import { intentMeta } from '../collab'
import type { EditorHandle, NodeJson, Place } from '../handle'
import { schema } from '../schema'
import { untracked } from '../suggest/track'
import { unsuggested } from '../unsuggested'
import { Gather } from './gather'
import { suggestionsIn, threadsIn } from './marks'
import { restoreTo } from './restore'
import type { Surface } from './surface'

const cards = new Gather<{ rom: string; ting: string }>((block) => (block.type.name === 'kort' ? [{ at: -1, value: { rom: String(block.attrs['rom']), ting: String(block.attrs['ting']) } }] : []))

function goToCard(surface: Surface, ref: { rom: string; ting: string }, focus: boolean): boolean {
  const { view } = surface
  const found = cards.in(view.state.doc).find(({ value }) => value.rom === ref.rom && value.ting === ref.ting)
  if (!found) return false
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, found.at)))
  if (focus) view.focus()
  view.dom.querySelector(`.fp-kort[data-ting="${CSS.escape(ref.ting)}"]`)?.scrollIntoView({ block: 'center' })
  return true
}

function goTo(surface: Surface, place: Place, focus: boolean): boolean {
  if ('kort' in place) return goToCard(surface, place.kort, focus)
  return surface.review.goTo('thread' in place ? place.thread : place.suggestion, focus)
}

export function handleOf(surface: Surface): EditorHandle {
  const doc = () => surface.view.state.doc
  return {
    markComment: (id) => surface.markComment(id),
    cancelComment: () => surface.cancelComment(),
    unmarkComment: (id) => surface.unmarkComment(id),
    threads: () => threadsIn(doc()),
    suggestions: () => suggestionsIn(doc()),
    unsuggested: () => unsuggested(doc()).toJSON() as NodeJson,
    accept: (ids) => void surface.review.settle(ids, 'accept'),
    reject: (ids) => void surface.review.settle(ids, 'reject'),
    goTo: (place, options) => goTo(surface, place, options?.focus ?? false),
    restore: (content) => {
      const tr = restoreTo(surface.view.state.tr, Node.fromJSON(schema, content))
      if (tr.docChanged) surface.view.dispatch(tr.setMeta(intentMeta, 'restore').setMeta(untracked, true))
    },
    focus: () => surface.view.dom.focus({ preventScroll: true }),
    edit: () => void surface.edit(),
    leave: () => surface.leave(),
  }
}
