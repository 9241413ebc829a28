// A text in which one sees who wrote each passage: a colour and a line of its own for each, and the names beside.
import { useMemo, type ReactNode } from 'react'
import { Hidden } from '../../design'
import { useWords } from '../../engine/i18n'
import type { Names } from '../say'
import { spansBy, writersIn, type Spenn, type Writer } from './compare'
import type { DocNode, Span } from './doc'
import { Document, type Insert, type Wrap } from './Document'
import { words } from './words'
import '../../engine/editor/document.css'
import './tekst.css'

/** So many are told apart by colour and line; those after share them with the first, and are told apart by name. */
const LOOKS = 8

type Props = { content: DocNode; spenn: readonly Spenn[]; names: Names; lang: string; card: (rom: string, ting: string) => ReactNode; headingBase?: number }

export function WhoWrote({ content, spenn, names, lang, card, headingBase = 2 }: Props) {
  const w = useWords(words)
  const writers = useMemo(() => writersIn(content, spenn), [content, spenn])
  const by = useMemo(() => spansBy(spenn, writers), [spenn, writers])
  const spans = useMemo(() => by.map((s): Span<Wrap> => ({ ...s, value: (words) => <span className="fp-writer" data-look={s.value % LOOKS}>{words}</span> })), [by])
  // For who does not see the colours the name is said where another begins.
  const inserts = by.flatMap((s, i): Insert[] => (by[i - 1]?.value === s.value ? [] : [{ at: s.from, draw: () => <Hidden>{`[${names.person(writers[s.value]?.person ?? '')}] `}</Hidden> }]))
  return (
    <div className="fp-whowrote">
      <Legend writers={writers} names={names} />
      <p className="fp-help">{w.writersHelp}</p>
      <Document content={content} lang={lang} card={card} spans={spans} inserts={inserts} headingBase={headingBase} />
    </div>
  )
}

function Legend({ writers, names }: { writers: readonly Writer[]; names: Names }) {
  const w = useWords(words)
  return (
    <ul className="fp-legend" aria-label={w.writers}>
      {writers.map((writer, i) => (
        <li key={writer.person}><span className="fp-writer" data-look={i % LOOKS}>{w.wroteShare(names.person(writer.person), writer.percent)}</span></li>
      ))}
    </ul>
  )
}
