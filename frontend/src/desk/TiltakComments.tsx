// What is said of a tiltak as a whole.
import type { TiltakRow } from '../domain/rows'
import type { Names } from '../domain/say'
import { ThingComments } from './ThingComments'
import type { useThreadsOn } from './useThreadsOn'

export function TiltakComments({ row, names, threads }: { row: TiltakRow; names: Names; threads: ReturnType<typeof useThreadsOn> }) {
  return <ThingComments rom="tiltak" ting={row.id} names={names} threads={threads} />
}
