// What is said of a tiltak as a whole: its threads, and the form that begins one.
import { useState } from 'react'
import { Button, Section } from '../design'
import { newId } from '../engine/ask'
import { useWords } from '../engine/i18n'
import { me, useMay } from '../engine/session'
import { useDraft } from '../domain/draft'
import { useOwnMalform } from '../domain/fields'
import { useNow } from '../domain/plan/writers'
import type { TiltakRow, TradRow } from '../domain/rows'
import type { Names } from '../domain/say'
import { openThread } from '../domain/trad/commands'
import { NewThreadForm, type Begun } from '../domain/trad/forms'
import type { Filter } from '../domain/trad/thread'
import { Threads, useTellOfThreads } from '../domain/trad/Threads'
import { words as tradWords } from '../domain/trad/words'
import { useActsFor } from './useActsFor'
import type { useThreadsOn } from './useThreadsOn'

type Props = { row: TiltakRow; names: Names; threads: ReturnType<typeof useThreadsOn> }

export function TiltakComments({ row, names, threads: { threads, ready } }: Props) {
  const w = useWords(tradWords)
  const [filter, setFilter] = useState<Filter>('opne')
  const [active, choose] = useState('')
  const now = useNow()
  const malform = useOwnMalform()
  const mayTalk = useMay('trad.Reply') !== ''
  const mayOpen = useMay('trad.Open') !== ''
  const resolves = useMay('trad.Resolve')
  const mayResolve = (thread: TradRow) => resolves === 'all' || (resolves === 'own' && thread.opphav.actor === me())
  useTellOfThreads(row.id, me(), names)
  return (
    <Section title={w.title}>
      {mayOpen ? <Begin row={row} done={choose} /> : null}
      <Threads threads={threads} ready={ready} inText={undefined} filter={filter} setFilter={setFilter} active={active} choose={choose} noneText={mayOpen ? w.noneOnThing : ''}
        names={names} me={me()} now={now} mayTalk={mayTalk} mayResolve={mayResolve} malform={malform} goTo={undefined} />
    </Section>
  )
}

function Begin({ row, done }: { row: TiltakRow; done: (thread: string) => void }) {
  const w = useWords(tradWords)
  const malform = useOwnMalform()
  const partners = useActsFor()
  const draftKey = `trad.${row.id}.ny`
  const [kept] = useDraft(draftKey)
  const [open, setOpen] = useState(kept !== undefined)
  const send = ({ slag, partnar, ord }: Begun) => {
    const id = newId()
    openThread({ id, rom: 'tiltak', ting: row.id, slag, partnar, ord, malform })
    setOpen(false)
    done(id)
  }
  return (
    <div className="fp-noprint">
      {open ? <NewThreadForm draftKey={draftKey} partners={partners} malform={malform} send={send} cancel={() => setOpen(false)} /> : (
        <p><Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>{w.newTitle}</Button></p>
      )}
    </div>
  )
}
