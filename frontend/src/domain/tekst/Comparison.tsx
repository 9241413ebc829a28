// A text beside what it was: what was taken out is struck where it stood, what was put in is underlined,
// each change with a number, and a list of all of them in words.
import { useId, useMemo, type ReactNode } from 'react'
import { Hidden, Section } from '../../design'
import { formatDateTime, useLang, useWords } from '../../engine/i18n'
import type { Names } from '../say'
import { changesOf, isOfForm, type Change, type Deed, type Endring, type Piece } from './compare'
import type { DocNode, Span } from './doc'
import { Document, type Insert, type Wrap } from './Document'
import { words } from './words'
import '../../engine/editor/document.css'
import './tekst.css'

type Props = {
  fra: DocNode
  til: DocNode
  endringar: readonly Endring[]
  names: Names
  lang: string
  card: (rom: string, ting: string) => ReactNode
  headingBase?: number
}

export function Comparison({ fra, til, endringar, names, lang, card, headingBase = 2 }: Props) {
  const w = useWords(words)
  const id = useId()
  const changes = useMemo(() => changesOf(fra, til, endringar), [fra, til, endringar])
  const spans = useMemo(() => changes.flatMap((c) => c.added.map((d): Span<Wrap> => ({ from: d.from, to: d.to, value: (words) => <ins>{words}</ins> }))), [changes])
  const inserts = changes.map((change): Insert => ({ at: change.at, draw: (among) => <Mark change={change} id={id} among={among} names={names} card={card} /> }))
  if (changes.length === 0) return <p className="fp-none">{w.noChanges}</p>
  return (
    <div className="fp-comparison">
      <Document content={til} lang={lang} card={card} spans={spans} inserts={inserts} headingBase={headingBase} />
      <Section level={3} title={`${w.changesList} (${changes.length})`}>
        <ol className="fp-changes">{changes.map((c) => <Line key={c.n} change={c} id={id} names={names} lang={lang} />)}</ol>
      </Section>
    </div>
  )
}

type MarkProps = { change: Change; id: string; among: 'words' | 'blocks'; names: Names; card: Props['card'] }

/** Where the change is: its number, what was taken out; and for a screen reader by whom. */
function Mark({ change, id, among, names, card }: MarkProps) {
  const w = useWords(words)
  const [first] = change.added
  return (
    <span className="fp-change" id={`${id}-e${change.n}`} tabIndex={-1} data-among={among}>
      <a className="fp-change__no" href={`#${id}-l${change.n}`} aria-label={w.changeNo(change.n)}>{change.n}</a>
      {change.removed.map((d) => (
        <span key={d.from}><Hidden>{d.person ? w.removedBy(names.person(d.person)) : `${w.removed}: `}</Hidden>{d.pieces.map((piece, i) => <Gone key={i} piece={piece} last={i === d.pieces.length - 1} card={card} />)}<Hidden>{w.endOf}</Hidden></span>
      ))}
      {first && first.pieces.length > 0 ? <Hidden>{first.person ? w.addedBy(names.person(first.person)) : `${w.added}: `}</Hidden> : null}
    </span>
  )
}

function Gone({ piece, last, card }: { piece: Piece; last: boolean; card: Props['card'] }) {
  const w = useWords(words)
  switch (piece.kind) {
    case 'words': return <><del>{piece.text}</del>{last ? '' : <span className="fp-change__break" aria-hidden="true">{' ¶ '}</span>}</>
    case 'kort': return <del className="fp-change__card">{card(piece.rom, piece.ting)}</del>
    case 'figure': return <del>{piece.alt || w.noAlt}</del>
  }
}

function Line({ change, id, names, lang }: { change: Change; id: string; names: Names; lang: string }) {
  const w = useWords(words)
  const language = useLang()
  const deeds = [...change.removed, ...change.added]
  const kind = change.removed.length === 0 ? w.added : change.added.length === 0 ? w.removed : w.changed
  const last = deeds.reduce<Deed | undefined>((a, b) => ((a?.at ?? '') >= (b.at ?? '') ? a : b), undefined)
  const persons = [...new Set(deeds.flatMap((d) => (d.person ? [d.person] : [])))]
  return (
    <li id={`${id}-l${change.n}`} value={change.n}>
      <p className="fp-post__who">
        <a className="ds-link" href={`#${id}-e${change.n}`}>{kind}<Hidden>{`. ${w.toChange(change.n)}`}</Hidden></a>
        {persons.length > 0 ? ` ${w.by(names.list(persons.map(names.person)))}` : ''}{last?.at ? <>{' · '}<time dateTime={last.at}>{formatDateTime(last.at, language)}</time></> : null}
      </p>
      <p className="fp-suggestion__words" lang={lang}>
        {isOfForm(change) ? w.onlyForm : null}
        {change.removed.map((d) => <Told key={`r${d.from}`} deed={d} as="del" />)}
        {change.added.map((d) => <Told key={`a${d.from}`} deed={d} as="ins" />)}
      </p>
    </li>
  )
}

function Told({ deed, as: Element }: { deed: Deed; as: 'ins' | 'del' }) {
  const w = useWords(words)
  const told = deed.pieces.map((p) => (p.kind === 'words' ? p.text : p.kind === 'kort' ? `[${w.links}]` : `[${p.alt || w.noAlt}]`)).join(' ¶ ')
  return told.trim() ? <><Element>{told}</Element>{' '}</> : null
}
