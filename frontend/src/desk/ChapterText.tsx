// The text of a chapter in the editor. It comes when it is asked for: nothing else on the page needs the
// editor, and it is the heaviest part of all.
import { useCallback, useEffect, useState } from 'react'
import { tellPlace } from '../engine/live'
import { Editor } from '../engine/editor/Editor'
import type { CardRef, EditorProps } from '../engine/editor/handle'
import { openText } from '../engine/editor/open'
import type { TextSession } from '../engine/editor/session'
import type { Kapittel, PlanRow } from '../domain/rows'
import type { Names } from '../domain/say'
import { Kort } from '../domain/tekst/Kort'
import { useFindCards } from './useFindCards'
import '../engine/editor/document.css'
import '../domain/tekst/tekst.css'

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
  const findCards = useFindCards(names)
  const card = useCallback((ref: CardRef) => <Kort rom={ref.rom} ting={ref.ting} names={names} />, [names])
  useEffect(() => tellPlace(room, chapter.tekst), [room, chapter.tekst])
  if (!session) return null
  return <Editor session={session} title={chapter.tittel} lang={chapter.malform} headingBase={2} room={room} card={card} findCards={findCards} active={active} {...rest} />
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
