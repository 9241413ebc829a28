// What outlives a closed lid: for each page load and document what the server has not confirmed, and
// the words that had no place. In IndexedDB; where the browser refuses that, in memory, and `refused`
// says so. A page load holds a lock as long as it lives, so that another knows which records are of
// the dead. Knows nothing of ProseMirror, so that a page may look here without loading an editor.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import * as v from 'valibot'

const step = v.looseObject({ stepType: v.string() })
const intent = v.optional(v.picklist(['suggest', 'accept', 'reject', 'comment', 'paste', 'undo', 'restore', 'import']))
const passage = v.object({ words: v.string(), slice: v.unknown(), from: v.number() })

const flightSchema = v.object({
  n: v.number(), version: v.number(), steps: v.array(step), intent, partnar: v.optional(v.string()),
  stash: v.array(v.object({ sent: v.number(), passage })),
})

// What comes out of IndexedDB may be from an older page, or touched by somebody: it is looked at.
const keptSchema = v.object({
  client: v.string(),
  doc: v.string(),
  person: v.string(),
  at: v.number(),
  /** The highest n that this page load has sent. */
  n: v.number(),
  version: v.number(),
  /** What the server has confirmed since the base: final steps. */
  since: v.array(step),
  pending: v.array(v.object({ step, intent, sent: v.optional(v.number()) })),
  flight: v.optional(flightSchema),
})

const baseSchema = v.object({ client: v.string(), content: v.looseObject({ type: v.string() }) })

const lostSchema = v.object({
  id: v.string(), doc: v.string(), person: v.string(), at: v.date(), words: v.string(), slice: v.unknown(),
  why: v.picklist(['no-place', 'refused', 'too-old']), problem: v.optional(v.looseObject({ title: v.string(), status: v.number() })),
})

/** One page load's unconfirmed work on one document. */
export type Kept = v.InferOutput<typeof keptSchema>
/** The document that `since` and then `pending` start from. Written seldom: it is the heavy part. */
export type Base = v.InferOutput<typeof baseSchema>
export type KeptLost = v.InferOutput<typeof lostSchema>

/** A dead page load's record, now ours until done. base is not there where the page died too early. */
export type Taken = { kept: Kept; base: Base | undefined; release: () => void }

export interface Keep {
  /** Nothing outlives this page. */
  readonly refused: boolean
  /** This page load lives, until the promise's function is called. */
  hold(client: string): Promise<() => void>
  write(kept: Kept, base?: Base): Promise<void>
  forget(client: string): Promise<void>
  /** The oldest record of a dead page load of the person's, of one document, or of any. */
  take(person: string, doc: string): Promise<Taken | undefined>
  /** The documents of which dead page loads of the person's left something. */
  orphans(person: string): Promise<string[]>
  lost(person: string, doc: string): Promise<KeptLost[]>
  addLost(lost: KeptLost): Promise<void>
  forgetLost(id: string): Promise<void>
}

/** In memory: where the browser keeps nothing, and for tests, where kill stands for a crash. */
export class MemoryKeep implements Keep {
  private readonly records = new Map<string, Kept>()
  private readonly bases = new Map<string, Base>()
  private readonly words = new Map<string, KeptLost>()
  private readonly alive = new Set<string>()

  constructor(readonly refused = false) {}

  hold(client: string): Promise<() => void> {
    this.alive.add(client)
    return Promise.resolve(() => this.kill(client))
  }

  /** The page load is dead. */
  kill(client: string): void {
    this.alive.delete(client)
  }

  /** The browser is gone, with every page in it. */
  killAll(): void {
    this.alive.clear()
  }

  /** Nothing waits for anybody. */
  isEmpty(): boolean {
    return this.records.size === 0
  }

  // As IndexedDB does: a copy, so that nobody changes what is kept.
  write(kept: Kept, base?: Base): Promise<void> {
    this.records.set(kept.client, structuredClone(kept))
    if (base) this.bases.set(base.client, structuredClone(base))
    return Promise.resolve()
  }

  forget(client: string): Promise<void> {
    this.records.delete(client)
    this.bases.delete(client)
    return Promise.resolve()
  }

  private dead(person: string): Kept[] {
    return oldestFirst([...this.records.values()].filter((k) => k.person === person && !this.alive.has(k.client)))
  }

  take(person: string, doc: string): Promise<Taken | undefined> {
    const kept = this.dead(person).find((k) => k.doc === doc)
    if (!kept) return Promise.resolve(undefined)
    this.alive.add(kept.client)
    return Promise.resolve({ kept, base: this.bases.get(kept.client), release: () => this.kill(kept.client) })
  }

  orphans(person: string): Promise<string[]> {
    return Promise.resolve([...new Set(this.dead(person).map((k) => k.doc))])
  }

  lost(person: string, doc: string): Promise<KeptLost[]> {
    return Promise.resolve([...this.words.values()].filter((l) => l.person === person && l.doc === doc))
  }

  addLost(lost: KeptLost): Promise<void> {
    this.words.set(lost.id, lost)
    return Promise.resolve()
  }

  forgetLost(id: string): Promise<void> {
    this.words.delete(id)
    return Promise.resolve()
  }
}

const oldestFirst = (records: Kept[]) => records.sort((a, b) => a.at - b.at)

interface Tables extends DBSchema {
  records: { key: string; value: Kept; indexes: { person: string } }
  bases: { key: string; value: Base }
  lost: { key: string; value: KeptLost; indexes: { person: string } }
}

