// Long lists: only the lines near the screen are in the page, and room is kept for the others. Short lists
// are whole, so that one can search and read all of them; and so is every list on paper.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefCallback } from 'react'
import { usePaper } from '../engine/paper'

/** A run of lines that are drawn, or of lines for which room is kept. The last is not included. */
export type Part = { from: number; to: number; /** Pixels kept; 0 = the lines are drawn. */ gap: number }

const WHOLE = 150 // so many lines are never windowed
const BEYOND = 900 // pixels above and below the screen that are drawn too
const STEP = 8 // lines: the window moves by so many at a time

/** Where each line begins, by the heights known and a guess for the others; the last entry is the height of all. */
export function offsets(keys: readonly string[], known: ReadonlyMap<string, number>, guess: number): Float64Array {
  const at = new Float64Array(keys.length + 1)
  keys.forEach((key, i) => {
    at[i + 1] = (at[i] ?? 0) + (known.get(key) ?? guess)
  })
  return at
}

/** Looks at the page each time it has been drawn. */
export function useAfterDrawing(look: () => void): void {
  useLayoutEffect(look)
}

/** The first line that ends after a height. */
export function lineAt(at: Float64Array, height: number): number {
  let [low, high] = [0, at.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle + 1] ?? Infinity) <= height) low = middle + 1
    else high = middle
  }
  return low
}

/** The runs: the window, a line that is held wherever it is, and the gaps around them. */
export function partsOf(at: Float64Array, from: number, to: number, held: number): Part[] {
  const count = at.length - 1
  const runs = [[from, to] as const, ...(held >= 0 && held < count && (held < from || held >= to) ? [[held, held + 1] as const] : [])]
  const parts: Part[] = []
  let end = 0
  for (const [a, b] of runs.sort((x, y) => x[0] - y[0])) {
    if (a > end) parts.push({ from: end, to: a, gap: (at[a] ?? 0) - (at[end] ?? 0) })
    if (b > a) parts.push({ from: a, to: b, gap: 0 })
    end = Math.max(end, b)
  }
  if (end < count) parts.push({ from: end, to: count, gap: (at[count] ?? 0) - (at[end] ?? 0) })
  return parts
}

export type Windowed = {
  parts: Part[]
  /** On the element that holds the lines; each line has data-line={its key}. */
  box: RefCallback<HTMLElement>
  /** Brings a line into the page and gives its title the focus. */
  reveal: (index: number) => void
}

/** Which of the lines are in the page. The line with the focus always is. */
export function useWindowed(keys: readonly string[], guess: number): Windowed {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [held, setHeld] = useState('')
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map())
  const whole = usePaper() || keys.length <= WHOLE
  const at = useMemo(() => (whole ? new Float64Array(0) : offsets(keys, heights, guess)), [keys, heights, guess, whole])
  const seen = useSeen(element, at, whole)
  useAfterDrawing(() => {
    if (!whole && element) setHeights((known) => measured(element, known))
  })
  useFocusHeld(element, setHeld)
  const parts = useMemo(() => {
    if (whole) return keys.length ? [{ from: 0, to: keys.length, gap: 0 }] : []
    return partsOf(at, Math.min(seen.from, keys.length), Math.min(seen.to, keys.length), held ? keys.indexOf(held) : -1)
  }, [whole, keys, at, seen, held])
  const reveal = useReveal(element, keys, setHeld)
  return { parts, box: setElement, reveal }
}

function useSeen(element: HTMLElement | null, at: Float64Array, whole: boolean): { from: number; to: number } {
  const [seen, setSeen] = useState({ from: 0, to: 40 })
  useEffect(() => {
    if (!element || whole) return undefined
    let frame = 0
    const look = () => {
      frame = 0
      const top = -element.getBoundingClientRect().top
      const from = Math.floor(lineAt(at, top - BEYOND) / STEP) * STEP
      const to = Math.min(at.length - 1, Math.ceil((lineAt(at, top + innerHeight + BEYOND) + 1) / STEP) * STEP)
      setSeen((now) => (now.from === from && now.to === to ? now : { from, to }))
    }
    const soon = () => {
      frame ||= requestAnimationFrame(look)
    }
    look()
    addEventListener('scroll', soon, { passive: true })
    addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', soon)
      removeEventListener('resize', soon)
    }
  }, [element, at, whole])
  return seen
}

/** How high the lines in the page are; the same map where nothing was guessed wrongly. */
function measured(element: HTMLElement, known: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  let now: Map<string, number> | undefined
  for (const line of element.querySelectorAll<HTMLElement>('[data-line]')) {
    const key = line.dataset['line'] ?? ''
    const height = line.offsetHeight
    if (height === 0 || Math.abs((known.get(key) ?? 0) - height) < 1) continue
    now ??= new Map(known)
    now.set(key, height)
  }
  return now ?? known
}

const lineOf = (target: EventTarget | null) => (target instanceof Element ? (target.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? '') : '')

function useFocusHeld(element: HTMLElement | null, setHeld: (key: string) => void): void {
  useEffect(() => {
    if (!element) return undefined
    const into = (e: FocusEvent) => setHeld(lineOf(e.target))
    // A line that goes elsewhere loses the focus for a moment: what is then held decides where it comes back.
    const out = (e: FocusEvent) => { if (e.relatedTarget) setHeld(lineOf(e.relatedTarget)) }
    element.addEventListener('focusin', into)
    element.addEventListener('focusout', out)
    return () => {
      element.removeEventListener('focusin', into)
      element.removeEventListener('focusout', out)
    }
  }, [element, setHeld])
}

const SETTLES = 6 // frames until the lines around are measured too, and nothing moves any more

/** Again in the next frames: lines that come into the page with it are seldom as high as was guessed. */
function bringIntoSight(line: Element, frames: number): void {
  line.scrollIntoView({ block: 'nearest' })
  if (frames > 0 && line.contains(document.activeElement)) requestAnimationFrame(() => bringIntoSight(line, frames - 1))
}

function useReveal(element: HTMLElement | null, keys: readonly string[], setHeld: (key: string) => void): (index: number) => void {
  const wanted = useRef('')
  useAfterDrawing(() => {
    if (!wanted.current || !element) return
    const line = element.querySelector(`[data-line="${CSS.escape(wanted.current)}"]`)
    if (!line) return
    wanted.current = ''
    const title = line.querySelector<HTMLElement>('[data-slot="title"]')
    title?.focus({ preventScroll: true })
    bringIntoSight(line, SETTLES)
  })
  return useCallback((index: number) => {
    const key = keys[index]
    if (key === undefined) return
    wanted.current = key
    setHeld(key)
  }, [keys, setHeld])
}
