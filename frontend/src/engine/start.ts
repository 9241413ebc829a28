// Introduces the parts of the engine to one another, once, when the page opens.
import { openRegion } from './announce'
import { pump } from './ask'
import { loadHouse } from './house'
import { socket } from './live'
import { forgetPeople } from './people'
import { waiting } from './queue'
import { checkSession, onSession, sessionState } from './session'

let person = ''

export function startEngine(): void {
  openRegion()
  onSession(follow)
  void checkSession()
  void loadHouse()
  let before = socket.state
  socket.onChange(() => {
    if (socket.state === 'live' && before !== 'live') void pump()
    before = socket.state
  })
  addEventListener('offline', () => socket.networkGone())
  addEventListener('online', back)
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') back()
  })
  addEventListener('beforeunload', (e) => {
    if (waiting.refused && waiting.all().length > 0) e.preventDefault()
  })
}

function back(): void {
  socket.wake()
  if (sessionState().status === 'in') void pump()
}

// Somebody signed in, out, or another person did.
function follow(): void {
  const { status, session } = sessionState()
  if (session && session.person !== person) {
    person = session.person
    socket.clear()
    forgetPeople()
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
    socket.clear()
    forgetPeople()
    void waiting.show('')
  }
}
