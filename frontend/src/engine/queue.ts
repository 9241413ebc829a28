// What is not yet stored on the server: commands in the order in which they were made, each with
// the person who made it. They stand in IndexedDB, so that a closed lid loses nothing; where the
// browser refuses that, in memory, and `refused` says so.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import * as v from 'valibot'
import type { Problem } from './http'

const wordsSchema = v.object({ nn: v.string(), nb: v.string(), en: v.string() })

const problemSchema = v.looseObject({ title: v.string(), status: v.number() })

// What comes out of IndexedDB may be from an older page, or touched by somebody: it is looked at.
const commandSchema = v.object({
  n: v.optional(v.number()),
  id: v.pipe(v.string(), v.uuid()),
  person: v.pipe(v.string(), v.uuid()),
  room: v.pipe(v.string(), v.regex(/^[a-z]+$/)),
  command: v.pipe(v.string(), v.regex(/^[A-Za-z]+$/)),
  data: v.record(v.string(), v.unknown()),
  key: v.optional(v.string()),
  describe: v.optional(wordsSchema),
  at: v.pipe(v.string(), v.isoTimestamp()),
  tries: v.number(),
  report: v.boolean(),
  state: v.picklist(['waiting', 'unknown', 'refused']),
  problem: v.optional(problemSchema),
})

/** One command. waiting = never sent; unknown = sent, no answer came; refused = the server said no. */
export type Command = Omit<v.InferOutput<typeof commandSchema>, 'problem'> & { problem?: Problem | undefined }

interface Tables extends DBSchema {
  commands: { key: number; value: Command; indexes: { id: string } }
}

const DB = 'fellesplan'
const NEWS = 'fellesplan.queue' // tabs tell each other by it that the queue changed

/** The queue of one browser, as seen by the person who is signed in. */
export class Queue {
  /** The browser lets us keep nothing: what is not sent goes when the tab is closed. */
  refused = false
  private db: IDBPDatabase<Tables> | undefined
  private memory = new Map<string, Command>()
  private person = ''
  private list: Command[] = []
  private waitingList: Command[] = []
  private refusedList: Command[] = []
  private listeners = new Set<() => void>()
  private opened: Promise<void> | undefined
  private channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(NEWS)

  constructor(private name: string = DB) {
    if (this.channel) this.channel.onmessage = () => void this.refresh()
  }

  onChange(tell: () => void): () => void {
    this.listeners.add(tell)
    return () => this.listeners.delete(tell)
  }

  private open(): Promise<void> {
    this.opened ??= this.openDisk()
    return this.opened
  }

  // Some browsers refuse by an error, some by throwing, and some have no IndexedDB at all.
  private async openDisk(): Promise<void> {
    try {
      this.db = await openDB<Tables>(this.name, 1, {
        upgrade: (db) => {
          db.createObjectStore('commands', { keyPath: 'n', autoIncrement: true }).createIndex('id', 'id', { unique: true })
        },
      })
    } catch {
      this.refused = true
    }
  }

  /** Another person is signed in: from now on only her commands are seen. */
  async show(person: string): Promise<void> {
    this.person = person
    await this.refresh()
  }

  /** The commands of the person who is signed in that are not yet answered, oldest first. The same array until it changes. */
  all(): Command[] {
    return this.waitingList
  }

  /** Those that the server refused and that she has not put away. */
  refusals(): Command[] {
    return this.refusedList
  }

  async refresh(): Promise<void> {
    await this.open()
    const person = this.person
    const found = await this.read()
    if (person !== this.person) return
    this.set(found.filter((c) => c.person === person))
  }

  private set(list: Command[]): void {
    this.list = list
    this.waitingList = list.filter((c) => c.state !== 'refused')
    this.refusedList = list.filter((c) => c.state === 'refused')
    this.listeners.forEach((tell) => tell())
  }

  private async read(): Promise<Command[]> {
    if (!this.db) return [...this.memory.values()]
    const raw: unknown[] = await this.db.getAll('commands')
    return raw.flatMap((r) => {
      const read = v.safeParse(commandSchema, r)
      return read.success ? [read.output] : []
    })
  }

  /** Keeps a command. When the promise is done it outlives the tab, unless `refused`. */
  async add(command: Command): Promise<void> {
    if (command.person === this.person) this.set([...this.list, command]) // shown before it is kept
    await this.open()
    await this.write(command, (db) => db.add('commands', command).then((n) => { command.n = n }))
    this.news()
  }

  async change(command: Command): Promise<void> {
    this.set(this.list.map((c) => (c.id === command.id ? command : c)))
    await this.write(command, (db) => db.put('commands', command))
    this.news()
  }

  async remove(command: Command): Promise<void> {
    this.memory.delete(command.id)
    this.set(this.list.filter((c) => c.id !== command.id))
    const key = await this.db?.getKeyFromIndex('commands', 'id', command.id)
    if (key !== undefined) await this.db?.delete('commands', key)
    this.news()
  }

  /** The oldest command of a person that is to be sent. Asked of the disk, since another tab may have sent it. */
  async next(person: string): Promise<Command | undefined> {
    await this.open()
    return (await this.read()).find((c) => c.person === person && c.state !== 'refused')
  }

  private async write(command: Command, keep: (db: IDBPDatabase<Tables>) => Promise<unknown>): Promise<void> {
    if (this.db) {
      try {
        await keep(this.db)
        return
      } catch {
        this.forsake()
      }
    }
    this.memory.set(command.id, command)
  }

  // The disk is full, or the browser took the right back: what we know goes on in memory.
  private forsake(): void {
    this.refused = true
    this.db = undefined
    for (const c of this.list) this.memory.set(c.id, c)
    this.listeners.forEach((tell) => tell())
  }

  private news(): void {
    this.channel?.postMessage('')
  }
}

export const waiting = new Queue()
