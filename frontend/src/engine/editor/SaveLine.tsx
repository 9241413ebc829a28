// The line that tells the truth about the text: what is stored, what is on its way, what waits.
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { announce } from '../announce'
import { formatTime, useLang, useWords } from '../i18n'
import { useTold } from './told'
import type { TextSession, TextState } from './session'
import { words } from './words'

// Between two keys everything may be stored; the line waits so long before it says so, or it would
// change at each key. It never says «Lagra» of what is not.
const CALM_MS = 600

type Kind = TextState['save']['kind']

/** «Lagra kl. 14.03», «2 endringar ventar på nett», «Ikkje lagra: …» */
export function SaveLine({ session }: { session: TextSession }) {
  const kind = useCalmKind(session)
  const text = useLine(session, kind)
  const kept = useTold(session, (s) => s.save.kept || s.save.pending === 0)
  const w = useWords(words).save
  useAnnounced(session, kind)
  return (
    <p className="fp-saveline" data-state={kind}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" focusable="false">
        {kind === 'waiting' || kind === 'signedout' || kind === 'refused' ? <path d="M1 1H9V9H1Z" /> : <circle cx="5" cy="5" r="4" />}
      </svg>
      <span>{text}{kept ? null : <> {w.notKept}</>}</span>
    </p>
  )
}

/** The state, without the blinks between two keys: while one writes nothing is drawn anew. */
function useCalmKind(session: TextSession): Kind {
  const shown = useRef(session.state().save.kind)
  const subscribe = useCallback((tell: () => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const become = (kind: Kind) => {
      if (shown.current === kind) return
      shown.current = kind
      tell()
    }
    const look = () => {
      const { kind } = session.state().save
      clearTimeout(timer)
      if (kind === 'saved') timer = setTimeout(() => become(kind), CALM_MS)
      else become(kind)
    }
    look()
    const stop = session.subscribe(look)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [session])
  return useSyncExternalStore(subscribe, () => shown.current)
}

function useLine(session: TextSession, kind: Kind): string {
  const lang = useLang()
  // How many is told where they wait. While they are under way the number would change at each key.
  return useTold(session, ({ save: { pending, savedAt, problem } }) => {
    const w = words[lang].save
    switch (kind) {
      case 'loading': return w.loading
      case 'saved': return savedAt ? w.saved(formatTime(savedAt, lang)) : w.nothing
      case 'sending': return w.sending
      case 'waiting': return pending > 0 ? w.waiting(pending) : w.offline
      case 'signedout': return w.signedout(pending)
      case 'refused': return w.refused(problem?.title ?? '')
      case 'readonly': return w.readonly
    }
  })
}

/** A screen reader hears when writing no longer reaches the server, and when it does again; nothing between. */
function useAnnounced(session: TextSession, kind: Kind): void {
  const lang = useLang()
  const told = useRef<Kind>('saved')
  useEffect(() => {
    const w = words[lang].save
    const { pending, problem } = session.state().save
    const bad = kind === 'waiting' || kind === 'signedout' || kind === 'refused'
    if (bad && told.current !== kind) announce(kind === 'waiting' ? w.offline : kind === 'signedout' ? w.signedout(pending) : w.refused(problem?.title ?? ''))
    if (kind === 'saved' && told.current !== 'saved') announce(w.allSaved)
    if (bad || kind === 'saved') told.current = kind
  }, [kind, lang, session])
}
