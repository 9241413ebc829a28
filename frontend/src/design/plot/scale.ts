// Scales of plots: from what is measured to where it is drawn, and the round numbers along an axis. Pure.

export type Scale = (value: number) => number

/** A straight line from a span of values to a span of the drawing. A span of nothing lies in the middle. */
export function linear([from, to]: readonly [number, number], [a, b]: readonly [number, number]): Scale {
  if (from === to) return () => (a + b) / 2
  return (value) => a + ((value - from) / (to - from)) * (b - a)
}

/** Round numbers over a span, some `count` of them: 0, 20, 40 … They cover the span where `cover` is set. */
export function ticks(from: number, to: number, count: number, cover = false): number[] {
  const step = stepOf((to - from) / Math.max(1, count))
  if (!Number.isFinite(step) || step <= 0) return [from]
  const first = cover ? Math.floor(from / step + 1e-9) : Math.ceil(from / step - 1e-9)
  const last = cover ? Math.ceil(to / step - 1e-9) : Math.floor(to / step + 1e-9)
  const decimals = Math.max(0, -Math.floor(Math.log10(step)))
  // A fraction of ten has no exact form in the machine; written out and read again it is the nearest one.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toFixed(decimals)))
}

/** 1, 2 or 5 times a power of ten, the nearest above. */
function stepOf(rough: number): number {
  if (rough <= 0) return 0
  const power = 10 ** Math.floor(Math.log10(rough))
  const times = [1, 2, 5].find((n) => n * power >= rough * (1 - 1e-9)) ?? 10
  return times * power
}

/** The span of values with some air, from zero where zero is near, ending on round numbers. */
export function domainOf(values: readonly number[], count: number): { from: number; to: number; ticks: number[] } {
  const known = values.filter(Number.isFinite)
  if (known.length === 0) return { from: 0, to: 1, ticks: [0, 1] }
  const [least, most] = [Math.min(...known), Math.max(...known)]
  // What lies far from zero and differs little would be a flat line at the top of an axis from zero.
  const fromZero = least >= 0 && least <= most * 0.6
  const [from, to] = least === most ? [Math.min(0, least), Math.max(1, most)] : [fromZero ? 0 : least, most]
  const found = ticks(from, to, count, true)
  return { from: found[0] ?? from, to: found[found.length - 1] ?? to, ticks: found }
}

/** Moves labels apart so that none lies on another, each as near to its place as may be, within a span. */
export function apart(places: readonly number[], room: number, [top, bottom]: readonly [number, number]): number[] {
  const order = places.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y)
  let least = top
  for (const one of order) {
    one.y = Math.max(one.y, least)
    least = one.y + room
  }
  let most = bottom
  for (const one of [...order].reverse()) {
    one.y = Math.min(one.y, most)
    most = one.y - room
  }
  return order.sort((a, b) => a.i - b.i).map((one) => one.y)
}
