// Which dialog of the shell is open. One at a time.
import { useSyncExternalStore } from 'react'

export type Overlay = 'menu' | 'keys' | 'unsent' | undefined

let open: Overlay
const listeners = new Set<() => void>()

export function show(overlay: Overlay): void {
  open = overlay
  listeners.forEach((tell) => tell())
}

export const openMenu = () => show('menu')
export const openKeys = () => show('keys')
export const openUnsent = () => show('unsent')
export const closeOverlay = () => show(undefined)

/** For a dialog that was closed: it hears of it late, and another may stand open by then. */
export const closed = (overlay: Overlay) => () => {
  if (open === overlay) closeOverlay()
}

export function useOverlay(): Overlay {
  return useSyncExternalStore((tell) => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  }, () => open)
}

// A letter typed into a field is text, not a key of ours. A dialog that was just closed keeps the focus
// in its field until the next frame: what comes meanwhile is not typed into it.
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.closest('dialog:not([open])')) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

/** Ctrl-K (⌘K) opens the menu from anywhere, «?» the list of keys where nobody is typing. */
export function onKey(e: KeyboardEvent): void {
  if (e.defaultPrevented || e.isComposing) return
  if ((e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey && e.key.toLowerCase() === 'k') {
    e.preventDefault()
    openMenu()
  } else if (e.key === '?' && !e.ctrlKey && !e.metaKey && !e.altKey && !isTyping(e.target)) {
    e.preventDefault()
    openKeys()
  }
}
