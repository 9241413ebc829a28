// One of very many, found by its name: kinds of events, things of all rooms, persons. They stand in groups, and words narrow them.
import { Fragment, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Button, Dropdown, Search } from '../design'
import { useWords } from '../engine/i18n'
import { found, type Group } from './found'
import { words } from './pick.words'

type Props = { label: string; all: string; groups: readonly Group[]; value: string; set: (value: string) => void }

export function Pick({ label, all, groups, value, set }: Props) {
  const w = useWords(words)
  const id = useId()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const chosen = useMemo(() => groups.flatMap((g) => g.choices).find((c) => c.value === value)?.label, [groups, value])
  const close = (next?: string) => {
    setOpen(false)
    if (next !== undefined && next !== value) set(next)
    button.current?.focus()
  }
  return (
    <div className="fp-pick">
      <span id={`${id}-label`} className="ds-label" data-size="sm">{label}</span>
      <Button ref={button} id={`${id}-button`} variant="secondary" data-size="sm" className="fp-pick__button" popoverTarget={id} aria-haspopup="dialog" aria-expanded={open} aria-labelledby={`${id}-label ${id}-button`} onClick={(e) => {
        e.preventDefault() // the browser would at once close again what we open here
        setOpen(!open)
      }}><span>{value ? (chosen ?? w.unknown) : all}</span><span aria-hidden="true">{'▾'}</span></Button>
      {open ? (
        <Dropdown id={id} open placement="bottom-start" data-size="sm" className="fp-pick__list" role="dialog" aria-label={label} onClose={() => setOpen(false)}>
          <Choices label={label} all={all} groups={groups} value={value} pick={close} />
        </Dropdown>
      ) : null}
    </div>
  )
}

function Choices({ label, all, groups, value, pick }: { label: string; all: string; groups: readonly Group[]; value: string; pick: (value: string) => void }) {
  const w = useWords(words)
  const [sought, setSought] = useState('')
  const { shown, first, count, of } = useMemo(() => found(groups, sought), [groups, sought])
  const keys = (e: KeyboardEvent) => {
    if (e.key !== 'Enter' || !sought.trim() || first === undefined) return
    e.preventDefault()
    pick(first)
  }
  return (
    <>
      <Search label={w.search(label)} placeholder={w.placeholder} data-size="sm" maxLength={100} autoComplete="off" autoFocus value={sought} onChange={(e) => setSought(e.target.value)} onKeyDown={keys} />
      <p role="status" className="fp-pick__hits">{sought.trim() || count < of ? w.hits(count, of) : ''}</p>
      <Dropdown.List><Dropdown.Item><Dropdown.Button aria-current={value === '' || undefined} onClick={() => pick('')}>{all}</Dropdown.Button></Dropdown.Item></Dropdown.List>
      {shown.map((group) => (
        <Fragment key={group.name}>
          {group.name ? <Dropdown.Heading>{group.name}</Dropdown.Heading> : null}
          <Dropdown.List>
            {group.choices.map((c) => <Dropdown.Item key={c.value}><Dropdown.Button aria-current={c.value === value || undefined} lang={c.lang} onClick={() => pick(c.value)}>{c.label}</Dropdown.Button></Dropdown.Item>)}
          </Dropdown.List>
        </Fragment>
      ))}
    </>
  )
}
