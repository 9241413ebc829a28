// A tab of somebody's browser, with the page's real session in it, and what outlives the tab.
import type { Base, Keep, Kept, KeptLost, MemoryKeep, Taken } from '../src/engine/editor/keep'
import { past } from '../src/engine/editor/past'
import { TextSession } from '../src/engine/editor/session'
import { PageClock, type Time } from './time'
import type { Wire } from './wire'

export const DOC = '01900000-0000-7000-8000-00000000c001'

/** The browser's store as one tab sees it. When the tab dies, its locks go, and only its. */
class TabKeep implements Keep {
  private readonly held = new Set<string>()

  constructor(private readonly browser: MemoryKeep) {}

  get refused(): boolean {
    return this.browser.refused
  }

  async hold(client: string): Promise<() => void> {
    return this.locked(client, await this.browser.hold(client))
  }

  async take(person: string, doc: string): Promise<Taken | undefined> {
    const taken = await this.browser.take(person, doc)
    return taken && { ...taken, release: this.locked(taken.kept.client, taken.release) }
  }

  private locked(client: string, release: () => void): () => void {
    this.held.add(client)
    return () => {
      if (this.held.delete(client)) release()
    }
  }

  die(): void {
    for (const client of this.held) this.browser.kill(client)
    this.held.clear()
  }

  write = (kept: Kept, base?: Base) => this.browser.write(kept, base)
  forget = (client: string) => this.browser.forget(client)
  orphans = (person: string) => this.browser.orphans(person)
  lost = (person: string, doc: string) => this.browser.lost(person, doc)
  addLost = (lost: KeptLost) => this.browser.addLost(lost)
  forgetLost = (id: string) => this.browser.forgetLost(id)
}

export type Role = 'edit' | 'suggest'

type Around = { time: Time; newId: () => string; report: (what: string) => void; keepsClient: boolean }

export class Tab {
  readonly clock: PageClock
  session: TextSession
  private keep: TabKeep

  constructor(readonly name: string, readonly wire: Wire, readonly browser: MemoryKeep, readonly role: Role, private readonly around: Around) {
    this.clock = new PageClock(around.time)
    this.keep = new TabKeep(browser)
    this.session = this.open(around.newId)
  }

  private open(newId: () => string): TextSession {
    const { report } = this.around
    const session = new TextSession({
      doc: DOC, port: this.wire, person: this.wire.person, keep: this.keep, clock: this.clock, newId, report: (what, cause) => report(`${this.name}: ${what} ${String(cause)}`),
    })
    session.editorState([past()])
    return session
  }

  /** Closed as one closes a tab, or gone in an instant; and opened again. */
  async reload(how: 'closed' | 'hidden' | 'crashed'): Promise<void> {
    const before = this.session.client
    if (how === 'closed') await this.session.stop()
    else {
      if (how === 'hidden') await this.session.keepNow()
      this.session.crash()
    }
    this.wire.cut()
    this.keep.die()
    this.keep = new TabKeep(this.browser)
    this.session = this.open(this.around.keepsClient ? once(before, this.around.newId) : this.around.newId)
  }
}

/** The planted fault: the new page goes on under the id of the old one. */
function once(first: string, then: () => string): () => string {
  let used = false
  return () => {
    if (used) return then()
    used = true
    return first
  }
}
