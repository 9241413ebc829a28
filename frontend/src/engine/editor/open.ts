// The text sessions of this page: one for each document, kept as long as somebody looks, and until the
// server has what was written.
import { socket } from '../live'
import { me, onSession } from '../session'
import { keep } from './disk'
import { portOver } from './port'
import { TextSession } from './session'

const port = portOver(socket)
const sessions = new Map<string, TextSession>()

/** The session of a document, for the person of this tab. Closed by its close(). */
export function openText(doc: string): TextSession {
  const known = sessions.get(doc)
  if (known && known.person === me() && known.stay()) return known
  const made = new TextSession({ doc, port, person: me(), keep })
  sessions.set(doc, made)
  return made
}

/** Opens each document just long enough that what gone pages left of it is sent. */
export async function sendOrphans(docs: readonly string[]): Promise<void> {
  for (const doc of docs) {
    const known = sessions.get(doc)
    if (known && !known.isClosed) continue // it sees to that itself
    const session = openText(doc)
    await opened(session)
    await session.close()
  }
}

/** Done when the document is there, or cannot be had now. */
function opened(session: TextSession): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (session.state().save.kind === 'loading' && !session.isClosed) return
      stop()
      done()
    }
    const stop = session.subscribe(look)
    queueMicrotask(look)
  })
}

// Another person: nothing goes on as her predecessor.
onSession(() => {
  for (const session of sessions.values()) if (session.person !== me()) void session.stop()
})

function writeAll(): void {
  for (const session of sessions.values()) if (!session.isClosed) void session.keepNow()
}

addEventListener('pagehide', writeAll)
addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') writeAll()
})
addEventListener('beforeunload', (e) => {
  const unkept = [...sessions.values()].some((session) => {
    const { pending, kept } = session.state().save
    return pending > 0 && !kept
  })
  if (unkept) e.preventDefault()
})
