// A tool that opens a menu: arrows choose, Enter does, Escape goes back to the tool.
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { Button, Hidden } from '../../../design'
import type { Bar } from './Toolbar'

type Item = { id: string; label: string; on: () => void; pressed?: boolean }
type Props = { bar: Bar; name: string; label: string; described?: string; items: Item[]; chosen?: string }

export function ToolMenu({ bar, name, label, described, items, chosen }: Props) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const tool = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open) list.current?.querySelector<HTMLElement>('[aria-checked="true"], button')?.focus()
  }, [open])
  const close = (back: boolean) => {
    setOpen(false)
    if (back) tool.current?.focus()
  }
  return (
    <span className="fp-toolmenu" onBlur={(e) => { if (!e.currentTarget.contains(e.relatedTarget)) setOpen(false) }}>
      <Button ref={tool} variant="tertiary" data-size="sm" data-tool={name} tabIndex={bar.at === name ? 0 : -1} aria-haspopup="menu" aria-expanded={open}
        aria-controls={open ? id : undefined} onMouseDown={(e) => e.preventDefault()} onClick={() => setOpen(!open)}
        onKeyDown={(e) => { if (e.key === 'ArrowDown') { e.preventDefault(); setOpen(true) } }}>
        {described ? <Hidden>{`${described}: `}</Hidden> : null}{label}<span aria-hidden="true"> ▾</span>
      </Button>
      {open ? (
        <div ref={list} id={id} className="fp-toolmenu__list" role="menu" aria-label={described ?? label} onKeyDown={(e) => alongMenu(e, () => close(true))}>
          {items.map((item) => (
            <Button key={item.id} variant="tertiary" data-size="sm" tabIndex={-1} {...roleOf(item, chosen)}
              onMouseDown={(e) => e.preventDefault()} onClick={() => { close(false); item.on() }}>{item.label}</Button>
          ))}
        </div>
      ) : null}
    </span>
  )
}

function roleOf({ id, pressed }: Item, chosen: string | undefined) {
  if (chosen !== undefined) return { 'role': 'menuitemradio', 'aria-checked': id === chosen } as const
  return pressed === undefined ? { role: 'menuitem' } as const : { 'role': 'menuitemcheckbox', 'aria-checked': pressed } as const
}

function alongMenu(e: KeyboardEvent<HTMLElement>, close: () => void): void {
  const items = Array.from(e.currentTarget.querySelectorAll<HTMLElement>('button'))
  const here = items.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[e.key]
  if (e.key === 'Escape' || e.key === 'ArrowLeft' || e.key === 'ArrowRight') close()
  else if (to !== undefined) items[(to + items.length) % items.length]?.focus()
  else return
  e.preventDefault()
  e.stopPropagation()
}
