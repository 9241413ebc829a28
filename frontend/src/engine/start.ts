// Introduces the parts of the engine to one another, once, when the page opens.
import { openRegion } from './announce'
import { pump } from './ask'
import { loadHouse } from './house'
import { socket, store } from './live'
import { forgetPeople } from './people'
import { waiting } from './queue'
import { checkSession, me, onSession, sessionState } from './session'
import { sendKept } from './editor/kept'

let person = ''

export function startEngine(): void {
  openRegion()
  onSession(follow)
  void checkSession()
  void loadHouse()
  followLine()
  addEventListener('offline', () => socket.networkGone())
  addEventListener('online', back)
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') back()
  })
  addEventListener('beforeunload', (e) => {
    if (waiting.refused && waiting.all().length > 0) e.preventDefault()
  })
}

// The line is up, again or for the first time.
function followLine(): void {
  let before = socket.state
  let ups = 0
  socket.onChange(() => {
    if (socket.state === 'live' && before !== 'live') {
      void pump()
      void sendKept(me())
      if (ups++ > 0) void loadHouse()
    }
    before = socket.state
  })
}

// Her roles may be given and taken while she looks on: then what she may do is asked for anew.
function followRoles(person: string): void {
  unfollow?.()
  const key = `person/${person}`
  const stops = [socket.watch(key), store.onSeen((seen) => {
    if (seen.some(({ now }) => now.key === key)) void checkSession()
  })]
  unfollow = () => stops.forEach((stop) => stop())
}

let unfollow: (() => void) | undefined

function back(): void {
  socket.wake()
  if (sessionState().status !== 'in') return
  void pump()
  if (socket.state === 'live') void sendKept(me())
}

// Somebody signed in, out, or another person did.
function follow(): void {
  const { status, session } = sessionState()
  if (session && session.person !== person) {
    person = session.person
    socket.clear()
    forgetPeople()
    followRoles(person)
    void waiting.show(person).then(pump)
  }
  if (status === 'in') {
    if (socket.state !== 'live') socket.start()
    void pump()
  } else if (status === 'ended' || status === 'out') {
    socket.stop()
  }
  if (status === 'out') {
    person = ''
    unfollow?.()
    socket.clear()
    forgetPeople()
    void waiting.show('')
  }
}
