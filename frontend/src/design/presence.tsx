// Who else is here now: initials in circles, and the names in words for everybody.
import { Avatar } from '@digdir/designsystemet-react'
import { useWords } from '../engine/i18n'
import { usePersonName } from '../engine/people'

const words = {
  nn: { here: 'Her no' },
  nb: { here: 'Her nå' },
  en: { here: 'Here now' },
}

export function initialsOf(name: string): string {
  const parts = name.split(/[\s-]+/).filter(Boolean)
  const first = parts[0]?.[0] ?? '?'
  const last = parts.length > 1 ? (parts[parts.length - 1]?.[0] ?? '') : ''
  return (first + last).toLocaleUpperCase('nb')
}

function Face({ person }: { person: string }) {
  const name = usePersonName(person)
  return (
    <li className="fp-presence__face">
      <Avatar aria-hidden="true" data-size="xs" data-color="neutral">{initialsOf(name)}</Avatar>
      <span>{name}</span>
    </li>
  )
}

/** The same person in two tabs is shown once. */
export function LivePresence({ people }: { people: { conn: string; person: string }[] }) {
  const w = useWords(words)
  const persons = [...new Set(people.map((p) => p.person))]
  if (persons.length === 0) return null
  return (
    <div className="fp-presence">
      <span className="fp-presence__label" id="fp-presence-label">{w.here}</span>
      <ul aria-labelledby="fp-presence-label">
        {persons.map((p) => <Face key={p} person={p} />)}
      </ul>
    </div>
  )
}
