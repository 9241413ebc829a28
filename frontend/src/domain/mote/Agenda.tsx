// The agenda of a meeting: its items in order, with their minutes. An item is moved by its buttons, by Alt and arrows,
// or by dragging it.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Button, Changed, Section } from '../../design'
import { announce } from '../../engine/announce'
import { formatTime, useLang, useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { Link } from '../../engine/route'
import type { SakSlag } from '../../events.gen'
import { AskDialog } from '../AskDialog'
import { Drag, type Slot } from '../drag'
import { ItemMenu } from '../HeldDialog'
import { KeepFocus } from '../KeepFocus'
import type { MotePunkt, MoteRow, SakKort } from '../rows'
import { useSaker } from '../saker'
import { useSakNumbers } from '../numbers'
import { Why } from '../Why'
import { moveItem, placeItem, removeItem, timeItem } from './commands'
import type { MoteMay } from './may'
import { isOver } from './seats'
import { SLAG, UTFALL } from './terms'
import { words } from './words'

export type ItemProps = { row: MoteRow; may: MoteMay }

/** What an item is called: its sak, or its own title. */
export function useItemTitle(): (item: MotePunkt) => { title: string; lang: string; number: string } {
  const saker = useSaker()
  const numbers = useSakNumbers()
  return (item) => {
    const sak = saker.of(item.sak)
    return { title: sak?.tittel ?? item.tittel ?? '', lang: sak?.malform ?? 'nn', number: item.sak ? numbers.of(item.sak) : '' }
  }
}

type Asked = { kind: 'sak' | 'item' } | { kind: 'time' | 'remove'; item: MotePunkt; title: string }

export function Agenda({ row, may }: ItemProps) {
  const w = useWords(words)
  const [asked, ask] = useState<Asked>()
  const list = useRef<HTMLOListElement>(null)
  const open = may('MoveItem') && !isOver(row)
  useAgendaDrag(list, row, open)
  return (
    <Section title={w.agenda} actions={open ? (
      <span className="fp-actions fp-noprint">
        <Button variant="secondary" data-size="sm" onClick={() => ask({ kind: 'sak' })}>{w.addSak}</Button>
        <Button variant="secondary" data-size="sm" onClick={() => ask({ kind: 'item' })}>{w.addItem}</Button>
      </span>
    ) : null}>
      {row.punkt.length === 0 ? <p className="fp-none">{w.noAgenda}</p> : (
        <KeepFocus>
          <ol className="fp-agenda" ref={list}>
            {row.punkt.map((item, i) => <Item key={item.punkt} row={row} item={item} at={i} open={open} ask={ask} />)}
          </ol>
        </KeepFocus>
      )}
      <Total row={row} />
      {asked ? <Asking row={row} asked={asked} close={() => ask(undefined)} /> : null}
    </Section>
  )
}

type LineProps = { row: MoteRow; item: MotePunkt; at: number; open: boolean; ask: (asked: Asked) => void }

function Item({ row, item, at, open, ask }: LineProps) {
  const w = useWords(words)
  const slag = useWords(SLAG)
  const utfall = useWords(UTFALL)
  const { title, lang, number } = useItemTitle()(item)
  const move = (to: number) => {
    if (to < 0 || to >= row.punkt.length) return
    const others = row.punkt.filter((p) => p.punkt !== item.punkt)
    moveItem(row, item.punkt, others[to - 1]?.punkt ?? '')
    announce(w.moved(title, to + 1))
  }
  const keys = (e: KeyboardEvent) => {
    if (!open || !e.altKey || (e.key !== 'ArrowUp' && e.key !== 'ArrowDown')) return
    e.preventDefault()
    move(at + (e.key === 'ArrowUp' ? -1 : 1))
  }
  return (
    <li data-card={item.punkt} data-item={item.punkt} data-now={row.no === item.punkt || undefined} onKeyDown={keys}>
      <Changed on={false}>
        <div className="fp-agenda__line">
          <span className="fp-agenda__no">{at + 1}</span>
          <span className="fp-agenda__title">
            {item.sak ? <Link href={`/sak/${item.sak}`} lang={lang} data-slot="title">{title}</Link> : <span lang={lang}>{title}</span>}
            <small>{[number, slag[item.slag], item.minutt ? w.minutesN(item.minutt) : '', item.utfall ? utfall[item.utfall.utfall] : row.no === item.punkt ? w.now : ''].filter(Boolean).join(' · ')}<Why label={title} rom="mote" ting={row.id} felt={`punkt.${item.punkt}`} /></small>
          </span>
          {open ? (
            <span className="fp-agenda__acts fp-noprint">
              <Button variant="tertiary" data-size="sm" data-slot="up" disabled={at === 0} aria-label={w.moveUp(title)} onClick={() => move(at - 1)}>{'↑'}</Button>
              <Button variant="tertiary" data-size="sm" data-slot="down" disabled={at === row.punkt.length - 1} aria-label={w.moveDown(title)} onClick={() => move(at + 1)}>{'↓'}</Button>
              <ItemMenu label={title} acts={[[w.time, () => ask({ kind: 'time', item, title })], ...(item.utfall ? [] : [[w.remove, () => ask({ kind: 'remove', item, title })] as const])]} />
            </span>
          ) : null}
        </div>
      </Changed>
    </li>
  )
}

/** How long it takes in all, and when it ends by that. */
function Total({ row }: { row: MoteRow }) {
  const w = useWords(words)
  const lang = useLang()
  const minutes = row.punkt.reduce((sum, p) => sum + (p.minutt ?? 0), 0)
  if (minutes === 0) return null
  const end = row.start.length > 10 ? new Date(Date.parse(row.start) + minutes * 60_000) : undefined
  const over = end && row.slutt && end.toISOString() > row.slutt
  return (
    <p className="fp-history__meta">
      {w.total(minutes, row.punkt.filter((p) => !p.minutt).length)}. {end ? w.until(formatTime(end, lang)) : ''} {over ? <span className="fp-late">{w.tooLong}</span> : null}
    </p>
  )
}

const minutesOf = (written: string) => (written.trim() === '' ? undefined : Number(written))
const wrongMinutes = (written: string) => written.trim() !== '' && !(Number.isInteger(Number(written)) && Number(written) >= 1 && Number(written) <= 600)

/** The saker of the queue that stand on no agenda yet. */
function useQueue(row: MoteRow): SakKort[] {
  const { rows } = useRows<SakKort>('sak.kort')
  return rows.map((r) => r.row).filter((s) => s.utval === row.utval && s.stand === 'i-ko' && !row.punkt.some((p) => p.sak === s.id))
}

function Asking({ row, asked, close }: { row: MoteRow; asked: Asked; close: () => void }) {
  const w = useWords(words)
  const slag = useWords(SLAG)
  const queue = useQueue(row)
  const kinds = (['vedtak', 'drofting', 'orientering', 'hoyring'] as const).map((value) => ({ value, label: slag[value] }))
  const minutes = { kind: 'number' as const, name: 'minutt', label: w.minutesOptional }
  const wrong = (v: (name: string) => string) => [['minutt', wrongMinutes(v('minutt')) && w.notMinutes] as const]
  const key = `mote/${row.id}.${asked.kind}`
  switch (asked.kind) {
    case 'sak': return (
      <AskDialog draftKey={key} title={w.addTitle} submit={w.addIt} close={close} wrong={wrong} text={queue.length === 0 ? w.noSaker : undefined}
        fields={[{ kind: 'choice', name: 'sak', label: w.sak, none: w.chooseSak, required: true, choices: queue.map((s) => ({ value: s.id, label: s.tittel })) }, minutes]}
        send={(v) => placeItem(row, { sak: v('sak'), tittel: '', slag: queue.find((s) => s.id === v('sak'))?.slag ?? 'drofting', minutt: minutesOf(v('minutt')) })} />
    )
    case 'item': return (
      <AskDialog draftKey={key} title={w.addTitle} submit={w.addIt} close={close} wrong={wrong}
        fields={[{ kind: 'text', name: 'tittel', label: w.what, max: 200, required: true }, { kind: 'radio', name: 'slag', label: w.kind, choices: kinds, initial: 'orientering' }, minutes]}
        send={(v) => placeItem(row, { sak: '', tittel: v('tittel'), slag: v('slag') as SakSlag, minutt: minutesOf(v('minutt')) })} />
    )
    case 'time': return (
      <AskDialog draftKey={key} title={w.timeTitle(asked.title)} submit={w.save} close={close} wrong={wrong}
        fields={[{ kind: 'number', name: 'minutt', label: w.minutes, required: true, initial: String(asked.item.minutt ?? '') }]} send={(v) => timeItem(row, asked.item.punkt, Number(v('minutt')))} />
    )
    case 'remove': return (
      <AskDialog draftKey={key} title={w.removeTitle(asked.title)} submit={w.removeIt} close={close}
        fields={[{ kind: 'text', name: 'grunn', label: w.grunnOptional, max: 1000, rows: 2 }]} send={(v) => removeItem(row, asked.item.punkt, v('grunn'))} />
    )
  }
}

/** Dragging an item: over the upper half of another it goes before it, over the lower half after it. */
function useAgendaDrag(list: { current: HTMLOListElement | null }, row: MoteRow, open: boolean): void {
  const now = useRef({ row, open })
  useEffect(() => {
    now.current = { row, open }
  })
  const there = row.punkt.length > 0
  useEffect(() => {
    const element = list.current
    if (!element) return undefined
    const drag = new Drag(element, {
      scroller: element,
      may: () => now.current.open,
      slotAt: (id, x, y) => slotAt(now.current.row, id, x, y),
      drop: (id, slot) => moveItem(now.current.row, id, afterOf(now.current.row, id, slot)),
    })
    return () => drag.close()
  }, [list, there])
}

function slotAt(row: MoteRow, id: string, x: number, y: number): Slot | undefined {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-item]')
  if (!element || element.dataset['item'] === id) return undefined
  const box = element.getBoundingClientRect()
  const slot: Slot = { element, at: (y - box.top) / box.height < 0.5 ? 'before' : 'after' }
  const at = row.punkt.findIndex((p) => p.punkt === id)
  return (row.punkt[at - 1]?.punkt ?? '') === afterOf(row, id, slot) ? undefined : slot
}

/** The item that it comes to stand after. */
function afterOf(row: MoteRow, id: string, slot: Slot): string {
  const others = row.punkt.filter((p) => p.punkt !== id)
  const over = slot.element.dataset['item'] ?? ''
  return slot.at === 'after' ? over : (others[others.findIndex((p) => p.punkt === over) - 1]?.punkt ?? '')
}
