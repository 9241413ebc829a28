// A chapter on paper: the words that stand, and not what somebody suggests. The editor shows both, so on
// paper another picture of the same text stands in its place.
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useWords } from '../engine/i18n'
import type { EditorHandle } from '../engine/editor/handle'
import type { Names } from '../domain/say'
import type { DocNode } from '../domain/tekst/doc'
import { Document } from '../domain/tekst/Document'
import { Kort } from '../domain/tekst/Kort'
import { words } from './words'

type Paper = { content: DocNode; suggestions: number }

const onPaper = matchMedia('print')

/** The chapter as it is to be printed, while it is printed, where the screen shows suggestions. */
function usePaper(handle: EditorHandle | undefined): Paper | undefined {
  const [paper, setPaper] = useState<Paper>()
  useEffect(() => {
    const begin = () => {
      const suggestions = handle?.suggestions().length ?? 0
      // At once: the browser prints what is there when it has told of it.
      if (handle && suggestions > 0) flushSync(() => setPaper({ content: handle.unsuggested() as unknown as DocNode, suggestions }))
    }
    const end = () => setPaper(undefined)
    const turn = () => (onPaper.matches ? begin() : end())
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    onPaper.addEventListener('change', turn)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
      onPaper.removeEventListener('change', turn)
    }
  }, [handle])
  return paper
}

type Props = { handle: EditorHandle | undefined; lang: string; names: Names; children: ReactNode }

export function OnPaper({ handle, lang, names, children }: Props) {
  const w = useWords(words)
  const paper = usePaper(handle)
  const card = useCallback((rom: string, ting: string) => <Kort rom={rom} ting={ting} names={names} />, [names])
  return (
    <>
      <div className={paper ? 'fp-noprint' : undefined}>{children}</div>
      {paper ? (
        <div className="fp-onpaper">
          <p>{w.suggestionsLeftOut(paper.suggestions)}</p>
          <Document content={paper.content} lang={lang} card={card} headingBase={2} />
        </div>
      ) : null}
    </>
  )
}
