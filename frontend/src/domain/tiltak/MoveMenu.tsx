// «Flytt til …»: the way of moving that asks for no dragging (WCAG 2.2, 2.5.7).
import { useEffect, useId, useRef, useState } from 'react'
import { Button, Dropdown, Hidden } from '../../design'
import { useWords } from '../../engine/i18n'
import type { Row } from '../../engine/live'
import { waysFrom, type Movable } from './board'
import type { Move } from './move'
import { FASE } from './terms'
import { words } from './words'

export function MoveMenu({ row, move }: { row: Row<Movable>; move: Move }) {
  const w = useWords(words)
  const id = useId()
  const [open, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const close = (back: boolean) => {
    setOpen(false)
    if (back) trigger.current?.focus()
  }
  return (
    <>
      <Button ref={trigger} variant="tertiary" data-size="sm" className="fp-move" popoverTarget={id}
        aria-haspopup="true" aria-expanded={open} data-slot="move"
        onClick={(e) => {
          e.preventDefault() // the browser would at once close again what we open here
          if (!open) setOpen(true)
        }}>
        {w.moveTo}<Hidden>{` «${row.row.tittel}»`}</Hidden>
      </Button>
      {open ? <Ways id={id} row={row} move={move} close={close} /> : null}
    </>
  )
}

type WaysProps = { id: string; row: Row<Movable>; move: Move; close: (back: boolean) => void }

// Made when it is opened: hundreds of cards with a hidden menu each would be slow.
function Ways({ id, row, move, close }: WaysProps) {
  const w = useWords(words)
  const phase = useWords(FASE)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const menu = box.current
    const enter = () => menu?.querySelector('button')?.focus()
    if (menu?.matches(':popover-open')) return enter()
    menu?.addEventListener('toggle', enter, { once: true }) // it is not shown yet, and what is hidden takes no focus
    return () => menu?.removeEventListener('toggle', enter)
  }, [])
  return (
    <Dropdown ref={box} id={id} open placement="bottom-start" onClose={() => close(false)} data-size="sm"
      onKeyDown={(e) => { if (e.key === 'Escape') close(true) }}>
      <Dropdown.Heading>{w.moveTo}</Dropdown.Heading>
      <Dropdown.List>
        {waysFrom(row.row).map((fase) => (
          <Dropdown.Item key={fase}>
            <Dropdown.Button onClick={() => {
              close(true)
              move(row, fase)
            }}>{phase[fase]}</Dropdown.Button>
          </Dropdown.Item>
        ))}
      </Dropdown.List>
    </Dropdown>
  )
}
