// Going through threads and suggestions, and settling suggestions.
import { TextSelection } from 'prosemirror-state'
import { announce } from '../../announce'
import { inLang } from '../../i18n'
import { personName } from '../../people'
import { intentMeta } from '../collab'
import type { Suggested } from '../handle'
import { settle, type Verdict } from '../suggest/settle'
import { untracked } from '../suggest/track'
import { words } from '../words'
import { rangeOf, suggestionsIn, threadsIn } from './marks'
import type { Surface } from './surface'

export class Review {
  constructor(private readonly surface: Surface) {}

  private get doc() {
    return this.surface.view.state.doc
  }

  /** Accepting is for those who may write; taking back one's own is for everybody who may suggest. */
  settle(ids: readonly string[], verdict: Verdict): boolean {
    const { view, session, tracking } = this.surface
    const { role } = session.state()
    const mayAll = role === 'edit'
    const allowed = ids.filter((id) => mayAll || (role === 'suggest' && verdict === 'reject' && tracking.own(id)))
    const tr = settle(view.state, new Set(allowed), verdict)
    if (!tr.docChanged) return false
    view.dispatch(tr.setMeta(intentMeta, verdict).setMeta(untracked, true))
    announce(inLang(words).suggestion[verdict === 'accept' ? 'accepted' : 'rejected'](allowed.length))
    return true
  }

  /** The one that the caret stands in; then on to the next. */
  settleHere(verdict: Verdict): void {
    const { suggestion } = this.surface.shown.get()
    if (suggestion && this.settle([suggestion], verdict)) this.step('suggestion', 1)
  }

  /** All suggestions of the person who made this one. */
  ofSameAuthor(id: string): string[] {
    const author = this.authorOf(id)
    return suggestionsIn(this.doc).map((s) => s.id).filter((other) => this.authorOf(other) === author)
  }

  authorOf(id: string): string {
    return this.surface.session.state().suggestions[id]?.person ?? this.surface.me
  }

  /** To the next one after the caret, round and round, and says what it is. */
  step(kind: 'thread' | 'suggestion', by: 1 | -1): void {
    const w = inLang(words)
    const ids = (kind === 'thread' ? threadsIn(this.doc) : suggestionsIn(this.doc)).map(({ id }) => id)
    if (ids.length === 0) return announce(kind === 'thread' ? w.noThreads : w.suggestion.none)
    const places = ids.map((id) => rangeOf(this.doc, id)?.from ?? 0)
    const { from } = this.surface.view.state.selection
    const here = ids.indexOf(this.surface.shown.get()[kind] ?? '')
    const ahead = by > 0 ? places.findIndex((at) => at > from) : places.findLastIndex((at) => at < from)
    const next = here >= 0 ? (here + by + ids.length) % ids.length : ahead >= 0 ? ahead : by > 0 ? 0 : ids.length - 1
    this.goTo(ids[next] ?? '', true)
    this.tell(kind, ids[next] ?? '', next + 1, ids.length)
  }

  private tell(kind: 'thread' | 'suggestion', id: string, number: number, of: number): void {
    const w = inLang(words)
    if (kind === 'thread') return announce(w.threadOf(number, of, threadsIn(this.doc).find((t) => t.id === id)?.quote ?? ''))
    const found = suggestionsIn(this.doc).find((s) => s.id === id)
    if (found) announce(`${w.suggestion.numberOf(number, of)}: ${this.sentence(found)}`)
  }

  /** «Kari Nordmann vil byte ut «a» med «b»» */
  sentence({ id, kind, text, old = '', part }: Suggested): string {
    const w = inLang(words).suggestion
    const by = personName(this.authorOf(id))
    if (part) return kind === 'insertion' ? w.addsPart[part](by) : w.removesPart[part](by, text)
    switch (kind) {
      case 'insertion': return text === '' ? w.addsBorder(by) : w.adds(by, text)
      case 'deletion': return text === '' ? w.removesBorder(by) : w.removes(by, text)
      case 'replacement': return w.replaces(by, old, text)
      case 'format': return w.changes(by, text)
    }
  }

  /** Shows a thread or a suggestion; false where it is not in the text. */
  goTo(id: string, focus: boolean): boolean {
    const { view } = this.surface
    const range = rangeOf(this.doc, id)
    if (!range) return false
    const at = Math.min(range.from + (this.doc.nodeAt(range.from)?.isText ? 1 : 0), this.doc.content.size)
    view.dispatch(view.state.tr.setSelection(TextSelection.near(this.doc.resolve(at))))
    if (focus) view.focus()
    view.dom.querySelector(`[data-thread="${CSS.escape(id)}"], [data-suggestion="${CSS.escape(id)}"], [data-modification="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'center' })
    return true
  }
}
