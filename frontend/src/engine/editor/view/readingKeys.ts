// The few keys of the reading view. All others are the browser's and the screen reader's.
import { Plugin } from 'prosemirror-state'
import type { Surface } from './surface'

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

export function readingKeys(surface: Surface): Plugin {
  const press = (e: KeyboardEvent): boolean => {
    const mod = isMac() ? e.metaKey : e.ctrlKey
    if (e.key === 'Enter' && !mod && !e.altKey && !e.shiftKey && e.target === surface.view.dom && surface.mayWrite()) void surface.edit()
    else if (mod && e.altKey && e.code === 'KeyM') surface.comment()
    else if (e.key === 'F8' && !e.altKey) surface.review.step(mod ? 'thread' : 'suggestion', e.shiftKey ? -1 : 1)
    else return false
    e.preventDefault()
    return true
  }
  return new Plugin({ props: { handleDOMEvents: { keydown: (view, e) => !view.editable && press(e) } } })
}
