// What the server refused, in words, with what was typed, until the person has seen it.
import { lazy, Suspense, useEffect, useRef } from 'react'
import { later } from '../engine/ahead'
import { announce } from '../engine/announce'
import { useRefusals } from '../engine/ask'
import { useRenewed } from '../engine/house'
import { useShown } from '../engine/shown'
import { useWords } from '../engine/i18n'
import { Fence } from './Fence'
import { words } from './words'

const NoticeList = lazy(later(() => import('./NoticeList')))

export function Notices() {
  const { refusals: all, dismiss } = useRefusals()
  const shown = useShown()
  const refusals = all.filter((r) => !shown.has(r.id))
  const w = useWords(words).refusal
  const renewed = useRenewed()
  const told = useRef(0)
  useEffect(() => {
    if (all.length > told.current) announce(w.title)
    told.current = all.length
  }, [all.length, w])
  if (!renewed && refusals.length === 0) return <div className="fp-notices" />
  return (
    <div className="fp-notices" role="region" aria-label={w.region}>
      <Fence><Suspense fallback={null}><NoticeList refusals={refusals} dismiss={dismiss} renewed={renewed} /></Suspense></Fence>
    </div>
  )
}
