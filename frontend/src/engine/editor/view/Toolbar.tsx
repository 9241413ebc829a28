// The tools above the text. One stop for Tab; arrows go along, Escape goes back to the text.
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from '../../../design'
import { useWords } from '../../i18n'
import type { Command } from 'prosemirror-state'
import { redo, undo } from '../undoing'
import { words } from '../words'
import { em, quote, strong, subscript, superscript, toggleList, toHeading, toParagraph } from './commands'
import { ContextTools } from './ContextTools'
import { keyLabel, keysOf, type KeyName } from './keys'
import { cardKinds, offers } from './offers'
import type { Shown } from './shown'
import type { Surface } from './surface'
import { ToolMenu } from './ToolMenu'

type Props = { surface: Surface; shown: Shown; mayComment: boolean; forced: boolean }

export function Toolbar({ surface, shown, mayComment, forced }: Props) {
  const w = useWords(words)
  const [at, setAt] = useState('undo')
  const bar: Bar = { surface, at, setAt }
  return (
    <div className="fp-toolbar fp-noprint" role="toolbar" aria-label={w.toolbar} onKeyDown={(e) => alongBar(e, surface)}
      onFocus={(e) => setAt((e.target as HTMLElement).dataset['tool'] ?? at)}>
      <div className="fp-toolbar__row">
        <WritingTools bar={bar} shown={shown} />
        <InsertMenus bar={bar} />
        <MoreMenu bar={bar} shown={shown} />
      </div>
      <div className="fp-toolbar__row fp-toolbar__row--context">
        {mayComment ? <Tool bar={bar} name="comment" on={() => surface.comment()} keys="comment" /> : null}
        <Tool bar={bar} name="suggest" pressed={shown.suggesting} disabled={forced} on={() => surface.setSuggesting(!shown.suggesting)} />
        <Tool bar={bar} name="find" on={() => surface.tools?.find.open()} keys="find" />
        <ContextTools bar={bar} shown={shown} />
      </div>
    </div>
  )
}

/** What each tool is told: which of them Tab comes to, and how to become that one. */
export type Bar = { surface: Surface; at: string; setAt: (name: string) => void }

export function alongBar(e: KeyboardEvent<HTMLElement>, surface: Surface): void {
  if (e.key === 'Escape') {
    e.preventDefault()
    surface.view.focus()
    return
  }
  const tools = Array.from(e.currentTarget.querySelectorAll<HTMLElement>('[data-tool]'))
  const here = tools.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: tools.length - 1 }[e.key]
  if (to === undefined || here < 0) return
  e.preventDefault()
  tools[(to + tools.length) % tools.length]?.focus()
}

type ToolName = keyof (typeof words)['nn']['tool']
type ToolProps = { bar: Bar; name: string; label?: ReactNode; pressed?: boolean; disabled?: boolean; on: () => void; keys?: KeyName }

/** One tool: a word, pressed or not. It never takes the caret from the text when it is clicked. */
export function Tool({ bar, name, label, pressed, disabled, on, keys }: ToolProps) {
  const w = useWords(words).tool
  const shortcut = keys ? keyLabel(keysOf[keys]) : undefined
  return (
    <Button variant="tertiary" data-size="sm" data-tool={name} tabIndex={bar.at === name ? 0 : -1} aria-pressed={pressed} aria-disabled={disabled || undefined}
      title={shortcut} aria-keyshortcuts={keys ? keysOf[keys].replace('Mod', 'Control') : undefined}
      onMouseDown={(e) => e.preventDefault()} onClick={() => { if (!disabled) on() }}>
      {label ?? w[name as ToolName]}
    </Button>
  )
}

function WritingTools({ bar, shown: { format } }: { bar: Bar; shown: Shown }) {
  const w = useWords(words)
  const does = (command: Command) => () => void bar.surface.run(command)
  const styles = [
    { id: 'paragraph', label: w.styles.paragraph, on: does(toParagraph) }, { id: 'h2', label: w.styles.h2, on: does(toHeading(2)) },
    { id: 'h3', label: w.styles.h3, on: does(toHeading(3)) }, { id: 'h4', label: w.styles.h4, on: does(toHeading(4)) },
  ]
  return (
    <>
      <Tool bar={bar} name="undo" disabled={!format.undo} on={does(undo)} keys="undo" />
      <Tool bar={bar} name="redo" disabled={!format.redo} on={does(redo)} keys="redo" />
      <ToolMenu bar={bar} name="style" label={w.styles[format.block]} described={w.style} items={styles} chosen={format.block} />
      <Tool bar={bar} name="strong" pressed={format.strong} on={does(strong)} keys="strong" label={<strong>{w.tool.strong}</strong>} />
      <Tool bar={bar} name="em" pressed={format.em} on={does(em)} keys="em" label={<em>{w.tool.em}</em>} />
      <Tool bar={bar} name="bullets" pressed={format.list === 'bullet_list'} on={does(toggleList('bullet_list'))} keys="bullets" />
      <Tool bar={bar} name="numbers" pressed={format.list === 'ordered_list'} on={does(toggleList('ordered_list'))} keys="numbers" />
      <Tool bar={bar} name="link" pressed={format.link} on={() => bar.surface.tools?.editLink()} keys="link" />
    </>
  )
}

function InsertMenus({ bar }: { bar: Bar }) {
  const w = useWords(words)
  const { surface } = bar
  const acts = offers(surface)
  const names = ['table', 'image', 'footnote', 'analyse'] as const
  const cards = surface.props().findCards ? cardKinds : []
  return (
    <ToolMenu bar={bar} name="insert" label={w.tool.insert} items={[
      ...names.map((name) => ({ id: name, label: w.offer[name].label, on: acts[name] })),
      ...cards.map((kind) => ({ id: kind, label: `${w.card[kind]} …`, on: () => surface.openSlash(`${w.card[kind]} `) })),
    ]} />
  )
}

function MoreMenu({ bar, shown: { format } }: { bar: Bar; shown: Shown }) {
  const w = useWords(words).tool
  const { surface } = bar
  const does = (command: Command) => () => void surface.run(command)
  return (
    <ToolMenu bar={bar} name="more" label={w.more} items={[
      { id: 'quote', label: w.quote, on: does(quote), pressed: format.quote },
      { id: 'superscript', label: w.superscript, on: does(superscript), pressed: format.superscript },
      { id: 'subscript', label: w.subscript, on: does(subscript), pressed: format.subscript },
      { id: 'language', label: `${w.language} …`, on: () => surface.tools?.chooseLanguage(), pressed: format.language !== '' },
      { id: 'keys', label: w.keys, on: () => surface.shown.set({ form: { kind: 'keys' } }) },
    ]} />
  )
}
