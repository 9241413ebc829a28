// The map of the kommunar, drawn at build time: TopoJSON in WGS84 becomes SVG paths in EPSG:25832,
// so that the page has neither a map library nor a projection.
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

export type Point = [x: number, y: number]
type Topology = {
  transform: { scale: Point; translate: Point }
  arcs: Point[][]
  objects: Record<string, { geometries: { type: 'Polygon' | 'MultiPolygon'; arcs: unknown; properties: { kommunenummer: string; namn: string } }[] }>
}

/** One kommune: its outline, and where its name stands. */
export type Flate = { kommunenummer: string; namn: string; d: string; x: number; y: number }
export type Kart = { bredd: number; hogd: number; flater: Flate[] }

const WIDTH = 1000 // of the drawing; one unit is some 120 metres
const TOLERANCE = 0.9 // how far a line may move when points are left out
const SMALLEST = 4 // islands of a smaller area are left out

/** Longitude and latitude to easting and northing of EPSG:25832 (UTM zone 32), by Krüger's series; right to millimetres. */
export function project([lon, lat]: Point): Point {
  const f = 1 / 298.257222101
  const n = f / (2 - f)
  const radius = (6_378_137 / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)
  const alpha = [n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16, (13 * n ** 2) / 48 - (3 * n ** 3) / 5, (61 * n ** 3) / 240]
  const [phi, lambda] = [(lat * Math.PI) / 180, ((lon - 9) * Math.PI) / 180]
  const e = (2 * Math.sqrt(n)) / (1 + n)
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - e * Math.atanh(e * Math.sin(phi)))
  const xi = Math.atan2(t, Math.cos(lambda))
  const eta = Math.atanh(Math.sin(lambda) / Math.hypot(1, t))
  let [east, north] = [eta, xi]
  alpha.forEach((a, i) => {
    const j = 2 * (i + 1)
    east += a * Math.cos(j * xi) * Math.sinh(j * eta)
    north += a * Math.sin(j * xi) * Math.cosh(j * eta)
  })
  return [500_000 + 0.9996 * radius * east, 0.9996 * radius * north]
}

/** Douglas–Peucker: leaves out points that lie nearly on the line. The ends stay, so that neighbours still meet. */
export function simplify(points: Point[], tolerance: number): Point[] {
  const [first, last] = [points[0], points[points.length - 1]]
  if (!first || !last || points.length < 3) return points
  let [far, at] = [0, 0]
  for (let i = 1; i < points.length - 1; i++) {
    const d = distance(points[i] as Point, first, last)
    if (d > far) [far, at] = [d, i]
  }
  if (far <= tolerance) return [first, last]
  return [...simplify(points.slice(0, at + 1), tolerance), ...simplify(points.slice(at), tolerance).slice(1)]
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}

const area = (ring: Point[]) => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [nx, ny] = ring[(i + 1) % ring.length] as Point
  return sum + x * ny - nx * y
}, 0)) / 2

/** The arcs in the plane: delta-decoded, projected. */
function arcsOf(topology: Topology): Point[][] {
  const { scale, translate } = topology.transform
  return topology.arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]) => {
      x += dx
      y += dy
      return project([x * scale[0] + translate[0], y * scale[1] + translate[1]])
    })
  })
}

/** A ring of arcs; a negative number is the arc turned. The last point of each is the first of the next. */
function ringOf(indexes: number[], arcs: Point[][]): Point[] {
  return indexes.flatMap((i) => (i < 0 ? [...(arcs[~i] ?? [])].reverse() : (arcs[i] ?? [])).slice(0, -1))
}

/** «M10 20l3-4 5 6z»: whole numbers, each from the one before. */
function pathOf(ring: Point[]): string {
  const [first, ...rest] = ring
  if (!first) return ''
  let [x, y] = first
  const steps = rest.map(([nx, ny]) => {
    const step = `${nx - x}${ny - y < 0 ? '' : ' '}${ny - y}`
    ;[x, y] = [nx, ny]
    return step
  })
  return `M${first[0]} ${first[1]}l${steps.join(' ').replaceAll(' -', '-')}z`
}

/** The place within a ring that is farthest from its edge: there is room for a name. */
export function middle(ring: Point[]): Point {
  const xs = ring.map((p) => p[0])
  const ys = ring.map((p) => p[1])
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  let best: Point = [(left + right) / 2, (top + bottom) / 2]
  let room = -1
  for (let i = 1; i < 24; i++) {
    for (let j = 1; j < 24; j++) {
      const p: Point = [left + ((right - left) * i) / 24, top + ((bottom - top) * j) / 24]
      const free = inside(p, ring) ? Math.min(...ring.map((a, k) => distance(p, a, ring[(k + 1) % ring.length] as Point))) : -1
      if (free > room) [room, best] = [free, p]
    }
  }
  return [Math.round(best[0]), Math.round(best[1])]
}

export function inside([x, y]: Point, ring: Point[]): boolean {
  return ring.reduce((within, [ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] as Point
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !within : within
  }, false)
}

export function draw(topology: Topology): Kart {
  const plane = arcsOf(topology)
  const all = plane.flat()
  const [left, top] = [Math.min(...all.map((p) => p[0])), Math.max(...all.map((p) => p[1]))]
  const unit = (Math.max(...all.map((p) => p[0])) - left) / WIDTH
  const arcs = plane.map((arc) => simplify(arc.map(([e, n]): Point => [Math.round((e - left) / unit), Math.round((top - n) / unit)]), TOLERANCE))
  const flater = (topology.objects['kommunar']?.geometries ?? []).map((g) => {
    const polygons = (g.type === 'Polygon' ? [g.arcs] : g.arcs) as number[][][]
    const rings = polygons.map((p) => p.map((r) => ringOf(r, arcs)).filter((r) => r.length > 2))
    const [largest] = [...rings].sort((a, b) => area(b[0] ?? []) - area(a[0] ?? []))
    const kept = rings.filter((p) => p === largest || area(p[0] ?? []) >= SMALLEST)
    const [x, y] = middle(largest?.[0] ?? [])
    return { ...g.properties, d: kept.flat().map(pathOf).join(''), x, y }
  })
  return { bredd: WIDTH, hogd: Math.ceil((top - Math.min(...all.map((p) => p[1]))) / unit), flater }
}

/** Lets the page import a .topojson file as what draw makes of it. */
export function kommunar(): Plugin {
  return {
    name: 'kommunar',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('.topojson')) return null
      return `export default ${JSON.stringify(draw(JSON.parse(await readFile(id, 'utf8')) as Topology))}`
    },
  }
}
