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

export function useOverlay(): Overlay {
  return useSyncExternalStore((tell) => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  }, () => open)
}

// A letter typed into a field is text, not a key of ours.
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
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
