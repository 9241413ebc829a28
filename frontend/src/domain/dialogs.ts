// Where the focus goes when a dialog opens and when it is gone. Ours are taken out of the page
// when they close, and the browser then forgets where the focus came from.
import { useEffect, useLayoutEffect, type RefObject } from 'react'

/** Finds again what had the focus, also where its card has become a new element in another column. */
function finder(element: Element | null): () => HTMLElement | null {
  const card = element?.closest<HTMLElement>('[data-card]')?.dataset['card']
  const slot = element?.closest<HTMLElement>('[data-slot]')?.dataset['slot']
  return () => {
    if (element instanceof HTMLElement && element.isConnected) return element
    return card ? document.querySelector(`[data-card="${CSS.escape(card)}"] [data-slot="${slot ?? 'title'}"]`) : null
  }
}

/** To the first field when the dialog opens, back to where it was when it is gone. */
export function useDialogFocus(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const before = finder(document.activeElement)
    return () => {
      setTimeout(() => {
        if (!document.activeElement || document.activeElement === document.body) before()?.focus()
      })
    }
  }, [])
  // After the dialog's own effect, which opens it. With Preact that may come later than ours, and the
  // browser then chooses for itself: so once more when all effects are done.
  useEffect(() => {
    const first = () => box.current?.querySelector<HTMLElement>('input, textarea, select, [type="submit"]')
    first()?.focus()
    const late = setTimeout(() => {
      if (!box.current?.contains(document.activeElement)) first()?.focus()
    })
    return () => clearTimeout(late)
  }, [box])
}
