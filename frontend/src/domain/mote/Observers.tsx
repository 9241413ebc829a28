// Who may follow the meeting without a seat.
import { useState } from 'react'
import { Button, Section } from '../../design'
import { useWords } from '../../engine/i18n'
import { usePeople } from '../../engine/people'
import { AskDialog } from '../AskDialog'
import { ItemMenu } from '../HeldDialog'
import type { MoteRow } from '../rows'
import type { Names } from '../say'
import { Why } from '../Why'
import { useItemTitle, type ItemProps } from './Agenda'
import { admit, letGo } from './commands'
import { isOver } from './seats'
import { words } from './words'

export function Observers({ row, may, names }: ItemProps & { names: Names }) {
  const w = useWords(words)
  const titleOf = useItemTitle()
  const [asking, ask] = useState(false)
  const free = may('AdmitObserver') && !isOver(row)
  const where = (punkt: string | undefined) => {
    const item = row.punkt.find((p) => p.punkt === punkt)
    return item ? titleOf(item).title : w.wholeMeeting
  }
  return (
    <Section title={w.observers}>
      {row.observatorar.length === 0 ? <p className="fp-none">{w.noObservers}</p> : (
        <ul className="fp-items">
          {row.observatorar.map((o) => (
            <li key={`${o.person} ${o.punkt ?? ''}`} data-over={o.gatt || undefined}>
              <p>{names.person(o.person)} <Why trace={o.spor} /></p>
              <p className="fp-history__meta">{where(o.punkt)} · {o.grunn}{o.gatt ? ` · ${w.left.toLowerCase()}` : ''}</p>
              {free && !o.gatt ? <ItemMenu label={names.person(o.person)} acts={[[w.letGo, () => letGo(row, o.person, o.punkt ?? '')]]} /> : null}
            </li>
          ))}
        </ul>
      )}
      {free ? <p className="fp-noprint"><Button variant="secondary" data-size="sm" onClick={() => ask(true)}>{w.admit}</Button></p> : null}
      {asking ? <Admit row={row} close={() => ask(false)} /> : null}
    </Section>
  )
}

function Admit({ row, close }: { row: MoteRow; close: () => void }) {
  const w = useWords(words)
  const titleOf = useItemTitle()
  const people = usePeople().map((p) => ({ value: p.id, label: p.namn }))
  const items = [{ value: 'heile', label: w.wholeMeeting }, ...row.punkt.map((p) => ({ value: p.punkt, label: titleOf(p).title }))]
  return (
    <AskDialog draftKey={`mote/${row.id}.admit`} title={w.admitTitle} submit={w.admitIt} close={close}
      fields={[
        { kind: 'choice', name: 'person', label: w.person, none: w.choosePerson, choices: people, required: true },
        { kind: 'choice', name: 'punkt', label: w.whichItem, choices: items, initial: 'heile' },
        { kind: 'text', name: 'grunn', label: w.grunn, max: 1000, required: true },
      ]}
      send={(v) => admit(row, v('person'), v('punkt') === 'heile' ? '' : v('punkt'), v('grunn'))} />
  )
}
