// A field for a post. «@» and a name offer the people of the house: arrows choose, Enter takes, Esc closes.
// The names stand in the field as text; who was chosen is kept beside it.
import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Button, Textfield } from '../../design'
import { compareText, useWords } from '../../engine/i18n'
import { usePeople, type Person } from '../../engine/people'
import { NumberFound } from '../fields'
import { hits, queryAt, type Picked } from './mention'
import { words } from './words'

const SHOWN = 8

export type Post = { typed: string; picks: Picked[] }
export const NO_POST: Post = { typed: '', picks: [] }

type Props = {
  id: string
  label: string
  value: Post
  set: (value: Post) => void
  lang: string
  max: number
  error?: string | undefined
  focus?: boolean
}

export function MentionField({ id, label, value, set, lang, max, error, focus }: Props) {
  const w = useWords(words)
  const list = useId()
  const input = useRef<HTMLTextAreaElement>(null)
  const offer = useOffer(value.typed)
  // Before the next key: after the picture is drawn, what is typed at once would be lost.
  useLayoutEffect(() => {
    if (focus) input.current?.focus()
  }, [focus])
  // With the new text, before the next key: else what is typed at once would go to the end.
  const caret = useRef<{ at: number; then?: () => void }>(undefined)
  useLayoutEffect(() => {
    const put = caret.current
    if (!put) return
    caret.current = undefined
    input.current?.focus()
    input.current?.setSelectionRange(put.at, put.at)
    put.then?.()
  })
  const take = (person: Person) => {
    if (!offer.asked) return
    const typed = `${value.typed.slice(0, offer.asked.from)}@${person.namn} ${value.typed.slice(offer.caret).replace(/^ /, '')}`
    set({ typed, picks: [...value.picks, { id: person.id, namn: person.namn }] })
    offer.close()
    caret.current = { at: offer.asked.from + person.namn.length + 2 }
  }
  const begin = () => {
    const at = input.current?.selectionStart ?? value.typed.length
    const blank = at > 0 && !/\s/.test(value.typed[at - 1] ?? '') ? ' ' : ''
    set({ ...value, typed: `${value.typed.slice(0, at)}${blank}@${value.typed.slice(at)}` })
    caret.current = { at: at + blank.length + 1, then: offer.look }
  }
  const onKey = (e: KeyboardEvent) => {
    if (offer.onKey(e)) return
    const chosen = offer.people[offer.at]
    if (chosen && (e.key === 'Enter' || e.key === 'Tab') && !e.shiftKey && !e.ctrlKey && !e.metaKey) {
      e.preventDefault()
      take(chosen)
    }
  }
  const active = offer.people[offer.at]
  return (
    <div className="fp-mention">
      <div className="fp-mention__field">
      <Textfield multiline ref={input} id={id} label={label} description={w.ordHelp} rows={3} lang={lang} counter={max} value={value.typed} error={error}
        aria-autocomplete="list" aria-controls={active ? list : undefined} aria-activedescendant={active ? `${list}-${active.id}` : undefined}
        onKeyDown={onKey} onKeyUp={offer.look} onClick={offer.look} onBlur={offer.close}
        onChange={(e) => { set({ ...value, typed: e.target.value }); offer.look() }} />
      {offer.people.length > 0 ? (
        <ul className="fp-mention__list" role="listbox" id={list} aria-label={w.mentionList}>
          {offer.people.map((p, i) => (
            <li key={p.id} id={`${list}-${p.id}`} role="option" aria-selected={i === offer.at} onPointerDown={(e) => { e.preventDefault(); take(p) }}>
              {p.namn}{p.omtale ? <small>{p.omtale}</small> : null}
            </li>
          ))}
        </ul>
      ) : null}
      </div>
      <p role="status" className="fp-hidden">{!offer.asked ? '' : offer.people.length > 0 ? w.hits(offer.people.length) : w.noHits}</p>
      <Button type="button" variant="tertiary" data-size="sm" className="fp-edit" onClick={begin}>{w.mention}</Button>
      <NumberFound text={value.typed} />
    </div>
  )
}

/** Whom the field offers for what stands before the caret. */
function useOffer(typed: string) {
  const everybody = usePeople()
  const people = useMemo(() => [...everybody].sort((a, b) => compareText(a.namn, b.namn)), [everybody])
  const [caret, setCaret] = useState(-1) // -1: closed
  const [closedAt, setClosedAt] = useState(-1) // Esc holds for this @ until another is typed
  const [at, setAt] = useState(0)
  const found = caret < 0 ? undefined : queryAt(typed, caret)
  const asked = found && found.from !== closedAt ? found : undefined
  const offered = asked ? hits(people, asked.query, SHOWN) : []
  const look = () => {
    const input = document.activeElement
    if (!(input instanceof HTMLTextAreaElement)) return
    if (input.selectionStart !== caret) setAt(0)
    setCaret(input.selectionStart === input.selectionEnd ? input.selectionStart : -1)
  }
  const onKey = (e: KeyboardEvent): boolean => {
    if (offered.length === 0) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key]
    if (step) setAt((at + step + offered.length) % offered.length)
    else if (e.key === 'Escape') setClosedAt(asked?.from ?? -1)
    else return false
    e.preventDefault()
    e.stopPropagation() // Esc closes the list, not what it stands in
    return true
  }
  return { asked, people: offered, at: Math.min(at, Math.max(0, offered.length - 1)), caret, look, onKey, close: () => setCaret(-1) }
}
