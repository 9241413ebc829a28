// What became of each letter. Every letter typed in a world is one that nobody typed before.
import type { Node } from 'prosemirror-model'
import { lettersIn as above } from '../src/engine/editor/testing/edits'
import type { Tab } from './tab'
import type { Time } from './time'

/** What a page wrote this short a time before it crashed may be gone: it is not yet on disk. */
const UNWRITTEN = 260

const LAST_LETTER = 0x9fff // beyond it are the emoji of the hostile, and what is left of them when somebody writes into one

export const lettersIn = (text: string): string[] => above(text).filter((c) => (c.codePointAt(0) ?? 0) <= LAST_LETTER)

/** by: who typed it. at, in: when and in whose tab it was last put in; also when an undo brought it back. */
type Typed = { by: Tab; at: number; in: Tab }

export class Words {
  private readonly typed = new Map<string, Typed>()
  private readonly takenAway = new Set<string>()
  private readonly excused = new Set<string>()

  constructor(private readonly time: Time) {}

  /** A change that somebody makes: which letters come with it, and which go. */
  watch(tab: Tab, change: () => void): { come: string[]; gone: string[] } {
    const before = lettersOf(tab.session.editor.doc)
    change()
    const after = lettersOf(tab.session.editor.doc)
    const gone = [...before].filter((c) => !after.has(c))
    const come = [...after].filter((c) => !before.has(c))
    for (const c of gone) this.takenAway.add(c)
    for (const c of come) {
      this.takenAway.delete(c)
      this.excused.delete(c)
      this.typed.set(c, { by: this.by(c) ?? tab, at: this.time.now, in: tab })
    }
    return { come, gone }
  }

  by(letter: string): Tab | undefined {
    return this.typed.get(letter)?.by
  }

  /**
   * A page is gone without having written. What it brought in or back since is as it was before: not
   * there, or taken out by its writer; nobody can tell her of it.
   */
  crashes(tab: Tab): void {
    for (const [c, typed] of this.typed) if (typed.in === tab && typed.at > this.time.now - UNWRITTEN) this.excused.add(c)
  }

  /** The letters that are neither in the log nor known to their writer as lost. */
  untold(logged: ReadonlySet<string>, told: ReadonlySet<string>): string[] {
    return [...this.typed].filter(([c]) => !logged.has(c) && !told.has(c) && !this.takenAway.has(c) && !this.excused.has(c)).map(([c, { by }]) => `${c} of ${by.name} is lost untold`)
  }
}

export const lettersOf = (doc: Node): Set<string> => new Set(lettersIn(doc.textContent))

/** All letters in a value that came from JSON. */
export function lettersWithin(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'text' in value && typeof value.text === 'string' ? lettersIn(value.text) : []
  return [...own, ...Object.values(value).flatMap(lettersWithin)]
}
