// The line that tells the truth: whether what the screen shows is up to date, and what is not stored.
import { useEffect, useRef } from 'react'
import { announce } from '../engine/announce'
import { useKeptInMemory } from '../engine/ask'
import { formatTime, useWords } from '../engine/i18n'
import { useConnection } from '../engine/live'
import { openUnsent } from './overlays'
import { words } from './words'

export function Line() {
  const w = useWords(words).line
  const { state, since, pending } = useConnection()
  const inMemory = useKeptInMemory()
  useTold(state)
  const stale = state !== 'live' && since ? w.since(formatTime(since)) : ''
  return (
    <div className="fp-line" data-state={state} data-unsaved={pending > 0 || undefined}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" focusable="false">
        {state === 'offline' ? <path d="M1 1H9V9H1Z" /> : <circle cx="5" cy="5" r="4" />}
      </svg>
      <span>
        {w[state]} {stale}
        {pending > 0 ? <> {state === 'offline' ? w.waits(pending) : w.pending(pending)} <button type="button" className="fp-plainbutton" onClick={openUnsent}>{w.show}</button></> : null}
        {inMemory && pending > 0 ? <> {w.memory}</> : null}
      </span>
    </div>
  )
}

/** A screen reader hears when the line goes and when it comes back, and nothing between. */
function useTold(state: string): void {
  const w = useWords(words).line
  const told = useRef('live')
  useEffect(() => {
    if (state === 'offline' && told.current !== 'offline') announce(w.gone)
    if (state === 'live' && told.current === 'offline') announce(w.back)
    if (state === 'live' || state === 'offline') told.current = state
  }, [state, w])
}
