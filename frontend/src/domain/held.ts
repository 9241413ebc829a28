// A form for one part of a thing: what is typed is kept for as long as the tab, who looks at the same thing
// sees that somebody writes there, and what the server refuses comes back with what was typed.
import { useDraft } from './draft'
import { useRefused } from './refused'
import type { Refusal } from '../engine/ask'

/** What is typed, and of which part: its id; empty = of a new one. `seen` is what stood there when one began. */
export type Held<W> = { written: W; of: string; seen?: unknown }

export type HeldForm<W extends object> = {
  /** The part of the thing that the form is of, as others see it (see Writers). */
  place: string
  held: Held<W> | undefined
  open: (written: W, of?: string) => void
  type: (part: Partial<W>) => void
  close: () => void
  refusal: Refusal | undefined
  /** Brings back what was refused. */
  again: () => void
  putAway: () => void
}

type Of<W, D> = {
  /** The thing, "tiltak/<id>". */
  key: string
  command: string
  /** What was typed, out of a command again. A function of the module, not of the component. */
  back: (data: D) => Held<W>
  /** What stands there now, for commands that say which value one saw. */
  now?: (of: string) => unknown
}

export function useHeld<W extends object, D = Record<string, unknown>>({ key, command, back, now }: Of<W, D>): HeldForm<W> {
  const [held, setHeld] = useDraft<Held<W>>(`${key}.${command}`)
  const { refusal, putAway } = useRefused<D>(command, key)
  const hold = (next: Held<W>) => setHeld({ ...next, seen: now?.(next.of) })
  return {
    place: command,
    held,
    open: (written, of = '') => hold({ written, of }),
    type: (part) => held && setHeld({ ...held, written: { ...held.written, ...part } }),
    close: () => setHeld(undefined),
    refusal,
    again: () => {
      if (refusal) hold(back(refusal.data))
      putAway()
    },
    putAway,
  }
}

type Given = string | readonly string[] | undefined

/** What is wrong with fields, in the order of the form: the name of each, and the words. */
export type Wrong = readonly (readonly [field: string, text: string | false | undefined])[]

export const isBlank = (value: Given) => (typeof value === 'string' ? value.trim() === '' : !value || value.length === 0)

/** Only what says something; what is empty is not sent. */
export function said<T extends object>(data: T): Partial<T> {
  return Object.fromEntries(Object.entries(data).filter(([, v]) => v !== '' && v !== undefined && v !== false)) as Partial<T>
}
