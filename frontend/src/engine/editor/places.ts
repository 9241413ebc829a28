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

  /** A position on screen as the others know it. */
  outward({ pending }: Collab, pos: number): number {
    const inverse = new Mapping([...pending].reverse().map((p) => p.step.getMap().invert()))
    return inverse.map(pos, -1)
  }

  /** A position of a version on this screen; undefined where the version is not here, or too old. */
  inward({ version: now, pending, confirmed }: Collab, version: number, pos: number): number | undefined {
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
