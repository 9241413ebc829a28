// Ctrl-K: goes anywhere, and begins anything that one may do. A field and a list of what it finds,
// by the combobox pattern: the focus stays in the field, the arrows move the choice.
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Dialog, Heading, Textfield } from '../design'
import { compareText, setLang, useLang, useWords, type Lang } from '../engine/i18n'
import type { Row } from '../engine/live'
import { navigate, type RoomRoutes } from '../engine/route'
import { signOut, useSession } from '../engine/session'
import { rooms } from '../routes'
import { useRowsOf } from './things'
import { closed, closeOverlay, openKeys } from './overlays'
import { overlayWords } from './overlays.words'
import { words } from './words'

type Line = { id: string; label: string; kind: string; run: () => void }

const SHOWN = 12 // more than this is read by nobody; another letter is quicker

export default function CommandMenu() {
  const w = useWords(overlayWords).command
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState(0)
  const list = useId()
  const lines = useLines()
  const hits = useMemo(() => find(lines, sought).slice(0, SHOWN), [lines, sought])
  const at = Math.min(chosen, hits.length - 1)
  const active = useRef<HTMLLIElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), []) // after the dialog has opened, which puts the focus on its close button
  useEffect(() => {
    // In braces: newer browsers give a promise back, which React would take for a clean-up.
    active.current?.scrollIntoView({ block: 'nearest' })
  }, [at])

  function run(line: Line | undefined) {
    if (!line) return
    closeOverlay()
    line.run()
  }
  function onKeyDown(e: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key]
    if (step) {
      e.preventDefault()
      setChosen((at + step + hits.length) % Math.max(1, hits.length))
    } else if (e.key === 'Enter') {
      e.preventDefault()
      run(hits[at])
    }
  }
  return (
    <Dialog open onClose={closed('menu')} closedby="any" className="fp-menu" aria-labelledby={`${list}-title`}>
      <Heading level={2} data-size="2xs" id={`${list}-title`}>{w.title}</Heading>
      <Textfield ref={field} label={w.field} autoComplete="off" value={sought} role="combobox" aria-expanded={hits.length > 0}
        aria-controls={list} aria-autocomplete="list" aria-activedescendant={hits[at] ? `${list}-${hits[at].id}` : undefined}
        onKeyDown={onKeyDown} onChange={(e) => { setSought(e.target.value); setChosen(0) }} />
      <ul className="fp-menu__list" role="listbox" id={list} aria-label={w.title}>
        {hits.map((line, i) => (
          <li key={line.id} id={`${list}-${line.id}`} role="option" aria-selected={i === at} ref={i === at ? active : null}
            onPointerMove={() => setChosen(i)} onClick={() => run(line)}>
            {line.label}<small>{line.kind}</small>
          </li>
        ))}
      </ul>
      <p role="status" className={hits.length > 0 ? 'fp-hidden' : undefined}>{hits.length > 0 ? w.hits(hits.length) : w.none}</p>
    </Dialog>
  )
}

/** All that one may choose, in the order in which it is shown before anything is typed. */
function useLines(): Line[] {
  const w = useWords(words)
  const o = useWords(overlayWords)
  const lang = useLang()
  const may = useSession()?.may
  const things = useThings()
  return useMemo(() => {
    const go = (href: string) => () => navigate(href)
    const languages: [Lang, string][] = [['nn', 'Nynorsk'], ['nb', 'Bokmål'], ['en', 'English']]
    return [
      { id: 'heim', label: w.home, kind: o.command.page, run: go('/') },
      ...rooms.map((r) => ({ id: r.room, label: r.label[lang], kind: o.command.room, run: go(r.path) })),
      ...rooms.flatMap((r) => (r.commands ?? []).filter((c) => !c.may || may?.[c.may])
        .map((c) => ({ id: `c${c.href}`, label: c.label[lang], kind: o.command.action, run: go(c.href) }))),
      ...things,
      ...languages.map(([l, name]) => ({ id: `l${l}`, label: name, kind: w.language, run: () => setLang(l) })),
      { id: 'keys', label: o.keys.title, kind: o.command.page, run: openKeys },
      { id: 'access', label: w.foot.accessibility, kind: o.command.page, run: go('/tilgjengelegheit') },
      { id: 'privacy', label: w.foot.privacy, kind: o.command.page, run: go('/personvern') },
      { id: 'out', label: w.signOut, kind: o.command.action, run: () => void signOut() },
    ]
  }, [w, o, lang, may, things])
}

const searchable = rooms.filter((r): r is RoomRoutes & Required<Pick<RoomRoutes, 'things'>> => r.things !== undefined)

function useThings(): Line[] {
  const lang = useLang()
  const pictures = useRowsOf(searchable.map((r) => r.things.key))
  return useMemo(() => searchable.flatMap((room, i) => (pictures[i] ?? [])
    .flatMap((row) => linesOf(room, row, room.label[lang]))
    .sort((a, b) => compareText(a.label, b.label))), [pictures, lang])
}

/** The thing itself, and its parts; a part is told by the name of its thing. */
function linesOf({ things }: (typeof searchable)[number], row: Row<unknown>, kind: string): Line[] {
  const id = row.key.slice(row.key.lastIndexOf('/') + 1)
  const whole = things.label(row.row)
  const parts = things.parts?.(row.row) ?? []
  return [
    { id: row.key.replace('/', '-'), label: whole, kind, run: () => navigate(things.href(id)) },
    ...parts.map((p) => ({ id: `part-${p.id}`, label: p.label, kind: whole, run: () => navigate(p.href) })),
  ]
}

/** Lines that hold every word; those that begin with the first come before the others. */
export function find(lines: readonly Line[], sought: string): Line[] {
  const parts = sought.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean)
  const first = parts[0]
  if (!first) return [...lines]
  const hits = lines.filter((l) => parts.every((p) => l.label.toLocaleLowerCase('nb').includes(p)))
  const begins = (l: Line) => (l.label.toLocaleLowerCase('nb').startsWith(first) ? 0 : 1)
  return hits.sort((a, b) => begins(a) - begins(b))
}
