// The list behind «/». The focus stays in the text, which names the line that is chosen.
import { useEffect, useRef } from 'react'
import { useWords } from '../../i18n'
import { words } from '../words'
import type { SlashShown } from './shown'

export function SlashMenu({ shown, pick }: { shown: SlashShown; pick: (index: number) => void }) {
  const w = useWords(words).slash
  const box = useRef<HTMLDivElement>(null)
  const active = useRef<HTMLLIElement>(null)
  useEffect(() => {
    box.current?.style.setProperty('--fp-left', `${shown.left}px`)
    box.current?.style.setProperty('--fp-top', `${shown.top}px`)
  }, [shown.left, shown.top])
  useEffect(() => {
    active.current?.scrollIntoView({ block: 'nearest' })
  }, [shown.chosen])
  return (
    <div ref={box} className="fp-slash fp-noprint" data-up={shown.up || undefined}>
      <ul role="listbox" id="fp-slash" aria-label={w.label} tabIndex={0}>
        {shown.items.map((item, i) => (
          <li key={item.id} id={`fp-slash-${i}`} ref={i === shown.chosen ? active : null} role="option" aria-selected={i === shown.chosen}
            onPointerDown={(e) => { e.preventDefault(); pick(i) }}>
            {item.label}{item.detail ? <small>{item.detail}</small> : null}
          </li>
        ))}
      </ul>
      {shown.items.length === 0 ? <p>{w.none}</p> : null}
    </div>
  )
}
