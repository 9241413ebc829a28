// A text of a sak in the editor: the same as that of a chapter of a plan. It comes when it is asked for.
import { useCallback, useEffect, useState } from 'react'
import { Editor } from '../engine/editor/Editor'
import type { CardRef } from '../engine/editor/handle'
import { openText } from '../engine/editor/open'
import type { TextSession } from '../engine/editor/session'
import { useFindCards } from '../desk/useFindCards'
import type { Names } from '../domain/say'
import { Kort } from '../domain/tekst/Kort'
import '../engine/editor/document.css'
import '../domain/tekst/tekst.css'

type Props = { sak: string; tekst: string; title: string; lang: string; names: Names }

export default function SakText({ sak, tekst, title, lang, names }: Props) {
  const session = useText(tekst)
  const room = `sak/${sak}`
  const findCards = useFindCards(names)
  const card = useCallback((ref: CardRef) => <Kort rom={ref.rom} ting={ref.ting} names={names} />, [names])
  if (!session) return null
  return <Editor session={session} title={title} lang={lang} headingBase={3} room={room} card={card} findCards={findCards} />
}

/** The session of a text, for as long as it is shown. What is not confirmed when one leaves goes on by itself. */
function useText(tekst: string): TextSession | undefined {
  const [session, setSession] = useState<TextSession>()
  useEffect(() => {
    const opened = openText(tekst)
    setSession(opened)
    return () => {
      setSession(undefined)
      void opened.close()
    }
  }, [tekst])
  return session
}
