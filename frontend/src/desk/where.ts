// Where the others in a plan are: by the text they look at or write in. Carets move many times a second,
// and only the text itself draws them; the rest of the page looks here.
import { useMemo } from 'react'
import { usePresentTold, type Present } from '../engine/live'

const CARET = /^([0-9a-f-]{36}):\d+:\d+:\d+$/

/** The place without the caret in it. */
export function placeIn(place: string): string {
  return CARET.exec(place)?.[1] ?? place
}

const told = new WeakMap<readonly Present[], string>()

// Asked by each that shows it, at whatever the line brings.
function withoutCarets(present: readonly Present[]): string {
  const known = told.get(present)
  if (known !== undefined) return known
  const text = JSON.stringify(present.map(({ conn, person, place }) => ({ conn, person, place: placeIn(place) })))
  told.set(present, text)
  return text
}

/** Who else is where in a room; the same object until somebody goes elsewhere. */
export function useWhere(room: string): Present[] {
  const text = usePresentTold(room, withoutCarets)
  return useMemo(() => JSON.parse(text) as Present[], [text])
}
