// The tools for what the caret stands in, on the second line. That line is always there, so that the
// text does not jump when the caret comes into a table.
import { useWords } from '../../i18n'
import { usePersonName } from '../../people'
import { words } from '../words'
import { indent, outdent, tables, type TableAct } from './commands'
import { suggestionsIn } from './marks'
import type { Shown } from './shown'
import { Tool, type Bar } from './Toolbar'
import { ToolMenu } from './ToolMenu'

type Props = { bar: Bar; shown: Shown }

export function ContextTools({ bar, shown }: Props) {
  const { format, suggestion, thread } = shown
  const { surface } = bar
  return (
    <>
      {format.list ? <Tool bar={bar} name="outdent" on={() => void surface.run(outdent)} /> : null}
      {format.list ? <Tool bar={bar} name="indent" on={() => void surface.run(indent)} /> : null}
      {format.table ? <TableTools bar={bar} /> : null}
      {thread && surface.props().onThread ? <Tool bar={bar} name="thread" on={() => surface.tools?.toThread()} keys="toThread" /> : null}
      {format.figure >= 0 ? <Tool bar={bar} name="alt" on={() => surface.tools?.editAlt(format.figure)} /> : null}
      {format.footnote >= 0 ? <Tool bar={bar} name="footnote" on={() => surface.openFootnote(format.footnote)} /> : null}
      {suggestion ? <SuggestionTools bar={bar} id={suggestion} /> : null}
    </>
  )
}

function TableTools({ bar }: { bar: Bar }) {
  const w = useWords(words)
  const items = (Object.keys(tables) as TableAct[]).map((act) => ({ id: act, label: w.table[act], on: () => bar.surface.tools?.put(tables[act]) }))
  return <ToolMenu bar={bar} name="table" label={w.tableTools} items={items} />
}

/** «Kari Nordmann vil byte ut «a» med «b»», and what may be done with it. */
function SuggestionTools({ bar, id }: { bar: Bar; id: string }) {
  const w = useWords(words).suggestion
  const { surface } = bar
  const { review } = surface
  const author = review.authorOf(id)
  const name = usePersonName(author)
  const found = suggestionsIn(surface.view.state.doc).find((s) => s.id === id)
  const mayAll = surface.session.state().role === 'edit'
  if (!found) return null
  const all = [
    { id: 'accept', label: w.acceptAll(name), on: () => void review.settle(review.ofSameAuthor(id), 'accept') },
    { id: 'reject', label: w.rejectAll(name), on: () => void review.settle(review.ofSameAuthor(id), 'reject') },
  ]
  return (
    <>
      {mayAll ? <Tool bar={bar} name="accept" label={w.accept} on={() => review.settleHere('accept')} keys="accept" /> : null}
      {mayAll || author === surface.me ? <Tool bar={bar} name="reject" label={mayAll ? w.reject : w.takeBack} on={() => review.settleHere('reject')} keys="reject" /> : null}
      {mayAll ? <ToolMenu bar={bar} name="all" label={name} items={all} /> : null}
      <Tool bar={bar} name="previousSuggestion" label={w.previous} on={() => review.step('suggestion', -1)} />
      <Tool bar={bar} name="nextSuggestion" label={w.next} on={() => review.step('suggestion', 1)} keys="nextSuggestion" />
      <span className="fp-toolbar__said" title={review.sentence(found)}>{review.sentence(found)}</span>
    </>
  )
}
