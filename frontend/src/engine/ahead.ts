// Parts of the page that come when they are asked for. They are also fetched ahead, in a quiet
// moment, so that every room can be opened when the network has gone.

const QUIET_MS = 4000 // after the first page stands: what one came for goes first

const parts: (() => Promise<unknown>)[] = []

/** For `lazy`. Offline it waits for the network and does not fail, since what has failed is not tried again. */
export function later<T>(load: () => Promise<T>): () => Promise<T> {
  let got: Promise<T> | undefined
  const get = () => {
    if (got) return got
    const coming = online().then(load)
    coming.catch(() => { got = undefined })
    return got = coming
  }
  parts.push(get)
  return get
}

function online(): Promise<void> {
  if (navigator.onLine) return Promise.resolve()
  return new Promise((go) => addEventListener('online', () => go(), { once: true }))
}

/** Begins in a while; the answer calls it off. */
export function fetchAhead(): () => void {
  const timer = setTimeout(() => void fetchAll(), QUIET_MS)
  return () => clearTimeout(timer)
}

async function fetchAll(): Promise<void> {
  for (const get of parts) {
    try {
      await get()
    } catch {
      return // it will be asked for again when it is wanted
    }
  }
}

/** With no network a reload would leave the browser's own empty page in place of ours. */
export async function reloadWhereAnswered(): Promise<void> {
  const answer = await fetch('/', { cache: 'no-store' }).catch(() => undefined)
  if (answer?.ok) location.reload()
}
