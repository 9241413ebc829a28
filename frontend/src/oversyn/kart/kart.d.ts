// What an import of a .topojson file gives: build/kommunar.ts makes it.
declare module '*.topojson' {
  type Flate = { kommunenummer: string; namn: string; d: string; x: number; y: number }
  const kart: { bredd: number; hogd: number; flater: readonly Flate[] }
  export default kart
}
