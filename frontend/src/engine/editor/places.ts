// Where the others are. A place names positions in the confirmed document of a version; each page maps
// them through the commits it has had since, and through its own work.
import { Mapping, type StepMap } from 'prosemirror-transform'
import type { Collab } from './collab'

const VERSIONS = 500 // carets older than this many commits are of nobody who is there

export class Places {
  private readonly maps: { version: number; map: StepMap[] }[] = []

  /** A commit brought the document to a version. */
  add(version: number, map: StepMap[]): void {
    this.maps.push({ version, map })
    if (this.maps.length > VERSIONS) this.maps.shift()
  }

  /** The document was fetched anew: older places mean nothing. */
  clear(): void {
    this.maps.length = 0
  }

  constructor(private readonly doc: string) {}

  /** Where the writer is, as the others are told. */
  told(collab: Collab, anchor: number, head: number): string {
    return [this.doc, collab.version, this.outward(collab, anchor), this.outward(collab, head)].join(':')
  }

  /** Where another is on this screen; undefined where she is elsewhere, or at a version that is not here (yet). */
  found(collab: Collab, place: string): { anchor: number; head: number } | undefined {
    const [doc, ...numbers] = place.split(':')
    const [version = NaN, a = NaN, h = NaN] = numbers.map(Number)
    if (doc !== this.doc || ![version, a, h].every(Number.isSafeInteger)) return undefined
    const anchor = this.inward(collab, version, a)
    const head = this.inward(collab, version, h)
    return anchor === undefined || head === undefined ? undefined : { anchor, head }
  }

  private outward({ pending }: Collab, pos: number): number {
    const inverse = new Mapping([...pending].reverse().map((p) => p.step.getMap().invert()))
    return inverse.map(pos, -1)
  }

  private inward({ version: now, pending, confirmed }: Collab, version: number, pos: number): number | undefined {
    const since = this.maps.filter((m) => m.version > version)
    if (version > now || since.length !== now - version) return undefined
    const mapping = new Mapping([...since.flatMap((m) => m.map), ...pending.map((p) => p.step.getMap())])
    const size = pending.reduce((sum, p) => sum + grown(p.step.getMap()), confirmed.content.size)
    return Math.min(Math.max(0, mapping.map(pos, -1)), size)
  }
}

function grown(map: StepMap): number {
  let by = 0
  map.forEach((from, to, newFrom, newTo) => (by += newTo - newFrom - (to - from)))
  return by
}
