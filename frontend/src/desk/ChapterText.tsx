// The text of a chapter in the editor. It comes when it is asked for: nothing else on the page needs the
// editor, and it is the heaviest part of all.
import { useCallback, useEffect, useState } from 'react'
import { compareText } from '../engine/i18n'
import { tellPlace, usePresent, useRows } from '../engine/live'
import { Editor } from '../engine/editor/Editor'
import type { CardHit, CardKind, CardRef, EditorProps } from '../engine/editor/handle'
import { openText } from '../engine/editor/open'
import type { TextSession } from '../engine/editor/session'
import type { Kapittel, PlanelementRow, PlanRow, TiltakKort } from '../domain/rows'
import type { Names } from '../domain/say'
import { Kort } from '../domain/tekst/Kort'
import '../engine/editor/document.css'
import '../domain/tekst/tekst.css'

const FOUND = 8

type Props = {
  row: PlanRow
  chapter: Kapittel
  names: Names
  active: string
  onSession: (session: TextSession | undefined) => void
} & Required<Pick<EditorProps, 'threads' | 'onReady' | 'onMarks' | 'onActive' | 'onThread' | 'onComment'>>

export default function ChapterText({ row, chapter, names, active, onSession, ...rest }: Props) {
  const room = `plan/${row.id}`
  const session = useText(chapter.tekst, onSession)
  const people = usePresent(room)
  const findCards = useFindCards(names)
  const card = useCallback((ref: CardRef) => <Kort rom={ref.rom} ting={ref.ting} names={names} />, [names])
  const onPlace = useCallback((place: string) => tellPlace(room, place || chapter.tekst), [room, chapter.tekst])
  useEffect(() => tellPlace(room, chapter.tekst), [room, chapter.tekst])
  if (!session) return null
  return <Editor session={session} title={chapter.tittel} lang={chapter.malform} headingBase={2} people={people} card={card} findCards={findCards} active={active} onPlace={onPlace} {...rest} />
}

/** The session of a text, for as long as it is shown. What is not confirmed when one leaves goes on by itself. */
function useText(tekst: string, tell: (session: TextSession | undefined) => void): TextSession | undefined {
  const [session, setSession] = useState<TextSession>()
  useEffect(() => {
    const opened = openText(tekst)
    setSession(opened)
    tell(opened)
    return () => {
      setSession(undefined)
      tell(undefined)
      void opened.close()
    }
  }, [tekst, tell])
  return session
}

/** Things that a card may be put in for: those whose name has every word that is sought, those that begin so first. */
function useFindCards(names: Names): (kind: CardKind, sought: string) => CardHit[] {
  const tiltak = useRows<TiltakKort>('tiltak.kort').rows
  const elements = useRows<PlanelementRow>('planelement').rows
  return useCallback((kind, sought) => {
    const all: CardHit[] = kind === 'tiltak'
      ? tiltak.map(({ row }) => ({ rom: 'tiltak', ting: row.id, label: row.tittel, detail: names.aktor(row.eigar) }))
      : elements.filter(({ row }) => row.slag === kind && !row.trekt)
        .map(({ row }) => ({ rom: 'planelement', ting: row.id, label: [row.nummer, row.ordlyd].filter(Boolean).join(' '), ...(row.ansvarleg ? { detail: names.partnar(row.ansvarleg) } : {}) }))
    const words = sought.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean)
    const text = (hit: CardHit) => hit.label.toLocaleLowerCase('nb')
    const begins = (hit: CardHit) => (words[0] && text(hit).startsWith(words[0]) ? 0 : 1)
    return all.filter((hit) => words.every((w) => text(hit).includes(w))).sort((a, b) => begins(a) - begins(b) || compareText(a.label, b.label)).slice(0, FOUND)
  }, [tiltak, elements, names])
}
