// Whether the page is being made ready for paper, where there is nothing to press: what is folded or windowed is then whole.
import { useSyncExternalStore } from 'react'

let printing = false

function onPaper(tell: () => void): () => void {
  const [before, after] = [true, false].map((now) => () => {
    printing = now
    tell()
  }) as [() => void, () => void]
  addEventListener('beforeprint', before)
  addEventListener('afterprint', after)
  return () => {
    removeEventListener('beforeprint', before)
    removeEventListener('afterprint', after)
  }
}

export function usePaper(): boolean {
  return useSyncExternalStore(onPaper, () => printing)
}
