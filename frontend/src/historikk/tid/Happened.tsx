// What happened at the moment that is shown, in the sentence of the log.
import { useEffect, useState } from 'react'
import { useWords } from '../../engine/i18n'
import { read } from '../../engine/read'
import type { Names } from '../../domain/say'
import { LogLine } from '../Line'
import { entriesOf, type Line, type LogPage } from '../log'
import type { Things } from '../things'
import { useParts } from '../useParts'
import { words } from './words'

const REST_MS = 200 // while one moves on, nobody reads it
const NONE: readonly Line[] = []

/** The entry of a record; the one before it stays until this one has come. */
function useEntry(seq: number): { seq: number; lines: readonly Line[] } | undefined {
  const [entry, setEntry] = useState<{ seq: number; lines: readonly Line[] }>()
  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(() => {
      void read<LogPage>(`/api/historikk?hending=${seq}`, stop.signal).then((answer) => {
        if (answer.ok && !stop.signal.aborted) setEntry({ seq, lines: entriesOf(seq, answer.data.rows) })
      })
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [seq])
  return entry
}

export function Happened({ seq, names, things }: { seq: number; names: Names; things: Things }) {
  const w = useWords(words)
  const entry = useEntry(seq)
  const told = useParts(entry?.lines ?? NONE, names)
  return (
    <div className="fp-tid__happened" role="group" aria-label={w.happened} aria-busy={entry?.seq !== seq || undefined}>
      {entry?.lines.slice(0, 1).map((line) => <div key={line.key} className="fp-history__entry"><LogLine line={line} names={told} things={things} /></div>)}
      {entry?.lines.length === 0 ? <p className="fp-none">{w.hidden}</p> : null}
    </div>
  )
}
