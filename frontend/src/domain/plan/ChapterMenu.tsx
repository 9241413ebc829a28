// What one may do with a chapter, as a menu: every move that can be dragged stands here too (WCAG 2.2, 2.5.7).
import { useEffect, useId, useRef, useState } from 'react'
import { Button, Dropdown } from '../../design'
import { useWords } from '../../engine/i18n'
import type { Kapittel, PlanRow } from '../rows'
import type { ChapterAct } from './ChapterForms'
import type { May } from './may'
import { outlineWords } from './outline.words'
import { lastUnder, step, type Place, type Step } from './tree'
import { editWords } from '../edit.words'

type Props = {
  row: PlanRow
  chapter: Kapittel
  may: May
  begin: (act: ChapterAct) => void
  move: (chapter: Kapittel, place: Place | undefined) => void
}

export function ChapterMenu(props: Props) {
  const { chapter, may } = props
  const w = useWords(outlineWords)
  const { change } = useWords(editWords)
  const id = useId()
  const [open, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const acts = ['MoveChapter', 'RetitleChapter', 'AddChapter', 'WithdrawChapter'] as const
  if (!acts.some((act) => may(act, chapter))) return null
  const close = (back: boolean) => {
    setOpen(false)
    if (back) trigger.current?.focus()
  }
  return (
    <>
      <Button ref={trigger} variant="tertiary" data-size="sm" className="fp-edit fp-outline__menu fp-noprint" popoverTarget={id} data-slot="menu"
        aria-haspopup="true" aria-expanded={open} aria-label={w.menu(chapter.tittel)}
        onClick={(e) => {
          e.preventDefault() // the browser would at once close again what we open here
          if (!open) setOpen(true)
        }}>{change}</Button>
      {open ? <Acts id={id} close={close} {...props} /> : null}
    </>
  )
}

// Made when it is opened: a plan has many chapters.
function Acts({ id, close, row, chapter, may, begin, move }: Props & { id: string; close: (back: boolean) => void }) {
  const w = useWords(outlineWords)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector('button')?.focus()
  }, [])
  const after = (act: () => void) => () => {
    close(true)
    act()
  }
  const ways: [Step, string][] = [['up', w.up], ['down', w.down], ['in', w.in], ['out', w.out]]
  const steps = may('MoveChapter', chapter)
    ? ways.flatMap(([way, label]) => {
        const place = step(row.kapittel, chapter.kapittel, way)
        return place ? [{ label, run: () => move(chapter, place) }] : []
      })
    : []
  const parent = row.kapittel.find((c) => c.kapittel === chapter.under)
  const asks: { label: string; may: boolean; act: ChapterAct }[] = [
    { label: w.moveTo, may: may('MoveChapter', chapter), act: { kind: 'move', chapter } },
    { label: w.rename, may: may('RetitleChapter', chapter), act: { kind: 'rename', chapter } },
    { label: w.addUnder, may: may('AddChapter', chapter), act: { kind: 'add', place: lastUnder(row.kapittel, chapter.kapittel) } },
    { label: w.addAfter, may: may('AddChapter', parent), act: { kind: 'add', place: { under: chapter.under ?? '', etter: chapter.kapittel } } },
    { label: w.withdraw, may: may('WithdrawChapter', chapter), act: { kind: 'withdraw', chapter } },
  ]
  return (
    <Dropdown ref={box} id={id} open placement="bottom-end" data-size="sm" onClose={() => close(false)} onKeyDown={(e) => { if (e.key === 'Escape') close(true) }}>
      <Dropdown.List>
        {steps.map((s) => <Dropdown.Item key={s.label}><Dropdown.Button onClick={after(s.run)}>{s.label}</Dropdown.Button></Dropdown.Item>)}
        {asks.filter((a) => a.may).map((a) => <Dropdown.Item key={a.label}><Dropdown.Button onClick={after(() => begin(a.act))}>{a.label}</Dropdown.Button></Dropdown.Item>)}
      </Dropdown.List>
    </Dropdown>
  )
}
