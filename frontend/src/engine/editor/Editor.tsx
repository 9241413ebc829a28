// A text of a plan, to read and to write in: one view of ProseMirror in a ref, and React around it.
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { Alert, Button } from '../../design'
import { useWords } from '../i18n'
import { watchOthers } from '../live'
import { me } from '../session'
import type { EditorProps } from './handle'
import { ChoicePanel, LostPanel } from './LostPanel'
import { SaveLine } from './SaveLine'
import { useTold } from './told'
import { Footnotes } from './view/Footnotes'
import { handleOf } from './view/handleOf'
import { SlashMenu } from './view/SlashMenu'
import type { Shown } from './view/shown'
import { Surface } from './view/surface'
import { words } from './words'
import './document.css'
import './editor.css'

const EditorTools = lazy(() => import('./view/EditorTools'))

export function Editor(props: EditorProps) {
  const w = useWords(words)
  const ready = useTold(props.session, (s) => s.ready)
  return (
    <div className="fp-editor">
      <ChoicePanel session={props.session} />
      {ready ? <Ready {...props} /> : <p className="fp-waiting" role="status">{w.loading}</p>}
    </div>
  )
}

function Ready(props: EditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const surface = useSurface(props, host, layer)
  return (
    <>
      {surface ? <Around {...props} surface={surface} /> : null}
      <div className="fp-page-of-text">
        <div ref={host} />
        <div ref={layer} className="fp-carets fp-noprint" aria-hidden="true" />
        {surface ? <Slash surface={surface} /> : null}
      </div>
      {surface ? <Beneath {...props} surface={surface} /> : null}
    </>
  )
}

/** The view lives as long as the session and what is fixed when it is made. */
function useSurface(props: EditorProps, host: { current: HTMLDivElement | null }, layer: { current: HTMLDivElement | null }): Surface | undefined {
  const { session, lang, headingBase, threads, active, people, room } = props
  const latest = useRef(props)
  const [surface, setSurface] = useState<Surface>()
  useLayoutEffect(() => {
    latest.current = props
  })
  useLayoutEffect(() => {
    if (!host.current || !layer.current) return undefined
    const made = new Surface(host.current, layer.current, session, me(), () => latest.current)
    setSurface(made)
    latest.current.onReady?.(handleOf(made))
    return () => {
      latest.current.onReady?.(undefined)
      setSurface(undefined)
      made.destroy()
    }
  }, [session, lang, headingBase, host, layer])
  useEffect(() => surface?.refresh(), [surface, threads, active])
  useEffect(() => {
    if (surface && people) surface.carets.show(people)
  }, [surface, people])
  useEffect(() => (surface && room ? watchOthers(room, (others) => surface.carets.show(others)) : undefined), [surface, room])
  return surface
}

const useShown = (surface: Surface): Shown => useSyncExternalStore(surface.shown.subscribe, surface.shown.get)

type PartProps = EditorProps & { surface: Surface }

/** The bar with the state line, what went wrong, and the tools. */
function Around(props: PartProps) {
  const { session, surface } = props
  const w = useWords(words)
  const shown = useShown(surface)
  const role = useTold(session, (s) => s.role)
  const mayWrite = role === 'edit' || role === 'suggest'
  return (
    <>
      <LostPanel session={session} putBack={mayWrite ? (lost) => void surface.putBack(lost) : undefined} />
      <Said surface={surface} shown={shown} />
      <div className="fp-over fp-noprint" data-editing={shown.editing || undefined}>
        <div className="fp-editorbar">
          {mayWrite ? (
            <Button data-size="sm" variant={shown.editing ? 'secondary' : 'primary'} title={w.editHint}
              onClick={() => (shown.editing ? surface.leave() : void surface.edit())}>{shown.editing ? w.done : w.edit}</Button>
          ) : null}
          {role === 'comment' && props.onComment ? <Button data-size="sm" variant="secondary" onMouseDown={(e) => e.preventDefault()} onClick={() => surface.comment()}>{w.tool.comment}</Button> : null}
          <SaveLine session={session} />
          <p className="fp-editorbar__words">{w.words(shown.words)}</p>
          {mayWrite && shown.suggesting ? <p className="fp-editorbar__mode">{role === 'suggest' ? w.suggestion.forced : w.suggestion.modeOn}</p> : null}
        </div>
        {shown.editing ? (
          <Suspense fallback={null}>
            <EditorTools surface={surface} shown={shown} mayComment={props.onComment !== undefined} forced={role === 'suggest'} />
          </Suspense>
        ) : null}
      </div>
    </>
  )
}

/** A message that stays until it is put away. */
function Said({ surface, shown: { notice } }: { surface: Surface; shown: Shown }) {
  const w = useWords(words)
  if (!notice) return null
  return (
    <Alert data-color={notice.kind} className="fp-said fp-noprint">
      <p>{notice.text}</p>
      <Button data-size="sm" variant="tertiary" onClick={() => surface.putAway()}>{w.putAway}</Button>
    </Alert>
  )
}

function Slash({ surface }: { surface: Surface }) {
  const { slash } = useShown(surface)
  return slash ? <SlashMenu shown={slash} pick={(index) => surface.pickSlash(index)} /> : null
}

/** Footnotes, and the cards that the page draws into the text. */
function Beneath({ surface, card, lang, title }: PartProps) {
  const { footnotes, cards, editing } = useShown(surface)
  return (
    <>
      <Footnotes surface={surface} notes={footnotes} editing={editing} lang={lang} title={title} />
      {cards.map(({ key, dom, ref }) => createPortal(card(ref), dom, String(key)))}
    </>
  )
}
