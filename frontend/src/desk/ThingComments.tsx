// What is said of a thing as a whole: its threads, and the form that begins one.
import { useState } from 'react'
import { Button, Section } from '../design'
import { newId } from '../engine/ask'
import { useWords } from '../engine/i18n'
import { me, useMay } from '../engine/session'
import { useActsFor } from './useActsFor'
import type { useThreadsOn } from './useThreadsOn'
import { useDraft } from '../domain/draft'
import { useOwnMalform } from '../domain/fields'
import { useNow } from '../domain/plan/writers'
import type { TradRow } from '../domain/rows'
import type { Names } from '../domain/say'
import { openThread } from '../domain/trad/commands'
import { NewThreadForm, type Begun } from '../domain/trad/forms'
import type { Filter } from '../domain/trad/thread'
import { Threads, useTellOfThreads } from '../domain/trad/Threads'
import { words as tradWords } from '../domain/trad/words'

type Props = { rom: string; ting: string; names: Names; threads: ReturnType<typeof useThreadsOn> }

export function ThingComments({ rom, ting, names, threads: { threads, ready } }: Props) {
  const w = useWords(tradWords)
  const [filter, setFilter] = useState<Filter>('opne')
  const [active, choose] = useState('')
  const now = useNow()
  const malform = useOwnMalform()
  const mayTalk = useMay('trad.Reply') !== ''
  const mayOpen = useMay('trad.Open') !== ''
  const resolves = useMay('trad.Resolve')
  const mayResolve = (thread: TradRow) => resolves === 'all' || (resolves === 'own' && thread.opphav.actor === me())
  useTellOfThreads(ting, me(), names)
  return (
    <Section title={w.title}>
      {mayOpen ? <Begin rom={rom} ting={ting} done={choose} /> : null}
      <Threads threads={threads} ready={ready} inText={undefined} filter={filter} setFilter={setFilter} active={active} choose={choose} noneText={mayOpen ? w.noneOnThing : ''}
        names={names} me={me()} now={now} mayTalk={mayTalk} mayResolve={mayResolve} malform={malform} goTo={undefined} />
    </Section>
  )
}

function Begin({ rom, ting, done }: { rom: string; ting: string; done: (thread: string) => void }) {
  const w = useWords(tradWords)
  const malform = useOwnMalform()
  const partners = useActsFor()
  const draftKey = `trad.${ting}.ny`
  const [kept] = useDraft(draftKey)
  const [open, setOpen] = useState(kept !== undefined)
  const send = ({ slag, partnar, ord }: Begun) => {
    const id = newId()
    openThread({ id, rom, ting, slag, partnar, ord, malform })
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
