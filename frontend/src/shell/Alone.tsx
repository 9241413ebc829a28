// A page without rail: signing in, and what anybody may read.
import { useEffect, useRef, type ReactNode } from 'react'
import { PageHead } from '../design'
import { useWords, tIn, useLang } from '../engine/i18n'
import { useHouse } from '../engine/house'
import { useTitle } from '../engine/route'
import { Demo } from './Demo'
import { Foot } from './Foot'
import { Languages } from './Languages'
import { words } from './words'

export function Alone({ title, lead, children, focus = false }: { title?: string; lead?: ReactNode; children: ReactNode; focus?: boolean }) {
  const w = useWords(words)
  const lang = useLang()
  const house = useHouse()
  const main = useRef<HTMLElement>(null)
  useTitle(title ?? '')
  useEffect(() => {
    if (focus) main.current?.querySelector<HTMLElement>('#fp-title')?.focus()
  }, [focus])
  return (
    <div className="fp-alone">
      <Demo />
      <header className="fp-bar">
        <a className="fp-brand" href="/"><strong>{w.product}</strong>{house ? <span>{tIn(house.namn, lang)}</span> : null}</a>
        <Languages />
      </header>
      <main ref={main}>
        {title ? <PageHead title={title} lead={lead} /> : null}
        {children}
      </main>
      <Foot />
    </div>
  )
}
