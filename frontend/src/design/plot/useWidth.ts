// How wide a plot may be: it is drawn in whole pixels, so that its words are as large as all others, at 320 px too.
import { useEffect, useRef, useState, type RefObject } from 'react'

const FIRST = 640 // until the page has told; also what a plot is on paper

export function useWidth<E extends Element>(): [RefObject<E | null>, number] {
  const box = useRef<E>(null)
  const [width, setWidth] = useState(FIRST)
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const sizes = new ResizeObserver(([entry]) => {
      const now = Math.floor(entry?.contentRect.width ?? 0)
      if (now > 0) setWidth(now)
    })
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [])
  return [box, width]
}
