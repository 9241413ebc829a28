// Which of the few faces the page shows: nobody knows yet, nobody is signed in, or the house.
import { lazy, Suspense, useLayoutEffect, useRef, type ReactNode } from 'react'
import { Button, Paragraph } from '../design'
import { later } from '../engine/ahead'
import { useWords } from '../engine/i18n'
import { usePlace } from '../engine/route'
import { checkSession, useSessionState } from '../engine/session'
import { pageAt } from '../routes'
import { Alone } from './Alone'
import { Fence } from './Fence'
import { Frame } from './Frame'
import { words } from './words'

// Who is signed in already needs it only when her session has ended; by then it is here.
const SignIn = lazy(later(() => import('./SignIn')))

export function App() {
  const { status, session } = useSessionState()
  const { path } = usePlace()
  const page = pageAt(path)
  if (!session && page?.open) return <Open page={page} />
  if (status === 'unknown') return <Waiting />
  if (status === 'unreachable') return <Unreachable />
  if (!session) return <Suspense fallback={<Waiting />}><SignIn /></Suspense>
  // When the session has ended the house stays, out of sight, so that nothing typed is lost. For
  // another person it is built anew.
  return (
    <>
      {status === 'ended' ? <Cover><Suspense fallback={<Waiting />}><SignIn before={session} /></Suspense></Cover> : null}
      <div hidden={status === 'ended'}>
        <Frame key={session.person} session={session} />
      </div>
    </>
  )
}

/** Covers the whole screen, and any dialog that was open: a modal one would else hold the keyboard. */
function Cover({ children }: { children: ReactNode }) {
  const cover = useRef<HTMLDialogElement>(null)
  // Before the next picture: then the field in which she typed still has the focus.
  useLayoutEffect(() => {
    const before = document.activeElement
    cover.current?.showModal()
    return () => {
      if (before instanceof HTMLElement) requestAnimationFrame(() => before.focus())
    }
  }, [])
  return <dialog ref={cover} className="fp-cover" onCancel={(e) => e.preventDefault()}>{children}</dialog>
}

function Open({ page }: { page: NonNullable<ReturnType<typeof pageAt>> }) {
  return (
    <Alone>
      <Fence>
        <Suspense fallback={<Waiting />}>
          <page.Page params={page.params} />
        </Suspense>
      </Fence>
    </Alone>
  )
}

export function Waiting() {
  const w = useWords(words)
  return <p className="fp-waiting" role="status">{w.loading}</p>
}

function Unreachable() {
  const w = useWords(words).unreachable
  return (
    <Alone title={w.title}>
      <Paragraph className="fp-lead">{w.lead}</Paragraph>
      <p><Button onClick={() => void checkSession()}>{w.again}</Button></p>
    </Alone>
  )
}