const DB = 'fellesplan-tekst'
const lockOf = (client: string) => `fellesplan.tekst.${client}`

/** In IndexedDB. What fails there goes on in memory. */
export class DiskKeep implements Keep {
  refused = false
  private readonly memory = new MemoryKeep(true)
  private opened: Promise<IDBPDatabase<Tables> | undefined> | undefined

  constructor(private readonly name = DB) {}

  private open(): Promise<IDBPDatabase<Tables> | undefined> {
    this.opened ??= this.openDisk()
    return this.opened
  }

  // Some browsers refuse by an error, some by throwing, and some have no IndexedDB at all.
  private async openDisk(): Promise<IDBPDatabase<Tables> | undefined> {
    try {
      return await openDB<Tables>(this.name, 1, {
        upgrade: (db) => {
          db.createObjectStore('records', { keyPath: 'client' }).createIndex('person', 'person')
          db.createObjectStore('bases', { keyPath: 'client' })
          db.createObjectStore('lost', { keyPath: 'id' }).createIndex('person', 'person')
        },
      })
    } catch {
      this.refused = true
      return undefined
    }
  }

  /** Does work on disk; the same in memory where the disk refuses, is full, or the right was taken back. */
  private async on<T>(disk: (db: IDBPDatabase<Tables>) => Promise<T>, memory: (keep: MemoryKeep) => Promise<T>): Promise<T> {
    const db = this.refused ? undefined : await this.open()
    if (db) {
      try {
        return await disk(db)
      } catch {
        this.refused = true
      }
    }
    return memory(this.memory)
  }

  hold(client: string): Promise<() => void> {
    return this.memory.hold(client).then(async (release) => {
      const unlock = await lock(client)
      return () => {
        release()
        unlock?.()
      }
    })
  }

  write(kept: Kept, base?: Base): Promise<void> {
    return this.on(async (db) => {
      const tx = db.transaction(['records', 'bases'], 'readwrite')
      await Promise.all([tx.objectStore('records').put(kept), ...(base ? [tx.objectStore('bases').put(base)] : []), tx.done])
    }, (memory) => memory.write(kept, base))
  }

  forget(client: string): Promise<void> {
    return this.on(async (db) => {
      const tx = db.transaction(['records', 'bases'], 'readwrite')
      await Promise.all([tx.objectStore('records').delete(client), tx.objectStore('bases').delete(client), tx.done])
    }, (memory) => memory.forget(client))
  }

  private async records(db: IDBPDatabase<Tables>, person: string): Promise<Kept[]> {
    const found = readable(keptSchema, await db.getAllFromIndex('records', 'person', person))
    return oldestFirst(found.filter((k) => hasLocks() || k.at < Date.now() - DAY_MS))
  }

  take(person: string, doc: string): Promise<Taken | undefined> {
    return this.on(async (db) => {
      for (const { client } of (await this.records(db, person)).filter((k) => k.doc === doc)) {
        const unlock = await lock(client)
        if (!unlock) continue
        // Somebody else may have taken it, and been done with it, before we had the lock.
        const [kept] = readable(keptSchema, [await db.get('records', client)])
        const [base] = readable(baseSchema, [await db.get('bases', client)])
        if (kept) return { kept, base, release: unlock }
        unlock()
      }
      return undefined
    }, (memory) => memory.take(person, doc))
  }

  orphans(person: string): Promise<string[]> {
    return this.on(async (db) => {
      const records = await this.records(db, person)
      const free = await Promise.all(records.map((k) => isFree(k.client)))
      return [...new Set(records.filter((_, i) => free[i]).map((k) => k.doc))]
    }, (memory) => memory.orphans(person))
  }

  lost(person: string, doc: string): Promise<KeptLost[]> {
    return this.on(async (db) => readable(lostSchema, await db.getAllFromIndex('lost', 'person', person)).filter((l) => l.doc === doc), (memory) => memory.lost(person, doc))
  }

  addLost(lost: KeptLost): Promise<void> {
    return this.on((db) => db.put('lost', lost).then(() => undefined), (memory) => memory.addLost(lost))
  }

  forgetLost(id: string): Promise<void> {
    return this.on((db) => db.delete('lost', id), (memory) => memory.forgetLost(id))
  }
}

function readable<T>(schema: v.GenericSchema<unknown, T>, found: readonly unknown[]): T[] {
  return found.flatMap((one) => {
    const read = v.safeParse(schema, one)
    return read.success ? [read.output] : []
  })
}

// Where the page is served neither over https nor from this machine there are no locks; then a record
// may be of a tab that lives, and is left alone until it is a day old.
const hasLocks = () => typeof navigator !== 'undefined' && 'locks' in navigator
const DAY_MS = 86_400_000

const held = new Set<string>()

/** Takes the lock of a page load; undefined where it lives. */
function lock(client: string): Promise<(() => void) | undefined> {
  if (!hasLocks()) return Promise.resolve(lockHere(client))
  return new Promise((given) => {
    void navigator.locks.request(lockOf(client), { ifAvailable: true }, (got) => {
      if (!got) return given(undefined)
      return new Promise<void>((release) => given(() => release()))
    })
  })
}

function lockHere(client: string): (() => void) | undefined {
  if (held.has(client)) return undefined
  held.add(client)
  return () => held.delete(client)
}

async function isFree(client: string): Promise<boolean> {
  const unlock = await lock(client)
  unlock?.()
  return unlock !== undefined
}
