// All that is drawn around the text while somebody writes. Comes with the writing tools, not before.
import { FindBar } from './FindBar'
import { Forms } from './Forms'
import type { Shown } from './shown'
import type { Surface } from './surface'
import { Toolbar } from './Toolbar'
import { useKeyboardInset } from './keyboard'

type Props = { surface: Surface; shown: Shown; mayComment: boolean; forced: boolean }

export default function EditorTools({ surface, shown, mayComment, forced }: Props) {
  const bar = useKeyboardInset()
  return (
    <div ref={bar} className="fp-tools fp-noprint">
      <Toolbar surface={surface} shown={shown} mayComment={mayComment} forced={forced} />
      {shown.find ? <FindBar surface={surface} shown={shown.find} /> : null}
      {shown.form && surface.tools ? <Forms form={shown.form} tools={surface.tools} /> : null}
    </div>
  )
}
