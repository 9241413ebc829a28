// The way from text sessions to the one socket of the tab, and the short form of what comes on it.
//
// Most commits are a letter or two at one place. A record of nothing but such goes out as a list,
//   ["c", 7, 1042, [[4, 17, 412, 412, "x"]]]
// where 7 is the document and 4 the page load that wrote, by numbers that the server gave on this line
// (text.doc, text.commits and text.clients carry them), 1042 the version after it, and then for each
// commit its n, from, to and the text put in, "" for none. It goes to pages that ask for it in text.open.
// Here it gets its long form again.
import type { Socket, TextFrame } from '../socket'
import type { Line, TextPort } from './link'
import type { Commit, TextMessage, TextRequest } from './wire'

type Client = { client: string; person: string; partnar?: string }
type Numbers = { short?: number; clients?: Record<string, Client> }
type Clients = { type: 'text.clients'; doc: string } & Numbers
type ShortCommit = [client: number, n: number, from: number, to: number, text?: string]
type Short = ['c', number, number, ShortCommit[]]

const isShort = (frame: TextFrame): frame is Short => Array.isArray(frame) && frame[0] === 'c'

/** What the server's numbers stand for, on one line. */
export class Door {
  private readonly docs = new Map<number, string>()
  private readonly clients = new Map<string, Client>()

  /** The message in its long form; undefined where there is nothing for a session in it. */
  read(frame: TextFrame, now: Date): TextMessage | undefined {
    if (isShort(frame)) return this.long(frame, now)
    if (Array.isArray(frame)) return undefined
    const message = frame as (TextMessage & Numbers) | Clients
    this.learn(message)
    return message.type === 'text.clients' ? undefined : message
  }

  private learn({ doc, short, clients = {} }: Numbers & { doc: string }): void {
    if (short !== undefined) this.docs.set(short, doc)
    for (const [number, client] of Object.entries(clients)) this.clients.set(`${doc} ${number}`, client)
  }

  // Whom we do not know by number gets no name: the session then sees a gap, and asks anew.
  private long([, short, version, commits]: Short, now: Date): TextMessage | undefined {
    const doc = this.docs.get(short)
    if (doc === undefined) return undefined
    const known = commits.flatMap((commit): Commit[] => {
      const client = this.clients.get(`${doc} ${commit[0]}`)
      return client ? [{ ...client, ...ordinary(commit, now) }] : []
    })
    return { type: 'text.commits', doc, version, commits: known.length === commits.length ? known : [] }
  }
}

function ordinary([, n, from, to, text]: ShortCommit, now: Date): Pick<Commit, 'n' | 'at' | 'steps'> {
  const slice = !text ? {} : { slice: { content: [{ type: 'text', text }] } }
  return { n, at: now.toISOString(), steps: [{ stepType: 'replace', from, to, ...slice }] }
}

const same = (a: Line, b: Line) => a.conn === b.conn && a.person === b.person && a.signedOut === b.signedOut

/** The one socket, as text sessions need it. */
export function portOver(socket: Socket): TextPort {
  let door = new Door()
  let line = read()
  const ears = new Map<string, Set<(m: TextMessage) => void>>()
  const tells = new Set<() => void>()

  function read(): Line {
    const up = socket.state === 'live'
    return { conn: up ? socket.conn : '', person: up ? socket.person : '', signedOut: socket.state === 'signedout' }
  }

  socket.onChange(() => {
    const now = read()
    if (same(now, line)) return
    if (now.conn !== line.conn) door = new Door()
    line = now
    tells.forEach((tell) => tell())
  })
  socket.onText((frame) => {
    const message = door.read(frame, new Date())
    if (message) ears.get(message.doc)?.forEach((hear) => hear(message))
  })

  return {
    line: () => line,
    onLine: (tell) => {
      tells.add(tell)
      return () => tells.delete(tell)
    },
    send: (message: TextRequest) => socket.sendText(message.type === 'text.open' ? { ...message, short: true } : message),
    listen: (doc, hear) => {
      const all = ears.get(doc) ?? new Set()
      ears.set(doc, all.add(hear))
      return () => {
        all.delete(hear)
        if (all.size === 0 && ears.get(doc) === all) ears.delete(doc)
      }
    },
  }
}
