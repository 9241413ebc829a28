// Where the others in a plan are: by the text they look at or write in. Carets move many times a second,
// and only the text itself draws them; the rest of the page looks here.
import { useMemo } from 'react'
import { usePresent, type Present } from '../engine/live'

const CARET = /^([0-9a-f-]{36}):\d+:\d+:\d+$/

/** The place without the caret in it. */
export function placeIn(place: string): string {
  return CARET.exec(place)?.[1] ?? place
}

/** Who else is where in a room; the same object until somebody goes elsewhere. */
export function useWhere(room: string): Present[] {
  const present = usePresent(room)
  const told = JSON.stringify(present.map(({ conn, person, place }) => ({ conn, person, place: placeIn(place) })))
  return useMemo(() => JSON.parse(told) as Present[], [told])
}
