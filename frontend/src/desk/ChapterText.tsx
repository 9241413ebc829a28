// The text of a chapter, as it is read.
import { useCallback, useEffect } from 'react'
import { tellPlace, useRow } from '../engine/live'
import { useRead } from '../engine/read'
import type { EditorProps } from '../engine/editor/handle'
import type { TextSession } from '../engine/editor/session'
import type { Kapittel, PlanRow, TekstRow, TextDocument } from '../domain/rows'
import type { Names } from '../domain/say'
import type { DocNode } from '../domain/tekst/doc'
import { Document } from '../domain/tekst/Document'
import { Kort } from '../domain/tekst/Kort'
import { Read } from './Past'
import '../engine/editor/document.css'
import '../domain/tekst/tekst.css'

type Props = {
  row: PlanRow
  chapter: Kapittel
  names: Names
  active: string
  onSession: (session: TextSession | undefined) => void
} & Required<Pick<EditorProps, 'threads' | 'onReady' | 'onMarks' | 'onActive' | 'onThread' | 'onComment'>>

export default function ChapterText({ row, chapter, names }: Props) {
  const v = useRow<TekstRow>(`tekst/${chapter.tekst}`).row?.row.v ?? 0
  const reading = useRead<TextDocument>(`/api/tekst/${chapter.tekst}/dokument?v=${v}`)
  const card = useCallback((rom: string, ting: string) => <Kort rom={rom} ting={ting} names={names} />, [names])
  useEffect(() => tellPlace(`plan/${row.id}`, chapter.tekst), [row.id, chapter.tekst])
  return <Read reading={reading}>{({ content }) => <Document content={content as unknown as DocNode} lang={chapter.malform} card={card} />}</Read>
}
